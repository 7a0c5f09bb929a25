// What JavaScript can call. Only numbers are passed; submissions, estimates and texts lie in the
// module's memory, at addresses that are numbers too.

#include <emscripten/bind.h>

#include "json.hpp"
#include "tape.hpp"

namespace {

using namespace pi_score;

/// Where JavaScript finds an answer: three numbers of 32 bits, in the order of pi-score.js.
struct Answer {
  const double* numbers;  ///< Null where the answer is a text.
  const char* text;
  std::size_t text_size;
};

/// The tapes are made once and used again.
struct Boundary {
  std::vector<double> input;
  std::size_t input_numbers = 0;
  wasm::SubmissionReader reader;
  wasm::Tape output;
  Answer answer{};
};

Boundary& boundary() {
  static Boundary both;
  return both;
}

double address(const void* data) {
  return static_cast<double>(reinterpret_cast<std::uintptr_t>(data));
}

double answer(const double* numbers) {
  Boundary& both = boundary();
  both.answer = {numbers, both.output.text.data(), both.output.text.size()};
  return address(&both.answer);
}

double answer(std::string text) {
  boundary().output.text = std::move(text);
  return answer(nullptr);
}

const Rules& rules_of(double year) {
  return *find_rules(static_cast<std::int32_t>(year));
}

/// Makes room for a submission of so many numbers, followed by so many bytes of text.
double reserve(double numbers, double bytes) {
  Boundary& both = boundary();
  both.input_numbers = static_cast<std::size_t>(numbers);
  both.input.resize(both.input_numbers + static_cast<std::size_t>(bytes) / sizeof(double) + 1);
  return address(both.input.data());
}

/// Scores the submission in the reserved room. The answer is an estimate, or as a text the errors
/// in JSON.
double estimate_input() {
  Boundary& both = boundary();
  const double* numbers = both.input.data();
  const Result result = pi_score::estimate(
      both.reader.read(numbers, reinterpret_cast<const char*>(numbers + both.input_numbers)));
  if (!result.errors.empty()) return answer(errors_to_json(result.errors));
  wasm::write_estimate(result.estimate, both.output);
  return answer(both.output.numbers.data());
}

/// The years and the words of the codes in estimates: a line for each, with blanks between.
double all_names() {
  std::string lists;
  for (const Rules& rules : all_rules()) {
    if (!lists.empty()) lists += ' ';
    append(lists, rules.performance_year);
  }
  for (const char* list :
       {names<Outcome>(), names<Status>(), names<BlockerCode>(), names<NoticeCode>()}) {
    lists += '\n';
    lists += list;
  }
  return answer(std::move(lists));
}

/// The measurement ids of a year in the order of their codes, with blanks between.
double codes(double year) {
  std::string list;
  for (const Code& code : rules_of(year).codes) {
    if (!list.empty()) list += ' ';
    list += code.id.c_str();
  }
  return answer(std::move(list));
}

/// A year's description in JSON.
double describe(double year) {
  return answer(describe_to_json(rules_of(year)));
}

/// The changes between two years in JSON.
double changes_between(double from, double to) {
  return answer(changes_to_json(rules_of(from), rules_of(to)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(pi_score) {
  emscripten::function("reserve", &reserve);
  emscripten::function("estimate", &estimate_input);
  emscripten::function("names", &all_names);
  emscripten::function("codes", &codes);
  emscripten::function("describe", &describe);
  emscripten::function("changes", &changes_between);
}
