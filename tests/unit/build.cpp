#include "build.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace pi_score::test {

Set& Set::put(std::string_view id, Value value) {
  without(id);
  Measurement measurement;
  measurement.id = id;
  measurement.value = value;
  measurements.push_back(measurement);
  return *this;
}

Set& Set::rate(std::string_view id, std::int64_t numerator, std::int64_t denominator) {
  put(id, Value::of_kind(Value::Kind::object));
  measurements.back().numerator = numerator;
  measurements.back().denominator = denominator;
  return *this;
}

Set& Set::without(std::string_view id) {
  std::erase_if(measurements, [&](const Measurement& each) { return each.id.text == id; });
  return *this;
}

Set& Set::exclude(std::string_view measure, std::string_view exclusion) {
  std::erase_if(measurements,
                [&](const Measurement& each) { return each.id.text.starts_with(measure); });
  return yes(exclusion);
}

Set& Set::period(std::string_view first, std::string_view last) {
  first_ = first;
  last_ = last;
  return *this;
}

Set& Set::cehrt_id(std::string_view id) {
  cehrt_ = id.empty() ? Value() : Value(id);
  return *this;
}

Set& Set::program(std::string_view name) {
  program_ = name;
  return *this;
}

MeasurementSet Set::borrowed() const {
  MeasurementSet set;
  set.category = "pi";
  set.program_name = program_;
  set.performance_start = first_;
  set.performance_end = last_;
  set.cehrt_id = cehrt_;
  set.measurements = measurements;
  return set;
}

Set Set::full_marks(int year) {
  // Dates are borrowed: they must outlive the set.
  static std::deque<std::string> dates;
  Set set;
  dates.push_back(std::to_string(year) + "-01-01");
  set.first_ = std::string_view(dates.back());
  dates.push_back(std::to_string(year) + "-12-31");
  set.last_ = std::string_view(dates.back());
  set.cehrt_ = "0015CABCDEFGHIJ";
  for (const std::string_view id : {"PI_PPHI_1", "PI_INFBLO_1", "PI_ONCDIR_1"}) set.yes(id);
  for (const std::string_view id : {"PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1"})
    set.rate(id, 200, 200);
  for (const std::string_view id : {"PI_PHCDRR_1", "PI_PHCDRR_3"}) set.yes(id);
  if (year >= 2022) set.yes("PI_PPHI_2");
  if (year >= 2023)
    for (const std::string_view id : {"PI_EP_2", "PI_PHCDRR_1_PROD", "PI_PHCDRR_3_PROD"})
      set.yes(id);
  return set;
}

Estimate estimate_of(int year, const Set& set) {
  return estimate_of(year, set, {});
}

Estimate estimate_of(int year, const Set& set, std::vector<AssumptionChoice> assumptions) {
  Built built(year, {set});
  built.submission.assumptions = assumptions;
  const Result result = built.estimate();
  REQUIRE(errors(result) == "");
  return result.estimate;
}

Index row_of(const Estimate& estimate, std::string_view id) {
  const List<Measure> measures = estimate.rules->measures;
  const auto found = std::find_if(measures.begin(), measures.end(),
                                  [&](const Measure& each) { return each.id == id; });
  REQUIRE(found != measures.end());
  return static_cast<Index>(found - measures.begin());
}

const MeasureEstimate& part(const Estimate& estimate, std::string_view id) {
  return estimate.measures[static_cast<std::size_t>(row_of(estimate, id))];
}

std::string blockers(const Estimate& estimate) {
  std::string out;
  for (const Blocker& blocker : estimate.blockers) {
    if (!out.empty()) out += ", ";
    out += name_of(blocker.code);
    if (blocker.measure != kNone)
      out +=
          " " + std::string(
                    estimate.rules->measures[static_cast<std::size_t>(blocker.measure)].id.view());
  }
  return out;
}

std::string errors(const Result& result) {
  std::string out;
  for (const Error& error : result.errors) {
    if (!out.empty()) out += ", ";
    out += std::string(name_of(error.code)) + " " + error.path;
  }
  return out;
}

bool has_notice(const Estimate& estimate, NoticeCode code) {
  return std::any_of(estimate.notices.begin(), estimate.notices.end(),
                     [&](const Notice& notice) { return notice.code == code; });
}

std::string points(Points value) {
  std::string out;
  append(out, value);
  return out;
}

}  // namespace pi_score::test
