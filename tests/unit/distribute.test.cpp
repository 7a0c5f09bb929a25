// Where the points of excluded measures go: each row of the table of redistribution, for every year
// that it holds for.

#include "distribute.hpp"

#include <doctest/doctest.h>

#include <string>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// Maxima. Those of the route that is not chosen are what they would be if it were.
struct Row {
  bool erx, pdmp;  // Reported.
  char route;  // b: both loops, r: Sending excluded, s: Receiving excluded, n: both excluded, a:
               // alternative.
  const char *ep_1, *ep_2, *hie_1, *hie_4, *alternative, *pea_1;
};

constexpr Row kFrom2023[] = {
    {true, true, 'b', "10", "10", "15", "15", "30", "25"},
    {true, true, 'r', "10", "10", "0", "15", "30", "40"},
    {true, true, 's', "10", "10", "30", "0", "30", "25"},
    {true, true, 'n', "10", "10", "0", "0", "30", "55"},
    {true, true, 'a', "10", "10", "15", "15", "30", "25"},
    {true, false, 'b', "20", "0", "15", "15", "30", "25"},
    {true, false, 'r', "20", "0", "0", "15", "30", "40"},
    {true, false, 's', "20", "0", "30", "0", "30", "25"},
    {true, false, 'n', "20", "0", "0", "0", "30", "55"},
    {true, false, 'a', "20", "0", "15", "15", "30", "25"},
    {false, true, 'b', "0", "10", "20", "20", "40", "25"},
    {false, true, 'r', "0", "10", "0", "25", "40", "40"},
    {false, true, 's', "0", "10", "40", "0", "40", "25"},
    {false, true, 'n', "0", "10", "0", "0", "40", "65"},
    {false, true, 'a', "0", "10", "20", "20", "40", "25"},
    {false, false, 'b', "0", "0", "25", "25", "50", "25"},
    {false, false, 'r', "0", "0", "0", "35", "50", "40"},
    {false, false, 's', "0", "0", "50", "0", "50", "25"},
    {false, false, 'n', "0", "0", "0", "0", "50", "75"},
    {false, false, 'a', "0", "0", "25", "25", "50", "25"},
};

constexpr Row kBefore2023[] = {
    {true, true, 'b', "10", "10", "20", "20", "40", "40"},
    {true, true, 'r', "10", "10", "0", "20", "40", "60"},
    {true, true, 's', "10", "10", "40", "0", "40", "40"},
    {true, true, 'n', "10", "10", "0", "0", "40", "80"},
    {true, true, 'a', "10", "10", "20", "20", "40", "40"},
    {false, true, 'b', "0", "10", "25", "25", "50", "40"},
    {false, true, 'r', "0", "10", "0", "30", "50", "60"},
    {false, true, 's', "0", "10", "50", "0", "50", "40"},
    {false, true, 'n', "0", "10", "0", "0", "50", "90"},
    {false, true, 'a', "0", "10", "25", "25", "50", "40"},
};

Set arrange(int year, const Row& row, const char* alternative) {
  Set set = Set::full_marks(year);
  set.yes("PI_EP_2");
  if (!row.erx) set.exclude("PI_EP_1", "PI_LVPP_1");
  if (!row.pdmp) set.exclude("PI_EP_2", "PI_EP_2_EX_2");
  if (row.route == 'r' || row.route == 'n') set.exclude("PI_HIE_1", "PI_LVOTC_1");
  if (row.route == 's' || row.route == 'n') set.exclude("PI_HIE_4", "PI_LVITC_2");
  if (row.route == 'a') set.without("PI_HIE_1").without("PI_HIE_4").yes(alternative);
  return set;
}

/// Maxima are the row's; at full marks everything is earned, and the required measures are worth
/// 100.
void check(int year, const Row& row, const char* alternative) {
  CAPTURE(year);
  CAPTURE(row.erx);
  CAPTURE(row.pdmp);
  CAPTURE(row.route);
  const Set set = arrange(year, row, alternative);
  const Estimate estimate = estimate_of(year, set);
  const auto maximum = [&](const char* id) { return points(part(estimate, id).max_points); };
  CHECK(maximum("PI_EP_1") == row.ep_1);
  CHECK(maximum("PI_EP_2") == row.ep_2);
  CHECK(maximum("PI_HIE_1") == row.hie_1);
  CHECK(maximum("PI_HIE_4") == row.hie_4);
  CHECK(maximum(alternative) == row.alternative);
  CHECK(maximum("PI_PEA_1") == row.pea_1);
  CHECK(points(estimate.standing.score) == "100");
  Points sum;
  for (const At<Measure> at : estimate.rules->measures.positions())
    if (estimate.rules->measures[at].role == Role::required &&
        estimate.scored.measures[at].status != Status::not_chosen)
      sum += estimate.scored.measures[at].max_points;
  CHECK(points(sum) == "100");
}

}  // namespace

