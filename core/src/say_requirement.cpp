// What each requirement asks, or how it is met.

#include "phrases.hpp"

namespace pi_score {
namespace {

void append_period(Sentence out, const Estimate& estimate, RequirementState state) {
  const std::int32_t days = estimate.scored.period_days;
  if (days < 0) {
    out << "Give the first and the last day; at least " << estimate.rules->shortest_days
        << " continuous days are needed.";
    return;
  }
  out << days << (days == 1 ? " day" : " days");
  if (state == RequirementState::failed)
    out << (days == 1 ? " is" : " are") << " too few. Report a period of at least "
        << estimate.rules->shortest_days << " continuous days.";
  else
    out << "; at least " << estimate.rules->shortest_days << " are needed.";
}

void append_cehrt(Sentence out, const Estimate& estimate, RequirementState state) {
  if (state == RequirementState::open)
    out << "Give the CMS EHR Certification ID of your system.";
  else if (estimate.scored.cehrt_assumed)
    out << "We assume that you have certified technology. You need the ID to submit.";
  else
    out << "The CMS EHR Certification ID is given.";
}

void append_objective(Sentence out, const Estimate& estimate, const Requirement& requirement) {
  const Objective& objective = estimate.rules->objectives[requirement.objective];
  if (objective.choice) {
    const std::int32_t count = objective.choice->count;
    if (requirement.state == RequirementState::met) {
      out << count << " of " << count << " reports are made, each a yes or an exclusion.";
      return;
    }
    if (has_report(estimate.scored, *objective.choice))
      out << "Another report is needed, a yes or an exclusion";
    else
      out << count << " reports are needed, each a yes or an exclusion";
    out << (requirement.state == RequirementState::open ? "." : ", and too few can still be made.");
    return;
  }
  out << "Report one of: ";
  Enumeration routes(out, objective.routes.size(), " or ");
  for (const Route& route : objective.routes) append_within(routes.next(), route.title);
  out << ".";
}

/// A yes that waits for its level of active engagement is earned and still open.
void append_measure(Sentence out, const Estimate& estimate, const Requirement& requirement) {
  const Measure& measure = estimate.rules->measures[requirement.measure];
  const MeasureEstimate& part = estimate.scored.measures[requirement.measure];
  const Status status = part.status;
  if (requirement.state == RequirementState::failed && part.has_rate &&
      part.rate.denominator == 0) {
    append_nothing_to_count(out, *estimate.rules, measure);
  } else if (requirement.state == RequirementState::failed) {
    out << (measure.type == MeasureType::proportion ? "The numerator is 0. It must be at least 1."
                                                    : "Answered no. It needs a yes.");
  } else if (requirement.state == RequirementState::open) {
    if (status != Status::missing)
      out << "State testing (option 1) or live data (option 2).";
    else if (measure.type == MeasureType::proportion)
      out << "Give the numerator and the denominator"
          << (measure.exclusions.empty() ? "." : ", or claim an exclusion that applies.");
    else if (measure.role == Role::attestation && !measure.must_be_yes)
      out << "Answer yes or no.";
    else
      out << (any_answer_will_do(estimate, measure) ? "Answer yes or no" : "Answer yes")
          << (measure.exclusions.empty() ? "." : ", or claim an exclusion that applies.");
  } else {
    out << (status == Status::excluded     ? "Excluded."
            : status == Status::suppressed ? "Answered; any answer counts."
            : status == Status::attested   ? "Attested."
                                           : "Reported.");
  }
}

}  // namespace

std::string_view id_of(const Rules& rules, const Requirement& requirement) {
  switch (requirement.kind) {
    case RequirementKind::measure:
      return rules.measures[requirement.measure].id;
    case RequirementKind::objective:
      return rules.objectives[requirement.objective].id;
    case RequirementKind::period:
      return "period";
    case RequirementKind::cehrt:
      break;
  }
  return "cehrt";
}

void append_message(std::string& text, const Estimate& estimate, const Requirement& requirement) {
  const Sentence out(text);
  switch (requirement.kind) {
    case RequirementKind::measure:
      append_measure(out, estimate, requirement);
      break;
    case RequirementKind::objective:
      append_objective(out, estimate, requirement);
      break;
    case RequirementKind::period:
      append_period(out, estimate, requirement.state);
      break;
    case RequirementKind::cehrt:
      append_cehrt(out, estimate, requirement.state);
      break;
  }
}

}  // namespace pi_score
