#include "dates.hpp"

#include <array>

namespace pi_score {

std::optional<Day> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  bool digits_only = true;
  const auto two_digits = [&](std::size_t at) {
    const std::int32_t tens = text[at] - '0';
    const std::int32_t ones = text[at + 1] - '0';
    digits_only = digits_only && tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    return tens * 10 + ones;
  };
  const std::int32_t year = two_digits(0) * 100 + two_digits(2);
  const std::int32_t month = two_digits(5);
  const std::int32_t day = two_digits(8);
  if (!digits_only || month < 1 || month > 12 || day < 1) return std::nullopt;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr std::array<std::int32_t, 13> kDaysBefore = {0,   31,  59,  90,  120, 151, 181,
                                                        212, 243, 273, 304, 334, 365};
  const auto this_month = static_cast<std::size_t>(month - 1);
  const std::int32_t length =
      kDaysBefore[this_month + 1] - kDaysBefore[this_month] + (leap && month == 2 ? 1 : 0);
  if (day > length) return std::nullopt;
  const std::int32_t day_of_year = kDaysBefore[this_month] + (leap && month > 2 ? 1 : 0) + day;
  return Day{year, day_of_year};
}

}  // namespace pi_score
