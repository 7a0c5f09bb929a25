// Checks one measurement set field by field: ids and values.

#include <algorithm>
#include <bitset>
#include <optional>

#include "checked.hpp"
#include "dates.hpp"

namespace pi_score {
namespace {

class SetChecker {
 public:
  SetChecker(const Rules& rules, const MeasurementSet& set, std::size_t position, ErrorLog& errors)
      : rules_(rules), set_(set), position_(position), checked_(rules), errors_(errors) {
    checked_.position = position;
    checked_.has_data = !set.measurements.empty();
  }

  CheckedSet run() {
    check_program();
    check_period();
    check_cehrt_id();
    for (std::size_t at = 0; at < set_.measurements.size(); ++at) check_measurement(at);
    check_conflicts(rules_, set_, checked_, errors_);
    return checked_;
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
      for (const At<Program> at : rules_.programs.positions())
        if (rules_.programs[at].id == wanted) {
          checked_.program = at;
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
    if (checked_.ends_before_it_begins())
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
    for (const CehrtForm& form : rules_.cehrt_forms)
      if (matching(given.text, form.form) == given.text.size() &&
          given.text.size() == form.form.view().size()) {
        checked_.has_cehrt_id = true;
        checked_.cehrt_id_unlisted = form.unlisted;
        return;
      }
    report_cehrt_id(given.text);
  }

  /// How many characters from the start on fit a form. Lower case is folded.
  static std::size_t matching(std::string_view text, std::string_view form) {
    const auto fits_in = [](char c, char place) {
      const char upper = to_upper(c);
      const bool alphanumeric = (upper >= '0' && upper <= '9') || (upper >= 'A' && upper <= 'Z');
      return upper == place || (place == 'X' && alphanumeric);
    };
    return static_cast<std::size_t>(
        std::mismatch(text.begin(), text.end(), form.begin(), form.end(), fits_in).first -
        text.begin());
  }

  /// What is wrong with the ID, measured by the form that it fits furthest.
  void report_cehrt_id(std::string_view text) {
    const Sentence message = errors_.add(ErrorCode::bad_cehrt_id, here("/cehrtId"));
    message << "\"" << text << "\" is not a CMS EHR Certification ID of " << rules_.performance_year
            << ". ";
    std::string_view nearest = rules_.cehrt_forms.front().form;
    for (const CehrtForm& form : rules_.cehrt_forms)
      if (matching(text, form.form) > matching(text, nearest)) nearest = form.form;
    const std::size_t fitting = matching(text, nearest);
    const std::size_t characters = characters_in(text);
    if (characters != nearest.size()) {
      message << "It has " << characters << (characters == 1 ? " character" : " characters") << "; "
              << nearest.size() << " are needed. ";
    } else if (fitting == nearest.size()) {
      // Bytes that only continue a character count as none, so that the number of them is right.
      message << "The bytes after its " << characters << " characters are not UTF-8. ";
    } else {
      std::size_t end = fitting + 1;
      while (end < text.size() && is_continuation(text[end])) ++end;
      message << "Its character " << fitting + 1 << " is \"" << text.substr(fitting, end - fitting)
              << "\"; ";
      if (nearest[fitting] == 'X')
        message << "a letter or digit is needed there. ";
      else
        message << "\"" << nearest.substr(fitting, 1) << "\" is needed there. ";
    }
    message << rules_.performance_year << " takes ";
    const char* separator = "";
    for (const CehrtForm& form : rules_.cehrt_forms) {
      message << separator << form.form;
      separator = " or ";
    }
    message << ", each X a letter or digit.";
  }

  static bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80; }
  static std::size_t characters_in(std::string_view utf8) {
    return utf8.size() -
           static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), is_continuation));
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
    const MeasurementId* id = find_measurement_id(rules_, given.id.text);
    if (id == nullptr) {
      errors_.add(ErrorCode::unknown_measure, measurement(at, "/measureId"))
          << "\"" << given.id.text << "\" is no PI measure of " << rules_.performance_year
          << ". Remove it or correct the id.";
      if (!given.value.present())
        errors_.add(ErrorCode::wrong_type, measurement(at, "/value"))
            << "A measurement needs a value.";
      return;
    }
    const std::size_t known = rules_.measurement_ids.position_of(*id).index();
    if (seen_[known])
      errors_.add(ErrorCode::duplicate_measure, measurement(at, "/measureId"))
          << given.id.text << " is reported twice in this set. Keep one of the two.";
    seen_[known] = true;
    read(*id, given, at);
  }

  void read(const MeasurementId& id, const Measurement& given, std::size_t at) {
    const Measure& measure = rules_.measures[id.measure];
    Answer& answer = checked_.answers[id.measure];
    if (id.kind == IdKind::measure && measure.type == MeasureType::proportion) {
      if (read_rate(given, at, answer.rate)) answer.kind = Answer::Kind::rate;
      return;
    }
    if (given.value.kind != Value::Kind::boolean) {
      errors_.add(ErrorCode::wrong_type, measurement(at, "/value"))
          << "The value of " << id.id
          << (given.value.present() ? " must be true or false." : " is missing: true or false.");
      return;
    }
    add_answer(id, given.value.flag, answer);
  }

  bool read_rate(const Measurement& given, std::size_t at, Rate& rate) {
    if (given.value.kind != Value::Kind::object) {
      errors_.add(ErrorCode::wrong_type, measurement(at, "/value"))
          << "The value of " << given.id.text
          << " must be an object with numerator and denominator.";
      return false;
    }
    if (const std::optional<Rate> found = rate_of(given.numerator, given.denominator)) {
      rate = *found;
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

  const Rules& rules_;
  const MeasurementSet& set_;
  std::size_t position_;
  CheckedSet checked_;
  ErrorLog& errors_;
  std::bitset<kMostMeasurementIds> seen_;
};

}  // namespace

std::optional<Rate> rate_of(const Value& numerator, const Value& denominator) {
  const bool valid =
      numerator.is_count() && denominator.is_count() && numerator.number <= denominator.number;
  return valid ? std::optional(Rate{numerator.number, denominator.number}) : std::nullopt;
}

void add_answer(const MeasurementId& id, bool yes, Answer& answer) {
  if (id.kind == IdKind::measure) {
    answer.kind = yes ? Answer::Kind::yes : Answer::Kind::no;
  } else if (yes) {
    if (id.kind == IdKind::exclusion) {
      answer.exclusions |= only(id.exclusion);
    } else {
      (id.kind == IdKind::pre_production ? answer.pre_production : answer.production) = true;
    }
  }
}

CheckedSet check_set(const Rules& rules, const MeasurementSet& set, std::size_t position,
                     ErrorLog& errors) {
  return SetChecker(rules, set, position, errors).run();
}

}  // namespace pi_score
