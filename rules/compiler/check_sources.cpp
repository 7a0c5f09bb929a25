#include "check.hpp"

namespace rules_compiler {
namespace {

/// Every fact of a year, in the order of the checks.
std::vector<const Fact*> all_facts(const Year& year) {
  std::vector<const Fact*> facts = {&year.period.fact,         &year.cehrt.fact,
                                    &year.small_practice.fact, &year.payment.fact,
                                    &year.completeness.fact,   &year.performance_threshold.fact,
                                    &year.several_sets.fact,   &year.rounding.fact};
  const auto add_heirs = [&facts](const std::vector<Heirs>& groups) {
    for (const Heirs& heirs : groups) {
      facts.push_back(&heirs.fact);
      if (heirs.partly) facts.push_back(&heirs.partly->fact);
    }
  };
  for (const auto* founding :
       {&year.completeness.every_measure, &year.completeness.failure_cancels})
    if (*founding) facts.push_back(&(*founding)->fact);
  for (const CehrtForm& form : year.cehrt.forms)
    if (form.fact) facts.push_back(&*form.fact);
  if (year.cehrt.unlisted) facts.push_back(&year.cehrt.unlisted->fact);
  if (year.exceptional_threshold) facts.push_back(&year.exceptional_threshold->fact);
  for (const Measure& measure : year.measures) {
    facts.push_back(&measure.fact);
    add_heirs(measure.heirs);
    if (measure.engagement) {
      facts.push_back(&measure.engagement->fact);
      facts.push_back(&measure.engagement->note_fact);
    }
    if (measure.suppression) facts.push_back(&measure.suppression->fact);
    if (measure.done_by) facts.push_back(&measure.done_by->fact);
  }
  for (const Objective& objective : year.objectives)
    if (objective.choice) {
      facts.push_back(&objective.choice->fact);
      add_heirs(objective.choice->heirs);
    }
  for (const Bonus& bonus : year.bonuses) facts.push_back(&bonus.fact);
  for (const Assumption& assumption : year.assumptions) facts.push_back(&assumption.fact);
  for (const Ground& ground : year.grounds) facts.push_back(&ground.fact);
  for (const WeightTable& table : year.weight_tables) facts.push_back(&table.fact);
  for (const EntityNote& note : year.entity_notes) facts.push_back(&note.fact);
  for (const Note& note : year.notes) facts.push_back(&note.fact);
  return facts;
}

}  // namespace

void check_sources(Check& check) {
  std::set<std::string> known;
  std::set<std::string> used;
  for (const Source& source : check.year().sources) known.insert(source.id);
  for (const Fact* fact : all_facts(check.year()))
    for (const std::string& source : fact->sources) {
      used.insert(source);
      if (!known.contains(source))
        check.complain(fact->at + "/sources", "\"" + source + "\" is no source of this file");
    }
  for (const Source& source : check.year().sources)
    if (!used.contains(source.id))
      check.complain(below("/sources", source.id),
                     "no fact of this file names this source: name it or remove it");
}

}  // namespace rules_compiler
