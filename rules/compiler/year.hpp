// A rules file as it was read: the same names, ids not yet resolved to positions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rules_compiler {

/// Where in a rules file something stands: a JSON Pointer.
using Pointer = std::string;

/// The pointer to the member `key` of what stands at `at`.
[[nodiscard]] Pointer below(const Pointer& at, const std::string& key);

struct Fact {
  std::string basis;
  std::vector<std::string> sources;
  Pointer at;
};

struct Partly {
  std::string excluded, reading;
  Fact fact;
};

struct Heirs {
  std::vector<std::string> measures;
  std::string reading;
  Fact fact;
  std::optional<Partly> partly;
};

struct Exclusion {
  std::string id, title, summary;
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
  std::string id, title, objective, type, role, summary, commitment, numerator, denominator,
      specification, second_report_of;
  std::int32_t halves = 0;
  bool must_be_yes = false;
  std::vector<Exclusion> exclusions;
  std::vector<Heirs> heirs;
  std::optional<Engagement> engagement;
  std::optional<Suppression> suppression;
  Fact fact;
  Pointer at;
};

struct Route {
  std::string id, title, summary;
  std::vector<std::string> measures;
  Pointer at;
};

struct Choice {
  std::int64_t count = 0;
  std::int32_t halves = 0;
  std::vector<std::string> measures;
  std::string summary;
  std::vector<Heirs> heirs;
  Fact fact;
  Pointer at;
};

struct Objective {
  std::string id, title, summary;
  std::vector<Route> routes;
  std::optional<Choice> choice;
  Pointer at;
};

struct Bonus {
  std::string id, title, summary, reading;
  std::int32_t halves = 0;
  std::vector<std::string> measures;
  Fact fact;
  Pointer at;
};

struct Assumption {
  std::string id, title, summary;
  bool by_default = false, contested = false;
  Fact fact;
  Pointer at;
};

struct Ground {
  std::string id, title, summary, kind, how, group, qualifying_share;
  std::int64_t group_share = 0;
  std::vector<std::string> service_codes;
  std::int64_t least_service_percent = 0;
  Fact fact;
  Pointer at;
};

/// Percent by category, in the order quality, cost, improvementActivities,
/// promotingInteroperability.
using Percents = std::vector<std::int64_t>;

struct WeightRow {
  std::vector<std::string> not_scored;
  Percents weights;
  std::optional<Percents> small_practice;
  Pointer at;
};

struct WeightTable {
  std::string id;
  std::vector<std::string> reweightable;
  std::vector<WeightRow> rows;
  Fact fact;
  Pointer at;
};

struct Program {
  std::string id, title, weight_table;
  bool offered = false;
  Pointer at;
};

struct Source {
  std::string id, title, url;
};

struct Note {
  std::string id, text;
  Fact fact;
};

/// Where CMS's published list of measures says something else than this file, and why this file is
/// right all the same.
struct CmsData {
  std::vector<std::string> measures;
  std::string field;
  /// With the field `listed`: whether CMS lists the ids.
  bool listed = false;
  Pointer at;
};

struct Threshold {
  std::int64_t points = 0;
  Fact fact;
};

struct Year {
  std::string file;
  std::int64_t performance_year = 0;
  std::string revised, summary;
  std::vector<Source> sources;
  std::int64_t shortest_days = 0;
  std::string period_summary;
  Fact period_fact;
  std::vector<std::string> cehrt_formats;
  std::string cehrt_summary, cehrt_assumption;
  Fact cehrt_fact;
  Threshold performance_threshold;
  std::optional<Threshold> exceptional_threshold;
  std::string several_sets, several_sets_summary;
  Fact several_sets_fact;
  std::string rounding_reading;
  Fact rounding_fact;
  std::vector<Program> programs;
  std::vector<Objective> objectives;
  std::vector<Measure> measures;
  std::vector<Bonus> bonuses;
  std::vector<Assumption> assumptions;
  std::vector<Ground> grounds;
  std::vector<WeightTable> weight_tables;
  std::vector<Note> notes;
  std::vector<CmsData> cms_data;
};

inline const std::vector<std::string> kCategories = {"quality", "cost", "improvementActivities",
                                                     "promotingInteroperability"};

/// Everything that is wrong with the rules files, in the order it was found.
class Complaints {
 public:
  /// `at` is empty for what is wrong with the file as a whole.
  void add(const std::string& file, const Pointer& at, const std::string& message) {
    lines_.push_back(file + ": " + (at.empty() ? "" : at + ": ") + message);
  }
  [[nodiscard]] std::size_t count() const { return lines_.size(); }
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
};

/// Reads a rules file. Unknown, missing, doubled or wrongly typed fields go to `complaints`, and no
/// year comes back.
[[nodiscard]] std::optional<Year> read_year(const std::string& path, Complaints& complaints);

/// Checks what the shape cannot say: ids that lead nowhere, sums, shares, weights.
void check_year(const Year& year, Complaints& complaints);

/// The C++ source of the tables of all years.
[[nodiscard]] std::string write_tables(const std::vector<Year>& years);

}  // namespace rules_compiler
