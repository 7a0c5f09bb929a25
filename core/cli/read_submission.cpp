#include "read_submission.hpp"

#include <algorithm>
#include <array>

namespace pi_score::cli {

namespace {

/// "line 2, column 7" of the byte at which reading stopped, counted from 1.
std::string position(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(text.size(), byte == 0 ? 0 : byte - 1));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace

ReadSubmission::ReadSubmission(std::string_view text) {
  try {
    json_ = Json::parse(text);
  } catch (const Json::parse_error& error) {
    errors_.push_back({ErrorCode::malformed_json, "",
                       "The input is not JSON: it breaks off at " + position(text, error.byte) +
                           ". Correct it there."});
    return;
  } catch (const Json::out_of_range&) {
    errors_.push_back(
        {ErrorCode::malformed_json, "",
         "The input has a number beyond all bounds, which cannot be read. Correct it."});
    return;
  }
  read();
}

void ReadSubmission::misfit(const std::string& path, bool list) {
  paths_.push_back(path);
  misfits_.push_back({paths_.back(), list ? "a list" : "an object"});
}

const nlohmann::ordered_json* ReadSubmission::part(const Json& object, std::string_view name,
                                                   const std::string& path, bool list) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return nullptr;
  if (list ? found->is_array() : found->is_object()) return &*found;
  misfit(path + "/" + std::string(name), list);
  return nullptr;
}

Value ReadSubmission::value_of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::null:
      return {};
    case Json::value_t::boolean:
      return {json.get<bool>()};
    case Json::value_t::string:
      return {std::string_view(json.get_ref<const std::string&>())};
    case Json::value_t::number_integer:
      return {json.get<std::int64_t>()};
    case Json::value_t::number_unsigned: {
      const auto number = json.get<std::uint64_t>();
      return number > static_cast<std::uint64_t>(kLargestCount)
                 ? Value::of_kind(Value::Kind::huge)
                 : Value(static_cast<std::int64_t>(number));
    }
    case Json::value_t::number_float:
      return Value::of_double(json.get<double>());
    case Json::value_t::object:
      return Value::of_kind(Value::Kind::object);
    default:
      return Value::of_kind(Value::Kind::other);
  }
}

Value ReadSubmission::field(const Json& object, std::string_view name) {
  const auto found = object.find(name);
  return found == object.end() ? Value() : value_of(*found);
}

void ReadSubmission::read() {
  if (!json_.is_object()) {
    misfit("", false);
    submission_.misfits = misfits_;
    return;
  }
  submission_.performance_year = field(json_, "performanceYear");
  submission_.entity_type = field(json_, "entityType");
  if (const Json* sets = part(json_, "measurementSets", "", true)) {
    sets_.reserve(sets->size());
    for (std::size_t at = 0; at < sets->size(); ++at)
      read_set((*sets)[at], "/measurementSets/" + std::to_string(at));
  }
  if (const Json* circumstances = part(json_, "circumstances", "", false))
    read_circumstances(*circumstances);
  if (const Json* assumptions = part(json_, "assumptions", "", false))
    for (const auto& [id, choice] : assumptions->items())
      assumptions_.push_back({id, value_of(choice)});
  submission_.measurement_sets = sets_;
  submission_.assumptions = assumptions_;
  submission_.misfits = misfits_;
}

void ReadSubmission::read_set(const Json& json, const std::string& path) {
  MeasurementSet set;
  if (!json.is_object()) {
    misfit(path, false);
    set.category =
        Value("");  // Read as a set of another category; that it is no object is already noted.
    sets_.push_back(set);
    return;
  }
  set.category = field(json, "category");
  set.program_name = field(json, "programName");
  set.performance_start = field(json, "performanceStart");
  set.performance_end = field(json, "performanceEnd");
  set.cehrt_id = field(json, "cehrtId");
  // Sets of other categories have measurements of other shapes, which are not ours to judge.
  const bool is_pi = set.category.kind == Value::Kind::text && set.category.text == "pi";
  if (const Json* list = is_pi ? part(json, "measurements", path, true) : nullptr) {
    std::vector<Measurement>& measurements = measurements_.emplace_back();
    measurements.reserve(list->size());
    for (const Json& each : *list) {
      Measurement& measurement = measurements.emplace_back();
      measurement.is_object = each.is_object();
      if (!measurement.is_object) continue;
      measurement.id = field(each, "measureId");
      measurement.value = field(each, "value");
      if (measurement.value.kind == Value::Kind::object) {
        measurement.numerator = field(each.at("value"), "numerator");
        measurement.denominator = field(each.at("value"), "denominator");
      }
    }
    set.measurements = measurements;
  }
  sets_.push_back(set);
}

void ReadSubmission::read_circumstances(const Json& json) {
  constexpr std::array<std::string_view, 6> kKnown = {
      "smallPractice", "grounds", "services", "qualifyingShare", "notScored", "categoryScores"};
  const std::string path = "/circumstances";
  Circumstances& circumstances = submission_.circumstances;
  for (const auto& [name, value] : json.items())
    if (std::find(kKnown.begin(), kKnown.end(), name) == kKnown.end())
      unknown_fields_.push_back(name);
  circumstances.small_practice = field(json, "smallPractice");
  if (const Json* list = part(json, "grounds", path, true))
    for (const Json& each : *list)
      grounds_.push_back(each.is_null() ? Value::of_kind(Value::Kind::other) : value_of(each));
  if (const Json* services = part(json, "services", path, false))
    for (const auto& [place, count] : services->items())
      services_.push_back({place, value_of(count)});
  if (const Json* share = part(json, "qualifyingShare", path, false)) {
    circumstances.has_qualifying_share = true;
    circumstances.clinicians = field(*share, "clinicians");
    circumstances.hospital_based = field(*share, "hospitalBased");
    circumstances.asc_based = field(*share, "ascBased");
    circumstances.non_patient_facing = field(*share, "nonPatientFacing");
  }
  if (const Json* list = part(json, "notScored", path, true))
    for (const Json& each : *list) not_scored_.push_back(value_of(each));
  if (const Json* scores = part(json, "categoryScores", path, false))
    circumstances.category_scores = {field(*scores, "quality"), field(*scores, "cost"),
                                     field(*scores, "improvementActivities")};
  circumstances.grounds = grounds_;
  circumstances.services = services_;
  circumstances.not_scored = not_scored_;
  circumstances.unknown_fields = unknown_fields_;
}

}  // namespace pi_score::cli
