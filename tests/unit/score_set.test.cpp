// Status, points and blockers of one set, and where points would go if a measure were excluded.

#include <doctest/doctest.h>

#include "build.hpp"
#include "score.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// "PI_HIE_1 5, PI_HIE_4 5": where the points of a measure would go if it were excluded.
std::string moves(const Estimate& estimate, std::string_view id) {
  const At<Measure> from = measure_at(*estimate.rules, id);
  CHECK(estimate.scored.measures[from].can_be_excluded);
  std::string out;
  for (const Transfer& move : estimate.if_excluded) {
    if (move.from != from) continue;
    if (!out.empty()) out += ", ";
    out += std::string(estimate.rules->measures[move.to].id) + " " + points(move.points);
  }
  return out;
}

bool can_be_excluded(const Estimate& estimate, std::string_view id) {
  return part(estimate, id).can_be_excluded;
}

}  // namespace

TEST_CASE("full marks are 100 in every year") {
  for (int year = 2021; year <= 2026; ++year) {
    const Estimate estimate = estimate_of(year, Set::full_marks(year));
    CHECK(points(estimate.standing.score) == "100");
    CHECK(blockers(estimate) == "");
    CHECK(estimate.standing.outcome == Outcome::scored);
  }
}

TEST_CASE("the example that CMS published scores 64") {
  Set set = Set::full_marks(2021);
  set.rate("PI_EP_1", 49, 115)
      .rate("PI_HIE_1", 1123, 1951)
      .rate("PI_HIE_4", 923, 951)
      .rate("PI_PEA_1", 861, 1809);
  set.without("PI_PHCDRR_3").yes("PI_PHCDRR_1_MULTI");
  const Estimate estimate = estimate_of(2021, set);
  CHECK(points(estimate.standing.score) == "64");
  CHECK(estimate.standing.contribution() == 1'600'000);
}

TEST_CASE("the period must be long enough, both days counted") {
  struct Period {
    int year;
    const char *last, *blockers;
  };
  for (const Period& period : {Period{2026, "2026-06-29", ""},
                               {2026, "2026-06-28", "period-too-short"},
                               {2023, "2023-03-31", ""},
                               {2023, "2023-03-30", "period-too-short"},
                               {2024, "2024-06-28", ""},
                               {2024, "2024-06-27", "period-too-short"}}) {
    CAPTURE(period.last);
    const std::string first = std::to_string(period.year) + "-01-01";
    Set set = Set::full_marks(period.year);
    set.period(first, period.last);
    CHECK(blockers(estimate_of(period.year, set)) == period.blockers);
  }
  Set set = Set::full_marks(2026);
  CHECK(estimate_of(2026, set).scored.period_days == 365);
  CHECK(blockers(estimate_of(2026, set.period("2026-01-01", {}))) == "period-missing");
  CHECK(estimate_of(2026, set).scored.period_days == -1);
  CHECK(blockers(estimate_of(2026, set.period({}, "2026-12-31"))) == "period-missing");
  CHECK(blockers(estimate_of(2026, set.period({}, {}))) == "period-missing");
}

TEST_CASE("certified technology is shown by its ID or assumed") {
  Set set = Set::full_marks(2026);
  set.cehrt_id({});
  CHECK(blockers(estimate_of(2026, set)) == "cehrt-missing");
  const Estimate assumed = estimate_of(2026, set, {{"cehrt", true}});
  CHECK(blockers(assumed) == "");
  CHECK(has_notice(assumed, NoticeCode::cehrt_assumed));
  CHECK_FALSE(has_notice(estimate_of(2026, Set::full_marks(2026), {{"cehrt", true}}),
                         NoticeCode::cehrt_assumed));
  CHECK(blockers(estimate_of(2026, set, {{"cehrt", false}})) == "cehrt-missing");
}

