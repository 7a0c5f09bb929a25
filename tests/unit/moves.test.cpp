// Single steps that bring points, best first, with the measurements that they set and remove.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

/// Shows the lists of a check that fails.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& each : texts) all += "\n  " + each;
    return {all.data(), static_cast<unsigned>(all.size())};
  }
};

namespace {

using Texts = std::vector<std::string>;

/// "+15 PI_HIE_5: set PI_HIE_5; remove PI_HIE_1 PI_HIE_4".
std::string text_of(const Move& move) {
  std::string out = "+" + points(move.difference) + " " + std::string(move.id) + ": set";
  for (const MeasurementChange& each : move.set) {
    (out += ' ') += each.id;
    if (!each.rate) continue;
    (out += '=') += std::to_string(each.rate->numerator);
    (out += '/') += std::to_string(each.rate->denominator);
  }
  out += "; remove";
  for (const Text id : move.remove) (out += ' ') += id;
  return out;
}

Texts listed(const Advice& advice) {
  Texts out;
  for (const Move& each : advice.moves) out.push_back(text_of(each));
  return out;
}

Texts listed(int year, const Set& set, const Options& options = {}) {
  return listed(advice_on(year, set, options));
}

/// A set of 2026 by bi-directional exchange with all but a half of patient access: 13 of 25 points
/// there, 88 in all.
Set by_exchange() {
  return Set::full_marks(2026)
      .without("PI_HIE_1")
      .without("PI_HIE_4")
      .yes("PI_HIE_5")
      .rate("PI_PEA_1", 100, 200);
}

}  // namespace

TEST_CASE("the moves of the contract's example: alternatives, the bonus, each next point") {
  const Advice advice = advice_on(2026, Set::of_contract(), Options().may("PI_HIE_5"));
  CHECK(listed(advice) ==
        // An alternative brings 30 points in place of 4 + 11.
        Texts{"+15 PI_HIE_5: set PI_HIE_5; remove PI_HIE_1 PI_HIE_4",
              "+15 PI_HIE_6: set PI_HIE_6; remove PI_HIE_1 PI_HIE_4",
              "+5 PI_PHCDRR_2: set PI_PHCDRR_2 PI_PHCDRR_2_PROD; remove",
              // 8.5 / 10 x 1004 = 853.4; 4.5 / 15 x 120 = 36; 11.5 / 15 x 60 = 46;
              // 24.5 / 25 x 1900 = 1862.
              "+1 PI_HIE_4: set PI_HIE_4=46/60; remove", "+1 PI_HIE_1: set PI_HIE_1=36/120; remove",
              "+1 PI_PEA_1: set PI_PEA_1=1862/1900; remove",
              "+1 PI_EP_1: set PI_EP_1=854/1004; remove",
              // With a yes to case reporting, the 82 points count under either reading.
              "+0 PI_PHCDRR_3: set PI_PHCDRR_3 PI_PHCDRR_3_PROD; remove"});
  CHECK(advice.moves[0].kind == MoveKind::alternative);
  CHECK_FALSE(advice.moves[0].certain);
  CHECK(advice.moves[2].kind == MoveKind::bonus);
  CHECK(advice.moves[3].kind == MoveKind::events);
  CHECK(advice.moves[3].events == 1);
  CHECK(advice.moves[7].kind == MoveKind::answer);
  CHECK(advice.moves[7].certain == Points::whole(82));
}

TEST_CASE("at 100 no move brings points") {
  CHECK(listed(2026, Set::full_marks(2026),
               Options().may("PI_HIE_5").may("PI_LVPP_1").may("PI_PHCDRR_1_EX_1")) == Texts{});
}

