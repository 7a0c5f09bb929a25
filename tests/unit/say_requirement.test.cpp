// What each requirement asks, or how it is met.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string message(const Estimate& estimate, std::string_view id) {
  std::string out;
  for (const Requirement& each : estimate.scored.requirements)
    if (id_of(*estimate.rules, each) == id) append_message(out, estimate, each);
  return out;
}

std::string message(int year, const Set& set, std::string_view id,
                    std::vector<AssumptionChoice> assumptions = {}) {
  return message(estimate_of(year, set, std::move(assumptions)), id);
}

}  // namespace

TEST_CASE("a requirement has the id of its measure or objective, or period or cehrt") {
  const Rules& rules = *find_rules(2026);
  CHECK(id_of(rules, {.kind = RequirementKind::measure, .measure = At<Measure>(0)}) ==
        rules.measures.front().id);
  CHECK(id_of(rules, {.kind = RequirementKind::objective, .objective = At<Objective>(0)}) ==
        rules.objectives.front().id);
  CHECK(id_of(rules, {.kind = RequirementKind::period}) == "period");
  CHECK(id_of(rules, {.kind = RequirementKind::cehrt}) == "cehrt");
}

TEST_CASE("the period says how long it is and how long it must be") {
  const Set full = Set::full_marks(2026);
  CHECK(message(2026, full, "period") == "365 days; at least 180 are needed.");
  CHECK(message(2026, Set(full).period("2026-03-03", "2026-03-03"), "period") ==
        "1 day is too few. Report a period of at least 180 continuous days.");
  CHECK(message(2026, Set(full).period("2026-03-03", "2026-08-15"), "period") ==
        "166 days are too few. Report a period of at least 180 continuous days.");
  CHECK(message(2026, Set(full).period({}, "2026-12-31"), "period") ==
        "Give the first and the last day; at least 180 continuous days are needed.");
  CHECK(message(estimate_of(submission_of(2021)), "period") ==
        "Give the first and the last day; at least 90 continuous days are needed.");
}

TEST_CASE("a certification ID is asked for, assumed or given") {
  const Set full = Set::full_marks(2026);
  const Set without = Set(full).cehrt_id({});
  CHECK(message(2026, without, "cehrt") == "Give the CMS EHR Certification ID of your system.");
  CHECK(message(2026, without, "cehrt", {{"cehrt", true}}) ==
        "We assume that you have certified technology. You need the ID to submit.");
  CHECK(message(2026, full, "cehrt") == "The CMS EHR Certification ID is given.");
  CHECK(message(2026, full, "cehrt", {{"cehrt", true}}) ==
        "The CMS EHR Certification ID is given.");
}

TEST_CASE("an objective with routes names them, one with slots how many reports it needs") {
  CHECK(
      message(estimate_of(submission_of(2026)), "healthInformationExchange") ==
      "Report one of: electronic referral loops, bi-directional exchange or exchange under TEFCA.");
  const std::string slots = "publicHealthAndClinicalDataExchange";
  CHECK(message(2021, Set::full_marks(2021), slots) ==
        "2 of 2 reports are made, each a yes or an exclusion.");
  CHECK(message(estimate_of(submission_of(2021)), slots) ==
        "2 reports are needed, each a yes or an exclusion.");
  CHECK(message(2021, Set::full_marks(2021).without("PI_PHCDRR_1"), slots) ==
        "Another report is needed, a yes or an exclusion.");
  CHECK(message(2021,
                Set::full_marks(2021)
                    .without("PI_PHCDRR_1")
                    .without("PI_PHCDRR_3")
                    .yes("PI_PHCDRR_2_EX_1"),
                slots) == "Another report is needed, a yes or an exclusion.");
  Set all_no = Set::full_marks(2021);
  for (const char* id : {"PI_PHCDRR_1", "PI_PHCDRR_2", "PI_PHCDRR_3", "PI_PHCDRR_4", "PI_PHCDRR_5"})
    all_no.no(id);
  CHECK(message(2021, all_no, slots) ==
        "2 reports are needed, each a yes or an exclusion, and too few can still be made.");
}

TEST_CASE("an open measure says what to answer") {
  const Estimate nothing = estimate_of(submission_of(2026));
  CHECK(message(nothing, "PI_EP_1") ==
        "Give the numerator and the denominator, or claim an exclusion that applies.");
  CHECK(message(nothing, "PI_PEA_1") == "Give the numerator and the denominator.");
  CHECK(message(nothing, "PI_EP_2") == "Answer yes, or claim an exclusion that applies.");
  CHECK(message(nothing, "PI_PHCDRR_3") == "Answer yes or no, or claim an exclusion that applies.");
  CHECK(message(2026, Set().yes("PI_PPHI_1"), "PI_PHCDRR_3", {{"ecrSuppressed", false}}) ==
        "Answer yes, or claim an exclusion that applies.");
  CHECK(message(nothing, "PI_PPHI_1") == "Answer yes.");
  CHECK(message(estimate_of(submission_of(2022)), "PI_PPHI_2") == "Answer yes or no.");
  CHECK(message(2026, Set::full_marks(2026).without("PI_PHCDRR_1_PROD"), "PI_PHCDRR_1") ==
        "State testing (option 1) or live data (option 2).");
}

TEST_CASE("a failed measure says what it needs") {
  CHECK(message(2026, Set::full_marks(2026).rate("PI_EP_1", 0, 5), "PI_EP_1") ==
        "The numerator is 0. It must be at least 1.");
  CHECK(message(2026, Set::full_marks(2026).rate("PI_EP_1", 0, 0), "PI_EP_1") ==
        "There is nothing to count. Claim the exclusion if it applies: fewer than 100 "
        "prescriptions.");
  CHECK(message(2026, Set::full_marks(2026).no("PI_EP_2"), "PI_EP_2") ==
        "Answered no. It needs a yes.");
  CHECK(message(2026, Set::full_marks(2026).no("PI_PPHI_1"), "PI_PPHI_1") ==
        "Answered no. It needs a yes.");
}

TEST_CASE("a measure that is met says how") {
  const Set full = Set::full_marks(2026);
  CHECK(message(2026, full, "PI_EP_1") == "Reported.");
  CHECK(message(2026, full, "PI_EP_2") == "Reported.");
  CHECK(message(2026, full, "PI_PPHI_1") == "Attested.");
  CHECK(message(2026, full, "PI_PHCDRR_3") == "Answered; any answer counts.");
  CHECK(message(2026, Set(full).exclude("PI_EP_2", "PI_EP_2_EX_1"), "PI_EP_2") == "Excluded.");
}
