#include "sentence.hpp"

#include <array>

namespace pi_score {

const Sentence& Sentence::operator<<(const char* text) const {
  *out_ += text;
  return *this;
}

const Sentence& Sentence::operator<<(std::string_view text) const {
  *out_ += text;
  return *this;
}

const Sentence& Sentence::operator<<(Text text) const { return *this << text.view(); }

const Sentence& Sentence::operator<<(std::int64_t number) const {
  std::array<char, 20> digits{};
  std::size_t at = digits.size();
  const bool negative = number < 0;
  do {
    const auto digit = static_cast<int>(number % 10);
    digits[--at] = static_cast<char>('0' + (negative ? -digit : digit));
    number /= 10;
  } while (number != 0);
  if (negative) *out_ += '-';
  out_->append(&digits[at], digits.size() - at);
  return *this;
}

const Sentence& Sentence::operator<<(std::int32_t number) const { return *this << static_cast<std::int64_t>(number); }
const Sentence& Sentence::operator<<(std::size_t number) const { return *this << static_cast<std::int64_t>(number); }

const Sentence& Sentence::operator<<(Points points) const {
  *this << points.halves / 2;
  return points.halves % 2 != 0 ? *this << ".5" : *this;
}

}  // namespace pi_score
