// pi_score: estimates the MIPS Promoting Interoperability (PI) score of a submission. This header
// is the manual.
//
//     pi_score::Submission submission;
//     submission.performance_year = 2026;
//     ... fill in measurement sets ...
//     const pi_score::Result result = pi_score::estimate(submission);
//     if (!result.errors.empty()) ... each has a code, a place and a sentence
//     else result.estimate.score
//
// Values in, values out: no exceptions, no I/O, no clock, no globals, no floating point decides
// anything. Points are half points (points.hpp), the rules are tables (rules.hpp). The score is
// made of numbers and codes; the functions below `Words` say it in sentences.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "pi_score/points.hpp"
#include "pi_score/rules.hpp"

namespace pi_score {

// -------------------------------------------------------------------------------------------------------------
// Submission
//
// The Quality Payment Program's submission, as it arrived: nothing has been checked, so that
// estimate() can report every error at once with its place. Texts and lists are borrowed: they must
// live as long as the submission and what is made from it.

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

  constexpr Value() = default;
  constexpr Value(bool given) : kind(Kind::boolean), flag(given) {}
  constexpr Value(int given) : Value(static_cast<std::int64_t>(given)) {}
  constexpr Value(std::int64_t given)
      : kind(given > kLargestCount || given < -kLargestCount ? Kind::huge : Kind::integer),
        flag(given < 0),
        number(given) {}
  constexpr Value(std::string_view given) : kind(Kind::text), text(given) {}
  constexpr Value(const char* given) : Value(std::string_view(given)) {}

  /// A number of a format whose only numbers are doubles, such as JSON in JavaScript. 5.0 is the
  /// integer 5.
  [[nodiscard]] static Value of_double(double given);
  [[nodiscard]] static constexpr Value of_kind(Kind wanted) {
    Value value;
    value.kind = wanted;
    return value;
  }

  [[nodiscard]] constexpr bool present() const { return kind != Kind::absent; }
  [[nodiscard]] constexpr bool is_number() const {
    return kind >= Kind::integer && kind <= Kind::huge;
  }
  /// For numbers of any kind.
  [[nodiscard]] constexpr bool negative() const { return flag; }
  /// A whole number of 0 to kLargestCount.
  [[nodiscard]] constexpr bool is_count() const { return kind == Kind::integer && !flag; }

  Kind kind = Kind::absent;
  bool flag = false;  ///< The boolean; for a number, whether it is negative.
  std::int64_t number = 0;
  std::string_view text;
};

/// `Measurement::code` of a measurement that was not looked up yet, and of one that the year does
/// not know.
inline constexpr Index kByName = -1;
inline constexpr Index kUnknownCode = -2;

/// One measurement: an id, and a boolean, or an object with numerator and denominator.
struct Measurement {
  bool is_object =
      true;  ///< False where something else stood in the list; then nothing else here counts.
  Value id;
  Value value;
  Value numerator, denominator;  ///< When `value` is an object.
  /// find_code() of the id, for callers that score often; kByName leaves the look-up to estimate().
  Index code = kByName;
};

struct MeasurementSet {
  Value category;  ///< Only "pi" is read.
  Value program_name, performance_start, performance_end, cehrt_id;
  std::span<const Measurement> measurements;
};

struct Service {
  std::string_view place;  ///< Place-of-service code.
  Value count;
};

struct Circumstances {
  Value small_practice;
  std::span<const Value> grounds;
  std::span<const Service> services;
  bool has_qualifying_share = false;
  Value clinicians, hospital_based, asc_based, non_patient_facing;
  std::span<const Value> not_scored;
  std::array<Value, 3> category_scores;  ///< Quality, cost, improvement activities.
  /// Names of fields here that this version does not know.
  std::span<const std::string_view> unknown_fields;
};

struct AssumptionChoice {
  std::string_view id;
  Value value;
};

/// A place where a list or an object was wanted and something else stood.
struct Misfit {
  std::string_view path;    ///< JSON Pointer.
  std::string_view wanted;  ///< "a list", "an object".
};

struct Submission {
  Value performance_year;
  Value entity_type;
  std::span<const MeasurementSet> measurement_sets;
  Circumstances circumstances;
  std::span<const AssumptionChoice> assumptions;
  std::span<const Misfit> misfits;
};

// ------------------------------------------------------------------------------------------------------------------
// Errors

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
};

/// Something that the QPP would not accept.
struct Error {
  ErrorCode code = ErrorCode::wrong_type;
  std::string path;     ///< JSON Pointer into the submission.
  std::string message;  ///< What, and what to do.
};

