// What the advice is to consider, checked.
#pragma once

#include <vector>

#include "checked.hpp"
#include "pi_score/advice.hpp"

namespace pi_score {

struct CheckedOptions {
  std::vector<std::int64_t> target_thousandths = {75'000, 90'000, 100'000};
  bool growing = false;
  MeasureSet may_attest = 0;  ///< Alternatives that can be attested to.
  /// The first exclusion of each measure that truthfully applies.
  Bounded<At<Exclusion>, kMostMeasures, At<Measure>> may_exclude;
  std::int32_t as_of = 0;  ///< Day of the year; 0 where none is given.
};

/// The measure is by itself a route of its objective, met by a yes.
[[nodiscard]] bool is_alternative(const Rules& rules, At<Measure> measure);

/// Checks the options for a set of the year. What is wrong goes to `errors`, below "/options".
[[nodiscard]] CheckedOptions check_options(const Rules& rules, const CheckedSet& set,
                                           const AdviceOptions& options, ErrorLog& errors);

}  // namespace pi_score
