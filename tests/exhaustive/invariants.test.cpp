// What must hold for every combination of answers, whatever the rules of the year.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "combinations.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// One year's submissions, of which only the measurements change.
class Year {
 public:
  explicit Year(const Rules& of)
      : rules(of),
        first_(std::to_string(of.performance_year) + "-01-01"),
        last_(std::to_string(of.performance_year) + "-12-31") {
    set_.category = "pi";
    set_.performance_start = std::string_view(first_);
    set_.performance_end = std::string_view(last_);
    set_.cehrt_id = "0015CABCDEFGHIJ";
    submission_.performance_year = of.performance_year;
    submission_.measurement_sets = {&set_, 1};
  }
  Year(const Year&) = delete;
  Year& operator=(const Year&) = delete;

  Estimate estimate(const std::vector<Measurement>& measurements) {
    set_.measurements = measurements;
    Result result = pi_score::estimate(submission_);
    if (!result.errors.empty()) FAIL(result.errors[0].message);
    ++count;
    return result.estimate;
  }

  const Rules& rules;
  std::size_t count = 0;

 private:
  std::string first_, last_;
  MeasurementSet set_;
  Submission submission_;
};

std::string said(const std::vector<Measurement>& measurements) {
  std::string out;
  for (const Measurement& each : measurements)
    out += std::string(each.id.text) +
           (each.value.kind == Value::Kind::object ? " " + std::to_string(each.numerator.number)
            : each.value.flag                      ? " yes"
                                                   : " no") +
           ", ";
  return out;
}

/// Fails with the combination that broke the rule. Cheaper by far than an assertion a combination.
void require(bool holds, const char* rule, const std::vector<Measurement>& measurements) {
  if (!holds) FAIL(rule << ": " << said(measurements));
}

Points required_maxima(const Estimate& estimate) {
  Points sum;
  for (std::size_t row = 0; row < estimate.rules->measures.size(); ++row)
    if (estimate.rules->measures[row].role == Role::required)
      sum += estimate.measures[row].max_points;
  return sum;
}

void check_one(const Estimate& estimate, const std::vector<Measurement>& measurements) {
  require(required_maxima(estimate) == Points::whole(100), "required maxima add up to 100",
          measurements);
  require(estimate.score >= Points{} && estimate.score <= Points::whole(100),
          "the score is from 0 to 100", measurements);
  require((estimate.score == Points{}) == !estimate.blockers.empty(), "blocked exactly when 0",
          measurements);
  require((estimate.outcome == Outcome::zero) == !estimate.blockers.empty(),
          "the outcome is zero exactly when blocked", measurements);
  Points earned;
  for (std::size_t row = 0; row < estimate.rules->measures.size(); ++row) {
    const MeasureEstimate& part = estimate.measures[row];
    earned += part.points;
    require(part.points <= part.max_points, "no measure earns more than its maximum", measurements);
    require(part.status != Status::excluded || part.points == Points{},
            "an excluded measure earns nothing", measurements);
  }
  require(earned == estimate.points_earned, "points earned are the sum of the parts", measurements);
  require(estimate.blockers.empty() == false ||
              estimate.score == std::min(estimate.points_earned, Points::whole(100)),
          "unblocked, the score is the capped sum", measurements);
}

void check_order(Year& year, const Estimate& estimate, std::vector<Measurement> measurements) {
  std::reverse(measurements.begin(), measurements.end());
  const Estimate other = year.estimate(measurements);
  bool same = other.score == estimate.score && other.points_earned == estimate.points_earned &&
              other.blockers.size() == estimate.blockers.size();
  for (std::size_t row = 0; row < year.rules.measures.size(); ++row)
    same = same && other.measures[row].points == estimate.measures[row].points &&
           other.measures[row].max_points == estimate.measures[row].max_points &&
           other.measures[row].status == estimate.measures[row].status;
  require(same, "the order of measurements does not matter", measurements);
}

void check_higher_numerators(Year& year, const Estimate& estimate,
                             const std::vector<Measurement>& measurements) {
  for (std::size_t at = 0; at < measurements.size(); ++at) {
    if (measurements[at].value.kind != Value::Kind::object) continue;
    std::vector<Measurement> higher = measurements;
    higher[at].numerator = higher[at].numerator.number + 1;
    const Estimate other = year.estimate(higher);
    require(other.score >= estimate.score && other.points_earned >= estimate.points_earned,
            "a higher numerator never lowers the score", higher);
  }
}

void check_bonus(Year& year, const Estimate& estimate, const std::vector<Measurement>& measurements,
                 const Option& bonus) {
  std::vector<Measurement> more = measurements;
  more.insert(more.end(), bonus.begin(), bonus.end());
  const Estimate other = year.estimate(more);
  require(other.score >= estimate.score && other.points_earned > estimate.points_earned,
          "a bonus never lowers the score", more);
  require(other.blockers.size() == estimate.blockers.size(), "a bonus blocks nothing", more);
}

}  // namespace

TEST_CASE("every combination of measures keeps the invariants") {
  for (const Rules& rules : all_rules()) {
    CAPTURE(rules.performance_year);
    Year year(rules);
    std::vector<Measurement> attested;
    for (const Dimension& dimension : attestation_dimensions(rules))
      attested.push_back(dimension[0][0]);
    std::vector<Option> bonuses;
    for (const Measure& measure : rules.measures)
      if (measure.role == Role::bonus) bonuses.push_back(bonus_yes(rules, measure));
    std::size_t combinations = 0;
    for_each_combination(
        measure_dimensions(rules, true), [&](std::vector<Measurement>& measurements) {
          measurements.insert(measurements.end(), attested.begin(), attested.end());
          const Estimate estimate = year.estimate(measurements);
          check_one(estimate, measurements);
          check_order(year, estimate, measurements);
          check_higher_numerators(year, estimate, measurements);
          check_bonus(year, estimate, measurements, bonuses[combinations % bonuses.size()]);
          ++combinations;
        });
    std::printf("%d: %zu combinations of measures, %zu estimates\n", rules.performance_year,
                combinations, year.count);
    CHECK(combinations > 1000);
  }
}

TEST_CASE("every combination of measures and attestations keeps the invariants") {
  for (const Rules& rules : all_rules()) {
    CAPTURE(rules.performance_year);
    Year year(rules);
    const std::vector<Dimension> attestations = attestation_dimensions(rules);
    std::size_t combinations = 0;
    // One exclusion of each measure stands for its others: the test above has them all.
    for_each_combination(
        measure_dimensions(rules, false), [&](std::vector<Measurement>& measurements) {
          Points attested;
          for_each_combination(attestations, [&](std::vector<Measurement>& made) {
            std::vector<Measurement> all = measurements;
            all.insert(all.end(), made.begin(), made.end());
            const Estimate estimate = year.estimate(all);
            check_one(estimate, all);
            // The first combination has them all: a yes more never lowers the score.
            ++combinations;
            if (made.size() == attestations.size() &&
                std::all_of(made.begin(), made.end(),
                            [](const Measurement& each) { return each.value.flag; }))
              attested = estimate.score;
            require(estimate.score <= attested, "an added attestation never lowers the score", all);
          });
        });
    std::printf("%d: %zu combinations of measures and attestations\n", rules.performance_year,
                combinations);
  }
}
