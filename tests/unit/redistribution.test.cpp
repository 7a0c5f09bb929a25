// Where the points of excluded measures go: each row of the table of redistribution, for every year
// that it holds for.

#include <doctest/doctest.h>

#include <string>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

struct Row {
  bool erx, pdmp;  // Reported.
  char route;  // b: both loops, r: Sending excluded, s: Receiving excluded, n: both excluded, a:
               // alternative.
  const char *ep_1, *ep_2, *hie_1, *hie_4, *alternative, *pea_1;
};

constexpr Row kFrom2023[] = {
    {true, true, 'b', "10", "10", "15", "15", "0", "25"},
    {true, true, 'r', "10", "10", "0", "15", "0", "40"},
    {true, true, 's', "10", "10", "30", "0", "0", "25"},
    {true, true, 'n', "10", "10", "0", "0", "0", "55"},
    {true, true, 'a', "10", "10", "0", "0", "30", "25"},
    {true, false, 'b', "20", "0", "15", "15", "0", "25"},
    {true, false, 'r', "20", "0", "0", "15", "0", "40"},
    {true, false, 's', "20", "0", "30", "0", "0", "25"},
    {true, false, 'n', "20", "0", "0", "0", "0", "55"},
    {true, false, 'a', "20", "0", "0", "0", "30", "25"},
    {false, true, 'b', "0", "10", "20", "20", "0", "25"},
    {false, true, 'r', "0", "10", "0", "25", "0", "40"},
    {false, true, 's', "0", "10", "40", "0", "0", "25"},
    {false, true, 'n', "0", "10", "0", "0", "0", "65"},
    {false, true, 'a', "0", "10", "0", "0", "40", "25"},
    {false, false, 'b', "0", "0", "25", "25", "0", "25"},
    {false, false, 'r', "0", "0", "0", "35", "0", "40"},
    {false, false, 's', "0", "0", "50", "0", "0", "25"},
    {false, false, 'n', "0", "0", "0", "0", "0", "75"},
    {false, false, 'a', "0", "0", "0", "0", "50", "25"},
};

constexpr Row kBefore2023[] = {
    {true, true, 'b', "10", "10", "20", "20", "0", "40"},
    {true, true, 'r', "10", "10", "0", "20", "0", "60"},
    {true, true, 's', "10", "10", "40", "0", "0", "40"},
    {true, true, 'n', "10", "10", "0", "0", "0", "80"},
    {true, true, 'a', "10", "10", "0", "0", "40", "40"},
    {false, true, 'b', "0", "10", "25", "25", "0", "40"},
    {false, true, 'r', "0", "10", "0", "30", "0", "60"},
    {false, true, 's', "0", "10", "50", "0", "0", "40"},
    {false, true, 'n', "0", "10", "0", "0", "0", "90"},
    {false, true, 'a', "0", "10", "0", "0", "50", "40"},
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
  CHECK(points(estimate.score) == "100");
  Points sum;
  for (std::size_t at = 0; at < estimate.rules->measures.size(); ++at)
    if (estimate.rules->measures[at].role == Role::required)
      sum += estimate.measures[at].max_points;
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
    CHECK(points(estimate_of(maxima.year, without_3).score) == "100");
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
    CHECK(points(estimate.score) == "100");
  }
}

TEST_CASE("points tell where they came from and where they went") {
  Set set = Set::full_marks(2026);
  set.exclude("PI_EP_1", "PI_LVPP_1");
  const Estimate estimate = estimate_of(2026, set);
  REQUIRE(estimate.transfers.size() == 2);
  CHECK(estimate.transfers[0].from == row_of(estimate, "PI_EP_1"));
  CHECK(estimate.transfers[0].to == row_of(estimate, "PI_HIE_1"));
  CHECK(points(estimate.transfers[0].points) == "5");
  CHECK(estimate.transfers[1].to == row_of(estimate, "PI_HIE_4"));
  CHECK(points(estimate.transfers[1].points) == "5");
}
