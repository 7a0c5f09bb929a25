// Errors with their places, and how many are listed.

#include "error_log.hpp"

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string pointer(const Place& place) {
  std::string out;
  place.append_to(out);
  return out;
}

/// A submission with so many errors, all of them grounds that no year has.
Submission with_errors(std::size_t count) {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds.assign(count, "tired");
  return submission;
}

}  // namespace

TEST_CASE("places are JSON Pointers") {
  CHECK(pointer(Place("")) == "");
  CHECK(pointer(Place("/performanceYear")) == "/performanceYear");
  CHECK(pointer(Place("/circumstances/services/", "a/b~c")) == "/circumstances/services/a~1b~0c");
  CHECK(pointer(Place("/circumstances/grounds/", std::size_t{12})) == "/circumstances/grounds/12");
  CHECK(pointer(Place::in_set(3, "/cehrtId")) == "/measurementSets/3/cehrtId");
  CHECK(pointer(Place::in_measurement(0, 10)) == "/measurementSets/0/measurements/10");
  CHECK(pointer(Place::in_measurement(1, 0, "/value/numerator")) ==
        "/measurementSets/1/measurements/0/value/numerator");
}

TEST_CASE("an error has a code, a place, and the sentence that is appended to it") {
  std::vector<Error> errors;
  ErrorLog log(errors);
  CHECK(log.empty());
  log.add(ErrorCode::negative, Place("/x")) << "So " << std::int32_t{5} << ".";
  log.add(ErrorCode::wrong_type, "/as/it/came") << "Thus.";
  log.close();
  REQUIRE(errors.size() == 2);
  CHECK_FALSE(log.empty());
  CHECK(errors[0].code == ErrorCode::negative);
  CHECK(errors[0].path == "/x");
  CHECK(errors[0].message == "So 5.");
  CHECK(errors[1].path == "/as/it/came");
}

TEST_CASE("as many errors as are listed are listed, and nothing is said of others") {
  const Result result = estimate(with_errors(kMostErrors));
  REQUIRE(result.errors.size() == 1000);
  CHECK(result.errors.back().code == ErrorCode::unknown_ground);
  CHECK(result.errors.back().path == "/circumstances/grounds/999");
}

TEST_CASE("beyond 1000 errors, a last one says how many more there are") {
  const Result one = estimate(with_errors(1001));
  REQUIRE(one.errors.size() == 1001);
  CHECK(one.errors[999].path == "/circumstances/grounds/999");
  CHECK(one.errors.back().code == ErrorCode::too_large);
  CHECK(one.errors.back().path == "");
  CHECK(one.errors.back().message ==
        "There is 1 more error than can be listed. Correct these first.");

  const Result many = estimate(with_errors(1250));
  REQUIRE(many.errors.size() == 1001);
  CHECK(many.errors[999].code == ErrorCode::unknown_ground);
  CHECK(many.errors.back().message ==
        "There are 250 more errors than can be listed. Correct these first.");
}

TEST_CASE("errors that came with their place are counted beyond the limit too") {
  Submission submission = submission_of(2026);
  submission.misfits.assign(1003, {"/circumstances", "an object"});
  const Result result = estimate(submission);
  REQUIRE(result.errors.size() == 1001);
  CHECK(result.errors[999].path == "/circumstances");
  CHECK(result.errors.back().message ==
        "There are 3 more errors than can be listed. Correct these first.");
}

TEST_CASE("a count is a whole number from 0 to the largest; anything else says what is wrong") {
  struct Case {
    Value given;
    std::int64_t count;
    const char* message;
  };
  const Case cases[] = {
      {0, 0, ""},
      {kLargestCount, kLargestCount, ""},
      {{}, -1, "It is missing."},
      {"5", -1, "It must be a whole number."},
      {-1, -1, "It is below 0. Counts start at 0."},
      {Value::of_double(-1.5), -1, "It is below 0. Counts start at 0."},
      {Value::of_double(1.5), -1, "It must be a whole number."},
      {Value::of_double(1e300), -1,
       "It is above 9007199254740991, the largest count that can be held exactly."},
  };
  for (const Case& each : cases) {
    CAPTURE(each.message);
    std::vector<Error> errors;
    ErrorLog log(errors);
    CHECK(check_count(each.given, Place("/x"), "It", log) == each.count);
    CHECK((errors.empty() ? "" : errors[0].message) == each.message);
  }
}
