// The whole way from a submission to advice: the set that is advised on, what blocks it, the steps
// of each measure and what would lose the score.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

using Texts = std::vector<std::string>;

/// "PI_HIE_1 4/15 +3 5 -6 3": a measure's points of its maximum, its next and its previous step.
std::string text_of(const Advice& advice, const MeasureSteps& steps) {
  std::string out(advice.rules->measures[steps.measure].id);
  out += " " + points(steps.points) + "/" + points(steps.max_points);
  if (steps.next)
    out += " +" + std::to_string(steps.next->events) + " " + points(steps.next->points);
  if (steps.previous)
    out += " -" + std::to_string(steps.previous->events) + " " + points(steps.previous->points);
  return out;
}

Texts steps(const Advice& advice) {
  Texts out;
  for (const MeasureSteps& each : advice.measures) out.push_back(text_of(advice, each));
  return out;
}

/// "PI_HIE_1 33, PI_EP_2": each requirement that could be lost, with its events.
std::string fragile(const Advice& advice) {
  std::string out;
  for (const Fragile& each : advice.fragile) {
    if (!out.empty()) out += ", ";
    out += id_of(*advice.rules, advice.scored.requirements[each.requirement]);
    if (each.fewer) (out += ' ') += std::to_string(*each.fewer);
  }
  return out;
}

/// "75 reached 82, 90 missed 85": the targets and the scores of their plans.
std::string targets(const Advice& advice) {
  std::string out;
  for (const TargetPlan& each : advice.targets) {
    if (!out.empty()) out += ", ";
    out += std::to_string(each.target_thousandths / 1000);
    out += each.reachable ? " reached " : " missed ";
    out += points(each.score);
  }
  return out;
}

const std::string kBlocked = "75 missed 0, 90 missed 0, 100 missed 0";

}  // namespace

TEST_CASE("the contract's example comes out as the contract says") {
  const Advice advice =
      advice_on(contract_example(), Options().may("PI_HIE_5").as_of("2026-09-30"));
  CHECK(points(advice.scored.score) == "82");
  CHECK_FALSE(advice.reweighted);
  CHECK_FALSE(advice.growing);

  REQUIRE(advice.targets.size() == 3);
  CHECK(targets(advice) == "75 reached 82, 90 reached 90, 100 reached 100");
  CHECK(advice.targets[0].additional == 0);
  CHECK(advice.targets[0].plan.empty());
  CHECK(advice.targets[0].alone.empty());
  // 8 points more. Sending: 7.5 / 15 x 120 = 60 for 4 more. Receiving: 14.5 / 15 x 60 = 58 for 4
  // more. Sending alone: 11.5 / 15 x 120 = 92 for 8 more.
  CHECK(advice.targets[1].additional == 40);
  CHECK(raises(advice, advice.targets[1].plan) == "PI_HIE_1 +27 60/120 8, PI_HIE_4 +13 58/60 15");
  CHECK(raises(advice, advice.targets[1].alone) == "PI_HIE_1 +59 92/120 12");
  // Everything at its full points: 9.5 / 10 x 1004 = 953.8, 14.5 / 15 x 120 = 116, 58 and
  // 24.5 / 25 x 1900 = 1862.
  CHECK(advice.targets[2].additional == 250);
  CHECK(raises(advice, advice.targets[2].plan) ==
        "PI_EP_1 +142 954/1004 10, PI_HIE_1 +83 116/120 15, PI_HIE_4 +13 58/60 15, PI_PEA_1 +12 "
        "1862/1900 25");
  CHECK(advice.targets[2].alone.empty());

  // A step down: 7.5 / 10 x 1004 = 753 is the last of 8 points, 28 the last of 4, 42 the last of 11
  // and 23.5 / 25 x 1900 = 1786 the last of 24.
  CHECK(steps(advice) == Texts{"PI_EP_1 8/10 +42 9 -60 7", "PI_HIE_1 4/15 +3 5 -6 3",
                               "PI_HIE_4 11/15 +1 12 -4 10", "PI_PEA_1 24/25 +12 25 -65 23"});
  // 15 points of 120 cases: one each 8, the first at 1 and the last at 14.5 / 15 x 120 = 116.
  REQUIRE(advice.measures[1].rises.size() == 15);
  CHECK(advice.measures[1].rises.front().numerator == 1);
  CHECK(advice.measures[1].rises.back().numerator == 116);
  CHECK(advice.moves.back().id == "PI_PHCDRR_3");
  REQUIRE(advice.contested);
  CHECK(points(advice.contested->score) == "0");
  CHECK(advice.strategies.size() == 2);
  CHECK(fragile(advice) ==
        "PI_HIE_1 33, PI_HIE_4 45, PI_EP_1 812, PI_PEA_1 1850, PI_EP_2, PI_PPHI_1, PI_PPHI_2, "
        "PI_INFBLO_1, PI_ONCDIR_1");
  REQUIRE(advice.projection);
  CHECK(points(advice.projection->score) == "82");
}

