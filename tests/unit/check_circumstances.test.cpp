// What circumstances and assumptions may not say.

#include <doctest/doctest.h>

#include "build.hpp"
#include "checked.hpp"

using namespace pi_score;
using namespace pi_score::test;

TEST_CASE("entity types are the known ones") {
  for (const char* entity : {"individual", "group", "virtualGroup", "subgroup", "apm"}) {
    Submission submission = submission_of(2026);
    submission.entity_type = entity;
    CHECK_MESSAGE(errors(estimate(submission)) == "", entity);
  }
  Submission submission = submission_of(2026);
  submission.entity_type = "Group";
  CHECK(errors(estimate(submission)) == "unknown-entity-type /entityType");
  submission.entity_type = 1;
  CHECK(errors(estimate(submission)) == "wrong-type /entityType");
}

TEST_CASE("grounds are those of the year") {
  const std::vector<Value> grounds = {"hospitalBased", "nursePractitioner", "tired", 3,
                                      "hospitalBased"};
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = grounds;
  CHECK(errors(estimate(submission)) ==
        "unknown-ground /circumstances/grounds/1, unknown-ground /circumstances/grounds/2, "
        "wrong-type /circumstances/grounds/3");
  submission.performance_year = 2021;
  CHECK(errors(estimate(submission)) ==
        "unknown-ground /circumstances/grounds/2, wrong-type /circumstances/grounds/3");
}

TEST_CASE("services are counts") {
  Submission submission = submission_of(2026);
  submission.circumstances.services = {{"21", 3},
                                       {"22", -1},
                                       {"a/b~c", Value::of_double(0.5)},
                                       {"24", "x"},
                                       {"11", Value::of_kind(Value::Kind::huge)},
                                       {"12", {}}};
  const std::string at("/circumstances/services/");
  CHECK(errors(estimate(submission)) == "negative " + at + "22, not-an-integer " + at +
                                            "a~1b~0c, wrong-type " + at + "24, too-large " + at +
                                            "11, wrong-type " + at + "12");
}

TEST_CASE("services that add up beyond what can be held are refused") {
  std::vector<Service> services(2049, Service{"21", kLargestCount});
  Submission submission = submission_of(2026);
  submission.circumstances.services = services;
  CHECK(errors(estimate(submission)) == "too-large /circumstances/services");
  services.resize(2000);
  submission.circumstances.services = services;
  CHECK(errors(estimate(submission)) == "");
}

TEST_CASE("shares fit into the number of clinicians") {
  Submission submission = submission_of(2026);
  Circumstances& circumstances = submission.circumstances;
  circumstances.has_qualifying_share = true;
  const std::string at("/circumstances/qualifyingShare/");
  CHECK(errors(estimate(submission)) == "wrong-type " + at + "clinicians");
  circumstances.hospital_based = 1;
  CHECK(errors(estimate(submission)) == "wrong-type " + at + "clinicians");
  circumstances.hospital_based = {};
  circumstances.clinicians = 0;
  CHECK(errors(estimate(submission)) == "out-of-range " + at + "clinicians");
  circumstances.clinicians = 4;
  circumstances.hospital_based = 4;
  CHECK(errors(estimate(submission)) == "");
  circumstances.hospital_based = 5;
  circumstances.asc_based = -1;
  circumstances.non_patient_facing = "all";
  CHECK(errors(estimate(submission)) == "inconsistent-share " + at + "hospitalBased, negative " +
                                            at + "ascBased, wrong-type " + at + "nonPatientFacing");
}

TEST_CASE("categories that are not scored are the other three") {
  const std::vector<Value> not_scored = {
      "quality", "pi", "cost", "improvementActivities", "promotingInteroperability", {}};
  Submission submission = submission_of(2026);
  submission.circumstances.not_scored = not_scored;
  const std::string at("wrong-type /circumstances/notScored/");
  CHECK(errors(estimate(submission)) == at + "1, " + at + "4, " + at + "5");
}

