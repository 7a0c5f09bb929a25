// Every sentence of advice.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

template <class... About>
std::string message(const Advice& advice, const About&... about) {
  std::string out;
  append_message(out, advice, about...);
  return out;
}

/// The sentence of one target.
std::string target(int year, const Set& set, Value score, Options options = {}) {
  const Advice advice = advice_on(year, set, options.target(std::move(score)));
  return message(advice, advice.targets.front());
}

/// The sentence of the target 75, from where it stands on a day of 2026.
std::string from_here(const Set& set, const char* as_of) {
  const Advice advice = advice_on(2026, set, Options().as_of(as_of));
  return message(advice, advice.projection->from_here.front());
}

/// The sentence of the move that sets this id.
std::string move(const Advice& advice, std::string_view id) {
  for (const Move& each : advice.moves)
    if (each.id == id) return message(advice, each);
  return "no move";
}

/// The sentences of all combinations but the present one, each on a line.
std::string explained(const Advice& advice) {
  std::string out;
  for (const Strategy& each : advice.strategies) {
    if (each.is_present) continue;
    append_explanation(out, advice, each);
    out += '\n';
  }
  return out;
}

/// The sentence of a requirement that could be lost.
std::string fragile(const Advice& advice, std::string_view id) {
  for (const Fragile& each : advice.fragile)
    if (id_of(*advice.rules, advice.scored.requirements[each.requirement]) == id)
      return message(advice, each);
  return "not fragile";
}

std::string projected(const Set& set, const char* as_of) {
  const Advice advice = advice_on(2026, set, Options().as_of(as_of));
  return message(advice, *advice.projection);
}

}  // namespace

TEST_CASE("a target says what the plan asks") {
  CHECK(target(2026,
               Set::of_contract()
                   .exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1")
                   .without("PI_PHCDRR_1_EX_1")
                   .yes("PI_PHCDRR_1")
                   .yes("PI_PHCDRR_1_PROD"),
               75) == "You have 82 already.");
  CHECK(target(2026, Set::of_contract(), 83) == "1 more of your 60 summaries received.");
  CHECK(target(2026, Set::of_contract(), 90) ==
        "27 more of your 120 referrals and 13 more of your 60 summaries received.");
  CHECK(target(2026, Set::of_contract(), 100) ==
        "142 more of your 1,004 prescriptions, 83 more of your 120 referrals, 13 more of your 60 "
        "summaries received and 12 more of your 1,900 patients.");
  CHECK(target(2026, Set::of_contract(), 83, Options().denominators("growing")) ==
        "5 more referrals that count.");
}

TEST_CASE("where a contested reading decides, a target has both scores and the safe answer") {
  // An exclusion of both public health measures moves 25 points to patient access, which has 13 of
  // 25 or 25 of 50.
  const Set half = Set::full_marks(2026)
                       .exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1")
                       .no("PI_PHCDRR_3")
                       .rate("PI_PEA_1", 1, 2);
  CHECK(target(2026, half, 75) ==
        "88 if electronic case reporting is suppressed for 2026, 0 if not. For 88 either way, "
        "answer yes to electronic case reporting, if it is true. State testing (option 1) or live "
        "data (option 2).");
  // With the immunization registry as a yes, an exclusion of case reporting moves its points there.
  const Set full = Set::full_marks(2026).no("PI_PHCDRR_3");
  CHECK(target(2026, full, 75) ==
        "100 if electronic case reporting is suppressed for 2026, 0 if not. For 100 either way, "
        "answer yes to electronic case reporting, if it is true. State testing (option 1) or live "
        "data (option 2). An exclusion that applies is as safe.");
  CHECK(target(2026, Set(full).yes("PI_PHCDRR_3").without("PI_PHCDRR_3_PROD"), 75) ==
        "100 if electronic case reporting is suppressed for 2026, 0 if not. For 100 either way, "
        "state testing (option 1) or live data (option 2) for electronic case reporting. An "
        "exclusion that applies is as safe.");
  // Both are excluded: 25 points for case reporting, or half of 50 for patient access.
  const Set excluded = Set::full_marks(2026)
                           .exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1")
                           .exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1")
                           .rate("PI_PEA_1", 1, 2);
  CHECK(target(2026, excluded, 75) ==
        "88 if electronic case reporting is suppressed for 2026, 75 if not.");
  const Advice advice = advice_on(2026, full);
  REQUIRE(advice.contested);
  CHECK(message(advice, *advice.contested) == target(2026, full, 75));
  CHECK_FALSE(advice_on(2026, Set::full_marks(2026)).contested);
  CHECK_FALSE(advice_on(2025, Set::full_marks(2025).no("PI_PHCDRR_3")).contested);
}

