// Which notices an estimate carries.

#include <doctest/doctest.h>

#include <algorithm>

#include "build.hpp"
#include "score.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// The estimate of a submission with the notices that it has under rules of which the year's are a
/// copy, and after what has been checked and scored was changed by `change`.
template <class Change>
Estimate with_changes(const Rules& rules, const Submission& submission, Change change) {
  std::vector<Error> found;
  ErrorLog log(found);
  CheckedSubmission checked = check_submission(submission, log);
  for (const Error& error : found) FAIL(error.message);
  checked.rules = &rules;
  CategoryResult result;
  score_category(checked, checked.circumstances.assumptions, result);
  change(checked, result);
  Estimate estimate = estimate_of(submission);
  estimate.rules = &rules;
  estimate.standing = result.standing;
  estimate.scored = result.scored;
  estimate.counts = result.counts;
  estimate.notices.clear();
  add_notices(checked, result, estimate);
  return estimate;
}

Estimate with_rules(const Rules& rules, const Submission& submission) {
  return with_changes(rules, submission, [](CheckedSubmission&, CategoryResult&) {});
}

}  // namespace

TEST_CASE("readings that no source states are named where a number rests on them") {
  Set half = Set::full_marks(2026);
  half.rate("PI_EP_1", 1, 4);
  CHECK(has_notice(estimate_of(2026, half), NoticeCode::inferred_rounding));
  CHECK_FALSE(has_notice(estimate_of(2026, Set::full_marks(2026)), NoticeCode::inferred_rounding));

  Set partly = Set::full_marks(2026);
  partly.exclude("PI_EP_1", "PI_LVPP_1").exclude("PI_HIE_1", "PI_LVOTC_1");
  CHECK(has_notice(estimate_of(2026, partly), NoticeCode::inferred_partly));
  Set receiving = Set::full_marks(2026);
  receiving.exclude("PI_EP_1", "PI_LVPP_1").exclude("PI_HIE_4", "PI_LVITC_2");
  CHECK_FALSE(has_notice(estimate_of(2026, receiving), NoticeCode::inferred_partly));

  Set last = Set::full_marks(2026);
  last.exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1")
      .exclude("PI_HIE_4", "PI_LVITC_2");
  CHECK(has_notice(estimate_of(2026, last), NoticeCode::inferred_heirs));
  CHECK(has_notice(estimate_of(2026, receiving), NoticeCode::inferred_heirs));
  Set sending = Set::full_marks(2026);
  sending.exclude("PI_HIE_1", "PI_LVOTC_1");
  CHECK_FALSE(has_notice(estimate_of(2026, sending), NoticeCode::inferred_heirs));
}

TEST_CASE("2025 says that case reporting is suppressed") {
  CHECK(has_notice(estimate_of(2025, Set::full_marks(2025)), NoticeCode::measure_suppressed));
  CHECK_FALSE(has_notice(estimate_of(2024, Set::full_marks(2024)), NoticeCode::measure_suppressed));
}

TEST_CASE("programs that a year did not have are named") {
  const auto notice = [](int year, const char* program) {
    return has_notice(estimate_of(year, Set::full_marks(year).program(program)),
                      NoticeCode::program_not_offered);
  };
  CHECK(notice(2022, "G0053"));
  CHECK_FALSE(notice(2023, "G0053"));
  CHECK(notice(2024, "appPlus"));
  CHECK_FALSE(notice(2025, "appPlus"));
  CHECK_FALSE(notice(2021, "app1"));
}

TEST_CASE("leaving out what a program always scores is named") {
  Submission submission = submission_of(2026, {Set::full_marks(2026).program("app1")});
  submission.circumstances.not_scored = {"cost"};
  CHECK(has_notice(estimate_of(submission), NoticeCode::not_scored_unused));
  submission.measurement_sets = {Set::full_marks(2026).given()};
  CHECK_FALSE(has_notice(estimate_of(submission), NoticeCode::not_scored_unused));
}

TEST_CASE("a certification ID that stands or is assumed says so once") {
  const Set without = Set::full_marks(2026).cehrt_id({});
  CHECK(has_notice(estimate_of(2026, without, {{"cehrt", true}}), NoticeCode::cehrt_assumed));
  CHECK_FALSE(has_notice(estimate_of(2026, without), NoticeCode::cehrt_assumed));
  CHECK_FALSE(has_notice(estimate_of(2026, Set::full_marks(2026), {{"cehrt", true}}),
                         NoticeCode::cehrt_assumed));
}

