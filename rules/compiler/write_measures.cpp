#include <algorithm>
#include <map>

#include "year_writer.hpp"

namespace rules_compiler {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

std::string YearWriter::objective(const Objective& objective) {
  return Fields()
      .add("id", text(objective.id))
      .add("title", text(objective.title))
      .add("summary", text(objective.summary))
      .add("measures", measures_at(measures_of(objective)))
      .add("plain_name", text(objective.plain_name))
      .add("routes", list("Route", objective.routes, &YearWriter::route))
      .add("choice", objective.choice ? items_.maybe("Choice", choice(*objective.choice)) : "{}")
      .braces();
}

std::vector<std::string> YearWriter::measures_of(const Objective& objective) const {
  std::vector<std::string> ids;
  for (const Measure& measure : year_.measures)
    if (measure.objective == objective.id) ids.push_back(measure.id);
  return ids;
}

std::string YearWriter::route(const Route& route) {
  return Fields()
      .add("id", text(route.id))
      .add("title", text(route.title))
      .add("summary", text(route.summary))
      .add("plain_name", text(route.plain_name))
      .add("measures", measures_at(route.measures))
      .braces();
}

std::string YearWriter::choice(const Choice& choice) {
  return Fields()
      .add("count", number(choice.count))
      .add("points", points(choice.halves))
      .add("measures", measures_at(choice.measures))
      .add("summary", text(choice.summary))
      .add("fact", fact(choice.fact))
      .braces();
}

std::string YearWriter::measure(const Measure& measure) {
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
      .add("plain_name", text(measure.plain_name))
      .add("in_short", text(measure.in_short))
      .add("unit", text(measure.unit))
      .add("objective", at("Objective", year_.objectives, measure.objective))
      .add("type", in_tables(measure.type))
      .add("role", in_tables(measure.role))
      .add("points", points(measure.halves))
      .add("must_be_yes", flag(measure.must_be_yes))
      .add("exclusions", list("Exclusion", measure.exclusions, &YearWriter::exclusion))
      .add("heirs", list("Heirs", groups, &YearWriter::heirs))
      .add("engagement",
           measure.engagement ? items_.maybe("Engagement", engagement(*measure.engagement)) : "{}")
      .add("suppression", measure.suppression
                              ? items_.maybe("Suppression", suppression(*measure.suppression))
                              : "{}")
      .add("done_by", measure.done_by ? items_.maybe("DoneBy", done_by(*measure.done_by)) : "{}")
      .add("second_report_of", at("Measure", year_.measures, measure.second_report_of))
      .add("bonus", at("Bonus", year_.bonuses, bonus_of(measure)))
      .add("in_choice", flag(choice != nullptr))
      .add("fact", fact(measure.fact))
      .braces();
}

std::string YearWriter::exclusion(const Exclusion& exclusion) {
  return Fields()
      .add("id", text(exclusion.id))
      .add("title", text(exclusion.title))
      .add("summary", text(exclusion.summary))
      .add("in_short", text(exclusion.in_short))
      .braces();
}

std::string YearWriter::engagement(const Engagement& engagement) {
  return Fields()
      .add("pre_production", text(engagement.pre_production))
      .add("pre_production_title", text(engagement.pre_production_title))
      .add("production", text(engagement.production))
      .add("production_title", text(engagement.production_title))
      .add("pre_production_note", text(engagement.note))
      .add("pre_production_fact", fact(engagement.note_fact))
      .braces();
}

std::string YearWriter::done_by(const DoneBy& done_by) {
  return Fields().add("date", text(done_by.date)).add("fact", fact(done_by.fact)).braces();
}

std::string YearWriter::suppression(const Suppression& suppression) {
  return Fields()
      .add("summary", text(suppression.summary))
      .add("assumption", at("Assumption", year_.assumptions, suppression.assumption))
      .add("fact", fact(suppression.fact))
      .braces();
}

std::string YearWriter::heirs(const Heirs& heirs) {
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

std::string YearWriter::bonus(const Bonus& bonus) {
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

const Choice* YearWriter::choice_of(const Measure& measure) const {
  for (const Objective& objective : year_.objectives)
    if (objective.choice && contains(objective.choice->measures, measure.id))
      return &*objective.choice;
  return nullptr;
}

std::string YearWriter::bonus_of(const Measure& measure) const {
  for (const Bonus& bonus : year_.bonuses)
    if (contains(bonus.measures, measure.id)) return bonus.id;
  return {};
}

std::string YearWriter::measurement_ids() {
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
      sorted[levels.production] = measurement_id(levels.production, "IdKind::production", measure);
    }
  }
  std::vector<std::string> items;
  for (const auto& [id, item] : sorted) items.push_back(item);
  return items_.list("MeasurementId", items);
}

std::string YearWriter::measurement_id(const std::string& id, const std::string& kind,
                                       const Measure& measure, const std::string& exclusion) {
  return Fields()
      .add("id", text(id))
      .add("kind", kind)
      .add("measure", at("Measure", year_.measures, measure.id))
      .add("exclusion", at("Exclusion", measure.exclusions, exclusion))
      .braces();
}

}  // namespace rules_compiler
