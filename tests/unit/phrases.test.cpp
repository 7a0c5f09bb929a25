// Phrases that several sentences share.

#include "phrases.hpp"

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string listed(std::vector<const char*> items, const char* last) {
  std::string out;
  Enumeration list(Sentence(out), items.size(), last);
  for (const char* item : items) list.next() << item;
  return out;
}

}  // namespace

TEST_CASE("points are counted as one or many") {
  const auto words = [](Points points) {
    std::string out;
    append_points(Sentence(out), points);
    return out;
  };
  CHECK(words(Points::whole(1)) == "1 point");
  CHECK(words(Points{}) == "0 points");
  CHECK(words(Points{1}) == "0.5 points");
  CHECK(words(Points{25}) == "12.5 points");
}

TEST_CASE("a list has commas, and a word before its last item") {
  CHECK(listed({}, " and ") == "");
  CHECK(listed({"a"}, " and ") == "a");
  CHECK(listed({"a", "b"}, " and ") == "a and b");
  CHECK(listed({"a", "b", "c"}, " or ") == "a, b or c");
}

TEST_CASE("counts have their thousands apart") {
  const auto words = [](std::int64_t count) {
    std::string out;
    append_count(Sentence(out), count);
    return out;
  };
  CHECK(words(0) == "0");
  CHECK(words(999) == "999");
  CHECK(words(1004) == "1,004");
  CHECK(words(100'000) == "100,000");
  CHECK(words(9'007'199'254'740'991) == "9,007,199,254,740,991");
}

TEST_CASE("measures and requirements have plain names, small within a sentence") {
  const Rules& rules = *find_rules(2026);
  ScoredSet scored;
  scored.measures.fill(rules.measures.size());
  const auto within = [&](const Requirement& requirement) {
    std::string out;
    append_within(Sentence(out), rules, scored, requirement);
    return out;
  };
  const auto name = [&](const Requirement& requirement) {
    std::string out;
    append_name(out, rules, requirement);
    return out;
  };
  const auto of_measure = [&](const char* id) {
    return Requirement{.kind = RequirementKind::measure, .measure = measure_at(rules, id)};
  };
  CHECK(name(of_measure("PI_EP_2")) == "State PDMP checked");
  CHECK(within(of_measure("PI_EP_2")) == "state PDMP checked");
  // A yes that lacks its level waits for the level alone.
  scored.measures[measure_at(rules, "PI_PHCDRR_1")].lacks_level = true;
  CHECK(within(of_measure("PI_PHCDRR_1")) == "testing or live data for immunization registry");
  // What is written with capitals, or begins small, stays as it is.
  CHECK(within(of_measure("PI_PPHI_2")) == "SAFER Guide self-assessment");
  CHECK(within(of_measure("PI_EP_1")) == "e-Prescriptions sent");
  for (const std::string_view same : {"X", "1 registry", "TEFCA"}) {
    std::string out;
    append_within(Sentence(out), same);
    CHECK(out == same);
  }
  const Requirement exchange = {.kind = RequirementKind::objective, .objective = At<Objective>(2)};
  CHECK(name(exchange) == "Health Information Exchange");
  CHECK(within(exchange) == "Health Information Exchange");
  CHECK(name({.kind = RequirementKind::period}) == "Performance period");
  CHECK(within({.kind = RequirementKind::period}) == "the performance period");
  CHECK(name({.kind = RequirementKind::cehrt}) == "CMS EHR Certification ID");
  CHECK(within({.kind = RequirementKind::cehrt}) == "the CMS EHR Certification ID");
}

TEST_CASE("any answer will do for a measure that is suppressed under the estimate's assumptions") {
  const auto any = [](int year, const char* id, bool suppressed) {
    Estimate estimate = estimate_of(submission_of(year));
    if (!suppressed) estimate.assumptions = 0;
    return any_answer_will_do(estimate, estimate.rules->measures[measure_at(*estimate.rules, id)]);
  };
  CHECK(any(2026, "PI_PHCDRR_3", true));
  CHECK_FALSE(any(2026, "PI_PHCDRR_3", false));
  CHECK(any(2025, "PI_PHCDRR_3", false));
  CHECK_FALSE(any(2024, "PI_PHCDRR_3", true));
  CHECK_FALSE(any(2026, "PI_PHCDRR_1", true));
}
