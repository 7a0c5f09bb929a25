// Which grounds for reweighting hold.

#include <doctest/doctest.h>

#include "build.hpp"
#include "grounds.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// "hospitalBased by services, smallPractice by claim": the grounds that hold, of a submission
/// without PI data.
std::string grounds_of(const Submission& submission) {
  const Estimate estimate = estimate_of(submission);
  static constexpr const char* kOrigins[] = {"claim", "services", "share", "size", "assumption"};
  std::string out;
  for (const HeldGround& held : estimate.grounds) {
    if (!out.empty()) out += ", ";
    out += std::string(estimate.rules->grounds[held.ground].id) + " by " +
           kOrigins[static_cast<std::size_t>(held.origin)];
  }
  CHECK((estimate.standing.outcome == Outcome::reweighted) == !out.empty());
  return out;
}

Submission of(int year, const char* entity) {
  Submission submission = submission_of(year);
  submission.entity_type = entity;
  return submission;
}

std::string by_services(int year, const char* entity, std::vector<Service> services) {
  Submission submission = of(year, entity);
  submission.circumstances.services = std::move(services);
  return grounds_of(submission);
}

std::string by_share(const char* entity, Value clinicians, Value hospital, Value asc,
                     Value non_patient, std::vector<Value> claimed = {}) {
  Submission submission = of(2026, entity);
  Circumstances& circumstances = submission.circumstances;
  circumstances.has_qualifying_share = true;
  circumstances.clinicians = clinicians;
  circumstances.hospital_based = hospital;
  circumstances.asc_based = asc;
  circumstances.non_patient_facing = non_patient;
  circumstances.grounds = std::move(claimed);
  return grounds_of(submission);
}

}  // namespace

TEST_CASE("75 percent of services in a hospital make an individual hospital-based, less do not") {
  CHECK(by_services(2026, "individual", {{"21", 75}, {"11", 25}}) == "hospitalBased by services");
  CHECK(by_services(2026, "individual", {{"21", 74}, {"11", 26}}) == "");
  CHECK(by_services(2026, "individual", {{"21", 749}, {"11", 251}}) == "");
  CHECK(by_services(2026, "individual",
                    {{"19", 20}, {"21", 20}, {"22", 20}, {"23", 15}, {"11", 25}}) ==
        "hospitalBased by services");
  CHECK(by_services(2026, "individual", {{"24", 3}, {"11", 1}}) == "ascBased by services");
  CHECK(by_services(2026, "individual", {{"24", 1}, {"21", 1}}) == "");
  CHECK(by_services(2026, "individual", {{"21", 0}}) == "");
  // Three of four of the largest counts: nothing overflows.
  CHECK(by_services(2021, "individual",
                    {{"21", kLargestCount},
                     {"22", kLargestCount},
                     {"23", kLargestCount},
                     {"11", kLargestCount}}) == "hospitalBased by services");
  CHECK(by_services(2021, "individual",
                    {{"21", kLargestCount},
                     {"22", kLargestCount},
                     {"23", kLargestCount - 1},
                     {"11", kLargestCount}}) == "");
}

TEST_CASE("services are an individual's only") {
  CHECK(by_services(2026, "group", {{"21", 100}}) == "");
  Submission submission = of(2026, "group");
  submission.circumstances.services = {{"21", 1}};
  CHECK(has_notice(estimate_of(submission), NoticeCode::services_not_used));
}

TEST_CASE(
    "a group is hospital-based or non-patient facing above 75 percent, ASC-based when all are") {
  CHECK(by_share("group", 4, 3, {}, {}) == "");
  CHECK(by_share("group", 100, 76, 99, 75) == "hospitalBased by share");
  CHECK(by_share("virtualGroup", 100, 75, 100, 76) ==
        "ascBased by share, nonPatientFacing by share");
  CHECK(by_share("group", kLargestCount, kLargestCount, {}, {}) == "hospitalBased by share");
}

TEST_CASE("a share refutes a claim, and stands for one; without it the claim stands") {
  CHECK(by_share("group", 4, 3, {}, {}, {"hospitalBased"}) == "");
  CHECK(by_share("group", 4, {}, {}, {}, {"hospitalBased"}) == "hospitalBased by claim");
  CHECK(by_share("subgroup", 4, 4, {}, {}) == "");
  CHECK(by_share("individual", 4, 4, {}, {}) == "");
  CHECK(by_share("apm", 4, 1, {}, {}, {"hospitalBased"}) == "hospitalBased by claim");

  Submission submission = of(2026, "group");
  submission.circumstances.grounds = {"nonPatientFacing", "extremeCircumstances"};
  const Estimate claimed = estimate_of(submission);
  CHECK(has_notice(claimed, NoticeCode::share_assumed));
  CHECK(has_notice(claimed, NoticeCode::approval_needed));
  submission.circumstances.has_qualifying_share = true;
  submission.circumstances.clinicians = 10;
  submission.circumstances.non_patient_facing = 5;
  CHECK(has_notice(estimate_of(submission), NoticeCode::share_refutes));
  submission.entity_type = "individual";
  CHECK(has_notice(estimate_of(submission), NoticeCode::share_not_used));
  CHECK_FALSE(has_notice(estimate_of(submission), NoticeCode::share_assumed));
}

TEST_CASE("a small practice is reweighted by itself from 2022, by application in 2021") {
  for (int year = 2021; year <= 2026; ++year) {
    Submission submission = of(year, "individual");
    submission.circumstances.small_practice = true;
    CHECK(grounds_of(submission) == (year == 2021 ? "" : "smallPractice by size"));
    submission.circumstances.grounds = {"smallPractice"};
    CHECK(grounds_of(submission) == "smallPractice by claim");
  }
}

