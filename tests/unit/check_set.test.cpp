// What a measurement set may not say.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string errors_of(int year, const Set& set) {
  return errors(Built(year, {set}).estimate());
}

/// The set as one measurement more, at the end.
Set with(Set set, Measurement measurement) {
  set.measurements.push_back(measurement);
  return set;
}

Measurement count(std::string_view id, Value numerator, Value denominator) {
  Measurement measurement;
  measurement.id = id;
  measurement.value = Value::of_kind(Value::Kind::object);
  measurement.numerator = numerator;
  measurement.denominator = denominator;
  return measurement;
}

Measurement answer(Value id, Value value) {
  Measurement measurement;
  measurement.id = id;
  measurement.value = value;
  return measurement;
}

constexpr const char* kAt0 = "/measurementSets/0/measurements/0";

}  // namespace

TEST_CASE("a set at full marks has no errors in any year") {
  for (int year = 2021; year <= 2026; ++year) CHECK(errors_of(year, Set::full_marks(year)) == "");
}

TEST_CASE("counts are whole numbers from 0 to 2^53 - 1, the numerator not above the denominator") {
  const auto of = [](Value numerator, Value denominator) {
    return errors_of(2026, with({}, count("PI_EP_1", numerator, denominator)));
  };
  const std::string place = std::string(" ") + kAt0 + "/value/";
  CHECK(of(0, 0) == "");
  CHECK(of(kLargestCount, kLargestCount) == "");
  CHECK(of(3, 2) == "numerator-exceeds-denominator" + place + "numerator");
  CHECK(of(-1, 2) == "negative" + place + "numerator");
  CHECK(of(Value::of_double(-0.5), 2) == "negative" + place + "numerator");
  CHECK(of(Value::of_double(1.5), 2) == "not-an-integer" + place + "numerator");
  CHECK(of(1, Value::of_double(2.12345)) == "not-an-integer" + place + "denominator");
  CHECK(of(1, kLargestCount + 1) == "too-large" + place + "denominator");
  CHECK(of("1", 2) == "wrong-type" + place + "numerator");
  CHECK(of({}, {}) == "wrong-type" + place + "numerator, wrong-type" + place + "denominator");
  CHECK(of(-1, "x") == "negative" + place + "numerator, wrong-type" + place + "denominator");
}

TEST_CASE("a measurement needs a known id and a value of its kind") {
  const auto of = [](Value id, Value value) {
    return errors_of(2026, with({}, answer(id, value)));
  };
  const std::string at(kAt0);
  CHECK(of("PI_EP_1", true) == "wrong-type " + at + "/value");
  CHECK(of("PI_EP_1", {}) == "wrong-type " + at + "/value");
  CHECK(of("PI_EP_2", 1) == "wrong-type " + at + "/value");
  CHECK(of("PI_EP_2", {}) == "wrong-type " + at + "/value");
  CHECK(of("PI_EP_2_EX_1", "yes") == "wrong-type " + at + "/value");
  CHECK(of("PI_EP_2_EX_3", true) ==
        "unknown-measure " + at + "/measureId");  // A fact of 2023 only.
  CHECK(of("PI_EP_2_EX_3", {}) ==
        "unknown-measure " + at + "/measureId, wrong-type " + at + "/value");
  CHECK(of({}, true) == "wrong-type " + at + "/measureId");
  CHECK(of(7, true) == "wrong-type " + at + "/measureId");
  CHECK(errors_of(2026, with({}, count("PI_EP_2", 1, 2))) == "wrong-type " + at + "/value");
}

TEST_CASE("what is no object in the list of measurements keeps its place") {
  Measurement stray;
  stray.is_object = false;
  Set set;
  set.measurements = {stray, answer("PI_NEVER", true)};
  CHECK(errors_of(2026, set) ==
        std::string("wrong-type ") + kAt0 +
            ", unknown-measure /measurementSets/0/measurements/1/measureId");
}

TEST_CASE("a measurement may come with its code looked up") {
  Measurement known = answer("", true);
  known.code = find_code(*find_rules(2026), "PI_EP_2");
  CHECK(errors_of(2026, with({}, known)) == "");
  Measurement unknown = answer("PI_NEVER", true);
  unknown.code = kUnknownCode;
  CHECK(errors_of(2026, with({}, unknown)) ==
        std::string("unknown-measure ") + kAt0 + "/measureId");
}

TEST_CASE("a measure is reported once") {
  Set set;
  set.yes("PI_EP_2");
  CHECK(errors_of(2026, with(set, answer("PI_EP_2", true))) ==
        "duplicate-measure /measurementSets/0/measurements/1/measureId");
}