TEST_CASE("category scores are 0 to 100 with at most three decimals") {
  const auto of = [](Value score) {
    Submission submission = submission_of(2026);
    submission.circumstances.category_scores[1] = score;
    return errors(estimate(submission));
  };
  const std::string at(" /circumstances/categoryScores/cost");
  CHECK(of(0) == "");
  CHECK(of(100) == "");
  CHECK(of(Value::of_double(99.999)) == "");
  CHECK(of(Value::of_double(99.9999)) == "out-of-range" + at);
  CHECK(of(101) == "out-of-range" + at);
  CHECK(of(Value::of_double(100.001)) == "out-of-range" + at);
  CHECK(of(-1) == "out-of-range" + at);
  CHECK(of(Value::of_double(-0.00001)) == "out-of-range" + at);
  CHECK(of(kLargestCount) == "out-of-range" + at);
  CHECK(of(Value::of_kind(Value::Kind::huge)) == "out-of-range" + at);
  CHECK(of("80") == "wrong-type" + at);
}

TEST_CASE("each category score has its own place") {
  Submission submission = submission_of(2026);
  submission.circumstances.category_scores = {101, "x", -1};
  const std::string at(" /circumstances/categoryScores/");
  CHECK(errors(estimate(submission)) == "out-of-range" + at + "quality, wrong-type" + at +
                                            "cost, out-of-range" + at + "improvementActivities");
}

TEST_CASE("what an error's sentence offers is what the year has") {
  Submission submission = submission_of(2025);
  submission.assumptions = {{"weather", true}};
  const Result result = estimate(submission);
  REQUIRE(result.errors.size() == 1);
  CHECK(result.errors[0].message == "\"weather\" is no assumption of 2025. The year has cehrt.");
}

TEST_CASE("checked circumstances hold scores in thousandths and grounds as a set") {
  const Rules& rules = *find_rules(2026);
  Submission submission = submission_of(2026);
  Circumstances& given = submission.circumstances;
  given.category_scores = {80, Value::of_double(70.125), {}};
  given.grounds = {"ascBased", "hospitalBased"};
  given.not_scored = {"cost"};
  given.small_practice = true;
  submission.entity_type = "virtualGroup";
  submission.assumptions = {{"cehrt", true}, {"ecrSuppressed", false}};
  std::vector<Error> errors;
  ErrorLog log(errors);
  const CheckedCircumstances checked = check_circumstances(rules, submission, log);
  CHECK(errors.empty());
  CHECK(checked.has_scores);
  CHECK(checked.category_thousandths == std::array<std::int64_t, 3>{80'000, 70'125, -1});
  CHECK(checked.claimed_grounds ==
        (only(ground_at(rules, "ascBased")) | only(ground_at(rules, "hospitalBased"))));
  CHECK(checked.not_scored == only(Category::cost));
  CHECK(checked.small_practice);
  CHECK(checked.entity == EntityType::virtual_group);
  CHECK(checked.assumptions == only(rules.cehrt_assumption));
}

TEST_CASE("assumptions are those of the year, true or false") {
  Submission submission = submission_of(2026);
  submission.assumptions = {
      {"cehrt", true}, {"ecrSuppressed", false}, {"everything", true}, {"cehrt", 1}, {"cehrt", {}}};
  CHECK(errors(estimate(submission)) ==
        "unknown-assumption /assumptions/everything, wrong-type /assumptions/cehrt");
  submission.performance_year = 2025;
  CHECK(errors(estimate(submission)) ==
        "unknown-assumption /assumptions/ecrSuppressed, unknown-assumption "
        "/assumptions/everything, wrong-type /assumptions/cehrt");
}

TEST_CASE("a small practice is true or false") {
  Submission submission = submission_of(2026);
  submission.circumstances.small_practice = "yes";
  CHECK(errors(estimate(submission)) == "wrong-type /circumstances/smallPractice");
}
