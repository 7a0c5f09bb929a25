// What must be true of a year's rules beyond their shape. Each check says what would go wrong with
// a score otherwise.

#include <algorithm>
#include <functional>
#include <set>

#include "year.hpp"

namespace rules_compiler {
namespace {

constexpr std::size_t kMostMeasures = 32;
constexpr std::size_t kMostObjectives = 12;
constexpr std::size_t kMostAssumptions = 8;
constexpr std::size_t kMostGrounds = 32;
constexpr std::size_t kMostCodes = 256;
constexpr std::size_t kMostTransfers = 64;
constexpr std::int32_t kAllPoints = 200;  // 100 points, in halves.
constexpr std::size_t kCehrtIdLength = 15;

class YearChecker {
 public:
  YearChecker(const Year& year, Complaints& complaints) : year_(year), complaints_(complaints) {}

  void run() {
    check_ids();
    check_sources();
    check_frame();
    for (const Measure& measure : year_.measures) check_measure(measure);
    for (const Objective& objective : year_.objectives) check_objective(objective);
    check_bonuses();
    check_grounds();
    for (const WeightTable& table : year_.weight_tables) check_weights(table);
    if (!sound_)
      return;  // Sums and shares of measures that cannot be found would only repeat the complaints.
    check_sum();
    check_shares();
  }

 private:
  void complain(const Pointer& at, const std::string& message) {
    complaints_.add(year_.file, at, message);
  }

  const Measure* find(const std::string& id) const {
    for (const Measure& measure : year_.measures)
      if (measure.id == id) return &measure;
    return nullptr;
  }

  bool want_measure(const Pointer& at, const std::string& id) {
    if (find(id) != nullptr) return true;
    complain(at, "\"" + id + "\" is no measure of this file");
    sound_ = false;
    return false;
  }

  void unique(std::set<std::string>& known, const std::string& id, const Pointer& at) {
    if (!id.empty() && !known.insert(id).second)
      complain(at, "the id \"" + id + "\" stands twice: nothing else may have it");
  }

  void check_ids() {
    std::set<std::string> codes;
    for (const Measure& measure : year_.measures) {
      unique(codes, measure.id, measure.at + "/id");
      for (std::size_t position = 0; position < measure.exclusions.size(); ++position)
        unique(codes, measure.exclusions[position].id,
               measure.at + "/exclusions/" + std::to_string(position) + "/id");
      if (measure.engagement) {
        unique(codes, measure.engagement->pre_production,
               measure.at + "/engagement/preProduction/id");
        unique(codes, measure.engagement->production, measure.at + "/engagement/production/id");
      }
    }
    const auto room = [&](const auto& list, const std::string& name, std::size_t most) {
      if (list.size() > most)
        complain("/" + name, "has " + std::to_string(list.size()) + " entries; there is room for " +
                                 std::to_string(most));
    };
    room(year_.measures, "measures", kMostMeasures);
    const auto all = [&](const auto& list, const std::string& name, std::size_t most) {
      std::set<std::string> ids;
      for (std::size_t position = 0; position < list.size(); ++position)
        unique(ids, list[position].id, "/" + name + "/" + std::to_string(position) + "/id");
      room(list, name, most);
    };
    all(year_.objectives, "objectives", kMostObjectives);
    all(year_.assumptions, "assumptions", kMostAssumptions);
    all(year_.grounds, "grounds", kMostGrounds);
    all(year_.programs, "programs", kMostCodes);
    all(year_.bonuses, "bonuses", kMostMeasures);
    all(year_.notes, "notes", kMostMeasures);
    all(year_.weight_tables, "weightTables", kMostMeasures);
    if (codes.size() > kMostCodes)
      complain("/measures", "has more measurement ids than there is room for");
    check_cms_data(codes);
  }

  void check_cms_data(const std::set<std::string>& codes) {
    for (const CmsData& data : year_.cms_data) {
      if (data.measures.empty()) complain(data.at + "/measures", "names no measurement id");
      // What CMS lists and this file leaves out is the one thing that must not be among the ids
      // here.
      const bool left_out = data.field == "listed" && data.listed;
      for (const std::string& id : data.measures)
        if (codes.contains(id) == left_out)
          complain(data.at + "/measures",
                   "\"" + id +
                       (left_out ? "\" is in this file, so it is not left out"
                                 : "\" is no measurement id of this file"));
    }
  }

