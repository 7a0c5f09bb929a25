// The whole way, from the outside: what follows without data, what reporting would bring, and the
// results on both sides of each assumption.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// The assumptions of a year that have two sides.
std::vector<At<Assumption>> two_sided(const Rules& rules) {
  std::vector<At<Assumption>> found;
  for (const At<Assumption> at : rules.assumptions.positions())
    if (rules.assumptions[at].kind != AssumptionKind::stand_in) found.push_back(at);
  return found;
}

}  // namespace

TEST_CASE("the contract's example comes out as the contract says") {
  const Estimate estimate = estimate_of(contract_example());
  const Standing& standing = estimate.standing;
  CHECK(standing.outcome == Outcome::scored);
  CHECK(points(standing.score) == "82");
  CHECK(points(estimate.scored.points_earned) == "82");
  CHECK(points(estimate.scored.bonus) == "0");
  CHECK(points(estimate.scored.potential) == "82");
  CHECK(weights(standing) == "30/30/15/25");
  CHECK(standing.contribution() == 2'050'000);
  CHECK(standing.final_score == 7'450'000);
  CHECK(standing.payment_adjustment == -6);
  CHECK(points(part(estimate, "PI_HIE_1").points) == "4");
  REQUIRE(estimate.without_data);
  const WithoutData& without = *estimate.without_data;
  CHECK(without.standing.outcome == Outcome::reweighted);
  CHECK(weights(without.standing) == "40/30/30/0");
  CHECK(without.standing.final_score == 7'600'000);
  CHECK_FALSE(without.standing.payment_adjustment);
  REQUIRE(without.break_even);
  CHECK(without.break_even->weights == std::array<std::int64_t, 4>{4'000, 0, 6'000, 0});
  CHECK(without.break_even->score == Points::whole(88));
  CHECK_FALSE(estimate.if_reported);
  REQUIRE(estimate.alternatives.size() == 1);
  const Alternative& other = estimate.alternatives[0];
  CHECK(other.differs);
  CHECK(other.assumptions == 0);
  CHECK(other.standing.outcome == Outcome::zero);
  CHECK(points(other.standing.score) == "0");
  CHECK(points(other.potential) == "0");
  CHECK(other.standing.weight() == 25);
  CHECK(other.standing.contribution() == 0);
  CHECK(other.standing.final_score == 5'400'000);
  CHECK(other.standing.payment_adjustment == -252);
}

TEST_CASE("a result has errors or an estimate") {
  Submission submission = submission_of(2026, {Set().rate("PI_EP_1", 3, 2)});
  const Result refused = estimate(submission);
  CHECK(refused.errors.size() == 1);
  CHECK(refused.estimate.rules == nullptr);
  const Result scored = estimate(submission_of(2026));
  CHECK(scored.errors.empty());
  CHECK(scored.estimate.rules == find_rules(2026));
}

TEST_CASE("without data: reweighted where a ground holds, else 0 at full weight") {
  Submission submission = submission_of(2026, {Set::full_marks(2026)});
  const Estimate no_ground = estimate_of(submission);
  REQUIRE(no_ground.without_data);
  CHECK(no_ground.without_data->standing.outcome == Outcome::zero);
  CHECK(weights(no_ground.without_data->standing) == "30/30/15/25");
  CHECK_FALSE(no_ground.without_data->break_even);
  CHECK_FALSE(no_ground.without_data->standing.final_score);
  submission.circumstances.grounds = {"hospitalBased"};
  submission.circumstances.category_scores = {80, 70, 60};
  const Estimate ground = estimate_of(submission);
  REQUIRE(ground.without_data);
  CHECK(weights(ground.without_data->standing) == "55/30/15/0");
  CHECK(ground.without_data->standing.final_score == 7'400'000);  // 44 + 21 + 9
  CHECK(ground.without_data->standing.payment_adjustment == -12);
  REQUIRE(ground.without_data->break_even);
  CHECK(ground.without_data->break_even->score == Points::whole(80));
}

TEST_CASE("without data is under the program of the set that counts") {
  Submission submission = submission_of(2026, {Set::full_marks(2026).program("app1")});
  submission.circumstances.grounds = {"hospitalBased"};
  const Estimate estimate = estimate_of(submission);
  CHECK(weights(estimate.without_data->standing) == "75/0/25/0");
  CHECK(estimate.without_data->break_even->weights ==
        std::array<std::int64_t, 4>{8'333, 0, 1'667, 0});
}

TEST_CASE("what follows without data is not said where there are none anyway") {
  Submission submission = submission_of(2026);
  CHECK_FALSE(estimate_of(submission).without_data);
  CHECK_FALSE(estimate_of(submission).if_reported);
  submission.circumstances.grounds = {"hospitalBased"};
  CHECK_FALSE(estimate_of(submission).without_data);
}

TEST_CASE("where PI is reweighted, it is said what reporting would bring") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"hospitalBased"};
  const Estimate unknown = estimate_of(submission);
  REQUIRE(unknown.if_reported);
  CHECK(points(unknown.if_reported->standing.score) == "0");  // Everything is open.
  CHECK(points(unknown.if_reported->potential) == "100");
  CHECK(weights(unknown.if_reported->standing) == "30/30/15/25");
  CHECK_FALSE(unknown.if_reported->standing.final_score);
  CHECK_FALSE(unknown.if_reported->final_score_at_potential);
  submission.circumstances.category_scores = {70, 60, 100};
  const Estimate known = estimate_of(submission);
  CHECK(known.standing.final_score == 7'150'000);                   // 38.5 + 18 + 15
  CHECK(known.if_reported->standing.final_score == 5'400'000);      // 21 + 18 + 15 + 0
  CHECK(known.if_reported->final_score_at_potential == 7'900'000);  // And 25 of PI.
  CHECK(known.if_reported->standing.payment_adjustment == -252);
}

