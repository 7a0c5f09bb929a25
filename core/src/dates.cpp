#include "dates.hpp"

#include <array>

namespace pi_score {

std::optional<Day> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&text](std::size_t from, std::size_t digits) {
    std::int32_t value = 0;
    for (const char c : text.substr(from, digits)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const std::int32_t year = number(0, 4);
  const std::int32_t month = number(5, 2);
  const std::int32_t day = number(8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const std::array<std::int32_t, 12> lengths = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const auto this_month = static_cast<std::size_t>(month - 1);
  if (day > lengths[this_month]) return std::nullopt;
  std::int32_t day_of_year = day;
  for (std::size_t earlier = 0; earlier < this_month; ++earlier) day_of_year += lengths[earlier];
  return Day{year, day_of_year};
}

}  // namespace pi_score
