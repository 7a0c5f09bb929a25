// The legal combinations of exclusions and routes, best first.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// "95 referralLoops" or "100 referralLoops PI_LVPP_1*", a star after each new claim.
std::string text_of(const Advice& advice, const Strategy& strategy) {
  std::string out = points(strategy.score);
  if (strategy.route)
    (out += ' ') += advice.rules->objectives[strategy.objective].routes[strategy.route].id;
  for (const Strategy::Claim& each : strategy.claims) {
    (out += ' ') += advice.rules->measures[each.measure].exclusions[each.exclusion].id;
    if (each.is_new) out += '*';
  }
  return out;
}

std::vector<std::string> listed(const Advice& advice) {
  std::vector<std::string> out;
  for (const Strategy& each : advice.strategies) out.push_back(text_of(advice, each));
  return out;
}

using Texts = std::vector<std::string>;

Texts listed(int year, const Set& set, const Options& options = {}) {
  return listed(advice_on(year, set, options));
}

/// "PI_EP_1 > PI_HIE_5 10 in full, ...": where new claims move points.
std::string moved(const Advice& advice, const Strategy& strategy) {
  std::string out;
  for (const Strategy::Moved& each : strategy.moved) {
    if (!out.empty()) out += ", ";
    out += advice.rules->measures[each.from].id;
    (out += " > ") += advice.rules->measures[each.to].id;
    (out += ' ') += points(each.points);
    if (each.in_full) out += " in full";
  }
  return out;
}

/// A set of 2026 at full marks but for a half of all prescriptions: 5 + 10 + 30 + 25 + 25 = 95.
Set half_prescribing() {
  return Set::full_marks(2026).rate("PI_EP_1", 50, 100);
}

/// A set of 2026 by bi-directional exchange: 10 + 10 + 30 + 25 + 25 = 100.
Set by_exchange() {
  return Set::full_marks(2026).without("PI_HIE_1").without("PI_HIE_4").yes("PI_HIE_5");
}

}  // namespace

TEST_CASE("without anything that may be claimed or attested to, only the present one is listed") {
  const Advice advice = advice_on(2026, half_prescribing());
  CHECK(listed(advice) == Texts{"95 referralLoops"});
  CHECK(advice.strategies.front().is_present);
  CHECK(points(advice.strategies.front().difference) == "0");
  CHECK(moved(advice, advice.strategies.front()) == "");
}

TEST_CASE("the contract's example lists bi-directional exchange before the present route") {
  const Advice advice = advice_on(2026, Set::of_contract(), Options().may("PI_HIE_5"));
  // 30 points in place of 4 + 11.
  CHECK(listed(advice) ==
        Texts{"97 biDirectionalExchange PI_PHCDRR_1_EX_1", "82 referralLoops PI_PHCDRR_1_EX_1"});
  CHECK(points(advice.strategies[0].difference) == "15");
  CHECK_FALSE(advice.strategies[0].is_present);
  CHECK(advice.strategies[1].is_present);
}

TEST_CASE("a claim moves points to heirs, and says whether they earn all of them") {
  const Set set = half_prescribing().rate("PI_HIE_4", 150, 200);
  const Advice advice = advice_on(2026, set, Options().may("PI_LVPP_1"));
  // Now 5 + 10 + 15 + 11.25 + 25 + 25, where 11.25 rounds to 11: 91. With the claim, Sending and
  // Receiving have 20 points each, and Receiving earns 15 of them: 10 + 20 + 15 + 25 + 25 = 95.
  CHECK(listed(advice) == Texts{"95 referralLoops PI_LVPP_1*", "91 referralLoops"});
  CHECK(points(advice.strategies[0].difference) == "4");
  CHECK(moved(advice, advice.strategies[0]) ==
        "PI_EP_1 > PI_HIE_1 5 in full, PI_EP_1 > PI_HIE_4 5");
}

TEST_CASE("a claim can cost points") {
  // Sending's 15 points go to patient access, which earns a half of 40 and not of 25: 20 for
  // 12.5, rounded up to 13, and 15.
  const Set set = Set::full_marks(2026).rate("PI_PEA_1", 100, 200);
  const Advice advice = advice_on(2026, set, Options().may("PI_LVOTC_1"));
  // 10 + 10 + 15 + 15 + 13 + 25 = 88; 10 + 10 + 15 + 20 + 25 = 80.
  CHECK(listed(advice) == Texts{"88 referralLoops", "80 referralLoops PI_LVOTC_1*"});
  CHECK(advice.strategies[1].difference == Points::whole(-8));
}

TEST_CASE("another route is open if it can be attested to") {
  CHECK(listed(2026, Set::full_marks(2026).rate("PI_HIE_1", 100, 200), Options().may("PI_HIE_6")) ==
        // Half of 15 is 7.5 and rounds to 8.
        Texts{"100 tefca", "93 referralLoops"});
  CHECK(listed(2026, by_exchange(), Options().may("PI_HIE_6")) ==
        Texts{"100 biDirectionalExchange", "100 tefca"});
  // The present one needs no attestation.
  CHECK(listed(2026, by_exchange(), Options().may("PI_HIE_5")) ==
        Texts{"100 biDirectionalExchange"});
}