TEST_CASE("errors of the submission go before those of the options") {
  const Set bad = Set::full_marks(2026).rate("PI_EP_1", 3, 2);
  CHECK(errors(advise(submission_of(2026, {bad}), Options().target(101).given()).errors) ==
        "numerator-exceeds-denominator /measurementSets/0/measurements/12/value/numerator");
  CHECK(errors(advise(submission_of(2020), {}).errors) == "unknown-year /performanceYear");
}

TEST_CASE("where cases grow, steps and targets are new cases") {
  const Advice advice =
      advice_on(2026, Set::of_contract(), Options().denominators("growing").target(83));
  CHECK(advice.growing);
  // 46 of 61 earn 11.31 points, 48 of 63 earn 11.43 and 49 of 64 11.48: 11.5 from
  // 15 (45 + k) >= 11.5 (60 + k), so k = 15 / 3.5 = 4.3, on.
  CHECK(raises(advice, advice.targets[0].plan) == "PI_HIE_1 +5 38/125 5");
  CHECK(steps(advice)[1] == "PI_HIE_1 4/15 +5 5 -6 3");
  CHECK(steps(advice)[2] == "PI_HIE_4 11/15 +5 12 -4 10");
}

TEST_CASE("no count grows beyond 2^53 - 1, and no plan needs one that would") {
  const Set set = Set::full_marks(2026).rate("PI_PEA_1", kLargestCount / 2, kLargestCount);
  // Half an event less than 12.5 points, so that they round down to 12. Of
  // (2^53 - 2) / 2 = 4,503,599,627,370,495 events, 11.5 / 25 x (2^53 - 1) = 4,143,311,657,180,855.9
  // earn 12.
  const Advice advice = advice_on(2026, set, Options().denominators("growing"));
  CHECK(steps(advice)[3] == "PI_PEA_1 12/25 -360287970189640 11");
  CHECK(targets(advice) == "75 reached 87, 90 missed 87, 100 missed 87");
}

TEST_CASE("a measure at 0 or at full points has one step, one of 0 of 0 none") {
  const Set set = Set::full_marks(2026).rate("PI_EP_1", 0, 50).rate("PI_HIE_1", 0, 0);
  CHECK(steps(advice_on(2026, set)) == Texts{"PI_EP_1 0/10 +1 1", "PI_HIE_1 0/15",
                                             "PI_HIE_4 15/15 -7 14", "PI_PEA_1 25/25 -5 24"});
}

TEST_CASE("steps are of the proportions that take part, with the points moved to them") {
  const Set set = Set::full_marks(2026)
                      .without("PI_HIE_1")
                      .without("PI_HIE_4")
                      .yes("PI_HIE_5")
                      .exclude("PI_EP_2", "PI_EP_2_EX_1")
                      .rate("PI_EP_1", 5, 10);
  // 10.5 / 20 x 10 = 5.25 of 10, and 9.5 / 20 x 10 = 4.75.
  CHECK(steps(advice_on(2026, set)) == Texts{"PI_EP_1 10/20 +1 12 -1 8", "PI_PEA_1 25/25 -5 24"});
  CHECK(steps(advice_on(2026, Set(set).without("PI_EP_1"))) == Texts{"PI_PEA_1 25/25 -5 24"});
}

