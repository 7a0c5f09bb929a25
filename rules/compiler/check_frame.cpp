#include "check.hpp"

namespace rules_compiler {
namespace {

constexpr std::size_t kCehrtIdLength = 15;

bool can_be_form(const std::string& form) {
  return form.size() == kCehrtIdLength && std::all_of(form.begin(), form.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
         });
}

/// A form that no ID can have would refuse every ID of the year, and a form that is accepted though
/// CMS does not name it needs a text that says so.
void check_cehrt(Check& check) {
  const Cehrt& cehrt = check.year().cehrt;
  check.want_assumption("/cehrt/assumption", cehrt.assumption);
  if (cehrt.forms.empty())
    check.complain("/cehrt/forms", "names no form, so that no certification ID could be given");
  bool has_unlisted = false;
  std::set<std::string> known;
  for (const CehrtForm& each : cehrt.forms) {
    if (!can_be_form(each.form))
      check.complain(each.at + "/form",
                     "\"" + each.form +
                         "\" must have 15 characters, digits and upper-case letters, X for any "
                         "of them");
    check.want_new(known, each.form, each.at + "/form");
    has_unlisted = has_unlisted || each.unlisted;
  }
  if (has_unlisted && !cehrt.unlisted)
    check.complain("/cehrt/unlisted", "a form is unlisted: say what its holder should know");
  if (!has_unlisted && cehrt.unlisted)
    check.complain("/cehrt/unlisted", "no form is unlisted, so that nobody would read this");
}

/// Whether complete sets are asked for is one question; how well its parts are founded is asked
/// where they are.
void check_completeness(Check& check) {
  const Completeness& completeness = check.year().completeness;
  const auto check_founding = [&](const char* key, const std::optional<Founding>& founding) {
    if (completeness.required && !founding)
      check.complain(below("/completeness", key),
                     "an incomplete set is no submission: say how well this part is founded");
    if (!completeness.required && founding)
      check.complain(below("/completeness", key),
                     "every set counts, so that nobody would read this");
  };
  check_founding("everyMeasure", completeness.every_measure);
  check_founding("failureCancels", completeness.failure_cancels);
}

/// Without weights nothing is known of a program, and a submission that names none means mips.
void check_programs(Check& check) {
  const Year& year = check.year();
  for (const Program& program : year.programs) {
    const bool is_there =
        std::any_of(year.weight_tables.begin(), year.weight_tables.end(),
                    [&](const WeightTable& each) { return each.id == program.weight_table; });
    if (!is_there)
      check.complain(program.at + "/weightTable",
                     "\"" + program.weight_table + "\" is no weight table of this file");
  }
  if (year.programs.empty() || year.programs.front().id != "mips")
    check.complain("/programs",
                   "must begin with mips, which is what is meant where no program is named");
}

}  // namespace

void check_frame(Check& check) {
  check_cehrt(check);
  check_completeness(check);
  for (const Note& note : check.year().notes)
    for (const std::string& id : note.measures) check.want_measure(note.at + "/measures", id);
  check_programs(check);
  const Year& year = check.year();
  if (year.exceptional_threshold &&
      year.exceptional_threshold->points <= year.performance_threshold.points)
    check.complain("/exceptionalPerformanceThreshold/points",
                   "must be above the performance threshold");
}

}  // namespace rules_compiler
