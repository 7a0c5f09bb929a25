// The category under one reading of the rules: outcomes, grounds, and which set counts.

#include <doctest/doctest.h>

#include "build.hpp"
#include "score.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// Scores a submission under rules that were copied and changed.
CategoryResult category_of(const Rules& rules, const Submission& submission) {
  std::vector<Error> found;
  ErrorLog log(found);
  CheckedSubmission checked = check_submission(submission, log);
  for (const Error& error : found) FAIL(error.message);
  checked.rules = &rules;
  CategoryResult result;
  score_category(checked, checked.circumstances.assumptions, result);
  // The set is part of what has gone out of scope by then; its position is tested elsewhere.
  result.set = nullptr;
  return result;
}

/// The rules of a year in which an incomplete set is no submission.
Rules asking_for_complete_sets(int year) {
  Rules rules = *find_rules(year);
  rules.completeness.required = true;
  return rules;
}

}  // namespace

TEST_CASE("no PI data and no ground: 0 at full weight, for one reason, with everything open") {
  const Estimate nothing = estimate_of(submission_of(2026));
  CHECK(nothing.standing.outcome == Outcome::zero);
  CHECK(blockers(nothing) == "no-data");
  CHECK(nothing.standing.weight() == 25);
  CHECK(nothing.set == -1);
  CHECK_FALSE(nothing.counts);
  CHECK(part(nothing, "PI_PEA_1").status == Status::missing);
  CHECK(points(part(nothing, "PI_PEA_1").max_points) == "25");
  for (const Requirement& each : nothing.scored.requirements)
    CHECK(each.state == RequirementState::open);
  CHECK(points(nothing.scored.potential) == "100");
  // A set without measurements is no data either, whatever else it says.
  const Estimate empty = estimate_of(
      submission_of(2026, {Set().period("2026-01-01", "2026-01-02").cehrt_id("0015CABCDEFGHIJ")}));
  CHECK(blockers(empty) == "no-data");
  CHECK(empty.scored.period_days == 2);  // The dates are known; they do not count yet.
  for (const Requirement& each : empty.scored.requirements)
    CHECK(each.state == RequirementState::open);
  CHECK(points(empty.scored.potential) == "100");
}

TEST_CASE("a ground without PI data reweights the category to nothing, and describes it") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"hospitalBased"};
  const Estimate estimate = estimate_of(submission);
  CHECK(estimate.standing.outcome == Outcome::reweighted);
  CHECK(estimate.standing.weight() == 0);
  CHECK(estimate.standing.contribution() == 0);
  CHECK(estimate.scored.blockers.empty());
  CHECK_FALSE(estimate.counts);
  // The answers are described as if they counted: all are missing.
  CHECK(part(estimate, "PI_EP_1").status == Status::missing);
  CHECK(points(part(estimate, "PI_EP_1").max_points) == "10");
  CHECK(points(estimate.scored.points_earned) == "0");
  CHECK(points(estimate.scored.potential) == "100");
}

TEST_CASE("PI data cancel a ground") {
  Submission submission = submission_of(2026, {Set::full_marks(2026)});
  submission.circumstances.grounds = {"hospitalBased"};
  const Estimate estimate = estimate_of(submission);
  CHECK(estimate.standing.outcome == Outcome::scored);
  CHECK(estimate.standing.weight() == 25);
  CHECK(estimate.counts);
  CHECK(has_notice(estimate, NoticeCode::reweighting_cancelled));
}

TEST_CASE("of several sets the best counts, with the weights of its own program") {
  const Set poor = Set::full_marks(2026).rate("PI_PEA_1", 1, 100);
  const Set good = Set::full_marks(2026).program("app1");
  const Estimate estimate = estimate_of(submission_of(2026, {poor, good, poor}));
  CHECK(points(estimate.standing.score) == "100");
  CHECK(estimate.set == 1);
  CHECK(estimate.standing.weight() == 30);
  CHECK(estimate.several_sets);
  CHECK(has_notice(estimate, NoticeCode::best_set_counts));
  // Equal scores: more points on the table, then the earlier.
  const Set blocked = Set::full_marks(2026).no("PI_PPHI_1");
  const Set worse = Set::full_marks(2026).no("PI_PPHI_1").rate("PI_EP_1", 1, 100);
  CHECK(estimate_of(submission_of(2026, {worse, blocked, blocked})).set == 1);
}

