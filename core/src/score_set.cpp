// Points of one measurement set: who is reported, where the points of the excluded go, what each measure earns.

#include <algorithm>

#include "score.hpp"

namespace pi_score {

const Route& chosen_route(const Objective& objective, const CheckedSet& set) {
  for (const Route& route : objective.routes)
    for (const Index measure : route.measures) {
      const Answer& answer = set.answers[static_cast<std::size_t>(measure)];
      if (answer.excluded() || answer.kind == Answer::Kind::yes || answer.kind == Answer::Kind::rate) return route;
    }
  return objective.routes.front();
}

namespace {

constexpr Points kCap = Points::whole(100);

class SetScorer {
 public:
  SetScorer(const CheckedSet& set, AssumptionSet assumptions, Estimate& estimate)
      : rules_(*estimate.rules), set_(set), assumptions_(assumptions), estimate_(estimate) {}

  void run() {
    reset();
    check_period_and_cehrt();
    activate();
    redistribute();
    for (std::size_t row = 0; row < rules_.measures.size(); ++row) settle(row);
    close_bonuses();
    add_up();
  }

 private:
  void reset() {
    std::fill_n(estimate_.measures.begin(), rules_.measures.size(), MeasureEstimate{});
    std::fill_n(estimate_.objectives.begin(), rules_.objectives.size(), ObjectiveEstimate{});
    estimate_.transfers.clear();
    estimate_.blockers.clear();
    estimate_.bonus = {};
    estimate_.points_earned = {};
    estimate_.program = set_.program;
    estimate_.period_days = set_.first_day > 0 && set_.last_day > 0 ? set_.last_day - set_.first_day + 1 : -1;
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
    for (std::size_t row = 0; row < rules_.measures.size(); ++row)
      if (rules_.measures[row].role == Role::required && !rules_.measures[row].in_choice) bring(row, rules_.measures[row].points);
    for (const Objective& objective : rules_.objectives) {
      if (!objective.routes.empty()) leave_other_routes(objective);
      if (objective.choice != nullptr) fill_slots(*objective.choice);
    }
  }

  void bring(std::size_t row, Points points) {
    active_[row] = true;
    brought_[row] = points;
  }

  void leave_other_routes(const Objective& objective) {
    const Route& chosen = chosen_route(objective, set_);
    for (const Route& route : objective.routes) {
      if (&route == &chosen) continue;
      for (const Index measure : route.measures) {
        const auto row = static_cast<std::size_t>(measure);
        active_[row] = false;
        brought_[row] = {};
        part(row).status = Status::not_chosen;
      }
    }
  }

  /// Fills the slots of a choice: with what was done, then with what was excluded, then with what was refused or left open.
  void fill_slots(const Choice& choice) {
    std::int32_t open = choice.count;
    const auto fill = [&](auto&& wanted) {
      for (const Index measure : choice.measures) {
        const auto row = static_cast<std::size_t>(measure);
        if (open == 0) return;
        if (active_[row] || !wanted(rules_.measures[row], set_.answers[row])) continue;
        bring(row, choice.points);
        --open;
      }
    };
    fill([](const Measure&, const Answer& answer) { return answer.kind == Answer::Kind::yes; });
    fill([](const Measure&, const Answer& answer) { return answer.excluded(); });
    const auto own = [](const Measure& measure) { return measure.second_report_of == kNone; };
    fill([&](const Measure& measure, const Answer& answer) { return own(measure) && answer.kind == Answer::Kind::no; });
    fill([&](const Measure& measure, const Answer&) { return own(measure); });
  }

  /// A suppressed measure that was answered counts as reported, whatever the answer.
  [[nodiscard]] bool suppressed(std::size_t row) const {
    const Suppression* suppression = rules_.measures[row].suppression;
    if (suppression == nullptr || (suppression->assumption != kNone && !holds(suppression->assumption))) return false;
    return set_.answers[row].kind != Answer::Kind::none || set_.answers[row].excluded();
  }

  [[nodiscard]] bool reported(std::size_t row) const { return active_[row] && (!set_.answers[row].excluded() || suppressed(row)); }

  /// Each excluded measure's points go, in equal shares, to the first group of its heirs that has a reported member.
  void redistribute() {
    for (std::size_t row = 0; row < rules_.measures.size(); ++row)
      if (reported(row)) part(row).max_points += brought_[row];
    for (std::size_t row = 0; row < rules_.measures.size(); ++row)
      if (active_[row] && !reported(row)) give_away(row);
  }

