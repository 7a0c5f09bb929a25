#include "distribute.hpp"

#include <algorithm>

namespace pi_score {
namespace {

class Distributor {
 public:
  Distributor(const Rules& rules, const CheckedSet& set, AssumptionSet assumptions,
              Supposition supposed, Distribution& distribution)
      : rules_(rules),
        set_(set),
        assumptions_(assumptions),
        supposed_(supposed),
        out_(distribution) {}

  void run() {
    out_.max_points.fill(rules_.measures.size());
    brought_.fill(rules_.measures.size());
    for (const At<Measure> at : rules_.measures.positions()) {
      const Measure& measure = rules_.measures[at];
      if (measure.role == Role::required && !measure.in_choice) bring(at, measure.points);
    }
    for (const Objective& objective : rules_.objectives) {
      leave_other_routes(objective);
      if (objective.choice) fill_slots(*objective.choice);
    }
    for (MeasureSet left = out_.active; left != 0; left &= left - 1) {
      const At<Measure> at = first_of(left);
      if (is_excluded(at) && !counts_anyway(at)) continue;
      out_.reported |= only(at);
      out_.max_points[at] += brought_[at];
    }
    for (MeasureSet left = out_.active & ~out_.reported; left != 0; left &= left - 1)
      give_away(first_of(left));
  }

 private:
  [[nodiscard]] bool is_excluded(At<Measure> at) const {
    return at == supposed_.excluded || set_.answers[at].excluded();
  }

  /// Suppressed; supposing an exclusion is an answer too.
  [[nodiscard]] bool counts_anyway(At<Measure> at) const {
    Answer answer = set_.answers[at];
    if (at == supposed_.excluded) answer.exclusions = only(At<Exclusion>(0));
    return is_suppressed(rules_.measures[at], answer, assumptions_);
  }

  void bring(At<Measure> at, Points points) {
    out_.active |= only(at);
    brought_[at] = points;
  }

  void leave_other_routes(const Objective& objective) {
    if (objective.routes.empty()) return;
    const bool is_supposed =
        std::any_of(objective.routes.begin(), objective.routes.end(),
                    [&](const Route& route) { return &route == supposed_.route; });
    const Route& taken = is_supposed ? *supposed_.route : chosen_route(objective, set_);
    for (const Route& route : objective.routes) {
      if (&route == &taken) continue;
      for (const At<Measure> measure : route.measures) out_.active &= ~only(measure);
    }
  }

  /// Fills the slots of a choice with what was done, then with what was excluded, then with what
  /// was answered no, then with what was left open.
  void fill_slots(const Choice& choice) {
    std::int32_t open = choice.count;
    const auto fill = [&](auto&& wanted) {
      for (const At<Measure> at : choice.measures) {
        if (open == 0) return;
        if (contains(out_.active, at) || !wanted(at)) continue;
        bring(at, choice.points);
        --open;
      }
    };
    const auto is_own = [&](At<Measure> at) { return !rules_.measures[at].second_report_of; };
    const auto answered = [&](At<Measure> at, Answer::Kind kind) {
      return set_.answers[at].kind == kind && at != supposed_.excluded &&
             (!supposed_.excluded || rules_.measures[at].second_report_of != supposed_.excluded);
    };
    fill([&](At<Measure> at) { return answered(at, Answer::Kind::yes); });
    fill([&](At<Measure> at) { return is_excluded(at); });
    fill([&](At<Measure> at) { return is_own(at) && answered(at, Answer::Kind::no); });
    fill([&](At<Measure> at) { return is_own(at); });
  }

  /// An excluded measure's points go, in equal shares, to the first group of its heirs that has a
  /// reported member. The shares come out even: the rules compiler has checked every number of
  /// heirs.
  void give_away(At<Measure> giver) {
    const List<Heirs> groups = rules_.measures[giver].heirs;
    for (const At<Heirs> group : groups.positions()) {
      std::int32_t heirs = 0;
      for (const At<Measure> heir : groups[group].measures)
        heirs += contains(out_.reported, heir) ? 1 : 0;
      if (heirs == 0) continue;
      const Points share{brought_[giver].halves / heirs};
      for (const At<Measure> heir : groups[group].measures) {
        if (!contains(out_.reported, heir)) continue;
        out_.max_points[heir] += share;
        out_.transfers.push({giver, heir, share, group});
      }
      return;
    }
  }

  const Rules& rules_;
  const CheckedSet& set_;
  AssumptionSet assumptions_;
  Supposition supposed_;
  Distribution& out_;
  /// What each measure that takes part brings.
  Bounded<Points, kMostMeasures, At<Measure>> brought_;
};

}  // namespace

const Route& chosen_route(const Objective& objective, const CheckedSet& set) {
  for (const Route& route : objective.routes)
    if (is_begun(route, set)) return route;
  return objective.routes.front();
}

bool is_suppressed(const Measure& measure, const Answer& answer, AssumptionSet assumptions) {
  if (!measure.suppression) return false;
  const At<Assumption> assumption = measure.suppression->assumption;
  if (assumption && !holds(assumptions, assumption)) return false;
  return answer.kind != Answer::Kind::none || answer.excluded();
}

Distribution distribute(const Rules& rules, const CheckedSet& set, AssumptionSet assumptions,
                        Supposition supposed) {
  Distribution distribution;
  Distributor(rules, set, assumptions, supposed, distribution).run();
  return distribution;
}

}  // namespace pi_score
