// Points of one measurement set: what each measure earns of its maximum, and what blocks.

#include <algorithm>

#include "distribute.hpp"
#include "score.hpp"

namespace pi_score {
namespace {

constexpr Points kCap = Points::whole(100);

bool lacks_engagement(const Measure& measure, const Answer& answer) {
  return measure.engagement && !answer.pre_production && !answer.production;
}

class SetScorer {
 public:
  SetScorer(const Rules& rules, const CheckedSet& set, AssumptionSet assumptions, ScoredSet& scored)
      : rules_(rules), set_(set), assumptions_(assumptions), scored_(scored) {}

  void run() {
    reset();
    check_period_and_cehrt();
    const Distribution distribution = distribute(rules_, set_, assumptions_);
    active_ = distribution.active;
    scored_.transfers = distribution.transfers;
    for (const At<Measure> at : rules_.measures.positions())
      scored_.measures[at].max_points = distribution.max_points[at];
    for (const At<Measure> at : rules_.measures.positions()) settle(at);
    for (const At<Measure> at : rules_.measures.positions()) add(at);
    for (const At<Bonus> at : rules_.bonuses.positions())
      if (!is_awarded(at)) offer(rules_.bonuses[at]);
    scored_.score = scored_.blockers.empty() ? std::min(scored_.points_earned, kCap) : Points{};
  }

 private:
  void reset() {
    scored_.measures.fill(rules_.measures.size());
    scored_.objectives.fill(rules_.objectives.size());
    scored_.requirements.clear();
    scored_.blockers.clear();
    scored_.bonus = {};
    scored_.points_earned = {};
    scored_.program = set_.program;
    const bool has_period = set_.first_day > 0 && set_.last_day > 0;
    scored_.period_days = has_period ? set_.last_day - set_.first_day + 1 : -1;
    scored_.cehrt_assumed = !set_.has_cehrt_id && holds(assumptions_, rules_.cehrt_assumption);
  }

  void check_period_and_cehrt() {
    if (scored_.period_days < 0)
      block(BlockerCode::period_missing);
    else if (scored_.period_days < rules_.shortest_days)
      block(BlockerCode::period_too_short);
    if (!set_.has_cehrt_id && !scored_.cehrt_assumed) block(BlockerCode::cehrt_missing);
  }

  void settle(At<Measure> at) {
    const Measure& measure = rules_.measures[at];
    const Answer& answer = set_.answers[at];
    MeasureEstimate& mine = scored_.measures[at];
    mine.exclusion = answer.exclusion();
    mine.answered_no = answer.kind == Answer::Kind::no;
    mine.lacks_level = answer.kind == Answer::Kind::yes && lacks_engagement(measure, answer);
    if (answer.kind == Answer::Kind::rate) {
      mine.has_rate = true;
      mine.rate = answer.rate;
    }
    switch (measure.role) {
      case Role::required:
        settle_required(at, measure, answer, mine);
        break;
      case Role::bonus:
        settle_bonus(measure, answer, mine);
        break;
      case Role::attestation:
        settle_attestation(at, measure, answer, mine);
        break;
      case Role::optional:
        mine.status = answer.kind == Answer::Kind::yes ? Status::attested : Status::not_claimed;
        break;
    }
  }

  void settle_required(At<Measure> at, const Measure& measure, const Answer& answer,
                       MeasureEstimate& mine) {
    if (!contains(active_, at)) {
      settle_inactive(measure, answer, mine);
      return;
    }
    mine.can_be_excluded = !measure.exclusions.empty() && !answer.excluded();
    if (is_suppressed(measure, answer, assumptions_)) {
      mine.status = Status::suppressed;
      mine.points = mine.max_points;
    } else if (answer.excluded()) {
      mine.status = Status::excluded;
    } else if (answer.kind == Answer::Kind::none) {
      mine.status = Status::missing;
      // However many slots of a choice are open, it is one thing that is missing.
      if (!measure.in_choice || !choice_blocked_) block(BlockerCode::measure_missing, at);
      choice_blocked_ = choice_blocked_ || measure.in_choice;
    } else if (!answer.met()) {
      mine.status = Status::failed;
      block(BlockerCode::measure_failed, at);
    } else {
      mine.status = Status::earned;
      mine.points = mine.max_points;
      if (mine.has_rate) earn_rate(mine);
      if (mine.lacks_level) block(BlockerCode::engagement_missing, at);
    }
  }

  static void earn_rate(MeasureEstimate& mine) {
    const RateScore score = score_rate(mine.rate, mine.max_points);
    mine.points = score.points;
    mine.exact_half = score.exact_half;
    mine.raised_to_one = score.raised_to_one;
  }

