// What each blocker says is wrong, and what to do.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string message(const Estimate& estimate, BlockerCode code) {
  std::string out;
  for (const Blocker& blocker : estimate.scored.blockers)
    if (blocker.code == code) append_message(out, estimate, blocker);
  return out;
}

}  // namespace

TEST_CASE("blockers say what to do") {
  Set set = Set::full_marks(2026);
  set.without("PI_EP_1")
      .without("PI_PHCDRR_3")
      .without("PI_PHCDRR_3_PROD")
      .rate("PI_PEA_1", 0, 9)
      .no("PI_PPHI_1")
      .without("PI_PPHI_2")
      .without("PI_PHCDRR_1_PROD");
  set.cehrt_id({}).period("2026-01-01", "2026-01-01");
  const Estimate estimate = estimate_of(2026, set);
  CHECK(contains(message(estimate, BlockerCode::measure_missing),
                 "e-Prescriptions sent: not reported. Give its numerator and denominator, or claim "
                 "an exclusion"));
  CHECK(contains(message(estimate, BlockerCode::measure_missing),
                 "not answered. Answer yes or no, or claim an exclusion that applies."));
  CHECK(contains(message(estimate, BlockerCode::measure_failed),
                 "its numerator is 0. It must be at least 1."));
  CHECK(contains(message(estimate, BlockerCode::attestation_failed), ": answered no."));
  CHECK(contains(message(estimate, BlockerCode::attestation_missing), "It needs a yes."));
  CHECK(contains(
      message(estimate, BlockerCode::engagement_missing),
      "answered yes, without its level. State testing (option 1) or live data (option 2)."));
  CHECK(contains(message(estimate, BlockerCode::cehrt_missing), "Certification ID"));
  CHECK(contains(message(estimate, BlockerCode::period_too_short),
                 "has 1 day. Report at least 180 continuous days."));
  CHECK(contains(message(estimate_of(2022, Set::full_marks(2022).without("PI_PPHI_2")),
                         BlockerCode::attestation_missing),
                 "Either answer will do."));
  CHECK(contains(
      message(estimate_of(2026, Set::full_marks(2026).no("PI_EP_2")), BlockerCode::measure_failed),
      "answered no. It needs a yes, unless an exclusion applies."));
  CHECK(contains(message(estimate_of(2021, Set::full_marks(2021).without("PI_PHCDRR_3")),
                         BlockerCode::measure_missing),
                 "the objective needs another report. Answer yes to one more, or claim an "
                 "exclusion that applies."));
  CHECK(contains(
      message(
          estimate_of(2021, Set::full_marks(2021).without("PI_PHCDRR_1").without("PI_PHCDRR_3")),
          BlockerCode::measure_missing),
      "the objective needs 2 reports. Answer yes to as many, or claim exclusions that "
      "apply."));
  CHECK(contains(message(estimate_of(2026, Set::full_marks(2026).without("PI_PHCDRR_3"),
                                     {{"ecrSuppressed", false}}),
                         BlockerCode::measure_missing),
                 "Answer yes, or claim an exclusion that applies."));
  Set undated = Set::full_marks(2026);
  undated.period("2026-01-01", "2026-03-01");
  CHECK(
      contains(message(estimate_of(2026, undated), BlockerCode::period_too_short), "has 60 days."));
  CHECK(contains(message(estimate_of(submission_of(2026)), BlockerCode::no_data),
                 "Start with your performance period."));
  CHECK(contains(
      message(estimate_of(2026, set.period("2026-01-01", {})), BlockerCode::period_missing),
      "at least 180 continuous days long"));
  CHECK(contains(message(estimate_of(submission_of(
                             2023, {Set::full_marks(2023), Set::full_marks(2023).no("PI_PPHI_2")})),
                         BlockerCode::sets_contradict),
                 "contradict each other. Correct or withdraw all but one. That this makes the "
                 "category 0 is weakly founded: no text of CMS was at hand."));
  CHECK(contains(message(estimate_of(2026, Set::full_marks(2026).without("PI_PEA_1")),
                         BlockerCode::measure_missing),
                 "denominator."));
}

TEST_CASE("a contradiction is not said to be weakly founded where a source states the rule") {
  const Set set = Set::full_marks(2023);
  Estimate estimate = estimate_of(submission_of(2023, {set, Set(set).no("PI_PPHI_2")}));
  Rules cited = *estimate.rules;
  cited.several_sets_fact.basis = Basis::cited;
  estimate.rules = &cited;
  CHECK(message(estimate, BlockerCode::sets_contradict) ==
        "Several PI submissions contradict each other. Correct or withdraw all but one.");
}

TEST_CASE("0 of 0 is nothing to count") {
  CHECK(message(estimate_of(2026, Set::full_marks(2026).rate("PI_PEA_1", 0, 0)),
                BlockerCode::measure_failed) ==
        "Patients with online access: there is nothing to count. The measure has no "
        "exclusion and needs at least 1 case.");
}

TEST_CASE("a measure without exclusions is not said to have any") {
  CHECK(message(estimate_of(2026, Set::full_marks(2026).without("PI_PEA_1")),
                BlockerCode::measure_missing) ==
        "Patients with online access: not reported. Give its numerator and denominator.");
  CHECK(message(estimate_of(2026, Set::full_marks(2026).rate("PI_PEA_1", 0, 4)),
                BlockerCode::measure_failed) ==
        "Patients with online access: its numerator is 0. It must be at least 1.");
}