TEST_CASE("levels of engagement are noticed where they are option 1, unused, or lacking") {
  const Set full = Set::full_marks(2024);
  const auto has = [](const Set& set, NoticeCode code) {
    return has_notice(estimate_of(2024, set), code);
  };
  CHECK(has(Set(full).without("PI_PHCDRR_1_PROD").yes("PI_PHCDRR_1_PRE"),
            NoticeCode::engagement_option_1));
  CHECK_FALSE(has(full, NoticeCode::engagement_option_1));
  CHECK(has(Set(full).no("PI_PHCDRR_4").yes("PI_PHCDRR_4_PRE"), NoticeCode::engagement_unused));
  CHECK_FALSE(has(Set(full).no("PI_PHCDRR_4"), NoticeCode::engagement_unused));
  CHECK(has(Set(full).yes("PI_PHCDRR_4"), NoticeCode::bonus_without_engagement));
  // A required measure without its level has a blocker instead.
  CHECK_FALSE(has(Set(full).without("PI_PHCDRR_1_PROD"), NoticeCode::bonus_without_engagement));
}

TEST_CASE("the final score says what it leaves out, and where no reduction follows") {
  Submission submission = submission_of(2026, {Set::full_marks(2026)});
  CHECK_FALSE(has_notice(estimate_of(submission), NoticeCode::final_score_without_bonuses));
  CHECK_FALSE(has_notice(estimate_of(submission), NoticeCode::payment_not_negative));
  submission.circumstances.category_scores = {100, 100, 100};
  CHECK(has_notice(estimate_of(submission), NoticeCode::final_score_without_bonuses));
  CHECK(has_notice(estimate_of(submission), NoticeCode::payment_not_negative));
  submission.circumstances.category_scores = {0, 0, 0};
  CHECK(has_notice(estimate_of(submission), NoticeCode::final_score_without_bonuses));
  CHECK_FALSE(has_notice(estimate_of(submission), NoticeCode::payment_not_negative));
  submission.circumstances.not_scored = {"quality", "cost", "improvementActivities"};
  CHECK(has_notice(estimate_of(submission), NoticeCode::fewer_than_two_categories));
  CHECK_FALSE(has_notice(estimate_of(submission), NoticeCode::final_score_without_bonuses));
  CHECK(has_notice(estimate_of(submission), NoticeCode::payment_not_negative));
}

TEST_CASE("an incomplete set under a ground says what it lacks, where the year asks for all") {
  Rules strict = *find_rules(2026);
  strict.completeness.required = true;
  Submission submission = submission_of(
      2026, {Set::full_marks(2026).without("PI_EP_1").without("PI_PPHI_1").period({}, {})});
  submission.circumstances.grounds = {"hospitalBased"};
  const Estimate open = with_rules(strict, submission);
  REQUIRE(has_notice(open, NoticeCode::incomplete_submission));
  CHECK_FALSE(has_notice(open, NoticeCode::reweighting_cancelled));
  CHECK(contains(
      message(open, NoticeCode::incomplete_submission),
      "What is absent: e-Prescriptions sent, the performance period and security risk analysis "
      "and management."));
  // What is not absent, though open, is not named: a yes without its level.
  submission.measurement_sets = {
      Set::full_marks(2026).without("PI_PHCDRR_1_PROD").cehrt_id({}).given()};
  CHECK(contains(message(with_rules(strict, submission), NoticeCode::incomplete_submission),
                 "What is absent: the CMS EHR Certification ID."));
  // A complete set cancels the ground, and without a ground there is nothing to say.
  submission.measurement_sets = {Set::full_marks(2026).given()};
  const Estimate full = with_rules(strict, submission);
  CHECK_FALSE(has_notice(full, NoticeCode::incomplete_submission));
  CHECK(has_notice(full, NoticeCode::reweighting_cancelled));
  submission.circumstances.grounds.clear();
  submission.measurement_sets = {Set::full_marks(2026).without("PI_EP_1").given()};
  CHECK_FALSE(has_notice(with_rules(strict, submission), NoticeCode::incomplete_submission));
  CHECK_FALSE(has_notice(with_rules(strict, submission), NoticeCode::inferred_completeness));
}

TEST_CASE("an incomplete set with a failed answer must not be completed as it is") {
  Submission submission = submission_of(
      2026,
      {Set::full_marks(2026).without("PI_EP_1").no("PI_EP_2").period("2026-12-01", "2026-12-31")});
  submission.circumstances.grounds = {"hospitalBased"};
  CHECK(message(estimate_of(submission), NoticeCode::completing_cancels) ==
        "Do not complete these data as they are. Not met: state PDMP checked and the performance "
        "period. A complete set would cancel the reweighting and score 0 at 25 percent.");
  const auto has_it = [&](const Set& set) {
    submission.measurement_sets = {set.given()};
    return has_notice(estimate_of(submission), NoticeCode::completing_cancels);
  };
  CHECK_FALSE(has_it(Set::full_marks(2026).without("PI_EP_1")));
  CHECK_FALSE(has_it(Set::full_marks(2026).no("PI_EP_2")));
  submission.circumstances.grounds.push_back("dataCompromised");
  CHECK_FALSE(has_it(Set::full_marks(2026).without("PI_EP_1").no("PI_EP_2")));
}

