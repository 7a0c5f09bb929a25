// One performance year's rules as tables. The compiler in rules/ writes them from rules/YEAR.json;
// nothing else makes any.
//
// Measures, objectives, sources and so on refer to each other by their position in the year's
// lists: At<Measure>, At<Source>. Positions in different lists are different types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "pi_score/limits.hpp"
#include "pi_score/points.hpp"

namespace pi_score {

/// The position of a T in a list of the rules, or none.
template <class T>
class At {
 public:
  /// None.
  constexpr At() = default;
  constexpr explicit At(std::size_t position) : position_(static_cast<std::int16_t>(position)) {}
  /// Whether there is one.
  constexpr explicit operator bool() const { return position_ >= 0; }
  /// Only where there is one.
  [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(position_); }
  friend constexpr bool operator==(At, At) = default;

 private:
  std::int16_t position_ = -1;
};

/// The positions of a list, in order: `for (const At<Measure> at : rules.measures.positions())`.
template <class T>
class Positions {
 public:
  class Iterator {
   public:
    constexpr explicit Iterator(std::size_t at) : at_(at) {}
    constexpr At<T> operator*() const { return At<T>(at_); }
    constexpr Iterator& operator++() {
      ++at_;
      return *this;
    }
    friend constexpr bool operator==(Iterator, Iterator) = default;

   private:
    std::size_t at_;
  };
  constexpr explicit Positions(std::size_t count) : count_(count) {}
  [[nodiscard]] constexpr Iterator begin() const { return Iterator(0); }
  [[nodiscard]] constexpr Iterator end() const { return Iterator(count_); }

 private:
  std::size_t count_;
};

/// A list of the rules: a stretch of the items of its type, which all years keep in one array.
template <class T>
class List {
 public:
  constexpr List() = default;
  constexpr List(std::uint16_t first, std::uint16_t count) : first_(first), count_(count) {}
  [[nodiscard]] const T* begin() const { return kItems + first_; }
  [[nodiscard]] const T* end() const { return begin() + count_; }
  [[nodiscard]] constexpr std::size_t size() const { return count_; }
  [[nodiscard]] constexpr bool empty() const { return count_ == 0; }
  [[nodiscard]] const T& operator[](At<T> at) const { return begin()[at.index()]; }
  [[nodiscard]] const T& front() const { return *begin(); }
  [[nodiscard]] constexpr Positions<T> positions() const { return Positions<T>(count_); }
  /// The position of an item that stands in this list.
  [[nodiscard]] At<T> position_of(const T& item) const {
    return At<T>(static_cast<std::size_t>(&item - begin()));
  }

 private:
  static const T kItems[];
  std::uint16_t first_ = 0, count_ = 0;
};

/// What only some items have: a list of one T or none, read like a pointer.
template <class T>
class Maybe {
 public:
  constexpr Maybe() = default;
  constexpr explicit Maybe(List<T> item) : item_(item) {}
  constexpr explicit operator bool() const { return !item_.empty(); }
  const T& operator*() const { return item_.front(); }
  const T* operator->() const { return item_.begin(); }

 private:
  List<T> item_;
};

/// A text of the rules, held as its place among the characters of all years' texts. Each text is
/// stored once.
class Text {
 public:
  constexpr Text() = default;
  constexpr explicit Text(std::uint32_t begin) : begin_(begin) {}
  [[nodiscard]] const char* c_str() const { return kCharacters + begin_; }
  [[nodiscard]] std::string_view view() const { return c_str(); }
  operator std::string_view() const { return view(); }
  [[nodiscard]] constexpr bool empty() const { return begin_ == 0; }
  friend bool operator==(Text a, std::string_view b) { return a.view() == b; }
  friend constexpr bool operator==(Text a, Text b) { return a.begin_ == b.begin_; }

