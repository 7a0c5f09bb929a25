// Sentences, put together piece by piece.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pi_score/rules.hpp"

namespace pi_score {

/// Appends to a string. It is no more than a reference and goes by value: each piece is one short
/// call in the downloaded module.
class Sentence {
 public:
  explicit Sentence(std::string& out) : out_(&out) {}
  friend Sentence operator<<(Sentence out, const char* text);
  friend Sentence operator<<(Sentence out, std::string_view text);
  friend Sentence operator<<(Sentence out, Text text);
  friend Sentence operator<<(Sentence out, std::int64_t number);
  friend Sentence operator<<(Sentence out, std::int32_t number);
  friend Sentence operator<<(Sentence out, std::size_t number);
  friend Sentence operator<<(Sentence out, Points points);

 private:
  std::string* out_;
};

}  // namespace pi_score
