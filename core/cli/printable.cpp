#include "printable.hpp"

#include <array>
#include <cstdint>

namespace pi_score::cli {
namespace {

struct Range {
  std::uint32_t first, last;
};
/// C0 and C1 controls, and Unicode's directional marks, embeddings and isolates.
constexpr auto kUnprintable = std::to_array<Range>({
    {0x00, 0x1f},
    {0x7f, 0x9f},
    {0x61c, 0x61c},
    {0x200e, 0x200f},
    {0x2028, 0x202e},
    {0x2066, 0x2069},
});

bool is_unprintable(std::uint32_t character) {
  for (const Range& range : kUnprintable)
    if (character >= range.first && character <= range.last) return true;
  return false;
}

/// How many bytes a character has in UTF-8, by its first byte. All of them stand in `text`: what
/// the JSON reader accepts is valid UTF-8.
std::size_t length_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

std::string hexadecimal(std::uint32_t number) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdef"[number & 15U]);
    number >>= 4U;
  } while (number != 0);
  return digits;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::string_view bytes = text.substr(0, length_of(first));
    std::uint32_t character = bytes.size() == 1 ? first : first & (0x7fU >> bytes.size());
    for (const char byte : bytes.substr(1))
      character = character << 6U | (static_cast<unsigned char>(byte) & 0x3fU);
    if (is_unprintable(character))
      out += "\\u{" + hexadecimal(character) + "}";
    else
      out += bytes;
    text.remove_prefix(bytes.size());
  }
  return out;
}

}  // namespace pi_score::cli