  void use(const Fact& fact) {
    for (const std::string& source : fact.sources) {
      used_.insert(source);
      const auto known = std::any_of(year_.sources.begin(), year_.sources.end(),
                                     [&](const Source& each) { return each.id == source; });
      if (!known) complain(fact.at + "/sources", "\"" + source + "\" is no source of this file");
    }
  }

  void use(const std::vector<Heirs>& groups) {
    for (const Heirs& heirs : groups) {
      use(heirs.fact);
      if (heirs.partly) use(heirs.partly->fact);
    }
  }

  void check_sources() {
    for (const Fact* fact :
         {&year_.period_fact, &year_.cehrt_fact, &year_.performance_threshold.fact,
          &year_.several_sets_fact, &year_.rounding_fact})
      use(*fact);
    if (year_.exceptional_threshold) use(year_.exceptional_threshold->fact);
    for (const Measure& measure : year_.measures) {
      use(measure.fact);
      use(measure.heirs);
      if (measure.engagement) {
        use(measure.engagement->fact);
        use(measure.engagement->note_fact);
      }
      if (measure.suppression) use(measure.suppression->fact);
    }
    for (const Objective& objective : year_.objectives)
      if (objective.choice) {
        use(objective.choice->fact);
        use(objective.choice->heirs);
      }
    for (const Bonus& bonus : year_.bonuses) use(bonus.fact);
    for (const Assumption& assumption : year_.assumptions) use(assumption.fact);
    for (const Ground& ground : year_.grounds) use(ground.fact);
    for (const WeightTable& table : year_.weight_tables) use(table.fact);
    for (const Note& note : year_.notes) use(note.fact);
    for (const Source& source : year_.sources)
      if (!used_.contains(source.id))
        complain(below("/sources", source.id),
                 "no fact of this file names this source: name it or remove it");
  }

  bool is_assumption(const std::string& id) const {
    return std::any_of(year_.assumptions.begin(), year_.assumptions.end(),
                       [&](const Assumption& each) { return each.id == id; });
  }

  void check_frame() {
    if (!year_.cehrt_assumption.empty() && !is_assumption(year_.cehrt_assumption))
      complain("/cehrt/assumption",
               "\"" + year_.cehrt_assumption + "\" is no assumption of this file");
    if (year_.cehrt_formats.empty())
      complain("/cehrt/formats", "names no format, so that no certification ID could be given");
    for (const std::string& format : year_.cehrt_formats)
      if (format.size() != kCehrtIdLength || !std::all_of(format.begin(), format.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
          }))
        complain(
            "/cehrt/formats",
            "\"" + format +
                "\" must have 15 characters, digits and upper-case letters, X for any of them");
    for (const Program& program : year_.programs) {
      const auto known =
          std::any_of(year_.weight_tables.begin(), year_.weight_tables.end(),
                      [&](const WeightTable& each) { return each.id == program.weight_table; });
      if (!known && !program.weight_table.empty())
        complain(program.at + "/weightTable",
                 "\"" + program.weight_table + "\" is no weight table of this file");
    }
    if (year_.programs.empty() || year_.programs.front().id != "mips")
      complain("/programs",
               "must begin with mips, which is what is meant where no program is named");
    if (year_.exceptional_threshold &&
        year_.exceptional_threshold->points <= year_.performance_threshold.points)
      complain("/exceptionalPerformanceThreshold/points",
               "must be above the performance threshold");
  }

