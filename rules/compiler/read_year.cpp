// The shape of a rules file, field by field. rules.schema.json says the same to editors.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "reader.hpp"

namespace rules_compiler {
namespace {

Percents read_percents(Object& in, const std::string& key) {
  Percents percents;
  in.object(key, [&](Object& each) {
    for (const std::string& category : kCategories)
      percents.push_back(each.whole(category, 0, 100));
  });
  return percents;
}

/// A reading is what is read into the rules where no source states a fact: there if and only if the
/// basis is inferred.
std::string read_reading(Object& in, const Fact& fact, const std::string& file,
                         Complaints& complaints) {
  std::string reading = in.optional_text("reading");
  if (fact.basis == "inferred" && reading.empty())
    complaints.add(file, below(in.at(), "reading"),
                   "an inferred fact needs a reading that says what is inferred");
  if (fact.basis != "inferred" && !fact.basis.empty() && !reading.empty())
    complaints.add(file, below(in.at(), "reading"), "only an inferred fact has a reading");
  return reading;
}

class YearReader {
 public:
  YearReader(Year& year, Complaints& complaints) : year_(year), complaints_(complaints) {}

  void read(Object& in) {
    in.optional_text("$schema");
    read_performance_year(in);
    year_.revised = in.day("revised");
    year_.summary = in.text("summary");
    in.members("sources", [&](const std::string& id, Object& each) {
      year_.sources.push_back({id, each.text("title"), each.optional_address("url")});
    });
    read_frame(in);
    in.objects("programs", [&](Object& each) {
      year_.programs.push_back({each.text("id"), each.text("title"), each.text("weightTable"),
                                each.flag("offered"), each.at()});
    });
    in.objects("objectives", [&](Object& each) { read_objective(each); });
    in.objects("measures", [&](Object& each) { read_measure(each); });
    in.objects("bonuses", [&](Object& each) { read_bonus(each); });
    in.objects("assumptions", [&](Object& each) {
      year_.assumptions.push_back({each.text("id"), each.text("title"), each.text("summary"),
                                   each.flag("default"), each.flag("contested"), each.fact(),
                                   each.at()});
    });
    in.objects("grounds", [&](Object& each) { read_ground(each); });
    in.objects("weightTables", [&](Object& each) { read_weight_table(each); });
    in.objects("notes", [&](Object& each) {
      year_.notes.push_back({each.text("id"), each.text("text"), each.fact()});
    });
    if (in.has("cmsData")) in.objects("cmsData", [&](Object& each) { read_cms_data(each); });
  }

 private:
  void read_performance_year(Object& in) {
    const std::size_t complaints_before = complaints_.count();
    year_.performance_year = in.whole("performanceYear", 2017, 2099);
    if (!in.has("performanceYear") || complaints_.count() > complaints_before) return;
    const std::string name = std::to_string(year_.performance_year) + ".json";
    if (year_.file != name)
      complaints_.add(year_.file, "/performanceYear",
                      "the file must be named for its performance year, " + name);
  }

  void read_frame(Object& in) {
    in.object("period", [&](Object& each) {
      year_.shortest_days = each.whole("shortestDays", 1, 366);
      year_.period_summary = each.text("summary");
      year_.period_fact = each.fact();
    });
    in.object("cehrt", [&](Object& each) {
      year_.cehrt_formats = each.texts("formats");
      year_.cehrt_summary = each.text("summary");
      year_.cehrt_assumption = each.text("assumption");
      year_.cehrt_fact = each.fact();
    });
    const auto read_threshold = [](Object& each) {
      Threshold threshold;
      threshold.points = each.whole("points", 1, 100);
      threshold.fact = each.fact();
      return threshold;
    };
    in.object("performanceThreshold",
              [&](Object& each) { year_.performance_threshold = read_threshold(each); });
    if (in.has("exceptionalPerformanceThreshold"))
      in.object("exceptionalPerformanceThreshold",
                [&](Object& each) { year_.exceptional_threshold = read_threshold(each); });
    in.object("severalSets", [&](Object& each) {
      year_.several_sets = each.word("rule", {"bestCounts", "contradictionIsZero"});
      year_.several_sets_summary = each.text("summary");
      year_.several_sets_fact = each.fact();
    });
    in.object("rounding", [&](Object& each) {
      year_.rounding_fact = each.fact();
      year_.rounding_reading = read_reading(each, year_.rounding_fact, year_.file, complaints_);
    });
  }