TEST_CASE("a required measure that is missing or failed makes the category 0, and says so") {
  Set set = Set::full_marks(2026);
  set.without("PI_EP_1").rate("PI_HIE_1", 0, 10).no("PI_EP_2").rate("PI_PEA_1", 0, 0);
  const Estimate estimate = estimate_of(2026, set);
  CHECK(blockers(estimate) ==
        "measure-missing PI_EP_1, measure-failed PI_EP_2, measure-failed PI_HIE_1, measure-failed "
        "PI_PEA_1");
  CHECK(points(estimate.standing.score) == "0");
  CHECK(points(estimate.scored.points_earned) ==
        "40");  // Receiving and public health are still on the table.
  CHECK(part(estimate, "PI_EP_1").status == Status::missing);
  CHECK(part(estimate, "PI_HIE_1").status == Status::failed);
}

TEST_CASE("attestations must be made; one that may be a no may not be left out") {
  for (const char* id : {"PI_PPHI_1", "PI_INFBLO_1", "PI_ONCDIR_1"}) {
    CHECK(blockers(estimate_of(2026, Set::full_marks(2026).no(id))) ==
          std::string("attestation-failed ") + id);
    CHECK(blockers(estimate_of(2026, Set::full_marks(2026).without(id))) ==
          std::string("attestation-missing ") + id);
  }
  for (int year = 2022; year <= 2026; ++year) {
    CAPTURE(year);
    CHECK(blockers(estimate_of(year, Set::full_marks(year).no("PI_PPHI_2"))) ==
          (year <= 2023 ? "" : "attestation-failed PI_PPHI_2"));
    CHECK(blockers(estimate_of(year, Set::full_marks(year).without("PI_PPHI_2"))) ==
          "attestation-missing PI_PPHI_2");
  }
  CHECK(part(estimate_of(2026, Set::full_marks(2026).yes("PI_ONCACB_1")), "PI_ONCACB_1").status ==
        Status::attested);
  CHECK(part(estimate_of(2026, Set::full_marks(2026).no("PI_ONCACB_1")), "PI_ONCACB_1").status ==
        Status::not_claimed);
  CHECK(blockers(estimate_of(2026, Set::full_marks(2026).no("PI_ONCACB_1"))) == "");
}

TEST_CASE("a public health yes states its level from 2023 on") {
  for (int year = 2022; year <= 2024; ++year) {
    Set set = Set::full_marks(year);
    set.without("PI_PHCDRR_1_PROD");
    CHECK(blockers(estimate_of(year, set)) ==
          (year == 2022 ? "" : "engagement-missing PI_PHCDRR_1"));
    CHECK(points(estimate_of(year, set).scored.points_earned) == "100");
  }
  Set set = Set::full_marks(2024);
  set.without("PI_PHCDRR_1_PROD").yes("PI_PHCDRR_1_PRE");
  CHECK(has_notice(estimate_of(2024, set), NoticeCode::engagement_option_1));
  Set in_2023 = Set::full_marks(2023);
  in_2023.without("PI_PHCDRR_1_PROD").yes("PI_PHCDRR_1_PRE");
  CHECK_FALSE(has_notice(estimate_of(2023, in_2023), NoticeCode::engagement_option_1));
  CHECK(blockers(estimate_of(2023, in_2023)) == "");
  Set unused =
      Set::full_marks(2024).exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1").yes("PI_PHCDRR_1_PROD");
  CHECK(has_notice(estimate_of(2024, unused), NoticeCode::engagement_unused));
}

