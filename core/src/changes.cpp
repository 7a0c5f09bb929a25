// What changed between two years: what each year's rules say is put into statements, subject by
// subject, and the statements are compared.

#include "pi_score/changes.hpp"

#include <algorithm>

#include "phrases.hpp"

namespace pi_score {
namespace {

/// One thing that a year's rules say.
struct Statement {
  const char* kind = "";
  std::string_view id;
  const char* aspect =
      "";  ///< What of the thing is meant, such as ", suppression"; empty for the thing itself.
  std::string name;             ///< What the thing is called.
  std::string words;            ///< What is said of it.
  bool comes_and_goes = false;  ///< Where only one year has it, that is a change too.
  std::string_view within =
      {};  ///< The thing that must be in both years before this one can come or go.
  bool only_points = false;  ///< Says how many points a required measure has.
  bool repeats = false;      ///< Says what another statement says as well.
};
using Statements = std::vector<Statement>;

/// Adds a statement; its words are what is appended to the result.
Sentence state(Statements& all, const char* kind, std::string_view id, std::string_view name,
               const char* aspect = "") {
  Statement& added = all.emplace_back();
  added.kind = kind;
  added.id = id;
  added.name = name;
  added.aspect = aspect;
  return Sentence(added.words);
}

/// The same of a thing that may come and go.
Sentence state_thing(Statements& all, const char* kind, Text id, Text title) {
  const Sentence words = state(all, kind, id, title);
  all.back().comes_and_goes = true;
  return words;
}

void state_frame(const Rules& rules, Statements& all) {
  state(all, "period", "period", "Shortest performance period")
      << rules.shortest_days << " continuous days";
  const Sentence formats = state(all, "cehrt", "cehrt", "Certification ID");
  Enumeration forms(formats, rules.cehrt_forms.size(), " or ");
  for (const CehrtForm& form : rules.cehrt_forms) forms.next() << form.form;
  // The summary's first sentence is the requirement; what follows is how to find the ID.
  const std::string_view summary = rules.cehrt_summary;
  std::size_t end = 0;
  while (end < summary.size() && !summary.substr(end).starts_with(". ")) ++end;
  state(all, "cehrt", "certification", "Certified technology") << summary.substr(0, end);
  state(all, "threshold", "performanceThreshold", "Performance threshold")
      << rules.performance_threshold.points << " points";
  const Sentence exceptional = state(all, "threshold", "exceptionalPerformanceThreshold",
                                     "Exceptional-performance threshold");
  if (rules.has_exceptional_threshold)
    exceptional << rules.exceptional_threshold.points << " points";
  else
    exceptional << "none";
}

/// What a measure is to the score: "required, 10 points".
void say_standing(Sentence out, const Rules& rules, const Measure& measure) {
  switch (measure.role) {
    case Role::required:
      if (measure.in_choice)
        out << "one of a choice";
      else
        out << "required, " << measure.points << " points";
      break;
    case Role::bonus:
      out << "bonus, " << rules.bonuses[measure.bonus].points << " points";
      break;
    case Role::attestation:
      out << (measure.must_be_yes ? "attestation that must be a yes"
                                  : "attestation that must be answered");
      break;
    case Role::optional:
      out << "optional";
      break;
  }
}

void state_measures(const Rules& rules, Statements& all) {
  for (const Measure& measure : rules.measures) {
    const char* const kind = measure.role == Role::attestation || measure.role == Role::optional
                                 ? "attestation"
                                 : "measure";
    say_standing(state_thing(all, kind, measure.id, measure.plain_name), rules, measure);
    all.back().only_points = measure.role == Role::required && !measure.in_choice;
    const std::string name = all.back().name;
    state(all, kind, measure.id, name, ", what is asked") << measure.summary;
    state(all, "measure", measure.id, name, ", level of active engagement")
        << (measure.engagement ? "stated with each yes" : "not stated");
    state(all, "measure", measure.id, name, ", suppression")
        << (!measure.suppression              ? "scored by its answer"
            : measure.suppression->assumption ? "suppressed by a contested reading"
                                              : "suppressed");
    for (const Exclusion& exclusion : measure.exclusions) {
      state_thing(all, "exclusion", exclusion.id, measure.plain_name) << exclusion.summary;
      all.back().within = measure.id;
      all.back().name += ", exclusion";
    }
  }
}

void state_bonuses(const Rules& rules, Statements& all) {
  for (const Bonus& bonus : rules.bonuses)
    state_thing(all, "bonus", bonus.id, bonus.title)
        << bonus.measures.size()
        << (bonus.measures.size() == 1 ? " measure, " : " measures, one award of ") << bonus.points
        << " points";
}

void state_assumptions(const Rules& rules, Statements& all) {
  for (const Assumption& assumption : rules.assumptions)
    state_thing(all, "assumption", assumption.id, assumption.title)
        << (assumption.by_default ? "assumed unless turned off" : "not assumed unless turned on");
}

const char* how_words(GroundHow how) {
  switch (how) {
    case GroundHow::automatic:
      return "reweighted automatically";
    case GroundHow::application:
      return "by application";
    case GroundHow::request:
      break;
  }
  return "by request";
}

void state_grounds(const Rules& rules, Statements& all) {
  for (const Ground& ground : rules.grounds)
    state_thing(all, "ground", ground.id, ground.title) << how_words(ground.how);
}

void say_weights(Sentence out, const Weights& weights) {
  out << "quality " << weights.percent[0] << ", cost " << weights.percent[1]
      << ", improvement activities " << weights.percent[2] << ", PI " << weights.percent[3];
}

/// The weights in which everything is scored, and those without PI.
void state_weights(const Rules& rules, Statements& all) {
  for (const WeightTable& table : rules.weight_tables)
    for (const WeightRow& row : table.rows) {
      const bool complete = row.not_scored == 0;
      if (!complete && row.not_scored != only(Category::promoting_interoperability)) continue;
      say_weights(state(all, "weight", table.id, "Category weights",
                        complete ? ", everything scored" : " when PI is reweighted"),
                  row.weights);
      say_weights(state(all, "weight", table.id, "Category weights",
                        complete ? ", everything scored, small practice"
                                 : " when PI is reweighted, small practice"),
                  row.has_small_practice ? row.small_practice : row.weights);
      all.back().repeats = !row.has_small_practice;
    }
}

const Statement* find(const Statements& all, std::string_view id, std::string_view aspect) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Statement& each) {
    return each.id == id && each.aspect == aspect;
  });
  return found == all.end() ? nullptr : &*found;
}

