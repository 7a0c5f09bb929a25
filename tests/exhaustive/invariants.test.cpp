// What must hold for every combination of answers, whatever the rules of the year.

#include "invariants.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <string>

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// A full year with a certification ID; the measurements are still missing.
Submission submission_in(const Rules& rules) {
  const std::string year = std::to_string(rules.performance_year);
  Submission submission;
  submission.performance_year = rules.performance_year;
  MeasurementSet& set = submission.measurement_sets.emplace_back();
  set.category = "pi";
  set.performance_start = year + "-01-01";
  set.performance_end = year + "-12-31";
  set.cehrt_id = "0015CABCDEFGHIJ";
  return submission;
}

}  // namespace

TEST_CASE("every combination of measures keeps the invariants") {
  for (const Rules& rules : all_rules()) {
    CAPTURE(rules.performance_year);
    Scorer scorer(submission_in(rules));
    std::vector<Measurement> attested;
    for (const Dimension& dimension : attestation_dimensions(rules))
      attested.push_back(dimension[0][0]);
    std::vector<Option> bonuses;
    for (const Measure& measure : rules.measures)
      if (measure.role == Role::bonus) bonuses.push_back(bonus_yes(measure));
    std::size_t combinations = 0;
    for_each_combination(
        measure_dimensions(rules, true), [&](std::vector<Measurement>& measurements) {
          measurements.insert(measurements.end(), attested.begin(), attested.end());
          const Estimate estimate = scorer.estimate(measurements);
          check_one(estimate, measurements);
          check_requirements(estimate, measurements);
          check_moves(estimate, measurements);
          check_order(scorer, estimate, measurements);
          check_higher_numerators(scorer, estimate, measurements);
          check_bonus(scorer, estimate, measurements, bonuses[combinations % bonuses.size()]);
          ++combinations;
        });
    std::printf("%d: %zu combinations of measures, %zu estimates\n", rules.performance_year,
                combinations, scorer.count());
    CHECK(combinations > 1000);
  }
}

TEST_CASE("every combination of measures and attestations keeps the invariants") {
  for (const Rules& rules : all_rules()) {
    CAPTURE(rules.performance_year);
    Scorer scorer(submission_in(rules));
    const std::vector<Dimension> attestations = attestation_dimensions(rules);
    std::size_t combinations = 0;
    // One exclusion of each measure stands for its others: the test above has them all.
    for_each_combination(
        measure_dimensions(rules, false), [&](std::vector<Measurement>& measurements) {
          Points attested;
          std::vector<Measurement> all = measurements;
          for_each_combination(attestations, [&](const std::vector<Measurement>& made) {
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(measurements.size()), all.end());
            all.insert(all.end(), made.begin(), made.end());
            const Estimate estimate = scorer.estimate(all);
            check_one(estimate, all);
            check_requirements(estimate, all);
            // The first combination has them all: a yes more never lowers the score.
            ++combinations;
            if (made.size() == attestations.size() &&
                std::all_of(made.begin(), made.end(),
                            [](const Measurement& each) { return each.value.flag; }))
              attested = estimate.standing.score;
            require(estimate.standing.score <= attested,
                    "an added attestation never lowers the score", all);
          });
        });
    std::printf("%d: %zu combinations of measures and attestations\n", rules.performance_year,
                combinations);
  }
}