TEST_CASE("what is inferred of complete and incomplete sets is named where it decides") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"hospitalBased"};
  const auto with = [&](const Set& set) {
    submission.measurement_sets = {set.given()};
    return estimate_of(submission);
  };
  const Set full = Set::full_marks(2026);
  const NoticeCode every = NoticeCode::inferred_every_measure;
  const NoticeCode cancels = NoticeCode::inferred_failure_cancels;
  // One of two measures of an objective is there, by whatever answer; a level is not absent.
  CHECK(message(with(Set(full).without("PI_HIE_4")), every) ==
        "No stated rule covers this. Our reading: data for an objective are complete only with "
        "every required measure of it, reported or excluded. It could be settled by a statement by "
        "CMS on a set that lacks one of the measures of an objective.");
  CHECK(has_notice(with(Set(full).without("PI_EP_1").no("PI_EP_2")), every));
  CHECK(has_notice(with(Set(full).without("PI_EP_1").exclude("PI_EP_2", "PI_EP_2_EX_1")), every));
  CHECK(has_notice(with(Set(full).without("PI_PHCDRR_1")), every));
  CHECK(has_notice(with(Set(full).without("PI_EP_1").without("PI_PHCDRR_1_PROD")), every));
  // Other things are absent, by any reading.
  CHECK_FALSE(has_notice(with(Set(full).without("PI_PEA_1")), every));
  CHECK_FALSE(has_notice(with(Set(full).without("PI_EP_1").without("PI_EP_2")), every));
  CHECK_FALSE(has_notice(with(Set(full).without("PI_HIE_4").without("PI_PPHI_1")), every));
  CHECK_FALSE(has_notice(with(Set(full).without("PI_HIE_4").cehrt_id({})), every));
  CHECK_FALSE(has_notice(with(full), every));

  CHECK(contains(message(with(Set(full).no("PI_EP_2")), cancels),
                 "Our reading: complete data that fail cancel the reweighting"));
  CHECK(has_notice(with(Set(full).without("PI_PEA_1").no("PI_EP_2")), cancels));
  CHECK_FALSE(has_notice(with(full), cancels));
  CHECK_FALSE(has_notice(with(Set(full).without("PI_PEA_1")), cancels));

  // Before 2024 any data cancel a ground, and a cited fact needs no notice.
  submission.performance_year = 2023;
  CHECK_FALSE(has_notice(with(Set::full_marks(2023).no("PI_EP_2")), cancels));
  Rules cited = *find_rules(2026);
  cited.completeness.every_measure.fact.basis = Basis::cited;
  cited.completeness.failure_cancels.fact.basis = Basis::cited;
  submission.performance_year = 2026;
  submission.measurement_sets = {Set(full).without("PI_HIE_4").no("PI_EP_2").given()};
  CHECK_FALSE(has_notice(with_rules(cited, submission), every));
  CHECK_FALSE(has_notice(with_rules(cited, submission), cancels));
}

TEST_CASE("a small practice that is claimed and denied is a contradiction") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"smallPractice"};
  const NoticeCode code = NoticeCode::small_practice_contradicted;
  CHECK_FALSE(has_notice(estimate_of(submission), code));
  submission.circumstances.small_practice = true;
  CHECK_FALSE(has_notice(estimate_of(submission), code));
  submission.circumstances.small_practice = false;
  CHECK(message(estimate_of(submission), code) ==
        "Small practice: you claim this ground and say that the practice is not small. This "
        "estimate takes the claim. Correct one of the two.");
  submission.circumstances.grounds = {"hospitalBased"};
  CHECK_FALSE(has_notice(estimate_of(submission), code));
}

TEST_CASE("a note about measures is shown while one of them is not answered or not met") {
  const auto has_note = [](const Set& set) {
    return has_notice(estimate_of(2026, set), NoticeCode::year_note);
  };
  CHECK_FALSE(has_note(Set::full_marks(2026)));
  CHECK(has_note(Set::full_marks(2026).without("PI_PHCDRR_3")));
  CHECK(has_note(Set::full_marks(2026).no("PI_PHCDRR_1")));
  CHECK_FALSE(has_note(Set::full_marks(2026).no("PI_EP_2")));
  Rules always = *find_rules(2026);
  always.notes = {};
  Submission submission = submission_of(2026);
  CHECK_FALSE(has_notice(with_rules(always, submission), NoticeCode::year_note));
}