TEST_CASE("a numerator of 0 is raised; anything else that blocks makes every target unreachable") {
  const Set full = Set::full_marks(2026);
  CHECK(targets(advice_on(2026, Set(full).rate("PI_EP_1", 0, 50))) ==
        "75 reached 91, 90 reached 91, 100 reached 100");
  for (const Set& set :
       {Set(full).no("PI_EP_2"), Set(full).without("PI_EP_1"), Set(full).no("PI_PPHI_1"),
        Set(full).without("PI_PPHI_1"), Set(full).without("PI_PHCDRR_1_PROD"),
        Set(full).cehrt_id({}), Set(full).period("2026-01-01", {}),
        Set(full).period("2026-01-01", "2026-01-31"), Set(full).rate("PI_EP_1", 0, 0)}) {
    const Advice advice = advice_on(2026, set);
    CAPTURE(blockers(advice.scored, *advice.rules));
    CHECK(targets(advice) == kBlocked);
    for (const TargetPlan& each : advice.targets) {
      CHECK(each.additional == 0);
      CHECK(each.plan.empty());
      CHECK(each.alone.empty());
    }
    CHECK(fragile(advice) == "");
  }
  CHECK(targets(
            advice_on(2026, Set(full).rate("PI_EP_1", 0, 0), Options().denominators("growing"))) ==
        "75 reached 100, 90 reached 100, 100 reached 100");
}

TEST_CASE("proportions that are as close keep the order of the requirements") {
  CHECK(fragile(advice_on(2026, Set::full_marks(2026).rate("PI_PEA_1", 5, 5))) ==
        "PI_PEA_1 5, PI_EP_1 200, PI_HIE_1 200, PI_HIE_4 200, PI_EP_2, PI_PHCDRR_1, PI_PPHI_1, "
        "PI_PPHI_2, PI_INFBLO_1, PI_ONCDIR_1");
}

TEST_CASE("a suppressed measure cannot lose the score; where it is not suppressed, it can") {
  Submission submission = submission_of(2026, {Set::full_marks(2026)});
  CHECK_FALSE(contains(fragile(advice_on(submission)), "PI_PHCDRR_3"));
  submission.assumptions = {{"ecrSuppressed", false}};
  CHECK(contains(fragile(advice_on(submission)), "PI_PHCDRR_1, PI_PHCDRR_3, PI_PPHI_1"));
}

TEST_CASE("an attestation that may be a no, or an exclusion, cannot lose the score") {
  // In 2022 the SAFER guides need any answer.
  CHECK(fragile(advice_on(2022, Set::full_marks(2022).exclude("PI_EP_1", "PI_LVPP_1"))) ==
        "PI_HIE_1 200, PI_HIE_4 200, PI_PEA_1 200, PI_PHCDRR_1, PI_PHCDRR_3, PI_PPHI_1, "
        "PI_INFBLO_1, PI_ONCDIR_1");
}

