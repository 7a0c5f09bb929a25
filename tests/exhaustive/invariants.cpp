#include "invariants.hpp"

#include <algorithm>

namespace pi_score::test {
namespace {

std::string said(const std::vector<Measurement>& measurements) {
  std::string out;
  for (const Measurement& each : measurements)
    out += each.id.text +
           (each.value.kind == Value::Kind::object ? " " + std::to_string(each.numerator.number)
            : each.value.flag                      ? " yes"
                                                   : " no") +
           ", ";
  return out;
}

/// Of the measures that take part, and so not of the route that is not chosen.
Points required_maxima(const Estimate& estimate) {
  Points sum;
  for (const At<Measure> at : estimate.rules->measures.positions())
    if (estimate.rules->measures[at].role == Role::required &&
        estimate.scored.measures[at].status != Status::not_chosen)
      sum += estimate.scored.measures[at].max_points;
  return sum;
}

}  // namespace

Estimate Scorer::estimate(const std::vector<Measurement>& measurements) {
  submission_.measurement_sets[0].measurements = measurements;
  Result result = pi_score::estimate(submission_);
  if (!result.errors.empty()) throw BrokenInvariant("not refused: " + result.errors[0].message);
  ++count_;
  return std::move(result.estimate);
}

void require(bool holds, const char* rule, const std::vector<Measurement>& measurements) {
  if (!holds) throw BrokenInvariant(rule + (": " + said(measurements)));
}

void check_one(const Estimate& estimate, const std::vector<Measurement>& measurements) {
  const ScoredSet& scored = estimate.scored;
  const Standing& standing = estimate.standing;
  require(required_maxima(estimate) == Points::whole(100), "required maxima add up to 100",
          measurements);
  require(standing.score >= Points{} && standing.score <= Points::whole(100),
          "the score is from 0 to 100", measurements);
  require((standing.score == Points{}) == !scored.blockers.empty(), "blocked exactly when 0",
          measurements);
  require((standing.outcome == Outcome::zero) == !scored.blockers.empty(),
          "the outcome is zero exactly when blocked", measurements);
  Points earned;
  for (const MeasureEstimate& part : scored.measures) {
    earned += part.points;
    require(part.points <= part.max_points, "no measure earns more than its maximum", measurements);
    require(part.status != Status::excluded || part.points == Points{},
            "an excluded measure earns nothing", measurements);
  }
  require(earned == scored.points_earned, "points earned are the sum of the parts", measurements);
  require(!scored.blockers.empty() ||
              standing.score == std::min(scored.points_earned, Points::whole(100)),
          "unblocked, the score is the capped sum", measurements);
}

void check_requirements(const Estimate& estimate, const std::vector<Measurement>& measurements) {
  const ScoredSet& scored = estimate.scored;
  bool all_met = true;
  bool any_failed = false;
  for (const Requirement& requirement : scored.requirements) {
    all_met = all_met && requirement.state == RequirementState::met;
    any_failed = any_failed || requirement.state == RequirementState::failed;
  }
  require(all_met == scored.blockers.empty(), "all requirements are met exactly when none blocks",
          measurements);
  for (const Blocker& blocker : scored.blockers) {
    const bool whole = blocker.code == BlockerCode::no_data;
    require(whole != static_cast<bool>(blocker.requirement),
            "each blocker but that of no data has its requirement", measurements);
    if (whole) continue;
    const RequirementState state = scored.requirements[blocker.requirement].state;
    require(state != RequirementState::met && state == blocker.state,
            "a blocker has the state of its requirement, which is not met", measurements);
  }
  require(any_failed == (scored.potential == Points{}),
          "the potential is 0 exactly when something has failed", measurements);
  require(any_failed || scored.potential >= std::min(scored.points_earned, Points::whole(100)),
          "the potential is not below what is earned", measurements);
  require(!all_met || scored.potential == estimate.standing.score,
          "with everything met the potential is the score", measurements);
}

void check_moves(const Estimate& estimate, const std::vector<Measurement>& measurements) {
  const ScoredSet& scored = estimate.scored;
  for (const At<Measure> at : estimate.rules->measures.positions()) {
    const MeasureEstimate& part = scored.measures[at];
    Points moved;
    for (const Transfer& move : estimate.if_excluded)
      if (move.from == at) moved += move.points;
    require(part.can_be_excluded || moved == Points{}, "only what can be excluded would move",
            measurements);
    if (!part.can_be_excluded || part.status == Status::suppressed) continue;
    const bool would_be_suppressed = moved == Points{} && part.status == Status::missing;
    require(moved == part.max_points || would_be_suppressed,
            "all points of a measure would move if it were excluded", measurements);
  }
}

void check_order(Scorer& scorer, const Estimate& estimate, std::vector<Measurement> measurements) {
  std::reverse(measurements.begin(), measurements.end());
  const Estimate other = scorer.estimate(measurements);
  const ScoredSet& one = estimate.scored;
  const ScoredSet& two = other.scored;
  bool same = other.standing.score == estimate.standing.score &&
              two.points_earned == one.points_earned && two.potential == one.potential &&
              two.blockers.size() == one.blockers.size() &&
              two.requirements.size() == one.requirements.size();
  for (const At<Measure> at : estimate.rules->measures.positions())
    same = same && two.measures[at].points == one.measures[at].points &&
           two.measures[at].max_points == one.measures[at].max_points &&
           two.measures[at].status == one.measures[at].status;
  require(same, "the order of measurements does not matter", measurements);
}

void check_higher_numerators(Scorer& scorer, const Estimate& estimate,
                             const std::vector<Measurement>& measurements) {
  for (std::size_t at = 0; at < measurements.size(); ++at) {
    const Measurement& given = measurements[at];
    if (given.value.kind != Value::Kind::object) continue;
    // One more would be refused: beyond the denominator, and beside an exclusion.
    const At<Measure> measure = find_measurement_id(*estimate.rules, given.id.text)->measure;
    if (given.numerator.number == given.denominator.number ||
        estimate.scored.measures[measure].exclusion)
      continue;
    std::vector<Measurement> higher = measurements;
    higher[at].numerator = higher[at].numerator.number + 1;
    const Estimate other = scorer.estimate(higher);
    require(other.standing.score >= estimate.standing.score &&
                other.scored.points_earned >= estimate.scored.points_earned,
            "a higher numerator never lowers the score", higher);
  }
}

void check_bonus(Scorer& scorer, const Estimate& estimate,
                 const std::vector<Measurement>& measurements, const Option& bonus) {
  std::vector<Measurement> more = measurements;
  more.insert(more.end(), bonus.begin(), bonus.end());
  const Estimate other = scorer.estimate(more);
  require(other.standing.score >= estimate.standing.score &&
              other.scored.points_earned > estimate.scored.points_earned,
          "a bonus never lowers the score", more);
  require(other.scored.blockers.size() == estimate.scored.blockers.size(), "a bonus blocks nothing",
          more);
}

}  // namespace pi_score::test
