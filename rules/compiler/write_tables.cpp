// Turns checked years into the C++ source of their tables: constant data, ids resolved to positions.

#include <algorithm>
#include <map>
#include <sstream>

#include "year.hpp"

namespace rules_compiler {
namespace {

/// The texts of all years, numbered in the order of their first use; number 0 is the empty one.
class Texts {
 public:
  std::string number(const std::string& text) {
    const auto [found, is_new] = numbers_.try_emplace(text, order_.size());
    if (is_new) order_.push_back(text);
    return "Text{" + std::to_string(found->second) + "}";
  }

  [[nodiscard]] std::string source() const {
    std::string characters, ends;
    std::size_t end = 0;
    for (const std::string& text : order_) {
      end += text.size();
      characters += "\n    \"" + escaped(text) + "\"";
      ends += (ends.empty() ? "" : ", ") + std::to_string(end);
    }
    return "constexpr char kCharacters[] =" + characters + ";\nconstexpr std::uint32_t kEnds[] = {" + ends + "};\nconstexpr TextPool kTextPool = {kCharacters, kEnds};\n";
  }
  [[nodiscard]] std::size_t size() const { return order_.size(); }

 private:
  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    return out;
  }

  std::map<std::string, std::size_t> numbers_{{"", 0}};
  std::vector<std::string> order_{""};
};

std::string halves(std::int32_t value) { return "Points{" + std::to_string(value) + "}"; }
std::string flag(bool value) { return value ? "true" : "false"; }

/// "specialStatus" -> "special_status": the enumerators are the words of the file in the other spelling.
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

/// Arrays, each written once however often its content occurs.
class Pool {
 public:
  /// A List<type> of these items; `{}` for none.
  std::string list(const std::string& type, const std::vector<std::string>& items) {
    if (items.empty()) return "{}";
    std::string content;
    for (const std::string& item : items) content += (content.empty() ? "" : ", ") + item;
    return "List<" + type + ">(" + name(type, content, true) + ")";
  }
  /// A pointer to one item of constant data.
  std::string pointer(const std::string& type, const std::string& item) { return "&" + name(type, item, false); }
  [[nodiscard]] std::string source() const { return out_.str(); }

 private:
  std::string name(const std::string& type, const std::string& content, bool array) {
    const auto [found, is_new] = names_.try_emplace(type + (array ? "[]" : "") + content, "k" + std::to_string(names_.size()));
    if (is_new) out_ << "constexpr " << type << " " << found->second << (array ? "[]" : "") << " = {" << content << "};\n";
    return found->second;
  }

  std::map<std::string, std::string> names_;
  std::ostringstream out_;
};

class YearWriter {
 public:
  YearWriter(const Year& year, Pool& pool, Texts& texts) : year_(year), pool_(pool), texts_(texts) {}

  std::string rules() {
    std::string out = "{.performance_year = " + std::to_string(year_.performance_year);
    const auto add = [&out](const std::string& field, const std::string& value) { out += ",\n   ." + field + " = " + value; };
    add("revised", texts_.number(year_.revised));
    add("summary", texts_.number(year_.summary));
    add("shortest_days", std::to_string(year_.shortest_days));
    add("period_summary", texts_.number(year_.period_summary));
    add("period_fact", fact(year_.period_fact));
    add("cehrt_summary", texts_.number(year_.cehrt_summary));
    add("cehrt_formats", texts(year_.cehrt_formats));
    add("cehrt_assumption", position(year_.assumptions, year_.cehrt_assumption));
    add("cehrt_fact", fact(year_.cehrt_fact));
    add("performance_threshold", threshold(year_.performance_threshold));
    if (year_.exceptional_threshold) {
      add("exceptional_threshold", threshold(*year_.exceptional_threshold));
      add("has_exceptional_threshold", "true");
    }
    add("several_sets", "SeveralSets::" + enumerator(year_.several_sets));
    add("several_sets_summary", texts_.number(year_.several_sets_summary));
    add("several_sets_fact", fact(year_.several_sets_fact));
    add("rounding_fact", fact(year_.rounding_fact));
    add("rounding_reading", texts_.number(year_.rounding_reading));
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
    for (const std::string& value : values) items.push_back(texts_.number(value));
    return pool_.list("Text", items);
  }

  std::string fact(const Fact& fact) { return "{Basis::" + fact.basis + ", " + indices(year_.sources, fact.sources) + "}"; }
  std::string threshold(const Threshold& threshold) { return "{" + halves(static_cast<std::int32_t>(threshold.points) * 2) + ", " + fact(threshold.fact) + "}"; }

