// The sentences: each says what the numbers say.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string formula(const Estimate& estimate, std::string_view id) {
  std::string out;
  append_formula(out, estimate, row_of(estimate, id));
  return out;
}

std::string explanation(const Estimate& estimate, std::string_view id) {
  std::string out;
  append_explanation(out, estimate, row_of(estimate, id));
  return out;
}

std::string sum(const Estimate& estimate) {
  std::string out;
  append_explanation(out, estimate);
  return out;
}

std::string message(const Estimate& estimate, BlockerCode code) {
  std::string out;
  for (const Blocker& blocker : estimate.blockers)
    if (blocker.code == code) append_message(out, estimate, blocker);
  return out;
}

std::string message(const Estimate& estimate, NoticeCode code) {
  std::string out;
  for (const Notice& notice : estimate.notices)
    if (notice.code == code) append_message(out, estimate, notice);
  return out;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
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
        "49 of 115, times the maximum of 20, is about 8.52, rounded to 9 points. Of its maximum, "
        "10 points came here from PI_EP_2.");
  CHECK(explanation(estimate, "PI_EP_2") ==
        "Excluded by PI_EP_2_EX_1: Schedule II opioids and Schedule III and IV drugs cannot be "
        "prescribed electronically under the law "
        "that applies. Its points moved to PI_EP_1.");
  CHECK(contains(explanation(estimate, "PI_HIE_1"), "is 3.75, rounded to 4 points."));
  CHECK(contains(
      explanation(estimate, "PI_HIE_4"),
      "is about 0.01, which would round to 0; a numerator of 1 or more earns at least 1 point."));
  CHECK(contains(explanation(estimate, "PI_PEA_1"),
                 "is 0.5, and the exact half rounds up to 1 point."));
  CHECK(contains(explanation(estimate, "PI_PHCDRR_1"), "Answered yes: 12.5 points."));
  set = Set::full_marks(2026);
  set.exclude("PI_EP_1", "PI_LVPP_1");
  estimate = estimate_of(2026, set);
  CHECK(explanation(estimate, "PI_EP_1") ==
        "Excluded by PI_LVPP_1: Fewer than 100 permissible prescriptions were written in the "
        "performance period. Its points moved to "
        "PI_HIE_1 (5) and PI_HIE_4 (5).");
}