TEST_CASE("2023 to 2026: every row of the table, by either alternative") {
  for (int year = 2023; year <= 2026; ++year)
    for (const Row& row : kFrom2023)
      for (const char* alternative : {"PI_HIE_5", "PI_HIE_6"}) check(year, row, alternative);
}

TEST_CASE("2021 and 2022: every row of the table") {
  for (int year = 2021; year <= 2022; ++year)
    for (const Row& row : kBefore2023) check(year, row, "PI_HIE_5");
}

TEST_CASE("public health from 2022: one excluded gives to the other, both give to patient access") {
  struct Maxima {
    int year;
    const char *both, *one, *access, *access_with_both;
  };
  for (const Maxima& maxima : {Maxima{2022, "5", "10", "40", "50"},
                               {2023, "12.5", "25", "25", "50"},
                               {2024, "12.5", "25", "25", "50"}}) {
    CAPTURE(maxima.year);
    Set set = Set::full_marks(maxima.year);
    CHECK(points(part(estimate_of(maxima.year, set), "PI_PHCDRR_1").max_points) == maxima.both);
    Set without_1 = set;
    without_1.exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1");
    CHECK(points(part(estimate_of(maxima.year, without_1), "PI_PHCDRR_3").max_points) ==
          maxima.one);
    Set without_3 = set;
    without_3.exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_3");
    CHECK(points(part(estimate_of(maxima.year, without_3), "PI_PHCDRR_1").max_points) ==
          maxima.one);
    CHECK(points(part(estimate_of(maxima.year, without_3), "PI_PEA_1").max_points) ==
          maxima.access);
    without_3.exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_2");
    CHECK(points(part(estimate_of(maxima.year, without_3), "PI_PEA_1").max_points) ==
          maxima.access_with_both);
    CHECK(points(estimate_of(maxima.year, without_3).standing.score) == "100");
  }
}

TEST_CASE("everything excluded that can be leaves patient access with 100") {
  for (int year = 2021; year <= 2024; ++year) {
    CAPTURE(year);
    Set set = Set::full_marks(year);
    set.exclude("PI_EP_1", "PI_LVPP_1")
        .exclude("PI_HIE_1", "PI_LVOTC_1")
        .exclude("PI_HIE_4", "PI_LVITC_2");
    set.exclude("PI_PHCDRR_1", "PI_PHCDRR_1_EX_1").exclude("PI_PHCDRR_3", "PI_PHCDRR_3_EX_1");
    if (year >= 2023) set.exclude("PI_EP_2", "PI_EP_2_EX_1");
    const Estimate estimate = estimate_of(year, set);
    CHECK(points(part(estimate, "PI_PEA_1").max_points) == "100");
    CHECK(points(estimate.standing.score) == "100");
  }
}

TEST_CASE("points tell where they came from, where they went, and as which group of heirs") {
  Set set = Set::full_marks(2026);
  set.exclude("PI_EP_1", "PI_LVPP_1");
  const Estimate estimate = estimate_of(2026, set);
  const Rules& rules = *estimate.rules;
  const auto& transfers = estimate.scored.transfers;
  REQUIRE(transfers.size() == 2);
  CHECK(transfers[0].from == measure_at(rules, "PI_EP_1"));
  CHECK(transfers[0].to == measure_at(rules, "PI_HIE_1"));
  CHECK(points(transfers[0].points) == "5");
  CHECK(transfers[0].heirs == At<Heirs>(1));  // The first are those who take all of it alone.
  CHECK(transfers[1].from == measure_at(rules, "PI_EP_1"));
  CHECK(transfers[1].to == measure_at(rules, "PI_HIE_4"));
  CHECK(points(transfers[1].points) == "5");
}

TEST_CASE("the first group of heirs without a reported member is passed over") {
  Set set = Set::full_marks(2026);
  set.exclude("PI_EP_2", "PI_EP_2_EX_1").exclude("PI_EP_1", "PI_LVPP_1");
  const Estimate estimate = estimate_of(2026, set);
  const At<Measure> pdmp = measure_at(*estimate.rules, "PI_EP_2");
  std::string taken;
  for (const Transfer& transfer : estimate.scored.transfers)
    if (transfer.from == pdmp) {
      CHECK(transfer.heirs == At<Heirs>(1));  // e-Prescribing, the first heir, is excluded too.
      taken += std::string(estimate.rules->measures[transfer.to].id) + " ";
    }
  CHECK(taken == "PI_HIE_1 PI_HIE_4 ");
}