TEST_CASE("a measure that is met cannot be excluded; each exclusion is named") {
  Set set;
  set.rate("PI_EP_1", 1, 2).yes("PI_LVPP_1").yes("PI_EP_2").yes("PI_EP_2_EX_1").yes("PI_EP_2_EX_2");
  CHECK(errors_of(2026, set) ==
        "measure-and-exclusion /measurementSets/0/measurements/1, measure-and-exclusion "
        "/measurementSets/0/measurements/3, "
        "measure-and-exclusion /measurementSets/0/measurements/4");
  // A no or a numerator of 0 does not contradict the exclusion.
  CHECK(errors_of(2026,
                  Set().rate("PI_EP_1", 0, 2).yes("PI_LVPP_1").no("PI_EP_2").yes("PI_EP_2_EX_1")) ==
        "");
  CHECK(errors_of(2026, Set().rate("PI_EP_1", 1, 2).no("PI_LVPP_1")) == "");
}

TEST_CASE("exclusions are found among measurements that are wrong themselves") {
  Set set;
  set.rate("PI_EP_1", 1, 2).yes("PI_LVPP_1").no("PI_EP_2_EX_1");
  set.measurements.push_back(answer({}, true));
  set.measurements.push_back(answer("PI_NEVER", true));
  CHECK(errors_of(2026, set) ==
        "wrong-type /measurementSets/0/measurements/3/measureId, unknown-measure "
        "/measurementSets/0/measurements/4/measureId, "
        "measure-and-exclusion /measurementSets/0/measurements/1");
}

TEST_CASE("the ways of an objective exclude each other") {
  const std::string at("alternatives-conflict /measurementSets/0/measurements/");
  CHECK(errors_of(2026, Set().rate("PI_HIE_1", 1, 2).rate("PI_HIE_4", 1, 2).yes("PI_HIE_5")) ==
        at + "2");
  CHECK(errors_of(2026, Set().yes("PI_HIE_5").rate("PI_HIE_1", 0, 0)) == at + "1");
  CHECK(errors_of(2026, Set().yes("PI_HIE_5").yes("PI_LVITC_2")) == at + "1");
  CHECK(errors_of(2026,
                  Set().no("PI_LVOTC_1").yes("PI_HIE_5").no("PI_LVOTC_1").rate("PI_HIE_1", 1, 2)) ==
        at + "2");
  CHECK(errors_of(2026, Set().yes("PI_HIE_6").yes("PI_HIE_5")) == at + "1");
  CHECK(errors_of(2026, Set().yes("PI_HIE_6").yes("PI_HIE_5").rate("PI_HIE_4", 1, 1)) == at + "1");
  CHECK(errors_of(2026, Set().no("PI_HIE_5").no("PI_HIE_6").rate("PI_HIE_1", 1, 1)) == "");
  CHECK(errors_of(2026, Set().yes("PI_HIE_5").no("PI_LVOTC_1").no("PI_HIE_6")) == "");
}

TEST_CASE("the place of an error is found among measurements of every kind") {
  const std::string unknown("unknown-measure /measurementSets/0/measurements/0/measureId");
  Set set;
  set.yes("PI_NOPE")
      .yes("PI_PPHI_1")
      .yes("PI_PHCDRR_1")
      .yes("PI_PHCDRR_3_PRE")
      .yes("PI_PHCDRR_1_PRE")
      .yes("PI_PHCDRR_1_PROD");
  set.no("PI_PHCDRR_3_PROD").no("PI_PHCDRR_1_EX_1");
  CHECK(errors_of(2026, set) ==
        unknown + ", engagement-conflict /measurementSets/0/measurements/5");

  Set routes;
  routes.yes("PI_NOPE")
      .yes("PI_PPHI_1")
      .yes("PI_PHCDRR_1_PRE")
      .no("PI_HIE_5")
      .rate("PI_EP_1", 1, 2)
      .rate("PI_HIE_1", 1, 2);
  routes.rate("PI_HIE_4", 1, 2).yes("PI_HIE_6");
  CHECK(errors_of(2026, routes) ==
        unknown + ", alternatives-conflict /measurementSets/0/measurements/7");

  Set exclusions;
  exclusions.yes("PI_NOPE").yes("PI_EP_2").yes("PI_EP_2_EX_1");
  CHECK(errors_of(2026, with(exclusions, answer("PI_EP_2_EX_2", -1))) ==
        unknown +
            ", wrong-type /measurementSets/0/measurements/3/value, measure-and-exclusion "
            "/measurementSets/0/measurements/2");
}

TEST_CASE("a rate that is no rate reports no way of its objective") {
  Set set;
  set.rate("PI_HIE_1", 3, 2).yes("PI_HIE_5").yes("PI_HIE_6");
  CHECK(errors_of(2026, set) ==
        "numerator-exceeds-denominator /measurementSets/0/measurements/0/value/numerator, "
        "alternatives-conflict /measurementSets/0/measurements/2");
}

