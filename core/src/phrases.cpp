#include "phrases.hpp"

#include <algorithm>

#include "distribute.hpp"

namespace pi_score {

void append_points(Sentence out, Points points) {
  out << points << (points.halves == 2 ? " point" : " points");
}

void append_count(std::string& out, std::int64_t count) {
  std::string digits;
  append(digits, count);
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) out += ',';
    out += digits[at];
  }
}

void append_count(Sentence out, std::int64_t count) {
  std::string text;
  append_count(text, count);
  out << std::string_view(text);
}

void append_within(Sentence out, std::string_view name) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (name.size() < 2 || !is_upper(name[0]) || is_upper(name[1])) {
    out << name;
    return;
  }
  const char small = static_cast<char>(name[0] - 'A' + 'a');
  out << std::string_view(&small, 1) << name.substr(1);
}

void append_within(Sentence out, const Rules& rules, const ScoredSet& scored,
                   const Requirement& requirement) {
  switch (requirement.kind) {
    case RequirementKind::measure:
      if (requirement.state == RequirementState::open &&
          scored.measures[requirement.measure].lacks_level)
        out << "testing or live data for ";
      append_within(out, rules.measures[requirement.measure].plain_name);
      break;
    case RequirementKind::objective:
      out << rules.objectives[requirement.objective].title;
      break;
    case RequirementKind::period:
      out << "the performance period";
      break;
    case RequirementKind::cehrt:
      out << "the CMS EHR Certification ID";
      break;
  }
}

bool has_report(const ScoredSet& scored, const Choice& choice) {
  return std::any_of(choice.measures.begin(), choice.measures.end(), [&](At<Measure> at) {
    const Status status = scored.measures[at].status;
    return status == Status::earned || status == Status::excluded;
  });
}

void append_nothing_to_count(Sentence out, const Rules& rules, const Measure& measure,
                             const char* there) {
  out << there << " is nothing to count. ";
  if (measure.exclusions.empty()) {
    out << "The measure has no exclusion and needs at least 1 case.";
    return;
  }
  out << "Claim the exclusion if it applies: " << measure.exclusions.front().in_short << ".";
  const Objective& objective = rules.objectives[measure.objective];
  if (!objective.routes.empty()) out << " Or report " << objective.title << " in another way.";
}

void append_name(std::string& text, const Rules& rules, const Requirement& requirement) {
  const Sentence out(text);
  switch (requirement.kind) {
    case RequirementKind::measure:
      out << rules.measures[requirement.measure].plain_name;
      break;
    case RequirementKind::objective:
      out << rules.objectives[requirement.objective].title;
      break;
    case RequirementKind::period:
      out << "Performance period";
      break;
    case RequirementKind::cehrt:
      out << "CMS EHR Certification ID";
      break;
  }
}

bool is_absent(const Estimate& estimate, const Requirement& requirement) {
  return requirement.state == RequirementState::open &&
         (requirement.kind != RequirementKind::measure ||
          estimate.scored.measures[requirement.measure].status == Status::missing);
}

bool completing_scores_zero(const Estimate& estimate) {
  const IfReported& reported = *estimate.if_reported;
  return estimate.set >= 0 && reported.potential.halves == 0 && reported.standing.weight() > 0;
}

void append_requirements(Sentence out, const Estimate& estimate, RequirementState state) {
  const auto& all = estimate.scored.requirements;
  const auto count = static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const Requirement& each) { return each.state == state; }));
  Enumeration names(out, count);
  for (const Requirement& each : all)
    if (each.state == state) append_within(names.next(), *estimate.rules, estimate.scored, each);
}

const Alternative* turned_alone(const Estimate& estimate, At<Assumption> assumption) {
  const AssumptionSet wanted = estimate.assumptions ^ only(assumption);
  for (const Alternative& each : estimate.alternatives)
    if (each.assumptions == wanted) return &each;
  return nullptr;
}

bool any_answer_will_do(const Estimate& estimate, const Measure& measure) {
  const Answer any_answer{.kind = Answer::Kind::no};
  return is_suppressed(measure, any_answer, estimate.assumptions);
}

}  // namespace pi_score
