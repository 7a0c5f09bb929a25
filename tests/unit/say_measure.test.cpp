// How the points of each measure came about, and their sum.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string formula(const Estimate& estimate, std::string_view id) {
  std::string out;
  append_formula(out, estimate, measure_at(*estimate.rules, id));
  return out;
}

std::string explanation(const Estimate& estimate, std::string_view id) {
  std::string out;
  append_explanation(out, estimate, measure_at(*estimate.rules, id));
  return out;
}

std::string sum(const Estimate& estimate) {
  std::string out;
  append_explanation(out, estimate);
  return out;
}

}  // namespace

TEST_CASE("formulas show the numbers and what they come to") {
  Set set = Set::full_marks(2026);
  set.rate("PI_EP_1", 49, 115)
      .exclude("PI_EP_2", "PI_EP_2_EX_1")
      .rate("PI_HIE_1", 0, 7)
      .yes("PI_PHCDRR_4")
      .yes("PI_PHCDRR_4_PROD")
      .no("PI_PHCDRR_1")
      .without("PI_PHCDRR_1_PROD");
  const Estimate estimate = estimate_of(2026, set);
  CHECK(formula(estimate, "PI_EP_1") == "((49/115)*20) = 9");
  CHECK(formula(estimate, "PI_HIE_1") == "((0/7)*15) = 0");
  CHECK(formula(estimate_of(2026, Set::full_marks(2026)), "PI_EP_2") == "yes = 10");
  CHECK(formula(estimate, "PI_PHCDRR_3") == "answered = 12.5");
  CHECK(formula(estimate, "PI_PHCDRR_4") == "yes = 5");
  CHECK(formula(estimate, "PI_PHCDRR_1") == "no = 0");
  CHECK(formula(estimate, "PI_EP_2") == "");
  CHECK(formula(estimate, "PI_PPHI_1") == "");
  CHECK(formula(estimate_of(2026, set.yes("PI_PHCDRR_6")), "PI_PHCDRR_6") == "");
}

TEST_CASE("explanations tell how points came about and whence they came") {
  Set set = Set::full_marks(2026);
  set.rate("PI_EP_1", 49, 115)
      .exclude("PI_EP_2", "PI_EP_2_EX_1")
      .rate("PI_HIE_1", 1, 4)
      .rate("PI_HIE_4", 1, 1000)
      .rate("PI_PEA_1", 1, 50);
  Estimate estimate = estimate_of(2026, set);
  CHECK(explanation(estimate, "PI_EP_1") ==
        "49 ÷ 115 = 42.61 %; of 20 points 8.52, rounded to 9. 10 of its points came from state "
        "PDMP checked.");
  CHECK(explanation(estimate, "PI_EP_2") ==
        "Excluded: the law here allows no such e-prescription. Its 10 points moved to "
        "e-Prescriptions sent.");
  CHECK(contains(explanation(estimate, "PI_HIE_1"), "of 15 points 3.75, rounded to 4."));
  CHECK(contains(explanation(estimate, "PI_HIE_4"),
                 " points 0.02. A numerator of 1 or more earns at least 1 point."));
  CHECK(contains(explanation(estimate, "PI_PEA_1"), "0.5, and the exact half rounds up to 1."));
  CHECK(contains(explanation(estimate, "PI_PHCDRR_1"), "Answered yes: 12.5 points."));
  set = Set::full_marks(2026);
  set.exclude("PI_EP_1", "PI_LVPP_1");
  estimate = estimate_of(2026, set);
  CHECK(explanation(estimate, "PI_EP_1") ==
        "Excluded: fewer than 100 prescriptions. Its 10 points moved to referrals sent "
        "electronically (5) and summaries received and reconciled (5).");
}