TEST_CASE("only the counts at the end of the period can rest on a contested reading") {
  // All 200 patients to date have access; of 365 at the end it may be 200, 13.7 of 25 points or
  // 27.4 of 50.
  const Set set = Set::full_marks(2026)
                      .exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1")
                      .exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1")
                      .rate("PI_PEA_1", 200, 200)
                      .rate("PI_EP_1", 200, 200)
                      .rate("PI_HIE_1", 200, 200)
                      .rate("PI_HIE_4", 200, 200);
  const Advice advice = advice_on(2026, set, Options().target(30).as_of("2026-07-19"));
  CHECK_FALSE(advice.contested);
  CHECK(message(advice, advice.projection->from_here.front()) ==
        "70 if electronic case reporting is suppressed for 2026, 58 if not.");
}

TEST_CASE("what one measure alone would need") {
  const Advice held = advice_on(2026, Set::of_contract(), Options().target(90));
  REQUIRE(held.targets.front().alone.size() == 1);
  CHECK(message(held, held.targets.front().alone.front()) ==
        "59 more of your 120 referrals alone.");
  const Advice growing =
      advice_on(2026, Set::of_contract(), Options().target(83).denominators("growing"));
  // (812 + k) / (1004 + k) x 10 is 8.5 from 1.5 k = 414 on.
  CHECK(message(growing, growing.targets.front().alone.front()) ==
        "276 more prescriptions that count alone.");
}

TEST_CASE("a target beyond reach says how far the counts go") {
  // On day 364 of 365, 400 patients become 401 and 200 prescriptions stay 200. 24 of 401 earn 1.496
  // and 25 earn 1.56 of 25 points, 10 of 200 prescriptions 0.5 of 10: 1 + 10 + 30 + 2 + 25 = 68.
  CHECK(from_here(Set::full_marks(2026).rate("PI_PEA_1", 24, 400).rate("PI_EP_1", 10, 200),
                  "2026-12-30") ==
        "Out of reach by these counts. The best is 68: the one case still to come (patients).");
  CHECK(from_here(Set::full_marks(2026).rate("PI_PEA_1", 24, 400).rate("PI_EP_1", 10, 200),
                  "2026-12-31") ==
        // 24 of 400 earn 1.5.
        "Out of reach by these counts: they bring all that they can, 68.");
}

TEST_CASE("while something blocks, the target names it") {
  const Set full = Set::full_marks(2026);
  const auto blocked = [](const Set& set) { return target(2026, set, 75); };
  const std::string first("No number of further cases helps yet. First do this: ");
  CHECK(blocked(Set(full).without("PI_PPHI_1")) ==
        first + "security risk analysis and management.");
  CHECK(blocked(Set(full).without("PI_EP_1").no("PI_EP_2").no("PI_ONCDIR_1")) ==
        first + "e-Prescriptions sent, state PDMP checked and ONC direct review.");
  CHECK(blocked(Set(full).cehrt_id({}).period("2026-01-01", {})) ==
        first + "the performance period and the CMS EHR Certification ID.");
  // Both measures of the first route are missing, but it is one thing to do.
  CHECK(blocked(Set(full).without("PI_HIE_1").without("PI_HIE_4")) ==
        first + "Health Information Exchange.");
  // A numerator of 0 is raised, so that it is not what comes first.
  CHECK(blocked(Set(full).no("PI_PPHI_1").rate("PI_EP_1", 0, 5).rate("PI_PEA_1", 0, 0)) ==
        first + "security risk analysis and management.");
}

TEST_CASE("of numerators of 0, the target names those that no event can raise") {
  const std::string first("No number of further cases helps yet. First do this: ");
  const Set none = Set::full_marks(2026).rate("PI_EP_1", 0, 5).rate("PI_HIE_1", 0, 0);
  CHECK(target(2026, none, 75) == first + "referrals sent electronically.");
  // 1 + 10 + 15 + 15 + 25 + 25 with one case of each.
  CHECK(target(2026, none, 91, Options().denominators("growing")) ==
        "1 more case that counts (prescriptions) and 1 more case that counts (referrals).");
  // There is no room for another case, or no day for one.
  CHECK(target(2026, Set::full_marks(2026).rate("PI_EP_1", 0, kLargestCount), 75,
               Options().denominators("growing")) == first + "e-Prescriptions sent.");
  CHECK(from_here(Set::full_marks(2026).rate("PI_EP_1", 0, 5).rate("PI_PEA_1", 0, 0),
                  "2026-12-31") == first + "e-Prescriptions sent and patients with online access.");
}

