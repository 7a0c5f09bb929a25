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

TEST_CASE("measures and requirements have names for people") {
  const Rules& rules = *find_rules(2026);
  std::string out;
  append_name(Sentence(out), rules.measures[measure_at(rules, "PI_PPHI_1")]);
  CHECK(out == "Security Risk Analysis (PI_PPHI_1)");
  const auto name = [&](const Requirement& requirement) {
    std::string words;
    append_name(Sentence(words), rules, requirement);
    return words;
  };
  CHECK(name({.kind = RequirementKind::measure, .measure = measure_at(rules, "PI_EP_1")}) ==
        "e-Prescribing");
  CHECK(name({.kind = RequirementKind::objective, .objective = At<Objective>(2)}) ==
        "Health Information Exchange");
  CHECK(name({.kind = RequirementKind::period}) == "the performance period");
  CHECK(name({.kind = RequirementKind::cehrt}) == "the CMS EHR Certification ID");
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
