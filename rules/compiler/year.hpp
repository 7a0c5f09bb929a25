// A rules file as it was read: the same names, ids not yet resolved to positions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "complaints.hpp"
#include "words.hpp"

namespace rules_compiler {

struct Fact {
  Basis basis = Basis::cited;
  std::vector<std::string> sources;
  JsonPointer at;
};

/// What is read into the rules where no source states a fact, and what would settle it.
struct Reading {
  std::string text, settled_by;
};

struct Partly {
  std::string excluded;
  Fact fact;
  Reading reading;
};

struct Heirs {
  std::vector<std::string> measures;
  Fact fact;
  Reading reading;
  std::optional<Partly> partly;
};

struct Exclusion {
  std::string id, title, in_short, summary;
};

struct DoneBy {
  std::string date;
  Fact fact;
};

struct Engagement {
  std::string pre_production, pre_production_title, production, production_title;
  Fact fact;
  std::string note;
  Fact note_fact;
};

struct Suppression {
  std::string summary, assumption;
  Fact fact;
};

struct Measure {
  std::string id, title, plain_name, in_short, objective, summary, commitment, unit, numerator,
      denominator, specification, second_report_of;
  MeasureType type = MeasureType::boolean;
  Role role = Role::required;
  std::int32_t halves = 0;
  bool must_be_yes = false;
  std::vector<Exclusion> exclusions;
  std::vector<Heirs> heirs;
  std::optional<Engagement> engagement;
  std::optional<Suppression> suppression;
  std::optional<DoneBy> done_by;
  Fact fact;
  JsonPointer at;
};

struct Route {
  std::string id, title, plain_name, summary;
  std::vector<std::string> measures;
  JsonPointer at;
};

struct Choice {
  std::int64_t count = 0;
  std::int32_t halves = 0;
  std::vector<std::string> measures;
  std::string summary;
  std::vector<Heirs> heirs;
  Fact fact;
  JsonPointer at;
};

struct Objective {
  std::string id, title, plain_name, summary;
  std::vector<Route> routes;
  std::optional<Choice> choice;
  JsonPointer at;
};

struct Bonus {
  std::string id, title, summary;
  std::int32_t halves = 0;
  std::vector<std::string> measures;
  Fact fact;
  Reading reading;
  JsonPointer at;
};

struct Assumption {
  std::string id, title, summary;
  bool by_default = false;
  AssumptionKind kind = AssumptionKind::stand_in;
  std::string when_true, caution;
  std::vector<Category> not_scored;
  Fact fact;
  JsonPointer at;
};

struct Ground {
  std::string id, title, summary, how_to_get, assumption;
  GroundKind kind = GroundKind::special_status;
  GroundHow how = GroundHow::automatic;
  std::optional<std::vector<EntityType>> entities;  ///< All where there are none.
  std::optional<std::vector<Category>> categories;  ///< PI alone where there are none.
  bool stands_despite_data = false;
  GroupRule group = GroupRule::practice;
  std::int64_t group_share = 0;
  std::optional<QualifyingShare> share;
  std::vector<std::string> service_codes;
  std::int64_t least_service_percent = 0;
  Fact fact;
  JsonPointer at;
};

/// Percent by category, in the order of Category.
using Percents = std::vector<std::int64_t>;

struct WeightRow {
  std::vector<Category> not_scored;
  Percents weights;
  std::optional<Percents> small_practice;
  JsonPointer at;
};

struct WeightTable {
  std::string id;
  std::vector<Category> reweightable;
  std::vector<WeightRow> rows;
  Fact fact;
  JsonPointer at;
};

struct Program {
  std::string id, title, weight_table;
  bool offered = false;
  JsonPointer at;
};

struct Source {
  std::string id, title, url;
};

struct EntityNote {
  EntityType entity = EntityType::individual;
  std::string text;
  Fact fact;
};

struct Note {
  std::string id, text;
  std::vector<std::string> measures;
  Fact fact;
  JsonPointer at;
};

/// Where CMS's published list of measures says something else than this file, and why this file is
/// right all the same.
struct CmsData {
  std::vector<std::string> measures;
  std::string field;
  /// With the field `listed`: whether CMS lists the ids.
  bool listed = false;
  JsonPointer at;
};

struct Period {
  std::int64_t shortest_days = 0;
  std::string summary;
  Fact fact;
};

struct CehrtForm {
  std::string form;
  bool unlisted = false;
  std::optional<Fact> fact;  ///< Where it is founded otherwise than the year's certification.
  JsonPointer at;
};

/// What the holder of an unlisted form of the certification ID should know.
struct CehrtUnlisted {
  std::string text;
  Fact fact;
};

struct Cehrt {
  std::vector<CehrtForm> forms;
  std::optional<CehrtUnlisted> unlisted;
  std::string summary, assumption;
  Fact fact;
};

struct SmallPractice {
  std::int64_t most_clinicians = 0;
  Fact fact;
};

struct Threshold {
  std::int64_t points = 0;
  Fact fact;
};

struct Payment {
  std::int64_t largest_reduction = 0, years_later = 0;
  Fact fact;
};

/// How well a part of a rule is founded.
struct Founding {
  Fact fact;
  Reading reading;
};

struct Completeness {
  bool required = false;
  std::string summary;
  std::optional<Founding> every_measure, failure_cancels;  ///< Where it is required.
  Fact fact;
  Reading reading;
};

struct SeveralSetsRule {
  SeveralSets rule = SeveralSets::best_counts;
  std::string summary;
  Fact fact;
  Reading reading;
};

struct Rounding {
  Fact fact;
  Reading reading;
};

struct Year {
  std::string file;
  std::int64_t performance_year = 0;
  std::string revised, summary;
  std::vector<Source> sources;
  Period period;
  Cehrt cehrt;
  SmallPractice small_practice;
  Threshold performance_threshold;
  std::optional<Threshold> exceptional_threshold;
  Payment payment;
  Completeness completeness;
  SeveralSetsRule several_sets;
  Rounding rounding;
  std::vector<Program> programs;
  std::vector<Objective> objectives;
  std::vector<Measure> measures;
  std::vector<Bonus> bonuses;
  std::vector<Assumption> assumptions;
  std::vector<Ground> grounds;
  std::vector<WeightTable> weight_tables;
  std::vector<EntityNote> entity_notes;
  std::vector<Note> notes;
  std::vector<CmsData> cms_data;
};

/// Reads the text of the rules file of this name. Unknown, missing, doubled or wrongly typed fields
/// go to `complaints`, and no year comes back.
[[nodiscard]] std::optional<Year> read_year(const std::string& text, const std::string& file,
                                            Complaints& complaints);

/// Reads a rules file. One that cannot be opened is a complaint too.
[[nodiscard]] std::optional<Year> read_file(const std::string& path, Complaints& complaints);

/// Checks what the shape cannot say: ids that lead nowhere, sums, shares, weights, room.
void check_year(const Year& year, Complaints& complaints);

/// The C++ source of the tables of all years.
[[nodiscard]] std::string write_tables(const std::vector<Year>& years);

}  // namespace rules_compiler