 private:
  /// The texts, each with a terminating zero; the first is the empty one.
  static const char kCharacters[];
  std::uint32_t begin_ = 0;
};

struct Source {
  Text id, title;
  Text url;       ///< Empty where none is public.
  Text citation;  ///< Title and address in one line, as estimates quote it.
};

/// How well a fact is founded.
enum class Basis : std::uint8_t {
  cited,     ///< A source states it.
  recalled,  ///< Guides are known to state it; their text was not at hand.
  inferred,  ///< No source states it; the reading is the most defensible one.
  last = inferred,
};

/// A fact's standing.
struct Fact {
  Basis basis = Basis::cited;
  List<At<Source>> sources;
};

/// What is read into the rules where no source states it. Empty where the fact is not inferred.
struct Reading {
  Text text;        ///< A clause: "the bonus stays one award with four bonus measures".
  Text settled_by;  ///< What would settle it: "a scoring example by CMS for 2026". May be empty.
};

/// The four categories of the MIPS final score, in the order that CMS lists them.
enum class Category : std::uint8_t {
  quality,
  cost,
  improvement_activities,
  promoting_interoperability,
  last = promoting_interoperability,
};
inline constexpr std::size_t kCategories = 4;
inline constexpr Category kEveryCategory[] = {Category::quality, Category::cost,
                                              Category::improvement_activities,
                                              Category::promoting_interoperability};

/// A set of categories: bit n stands for Category n.
using CategorySet = std::uint8_t;
[[nodiscard]] constexpr CategorySet only(Category category) {
  return static_cast<CategorySet>(1U << static_cast<unsigned>(category));
}

/// Who submits.
enum class EntityType : std::uint8_t {
  individual,
  group,
  virtual_group,
  subgroup,
  apm,
  last = apm
};

/// A set of entity types: bit n stands for EntityType n.
using EntitySet = std::uint8_t;
[[nodiscard]] constexpr EntitySet only(EntityType entity) {
  return static_cast<EntitySet>(1U << static_cast<unsigned>(entity));
}
inline constexpr EntitySet kEveryEntity = 0b1'1111;
inline constexpr EntityType kEveryEntityType[] = {EntityType::individual, EntityType::group,
                                                  EntityType::virtual_group, EntityType::subgroup,
                                                  EntityType::apm};

struct Measure;
struct Assumption;
struct Bonus;
struct Objective;
struct WeightTable;

/// One group of heirs of an excluded measure. The first group with a reported member takes the
/// points, in equal shares.
struct Heirs {
  List<At<Measure>> measures;
  Fact fact;
  Reading reading;
  /// A case within the group that is less well founded than the group: while this measure is
  /// excluded. None mostly.
  At<Measure> partly_excluded;
  Fact partly_fact;
  Reading partly_reading;
};

struct Exclusion {
  Text id, title, summary;
  Text in_short;  ///< When it may be claimed, in a few words: "no immunizations given".
};

/// The two levels of active engagement that a yes states, by their measurement ids.
struct Engagement {
  Text pre_production, pre_production_title;
  Text production, production_title;
  Text pre_production_note;  ///< What choosing option 1 entails. May be empty.
  Fact pre_production_fact;
};

/// Full points for any answer.
struct Suppression {
  Text summary;
  At<Assumption> assumption;  ///< The assumption that must hold; none where it is settled.
  Fact fact;
};

/// The last day on which what a measure asks can be done.
struct DoneBy {
  Text date;  ///< An RFC 3339 date.
  Fact fact;
};

enum class MeasureType : std::uint8_t { proportion, boolean, last = boolean };

enum class Role : std::uint8_t {
  required,     ///< Earns points; missing or failed without an exclusion, the category is 0.
  bonus,        ///< Earns a bonus award.
  attestation,  ///< Earns nothing; missing, the category is 0.
  optional,     ///< No effect.
  last = optional,
};

struct Measure {
  Text id, title, summary, commitment, numerator, denominator, specification;
  Text plain_name;  ///< What the measure is called in plain words: "Referrals sent electronically".
  Text in_short;    ///< What counts, or what a yes says, in a few words.
  Text unit;        ///< Proportions: what is counted, in the plural: "referrals".
  At<Objective> objective;
  MeasureType type = MeasureType::boolean;
  Role role = Role::required;
  /// Before redistribution. 0 for a measure of a `choose` objective: the slots have the points.
  Points points;
  bool must_be_yes = false;  ///< Attestations: a no does not do.
  List<Exclusion> exclusions;
  List<Heirs> heirs;
  Maybe<Engagement> engagement;
  Maybe<Suppression> suppression;
  Maybe<DoneBy> done_by;
  At<Measure> second_report_of;  ///< The measure that must be a yes before this one counts.
  At<Bonus> bonus;               ///< The award that a yes earns.
  bool in_choice = false;        ///< Member of its objective's `choose`.
  Fact fact;
};

/// One of the alternative ways to meet an objective.
struct Route {
  Text id, title, summary;
  Text plain_name;  ///< As Measure::plain_name.
  List<At<Measure>> measures;
};

/// So many of these measures are needed: slots of equal points.
struct Choice {
  std::int32_t count = 0;
  Points points;  ///< Of one slot.
  List<At<Measure>> measures;
  Text summary;
  Fact fact;
};

struct Objective {
  Text id, title, summary;
  List<At<Measure>> measures;  ///< All that have this one as their objective, in their order.
  Text plain_name;             ///< As Measure::plain_name.
  List<Route> routes;          ///< Empty for most; else exactly one is chosen.
  Maybe<Choice> choice;        ///< None for most.
};

/// One award, however many of its measures are a yes.
struct Bonus {
  Text id, title, summary;
  Points points;
  List<At<Measure>> measures;
  Fact fact;
  Reading reading;
};

/// Why a point of the rules can be turned on and off.
enum class AssumptionKind : std::uint8_t {
  stand_in,       ///< Stands in for a fact that is not at hand, such as a certification ID.
  contested,      ///< Sources disagree.
  decided_later,  ///< CMS decided it after the year's rules were described.
  last = decided_later,
};

struct Assumption {
  Text id, title, summary;
  bool by_default = false;
  AssumptionKind kind = AssumptionKind::stand_in;
  /// A clause that says what holds where it is true: "electronic case reporting is suppressed for
  /// 2026". Empty for a stand-in.
  Text when_true;
  /// Contested: why the lower of the two results is the one to plan for. Decided later: what CMS
  /// decided, without a full stop. Empty for a stand-in.
  Text caution;
  CategorySet not_scored = 0;  ///< The categories that have no weight while it holds.
  Fact fact;
};

enum class GroundKind : std::uint8_t {
  special_status,
  clinician_type,
  practice_size,
  hardship,
  last = hardship,
};

/// How one comes to hold a ground.
enum class GroundHow : std::uint8_t {
  automatic,    ///< CMS applies it by itself.
  application,  ///< A hardship exception that CMS must have approved.
  request,      ///< CMS decides, by itself or when asked.
  last = request,
};

/// How a group or virtual group comes to hold a ground.
enum class GroupRule : std::uint8_t { all, more_than_share, practice, last = practice };

/// The numbers of `circumstances.qualifyingShare`.
enum class QualifyingShare : std::uint8_t {
  none,
  hospital_based,
  asc_based,
  non_patient_facing,
  last = non_patient_facing,
};

/// A reason why PI is not scored.
struct Ground {
  Text id, title, summary;
  Text how_to_get;  ///< How one comes by it, with its dates. May be empty.
  GroundKind kind = GroundKind::special_status;
  GroundHow how = GroundHow::automatic;
  EntitySet entities = kEveryEntity;  ///< Who can hold it.
  /// The categories that it takes out of the final score. PI data bring back PI alone.
  CategorySet categories = only(Category::promoting_interoperability);
  bool stands_despite_data = false;  ///< PI data do not cancel it.
  /// Held by every entity of `entities` while this assumption holds, and never claimed. None
  /// mostly.
  At<Assumption> assumption;
  GroupRule group = GroupRule::practice;
  std::int32_t group_share = 0;  ///< Percent that must be exceeded, with more_than_share.
  QualifyingShare share = QualifyingShare::none;
  List<Text> service_codes;  ///< Places of service that make an individual's ground. Often empty.
  std::int32_t least_service_percent = 0;
  Fact fact;
};

/// Percent of the final score, by Category.
struct Weights {
  std::int16_t percent[kCategories] = {};
  [[nodiscard]] constexpr std::int32_t of(Category category) const {
    return percent[static_cast<std::size_t>(category)];
  }
  friend constexpr bool operator==(const Weights&, const Weights&) = default;
};

struct WeightRow {
  CategorySet not_scored = 0;
  Weights weights;
  Weights small_practice;
  bool has_small_practice = false;
};

struct WeightTable {
  Text id;
  CategorySet reweightable = 0;  ///< Others keep their part whatever is asked.
  List<WeightRow> rows;
  Fact fact;
};

/// A way to take part in MIPS. The id `mvp` stands for every MIPS Value Pathway.
struct Program {
  Text id, title;
  bool offered = false;
  At<WeightTable> weight_table;
};

struct Threshold {
  Points points;
  Fact fact;
};

/// What a final score below the performance threshold costs: a straight line from the largest
/// reduction at 0 to none at the threshold, and the largest reduction at or below a quarter of it.
struct Payment {
  std::int32_t largest_reduction = 0;  ///< Percent of Medicare payments.
  std::int32_t years_later = 0;        ///< The payment year is so many years after the year.
  Fact fact;
};

/// A form of the CMS EHR Certification ID.
struct CehrtForm {
  Text form;              ///< X: a letter or digit; anything else stands for itself.
  bool unlisted = false;  ///< Accepted although CMS's page does not name it, with a notice.
};

/// How many clinicians a small practice has at most.
struct SmallPractice {
  std::int32_t most_clinicians = 0;
  Fact fact;
};

/// How well a part of a rule is founded.
struct Founding {
  Fact fact;
  Reading reading;
};

/// What a PI set must hold to count as a submission.
struct Completeness {
  bool required = false;  ///< An incomplete set is no submission and cancels no ground.
  Text summary;
  Fact fact;
  Reading reading;
  // Where it is required.
  Founding every_measure;    ///< That each required measure must be there, not one an objective.
  Founding failure_cancels;  ///< That a complete set cancels a ground although it fails.
};

/// What an entity of one type should know.
struct EntityNote {
  EntityType entity = EntityType::individual;
  Text text;
  Fact fact;
};

struct Note {
  Text id, text;
  /// It is shown only while one of these is missing or failed; always where there are none.
  List<At<Measure>> measures;
  Fact fact;
};

enum class SeveralSets : std::uint8_t {
  best_counts,
  contradiction_is_zero,
  last = contradiction_is_zero,
};

/// What a measurement id of the year stands for.
enum class IdKind : std::uint8_t {
  measure,
  exclusion,
  pre_production,
  production,
  last = production
};

struct MeasurementId {
  Text id;
  IdKind kind = IdKind::measure;
  At<Measure> measure;      ///< The measure, or the one that it belongs to.
  At<Exclusion> exclusion;  ///< Among the measure's exclusions.
};

struct Rules {
  std::int32_t performance_year = 0;
  Text revised, summary;
  std::int32_t shortest_days = 0;
  Text period_summary;
  Fact period_fact;
  Text cehrt_summary;
  List<CehrtForm> cehrt_forms;
  Text cehrt_unlisted;  ///< What the reader of an unlisted form should know. Empty without one.
  Fact cehrt_unlisted_fact;
  At<Assumption> cehrt_assumption;
  Fact cehrt_fact;
  SmallPractice small_practice;
  Threshold performance_threshold;
  Threshold exceptional_threshold;
  bool has_exceptional_threshold = false;
  Payment payment;
  Completeness completeness;
  SeveralSets several_sets = SeveralSets::best_counts;
  Text several_sets_summary;
  Fact several_sets_fact;
  Reading several_sets_reading;
  Fact rounding_fact;
  Reading rounding_reading;
  List<Source> sources;
  List<Program> programs;
  List<Objective> objectives;
  List<Measure> measures;
  List<Bonus> bonuses;
  List<Assumption> assumptions;
  List<Ground> grounds;
  List<WeightTable> weight_tables;
  List<EntityNote> entity_notes;
  List<Note> notes;
  List<MeasurementId> measurement_ids;  ///< Sorted by id.
};

// The items of every list; the compiled tables define them.
template <>
const At<Source> List<At<Source>>::kItems[];
template <>
const At<Measure> List<At<Measure>>::kItems[];
template <>
const Text List<Text>::kItems[];
template <>
const Source List<Source>::kItems[];
template <>
const Heirs List<Heirs>::kItems[];
template <>
const Exclusion List<Exclusion>::kItems[];
template <>
const Engagement List<Engagement>::kItems[];
template <>
const Suppression List<Suppression>::kItems[];
template <>
const DoneBy List<DoneBy>::kItems[];
template <>
const Measure List<Measure>::kItems[];
template <>
const Route List<Route>::kItems[];
template <>
const Choice List<Choice>::kItems[];
template <>
const Objective List<Objective>::kItems[];
template <>
const Bonus List<Bonus>::kItems[];
template <>
const Assumption List<Assumption>::kItems[];
template <>
const Ground List<Ground>::kItems[];
template <>
const WeightRow List<WeightRow>::kItems[];
template <>
const WeightTable List<WeightTable>::kItems[];
template <>
const Program List<Program>::kItems[];
template <>
const CehrtForm List<CehrtForm>::kItems[];
template <>
const EntityNote List<EntityNote>::kItems[];
template <>
const Note List<Note>::kItems[];
template <>
const MeasurementId List<MeasurementId>::kItems[];
template <>
const Rules List<Rules>::kItems[];

/// The years that can be scored, ascending.
[[nodiscard]] List<Rules> all_rules();

/// The rules of a performance year, or null.
[[nodiscard]] const Rules* find_rules(std::int64_t performance_year);

/// The last day on which a performance period of the required length can begin, an RFC 3339 date.
[[nodiscard]] std::string last_start_of(const Rules& rules);

/// What a measurement id stands for in the year, or null.
[[nodiscard]] const MeasurementId* find_measurement_id(const Rules& rules, std::string_view id);

}  // namespace pi_score