TEST_CASE("submissions that contradict each other block every target") {
  const Set set = Set::full_marks(2023);
  const auto advice_with = [](const Set& one, const Set& other) {
    const Advice advice = advice_on(submission_of(2023, {one, other}));
    return message(advice, advice.targets.front());
  };
  CHECK(advice_with(set, Set(set).rate("PI_PEA_1", 1, 2)) ==
        "No number of further cases helps yet. First do this: several submissions contradict each "
        "other.");
}

TEST_CASE("a move says what to do, what must be true, and what it brings") {
  const Advice advice = advice_on(2026, Set::of_contract());
  CHECK(move(advice, "PI_HIE_5") ==
        "Attest to bi-directional exchange, if it is true: +15 points.");
  CHECK(move(advice, "PI_PHCDRR_2") == "Report syndromic surveillance, if it is true: +5 points.");
  CHECK(move(advice, "PI_EP_1") == "42 more of your 1,004 prescriptions: +1 point.");
  const Set half = Set::full_marks(2026).rate("PI_EP_1", 50, 100);
  CHECK(move(advice_on(2026, half, Options().may("PI_LVPP_1")), "PI_LVPP_1") ==
        "Claim the exclusion of e-Prescriptions sent, if it is true that it applies: +5 points.");
  CHECK(move(advice_on(2026, Set::of_contract(), Options().denominators("growing")), "PI_HIE_1") ==
        "5 more referrals that count: +1 point.");
}

TEST_CASE("a move to answer says what must be true, and names the levels in plain words") {
  const auto answer = [](int year, const Set& set, std::string_view id) {
    return move(advice_on(year, set), id);
  };
  const Set full = Set::full_marks(2026);
  CHECK(answer(2026, Set(full).without("PI_PPHI_1"), "PI_PPHI_1") ==
        "Answer yes to security risk analysis and management, if it is true: +100 points.");
  CHECK(answer(2026, Set(full).no("PI_EP_2"), "PI_EP_2") ==
        "Answer yes to state PDMP checked, if it is true: +100 points.");
  CHECK(answer(2026, Set(full).without("PI_PHCDRR_1"), "PI_PHCDRR_1") ==
        "Answer yes to immunization registry, with testing (option 1) or live data (option 2), if "
        "it is true: +100 points.");
  CHECK(answer(2026, Set(full).without("PI_PHCDRR_1_PROD"), "PI_PHCDRR_1") ==
        "State testing (option 1) or live data (option 2) for immunization registry, whichever is "
        "true: +100 points.");
  CHECK(answer(2023, Set::full_marks(2023).without("PI_PPHI_2"), "PI_PPHI_2") ==
        "Answer yes or no to SAFER Guide self-assessment: +100 points.");
}

TEST_CASE("2021: a claim that takes back a report with its second one says that one is missing") {
  const Set set =
      Set::full_marks(2021).without("PI_PHCDRR_3").yes("PI_PHCDRR_1").yes("PI_PHCDRR_1_MULTI");
  CHECK(explained(advice_on(2021, set, Options().may("PI_PHCDRR_1_EX_1"))) ==
        "Claiming the exclusion of immunization registry moves 5 points to the report that is then "
        "missing. The score ends the same. Then one more report is needed. It is 0 until "
        "everything that is open is done.\n");
}

TEST_CASE("a move that makes a contested score certain says so") {
  const Set set = Set::full_marks(2026).no("PI_PHCDRR_3");
  const Advice advice = advice_on(2026, set, Options().may("PI_PHCDRR_3_EX_1"));
  CHECK(move(advice, "PI_PHCDRR_3") ==
        "Answer yes to electronic case reporting, with testing (option 1) or live data (option 2), "
        "if it is true: then 100 counts under either reading.");
  CHECK(move(advice, "PI_PHCDRR_3_EX_1") ==
        "Claim the exclusion of electronic case reporting, if it is true that it applies: then "
        "100 counts under either reading.");
}