TEST_CASE("an alternative removes what is said of the other routes, and sets a no to a yes") {
  // The exclusion of Sending moves 15 points to patient access: 20 for a half of 40. Receiving
  // earns 8 of 15, and the set with its bonus 10 + 10 + 8 + 20 + 25 + 5 = 78. With an alternative
  // it is 10 + 10 + 30 + 13 + 25 + 5 = 93.
  const Set set = Set::full_marks(2026)
                      .exclude("PI_HIE_1", "PI_LVOTC_1")
                      .rate("PI_HIE_4", 100, 200)
                      .rate("PI_PEA_1", 100, 200)
                      .no("PI_HIE_5")
                      .no("PI_LVITC_2")
                      .yes("PI_PHCDRR_2")
                      .yes("PI_PHCDRR_2_PROD");
  const Texts moves = listed(2026, set);
  REQUIRE(moves.size() == 4);
  CHECK(moves[0] == "+15 PI_HIE_5: set PI_HIE_5; remove PI_LVOTC_1 PI_HIE_4 PI_LVITC_2");
  CHECK(moves[1] == "+15 PI_HIE_6: set PI_HIE_6; remove PI_LVOTC_1 PI_HIE_4 PI_LVITC_2 PI_HIE_5");
}

TEST_CASE("an alternative that brings no points is no move, nor is the present one") {
  // The bonus, and the 14th point of patient access: 13.5 / 25 x 200 = 108.
  CHECK(listed(2026, by_exchange()) ==
        Texts{"+5 PI_PHCDRR_2: set PI_PHCDRR_2 PI_PHCDRR_2_PROD; remove",
              "+1 PI_PEA_1: set PI_PEA_1=108/200; remove"});
}

TEST_CASE("the bonus is the first of its measures that does not count for it") {
  const auto bonus = [](const Set& set) { return listed(2026, set).front(); };
  CHECK(bonus(by_exchange().no("PI_PHCDRR_2").yes("PI_PHCDRR_2_PRE")) ==
        "+5 PI_PHCDRR_2: set PI_PHCDRR_2 PI_PHCDRR_2_PROD; remove PI_PHCDRR_2_PRE");
  // A yes without its level earns no bonus: the move states the level.
  CHECK(bonus(by_exchange().yes("PI_PHCDRR_2")) ==
        "+5 PI_PHCDRR_2: set PI_PHCDRR_2 PI_PHCDRR_2_PROD; remove");
}

TEST_CASE("a bonus that is earned, or whose measures are all reported, is no move") {
  const Texts events = {"+1 PI_PEA_1: set PI_PEA_1=108/200; remove"};
  CHECK(listed(2026, by_exchange().yes("PI_PHCDRR_6")) == events);
  CHECK(listed(2026, by_exchange()
                         .yes("PI_PHCDRR_2")
                         .yes("PI_PHCDRR_2_PROD")
                         .yes("PI_PHCDRR_4")
                         .yes("PI_PHCDRR_4_PROD")
                         .yes("PI_PHCDRR_5")
                         .yes("PI_PHCDRR_5_PROD")
                         .yes("PI_PHCDRR_6")) == events);
}

TEST_CASE("2022 has two bonuses, the larger one first, and no levels") {
  // A half of 40 points for patient access: 80 in all.
  const Set set = Set::full_marks(2022).rate("PI_PEA_1", 100, 200).no("PI_EP_2");
  // 20.5 / 40 x 200 = 102.5.
  CHECK(listed(2022, set) == Texts{"+10 PI_EP_2: set PI_EP_2; remove",
                                   "+5 PI_PHCDRR_2: set PI_PHCDRR_2; remove",
                                   "+1 PI_PEA_1: set PI_PEA_1=103/200; remove"});
}

TEST_CASE("the bonus brings no more than the cap leaves") {
  const Set set = Set::full_marks(2026).rate("PI_PEA_1", 180, 200);  // 22.5 of 25 rounds to 23.
  const Texts moves = listed(2026, set);
  REQUIRE(moves.size() == 2);
  CHECK(moves[0] == "+2 PI_PHCDRR_2: set PI_PHCDRR_2 PI_PHCDRR_2_PROD; remove");
}

TEST_CASE("an exclusion is a move only if it may be claimed and brings points") {
  // Prescriptions earn 5 of 10; their points would be earned in full for exchange.
  const Set set = by_exchange().rate("PI_PEA_1", 200, 200).rate("PI_EP_1", 50, 100).no("PI_LVPP_1");
  const Texts without = listed(2026, set);
  REQUIRE(without.size() == 2);
  CHECK(without[0] == "+5 PI_PHCDRR_2: set PI_PHCDRR_2 PI_PHCDRR_2_PROD; remove");
  const Advice advice = advice_on(2026, set, Options().may("PI_LVPP_1").may("PI_PHCDRR_1_EX_1"));
  // The bonus brings as much, and is tried before exclusions.
  CHECK(listed(advice) == Texts{without[0], "+5 PI_LVPP_1: set PI_LVPP_1; remove PI_EP_1",
                                "+1 PI_EP_1: set PI_EP_1=55/100; remove"});
  CHECK(advice.moves[1].kind == MoveKind::exclusion);
}

