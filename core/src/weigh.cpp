// Category weights and the MIPS final score.

#include <algorithm>

#include "score.hpp"

namespace pi_score {
namespace {

CategorySet categories_of(const Weights& weights) {
  CategorySet set = 0;
  for (std::size_t at = 0; at < kCategories; ++at)
    if (weights.percent[at] > 0) set |= static_cast<CategorySet>(1U << at);
  return set;
}

/// The row for a set of categories that leaves at least two; the rules compiler has checked that
/// there is one.
const WeightRow& row_without(const WeightTable& table, CategorySet not_scored) {
  return *std::find_if(table.rows.begin(), table.rows.end(),
                       [&](const WeightRow& row) { return row.not_scored == not_scored; });
}

/// The final score where every other category that has a weight has a score.
void add_final_score(const CheckedCircumstances& circumstances, Estimate& estimate) {
  if (!circumstances.has_scores) return;
  std::int64_t sum = estimate.contribution();
  for (std::size_t at = 0; at < circumstances.category_thousandths.size(); ++at) {
    const std::int32_t weight = estimate.weights.percent[at];
    if (weight == 0) continue;
    if (circumstances.category_thousandths[at] < 0) return;
    sum += circumstances.category_thousandths[at] *
           weight;  // Thousandths times percent: hundred-thousandths.
  }
  estimate.has_final_score = true;
  estimate.final_score = sum;
  estimate.notices.push({NoticeCode::final_score_without_bonuses, kNone});
}

}  // namespace

void weigh(const CheckedCircumstances& circumstances, bool small_practice, Estimate& estimate) {
  const Rules& rules = *estimate.rules;
  const Program& program = rules.programs[static_cast<std::size_t>(estimate.program)];
  const WeightTable& table = rules.weight_tables[static_cast<std::size_t>(program.weight_table)];
  if (!program.offered) estimate.notices.push({NoticeCode::program_not_offered, kNone});
  for (std::size_t at = 0; at < kCategories; ++at) {
    const auto bit = static_cast<CategorySet>(1U << at);
    if ((circumstances.not_scored & bit) != 0 && (table.reweightable & bit) == 0)
      estimate.notices.push({NoticeCode::not_scored_unused, static_cast<Index>(at)});
  }
  CategorySet not_scored = circumstances.not_scored & table.reweightable;
  if (estimate.outcome == Outcome::reweighted)
    not_scored |= only(Category::promoting_interoperability);

  const auto scored =
      static_cast<unsigned>(categories_of(row_without(table, 0).weights) & ~not_scored);
  if (const bool fewer_than_two = (scored & (scored - 1)) == 0; fewer_than_two) {
    estimate.weights = {};
    estimate.has_final_score = true;
    estimate.final_score =
        static_cast<std::int64_t>(rules.performance_threshold.points.halves) * 50'000;
    estimate.notices.push({NoticeCode::fewer_than_two_categories, kNone});
    return;
  }
  const WeightRow& row = row_without(table, not_scored);
  estimate.weights = small_practice && row.has_small_practice ? row.small_practice : row.weights;
  add_final_score(circumstances, estimate);
}

}  // namespace pi_score
