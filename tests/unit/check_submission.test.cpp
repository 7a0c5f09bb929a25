// A submission as a whole: its year, its sets, and whether they say the same.

#include <doctest/doctest.h>

#include <utility>

#include "build.hpp"
#include "checked.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// Whether these sets of a year contradict each other.
bool contradict(int year, const std::vector<Set>& sets) {
  std::vector<Error> found;
  ErrorLog log(found);
  const bool contradictory = check_submission(submission_of(year, sets), log).sets_contradict;
  for (const Error& error : found) FAIL(error.message);
  return contradictory;
}

}  // namespace

TEST_CASE("a submission needs a year that has rules") {
  Submission submission;
  CHECK(errors(estimate(submission)) == "wrong-type /performanceYear");
  submission.performance_year = "2026";
  CHECK(errors(estimate(submission)) == "wrong-type /performanceYear");
  submission.performance_year = 2020;
  const Result unknown = estimate(submission);
  CHECK(errors(unknown) == "unknown-year /performanceYear");
  CHECK(unknown.errors[0].message ==
        "There are no rules for this performance year here. Use one of 2021, 2022, 2023, 2024, "
        "2025, 2026.");
  submission.performance_year = Value::of_double(2026.5);
  CHECK(errors(estimate(submission)) == "not-an-integer /performanceYear");
  submission.performance_year = Value::of_double(1e300);
  CHECK(errors(estimate(submission)) == "unknown-year /performanceYear");
}

TEST_CASE("what is no object or list is named where it stands") {
  Submission submission;
  submission.misfits = {{"", "an object"}};
  const Result refused = estimate(submission);
  CHECK(errors(refused) == "wrong-type ");
  CHECK(refused.errors[0].message == "The submission must be an object.");

  submission.misfits = {{"", "an object"}, {"/assumptions", "an object"}};
  CHECK(errors(estimate(submission)) == "wrong-type , wrong-type /assumptions");

  submission.misfits = {{"/measurementSets", "a list"}, {"/circumstances/grounds", "a list"}};
  submission.performance_year = 2026;
  const Result parts = estimate(submission);
  CHECK(errors(parts) == "wrong-type /measurementSets, wrong-type /circumstances/grounds");
  CHECK(parts.errors[0].message == "/measurementSets must be a list.");
}

TEST_CASE("sets of other categories are not read, but a set needs a category") {
  Submission submission = submission_of(2026);
  submission.measurement_sets.resize(3);
  submission.measurement_sets[0].category = "quality";
  submission.measurement_sets[0].cehrt_id = "no ID";
  submission.measurement_sets[1].category = 5;
  CHECK(errors(estimate(submission)) ==
        "wrong-type /measurementSets/1/category, wrong-type /measurementSets/2/category");
}

TEST_CASE("PI sets keep their position in the submission") {
  Submission submission = submission_of(2026, {Set(), Set().yes("PI_EP_2"), Set()});
  submission.measurement_sets[0].category = "ia";
  std::vector<Error> found;
  ErrorLog log(found);
  const CheckedSubmission checked = check_submission(submission, log);
  CHECK(found.empty());
  REQUIRE(checked.sets.size() == 2);
  CHECK(checked.sets[0].position == 1);
  CHECK(checked.sets[0].has_data);
  CHECK(checked.sets[1].position == 2);
  CHECK_FALSE(checked.sets[1].has_data);
}

TEST_CASE("sets contradict each other in any answer, count, date or certification ID") {
  const Set full = Set::full_marks(2023);
  CHECK_FALSE(contradict(2023, {full, full}));
  CHECK(contradict(2023, {full, Set(full).rate("PI_EP_1", 199, 200)}));
  CHECK(contradict(2023, {full, Set(full).rate("PI_EP_1", 200, 201)}));
  CHECK(contradict(2023, {full, Set(full).no("PI_PPHI_2")}));
  CHECK(contradict(2023, {full, Set(full).period("2023-02-01", "2023-12-31")}));
  CHECK(contradict(2023, {full, Set(full).period("2023-01-01", "2023-12-30")}));
  CHECK(contradict(2023, {full, Set(full).cehrt_id("0015CJIHGFEDCBA")}));
  CHECK(contradict(2023, {Set().no("PI_LVPP_1"), Set().yes("PI_LVPP_1")}));
}

TEST_CASE("what only one set says contradicts nothing") {
  const Set full = Set::full_marks(2023);
  CHECK_FALSE(contradict(2023, {full, Set(full).without("PI_PPHI_2").cehrt_id({})}));
  CHECK_FALSE(contradict(2023, {Set(full).period({}, {}), full}));
  CHECK_FALSE(contradict(2023, {Set().yes("PI_PPHI_1"), Set().no("PI_PPHI_2")}));
  // Another program is another way to be scored, no other statement.
  CHECK_FALSE(contradict(2023, {full, Set(full).program("app1")}));
}

TEST_CASE("a set contradicts any set before it, not only its neighbour") {
  const Set full = Set::full_marks(2023);
  const Set silent = Set().yes("PI_PPHI_1");
  CHECK(contradict(2023, {full, silent, silent, Set(full).rate("PI_PEA_1", 1, 2)}));
  CHECK(contradict(2023, {silent, full, silent, Set(full).cehrt_id("0015CJIHGFEDCBA")}));
}

TEST_CASE("a certification ID in lower case is the same ID") {
  const Set full = Set::full_marks(2023);
  CHECK_FALSE(contradict(2023, {full, Set(full).cehrt_id("0015cabcdefghij")}));
  CHECK_FALSE(contradict(2023, {Set(full).cehrt_id("0015CabcdefGHIJ"), full}));
  CHECK(contradict(2023, {full, Set(full).cehrt_id("0015cabcdefghik")}));
}

TEST_CASE("sets without PI data say nothing that could contradict") {
  const Set full = Set::full_marks(2023);
  CHECK_FALSE(contradict(2023, {full, Set().cehrt_id("0015CJIHGFEDCBA")}));
  CHECK_FALSE(contradict(2023, {Set().period("2023-05-01", "2023-12-31"), full}));
}

TEST_CASE("very many sets are compared in one pass") {
  const Set full = Set::full_marks(2023);
  std::vector<Set> sets(2'000, full);
  CHECK_FALSE(contradict(2023, sets));
  sets.back().rate("PI_PEA_1", 1, 2);
  CHECK(contradict(2023, sets));
}
