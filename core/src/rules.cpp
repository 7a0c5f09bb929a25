#include "pi_score/rules.hpp"

#include <algorithm>

#include "dates.hpp"

namespace pi_score {

const Rules* find_rules(std::int64_t performance_year) {
  for (const Rules& rules : all_rules())
    if (rules.performance_year == performance_year) return &rules;
  return nullptr;
}

std::string last_start_of(const Rules& rules) {
  const std::int32_t year = rules.performance_year;
  return to_date({year, days_in(year) - rules.shortest_days + 1});
}

const MeasurementId* find_measurement_id(const Rules& rules, std::string_view id) {
  const auto* const found = std::lower_bound(
      rules.measurement_ids.begin(), rules.measurement_ids.end(), id,
      [](const MeasurementId& each, std::string_view wanted) { return each.id.view() < wanted; });
  const bool known = found != rules.measurement_ids.end() && found->id.view() == id;
  return known ? found : nullptr;
}

}  // namespace pi_score