/// "wrong-type" and so on.
[[nodiscard]] std::string_view name_of(ErrorCode code);

// ----------------------------------------------------------------------------------------------------------------
// Estimate

/// A list with room inside itself. Its capacity is proven by the limits of rules.hpp. The room
/// beyond its items is left as it is, since an estimate has much room and few items.
template <class T, std::size_t Capacity>
class Bounded {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Bounded() {}
  void push(const T& item) {
    if (size_ < Capacity) std::construct_at(items_ + size_++, item);
  }
  /// Holds so many items as they are by default, and nothing else.
  void fill(std::size_t count) {
    size_ = count < Capacity ? count : Capacity;
    std::uninitialized_fill_n(items_, size_, T{});
  }
  void clear() { size_ = 0; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const T* begin() const { return items_; }
  [[nodiscard]] const T* end() const { return items_ + size_; }
  [[nodiscard]] const T& operator[](std::size_t position) const { return items_[position]; }
  [[nodiscard]] T* begin() { return items_; }
  [[nodiscard]] T* end() { return items_ + size_; }
  [[nodiscard]] T& operator[](std::size_t position) { return items_[position]; }

 private:
  std::size_t size_ = 0;
  union {  // Keeps the items from being constructed before they are pushed.
    T items_[Capacity];
  };
};

enum class Outcome : std::uint8_t { scored, zero, reweighted };
enum class Status : std::uint8_t {
  earned,
  excluded,
  not_chosen,
  missing,
  failed,
  suppressed,
  bonus,
  not_claimed,
  attested,
  not_needed
};

/// A measure's part of the score. Its position is that of the measure in Rules::measures.
struct MeasureEstimate {
  Rate rate;  ///< Where has_rate.
  Points points;
  Points max_points;        ///< After redistribution.
  Index exclusion = kNone;  ///< The one that was claimed.
  Status status = Status::missing;
  bool has_rate = false;
  bool exact_half = false, raised_to_one = false;
};

struct ObjectiveEstimate {
  Points points, max_points;  ///< Without bonus.
  Points bonus;
};

/// Points that an excluded measure gave to one that is reported.
struct Transfer {
  Index from = kNone, to = kNone;
  Points points;
  Index heirs = kNone;  ///< Which group of the giver's heirs.
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
};

/// A reason why the category is 0.
struct Blocker {
  BlockerCode code = BlockerCode::no_data;
  Index measure = kNone;
};

enum class NoticeCode : std::uint8_t {
  reading_contested,            ///< subject: assumption
  inferred_heirs,               ///< subject: position in transfers
  inferred_partly,              ///< subject: position in transfers
  inferred_rounding,            ///< subject: measure
  inferred_bonus,               ///< subject: bonus
  measure_suppressed,           ///< subject: measure
  engagement_option_1,          ///< subject: measure
  engagement_unused,            ///< subject: measure
  bonus_without_engagement,     ///< subject: measure
  cehrt_assumed,                ///<
  reweighting_cancelled,        ///<
  approval_needed,              ///< subject: ground
  share_assumed,                ///< subject: ground
  share_refutes,                ///< subject: ground
  share_not_used,               ///<
  services_not_used,            ///<
  program_not_offered,          ///<
  not_scored_unused,            ///< subject: category
  fewer_than_two_categories,    ///<
  final_score_without_bonuses,  ///<
  best_set_counts,              ///<
  field_ignored,                ///<
  year_note,                    ///< subject: note
};

/// Something the reader should know that costs no points.
struct Notice {
  NoticeCode code = NoticeCode::year_note;
  Index subject = kNone;
};

/// Why a ground for reweighting is held.
enum class GroundOrigin : std::uint8_t { claimed, services, share, small_practice };
struct HeldGround {
  Index ground = kNone;
  GroundOrigin origin = GroundOrigin::claimed;
};

/// The score if one contested assumption were the other way.
struct Alternative {
  Index assumption = kNone;
  bool value = false;
  Points score;
  std::int64_t contribution = 0;  ///< In hundred-thousandths of a point; another set, with other
                                  ///< weights, may be the best then.
};

struct Estimate {
  const Rules* rules = nullptr;
  Outcome outcome = Outcome::zero;
  Points score;          ///< 0 to 100.
  Points points_earned;  ///< Measures and bonus, before the cap and whatever blocks.
  Points bonus;
  Weights weights;                ///< Of the whole MIPS final score.
  std::uint32_t assumptions = 0;  ///< Bit n: Rules::assumptions[n] is taken as true.
  bool has_final_score = false;
  std::int64_t final_score = 0;  ///< In hundred-thousandths of a point.
  Index program = 0;             ///< In Rules::programs.
  bool several_sets = false;
  std::int32_t set = -1;          ///< The measurement set that counts; -1 without PI data.
  std::int32_t period_days = -1;  ///< Both ends counted; -1 while a date is missing.
  Bounded<MeasureEstimate, kMostMeasures> measures;        ///< As in Rules::measures.
  Bounded<ObjectiveEstimate, kMostObjectives> objectives;  ///< As in Rules::objectives.
  Bounded<Transfer, kMostTransfers> transfers;
  Bounded<Blocker, 2 * kMostMeasures + 8> blockers;
  Bounded<Notice, 2 * kMostMeasures + 3 * kMostGrounds + kMostTransfers + 64> notices;
  Bounded<HeldGround, kMostGrounds> grounds;
  Bounded<Alternative, kMostAssumptions> alternatives;
  std::span<const std::string_view> ignored_fields;

