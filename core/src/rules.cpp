#include "pi_score/rules.hpp"

#include <algorithm>

namespace pi_score {

const Rules* find_rules(std::int64_t performance_year) {
  for (const Rules& rules : all_rules())
    if (rules.performance_year == performance_year) return &rules;
  return nullptr;
}

Index find_code(const Rules& rules, std::string_view id) {
  const auto* const found = std::lower_bound(
      rules.codes.begin(), rules.codes.end(), id,
      [](const Code& code, std::string_view wanted) { return code.id.view() < wanted; });
  if (found == rules.codes.end() || found->id.view() != id) return kNone;
  return static_cast<Index>(found - rules.codes.begin());
}

}  // namespace pi_score
