#include "tape.hpp"

namespace pi_score::wasm {
namespace {

/// The kinds of a value on the tape, in the order of encode.js.
enum class Tag : int { absent, no, yes, number, text, object, other };

/// In place of a measurement's code: what stood there was no object.
constexpr double kNoObject = -2;

}  // namespace

void SubmissionReader::read(std::string_view& text) {
  const auto offset = count();
  text = {text_ + offset, count()};
}

void SubmissionReader::read(Value& value) {
  value = {};
  switch (static_cast<Tag>(static_cast<int>(next()))) {
    case Tag::no:
      value = false;
      break;
    case Tag::yes:
      value = true;
      break;
    case Tag::number:
      value = Value::of_double(next());
      break;
    case Tag::text:
      value.kind = Value::Kind::text;
      read(value.text);
      break;
    case Tag::object:
      value.kind = Value::Kind::object;
      break;
    case Tag::other:
      value.kind = Value::Kind::other;
      break;
    case Tag::absent:
      break;
  }
}

template <class T>
std::span<T> SubmissionReader::list(std::unique_ptr<T[]>& room) {
  const std::size_t length = count();
  room = length == 0 ? nullptr : std::make_unique<T[]>(length);
  return {room.get(), length};
}

std::span<Value> SubmissionReader::values(std::unique_ptr<Value[]>& room) {
  const std::span<Value> all = list(room);
  for (Value& each : all) read(each);
  return all;
}

const Submission& SubmissionReader::read(const double* numbers, const char* text_of_numbers) {
  numbers_ = numbers;
  text_ = text_of_numbers;
  read(submission_.performance_year);
  read(submission_.entity_type);
  const Value& year = submission_.performance_year;
  read_sets(year.kind == Value::Kind::integer ? find_rules(year.number) : nullptr);
  read_circumstances();
  const std::span<AssumptionChoice> assumptions = list(assumptions_);
  for (AssumptionChoice& choice : assumptions) {
    read(choice.id);
    read(choice.value);
  }
  submission_.assumptions = assumptions;
  const std::span<Misfit> misfits = list(misfits_);
  for (Misfit& misfit : misfits) {
    read(misfit.path);
    misfit.wanted = next() == 0 ? "an object" : "a list";
  }
  submission_.misfits = misfits;
  return submission_;
}

void SubmissionReader::read_sets(const Rules* rules) {
  Measurement* measurement =
      list(measurements_).data();  // Those of all sets, one set after the other.
  const std::span<MeasurementSet> sets = list(sets_);
  for (MeasurementSet& set : sets) {
    read(set.category);
    read(set.program_name);
    read(set.performance_start);
    read(set.performance_end);
    read(set.cehrt_id);
    set.measurements = {measurement, count()};
    for (const Measurement* const end = measurement + set.measurements.size(); measurement != end;
         ++measurement) {
      const double code = next();
      // A known measurement comes as its position among the year's codes, any other with its id as
      // it was given.
      measurement->is_object = code != kNoObject;
      if (!measurement->is_object) continue;
      if (code >= 0) {
        measurement->code = static_cast<Index>(code);
        measurement->id = rules->codes[static_cast<std::size_t>(code)].id.view();
      } else {
        read(measurement->id);
      }
      read(measurement->value);
      if (measurement->value.kind != Value::Kind::object) continue;
      read(measurement->numerator);
      read(measurement->denominator);
    }
  }
  submission_.measurement_sets = sets;
}

void SubmissionReader::read_circumstances() {
  Circumstances& circumstances = submission_.circumstances;
  circumstances = {};
  if (next() == 0) return;
  read(circumstances.small_practice);
  circumstances.grounds = values(grounds_);
  const std::span<Service> services = list(services_);
  for (Service& service : services) {
    read(service.place);
    read(service.count);
  }
  circumstances.services = services;
  circumstances.has_qualifying_share = next() != 0;
  read(circumstances.clinicians);
  read(circumstances.hospital_based);
  read(circumstances.asc_based);
  read(circumstances.non_patient_facing);
  circumstances.not_scored = values(not_scored_);
  for (Value& score : circumstances.category_scores) read(score);
  const std::span<std::string_view> unknown_fields = list(unknown_fields_);
  for (std::string_view& field : unknown_fields) read(field);
  circumstances.unknown_fields = unknown_fields;
}

}  // namespace pi_score::wasm