TEST_CASE("a clinician type in a group is taken as everybody's") {
  Submission submission = of(2022, "group");
  submission.circumstances.grounds = {"nurseAnesthetist", "nurseAnesthetist"};
  CHECK(grounds_of(submission) == "nurseAnesthetist by claim");
  CHECK(has_notice(estimate_of(submission), NoticeCode::share_assumed));
}

TEST_CASE("a claimed ground is held by those who can hold it, and by others never") {
  for (const Rules& rules : all_rules())
    for (const Ground& ground : rules.grounds)
      for (const EntityType entity : kEveryEntityType) {
        CAPTURE(rules.performance_year);
        CAPTURE(ground.id.c_str());
        CAPTURE(name_of(entity));
        Submission submission = submission_of(rules.performance_year);
        submission.entity_type = name_of(entity);
        submission.circumstances.grounds = {ground.id.view()};
        const Estimate estimate = estimate_of(submission);
        const bool can = can_hold(ground, entity) && !ground.assumption;
        CHECK(estimate.grounds.size() == (can ? 1U : 0U));
        CHECK(has_notice(estimate, NoticeCode::ground_not_for_entity) == !can);
        CHECK(has_notice(estimate, NoticeCode::approval_needed) ==
              (can && ground.how != GroundHow::automatic));
      }
}

TEST_CASE("a ground that stands despite data reweights a submission; any other is cancelled") {
  for (const Rules& rules : all_rules())
    for (const At<Ground> at : rules.grounds.positions()) {
      const Ground& ground = rules.grounds[at];
      CAPTURE(rules.performance_year);
      CAPTURE(ground.id.c_str());
      const int year = rules.performance_year;
      Submission submission = submission_of(year, {Set::full_marks(year)});
      for (const EntityType entity : kEveryEntityType)
        if (can_hold(ground, entity)) submission.entity_type = name_of(entity);
      submission.circumstances.grounds = {ground.id.view()};
      const Estimate estimate = estimate_of(submission);
      CHECK((estimate.standing.outcome == Outcome::reweighted) == ground.stands_despite_data);
      CHECK(estimate.counts != ground.stands_despite_data);
      CHECK(has_notice(estimate, NoticeCode::reweighting_cancelled) ==
            (!ground.stands_despite_data && !ground.assumption));
      CHECK(points(estimate.scored.points_earned) == "100");
      REQUIRE(estimate.without_data);
      CHECK(estimate.if_reported.has_value() == ground.stands_despite_data);
    }
}

TEST_CASE("a ground of an assumption is held while the assumption holds, by its entities") {
  for (const Rules& rules : all_rules())
    for (const At<Ground> at : rules.grounds.positions()) {
      const Ground& ground = rules.grounds[at];
      if (!ground.assumption) continue;
      CAPTURE(ground.id.c_str());
      for (const EntityType entity : kEveryEntityType) {
        CheckedCircumstances circumstances;
        circumstances.entity = entity;
        CHECK(find_grounds(rules, circumstances, 0).empty());
        const HeldGrounds held = find_grounds(rules, circumstances, only(ground.assumption));
        REQUIRE(held.size() == (can_hold(ground, entity) ? 1U : 0U));
        if (held.empty()) continue;
        CHECK(held[0].ground == at);
        CHECK(held[0].origin == GroundOrigin::assumption);
      }
    }
}

TEST_CASE("a ground takes its categories out of the final score") {
  for (const Rules& rules : all_rules())
    for (const Ground& ground : rules.grounds) {
      if (ground.assumption) continue;
      CAPTURE(rules.performance_year);
      CAPTURE(ground.id.c_str());
      Submission submission = submission_of(rules.performance_year);
      for (const EntityType entity : kEveryEntityType)
        if (can_hold(ground, entity)) submission.entity_type = name_of(entity);
      submission.circumstances.grounds = {ground.id.view()};
      const Standing standing = estimate_of(submission).standing;
      const bool others = ground.categories != only(Category::promoting_interoperability);
      for (const Category category : kEveryCategory)
        CHECK((standing.weights.of(category) == 0) ==
              (others || (ground.categories & only(category)) != 0));
      if (others)  // All four, so that none is left.
        CHECK(standing.final_score == rules.performance_threshold.points.halves * 50'000);
    }
}

TEST_CASE("the share decides for groups, by all or by more than a percentage") {
  const Rules& rules = *find_rules(2026);
  const Ground& hospital = rules.grounds[ground_at(rules, "hospitalBased")];
  const Ground& surgical = rules.grounds[ground_at(rules, "ascBased")];
  const Ground& practice = rules.grounds[ground_at(rules, "smallPractice")];
  CheckedCircumstances circumstances;
  circumstances.clinicians = 4;
  circumstances.qualifying = {4, 4, 4};
  CHECK_FALSE(decided_by_share(hospital, circumstances));  // An individual has no share.
  circumstances.entity = EntityType::group;
  CHECK(decided_by_share(hospital, circumstances) == true);
  CHECK(decided_by_share(surgical, circumstances) == true);
  CHECK_FALSE(decided_by_share(practice, circumstances));
  circumstances.qualifying = {3, 3, -1};
  CHECK(decided_by_share(hospital, circumstances) == false);
  CHECK(decided_by_share(surgical, circumstances) == false);
  circumstances.qualifying = {-1, -1, -1};
  CHECK_FALSE(decided_by_share(hospital, circumstances));
}