TEST_CASE("an exclusion removes the levels and the other exclusions of its measure") {
  // The yes lacks its level, so that the measure is open: a claim makes the score count.
  const Set open = Set::full_marks(2026).without("PI_PHCDRR_1_PROD");
  CHECK(listed(2026, open, Options().may("PI_PHCDRR_1_EX_2")) ==
        Texts{"+100 PI_PHCDRR_1_EX_2: set PI_PHCDRR_1_EX_2; remove PI_PHCDRR_1",
              "+100 PI_PHCDRR_1: set PI_PHCDRR_1 PI_PHCDRR_1_PROD; remove"});
  // A no has failed: what a claim brings is everything, and so does a yes.
  const Set failed = Set::full_marks(2026).no("PI_PHCDRR_1").no("PI_PHCDRR_1_EX_1");
  CHECK(listed(2026, failed, Options().may("PI_PHCDRR_1_EX_2")) ==
        Texts{"+100 PI_PHCDRR_1_EX_2: set PI_PHCDRR_1_EX_2; remove PI_PHCDRR_1_PROD PI_PHCDRR_1 "
              "PI_PHCDRR_1_EX_1",
              "+100 PI_PHCDRR_1: set PI_PHCDRR_1 PI_PHCDRR_1_PROD; remove PI_PHCDRR_1_EX_1"});
  // A measure that is excluded, or of a route that is not taken, cannot be excluded.
  CHECK(listed(2026, Set::full_marks(2026).exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1"),
               Options().may("PI_PHCDRR_1_EX_2")) == Texts{});
  const Texts moves = listed(2026, by_exchange(), Options().may("PI_LVOTC_1"));
  CHECK(moves.size() == 2);
}

TEST_CASE("2021: an exclusion removes a second report of its measure") {
  Set set = Set::full_marks(2021).no("PI_PHCDRR_1").no("PI_PHCDRR_1_MULTI").no("PI_PHCDRR_5");
  set.no("PI_PHCDRR_2").no("PI_PHCDRR_4").no("PI_PHCDRR_3_MULTI");
  // Case reporting alone fills one slot of two; with the exclusion it earns all 10 points.
  CHECK(listed(2021, set, Options().may("PI_PHCDRR_1_EX_1")).front() ==
        "+100 PI_PHCDRR_1_EX_1: set PI_PHCDRR_1_EX_1; remove PI_PHCDRR_1 PI_PHCDRR_1_MULTI");
}

TEST_CASE("a claim that makes the score count brings the whole score") {
  // Only the immunization registry is open: 10 + 10 + 30 + 13 + 25 = 88 with it or its exclusion.
  const Set open = by_exchange().without("PI_PHCDRR_1").without("PI_PHCDRR_1_PROD");
  const Texts moves = listed(2026, open, Options().may("PI_PHCDRR_1_EX_1"));
  REQUIRE(moves.size() == 4);
  CHECK(moves[0] == "+88 PI_PHCDRR_1_EX_1: set PI_PHCDRR_1_EX_1; remove");
  CHECK(moves[1] == "+88 PI_PHCDRR_1: set PI_PHCDRR_1 PI_PHCDRR_1_PROD; remove");
  // While two things are open, no single step makes the score count.
  CHECK(listed(2026, Set(open).without("PI_PPHI_1"), Options().may("PI_PHCDRR_1_EX_1")) ==
        Texts{"+5 PI_PHCDRR_2: set PI_PHCDRR_2 PI_PHCDRR_2_PROD; remove",
              "+1 PI_PEA_1: set PI_PEA_1=108/200; remove"});
}