  /// A required measure that takes no part: of another route, or a choice whose slots are full.
  static void settle_inactive(const Measure& measure, const Answer& answer, MeasureEstimate& mine) {
    if (!measure.in_choice)
      mine.status = Status::not_chosen;
    else if (answer.excluded())
      mine.status = Status::excluded;
    else
      mine.status = !measure.second_report_of || answer.kind == Answer::Kind::yes
                        ? Status::not_needed
                        : Status::not_claimed;
  }

  void settle_bonus(const Measure& measure, const Answer& answer, MeasureEstimate& mine) {
    mine.status = Status::not_claimed;
    if (answer.kind != Answer::Kind::yes || mine.lacks_level) return;
    mine.status = Status::bonus;
    if (is_awarded(measure.bonus)) return;
    awarded_ |= 1U << measure.bonus.index();
    mine.points = mine.max_points = rules_.bonuses[measure.bonus].points;
  }

  void settle_attestation(At<Measure> at, const Measure& measure, const Answer& answer,
                          MeasureEstimate& mine) {
    if (answer.kind == Answer::Kind::none) {
      mine.status = Status::missing;
      block(BlockerCode::attestation_missing, at);
    } else if (measure.must_be_yes && answer.kind == Answer::Kind::no) {
      mine.status = Status::failed;
      block(BlockerCode::attestation_failed, at);
    } else {
      mine.status = Status::attested;
    }
  }

  void add(At<Measure> at) {
    const Measure& measure = rules_.measures[at];
    const MeasureEstimate& mine = scored_.measures[at];
    ObjectiveEstimate& objective = scored_.objectives[measure.objective];
    if (measure.role == Role::bonus) {
      objective.bonus += mine.points;
      scored_.bonus += mine.points;
    } else {
      objective.points += mine.points;
      objective.max_points += mine.max_points;
    }
    scored_.points_earned += mine.points;
  }

  [[nodiscard]] bool is_awarded(At<Bonus> bonus) const {
    return (awarded_ >> bonus.index() & 1U) != 0;
  }

  /// Each measure of an award that nothing earned could still earn it.
  void offer(const Bonus& bonus) {
    for (const At<Measure> at : bonus.measures) scored_.measures[at].max_points = bonus.points;
  }

  void block(BlockerCode code, At<Measure> measure = {}) {
    scored_.blockers.push({code, RequirementState::open, measure, {}});
  }

  const Rules& rules_;
  const CheckedSet& set_;
  AssumptionSet assumptions_;
  ScoredSet& scored_;
  MeasureSet active_ = 0;
  std::uint32_t awarded_ = 0;  ///< By position in Rules::bonuses.
  static_assert(kMostBonuses <= 32);
  bool choice_blocked_ = false;
};

/// Where the points of a slot go when no other slot is filled: to the heirs after its fellow
/// measures, of which the rules compiler has checked that one is always reported.
At<Measure> heir_beyond_choice(const Rules& rules, At<Measure> measure) {
  for (const Heirs& group : rules.measures[measure].heirs)
    for (const At<Measure> heir : group.measures)
      if (!rules.measures[heir].in_choice) return heir;
  return {};
}

}  // namespace

void score_set(const Rules& rules, const CheckedSet& set, AssumptionSet assumptions,
               ScoredSet& scored) {
  SetScorer(rules, set, assumptions, scored).run();
  list_requirements(rules, set, scored);
  scored.potential = potential_of(rules, scored);
}

void show_other_routes(const Rules& rules, const CheckedSet& set, AssumptionSet assumptions,
                       ScoredSet& scored) {
  for (const Objective& objective : rules.objectives) {
    for (const Route& route : objective.routes) {
      if (scored.measures[route.measures.front()].status != Status::not_chosen) continue;
      const Distribution other = distribute(rules, set, assumptions, {.route = &route});
      for (const At<Measure> at : route.measures)
        scored.measures[at].max_points = other.max_points[at];
    }
  }
}

std::vector<Transfer> moves_if_excluded(const Rules& rules, const CheckedSet& set,
                                        AssumptionSet assumptions, const ScoredSet& scored) {
  std::vector<Transfer> moves;
  for (const At<Measure> from : rules.measures.positions()) {
    if (!scored.measures[from].can_be_excluded) continue;
    const Distribution then = distribute(rules, set, assumptions, {.excluded = from});
    // No more than its own points move. With a second report a further slot goes, and a report or
    // an exclusion that was not needed before brings that slot's points.
    Points left = scored.measures[from].max_points;
    for (const At<Measure> to : rules.measures.positions()) {
      const Points more = std::min(then.max_points[to] - scored.measures[to].max_points, left);
      if (to == from || more.halves <= 0) continue;
      const bool is_empty_slot =
          rules.measures[to].in_choice && set.answers[to].kind != Answer::Kind::yes;
      moves.push_back({from, is_empty_slot ? heir_beyond_choice(rules, from) : to, more, {}});
      left = left - more;
    }
  }
  return moves;
}

}  // namespace pi_score
