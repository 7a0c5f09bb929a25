// Category weights, the final score and what it brings: the whole table of reweighting, payment
// adjustments, and the score from which reporting pays.

#include <doctest/doctest.h>

#include "build.hpp"
#include "score.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// The weights with these categories not scored; "pi" by a ground without data.
std::string weights_without(int year, bool small, std::vector<std::string_view> not_scored,
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
  Submission submission = submission_of(year, {set.program(program)});
  if (reweighted) submission.circumstances.grounds = {"disasterArea"};
  submission.circumstances.small_practice = small;
  submission.circumstances.not_scored = others;
  return weights(estimate_of(submission).standing);
}

constexpr std::int64_t kAbsent = -1;

/// Circumstances in which the other categories have these scores, in thousandths of a point.
CheckedCircumstances with_scores(std::int64_t quality, std::int64_t cost,
                                 std::int64_t improvement_activities) {
  CheckedCircumstances circumstances;
  circumstances.has_scores = true;
  circumstances.category_thousandths = {quality, cost, improvement_activities};
  return circumstances;
}

/// What everything brings at the same score in every category, PI scored or reweighted: a final
/// score of that many thousandths.
Standing at_final_score(int year, std::int64_t thousandths, Outcome outcome) {
  const CheckedCircumstances circumstances = with_scores(thousandths, thousandths, thousandths);
  const Scale scale(*find_rules(year), circumstances, 0, {});
  return scale.weigh(At<Program>(0), outcome, Points{static_cast<std::int32_t>(thousandths / 500)});
}

/// Hundredths of a percent at a final score; 1 where there is no adjustment below 0.
std::int32_t adjustment(int year, std::int64_t thousandths) {
  const Standing standing = at_final_score(year, thousandths, Outcome::reweighted);
  CHECK(standing.final_score == thousandths * 100);
  return standing.payment_adjustment.value_or(1);
}

BreakEven break_even_of(const CheckedCircumstances& circumstances, const char* program = "mips") {
  const Rules& rules = *find_rules(2026);
  const Scale scale(rules, circumstances, 0, {});
  const At<Program> at = program_at(rules, program);
  return scale.break_even(scale.weigh(at, Outcome::scored, {}),
                          scale.weigh(at, Outcome::reweighted, {}));
}

/// "quality/cost/improvement activities" in ten-thousandths: "4000/0/6000".
std::string weights_of(const BreakEven& even) {
  return std::to_string(even.weights[0]) + "/" + std::to_string(even.weights[1]) + "/" +
         std::to_string(even.weights[2]);
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
    CHECK(weights_without(2021, false, row.not_scored) == row.in_2021);
    CHECK(weights_without(2021, true, row.not_scored) == row.in_2021);
    for (int year = 2022; year <= 2026; ++year) {
      CHECK(weights_without(year, false, row.not_scored) == row.from_2022);
      CHECK(weights_without(year, true, row.not_scored) == row.small_practice);
      CHECK(weights_without(year, false, row.not_scored, "G0053") == row.from_2022);
    }
  }
}

TEST_CASE("a claimed small practice has the weights of one") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"hospitalBased", "smallPractice"};
  CHECK(weights(estimate_of(submission).standing) == "40/30/30/0");
}

TEST_CASE("the APM Performance Pathway has weights of its own") {
  for (const char* program : {"app1", "appPlus"})
    for (int year = 2021; year <= 2026; ++year) {
      CHECK(weights_without(year, false, {}, program) == "50/0/20/30");
      CHECK(weights_without(year, true, {"pi"}, program) == "75/0/25/0");
      CHECK(weights_without(year, false, {"quality"}, program) == "0/0/25/75");
      CHECK(weights_without(year, false, {"cost", "improvementActivities"}, program) ==
            "50/0/20/30");
      CHECK(weights_without(year, false, {"quality", "pi"}, program) == "0/0/0/0");
    }
}

