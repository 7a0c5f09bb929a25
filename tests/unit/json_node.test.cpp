// JSON text as a submission: the values, the names, and what is no JSON or no submission.

#include "json_node.hpp"

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;
using Kind = Value::Kind;

namespace {

/// The submission of a JSON text. Fails the test where it is none.
Submission read(std::string_view text) {
  std::vector<Error> errors;
  Submission submission = read_json(text, errors);
  for (const Error& error : errors) FAIL(error.message);
  return submission;
}

/// The one error of a text that is no JSON.
std::string malformed(std::string_view text) {
  std::vector<Error> errors;
  const Submission submission = read_json(text, errors);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == ErrorCode::malformed_json);
  CHECK(errors[0].path == "");
  CHECK(submission.measurement_sets.empty());
  return errors[0].message;
}

/// "/measurementSets a list, ...": what was something else than was wanted, in order.
std::string misfits(std::string_view text) {
  std::string out;
  for (const Misfit& misfit : read(text).misfits)
    out += (out.empty() ? "" : ", ") + misfit.path + " " + misfit.wanted;
  return out;
}

/// The value of the performance year in a submission.
Value year(const std::string& json) {
  return read(R"({"performanceYear": )" + json + "}").performance_year;
}

}  // namespace

TEST_CASE("every field of the contract's submission is read") {
  const Submission submission = read(R"({
    "performanceYear": 2026,
    "entityType": "group",
    "measurementSets": [
      {"category": "pi", "programName": "app1", "performanceStart": "2026-01-01",
       "performanceEnd": "2026-12-31", "cehrtId": "2025C43YZH8S00G",
       "measurements": [
         {"measureId": "PI_EP_1", "value": {"numerator": 812, "denominator": 1004}},
         {"measureId": "PI_EP_2", "value": true}
       ]}
    ],
    "circumstances": {
      "smallPractice": true,
      "grounds": ["hospitalBased", "ascBased"],
      "services": {"11": 900, "21": 100},
      "qualifyingShare": {"clinicians": 20, "hospitalBased": 16, "ascBased": 1,
                          "nonPatientFacing": 2},
      "notScored": ["cost"],
      "categoryScores": {"quality": 70, "cost": 60.5, "improvementActivities": 100}
    },
    "assumptions": {"ecrSuppressed": false, "cehrt": true}
  })");
  CHECK(submission.misfits.empty());
  CHECK(submission.performance_year.number == 2026);
  CHECK(submission.entity_type.is("group"));
  REQUIRE(submission.measurement_sets.size() == 1);
  const MeasurementSet& set = submission.measurement_sets[0];
  CHECK(set.category.is("pi"));
  CHECK(set.program_name.is("app1"));
  CHECK(set.performance_start.is("2026-01-01"));
  CHECK(set.performance_end.is("2026-12-31"));
  CHECK(set.cehrt_id.is("2025C43YZH8S00G"));
  REQUIRE(set.measurements.size() == 2);
  CHECK(set.measurements[0].is_object);
  CHECK(set.measurements[0].id.is("PI_EP_1"));
  CHECK(set.measurements[0].value.kind == Kind::object);
  CHECK(set.measurements[0].numerator.number == 812);
  CHECK(set.measurements[0].denominator.number == 1004);
  CHECK(set.measurements[1].value.kind == Kind::boolean);
  CHECK(set.measurements[1].value.flag);
  const Circumstances& circumstances = submission.circumstances;
  CHECK(circumstances.small_practice.flag);
  REQUIRE(circumstances.grounds.size() == 2);
  CHECK(circumstances.grounds[1].is("ascBased"));
  REQUIRE(circumstances.services.size() == 2);
  CHECK(circumstances.services[1].place == "21");
  CHECK(circumstances.services[1].count.number == 100);
  CHECK(circumstances.has_qualifying_share);
  CHECK(circumstances.clinicians.number == 20);
  CHECK(circumstances.hospital_based.number == 16);
  CHECK(circumstances.asc_based.number == 1);
  CHECK(circumstances.non_patient_facing.number == 2);
  REQUIRE(circumstances.not_scored.size() == 1);
  CHECK(circumstances.not_scored[0].is("cost"));
  CHECK(circumstances.category_scores[0].number == 70);
  CHECK(circumstances.category_scores[1].kind == Kind::thousandths);
  CHECK(circumstances.category_scores[1].number == 60'500);
  CHECK(circumstances.category_scores[2].number == 100);
  CHECK(circumstances.unknown_fields.empty());
  REQUIRE(submission.assumptions.size() == 2);
  CHECK(submission.assumptions[0].id == "cehrt");
  CHECK(submission.assumptions[0].value.flag);
}

