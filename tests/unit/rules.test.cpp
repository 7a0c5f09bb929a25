// The tables themselves: that each year's rules say what is known of them.

#include "pi_score/rules.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace pi_score;

TEST_CASE("six years stand side by side, ascending") {
  REQUIRE(all_rules().size() >= 6);
  std::int32_t year = 2021;
  for (const Rules& rules : all_rules()) CHECK(rules.performance_year == year++);
}

TEST_CASE("rules are found by their year") {
  CHECK(find_rules(2026)->performance_year == 2026);
  CHECK(find_rules(2020) == nullptr);
  CHECK(find_rules(-1) == nullptr);
}

TEST_CASE("measurement ids are found among the codes of their year only") {
  const Rules& rules = *find_rules(2026);
  const Index code = find_code(rules, "PI_LVPP_1");
  REQUIRE(code != kNone);
  CHECK(rules.codes[static_cast<std::size_t>(code)].kind == CodeKind::exclusion);
  CHECK(
      rules.measures[static_cast<std::size_t>(rules.codes[static_cast<std::size_t>(code)].measure)]
          .id == "PI_EP_1");
  CHECK(find_code(rules, "PI_PHCDRR_1_MULTI") == kNone);
  CHECK(find_code(rules, "PI_EP") == kNone);
  CHECK(find_code(rules, "") == kNone);
  CHECK(find_code(rules, "ZZZ") == kNone);
}

TEST_CASE("texts of the rules are found by their number") {
  CHECK(Text().view() == "");
  CHECK(Text().empty());
  CHECK(find_rules(2021)->objectives[1].title == "e-Prescribing");
  CHECK(find_rules(2021)->objectives[1].title == find_rules(2022)->objectives[1].title);
}

TEST_CASE("each year is what the regulations say at a glance") {
  struct Glance {
    int year, days, threshold, exceptional;
  };
  for (const Glance& glance : {Glance{2021, 90, 60, 85},
                               {2022, 90, 75, 89},
                               {2023, 90, 75, 0},
                               {2024, 180, 75, 0},
                               {2025, 180, 75, 0},
                               {2026, 180, 75, 0}}) {
    CAPTURE(glance.year);
    const Rules& rules = *find_rules(glance.year);
    CHECK(rules.shortest_days == glance.days);
    CHECK(rules.performance_threshold.points == Points::whole(glance.threshold));
    CHECK(rules.has_exceptional_threshold == (glance.exceptional > 0));
    if (glance.exceptional > 0)
      CHECK(rules.exceptional_threshold.points == Points::whole(glance.exceptional));
    CHECK(rules.cehrt_formats.size() == (glance.year >= 2025 ? 2U : 1U));
    CHECK((rules.several_sets == SeveralSets::best_counts) == (glance.year >= 2025));
  }
}

TEST_CASE("points and roles of each year are those of the table of measures") {
  struct Row {
    const char* id;
    const char* by_year[6];
  };
  // r: required with its points, b: bonus with its award, s: slot of a choice, -: not there.
  const Row rows[] = {
      {"PI_EP_1", {"r10", "r10", "r10", "r10", "r10", "r10"}},
      {"PI_EP_2", {"b10", "b10", "r10", "r10", "r10", "r10"}},
      {"PI_HIE_1", {"r20", "r20", "r15", "r15", "r15", "r15"}},
      {"PI_HIE_4", {"r20", "r20", "r15", "r15", "r15", "r15"}},
      {"PI_HIE_5", {"r40", "r40", "r30", "r30", "r30", "r30"}},
      {"PI_HIE_6", {"-", "-", "r30", "r30", "r30", "r30"}},
      {"PI_PEA_1", {"r40", "r40", "r25", "r25", "r25", "r25"}},
      {"PI_PHCDRR_1", {"s", "r5", "r12.5", "r12.5", "r12.5", "r12.5"}},
      {"PI_PHCDRR_2", {"s", "b5", "b5", "b5", "b5", "b5"}},
      {"PI_PHCDRR_3", {"s", "r5", "r12.5", "r12.5", "r12.5", "r12.5"}},
      {"PI_PHCDRR_4", {"s", "b5", "b5", "b5", "b5", "b5"}},
      {"PI_PHCDRR_5", {"s", "b5", "b5", "b5", "b5", "b5"}},
      {"PI_PHCDRR_6", {"-", "-", "-", "-", "-", "b5"}},
      {"PI_PHCDRR_4_MULTI", {"s", "-", "-", "-", "-", "-"}},
  };
  for (const Row& row : rows)
    for (int year = 2021; year <= 2026; ++year) {
      CAPTURE(year);
      CAPTURE(row.id);
      const Rules& rules = *find_rules(year);
      std::string found = "-";
      for (const Measure& measure : rules.measures) {
        if (!(measure.id == row.id)) continue;
        const Points points = measure.role == Role::bonus
                                  ? rules.bonuses[static_cast<std::size_t>(measure.bonus)].points
                                  : measure.points;
        const std::string number =
            std::to_string(points.halves / 2) + (points.halves % 2 != 0 ? ".5" : "");
        found = measure.in_choice ? "s" : (measure.role == Role::bonus ? "b" : "r") + number;
      }
      CHECK(found == row.by_year[year - 2021]);
    }
}

TEST_CASE("no bonus of a year is more than one award of each group") {
  CHECK(find_rules(2021)->bonuses.size() == 1);
  CHECK(find_rules(2022)->bonuses.size() == 2);
  for (int year = 2023; year <= 2026; ++year) CHECK(find_rules(year)->bonuses.size() == 1);
  CHECK(find_rules(2026)->bonuses[0].measures.size() == 4);
}

TEST_CASE("grounds come and go with the years") {
  const auto has = [](int year, const char* id) {
    for (const Ground& ground : find_rules(year)->grounds)
      if (ground.id == id) return ground.automatic ? 'a' : 'h';
    return '-';
  };
  const auto over_years = [&](const char* id) {
    std::string out;
    for (int year = 2021; year <= 2026; ++year) out += has(year, id);
    return out;
  };
  CHECK(over_years("hospitalBased") == "aaaaaa");
  CHECK(over_years("ascBased") == "aaaaaa");
  CHECK(over_years("nonPatientFacing") == "aaaaaa");
  CHECK(over_years("smallPractice") == "haaaaa");
  for (const char* id :
       {"nursePractitioner", "physicianAssistant", "clinicalNurseSpecialist", "nurseAnesthetist"})
    CHECK(over_years(id) == "aa----");
  for (const char* id : {"physicalTherapist", "occupationalTherapist", "speechLanguagePathologist",
                         "audiologist", "clinicalPsychologist", "dietitian"})
    CHECK(over_years(id) == "aaa---");
  CHECK(over_years("clinicalSocialWorker") == "-aaa--");
  for (const char* id :
       {"decertifiedEhr", "insufficientInternet", "extremeCircumstances", "noControlOverCehrt"})
    CHECK(over_years(id) == "hhhhhh");
  CHECK(over_years("disasterArea") == "aaaaaa");
}