  /// Percent that PI has of the final score.
  [[nodiscard]] std::int32_t weight() const {
    return weights.percent[static_cast<std::size_t>(Category::promoting_interoperability)];
  }
  /// score x weight / 100, in hundred-thousandths of a point.
  [[nodiscard]] std::int64_t contribution() const {
    return static_cast<std::int64_t>(score.halves) * weight() * 500;
  }
};

/// Either errors, or an estimate.
struct Result {
  std::vector<Error> errors;
  Estimate estimate;
};

/// Scores a submission under the rules of its performance year.
/// Takes any submission. Returns every error of a submission that the QPP would refuse, else the
/// estimate. Allocates only errors. Source: 42 CFR 414.1375 and 414.1380; each number's own source
/// is in the rules' tables.
[[nodiscard]] Result estimate(const Submission& submission);

// -------------------------------------------------------------------------------------------------------------------
// Words
//
// Each appends English to `text`. `estimate` must be a Result's with no errors.

/// "((49/115)*10) = 4", or nothing where a measure earns nothing by its nature.
void append_formula(std::string& text, const Estimate& estimate, Index measure);
/// A sentence or two: how the points of a measure came about.
void append_explanation(std::string& text, const Estimate& estimate, Index measure);
/// The sum of the score in a sentence, ending with the score.
void append_explanation(std::string& text, const Estimate& estimate);
void append_explanation(std::string& text, const Estimate& estimate, const HeldGround& held);
void append_message(std::string& text, const Estimate& estimate, const Blocker& blocker);
void append_message(std::string& text, const Estimate& estimate, const Notice& notice);

/// Positions in Rules::sources of what a notice rests on. May be empty.
[[nodiscard]] List<Index> sources_of(const Estimate& estimate, const Notice& notice);
/// The measure that a notice is about, or kNone.
[[nodiscard]] Index measure_of(const Estimate& estimate, const Notice& notice);

[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(BlockerCode code);
[[nodiscard]] std::string_view name_of(NoticeCode code);
[[nodiscard]] std::string_view name_of(Category category);
/// "Improvement Activities": for a person, where name_of() is for a program.
[[nodiscard]] std::string_view title_of(Category category);
[[nodiscard]] std::string_view name_of(Basis basis);
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(MeasureType type);
[[nodiscard]] std::string_view name_of(GroundKind kind);
[[nodiscard]] std::string_view name_of(GroupRule rule);
/// The words of all of a code's values, in their order, with a blank between. For Outcome, Status,
/// BlockerCode and NoticeCode.
template <class Code>
[[nodiscard]] const char* names();
template <>
const char* names<Outcome>();
template <>
const char* names<Status>();
template <>
const char* names<BlockerCode>();
template <>
const char* names<NoticeCode>();
/// "12.5", "4".
void append(std::string& out, Points points);
void append(std::string& out, std::int64_t number);

// -----------------------------------------------------------------------------------------------------------------
// Changes

/// One difference between the rules of two years.
struct Change {
  std::string_view kind;    ///< "measure", "points", "exclusion" and so on.
  std::string id;           ///< What changed.
  std::string_view change;  ///< "added", "removed", "changed".
  std::string text;         ///< A sentence: what was, what is.
  std::string before, after;
};

/// What changed from one year's rules to another's, derived from their tables.
[[nodiscard]] std::vector<Change> changes(const Rules& from, const Rules& to);

}  // namespace pi_score
