// Everything without which the category is 0, and how far the answers have come.

#include <algorithm>

#include "score.hpp"

namespace pi_score {
namespace {

class RequirementLister {
 public:
  RequirementLister(const Rules& rules, const CheckedSet& set, ScoredSet& scored)
      : rules_(rules), set_(set), scored_(scored) {}

  void run() {
    for (const At<Objective> at : rules_.objectives.positions()) list_objective(at);
    list({.kind = RequirementKind::period, .state = state_of_period()});
    list({.kind = RequirementKind::cehrt,
          .state = is_blocked(BlockerCode::cehrt_missing) ? RequirementState::open
                                                          : RequirementState::met});
    for (const At<Measure> at : rules_.measures.positions())
      if (rules_.measures[at].role == Role::attestation) list_measure(at);
    for (Blocker& blocker : scored_.blockers) link(blocker);
  }

 private:
  void list(const Requirement& requirement) { scored_.requirements.push(requirement); }

  void list_measure(At<Measure> at) {
    list({.kind = RequirementKind::measure, .state = state_of(at), .measure = at});
  }

  void list_objective(At<Objective> at) {
    const Objective& objective = rules_.objectives[at];
    const bool no_route_begun =
        !objective.routes.empty() &&
        std::none_of(objective.routes.begin(), objective.routes.end(),
                     [&](const Route& route) { return is_begun(route, set_); });
    if (no_route_begun) {
      list({.kind = RequirementKind::objective, .objective = at});
      return;
    }
    if (objective.choice)
      list({.kind = RequirementKind::objective,
            .state = state_of(*objective.choice),
            .objective = at});
    for (const At<Measure> measure : objective.measures) {
      const Measure& rule = rules_.measures[measure];
      const bool takes_part = rule.role == Role::required && !rule.in_choice &&
                              scored_.measures[measure].status != Status::not_chosen;
      if (takes_part) list_measure(measure);
    }
  }

  [[nodiscard]] RequirementState state_of(At<Measure> at) const {
    switch (scored_.measures[at].status) {
      case Status::missing:
        return RequirementState::open;
      case Status::failed:
        return RequirementState::failed;
      default:
        return is_blocked(BlockerCode::engagement_missing, at) ? RequirementState::open
                                                               : RequirementState::met;
    }
  }

  /// Met when the slots are filled by a yes or an exclusion, open while reports that are not
  /// answered yet could still fill them, else failed.
  [[nodiscard]] RequirementState state_of(const Choice& choice) const {
    std::int32_t filled = 0;
    std::int32_t possible = 0;
    for (const At<Measure> at : choice.measures) {
      const Answer& answer = set_.answers[at];
      filled += answer.kind == Answer::Kind::yes || answer.excluded() ? 1 : 0;
      possible += answer.kind == Answer::Kind::none && !answer.excluded() && can_still(at) ? 1 : 0;
    }
    if (filled >= choice.count) return RequirementState::met;
    return filled + possible >= choice.count ? RequirementState::open : RequirementState::failed;
  }

  /// A second report still can where its first report is a yes or could become one.
  [[nodiscard]] bool can_still(At<Measure> at) const {
    const At<Measure> base = rules_.measures[at].second_report_of;
    if (!base) return true;
    const Answer& first = set_.answers[base];
    return first.kind == Answer::Kind::yes ||
           (first.kind == Answer::Kind::none && !first.excluded());
  }

  [[nodiscard]] RequirementState state_of_period() const {
    if (scored_.period_days < 0) return RequirementState::open;
    return is_blocked(BlockerCode::period_too_short) ? RequirementState::failed
                                                     : RequirementState::met;
  }

  [[nodiscard]] bool is_blocked(BlockerCode code, At<Measure> measure = {}) const {
    return std::any_of(scored_.blockers.begin(), scored_.blockers.end(), [&](const Blocker& each) {
      return each.code == code && each.measure == measure;
    });
  }

  /// A blocker has the state of its requirement, which an objective has in place of its measures.
  void link(Blocker& blocker) const {
    for (std::size_t at = 0; at < scored_.requirements.size(); ++at) {
      const Requirement& requirement = scored_.requirements[At<Requirement>(at)];
      if (!is_of(requirement, blocker)) continue;
      blocker.requirement = At<Requirement>(at);
      blocker.state = requirement.state;
      return;
    }
  }

  [[nodiscard]] bool is_of(const Requirement& requirement, const Blocker& blocker) const {
    switch (requirement.kind) {
      case RequirementKind::measure:
        return requirement.measure == blocker.measure;
      case RequirementKind::objective:
        return blocker.measure && rules_.measures[blocker.measure].role == Role::required &&
               rules_.measures[blocker.measure].objective == requirement.objective;
      case RequirementKind::period:
        return blocker.code == BlockerCode::period_missing ||
               blocker.code == BlockerCode::period_too_short;
      case RequirementKind::cehrt:
        break;
    }
    return blocker.code == BlockerCode::cehrt_missing;
  }

  const Rules& rules_;
  const CheckedSet& set_;
  ScoredSet& scored_;
};

}  // namespace

void list_requirements(const Rules& rules, const CheckedSet& set, ScoredSet& scored) {
  RequirementLister(rules, set, scored).run();
}

Points potential_of(const Rules& rules, const ScoredSet& scored) {
  for (const Requirement& requirement : scored.requirements)
    if (requirement.state == RequirementState::failed) return {};
  // Nothing has failed: what is missing, and a slot that a no now holds while others could still
  // fill it, can be met in full.
  Points sum = scored.points_earned;
  for (const At<Measure> at : rules.measures.positions()) {
    const MeasureEstimate& mine = scored.measures[at];
    if (rules.measures[at].role != Role::required) continue;
    if (mine.status == Status::missing || mine.status == Status::failed) sum += mine.max_points;
  }
  return std::min(sum, Points::whole(100));
}

bool is_complete(const ScoredSet& scored) {
  return std::none_of(scored.blockers.begin(), scored.blockers.end(), [](const Blocker& each) {
    return each.code == BlockerCode::measure_missing ||
           each.code == BlockerCode::attestation_missing ||
           each.code == BlockerCode::cehrt_missing || each.code == BlockerCode::period_missing;
  });
}

}  // namespace pi_score
