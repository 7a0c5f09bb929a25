#include "tape.hpp"

namespace pi_score::wasm {
namespace {

/// The kinds of a value on the tape, in the order of encode.js.
enum class Tag : int { absent, no, yes, number, text, object, other };

}  // namespace

std::string_view SubmissionReader::text() {
  const auto offset = count();
  return std::string_view(tape_.text).substr(offset, count());
}

Value SubmissionReader::value() {
  switch (static_cast<Tag>(static_cast<int>(next()))) {
    case Tag::no: return {false};
    case Tag::yes: return {true};
    case Tag::number: return Value::of_double(next());
    case Tag::text: return {text()};
    case Tag::object: return Value::of_kind(Value::Kind::object);
    case Tag::other: return Value::of_kind(Value::Kind::other);
    case Tag::absent: break;
  }
  return {};
}

const Submission& SubmissionReader::read() {
  at_ = 0;
  misfits_.clear();
  for (std::size_t left = count(); left > 0; --left) {
    const std::string_view path = text();
    misfits_.push_back({path, next() == 0 ? "an object" : "a list"});
  }
  submission_.performance_year = value();
  submission_.entity_type = value();
  const Value& year = submission_.performance_year;
  read_sets(year.kind == Value::Kind::integer ? find_rules(year.number) : nullptr);
  read_circumstances();
  assumptions_.clear();
  for (std::size_t left = count(); left > 0; --left) {
    const std::string_view id = text();
    assumptions_.push_back({id, value()});
  }
  submission_.assumptions = assumptions_;
  submission_.misfits = misfits_;
  return submission_;
}

void SubmissionReader::read_sets(const Rules* rules) {
  sets_.clear();
  measurements_.clear();
  measurements_.reserve(count());  // All sets together, so that the spans of the sets stay where they are.
  for (std::size_t left = count(); left > 0; --left) {
    MeasurementSet set;
    set.category = value();
    set.program_name = value();
    set.performance_start = value();
    set.performance_end = value();
    set.cehrt_id = value();
    const std::size_t first = measurements_.size();
    const std::size_t length = count();
    for (std::size_t at = 0; at < length; ++at) {
      Measurement& measurement = measurements_.emplace_back();
      const double code = next();
      // A known measurement comes as its position among the year's codes, any other with its id as it was given.
      if (code >= 0) {
        measurement.code = static_cast<Index>(code);
        measurement.id = rules->codes[static_cast<std::size_t>(code)].id.view();
      } else {
        measurement.id = value();
      }
      measurement.value = value();
      if (measurement.value.kind != Value::Kind::object) continue;
      measurement.numerator = value();
      measurement.denominator = value();
    }
    set.measurements = {measurements_.data() + first, length};
    sets_.push_back(set);
  }
  submission_.measurement_sets = sets_;
}

void SubmissionReader::read_circumstances() {
  Circumstances& circumstances = submission_.circumstances;
  circumstances = {};
  grounds_.clear();
  services_.clear();
  not_scored_.clear();
  unknown_fields_.clear();
  if (next() == 0) return;
  circumstances.small_practice = value();
  for (std::size_t left = count(); left > 0; --left) grounds_.push_back(value());
  for (std::size_t left = count(); left > 0; --left) {
    const std::string_view place = text();
    services_.push_back({place, value()});
  }
  circumstances.has_qualifying_share = next() != 0;
  circumstances.clinicians = value();
  circumstances.hospital_based = value();
  circumstances.asc_based = value();
  circumstances.non_patient_facing = value();
  for (std::size_t left = count(); left > 0; --left) not_scored_.push_back(value());
  for (Value& score : circumstances.category_scores) score = value();
  for (std::size_t left = count(); left > 0; --left) unknown_fields_.push_back(text());
  circumstances.grounds = grounds_;
  circumstances.services = services_;
  circumstances.not_scored = not_scored_;
  circumstances.unknown_fields = unknown_fields_;
}

}  // namespace pi_score::wasm