TEST_CASE("several givers and takers are told apart") {
  Set set = Set::full_marks(2026);
  set.exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_EP_2", "PI_EP_2_EX_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1")
      .exclude("PI_HIE_4", "PI_LVITC_2");
  const Estimate estimate = estimate_of(2026, set.rate("PI_PEA_1", 1, 75));
  CHECK(explanation(estimate, "PI_PEA_1") ==
        "1 of 75, times the maximum of 75, is 1 point. Of its maximum, 50 points came here from "
        "PI_EP_1 (10), PI_EP_2 (10), PI_HIE_1 (15) "
        "and PI_HIE_4 (15).");
  CHECK(contains(sum(estimate), "= 26 points. Score 26."));
  Set two = Set::full_marks(2026);
  two.exclude("PI_EP_1", "PI_LVPP_1").exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1");
  CHECK(contains(explanation(estimate_of(2026, two), "PI_PHCDRR_1"),
                 "Its points moved to PI_PHCDRR_3."));
  const Estimate reweighted_zero =
      estimate_of(2021, Set::full_marks(2021).rate("PI_EP_1", 0, 4).rate("PI_PEA_1", 1, 20));
  CHECK(formula(reweighted_zero, "PI_EP_1") == "((0/4)*10) = 0");
  CHECK(contains(explanation(reweighted_zero, "PI_EP_1"), "unless an exclusion applies"));
  CHECK(contains(message(estimate_of(2026, Set::full_marks(2026).without("PI_PEA_1")),
                         BlockerCode::measure_missing),
                 "denominator."));
  CHECK(formula(estimate_of(2026, Set::full_marks(2026).no("PI_PPHI_1")), "PI_PPHI_1") == "");
  Set excluded_zero = Set::full_marks(2026);
  excluded_zero.exclude("PI_EP_1", "PI_LVPP_1").rate("PI_EP_1", 0, 4);
  CHECK(formula(estimate_of(2026, excluded_zero), "PI_EP_1") == "");
  CHECK(contains(
      explanation(estimate_of(2026, Set::full_marks(2026).rate("PI_EP_1", 7, 700)), "PI_EP_1"),
      "is 0.1, which would round to 0"));
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
  CHECK(explanation(unanswered, "PI_PEA_1") ==
        "200 of 200, times the maximum of 25, is 25 points.");
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

TEST_CASE("blockers say what to do") {
  Set set = Set::full_marks(2026);
  set.without("PI_EP_1")
      .without("PI_PHCDRR_3")
      .without("PI_PHCDRR_3_PROD")
      .rate("PI_PEA_1", 0, 9)
      .no("PI_PPHI_1")
      .without("PI_PPHI_2")
      .without("PI_PHCDRR_1_PROD");
  set.cehrt_id("").period("2026-01-01", "2026-01-01");
  const Estimate estimate = estimate_of(2026, set);
  CHECK(contains(message(estimate, BlockerCode::measure_missing),
                 "e-Prescribing (PI_EP_1) is not reported. Give its numerator and denominator, or "
                 "claim an exclusion"));
  CHECK(contains(message(estimate, BlockerCode::measure_missing),
                 "is not answered. Answer yes or no, or claim an exclusion that applies."));
  CHECK(contains(message(estimate, BlockerCode::measure_failed),
                 "has a numerator of 0. It must be at least 1."));
  CHECK(contains(message(estimate, BlockerCode::attestation_failed), "is answered no."));
  CHECK(contains(message(estimate, BlockerCode::attestation_missing), "It needs a yes."));
  CHECK(contains(message(estimate, BlockerCode::engagement_missing),
                 "PI_PHCDRR_1_PRE (option 1) or PI_PHCDRR_1_PROD (option 2)"));
  CHECK(contains(message(estimate, BlockerCode::cehrt_missing), "Certification ID"));
  CHECK(contains(message(estimate, BlockerCode::period_too_short),
                 "has 1 day. 2026 needs at least 180 continuous days."));
  CHECK(contains(message(estimate_of(2022, Set::full_marks(2022).without("PI_PPHI_2")),
                         BlockerCode::attestation_missing),
                 "Either answer will do."));
  CHECK(contains(
      message(estimate_of(2026, Set::full_marks(2026).no("PI_EP_2")), BlockerCode::measure_failed),
      "is answered no. It needs a yes, unless an exclusion applies."));
  CHECK(contains(message(estimate_of(2021, Set::full_marks(2021).without("PI_PHCDRR_3")),
                         BlockerCode::measure_missing),
                 "2 are needed"));
  CHECK(contains(message(estimate_of(2026, Set::full_marks(2026).without("PI_PHCDRR_3"),
                                     {{"ecrSuppressed", false}}),
                         BlockerCode::measure_missing),
                 "Answer yes, or claim an exclusion that applies."));
  Set undated = Set::full_marks(2026);
  undated.period("2026-01-01", "2026-03-01");
  CHECK(
      contains(message(estimate_of(2026, undated), BlockerCode::period_too_short), "has 60 days."));
  Submission nothing;
  nothing.performance_year = 2026;
  CHECK(contains(message(pi_score::estimate(nothing).estimate, BlockerCode::no_data),
                 "No PI data are submitted"));
  MeasurementSet half = set.borrowed();
  half.performance_end = {};
  nothing.measurement_sets = {&half, 1};
  CHECK(contains(message(pi_score::estimate(nothing).estimate, BlockerCode::period_missing),
                 "at least 180 continuous days long"));
  CHECK(contains(message(Built(2023, {Set::full_marks(2023), Set::full_marks(2023).no("PI_PPHI_2")})
                             .estimate()
                             .estimate,
                         BlockerCode::sets_contradict),
                 "contradict"));
}

TEST_CASE("every notice has words, and those on the rules have sources") {
  Set set = Set::full_marks(2026);
  set.rate("PI_HIE_4", 1, 2)
      .yes("PI_PHCDRR_2")
      .yes("PI_PHCDRR_4")
      .yes("PI_PHCDRR_4_PRE")
      .exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1");
  set.no("PI_PHCDRR_5").yes("PI_PHCDRR_5_PRE").cehrt_id("").program("app1");
  Built built(2026, {set, set});
  const AssumptionChoice choices[] = {{"cehrt", true}};
  const Value grounds[] = {"hospitalBased", "decertifiedEhr", "nonPatientFacing", "ascBased"};
  const Value not_scored[] = {"cost"};
  const Service services[] = {{"21", 1}};
  const std::string_view unknown[] = {"weather"};
  built.submission.assumptions = choices;
  built.submission.entity_type = "group";
  Circumstances& circumstances = built.submission.circumstances;
  circumstances.grounds = grounds;
  circumstances.services = services;
  circumstances.not_scored = not_scored;
  circumstances.unknown_fields = unknown;
  circumstances.has_qualifying_share = true;
  circumstances.clinicians = 4;
  circumstances.hospital_based = 2;
  circumstances.category_scores = {90, {}, 80};
  const Result result = built.estimate();
  REQUIRE(errors(result) == "");
  const Estimate& estimate = result.estimate;
  for (const Notice& notice : estimate.notices) {
    std::string words;
    append_message(words, estimate, notice);
    CAPTURE(name_of(notice.code));
    CHECK(words.size() > 20);
    CHECK(words.back() == '.');
    const bool of_the_submission = notice.code == NoticeCode::reweighting_cancelled ||
                                   notice.code == NoticeCode::services_not_used ||
                                   notice.code == NoticeCode::field_ignored;
    CHECK(sources_of(estimate, notice).empty() == of_the_submission);
  }
  CHECK(contains(message(estimate, NoticeCode::inferred_partly),
                 "Receiving and Reconciling takes all"));
  CHECK(contains(message(estimate, NoticeCode::reading_contested),
                 "as true; otherwise the score is"));
  CHECK(contains(message(estimate, NoticeCode::share_assumed), "more than 75 percent"));
  CHECK(contains(message(estimate, NoticeCode::share_assumed), "all clinicians must hold it"));
  CHECK(contains(message(estimate, NoticeCode::bonus_without_engagement), "earns no bonus"));
  CHECK(
      contains(message(estimate, NoticeCode::engagement_option_1), "only one performance period"));
  CHECK(contains(message(estimate, NoticeCode::share_refutes), "too few"));
}

TEST_CASE("notices that the busy submission does not have") {
  CHECK(contains(message(estimate_of(2025, Set::full_marks(2025)), NoticeCode::measure_suppressed),
                 "suppressed"));
  CHECK(contains(message(estimate_of(2022, Set::full_marks(2022).program("G0053")),
                         NoticeCode::program_not_offered),
                 "was not offered in 2022."));
  CHECK(contains(message(estimate_of(2021, Set::full_marks(2021)), NoticeCode::year_note), "Cost"));
  Set half = Set::full_marks(2026);
  half.rate("PI_EP_1", 1, 4);
  const Estimate rounded = estimate_of(2026, half);
  CHECK(contains(message(rounded, NoticeCode::inferred_rounding), "halfway"));
  for (const Notice& notice : rounded.notices)
    if (notice.code == NoticeCode::inferred_rounding)
      CHECK(measure_of(rounded, notice) == row_of(rounded, "PI_EP_1"));
  Set all_gone = Set::full_marks(2026);
  all_gone.exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1")
      .exclude("PI_HIE_4", "PI_LVITC_2");
  const Estimate moved = estimate_of(2026, all_gone);
  CHECK(contains(message(moved, NoticeCode::inferred_heirs), "patient access"));
  Set bonuses = Set::full_marks(2026);
  bonuses.yes("PI_PHCDRR_6").yes("PI_PHCDRR_2").yes("PI_PHCDRR_2_PROD");
  CHECK(contains(message(estimate_of(2026, bonuses), NoticeCode::inferred_bonus), "one award"));
  Built group(2026, {Set::full_marks(2026)});
  group.submission.circumstances.has_qualifying_share = true;
  group.submission.circumstances.clinicians = 3;
  CHECK(contains(message(group.estimate().estimate, NoticeCode::share_not_used), "groups"));
  const Value all[] = {"quality", "cost", "improvementActivities"};
  group.submission.circumstances.not_scored = all;
  CHECK(contains(message(group.estimate().estimate, NoticeCode::fewer_than_two_categories), "75"));
}

TEST_CASE("a contested reading says which way it is taken") {
  CHECK(contains(message(estimate_of(2026, Set::full_marks(2026), {{"ecrSuppressed", false}}),
                         NoticeCode::reading_contested),
                 "as not true; otherwise the score is the same, 100."));
  CHECK(contains(message(estimate_of(2026, Set::full_marks(2026).no("PI_PHCDRR_3")),
                         NoticeCode::reading_contested),
                 "as true; otherwise the score is 0."));
}

TEST_CASE("notices name their sources and measures") {
  const auto sources = [](const Estimate& estimate, NoticeCode code) {
    for (const Notice& notice : estimate.notices)
      if (notice.code == code) return sources_of(estimate, notice).size();
    return std::size_t{99};
  };
  Set half = Set::full_marks(2026);
  half.rate("PI_EP_1", 1, 4).yes("PI_PHCDRR_6").yes("PI_PHCDRR_2").yes("PI_PHCDRR_2_PROD");
  CHECK(sources(estimate_of(2026, half), NoticeCode::inferred_rounding) == 1);
  CHECK(sources(estimate_of(2026, half), NoticeCode::inferred_bonus) > 0);
  CHECK(sources(estimate_of(2026, half), NoticeCode::year_note) == 1);
  CHECK(sources(estimate_of(2025, Set::full_marks(2025)), NoticeCode::measure_suppressed) == 1);
  CHECK(sources(estimate_of(2022, Set::full_marks(2022).program("G0053")),
                NoticeCode::program_not_offered) == 0);
  Set all_gone = Set::full_marks(2026);
  all_gone.exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1")
      .exclude("PI_HIE_4", "PI_LVITC_2");
  CHECK(sources(estimate_of(2026, all_gone), NoticeCode::inferred_heirs) == 0);
  Built shares(2026, {Set::full_marks(2026)});
  shares.submission.circumstances.has_qualifying_share = true;
  shares.submission.circumstances.clinicians = 3;
  CHECK(sources(shares.estimate().estimate, NoticeCode::share_not_used) == 0);
  const Value all[] = {"quality", "cost", "improvementActivities"};
  shares.submission.circumstances.not_scored = all;
  CHECK(sources(shares.estimate().estimate, NoticeCode::fewer_than_two_categories) == 1);
}

TEST_CASE("grounds say why they hold") {
  Submission submission;
  submission.performance_year = 2026;
  const Service services[] = {{"24", 1}};
  const Value grounds[] = {"hospitalBased", "insufficientInternet"};
  submission.circumstances.services = services;
  submission.circumstances.grounds = grounds;
  submission.circumstances.small_practice = true;
  const Estimate estimate = pi_score::estimate(submission).estimate;
  std::string all;
  for (const HeldGround& held : estimate.grounds) append_explanation(all, estimate, held);
  for (const char* part : {"CMS grants it automatically", "Claimed as approved by CMS.",
                           "services by place of service", "The practice is small."})
    CHECK(contains(all, part));
  CHECK(contains(sum(estimate), "weighs 0"));
  CHECK(contains(explanation(estimate, "PI_EP_1"), "the category is reweighted"));

  Submission group;
  group.performance_year = 2026;
  group.entity_type = "group";
  group.circumstances.has_qualifying_share = true;
  group.circumstances.clinicians = 1;
  group.circumstances.hospital_based = 1;
  const Estimate by_share = pi_score::estimate(group).estimate;
  std::string words;
  append_explanation(words, by_share, by_share.grounds[0]);
  CHECK(contains(words, "share of the clinicians"));
}
