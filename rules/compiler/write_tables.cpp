// Turns checked years into the C++ source of their tables: constant data, ids resolved to
// positions. What outgrows the 16 bits in which places and lengths are held does not compile.

#include <algorithm>
#include <map>
#include <sstream>

#include "year.hpp"

namespace rules_compiler {
namespace {

/// The texts of all years, each known by the place where it begins; the empty one comes first.
class Texts {
 public:
  std::string place(const std::string& text) {
    const auto [found, is_new] = places_.try_emplace(text, size_);
    if (is_new) add(text);
    return "Text{" + std::to_string(found->second) + "}";
  }

  [[nodiscard]] std::string source() const {
    return "const char Text::kCharacters[] =" + literals_ + ";\n\n";
  }

 private:
  void add(const std::string& text) {
    size_ += text.size() + 1;
    literals_ += "\n    \"";
    for (const char c : text) {
      if (c == '"' || c == '\\') literals_ += '\\';
      literals_ += c;
    }
    literals_ += "\\0\"";
  }

  std::map<std::string, std::size_t> places_{{"", 0}};
  std::size_t size_ = 1;
  std::string literals_ = " \"\\0\"";
};

std::string halves(std::int32_t value) {
  return "Points{" + std::to_string(value) + "}";
}
std::string flag(bool value) {
  return value ? "true" : "false";
}

/// "specialStatus" -> "special_status": the enumerators are the words of the file in the other
/// spelling.
std::string enumerator(const std::string& word) {
  std::string out;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z') {
      out += '_';
      out += static_cast<char>(c - 'A' + 'a');
    } else {
      out += c;
    }
  }
  return out;
}

/// The items of all lists by their type. A list that occurs in what is there already, whole or in
/// part of another, is not added again.
class Pool {
 public:
  /// A List of these items.
  std::string list(const std::string& type, const std::vector<std::string>& items) {
    std::vector<std::string>& all = items_[type];
    if (items.empty()) return "{}";
    const auto found = std::search(all.begin(), all.end(), items.begin(), items.end());
    const auto first = found - all.begin();
    if (found == all.end()) all.insert(all.end(), items.begin(), items.end());
    return "{" + std::to_string(first) + ", " + std::to_string(items.size()) + "}";
  }
  /// A Pointer to an item.
  std::string pointer(const std::string& type, const std::string& item) {
    return "Pointer<" + type + ">(" + list(type, {"{" + item + "}"}) + ")";
  }

  [[nodiscard]] std::string source() const {
    std::string out;
    for (const auto& [type, items] : items_) {
      out += "template <>\nconst " + type + " List<" + type + ">::kItems[] = {";
      for (const std::string& item : items) out += "\n    " + item + ",";
      // C++ has no array without items; no list reaches this one.
      if (items.empty()) out += "{}";
      out += "\n};\n\n";
    }
    return out;
  }

 private:
  /// Types that a set of years may do without are there all the same: the library knows of them.
  std::map<std::string, std::vector<std::string>> items_{
      {"Choice", {}}, {"Engagement", {}}, {"Suppression", {}}};
};

class YearWriter {
 public:
  YearWriter(const Year& year, Pool& pool, Texts& texts)
      : year_(year), pool_(pool), texts_(texts) {}

