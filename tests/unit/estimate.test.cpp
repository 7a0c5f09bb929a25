// The whole way, from the outside: years, sets, outcomes.

#include <doctest/doctest.h>

#include <utility>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

TEST_CASE("a submission needs a year that has rules") {
  Submission submission;
  CHECK(errors(estimate(submission)) == "wrong-type /performanceYear");
  submission.performance_year = "2026";
  CHECK(errors(estimate(submission)) == "wrong-type /performanceYear");
  submission.performance_year = 2020;
  CHECK(errors(estimate(submission)) == "unknown-year /performanceYear");
  submission.performance_year = Value::of_double(2026.5);
  CHECK(errors(estimate(submission)) == "not-an-integer /performanceYear");
  submission.performance_year = Value::of_double(1e300);
  CHECK(errors(estimate(submission)) == "unknown-year /performanceYear");
}

TEST_CASE("what is no object or list is named where it stands") {
  const Misfit whole[] = {{"", "an object"}};
  Submission submission;
  submission.misfits = whole;
  const Result refused = estimate(submission);
  CHECK(errors(refused) == "wrong-type ");
  CHECK(refused.errors[0].message == "The submission must be an object.");

  const Misfit parts[] = {{"/measurementSets", "a list"}, {"/circumstances/grounds", "a list"}};
  submission.misfits = parts;
  submission.performance_year = 2026;
  CHECK(errors(estimate(submission)) ==
        "wrong-type /measurementSets, wrong-type /circumstances/grounds");
}

TEST_CASE("no PI data and no ground: 0 at full weight, for one reason") {
  Submission submission;
  submission.performance_year = 2026;
  const Result result = estimate(submission);
  CHECK(result.estimate.outcome == Outcome::zero);
  CHECK(blockers(result.estimate) == "no-data");
  CHECK(result.estimate.weight() == 25);
  CHECK(result.estimate.set == -1);
  CHECK(result.estimate.alternatives.empty());
  CHECK(part(result.estimate, "PI_PEA_1").status == Status::missing);
  // A set without measurements is no data either.
  CHECK(blockers(Built(2026, {Set().period("2026-01-01", "2026-12-31")}).estimate().estimate) ==
        "no-data");
}

TEST_CASE("sets of other categories are not read, but a set needs a category") {
  MeasurementSet sets[3];
  sets[0].category = "quality";
  sets[1].category = 5;
  Submission submission;
  submission.performance_year = 2026;
  submission.measurement_sets = sets;
  CHECK(errors(estimate(submission)) ==
        "wrong-type /measurementSets/1/category, wrong-type /measurementSets/2/category");
}

TEST_CASE("a ground without PI data reweights the category to nothing") {
  const Value grounds[] = {"hospitalBased"};
  Submission submission;
  submission.performance_year = 2026;
  submission.circumstances.grounds = grounds;
  const Estimate estimate = pi_score::estimate(submission).estimate;
  CHECK(estimate.outcome == Outcome::reweighted);
  CHECK(estimate.weight() == 0);
  CHECK(estimate.contribution() == 0);
  CHECK(estimate.blockers.empty());
  CHECK(part(estimate, "PI_EP_1").status == Status::not_needed);
  CHECK(part(estimate, "PI_EP_1").max_points == Points{});
}

TEST_CASE("PI data cancel a ground") {
  const Value grounds[] = {"hospitalBased"};
  Built built(2026, {Set::full_marks(2026)});
  built.submission.circumstances.grounds = grounds;
  const Estimate estimate = built.estimate().estimate;
  CHECK(estimate.outcome == Outcome::scored);
  CHECK(estimate.weight() == 25);
  CHECK(has_notice(estimate, NoticeCode::reweighting_cancelled));
}

TEST_CASE("of several sets the best counts, with the weights of its own program") {
  Set poor = Set::full_marks(2026).rate("PI_PEA_1", 1, 100);
  Set good = Set::full_marks(2026).program("app1");
  const Estimate estimate = Built(2026, {poor, good, poor}).estimate().estimate;
  CHECK(points(estimate.score) == "100");
  CHECK(estimate.set == 1);
  CHECK(estimate.weight() == 30);
  CHECK(estimate.several_sets);
  CHECK(has_notice(estimate, NoticeCode::best_set_counts));
  // Equal scores: more points on the table, then the earlier.
  Set blocked = Set::full_marks(2026).no("PI_PPHI_1");
  Set worse = Set::full_marks(2026).no("PI_PPHI_1").rate("PI_EP_1", 1, 100);
  CHECK(Built(2026, {worse, blocked, blocked}).estimate().estimate.set == 1);
}