  void check_measure(const Measure& measure) {
    const auto objective =
        std::find_if(year_.objectives.begin(), year_.objectives.end(),
                     [&](const Objective& each) { return each.id == measure.objective; });
    if (objective == year_.objectives.end()) {
      if (!measure.objective.empty())
        complain(measure.at + "/objective",
                 "\"" + measure.objective + "\" is no objective of this file");
      sound_ = false;
      return;
    }
    const bool chosen = objective->choice && contains(objective->choice->measures, measure.id);
    const bool has_points = measure.role == "required" && !chosen;
    if (has_points != (measure.halves > 0))
      complain(measure.at + "/points",
               has_points ? "a required measure needs points"
                          : "only a required measure outside a choice has points of its own");
    if (measure.role != "required" && !measure.exclusions.empty())
      complain(measure.at + "/exclusions", "only a required measure has exclusions");
    if (measure.role != "required" && measure.suppression)
      complain(measure.at + "/suppressed", "only a required measure can be suppressed");
    if (has_points && measure.exclusions.empty() != measure.heirs.empty())
      complain(measure.at + "/heirs",
               measure.heirs.empty()
                   ? "a measure with exclusions needs heirs, or its points would be lost"
                   : "a measure without exclusions has nothing to leave");
    if (!has_points && !measure.heirs.empty())
      complain(measure.at + "/heirs",
               "only a required measure with points of its own has heirs; those of a choice stand "
               "there");
    if (measure.suppression && !measure.suppression->assumption.empty() &&
        !is_assumption(measure.suppression->assumption))
      complain(measure.at + "/suppressed/assumption",
               "\"" + measure.suppression->assumption + "\" is no assumption of this file");
    check_second_report(measure, objective->choice);
    check_heirs(measure.heirs, measure.id, measure.at);
  }

  void check_second_report(const Measure& measure, const std::optional<Choice>& choice) {
    const Pointer at = measure.at + "/secondReportOf";
    if (measure.second_report_of.empty() || !want_measure(at, measure.second_report_of)) return;
    if (!choice || !contains(choice->measures, measure.id) ||
        !contains(choice->measures, measure.second_report_of))
      complain(at, "a second report and its first must be measures of one choice");
    if (!find(measure.second_report_of)->second_report_of.empty())
      complain(at, measure.second_report_of + " is a second report itself");
    if (!measure.exclusions.empty())
      complain(measure.at + "/exclusions", "a second report has no exclusions of its own");
  }

  static bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
  }

  void check_heirs(const std::vector<Heirs>& groups, const std::string& giver, const Pointer& at) {
    for (std::size_t position = 0; position < groups.size(); ++position) {
      const Heirs& heirs = groups[position];
      const Pointer here = at + "/heirs/" + std::to_string(position);
      if (heirs.measures.empty()) complain(here + "/measures", "names no measure");
      for (const std::string& heir : heirs.measures) {
        if (!want_measure(here + "/measures", heir)) continue;
        if (heir == giver) complain(here + "/measures", heir + " cannot inherit from itself");
        if (find(heir)->role != "required")
          complain(here + "/measures", heir + " earns no points that could grow");
      }
      if (heirs.partly) want_measure(here + "/partly/excluded", heirs.partly->excluded);
    }
    if (!groups.empty() && sound_ && !always_reported(groups.back()))
      complain(at + "/heirs",
               "the last group must hold a measure that is always reported, or the points could be "
               "lost");
  }

  /// Without exclusions, outside routes and choices.
  bool always_reported(const Heirs& heirs) const {
    return std::any_of(heirs.measures.begin(), heirs.measures.end(), [&](const std::string& id) {
      return find(id)->exclusions.empty() && find(id)->halves > 0 &&
             std::none_of(year_.objectives.begin(), year_.objectives.end(),
                          [&](const Objective& objective) {
                            return std::any_of(
                                objective.routes.begin(), objective.routes.end(),
                                [&](const Route& route) { return contains(route.measures, id); });
                          });
    });
  }

  void check_objective(const Objective& objective) {
    std::set<std::string> members;
    std::set<std::string> routes;
    std::int32_t worth = -1;
    if (objective.routes.size() == 1)
      complain(objective.at + "/routes",
               "one route is no choice: name the alternatives too, or none");
    if (!objective.routes.empty() && objective.choice)
      complain(objective.at + "/choose", "an objective has routes or a choice, not both");
    for (const Route& route : objective.routes) {
      std::int32_t sum = 0;
      unique(routes, route.id, route.at + "/id");
      if (route.measures.empty()) complain(route.at + "/measures", "names no measure");
      for (const std::string& id : route.measures) {
        unique(members, id, route.at + "/measures");
        if (want_member(objective, route.at + "/measures", id)) sum += find(id)->halves;
      }
      if (worth >= 0 && sum != worth)
        complain(route.at, "the routes of an objective must be worth the same");
      worth = sum;
    }
    if (!objective.choice) return;
    const Choice& choice = *objective.choice;
    for (const std::string& id : choice.measures)
      want_member(objective, choice.at + "/measures", id);
    const auto own =
        std::count_if(choice.measures.begin(), choice.measures.end(), [&](const std::string& id) {
          return find(id) != nullptr && find(id)->second_report_of.empty();
        });
    if (own < choice.count)
      complain(choice.at + "/count", "the choice has fewer measures than it needs");
    if (choice.heirs.empty())
      complain(choice.at + "/heirs", "the measures of a choice can be excluded and need heirs");
    check_heirs(choice.heirs, "", choice.at);
  }

