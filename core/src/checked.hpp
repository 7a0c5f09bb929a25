// What is known of a submission once it has been checked: the form in which it is scored.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "pi_score/pi_score.hpp"
#include "sentence.hpp"

namespace pi_score {

enum class EntityType : std::uint8_t { individual, group, virtual_group, subgroup, apm };

/// What a set says of one measure.
struct Answer {
  enum class Kind : std::uint8_t { none, no, yes, rate };
  Rate rate;
  Index exclusion = kNone;  ///< The first exclusion that was claimed.
  Kind kind = Kind::none;
  bool pre_production = false, production = false;

  [[nodiscard]] bool excluded() const { return exclusion != kNone; }
  /// The measure is reported or excluded. A no to an alternative says only that it is not chosen.
  [[nodiscard]] bool chooses() const {
    return excluded() || kind == Kind::yes || kind == Kind::rate;
  }
  /// The measure is met: a yes, or a numerator of at least 1.
  [[nodiscard]] bool met() const {
    return kind == Kind::yes || (kind == Kind::rate && rate.numerator > 0);
  }
};

/// A set of measures: bit n stands for Rules::measures[n].
using Rows = std::uint32_t;
static_assert(kMostMeasures <= 32);
[[nodiscard]] constexpr Rows bit_of(std::size_t row) {
  return Rows{1} << row;
}
[[nodiscard]] inline std::size_t first_of(Rows rows) {
  return static_cast<std::size_t>(std::countr_zero(rows));
}

/// One PI measurement set.
struct CheckedSet {
  /// A set in which nothing is answered.
  explicit CheckedSet(const Rules& rules) { answers.fill(rules.measures.size()); }
  Bounded<Answer, kMostMeasures> answers;  ///< As in Rules::measures.
  Index program = 0;
  bool has_cehrt_id = false;
  std::int32_t first_day = 0, last_day = 0;  ///< Days of the year; 0 where the date is missing.
};

/// A set of assumptions: bit n stands for Rules::assumptions[n].
using AssumptionSet = std::uint32_t;

struct CheckedCircumstances {
  EntityType entity = EntityType::individual;
  bool small_practice = false;
  std::uint64_t claimed_grounds = 0;  ///< Bit n: Rules::grounds[n].
  bool has_services = false;
  std::uint64_t grounds_by_services = 0;
  bool has_share = false;
  std::int64_t clinicians = 0;
  std::array<std::int64_t, 3> qualifying = {
      -1, -1, -1};  ///< By QualifyingShare - 1; -1 where it is not known.
  CategorySet not_scored = 0;
  bool has_scores = false;
  std::array<std::int64_t, 3> category_thousandths = {-1, -1, -1};  ///< -1 where it is not given.
  AssumptionSet assumptions = 0;
};

/// Where in the submission something stands; becomes a JSON Pointer only when there is an error to
/// report.
class Place {
 public:
  /// A fixed pointer, with its slashes.
  explicit Place(const char* pointer);
  /// Below a fixed pointer that ends with a slash, what the submission itself named.
  Place(const char* pointer, std::string_view name);
  /// Below a fixed pointer that ends with a slash, the item at a position.
  Place(const char* pointer, std::size_t item);
  /// A field of the measurement set at a position.
  static Place in_set(std::size_t set, const char* field);
  /// A field of a set's measurement, or all of it.
  static Place in_measurement(std::size_t set, std::size_t measurement, const char* field = "");

  void append_to(std::string& out) const;

 private:
  static constexpr std::int32_t kNowhere = -1;

  std::int32_t set_ = kNowhere, measurement_ = kNowhere, item_ = kNowhere;
  const char* rest_;
  std::string_view name_;
};

/// Collects errors.
class ErrorLog {
 public:
  explicit ErrorLog(std::vector<Error>& errors) : errors_(errors) {}
  /// Notes an error; its message is what is appended to the result.
  Sentence add(ErrorCode code, const Place& place);
  /// The same where the submission came with the pointer.
  Sentence add(ErrorCode code, std::string_view pointer);
  [[nodiscard]] bool empty() const { return errors_.empty(); }

 private:
  std::vector<Error>& errors_;
};

/// The count that a value is, or -1 and an error where it is none. `name` begins the error's
/// sentence.
std::int64_t check_count(const Value& given, const Place& place, std::string_view name,
                         ErrorLog& errors);

/// Checks the PI measurement set at `position` of the submission. What is wrong goes to `errors`;
/// the result then is of no use. Source of the checks: CMS QPP Submissions API and conversion tool.
void check_set(const Rules& rules, const MeasurementSet& set, std::size_t position,
               CheckedSet& checked, ErrorLog& errors);

/// Checks entity type, circumstances and assumptions.
void check_circumstances(const Rules& rules, const Submission& submission,
                         CheckedCircumstances& checked, ErrorLog& errors);

}  // namespace pi_score