  std::vector<Heirs> read_heirs(Object& in) {
    std::vector<Heirs> groups;
    in.objects("heirs", [&](Object& each) {
      Heirs heirs;
      heirs.measures = each.texts("measures");
      heirs.fact = each.fact();
      heirs.reading = read_reading(each, heirs.fact, year_.file, complaints_);
      if (each.has("partly"))
        each.object("partly", [&](Object& partly) {
          Partly read;
          read.excluded = partly.text("excluded");
          read.fact = partly.fact();
          read.reading = read_reading(partly, read.fact, year_.file, complaints_);
          heirs.partly = read;
        });
      groups.push_back(heirs);
    });
    return groups;
  }

  void read_objective(Object& in) {
    Objective objective;
    objective.at = in.at();
    objective.id = in.text("id");
    objective.title = in.text("title");
    objective.summary = in.text("summary");
    if (in.has("routes"))
      in.objects("routes", [&](Object& each) {
        objective.routes.push_back({each.text("id"), each.text("title"), each.text("summary"),
                                    each.texts("measures"), each.at()});
      });
    if (in.has("choose"))
      in.object("choose", [&](Object& each) {
        Choice choice;
        choice.at = each.at();
        choice.count = each.whole("count", 1, 20);
        choice.halves = each.halves("points");
        choice.measures = each.texts("measures");
        choice.summary = each.text("summary");
        choice.fact = each.fact();
        choice.heirs = read_heirs(each);
        objective.choice = choice;
      });
    year_.objectives.push_back(objective);
  }

  void read_measure(Object& in) {
    Measure measure;
    measure.at = in.at();
    measure.id = in.text("id");
    measure.title = in.text("title");
    measure.objective = in.text("objective");
    measure.type = in.word("type", {"proportion", "boolean"});
    measure.role = in.word("role", {"required", "bonus", "attestation", "optional"});
    if (in.has("points")) measure.halves = in.halves("points");
    measure.summary = in.text("summary");
    measure.specification = in.optional_address("specification");
    measure.fact = in.fact();
    if (measure.type == "proportion") {
      measure.numerator = in.text("numerator");
      measure.denominator = in.text("denominator");
    }
    if (measure.role == "attestation") measure.must_be_yes = in.flag("mustBeYes");
    if (measure.role == "attestation" || measure.role == "optional")
      measure.commitment = in.text("commitment");
    measure.second_report_of = in.optional_text("secondReportOf");
    if (in.has("exclusions"))
      in.objects("exclusions", [&](Object& each) {
        measure.exclusions.push_back({each.text("id"), each.text("title"), each.text("summary")});
      });
    if (in.has("heirs")) measure.heirs = read_heirs(in);
    if (in.has("engagement"))
      in.object("engagement", [&](Object& each) { measure.engagement = read_engagement(each); });
    if (in.has("suppressed"))
      in.object("suppressed", [&](Object& each) {
        measure.suppression =
            Suppression{each.text("summary"), each.optional_text("assumption"), each.fact()};
      });
    year_.measures.push_back(measure);
  }

  static Engagement read_engagement(Object& in) {
    Engagement engagement;
    in.object("preProduction", [&](Object& each) {
      engagement.pre_production = each.text("id");
      engagement.pre_production_title = each.text("title");
    });
    in.object("production", [&](Object& each) {
      engagement.production = each.text("id");
      engagement.production_title = each.text("title");
    });
    engagement.fact = in.fact();
    if (in.has("preProductionNote"))
      in.object("preProductionNote", [&](Object& each) {
        engagement.note = each.text("text");
        engagement.note_fact = each.fact();
      });
    return engagement;
  }

  void read_bonus(Object& in) {
    Bonus bonus;
    bonus.at = in.at();
    bonus.id = in.text("id");
    bonus.title = in.text("title");
    bonus.summary = in.text("summary");
    bonus.halves = in.halves("points");
    bonus.measures = in.texts("measures");
    bonus.fact = in.fact();
    bonus.reading = read_reading(in, bonus.fact, year_.file, complaints_);
    year_.bonuses.push_back(bonus);
  }

  void read_ground(Object& in) {
    Ground ground;
    ground.at = in.at();
    ground.id = in.text("id");
    ground.title = in.text("title");
    ground.summary = in.text("summary");
    ground.kind = in.word("kind", {"specialStatus", "clinicianType", "practiceSize", "hardship"});
    ground.how = in.word("how", {"automatic", "application"});
    ground.group = in.word("group", {"all", "moreThanShare", "practice"});
    if (ground.group == "moreThanShare") ground.group_share = in.whole("groupShare", 1, 99);
    if (in.has("qualifyingShare"))
      ground.qualifying_share =
          in.word("qualifyingShare", {"hospitalBased", "ascBased", "nonPatientFacing"});
    if (in.has("services"))
      in.object("services", [&](Object& each) {
        ground.service_codes = each.texts("codes");
        ground.least_service_percent = each.whole("leastPercent", 1, 100);
      });
    ground.fact = in.fact();
    year_.grounds.push_back(ground);
  }

