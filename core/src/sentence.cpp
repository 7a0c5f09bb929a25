#include "sentence.hpp"

#include <array>

#include "pi_score/words.hpp"

namespace pi_score {

void append(std::string& out, std::int64_t number) {
  std::array<char, 20> digits{};
  std::size_t at = digits.size();
  const bool negative = number < 0;
  do {
    const auto digit = static_cast<int>(number % 10);
    digits[--at] = static_cast<char>('0' + (negative ? -digit : digit));
    number /= 10;
  } while (number != 0);
  if (negative) out += '-';
  out.append(&digits[at], digits.size() - at);
}

void append(std::string& out, Points points) {
  append(out, static_cast<std::int64_t>(points.halves / 2));
  if (points.halves % 2 != 0) out += ".5";
}

void append_hundred_thousandths(std::string& out, std::int64_t number) {
  if (number < 0) out += '-';
  const std::int64_t size = number < 0 ? -number : number;
  append(out, size / 100'000);
  std::int64_t rest = size % 100'000;
  if (rest == 0) return;
  out += '.';
  for (std::int64_t place = 10'000; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

Sentence operator<<(Sentence out, const char* text) {
  *out.out_ += text;
  return out;
}

Sentence operator<<(Sentence out, std::string_view text) {
  *out.out_ += text;
  return out;
}

Sentence operator<<(Sentence out, std::int64_t number) {
  append(*out.out_, number);
  return out;
}

Sentence operator<<(Sentence out, Points points) {
  append(*out.out_, points);
  return out;
}

Sentence operator<<(Sentence out, Text text) {
  return out << text.c_str();
}
Sentence operator<<(Sentence out, std::int32_t number) {
  return out << static_cast<std::int64_t>(number);
}
Sentence operator<<(Sentence out, std::size_t number) {
  return out << static_cast<std::int64_t>(number);
}

}  // namespace pi_score