/// A text without its full stop, where one follows.
std::string_view open_end(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

/// Adds a change of a statement, with `before` and `after` as they are given; its text is what is
/// appended to the result.
Sentence add(std::vector<Change>& changes, const Statement& what, const char* kind,
             const char* change, const std::string& before, const std::string& after) {
  Change& added = changes.emplace_back();
  added.kind = kind;
  added.id = what.id;
  added.change = change;
  added.before = before;
  added.after = after;
  return Sentence(added.text) << what.name << what.aspect;
}

/// What is in `here`, can come and go, and is not in `there`.
bool is_alone(const Statement& each, const Statements& there) {
  return each.comes_and_goes && find(there, each.id, "") == nullptr &&
         (each.within.empty() || find(there, each.within, "") != nullptr);
}

void compare(const Statements& before, std::int32_t from, const Statements& now, std::int32_t to,
             std::vector<Change>& changes) {
  for (const Statement& each : now) {
    const Statement* const old = find(before, each.id, each.aspect);
    const char* const kind =
        old != nullptr && old->only_points && each.only_points ? "points" : each.kind;
    if (old != nullptr && old->words != each.words && !(old->repeats && each.repeats))
      add(changes, each, kind, "changed", old->words, each.words)
          << ". " << from << ": " << open_end(old->words) << ". " << to << ": "
          << open_end(each.words) << ".";
    if (is_alone(each, before))
      add(changes, each, each.kind, "added", "", each.words)
          << ". New: " << open_end(each.words) << ".";
  }
  for (const Statement& each : before)
    if (is_alone(each, now))
      add(changes, each, each.kind, "removed", each.words, "")
          << ". Gone. " << from << ": " << open_end(each.words) << ".";
}

}  // namespace

std::vector<Change> changes(const Rules& from, const Rules& to) {
  std::vector<Change> found;
  for (const auto state_subject : {state_frame, state_measures, state_bonuses, state_assumptions,
                                   state_grounds, state_weights}) {
    Statements before;
    Statements now;
    state_subject(from, before);
    state_subject(to, now);
    compare(before, from.performance_year, now, to.performance_year, found);
  }
  return found;
}

}  // namespace pi_score
