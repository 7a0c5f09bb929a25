// The first line of every view, in full and for a narrow place.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string headline(const Estimate& estimate) {
  std::string out;
  append_headline(out, estimate);
  return out;
}

std::string short_headline(const Estimate& estimate) {
  std::string out;
  append_short_headline(out, estimate);
  return out;
}

/// The estimate of 2026 whose two readings differ: case reporting is answered no.
Estimate two_results() {
  return estimate_of(2026, Set::full_marks(2026).no("PI_PHCDRR_3"));
}

}  // namespace

TEST_CASE("a score says what it brings to the final score") {
  const Estimate full = estimate_of(2026, Set::full_marks(2026));
  CHECK(headline(full) ==
        "100 of 100 points: 25 of the 25 points that PI has in the MIPS final score.");
  CHECK(short_headline(full) == "100 of 100");
  const Estimate half = estimate_of(2026, Set::full_marks(2026).rate("PI_PEA_1", 1, 2));
  CHECK(headline(half) ==
        "88 of 100 points: 22 of the 25 points that PI has in the MIPS final score.");
  CHECK(short_headline(half) == "88 of 100");
  const Estimate app =
      estimate_of(2026, Set::full_marks(2026).rate("PI_PEA_1", 1, 2).program("app1"));
  CHECK(headline(app) ==
        "88 of 100 points: 26.4 of the 30 points that PI has in the MIPS final score.");
}

TEST_CASE("with fewer than two categories the headline names the threshold") {
  Submission submission = submission_of(2026, {Set::full_marks(2026)});
  submission.circumstances.not_scored = {"quality", "cost", "improvementActivities"};
  CHECK(headline(estimate_of(submission)) ==
        "100 of 100 points. Fewer than two categories are scored, so the final score is the "
        "threshold of 75.");
  CHECK(short_headline(estimate_of(submission)) == "100 of 100");
}

TEST_CASE("whoever must not complete what has failed is told so") {
  // Incomplete, so that the ground stands; complete, it would score 0 at the full weight.
  Submission submission =
      submission_of(2026, {Set::full_marks(2026).without("PI_PEA_1").no("PI_EP_2")});
  submission.circumstances.small_practice = true;
  const std::string beware(
      "PI is not scored: CMS sets its weight to 0. Do not complete these answers as they are: they "
      "would then score 0 at the full weight of 25 percent.");
  CHECK(headline(estimate_of(submission)) == beware);
  CHECK(short_headline(estimate_of(submission)) == "PI not scored; 0 if completed as it is");
  submission.circumstances.category_scores = {70, 60, 100};
  CHECK(headline(estimate_of(submission)) == beware + " The final score is 76.");
  // A ground that data do not cancel stands in any case.
  submission.circumstances.grounds = {"dataCompromised"};
  CHECK(headline(estimate_of(submission)) ==
        "PI is not scored: CMS sets its weight to 0. The final score is 76.");
}

TEST_CASE("a yes that lacks its level is named by what it waits for") {
  CHECK(headline(estimate_of(2026, Set::full_marks(2026).without("PI_PHCDRR_1_PROD"))) ==
        "0 for now. 100 points wait for 1 item: testing or live data for immunization registry.");
}

TEST_CASE("a later decision of CMS gives both results, and the lower one to plan for") {
  CHECK(headline(estimate_of(submission_of(2021))) ==
        "Not scored if the automatic policy for extreme circumstances is counted, 0 if not. Plan "
        "for 0: CMS applies the policy by its own records, which this estimate does not see.");
}

TEST_CASE("nothing reported is 0, with all points open") {
  const Estimate nothing = estimate_of(submission_of(2026));
  CHECK(headline(nothing) == "0 as long as nothing is reported. Up to 100 points are open.");
  CHECK(short_headline(nothing) == "0 so far, up to 100");
}

TEST_CASE("submissions that contradict each other are named first") {
  const Set full = Set::full_marks(2023);
  const Estimate estimate =
      estimate_of(submission_of(2023, {full, Set(full).rate("PI_EP_1", 1, 200)}));
  CHECK(headline(estimate) == "0: several PI submissions contradict each other.");
  CHECK(short_headline(estimate) == "0: submissions contradict each other");
}