TEST_CASE("the one answer that the score waits for is a move") {
  const auto first = [](const Set& set) {
    const Advice advice = advice_on(2026, set);
    return text_of(advice.moves.front()) +
           (advice.moves.front().kind == MoveKind::level ? ", level" : ", answer");
  };
  CHECK(first(by_exchange().without("PI_PPHI_1")) ==
        "+88 PI_PPHI_1: set PI_PPHI_1; remove, answer");
  CHECK(first(by_exchange().no("PI_ONCDIR_1")) ==
        "+88 PI_ONCDIR_1: set PI_ONCDIR_1; remove, answer");
  CHECK(first(by_exchange().no("PI_EP_2").no("PI_EP_2_EX_1")) ==
        "+88 PI_EP_2: set PI_EP_2; remove PI_EP_2_EX_1, answer");
  CHECK(first(by_exchange().without("PI_PHCDRR_1_PROD")) ==
        "+88 PI_PHCDRR_1: set PI_PHCDRR_1 PI_PHCDRR_1_PROD; remove, level");
  // The alternatives to a route that is not taken are moves of their own.
  CHECK(first(by_exchange().without("PI_HIE_5")) == "+88 PI_HIE_5: set PI_HIE_5; remove, answer");
  // A period or an ID is no measurement.
  for (const std::string& each : listed(2026, by_exchange().cehrt_id({})))
    CHECK_FALSE(contains(each, "+88"));
}

TEST_CASE("2021: any report that is not made fills the slot that is open") {
  const Set set = Set::full_marks(2021)
                      .without("PI_PHCDRR_1")
                      .no("PI_PHCDRR_2")
                      .exclude("PI_PHCDRR_4", "PI_PHCDRR_4_EX_1");
  CHECK(listed(2021, Set(set).without("PI_PHCDRR_4_EX_1")) ==
        Texts{"+100 PI_PHCDRR_1: set PI_PHCDRR_1; remove",
              "+100 PI_PHCDRR_2: set PI_PHCDRR_2; remove",
              "+100 PI_PHCDRR_3_MULTI: set PI_PHCDRR_3_MULTI; remove",
              "+100 PI_PHCDRR_4: set PI_PHCDRR_4; remove",
              "+100 PI_PHCDRR_5: set PI_PHCDRR_5; remove"});
  CHECK(listed(2021, set) == Texts{});
  // Of the choice, the immunization registry stands for the slot; any other exclusion fills it too.
  CHECK(listed(2021, Set(set).without("PI_PHCDRR_4_EX_1"), Options().may("PI_PHCDRR_4_EX_1"))
            .front() == "+100 PI_PHCDRR_4_EX_1: set PI_PHCDRR_4_EX_1; remove");
  CHECK(listed(2021, set, Options().may("PI_PHCDRR_4_EX_1")) == Texts{});
}

TEST_CASE("of moves that bring as much, the fewest events come first, then a yes or a no") {
  // Sending earns 14.25 of 15 points, 14: 99 in all, so that nothing brings more than 1 point.
  CHECK(listed(2026, Set::full_marks(2026).rate("PI_HIE_1", 57, 60)) ==
        Texts{"+1 PI_HIE_1: set PI_HIE_1=58/60; remove",
              "+1 PI_HIE_5: set PI_HIE_5; remove PI_HIE_1 PI_HIE_4",
              "+1 PI_HIE_6: set PI_HIE_6; remove PI_HIE_1 PI_HIE_4",
              "+1 PI_PHCDRR_2: set PI_PHCDRR_2 PI_PHCDRR_2_PROD; remove"});
}

TEST_CASE("a numerator of 0 makes all points depend on one event") {
  // 1 of 200 earns a point: 1 + 10 + 30 + 13 + 25 = 79.
  const Set set = by_exchange().rate("PI_EP_1", 0, 200);
  CHECK(listed(2026, set) == Texts{"+79 PI_EP_1: set PI_EP_1=1/200; remove"});
}

TEST_CASE("where cases grow, the next points are new cases") {
  // (100 + k) / (200 + k) x 25 is 13.5 and more from 11.5 k = 200 on, so with 18 cases.
  const Texts moves = listed(2026, by_exchange(), Options().denominators("growing"));
  REQUIRE(moves.size() == 2);
  CHECK(moves[1] == "+1 PI_PEA_1: set PI_PEA_1=118/218; remove");
}

TEST_CASE("without any set everything is possible, and no move brings more") {
  CHECK(listed(advice_on(submission_of(2026), Options().may("PI_HIE_5"))) == Texts{});
}