TEST_CASE("each assumption of two sides is turned alone, then all where there are several") {
  for (const Rules& rules : all_rules()) {
    CAPTURE(rules.performance_year);
    const std::vector<At<Assumption>> sides = two_sided(rules);
    for (const bool with_data : {true, false}) {
      const int year = rules.performance_year;
      const Estimate estimate = estimate_of(with_data ? submission_of(year, {Set::full_marks(year)})
                                                      : submission_of(year));
      REQUIRE(estimate.alternatives.size() == sides.size() + (sides.size() > 1 ? 1 : 0));
      AssumptionSet all = 0;
      for (std::size_t at = 0; at < sides.size(); ++at) {
        const AssumptionSet turned = AssumptionSet{1} << sides[at].index();
        CHECK(estimate.alternatives[at].assumptions == (estimate.assumptions ^ turned));
        all |= turned;
      }
      if (sides.size() > 1)
        CHECK(estimate.alternatives.back().assumptions == (estimate.assumptions ^ all));
    }
  }
}

TEST_CASE("an alternative is what the submission would bring with that assumption given") {
  for (const Rules& rules : all_rules())
    for (const At<Assumption> at : two_sided(rules)) {
      const Assumption& assumption = rules.assumptions[at];
      CAPTURE(rules.performance_year);
      CAPTURE(assumption.id.c_str());
      const int year = rules.performance_year;
      for (const Submission& each :
           {submission_of(year), submission_of(year, {Set::full_marks(year).no("PI_PHCDRR_3")})}) {
        Submission submission = each;
        submission.circumstances.category_scores = {70, 60, 100};
        const Estimate now = estimate_of(submission);
        submission.assumptions = {{std::string(assumption.id), !holds(now.assumptions, at)}};
        const Estimate then = estimate_of(submission);
        for (const Alternative& other : now.alternatives) {
          if (other.assumptions != then.assumptions) continue;
          CHECK(other.standing.outcome == then.standing.outcome);
          CHECK(other.standing.score == then.standing.score);
          CHECK(other.standing.weights == then.standing.weights);
          CHECK(other.standing.final_score == then.standing.final_score);
          CHECK(other.standing.payment_adjustment == then.standing.payment_adjustment);
          CHECK(other.potential == then.scored.potential);
          CHECK(other.differs == (then.standing.outcome != now.standing.outcome ||
                                  then.standing.score != now.standing.score ||
                                  then.standing.weights != now.standing.weights));
        }
      }
    }
}

TEST_CASE("a contested reading comes with the result under the other one") {
  Set set = Set::full_marks(2026);
  set.no("PI_PHCDRR_3").without("PI_PHCDRR_3_PROD");
  const Estimate estimate = estimate_of(2026, set);
  CHECK(points(estimate.standing.score) == "100");
  REQUIRE(estimate.alternatives.size() == 1);
  CHECK_FALSE(estimate.alternatives[0].assumptions == estimate.assumptions);
  CHECK(points(estimate.alternatives[0].standing.score) == "0");
  CHECK(estimate.alternatives[0].differs);
  const Estimate turned = estimate_of(2026, set, {{"ecrSuppressed", false}});
  CHECK(points(turned.standing.score) == "0");
  CHECK(turned.alternatives[0].assumptions == estimate.assumptions);
  CHECK(points(turned.alternatives[0].standing.score) == "100");
  CHECK(points(turned.alternatives[0].potential) == "100");
  CHECK(turned.alternatives[0].standing.contribution() == 2'500'000);
  CHECK_FALSE(estimate_of(2026, Set::full_marks(2026)).alternatives[0].differs);
  CHECK(estimate_of(2025, Set::full_marks(2025)).alternatives.empty());
}

TEST_CASE("the assumption of a certification ID has no other side, and stays in alternatives") {
  const Set set = Set::full_marks(2026).cehrt_id({});
  const Estimate estimate = estimate_of(2026, set, {{"cehrt", true}});
  REQUIRE(estimate.alternatives.size() == 1);
  CHECK(holds(estimate.alternatives[0].assumptions, estimate.rules->cehrt_assumption));
  CHECK(points(estimate.alternatives[0].standing.score) == "100");
}

TEST_CASE("where the category is reweighted, so it is under the other reading") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"hospitalBased"};
  const Estimate estimate = estimate_of(submission);
  REQUIRE(estimate.alternatives.size() == 1);
  CHECK(estimate.alternatives[0].standing.outcome == Outcome::reweighted);
  CHECK_FALSE(estimate.alternatives[0].differs);
}

TEST_CASE("fields that are not known are kept by name, as they came") {
  Submission submission = submission_of(2026);
  submission.circumstances.unknown_fields = {"smallpractice", "weather"};
  CHECK(estimate_of(submission).ignored_fields ==
        std::vector<std::string>{"smallpractice", "weather"});
}

TEST_CASE("a submission owns its texts: an estimate outlives it") {
  Estimate estimate;
  {
    Submission submission = contract_example();
    submission.circumstances.unknown_fields = {"a field of the submission that is gone by then"};
    estimate = estimate_of(submission);
  }
  std::string headline;
  append_headline(headline, estimate);
  CHECK(headline.starts_with("82 if electronic case reporting is suppressed for 2026, 0 if not."));
  CHECK(contains(message(estimate, NoticeCode::field_ignored), "that is gone by then"));
}
