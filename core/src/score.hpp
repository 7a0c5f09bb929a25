// The stages of an estimate. Data flows one way: checked set -> points of each measure ->
// requirements -> category -> final score.
#pragma once

#include "checked.hpp"

namespace pi_score {

/// Scores one checked set by itself: points, requirements, blockers, score, potential. A set
/// without any answer comes out with everything missing.
/// Source: 42 CFR 414.1375(b), 414.1380(b)(4); each number's own in the rules' tables.
void score_set(const Rules& rules, const CheckedSet& set, AssumptionSet assumptions,
               ScoredSet& scored);

/// Lists everything without which the category is 0, with its state, and names in each blocker the
/// requirement that it belongs to. `scored` has points, statuses and blockers.
void list_requirements(const Rules& rules, const CheckedSet& set, ScoredSet& scored);

/// The score if every open requirement were met with full points. `scored` has requirements.
[[nodiscard]] Points potential_of(const Rules& rules, const ScoredSet& scored);

/// Whether the set has all that makes it a submission: data or an exclusion for each required
/// measure, an answer to each required attestation, a certification ID or the assumption of one,
/// and both dates of the period.
/// Source: 42 CFR 414.1325(a)(1)(iii).
[[nodiscard]] bool is_complete(const ScoredSet& scored);

/// Gives each measure of a route that is not chosen the maximum that it would have if it were.
void show_other_routes(const Rules& rules, const CheckedSet& set, AssumptionSet assumptions,
                       ScoredSet& scored);

/// Where the points of each measure that can be excluded would go if it were.
[[nodiscard]] std::vector<Transfer> moves_if_excluded(const Rules& rules, const CheckedSet& set,
                                                      AssumptionSet assumptions,
                                                      const ScoredSet& scored);

using HeldGrounds = Bounded<HeldGround, kMostGrounds>;

/// The grounds that hold in these circumstances, data or not.
/// Source: 42 CFR 414.1305 (definitions), 414.1380(c)(2).
[[nodiscard]] HeldGrounds find_grounds(const Rules& rules,
                                       const CheckedCircumstances& circumstances,
                                       AssumptionSet assumptions);

/// Weighs the category under one reading of the rules.
class Scale {
 public:
  Scale(const Rules& rules, const CheckedCircumstances& circumstances, AssumptionSet assumptions,
        const HeldGrounds& grounds);

  /// What an outcome and a score bring to the final score.
  /// Source: 42 CFR 414.1380(c)(2)(ii), 414.1367, 414.1405.
  [[nodiscard]] Standing weigh(At<Program> program, Outcome outcome, Points score) const;

  /// The PI score from which reporting with the weights `reported` is at least as good as leaving
  /// PI out with the standing `left_out`.
  [[nodiscard]] BreakEven break_even(const Standing& reported, const Standing& left_out) const;

  /// Whether fewer than two categories have a weight, so that the final score is the threshold.
  [[nodiscard]] bool fewer_than_two(At<Program> program, Outcome outcome) const;

 private:
  [[nodiscard]] const WeightTable& table_of(At<Program> program) const;
  [[nodiscard]] CategorySet left_out(const WeightTable& table, Outcome outcome) const;
  [[nodiscard]] std::optional<std::int64_t> final_score(const Weights& weights,
                                                        std::int64_t contribution) const;
  [[nodiscard]] std::int64_t threshold() const;
  [[nodiscard]] std::optional<std::int32_t> payment_adjustment(
      std::optional<std::int64_t> final_score) const;

  const Rules& rules_;
  const CheckedCircumstances& circumstances_;
  CategorySet not_scored_ = 0;
  CategorySet out_by_ground_ = 0;
  bool small_practice_ = false;
};

/// A submission under one reading of the rules.
struct CategoryResult {
  HeldGrounds grounds;
  const CheckedSet* set = nullptr;  ///< The set that `scored` describes; null without data.
  bool is_submission = false;       ///< The set has data, and all that the year asks for.
  bool counts = false;              ///< The set is a submission, and no ground stands against it.
  ScoredSet scored;                 ///< Blockers are those of the category.
  bool complete = false;            ///< The set has all that makes it a submission.
  Points score_as_reported;         ///< What the set earns, counted or not.
  Standing standing;
};

/// Scores the category under these assumptions. Allocates nothing.
void score_category(const CheckedSubmission& submission, AssumptionSet assumptions,
                    CategoryResult& result);

/// The readings beside the one that is assumed: sets of assumptions to be turned, each one of two
/// sides alone, then, where there are several, all of them.
using TurnedAssumptions = Bounded<AssumptionSet, kMostAssumptions + 1>;
[[nodiscard]] TurnedAssumptions other_readings(const Rules& rules);

/// The set whose answers are described: the one that counts, without data the first of PI's, or
/// null.
[[nodiscard]] const CheckedSet* described_set(const CheckedSubmission& submission,
                                              const CategoryResult& result);

/// Adds the notices. All other parts of `estimate` are there.
void add_notices(const CheckedSubmission& submission, const CategoryResult& result,
                 Estimate& estimate);

}  // namespace pi_score