  std::string rules() {
    std::string out = "{.performance_year = " + std::to_string(year_.performance_year);
    const auto add = [&out](const std::string& field, const std::string& value) {
      out += ",\n   ." + field + " = " + value;
    };
    add("revised", texts_.place(year_.revised));
    add("summary", texts_.place(year_.summary));
    add("shortest_days", std::to_string(year_.shortest_days));
    add("period_summary", texts_.place(year_.period_summary));
    add("period_fact", fact(year_.period_fact));
    add("cehrt_summary", texts_.place(year_.cehrt_summary));
    add("cehrt_formats", texts(year_.cehrt_formats));
    add("cehrt_assumption", position(year_.assumptions, year_.cehrt_assumption));
    add("cehrt_fact", fact(year_.cehrt_fact));
    add("performance_threshold", threshold(year_.performance_threshold));
    if (year_.exceptional_threshold) {
      add("exceptional_threshold", threshold(*year_.exceptional_threshold));
      add("has_exceptional_threshold", "true");
    }
    add("several_sets", "SeveralSets::" + enumerator(year_.several_sets));
    add("several_sets_summary", texts_.place(year_.several_sets_summary));
    add("several_sets_fact", fact(year_.several_sets_fact));
    add("rounding_fact", fact(year_.rounding_fact));
    add("rounding_reading", texts_.place(year_.rounding_reading));
    add("sources", sources());
    add("programs", programs());
    add("objectives", objectives());
    add("measures", measures());
    add("bonuses", bonuses());
    add("assumptions", assumptions());
    add("grounds", grounds());
    add("weight_tables", weight_tables());
    add("notes", notes());
    add("codes", codes());
    return out + "}";
  }

 private:
  template <class Each>
  static std::string position(const std::vector<Each>& list, const std::string& id) {
    for (std::size_t at = 0; at < list.size(); ++at)
      if (list[at].id == id) return std::to_string(at);
    return "kNone";
  }

  template <class Each>
  std::string indices(const std::vector<Each>& list, const std::vector<std::string>& ids) {
    std::vector<std::string> items;
    for (const std::string& id : ids) items.push_back(position(list, id));
    return pool_.list("Index", items);
  }

  std::string texts(const std::vector<std::string>& values) {
    std::vector<std::string> items;
    for (const std::string& value : values) items.push_back(texts_.place(value));
    return pool_.list("Text", items);
  }

  std::string fact(const Fact& fact) {
    return "{Basis::" + fact.basis + ", " + indices(year_.sources, fact.sources) + "}";
  }
  std::string threshold(const Threshold& threshold) {
    return "{" + halves(static_cast<std::int32_t>(threshold.points) * 2) + ", " +
           fact(threshold.fact) + "}";
  }

  std::string sources() {
    std::vector<std::string> items;
    for (const Source& source : year_.sources)
      items.push_back(
          "{" + texts_.place(source.id) + ", " + texts_.place(source.title) + ", " +
          texts_.place(source.url) + ", " +
          texts_.place(source.url.empty() ? source.title : source.title + " (" + source.url + ")") +
          "}");
    return pool_.list("Source", items);
  }

  std::string programs() {
    std::vector<std::string> items;
    for (const Program& program : year_.programs)
      items.push_back("{" + texts_.place(program.id) + ", " + texts_.place(program.title) + ", " +
                      flag(program.offered) + ", " +
                      position(year_.weight_tables, program.weight_table) + "}");
    return pool_.list("Program", items);
  }

  std::string heirs(const std::vector<Heirs>& groups) {
    std::vector<std::string> items;
    for (const Heirs& group : groups) {
      std::string item = "{" + indices(year_.measures, group.measures) + ", " + fact(group.fact) +
                         ", " + texts_.place(group.reading);
      if (group.partly)
        item += ", " + position(year_.measures, group.partly->excluded) + ", " +
                fact(group.partly->fact) + ", " + texts_.place(group.partly->reading);
      items.push_back(item + "}");
    }
    return pool_.list("Heirs", items);
  }

  std::string objectives() {
    std::vector<std::string> items;
    for (const Objective& objective : year_.objectives) {
      std::vector<std::string> routes;
      for (const Route& route : objective.routes)
        routes.push_back("{" + texts_.place(route.id) + ", " + texts_.place(route.title) + ", " +
                         texts_.place(route.summary) + ", " +
                         indices(year_.measures, route.measures) + "}");
      std::string choice = "{}";
      if (objective.choice)
        choice = pool_.pointer("Choice", std::to_string(objective.choice->count) + ", " +
                                             halves(objective.choice->halves) + ", " +
                                             indices(year_.measures, objective.choice->measures) +
                                             ", " + texts_.place(objective.choice->summary) + ", " +
                                             fact(objective.choice->fact));
      items.push_back("{" + texts_.place(objective.id) + ", " + texts_.place(objective.title) +
                      ", " + texts_.place(objective.summary) + ", " + pool_.list("Route", routes) +
                      ", " + choice + "}");
    }
    return pool_.list("Objective", items);
  }