TEST_CASE("another route is open if all its measures are claimed, and only then") {
  const Set set = by_exchange().rate("PI_PEA_1", 100, 200);
  CHECK(listed(2026, set, Options().may("PI_LVOTC_1")) == Texts{"88 biDirectionalExchange"});
  const Advice advice = advice_on(2026, set, Options().may("PI_LVOTC_1").may("PI_LVITC_2"));
  // All 30 points go to patient access, which earns 27.5 of 55, rounded up: 10 + 10 + 28 + 25.
  CHECK(listed(advice) ==
        Texts{"88 biDirectionalExchange", "73 referralLoops PI_LVOTC_1* PI_LVITC_2*"});
  CHECK(moved(advice, advice.strategies[1]) == "PI_HIE_1 > PI_PEA_1 15, PI_HIE_4 > PI_PEA_1 15");
}

TEST_CASE("e-Prescribing's points go to the route that is taken") {
  const Advice advice =
      advice_on(2026, half_prescribing(), Options().may("PI_HIE_5").may("PI_LVPP_1"));
  CHECK(listed(advice) == Texts{"100 referralLoops PI_LVPP_1*",
                                "100 biDirectionalExchange PI_LVPP_1*", "95 referralLoops",
                                "95 biDirectionalExchange"});
  CHECK(moved(advice, advice.strategies[0]) ==
        "PI_EP_1 > PI_HIE_1 5 in full, PI_EP_1 > PI_HIE_4 5 in full");
  CHECK(moved(advice, advice.strategies[1]) == "PI_EP_1 > PI_HIE_5 10 in full");
}

TEST_CASE("another route removes the answers of the present one, its exclusions too") {
  const Set set = Set::full_marks(2026).exclude("PI_HIE_1", "PI_LVOTC_1");
  CHECK(listed(2026, set, Options().may("PI_HIE_5")) ==
        Texts{"100 biDirectionalExchange", "100 referralLoops PI_LVOTC_1"});
}

TEST_CASE("exclusions of the submission stay and are listed, two of one measure both") {
  const Set set =
      half_prescribing().without("PI_EP_2").yes("PI_EP_2_EX_2").yes("PI_EP_2_EX_1").no("PI_LVPP_1");
  // e-Prescribing earns a half of 20.
  const Advice advice = advice_on(2026, set);
  CHECK(listed(advice) == Texts{"90 referralLoops PI_EP_2_EX_1 PI_EP_2_EX_2"});
  CHECK(advice.strategies.front().is_present);
  // Naming an exclusion of a measure that is excluded already makes no further claim.
  CHECK(listed(2026, set, Options().may("PI_EP_2_EX_1")) == listed(advice));
}

TEST_CASE("a measure is claimed by the first of its exclusions that may be") {
  const Set set = Set::full_marks(2026).no("PI_PHCDRR_1").without("PI_PHCDRR_1_PROD");
  CHECK(listed(2026, set, Options().may("PI_PHCDRR_1_EX_3").may("PI_PHCDRR_1_EX_1")) ==
        Texts{"100 referralLoops PI_PHCDRR_1_EX_3*", "0 referralLoops"});
}

TEST_CASE("equal scores: fewer claims, the present route, the claims' and the routes' order") {
  // Everything is at full marks, so that every combination scores 100. Immunizations are named
  // before prescriptions, which come first in the rules.
  CHECK(
      listed(2026, by_exchange(),
             Options().may("PI_PHCDRR_1_EX_1").may("PI_LVPP_1").may("PI_HIE_6").may("PI_HIE_5")) ==
      Texts{"100 biDirectionalExchange", "100 tefca", "100 biDirectionalExchange PI_LVPP_1*",
            "100 biDirectionalExchange PI_PHCDRR_1_EX_1*", "100 tefca PI_LVPP_1*",
            "100 tefca PI_PHCDRR_1_EX_1*", "100 biDirectionalExchange PI_LVPP_1* PI_PHCDRR_1_EX_1*",
            "100 tefca PI_LVPP_1* PI_PHCDRR_1_EX_1*"});
  CHECK(listed(2026, Set::full_marks(2026),
               Options().may("PI_HIE_6").may("PI_LVPP_1").may("PI_HIE_5")) ==
        Texts{"100 referralLoops", "100 biDirectionalExchange", "100 tefca",
              "100 referralLoops PI_LVPP_1*", "100 biDirectionalExchange PI_LVPP_1*",
              "100 tefca PI_LVPP_1*"});
}

