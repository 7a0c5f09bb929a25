// Scores CMS's published example with nothing but the installed library. Prints the score.

#include <iostream>
#include <pi_score/pi_score.hpp>
#include <string>

int main() {
  pi_score::Submission submission;
  submission.performance_year = 2021;
  pi_score::MeasurementSet& set = submission.measurement_sets.emplace_back();
  set.category = "pi";
  set.performance_start = "2021-01-01";
  set.performance_end = "2021-12-31";
  set.cehrt_id = "0015CABCDEFGHIJ";
  const auto yes = [&](const char* id) { set.measurements.push_back({.id = id, .value = true}); };
  const auto rate = [&](const char* id, int numerator, int denominator) {
    set.measurements.push_back({.id = id,
                                .value = pi_score::Value::of_kind(pi_score::Value::Kind::object),
                                .numerator = numerator,
                                .denominator = denominator});
  };
  rate("PI_EP_1", 49, 115);
  rate("PI_HIE_1", 1123, 1951);
  rate("PI_HIE_4", 923, 951);
  rate("PI_PEA_1", 861, 1809);
  for (const char* id :
       {"PI_PHCDRR_1", "PI_PHCDRR_1_MULTI", "PI_PPHI_1", "PI_INFBLO_1", "PI_ONCDIR_1"})
    yes(id);

  const pi_score::Result result = pi_score::estimate(submission);
  for (const pi_score::Error& error : result.errors)
    std::cerr << error.path << ": " << error.message << '\n';
  if (!result.errors.empty()) return 1;
  std::string sum;
  pi_score::append_explanation(sum, result.estimate);
  std::cout << sum << '\n';
}