TEST_CASE("a yes states one level of active engagement") {
  CHECK(errors_of(2026, Set().yes("PI_PHCDRR_1").yes("PI_PHCDRR_1_PRE").yes("PI_PHCDRR_1_PROD")) ==
        "engagement-conflict /measurementSets/0/measurements/2");
  CHECK(errors_of(2026, Set().yes("PI_PHCDRR_1_PROD").yes("PI_PHCDRR_1_PRE")) ==
        "engagement-conflict /measurementSets/0/measurements/1");
  CHECK(errors_of(2026, Set().yes("PI_PHCDRR_1").yes("PI_PHCDRR_1_PRE").no("PI_PHCDRR_1_PROD")) ==
        "");
  CHECK(errors_of(2026, with(Set().yes("PI_PHCDRR_1_PRE").yes("PI_PHCDRR_1_PROD"),
                             answer("PI_PHCDRR_1_PRE", false))) ==
        "duplicate-measure /measurementSets/0/measurements/2/measureId, engagement-conflict "
        "/measurementSets/0/measurements/1");
}

TEST_CASE("a second report needs its first") {
  CHECK(errors_of(2021, Set().yes("PI_PHCDRR_1_MULTI")) ==
        "multi-without-base /measurementSets/0/measurements/0");
  CHECK(errors_of(2021, Set().no("PI_PHCDRR_1").yes("PI_PHCDRR_1_MULTI")) ==
        "multi-without-base /measurementSets/0/measurements/1");
  CHECK(errors_of(2021, Set().yes("PI_PHCDRR_1").yes("PI_PHCDRR_1_MULTI")) == "");
  CHECK(errors_of(2021, Set().no("PI_PHCDRR_1_MULTI")) == "");
}

TEST_CASE("the performance period lies inside the year, first day first") {
  const auto of = [](const char* first, const char* last) {
    return errors_of(2026, Set().period(first, last));
  };
  const std::string first("/measurementSets/0/performanceStart"),
      last("/measurementSets/0/performanceEnd");
  CHECK(of("2026-01-01", "2026-12-31") == "");
  CHECK(of("2025-12-31", "2026-12-31") == "period-outside-year " + first);
  CHECK(of("2026-01-01", "2027-01-01") == "period-outside-year " + last);
  CHECK(of("2026-02-30", "1 May") == "bad-date " + first + ", bad-date " + last);
  CHECK(of("2026-05-02", "2026-05-01") == "bad-date " + last);
  CHECK(of("2026-05-01", "2026-05-01") == "");
  Set set;
  MeasurementSet borrowed = set.borrowed();
  borrowed.performance_start = 20260101;
  Submission submission;
  submission.performance_year = 2026;
  submission.measurement_sets = {&borrowed, 1};
  CHECK(errors(estimate(submission)) == "wrong-type " + first);
}

TEST_CASE("certification IDs have the forms of their year") {
  const auto of = [](int year, const char* id) { return errors_of(year, Set().cehrt_id(id)); };
  const std::string bad("bad-cehrt-id /measurementSets/0/cehrtId");
  CHECK(of(2026, "2025C43YZH8S00G") == "");
  CHECK(of(2025, "2025CABCDEFGHIJ") == "");
  CHECK(of(2024, "2025CABCDEFGHIJ") == bad);
  CHECK(of(2021, "0015CABCDEFGHIJ") == "");
  CHECK(of(2026, "A115CABCDEFGHIJ") == "");
  CHECK(of(2026, "0015cABCDEFGHIJ") == bad);
  CHECK(of(2026, "0015CABCDEFGHI") == bad);
  CHECK(of(2026, "0015CABCDEFGHIJK") == bad);
  CHECK(of(2026, "0015CABCDEFGHI-") == bad);
  CHECK(of(2026, "0015Cabcdefghij") == bad);
  MeasurementSet set;
  set.category = "pi";
  set.cehrt_id = 15;
  Submission submission;
  submission.performance_year = 2026;
  submission.measurement_sets = {&set, 1};
  CHECK(errors(estimate(submission)) == "wrong-type /measurementSets/0/cehrtId");
}

TEST_CASE("programs are the known ones and ids of value pathways") {
  const auto of = [](const char* name) { return errors_of(2026, Set().program(name)); };
  for (const char* name : {"mips", "app1", "appPlus", "G0053", "M1370", "G0058A"})
    CHECK_MESSAGE(of(name) == "", name);
  for (const char* name : {"", "MIPS", "mvp", "G005", "G00533", "g0053", "G0053a", "G0053AB",
                           "0G053", "pcf", "G00/3", "G00:3", "@0053", "[0053", "G0053[", "G0053@"})
    CHECK_MESSAGE(of(name) == "unknown-program /measurementSets/0/programName", name);
  MeasurementSet set;
  set.category = "pi";
  set.program_name = false;
  Submission submission;
  submission.performance_year = 2026;
  submission.measurement_sets = {&set, 1};
  CHECK(errors(estimate(submission)) == "wrong-type /measurementSets/0/programName");
}