TEST_CASE("the public health bonus is one award, and needs its level") {
  Set set = Set::full_marks(2026);
  set.rate("PI_PEA_1", 4, 5);
  CHECK(points(estimate_of(2026, set).standing.score) == "95");
  set.yes("PI_PHCDRR_2");
  CHECK(points(estimate_of(2026, set).standing.score) == "95");
  CHECK(has_notice(estimate_of(2026, set), NoticeCode::bonus_without_engagement));
  set.yes("PI_PHCDRR_4").yes("PI_PHCDRR_4_PRE");
  Estimate estimate = estimate_of(2026, set);
  CHECK(points(estimate.standing.score) == "100");
  CHECK(points(estimate.scored.bonus) == "5");
  CHECK(has_notice(estimate, NoticeCode::inferred_bonus));
  set.yes("PI_PHCDRR_6");  // It is option 2 by itself.
  estimate = estimate_of(2026, set);
  CHECK(points(estimate.scored.bonus) == "5");
  CHECK(part(estimate, "PI_PHCDRR_4").status == Status::bonus);
  CHECK(points(part(estimate, "PI_PHCDRR_6").points) == "0");
  CHECK(part(estimate, "PI_PHCDRR_6").status == Status::bonus);
  CHECK(points(part(estimate, "PI_PHCDRR_5").max_points) == "0");
}

TEST_CASE("bonuses lift the points above 100, the score stops there") {
  Set set = Set::full_marks(2022);
  set.yes("PI_EP_2").yes("PI_PHCDRR_5");
  const Estimate estimate = estimate_of(2022, set);
  CHECK(points(estimate.scored.points_earned) == "115");
  CHECK(points(estimate.standing.score) == "100");
  CHECK(points(estimate_of(2021, Set::full_marks(2021).yes("PI_EP_2")).scored.points_earned) ==
        "110");
  CHECK(points(estimate_of(2023, Set::full_marks(2023).yes("PI_PHCDRR_4").yes("PI_PHCDRR_4_PROD"))
                   .scored.points_earned) == "105");
}

TEST_CASE("the bonus is earned also when both required public health measures are excluded") {
  Set set = Set::full_marks(2023);
  set.exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1")
      .exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1")
      .yes("PI_PHCDRR_2")
      .yes("PI_PHCDRR_2_PROD");
  CHECK(points(estimate_of(2023, set).scored.points_earned) == "105");
}

