// A submission as it arrived: the Quality Payment Program's own shape, in which nothing has been
// checked, so that estimate() can report every error at once with its place.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pi_score/points.hpp"

namespace pi_score {

/// A scalar as it arrived.
class Value {
 public:
  enum class Kind : std::uint8_t {
    absent,
    boolean,
    integer,      ///< A whole number, |n| <= kLargestCount.
    thousandths,  ///< A number with at most three decimals; `number` holds it times 1000.
    fraction,     ///< A number with more decimals.
    huge,         ///< A number beyond kLargestCount.
    text,
    object,  ///< Only as a measurement's value: numerator and denominator are beside it.
    other,   ///< A list, or anything else that no field wants.
  };

  Value() = default;
  Value(bool given) : kind(Kind::boolean), flag(given) {}
  Value(int given) : Value(static_cast<std::int64_t>(given)) {}
  Value(std::int64_t given)
      : kind(given > kLargestCount || given < -kLargestCount ? Kind::huge : Kind::integer),
        flag(given < 0),
        number(given) {}
  Value(std::string given) : kind(Kind::text), text(std::move(given)) {}
  Value(std::string_view given) : Value(std::string(given)) {}
  Value(const char* given) : Value(std::string(given)) {}

  /// A number of a format whose only numbers are doubles, such as JSON in JavaScript. 5.0 is the
  /// integer 5.
  [[nodiscard]] static Value of_double(double given);
  [[nodiscard]] static Value of_kind(Kind wanted) {
    Value value;
    value.kind = wanted;
    return value;
  }

  [[nodiscard]] bool present() const { return kind != Kind::absent; }
  [[nodiscard]] bool is_number() const { return kind >= Kind::integer && kind <= Kind::huge; }
  /// For numbers of any kind.
  [[nodiscard]] bool negative() const { return flag; }
  /// A whole number of 0 to kLargestCount.
  [[nodiscard]] bool is_count() const { return kind == Kind::integer && !flag; }
  /// This text.
  [[nodiscard]] bool is(std::string_view wanted) const {
    return kind == Kind::text && text == wanted;
  }

  Kind kind = Kind::absent;
  bool flag = false;  ///< The boolean; for a number, whether it is negative.
  std::int64_t number = 0;
  std::string text;
};

/// One measurement: an id, and a boolean, or an object with numerator and denominator.
struct Measurement {
  bool is_object = true;  ///< False where something else stood in the list; nothing else counts.
  Value id;
  Value value;
  Value numerator, denominator;  ///< Where `value` is an object.
};

struct MeasurementSet {
  Value category;  ///< Only "pi" is read.
  Value program_name, performance_start, performance_end, cehrt_id;
  std::vector<Measurement> measurements;
};

struct Service {
  std::string place;  ///< Place-of-service code.
  Value count;
};

struct Circumstances {
  Value small_practice;
  std::vector<Value> grounds;
  std::vector<Service> services;
  bool has_qualifying_share = false;
  Value clinicians, hospital_based, asc_based, non_patient_facing;
  std::vector<Value> not_scored;
  std::array<Value, 3> category_scores;  ///< Quality, cost, improvement activities.
  /// Names of fields here that this version does not know.
  std::vector<std::string> unknown_fields;
};

struct AssumptionChoice {
  std::string id;
  Value value;
};

/// A place where a list or an object was wanted and something else stood.
struct Misfit {
  std::string path;    ///< JSON Pointer.
  std::string wanted;  ///< "a list", "an object".
};

struct Submission {
  Value performance_year;
  Value entity_type;
  std::vector<MeasurementSet> measurement_sets;
  Circumstances circumstances;
  std::vector<AssumptionChoice> assumptions;
  std::vector<Misfit> misfits;
};

}  // namespace pi_score