TEST_CASE("a way that is not taken is one of several until another has been begun") {
  CHECK(explanation(estimate_of(submission_of(2026)), "PI_HIE_5") ==
        "One of the ways to report this objective.");
  // The objective that 2021 may choose reports for is open; that of exchange is not.
  const Set by_counts = Set::full_marks(2021).without("PI_PHCDRR_1");
  CHECK(explanation(estimate_of(2021, by_counts), "PI_HIE_5") ==
        "Not used: you report this objective in another way.");
}

TEST_CASE("several givers and takers are told apart") {
  Set set = Set::full_marks(2026);
  set.exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_EP_2", "PI_EP_2_EX_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1")
      .exclude("PI_HIE_4", "PI_LVITC_2");
  const Estimate estimate = estimate_of(2026, set.rate("PI_PEA_1", 1, 75));
  CHECK(explanation(estimate, "PI_PEA_1") ==
        "1 ÷ 75 = 1.33 %; of 75 points 1. 50 of its points came from e-Prescriptions sent (10), "
        "state PDMP checked (10), referrals sent electronically (15) and summaries received and "
        "reconciled (15).");
  CHECK(contains(sum(estimate), "= 26 points. Score 26."));
  Set two = Set::full_marks(2026);
  two.exclude("PI_EP_1", "PI_LVPP_1").exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1");
  CHECK(contains(explanation(estimate_of(2026, two), "PI_PHCDRR_1"),
                 "Its 12.5 points moved to electronic case reporting."));
  const Estimate reweighted_zero =
      estimate_of(2021, Set::full_marks(2021).rate("PI_EP_1", 0, 4).rate("PI_PEA_1", 1, 20));
  CHECK(formula(reweighted_zero, "PI_EP_1") == "((0/4)*10) = 0");
  CHECK(contains(explanation(reweighted_zero, "PI_EP_1"), "unless an exclusion applies"));
  CHECK(formula(estimate_of(2026, Set::full_marks(2026).no("PI_PPHI_1")), "PI_PPHI_1") == "");
  Set excluded_zero = Set::full_marks(2026);
  excluded_zero.exclude("PI_EP_1", "PI_LVPP_1").rate("PI_EP_1", 0, 4);
  CHECK(formula(estimate_of(2026, excluded_zero), "PI_EP_1") == "");
  CHECK(contains(
      explanation(estimate_of(2026, Set::full_marks(2026).rate("PI_EP_1", 7, 700)), "PI_EP_1"),
      "of 10 points 0.1. A numerator of 1"));
}

