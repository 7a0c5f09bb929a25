// Text that is safe to print on a terminal.

#include "printable.hpp"

#include <doctest/doctest.h>

using pi_score::cli::printable;

TEST_CASE("text that only says something is printed as it is, in every script") {
  for (const char* text : {"", "plain ~ text", "\xC3\xA9t\xC3\xA9", "\xE2\x82\xAC 5",
                           "\xE6\xBC\xA2\xE5\xAD\x97", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
                           "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF", "\xC2\xA0", "\xE2\x80\x8D"})
    CHECK(printable(text) == text);
}

TEST_CASE("control characters are written by their number") {
  CHECK(printable("\x1b[2J") == "\\u{1b}[2J");
  CHECK(printable("a\nb\tc\rd") == "a\\u{a}b\\u{9}c\\u{d}d");
  CHECK(printable(std::string_view("\0", 1)) == "\\u{0}");
  CHECK(printable("\x1f \x7f") == "\\u{1f} \\u{7f}");
  CHECK(printable("\xC2\x80\xC2\x85\xC2\x9F") == "\\u{80}\\u{85}\\u{9f}");
}

TEST_CASE("characters that turn the direction of text are written by their number") {
  CHECK(printable("\xD8\x9C") == "\\u{61c}");
  CHECK(printable("\xE2\x80\x8E\xE2\x80\x8F") == "\\u{200e}\\u{200f}");
  CHECK(printable("a\xE2\x80\xAE"
                  "b") == "a\\u{202e}b");
  CHECK(printable("\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA") == "\\u{2028}\\u{2029}\\u{202a}");
  CHECK(printable("\xE2\x81\xA6\xE2\x81\xA9") == "\\u{2066}\\u{2069}");
}

TEST_CASE("the characters next to those are printed") {
  CHECK(printable("\xD8\x9B\xD8\x9D") == "\xD8\x9B\xD8\x9D");
  CHECK(printable("\xE2\x80\xA7\xE2\x80\xAF") == "\xE2\x80\xA7\xE2\x80\xAF");
  CHECK(printable("\xE2\x81\xA5\xE2\x81\xAA") == "\xE2\x81\xA5\xE2\x81\xAA");
}
