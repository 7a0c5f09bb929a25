// What a measurement set may not say.

#include <doctest/doctest.h>

#include "build.hpp"
#include "checked.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string errors_of(int year, const Set& set) {
  return errors(estimate(submission_of(year, {set})));
}

/// The set as one measurement more, at the end.
Set with(Set set, Measurement added) {
  return set.add(std::move(added));
}

constexpr const char* kAt0 = "/measurementSets/0/measurements/0";

}  // namespace

TEST_CASE("a set at full marks has no errors in any year") {
  for (int year = 2021; year <= 2026; ++year) CHECK(errors_of(year, Set::full_marks(year)) == "");
}

TEST_CASE("counts are whole numbers from 0 to 2^53 - 1, the numerator not above the denominator") {
  const auto of = [](Value numerator, Value denominator) {
    return errors_of(2026, with({}, measurement("PI_EP_1", numerator, denominator)));
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
    return errors_of(2026, with({}, measurement(id, value)));
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
  CHECK(errors_of(2026, with({}, measurement("PI_EP_2", 1, 2))) == "wrong-type " + at + "/value");
}

TEST_CASE("what is no object in the list of measurements keeps its place") {
  Measurement stray;
  stray.is_object = false;
  CHECK(errors_of(2026, Set().add(stray).add(measurement("PI_NEVER", true))) ==
        std::string("wrong-type ") + kAt0 +
            ", unknown-measure /measurementSets/0/measurements/1/measureId");
}

TEST_CASE("a measure is reported once") {
  Set set;
  set.yes("PI_EP_2");
  CHECK(errors_of(2026, with(set, measurement("PI_EP_2", true))) ==
        "duplicate-measure /measurementSets/0/measurements/1/measureId");
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
  CHECK(errors_of(2026, Set().period(20260101, "2026-12-31")) == "wrong-type " + first);
}

TEST_CASE("certification IDs have the forms of their year") {
  const auto of = [](int year, const char* id) { return errors_of(year, Set().cehrt_id(id)); };
  const std::string bad("bad-cehrt-id /measurementSets/0/cehrtId");
  CHECK(of(2026, "2025C43YZH8S00G") == "");
  CHECK(of(2025, "2025CABCDEFGHIJ") == "");
  CHECK(of(2024, "2025CABCDEFGHIJ") == bad);
  CHECK(of(2021, "0015CABCDEFGHIJ") == "");
  CHECK(of(2026, "A115CABCDEFGHIJ") == "");
  CHECK(of(2026, "0015CABCDEFGHI") == bad);
  CHECK(of(2026, "0015CABCDEFGHIJK") == bad);
  CHECK(of(2026, "0015CABCDEFGHI-") == bad);
  CHECK(of(2026, "0015C") == bad);
  // Lower case is taken as upper case.
  CHECK(of(2026, "0015cABCDEFGHIJ") == "");
  CHECK(of(2026, "0015Cabcdefghij") == "");
  CHECK(of(2026, "az15caz09az09az") == "");
  CHECK(of(2026, "a15bcaz09az09az") == bad);
  CHECK(of(2026, "2o25cqz7k2m4t9b") == bad);
  CHECK(of(2026,
           "0015C\xC3\xA9"
           "BCDEFGHI") == bad);
  CHECK(of(2026, "0015CABCDEFGH[I") == bad);
  CHECK(of(2026, "0015CABCDEFGH{I") == bad);
  CHECK(of(2026, "0015CABCDEFGH`I") == bad);
  CHECK(errors_of(2026, Set().cehrt_id(15)) == "wrong-type /measurementSets/0/cehrtId");
}

TEST_CASE("a wrong certification ID is measured by the form that it fits furthest") {
  const auto said = [](const std::string& id) {
    const std::vector<Error> found =
        estimate(submission_of(2026, {Set().cehrt_id(std::string_view(id))})).errors;
    REQUIRE(found.size() == 1);
    return found.front().message;
  };
  const auto sentence = [](const std::string& id, const std::string& wrong) {
    return "\"" + id + "\" is not a CMS EHR Certification ID of 2026. " + wrong +
           " 2026 takes XX15CXXXXXXXXXX or 2025CXXXXXXXXXX or 2026CXXXXXXXXXX, each X a letter or "
           "digit.";
  };
  const auto is_said = [&](const std::string& id, const std::string& wrong) {
    CHECK(said(id) == sentence(id, wrong));
  };
  is_said("0015CABCDEFG", "It has 12 characters; 15 are needed.");
  is_said("\xC3\xA9", "It has 1 character; 15 are needed.");
  is_said("0016CABCDEFGHIJ", "Its character 4 is \"6\"; \"5\" is needed there.");
  is_said("2025C43YZH8S00-", "Its character 15 is \"-\"; a letter or digit is needed there.");
  is_said("2027C43YZH8S00G", "Its character 4 is \"7\"; \"5\" is needed there.");
  // A letter of two bytes is one character, in the middle and at the end.
  is_said(
      "0015C\xC3\xA9"
      "BCDEFGHIJ",
      "Its character 6 is \"\xC3\xA9\"; a letter or digit is needed there.");
  is_said("0015CABCDEFGHI\xC3\xA9",
          "Its character 15 is \"\xC3\xA9\"; a letter or digit is needed there.");
  // A byte that continues no character, behind an ID that is right.
  is_said("0015CABCDEFGHIJ\x93", "The bytes after its 15 characters are not UTF-8.");
}

TEST_CASE("programs are the known ones and ids of value pathways") {
  const auto of = [](const char* name) { return errors_of(2026, Set().program(name)); };
  for (const char* name : {"mips", "app1", "appPlus", "G0053", "M1370", "G0058A"})
    CHECK_MESSAGE(of(name) == "", name);
  for (const char* name : {"", "MIPS", "mvp", "G005", "G00533", "g0053", "G0053a", "G0053AB",
                           "0G053", "pcf", "G00/3", "G00:3", "@0053", "[0053", "G0053[", "G0053@"})
    CHECK_MESSAGE(of(name) == "unknown-program /measurementSets/0/programName", name);
  CHECK(errors_of(2026, Set().program(false)) == "wrong-type /measurementSets/0/programName");
}

TEST_CASE("a checked set holds answers by measure, days of the year, and its program") {
  const Rules& rules = *find_rules(2026);
  Set set;
  set.rate("PI_EP_1", 3, 4).no("PI_EP_2").yes("PI_PHCDRR_1").yes("PI_PHCDRR_1_PRE");
  set.yes("PI_PHCDRR_3_EX_2").no("PI_LVOTC_1").program("app1").period("2026-02-01", "2026-12-31");
  set.cehrt_id("0015CABCDEFGHIJ");
  std::vector<Error> errors;
  ErrorLog log(errors);
  const CheckedSet checked = check_set(rules, set.given(), 7, log);
  CHECK(errors.empty());
  const auto answer = [&](const char* id) { return checked.answers[measure_at(rules, id)]; };
  CHECK(answer("PI_EP_1").kind == Answer::Kind::rate);
  CHECK(answer("PI_EP_1").rate.numerator == 3);
  CHECK(answer("PI_EP_1").rate.denominator == 4);
  CHECK(answer("PI_EP_2").kind == Answer::Kind::no);
  CHECK_FALSE(answer("PI_EP_2").chooses());
  CHECK(answer("PI_PHCDRR_1").met());
  CHECK(answer("PI_PHCDRR_1").pre_production);
  CHECK_FALSE(answer("PI_PHCDRR_1").production);
  CHECK(answer("PI_PHCDRR_3").exclusion() == At<Exclusion>(1));
  CHECK_FALSE(answer("PI_HIE_1").excluded());  // A no claims no exclusion.
  CHECK(answer("PI_HIE_1").kind == Answer::Kind::none);
  CHECK(rules.programs[checked.program].id == "app1");
  CHECK(checked.position == 7);
  CHECK(checked.has_data);
  CHECK(checked.has_cehrt_id);
  CHECK(checked.first_day == 32);
  CHECK(checked.last_day == 365);
}