  /// A measure of a route or of a choice.
  bool want_member(const Objective& objective, const Pointer& at, const std::string& id) {
    if (!want_measure(at, id)) return false;
    if (find(id)->role != "required") complain(at, id + " must be a required measure");
    if (find(id)->objective != objective.id) complain(at, id + " belongs to another objective");
    return true;
  }

  void check_bonuses() {
    std::set<std::string> members;
    for (const Bonus& bonus : year_.bonuses)
      for (const std::string& id : bonus.measures) {
        unique(members, id, bonus.at + "/measures");
        if (want_measure(bonus.at + "/measures", id) && find(id)->role != "bonus")
          complain(bonus.at + "/measures", id + " is no bonus measure");
      }
    for (const Measure& measure : year_.measures)
      if (measure.role == "bonus" && !members.contains(measure.id))
        complain(measure.at + "/role", "no bonus names this measure, so it could earn nothing");
  }

  void check_grounds() {
    for (const Ground& ground : year_.grounds) {
      if (ground.group == "moreThanShare" && ground.qualifying_share.empty())
        complain(ground.at + "/qualifyingShare",
                 "a ground by share needs the share that is counted");
      if (ground.group == "practice" && !ground.qualifying_share.empty())
        complain(ground.at + "/qualifyingShare", "a ground of the whole practice has no share");
    }
  }

  void check_weights(const WeightTable& table) {
    for (const std::string& category : table.reweightable) {
      if (contains(kCategories, category)) continue;
      complain(table.at + "/reweightable", "\"" + category + "\" is no category");
      return;
    }
    std::set<std::set<std::string>> seen;
    for (const WeightRow& row : table.rows) {
      for (const std::string& category : row.not_scored)
        if (!contains(table.reweightable, category))
          complain(row.at + "/notScored", "\"" + category + "\" is not reweightable in this table");
      if (!seen.insert({row.not_scored.begin(), row.not_scored.end()}).second)
        complain(row.at + "/notScored", "this row stands twice");
      check_percents(row, row.weights, row.at + "/weights");
      if (row.small_practice)
        check_percents(row, *row.small_practice, row.at + "/smallPracticeWeights");
    }
    const auto full = std::find_if(table.rows.begin(), table.rows.end(),
                                   [](const WeightRow& row) { return row.not_scored.empty(); });
    if (full == table.rows.end() || full->weights.size() != kCategories.size()) {
      complain(table.at + "/rows", "needs the row in which everything is scored");
      return;
    }
    check_rows(table, *full, seen);
  }

  /// There is a row for exactly those sets of categories that leave at least two.
  void check_rows(const WeightTable& table, const WeightRow& full,
                  const std::set<std::set<std::string>>& seen) {
    std::size_t expected = 0;
    for (unsigned bits = 0; bits < (1U << table.reweightable.size()); ++bits) {
      std::set<std::string> not_scored;
      for (std::size_t at = 0; at < table.reweightable.size(); ++at)
        if ((bits >> at & 1U) != 0) not_scored.insert(table.reweightable[at]);
      std::size_t left = 0;
      for (std::size_t at = 0; at < kCategories.size(); ++at)
        if (full.weights[at] > 0 && !not_scored.contains(kCategories[at])) ++left;
      if (left < 2) continue;
      ++expected;
      if (seen.contains(not_scored)) continue;
      std::string names;
      for (const std::string& category : not_scored)
        names += (names.empty() ? "" : " and ") + category;
      complain(table.at + "/rows", "needs a row without " + names);
    }
    if (table.rows.size() > expected)
      complain(table.at + "/rows", "has a row that leaves fewer than two categories");
  }

  void check_percents(const WeightRow& row, const Percents& percents, const Pointer& at) {
    std::int64_t sum = 0;
    for (std::size_t position = 0; position < percents.size(); ++position) {
      sum += percents[position];
      if (percents[position] > 0 && contains(row.not_scored, kCategories[position]))
        complain(at + "/" + kCategories[position], "must be 0: the row does not score it");
    }
    if (sum != 100) complain(at, "must add up to 100, not " + std::to_string(sum));
  }

