// What changed from one performance year's rules to another's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pi_score/rules.hpp"

namespace pi_score {

/// One difference between the rules of two years.
struct Change {
  std::string_view kind;    ///< "measure", "points", "exclusion" and so on.
  std::string id;           ///< What changed.
  std::string_view change;  ///< "added", "removed", "changed".
  std::string text;         ///< A sentence: what was, what is.
  std::string before, after;
};

/// All differences, derived from the tables of both years.
[[nodiscard]] std::vector<Change> changes(const Rules& from, const Rules& to);

}  // namespace pi_score
