#include "tape.hpp"

namespace pi_score::wasm {
namespace {

/// The kinds of a value on the tape, in the order of encode.js.
enum class Tag : int { absent, no, yes, number, text, object, other };

/// In place of a measurement's code: what stood there was no object.
constexpr double kNoObject = -2;

}  // namespace

std::string_view SubmissionReader::text() {
  const auto offset = count();
  return {text_ + offset, count()};
}

Value SubmissionReader::value() {
  switch (static_cast<Tag>(static_cast<int>(next()))) {
    case Tag::no:
      return {false};
    case Tag::yes:
      return {true};
    case Tag::number:
      return Value::of_double(next());
    case Tag::text:
      return {text()};
    case Tag::object:
      return Value::of_kind(Value::Kind::object);
    case Tag::other:
      return Value::of_kind(Value::Kind::other);
    case Tag::absent:
      break;
  }
  return {};
}

template <class T>
std::span<T> SubmissionReader::list(std::unique_ptr<T[]>& room) {
  const std::size_t length = count();
  room = length == 0 ? nullptr : std::make_unique<T[]>(length);
  return {room.get(), length};
}

std::span<Value> SubmissionReader::values(std::unique_ptr<Value[]>& room) {
  const std::span<Value> all = list(room);
  for (Value& each : all) each = value();
  return all;
}

const Submission& SubmissionReader::read(const double* numbers, const char* text_of_numbers) {
  numbers_ = numbers;
  text_ = text_of_numbers;
  const std::span<Misfit> misfits = list(misfits_);
  for (Misfit& misfit : misfits) {
    misfit.path = text();
    misfit.wanted = next() == 0 ? "an object" : "a list";
  }
  submission_.misfits = misfits;
  submission_.performance_year = value();
  submission_.entity_type = value();
  const Value& year = submission_.performance_year;
  read_sets(year.kind == Value::Kind::integer ? find_rules(year.number) : nullptr);
  read_circumstances();
  const std::span<AssumptionChoice> assumptions = list(assumptions_);
  for (AssumptionChoice& choice : assumptions) {
    choice.id = text();
    choice.value = value();
  }
  submission_.assumptions = assumptions;
  return submission_;
}

void SubmissionReader::read_sets(const Rules* rules) {
  Measurement* measurement = list(measurements_).data();  // Those of all sets, one set after the other.
  const std::span<MeasurementSet> sets = list(sets_);
  for (MeasurementSet& set : sets) {
    set.category = value();
    set.program_name = value();
    set.performance_start = value();
    set.performance_end = value();
    set.cehrt_id = value();
    set.measurements = {measurement, count()};
    for (const Measurement* const end = measurement + set.measurements.size(); measurement != end; ++measurement) {
      const double code = next();
      // A known measurement comes as its position among the year's codes, any other with its id as it was given.
      measurement->is_object = code != kNoObject;
      if (!measurement->is_object) continue;
      if (code >= 0) {
        measurement->code = static_cast<Index>(code);
        measurement->id = rules->codes[static_cast<std::size_t>(code)].id.view();
      } else {
        measurement->id = value();
      }
      measurement->value = value();
      if (measurement->value.kind != Value::Kind::object) continue;
      measurement->numerator = value();
      measurement->denominator = value();
    }
  }
  submission_.measurement_sets = sets;
}

void SubmissionReader::read_circumstances() {
  Circumstances& circumstances = submission_.circumstances;
  circumstances = {};
  if (next() == 0) return;
  circumstances.small_practice = value();
  circumstances.grounds = values(grounds_);
  const std::span<Service> services = list(services_);
  for (Service& service : services) {
    service.place = text();
    service.count = value();
  }
  circumstances.services = services;
  circumstances.has_qualifying_share = next() != 0;
  circumstances.clinicians = value();
  circumstances.hospital_based = value();
  circumstances.asc_based = value();
  circumstances.non_patient_facing = value();
  circumstances.not_scored = values(not_scored_);
  for (Value& score : circumstances.category_scores) score = value();
  const std::span<std::string_view> unknown_fields = list(unknown_fields_);
  for (std::string_view& field : unknown_fields) field = text();
  circumstances.unknown_fields = unknown_fields;
}

}  // namespace pi_score::wasm
