// What circumstances and assumptions may not say.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

Submission of_year(int year = 2026) {
  Submission submission;
  submission.performance_year = year;
  return submission;
}

}  // namespace

TEST_CASE("entity types are the known ones") {
  for (const char* entity : {"individual", "group", "virtualGroup", "subgroup", "apm"}) {
    Submission submission = of_year();
    submission.entity_type = entity;
    CHECK_MESSAGE(errors(estimate(submission)) == "", entity);
  }
  Submission submission = of_year();
  submission.entity_type = "Group";
  CHECK(errors(estimate(submission)) == "unknown-entity-type /entityType");
  submission.entity_type = 1;
  CHECK(errors(estimate(submission)) == "wrong-type /entityType");
}

TEST_CASE("grounds are those of the year") {
  const Value grounds[] = {"hospitalBased", "nursePractitioner", "tired", 3, "hospitalBased"};
  Submission submission = of_year(2026);
  submission.circumstances.grounds = grounds;
  CHECK(errors(estimate(submission)) ==
        "unknown-ground /circumstances/grounds/1, unknown-ground /circumstances/grounds/2, "
        "wrong-type /circumstances/grounds/3");
  submission.performance_year = 2021;
  CHECK(errors(estimate(submission)) ==
        "unknown-ground /circumstances/grounds/2, wrong-type /circumstances/grounds/3");
}

TEST_CASE("services are counts") {
  const Service services[] = {{"21", 3},
                              {"22", -1},
                              {"a/b~c", Value::of_double(0.5)},
                              {"24", "x"},
                              {"11", Value::of_kind(Value::Kind::huge)},
                              {"12", {}}};
  Submission submission = of_year();
  submission.circumstances.services = services;
  const std::string at("/circumstances/services/");
  CHECK(errors(estimate(submission)) == "negative " + at + "22, not-an-integer " + at +
                                            "a~1b~0c, wrong-type " + at + "24, too-large " + at +
                                            "11, wrong-type " + at + "12");
}

TEST_CASE("services that add up beyond what can be held are refused") {
  std::vector<Service> services(2049, Service{"21", kLargestCount});
  Submission submission = of_year();
  submission.circumstances.services = services;
  CHECK(errors(estimate(submission)) == "too-large /circumstances/services");
  services.resize(2000);
  submission.circumstances.services = services;
  CHECK(errors(estimate(submission)) == "");
}

TEST_CASE("shares fit into the number of clinicians") {
  Submission submission = of_year();
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
  const Value not_scored[] = {
      "quality", "pi", "cost", "improvementActivities", "promotingInteroperability", {}};
  Submission submission = of_year();
  submission.circumstances.not_scored = not_scored;
  const std::string at("wrong-type /circumstances/notScored/");
  CHECK(errors(estimate(submission)) == at + "1, " + at + "4, " + at + "5");
}

TEST_CASE("category scores are 0 to 100 with at most three decimals") {
  const auto of = [](Value score) {
    Submission submission = of_year();
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

TEST_CASE("assumptions are those of the year, true or false") {
  const AssumptionChoice choices[] = {
      {"cehrt", true}, {"ecrSuppressed", false}, {"everything", true}, {"cehrt", 1}, {"cehrt", {}}};
  Submission submission = of_year(2026);
  submission.assumptions = choices;
  CHECK(errors(estimate(submission)) ==
        "unknown-assumption /assumptions/everything, wrong-type /assumptions/cehrt");
  submission.performance_year = 2025;
  CHECK(errors(estimate(submission)) ==
        "unknown-assumption /assumptions/ecrSuppressed, unknown-assumption "
        "/assumptions/everything, wrong-type /assumptions/cehrt");
}

TEST_CASE("a small practice is true or false") {
  Submission submission = of_year();
  submission.circumstances.small_practice = "yes";
  CHECK(errors(estimate(submission)) == "wrong-type /circumstances/smallPractice");
}
