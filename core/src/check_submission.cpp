// Checks a whole submission: its year, its sets, and what they say together.

#include <algorithm>
#include <array>

#include "checked.hpp"

namespace pi_score {
namespace {

/// What the sets said so far, so that each further set is compared once with all before it.
class Agreement {
 public:
  explicit Agreement(const Rules& rules) : rules_(rules) {}

  /// Whether the set says of any measurement, date or certification ID something else than the
  /// first set that spoke of it.
  bool contradicted_by(const MeasurementSet& set) {
    const std::array<const Value*, 3> given = {&set.performance_start, &set.performance_end,
                                               &set.cehrt_id};
    for (std::size_t at = 0; at < given.size(); ++at) {
      if (!given[at]->present()) continue;
      if (texts_[at] != nullptr && !same_text(*texts_[at], *given[at])) return true;
      texts_[at] = given[at];
    }
    for (const Measurement& measurement : set.measurements) {
      const MeasurementId* id = find_measurement_id(rules_, measurement.id.text);
      const Measurement*& before = measurements_[rules_.measurement_ids.position_of(*id).index()];
      if (before != nullptr && !same_value(*before, measurement)) return true;
      before = &measurement;
    }
    return false;
  }

 private:
  /// Dates and certification IDs are the same in either case.
  static bool same_text(const Value& a, const Value& b) {
    const auto upper = [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    };
    return std::equal(a.text.begin(), a.text.end(), b.text.begin(), b.text.end(),
                      [&](char one, char other) { return upper(one) == upper(other); });
  }

  static bool same_value(const Measurement& a, const Measurement& b) {
    return a.value.flag == b.value.flag && a.numerator.number == b.numerator.number &&
           a.denominator.number == b.denominator.number;
  }

  const Rules& rules_;
  std::array<const Value*, 3> texts_{};
  std::array<const Measurement*, kMostMeasurementIds> measurements_{};
};

bool contradict(const Rules& rules, const Submission& submission,
                const std::vector<CheckedSet>& sets) {
  if (sets.size() < 2) return false;
  Agreement agreement(rules);
  for (const CheckedSet& set : sets)
    if (set.has_data && agreement.contradicted_by(submission.measurement_sets[set.position]))
      return true;
  return false;
}

}  // namespace

const Rules* check_year(const Value& year, const char* pointer, ErrorLog& errors) {
  const Place place(pointer);
  const char* name = pointer + 1;  // Without its slash.
  if (!year.is_number()) {
    errors.add(ErrorCode::wrong_type, place)
        << name
        << (year.present() ? " must be a whole number such as 2026."
                           : " is missing: a whole number such as 2026.");
    return nullptr;
  }
  const Rules* rules = year.kind == Value::Kind::integer ? find_rules(year.number) : nullptr;
  if (rules != nullptr) return rules;
  const bool whole = year.kind == Value::Kind::integer || year.kind == Value::Kind::huge;
  const Sentence message =
      errors.add(whole ? ErrorCode::unknown_year : ErrorCode::not_an_integer, place);
  if (whole)
    message << "There are no rules for this performance year here. Use one of";
  else
    message << name << " must be a whole number. Use one of";
  const char* separator = " ";
  for (const Rules& each : all_rules()) {
    message << separator << each.performance_year;
    separator = ", ";
  }
  message << ".";
  return nullptr;
}

CheckedSubmission check_submission(const Submission& submission, ErrorLog& errors) {
  CheckedSubmission checked;
  bool readable = true;
  for (const Misfit& misfit : submission.misfits) {
    const bool all_of_it = misfit.path.empty();
    errors.add(ErrorCode::wrong_type, misfit.path)
        << (all_of_it ? std::string_view("The submission") : misfit.path) << " must be "
        << misfit.wanted << ".";
    readable = readable && !all_of_it;
  }
  if (!readable) return checked;
  checked.rules = check_year(submission.performance_year, "/performanceYear", errors);
  if (checked.rules == nullptr) return checked;
  checked.circumstances = check_circumstances(*checked.rules, submission, errors);
  for (std::size_t at = 0; at < submission.measurement_sets.size(); ++at) {
    const MeasurementSet& set = submission.measurement_sets[at];
    if (set.category.kind != Value::Kind::text)
      errors.add(ErrorCode::wrong_type, Place::in_set(at, "/category"))
          << "A measurement set needs a category, a text. The Promoting Interoperability category "
             "is pi.";
    if (set.category.is("pi")) checked.sets.push_back(check_set(*checked.rules, set, at, errors));
  }
  if (errors.empty())
    checked.sets_contradict = contradict(*checked.rules, submission, checked.sets);
  return checked;
}

}  // namespace pi_score