TEST_CASE("the final score is the exact sum where every other category that counts has a score") {
  // 12.5 of 25 rounds to 13: 88 points.
  Submission submission = submission_of(2026, {Set::full_marks(2026).rate("PI_PEA_1", 1, 2)});
  auto& scores = submission.circumstances.category_scores;
  CHECK_FALSE(estimate_of(submission).standing.final_score);
  scores[0] = Value::of_double(80.125);
  scores[1] = 70;
  CHECK_FALSE(estimate_of(submission).standing.final_score);
  scores[2] = 100;
  const Estimate estimate = estimate_of(submission);
  CHECK(estimate.standing.final_score == 8'203'750);  // 24.0375 + 21 + 15 + 22
  CHECK(has_notice(estimate, NoticeCode::final_score_without_bonuses));
  // A category that is not scored needs none.
  scores[1] = {};
  submission.circumstances.not_scored = {"cost"};
  CHECK(estimate_of(submission).standing.final_score ==
        8'546'875);  // 80.125 x 55 + 100 x 15 + 88 x 30
}

TEST_CASE("with fewer than two categories the final score is the threshold") {
  Submission submission = submission_of(2021, {Set::full_marks(2021)});
  submission.circumstances.not_scored = {"quality", "cost", "improvementActivities"};
  const Estimate estimate = estimate_of(submission);
  CHECK(estimate.standing.final_score == 6'000'000);
  CHECK(estimate.standing.contribution() == 0);
  CHECK_FALSE(estimate.standing.payment_adjustment);
  CHECK(points(estimate.standing.score) == "100");
  CHECK(has_notice(estimate, NoticeCode::fewer_than_two_categories));
}

