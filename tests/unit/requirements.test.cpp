// Everything without which the category is 0: what is listed, how far it has come, which blocker
// belongs to it, and what the score could still be.

#include <doctest/doctest.h>

#include "build.hpp"
#include "score.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// The ids of all requirements, with blanks between.
std::string ids(const Estimate& estimate) {
  std::string out;
  for (const Requirement& each : estimate.scored.requirements)
    out += (out.empty() ? "" : " ") + std::string(id_of(*estimate.rules, each));
  return out;
}

/// "open", "met", "failed" of a requirement; "" where it is not listed.
std::string state(const Estimate& estimate, std::string_view id) {
  for (const Requirement& each : estimate.scored.requirements)
    if (id_of(*estimate.rules, each) == id) return std::string(name_of(each.state));
  return "";
}

/// "measure-missing PI_HIE_1 of healthInformationExchange open": each blocker with its requirement
/// and its state.
std::string linked(const Estimate& estimate) {
  std::string out;
  for (const Blocker& blocker : estimate.scored.blockers) {
    if (!out.empty()) out += ", ";
    out += name_of(blocker.code);
    if (blocker.measure) (out += ' ') += estimate.rules->measures[blocker.measure].id;
    if (blocker.requirement)
      (out += " of ") += id_of(*estimate.rules, estimate.scored.requirements[blocker.requirement]);
    (out += ' ') += name_of(blocker.state);
  }
  return out;
}

std::string potential(const Estimate& estimate) {
  return points(estimate.scored.potential);
}

/// A set of 2021 at full marks but for public health, of which it says nothing.
Set without_public_health() {
  return Set::full_marks(2021).without("PI_PHCDRR_1").without("PI_PHCDRR_3");
}

}  // namespace

TEST_CASE("requirements are the required measures by objective, the period, the ID, attestations") {
  const std::string last = " period cehrt PI_PPHI_1 PI_PPHI_2 PI_INFBLO_1 PI_ONCDIR_1";
  CHECK(ids(estimate_of(2026, Set::full_marks(2026))) ==
        "PI_EP_1 PI_EP_2 PI_HIE_1 PI_HIE_4 PI_PEA_1 PI_PHCDRR_1 PI_PHCDRR_3" + last);
  CHECK(ids(estimate_of(2022, Set::full_marks(2022))) ==
        "PI_EP_1 PI_HIE_1 PI_HIE_4 PI_PEA_1 PI_PHCDRR_1 PI_PHCDRR_3" + last);
  // An objective of whose routes none is begun, and one with slots, stand in place of measures.
  CHECK(ids(estimate_of(submission_of(2026))) ==
        "PI_EP_1 PI_EP_2 healthInformationExchange PI_PEA_1 PI_PHCDRR_1 PI_PHCDRR_3" + last);
  CHECK(ids(estimate_of(2021, Set::full_marks(2021))) ==
        "PI_EP_1 PI_HIE_1 PI_HIE_4 PI_PEA_1 publicHealthAndClinicalDataExchange period cehrt "
        "PI_PPHI_1 PI_INFBLO_1 PI_ONCDIR_1");
}

TEST_CASE("a set at full marks meets every requirement, and none blocks") {
  for (int year = 2021; year <= 2026; ++year) {
    CAPTURE(year);
    const Estimate estimate = estimate_of(year, Set::full_marks(year));
    CHECK(not_met(estimate) == "");
    CHECK(linked(estimate) == "");
    CHECK(potential(estimate) == "100");
  }
}

TEST_CASE("a required measure is met, open or failed") {
  Set set = Set::full_marks(2024);
  CHECK(state(estimate_of(2024, set), "PI_EP_1") == "met");
  CHECK(state(estimate_of(2024, Set(set).without("PI_EP_1")), "PI_EP_1") == "open");
  CHECK(state(estimate_of(2024, Set(set).rate("PI_EP_1", 0, 9)), "PI_EP_1") == "failed");
  CHECK(state(estimate_of(2024, Set(set).rate("PI_EP_1", 0, 0)), "PI_EP_1") == "failed");
  CHECK(state(estimate_of(2024, Set(set).exclude("PI_EP_1", "PI_LVPP_1")), "PI_EP_1") == "met");
  CHECK(state(estimate_of(2024, Set(set).no("PI_EP_2")), "PI_EP_2") == "failed");
  CHECK(state(estimate_of(2024, Set(set).no("PI_PHCDRR_3")), "PI_PHCDRR_3") == "failed");
  // Suppressed, any answer meets it, and none is open.
  const Set late = Set::full_marks(2025);
  CHECK(state(estimate_of(2025, Set(late).no("PI_PHCDRR_3")), "PI_PHCDRR_3") == "met");
  CHECK(state(estimate_of(2025, Set(late).without("PI_PHCDRR_3")), "PI_PHCDRR_3") == "open");
  CHECK(linked(estimate_of(2024, Set(set).without("PI_EP_1").rate("PI_PEA_1", 0, 3))) ==
        "measure-missing PI_EP_1 of PI_EP_1 open, measure-failed PI_PEA_1 of PI_PEA_1 failed");
}