  std::string sources() {
    std::vector<std::string> items;
    for (const Source& source : year_.sources)
      items.push_back("{" + texts_.number(source.id) + ", " + texts_.number(source.title) + ", " + texts_.number(source.url) + ", " +
                      texts_.number(source.url.empty() ? source.title : source.title + " (" + source.url + ")") + "}");
    return pool_.list("Source", items);
  }

  std::string programs() {
    std::vector<std::string> items;
    for (const Program& program : year_.programs)
      items.push_back("{" + texts_.number(program.id) + ", " + texts_.number(program.title) + ", " + flag(program.offered) + ", " + position(year_.weight_tables, program.weight_table) + "}");
    return pool_.list("Program", items);
  }

  std::string heirs(const std::vector<Heirs>& groups) {
    std::vector<std::string> items;
    for (const Heirs& group : groups) {
      std::string item = "{" + indices(year_.measures, group.measures) + ", " + fact(group.fact) + ", " + texts_.number(group.reading);
      if (group.partly) item += ", " + position(year_.measures, group.partly->excluded) + ", " + fact(group.partly->fact) + ", " + texts_.number(group.partly->reading);
      items.push_back(item + "}");
    }
    return pool_.list("Heirs", items);
  }

  std::string objectives() {
    std::vector<std::string> items;
    for (const Objective& objective : year_.objectives) {
      std::vector<std::string> routes;
      for (const Route& route : objective.routes)
        routes.push_back("{" + texts_.number(route.id) + ", " + texts_.number(route.title) + ", " + texts_.number(route.summary) + ", " + indices(year_.measures, route.measures) + "}");
      std::string choice = "nullptr";
      if (objective.choice)
        choice = pool_.pointer("Choice", std::to_string(objective.choice->count) + ", " + halves(objective.choice->halves) + ", " +
                                             indices(year_.measures, objective.choice->measures) + ", " + texts_.number(objective.choice->summary) + ", " + fact(objective.choice->fact));
      items.push_back("{" + texts_.number(objective.id) + ", " + texts_.number(objective.title) + ", " + texts_.number(objective.summary) + ", " + pool_.list("Route", routes) + ", " + choice + "}");
    }
    return pool_.list("Objective", items);
  }

  const Choice* choice_of(const Measure& measure) const {
    for (const Objective& objective : year_.objectives)
      if (objective.choice && std::find(objective.choice->measures.begin(), objective.choice->measures.end(), measure.id) != objective.choice->measures.end())
        return &*objective.choice;
    return nullptr;
  }

  std::string bonus_of(const Measure& measure) const {
    for (std::size_t at = 0; at < year_.bonuses.size(); ++at)
      if (std::find(year_.bonuses[at].measures.begin(), year_.bonuses[at].measures.end(), measure.id) != year_.bonuses[at].measures.end()) return std::to_string(at);
    return "kNone";
  }

  std::string measures() {
    std::vector<std::string> items;
    for (const Measure& measure : year_.measures) {
      const Choice* choice = choice_of(measure);
      std::vector<std::string> exclusions;
      for (const Exclusion& exclusion : measure.exclusions)
        exclusions.push_back("{" + texts_.number(exclusion.id) + ", " + texts_.number(exclusion.title) + ", " + texts_.number(exclusion.summary) + "}");
      std::string item = "{.id = " + texts_.number(measure.id);
      const auto add = [&item](const std::string& field, const std::string& value) { item += ", ." + field + " = " + value; };
      add("title", texts_.number(measure.title));
      add("summary", texts_.number(measure.summary));
      add("commitment", texts_.number(measure.commitment));
      add("numerator", texts_.number(measure.numerator));
      add("denominator", texts_.number(measure.denominator));
      add("specification", texts_.number(measure.specification));
      add("objective", position(year_.objectives, measure.objective));
      add("type", measure.type == "proportion" ? "MeasureType::proportion" : "MeasureType::yes_no");
      add("role", "Role::" + measure.role);
      add("points", halves(measure.halves));
      add("must_be_yes", flag(measure.must_be_yes));
      add("exclusions", pool_.list("Exclusion", exclusions));
      add("heirs", heirs(choice != nullptr ? choice->heirs : measure.heirs));
      if (measure.engagement)
        add("engagement", pool_.pointer("Engagement", texts_.number(measure.engagement->pre_production) + ", " + texts_.number(measure.engagement->pre_production_title) + ", " +
                                                          texts_.number(measure.engagement->production) + ", " + texts_.number(measure.engagement->production_title) + ", " +
                                                          texts_.number(measure.engagement->note) + (measure.engagement->note.empty() ? "" : ", " + fact(measure.engagement->note_fact))));
      if (measure.suppression)
        add("suppression", pool_.pointer("Suppression", texts_.number(measure.suppression->summary) + ", " + position(year_.assumptions, measure.suppression->assumption) + ", " +
                                                            fact(measure.suppression->fact)));
      add("second_report_of", position(year_.measures, measure.second_report_of));
      add("bonus", bonus_of(measure));
      add("in_choice", flag(choice != nullptr));
      add("fact", fact(measure.fact));
      items.push_back("\n    " + item + "}");
    }
    return pool_.list("Measure", items);
  }

