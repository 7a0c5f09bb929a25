// What each part of the advice is worked out from.
#pragma once

#include "check_options.hpp"
#include "score.hpp"
#include "steps.hpp"

namespace pi_score {

/// The answers that are advised on, as if they counted.
struct AdvisedSet {
  const Rules& rules;
  AssumptionSet assumptions = 0;
  CheckedSet checked;
  /// The same as it arrived; null where there is none.
  const MeasurementSet* arrived = nullptr;
  bool contradicted = false;  ///< By another set, so that no answer here can bring a score.
  /// The contested assumption that holds, or none.
  At<Assumption> contested;
  ScoredSet scored;
  /// Where the answers score less without `contested`.
  std::optional<ContestedReading> reading;

  /// Other answers, scored in place of these.
  [[nodiscard]] ScoredSet scored_with(const CheckedSet& answers) const;
  /// Their score without `contested`, which there is.
  [[nodiscard]] Points strict_score(const CheckedSet& answers) const;
  /// The objective that can be met in several ways, or none.
  [[nodiscard]] At<Objective> objective_with_routes() const;
};

/// The answers after a claim: the exclusion replaces what is said of the measure, a second report
/// of it included.
void claim(const Rules& rules, At<Measure> measure, At<Exclusion> exclusion, CheckedSet& set);

/// The answers with another route taken: what is said of the other routes goes, and the route's one
/// measure is a yes where it is a yes/no measure.
void take_route(const Rules& rules, const Objective& objective, const Route& route,
                CheckedSet& set);

/// Best first. Source of what is legal: the checks of a measurement set.
[[nodiscard]] std::vector<Strategy> find_strategies(const AdvisedSet& set,
                                                    const CheckedOptions& options);

/// Best first.
[[nodiscard]] std::vector<Move> find_moves(const AdvisedSet& set, const CheckedOptions& options,
                                           const std::vector<Ladder>& ladders);

/// Numbers up to CheckedOptions::as_of carried on to the end of the period. Counts that would grow
/// beyond kLargestCount are an error.
[[nodiscard]] std::optional<Projection> project(const AdvisedSet& set,
                                                const CheckedOptions& options, ErrorLog& errors);

/// The fewest events for each target, with these ladders in place of the measures' present counts.
[[nodiscard]] std::vector<TargetPlan> plan_targets(const AdvisedSet& set,
                                                   const CheckedOptions& options,
                                                   std::vector<Ladder> ladders);

/// The proportion measures that take part, as they are. `most` says how many events a measure may
/// gain.
template <class Most>
std::vector<Ladder> ladders_of(const AdvisedSet& set, bool growing, Most most) {
  std::vector<Ladder> ladders;
  for (const At<Measure> at : set.rules.measures.positions()) {
    const MeasureEstimate& part = set.scored.measures[at];
    const bool takes_part = part.status == Status::earned || part.status == Status::failed;
    if (takes_part && part.has_rate)
      ladders.emplace_back(at, part.rate, part.max_points, growing, most(at));
  }
  return ladders;
}

}  // namespace pi_score