  const Choice* choice_of(const Measure& measure) const {
    for (const Objective& objective : year_.objectives)
      if (objective.choice &&
          std::find(objective.choice->measures.begin(), objective.choice->measures.end(),
                    measure.id) != objective.choice->measures.end())
        return &*objective.choice;
    return nullptr;
  }

  std::string bonus_of(const Measure& measure) const {
    for (std::size_t at = 0; at < year_.bonuses.size(); ++at)
      if (std::find(year_.bonuses[at].measures.begin(), year_.bonuses[at].measures.end(),
                    measure.id) != year_.bonuses[at].measures.end())
        return std::to_string(at);
    return "kNone";
  }

  std::string measures() {
    std::vector<std::string> items;
    for (const Measure& measure : year_.measures) {
      const Choice* choice = choice_of(measure);
      std::vector<std::string> exclusions;
      for (const Exclusion& exclusion : measure.exclusions)
        exclusions.push_back("{" + texts_.place(exclusion.id) + ", " +
                             texts_.place(exclusion.title) + ", " +
                             texts_.place(exclusion.summary) + "}");
      std::string item = "{.id = " + texts_.place(measure.id);
      const auto add = [&item](const std::string& field, const std::string& value) {
        item += ", ." + field + " = " + value;
      };
      add("title", texts_.place(measure.title));
      add("summary", texts_.place(measure.summary));
      add("commitment", texts_.place(measure.commitment));
      add("numerator", texts_.place(measure.numerator));
      add("denominator", texts_.place(measure.denominator));
      add("specification", texts_.place(measure.specification));
      add("objective", position(year_.objectives, measure.objective));
      add("type", measure.type == "proportion" ? "MeasureType::proportion" : "MeasureType::yes_no");
      add("role", "Role::" + measure.role);
      add("points", halves(measure.halves));
      add("must_be_yes", flag(measure.must_be_yes));
      add("exclusions", pool_.list("Exclusion", exclusions));
      add("heirs", heirs(choice != nullptr ? choice->heirs : measure.heirs));
      if (measure.engagement)
        add("engagement",
            pool_.pointer("Engagement", texts_.place(measure.engagement->pre_production) + ", " +
                                            texts_.place(measure.engagement->pre_production_title) +
                                            ", " + texts_.place(measure.engagement->production) +
                                            ", " +
                                            texts_.place(measure.engagement->production_title) +
                                            ", " + texts_.place(measure.engagement->note) +
                                            (measure.engagement->note.empty()
                                                 ? ""
                                                 : ", " + fact(measure.engagement->note_fact))));
      if (measure.suppression)
        add("suppression",
            pool_.pointer("Suppression",
                          texts_.place(measure.suppression->summary) + ", " +
                              position(year_.assumptions, measure.suppression->assumption) + ", " +
                              fact(measure.suppression->fact)));
      add("second_report_of", position(year_.measures, measure.second_report_of));
      add("bonus", bonus_of(measure));
      add("in_choice", flag(choice != nullptr));
      add("fact", fact(measure.fact));
      items.push_back(item + "}");
    }
    return pool_.list("Measure", items);
  }

  std::string bonuses() {
    std::vector<std::string> items;
    for (const Bonus& bonus : year_.bonuses)
      items.push_back("{" + texts_.place(bonus.id) + ", " + texts_.place(bonus.title) + ", " +
                      texts_.place(bonus.summary) + ", " + halves(bonus.halves) + ", " +
                      indices(year_.measures, bonus.measures) + ", " + fact(bonus.fact) + ", " +
                      texts_.place(bonus.reading) + "}");
    return pool_.list("Bonus", items);
  }

  std::string assumptions() {
    std::vector<std::string> items;
    for (const Assumption& each : year_.assumptions)
      items.push_back("{" + texts_.place(each.id) + ", " + texts_.place(each.title) + ", " +
                      texts_.place(each.summary) + ", " + flag(each.by_default) + ", " +
                      flag(each.contested) + ", " + fact(each.fact) + "}");
    return pool_.list("Assumption", items);
  }