TEST_CASE("fields have the names of the contract, each its own") {
  CHECK(std::string_view(name_of(Field::performance_year)) == "performanceYear");
  CHECK(std::string_view(name_of(Field::last)) == "asOf");
  for (const FieldName& one : kFields)
    for (const FieldName& other : kFields)
      CHECK((one.field == other.field) ==
            (std::string_view(one.name) == std::string_view(other.name)));
}

TEST_CASE("scalars are read as what they are") {
  CHECK(year("2026").kind == Kind::integer);
  CHECK(year("2026.0").kind == Kind::integer);
  CHECK(year("2.026e3").number == 2026);
  CHECK(year("-5").negative());
  CHECK(year("9007199254740991").number == kLargestCount);
  CHECK(year("9007199254740992").kind == Kind::huge);
  CHECK(year("-9007199254740992").kind == Kind::huge);
  CHECK(year("-9007199254740992").negative());
  CHECK(year("18446744073709551615").kind == Kind::huge);
  CHECK(year("18446744073709551616").kind == Kind::huge);
  CHECK(year("0.125").kind == Kind::thousandths);
  CHECK(year("0.1251").kind == Kind::fraction);
  CHECK(year("\"2026\"").is("2026"));
  CHECK(year("true").kind == Kind::boolean);
  CHECK(year("null").kind == Kind::absent);
  CHECK(year("{}").kind == Kind::object);
  CHECK(year("[]").kind == Kind::other);
  CHECK(read("{}").performance_year.kind == Kind::absent);
  CHECK(year(R"("caf\u00e9 \ud83d\ude00")").is("caf\xC3\xA9 \xF0\x9F\x98\x80"));
}

TEST_CASE("a value of a measurement is an object only where it is one") {
  const Submission submission = read(R"({"measurementSets": [{"category": "pi", "measurements": [
      {"measureId": "A", "value": {"numerator": 1}}, {"measureId": "B", "value": [1, 2]},
      {"measureId": "C"}, 7, null, {"value": null}]}]})");
  const auto& measurements = submission.measurement_sets[0].measurements;
  REQUIRE(measurements.size() == 6);
  CHECK(measurements[0].denominator.kind == Kind::absent);
  CHECK(measurements[1].value.kind == Kind::other);
  CHECK(measurements[2].value.kind == Kind::absent);
  CHECK_FALSE(measurements[3].is_object);
  CHECK_FALSE(measurements[4].is_object);
  CHECK(measurements[5].is_object);
  CHECK(measurements[5].id.kind == Kind::absent);
  CHECK(submission.misfits.empty());
}

TEST_CASE("names are read in their alphabetical order, whatever their order in the text") {
  const Submission submission = read(R"({
    "assumptions": {"z": true, "a": true, "B": true},
    "circumstances": {"weather": 1, "smallpractice": 2, "Grounds": 3, "services": {"24": 1, "11": 2}}
  })");
  std::string all;
  for (const AssumptionChoice& choice : submission.assumptions) all += choice.id + " ";
  for (const std::string& field : submission.circumstances.unknown_fields) all += field + " ";
  for (const Service& service : submission.circumstances.services) all += service.place + " ";
  CHECK(all == "B a z Grounds smallpractice weather 11 24 ");
}

TEST_CASE("of a name that comes twice the last counts") {
  CHECK(read(R"({"performanceYear": 2021, "performanceYear": 2026})").performance_year.number ==
        2026);
  const Submission submission =
      read(R"({"circumstances": {"services": {"21": 1, "21": 5}, "x": 1, "x": 2}})");
  REQUIRE(submission.circumstances.services.size() == 1);
  CHECK(submission.circumstances.services[0].count.number == 5);
  CHECK(submission.circumstances.unknown_fields == std::vector<std::string>{"x"});
}

TEST_CASE("what is no submission, and no list or object where one is wanted, is a misfit") {
  for (const char* text : {"[]", "5", "\"text\"", "null", "true"}) {
    CAPTURE(text);
    CHECK(misfits(text) == " an object");
  }
  CHECK(misfits(R"({"measurementSets": {}, "circumstances": [], "assumptions": true})") ==
        "/measurementSets a list, /circumstances an object, /assumptions an object");
  CHECK(misfits(R"({"measurementSets": [{"category": "pi", "measurements": {}}, 5, null]})") ==
        "/measurementSets/0/measurements a list, /measurementSets/1 an object, "
        "/measurementSets/2 an object");
  CHECK(misfits(R"({"circumstances": {"grounds": "hospitalBased", "services": [], "notScored": {},
                    "qualifyingShare": 5, "categoryScores": []}})") ==
        "/circumstances/grounds a list, /circumstances/services an object, "
        "/circumstances/qualifyingShare an object, /circumstances/notScored a list, "
        "/circumstances/categoryScores an object");
  CHECK(misfits(R"({"measurementSets": null, "circumstances": null, "assumptions": null})") == "");
  CHECK(misfits(R"({"circumstances": {"grounds": null, "services": null}})") == "");
}