  /// Required measures, counting one route of each objective and the slots of each choice, are
  /// worth 100 points.
  void check_sum() {
    std::int32_t sum = 0;
    std::set<std::string> in_routes;
    for (const Objective& objective : year_.objectives) {
      if (objective.choice)
        sum += static_cast<std::int32_t>(objective.choice->count) * objective.choice->halves;
      for (const Route& route : objective.routes)
        in_routes.insert(route.measures.begin(), route.measures.end());
      if (!objective.routes.empty())
        for (const std::string& id : objective.routes.front().measures) sum += find(id)->halves;
    }
    for (const Measure& measure : year_.measures)
      if (!in_routes.contains(measure.id)) sum += measure.halves;
    if (sum != kAllPoints)
      complain("/measures", "required measures must be worth 100 points together, not " +
                                std::to_string(sum / 2) + (sum % 2 != 0 ? ".5" : ""));
  }

  /// The numbers of members of a group that can be reported at once, at most.
  std::set<std::size_t> counts(const Heirs& heirs) const {
    std::set<std::size_t> most = {0};
    std::size_t outside = 0;
    std::vector<std::vector<std::size_t>> per_objective;
    std::set<std::string> counted;
    for (const Objective& objective : year_.objectives) {
      std::vector<std::size_t> options;
      for (const Route& route : objective.routes) {
        std::size_t members = 0;
        for (const std::string& id : route.measures)
          if (contains(heirs.measures, id)) {
            ++members;
            counted.insert(id);
          }
        options.push_back(members);
      }
      if (objective.choice) {
        std::size_t members = 0;
        for (const std::string& id : objective.choice->measures)
          if (contains(heirs.measures, id)) {
            ++members;
            counted.insert(id);
          }
        options.push_back(std::min(members, static_cast<std::size_t>(objective.choice->count)));
      }
      if (!options.empty()) per_objective.push_back(options);
    }
    for (const std::string& id : heirs.measures) outside += counted.contains(id) ? 0U : 1U;
    for (const std::vector<std::size_t>& options : per_objective) {
      std::set<std::size_t> next;
      for (const std::size_t so_far : most)
        for (const std::size_t option : options) next.insert(so_far + option);
      most = next;
    }
    std::set<std::size_t> result;
    for (const std::size_t each : most) result.insert(each + outside);
    return result;
  }

  void check_shares(const std::vector<Heirs>& groups, std::int32_t halves,
                    std::size_t giver_is_one_of, const Pointer& at) {
    for (std::size_t position = 0; position < groups.size(); ++position)
      for (const std::size_t most : counts(groups[position]))
        for (std::size_t heirs = 1; heirs + giver_is_one_of <= most; ++heirs)
          if (static_cast<std::size_t>(halves) % heirs != 0) {
            complain(at + "/heirs/" + std::to_string(position),
                     "the points do not come out in half points when " + std::to_string(heirs) +
                         " measures share them");
            return;
          }
  }

  void check_shares() {
    std::size_t transfers = 0;
    const auto widest = [&](const std::vector<Heirs>& groups) {
      std::size_t most = 0;
      for (const Heirs& heirs : groups)
        for (const std::size_t count : counts(heirs)) most = std::max(most, count);
      return most;
    };
    for (const Measure& measure : year_.measures) {
      check_shares(measure.heirs, measure.halves, 0, measure.at);
      transfers += widest(measure.heirs);
    }
    for (const Objective& objective : year_.objectives)
      if (objective.choice) {
        // The excluded slot itself is one of the choice's members, so that at most count - 1 others
        // can be heirs.
        check_shares(objective.choice->heirs, objective.choice->halves,
                     objective.choice->count > 1 ? 1 : 0, objective.choice->at);
        transfers +=
            static_cast<std::size_t>(objective.choice->count) * widest(objective.choice->heirs);
      }
    if (transfers > kMostTransfers)
      complain("/measures", "more points could move than there is room for");
  }

  const Year& year_;
  Complaints& complaints_;
  std::set<std::string> used_;
  bool sound_ = true;
};

}  // namespace

void check_year(const Year& year, Complaints& complaints) {
  YearChecker(year, complaints).run();
}

}  // namespace rules_compiler