  void give_away(std::size_t row) {
    const List<Heirs> groups = rules_.measures[row].heirs;
    for (std::size_t group = 0; group < groups.size(); ++group) {
      std::int32_t heirs = 0;
      for (const Index heir : groups[group].measures) heirs += reported(static_cast<std::size_t>(heir)) ? 1 : 0;
      if (heirs == 0) continue;
      const Points share{brought_[row].halves / heirs};  // Comes out even: the rules compiler has checked every number of heirs.
      for (const Index heir : groups[group].measures) {
        if (!reported(static_cast<std::size_t>(heir))) continue;
        part(static_cast<std::size_t>(heir)).max_points += share;
        estimate_.transfers.push({static_cast<Index>(row), heir, share, static_cast<Index>(group)});
      }
      return;
    }
  }

  /// Status and points of one measure.
  void settle(std::size_t row) {
    const Measure& measure = rules_.measures[row];
    const Answer& answer = set_.answers[row];
    MeasureEstimate& mine = part(row);
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

  void settle_required(std::size_t row, const Measure& measure, const Answer& answer, MeasureEstimate& mine) {
    if (!active_[row]) {
      if (mine.status == Status::not_chosen) return;
      if (answer.excluded())
        mine.status = Status::excluded;
      else
        mine.status = measure.second_report_of == kNone || answer.kind == Answer::Kind::yes ? Status::not_needed : Status::not_claimed;
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

  static bool lacks_engagement(const Measure& measure, const Answer& answer) {
    return measure.engagement != nullptr && !answer.pre_production && !answer.production;
  }

  void settle_bonus(const Measure& measure, const Answer& answer, MeasureEstimate& mine) {
    mine.status = Status::not_claimed;
    if (answer.kind != Answer::Kind::yes || lacks_engagement(measure, answer)) return;
    mine.status = Status::bonus;
    const auto award = static_cast<std::size_t>(measure.bonus);
    if (awarded_[award]) return;
    awarded_[award] = true;
    mine.points = mine.max_points = rules_.bonuses[award].points;
  }

  /// Bonus measures that could still earn their award.
  void close_bonuses() {
    for (std::size_t row = 0; row < rules_.measures.size(); ++row) {
      const Measure& measure = rules_.measures[row];
      if (measure.role == Role::bonus && !awarded_[static_cast<std::size_t>(measure.bonus)])
        part(row).max_points = rules_.bonuses[static_cast<std::size_t>(measure.bonus)].points;
    }
  }

  void settle_attestation(std::size_t row, const Measure& measure, const Answer& answer, MeasureEstimate& mine) {
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

  void add_up() {
    for (std::size_t row = 0; row < rules_.measures.size(); ++row) {
      const Measure& measure = rules_.measures[row];
      ObjectiveEstimate& objective = estimate_.objectives[static_cast<std::size_t>(measure.objective)];
      if (measure.role == Role::bonus) {
        objective.bonus += part(row).points;
        estimate_.bonus += part(row).points;
      } else {
        objective.points += part(row).points;
        objective.max_points += part(row).max_points;
      }
      estimate_.points_earned += part(row).points;
    }
    estimate_.score = estimate_.blockers.empty() ? std::min(estimate_.points_earned, kCap) : Points{};
    estimate_.outcome = estimate_.blockers.empty() ? Outcome::scored : Outcome::zero;
  }

  [[nodiscard]] bool holds(Index assumption) const { return (assumptions_ >> static_cast<unsigned>(assumption) & 1U) != 0; }
  void block(BlockerCode code) { estimate_.blockers.push({code, kNone}); }
  void block(BlockerCode code, std::size_t row) { estimate_.blockers.push({code, static_cast<Index>(row)}); }
  MeasureEstimate& part(std::size_t row) { return estimate_.measures[row]; }

  const Rules& rules_;
  const CheckedSet& set_;
  AssumptionSet assumptions_;
  Estimate& estimate_;
  std::array<bool, kMostMeasures> active_{};
  std::array<Points, kMostMeasures> brought_{};
  std::array<bool, kMostMeasures> awarded_{};
  bool choice_blocked_ = false;
};

}  // namespace

void score_set(const CheckedSet& set, AssumptionSet assumptions, Estimate& estimate) {
  SetScorer(set, assumptions, estimate).run();
}

}  // namespace pi_score
