// Submissions for tests, built from what matters to each.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::test {

/// One PI measurement set. Starts empty; `full_marks` starts from everything a year asks for, at
/// full marks.
class Set {
 public:
  Set() = default;
  /// A complete set of the year: every required measure of the first routes, attestations, a long
  /// period, an ID.
  static Set full_marks(int year);

  /// Adds a measurement, in place of one with the same id.
  Set& yes(std::string_view id) { return put(id, true); }
  Set& no(std::string_view id) { return put(id, false); }
  Set& rate(std::string_view id, std::int64_t numerator, std::int64_t denominator);
  Set& without(std::string_view id);
  /// Exchanges a measure, with its levels of engagement, for one of its exclusions.
  Set& exclude(std::string_view measure, std::string_view exclusion);
  Set& period(std::string_view first, std::string_view last);
  Set& cehrt_id(std::string_view id);
  Set& program(std::string_view name);

  [[nodiscard]] MeasurementSet borrowed() const;
  std::vector<Measurement> measurements;

 private:
  Set& put(std::string_view id, Value value);
  Value program_, first_, last_, cehrt_;
};

/// A submission of one or more sets.
class Built {
 public:
  Built(int year, std::vector<Set> sets) : sets_(std::move(sets)) {
    submission.performance_year = year;
    for (const Set& set : sets_) borrowed_.push_back(set.borrowed());
    submission.measurement_sets = borrowed_;
  }
  Built(const Built&) = delete;
  Built& operator=(const Built&) = delete;
  [[nodiscard]] Result estimate() const { return pi_score::estimate(submission); }

  Submission submission;

 private:
  std::vector<Set> sets_;
  std::vector<MeasurementSet> borrowed_;
};

/// The estimate of one set of a year. Fails the test where there are errors.
[[nodiscard]] Estimate estimate_of(int year, const Set& set);
/// With assumptions.
[[nodiscard]] Estimate estimate_of(int year, const Set& set,
                                   std::vector<AssumptionChoice> assumptions);

/// The part of a measure in an estimate.
[[nodiscard]] const MeasureEstimate& part(const Estimate& estimate, std::string_view id);
[[nodiscard]] Index row_of(const Estimate& estimate, std::string_view id);
/// "measure-missing PI_EP_1, period-too-short": blockers in their order.
[[nodiscard]] std::string blockers(const Estimate& estimate);
/// "wrong-type /performanceYear": errors in their order.
[[nodiscard]] std::string errors(const Result& result);
[[nodiscard]] bool has_notice(const Estimate& estimate, NoticeCode code);
[[nodiscard]] std::string points(Points value);

}  // namespace pi_score::test