TEST_CASE("inferred facts of a whole year are named where they matter") {
  Rules changed = *find_rules(2026);
  changed.completeness.required = true;
  changed.completeness.fact.basis = Basis::inferred;
  changed.several_sets_fact.basis = Basis::inferred;
  Submission submission = submission_of(2026, {Set::full_marks(2026).cehrt_id({})});
  submission.circumstances.grounds = {"hospitalBased"};
  const Estimate one = with_rules(changed, submission);
  CHECK(has_notice(one, NoticeCode::inferred_completeness));
  CHECK_FALSE(has_notice(one, NoticeCode::inferred_several_sets));
  submission.measurement_sets.push_back(Set::full_marks(2026).given());
  const Estimate two = with_rules(changed, submission);
  CHECK_FALSE(has_notice(two, NoticeCode::inferred_completeness));
  CHECK(has_notice(two, NoticeCode::inferred_several_sets));
  changed.rounding_fact.basis = Basis::cited;
  const Submission half = submission_of(2026, {Set::full_marks(2026).rate("PI_EP_1", 1, 4)});
  CHECK_FALSE(has_notice(with_rules(changed, half), NoticeCode::inferred_rounding));
}

TEST_CASE("fields of the circumstances that are not known are named") {
  Submission submission = submission_of(2026);
  CHECK_FALSE(has_notice(estimate_of(submission), NoticeCode::field_ignored));
  submission.circumstances.unknown_fields = {"smallpractice", "weather"};
  CHECK(contains(message(estimate_of(submission), NoticeCode::field_ignored),
                 "smallpractice, weather."));
}

TEST_CASE("notes of the year and notes to the entity come with every estimate they are for") {
  for (const Rules& rules : all_rules()) {
    for (const EntityType entity : kEveryEntityType) {
      Submission submission = submission_of(rules.performance_year);
      submission.entity_type = name_of(entity);
      const Estimate estimate = estimate_of(submission);
      const auto count = [&](NoticeCode code) {
        return std::count_if(estimate.notices.begin(), estimate.notices.end(),
                             [&](const Notice& notice) { return notice.code == code; });
      };
      CHECK(count(NoticeCode::year_note) == static_cast<int>(rules.notes.size()));
      CHECK(count(NoticeCode::entity_note) ==
            std::count_if(rules.entity_notes.begin(), rules.entity_notes.end(),
                          [&](const EntityNote& note) { return note.entity == entity; }));
    }
  }
}

TEST_CASE("a ground that is not cancelled is not said to be, nor are complete data incomplete") {
  Submission submission = submission_of(2026, {Set::full_marks(2026)});
  submission.circumstances.grounds = {"hospitalBased"};
  Rules strict = *find_rules(2026);
  for (const bool required : {false, true}) {
    strict.completeness.required = required;
    // As under a ground that stands in spite of data.
    const Estimate estimate =
        with_changes(strict, submission,
                     [](CheckedSubmission&, CategoryResult& result) { result.counts = false; });
    CHECK_FALSE(has_notice(estimate, NoticeCode::reweighting_cancelled));
    CHECK_FALSE(has_notice(estimate, NoticeCode::incomplete_submission));
  }
}

TEST_CASE("a certification ID of a form that is not listed is named") {
  const Submission submission = submission_of(2026, {Set::full_marks(2026)});
  const Rules& rules = *find_rules(2026);
  CHECK_FALSE(has_notice(with_rules(rules, submission), NoticeCode::cehrt_id_unlisted));
  const Estimate unlisted =
      with_changes(rules, submission, [](CheckedSubmission& checked, CategoryResult&) {
        checked.sets.front().cehrt_id_unlisted = true;
      });
  CHECK(has_notice(unlisted, NoticeCode::cehrt_id_unlisted));
}

TEST_CASE("a claim that a share decides needs no further word, unless the share refutes it") {
  Submission submission = submission_of(2026);
  submission.entity_type = "group";
  submission.circumstances.grounds = {"ascBased"};
  submission.circumstances.has_qualifying_share = true;
  submission.circumstances.clinicians = 4;
  submission.circumstances.asc_based = 4;
  const Estimate suffices = estimate_of(submission);
  CHECK_FALSE(has_notice(suffices, NoticeCode::share_assumed));
  CHECK_FALSE(has_notice(suffices, NoticeCode::share_refutes));
  submission.circumstances.asc_based = 3;
  const Estimate refuted = estimate_of(submission);
  CHECK_FALSE(has_notice(refuted, NoticeCode::share_assumed));
  CHECK(has_notice(refuted, NoticeCode::share_refutes));
}