TEST_CASE("the present combination says that it is so") {
  const Advice advice = advice_on(2026, Set::of_contract());
  std::string out;
  append_explanation(out, advice, advice.strategies.front());
  CHECK(out == "What you report now.");
}

TEST_CASE("while something is open, each way says that its score waits for it") {
  const Advice advice =
      advice_on(2026, Set::of_contract().without("PI_PHCDRR_3"), Options().may("PI_HIE_5"));
  REQUIRE(advice.strategies.size() == 2);
  std::string out;
  append_explanation(out, advice, advice.strategies[0]);
  CHECK(out ==
        "Reporting Health Information Exchange by bi-directional exchange: +15 points. It is 0 "
        "until everything that is open is done.");
  out.clear();
  append_explanation(out, advice, advice.strategies[1]);
  CHECK(out == "What you report now, once everything that is open is done.");
}

TEST_CASE("another route says how the objective would be reported, and what that brings") {
  CHECK(explained(advice_on(2026, Set::of_contract(), Options().may("PI_HIE_5"))) ==
        "Reporting Health Information Exchange by bi-directional exchange: +15 points.\n");
  CHECK(
      explained(advice_on(2026, Set::full_marks(2026), Options().may("PI_HIE_6"))) ==
      "Reporting Health Information Exchange by exchange under TEFCA. The score ends the same.\n");
}

TEST_CASE("a claim says where its points go, and whether all of them are earned") {
  const Set half = Set::full_marks(2026).rate("PI_EP_1", 50, 100);
  CHECK(explained(advice_on(2026, half, Options().may("PI_LVPP_1"))) ==
        "Claiming the exclusion of e-Prescriptions sent moves 10 points to referrals sent "
        "electronically and summaries received and reconciled, where you earn all of them. In all: "
        "+5 points.\n");
  // Receiving earns 11 of 15 and 15 of 20 points.
  CHECK(explained(
            advice_on(2026, Set(half).rate("PI_HIE_4", 150, 200), Options().may("PI_LVPP_1"))) ==
        "Claiming the exclusion of e-Prescriptions sent moves 10 points to referrals sent "
        "electronically and summaries received and reconciled. In all: +4 points.\n");
  // Sending earns 11 of 15 and 15 of 20: all of Receiving's points do not make it all.
  CHECK(explained(
            advice_on(2026, Set(half).rate("PI_HIE_1", 150, 200), Options().may("PI_LVPP_1"))) ==
        "Claiming the exclusion of e-Prescriptions sent moves 10 points to referrals sent "
        "electronically and summaries received and reconciled. In all: +4 points.\n");
  // Patient access earns 13 of 25 and 20 of 40 points: 88 before, 80 after.
  CHECK(explained(advice_on(2026, Set::full_marks(2026).rate("PI_PEA_1", 100, 200),
                            Options().may("PI_LVOTC_1"))) ==
        "Claiming the exclusion of referrals sent electronically moves 15 points to patients with "
        "online access. This costs 8 points.\n");
}

TEST_CASE("where an answer has failed, a claim says what the score then is") {
  CHECK(
      explained(
          advice_on(2026, Set::full_marks(2026).no("PI_EP_2"), Options().may("PI_EP_2_EX_1"))) ==
      "Claiming the exclusion of state PDMP checked moves 10 points to e-Prescriptions sent, where "
      "you earn all of them. Then the score counts: 100.\n");
}

TEST_CASE("a claim can move no points, half points or one point less") {
  const Set full = Set::full_marks(2026);
  // A suppressed measure keeps its points.
  CHECK(explained(advice_on(2026, full, Options().may("PI_PHCDRR_3_EX_1"))) ==
        "Claiming the exclusion of electronic case reporting moves no points. The score ends the "
        "same.\n");
  CHECK(explained(advice_on(2026, full, Options().may("PI_PHCDRR_1_EX_1"))) ==
        "Claiming the exclusion of immunization registry moves 12.5 points to electronic case "
        "reporting, where you earn all of them. The score ends the same.\n");
  // Receiving earns all of 15 points with 29 of 30, and Sending 29 of 30 with as many: 14.5 is 15.
  CHECK(
      explained(advice_on(2026, Set(full).rate("PI_HIE_1", 29, 30), Options().may("PI_LVITC_2"))) ==
      "Claiming the exclusion of summaries received and reconciled moves 15 points to referrals "
      "sent electronically. This costs 1 point.\n");
}