TEST_CASE("a yes without its level of engagement is open, its points earned") {
  const Estimate estimate = estimate_of(2024, Set::full_marks(2024).without("PI_PHCDRR_1_PROD"));
  CHECK(not_met(estimate) == "PI_PHCDRR_1 open");
  CHECK(linked(estimate) == "engagement-missing PI_PHCDRR_1 of PI_PHCDRR_1 open");
  CHECK(points(part(estimate, "PI_PHCDRR_1").points) == "12.5");
  CHECK(potential(estimate) == "100");
  CHECK(points(estimate.standing.score) == "0");
}

TEST_CASE("routes of which none is begun are one open requirement") {
  const Set none = Set::full_marks(2026).without("PI_HIE_1").without("PI_HIE_4");
  const Estimate estimate = estimate_of(2026, none);
  CHECK(not_met(estimate) == "healthInformationExchange open");
  CHECK(linked(estimate) ==
        "measure-missing PI_HIE_1 of healthInformationExchange open, measure-missing PI_HIE_4 of "
        "healthInformationExchange open");
  CHECK(potential(estimate) == "100");
  // A no to an alternative only says that it is not chosen.
  CHECK(not_met(estimate_of(2026, Set(none).no("PI_HIE_5").no("PI_HIE_6"))) ==
        "healthInformationExchange open");
}

TEST_CASE("a route that is begun has its own measures as requirements") {
  const Set none = Set::full_marks(2026).without("PI_HIE_1").without("PI_HIE_4");
  const Estimate half = estimate_of(2026, Set(none).rate("PI_HIE_1", 1, 2));
  CHECK(not_met(half) == "PI_HIE_4 open");
  CHECK(state(half, "PI_HIE_1") == "met");
  CHECK(state(half, "healthInformationExchange") == "");
  const Estimate excluded = estimate_of(2026, Set(none).yes("PI_LVITC_2"));
  CHECK(not_met(excluded) == "PI_HIE_1 open");
  CHECK(state(excluded, "PI_HIE_4") == "met");
  const Estimate other = estimate_of(2026, Set(none).yes("PI_HIE_6"));
  CHECK(not_met(other) == "");
  CHECK(state(other, "PI_HIE_6") == "met");
  CHECK(state(other, "PI_HIE_1") == "");
  // A numerator of 0 begins its route and fails it.
  CHECK(not_met(estimate_of(2026, Set(none).rate("PI_HIE_4", 0, 5))) ==
        "PI_HIE_1 open, PI_HIE_4 failed");
}

TEST_CASE("the period is open until both days are there, and failed when it is too short") {
  const Set set = Set::full_marks(2026);
  const Estimate undated = estimate_of(2026, Set(set).period("2026-01-01", {}));
  CHECK(not_met(undated) == "period open");
  CHECK(linked(undated) == "period-missing of period open");
  CHECK(potential(undated) == "100");
  const Estimate too_short = estimate_of(2026, Set(set).period("2026-01-01", "2026-06-28"));
  CHECK(not_met(too_short) == "period failed");
  CHECK(linked(too_short) == "period-too-short of period failed");
  CHECK(potential(too_short) == "0");
  CHECK(not_met(estimate_of(2026, Set(set).period("2026-01-01", "2026-06-29"))) == "");
}

TEST_CASE("a certification ID is open until it is given or assumed") {
  const Set set = Set::full_marks(2026).cehrt_id({});
  CHECK(not_met(estimate_of(2026, set)) == "cehrt open");
  CHECK(linked(estimate_of(2026, set)) == "cehrt-missing of cehrt open");
  CHECK(potential(estimate_of(2026, set)) == "100");
  CHECK(not_met(estimate_of(2026, set, {{"cehrt", true}})) == "");
}

TEST_CASE("an attestation is open until it is answered, and failed by a no that does not do") {
  const Set set = Set::full_marks(2022);
  CHECK(not_met(estimate_of(2022, Set(set).without("PI_PPHI_2"))) == "PI_PPHI_2 open");
  CHECK(not_met(estimate_of(2022, Set(set).no("PI_PPHI_2"))) == "");
  const Estimate failed = estimate_of(2022, Set(set).no("PI_PPHI_1"));
  CHECK(not_met(failed) == "PI_PPHI_1 failed");
  CHECK(linked(failed) == "attestation-failed PI_PPHI_1 of PI_PPHI_1 failed");
  CHECK(linked(estimate_of(2022, Set(set).without("PI_PPHI_1"))) ==
        "attestation-missing PI_PPHI_1 of PI_PPHI_1 open");
}

