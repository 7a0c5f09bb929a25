// Turns checked years into the C++ source of their tables: constant data, ids resolved to
// positions, every field named.

#include <algorithm>
#include <map>

#include "tables.hpp"
#include "year.hpp"

namespace rules_compiler {
namespace {

/// The position of what has this id; none where nothing has.
template <class Each>
std::string at(const std::string& type, const std::vector<Each>& list, const std::string& id) {
  for (std::size_t position = 0; position < list.size(); ++position)
    if (list[position].id == id) return "At<" + type + ">(" + std::to_string(position) + ")";
  return "{}";
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// A set of categories or entity types.
template <class Enumerator>
std::string set_of(const std::vector<Enumerator>& members) {
  std::string out;
  for (const Enumerator member : members)
    out += (out.empty() ? "only(" : " | only(") + in_tables(member) + ")";
  return out.empty() ? "0" : out;
}

class YearWriter {
 public:
  YearWriter(const Year& year, Items& items, Texts& texts)
      : year_(year), items_(items), texts_(texts) {}

  std::string rules() {
    const Cehrt& cehrt = year_.cehrt;
    const CehrtUnlisted unlisted = cehrt.unlisted.value_or(CehrtUnlisted{});
    return Fields()
        .add("performance_year", number(year_.performance_year))
        .add("revised", text(year_.revised))
        .add("summary", text(year_.summary))
        .add("shortest_days", number(year_.period.shortest_days))
        .add("period_summary", text(year_.period.summary))
        .add("period_fact", fact(year_.period.fact))
        .add("cehrt_summary", text(cehrt.summary))
        .add("cehrt_forms", list("CehrtForm", cehrt.forms, &YearWriter::cehrt_form))
        .add("cehrt_unlisted", text(unlisted.text))
        .add("cehrt_unlisted_fact", fact(unlisted.fact))
        .add("cehrt_assumption", at("Assumption", year_.assumptions, cehrt.assumption))
        .add("cehrt_fact", fact(cehrt.fact))
        .add("small_practice", small_practice())
        .add("performance_threshold", threshold(year_.performance_threshold))
        .add("exceptional_threshold", threshold(year_.exceptional_threshold.value_or(Threshold{})))
        .add("has_exceptional_threshold", flag(year_.exceptional_threshold.has_value()))
        .add("payment", payment())
        .add("completeness", completeness())
        .add("several_sets", in_tables(year_.several_sets.rule))
        .add("several_sets_summary", text(year_.several_sets.summary))
        .add("several_sets_fact", fact(year_.several_sets.fact))
        .add("several_sets_reading", reading(year_.several_sets.reading))
        .add("rounding_fact", fact(year_.rounding.fact))
        .add("rounding_reading", reading(year_.rounding.reading))
        .add("sources", list("Source", year_.sources, &YearWriter::source))
        .add("programs", list("Program", year_.programs, &YearWriter::program))
        .add("objectives", list("Objective", year_.objectives, &YearWriter::objective))
        .add("measures", list("Measure", year_.measures, &YearWriter::measure))
        .add("bonuses", list("Bonus", year_.bonuses, &YearWriter::bonus))
        .add("assumptions", list("Assumption", year_.assumptions, &YearWriter::assumption))
        .add("grounds", list("Ground", year_.grounds, &YearWriter::ground))
        .add("weight_tables", list("WeightTable", year_.weight_tables, &YearWriter::weight_table))
        .add("entity_notes", list("EntityNote", year_.entity_notes, &YearWriter::entity_note))
        .add("notes", list("Note", year_.notes, &YearWriter::note))
        .add("measurement_ids", measurement_ids())
        .braces();
  }

 private:
  std::string text(const std::string& value) { return texts_.text(value); }

  /// A List of what `write` makes of each.
  template <class Each>
  std::string list(const std::string& type, const std::vector<Each>& all,
                   std::string (YearWriter::*write)(const Each&)) {
    std::vector<std::string> items;
    for (const Each& each : all) items.push_back((this->*write)(each));
    return items_.list(type, items);
  }

  std::string measures_at(const std::vector<std::string>& ids) {
    std::vector<std::string> items;
    for (const std::string& id : ids) items.push_back(at("Measure", year_.measures, id));
    return items_.list("At<Measure>", items);
  }

  std::string fact(const Fact& fact) {
    std::vector<std::string> sources;
    for (const std::string& id : fact.sources) sources.push_back(at("Source", year_.sources, id));
    return Fields()
        .add("basis", in_tables(fact.basis))
        .add("sources", items_.list("At<Source>", sources))
        .braces();
  }

  std::string reading(const Reading& reading) {
    return Fields()
        .add("text", text(reading.text))
        .add("settled_by", text(reading.settled_by))
        .braces();
  }

  std::string cehrt_form(const CehrtForm& form) {
    return Fields().add("form", text(form.form)).add("unlisted", flag(form.unlisted)).braces();
  }

  std::string small_practice() {
    return Fields()
        .add("most_clinicians", number(year_.small_practice.most_clinicians))
        .add("fact", fact(year_.small_practice.fact))
        .braces();
  }

  std::string threshold(const Threshold& threshold) {
    return Fields()
        .add("points", points(static_cast<std::int32_t>(threshold.points) * 2))
        .add("fact", fact(threshold.fact))
        .braces();
  }

  std::string payment() {
    return Fields()
        .add("largest_reduction", number(year_.payment.largest_reduction))
        .add("years_later", number(year_.payment.years_later))
        .add("fact", fact(year_.payment.fact))
        .braces();
  }

  std::string completeness() {
    return Fields()
        .add("required", flag(year_.completeness.required))
        .add("summary", text(year_.completeness.summary))
        .add("fact", fact(year_.completeness.fact))
        .add("reading", reading(year_.completeness.reading))
        .braces();
  }

  std::string source(const Source& source) {
    const std::string address = source.url.empty() ? "" : " (" + source.url + ")";
    return Fields()
        .add("id", text(source.id))
        .add("title", text(source.title))
        .add("url", text(source.url))
        .add("citation", text(source.title + address))
        .braces();
  }

  std::string program(const Program& program) {
    return Fields()
        .add("id", text(program.id))
        .add("title", text(program.title))
        .add("offered", flag(program.offered))
        .add("weight_table", at("WeightTable", year_.weight_tables, program.weight_table))
        .braces();
  }

  std::string heirs(const Heirs& heirs) {
    const Partly partly = heirs.partly.value_or(Partly{});
    return Fields()
        .add("measures", measures_at(heirs.measures))
        .add("fact", fact(heirs.fact))
        .add("reading", reading(heirs.reading))
        .add("partly_excluded", at("Measure", year_.measures, partly.excluded))
        .add("partly_fact", fact(partly.fact))
        .add("partly_reading", reading(partly.reading))
        .braces();
  }

  std::string route(const Route& route) {
    return Fields()
        .add("id", text(route.id))
        .add("title", text(route.title))
        .add("summary", text(route.summary))
        .add("measures", measures_at(route.measures))
        .braces();
  }

  std::string choice(const Choice& choice) {
    return Fields()
        .add("count", number(choice.count))
        .add("points", points(choice.halves))
        .add("measures", measures_at(choice.measures))
        .add("summary", text(choice.summary))
        .add("fact", fact(choice.fact))
        .braces();
  }

  std::string objective(const Objective& objective) {
    return Fields()
        .add("id", text(objective.id))
        .add("title", text(objective.title))
        .add("summary", text(objective.summary))
        .add("routes", list("Route", objective.routes, &YearWriter::route))
        .add("choice", objective.choice ? items_.maybe("Choice", choice(*objective.choice)) : "{}")
        .braces();
  }

  std::string exclusion(const Exclusion& exclusion) {
    return Fields()
        .add("id", text(exclusion.id))
        .add("title", text(exclusion.title))
        .add("summary", text(exclusion.summary))
        .braces();
  }

  std::string engagement(const Engagement& engagement) {
    return Fields()
        .add("pre_production", text(engagement.pre_production))
        .add("pre_production_title", text(engagement.pre_production_title))
        .add("production", text(engagement.production))
        .add("production_title", text(engagement.production_title))
        .add("pre_production_note", text(engagement.note))
        .add("pre_production_fact", fact(engagement.note_fact))
        .braces();
  }

  std::string suppression(const Suppression& suppression) {
    return Fields()
        .add("summary", text(suppression.summary))
        .add("assumption", at("Assumption", year_.assumptions, suppression.assumption))
        .add("fact", fact(suppression.fact))
        .braces();
  }

  /// The choice in which a measure is, or null.
  [[nodiscard]] const Choice* choice_of(const Measure& measure) const {
    for (const Objective& objective : year_.objectives)
      if (objective.choice && contains(objective.choice->measures, measure.id))
        return &*objective.choice;
    return nullptr;
  }

  /// The id of the bonus that a measure earns, or nothing.
  [[nodiscard]] std::string bonus_of(const Measure& measure) const {
    for (const Bonus& bonus : year_.bonuses)
      if (contains(bonus.measures, measure.id)) return bonus.id;
    return {};
  }

  std::string measure(const Measure& measure) {
    const Choice* choice = choice_of(measure);
    const std::vector<Heirs>& groups = choice != nullptr ? choice->heirs : measure.heirs;
    return Fields()
        .add("id", text(measure.id))
        .add("title", text(measure.title))
        .add("summary", text(measure.summary))
        .add("commitment", text(measure.commitment))
        .add("numerator", text(measure.numerator))
        .add("denominator", text(measure.denominator))
        .add("specification", text(measure.specification))
        .add("objective", at("Objective", year_.objectives, measure.objective))
        .add("type", in_tables(measure.type))
        .add("role", in_tables(measure.role))
        .add("points", points(measure.halves))
        .add("must_be_yes", flag(measure.must_be_yes))
        .add("exclusions", list("Exclusion", measure.exclusions, &YearWriter::exclusion))
        .add("heirs", list("Heirs", groups, &YearWriter::heirs))
        .add("engagement", measure.engagement
                               ? items_.maybe("Engagement", engagement(*measure.engagement))
                               : "{}")
        .add("suppression", measure.suppression
                                ? items_.maybe("Suppression", suppression(*measure.suppression))
                                : "{}")
        .add("second_report_of", at("Measure", year_.measures, measure.second_report_of))
        .add("bonus", at("Bonus", year_.bonuses, bonus_of(measure)))
        .add("in_choice", flag(choice != nullptr))
        .add("fact", fact(measure.fact))
        .braces();
  }

  std::string bonus(const Bonus& bonus) {
    return Fields()
        .add("id", text(bonus.id))
        .add("title", text(bonus.title))
        .add("summary", text(bonus.summary))
        .add("points", points(bonus.halves))
        .add("measures", measures_at(bonus.measures))
        .add("fact", fact(bonus.fact))
        .add("reading", reading(bonus.reading))
        .braces();
  }

  std::string assumption(const Assumption& assumption) {
    return Fields()
        .add("id", text(assumption.id))
        .add("title", text(assumption.title))
        .add("summary", text(assumption.summary))
        .add("by_default", flag(assumption.by_default))
        .add("kind", in_tables(assumption.kind))
        .add("when_true", text(assumption.when_true))
        .add("caution", text(assumption.caution))
        .add("not_scored", set_of(assumption.not_scored))
        .add("fact", fact(assumption.fact))
        .braces();
  }

  std::string ground(const Ground& ground) {
    std::vector<std::string> codes;
    for (const std::string& code : ground.service_codes) codes.push_back(text(code));
    return Fields()
        .add("id", text(ground.id))
        .add("title", text(ground.title))
        .add("summary", text(ground.summary))
        .add("how_to_get", text(ground.how_to_get))
        .add("kind", in_tables(ground.kind))
        .add("how", in_tables(ground.how))
        .add("entities", ground.entities ? set_of(*ground.entities) : "kEveryEntity")
        .add("categories", ground.categories
                               ? set_of(*ground.categories)
                               : set_of<Category>({Category::promoting_interoperability}))
        .add("stands_despite_data", flag(ground.stands_despite_data))
        .add("assumption", at("Assumption", year_.assumptions, ground.assumption))
        .add("group", in_tables(ground.group))
        .add("group_share", number(ground.group_share))
        .add("share", ground.share ? in_tables(*ground.share) : "QualifyingShare::none")
        .add("service_codes", items_.list("Text", codes))
        .add("least_service_percent", number(ground.least_service_percent))
        .add("fact", fact(ground.fact))
        .braces();
  }

  static std::string weights(const Percents& percents) {
    std::string list;
    for (const std::int64_t percent : percents)
      list += (list.empty() ? "" : ", ") + std::to_string(percent);
    return Fields().add("percent", "{" + list + "}").braces();
  }

  std::string weight_row(const WeightRow& row) {
    return Fields()
        .add("not_scored", set_of(row.not_scored))
        .add("weights", weights(row.weights))
        .add("small_practice", weights(row.small_practice.value_or(Percents{})))
        .add("has_small_practice", flag(row.small_practice.has_value()))
        .braces();
  }

  std::string weight_table(const WeightTable& table) {
    return Fields()
        .add("id", text(table.id))
        .add("reweightable", set_of(table.reweightable))
        .add("rows", list("WeightRow", table.rows, &YearWriter::weight_row))
        .add("fact", fact(table.fact))
        .braces();
  }

  std::string entity_note(const EntityNote& note) {
    return Fields()
        .add("entity", in_tables(note.entity))
        .add("text", text(note.text))
        .add("fact", fact(note.fact))
        .braces();
  }

  std::string note(const Note& note) {
    return Fields()
        .add("id", text(note.id))
        .add("text", text(note.text))
        .add("fact", fact(note.fact))
        .braces();
  }

  std::string measurement_id(const std::string& id, const std::string& kind, const Measure& measure,
                             const std::string& exclusion = {}) {
    return Fields()
        .add("id", text(id))
        .add("kind", kind)
        .add("measure", at("Measure", year_.measures, measure.id))
        .add("exclusion", at("Exclusion", measure.exclusions, exclusion))
        .braces();
  }

  /// Sorted by id.
  std::string measurement_ids() {
    std::map<std::string, std::string> sorted;
    for (const Measure& measure : year_.measures) {
      sorted[measure.id] = measurement_id(measure.id, "IdKind::measure", measure);
      for (const Exclusion& exclusion : measure.exclusions)
        sorted[exclusion.id] =
            measurement_id(exclusion.id, "IdKind::exclusion", measure, exclusion.id);
      if (measure.engagement) {
        const Engagement& levels = *measure.engagement;
        sorted[levels.pre_production] =
            measurement_id(levels.pre_production, "IdKind::pre_production", measure);
        sorted[levels.production] =
            measurement_id(levels.production, "IdKind::production", measure);
      }
    }
    std::vector<std::string> items;
    for (const auto& [id, item] : sorted) items.push_back(item);
    return items_.list("MeasurementId", items);
  }

  const Year& year_;
  Items& items_;
  Texts& texts_;
};

}  // namespace

std::string write_tables(const std::vector<Year>& years) {
  Items items;
  Texts texts;
  std::vector<std::string> all;
  for (const Year& year : years) all.push_back(YearWriter(year, items, texts).rules());
  const std::string all_rules = items.list("Rules", all);
  return "// Written by the rules compiler from rules/*.json. Change those.\n\n"
         "#include \"pi_score/rules.hpp\"\n\n"
         "namespace pi_score {\n\n" +
         texts.source() + items.source() + "List<Rules> all_rules() {\n  return " + all_rules +
         ";\n}\n\n}  // namespace pi_score\n";
}

}  // namespace rules_compiler
