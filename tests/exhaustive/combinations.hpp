// Every combination of what a submission can say of a year's measures.
#pragma once

#include <functional>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::test {

/// One thing that can be said: the measurements that say it.
using Option = std::vector<Measurement>;
/// The things that can be said of one subject, of which exactly one is.
using Dimension = std::vector<Option>;

/// What can be said of e-Prescribing, PDMP, the ways of health information exchange, patient access
/// and public health: each measure reported, missing, failed, excluded by each of its exclusions,
/// with each level of engagement and none. `every_exclusion` false keeps one exclusion of each
/// measure, for the years in which the product would be too large.
[[nodiscard]] std::vector<Dimension> measure_dimensions(const Rules& rules, bool every_exclusion);

/// Each attestation: yes, no, not made.
[[nodiscard]] std::vector<Dimension> attestation_dimensions(const Rules& rules);

/// Calls `each` with the measurements of every combination.
void for_each_combination(const std::vector<Dimension>& dimensions,
                          const std::function<void(std::vector<Measurement>&)>& each);

/// A yes to a bonus measure, with what it needs.
[[nodiscard]] Option bonus_yes(const Measure& measure);

}  // namespace pi_score::test