TEST_CASE(
    "slots are met by a yes or an exclusion each, open while they can be filled, else failed") {
  const std::string objective = "publicHealthAndClinicalDataExchange";
  const auto with = [&](auto arrange) {
    Set set = without_public_health();
    arrange(set);
    return state(estimate_of(2021, set), objective);
  };
  const auto no_to_all_but = [](Set& set, std::string_view kept) {
    for (const char* id :
         {"PI_PHCDRR_1", "PI_PHCDRR_2", "PI_PHCDRR_3", "PI_PHCDRR_4", "PI_PHCDRR_5"})
      if (id != kept) set.no(id);
  };
  CHECK(with([](Set& set) { set.yes("PI_PHCDRR_2").yes("PI_PHCDRR_5"); }) == "met");
  CHECK(with([](Set& set) { set.yes("PI_PHCDRR_2").yes("PI_PHCDRR_5_EX_1"); }) == "met");
  CHECK(with([](Set& set) { set.yes("PI_PHCDRR_1_EX_1").yes("PI_PHCDRR_5_EX_1"); }) == "met");
  CHECK(with([](Set& set) { set.yes("PI_PHCDRR_2").yes("PI_PHCDRR_2_MULTI"); }) == "met");
  CHECK(with([](Set&) {}) == "open");
  CHECK(with([](Set& set) { set.yes("PI_PHCDRR_1"); }) == "open");
  CHECK(with([](Set& set) { set.yes("PI_PHCDRR_1").no("PI_PHCDRR_2"); }) == "open");
  // All else is a no: the second report of the one yes can still be made, until it is a no too.
  CHECK(with([&](Set& set) {
          set.yes("PI_PHCDRR_1");
          no_to_all_but(set, "PI_PHCDRR_1");
        }) == "open");
  CHECK(with([&](Set& set) {
          set.yes("PI_PHCDRR_1").no("PI_PHCDRR_1_MULTI");
          no_to_all_but(set, "PI_PHCDRR_1");
        }) == "failed");
  // One measure that is not answered can still become a yes with its second report.
  CHECK(with([&](Set& set) { no_to_all_but(set, "PI_PHCDRR_3"); }) == "open");
  CHECK(with([&](Set& set) {
          no_to_all_but(set, "PI_PHCDRR_3");
          set.no("PI_PHCDRR_3_MULTI");
        }) == "failed");
  // An excluded measure has no second report.
  CHECK(with([&](Set& set) {
          no_to_all_but(set, "PI_PHCDRR_3");
          set.yes("PI_PHCDRR_3_EX_1");
        }) == "failed");
  CHECK(with([&](Set& set) { no_to_all_but(set, ""); }) == "failed");
}

TEST_CASE("blockers of slots have the objective as their requirement, and its state") {
  const std::string objective = "publicHealthAndClinicalDataExchange";
  // A no holds a slot that other reports could still fill: nothing has failed.
  const Estimate open =
      estimate_of(2021, without_public_health().yes("PI_PHCDRR_1").no("PI_PHCDRR_3"));
  CHECK(linked(open) == "measure-failed PI_PHCDRR_3 of " + objective + " open");
  CHECK(potential(open) == "100");
  CHECK(linked(estimate_of(2021, without_public_health())) ==
        "measure-missing PI_PHCDRR_1 of " + objective + " open");
  Set all_no = without_public_health();
  for (const char* id : {"PI_PHCDRR_1", "PI_PHCDRR_2", "PI_PHCDRR_3", "PI_PHCDRR_4", "PI_PHCDRR_5"})
    all_no.no(id);
  const Estimate failed = estimate_of(2021, all_no);
  CHECK(linked(failed) == "measure-failed PI_PHCDRR_1 of " + objective +
                              " failed, measure-failed PI_PHCDRR_2 of " + objective + " failed");
  CHECK(potential(failed) == "0");
}

TEST_CASE("what belongs to the whole category has no requirement") {
  CHECK(linked(estimate_of(submission_of(2026))) == "no-data open");
  const Set full = Set::full_marks(2023);
  CHECK(linked(estimate_of(submission_of(2023, {full, Set(full).rate("PI_EP_1", 1, 200)}))) ==
        "sets-contradict failed");
}

