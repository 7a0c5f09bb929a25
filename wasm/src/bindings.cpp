// What JavaScript can call. A submission goes in as a JavaScript object, an answer comes out as
// JSON text.

#include <emscripten/bind.h>

#include "json.hpp"
#include "read_options.hpp"
#include "val_node.hpp"

namespace {

using emscripten::val;
using namespace pi_score;

/// The UTF-8 of a text that `write` appends, as a Uint8Array on the module's memory: TextDecoder
/// reads that several times faster than Embind converts a std::string. It stays as it is until the
/// next call.
template <class Write>
val text_of(Write write) {
  static std::string text;
  text.clear();
  write(text);
  return val(emscripten::typed_memory_view(text.size(),
                                           reinterpret_cast<const unsigned char*>(text.data())));
}

Submission submission_of(const val& given) {
  return SubmissionReader<ValNode>().read(ValNode(given));
}

val estimate_json(const val& submission) {
  const Result result = estimate(submission_of(submission));
  return text_of([&](std::string& out) { append_json(out, result); });
}

val advice_json(const val& submission, const val& options) {
  const AdviceResult result = advise(submission_of(submission), read_options(ValNode(options)));
  return text_of([&](std::string& out) { append_json(out, result); });
}

/// A list of the years.
val years_json() {
  return text_of([](std::string& out) {
    char separator = '[';
    for (const Rules& rules : all_rules()) {
      out += separator;
      append(out, rules.performance_year);
      separator = ',';
    }
    out += ']';
  });
}

/// `year` must be one of years_json().
val description_json(int year) {
  return text_of([&](std::string& out) { append_description(out, *find_rules(year)); });
}

/// Both must be among years_json().
val changes_json(int from, int to) {
  return text_of(
      [&](std::string& out) { append_changes(out, *find_rules(from), *find_rules(to)); });
}

}  // namespace

EMSCRIPTEN_BINDINGS(pi_score) {
  emscripten::function("estimate", &estimate_json);
  emscripten::function("advise", &advice_json);
  emscripten::function("years", &years_json);
  emscripten::function("describe", &description_json);
  emscripten::function("changes", &changes_json);
}
