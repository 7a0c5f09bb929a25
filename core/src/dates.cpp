#include "dates.hpp"

#include <array>

namespace pi_score {
namespace {

bool is_leap(std::int32_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// Before each month of a common year, and after the last.
constexpr std::array<std::int32_t, 13> kDaysBefore = {0,   31,  59,  90,  120, 151, 181,
                                                      212, 243, 273, 304, 334, 365};

/// Before a month, counted from 0, of a year.
std::int32_t days_before(std::size_t month, std::int32_t year) {
  return kDaysBefore[month] + (is_leap(year) && month > 1 ? 1 : 0);
}

}  // namespace

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
  const auto this_month = static_cast<std::size_t>(month - 1);
  if (day > days_before(this_month + 1, year) - days_before(this_month, year)) return std::nullopt;
  return Day{year, days_before(this_month, year) + day};
}

std::string to_date(Day day) {
  std::size_t month = 0;
  while (days_before(month + 1, day.year) < day.day_of_year) ++month;
  const auto digits = [](std::int32_t number, std::size_t width) {
    std::string text = std::to_string(number);
    text.insert(0, width - text.size(), '0');
    return text;
  };
  return digits(day.year, 4) + "-" + digits(static_cast<std::int32_t>(month) + 1, 2) + "-" +
         digits(day.day_of_year - days_before(month, day.year), 2);
}

std::int32_t days_in(std::int32_t year) {
  return days_before(12, year);
}

}  // namespace pi_score
