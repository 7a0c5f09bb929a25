#include "check.hpp"

namespace rules_compiler {
namespace {

const Objective* objective_of(const Check& check, const Measure& measure) {
  for (const Objective& objective : check.year().objectives)
    if (objective.id == measure.objective) return &objective;
  return nullptr;
}

/// Whether a measure is reported whatever else is chosen and excluded: it has points, no
/// exclusions, and stands outside routes and choices.
bool is_always_reported(const Check& check, const std::string& id) {
  const Measure* measure = check.find(id);
  const auto in_route = [&](const Objective& objective) {
    return std::any_of(objective.routes.begin(), objective.routes.end(),
                       [&](const Route& route) { return contains(route.measures, id); });
  };
  return measure->exclusions.empty() && measure->halves > 0 &&
         std::none_of(check.year().objectives.begin(), check.year().objectives.end(), in_route);
}

/// Points that no heir can take would be lost. `giver` is empty for a choice.
void check_heirs(Check& check, const std::vector<Heirs>& groups, const std::string& giver,
                 const JsonPointer& at) {
  for (std::size_t position = 0; position < groups.size(); ++position) {
    const Heirs& heirs = groups[position];
    const JsonPointer here = at + "/heirs/" + std::to_string(position);
    if (heirs.measures.empty()) check.complain(here + "/measures", "names no measure");
    for (const std::string& id : heirs.measures) {
      const Measure* heir = check.want_measure(here + "/measures", id);
      if (heir == nullptr) continue;
      if (id == giver) check.complain(here + "/measures", id + " cannot inherit from itself");
      if (heir->role != Role::required)
        check.complain(here + "/measures", id + " earns no points that could grow");
    }
    if (heirs.partly) check.want_measure(here + "/partly/excluded", heirs.partly->excluded);
  }
  if (groups.empty() || !check.finds_everything()) return;
  const std::vector<std::string>& last = groups.back().measures;
  if (std::none_of(last.begin(), last.end(),
                   [&](const std::string& id) { return is_always_reported(check, id); }))
    check.complain(at + "/heirs",
                   "the last group must hold a measure that is always reported, or the points "
                   "could be lost");
}

/// A second report fills a slot of its own, but only beside its first: both must stand in one
/// choice, and an exclusion is claimed once, for the first.
void check_second_report(Check& check, const Measure& measure,
                         const std::optional<Choice>& choice) {
  const JsonPointer at = measure.at + "/secondReportOf";
  if (measure.second_report_of.empty()) return;
  const Measure* first = check.want_measure(at, measure.second_report_of);
  if (first == nullptr) return;
  if (!choice || !contains(choice->measures, measure.id) || !contains(choice->measures, first->id))
    check.complain(at, "a second report and its first must be measures of one choice");
  if (!first->second_report_of.empty())
    check.complain(at, first->id + " is a second report itself");
  if (!measure.exclusions.empty())
    check.complain(measure.at + "/exclusions", "a second report has no exclusions of its own");
}

/// What a measure has goes with what it is: only a required one has points, exclusions, heirs and
/// suppression. The points and heirs of a choice's measures stand in the choice.
void check_measure(Check& check, const Measure& measure) {
  const Objective* objective = objective_of(check, measure);
  if (objective == nullptr) {
    check.complain(measure.at + "/objective",
                   "\"" + measure.objective + "\" is no objective of this file");
    check.miss();
    return;
  }
  const bool in_choice = objective->choice && contains(objective->choice->measures, measure.id);
  const bool has_points = measure.role == Role::required && !in_choice;
  if (has_points && measure.halves == 0)
    check.complain(measure.at + "/points", "a required measure needs points");
  if (!has_points && measure.halves > 0)
    check.complain(measure.at + "/points",
                   "only a required measure outside a choice has points of its own");
  if (measure.role != Role::required && !measure.exclusions.empty())
    check.complain(measure.at + "/exclusions", "only a required measure has exclusions");
  if (measure.role != Role::required && measure.suppression)
    check.complain(measure.at + "/suppressed", "only a required measure can be suppressed");
  if (has_points && !measure.exclusions.empty() && measure.heirs.empty())
    check.complain(measure.at + "/heirs",
                   "a measure with exclusions needs heirs, or its points would be lost");
  if (has_points && measure.exclusions.empty() && !measure.heirs.empty())
    check.complain(measure.at + "/heirs", "a measure without exclusions has nothing to leave");
  if (!has_points && !measure.heirs.empty())
    check.complain(measure.at + "/heirs",
                   "only a required measure with points of its own has heirs; those of a choice "
                   "stand there");
  if (measure.suppression)
    check.want_assumption(measure.at + "/suppressed/assumption", measure.suppression->assumption);
  check_second_report(check, measure, objective->choice);
  check_heirs(check, measure.heirs, measure.id, measure.at);
}

/// A measure of a route or of a choice must be required and of its objective; null where there is
/// none.
const Measure* want_member(Check& check, const Objective& objective, const JsonPointer& at,
                           const std::string& id) {
  const Measure* measure = check.want_measure(at, id);
  if (measure == nullptr) return nullptr;
  if (measure->role != Role::required) check.complain(at, id + " must be a required measure");
  if (measure->objective != objective.id) check.complain(at, id + " belongs to another objective");
  return measure;
}

/// Ways of different worth would make the maximum depend on the way.
void check_routes(Check& check, const Objective& objective) {
  if (objective.routes.size() == 1)
    check.complain(objective.at + "/routes",
                   "one route is no choice: name the alternatives too, or none");
  std::set<std::string> members;
  std::set<std::string> routes;
  std::optional<std::int32_t> worth;
  for (const Route& route : objective.routes) {
    std::int32_t sum = 0;
    check.want_new(routes, route.id, route.at + "/id");
    if (route.measures.empty()) check.complain(route.at + "/measures", "names no measure");
    for (const std::string& id : route.measures) {
      check.want_new(members, id, route.at + "/measures");
      const Measure* measure = want_member(check, objective, route.at + "/measures", id);
      if (measure != nullptr) sum += measure->halves;
    }
    if (worth && sum != *worth)
      check.complain(route.at, "the routes of an objective must be worth the same");
    worth = sum;
  }
}

/// A choice of fewer measures than it needs could never be met, and excluded ones need heirs.
void check_choice(Check& check, const Objective& objective) {
  const Choice& choice = *objective.choice;
  if (!objective.routes.empty())
    check.complain(choice.at, "an objective has routes or a choice, not both");
  std::int64_t own = 0;
  for (const std::string& id : choice.measures) {
    const Measure* measure = want_member(check, objective, choice.at + "/measures", id);
    if (measure != nullptr && measure->second_report_of.empty()) ++own;
  }
  if (own < choice.count)
    check.complain(choice.at + "/count", "the choice has fewer measures than it needs");
  if (choice.heirs.empty())
    check.complain(choice.at + "/heirs", "the measures of a choice can be excluded and need heirs");
  check_heirs(check, choice.heirs, "", choice.at);
}

/// Each bonus measure belongs to one award: none could never earn, two would earn twice.
void check_bonuses(Check& check) {
  std::set<std::string> members;
  for (const Bonus& bonus : check.year().bonuses)
    for (const std::string& id : bonus.measures) {
      check.want_new(members, id, bonus.at + "/measures");
      const Measure* measure = check.want_measure(bonus.at + "/measures", id);
      if (measure != nullptr && measure->role != Role::bonus)
        check.complain(bonus.at + "/measures", id + " is no bonus measure");
    }
  for (const Measure& measure : check.year().measures)
    if (measure.role == Role::bonus && !members.contains(measure.id))
      check.complain(measure.at + "/role", "no bonus names this measure, so it could earn nothing");
}

}  // namespace

void check_measures(Check& check) {
  for (const Measure& measure : check.year().measures) check_measure(check, measure);
  for (const Objective& objective : check.year().objectives) {
    check_routes(check, objective);
    if (objective.choice) check_choice(check, objective);
  }
  check_bonuses(check);
}

}  // namespace rules_compiler
