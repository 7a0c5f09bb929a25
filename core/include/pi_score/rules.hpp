// One performance year's rules as tables. The compiler in rules/ writes them from rules/YEAR.json;
// nothing else makes any.
//
// Measures, objectives, sources and so on refer to each other by their position in the year's
// lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pi_score/points.hpp"

namespace pi_score {

/// A list of the rules: a stretch of the items of its type, which all years keep in one place. Four
/// bytes wherever one stands.
template <class T>
class List {
 public:
  constexpr List() = default;
  constexpr List(std::uint16_t first, std::uint16_t count) : first_(first), count_(count) {}
  [[nodiscard]] const T* begin() const { return kItems + first_; }
  [[nodiscard]] const T* end() const { return begin() + count_; }
  [[nodiscard]] const T* data() const { return begin(); }
  [[nodiscard]] constexpr std::size_t size() const { return count_; }
  [[nodiscard]] constexpr bool empty() const { return count_ == 0; }
  [[nodiscard]] const T& operator[](std::size_t position) const { return begin()[position]; }
  [[nodiscard]] const T& front() const { return *begin(); }
  [[nodiscard]] const T& back() const { return *(end() - 1); }

 private:
  static const T kItems[];
  std::uint16_t first_ = 0, count_ = 0;
};

/// What only some have: a list of one item or none, used as a pointer.
template <class T>
class Pointer {
 public:
  constexpr Pointer() = default;
  constexpr explicit Pointer(List<T> item) : item_(item) {}
  operator const T*() const { return item_.empty() ? nullptr : item_.begin(); }
  const T* operator->() const { return item_.begin(); }

 private:
  List<T> item_;
};

/// A position in one of the year's lists; kNone where there is none.
using Index = std::int16_t;
inline constexpr Index kNone = -1;

/// The most measures, assumptions and grounds that a year may have; the compiler refuses more. They
/// bound what an estimate holds.
inline constexpr std::size_t kMostMeasures = 32;
inline constexpr std::size_t kMostAssumptions = 8;
inline constexpr std::size_t kMostGrounds = 32;
inline constexpr std::size_t kMostObjectives = 12;
inline constexpr std::size_t kMostTransfers = 64;

/// A text of the rules, held as its place among the characters of all years' texts: two bytes
/// wherever one stands, each text stored once.
class Text {
 public:
  constexpr Text() = default;
  constexpr explicit Text(std::uint16_t begin) : begin_(begin) {}
  [[nodiscard]] const char* c_str() const { return kCharacters + begin_; }
  [[nodiscard]] std::string_view view() const { return c_str(); }
  operator std::string_view() const { return view(); }
  [[nodiscard]] constexpr bool empty() const { return begin_ == 0; }
  friend bool operator==(Text a, std::string_view b) { return a.view() == b; }
  friend constexpr bool operator==(Text a, Text b) { return a.begin_ == b.begin_; }