TEST_CASE("a route and several claims are one sentence, which leaves out what is claimed already") {
  const Set set = Set::full_marks(2026)
                      .rate("PI_EP_1", 50, 100)
                      .rate("PI_HIE_1", 100, 200)
                      .exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1");
  const Advice advice =
      advice_on(2026, set, Options().may("PI_HIE_5").may("PI_LVPP_1").may("PI_EP_2_EX_1"));
  // Both claims move 10 points to exchange, which earns 50 of 50: 100. Now it is 5 + 10 + 8 + 15 +
  // 25 + 25 = 88.
  std::string both;
  for (const Strategy& each : advice.strategies)
    if (each.claims.size() == 3 &&
        advice.rules->objectives[each.objective].routes[each.route].id == "biDirectionalExchange")
      append_explanation(both, advice, each);
  CHECK(both ==
        "Reporting Health Information Exchange by bi-directional exchange; claiming the exclusion "
        "of e-Prescriptions sent moves 10 points to bi-directional exchange, where you earn all of "
        "them; claiming the exclusion of state PDMP checked moves 10 points to bi-directional "
        "exchange, where you earn all of them. In all: +12 points.");
}

TEST_CASE("what would lose the score says how far away that is") {
  const Advice advice = advice_on(2026, Set::of_contract());
  CHECK(fragile(advice, "PI_HIE_1") ==
        "Referrals sent electronically: if none of the 33 counted referrals held, the score would "
        "be 0.");
  CHECK(
      fragile(advice, "PI_EP_1") ==
      "e-Prescriptions sent: if none of the 812 counted prescriptions held, the score would be 0.");
  CHECK(fragile(advice, "PI_EP_2") == "State PDMP checked: with a no, the score would be 0.");
  CHECK(fragile(advice, "PI_PPHI_1") ==
        "Security risk analysis and management: with a no, the score would be 0.");
  CHECK(fragile(advice_on(2021, Set::full_marks(2021)), "publicHealthAndClinicalDataExchange") ==
        "Public Health and Clinical Data Exchange: with one report fewer, the score would be 0.");
}

TEST_CASE("a score that rests on one case says so") {
  CHECK(
      fragile(advice_on(2026, Set::full_marks(2026).rate("PI_EP_1", 1, 5)), "PI_EP_1") ==
      "e-Prescriptions sent: only one case counts (prescriptions). Without it, the score would be "
      "0.");
}

TEST_CASE("a plan from here is of the cases still to come") {
  // On day 364 of 365, 3,640 patients become 3,650, of which 1,825 earn 12.5 of 25 points.
  const Set set = Set::full_marks(2026).rate("PI_PEA_1", 1820, 3640);
  const Advice advice = advice_on(2026, set, Options().target(88).as_of("2026-12-30"));
  const TargetPlan& plan = advice.projection->from_here.front();
  CHECK(message(advice, plan) == "5 of the 10 patients still to come.");
  REQUIRE(plan.alone.size() == 1);
  CHECK(message(advice, plan.alone.front()) == "5 of the 10 patients still to come alone.");
}

TEST_CASE("a projection says where the numbers to date lead, and the ends of what can happen") {
  CHECK(projected(Set::of_contract(), "2026-09-30") ==
        "If the remaining 92 days go as those to date, you end at 82. You can end between 70 and "
        "88. This holds only if electronic case reporting is suppressed for 2026.");
  // On day 364 of 365, 1 of 2 and all other counts are as they will be.
  CHECK(projected(Set::full_marks(2026).rate("PI_PEA_1", 1, 2), "2026-12-30") ==
        "If the remaining 1 day goes as those to date, you end at 88. You can end between 88 and "
        "88.");
  CHECK(projected(Set::of_contract(), "2026-12-31") ==
        "The period is over. You end at 82. This holds only if electronic case reporting is "
        "suppressed for 2026.");
  CHECK(projected(Set::full_marks(2026), "2026-12-31") == "The period is over. You end at 100.");
}

TEST_CASE("where PI is reweighted, advice says that it is not scored now") {
  Submission submission = submission_of(2026);
  submission.circumstances.small_practice = true;
  const Advice advice = advice_on(submission);
  REQUIRE(advice.reweighted);
  CHECK(message(advice) ==
        "PI is not scored now. This advice shows what these answers would score if you reported "
        "them.");
}
