#include "build.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace pi_score::test {
namespace {

/// Appends an item of a list, with ", " before all but the first.
void append_item(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

template <class T>
At<T> find(List<T> items, std::string_view id) {
  for (const At<T> at : items.positions())
    if (items[at].id == id) return at;
  FAIL("the rules have no " << id);
  return {};
}

}  // namespace

Set& Set::put(std::string_view id, Value value) {
  without(id);
  return add(measurement(id, std::move(value)));
}

Set& Set::rate(std::string_view id, std::int64_t numerator, std::int64_t denominator) {
  without(id);
  return add(measurement(id, numerator, denominator));
}

Set& Set::without(std::string_view id) {
  std::erase_if(set_.measurements, [&](const Measurement& each) { return each.id.is(id); });
  return *this;
}

Set& Set::exclude(std::string_view measure, std::string_view exclusion) {
  std::erase_if(set_.measurements,
                [&](const Measurement& each) { return each.id.text.starts_with(measure); });
  return yes(exclusion);
}

Set& Set::add(Measurement measurement) {
  set_.measurements.push_back(std::move(measurement));
  return *this;
}

Set& Set::period(Value first, Value last) {
  set_.performance_start = std::move(first);
  set_.performance_end = std::move(last);
  return *this;
}

Set& Set::cehrt_id(Value id) {
  set_.cehrt_id = std::move(id);
  return *this;
}

Set& Set::program(Value name) {
  set_.program_name = std::move(name);
  return *this;
}

Set Set::full_marks(int year) {
  Set set;
  set.period(std::to_string(year) + "-01-01", std::to_string(year) + "-12-31");
  set.cehrt_id("0015CABCDEFGHIJ");
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

Set Set::of_contract() {
  Set set;
  set.period("2026-01-01", "2026-12-31").cehrt_id("2025C43YZH8S00G");
  set.yes("PI_PPHI_1").yes("PI_PPHI_2").yes("PI_INFBLO_1").yes("PI_ONCDIR_1");
  set.rate("PI_EP_1", 812, 1004).yes("PI_EP_2").rate("PI_HIE_1", 33, 120).rate("PI_HIE_4", 45, 60);
  set.rate("PI_PEA_1", 1850, 1900).yes("PI_PHCDRR_1_EX_1").no("PI_PHCDRR_3").program("mips");
  return set;
}

Options& Options::target(Value score) {
  options_.has_targets = true;
  options_.targets.push_back(std::move(score));
  return *this;
}

Options& Options::no_targets() {
  options_.has_targets = true;
  return *this;
}

Options& Options::may(Value id) {
  options_.may.push_back(std::move(id));
  return *this;
}

Options& Options::denominators(Value how) {
  options_.denominators = std::move(how);
  return *this;
}

Options& Options::as_of(Value date) {
  options_.as_of = std::move(date);
  return *this;
}

Measurement measurement(Value id, Value value) {
  Measurement made;
  made.id = std::move(id);
  made.value = std::move(value);
  return made;
}

Measurement measurement(Value id, Value numerator, Value denominator) {
  Measurement made = measurement(std::move(id), Value::of_kind(Value::Kind::object));
  made.numerator = std::move(numerator);
  made.denominator = std::move(denominator);
  return made;
}

Submission submission_of(int year, const std::vector<Set>& sets) {
  Submission submission;
  submission.performance_year = year;
  for (const Set& set : sets) submission.measurement_sets.push_back(set.given());
  return submission;
}

Submission contract_example() {
  Submission submission = submission_of(2026, {Set::of_contract()});
  submission.entity_type = "individual";
  Circumstances& circumstances = submission.circumstances;
  circumstances.small_practice = true;
  circumstances.services = {{"11", 900}, {"21", 100}};
  circumstances.category_scores = {70, 60, 100};
  submission.assumptions = {{"ecrSuppressed", true}};
  return submission;
}

Estimate estimate_of(const Submission& submission) {
  const Result result = estimate(submission);
  REQUIRE(errors(result) == "");
  return result.estimate;
}

Estimate estimate_of(int year, const Set& set, std::vector<AssumptionChoice> assumptions) {
  Submission submission = submission_of(year, {set});
  submission.assumptions = std::move(assumptions);
  return estimate_of(submission);
}

Advice advice_on(const Submission& submission, const Options& options) {
  const AdviceResult result = advise(submission, options.given());
  REQUIRE(errors(result.errors) == "");
  return result.advice;
}

Advice advice_on(int year, const Set& set, const Options& options) {
  return advice_on(submission_of(year, {set}), options);
}

At<Measure> measure_at(const Rules& rules, std::string_view id) {
  return find(rules.measures, id);
}

At<Ground> ground_at(const Rules& rules, std::string_view id) {
  return find(rules.grounds, id);
}

At<Program> program_at(const Rules& rules, std::string_view id) {
  return find(rules.programs, id);
}

const MeasureEstimate& part(const ScoredSet& scored, const Rules& rules, std::string_view id) {
  return scored.measures[measure_at(rules, id)];
}

const MeasureEstimate& part(const Estimate& estimate, std::string_view id) {
  return part(estimate.scored, *estimate.rules, id);
}

std::string blockers(const ScoredSet& scored, const Rules& rules) {
  std::string out;
  for (const Blocker& blocker : scored.blockers) {
    append_item(out, name_of(blocker.code));
    if (blocker.measure) (out += ' ') += rules.measures[blocker.measure].id;
  }
  return out;
}

std::string blockers(const Estimate& estimate) {
  return blockers(estimate.scored, *estimate.rules);
}

std::string not_met(const ScoredSet& scored, const Rules& rules) {
  std::string out;
  for (const Requirement& each : scored.requirements) {
    if (each.state == RequirementState::met) continue;
    append_item(out, id_of(rules, each));
    (out += ' ') += name_of(each.state);
  }
  return out;
}

std::string not_met(const Estimate& estimate) {
  return not_met(estimate.scored, *estimate.rules);
}

std::string errors(const std::vector<Error>& errors) {
  std::string out;
  for (const Error& error : errors) {
    append_item(out, name_of(error.code));
    (out += ' ') += error.path;
  }
  return out;
}

std::string errors(const Result& result) {
  return errors(result.errors);
}

std::string raises(const Advice& advice, const std::vector<Raise>& raises) {
  std::string out;
  for (const Raise& raise : raises) {
    append_item(out, advice.rules->measures[raise.measure].id);
    (out += " +") += std::to_string(raise.additional);
    (out += ' ') += std::to_string(raise.rate.numerator);
    (out += '/') += std::to_string(raise.rate.denominator);
    (out += ' ') += points(raise.points);
  }
  return out;
}

std::string weights(const Standing& standing) {
  std::string out;
  for (const std::int32_t percent : standing.weights.percent)
    out += (out.empty() ? "" : "/") + std::to_string(percent);
  return out;
}

bool has_notice(const Estimate& estimate, NoticeCode code) {
  return std::any_of(estimate.notices.begin(), estimate.notices.end(),
                     [&](const Notice& notice) { return notice.code == code; });
}

std::string message(const Estimate& estimate, NoticeCode code) {
  std::string out;
  for (const Notice& notice : estimate.notices)
    if (notice.code == code) append_message(out, estimate, notice);
  return out;
}

std::string points(Points value) {
  std::string out;
  append(out, value);
  return out;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace pi_score::test
