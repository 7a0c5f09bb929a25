// What JavaScript can call. Numbers and typed memory cross the boundary on the hot path, JSON text on the others.

#include <emscripten/bind.h>

#include "json.hpp"
#include "tape.hpp"

namespace {

using namespace pi_score;

/// The tapes are made once; JavaScript sees their memory through the addresses below.
struct Boundary {
  wasm::Tape in, out;
  wasm::SubmissionReader reader{in};
};

Boundary& boundary() {
  static Boundary both;
  return both;
}

std::uint32_t address(const void* data) { return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(data)); }

/// Makes room for a submission of so many numbers and bytes of text.
void reserve(std::uint32_t numbers, std::uint32_t bytes) {
  boundary().in.numbers.resize(numbers);
  boundary().in.text.resize(bytes);
}
std::uint32_t input_numbers() { return address(boundary().in.numbers.data()); }
std::uint32_t input_text() { return address(boundary().in.text.data()); }

/// Scores what stands on the input tape. True: an estimate is on the output tape; false: its text is the errors as JSON.
bool estimate_tape() {
  Boundary& both = boundary();
  const Result result = pi_score::estimate(both.reader.read());
  if (!result.errors.empty()) {
    both.out.text = errors_to_json(result.errors);
    return false;
  }
  wasm::write_estimate(result.estimate, both.out);
  return true;
}
std::uint32_t output_numbers() { return address(boundary().out.numbers.data()); }
std::uint32_t output_text() { return address(boundary().out.text.data()); }
std::uint32_t output_text_size() { return static_cast<std::uint32_t>(boundary().out.text.size()); }

std::string all_years() {
  std::string list;
  for (const Rules& rules : all_rules()) list += (list.empty() ? "[" : ",") + std::to_string(rules.performance_year);
  return list + "]";
}

/// A year's description as JSON, or nothing where there are no rules for it.
std::string describe(double year) {
  const Rules* rules = find_rules(static_cast<std::int64_t>(year));
  return rules == nullptr ? "" : describe_to_json(*rules);
}

/// The measurement ids of a year, in the order of their codes, as JSON.
std::string codes(double year) {
  std::string list;
  for (const Code& code : find_rules(static_cast<std::int64_t>(year))->codes) {
    list += list.empty() ? "[\"" : ",\"";
    list += code.id.view();
    list += '"';
  }
  return list + "]";
}

std::string changes_between(double from, double to) {
  return changes_to_json(*find_rules(static_cast<std::int64_t>(from)), *find_rules(static_cast<std::int64_t>(to)));
}

/// The words of the codes on the output tape, by their numbers.
template <class Code>
void append_names(std::string& list, int count) {
  list += list.empty() ? "[[" : ",[";
  for (int code = 0; code < count; ++code) {
    if (code > 0) list += ',';
    list += '"';
    list += name_of(static_cast<Code>(code));
    list += '"';
  }
  list += ']';
}

std::string names() {
  std::string list;
  append_names<Outcome>(list, static_cast<int>(Outcome::reweighted) + 1);
  append_names<Status>(list, static_cast<int>(Status::not_needed) + 1);
  append_names<BlockerCode>(list, static_cast<int>(BlockerCode::sets_contradict) + 1);
  append_names<NoticeCode>(list, static_cast<int>(NoticeCode::year_note) + 1);
  return list + "]";
}

}  // namespace

EMSCRIPTEN_BINDINGS(pi_score) {
  emscripten::function("reserve", &reserve);
  emscripten::function("inputNumbers", &input_numbers);
  emscripten::function("inputText", &input_text);
  emscripten::function("estimate", &estimate_tape);
  emscripten::function("outputNumbers", &output_numbers);
  emscripten::function("outputText", &output_text);
  emscripten::function("outputTextSize", &output_text_size);
  emscripten::function("years", &all_years);
  emscripten::function("describe", &describe);
  emscripten::function("codes", &codes);
  emscripten::function("changes", &changes_between);
  emscripten::function("names", &names);
}
