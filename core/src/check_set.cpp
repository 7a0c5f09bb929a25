// Checks one measurement set: ids, values, and what may not stand beside each other.

#include <algorithm>
#include <bitset>
#include <optional>

#include "checked.hpp"
#include "dates.hpp"

namespace pi_score {
namespace {

constexpr std::size_t kMostCodes = 256;

class SetChecker {
 public:
  SetChecker(const Rules& rules, const MeasurementSet& set, std::size_t position,
             CheckedSet& checked, ErrorLog& errors)
      : rules_(rules), set_(set), position_(position), checked_(checked), errors_(errors) {}

  void run() {
    check_program();
    check_period();
    check_cehrt_id();
    for (std::size_t at = 0; at < set_.measurements.size(); ++at) check_measurement(at);
    check_neighbours();
    check_routes();
  }

 private:
  [[nodiscard]] Place here(const char* field) const { return Place::in_set(position_, field); }
  [[nodiscard]] Place measurement(std::size_t at, const char* field = "") const {
    return Place::in_measurement(position_, at, field);
  }

  void check_program() {
    const Value& given = set_.program_name;
    if (!given.present()) return;
    if (given.kind != Value::Kind::text) {
      errors_.add(ErrorCode::wrong_type, here("/programName"))
          << "programName must be a text such as mips. Leave it out for traditional MIPS.";
      return;
    }
    const std::string_view wanted =
        is_value_pathway(given.text) ? std::string_view("mvp") : given.text;
    if (given.text != "mvp")
      for (std::size_t at = 0; at < rules_.programs.size(); ++at)
        if (rules_.programs[at].id == wanted) {
          checked_.program = static_cast<Index>(at);
          return;
        }
    errors_.add(ErrorCode::unknown_program, here("/programName"))
        << "\"" << given.text
        << "\" is no program. Use mips, app1, appPlus, or the id of a MIPS Value Pathway such as "
           "G0053.";
  }

  static bool is_value_pathway(std::string_view id) {
    const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (id.size() < 5 || id.size() > 6 || !letter(id[0]) || (id.size() == 6 && !letter(id[5])))
      return false;
    for (const char c : id.substr(1, 4))
      if (c < '0' || c > '9') return false;
    return true;
  }

  /// The day of the year that a date field names; 0 where it is absent or wrong.
  std::int32_t check_date(const Value& given, const char* field) {
    if (!given.present()) return 0;
    const char* name = field + 1;  // Without its slash.
    if (given.kind != Value::Kind::text) {
      errors_.add(ErrorCode::wrong_type, here(field))
          << name << " must be a text such as " << rules_.performance_year << "-01-31.";
      return 0;
    }
    const std::optional<Day> day = parse_date(given.text);
    if (!day) {
      errors_.add(ErrorCode::bad_date, here(field))
          << name << " \"" << given.text << "\" is no day of the calendar. Write dates like "
          << rules_.performance_year << "-01-31.";
      return 0;
    }
    if (day->year != rules_.performance_year) {
      errors_.add(ErrorCode::period_outside_year, here(field))
          << name << " " << given.text << " is not in " << rules_.performance_year
          << ". The performance period must lie inside the performance year.";
      return 0;
    }
    return day->day_of_year;
  }

  void check_period() {
    checked_.first_day = check_date(set_.performance_start, "/performanceStart");
    checked_.last_day = check_date(set_.performance_end, "/performanceEnd");
    if (checked_.first_day > 0 && checked_.last_day > 0 && checked_.last_day < checked_.first_day)
      errors_.add(ErrorCode::bad_date, here("/performanceEnd"))
          << "performanceEnd " << set_.performance_end.text << " is before performanceStart "
          << set_.performance_start.text << ".";
  }

  void check_cehrt_id() {
    const Value& given = set_.cehrt_id;
    if (!given.present()) return;
    if (given.kind != Value::Kind::text) {
      errors_.add(ErrorCode::wrong_type, here("/cehrtId"))
          << "cehrtId must be a text of 15 letters and digits.";
      return;
    }
    for (const std::string_view format : rules_.cehrt_formats)
      if (fits(given.text, format)) {
        checked_.has_cehrt_id = true;
        return;
      }
    const Sentence message = errors_.add(ErrorCode::bad_cehrt_id, here("/cehrtId"));
    message << "\"" << given.text << "\" is no CMS EHR Certification ID of "
            << rules_.performance_year << ". It reads ";
    for (const Text& format : rules_.cehrt_formats)
      message << (&format == rules_.cehrt_formats.data() ? "" : " or ") << format;
    message << ", each X a digit or an upper-case letter.";
  }

