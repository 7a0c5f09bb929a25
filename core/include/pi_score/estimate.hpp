// What estimate() answers: errors, or the score with all its parts, as numbers and codes.
// words.hpp says them in sentences.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "pi_score/rules.hpp"
#include "pi_score/submission.hpp"

namespace pi_score {

// --------------------------------------------------------------------------------------- Errors

enum class ErrorCode : std::uint8_t {
  malformed_json,
  wrong_type,
  unknown_year,
  unknown_measure,
  duplicate_measure,
  numerator_exceeds_denominator,
  negative,
  not_an_integer,
  too_large,
  measure_and_exclusion,
  alternatives_conflict,
  engagement_conflict,
  multi_without_base,
  bad_date,
  period_outside_year,
  bad_cehrt_id,
  unknown_ground,
  unknown_assumption,
  unknown_entity_type,
  unknown_program,
  inconsistent_share,
  out_of_range,
  last = out_of_range,
};

/// Something that the QPP would not accept.
struct Error {
  ErrorCode code = ErrorCode::wrong_type;
  std::string path;     ///< JSON Pointer into the submission.
  std::string message;  ///< What, and what to do.
};

/// The most errors that are listed. Where there are more, one `too_large` error follows that says
/// how many.
inline constexpr std::size_t kMostErrors = 1000;

// ---------------------------------------------------------------------------------------- Lists

/// A list with room inside itself for `Capacity` items, indexed by `Index`: a number, or the
/// position of the thing in the rules that each item is about. The limits of limits.hpp prove each
/// capacity; a push beyond it stops the program. Room beyond the items is left as it is.
template <class T, std::size_t Capacity, class Index = std::size_t>
class Bounded {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Bounded() {}
  Bounded(const Bounded& other) { *this = other; }
  Bounded& operator=(const Bounded& other) {
    size_ = other.size_;
    std::uninitialized_copy_n(other.items_, size_, items_);
    return *this;
  }
  void push(const T& item) {
    if (size_ == Capacity) std::abort();
    std::construct_at(items_ + size_++, item);
  }
  /// Holds `count` default items and nothing else.
  void fill(std::size_t count) {
    if (count > Capacity) std::abort();
    size_ = count;
    std::uninitialized_fill_n(items_, size_, T{});
  }
  void clear() { size_ = 0; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const T* begin() const { return items_; }
  [[nodiscard]] const T* end() const { return items_ + size_; }
  [[nodiscard]] T* begin() { return items_; }
  [[nodiscard]] T* end() { return items_ + size_; }
  [[nodiscard]] const T& operator[](Index at) const { return items_[number(at)]; }
  [[nodiscard]] T& operator[](Index at) { return items_[number(at)]; }

 private:
  static std::size_t number(std::size_t at) { return at; }
  template <class Of>
  static std::size_t number(At<Of> at) {
    return at.index();
  }

  std::size_t size_ = 0;
  union {  // Keeps the items from being constructed before they are pushed.
    T items_[Capacity];
  };
};

// --------------------------------------------------------------- What one set earns by itself

enum class Status : std::uint8_t {
  earned,
  excluded,
  not_chosen,  ///< Another route of the objective is.
  missing,
  failed,
  suppressed,
  bonus,
  not_claimed,  ///< A bonus or optional measure that is not reported.
  attested,
  not_needed,  ///< A slot of a choice that others fill.
  last = not_needed,
};

/// A measure's part of the score.
struct MeasureEstimate {
  Rate rate;  ///< Where has_rate.
  Points points;
  /// After redistribution. For a measure of a route that is not chosen: what it would be if it
  /// were.
  Points max_points;
  At<Exclusion> exclusion;  ///< The one that was claimed, among the measure's own.
  Status status = Status::missing;
  bool has_rate = false;
  bool exact_half = false, raised_to_one = false;
  bool answered_no = false;
  bool lacks_level = false;      ///< A yes without its level of active engagement.
  bool can_be_excluded = false;  ///< Takes part, has an exclusion, and is not excluded.
};

struct ObjectiveEstimate {
  Points points, max_points;  ///< Without bonus.
  Points bonus;
};

/// Points that an excluded measure gives to one that is reported.
struct Transfer {
  At<Measure> from, to;
  Points points;
  At<Heirs> heirs;  ///< Which group of the giver's heirs.
};

enum class RequirementState : std::uint8_t {
  met,
  open,    ///< Not answered yet.
  failed,  ///< Answered, and not met.
  last = failed,
};

enum class RequirementKind : std::uint8_t { measure, objective, period, cehrt };

/// Something without which the category is 0.
struct Requirement {
  RequirementKind kind = RequirementKind::period;
  RequirementState state = RequirementState::open;
  At<Measure> measure;      ///< Where `kind` is measure.
  At<Objective> objective;  ///< Where `kind` is objective: none of its routes is begun, or slots.
};

enum class BlockerCode : std::uint8_t {
  no_data,
  measure_missing,
  measure_failed,
  attestation_missing,
  attestation_failed,
  engagement_missing,
  cehrt_missing,
  period_missing,
  period_too_short,
  sets_contradict,
  last = sets_contradict,
};

/// A reason why the category is 0.
struct Blocker {
  BlockerCode code = BlockerCode::no_data;
  RequirementState state = RequirementState::open;
  At<Measure> measure;
  At<Requirement> requirement;  ///< Among ScoredSet::requirements; none for the whole category.
};

/// A set of measures: bit n stands for Rules::measures[n].
using MeasureSet = std::uint32_t;
static_assert(kMostMeasures <= 32);

/// What one measurement set earns, as if it counted.
struct ScoredSet {
  Points score;          ///< 0 to 100; 0 while there is a blocker.
  Points points_earned;  ///< Measures and bonus, before the cap and whatever blocks.
  Points bonus;
  /// The score if every open requirement were met with full points. 0 once one has failed.
  Points potential;
  At<Program> program;
  std::int32_t period_days = -1;  ///< Both ends counted; -1 while a date is missing.
  bool cehrt_assumed = false;     ///< No certification ID is given, and an assumption stands in.
  Bounded<MeasureEstimate, kMostMeasures, At<Measure>> measures;          ///< As in the rules.
  Bounded<ObjectiveEstimate, kMostObjectives, At<Objective>> objectives;  ///< As in the rules.
  Bounded<Transfer, kMostTransfers> transfers;
  Bounded<Requirement, kMostMeasures + 2, At<Requirement>> requirements;
  Bounded<Blocker, kMostMeasures + 4> blockers;
};

// ------------------------------------------------------------------------- What the score brings

enum class Outcome : std::uint8_t {
  scored,
  zero,        ///< A blocker makes the category 0.
  reweighted,  ///< PI has weight 0 and nothing is scored.
  last = reweighted,
};

/// What the category brings to the MIPS final score.
struct Standing {
  Outcome outcome = Outcome::zero;
  Points score;     ///< 0 to 100; 0 where reweighted.
  Weights weights;  ///< Of the whole MIPS final score.
  /// In hundred-thousandths of a point, where it can be worked out.
  std::optional<std::int64_t> final_score;
  /// Hundredths of a percent of Medicare payments, below 0; where the final score is below the
  /// performance threshold.
  std::optional<std::int32_t> payment_adjustment;

