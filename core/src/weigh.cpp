// Category weights, the MIPS final score, and what it brings in payments.

#include <algorithm>

#include "score.hpp"

namespace pi_score {
namespace {

constexpr std::int64_t kUnitsAPoint = 100'000;  ///< Hundred-thousandths.

CategorySet categories_of(const Weights& weights) {
  CategorySet set = 0;
  for (std::size_t at = 0; at < kCategories; ++at)
    if (weights.percent[at] > 0) set |= only(static_cast<Category>(at));
  return set;
}

/// The row for a set of categories that leaves at least two; the rules compiler has checked that
/// there is one.
const WeightRow& row_without(const WeightTable& table, CategorySet not_scored) {
  return *std::find_if(table.rows.begin(), table.rows.end(),
                       [&](const WeightRow& row) { return row.not_scored == not_scored; });
}

bool is_fewer_than_two(const WeightTable& table, CategorySet left_out) {
  const auto scored =
      static_cast<unsigned>(categories_of(row_without(table, 0).weights) & ~left_out);
  return (scored & (scored - 1)) == 0;
}

/// Rounded to the nearest, a half away from zero. The divisor is above 0.
std::int64_t divide_rounded(std::int64_t number, std::int64_t divisor) {
  const std::int64_t half = number < 0 ? -divisor : divisor;
  return (2 * number + half) / (2 * divisor);
}

std::int64_t divide_up(std::int64_t number, std::int64_t divisor) {
  return number / divisor + (number % divisor > 0 ? 1 : 0);
}

}  // namespace

Scale::Scale(const Rules& rules, const CheckedCircumstances& circumstances,
             AssumptionSet assumptions, const HeldGrounds& grounds)
    : rules_(rules),
      circumstances_(circumstances),
      not_scored_(circumstances.not_scored),
      small_practice_(circumstances.small_practice) {
  for (const At<Assumption> at : rules.assumptions.positions())
    if (holds(assumptions, at)) not_scored_ |= rules.assumptions[at].not_scored;
  for (const HeldGround& held : grounds) {
    const Ground& ground = rules.grounds[held.ground];
    out_by_ground_ |= ground.categories;
    small_practice_ = small_practice_ || ground.kind == GroundKind::practice_size;
  }
  // PI itself is in or out by the outcome.
  out_by_ground_ &= static_cast<CategorySet>(~only(Category::promoting_interoperability));
}

const WeightTable& Scale::table_of(At<Program> program) const {
  return rules_.weight_tables[rules_.programs[program].weight_table];
}

CategorySet Scale::left_out(const WeightTable& table, Outcome outcome) const {
  // A program may keep a category that a submission leaves out; a ground's are out in any program.
  CategorySet left_out = (not_scored_ & table.reweightable) | out_by_ground_;
  if (outcome == Outcome::reweighted) left_out |= only(Category::promoting_interoperability);
  return left_out;
}

bool Scale::fewer_than_two(At<Program> program, Outcome outcome) const {
  const WeightTable& table = table_of(program);
  return is_fewer_than_two(table, left_out(table, outcome));
}

std::int64_t Scale::threshold() const {
  return rules_.performance_threshold.points.halves * (kUnitsAPoint / 2);
}

Standing Scale::weigh(At<Program> program, Outcome outcome, Points score) const {
  Standing standing;
  standing.outcome = outcome;
  standing.score = outcome == Outcome::scored ? score : Points{};
  const WeightTable& table = table_of(program);
  const CategorySet left_out = this->left_out(table, outcome);
  if (is_fewer_than_two(table, left_out)) {
    standing.final_score = threshold();
  } else {
    const WeightRow& row = row_without(table, left_out);
    standing.weights = small_practice_ && row.has_small_practice ? row.small_practice : row.weights;
    standing.final_score = final_score(standing.weights, standing.contribution());
  }
  standing.payment_adjustment = payment_adjustment(standing.final_score);
  return standing;
}

std::optional<std::int64_t> Scale::final_score(const Weights& weights,
                                               std::int64_t contribution) const {
  if (!circumstances_.has_scores) return std::nullopt;
  std::int64_t sum = contribution;
  for (std::size_t at = 0; at < circumstances_.category_thousandths.size(); ++at) {
    const std::int32_t weight = weights.percent[at];
    if (weight == 0) continue;
    if (circumstances_.category_thousandths[at] < 0) return std::nullopt;
    // Thousandths times percent are hundred-thousandths.
    sum += circumstances_.category_thousandths[at] * weight;
  }
  return sum;
}

std::optional<std::int32_t> Scale::payment_adjustment(
    std::optional<std::int64_t> final_score) const {
  const std::int64_t threshold = this->threshold();
  if (!final_score || *final_score >= threshold) return std::nullopt;
  const std::int64_t largest = std::int64_t{rules_.payment.largest_reduction} * 100;
  const std::int64_t reduction =
      *final_score * 4 <= threshold
          ? largest
          : divide_rounded(largest * (threshold - *final_score), threshold);
  return static_cast<std::int32_t>(-reduction);
}

BreakEven Scale::break_even(const Standing& reported, const Standing& left_out) const {
  // sum(reported weight x score) + PI weight x p >= sum(weight without PI x score), solved for p.
  // Where PI is left out with fewer than two categories, the right side is the threshold.
  BreakEven even;
  const std::int64_t pi_weight = reported.weight();
  if (pi_weight == 0) {  // Reporting changes nothing.
    even.score = Points{};
    return even;
  }
  const bool threshold_without = left_out.weights == Weights{};
  std::int64_t needed = threshold_without ? threshold() : 0;  // Hundred-thousandths.
  if (threshold_without) even.constant = divide_rounded(threshold() * 10, pi_weight);
  bool known = true;
  for (std::size_t at = 0; at < circumstances_.category_thousandths.size(); ++at) {
    const std::int64_t difference = left_out.weights.percent[at] - reported.weights.percent[at];
    even.weights[at] = divide_rounded(difference * 10'000, pi_weight);
    if (difference == 0) continue;
    known = known && circumstances_.category_thousandths[at] >= 0;
    needed += difference * circumstances_.category_thousandths[at];
  }
  if (!known) return even;
  const std::int64_t halves = std::max<std::int64_t>(0, divide_up(needed, pi_weight * 500));
  even.never = halves > 200;
  if (!even.never) even.score = Points{static_cast<std::int32_t>(halves)};
  return even;
}

}  // namespace pi_score