 private:
  /// The texts, each with a terminating zero; the first is the empty one.
  static const char kCharacters[];
  std::uint16_t begin_ = 0;
};

/// How well a fact is founded. `inferred`: no source states it, the reading is the most defensible
/// one.
enum class Basis : std::uint8_t { cited, recalled, inferred };

/// A fact's standing: its basis, and positions in Rules::sources.
struct Fact {
  Basis basis = Basis::cited;
  List<Index> sources;
};

struct Source {
  Text id, title;
  Text url;       ///< Empty where none is public.
  Text citation;  ///< Title and address in one line, as estimates quote it.
};

/// The four categories of the MIPS final score, in the order that CMS lists them.
enum class Category : std::uint8_t {
  quality,
  cost,
  improvement_activities,
  promoting_interoperability
};
inline constexpr std::size_t kCategories = 4;

/// A set of categories: bit n stands for Category n.
using CategorySet = std::uint8_t;
[[nodiscard]] constexpr CategorySet only(Category category) {
  return static_cast<CategorySet>(1U << static_cast<unsigned>(category));
}

/// One group of heirs of an excluded measure. The first group with a reported member takes the
/// points, in equal shares.
struct Heirs {
  List<Index> measures;
  Fact fact;
  Text reading;  ///< What is read into the rules here; only where the basis is inferred.
  /// A case within the group that is less well founded than the group: while this measure is
  /// excluded. kNone mostly.
  Index partly_excluded = kNone;
  Fact partly_fact;
  Text partly_reading;
};

struct Exclusion {
  Text id, title, summary;
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
  Index assumption = kNone;  ///< The assumption that must hold; kNone where it is settled.
  Fact fact;
};

enum class MeasureType : std::uint8_t { proportion, yes_no };

enum class Role : std::uint8_t {
  required,     ///< Earns points; missing or failed without an exclusion, the category is 0.
  bonus,        ///< Earns a bonus award.
  attestation,  ///< Earns nothing; missing, the category is 0.
  optional,     ///< No effect.
};

struct Measure {
  Text id, title, summary, commitment, numerator, denominator, specification;
  Index objective = kNone;
  MeasureType type = MeasureType::yes_no;
  Role role = Role::required;
  Points points;  ///< Before redistribution. 0 for a measure of a `choose` objective: the slots
                  ///< have the points there.
  bool must_be_yes = false;  ///< Attestations: a no does not do.
  List<Exclusion> exclusions;
  List<Heirs> heirs;
  Pointer<Engagement> engagement;
  Pointer<Suppression> suppression;
  Index second_report_of = kNone;  ///< The measure that must be a yes before this one counts.
  Index bonus = kNone;             ///< The award in Rules::bonuses that a yes earns.
  bool in_choice = false;          ///< Member of its objective's `choose`.
  Fact fact;
};

/// One of the alternative ways to meet an objective.
struct Route {
  Text id, title, summary;
  List<Index> measures;
};

/// So many of these measures are needed: slots of equal points.
struct Choice {
  std::int32_t count = 0;
  Points points;  ///< Of one slot.
  List<Index> measures;
  Text summary;
  Fact fact;
};

struct Objective {
  Text id, title, summary;
  List<Route> routes;      ///< Empty for most; else exactly one is chosen.
  Pointer<Choice> choice;  ///< Null for most.
};

/// One award, however many of its measures are a yes.
struct Bonus {
  Text id, title, summary;
  Points points;
  List<Index> measures;
  Fact fact;
  Text reading;
};

struct Assumption {
  Text id, title, summary;
  bool by_default = false;
  bool contested = false;
  Fact fact;
};

enum class GroundKind : std::uint8_t { special_status, clinician_type, practice_size, hardship };

/// How a group or virtual group comes to hold a ground.
enum class GroupRule : std::uint8_t { all, more_than_share, practice };

/// The numbers of `circumstances.qualifyingShare`.
enum class QualifyingShare : std::uint8_t { none, hospital_based, asc_based, non_patient_facing };

/// A reason why PI is not scored while no PI data are submitted.
struct Ground {
  Text id, title, summary;
  GroundKind kind = GroundKind::special_status;
  bool automatic = false;
  GroupRule group = GroupRule::practice;
  std::int32_t group_share = 0;  ///< Percent that must be exceeded, with more_than_share.
  QualifyingShare share = QualifyingShare::none;
  List<Text>
      service_codes;  ///< Places of service that make an individual's ground. Empty for most.
  std::int32_t least_service_percent = 0;
  Fact fact;
};

/// Percent of the final score, by Category.
struct Weights {
  std::int16_t percent[kCategories] = {};
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
  Index weight_table = 0;
};

struct Threshold {
  Points points;
  Fact fact;
};

struct Note {
  Text id, text;
  Fact fact;
};

enum class SeveralSets : std::uint8_t { best_counts, contradiction_is_zero };

/// What a measurement id of the year stands for.
enum class CodeKind : std::uint8_t { measure, exclusion, pre_production, production };
struct Code {
  Text id;
  CodeKind kind = CodeKind::measure;
  Index measure = kNone;    ///< The measure, or the one that it belongs to.
  Index exclusion = kNone;  ///< Position among the measure's exclusions.
};

struct Rules {
  std::int32_t performance_year = 0;
  Text revised, summary;
  std::int32_t shortest_days = 0;
  Text period_summary;
  Fact period_fact;
  Text cehrt_summary;
  List<Text> cehrt_formats;  ///< X: a letter or digit; anything else stands for itself.
  Index cehrt_assumption = kNone;
  Fact cehrt_fact;
  Threshold performance_threshold;
  Threshold exceptional_threshold;
  bool has_exceptional_threshold = false;
  SeveralSets several_sets = SeveralSets::best_counts;
  Text several_sets_summary;
  Fact several_sets_fact;
  Fact rounding_fact;
  Text rounding_reading;
  List<Source> sources;
  List<Program> programs;
  List<Objective> objectives;
  List<Measure> measures;
  List<Bonus> bonuses;
  List<Assumption> assumptions;
  List<Ground> grounds;
  List<WeightTable> weight_tables;
  List<Note> notes;
  List<Code> codes;  ///< Sorted by id.
};

// The items of every list; the compiled tables define them.
template <>
const Index List<Index>::kItems[];
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
const Note List<Note>::kItems[];
template <>
const Code List<Code>::kItems[];
template <>
const Rules List<Rules>::kItems[];

/// The years that can be scored, ascending.
[[nodiscard]] List<Rules> all_rules();

/// The rules of a performance year, or null.
[[nodiscard]] const Rules* find_rules(std::int64_t performance_year);

/// Position in rules.codes of a measurement id, or kNone.
[[nodiscard]] Index find_code(const Rules& rules, std::string_view id);

}  // namespace pi_score
