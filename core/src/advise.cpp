// The whole way from a submission to advice.

#include <algorithm>

#include "advisor.hpp"
#include "distribute.hpp"
#include "plan.hpp"

namespace pi_score {

ScoredSet AdvisedSet::scored_with(const CheckedSet& answers) const {
  ScoredSet with;
  score_set(rules, answers, assumptions, with);
  if (!contradicted) return with;
  with.blockers.push({BlockerCode::sets_contradict, RequirementState::failed, {}, {}});
  with.score = {};
  with.potential = {};
  return with;
}

Points AdvisedSet::strict_score(const CheckedSet& answers) const {
  ScoredSet with;
  score_set(rules, answers, assumptions ^ only(contested), with);
  return with.score;
}

At<Objective> AdvisedSet::objective_with_routes() const {
  for (const At<Objective> at : rules.objectives.positions())
    if (!rules.objectives[at].routes.empty()) return at;
  return {};
}

namespace {

/// Whether anything but a numerator of 0 keeps the score at 0.
bool is_blocked(const AdvisedSet& set) {
  const auto& blockers = set.scored.blockers;
  return std::any_of(blockers.begin(), blockers.end(), [&](const Blocker& each) {
    return each.code != BlockerCode::measure_failed || !set.scored.measures[each.measure].has_rate;
  });
}

std::vector<MeasureSteps> steps_of(const AdvisedSet& set, const std::vector<Ladder>& ladders) {
  std::vector<MeasureSteps> all;
  for (const Ladder& ladder : ladders) {
    const MeasureEstimate& part = set.scored.measures[ladder.measure()];
    MeasureSteps& steps =
        all.emplace_back(MeasureSteps{ladder.measure(), part.points, part.max_points, {}, {}, {}});
    if (const std::optional<std::int64_t> events = ladder.next_after(0))
      steps.next = Step{*events, ladder.points_with(*events)};
    steps.previous = ladder.previous();
    steps.rises = ladder.rises();
  }
  return all;
}

/// Whether losing one yes, with its second report, leaves fewer reports than slots.
bool loses_slot(const AdvisedSet& set, const Choice& choice) {
  const auto is_yes = [&](At<Measure> at) {
    return set.checked.answers[at].kind == Answer::Kind::yes;
  };
  std::int32_t filled = 0;
  std::int32_t most_lost = 0;
  for (const At<Measure> at : choice.measures) {
    filled += is_yes(at) || set.checked.answers[at].excluded() ? 1 : 0;
    if (!is_yes(at)) continue;
    const auto second_reports =
        std::count_if(choice.measures.begin(), choice.measures.end(), [&](At<Measure> other) {
          return is_yes(other) && set.rules.measures[other].second_report_of == at;
        });
    most_lost = std::max(most_lost, 1 + static_cast<std::int32_t>(second_reports));
  }
  return filled - most_lost < choice.count;
}

/// An answer meets the requirement, and another one would make the category 0. Any answer will do
/// for a suppressed measure and for an attestation that need not be a yes; an exclusion cannot be
/// answered otherwise; a choice with more reports than slots can lose one.
bool is_fragile(const AdvisedSet& set, const Requirement& requirement) {
  if (requirement.kind == RequirementKind::objective)
    return loses_slot(set, *set.rules.objectives[requirement.objective].choice);
  if (requirement.kind != RequirementKind::measure) return false;
  const Measure& measure = set.rules.measures[requirement.measure];
  const Status status = set.scored.measures[requirement.measure].status;
  return status == Status::earned || (status == Status::attested && measure.must_be_yes);
}

/// Proportions first, the one with the fewest events to lose before the others. With a score above
/// 0, every requirement is met.
std::vector<Fragile> fragile_of(const AdvisedSet& set) {
  std::vector<Fragile> proportions;
  std::vector<Fragile> others;
  if (set.scored.score.halves == 0) return others;
  for (std::size_t at = 0; at < set.scored.requirements.size(); ++at) {
    const Requirement& requirement = set.scored.requirements[At<Requirement>(at)];
    if (!is_fragile(set, requirement)) continue;
    const bool counted = requirement.kind == RequirementKind::measure &&
                         set.scored.measures[requirement.measure].status == Status::earned &&
                         set.scored.measures[requirement.measure].has_rate;
    if (counted)
      proportions.push_back(
          {At<Requirement>(at), set.scored.measures[requirement.measure].rate.numerator});
    else
      others.push_back({At<Requirement>(at), std::nullopt});
  }
  std::stable_sort(proportions.begin(), proportions.end(),
                   [](const Fragile& a, const Fragile& b) { return *a.fewer < *b.fewer; });
  proportions.insert(proportions.end(), others.begin(), others.end());
  return proportions;
}

At<Assumption> contested_of(const Rules& rules, AssumptionSet assumptions) {
  for (const At<Assumption> at : rules.assumptions.positions())
    if (rules.assumptions[at].kind == AssumptionKind::contested && holds(assumptions, at))
      return at;
  return {};
}

/// What the answers score without the contested reading, where that is less, and which answers
/// would score the same on both sides.
std::optional<ContestedReading> reading_of(const AdvisedSet& set) {
  if (!set.contested || set.scored.score.halves == 0) return std::nullopt;
  ContestedReading reading;
  reading.assumption = set.contested;
  reading.score = set.strict_score(set.checked);
  if (reading.score >= set.scored.score) return std::nullopt;
  const List<Measure> measures = set.rules.measures;
  const AssumptionSet without = set.assumptions ^ only(set.contested);
  // There is one: nothing else rests on a contested reading.
  const At<Measure> at = measures.position_of(
      *std::find_if(measures.begin(), measures.end(), [&](const Measure& each) {
        const Answer& answer = set.checked.answers[measures.position_of(each)];
        return is_suppressed(each, answer, set.assumptions) != is_suppressed(each, answer, without);
      }));
  reading.measure = at;
  const Answer& answer = set.checked.answers[at];
  if (answer.excluded()) return reading;
  reading.lacks_level = answer.kind == Answer::Kind::yes;
  const auto is_safe = [&](const CheckedSet& answers) {
    return set.strict_score(answers) == set.scored_with(answers).score;
  };
  CheckedSet answers = set.checked;
  answers.answers[at] = {.kind = Answer::Kind::yes, .production = true};
  reading.yes_is_safe = is_safe(answers);
  claim(set.rules, at, At<Exclusion>(0), answers);
  reading.claim_is_safe = is_safe(answers);
  return reading;
}

/// The set that is described, scored with everything that blocks it.
AdvisedSet advised_set(const Submission& submission, const CheckedSubmission& checked,
                       const CategoryResult& result) {
  const AssumptionSet assumptions = checked.circumstances.assumptions;
  const CheckedSet* set = described_set(checked, result);
  AdvisedSet advised{
      *checked.rules,
      assumptions,
      set == nullptr ? CheckedSet(*checked.rules) : *set,
      set == nullptr ? nullptr : &submission.measurement_sets[set->position],
      checked.sets_contradict && checked.rules->several_sets == SeveralSets::contradiction_is_zero,
      contested_of(*checked.rules, assumptions),
      {},
      {}};
  advised.scored = advised.scored_with(advised.checked);
  advised.reading = reading_of(advised);
  return advised;
}

}  // namespace

std::vector<TargetPlan> plan_targets(const AdvisedSet& set, const CheckedOptions& options,
                                     std::vector<Ladder> ladders) {
  Points others = set.scored.points_earned;
  for (const Ladder& ladder : ladders)
    others = others - set.scored.measures[ladder.measure()].points;
  const Planner planner(std::move(ladders), others, is_blocked(set));
  std::vector<TargetPlan> plans;
  for (const std::int64_t target : options.target_thousandths) {
    TargetPlan& plan = plans.emplace_back(planner.plan(target));
    if (!set.contested || plan.score.halves == 0) continue;
    CheckedSet answers = set.checked;
    for (const Raise& raise : plan.plan) answers.answers[raise.measure].rate = raise.rate;
    plan.lower_score = set.strict_score(answers);
    if (plan.lower_score < plan.score) plan.contested = set.contested;
  }
  return plans;
}

AdviceResult advise(const Submission& submission, const AdviceOptions& options) {
  AdviceResult result;
  ErrorLog errors(result.errors);
  const CheckedSubmission checked = check_submission(submission, errors);
  if (!errors.empty()) {
    errors.close();
    return result;
  }
  CategoryResult category;
  score_category(checked, checked.circumstances.assumptions, category);
  const AdvisedSet set = advised_set(submission, checked, category);
  const CheckedOptions wanted = check_options(set.rules, set.checked, options, errors);
  Advice& advice = result.advice;
  if (wanted.as_of > 0) advice.projection = project(set, wanted, errors);
  errors.close();
  if (!result.errors.empty()) return result;

  advice.rules = &set.rules;
  advice.reweighted = category.standing.outcome == Outcome::reweighted;
  advice.growing = wanted.growing;
  advice.scored = set.scored;
  advice.contested = set.reading;
  const std::vector<Ladder> ladders = ladders_of(set, wanted.growing, [&](At<Measure> at) {
    const Rate& rate = set.checked.answers[at].rate;
    return wanted.growing ? kLargestCount - rate.denominator : rate.denominator - rate.numerator;
  });
  advice.measures = steps_of(set, ladders);
  advice.targets = plan_targets(set, wanted, ladders);
  advice.moves = find_moves(set, wanted, ladders);
  advice.strategies = find_strategies(set, wanted);
  advice.fragile = fragile_of(set);
  return result;
}

}  // namespace pi_score