TEST_CASE("electronic case reporting, suppressed, counts for any answer but not for none") {
  struct Case {
    const char* what;
    void (*arrange)(Set&);
    const char *blockers, *immunization, *case_reporting;
  };
  const Case cases[] = {
      {"yes without a level", [](Set& set) { set.without("PI_PHCDRR_3_PROD"); }, "", "12.5",
       "12.5"},
      {"no", [](Set& set) { set.no("PI_PHCDRR_3"); }, "", "12.5", "12.5"},
      {"excluded", [](Set& set) { set.exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_2"); }, "", "12.5",
       "12.5"},
      {"no, immunization excluded",
       [](Set& set) { set.no("PI_PHCDRR_3").exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1"); }, "", "0",
       "25"},
      {"both excluded",
       [](Set& set) {
         set.exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1").exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1");
       },
       "", "0", "25"},
      {"unanswered", [](Set& set) { set.without("PI_PHCDRR_3").without("PI_PHCDRR_3_PROD"); },
       "measure-missing PI_PHCDRR_3", "12.5", "0"},
      {"immunization no", [](Set& set) { set.no("PI_PHCDRR_1").without("PI_PHCDRR_1_PROD"); },
       "measure-failed PI_PHCDRR_1", "0", "12.5"},
  };
  for (int year = 2025; year <= 2026; ++year)
    for (const Case& each : cases) {
      CAPTURE(year);
      CAPTURE(each.what);
      Set set = Set::full_marks(year);
      each.arrange(set);
      const Estimate estimate = estimate_of(year, set);
      CHECK(blockers(estimate) == each.blockers);
      CHECK(points(part(estimate, "PI_PHCDRR_1").points) == each.immunization);
      CHECK(points(part(estimate, "PI_PHCDRR_3").points) == each.case_reporting);
      CHECK(points(part(estimate, "PI_PEA_1").max_points) == "25");
    }
  // In the years before, a no is a no.
  CHECK(blockers(estimate_of(2024, Set::full_marks(2024).no("PI_PHCDRR_3"))) ==
        "measure-failed PI_PHCDRR_3");
}

TEST_CASE("2021: any two of five public health reports") {
  struct Case {
    const char* what;
    Set set;
    const char *blockers, *public_health, *patient_access;
  };
  Set none = Set::full_marks(2021);
  none.without("PI_PHCDRR_1").without("PI_PHCDRR_3");
  const auto with = [&](auto arrange) {
    Set set = none;
    arrange(set);
    return set;
  };
  const Case cases[] = {
      {"two yes", with([](Set& set) { set.yes("PI_PHCDRR_2").yes("PI_PHCDRR_5"); }), "", "10",
       "40"},
      {"the same kind twice",
       with([](Set& set) { set.yes("PI_PHCDRR_4").yes("PI_PHCDRR_4_MULTI"); }), "", "10", "40"},
      {"three yes",
       with([](Set& set) { set.yes("PI_PHCDRR_2").yes("PI_PHCDRR_3").yes("PI_PHCDRR_5"); }), "",
       "10", "40"},
      {"a yes and an exclusion",
       with([](Set& set) { set.yes("PI_PHCDRR_2").yes("PI_PHCDRR_5_EX_1"); }), "", "10", "40"},
      {"two yes and an exclusion",
       with([](Set& set) { set.yes("PI_PHCDRR_2").yes("PI_PHCDRR_3").yes("PI_PHCDRR_5_EX_1"); }),
       "", "10", "40"},
      {"two exclusions",
       with([](Set& set) { set.yes("PI_PHCDRR_1_EX_1").yes("PI_PHCDRR_5_EX_3"); }), "", "0", "50"},
      {"three exclusions", with([](Set& set) {
         set.yes("PI_PHCDRR_1_EX_1").yes("PI_PHCDRR_4_EX_2").yes("PI_PHCDRR_5_EX_3");
       }),
       "", "0", "50"},
      {"one yes", with([](Set& set) { set.yes("PI_PHCDRR_3"); }), "measure-missing PI_PHCDRR_1",
       "5", "40"},
      {"one yes, one no", with([](Set& set) { set.yes("PI_PHCDRR_1").no("PI_PHCDRR_3"); }),
       "measure-failed PI_PHCDRR_3", "5", "40"},
      {"two yes, one no",
       with([](Set& set) { set.yes("PI_PHCDRR_1").yes("PI_PHCDRR_2").no("PI_PHCDRR_3"); }), "",
       "10", "40"},
      {"one exclusion", with([](Set& set) { set.yes("PI_PHCDRR_1_EX_1"); }),
       "measure-missing PI_PHCDRR_2", "0", "40"},
      {"nothing", none, "measure-missing PI_PHCDRR_1", "0", "40"},
      {"two no", with([](Set& set) { set.no("PI_PHCDRR_1").no("PI_PHCDRR_2"); }),
       "measure-failed PI_PHCDRR_1, measure-failed PI_PHCDRR_2", "0", "40"},
      {"a second report that is a no",
       with([](Set& set) { set.yes("PI_PHCDRR_1").no("PI_PHCDRR_1_MULTI"); }),
       "measure-missing PI_PHCDRR_2", "5", "40"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.what);
    const Estimate estimate = estimate_of(2021, each.set);
    CHECK(blockers(estimate) == each.blockers);
    Points public_health, all;
    for (const At<Measure> at : estimate.rules->measures.positions()) {
      const Measure& measure = estimate.rules->measures[at];
      const MeasureEstimate& part = estimate.scored.measures[at];
      if (measure.in_choice) public_health += part.points;
      if (measure.role == Role::required && part.status != Status::not_chosen)
        all += part.max_points;
    }
    CHECK(points(public_health) == each.public_health);
    CHECK(points(part(estimate, "PI_PEA_1").max_points) == each.patient_access);
    CHECK(points(all) == "100");
  }
}

TEST_CASE("2021: what the choice does not need says so") {
  Set set = Set::full_marks(2021);
  set.yes("PI_PHCDRR_4").yes("PI_PHCDRR_4_MULTI").yes("PI_PHCDRR_5_EX_1").no("PI_PHCDRR_2");
  const Estimate estimate = estimate_of(2021, set);
  CHECK(part(estimate, "PI_PHCDRR_4").status == Status::not_needed);
  CHECK(part(estimate, "PI_PHCDRR_4_MULTI").status == Status::not_needed);
  CHECK(part(estimate, "PI_PHCDRR_5").status == Status::excluded);
  CHECK(part(estimate, "PI_PHCDRR_2").status == Status::not_needed);
  CHECK(part(estimate, "PI_PHCDRR_1_MULTI").status == Status::not_claimed);
}

TEST_CASE("the way that is not chosen needs nothing") {
  Set set = Set::full_marks(2026);
  set.without("PI_HIE_1").without("PI_HIE_4").yes("PI_HIE_6").no("PI_HIE_5");
  const Estimate estimate = estimate_of(2026, set);
  CHECK(part(estimate, "PI_HIE_1").status == Status::not_chosen);
  CHECK(part(estimate, "PI_HIE_5").status == Status::not_chosen);
  CHECK(part(estimate, "PI_HIE_6").status == Status::earned);
  // Where no way is reported, the first is what is missing.
  set.no("PI_HIE_6");
  CHECK(blockers(estimate_of(2026, set)) == "measure-missing PI_HIE_1, measure-missing PI_HIE_4");
}

TEST_CASE("of several exclusions of a measure the first is named") {
  Set set = Set::full_marks(2026);
  set.exclude("PI_EP_2", "PI_EP_2_EX_2").yes("PI_EP_2_EX_1");
  const Estimate estimate = estimate_of(2026, set);
  CHECK(part(estimate, "PI_EP_2").exclusion == At<Exclusion>(0));
  CHECK(points(part(estimate, "PI_EP_1").max_points) == "20");
}

TEST_CASE("the way that is not chosen shows the maximum that it would have if it were") {
  Set set = Set::full_marks(2026);
  const Estimate loops = estimate_of(2026, set);
  CHECK(points(part(loops, "PI_HIE_5").max_points) == "30");
  CHECK(points(part(loops, "PI_HIE_6").max_points) == "30");
  CHECK(points(part(loops, "PI_HIE_5").points) == "0");
  set.exclude("PI_EP_1", "PI_LVPP_1").without("PI_HIE_1").without("PI_HIE_4").yes("PI_HIE_6");
  const Estimate other = estimate_of(2026, set);
  CHECK(points(part(other, "PI_HIE_1").max_points) == "20");
  CHECK(points(part(other, "PI_HIE_4").max_points) == "20");
  CHECK(points(part(other, "PI_HIE_5").max_points) == "40");
  // They are no part of what the objective or the set can earn.
  CHECK(points(other.scored.points_earned) == "100");
  Points maxima;
  for (const ObjectiveEstimate& objective : other.scored.objectives) maxima += objective.max_points;
  CHECK(points(maxima) == "100");
}

TEST_CASE("each objective has the points of its measures, bonus apart") {
  Set set = Set::full_marks(2026);
  set.rate("PI_HIE_1", 1, 2).rate("PI_HIE_4", 1, 3).yes("PI_PHCDRR_6");  // 7.5 up to 8, and 5.
  const Estimate estimate = estimate_of(2026, set);
  std::string all;
  for (const ObjectiveEstimate& part : estimate.scored.objectives)
    all += points(part.points) + "/" + points(part.max_points) + "+" + points(part.bonus) + " ";
  CHECK(all == "0/0+0 20/20+0 13/30+0 25/25+0 25/25+5 0/0+0 ");
  CHECK(points(estimate.standing.score) == "88");
}

TEST_CASE("a measure that could be excluded tells where its points would go") {
  const Set full = Set::full_marks(2026);
  const Estimate loops = estimate_of(2026, full);
  CHECK(moves(loops, "PI_EP_1") == "PI_HIE_1 5, PI_HIE_4 5");
  CHECK(moves(loops, "PI_EP_2") == "PI_EP_1 10");
  CHECK(moves(loops, "PI_HIE_1") == "PI_PEA_1 15");
  CHECK(moves(loops, "PI_HIE_4") == "PI_HIE_1 15");
  CHECK(moves(loops, "PI_PHCDRR_1") == "PI_PHCDRR_3 12.5");
  CHECK_FALSE(can_be_excluded(loops, "PI_PEA_1"));
  CHECK_FALSE(can_be_excluded(loops, "PI_HIE_5"));
  CHECK_FALSE(can_be_excluded(loops, "PI_PPHI_1"));
  CHECK_FALSE(can_be_excluded(loops, "PI_PHCDRR_2"));

  const Estimate without_pdmp = estimate_of(2026, Set(full).exclude("PI_EP_2", "PI_EP_2_EX_1"));
  CHECK(moves(without_pdmp, "PI_EP_1") == "PI_HIE_1 10, PI_HIE_4 10");
  CHECK_FALSE(can_be_excluded(without_pdmp, "PI_EP_2"));

  const Estimate without_erx = estimate_of(2026, Set(full).exclude("PI_EP_1", "PI_LVPP_1"));
  CHECK(moves(without_erx, "PI_EP_2") == "PI_HIE_1 5, PI_HIE_4 5");
  CHECK(moves(without_erx, "PI_HIE_1") == "PI_HIE_4 5, PI_PEA_1 15");
  CHECK(moves(without_erx, "PI_HIE_4") == "PI_HIE_1 20");

  const Estimate without_sending = estimate_of(2026, Set(full).exclude("PI_HIE_1", "PI_LVOTC_1"));
  CHECK(moves(without_sending, "PI_EP_1") == "PI_HIE_4 10");
  CHECK(moves(without_sending, "PI_HIE_4") == "PI_PEA_1 15");

  const Estimate without_receiving = estimate_of(2026, Set(full).exclude("PI_HIE_4", "PI_LVITC_2"));
  CHECK(moves(without_receiving, "PI_EP_1") == "PI_HIE_1 10");
  CHECK(moves(without_receiving, "PI_HIE_1") == "PI_PEA_1 30");

  const Estimate without_loops = estimate_of(
      2026, Set(full).exclude("PI_HIE_1", "PI_LVOTC_1").exclude("PI_HIE_4", "PI_LVITC_2"));
  CHECK(moves(without_loops, "PI_EP_1") == "PI_PEA_1 10");

  const Estimate exchange =
      estimate_of(2026, Set(full).without("PI_HIE_1").without("PI_HIE_4").yes("PI_HIE_5"));
  CHECK(moves(exchange, "PI_EP_1") == "PI_HIE_5 10");
  CHECK_FALSE(can_be_excluded(exchange, "PI_HIE_1"));
}

TEST_CASE("nothing would move from a suppressed measure, however it is answered") {
  const Set full = Set::full_marks(2026);
  CHECK(moves(estimate_of(2026, full), "PI_PHCDRR_3") == "");
  CHECK(moves(estimate_of(2026, Set(full).no("PI_PHCDRR_3")), "PI_PHCDRR_3") == "");
  CHECK(moves(estimate_of(2026, Set(full).without("PI_PHCDRR_3")), "PI_PHCDRR_3") == "");
  CHECK(moves(estimate_of(2026, Set(full).exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1")),
              "PI_PHCDRR_3") == "");
  CHECK(moves(estimate_of(2026, full, {{"ecrSuppressed", false}}), "PI_PHCDRR_3") ==
        "PI_PHCDRR_1 12.5");
  const Set alone = Set::full_marks(2024).exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1");
  CHECK(moves(estimate_of(2024, alone), "PI_PHCDRR_3") == "PI_PEA_1 25");
}

TEST_CASE("an empty form tells where points would go, and so does a reweighted one") {
  Submission submission = submission_of(2026);
  CHECK(moves(estimate_of(submission), "PI_EP_1") == "PI_HIE_1 5, PI_HIE_4 5");
  CHECK(moves(estimate_of(submission), "PI_EP_2") == "PI_EP_1 10");
  submission.circumstances.grounds = {"hospitalBased"};
  CHECK(moves(estimate_of(submission), "PI_EP_1") == "PI_HIE_1 5, PI_HIE_4 5");
  CHECK(moves(estimate_of(submission_of(2021)), "PI_PHCDRR_1") == "PI_PEA_1 5");
}

TEST_CASE("2021: the points of a slot would go to the other filled slots, else to patient access") {
  const Set full = Set::full_marks(2021);  // Immunization and case reporting.
  CHECK(moves(estimate_of(2021, full), "PI_PHCDRR_1") == "PI_PHCDRR_3 5");
  CHECK(moves(estimate_of(2021, full), "PI_PHCDRR_3") == "PI_PHCDRR_1 5");
  CHECK_FALSE(can_be_excluded(estimate_of(2021, full), "PI_PHCDRR_2"));
  const Estimate three = estimate_of(2021, Set(full).yes("PI_PHCDRR_5"));
  CHECK(moves(three, "PI_PHCDRR_1") == "PI_PHCDRR_5 5");  // The third fills the slot.
  CHECK_FALSE(can_be_excluded(three, "PI_PHCDRR_5"));
  const Estimate one = estimate_of(2021, Set(full).exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1"));
  CHECK(moves(one, "PI_PHCDRR_1") == "PI_PEA_1 10");
  CHECK_FALSE(can_be_excluded(one, "PI_PHCDRR_3"));
  const Estimate twice =
      estimate_of(2021, Set(full).without("PI_PHCDRR_3").yes("PI_PHCDRR_1_MULTI"));
  // The second report goes with the first, so that no slot is filled that could take its points.
  CHECK(moves(twice, "PI_PHCDRR_1") == "PI_PEA_1 5");
  // Another exclusion then fills the second slot. Its points go too, but they are not of this one.
  CHECK(moves(estimate_of(
                  2021,
                  Set(full).yes("PI_PHCDRR_1_MULTI").exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1")),
              "PI_PHCDRR_1") == "PI_PEA_1 5");
  // A third report, not needed before, fills a slot of its own and takes these points.
  CHECK(moves(estimate_of(2021, Set(full).yes("PI_PHCDRR_1_MULTI").yes("PI_PHCDRR_3")),
              "PI_PHCDRR_1") == "PI_PHCDRR_3 5");
  CHECK_FALSE(can_be_excluded(twice, "PI_PHCDRR_1_MULTI"));
}

TEST_CASE("where a set scores by itself, assumptions are given from outside") {
  const Rules& rules = *find_rules(2026);
  std::vector<Error> errors;
  ErrorLog log(errors);
  const CheckedSet set =
      check_set(rules, Set::full_marks(2026).no("PI_PHCDRR_3").cehrt_id({}).given(), 0, log);
  const At<Assumption> suppressed =
      rules.measures[measure_at(rules, "PI_PHCDRR_3")].suppression->assumption;
  ScoredSet scored;
  score_set(rules, set, only(suppressed) | only(rules.cehrt_assumption), scored);
  CHECK(points(scored.score) == "100");
  score_set(rules, set, 0, scored);  // The same place again: nothing of before is left.
  CHECK(points(scored.score) == "0");
  CHECK(blockers(scored, rules) == "cehrt-missing, measure-failed PI_PHCDRR_3");
  score_set(rules, CheckedSet(rules), 0, scored);
  CHECK(points(scored.points_earned) == "0");
  CHECK(scored.transfers.empty());
  CHECK(points(scored.potential) == "100");
}