TEST_CASE("a misfit is the one error at its place") {
  std::vector<Error> none;
  const auto refused = [&](std::string_view text) {
    return errors(estimate(read_json(text, none)));
  };
  CHECK(refused(R"({"performanceYear": 2026, "measurementSets": [5]})") ==
        "wrong-type /measurementSets/0");
  CHECK(refused("7") == "wrong-type ");
  CHECK(refused(R"({"performanceYear": 2026, "circumstances": {"qualifyingShare": 5}})") ==
        "wrong-type /circumstances/qualifyingShare");
  CHECK(none.empty());
}

TEST_CASE("measurements of other categories are not read") {
  const Submission submission = read(
      R"({"measurementSets": [{"category": "quality", "measurements": {"any": "shape"}},
                              {"category": 5, "measurements": 7}]})");
  CHECK(submission.misfits.empty());
  CHECK(submission.measurement_sets.size() == 2);
  CHECK(submission.measurement_sets[0].measurements.empty());
}

TEST_CASE("text that breaks off or is no JSON is refused with the line and column") {
  CHECK(malformed("") ==
        "The input is not JSON: it breaks off at line 1, column 1. Correct it there.");
  CHECK(malformed("{\"performanceYear\": 2026,\n \"entityType\": }") ==
        "The input is not JSON: it breaks off at line 2, column 16. Correct it there.");
  CHECK(contains(malformed("{} {}"), "line 1, column 4"));
  CHECK(contains(malformed("{\"a\": 1,}"), "line 1, column 9"));
  CHECK(contains(malformed("{\"a\": \"\xff\"}"), "line 1"));
}

TEST_CASE("a NUL character is refused at its place, wherever it stands") {
  using namespace std::string_view_literals;
  CHECK(malformed("{}\0"sv) ==
        "The input is not JSON: it has a NUL character at line 1, column 3. Remove it.");
  CHECK(malformed("{\n  \"a\":\0 1}"sv) ==
        "The input is not JSON: it has a NUL character at line 2, column 7. Remove it.");
  CHECK(contains(malformed("\0"sv), "line 1, column 1"));
  CHECK(contains(malformed("{\"a\": \"x\0y\"}\n\0"sv), "line 1, column 9"));
  // Written as an escape it is a character like any other.
  CHECK(year(R"("\u0000")").text == std::string(1, '\0'));
}

TEST_CASE("a number that no double holds is refused") {
  CHECK(malformed(R"({"performanceYear": 1e999})") ==
        "The input has a number beyond all bounds, which cannot be read. Correct it.");
}

TEST_CASE("a node that is absent reads as nothing") {
  const JsonNode absent;
  CHECK(absent.kind() == NodeKind::absent);
  CHECK(absent.value().kind == Kind::absent);
  std::vector<Error> errors;
  const JsonTree tree = read_tree(R"({"value": [1, {}], "category": "pi"})", errors);
  CHECK(errors.empty());
  const JsonNode root(tree);
  CHECK(root.kind() == NodeKind::object);
  CHECK(root[Field::grounds].kind() == NodeKind::absent);
  CHECK(root[Field::category].kind() == NodeKind::scalar);
  const JsonNode list = root[Field::value];
  CHECK(list.kind() == NodeKind::list);
  CHECK(list.size() == 2);
  CHECK(list[0].value().number == 1);
  CHECK(list[1].kind() == NodeKind::object);
}

TEST_CASE("what lies deeper than any field is left out, and what follows it is read") {
  const std::string open(20, '[');
  const std::string close(20, ']');
  const std::string deep = open + R"("deep", {"a": [1]})" + close;
  const Submission submission =
      read(R"({"nested": )" + deep + R"(, "entityType": {"a": )" + deep +
           R"(}, "performanceYear": 2026, "assumptions": {"x": )" + deep + R"(, "y": true}})");
  CHECK(submission.performance_year.number == 2026);
  CHECK(submission.entity_type.kind == Kind::object);
  REQUIRE(submission.assumptions.size() == 2);
  CHECK(submission.assumptions[0].value.kind == Kind::other);
  CHECK(submission.assumptions[1].value.flag);
}
