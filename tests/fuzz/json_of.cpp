#include "json_of.hpp"

#include <nlohmann/json.hpp>

#include "demand.hpp"
#include "json.hpp"
#include "json_node.hpp"

namespace pi_score::test {
namespace {

using Json = nlohmann::json;

Json json_of(const Value& value) {
  switch (value.kind) {
    case Value::Kind::boolean:
      return value.flag;
    case Value::Kind::integer:
      return value.number;
    case Value::Kind::thousandths:
      return static_cast<double>(value.number) / 1000;
    case Value::Kind::text:
      return value.text;
    case Value::Kind::absent:
      return nullptr;
    default:
      demand(false, "an accepted submission holds a value that no field takes");
      return nullptr;
  }
}

void set(Json& object, const char* name, const Value& value) {
  if (value.present()) object[name] = json_of(value);
}

Json json_of(const std::vector<Value>& values) {
  Json list = Json::array();
  for (const Value& each : values) list.push_back(json_of(each));
  return list;
}

Json json_of(const Measurement& given) {
  Json json = {{"measureId", given.id.text}};
  if (given.value.kind == Value::Kind::object)
    json["value"] = {{"numerator", json_of(given.numerator)},
                     {"denominator", json_of(given.denominator)}};
  else
    json["value"] = json_of(given.value);
  return json;
}

Json json_of(const MeasurementSet& given) {
  Json json;
  set(json, "category", given.category);
  if (!given.category.is("pi")) return json;
  set(json, "programName", given.program_name);
  set(json, "performanceStart", given.performance_start);
  set(json, "performanceEnd", given.performance_end);
  set(json, "cehrtId", given.cehrt_id);
  for (const Measurement& each : given.measurements) json["measurements"].push_back(json_of(each));
  return json;
}

Json json_of(const Circumstances& given) {
  Json json = Json::object();
  for (const std::string& name : given.unknown_fields) json[name] = 1;
  set(json, "smallPractice", given.small_practice);
  json["grounds"] = json_of(given.grounds);
  for (const Service& each : given.services) json["services"][each.place] = json_of(each.count);
  if (given.has_qualifying_share) {
    Json& share = json["qualifyingShare"];
    set(share, "clinicians", given.clinicians);
    set(share, "hospitalBased", given.hospital_based);
    set(share, "ascBased", given.asc_based);
    set(share, "nonPatientFacing", given.non_patient_facing);
  }
  json["notScored"] = json_of(given.not_scored);
  const char* const categories[] = {"quality", "cost", "improvementActivities"};
  for (std::size_t at = 0; at < given.category_scores.size(); ++at)
    if (given.category_scores[at].present())
      json["categoryScores"][categories[at]] = json_of(given.category_scores[at]);
  return json;
}

template <class Answer>
std::string checked_json_of(const Answer& answer) {
  std::string text;
  append_json(text, answer);
  std::vector<Error> errors;
  (void)read_tree(text, errors);
  demand(errors.empty(), "the answer is not JSON", text);
  return text;
}

}  // namespace

std::string json_of(const Submission& submission) {
  Json json;
  set(json, "performanceYear", submission.performance_year);
  set(json, "entityType", submission.entity_type);
  for (const MeasurementSet& each : submission.measurement_sets)
    json["measurementSets"].push_back(json_of(each));
  json["circumstances"] = json_of(submission.circumstances);
  for (const AssumptionChoice& each : submission.assumptions)
    json["assumptions"][each.id] = json_of(each.value);
  return json.dump();
}

std::string json_of(const Result& result) {
  return checked_json_of(result);
}

std::string json_of(const AdviceResult& result) {
  return checked_json_of(result);
}

}  // namespace pi_score::test
