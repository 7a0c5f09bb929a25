// Who takes part in the score, and how many points each can earn.
#pragma once

#include "checked.hpp"

namespace pi_score {

struct Distribution {
  MeasureSet active = 0;                                   ///< Take part.
  MeasureSet reported = 0;                                 ///< Take part and are not excluded.
  Bounded<Points, kMostMeasures, At<Measure>> max_points;  ///< 0 for those that are not reported.
  Bounded<Transfer, kMostTransfers> transfers;
};

/// What is taken to be so beside the answers of the set.
struct Supposition {
  const Route* route = nullptr;  ///< This route is taken, whatever the set reports.
  At<Measure> excluded;  ///< This measure is excluded, so that no second report of it counts.
};

/// The points of each measure after redistribution.
/// Source: 42 CFR 414.1380(b)(4); the heirs of each measure have their own in the rules' tables.
[[nodiscard]] Distribution distribute(const Rules& rules, const CheckedSet& set,
                                      AssumptionSet assumptions, Supposition supposed = {});

/// Which of the objective's routes the set reports; the first where it reports none.
[[nodiscard]] const Route& chosen_route(const Objective& objective, const CheckedSet& set);

/// The measure counts as reported with full points whatever was answered, because it is suppressed
/// and was answered or excluded.
[[nodiscard]] bool is_suppressed(const Measure& measure, const Answer& answer,
                                 AssumptionSet assumptions);

}  // namespace pi_score