TEST_CASE("where contradictions are 0, they are the first reason; else the best counts") {
  const Set full = Set::full_marks(2023);
  const Estimate contradicted =
      estimate_of(submission_of(2023, {full, Set(full).rate("PI_EP_1", 199, 200)}));
  CHECK(contradicted.standing.outcome == Outcome::zero);
  CHECK(blockers(contradicted) == "sets-contradict");
  CHECK(contradicted.scored.blockers[0].state == RequirementState::failed);
  CHECK_FALSE(contradicted.scored.blockers[0].requirement);
  CHECK(points(contradicted.standing.score) == "0");
  CHECK(points(contradicted.scored.points_earned) == "100");
  CHECK(points(contradicted.scored.potential) == "0");

  const Set less = Set(full).without("PI_PPHI_2").cehrt_id({});
  const Estimate agreeing = estimate_of(submission_of(2023, {less, full}));
  CHECK(blockers(agreeing) == "");
  CHECK(agreeing.set == 1);
  // In the later years contradictions do no harm.
  const Set late = Set::full_marks(2026);
  CHECK(blockers(estimate_of(submission_of(2026, {Set(late).rate("PI_EP_1", 1, 200), late}))) ==
        "");
}

TEST_CASE("blockers of the best set follow the contradiction, with their requirements") {
  const Set one = Set::full_marks(2023).no("PI_PPHI_1");
  const Set other = Set::full_marks(2023).no("PI_PPHI_1").rate("PI_EP_1", 1, 200);
  const Estimate estimate = estimate_of(submission_of(2023, {one, other}));
  CHECK(blockers(estimate) == "sets-contradict, attestation-failed PI_PPHI_1");
  const Blocker& second = estimate.scored.blockers[1];
  REQUIRE(second.requirement);
  CHECK(id_of(*estimate.rules, estimate.scored.requirements[second.requirement]) == "PI_PPHI_1");
}

TEST_CASE("sets without PI data stand between sets with data and change nothing") {
  const Set full = Set::full_marks(2023);
  const Estimate estimate = estimate_of(submission_of(2023, {Set(), full, Set(), full}));
  CHECK(blockers(estimate) == "");
  CHECK(estimate.set == 1);
  const Set undated = Set(full).period({}, {}).cehrt_id({});
  Submission submission = submission_of(2023, {undated, full, full});
  submission.measurement_sets[1].category = "ia";
  CHECK(blockers(estimate_of(submission)) == "");
  CHECK(estimate_of(submission).set == 2);
  std::swap(submission.measurement_sets[0], submission.measurement_sets[2]);
  CHECK(blockers(estimate_of(submission)) == "");
  CHECK(estimate_of(submission).set == 0);
  CHECK_FALSE(estimate_of(submission_of(2023, {Set(), full})).several_sets);
}