  std::string bonuses() {
    std::vector<std::string> items;
    for (const Bonus& bonus : year_.bonuses)
      items.push_back("{" + texts_.number(bonus.id) + ", " + texts_.number(bonus.title) + ", " + texts_.number(bonus.summary) + ", " + halves(bonus.halves) + ", " +
                      indices(year_.measures, bonus.measures) + ", " + fact(bonus.fact) + ", " + texts_.number(bonus.reading) + "}");
    return pool_.list("Bonus", items);
  }

  std::string assumptions() {
    std::vector<std::string> items;
    for (const Assumption& each : year_.assumptions)
      items.push_back("{" + texts_.number(each.id) + ", " + texts_.number(each.title) + ", " + texts_.number(each.summary) + ", " + flag(each.by_default) + ", " + flag(each.contested) + ", " + fact(each.fact) + "}");
    return pool_.list("Assumption", items);
  }

  std::string grounds() {
    std::vector<std::string> items;
    for (const Ground& ground : year_.grounds)
      items.push_back("{" + texts_.number(ground.id) + ", " + texts_.number(ground.title) + ", " + texts_.number(ground.summary) + ", GroundKind::" + enumerator(ground.kind) + ", " +
                      flag(ground.how == "automatic") + ", GroupRule::" + enumerator(ground.group) + ", " + std::to_string(ground.group_share) + ", QualifyingShare::" +
                      (ground.qualifying_share.empty() ? "none" : enumerator(ground.qualifying_share)) + ", " + texts(ground.service_codes) + ", " +
                      std::to_string(ground.least_service_percent) + ", " + fact(ground.fact) + "}");
    return pool_.list("Ground", items);
  }

  static std::string percents(const Percents& percents) {
    std::string out = "{{";
    for (std::size_t at = 0; at < percents.size(); ++at) out += (at == 0 ? "" : ", ") + std::to_string(percents[at]);
    return out + "}}";
  }

  static std::string category_set(const std::vector<std::string>& categories) {
    unsigned bits = 0;
    for (std::size_t at = 0; at < kCategories.size(); ++at)
      if (std::find(categories.begin(), categories.end(), kCategories[at]) != categories.end()) bits |= 1U << at;
    return std::to_string(bits);
  }

  std::string weight_tables() {
    std::vector<std::string> tables;
    for (const WeightTable& table : year_.weight_tables) {
      std::vector<std::string> rows;
      for (const WeightRow& row : table.rows)
        rows.push_back("{" + category_set(row.not_scored) + ", " + percents(row.weights) + (row.small_practice ? ", " + percents(*row.small_practice) + ", true" : "") + "}");
      tables.push_back("{" + texts_.number(table.id) + ", " + category_set(table.reweightable) + ", " + pool_.list("WeightRow", rows) + ", " + fact(table.fact) + "}");
    }
    return pool_.list("WeightTable", tables);
  }

  std::string notes() {
    std::vector<std::string> items;
    for (const Note& note : year_.notes) items.push_back("{" + texts_.number(note.id) + ", " + texts_.number(note.text) + ", " + fact(note.fact) + "}");
    return pool_.list("Note", items);
  }

  std::string codes() {
    std::map<std::string, std::string> sorted;
    for (std::size_t row = 0; row < year_.measures.size(); ++row) {
      const Measure& measure = year_.measures[row];
      const auto add = [&](const std::string& id, const std::string& kind, const std::string& rest = "") {
        sorted[id] = "{" + texts_.number(id) + ", CodeKind::" + kind + ", " + std::to_string(row) + rest + "}";
      };
      add(measure.id, "measure");
      for (std::size_t at = 0; at < measure.exclusions.size(); ++at) add(measure.exclusions[at].id, "exclusion", ", " + std::to_string(at));
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
  std::string all;
  for (const Year& year : years) all += (all.empty() ? "\n  " : ",\n  ") + YearWriter(year, pool, texts).rules();
  std::string out = "// Written by the rules compiler from rules/*.json. Change those.\n\n#include \"pi_score/rules.hpp\"\n\nnamespace pi_score {\nnamespace {\n\n";
  out += texts.source() + pool.source();
  out += "constexpr Rules kAllRules[] = {" + all + "};\n\n}  // namespace\n\nList<Rules> all_rules() { return List<Rules>(kAllRules); }\n\nconst TextPool& text_pool() { return kTextPool; }\n\n}  // namespace pi_score\n";
  return out;
}

}  // namespace rules_compiler
