// Points of one measurement set: who is reported, where the points of the excluded go, what each
// measure earns.

#include <algorithm>

#include "score.hpp"

namespace pi_score {

const Route& chosen_route(const Objective& objective, const CheckedSet& set) {
  for (const Route& route : objective.routes)
    for (const Index measure : route.measures)
      if (set.answers[static_cast<std::size_t>(measure)].chooses()) return route;
  return objective.routes.front();
}

namespace {

constexpr Points kCap = Points::whole(100);

bool lacks_engagement(const Measure& measure, const Answer& answer) {
  return measure.engagement != nullptr && !answer.pre_production && !answer.production;
}

class SetScorer {
 public:
  SetScorer(const CheckedSet& set, AssumptionSet assumptions, Estimate& estimate)
      : rules_(*estimate.rules), set_(set), assumptions_(assumptions), estimate_(estimate) {}

  void run() {
    reset();
    check_period_and_cehrt();
    activate();
    redistribute();
    settle();
  }

 private:
  void reset() {
    estimate_.measures.fill(rules_.measures.size());
    estimate_.objectives.fill(rules_.objectives.size());
    estimate_.transfers.clear();
    estimate_.blockers.clear();
    estimate_.bonus = {};
    estimate_.points_earned = {};
    estimate_.program = set_.program;
    estimate_.period_days =
        set_.first_day > 0 && set_.last_day > 0 ? set_.last_day - set_.first_day + 1 : -1;
  }

  void check_period_and_cehrt() {
    if (estimate_.period_days < 0)
      block(BlockerCode::period_missing);
    else if (estimate_.period_days < rules_.shortest_days)
      block(BlockerCode::period_too_short);
    if (!set_.has_cehrt_id && !holds(rules_.cehrt_assumption)) block(BlockerCode::cehrt_missing);
  }

  /// Which measures take part, with the points they bring.
  void activate() {
    std::size_t row = 0;
    for (const Measure& measure : rules_.measures) {
      if (measure.role == Role::required && !measure.in_choice) bring(row, measure.points);
      ++row;
    }
    for (const Objective& objective : rules_.objectives) {
      if (!objective.routes.empty()) leave_other_routes(objective);
      if (objective.choice != nullptr) fill_slots(*objective.choice);
    }
  }

  void bring(std::size_t row, Points points) {
    active_ |= bit_of(row);
    brought_[row] = points;
  }

  void leave_other_routes(const Objective& objective) {
    const Route& chosen = chosen_route(objective, set_);
    for (const Route& route : objective.routes) {
      if (&route == &chosen) continue;
      for (const Index measure : route.measures) {
        const auto row = static_cast<std::size_t>(measure);
        active_ &= ~bit_of(row);
        part(row).status = Status::not_chosen;
      }
    }
  }

  /// Fills the slots of a choice: with what was done, then with what was excluded, then with what
  /// was refused or left open.
  void fill_slots(const Choice& choice) {
    std::int32_t open = choice.count;
    const auto fill = [&](auto&& wanted) {
      for (const Index measure : choice.measures) {
        const auto row = static_cast<std::size_t>(measure);
        if (open == 0) return;
        if ((active_ & bit_of(row)) != 0 || !wanted(rules_.measures[row], set_.answers[row]))
          continue;
        bring(row, choice.points);
        --open;
      }
    };
    fill([](const Measure&, const Answer& answer) { return answer.kind == Answer::Kind::yes; });
    fill([](const Measure&, const Answer& answer) { return answer.excluded(); });
    const auto own = [](const Measure& measure) { return measure.second_report_of == kNone; };
    fill([&](const Measure& measure, const Answer& answer) {
      return own(measure) && answer.kind == Answer::Kind::no;
    });
    fill([&](const Measure& measure, const Answer&) { return own(measure); });
  }

