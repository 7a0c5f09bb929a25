// Measures one estimate in the core, in nanoseconds: of the contract's own example, and of a
// complete submission of each year.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>

#include "pi_score/pi_score.hpp"

namespace {

using namespace pi_score;

void say(MeasurementSet& set, std::string_view id, bool answer) {
  Measurement& added = set.measurements.emplace_back();
  added.id = id;
  added.value = answer;
}

void count(MeasurementSet& set, std::string_view id, std::int64_t numerator,
           std::int64_t denominator) {
  Measurement& added = set.measurements.emplace_back();
  added.id = id;
  added.value = Value::of_kind(Value::Kind::object);
  added.numerator = numerator;
  added.denominator = denominator;
}

/// A submission of one PI set that lasts the whole year.
Submission whole_year(std::int32_t year) {
  Submission submission;
  submission.performance_year = std::int64_t{year};
  MeasurementSet& set = submission.measurement_sets.emplace_back();
  set.category = "pi";
  set.performance_start = std::to_string(year) + "-01-01";
  set.performance_end = std::to_string(year) + "-12-31";
  set.cehrt_id = "XX15CXXXXXXXXXX";
  return submission;
}

bool in_other_route(const Rules& rules, At<Measure> wanted) {
  for (const Objective& objective : rules.objectives)
    for (const Route& route : objective.routes) {
      if (&route == &objective.routes.front()) continue;
      for (const At<Measure> measure : route.measures)
        if (measure == wanted) return true;
    }
  return false;
}

/// Measurements of every measure that the year asks for, by the first route of each objective and
/// without exclusions.
Submission complete(const Rules& rules) {
  Submission submission = whole_year(rules.performance_year);
  MeasurementSet& set = submission.measurement_sets.front();
  for (const At<Measure> at : rules.measures.positions()) {
    const Measure& measure = rules.measures[at];
    if (in_other_route(rules, at)) continue;
    if (measure.type == MeasureType::proportion)
      count(set, measure.id, 49, 115);
    else
      say(set, measure.id, true);
    if (measure.engagement) say(set, measure.engagement->production, true);
  }
  return submission;
}

/// The example of the contract: a small practice of 2026 that could leave PI out, with the scores
/// of the other categories.
Submission example() {
  Submission submission = whole_year(2026);
  MeasurementSet& set = submission.measurement_sets.front();
  for (const char* id : {"PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1", "PI_ONCDIR_1"})
    say(set, id, true);
  count(set, "PI_EP_1", 812, 1004);
  say(set, "PI_EP_2", true);
  count(set, "PI_HIE_1", 33, 120);
  count(set, "PI_HIE_4", 45, 60);
  count(set, "PI_PEA_1", 1850, 1900);
  say(set, "PI_PHCDRR_1_EX_1", true);
  say(set, "PI_PHCDRR_3", false);
  Circumstances& circumstances = submission.circumstances;
  circumstances.small_practice = true;
  circumstances.services = {{"11", 900}, {"21", 100}};
  circumstances.category_scores = {70, 60, 100};
  submission.assumptions = {{"ecrSuppressed", true}};
  return submission;
}

void estimate_one(benchmark::State& state, const Submission& submission) {
  if (const Result result = estimate(submission);
      !result.errors.empty() || result.estimate.standing.outcome != Outcome::scored)
    std::abort();
  for (auto _ : state) benchmark::DoNotOptimize(estimate(submission));
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::RegisterBenchmark("contract's example", estimate_one, example());
  for (const Rules& rules : all_rules())
    benchmark::RegisterBenchmark(("complete, " + std::to_string(rules.performance_year)).c_str(),
                                 estimate_one, complete(rules));
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