TEST_CASE("the score of a combination is its potential") {
  // Patient access is open, with 25 points that it could still earn.
  const Set set = half_prescribing().without("PI_PEA_1");
  const Advice advice = advice_on(2026, set, Options().may("PI_LVPP_1"));
  CHECK(points(advice.scored.score) == "0");
  CHECK(listed(advice) == Texts{"100 referralLoops PI_LVPP_1*", "95 referralLoops"});
  // A no to security has failed, and no combination helps.
  CHECK(listed(2026, half_prescribing().no("PI_PPHI_1"), Options().may("PI_LVPP_1")) ==
        Texts{"0 referralLoops", "0 referralLoops PI_LVPP_1*"});
}

TEST_CASE("claiming both public health measures moves their points to patient access") {
  const Set set = Set::full_marks(2026).rate("PI_PEA_1", 150, 200);
  const Options options = Options().may("PI_PHCDRR_1_EX_1").may("PI_PHCDRR_3_EX_2");
  Submission submission = submission_of(2026, {set});
  submission.assumptions = {{"ecrSuppressed", false}};
  // Three quarters of 25 are 18.75, of 50 37.5: 75 + 19 = 94, 50 + 38 = 88.
  const Texts not_suppressed = {"94 referralLoops", "94 referralLoops PI_PHCDRR_1_EX_1*",
                                "94 referralLoops PI_PHCDRR_3_EX_2*",
                                "88 referralLoops PI_PHCDRR_1_EX_1* PI_PHCDRR_3_EX_2*"};
  CHECK(listed(advice_on(submission, options)) == not_suppressed);
  // A suppressed measure keeps its points whatever is claimed.
  submission.assumptions = {{"ecrSuppressed", true}};
  const Advice advice = advice_on(submission, options);
  CHECK(listed(advice) == Texts{"94 referralLoops", "94 referralLoops PI_PHCDRR_1_EX_1*",
                                "94 referralLoops PI_PHCDRR_3_EX_2*",
                                "94 referralLoops PI_PHCDRR_1_EX_1* PI_PHCDRR_3_EX_2*"});
  CHECK(moved(advice, advice.strategies[2]) == "");
}

TEST_CASE("2021: which slot is claimed makes no difference, and is listed once") {
  const Options options =
      Options().may("PI_PHCDRR_4_EX_1").may("PI_PHCDRR_2_EX_1").may("PI_PHCDRR_1_EX_2");
  // Immunizations and case reporting fill both slots with a yes.
  CHECK(listed(2021, Set::full_marks(2021), options) ==
        Texts{"100 referralLoops", "100 referralLoops PI_PHCDRR_1_EX_2*",
              "100 referralLoops PI_PHCDRR_1_EX_2* PI_PHCDRR_2_EX_1*",
              "100 referralLoops PI_PHCDRR_1_EX_2* PI_PHCDRR_2_EX_1* PI_PHCDRR_4_EX_1*"});
  // Claims outside the slots make a difference.
  CHECK(listed(2021, Set::full_marks(2021),
               Options().may("PI_PHCDRR_4_EX_1").may("PI_PHCDRR_2_EX_1").may("PI_LVPP_1")) ==
        Texts{"100 referralLoops", "100 referralLoops PI_LVPP_1*",
              "100 referralLoops PI_PHCDRR_2_EX_1*",
              "100 referralLoops PI_LVPP_1* PI_PHCDRR_2_EX_1*",
              "100 referralLoops PI_PHCDRR_2_EX_1* PI_PHCDRR_4_EX_1*",
              "100 referralLoops PI_LVPP_1* PI_PHCDRR_2_EX_1* PI_PHCDRR_4_EX_1*"});
}

TEST_CASE("2021: slots whose claims score differently are listed apart") {
  // Immunizations fill one slot, and all else is a no. Claiming case reporting fills the other;
  // claiming immunizations leaves it empty.
  Set failed = Set::full_marks(2021).no("PI_PHCDRR_1_MULTI").no("PI_PHCDRR_3");
  for (const char* id : {"PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5"}) failed.no(id);
  CHECK(listed(2021, failed, Options().may("PI_PHCDRR_1_EX_1").may("PI_PHCDRR_3_EX_1")) ==
        Texts{"100 referralLoops PI_PHCDRR_3_EX_1*",
              "100 referralLoops PI_PHCDRR_1_EX_1* PI_PHCDRR_3_EX_1*", "0 referralLoops",
              "0 referralLoops PI_PHCDRR_1_EX_1*"});
}

TEST_CASE("2021: a claim removes a second report of the measure") {
  // Immunizations to two registries fill both slots. With the claim, the exclusion fills one, and
  // nothing can fill the other: all else is a no.
  Set set = Set::full_marks(2021).yes("PI_PHCDRR_1_MULTI").no("PI_PHCDRR_3");
  for (const char* id : {"PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5"}) set.no(id);
  CHECK(listed(2021, set, Options().may("PI_PHCDRR_1_EX_1")) ==
        Texts{"100 referralLoops", "0 referralLoops PI_PHCDRR_1_EX_1*"});
}

TEST_CASE("without any set, nothing is answered and every combination could still reach 100") {
  CHECK(listed(advice_on(submission_of(2026), Options().may("PI_HIE_5"))) ==
        Texts{"100 referralLoops", "100 biDirectionalExchange"});
}
