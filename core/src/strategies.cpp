// Every legal combination of the exclusions that apply and the routes that are open, scored.

#include <algorithm>
#include <tuple>

#include "advisor.hpp"
#include "distribute.hpp"

namespace pi_score {

void claim(const Rules& rules, At<Measure> measure, At<Exclusion> exclusion, CheckedSet& set) {
  set.answers[measure] = {.exclusions = only(exclusion)};
  for (const At<Measure> other : rules.measures.positions())
    if (rules.measures[other].second_report_of == measure) set.answers[other] = {};
}

void take_route(const Rules& rules, const Objective& objective, const Route& route,
                CheckedSet& set) {
  for (const Route& other : objective.routes)
    if (&other != &route)
      for (const At<Measure> at : other.measures) set.answers[at] = {};
  for (const At<Measure> at : route.measures) {
    if (rules.measures[at].type == MeasureType::boolean) set.answers[at].kind = Answer::Kind::yes;
  }
}

namespace {

class StrategySearch {
 public:
  StrategySearch(const AdvisedSet& set, const CheckedOptions& options)
      : set_(set), rules_(set.rules), options_(options), objective_(set.objective_with_routes()) {
    for (const At<Measure> at : rules_.measures.positions())
      if (rules_.measures[at].role == Role::required && options.may_exclude[at] &&
          !set.checked.answers[at].excluded())
        claimable_.push_back(at);
  }

  std::vector<Strategy> run() {
    for (std::uint32_t claimed = 0; claimed < 1U << claimable_.size(); ++claimed) {
      if (!objective_) {
        try_combination(claimed, {});
        continue;
      }
      for (const At<Route> route : routes().positions()) try_combination(claimed, route);
    }
    drop_symmetric();
    rank();
    return std::move(found_);
  }

 private:
  [[nodiscard]] List<Route> routes() const { return rules_.objectives[objective_].routes; }
  [[nodiscard]] const Route& present_route() const {
    return chosen_route(rules_.objectives[objective_], set_.checked);
  }
  [[nodiscard]] bool is_claimed(std::uint32_t claimed, At<Measure> measure) const {
    for (std::size_t at = 0; at < claimable_.size(); ++at)
      if (claimable_[at] == measure) return (claimed >> at & 1U) != 0;
    return false;
  }
  /// The present route is open, and another one if it can be attested to or if all its measures are
  /// claimed. A claim on a measure of a route that is not taken would report both routes.
  [[nodiscard]] bool is_legal(std::uint32_t claimed, const Route& route) const {
    for (const Route& other : routes())
      for (const At<Measure> at : other.measures)
        if (&other != &route && is_claimed(claimed, at)) return false;
    const auto all_are = [&](auto&& is_so) {
      return std::all_of(route.measures.begin(), route.measures.end(), is_so);
    };
    return &route == &present_route() ||
           all_are([&](At<Measure> at) { return contains(options_.may_attest, at); }) ||
           all_are([&](At<Measure> at) { return is_claimed(claimed, at); });
  }

  /// Slots of all choices that neither a yes nor an exclusion fills.
  [[nodiscard]] std::int32_t empty_slots(const CheckedSet& answers) const {
    std::int32_t empty = 0;
    for (const Objective& objective : rules_.objectives) {
      if (!objective.choice) continue;
      std::int32_t filled = 0;
      for (const At<Measure> at : objective.choice->measures) {
        const Answer& answer = answers.answers[at];
        if (answer.kind == Answer::Kind::yes || answer.excluded()) ++filled;
      }
      empty += std::max(0, objective.choice->count - filled);
    }
    return empty;
  }

  void try_combination(std::uint32_t claimed, At<Route> route) {
    if (route && !is_legal(claimed, routes()[route])) return;
    CheckedSet answers = set_.checked;
    const bool is_other = route && &routes()[route] != &present_route();
    if (is_other) take_route(rules_, rules_.objectives[objective_], routes()[route], answers);
    for (const At<Measure> at : claimable_)
      if (is_claimed(claimed, at)) claim(rules_, at, options_.may_exclude[at], answers);
    const ScoredSet scored = set_.scored_with(answers);
    Strategy strategy;
    strategy.objective = objective_;
    strategy.route = route;
    strategy.is_present = claimed == 0 && !is_other;
    strategy.is_open = scored.score != scored.potential;
    strategy.empties_slot = empty_slots(answers) > empty_slots(set_.checked);
    strategy.score = scored.potential;
    strategy.difference = scored.potential - set_.scored.potential;
    for (const At<Measure> at : rules_.measures.positions())
      for (const At<Exclusion> exclusion : rules_.measures[at].exclusions.positions())
        if (contains(answers.answers[at].exclusions, exclusion))
          strategy.claims.push_back({at, exclusion, is_claimed(claimed, at)});
    for (const Transfer& each : scored.transfers) {
      const MeasureEstimate& heir = scored.measures[each.to];
      if (is_claimed(claimed, each.from))
        strategy.moved.push_back({each.from, each.to, each.points, heir.points == heir.max_points,
                                  rules_.measures[each.to].in_choice &&
                                      answers.answers[each.to].kind != Answer::Kind::yes});
    }
    found_.push_back(std::move(strategy));
  }

  /// Which measures of a choice are claimed makes no difference while as many are and the score is
  /// the same: the first such combination stays. Without a new claim, a combination comes first.
  void drop_symmetric() {
    const auto key = [&](const Strategy& strategy) {
      MeasureSet outside = 0;
      std::size_t inside = 0;
      for (const Strategy::Claim& each : strategy.claims) {
        if (rules_.measures[each.measure].in_choice)
          ++inside;
        else
          outside |= only(each.measure);
      }
      return std::tuple(outside, inside, strategy.route, strategy.score);
    };
    std::vector<Strategy> kept;
    for (Strategy& strategy : found_) {
      const bool is_repeated = std::any_of(kept.begin(), kept.end(), [&](const Strategy& each) {
        return key(each) == key(strategy);
      });
      if (!is_repeated) kept.push_back(std::move(strategy));
    }
    found_ = std::move(kept);
  }

  /// By score; then fewer claims, the present route, the claims in the order of the rules. Routes
  /// stay in the order of the rules, in which they were tried.
  void rank() {
    const auto is_of_present_route = [&](const Strategy& strategy) {
      return !strategy.route || &routes()[strategy.route] == &present_route();
    };
    const auto order = [&](const Strategy& strategy) {
      std::vector<std::size_t> measures;
      for (const Strategy::Claim& each : strategy.claims) measures.push_back(each.measure.index());
      return std::tuple(-strategy.score.halves, strategy.claims.size(),
                        !is_of_present_route(strategy), std::move(measures));
    };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const Strategy& a, const Strategy& b) { return order(a) < order(b); });
  }

  const AdvisedSet& set_;
  const Rules& rules_;
  const CheckedOptions& options_;
  At<Objective> objective_;
  std::vector<At<Measure>> claimable_;
  std::vector<Strategy> found_;
};

}  // namespace

std::vector<Strategy> find_strategies(const AdvisedSet& set, const CheckedOptions& options) {
  return StrategySearch(set, options).run();
}

}  // namespace pi_score
