// The first line of every view.

#include <algorithm>

#include "phrases.hpp"

namespace pi_score {
namespace {

/// The results on both sides of an assumption.
struct Sides {
  At<Assumption> assumption;
  Standing when_true, when_false;

  /// A score that may not count is the lower one beside a category that is not scored.
  [[nodiscard]] bool true_is_lower() const {
    if (when_true.outcome == Outcome::reweighted) return false;
    if (when_false.outcome == Outcome::reweighted) return true;
    return when_true.score < when_false.score;
  }
  [[nodiscard]] const Standing& lower() const { return true_is_lower() ? when_true : when_false; }
  [[nodiscard]] const Standing& higher() const { return true_is_lower() ? when_false : when_true; }
};

/// The first assumption that by itself changes score or outcome, with both results.
std::optional<Sides> disagreement(const Estimate& estimate) {
  const Standing& now = estimate.standing;
  for (const At<Assumption> at : estimate.rules->assumptions.positions()) {
    const Alternative* other = turned_alone(estimate, at);
    if (other == nullptr) continue;
    const Standing& then = other->standing;
    if (then.score == now.score && then.outcome == now.outcome) continue;
    return holds(estimate.assumptions, at) ? Sides{at, now, then} : Sides{at, then, now};
  }
  return std::nullopt;
}

/// "82", "not scored".
void append_result(Sentence out, const Standing& standing) {
  if (standing.outcome == Outcome::reweighted)
    out << "not scored";
  else
    out << standing.score;
}

void append_both(Sentence out, std::string& text, const Rules& rules, const Sides& sides) {
  const Assumption& assumption = rules.assumptions[sides.assumption];
  const std::size_t start = text.size();
  append_result(out, sides.when_true);
  out << " if " << assumption.when_true << ", ";
  append_result(out, sides.when_false);
  out << " if not. ";
  out << "Plan for ";
  append_result(out, sides.lower());
  out << ": " << assumption.caution << ".";
  if (text[start] == 'n') text[start] = 'N';
}

/// What the lower result depends on, in a few words: "CMS counts a No".
void append_condition(Sentence out, const Estimate& estimate, const Sides& sides) {
  const Rules& rules = *estimate.rules;
  const Assumption& assumption = rules.assumptions[sides.assumption];
  if (sides.true_is_lower()) {
    out << assumption.when_true;
    return;
  }
  for (const At<Measure> at : rules.measures.positions()) {
    const Measure& measure = rules.measures[at];
    if (!measure.suppression || measure.suppression->assumption != sides.assumption) continue;
    const MeasureEstimate& part = estimate.scored.measures[at];
    out << "CMS counts "
        << (part.exclusion     ? "an exclusion"
            : part.answered_no ? "a No"
                               : "a Yes without its level");
    return;
  }
  out << "CMS's later decision does not apply";
}

std::size_t count_of(const ScoredSet& scored, RequirementState state) {
  return static_cast<std::size_t>(
      std::count_if(scored.requirements.begin(), scored.requirements.end(),
                    [&](const Requirement& each) { return each.state == state; }));
}

/// ": e-Prescribing and the performance period", where they are few.
void append_names(Sentence out, const Estimate& estimate, RequirementState state) {
  constexpr std::size_t kMostNames = 3;
  const std::size_t count = count_of(estimate.scored, state);
  if (count > kMostNames) return;
  out << ": ";
  append_requirements(out, estimate, state);
}

void append_scored(std::string& text, const Estimate& estimate) {
  const Sentence out(text);
  const Standing& standing = estimate.standing;
  out << standing.score << " of 100 points";
  if (standing.weight() == 0) {
    out << ". Fewer than two categories are scored, so the final score is the threshold of "
        << estimate.rules->performance_threshold.points << ".";
    return;
  }
  out << ": ";
  append_hundred_thousandths(text, standing.contribution());
  out << " of the " << standing.weight() << " points that PI has in the MIPS final score.";
}

/// Whether this blocker, one of those that come first, is there. Only for an outcome of zero, which
/// has one at least.
bool is_blocked_by(const Estimate& estimate, BlockerCode code) {
  return estimate.scored.blockers.begin()->code == code;
}

bool has_failed(const Estimate& estimate) {
  const auto& blockers = estimate.scored.blockers;
  return std::any_of(blockers.begin(), blockers.end(),
                     [](const Blocker& each) { return each.state == RequirementState::failed; });
}

void append_zero(Sentence out, const Estimate& estimate) {
  const ScoredSet& scored = estimate.scored;
  if (is_blocked_by(estimate, BlockerCode::no_data)) {
    out << "0 as long as nothing is reported. Up to " << scored.potential << " points are open.";
    return;
  }
  if (is_blocked_by(estimate, BlockerCode::sets_contradict)) {
    out << "0: several PI submissions contradict each other.";
    return;
  }
  if (has_failed(estimate)) {
    const std::size_t failed = count_of(scored, RequirementState::failed);
    out << "0, because " << failed << (failed == 1 ? " item is not met" : " items are not met");
    append_names(out, estimate, RequirementState::failed);
    out << ".";
    return;
  }
  const std::size_t open = count_of(scored, RequirementState::open);
  out << "0 for now. ";
  append_points(out, scored.points_earned);
  out << (scored.points_earned.halves == 2 ? " waits for " : " wait for ") << open
      << (open == 1 ? " item" : " items");
  append_names(out, estimate, RequirementState::open);
  out << ".";
}

void append_reweighted(std::string& text, const Estimate& estimate) {
  const Sentence out(text);
  out << "PI is not scored: CMS sets its weight to 0.";
  const bool beware = completing_scores_zero(estimate);
  if (beware)
    out << " Do not complete these answers as they are: they would then score 0 at the "
           "full weight of "
        << estimate.if_reported->standing.weight() << " percent.";
  if (!estimate.standing.final_score) return;
  out << " The final score is ";
  append_hundred_thousandths(text, *estimate.standing.final_score);
  const std::optional<std::int64_t>& best = estimate.if_reported->final_score_at_potential;
  if (!beware && estimate.set >= 0 && best && *best != *estimate.standing.final_score) {
    out << ". Reporting these answers in full would bring up to ";
    append_hundred_thousandths(text, *best);
  }
  out << ".";
}

}  // namespace

void append_headline(std::string& text, const Estimate& estimate) {
  if (const std::optional<Sides> sides = disagreement(estimate)) {
    append_both(Sentence(text), text, *estimate.rules, *sides);
    return;
  }
  switch (estimate.standing.outcome) {
    case Outcome::scored:
      append_scored(text, estimate);
      break;
    case Outcome::zero:
      append_zero(Sentence(text), estimate);
      break;
    case Outcome::reweighted:
      append_reweighted(text, estimate);
      break;
  }
}

void append_short_headline(std::string& text, const Estimate& estimate) {
  const Sentence out(text);
  const ScoredSet& scored = estimate.scored;
  if (const std::optional<Sides> sides = disagreement(estimate)) {
    const std::size_t start = text.size();
    append_result(out, sides->higher());
    out << ", or ";
    append_result(out, sides->lower());
    out << " if ";
    append_condition(out, estimate, *sides);
    if (text[start] == 'n') text[start] = 'N';
    return;
  }
  switch (estimate.standing.outcome) {
    case Outcome::scored:
      out << estimate.standing.score << " of 100";
      break;
    case Outcome::zero:
      if (is_blocked_by(estimate, BlockerCode::sets_contradict))
        out << "0: submissions contradict each other";
      else if (has_failed(estimate))
        out << "0: " << count_of(scored, RequirementState::failed) << " not met";
      else
        out << scored.points_earned << " so far, up to " << scored.potential;
      break;
    case Outcome::reweighted:
      out << "PI not scored";
      if (completing_scores_zero(estimate))
        out << "; 0 if completed as it is";
      else if (estimate.set >= 0 && scored.potential.halves > 0)
        out << "; " << scored.points_earned << " so far, up to " << scored.potential;
      break;
  }
}

}  // namespace pi_score