TEST_CASE("a standing has outcome, score, weights, contribution and final score") {
  const CheckedCircumstances circumstances = with_scores(70'000, 60'000, 100'000);
  const Scale scale(*find_rules(2026), circumstances, 0, {});
  const At<Program> traditional(0);
  const Standing scored = scale.weigh(traditional, Outcome::scored, Points::whole(82));
  CHECK(scored.outcome == Outcome::scored);
  CHECK(points(scored.score) == "82");
  CHECK(weights(scored) == "30/30/15/25");
  CHECK(scored.weight() == 25);
  CHECK(scored.contribution() == 2'050'000);
  CHECK(scored.final_score == 7'450'000);
  CHECK(scored.payment_adjustment == -6);
  // Nothing is scored but what is scored: a zero and a reweighted category have no score.
  const Standing zero = scale.weigh(traditional, Outcome::zero, Points::whole(82));
  CHECK(points(zero.score) == "0");
  CHECK(weights(zero) == "30/30/15/25");
  CHECK(zero.final_score == 5'400'000);
  CHECK(zero.payment_adjustment == -252);
  const Standing reweighted = scale.weigh(traditional, Outcome::reweighted, Points::whole(82));
  CHECK(points(reweighted.score) == "0");
  CHECK(weights(reweighted) == "55/30/15/0");
  CHECK(reweighted.contribution() == 0);
  CHECK(reweighted.final_score == 7'150'000);
  CHECK(reweighted.payment_adjustment == -42);
}

TEST_CASE("half points of the score are exact in the contribution and the final score") {
  const CheckedCircumstances circumstances = with_scores(1, 0, 0);
  const Scale scale(*find_rules(2026), circumstances, 0, {});
  const Standing standing = scale.weigh(At<Program>(0), Outcome::scored, Points{175});  // 87.5
  CHECK(standing.contribution() == 2'187'500);
  CHECK(standing.final_score == 2'187'530);  // And 30 percent of a thousandth.
}

TEST_CASE("small practices have their own weights by their size or by a ground of it") {
  const Rules& rules = *find_rules(2026);
  CheckedCircumstances circumstances;
  const At<Program> traditional(0);
  const auto weights_with = [&](const HeldGrounds& grounds) {
    return weights(
        Scale(rules, circumstances, 0, grounds).weigh(traditional, Outcome::reweighted, {}));
  };
  HeldGrounds grounds;
  grounds.push({ground_at(rules, "hospitalBased"), GroundOrigin::claimed});
  CHECK(weights_with(grounds) == "55/30/15/0");
  grounds.push({ground_at(rules, "smallPractice"), GroundOrigin::claimed});
  CHECK(weights_with(grounds) == "40/30/30/0");
  circumstances.small_practice = true;
  CHECK(weights_with({}) == "40/30/30/0");
}

TEST_CASE("categories that are left out are those named, of which a program may keep some") {
  CheckedCircumstances circumstances;
  circumstances.not_scored = only(Category::cost) | only(Category::improvement_activities);
  const Rules& rules = *find_rules(2026);
  const Scale scale(rules, circumstances, 0, {});
  CHECK(scale.fewer_than_two(At<Program>(0), Outcome::reweighted));
  CHECK_FALSE(scale.fewer_than_two(At<Program>(0), Outcome::scored));
  CHECK_FALSE(scale.fewer_than_two(program_at(rules, "app1"), Outcome::reweighted));
}

TEST_CASE("the payment adjustment falls in a straight line from 0 at the threshold") {
  CHECK(adjustment(2026, 57'000) == -216);
  CHECK(adjustment(2026, 74'500) == -6);
  CHECK(adjustment(2026, 37'500) == -450);
  CHECK(adjustment(2026, 18'751) == -675);  // 6.74988 percent, just above the quarter.
  CHECK(adjustment(2021, 57'000) == -45);   // The threshold of 2021 is 60.
}

TEST_CASE("at a quarter of the threshold and below, the payment adjustment is the largest") {
  CHECK(adjustment(2026, 18'750) == -900);
  CHECK(adjustment(2026, 18'749) == -900);
  CHECK(adjustment(2026, 0) == -900);
  CHECK(adjustment(2021, 15'000) == -900);
  CHECK(adjustment(2021, 15'001) == -675);
}

TEST_CASE("the payment adjustment is rounded to hundredths, a half away from 0") {
  CHECK(adjustment(2026, 74'999) == 0);   // 0.00012 percent: below the threshold, printed as 0.
  CHECK(adjustment(2026, 74'959) == 0);   // 0.00492 percent.
  CHECK(adjustment(2026, 74'958) == -1);  // 0.00504 percent.
  CHECK(adjustment(2026, 74'875) == -2);  // 0.015 percent, an exact half.
  CHECK(adjustment(2026, 74'876) == -1);  // 0.01488 percent.
}

TEST_CASE("at the threshold and above there is no adjustment below 0") {
  CHECK(adjustment(2026, 75'000) == 1);
  CHECK(adjustment(2026, 100'000) == 1);
  CHECK(adjustment(2021, 60'000) == 1);
  CHECK_FALSE(at_final_score(2026, 75'000, Outcome::scored).payment_adjustment);
  CHECK(at_final_score(2026, 74'500, Outcome::scored).payment_adjustment == -6);
  const CheckedCircumstances unknown;
  CHECK_FALSE(Scale(*find_rules(2026), unknown, 0, {})
                  .weigh(At<Program>(0), Outcome::zero, {})
                  .payment_adjustment);
}

TEST_CASE("reporting pays from the score at which both ways bring the same") {
  // A small practice: 40/30/30 without PI, 30/30/15/25 with it. 0.4 x 70 + 0.6 x 100 = 88.
  CheckedCircumstances circumstances = with_scores(70'000, 60'000, 100'000);
  circumstances.small_practice = true;
  const BreakEven even = break_even_of(circumstances);
  CHECK(weights_of(even) == "4000/0/6000");
  CHECK_FALSE(even.constant);
  CHECK(even.score == Points::whole(88));
  CHECK_FALSE(even.never);
  // At that score the final scores are equal, and half a point below they are not.
  const Rules& rules = *find_rules(2026);
  const Scale scale(rules, circumstances, 0, {});
  const auto final_score = [&](Outcome outcome, Points score) {
    return *scale.weigh(At<Program>(0), outcome, score).final_score;
  };
  const std::int64_t without = final_score(Outcome::reweighted, {});
  CHECK(final_score(Outcome::scored, Points{176}) == without);
  CHECK(final_score(Outcome::scored, Points{175}) < without);
}

TEST_CASE("the score from which reporting pays is rounded up to the next half point") {
  // Without PI 55/30/15: all of PI's weight goes to Quality, whose score is the one to beat.
  CHECK(weights_of(break_even_of(with_scores(70'000, 0, 0))) == "10000/0/0");
  CHECK(break_even_of(with_scores(70'000, 0, 0)).score == Points::whole(70));
  CHECK(break_even_of(with_scores(70'001, 0, 0)).score == Points{141});
  CHECK(break_even_of(with_scores(70'500, 0, 0)).score == Points{141});
  CHECK(break_even_of(with_scores(70'501, 0, 0)).score == Points{142});
  CHECK(break_even_of(with_scores(0, 0, 0)).score == Points{});
  CHECK(break_even_of(with_scores(100'000, 0, 0)).score == Points::whole(100));
  // 50/0/20/30 against 75/0/25: (25 x 61 + 5 x 100) / 30 = 67.5, and a sixth of a half more.
  CHECK(weights_of(break_even_of(with_scores(0, 0, 0), "app1")) == "8333/0/1667");
  CHECK(break_even_of(with_scores(61'000, 0, 100'000), "app1").score == Points{135});
  CHECK(break_even_of(with_scores(61'100, 0, 100'000), "app1").score == Points{136});
}

TEST_CASE("only the scores that make a difference are needed") {
  CHECK(break_even_of(with_scores(70'000, kAbsent, kAbsent)).score == Points::whole(70));
  const BreakEven unknown = break_even_of(with_scores(kAbsent, 60'000, 100'000));
  CHECK_FALSE(unknown.score);
  CHECK_FALSE(unknown.never);
  CHECK(weights_of(unknown) == "10000/0/0");
  CHECK_FALSE(break_even_of(CheckedCircumstances()).score);
}

TEST_CASE("where leaving PI out leaves too little, the threshold is what reporting has to reach") {
  CheckedCircumstances circumstances = with_scores(kAbsent, kAbsent, 100'000);
  circumstances.not_scored = only(Category::quality) | only(Category::cost);
  // With PI 0/0/15/85: (75 - 0.15 x 100) / 0.85 = 70.59, and the constant is 75 / 0.85.
  const BreakEven even = break_even_of(circumstances);
  CHECK(even.constant == 882'353);
  CHECK(weights_of(even) == "0/0/-1765");
  CHECK(even.score == Points{142});
  circumstances.category_thousandths[2] = 0;
  CHECK(break_even_of(circumstances).score == Points{177});  // 88.24
  circumstances.category_thousandths[2] = kAbsent;
  CHECK_FALSE(break_even_of(circumstances).score);
  CHECK(break_even_of(circumstances).constant == 882'353);
}

TEST_CASE("reporting may never pay, or always") {
  CheckedCircumstances circumstances = with_scores(0, kAbsent, 100'000);
  circumstances.small_practice = true;
  circumstances.not_scored = only(Category::cost);
  // 55/0/15/30 against 50/0/50: (-5 x quality + 35 x improvement activities) / 30.
  CHECK(weights_of(break_even_of(circumstances)) == "-1667/0/11667");
  CHECK(break_even_of(circumstances).never);
  CHECK_FALSE(break_even_of(circumstances).score);
  circumstances.category_thousandths = {100'000, kAbsent, 100'000};
  CHECK(break_even_of(circumstances).score == Points::whole(100));
  CHECK_FALSE(break_even_of(circumstances).never);
  circumstances.category_thousandths = {99'999, kAbsent, 100'000};
  CHECK(break_even_of(circumstances).never);
  circumstances.category_thousandths = {100'000, kAbsent, 0};
  CHECK(break_even_of(circumstances).score == Points{});  // Below 0 is 0.
}

TEST_CASE("where PI has no weight either way, any score will do") {
  CheckedCircumstances circumstances;
  circumstances.not_scored =
      only(Category::quality) | only(Category::cost) | only(Category::improvement_activities);
  const BreakEven even = break_even_of(circumstances);
  CHECK(even.score == Points{});
  CHECK(weights_of(even) == "0/0/0");
  CHECK_FALSE(even.constant);
  CHECK_FALSE(even.never);
}