TEST_CASE("a set that lacks something cancels a ground, unless the year asks for complete ones") {
  const Rules strict = asking_for_complete_sets(2022);
  const Rules& lenient = *find_rules(2022);
  REQUIRE_FALSE(lenient.completeness.required);
  const Set full = Set::full_marks(2022);
  struct Case {
    const char* what;
    Set set;
    bool complete;
    Outcome otherwise;  // With a ground, where incomplete sets are submissions.
  };
  const Case cases[] = {
      {"all of it", full, true, Outcome::scored},
      {"a required measure is missing", Set(full).without("PI_EP_1"), false, Outcome::zero},
      {"an attestation is not answered", Set(full).without("PI_PPHI_2"), false, Outcome::zero},
      {"no certification ID", Set(full).cehrt_id({}), false, Outcome::zero},
      {"no first day", Set(full).period({}, "2022-12-31"), false, Outcome::zero},
      {"a numerator of 0", Set(full).rate("PI_EP_1", 0, 5), true, Outcome::zero},
      {"an attestation answered no", Set(full).no("PI_PPHI_1"), true, Outcome::zero},
      {"a period too short", Set(full).period("2022-01-01", "2022-01-31"), true, Outcome::zero},
      {"an exclusion", Set(full).exclude("PI_EP_1", "PI_LVPP_1"), true, Outcome::scored},
  };
  for (const Case& each : cases) {
    CAPTURE(each.what);
    Submission submission = submission_of(2022, {each.set});
    const CategoryResult without_ground = category_of(strict, submission);
    CHECK(without_ground.complete == each.complete);
    CHECK(without_ground.counts == each.complete);
    CHECK(without_ground.standing.outcome == each.otherwise);
    CHECK(without_ground.standing.weight() == 25);
    CHECK((without_ground.scored.blockers.empty()) == (each.otherwise == Outcome::scored));

    submission.circumstances.grounds = {"hospitalBased"};
    CHECK(category_of(lenient, submission).standing.outcome == each.otherwise);
    CHECK(category_of(lenient, submission).counts);
    const CategoryResult with_ground = category_of(strict, submission);
    CHECK(with_ground.standing.outcome == (each.complete ? each.otherwise : Outcome::reweighted));
    CHECK(with_ground.standing.weight() == (each.complete ? 25 : 0));
    CHECK(with_ground.counts == each.complete);
    if (!each.complete) CHECK(with_ground.scored.blockers.empty());
  }
}

TEST_CASE("where complete sets are asked for, incomplete ones are left out before the best") {
  Rules strict = asking_for_complete_sets(2026);
  // Incomplete at 90 points earned, complete at 85 of 100.
  const Set incomplete = Set::full_marks(2026).without("PI_EP_1").program("app1");
  const Set poor = Set::full_marks(2026).rate("PI_PEA_1", 2, 5);
  const CategoryResult best = category_of(strict, submission_of(2026, {incomplete, poor}));
  CHECK(points(best.standing.score) == "85");
  CHECK(best.complete);
  CHECK(best.standing.weight() == 25);
  // The other way round too, and where the complete one fails.
  CHECK(category_of(strict, submission_of(2026, {poor, incomplete})).complete);
  const Set failed = Set::full_marks(2026).no("PI_PPHI_1").rate("PI_PEA_1", 1, 200);
  CHECK(blockers(category_of(strict, submission_of(2026, {incomplete, failed})).scored, strict) ==
        "attestation-failed PI_PPHI_1");
  // If all are incomplete, the fullest is shown.
  const Set emptier = Set(incomplete).without("PI_HIE_1").program("mips");
  const CategoryResult fullest = category_of(strict, submission_of(2026, {emptier, incomplete}));
  CHECK_FALSE(fullest.complete);
  CHECK_FALSE(fullest.counts);
  CHECK(points(fullest.scored.points_earned) == "90");
}

TEST_CASE("what a set earns by itself is known also where it does not count") {
  const Rules strict = asking_for_complete_sets(2026);
  Submission submission = submission_of(2026, {Set::full_marks(2026).rate("PI_PEA_1", 2, 5)});
  submission.circumstances.grounds = {"hospitalBased"};
  const CategoryResult counted = category_of(strict, submission);
  CHECK(points(counted.score_as_reported) == "85");
  submission.measurement_sets[0].cehrt_id = {};
  const CategoryResult open = category_of(strict, submission);
  CHECK(open.standing.outcome == Outcome::reweighted);
  CHECK(points(open.score_as_reported) == "0");  // Something is open.
  CHECK(points(open.scored.points_earned) == "85");
  CHECK(points(open.scored.potential) == "85");
}
