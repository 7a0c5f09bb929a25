// What is known of a submission once it has been checked: the form in which it is scored.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

#include "error_log.hpp"
#include "pi_score/estimate.hpp"

namespace pi_score {

/// A certification ID is the same in either case: upper case stands for both.
[[nodiscard]] constexpr char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// A set of a measure's exclusions: bit n stands for Measure::exclusions[n].
using ExclusionSet = std::uint8_t;
static_assert(kMostExclusions <= 8);
[[nodiscard]] constexpr ExclusionSet only(At<Exclusion> exclusion) {
  return static_cast<ExclusionSet>(1U << exclusion.index());
}
[[nodiscard]] constexpr bool contains(ExclusionSet set, At<Exclusion> exclusion) {
  return (set & only(exclusion)) != 0;
}

/// What a set says of one measure.
struct Answer {
  enum class Kind : std::uint8_t { none, no, yes, rate };
  Rate rate;
  Kind kind = Kind::none;
  ExclusionSet exclusions = 0;  ///< Those that are claimed.
  bool pre_production = false, production = false;

  [[nodiscard]] bool excluded() const { return exclusions != 0; }
  /// The first exclusion that is claimed, or none.
  [[nodiscard]] At<Exclusion> exclusion() const {
    return excluded() ? At<Exclusion>(static_cast<std::size_t>(std::countr_zero(exclusions)))
                      : At<Exclusion>();
  }
  /// The measure is reported or excluded. A no to an alternative says only that it is not chosen.
  [[nodiscard]] bool chooses() const {
    return excluded() || kind == Kind::yes || kind == Kind::rate;
  }
  /// The measure is met: a yes, or a numerator of at least 1.
  [[nodiscard]] bool met() const {
    return kind == Kind::yes || (kind == Kind::rate && rate.numerator > 0);
  }
};

[[nodiscard]] constexpr MeasureSet only(At<Measure> measure) {
  return MeasureSet{1} << measure.index();
}
[[nodiscard]] constexpr bool contains(MeasureSet set, At<Measure> measure) {
  return (set & only(measure)) != 0;
}
[[nodiscard]] constexpr At<Measure> first_of(MeasureSet set) {
  return At<Measure>(static_cast<std::size_t>(std::countr_zero(set)));
}

/// One PI measurement set.
struct CheckedSet {
  /// A set in which nothing is answered.
  explicit CheckedSet(const Rules& rules) { answers.fill(rules.measures.size()); }
  Bounded<Answer, kMostMeasures, At<Measure>> answers;  ///< As in Rules::measures.
  At<Program> program{0};
  std::size_t position = 0;  ///< Among the submission's measurement sets.
  bool has_data = false;     ///< Holds at least one measurement.
  bool has_cehrt_id = false;
  bool cehrt_id_unlisted = false;
  std::int32_t first_day = 0, last_day = 0;  ///< Days of the year; 0 where the date is missing.

  [[nodiscard]] bool ends_before_it_begins() const {
    return first_day > 0 && last_day > 0 && last_day < first_day;
  }
};

/// A set of grounds: bit n stands for Rules::grounds[n].
using GroundSet = std::uint64_t;
static_assert(kMostGrounds <= 64);
[[nodiscard]] constexpr GroundSet only(At<Ground> ground) {
  return GroundSet{1} << ground.index();
}

[[nodiscard]] constexpr bool contains(GroundSet set, At<Ground> ground) {
  return (set & only(ground)) != 0;
}

struct CheckedCircumstances {
  EntityType entity = EntityType::individual;
  bool small_practice = false;
  bool denies_small_practice = false;  ///< Says that the practice is not small.
  GroundSet claimed_grounds = 0;
  bool has_services = false;
  GroundSet grounds_by_services = 0;
  bool has_share = false;
  std::int64_t clinicians = 0;
  /// By QualifyingShare - 1; -1 where it is not known.
  std::array<std::int64_t, 3> qualifying = {-1, -1, -1};
  CategorySet not_scored = 0;
  bool has_scores = false;
  /// Of the categories before PI; -1 where it is not given.
  std::array<std::int64_t, kCategories - 1> category_thousandths = {-1, -1, -1};
  AssumptionSet assumptions = 0;
};

/// A submission without errors.
struct CheckedSubmission {
  const Rules* rules = nullptr;
  CheckedCircumstances circumstances;
  std::vector<CheckedSet> sets;  ///< PI's, with or without data.
  bool sets_contradict = false;  ///< Two sets with data say different things.
};

/// Checks a submission. What is wrong goes to `errors`; the result then is of no use.
[[nodiscard]] CheckedSubmission check_submission(const Submission& submission, ErrorLog& errors);

/// Checks a performance year that stands at `pointer`, a slash and the name of the field. Returns
/// its rules, or null and an error.
[[nodiscard]] const Rules* check_year(const Value& year, const char* pointer, ErrorLog& errors);

/// The rate of two counts, or none where one of them is no count or they contradict each other.
[[nodiscard]] std::optional<Rate> rate_of(const Value& numerator, const Value& denominator);

/// Adds a yes or a no to an id, other than that of a proportion measure, to the measure's answer.
void add_answer(const MeasurementId& id, bool yes, Answer& answer);

/// Checks the PI measurement set at `position` of the submission.
/// Source of the checks: CMS QPP Submissions API and conversion tool.
[[nodiscard]] CheckedSet check_set(const Rules& rules, const MeasurementSet& set,
                                   std::size_t position, ErrorLog& errors);

/// Checks what the measurements of a set, read into `checked`, may not say beside each other.
void check_conflicts(const Rules& rules, const MeasurementSet& set, const CheckedSet& checked,
                     ErrorLog& errors);

/// Whether check_conflicts() would find an error.
[[nodiscard]] bool has_conflicts(const Rules& rules, const CheckedSet& checked);

/// Whether the set reports or excludes a measure of the route.
[[nodiscard]] bool is_begun(const Route& route, const CheckedSet& set);

/// The assumptions that hold where a submission says nothing of them.
[[nodiscard]] AssumptionSet default_assumptions(const Rules& rules);

/// Checks entity type, circumstances and assumptions.
[[nodiscard]] CheckedCircumstances check_circumstances(const Rules& rules,
                                                       const Submission& submission,
                                                       ErrorLog& errors);

}  // namespace pi_score
