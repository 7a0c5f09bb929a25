// Category weights and the final score: the whole table of reweighting.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string weights_of(const Estimate& estimate) {
  std::string out;
  for (const std::int32_t percent : estimate.weights.percent)
    out += (out.empty() ? "" : "/") + std::to_string(percent);
  return out;
}

/// The weights with these categories not scored; "pi" by a ground without data.
std::string weights(int year, bool small, std::vector<std::string_view> not_scored,
                    const char* program = "mips") {
  std::vector<Value> others;
  bool reweighted = false;
  for (const std::string_view category : not_scored) {
    if (category == "pi")
      reweighted = true;
    else
      others.push_back(category);
  }
  Set set = reweighted ? Set() : Set::full_marks(year);
  set.program(program);
  Built built(year, {set});
  const Value grounds[] = {"disasterArea"};
  if (reweighted) built.submission.circumstances.grounds = grounds;
  built.submission.circumstances.small_practice = small;
  built.submission.circumstances.not_scored = others;
  const Result result = built.estimate();
  REQUIRE(errors(result) == "");
  return weights_of(result.estimate);
}

}  // namespace

TEST_CASE("weights when categories are not scored are those of the regulation") {
  struct Row {
    std::vector<std::string_view> not_scored;
    const char *in_2021, *from_2022, *small_practice;
  };
  const Row rows[] = {
      {{}, "40/20/15/25", "30/30/15/25", "30/30/15/25"},
      {{"cost"}, "55/0/15/30", "55/0/15/30", "55/0/15/30"},
      {{"pi"}, "65/20/15/0", "55/30/15/0", "40/30/30/0"},
      {{"quality"}, "0/20/15/65", "0/30/15/55", "0/30/15/55"},
      {{"improvementActivities"}, "55/20/0/25", "45/30/0/25", "45/30/0/25"},
      {{"cost", "pi"}, "85/0/15/0", "85/0/15/0", "50/0/50/0"},
      {{"cost", "quality"}, "0/0/15/85", "0/0/15/85", "0/0/15/85"},
      {{"cost", "improvementActivities"}, "70/0/0/30", "70/0/0/30", "70/0/0/30"},
      {{"pi", "quality"}, "0/50/50/0", "0/50/50/0", "0/50/50/0"},
      {{"pi", "improvementActivities"}, "80/20/0/0", "70/30/0/0", "70/30/0/0"},
      {{"quality", "improvementActivities"}, "0/20/0/80", "0/30/0/70", "0/30/0/70"},
      {{"quality", "cost", "improvementActivities"}, "0/0/0/0", "0/0/0/0", "0/0/0/0"},
      {{"quality", "cost", "pi"}, "0/0/0/0", "0/0/0/0", "0/0/0/0"},
      {{"quality", "cost", "pi", "improvementActivities"}, "0/0/0/0", "0/0/0/0", "0/0/0/0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from_2022);
    // In 2021 a small practice has no weights of its own.
    CHECK(weights(2021, false, row.not_scored) == row.in_2021);
    CHECK(weights(2021, true, row.not_scored) == row.in_2021);
    for (int year = 2022; year <= 2026; ++year) {
      CHECK(weights(year, false, row.not_scored) == row.from_2022);
      CHECK(weights(year, true, row.not_scored) == row.small_practice);
      CHECK(weights(year, false, row.not_scored, "G0053") == row.from_2022);
    }
  }
}

TEST_CASE("a claimed small practice has the weights of one") {
  Submission submission;
  submission.performance_year = 2026;
  const Value grounds[] = {"hospitalBased", "smallPractice"};
  submission.circumstances.grounds = grounds;
  CHECK(weights_of(estimate(submission).estimate) == "40/30/30/0");
}

TEST_CASE("the APM Performance Pathway has weights of its own") {
  for (const char* program : {"app1", "appPlus"})
    for (int year = 2021; year <= 2026; ++year) {
      CHECK(weights(year, false, {}, program) == "50/0/20/30");
      CHECK(weights(year, true, {"pi"}, program) == "75/0/25/0");
      CHECK(weights(year, false, {"quality"}, program) == "0/0/25/75");
      CHECK(weights(year, false, {"cost", "improvementActivities"}, program) == "50/0/20/30");
      CHECK(weights(year, false, {"quality", "pi"}, program) == "0/0/0/0");
    }
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
  Built built(2026, {Set::full_marks(2026).program("app1")});
  const Value cost[] = {"cost"};
  built.submission.circumstances.not_scored = cost;
  CHECK(has_notice(built.estimate().estimate, NoticeCode::not_scored_unused));
  Built traditional(2026, {Set::full_marks(2026)});
  traditional.submission.circumstances.not_scored = cost;
  CHECK_FALSE(has_notice(traditional.estimate().estimate, NoticeCode::not_scored_unused));
}

TEST_CASE("the final score is the exact sum where every other category that counts has a score") {
  Built built(
      2026, {Set::full_marks(2026).rate("PI_PEA_1", 1, 2)});  // 12.5 of 25 rounds to 13: 88 points.
  auto& scores = built.submission.circumstances.category_scores;
  CHECK_FALSE(built.estimate().estimate.has_final_score);
  scores[0] = Value::of_double(80.125);
  scores[1] = 70;
  CHECK_FALSE(built.estimate().estimate.has_final_score);
  scores[2] = 100;
  const Estimate estimate = built.estimate().estimate;
  REQUIRE(estimate.has_final_score);
  CHECK(estimate.final_score == 8'203'750);  // 24.0375 + 21 + 15 + 22
  CHECK(has_notice(estimate, NoticeCode::final_score_without_bonuses));
  // A category that is not scored needs none.
  scores[1] = {};
  const Value cost[] = {"cost"};
  built.submission.circumstances.not_scored = cost;
  CHECK(built.estimate().estimate.final_score == 8'546'875);  // 80.125 x 55 + 100 x 15 + 88 x 30
}

TEST_CASE("with fewer than two categories the final score is the threshold") {
  Built built(2021, {Set::full_marks(2021)});
  const Value all[] = {"quality", "cost", "improvementActivities"};
  built.submission.circumstances.not_scored = all;
  const Estimate estimate = built.estimate().estimate;
  CHECK(estimate.final_score == 6'000'000);
  CHECK(estimate.contribution() == 0);
  CHECK(points(estimate.score) == "100");
  CHECK(has_notice(estimate, NoticeCode::fewer_than_two_categories));
}