TEST_CASE("before 2025, sets that contradict each other give 0; others the best") {
  const Set full = Set::full_marks(2024);
  Set other_answer = full;
  other_answer.rate("PI_EP_1", 199, 200);
  const Estimate contradicted = Built(2024, {full, other_answer}).estimate().estimate;
  CHECK(contradicted.outcome == Outcome::zero);
  CHECK(blockers(contradicted) == "sets-contradict");
  CHECK(points(contradicted.points_earned) == "100");

  Set other_period = full;
  other_period.period("2024-02-01", "2024-12-31");
  CHECK(blockers(Built(2024, {full, other_period}).estimate().estimate) == "sets-contradict");
  Set other_end = full;
  other_end.period("2024-01-01", "2024-12-30");
  CHECK(blockers(Built(2024, {full, other_end}).estimate().estimate) == "sets-contradict");
  Set other_id = full;
  other_id.cehrt_id("0015CJIHGFEDCBA");
  CHECK(blockers(Built(2024, {full, other_id}).estimate().estimate) == "sets-contradict");
  Set other_denominator = full;
  other_denominator.rate("PI_EP_1", 200, 201);
  CHECK(blockers(Built(2024, {full, other_denominator}).estimate().estimate) == "sets-contradict");
  Set other_yes = full;
  other_yes.no("PI_PPHI_2");
  CHECK(blockers(Built(2024, {full, other_yes}).estimate().estimate) == "sets-contradict");

  Set part_of_it = full;
  part_of_it.without("PI_PPHI_2").cehrt_id("");
  CHECK(blockers(Built(2024, {part_of_it, full}).estimate().estimate) == "");
  CHECK(Built(2024, {part_of_it, full}).estimate().estimate.set == 1);
}

TEST_CASE("sets without PI data stand between sets with data and change nothing") {
  const Set full = Set::full_marks(2024);
  Built built(2024, {Set(), full, Set(), full});
  CHECK(blockers(built.estimate().estimate) == "");
  CHECK(built.estimate().estimate.set == 1);
  MeasurementSet sets[3] = {full.borrowed(), full.borrowed(), full.borrowed()};
  sets[0].performance_start = {};
  sets[0].performance_end = {};
  sets[0].cehrt_id = {};
  sets[1].category = "ia";
  Submission submission;
  submission.performance_year = 2024;
  submission.measurement_sets = sets;
  CHECK(blockers(estimate(submission).estimate) == "");
  CHECK(estimate(submission).estimate.set == 2);
  std::swap(sets[0], sets[2]);
  CHECK(blockers(estimate(submission).estimate) == "");
}

TEST_CASE("blockers of the best set follow the contradiction") {
  Set one = Set::full_marks(2023).no("PI_PPHI_1");
  Set other = Set::full_marks(2023).no("PI_PPHI_1").rate("PI_EP_1", 1, 200);
  CHECK(blockers(Built(2023, {one, other}).estimate().estimate) ==
        "sets-contradict, attestation-failed PI_PPHI_1");
}

TEST_CASE("a contested reading comes with the score under the other one") {
  Set set = Set::full_marks(2026);
  set.no("PI_PHCDRR_3").without("PI_PHCDRR_3_PROD");
  const Estimate estimate = estimate_of(2026, set);
  CHECK(points(estimate.score) == "100");
  REQUIRE(estimate.alternatives.size() == 1);
  CHECK_FALSE(estimate.alternatives[0].value);
  CHECK(points(estimate.alternatives[0].score) == "0");
  const Estimate turned = estimate_of(2026, set, {{"ecrSuppressed", false}});
  CHECK(points(turned.score) == "0");
  CHECK(turned.alternatives[0].value);
  CHECK(points(turned.alternatives[0].score) == "100");
  CHECK(turned.alternatives[0].contribution == 2'500'000);
  CHECK(estimate_of(2025, Set::full_marks(2025)).alternatives.empty());
}

TEST_CASE("fields of the circumstances that are not known are named") {
  const std::string_view unknown[] = {"smallpractice", "weather"};
  Submission submission;
  submission.performance_year = 2026;
  submission.circumstances.unknown_fields = unknown;
  const Estimate estimate = pi_score::estimate(submission).estimate;
  REQUIRE(has_notice(estimate, NoticeCode::field_ignored));
  for (const Notice& notice : estimate.notices) {
    std::string message;
    append_message(message, estimate, notice);
    if (notice.code == NoticeCode::field_ignored)
      CHECK(message.find("smallpractice, weather") != std::string::npos);
  }
}