  /// A suppressed measure that was answered counts as reported, whatever the answer.
  [[nodiscard]] bool suppressed(std::size_t row) const {
    const Suppression* suppression = rules_.measures[row].suppression;
    if (suppression == nullptr ||
        (suppression->assumption != kNone && !holds(suppression->assumption)))
      return false;
    return set_.answers[row].kind != Answer::Kind::none || set_.answers[row].excluded();
  }

  [[nodiscard]] bool reported(std::size_t row) const { return (reported_ & bit_of(row)) != 0; }

  /// Each excluded measure's points go, in equal shares, to the first group of its heirs that has a
  /// reported member.
  void redistribute() {
    for (Rows left = active_; left != 0; left &= left - 1) {
      const std::size_t row = first_of(left);
      if (set_.answers[row].excluded() && !suppressed(row)) continue;
      reported_ |= bit_of(row);
      part(row).max_points += brought_[row];
    }
    for (Rows givers = active_ & ~reported_; givers != 0; givers &= givers - 1)
      give_away(first_of(givers));
  }

  void give_away(std::size_t row) {
    const List<Heirs> groups = rules_.measures[row].heirs;
    for (std::size_t group = 0; group < groups.size(); ++group) {
      std::int32_t heirs = 0;
      for (const Index heir : groups[group].measures)
        heirs += reported(static_cast<std::size_t>(heir)) ? 1 : 0;
      if (heirs == 0) continue;
      const Points share{
          brought_[row].halves /
          heirs};  // Comes out even: the rules compiler has checked every number of heirs.
      for (const Index heir : groups[group].measures) {
        if (!reported(static_cast<std::size_t>(heir))) continue;
        part(static_cast<std::size_t>(heir)).max_points += share;
        estimate_.transfers.push({static_cast<Index>(row), heir, share, static_cast<Index>(group)});
      }
      return;
    }
  }

  /// Status and points of each measure, and their sums.
  void settle() {
    std::size_t row = 0;
    for (const Measure& measure : rules_.measures) {
      settle(row, measure, set_.answers[row], part(row));
      add(measure, part(row));
      ++row;
    }
    for (std::size_t award = 0; award < rules_.bonuses.size(); ++award)
      if ((awarded_ & bit_of(award)) == 0) offer(rules_.bonuses[award]);
    estimate_.score =
        estimate_.blockers.empty() ? std::min(estimate_.points_earned, kCap) : Points{};
    estimate_.outcome = estimate_.blockers.empty() ? Outcome::scored : Outcome::zero;
  }

  void add(const Measure& measure, const MeasureEstimate& mine) {
    ObjectiveEstimate& objective =
        estimate_.objectives[static_cast<std::size_t>(measure.objective)];
    if (measure.role == Role::bonus) {
      objective.bonus += mine.points;
      estimate_.bonus += mine.points;
    } else {
      objective.points += mine.points;
      objective.max_points += mine.max_points;
    }
    estimate_.points_earned += mine.points;
  }

  /// Each measure of an award that nothing earned could still earn it.
  void offer(const Bonus& bonus) {
    for (const Index measure : bonus.measures)
      part(static_cast<std::size_t>(measure)).max_points = bonus.points;
  }

  /// Status and points of one measure.
  void settle(std::size_t row, const Measure& measure, const Answer& answer,
              MeasureEstimate& mine) {
    mine.exclusion = answer.exclusion;
    if (answer.kind == Answer::Kind::rate) {
      mine.has_rate = true;
      mine.rate = answer.rate;
    }
    switch (measure.role) {
      case Role::required:
        settle_required(row, measure, answer, mine);
        break;
      case Role::bonus:
        settle_bonus(measure, answer, mine);
        break;
      case Role::attestation:
        settle_attestation(row, measure, answer, mine);
        break;
      case Role::optional:
        mine.status = answer.kind == Answer::Kind::yes ? Status::attested : Status::not_claimed;
        break;
    }
  }