TEST_CASE("no list of transfers comes near its limit, and none is without points") {
  for (int year = 2021; year <= 2026; ++year) {
    Set set = Set::full_marks(year);
    for (const Measure& measure : find_rules(year)->measures)
      if (!measure.exclusions.empty()) set.exclude(measure.id, measure.exclusions.front().id);
    const Estimate estimate = estimate_of(year, set);
    CHECK(estimate.scored.transfers.size() <= kMostTransfers);
    for (const Transfer& transfer : estimate.scored.transfers) CHECK(transfer.points.halves > 0);
  }
}

TEST_CASE("a supposed route is taken whatever the set reports, and the set stays as it is") {
  const Rules& rules = *find_rules(2026);
  std::vector<Error> errors;
  ErrorLog log(errors);
  const CheckedSet set = check_set(rules, Set::full_marks(2026).given(), 0, log);
  const Objective* exchange = nullptr;
  for (const Objective& objective : rules.objectives)
    if (!objective.routes.empty()) exchange = &objective;
  REQUIRE(exchange != nullptr);
  const List<Route> routes = exchange->routes;
  CHECK(chosen_route(*exchange, set).id == "referralLoops");
  const Distribution now = distribute(rules, set, 0);
  const Distribution other = distribute(rules, set, 0, {.route = &routes[At<Route>(1)]});
  const At<Measure> sending = measure_at(rules, "PI_HIE_1");
  const At<Measure> exchanging = measure_at(rules, "PI_HIE_5");
  CHECK(contains(now.active, sending));
  CHECK_FALSE(contains(now.active, exchanging));
  CHECK(points(now.max_points[exchanging]) == "0");
  CHECK_FALSE(contains(other.active, sending));
  CHECK(contains(other.active, exchanging));
  CHECK(points(other.max_points[sending]) == "0");
  CHECK(points(other.max_points[exchanging]) == "30");
}

TEST_CASE("where no route is begun the first is taken; a no does not begin one") {
  const Rules& rules = *find_rules(2026);
  CheckedSet set(rules);
  set.answers[measure_at(rules, "PI_HIE_5")].kind = Answer::Kind::no;
  for (const Objective& objective : rules.objectives) {
    if (objective.routes.empty()) continue;
    CHECK(&chosen_route(objective, set) == &objective.routes.front());
    CHECK_FALSE(is_begun(objective.routes[At<Route>(1)], set));
    set.answers[measure_at(rules, "PI_HIE_5")].kind = Answer::Kind::yes;
    CHECK(&chosen_route(objective, set) == &objective.routes[At<Route>(1)]);
  }
}

TEST_CASE("a supposed exclusion moves points as a claimed one does") {
  const Rules& rules = *find_rules(2026);
  const CheckedSet nothing(rules);
  const Distribution supposed =
      distribute(rules, nothing, 0, {.excluded = measure_at(rules, "PI_EP_2")});
  CHECK(points(supposed.max_points[measure_at(rules, "PI_EP_2")]) == "0");
  CHECK(points(supposed.max_points[measure_at(rules, "PI_EP_1")]) == "20");
  CHECK_FALSE(contains(supposed.reported, measure_at(rules, "PI_EP_2")));
  CHECK(contains(supposed.active, measure_at(rules, "PI_EP_2")));
}

TEST_CASE("a suppressed measure counts with any answer, under its assumption, and not without") {
  const Rules& rules = *find_rules(2026);
  const Measure& reporting = rules.measures[measure_at(rules, "PI_PHCDRR_3")];
  const AssumptionSet suppressed = only(reporting.suppression->assumption);
  CHECK(is_suppressed(reporting, {.kind = Answer::Kind::no}, suppressed));
  CHECK(is_suppressed(reporting, {.kind = Answer::Kind::yes}, suppressed));
  CHECK(is_suppressed(reporting, {.exclusions = only(At<Exclusion>(0))}, suppressed));
  CHECK_FALSE(is_suppressed(reporting, {}, suppressed));
  CHECK_FALSE(is_suppressed(reporting, {.kind = Answer::Kind::no}, 0));
  CHECK_FALSE(is_suppressed(rules.measures[measure_at(rules, "PI_PHCDRR_1")],
                            {.kind = Answer::Kind::no}, suppressed));
  const Rules& settled = *find_rules(2025);  // No assumption is needed.
  CHECK(is_suppressed(settled.measures[measure_at(settled, "PI_PHCDRR_3")],
                      {.kind = Answer::Kind::no}, 0));
}
