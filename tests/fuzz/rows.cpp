// Submissions that follow from bytes, one set each: they get the same figures as a row of columns,
// and their estimates keep the invariants of the exhaustive tests. The first byte chooses the year.

#include "demand.hpp"
#include "invariants.hpp"
#include "random_rows.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// The invariants are those of a set that counts, or that blocks the score.
void check_invariants(const Submission& submission, const Estimate& estimate) {
  const std::vector<Measurement>& measurements = submission.measurement_sets.front().measurements;
  if (measurements.empty() || !estimate.grounds.empty()) return;
  check_one(estimate, measurements);
  check_requirements(estimate, measurements);
  check_moves(estimate, measurements);
  Scorer scorer(submission);
  check_order(scorer, estimate, measurements);
  check_higher_numerators(scorer, estimate, measurements);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Dice dice({data, size});
  const List<Rules> years = all_rules();
  const Rules& rules = years[At<Rules>(dice.any(years.size()))];
  const Row row = RowMaker(rules, [&] { return dice.roll(); }).make();
  Submission submission = submission_of(rules, row);
  const RowTable table(rules, {row});
  const ManyResult many = estimate_many(rules.performance_year, table.columns());
  Result result = estimate(submission);
  demand(many.errors.empty() && agrees(many, 0, result), "in columns it is another", text_of(row));
  if (!result.errors.empty()) return 0;
  check_invariants(submission, result.estimate);
  // Under other readings of the rules, too.
  for (const Assumption& each : rules.assumptions)
    if (each.id != "cehrt")
      submission.assumptions.push_back({std::string(each.id), dice.any(2) == 1});
  result = estimate(submission);
  demand(result.errors.empty(), "refused under another reading", text_of(row));
  check_invariants(submission, result.estimate);
  return 0;
}
