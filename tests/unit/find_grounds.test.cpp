// Which grounds for reweighting hold.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// "hospitalBased by services, smallPractice by claim": the grounds that hold, of a submission
/// without PI data.
std::string grounds_of(const Submission& submission) {
  const Result result = estimate(submission);
  REQUIRE(errors(result) == "");
  static constexpr const char* kOrigins[] = {"claim", "services", "share", "size"};
  std::string out;
  for (const HeldGround& held : result.estimate.grounds) {
    if (!out.empty()) out += ", ";
    out += std::string(
               result.estimate.rules->grounds[static_cast<std::size_t>(held.ground)].id.view()) +
           " by " + kOrigins[static_cast<std::size_t>(held.origin)];
  }
  CHECK((result.estimate.outcome == Outcome::reweighted) == !out.empty());
  return out;
}

Submission of(int year, const char* entity) {
  Submission submission;
  submission.performance_year = year;
  submission.entity_type = entity;
  return submission;
}

std::string by_services(int year, const char* entity, std::vector<Service> services) {
  Submission submission = of(year, entity);
  submission.circumstances.services = services;
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
  circumstances.grounds = claimed;
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
  const Service services[] = {{"21", 1}};
  submission.circumstances.services = services;
  CHECK(has_notice(estimate(submission).estimate, NoticeCode::services_not_used));
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
  const Value grounds[] = {"nonPatientFacing", "extremeCircumstances"};
  submission.circumstances.grounds = grounds;
  const Estimate claimed = estimate(submission).estimate;
  CHECK(has_notice(claimed, NoticeCode::share_assumed));
  CHECK(has_notice(claimed, NoticeCode::approval_needed));
  submission.circumstances.has_qualifying_share = true;
  submission.circumstances.clinicians = 10;
  submission.circumstances.non_patient_facing = 5;
  CHECK(has_notice(estimate(submission).estimate, NoticeCode::share_refutes));
  submission.entity_type = "individual";
  CHECK(has_notice(estimate(submission).estimate, NoticeCode::share_not_used));
  CHECK_FALSE(has_notice(estimate(submission).estimate, NoticeCode::share_assumed));
}

TEST_CASE("a small practice is reweighted by itself from 2022, by application in 2021") {
  for (int year = 2021; year <= 2026; ++year) {
    Submission submission = of(year, "individual");
    submission.circumstances.small_practice = true;
    CHECK(grounds_of(submission) == (year == 2021 ? "" : "smallPractice by size"));
    const Value grounds[] = {"smallPractice"};
    submission.circumstances.grounds = grounds;
    CHECK(grounds_of(submission) == "smallPractice by claim");
  }
}

TEST_CASE("a clinician type in a group is taken as everybody's") {
  Submission submission = of(2022, "group");
  const Value grounds[] = {"nurseAnesthetist", "nurseAnesthetist"};
  submission.circumstances.grounds = grounds;
  CHECK(grounds_of(submission) == "nurseAnesthetist by claim");
  CHECK(has_notice(estimate(submission).estimate, NoticeCode::share_assumed));
}