  std::string grounds() {
    std::vector<std::string> items;
    for (const Ground& ground : year_.grounds)
      items.push_back(
          "{" + texts_.place(ground.id) + ", " + texts_.place(ground.title) + ", " +
          texts_.place(ground.summary) + ", GroundKind::" + enumerator(ground.kind) + ", " +
          flag(ground.how == "automatic") + ", GroupRule::" + enumerator(ground.group) + ", " +
          std::to_string(ground.group_share) + ", QualifyingShare::" +
          (ground.qualifying_share.empty() ? "none" : enumerator(ground.qualifying_share)) + ", " +
          texts(ground.service_codes) + ", " + std::to_string(ground.least_service_percent) + ", " +
          fact(ground.fact) + "}");
    return pool_.list("Ground", items);
  }

  static std::string percents(const Percents& percents) {
    std::string out = "{{";
    for (std::size_t at = 0; at < percents.size(); ++at)
      out += (at == 0 ? "" : ", ") + std::to_string(percents[at]);
    return out + "}}";
  }

  static std::string category_set(const std::vector<std::string>& categories) {
    unsigned bits = 0;
    for (std::size_t at = 0; at < kCategories.size(); ++at)
      if (std::find(categories.begin(), categories.end(), kCategories[at]) != categories.end())
        bits |= 1U << at;
    return std::to_string(bits);
  }

  std::string weight_tables() {
    std::vector<std::string> tables;
    for (const WeightTable& table : year_.weight_tables) {
      std::vector<std::string> rows;
      for (const WeightRow& row : table.rows)
        rows.push_back("{" + category_set(row.not_scored) + ", " + percents(row.weights) +
                       (row.small_practice ? ", " + percents(*row.small_practice) + ", true" : "") +
                       "}");
      tables.push_back("{" + texts_.place(table.id) + ", " + category_set(table.reweightable) +
                       ", " + pool_.list("WeightRow", rows) + ", " + fact(table.fact) + "}");
    }
    return pool_.list("WeightTable", tables);
  }

  std::string notes() {
    std::vector<std::string> items;
    for (const Note& note : year_.notes)
      items.push_back("{" + texts_.place(note.id) + ", " + texts_.place(note.text) + ", " +
                      fact(note.fact) + "}");
    return pool_.list("Note", items);
  }

  std::string codes() {
    std::map<std::string, std::string> sorted;
    for (std::size_t row = 0; row < year_.measures.size(); ++row) {
      const Measure& measure = year_.measures[row];
      const auto add = [&](const std::string& id, const std::string& kind,
                           const std::string& rest = "") {
        sorted[id] = "{" + texts_.place(id) + ", CodeKind::" + kind + ", " + std::to_string(row) +
                     rest + "}";
      };
      add(measure.id, "measure");
      for (std::size_t at = 0; at < measure.exclusions.size(); ++at)
        add(measure.exclusions[at].id, "exclusion", ", " + std::to_string(at));
      if (measure.engagement) {
        add(measure.engagement->pre_production, "pre_production");
        add(measure.engagement->production, "production");
      }
    }
    std::vector<std::string> items;
    for (const auto& [id, item] : sorted) items.push_back(item);
    return pool_.list("Code", items);
  }

  const Year& year_;
  Pool& pool_;
  Texts& texts_;
};

}  // namespace

std::string write_tables(const std::vector<Year>& years) {
  Pool pool;
  Texts texts;
  std::vector<std::string> all;
  for (const Year& year : years) all.push_back(YearWriter(year, pool, texts).rules());
  const std::string all_rules = pool.list("Rules", all);
  return "// Written by the rules compiler from rules/*.json. Change those.\n\n#include "
         "\"pi_score/rules.hpp\"\n\nnamespace pi_score "
         "{\n\n" +
         texts.source() + pool.source() + "List<Rules> all_rules() { return " + all_rules +
         "; }\n\n}  // namespace pi_score\n";
}

}  // namespace rules_compiler
