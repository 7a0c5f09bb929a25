// Measures one estimate in the core, of a complete submission of the latest year. Its measurement
// ids are looked up before, as a caller that scores often does.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace {

using namespace pi_score;

/// Measurements of every measure that the year asks for, by the first route of each objective and
/// without exclusions.
std::vector<Measurement> complete(const Rules& rules) {
  std::vector<Measurement> measurements;
  const auto add = [&](std::string_view id, bool is_rate) {
    Measurement& added = measurements.emplace_back();
    added.id = id;
    added.code = find_code(rules, id);
    if (is_rate) {
      added.value = Value::of_kind(Value::Kind::object);
      added.numerator = 49;
      added.denominator = 115;
    } else {
      added.value = true;
    }
  };
  const auto in_other_route = [&](Index row) {
    const List<Route> routes = rules
                                   .objectives[static_cast<std::size_t>(
                                       rules.measures[static_cast<std::size_t>(row)].objective)]
                                   .routes;
    for (std::size_t route = 1; route < routes.size(); ++route)
      for (const Index measure : routes[route].measures)
        if (measure == row) return true;
    return false;
  };
  for (std::size_t row = 0; row < rules.measures.size(); ++row) {
    const Measure& measure = rules.measures[row];
    if (in_other_route(static_cast<Index>(row))) continue;
    add(measure.id, measure.type == MeasureType::proportion);
    if (measure.engagement != nullptr) add(measure.engagement->production, false);
  }
  return measurements;
}

void estimate_complete(benchmark::State& state) {
  const Rules& rules = all_rules().back();
  const std::vector<Measurement> measurements = complete(rules);
  MeasurementSet set;
  set.category = "pi";
  set.performance_start = "2026-01-01";
  set.performance_end = "2026-12-31";
  set.cehrt_id = "XX15CXXXXXXXXXX";
  set.measurements = measurements;
  Submission submission;
  submission.performance_year = rules.performance_year;
  submission.measurement_sets = {&set, 1};
  if (const Result result = estimate(submission);
      !result.errors.empty() || result.estimate.outcome != Outcome::scored)
    std::abort();
  for (auto _ : state) benchmark::DoNotOptimize(estimate(submission));
}
BENCHMARK(estimate_complete);

}  // namespace

BENCHMARK_MAIN();
