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

TEST_CASE("measurement ids are found in their year only, with what they stand for") {
  const Rules& rules = *find_rules(2026);
  const MeasurementId* const exclusion = find_measurement_id(rules, "PI_LVPP_1");
  REQUIRE(exclusion != nullptr);
  CHECK(exclusion->kind == IdKind::exclusion);
  CHECK(rules.measures[exclusion->measure].id == "PI_EP_1");
  CHECK(rules.measures[exclusion->measure].exclusions[exclusion->exclusion].id == "PI_LVPP_1");
  const MeasurementId* const level = find_measurement_id(rules, "PI_PHCDRR_3_PRE");
  REQUIRE(level != nullptr);
  CHECK(level->kind == IdKind::pre_production);
  CHECK(rules.measures[level->measure].id == "PI_PHCDRR_3");
  CHECK_FALSE(level->exclusion);
  CHECK(find_measurement_id(rules, "PI_PHCDRR_1_MULTI") == nullptr);
  CHECK(find_measurement_id(rules, "PI_EP") == nullptr);
  CHECK(find_measurement_id(rules, "") == nullptr);
  CHECK(find_measurement_id(rules, "ZZZ") == nullptr);
}

TEST_CASE("every measurement id of every year is found, and stands for what belongs to it") {
  for (const Rules& rules : all_rules()) {
    CHECK(rules.measurement_ids.size() <= kMostMeasurementIds);
    for (const MeasurementId& id : rules.measurement_ids) {
      CAPTURE(id.id.c_str());
      CHECK(find_measurement_id(rules, id.id) == &id);
      CHECK((id.kind == IdKind::exclusion) == static_cast<bool>(id.exclusion));
      if (id.kind == IdKind::measure) CHECK(rules.measures[id.measure].id == id.id);
    }
  }
}

TEST_CASE("a position is one in a list, or none") {
  CHECK_FALSE(At<Measure>());
  CHECK(At<Measure>(0));
  CHECK(At<Measure>(3).index() == 3);
  CHECK(At<Measure>(3) == At<Measure>(3));
  CHECK(At<Measure>(3) != At<Measure>());
  const List<Measure> measures = find_rules(2026)->measures;
  std::size_t expected = 0;
  for (const At<Measure> at : measures.positions()) {
    CHECK(at.index() == expected++);
    CHECK(measures.position_of(measures[at]) == at);
  }
  CHECK(expected == measures.size());
}

TEST_CASE("texts of the rules are found by their place, each stored once") {
  CHECK(Text().view() == "");
  CHECK(Text().empty());
  const At<Objective> second(1);
  CHECK(find_rules(2021)->objectives[second].title == "e-Prescribing");
  CHECK(find_rules(2021)->objectives[second].title == find_rules(2022)->objectives[second].title);
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
    CHECK(rules.cehrt_forms.front().form == "XX15CXXXXXXXXXX");
    bool has_2025_form = false;
    for (const CehrtForm& form : rules.cehrt_forms)
      has_2025_form = has_2025_form || form.form == "2025CXXXXXXXXXX";
    CHECK(has_2025_form == (glance.year >= 2025));
    CHECK(rules.payment.largest_reduction == 9);
    CHECK(rules.payment.years_later == 2);
    CHECK(rules.small_practice.most_clinicians == 15);
    CHECK((rules.several_sets == SeveralSets::best_counts) == (glance.year >= 2024));
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
        const Points points =
            measure.role == Role::bonus ? rules.bonuses[measure.bonus].points : measure.points;
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
  CHECK(find_rules(2026)->bonuses.front().measures.size() == 4);
}

TEST_CASE("grounds come and go with the years") {
  const auto has = [](int year, const char* id) {
    for (const Ground& ground : find_rules(year)->grounds)
      if (ground.id == id) return ground.how == GroundHow::automatic ? 'a' : 'h';
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
