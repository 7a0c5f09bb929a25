// Checks what the measurements of one set may not say beside each other.

#include <algorithm>

#include "checked.hpp"

namespace pi_score {
namespace {

// A no, or a numerator of 0, says nothing that an exclusion contradicts; EHRs export such rows
// beside the exclusion.
bool is_excluded_though_met(const Answer& answer) {
  return answer.excluded() && answer.met();
}

bool names_both_levels(const Answer& answer) {
  return answer.pre_production && answer.production;
}

/// A second report is a yes, and the first one is none.
bool lacks_base(const Measure& measure, const CheckedSet& checked, const Answer& answer) {
  return measure.second_report_of && answer.kind == Answer::Kind::yes &&
         checked.answers[measure.second_report_of].kind != Answer::Kind::yes;
}

/// At most one route of an objective may be reported.
bool begins_several_routes(const Objective& objective, const CheckedSet& checked) {
  return std::count_if(objective.routes.begin(), objective.routes.end(),
                       [&](const Route& route) { return is_begun(route, checked); }) > 1;
}

/// Looks for conflicts in the answers. The places of those who conflict are looked up in the set
/// only when there is an error to report.
class ConflictChecker {
 public:
  ConflictChecker(const Rules& rules, const MeasurementSet& set, const CheckedSet& checked,
                  ErrorLog& errors)
      : rules_(rules), set_(set), checked_(checked), errors_(errors) {}

  void run() {
    for (const At<Measure> at : rules_.measures.positions()) check_measure(at);
    for (const Objective& objective : rules_.objectives)
      if (begins_several_routes(objective, checked_)) report_routes(objective);
  }

 private:
  [[nodiscard]] Place place(std::size_t at) const {
    return Place::in_measurement(checked_.position, at);
  }

  void check_measure(At<Measure> at) {
    const Measure& measure = rules_.measures[at];
    const Answer& answer = checked_.answers[at];
    if (is_excluded_though_met(answer)) report_exclusions(at);
    if (names_both_levels(answer))
      errors_.add(ErrorCode::engagement_conflict,
                  place(last_yes(at, {IdKind::pre_production, IdKind::production})))
          << measure.id
          << " names both levels of active engagement. Keep the one that was reached.";
    if (lacks_base(measure, checked_, answer))
      errors_.add(ErrorCode::multi_without_base, place(last_yes(at, {IdKind::measure})))
          << measure.id << " is a second report and needs a yes to "
          << rules_.measures[measure.second_report_of].id << ".";
  }

  /// One error at each exclusion that is claimed beside a measure that is met.
  void report_exclusions(At<Measure> measure) {
    for (std::size_t at = 0; at < set_.measurements.size(); ++at) {
      const MeasurementId* id = id_at(at);
      if (id == nullptr || id->measure != measure || id->kind != IdKind::exclusion || !is_yes(at))
        continue;
      errors_.add(ErrorCode::measure_and_exclusion, place(at))
          << rules_.measures[measure].id << " is reported and excluded by " << id->id
          << ". Keep one of the two.";
    }
  }

  [[nodiscard]] const MeasurementId* id_at(std::size_t at) const {
    return find_measurement_id(rules_, set_.measurements[at].id.text);
  }

  [[nodiscard]] bool is_yes(std::size_t at) const {
    const Value& value = set_.measurements[at].value;
    return value.kind == Value::Kind::boolean && value.flag;
  }

  /// The last yes to an id of these kinds that belongs to a measure.
  [[nodiscard]] std::size_t last_yes(At<Measure> measure,
                                     std::initializer_list<IdKind> kinds) const {
    std::size_t last = 0;
    for (std::size_t at = 0; at < set_.measurements.size(); ++at) {
      const MeasurementId* id = id_at(at);
      if (id != nullptr && id->measure == measure && is_yes(at) &&
          std::find(kinds.begin(), kinds.end(), id->kind) != kinds.end())
        last = at;
    }
    return last;
  }

  /// The error stands where a second route begins.
  void report_routes(const Objective& objective) {
    const Route* first = nullptr;
    for (std::size_t at = 0; at < set_.measurements.size(); ++at) {
      const Route* route = route_reported_at(objective, at);
      if (first == nullptr) first = route;
      if (route == nullptr || route == first) continue;
      errors_.add(ErrorCode::alternatives_conflict, place(at))
          << objective.title << " is reported in two ways, " << first->title << " and "
          << route->title << ". They are alternatives: keep one.";
      return;
    }
  }

  /// The route that a measurement reports, or null.
  [[nodiscard]] const Route* route_reported_at(const Objective& objective, std::size_t at) const {
    const MeasurementId* id = id_at(at);
    if (id == nullptr) return nullptr;
    const bool is_rate =
        id->kind == IdKind::measure && checked_.answers[id->measure].kind == Answer::Kind::rate;
    if (!is_rate && !is_yes(at)) return nullptr;
    for (const Route& route : objective.routes)
      if (std::find(route.measures.begin(), route.measures.end(), id->measure) !=
          route.measures.end())
        return &route;
    return nullptr;
  }

  const Rules& rules_;
  const MeasurementSet& set_;
  const CheckedSet& checked_;
  ErrorLog& errors_;
};

}  // namespace

bool is_begun(const Route& route, const CheckedSet& set) {
  return std::any_of(route.measures.begin(), route.measures.end(),
                     [&](At<Measure> measure) { return set.answers[measure].chooses(); });
}

bool has_conflicts(const Rules& rules, const CheckedSet& checked) {
  for (const At<Measure> at : rules.measures.positions()) {
    const Answer& answer = checked.answers[at];
    if (is_excluded_though_met(answer) || names_both_levels(answer) ||
        lacks_base(rules.measures[at], checked, answer))
      return true;
  }
  return std::any_of(
      rules.objectives.begin(), rules.objectives.end(),
      [&](const Objective& objective) { return begins_several_routes(objective, checked); });
}

void check_conflicts(const Rules& rules, const MeasurementSet& set, const CheckedSet& checked,
                     ErrorLog& errors) {
  ConflictChecker(rules, set, checked, errors).run();
}

}  // namespace pi_score