TEST_CASE("what has failed is counted, and named while it is no more than three") {
  const Set full = Set::full_marks(2024);
  const Estimate one = estimate_of(2024, Set(full).no("PI_PPHI_1").without("PI_EP_1"));
  CHECK(headline(one) == "0, because 1 item is not met: security risk analysis.");
  CHECK(short_headline(one) == "0: 1 not met");
  const Estimate three = estimate_of(
      2024, Set(full).no("PI_PPHI_1").rate("PI_EP_1", 0, 1).period("2024-01-01", "2024-01-31"));
  CHECK(headline(three) ==
        "0, because 3 items are not met: e-Prescriptions sent, the performance period and security "
        "risk analysis.");
  CHECK(short_headline(three) == "0: 3 not met");
  const Estimate four = estimate_of(
      2024, Set(full).no("PI_PPHI_1").no("PI_PPHI_2").no("PI_INFBLO_1").no("PI_ONCDIR_1"));
  CHECK(headline(four) == "0, because 4 items are not met.");
}

TEST_CASE("what is open is counted with the points that wait for it, and named while it is few") {
  const Set full = Set::full_marks(2026);
  const Estimate one = estimate_of(2026, Set(full).without("PI_EP_1"));
  CHECK(headline(one) == "0 for now. 90 points wait for 1 item: e-Prescriptions sent.");
  CHECK(short_headline(one) == "90 so far, up to 100");
  CHECK(headline(estimate_of(2026, Set(full).period({}, {}).cehrt_id({}))) ==
        "0 for now. 100 points wait for 2 items: the performance period and the CMS EHR "
        "Certification ID.");
  CHECK(headline(estimate_of(2026, Set(full).without("PI_HIE_1").without("PI_HIE_4"))) ==
        "0 for now. 70 points wait for 1 item: Health Information Exchange.");
  const Estimate little = estimate_of(2024, Set().rate("PI_PEA_1", 1, 100));
  CHECK(headline(little) == "0 for now. 1 point waits for 11 items.");
  CHECK(short_headline(little) == "1 so far, up to 76");
  // A no that other reports could still replace is open, not failed.
  const Estimate slot = estimate_of(2021, Set::full_marks(2021).no("PI_PHCDRR_3"));
  CHECK(headline(slot) ==
        "0 for now. 95 points wait for 1 item: Public Health and Clinical Data Exchange.");
}

TEST_CASE("a category that is not scored says so, with the final score where it is known") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"hospitalBased"};
  CHECK(headline(estimate_of(submission)) == "PI is not scored: CMS sets its weight to 0.");
  CHECK(short_headline(estimate_of(submission)) == "PI not scored");
  submission.circumstances.category_scores = {70, 60, 100};
  CHECK(headline(estimate_of(submission)) ==
        "PI is not scored: CMS sets its weight to 0. The final score is 71.5.");
}

TEST_CASE("answers that are not scored say what they would bring") {
  Submission submission = submission_of(2026, {Set::full_marks(2026).rate("PI_PEA_1", 2, 5)});
  submission.circumstances.grounds = {"hospitalBased"};
  submission.circumstances.category_scores = {70, 60, 100};
  Estimate estimate = estimate_of(submission);
  // As under a ground that stands in spite of data, or where the set is no submission.
  submission.measurement_sets.clear();
  const Estimate reweighted = estimate_of(submission);
  estimate.standing = reweighted.standing;
  estimate.if_reported = reweighted.if_reported;
  estimate.alternatives = reweighted.alternatives;
  CHECK(headline(estimate) ==
        "PI is not scored: CMS sets its weight to 0. The final score is 71.5. Reporting these "
        "answers in full would bring up to 79.");
  CHECK(short_headline(estimate) == "PI not scored; 85 so far, up to 85");
  // Nothing is added where it would bring the same, or where that is not known.
  estimate.if_reported->final_score_at_potential = estimate.standing.final_score;
  CHECK(headline(estimate) ==
        "PI is not scored: CMS sets its weight to 0. The final score is 71.5.");
  estimate.if_reported->final_score_at_potential.reset();
  CHECK(headline(estimate) ==
        "PI is not scored: CMS sets its weight to 0. The final score is 71.5.");
  estimate.scored.potential = {};
  CHECK(short_headline(estimate) == "PI not scored");
}

