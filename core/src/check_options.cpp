#include "check_options.hpp"

#include <algorithm>

#include "dates.hpp"

namespace pi_score {
namespace {

class OptionsChecker {
 public:
  OptionsChecker(const Rules& rules, const CheckedSet& set, const AdviceOptions& options,
                 ErrorLog& errors)
      : rules_(rules), set_(set), given_(options), errors_(errors) {
    checked_.may_exclude.fill(rules.measures.size());
  }

  CheckedOptions run() {
    for (const Misfit& misfit : given_.misfits)
      errors_.add(ErrorCode::wrong_type, misfit.path)
          << misfit.path << " must be " << misfit.wanted << ".";
    check_targets();
    check_denominators();
    for (std::size_t at = 0; at < given_.may.size(); ++at) check_may(at);
    if (given_.as_of.present()) check_as_of();
    return checked_;
  }

 private:
  void check_targets() {
    if (!given_.has_targets) return;
    checked_.target_thousandths.clear();
    for (std::size_t at = 0; at < given_.targets.size(); ++at) {
      const Value& target = given_.targets[at];
      const Place place("/options/targets/", at);
      if (!target.is_number()) {
        errors_.add(ErrorCode::wrong_type, place) << "A target must be a number from 0 to 100.";
        continue;
      }
      const bool whole = target.kind == Value::Kind::integer;
      const std::int64_t most = whole ? 100 : 100'000;
      if (target.negative() || target.kind == Value::Kind::huge ||
          target.kind == Value::Kind::fraction || target.number > most)
        errors_.add(ErrorCode::out_of_range, place)
            << "A target must be a score from 0 to 100 with at most three decimals.";
      else
        checked_.target_thousandths.push_back(whole ? target.number * 1000 : target.number);
    }
  }

  void check_denominators() {
    const Value& given = given_.denominators;
    checked_.growing = given.is("growing");
    if (given.present() && !checked_.growing && !given.is("held"))
      errors_.add(given.kind == Value::Kind::text ? ErrorCode::out_of_range : ErrorCode::wrong_type,
                  Place("/options/denominators"))
          << "denominators must be held or growing.";
  }

  void check_may(std::size_t at) {
    const Value& given = given_.may[at];
    const Place place("/options/may/", at);
    if (given.kind != Value::Kind::text) {
      errors_.add(ErrorCode::wrong_type, place)
          << "What may be claimed must be named by its id, a text.";
      return;
    }
    const MeasurementId* id = find_measurement_id(rules_, given.text);
    if (id != nullptr && id->kind == IdKind::exclusion) {
      At<Exclusion>& first = checked_.may_exclude[id->measure];
      if (!first) first = id->exclusion;
    } else if (id != nullptr && id->kind == IdKind::measure &&
               is_alternative(rules_, id->measure)) {
      checked_.may_attest |= only(id->measure);
    } else {
      errors_.add(ErrorCode::unknown_measure, place)
          << "\"" << given.text << "\" is no exclusion and no alternative of "
          << rules_.performance_year << ". Remove it or correct the id.";
    }
  }

  void check_as_of() {
    const Place place("/options/asOf");
    const Value& given = given_.as_of;
    if (given.kind != Value::Kind::text) {
      errors_.add(ErrorCode::wrong_type, place)
          << "asOf must be a text such as " << rules_.performance_year << "-09-30.";
      return;
    }
    const std::optional<Day> day = parse_date(given.text);
    if (!day)
      errors_.add(ErrorCode::bad_date, place)
          << "asOf \"" << given.text << "\" is no day of the calendar. Write dates like "
          << rules_.performance_year << "-09-30.";
    else if (day->year != rules_.performance_year || set_.first_day == 0 || set_.last_day == 0 ||
             day->day_of_year < set_.first_day || day->day_of_year > set_.last_day)
      errors_.add(ErrorCode::period_outside_year, place)
          << "asOf " << given.text << " is not in the performance period"
          << (set_.first_day == 0 || set_.last_day == 0 ? ", which has not both its dates."
                                                        : " of the submission.");
    else
      checked_.as_of = day->day_of_year;
  }

  const Rules& rules_;
  const CheckedSet& set_;
  const AdviceOptions& given_;
  ErrorLog& errors_;
  CheckedOptions checked_;
};

}  // namespace

bool is_alternative(const Rules& rules, At<Measure> measure) {
  const Measure& rule = rules.measures[measure];
  const List<Route> routes = rules.objectives[rule.objective].routes;
  return rule.type == MeasureType::boolean &&
         std::any_of(routes.begin(), routes.end(), [&](const Route& route) {
           return route.measures.size() == 1 && route.measures.front() == measure;
         });
}

CheckedOptions check_options(const Rules& rules, const CheckedSet& set,
                             const AdviceOptions& options, ErrorLog& errors) {
  return OptionsChecker(rules, set, options, errors).run();
}

}  // namespace pi_score
