// Calendar days of RFC 3339 full-dates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pi_score {

struct Day {
  std::int32_t year = 0;
  std::int32_t day_of_year = 0;  ///< 1 to 366.
};

/// The day that "YYYY-MM-DD" names, or nothing where it names none.
[[nodiscard]] std::optional<Day> parse_date(std::string_view text);

/// "YYYY-MM-DD".
[[nodiscard]] std::string to_date(Day day);

[[nodiscard]] std::int32_t days_in(std::int32_t year);

}  // namespace pi_score