TEST_CASE("the potential of an empty form is 100 in every year") {
  for (int year = 2021; year <= 2026; ++year) {
    CHECK(potential(estimate_of(submission_of(year))) == "100");
    CHECK(potential(estimate_of(year, Set().no("PI_ONCACB_1"))) == "100");
  }
}

TEST_CASE("the potential keeps what is answered and counts what is open in full") {
  const Set full = Set::full_marks(2026);
  const Set some = Set(full).rate("PI_PEA_1", 2, 5);  // 10 of 25.
  CHECK(potential(estimate_of(2026, some)) == "85");
  CHECK(potential(estimate_of(2026, Set(some).without("PI_EP_1"))) == "85");
  CHECK(potential(estimate_of(2026, Set(some).without("PI_PPHI_1").cehrt_id({}))) == "85");
  // Sending excluded: 40 for patient access, of which 16 are earned; Receiving, open, has 15.
  CHECK(potential(estimate_of(
            2026, Set(some).exclude("PI_HIE_1", "PI_LVOTC_1").without("PI_HIE_4"))) == "76");
  // An open route counts in full, also with the points that e-Prescribing gives to it.
  CHECK(potential(estimate_of(
            2026,
            Set(some).exclude("PI_EP_1", "PI_LVPP_1").without("PI_HIE_1").without("PI_HIE_4"))) ==
        "85");
  // One slot of 2021 is filled, the other is open.
  CHECK(potential(estimate_of(
            2021, Set::full_marks(2021).without("PI_PHCDRR_3").rate("PI_PEA_1", 1, 2))) == "80");
  CHECK(potential(estimate_of(2026, Set().rate("PI_PEA_1", 1, 100))) == "76");
}

TEST_CASE("the potential counts a bonus that is earned, not one that could be, and ends at 100") {
  const Set full = Set::full_marks(2026);
  CHECK(potential(estimate_of(2026, Set(full).rate("PI_PEA_1", 4, 5).without("PI_EP_1"))) == "95");
  CHECK(potential(estimate_of(
            2026, Set(full).rate("PI_PEA_1", 4, 5).without("PI_EP_1").yes("PI_PHCDRR_6"))) ==
        "100");
  CHECK(potential(estimate_of(2026, Set(full).without("PI_EP_1").yes("PI_PHCDRR_6"))) == "100");
}

TEST_CASE("the potential is 0 once anything has failed, whatever is open") {
  const Set full = Set::full_marks(2026);
  CHECK(potential(estimate_of(2026, Set(full).no("PI_EP_2"))) == "0");
  CHECK(potential(estimate_of(2026, Set(full).rate("PI_EP_1", 0, 1).without("PI_PEA_1"))) == "0");
  CHECK(potential(estimate_of(2026, Set(full).no("PI_INFBLO_1"))) == "0");
  CHECK(potential(estimate_of(2026, Set().no("PI_EP_2"))) == "0");
}

TEST_CASE("a set is complete when nothing is missing, whatever has failed") {
  const Set full = Set::full_marks(2025);
  const auto complete = [](const Set& set, std::vector<AssumptionChoice> assumptions = {}) {
    return is_complete(estimate_of(2025, set, std::move(assumptions)).scored);
  };
  CHECK(complete(full));
  CHECK(complete(Set(full).exclude("PI_EP_1", "PI_LVPP_1")));
  CHECK(complete(Set(full).rate("PI_EP_1", 0, 5)));
  CHECK(complete(Set(full).no("PI_EP_2")));
  CHECK(complete(Set(full).no("PI_PPHI_1")));
  CHECK(complete(Set(full).period("2025-01-01", "2025-01-01")));
  CHECK(complete(Set(full).without("PI_PHCDRR_1_PROD")));  // Reported without its level.
  CHECK(complete(Set(full).without("PI_HIE_1").without("PI_HIE_4").yes("PI_HIE_5")));
  CHECK_FALSE(complete(Set(full).without("PI_EP_1")));
  CHECK_FALSE(complete(Set(full).without("PI_HIE_4")));
  CHECK_FALSE(complete(Set(full).without("PI_HIE_1").without("PI_HIE_4")));
  CHECK_FALSE(complete(Set(full).without("PI_PHCDRR_3").without("PI_PHCDRR_3_PROD")));
  CHECK_FALSE(complete(Set(full).without("PI_ONCDIR_1")));
  CHECK_FALSE(complete(Set(full).cehrt_id({})));
  CHECK(complete(Set(full).cehrt_id({}), {{"cehrt", true}}));
  CHECK_FALSE(complete(Set(full).period("2025-01-01", {})));
  CHECK_FALSE(complete(Set(full).period({}, "2025-12-31")));
}