  static bool fits(std::string_view text, std::string_view format) {
    const auto fits_in = [](char c, char place) {
      return c == place || (place == 'X' && ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')));
    };
    return std::equal(text.begin(), text.end(), format.begin(), format.end(), fits_in);
  }

  [[nodiscard]] Index code_of(const Measurement& given) const {
    if (given.code != kByName) return given.code;
    return given.id.kind == Value::Kind::text ? find_code(rules_, given.id.text) : kUnknownCode;
  }

  void check_measurement(std::size_t at) {
    const Measurement& given = set_.measurements[at];
    if (!given.is_object) {
      errors_.add(ErrorCode::wrong_type, measurement(at))
          << "A measurement must be an object with measureId and value.";
      return;
    }
    if (given.id.kind != Value::Kind::text) {
      errors_.add(ErrorCode::wrong_type, measurement(at, "/measureId"))
          << (given.id.present() ? "measureId must be a text."
                                 : "A measurement needs a measureId.");
      return;
    }
    const Index code = code_of(given);
    if (code < 0) {
      errors_.add(ErrorCode::unknown_measure, measurement(at, "/measureId"))
          << "\"" << given.id.text << "\" is no PI measure of " << rules_.performance_year
          << ". Remove it or correct the id.";
      if (!given.value.present())
        errors_.add(ErrorCode::wrong_type, measurement(at, "/value"))
            << "A measurement needs a value.";
      return;
    }
    if (seen_[static_cast<std::size_t>(code)])
      errors_.add(ErrorCode::duplicate_measure, measurement(at, "/measureId"))
          << given.id.text << " is reported twice in this set. Keep one of the two.";
    seen_[static_cast<std::size_t>(code)] = true;
    read(rules_.codes[static_cast<std::size_t>(code)], given, at);
  }

  void read(const Code& code, const Measurement& given, std::size_t at) {
    const auto row = static_cast<std::size_t>(code.measure);
    const Measure& measure = rules_.measures[row];
    Answer& answer = checked_.answers[row];
    if (code.kind == CodeKind::measure && measure.type == MeasureType::proportion) {
      if (read_rate(given, at, answer.rate)) answer.kind = Answer::Kind::rate;
      return;
    }
    if (given.value.kind != Value::Kind::boolean) {
      errors_.add(ErrorCode::wrong_type, measurement(at, "/value"))
          << "The value of " << code.id
          << (given.value.present() ? " must be true or false." : " is missing: true or false.");
      return;
    }
    if (code.kind == CodeKind::measure) {
      answer.kind = given.value.flag ? Answer::Kind::yes : Answer::Kind::no;
      if (measure.second_report_of != kNone) neighbours_ |= bit_of(row);
    } else if (given.value.flag) {
      neighbours_ |= bit_of(row);
      if (code.kind == CodeKind::exclusion) {
        if (answer.exclusion == kNone || code.exclusion < answer.exclusion)
          answer.exclusion = code.exclusion;
      } else {
        (code.kind == CodeKind::pre_production ? answer.pre_production : answer.production) = true;
      }
    }
  }

  bool read_rate(const Measurement& given, std::size_t at, Rate& rate) {
    if (given.value.kind != Value::Kind::object) {
      errors_.add(ErrorCode::wrong_type, measurement(at, "/value"))
          << "The value of " << given.id.text
          << " must be an object with numerator and denominator.";
      return false;
    }
    if (given.numerator.is_count() && given.denominator.is_count() &&
        given.numerator.number <= given.denominator.number) {
      rate = {given.numerator.number, given.denominator.number};
      return true;
    }
    rate.numerator =
        check_count(given.numerator, measurement(at, "/value/numerator"), "The numerator", errors_);
    rate.denominator = check_count(given.denominator, measurement(at, "/value/denominator"),
                                   "The denominator", errors_);
    if (rate.numerator >= 0 && rate.denominator >= 0)
      errors_.add(ErrorCode::numerator_exceeds_denominator, measurement(at, "/value/numerator"))
          << "The numerator " << rate.numerator << " is above the denominator " << rate.denominator
          << ". Every case of the numerator is one of the denominator.";
    return false;
  }

  /// What one measure's own measurements may not say together.
  void check_neighbours() {
    for (Rows left = neighbours_; left != 0; left &= left - 1) {
      const std::size_t row = first_of(left);
      check_neighbours(row, rules_.measures[row], checked_.answers[row]);
    }
  }

  void check_neighbours(std::size_t row, const Measure& measure, const Answer& answer) {
    // A no, or a numerator of 0, says nothing that an exclusion contradicts; EHRs export such rows
    // beside the exclusion.
    if (answer.excluded() && answer.met()) complain_of_exclusions(row);
    if (answer.pre_production && answer.production)
      errors_.add(ErrorCode::engagement_conflict,
                  measurement(last_yes(row, CodeKind::pre_production, CodeKind::production)))
          << measure.id
          << " names both levels of active engagement. Keep the one that was reached.";
    if (measure.second_report_of != kNone && answer.kind == Answer::Kind::yes &&
        checked_.answers[static_cast<std::size_t>(measure.second_report_of)].kind !=
            Answer::Kind::yes)
      errors_.add(ErrorCode::multi_without_base,
                  measurement(last_yes(row, CodeKind::measure, CodeKind::measure)))
          << measure.id << " is a second report and needs a yes to "
          << rules_.measures[static_cast<std::size_t>(measure.second_report_of)].id << ".";
  }

  void complain_of_exclusions(std::size_t row) {
    for (std::size_t at = 0; at < set_.measurements.size(); ++at) {
      const Code* code = code_at(at);
      if (code == nullptr || static_cast<std::size_t>(code->measure) != row ||
          code->kind != CodeKind::exclusion || !is_yes(at))
        continue;
      errors_.add(ErrorCode::measure_and_exclusion, measurement(at))
          << rules_.measures[row].id << " is reported and excluded by " << code->id
          << ". Keep one of the two.";
    }
  }

  // Places in the set are looked for when there is an error to report: a sound set does not pay for
  // them.

  [[nodiscard]] const Code* code_at(std::size_t at) const {
    const Index code = code_of(set_.measurements[at]);
    return code < 0 ? nullptr : &rules_.codes[static_cast<std::size_t>(code)];
  }

  [[nodiscard]] bool is_yes(std::size_t at) const {
    const Value& value = set_.measurements[at].value;
    return value.kind == Value::Kind::boolean && value.flag;
  }

  /// The last yes to a code of either kind that belongs to a measure.
  [[nodiscard]] std::size_t last_yes(std::size_t row, CodeKind one, CodeKind other) const {
    std::size_t last = 0;
    for (std::size_t at = 0; at < set_.measurements.size(); ++at) {
      const Code* code = code_at(at);
      if (code != nullptr && static_cast<std::size_t>(code->measure) == row &&
          (code->kind == one || code->kind == other) && is_yes(at))
        last = at;
    }
    return last;
  }

  /// At most one route of an objective may be reported. The place of the error is where a second
  /// one begins.
  void check_routes() {
    for (const Objective& objective : rules_.objectives) {
      std::size_t reported = 0;
      for (const Route& route : objective.routes) reported += is_reported(route) ? 1U : 0U;
      if (reported > 1) complain_of_routes(objective);
    }
  }

  [[nodiscard]] bool is_reported(const Route& route) const {
    return std::any_of(route.measures.begin(), route.measures.end(), [&](Index measure) {
      return checked_.answers[static_cast<std::size_t>(measure)].chooses();
    });
  }

  void complain_of_routes(const Objective& objective) {
    const Route* first = nullptr;
    for (std::size_t at = 0; at < set_.measurements.size(); ++at) {
      const Route* route = route_reported_at(objective, at);
      if (first == nullptr) first = route;
      if (route == nullptr || route == first) continue;
      errors_.add(ErrorCode::alternatives_conflict, measurement(at))
          << objective.title << " is reported in two ways, " << first->title << " and "
          << route->title << ". They are alternatives: keep one.";
      return;
    }
  }

  /// The route that a measurement reports, or null.
  [[nodiscard]] const Route* route_reported_at(const Objective& objective, std::size_t at) const {
    const Code* code = code_at(at);
    if (code == nullptr) return nullptr;
    const bool is_rate =
        code->kind == CodeKind::measure &&
        checked_.answers[static_cast<std::size_t>(code->measure)].kind == Answer::Kind::rate;
    if (!is_rate && !is_yes(at)) return nullptr;
    for (const Route& route : objective.routes)
      if (std::find(route.measures.begin(), route.measures.end(), code->measure) !=
          route.measures.end())
        return &route;
    return nullptr;
  }

  const Rules& rules_;
  const MeasurementSet& set_;
  std::size_t position_;
  CheckedSet& checked_;
  ErrorLog& errors_;
  std::bitset<kMostCodes> seen_;
  Rows neighbours_ = 0;  ///< Those of which more than one measurement may speak.
};

}  // namespace

void check_set(const Rules& rules, const MeasurementSet& set, std::size_t position,
               CheckedSet& checked, ErrorLog& errors) {
  SetChecker(rules, set, position, checked, errors).run();
}

}  // namespace pi_score