  void settle_required(std::size_t row, const Measure& measure, const Answer& answer,
                       MeasureEstimate& mine) {
    if ((active_ & bit_of(row)) == 0) {
      if (mine.status == Status::not_chosen) return;
      if (answer.excluded())
        mine.status = Status::excluded;
      else
        mine.status = measure.second_report_of == kNone || answer.kind == Answer::Kind::yes
                          ? Status::not_needed
                          : Status::not_claimed;
      return;
    }
    if (suppressed(row)) {
      mine.status = Status::suppressed;
      mine.points = mine.max_points;
    } else if (answer.excluded()) {
      mine.status = Status::excluded;
    } else if (answer.kind == Answer::Kind::none) {
      mine.status = Status::missing;
      // However many slots of a choice are open, it is one thing that is missing.
      if (!measure.in_choice || !choice_blocked_) block(BlockerCode::measure_missing, row);
      choice_blocked_ = choice_blocked_ || measure.in_choice;
    } else if (!answer.met()) {
      mine.status = Status::failed;
      block(BlockerCode::measure_failed, row);
    } else {
      mine.status = Status::earned;
      mine.points = mine.max_points;
      if (mine.has_rate) {
        const RateScore score = score_rate(mine.rate, mine.max_points);
        mine.points = score.points;
        mine.exact_half = score.exact_half;
        mine.raised_to_one = score.raised_to_one;
      }
      if (lacks_engagement(measure, answer)) block(BlockerCode::engagement_missing, row);
    }
  }

  void settle_bonus(const Measure& measure, const Answer& answer, MeasureEstimate& mine) {
    mine.status = Status::not_claimed;
    if (answer.kind != Answer::Kind::yes || lacks_engagement(measure, answer)) return;
    mine.status = Status::bonus;
    const auto award = static_cast<std::size_t>(measure.bonus);
    if ((awarded_ & bit_of(award)) != 0) return;
    awarded_ |= bit_of(award);
    mine.points = mine.max_points = rules_.bonuses[award].points;
  }

  void settle_attestation(std::size_t row, const Measure& measure, const Answer& answer,
                          MeasureEstimate& mine) {
    if (answer.kind == Answer::Kind::none) {
      mine.status = Status::missing;
      block(BlockerCode::attestation_missing, row);
    } else if (measure.must_be_yes && answer.kind == Answer::Kind::no) {
      mine.status = Status::failed;
      block(BlockerCode::attestation_failed, row);
    } else {
      mine.status = Status::attested;
    }
  }

  [[nodiscard]] bool holds(Index assumption) const {
    return (assumptions_ >> static_cast<unsigned>(assumption) & 1U) != 0;
  }
  void block(BlockerCode code) { estimate_.blockers.push({code, kNone}); }
  void block(BlockerCode code, std::size_t row) {
    estimate_.blockers.push({code, static_cast<Index>(row)});
  }
  MeasureEstimate& part(std::size_t row) { return estimate_.measures[row]; }

  const Rules& rules_;
  const CheckedSet& set_;
  AssumptionSet assumptions_;
  Estimate& estimate_;
  Rows active_ = 0;                            ///< Take part.
  Rows reported_ = 0;                          ///< Take part and are not excluded.
  Rows awarded_ = 0;                           ///< By position in Rules::bonuses.
  std::array<Points, kMostMeasures> brought_;  ///< Of those that take part.
  bool choice_blocked_ = false;
};

}  // namespace

bool can_matter(Index assumption, const Rules& rules, const CheckedSet& set) {
  if (assumption == rules.cehrt_assumption) return true;
  for (const Measure& measure : rules.measures) {
    if (measure.suppression == nullptr || measure.suppression->assumption != assumption) continue;
    const Answer& answer = set.answers[static_cast<std::size_t>(&measure - rules.measures.begin())];
    const bool all_the_same =
        !answer.excluded() &&
        (answer.kind == Answer::Kind::none ||
         (answer.kind == Answer::Kind::yes && !lacks_engagement(measure, answer)));
    if (!all_the_same) return true;
  }
  return false;
}

void score_set(const CheckedSet& set, AssumptionSet assumptions, Estimate& estimate) {
  SetScorer(set, assumptions, estimate).run();
}

}  // namespace pi_score