  void read_weight_table(Object& in) {
    WeightTable table;
    table.at = in.at();
    table.id = in.text("id");
    table.reweightable = in.texts("reweightable");
    table.fact = in.fact();
    in.objects("rows", [&](Object& each) {
      WeightRow row;
      row.at = each.at();
      row.not_scored = each.texts("notScored");
      row.weights = read_percents(each, "weights");
      if (each.has("smallPracticeWeights"))
        row.small_practice = read_percents(each, "smallPracticeWeights");
      table.rows.push_back(row);
    });
    year_.weight_tables.push_back(table);
  }

  void read_cms_data(Object& in) {
    CmsData data;
    data.at = in.at();
    data.measures = in.texts("measures");
    data.field =
        in.word("field", {"listed", "title", "metricType", "isRequired", "isBonus",
                          "reportingCategory", "objective", "exclusion", "substitutes", "preprod"});
    if (data.field.empty())
      in.pass_over("says");
    else if (data.field == "listed")
      data.listed = in.flag("says");
    else if (data.field == "isRequired" || data.field == "isBonus")
      in.flag("says");
    else if (data.field == "exclusion" || data.field == "substitutes" || data.field == "preprod")
      in.texts("says");
    else if (data.field == "metricType")
      in.word("says", {"proportion", "boolean"});
    else if (data.field == "reportingCategory")
      in.word("says", {"required", "bonus", "exclusion", "none"});
    else
      in.text("says");
    in.text("why");
    year_.cms_data.push_back(data);
  }

  Year& year_;
  Complaints& complaints_;
};

/// Objects and lists within one another, at most. Rules files need half of it; values of any depth
/// would exhaust the stack when copied.
constexpr std::size_t kMostLevels = 16;

struct TooDeep {};

/// Follows the parser through the text, to report fields that stand twice in one object, of which a
/// JSON reader silently keeps the last.
class Watch {
 public:
  Watch(const std::string& file, Complaints& complaints) : file_(file), complaints_(complaints) {}

  /// Throws TooDeep, having reported it, to end the parsing.
  void see(Json::parse_event_t event, const Json& parsed) {
    using Event = Json::parse_event_t;
    if (event == Event::object_end || event == Event::array_end) {
      open_.pop_back();
    } else if (event == Event::key) {
      open_.back().member = parsed.get<std::string>();
      if (!open_.back().seen.insert(open_.back().member).second)
        complaints_.add(file_, here(), "stands twice in one object: remove one of the two");
    } else {
      if (!open_.empty() && open_.back().is_list) ++open_.back().position;
      if (event == Event::value) return;
      if (open_.size() == kMostLevels) {
        complaints_.add(file_, here(), "is nested deeper than anything in a rules file");
        throw TooDeep();
      }
      open_.push_back({event == Event::array_start, -1, {}, {}});
    }
  }

 private:
  struct Level {
    bool is_list = false;
    std::int64_t position = -1;
    std::string member;
    std::set<std::string> seen;
  };

  [[nodiscard]] Pointer here() const {
    Pointer at;
    for (const Level& level : open_)
      at = below(at, level.is_list ? std::to_string(level.position) : level.member);
    return at;
  }

  const std::string& file_;
  Complaints& complaints_;
  std::vector<Level> open_;
};

Json parse(const std::string& text, const std::string& file, Complaints& complaints) {
  Watch watch(file, complaints);
  try {
    return Json::parse(text, [&](int, Json::parse_event_t event, const Json& parsed) {
      watch.see(event, parsed);
      return true;
    });
  } catch (const TooDeep&) {
    return Json(Json::value_t::discarded);
  } catch (const Json::exception& error) {
    complaints.add(file, "", std::string("is not JSON: ") + error.what());
    return Json(Json::value_t::discarded);
  }
}

}  // namespace

std::optional<Year> read_year(const std::string& path, Complaints& complaints) {
  const std::string file = path.substr(path.find_last_of('/') + 1);
  const std::size_t complaints_before = complaints.count();
  std::ifstream stream(path, std::ios::binary);
  // A folder opens like a file and fails only when it is read.
  if (!stream || std::filesystem::is_directory(path)) {
    complaints.add(file, "", "cannot be read");
    return std::nullopt;
  }
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  const Json json = parse(text, file, complaints);
  if (json.is_discarded()) return std::nullopt;
  Year year;
  year.file = file;
  Object root(json, "", file, complaints);
  YearReader(year, complaints).read(root);
  root.finish();
  if (complaints.count() > complaints_before) return std::nullopt;
  return year;
}

}  // namespace rules_compiler
