// How the points of each measure came about, and their sum.

#include <algorithm>

#include "phrases.hpp"

namespace pi_score {
namespace {

/// "patients with online access", or "referrals sent electronically (5) and summaries received and
/// reconciled (5)": the other ends of the transfers in which `measure` is one end.
void append_transfers(Sentence out, const Estimate& estimate, At<Measure> measure,
                      At<Measure> Transfer::*mine, At<Measure> Transfer::*other) {
  std::size_t count = 0;
  for (const Transfer& transfer : estimate.scored.transfers)
    count += transfer.*mine == measure ? 1U : 0U;
  Enumeration others(out, count);
  for (const Transfer& transfer : estimate.scored.transfers) {
    if (transfer.*mine != measure) continue;
    append_within(others.next(), estimate.rules->measures[transfer.*other].plain_name);
    if (count > 1) out << " (" << transfer.points << ")";
  }
}

/// All points of the transfers in which `measure` is one end.
Points sum_of_transfers(const Estimate& estimate, At<Measure> measure,
                        At<Measure> Transfer::*mine) {
  Points sum;
  for (const Transfer& transfer : estimate.scored.transfers)
    if (transfer.*mine == measure) sum += transfer.points;
  return sum;
}

/// " 10 of its points came from state PDMP checked."
void append_received(Sentence out, const Estimate& estimate, At<Measure> measure) {
  const Points received = sum_of_transfers(estimate, measure, &Transfer::to);
  if (received.halves == 0) return;
  out << " " << received << " of its points came from ";
  append_transfers(out, estimate, measure, &Transfer::to, &Transfer::from);
  out << ".";
}

/// dividend / divisor with at most two decimals: "80.88". Where two decimals would show a whole or
/// a half that it is not, "just under 11.5" or "just over 0". With a divisor of at most 2^54, which
/// twice the largest count is, a hundred times the rest has room in 64 bits.
void append_quotient(Sentence out, std::uint64_t dividend, std::uint64_t divisor) {
  const std::uint64_t rest = dividend % divisor * 100;
  const std::uint64_t hundredths = (rest + divisor / 2) / divisor;
  if (rest % divisor != 0 && hundredths % 50 == 0)
    out << (rest < hundredths * divisor ? "just under " : "just over ");
  append_count(out, static_cast<std::int64_t>(dividend / divisor + hundredths / 100));
  const std::uint64_t decimals = hundredths % 100;
  if (decimals == 0) return;
  out << (decimals < 10 ? ".0" : ".");
  out << static_cast<std::int64_t>(decimals % 10 == 0 ? decimals / 10 : decimals);
}

/// "812 ÷ 1,004 = 80.88 %; of 10 points 8.09, rounded to 8."
void explain_rate(Sentence out, const MeasureEstimate& part) {
  const auto numerator = static_cast<std::uint64_t>(part.rate.numerator);
  const auto denominator = static_cast<std::uint64_t>(part.rate.denominator);
  const auto most = static_cast<std::uint64_t>(part.max_points.halves);
  append_count(out, part.rate.numerator);
  out << " ÷ ";
  append_count(out, part.rate.denominator);
  out << " = ";
  append_quotient(out, numerator * 100, denominator);
  out << " %; of " << part.max_points << " points ";
  append_quotient(out, numerator * most, denominator * 2);
  const bool is_exact =
      numerator * most == denominator * static_cast<std::uint64_t>(part.points.halves);
  if (part.raised_to_one)
    out << ". A numerator of 1 or more earns at least 1 point.";
  else if (is_exact)
    out << ".";
  else
    out << (part.exact_half ? ", and the exact half rounds up to " : ", rounded to ") << part.points
        << ".";
}

void explain_earned(Sentence out, const Estimate& estimate, At<Measure> measure,
                    const MeasureEstimate& part) {
  if (part.has_rate) {
    explain_rate(out, part);
  } else {
    out << "Answered yes: ";
    append_points(out, part.points);
    out << ".";
  }
  append_received(out, estimate, measure);
}

void explain_excluded(Sentence out, const Estimate& estimate, At<Measure> measure,
                      const MeasureEstimate& part) {
  out << "Excluded: " << estimate.rules->measures[measure].exclusions[part.exclusion].in_short
      << ". ";
  const Points moved = sum_of_transfers(estimate, measure, &Transfer::from);
  if (moved.halves == 0) {
    out << "It had no points to move.";
    return;
  }
  out << "Its ";
  append_points(out, moved);
  out << " moved to ";
  append_transfers(out, estimate, measure, &Transfer::from, &Transfer::to);
  out << ".";
}

void explain_bonus(Sentence out, const Measure& rule, const Rules& rules,
                   const MeasureEstimate& part) {
  if (part.points.halves == 0) {
    out << "Answered yes. The bonus is one award, and another yes has earned it.";
    return;
  }
  out << "Answered yes: a bonus of ";
  append_points(out, rules.bonuses[rule.bonus].points);
  out << ".";
}

const char* reason_for_failure(const Measure& rule, const MeasureEstimate& part) {
  if (rule.role == Role::attestation) return "Answered no. Without a yes the category is 0.";
  if (part.has_rate)
    return rule.exclusions.empty()
               ? "The numerator is 0, so the measure is not met. It must be at least 1."
               : "The numerator is 0, so the measure is not met. It must be at least 1, unless an "
                 "exclusion applies.";
  return "Answered no, so the measure is not met.";
}

const char* reason_for_missing(const Estimate& estimate, const Measure& rule) {
  if (rule.role == Role::attestation) return "Not answered yet. Without it the category is 0.";
  if (rule.type == MeasureType::proportion)
    return rule.exclusions.empty()
               ? "Not reported yet: numerator and denominator."
               : "Not reported yet: numerator and denominator, or an exclusion.";
  if (any_answer_will_do(estimate, rule)) return "Not answered yet: a yes, a no or an exclusion.";
  return rule.exclusions.empty() ? "Not answered yet: a yes."
                                 : "Not answered yet: a yes, or an exclusion.";
}

/// No route of the objective has been begun.
bool is_route_open(const Estimate& estimate, At<Objective> objective) {
  const auto& requirements = estimate.scored.requirements;
  return std::any_of(requirements.begin(), requirements.end(), [&](const Requirement& each) {
    return each.kind == RequirementKind::objective && each.objective == objective;
  });
}

/// A slot of the choice that the measure belongs to is still open.
bool choice_is_open(const Estimate& estimate, const Measure& measure) {
  const Objective& objective = estimate.rules->objectives[measure.objective];
  if (!objective.choice) return false;
  for (const At<Measure> each : objective.choice->measures) {
    const Status status = estimate.scored.measures[each].status;
    if (status == Status::missing || status == Status::failed) return true;
  }
  return false;
}

}  // namespace

void append_formula(std::string& text, const Estimate& estimate, At<Measure> measure) {
  const Sentence out(text);
  const MeasureEstimate& part = estimate.scored.measures[measure];
  if (part.has_rate && part.max_points.halves > 0 &&
      (part.status == Status::earned || part.status == Status::failed)) {
    out << "((" << part.rate.numerator << "/" << part.rate.denominator << ")*" << part.max_points
        << ") = " << part.points;
    return;
  }
  const bool yes =
      part.status == Status::earned || (part.status == Status::bonus && part.points.halves > 0);
  const bool no = part.status == Status::failed && part.max_points.halves > 0;
  if (!yes && !no && part.status != Status::suppressed) return;
  out << (yes ? "yes = " : no ? "no = " : "answered = ") << part.points;
}

void append_explanation(std::string& text, const Estimate& estimate, At<Measure> measure) {
  const Sentence out(text);
  const Rules& rules = *estimate.rules;
  const Measure& rule = rules.measures[measure];
  const MeasureEstimate& part = estimate.scored.measures[measure];
  switch (part.status) {
    case Status::earned:
      explain_earned(out, estimate, measure, part);
      break;
    case Status::excluded:
      explain_excluded(out, estimate, measure, part);
      break;
    case Status::bonus:
      explain_bonus(out, rule, rules, part);
      break;
    case Status::suppressed:
      out << "Suppressed: any answer earns its full ";
      append_points(out, part.points);
      out << ".";
      append_received(out, estimate, measure);
      break;
    case Status::failed:
      if (part.has_rate && part.rate.denominator == 0)
        append_nothing_to_count(out, rules, rule);
      else
        out << reason_for_failure(rule, part);
      append_received(out, estimate, measure);
      break;
    case Status::missing:
      out << reason_for_missing(estimate, rule);
      append_received(out, estimate, measure);
      break;
    case Status::attested:
      out << (rule.role == Role::optional ? "Answered yes. It has no effect on the score."
              : rule.must_be_yes          ? "Attested."
                                          : "Answered; either answer is accepted.");
      break;
    case Status::not_chosen:
      out << (is_route_open(estimate, rule.objective)
                  ? "One of the ways to report this objective."
                  : "Not used: you report this objective in another way.");
      break;
    case Status::not_claimed:
      out << (part.lacks_level
                  ? "Answered yes. State testing (option 1) or live data (option 2) to "
                    "earn the bonus."
              : rule.role == Role::bonus ? "No bonus claimed."
                                         : "Not claimed; nothing is lost.");
      break;
    case Status::not_needed:
      out << (choice_is_open(estimate, rule)
                  ? "Could be one of the reports that the objective needs."
                  : "Not needed: the objective already has its reports.");
      break;
  }
}

void append_explanation(std::string& text, const Estimate& estimate) {
  const Sentence out(text);
  const Rules& rules = *estimate.rules;
  if (estimate.standing.outcome == Outcome::reweighted) {
    out << (estimate.set < 0 ? "No PI data are submitted and a ground for reweighting holds"
                             : "A ground for reweighting holds, and these PI data do not cancel it")
        << ", so the category is not scored and weighs 0.";
    return;
  }
  bool first = true;
  for (const At<Objective> at : rules.objectives.positions()) {
    const ObjectiveEstimate& objective = estimate.scored.objectives[at];
    if (objective.max_points.halves == 0) continue;
    if (!first) out << " + ";
    first = false;
    out << rules.objectives[at].title << " " << objective.points;
  }
  if (estimate.scored.bonus.halves > 0) {
    out << " + bonus " << estimate.scored.bonus;
  }
  out << " = ";
  append_points(out, estimate.scored.points_earned);
  if (!estimate.scored.blockers.empty()) {
    out << ". The score is 0: " << estimate.scored.blockers.size()
        << (estimate.scored.blockers.size() == 1 ? " requirement is open or not met."
                                                 : " requirements are open or not met.");
    return;
  }
  if (estimate.scored.points_earned > estimate.standing.score) out << ", capped at 100";
  out << ". Score " << estimate.standing.score << ".";
}

}  // namespace pi_score
