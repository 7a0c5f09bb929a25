// Sentences, put together piece by piece.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pi_score/rules.hpp"

namespace pi_score {

/// Appends to a string. Each piece is one call of few arguments, which keeps the downloaded module small.
class Sentence {
 public:
  explicit Sentence(std::string& out) : out_(&out) {}
  const Sentence& operator<<(const char* text) const;
  const Sentence& operator<<(std::string_view text) const;
  const Sentence& operator<<(Text text) const;
  const Sentence& operator<<(std::int64_t number) const;
  const Sentence& operator<<(std::int32_t number) const;
  const Sentence& operator<<(std::size_t number) const;
  const Sentence& operator<<(Points points) const;

 private:
  std::string* out_;
};

}  // namespace pi_score
