// Text laid out for a person: wrapped lines below headings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pi_score/pi_score.hpp"

namespace pi_score::cli {

class Page {
 public:
  void title(const std::string& text);
  void heading(const std::string& text);
  /// `text` broken at spaces, the first line after `lead`, the others indented as far. Control
  /// characters in it are escaped.
  void paragraph(const std::string& lead, std::string_view text);
  void blank() { out_ += '\n'; }
  [[nodiscard]] std::string text() && { return std::move(out_); }

 private:
  std::string out_;
};

[[nodiscard]] std::string of(Points points);
/// "20.5" of hundred-thousandths.
[[nodiscard]] std::string decimal(std::int64_t hundred_thousandths);

/// The sentence that `append` appends.
template <class Append>
[[nodiscard]] std::string words(Append append) {
  std::string out;
  append(out);
  return out;
}

}  // namespace pi_score::cli
