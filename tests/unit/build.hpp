// Submissions for tests, built from what matters to each, and short texts of what is in estimates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::test {

/// One PI measurement set. Starts empty; `full_marks` starts from everything a year asks for, at
/// full marks.
class Set {
 public:
  Set() { set_.category = "pi"; }
  /// A complete set of the year: every required measure of the first routes, attestations, a long
  /// period, an ID.
  static Set full_marks(int year);
  /// The set of the contract's own example. It earns 82 points: 8 + 10 for e-Prescribing, 4 + 11
  /// for referral loops, 24 for patient access and 25 for public health, where immunizations are
  /// excluded and case reporting is suppressed.
  static Set of_contract();

  /// Adds a measurement, in place of one with the same id.
  Set& yes(std::string_view id) { return put(id, true); }
  Set& no(std::string_view id) { return put(id, false); }
  Set& rate(std::string_view id, std::int64_t numerator, std::int64_t denominator);
  Set& without(std::string_view id);
  /// Exchanges a measure, with its levels of engagement, for one of its exclusions.
  Set& exclude(std::string_view measure, std::string_view exclusion);
  /// Adds a measurement at the end, whatever is there already.
  Set& add(Measurement measurement);
  Set& period(Value first, Value last);
  Set& cehrt_id(Value id);
  Set& program(Value name);

  [[nodiscard]] const MeasurementSet& given() const { return set_; }

 private:
  Set& put(std::string_view id, Value value);
  MeasurementSet set_;
};

/// What advice is to consider. Starts with nothing, as where no options are given.
class Options {
 public:
  Options& target(Value score);
  Options& no_targets();
  Options& may(Value id);
  Options& denominators(Value how);
  Options& as_of(Value date);

  [[nodiscard]] const AdviceOptions& given() const { return options_; }

 private:
  AdviceOptions options_;
};

/// A measurement with this value.
[[nodiscard]] Measurement measurement(Value id, Value value);
/// A measurement with numerator and denominator.
[[nodiscard]] Measurement measurement(Value id, Value numerator, Value denominator);

[[nodiscard]] Submission submission_of(int year, const std::vector<Set>& sets = {});

/// The contract's own example.
[[nodiscard]] Submission contract_example();

/// The estimate of a submission. Fails the test where there are errors.
[[nodiscard]] Estimate estimate_of(const Submission& submission);
/// The same of one set of a year, with assumptions.
[[nodiscard]] Estimate estimate_of(int year, const Set& set,
                                   std::vector<AssumptionChoice> assumptions = {});

/// The advice on a submission. Fails the test where there are errors.
[[nodiscard]] Advice advice_on(const Submission& submission, const Options& options = {});
/// The same on one set of a year.
[[nodiscard]] Advice advice_on(int year, const Set& set, const Options& options = {});

/// The position of an item of the rules by its id. Fails the test where there is none.
[[nodiscard]] At<Measure> measure_at(const Rules& rules, std::string_view id);
[[nodiscard]] At<Ground> ground_at(const Rules& rules, std::string_view id);
[[nodiscard]] At<Program> program_at(const Rules& rules, std::string_view id);

/// The part of a measure in what a set earns.
[[nodiscard]] const MeasureEstimate& part(const ScoredSet& scored, const Rules& rules,
                                          std::string_view id);
[[nodiscard]] const MeasureEstimate& part(const Estimate& estimate, std::string_view id);

/// "measure-missing PI_EP_1, period-too-short": blockers in their order.
[[nodiscard]] std::string blockers(const ScoredSet& scored, const Rules& rules);
[[nodiscard]] std::string blockers(const Estimate& estimate);
/// "PI_EP_1 open, period failed": the requirements that are not met, in their order.
[[nodiscard]] std::string not_met(const ScoredSet& scored, const Rules& rules);
[[nodiscard]] std::string not_met(const Estimate& estimate);
/// "wrong-type /performanceYear": errors in their order.
[[nodiscard]] std::string errors(const std::vector<Error>& errors);
[[nodiscard]] std::string errors(const Result& result);
/// "PI_HIE_1 +27 60/120 8, PI_HIE_4 +13 58/60 15": raises in their order, each with its events, its
/// counts and its points.
[[nodiscard]] std::string raises(const Advice& advice, const std::vector<Raise>& raises);
/// "quality/cost/improvement activities/PI" in percent: "30/30/15/25".
[[nodiscard]] std::string weights(const Standing& standing);
[[nodiscard]] bool has_notice(const Estimate& estimate, NoticeCode code);
/// The sentences of all notices with this code, one after the other.
[[nodiscard]] std::string message(const Estimate& estimate, NoticeCode code);
[[nodiscard]] std::string points(Points value);
[[nodiscard]] bool contains(std::string_view text, std::string_view part);

}  // namespace pi_score::test