TEST_CASE("2021: slots lose the score if one report fewer leaves one empty") {
  const auto is_fragile = [](const Set& set) {
    const Advice advice = advice_on(2021, set);
    REQUIRE(points(advice.scored.score) == "100");
    return contains(fragile(advice), "publicHealthAndClinicalDataExchange");
  };
  const Set two = Set::full_marks(2021);
  CHECK(is_fragile(two));
  CHECK_FALSE(is_fragile(Set(two).yes("PI_PHCDRR_2")));
  // Without immunizations their second report goes too, and one report is left.
  CHECK(is_fragile(Set(two).yes("PI_PHCDRR_1_MULTI")));
  CHECK_FALSE(is_fragile(Set(two).yes("PI_PHCDRR_1_MULTI").yes("PI_PHCDRR_2")));
  const Set excluded = Set(two).exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1");
  CHECK(is_fragile(excluded));
  CHECK_FALSE(is_fragile(Set(excluded).yes("PI_PHCDRR_2_EX_1")));
  // Exclusions cannot be answered otherwise.
  CHECK_FALSE(is_fragile(Set(excluded).exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1")));
}

TEST_CASE("of several submissions the best is advised on, from 2024 on") {
  const Set best = Set::full_marks(2026).rate("PI_PEA_1", 100, 200);
  const Set worse = Set::full_marks(2026).rate("PI_PEA_1", 50, 200).rate("PI_EP_1", 1, 9);
  const Advice advice = advice_on(submission_of(2026, {worse, best}));
  CHECK(points(advice.scored.score) == "88");
  CHECK(steps(advice)[3] == "PI_PEA_1 13/25 +8 14 -1 12");
  // The moves change the best set too: it has no exclusion to remove.
  CHECK(advice.moves.front().id == "PI_PHCDRR_2");
}

TEST_CASE("submissions that contradict each other score 0 before 2024, whatever is changed") {
  const Set set = Set::full_marks(2023);
  const Submission submission = submission_of(2023, {set, Set(set).rate("PI_PEA_1", 1, 2)});
  const Options options = Options().may("PI_HIE_5").may("PI_LVPP_1").as_of("2023-09-30");
  const Advice advice = advice_on(submission, options);
  CHECK(blockers(advice.scored, *advice.rules) == "sets-contradict");
  CHECK(points(advice.scored.score) == "0");
  CHECK(points(advice.scored.potential) == "0");
  CHECK(targets(advice) == kBlocked);
  CHECK(advice.moves.empty());
  for (const Strategy& each : advice.strategies) CHECK(points(each.score) == "0");
  CHECK(advice.strategies.size() == 4);
  CHECK(fragile(advice) == "");
  CHECK(points(advice.projection->high) == "0");
  // Two that say the same do not contradict each other.
  CHECK(points(advice_on(submission_of(2023, {set, set})).scored.score) == "100");
}

TEST_CASE("from 2024 on submissions may contradict each other") {
  const Set set = Set::full_marks(2026);
  const Advice advice = advice_on(submission_of(2026, {Set(set).rate("PI_PEA_1", 1, 2), set}));
  CHECK(points(advice.scored.score) == "100");
}

TEST_CASE("where PI is reweighted, the answers are advised on as if they counted") {
  // An attestation is missing, so that the set is no submission, and the ground stands.
  Submission submission =
      submission_of(2026, {Set::full_marks(2026).without("PI_PPHI_1").rate("PI_PEA_1", 1, 2)});
  submission.circumstances.small_practice = true;
  const Advice advice = advice_on(submission);
  CHECK(advice.reweighted);
  CHECK(blockers(advice.scored, *advice.rules) == "attestation-missing PI_PPHI_1");
  CHECK(targets(advice) == kBlocked);
  // 12.5 rounds to 13; one event more earns 25, and the bonus 5.
  CHECK(points(advice.scored.potential) == "88");
  REQUIRE(advice.moves.size() == 3);
  CHECK(points(advice.moves[0].difference) == "88");
  CHECK(advice.moves[0].id == "PI_PPHI_1");
  CHECK(points(advice.moves[1].difference) == "12");
  CHECK(advice.moves[1].id == "PI_PEA_1");
  submission.measurement_sets.front().measurements.push_back(measurement("PI_PPHI_1", true));
  CHECK_FALSE(advice_on(submission).reweighted);
}

TEST_CASE("without any set everything is open and nothing can be planned") {
  for (const Submission& submission :
       {submission_of(2026), submission_of(2026, {Set()}),
        submission_of(2026, {Set().period("2026-01-01", "2026-12-31")})}) {
    const Advice advice = advice_on(submission);
    CHECK(points(advice.scored.score) == "0");
    CHECK(points(advice.scored.potential) == "100");
    CHECK(targets(advice) == kBlocked);
    CHECK(advice.measures.empty());
    CHECK(advice.moves.empty());
    CHECK(advice.strategies.size() == 1);
    CHECK(advice.fragile.empty());
    CHECK_FALSE(advice.projection);
  }
}

TEST_CASE("a set of another category is not advised on") {
  Submission submission = submission_of(2026, {Set::full_marks(2026), Set::of_contract()});
  submission.measurement_sets.front().category = "quality";
  const Advice advice = advice_on(submission);
  CHECK(points(advice.scored.score) == "82");
  // What a move removes is of the set that is read.
  REQUIRE(advice.moves[1].remove.size() == 2);
  CHECK(advice.moves[1].remove.front() == "PI_HIE_1");
}

TEST_CASE("advice on each year's full marks is to change nothing") {
  for (int year = 2021; year <= 2026; ++year) {
    CAPTURE(year);
    const Advice advice = advice_on(year, Set::full_marks(year));
    CHECK(targets(advice) == "75 reached 100, 90 reached 100, 100 reached 100");
    CHECK(advice.moves.empty());
    CHECK(advice.strategies.size() == 1);
  }
}
