// The single steps that bring points.

#include <algorithm>
#include <tuple>

#include "advisor.hpp"
#include "distribute.hpp"

namespace pi_score {
namespace {

class MoveSearch {
 public:
  MoveSearch(const AdvisedSet& set, const CheckedOptions& options,
             const std::vector<Ladder>& ladders)
      : set_(set), rules_(set.rules), options_(options), ladders_(ladders) {}

  std::vector<Move> run() {
    add_alternatives();
    for (const At<Bonus> at : rules_.bonuses.positions()) add_bonus(at);
    for (const At<Measure> at : rules_.measures.positions())
      if (options_.may_exclude[at] && can_claim(at)) add_exclusion(at);
    if (set_.scored.score.halves == 0 || set_.reading)
      for (const At<Measure> at : rules_.measures.positions())
        if (waits_for_yes(at)) add_answer(at);
    add_events();
    rank();
    return std::move(found_);
  }

 private:
  /// By what they bring; then the least effort: few events, more events, a yes or no.
  void rank() {
    const auto order = [](const Move& move) {
      return std::tuple(-move.difference.halves, move.kind != MoveKind::events, move.events);
    };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const Move& a, const Move& b) { return order(a) < order(b); });
  }

  /// Keeps a move that brings points, or that makes a contested score certain. Where it is the last
  /// thing that the score waited for, it brings the whole score.
  void add(Move move, const CheckedSet& answers) {
    // What is set anew need not be removed first.
    std::erase_if(move.remove, [&](Text id) {
      return std::any_of(move.set.begin(), move.set.end(),
                         [&](const MeasurementChange& each) { return each.id == id; });
    });
    const ScoredSet then = set_.scored_with(answers);
    move.difference =
        std::max(then.potential - set_.scored.potential, then.score - set_.scored.score);
    if (set_.reading && set_.strict_score(answers) == then.score) move.certain = then.score;
    if (move.difference.halves > 0 || move.certain) found_.push_back(std::move(move));
  }

  /// The ids that the set holds of a measure, whatever it says of them.
  void remove_all_of(At<Measure> measure, Move& move) const {
    if (set_.arrived == nullptr) return;
    for (const Measurement& each : set_.arrived->measurements) {
      const MeasurementId* id = find_measurement_id(rules_, each.id.text);
      if (id->measure == measure) move.remove.push_back(id->id);
    }
  }

  void add_alternatives() {
    const At<Objective> at = set_.objective_with_routes();
    if (!at) return;
    const Objective& objective = rules_.objectives[at];
    const Route& present = chosen_route(objective, set_.checked);
    for (const Route& route : objective.routes) {
      const At<Measure> measure = route.measures.front();
      if (&route == &present || !is_alternative(rules_, measure)) continue;
      Move move{
          .kind = MoveKind::alternative, .id = rules_.measures[measure].id, .measure = measure};
      move.set.push_back({rules_.measures[measure].id, std::nullopt});
      for (const Route& other : objective.routes)
        for (const At<Measure> each : other.measures)
          if (&other != &route) remove_all_of(each, move);
      CheckedSet answers = set_.checked;
      take_route(rules_, objective, route, answers);
      add(std::move(move), answers);
    }
  }

  /// The first measure of an award that does not count for it: it is not a yes, or the yes lacks
  /// its level. The level is the validated one, which every further year needs too.
  void add_bonus(At<Bonus> at) {
    for (const At<Measure> measure : rules_.bonuses[at].measures) {
      if (set_.scored.measures[measure].status == Status::bonus) continue;
      const Measure& rule = rules_.measures[measure];
      Move move{.kind = MoveKind::bonus, .id = rule.id, .measure = measure};
      remove_all_of(measure, move);
      move.set.push_back({rule.id, std::nullopt});
      CheckedSet answers = set_.checked;
      answers.answers[measure] = {.kind = Answer::Kind::yes};
      if (rule.engagement) {
        move.set.push_back({rule.engagement->production, std::nullopt});
        answers.answers[measure].production = true;
      }
      add(std::move(move), answers);
      return;
    }
  }

  /// The measure takes part and is not excluded; a slot of a choice may be filled by any.
  [[nodiscard]] bool can_claim(At<Measure> at) const {
    return set_.scored.measures[at].can_be_excluded ||
           (rules_.measures[at].in_choice && !set_.checked.answers[at].excluded());
  }

  void add_exclusion(At<Measure> at) {
    const Exclusion& exclusion = rules_.measures[at].exclusions[options_.may_exclude[at]];
    Move move{.kind = MoveKind::exclusion, .id = exclusion.id, .measure = at};
    move.set.push_back({exclusion.id, std::nullopt});
    remove_all_of(at, move);
    for (const At<Measure> other : rules_.measures.positions())
      if (rules_.measures[other].second_report_of == at) remove_all_of(other, move);
    CheckedSet answers = set_.checked;
    claim(rules_, at, options_.may_exclude[at], answers);
    add(std::move(move), answers);
  }

  /// A yes to this measure, with its level, could meet a requirement that is not met.
  [[nodiscard]] bool waits_for_yes(At<Measure> at) const {
    const Measure& rule = rules_.measures[at];
    const Answer& answer = set_.checked.answers[at];
    const bool is_needed = rule.role == Role::required || rule.role == Role::attestation;
    if (!is_needed || rule.type != MeasureType::boolean || answer.excluded()) return false;
    if (rule.second_report_of)
      return set_.checked.answers[rule.second_report_of].kind == Answer::Kind::yes;
    return rule.in_choice || set_.scored.measures[at].status != Status::not_chosen;
  }

  /// Only where the score then counts: an answer that leaves something else open is no step of its
  /// own. The level is the validated one, as for a bonus.
  void add_answer(At<Measure> at) {
    const Measure& rule = rules_.measures[at];
    const bool is_yes = set_.checked.answers[at].kind == Answer::Kind::yes;
    Move move{.kind = is_yes ? MoveKind::level : MoveKind::answer, .id = rule.id, .measure = at};
    remove_all_of(at, move);
    move.set.push_back({rule.id, std::nullopt});
    CheckedSet answers = set_.checked;
    answers.answers[at] = {.kind = Answer::Kind::yes};
    if (rule.engagement) {
      move.set.push_back({rule.engagement->production, std::nullopt});
      answers.answers[at].production = true;
    }
    if (set_.scored_with(answers).score.halves > 0) add(std::move(move), answers);
  }

  void add_events() {
    for (const Ladder& ladder : ladders_) {
      const std::optional<std::int64_t> events = ladder.next_after(0);
      if (!events) continue;
      const Text id = rules_.measures[ladder.measure()].id;
      Move move{.kind = MoveKind::events, .id = id, .measure = ladder.measure()};
      move.events = *events;
      move.set.push_back({id, ladder.rate_with(*events)});
      CheckedSet answers = set_.checked;
      answers.answers[ladder.measure()].rate = ladder.rate_with(*events);
      add(std::move(move), answers);
    }
  }

  const AdvisedSet& set_;
  const Rules& rules_;
  const CheckedOptions& options_;
  const std::vector<Ladder>& ladders_;
  std::vector<Move> found_;
};

}  // namespace

std::vector<Move> find_moves(const AdvisedSet& set, const CheckedOptions& options,
                             const std::vector<Ladder>& ladders) {
  return MoveSearch(set, options, ladders).run();
}

}  // namespace pi_score