TEST_CASE("where two readings differ, both results stand in it, the lower one to plan for") {
  const std::string words =
      "100 if electronic case reporting is suppressed for 2026, 0 if not. Plan for 0: CMS's own "
      "texts suppress it for 2025 only.";
  CHECK(headline(two_results()) == words);
  CHECK(short_headline(two_results()) == "100, or 0 if CMS counts a No");
  // The same with the assumption turned: it does not matter which side is taken.
  const Estimate turned =
      estimate_of(2026, Set::full_marks(2026).no("PI_PHCDRR_3"), {{"ecrSuppressed", false}});
  CHECK(headline(turned) == words);
  CHECK(short_headline(turned) == "100, or 0 if CMS counts a No");
}

TEST_CASE("the short headline says on what the lower result depends") {
  const Set full = Set::full_marks(2026);
  CHECK(short_headline(estimate_of(2026, Set(full).without("PI_PHCDRR_3_PROD"))) ==
        "100, or 0 if CMS counts a Yes without its level");
  // Suppressed, case reporting has 25 points in full; excluded, patient access has them: 20 of 50.
  CHECK(short_headline(estimate_of(2026, Set(full)
                                             .exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1")
                                             .exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1")
                                             .rate("PI_PEA_1", 2, 5))) ==
        "85, or 70 if CMS counts an exclusion");
}

TEST_CASE("the lower result may be the one under the assumption") {
  Estimate estimate = two_results();
  std::swap(estimate.standing, estimate.alternatives[0].standing);
  CHECK(headline(estimate) ==
        "0 if electronic case reporting is suppressed for 2026, 100 if not. Plan for 0: CMS's own "
        "texts suppress it for 2025 only.");
  CHECK(short_headline(estimate) ==
        "100, or 0 if electronic case reporting is suppressed for 2026");
}

TEST_CASE("a score that may not count is the one to plan for beside a category not scored") {
  Estimate estimate = two_results();
  estimate.standing.outcome = Outcome::reweighted;
  estimate.standing.score = {};
  CHECK(headline(estimate) ==
        "Not scored if electronic case reporting is suppressed for 2026, 0 if not. Plan for 0: "
        "CMS's own texts suppress it for 2025 only.");
  CHECK(short_headline(estimate) == "Not scored, or 0 if CMS counts a No");
  std::swap(estimate.standing, estimate.alternatives[0].standing);
  CHECK(headline(estimate) ==
        "0 if electronic case reporting is suppressed for 2026, not scored if not. Plan for 0: "
        "CMS's own texts suppress it for 2025 only.");
  CHECK(short_headline(estimate) ==
        "Not scored, or 0 if electronic case reporting is suppressed for 2026");
  // That holds for any score, although a category that is not scored has none.
  estimate.standing.outcome = Outcome::reweighted;
  estimate.alternatives[0].standing.outcome = Outcome::scored;
  estimate.alternatives[0].standing.score = Points::whole(40);
  CHECK(short_headline(estimate) == "Not scored, or 40 if CMS counts a No");
}

TEST_CASE("an assumption that suppresses no measure is a later decision") {
  Estimate estimate = two_results();
  Alternative& other = estimate.alternatives[0];
  other.assumptions = estimate.assumptions ^ 1U;  // That of the certification ID, as an example.
  other.standing.score = Points::whole(100);
  other.standing.outcome = Outcome::scored;
  estimate.standing.score = Points::whole(40);
  CHECK(short_headline(estimate) == "100, or 40 if CMS's later decision does not apply");
}

TEST_CASE("a headline is appended to what is there") {
  Estimate estimate = two_results();
  estimate.standing.outcome = Outcome::reweighted;
  std::string text = "nn ";
  append_short_headline(text, estimate);
  CHECK(text == "nn Not scored, or 0 if CMS counts a No");
  text = "nn ";
  append_headline(text, estimate);
  CHECK(text.starts_with("nn Not scored if electronic"));
}
