// Advice in sentences.

#include <algorithm>

#include "phrases.hpp"

namespace pi_score {
namespace {

const Measure& measure_at(const Advice& advice, At<Measure> at) {
  return advice.rules->measures[at];
}

/// "27 more of your 120 referrals"; where cases grow, "27 more referrals that count".
void append_events(Sentence out, const Advice& advice, At<Measure> at, std::int64_t events,
                   std::int64_t denominator) {
  const Text unit = measure_at(advice, at).unit;
  append_count(out, events);
  out << " more ";
  if (!advice.growing) {
    out << "of your ";
    append_count(out, denominator);
    out << " " << unit;
  } else if (events == 1) {  // The unit is a plural.
    out << "case that counts (" << unit << ")";
  } else {
    out << unit << " that count";
  }
}

/// "37 of the 40 referrals still to come", or as append_events.
void append_raise(Sentence out, const Advice& advice, const Raise& raise) {
  if (!raise.to_come) {
    append_events(out, advice, raise.measure, raise.additional, raise.rate.denominator);
    return;
  }
  const Text unit = measure_at(advice, raise.measure).unit;
  if (*raise.to_come == 1) {
    out << "the one case still to come (" << unit << ")";
    return;
  }
  append_count(out, raise.additional);
  out << " of the ";
  append_count(out, *raise.to_come);
  out << " " << unit << " still to come";
}

void append_plan(Sentence out, const Advice& advice, const TargetPlan& plan) {
  Enumeration raises(out, plan.plan.size());
  for (const Raise& raise : plan.plan) append_raise(raises.next(), advice, raise);
}

bool is_numerator_of_zero(const Advice& advice, const Blocker& blocker) {
  return blocker.code == BlockerCode::measure_failed &&
         advice.scored.measures[blocker.measure].has_rate;
}

/// The names of what must be done before any number of events helps: everything that blocks; where
/// that is only numerators of 0, those that no event can raise.
void append_what_blocks(Sentence out, const Advice& advice, const TargetPlan& plan) {
  const ScoredSet& scored = advice.scored;
  const bool only_numerators =
      std::all_of(scored.blockers.begin(), scored.blockers.end(),
                  [&](const Blocker& each) { return is_numerator_of_zero(advice, each); });
  const auto blocks = [&](const Blocker& each) {
    if (!only_numerators) return each.requirement && !is_numerator_of_zero(advice, each);
    return std::find(plan.stuck.begin(), plan.stuck.end(), each.measure) != plan.stuck.end();
  };
  std::vector<At<Requirement>> named;
  for (const Blocker& each : scored.blockers)
    if (blocks(each) && std::find(named.begin(), named.end(), each.requirement) == named.end())
      named.push_back(each.requirement);
  if (named.empty()) {
    out << "several submissions contradict each other";
    return;
  }
  Enumeration names(out, named.size());
  for (const At<Requirement> each : named)
    append_within(names.next(), *advice.rules, scored, scored.requirements[each]);
}

/// "+15 points".
void append_gain(Sentence out, Points gain) {
  out << "+";
  append_points(out, gain);
}

/// "88 if electronic case reporting is suppressed for 2026, 0 if not."
void append_both(Sentence out, const Advice& advice, At<Assumption> assumption, Points with,
                 Points without) {
  out << with << " if " << advice.rules->assumptions[assumption].when_true << ", " << without
      << " if not.";
}

/// How to score the same on both sides of the contested reading.
void append_safe_step(Sentence out, const Advice& advice, const ContestedReading& contested,
                      Points score) {
  if (!contested.yes_is_safe) return;
  const Text name = measure_at(advice, contested.measure).plain_name;
  out << " For " << score << " either way, ";
  if (contested.lacks_level) {
    out << "state testing (option 1) or live data (option 2) for ";
    append_within(out, name);
    out << ".";
  } else {
    out << "answer yes to ";
    append_within(out, name);
    out << ", if it is true. State testing (option 1) or live data (option 2).";
  }
  if (contested.claim_is_safe) out << " An exclusion that applies is as safe.";
}

/// "the exclusion of e-Prescriptions sent moves 10 points to ...".
void append_claim(Sentence out, const Advice& advice, const Strategy& strategy,
                  const Strategy::Claim& claim) {
  out << "the exclusion of ";
  append_within(out, measure_at(advice, claim.measure).plain_name);
  Points sum;
  std::size_t heirs = 0;
  bool in_full = true;
  for (const Strategy::Moved& each : strategy.moved) {
    if (each.from != claim.measure) continue;
    sum += each.points;
    ++heirs;
    in_full = in_full && each.in_full;
  }
  if (heirs == 0) {
    out << " moves no points";
    return;
  }
  out << " moves ";
  append_points(out, sum);
  out << " to ";
  Enumeration names(out, heirs);
  for (const Strategy::Moved& each : strategy.moved) {
    if (each.from != claim.measure) continue;
    if (each.to_empty_slot)
      names.next() << "the report that is then missing";
    else
      append_within(names.next(), measure_at(advice, each.to).plain_name);
  }
  if (in_full) out << ", where you earn all of them";
}

}  // namespace

void append_message(std::string& text, const Advice& advice, const TargetPlan& plan) {
  const Sentence out(text);
  if (plan.reachable && plan.additional == 0 && plan.contested) {
    append_both(out, advice, plan.contested, plan.score, plan.lower_score);
    if (advice.contested) append_safe_step(out, advice, *advice.contested, plan.score);
  } else if (plan.reachable && plan.additional == 0) {
    out << "You have " << plan.score << " already.";
  } else if (plan.reachable) {
    append_plan(out, advice, plan);
    out << ".";
  } else if (plan.score.halves == 0) {
    out << "No number of further cases helps yet. First do this: ";
    append_what_blocks(out, advice, plan);
    out << ".";
  } else if (plan.plan.empty()) {
    out << "Out of reach by these counts: they bring all that they can, " << plan.score << ".";
  } else {
    out << "Out of reach by these counts. The best is " << plan.score << ": ";
    append_plan(out, advice, plan);
    out << ".";
  }
}

void append_message(std::string& text, const Advice& advice, const Raise& alone) {
  const Sentence out(text);
  append_raise(out, advice, alone);
  out << " alone.";
}

void append_message(std::string& text, const Advice& advice, const Move& move) {
  const Sentence out(text);
  const Measure& measure = measure_at(advice, move.measure);
  switch (move.kind) {
    case MoveKind::alternative:
      out << "Attest to ";
      append_within(out, measure.plain_name);
      out << ", if it is true";
      break;
    case MoveKind::bonus:
      out << "Report ";
      append_within(out, measure.plain_name);
      out << ", if it is true";
      break;
    case MoveKind::exclusion:
      out << "Claim the exclusion of ";
      append_within(out, measure.plain_name);
      out << ", if it is true that it applies";
      break;
    case MoveKind::answer:
      out << (measure.role == Role::attestation && !measure.must_be_yes ? "Answer yes or no to "
                                                                        : "Answer yes to ");
      append_within(out, measure.plain_name);
      if (measure.engagement) out << ", with testing (option 1) or live data (option 2)";
      if (measure.role != Role::attestation || measure.must_be_yes) out << ", if it is true";
      break;
    case MoveKind::level:
      out << "State testing (option 1) or live data (option 2) for ";
      append_within(out, measure.plain_name);
      out << ", whichever is true";
      break;
    case MoveKind::events:
      append_events(out, advice, move.measure, move.events,
                    advice.scored.measures[move.measure].rate.denominator);
      break;
  }
  out << ": ";
  if (move.certain)
    out << "then " << *move.certain << " counts under either reading";
  else
    append_gain(out, move.difference);
  out << ".";
}

void append_message(std::string& text, const Advice& advice, const ContestedReading& contested) {
  const Sentence out(text);
  append_both(out, advice, contested.assumption, advice.scored.score, contested.score);
  append_safe_step(out, advice, contested, advice.scored.score);
}

void append_explanation(std::string& text, const Advice& advice, const Strategy& strategy) {
  const Sentence out(text);
  if (strategy.is_present) {
    out << (strategy.is_open ? "What you report now, once everything that is open is done."
                             : "What you report now.");
    return;
  }
  const bool has_claims = std::any_of(strategy.claims.begin(), strategy.claims.end(),
                                      [](const Strategy::Claim& each) { return each.is_new; });
  const char* claiming = "Claiming ";
  const bool other_route = std::any_of(
      advice.strategies.begin(), advice.strategies.end(),
      [&](const Strategy& each) { return each.is_present && each.route != strategy.route; });
  if (other_route) {
    const Objective& objective = advice.rules->objectives[strategy.objective];
    out << "Reporting " << objective.title << " by ";
    append_within(out, objective.routes[strategy.route].title);
    claiming = "; claiming ";
  }
  for (const Strategy::Claim& claim : strategy.claims) {
    if (!claim.is_new) continue;
    out << claiming;
    append_claim(out, advice, strategy, claim);
    claiming = "; claiming ";
  }
  if (strategy.difference.halves < 0) {
    out << ". This costs ";
    append_points(out, Points{-strategy.difference.halves});
  } else if (strategy.difference.halves == 0) {
    out << ". The score ends the same";
  } else if (advice.scored.potential.halves == 0) {
    out << ". Then the score counts: " << strategy.score;
  } else {
    out << (has_claims ? ". In all: " : ": ");
    append_gain(out, strategy.difference);
  }
  out << ".";
  if (strategy.empties_slot) out << " Then one more report is needed.";
  if (strategy.is_open) out << " It is 0 until everything that is open is done.";
}

void append_message(std::string& text, const Advice& advice, const Fragile& fragile) {
  const Sentence out(text);
  const Requirement& requirement = advice.scored.requirements[fragile.requirement];
  append_name(text, *advice.rules, requirement);
  if (fragile.fewer == 1) {
    out << ": only one case counts (" << measure_at(advice, requirement.measure).unit
        << "). Without it, the score would be 0.";
    return;
  }
  if (fragile.fewer) {
    out << ": if none of the ";
    append_count(out, *fragile.fewer);
    out << " counted " << measure_at(advice, requirement.measure).unit
        << " held, the score would be 0.";
    return;
  }
  out << (requirement.kind == RequirementKind::objective
              ? ": with one report fewer, the score would be 0."
              : ": with a no, the score would be 0.");
}

void append_message(std::string& text, const Advice& advice, const Projection& projection) {
  const Sentence out(text);
  if (projection.days_left == 0)
    out << "The period is over. You end at " << projection.score << ".";
  else
    out << "If the remaining " << projection.days_left
        << (projection.days_left == 1 ? " day goes" : " days go")
        << " as those to date, you end at " << projection.score << ". You can end between "
        << projection.low << " and " << projection.high << ".";
  if (advice.contested)
    out << " This holds only if "
        << advice.rules->assumptions[advice.contested->assumption].when_true << ".";
}

void append_message(std::string& text, const Advice&) {
  Sentence(text) << "PI is not scored now. This advice shows what these answers would score if you "
                    "reported them.";
}

}  // namespace pi_score