TEST_CASE("each status has its sentence") {
  Set set = Set::full_marks(2026);
  set.without("PI_HIE_1")
      .without("PI_HIE_4")
      .yes("PI_HIE_5")
      .no("PI_PPHI_2")
      .without("PI_INFBLO_1")
      .without("PI_EP_1")
      .rate("PI_PEA_1", 0, 3)
      .no("PI_EP_2");
  set.yes("PI_PHCDRR_4")
      .yes("PI_PHCDRR_4_PROD")
      .yes("PI_PHCDRR_5")
      .yes("PI_PHCDRR_5_PROD")
      .yes("PI_ONCACB_1");
  const Estimate estimate = estimate_of(2026, set);
  CHECK(contains(explanation(estimate, "PI_HIE_1"), "another way"));
  CHECK(contains(explanation(estimate, "PI_PPHI_2"), "Answered no."));
  CHECK(contains(explanation(estimate, "PI_INFBLO_1"), "Not answered yet."));
  CHECK(contains(explanation(estimate, "PI_EP_1"), "numerator and denominator, or an exclusion"));
  CHECK(contains(explanation(estimate, "PI_PEA_1"), "The numerator is 0"));
  CHECK(contains(explanation(estimate, "PI_EP_2"), "Answered no, so the measure is not met."));
  CHECK(contains(explanation(estimate, "PI_PHCDRR_3"),
                 "Suppressed: any answer earns its full 12.5 points."));
  CHECK(contains(explanation(estimate, "PI_PHCDRR_4"), "a bonus of 5 points"));
  CHECK(contains(explanation(estimate, "PI_PHCDRR_5"), "one award"));
  CHECK(contains(explanation(estimate, "PI_PHCDRR_2"), "No bonus claimed."));
  CHECK(contains(explanation(estimate, "PI_ONCACB_1"), "no effect"));
  CHECK(explanation(estimate, "PI_PPHI_1") == "Attested.");
  CHECK(contains(explanation(estimate_of(2022, Set::full_marks(2022).no("PI_PPHI_2")), "PI_PPHI_2"),
                 "either answer is accepted"));
  const Estimate choice = estimate_of(2021, Set::full_marks(2021).yes("PI_PHCDRR_5_EX_1"));
  CHECK(contains(explanation(choice, "PI_PHCDRR_2"), "already has its reports"));
  CHECK(contains(explanation(choice, "PI_PHCDRR_5"), "It had no points to move."));
  CHECK(contains(explanation(choice, "PI_PHCDRR_1_MULTI"), "nothing is lost"));
  const Estimate refused =
      estimate_of(2021, Set::full_marks(2021).no("PI_PHCDRR_1").no("PI_PHCDRR_3"));
  CHECK(contains(explanation(refused, "PI_PHCDRR_5"), "Could be one of the reports"));
  const Estimate unanswered = estimate_of(
      2026, Set::full_marks(2026).without("PI_EP_2").without("PI_HIE_1").without("PI_HIE_4"));
  CHECK(contains(explanation(unanswered, "PI_EP_2"), "a yes, or an exclusion"));
  CHECK(explanation(unanswered, "PI_PEA_1") == "200 ÷ 200 = 100 %; of 25 points 25.");
  const Estimate case_reporting = estimate_of(2026, Set::full_marks(2026)
                                                        .without("PI_PHCDRR_3")
                                                        .without("PI_PEA_1")
                                                        .without("PI_HIE_1")
                                                        .without("PI_HIE_4")
                                                        .no("PI_HIE_5"));
  CHECK(contains(explanation(case_reporting, "PI_PHCDRR_3"), "a yes, a no or an exclusion"));
  CHECK(explanation(case_reporting, "PI_PEA_1") == "Not reported yet: numerator and denominator.");
  CHECK(contains(
      explanation(estimate_of(2021, Set::full_marks(2021).without("PI_PHCDRR_3")), "PI_PHCDRR_5"),
      "Could be one of the reports"));
}

TEST_CASE("a bonus yes without its level says what earns the bonus") {
  CHECK(explanation(estimate_of(2026, Set::full_marks(2026).yes("PI_PHCDRR_2")), "PI_PHCDRR_2") ==
        "Answered yes. State testing (option 1) or live data (option 2) to earn the bonus.");
}

TEST_CASE("0 of 0 names the exclusion and another way, not a numerator") {
  const auto of_nothing = [](const char* id) {
    return explanation(estimate_of(2026, Set::full_marks(2026).rate(id, 0, 0)), id);
  };
  CHECK(of_nothing("PI_EP_1") ==
        "There is nothing to count. Claim the exclusion if it applies: fewer than 100 "
        "prescriptions.");
  CHECK(of_nothing("PI_HIE_4") ==
        "There is nothing to count. Claim the exclusion if it applies: fewer than 100 "
        "patients received or new. Or report Health Information Exchange in another way.");
  CHECK(of_nothing("PI_PEA_1") ==
        "There is nothing to count. The measure has no exclusion and needs at least 1 "
        "case.");
}

TEST_CASE("the sum ends with the score") {
  const Estimate full = estimate_of(2022, Set::full_marks(2022).yes("PI_EP_2"));
  CHECK(sum(full) ==
        "e-Prescribing 10 + Health Information Exchange 40 + Provider to Patient Exchange 40 + "
        "Public Health and Clinical Data Exchange 10 "
        "+ bonus 10 = 110 points, "
        "capped at 100. Score 100.");
  CHECK(contains(sum(estimate_of(2026, Set::full_marks(2026).no("PI_PPHI_1"))),
                 "= 100 points. The score is 0: 1 requirement is open or not met."));
  CHECK(contains(sum(estimate_of(2026, Set::full_marks(2026).no("PI_PPHI_1").no("PI_PPHI_2"))),
                 "2 requirements are open or not met."));
}