  /// Percent that PI has of the final score.
  [[nodiscard]] std::int32_t weight() const {
    return weights.of(Category::promoting_interoperability);
  }
  /// score x weight / 100, in hundred-thousandths of a point.
  [[nodiscard]] std::int64_t contribution() const {
    return static_cast<std::int64_t>(score.halves) * weight() * 500;
  }
};

/// A set of assumptions: bit n stands for Rules::assumptions[n].
using AssumptionSet = std::uint32_t;
[[nodiscard]] constexpr AssumptionSet only(At<Assumption> assumption) {
  return AssumptionSet{1} << assumption.index();
}
[[nodiscard]] constexpr bool holds(AssumptionSet assumptions, At<Assumption> assumption) {
  return assumption && (assumptions >> assumption.index() & 1U) != 0;
}

/// The results under other assumptions.
struct Alternative {
  AssumptionSet assumptions = 0;  ///< All of them, as they are in this entry.
  bool differs = false;           ///< Whether score, outcome or weights do.
  Points potential;
  Standing standing;
};

/// The PI score from which reporting is at least as good as leaving PI out.
struct BreakEven {
  /// Ten-thousandths of a PI point for each point of the other categories, by Category.
  std::array<std::int64_t, kCategories> weights{};
  /// Ten-thousandths of a point, where the final score without PI is the threshold.
  std::optional<std::int64_t> constant;
  /// Where the other scores are given and reporting can be as good.
  std::optional<Points> score;
  bool never = false;  ///< Reporting is worse even at 100.
};

/// What follows if no PI data are submitted.
struct WithoutData {
  Standing standing;
  std::optional<BreakEven> break_even;  ///< Where PI would be reweighted.
};

/// What the answers would bring as a submission, where they are not scored.
struct IfReported {
  Points potential;
  Standing standing;
  std::optional<std::int64_t> final_score_at_potential;
  BreakEven break_even;
};

/// Why a ground for reweighting is held.
enum class GroundOrigin : std::uint8_t { claimed, services, share, small_practice, assumption };
struct HeldGround {
  At<Ground> ground;
  GroundOrigin origin = GroundOrigin::claimed;
};

enum class NoticeCode : std::uint8_t {
  reading_contested,
  decided_later,
  inferred_heirs,
  inferred_partly,
  inferred_rounding,
  inferred_bonus,
  inferred_completeness,
  inferred_every_measure,
  inferred_failure_cancels,
  inferred_several_sets,
  measure_suppressed,
  engagement_option_1,
  engagement_unused,
  bonus_without_engagement,
  cehrt_assumed,
  cehrt_id_unlisted,
  incomplete_submission,
  completing_cancels,
  reweighting_cancelled,
  approval_needed,
  ground_not_for_entity,
  small_practice_contradicted,
  share_assumed,
  share_refutes,
  share_not_used,
  services_not_used,
  program_not_offered,
  not_scored_unused,
  fewer_than_two_categories,
  final_score_without_bonuses,
  payment_not_negative,
  best_set_counts,
  field_ignored,
  entity_note,
  year_note,
  last = year_note,
};

/// What a notice is about, where it is about a part of the rules or one of the transfers.
using Subject = std::variant<std::monostate, At<Measure>, At<Assumption>, At<Transfer>, At<Bonus>,
                             At<Ground>, At<EntityNote>, At<Note>, Category>;

/// Something the reader should know that costs no points.
struct Notice {
  NoticeCode code = NoticeCode::year_note;
  Subject subject;
};

inline constexpr std::size_t kMostNotices = 3 * kMostMeasures + kMostTransfers + 2 * kMostGrounds +
                                            kMostBonuses + kMostAssumptions + kMostNotes +
                                            kMostEntityNotes + kCategories + 16;

struct Estimate {
  const Rules* rules = nullptr;
  AssumptionSet assumptions = 0;  ///< Those that are taken as true.
  Standing standing;              ///< With the score that counts.
  /// The answers of the set that counts, always described as if they counted.
  ScoredSet scored;
  bool counts = false;    ///< PI data are submitted, and their blockers make the category 0.
  std::int32_t set = -1;  ///< The measurement set that `scored` describes; -1 without data.
  bool several_sets = false;
  std::vector<HeldGround> grounds;  ///< On which PI is reweighted, or would be without data.
  /// Moves of points if one more measure were excluded and every other answer stayed, in order of
  /// `from`. No heirs.
  std::vector<Transfer> if_excluded;
  std::optional<WithoutData> without_data;
  std::optional<IfReported> if_reported;
  std::vector<Alternative> alternatives;
  Bounded<Notice, kMostNotices> notices;
  std::vector<std::string> ignored_fields;  ///< Of circumstances.
};

/// Either errors, or an estimate.
struct Result {
  std::vector<Error> errors;
  Estimate estimate;
};

/// Scores a submission under the rules of its performance year.
/// Takes any submission. Returns every error of a submission that the QPP would refuse, else the
/// estimate.
/// Source: 42 CFR 414.1375 and 414.1380; each number's own source is in the rules' tables.
[[nodiscard]] Result estimate(const Submission& submission);

}  // namespace pi_score