TEST_CASE("the sum of a reweighted category says why nothing is scored") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"hospitalBased"};
  Estimate estimate = estimate_of(submission);
  CHECK(sum(estimate) ==
        "No PI data are submitted and a ground for reweighting holds, so the category is not "
        "scored and weighs 0.");
  // The answers are described as if they counted.
  CHECK(contains(explanation(estimate, "PI_EP_1"), "Not reported yet"));
  Submission slots = submission_of(2021);
  slots.circumstances.grounds = {"hospitalBased"};
  CHECK(explanation(estimate_of(slots), "PI_PHCDRR_5") ==
        "Could be one of the reports that the objective needs.");
  // With data, they do not cancel the ground: they are incomplete, or it stands in spite of them.
  estimate.set = 0;
  CHECK(sum(estimate) ==
        "A ground for reweighting holds, and these PI data do not cancel it, so the category is "
        "not scored and weighs 0.");
}

TEST_CASE("sentences are appended to what is there") {
  std::string text = "Before. ";
  const Estimate estimate = estimate_of(2026, Set::full_marks(2026));
  append_explanation(text, estimate, measure_at(*estimate.rules, "PI_PPHI_1"));
  CHECK(text == "Before. Attested.");
}

TEST_CASE("no decimals read as a half or a whole that they are not") {
  const auto words = [](std::int64_t numerator, std::int64_t denominator) {
    return explanation(
        estimate_of(2026, Set::full_marks(2026).rate("PI_EP_1", numerator, denominator)),
        "PI_EP_1");
  };
  CHECK(words(2499, 10'000) ==
        "2,499 ÷ 10,000 = 24.99 %; of 10 points just under 2.5, rounded to 2.");
  CHECK(words(2501, 10'000) ==
        "2,501 ÷ 10,000 = 25.01 %; of 10 points just over 2.5, rounded to 3.");
  CHECK(words(1, 4) == "1 ÷ 4 = 25 %; of 10 points 2.5, and the exact half rounds up to 3.");
  CHECK(words(201, 2000) == "201 ÷ 2,000 = 10.05 %; of 10 points 1.01, rounded to 1.");
  CHECK(words(109, 1000) == "109 ÷ 1,000 = 10.9 %; of 10 points 1.09, rounded to 1.");
  CHECK(words(41, 400) == "41 ÷ 400 = 10.25 %; of 10 points 1.03, rounded to 1.");
  CHECK(words(kLargestCount, kLargestCount) ==
        "9,007,199,254,740,991 ÷ 9,007,199,254,740,991 = 100 %; of 10 points 10.");
}

TEST_CASE("a suppressed, failed or missing measure says what came to it from others") {
  const Set immunization_excluded =
      Set::full_marks(2026).exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1");
  CHECK(explanation(estimate_of(2026, immunization_excluded), "PI_PHCDRR_3") ==
        "Suppressed: any answer earns its full 25 points. 12.5 of its points came from "
        "immunization registry.");
  const Set pdmp_excluded = Set::full_marks(2026).exclude("PI_EP_2", "PI_EP_2_EX_1");
  CHECK(contains(explanation(estimate_of(2026, Set(pdmp_excluded).without("PI_EP_1")), "PI_EP_1"),
                 "10 of its points came from state PDMP checked."));
  CHECK(
      contains(explanation(estimate_of(2026, Set(pdmp_excluded).rate("PI_EP_1", 0, 2)), "PI_EP_1"),
               "10 of its points came from state PDMP checked."));
}
