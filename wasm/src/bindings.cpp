// What JavaScript can call. A submission goes in as a JavaScript object, an answer comes out as
// JSON text.

#include <emscripten/bind.h>

#include <forward_list>

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

/// The numbers of a typed array, copied at once into memory of the core that `kept` holds.
template <class T>
std::span<const T> numbers_of(const val& array, std::forward_list<std::vector<T>>& kept) {
  std::vector<T>& numbers = kept.emplace_front(array["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<void>("set", array);
  return numbers;
}

/// The columns that columns.js has copied, with the memory that they stand in.
class Columns {
 public:
  explicit Columns(const val& given) {
    const auto count = given["length"].as<std::size_t>();
    for (std::size_t at = 0; at < count; ++at) names_.push_back(given[at][0].as<std::string>());
    for (std::size_t at = 0; at < count; ++at) add(names_[at], given[at]);
  }
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
  [[nodiscard]] std::span<const Column> all() const { return columns_; }

 private:
  void add(std::string_view name, const val& given) {
    Column& column = columns_.emplace_back(Column{name, {}});
    const auto type = given[1].as<std::string>();
    if (type == "Float64Array") column.values = numbers_of(given[2], counts_);
    if (type == "Int8Array") column.values = numbers_of(given[2], choices_);
    if (type == "Int16Array") column.values = numbers_of(given[2], days_);
    if (type == "Uint8Array") column.values = numbers_of(given[2], positions_);
    if (type == "Uint32Array") column.values = numbers_of(given[2], bits_);
  }

  std::vector<std::string> names_;
  std::vector<Column> columns_;
  std::forward_list<std::vector<double>> counts_;
  std::forward_list<std::vector<std::int8_t>> choices_;
  std::forward_list<std::vector<std::int16_t>> days_;
  std::forward_list<std::vector<std::uint8_t>> positions_;
  std::forward_list<std::vector<std::uint32_t>> bits_;
};

/// A typed array outside of the core's memory.
template <class T>
val array_of(const std::vector<T>& numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<val>("slice");
}

/// An object of typed arrays, or errors as JSON. `columns` is undefined where they are no object.
val many_figures(const val& year, const val& columns) {
  ManyResult result;
  if (columns.isUndefined())
    result.errors.push_back({ErrorCode::wrong_type, "/columns",
                             "columns must be an object with a typed array for each column."});
  else
    result = estimate_many(ValNode(year).value(), Columns(columns).all());
  if (!result.errors.empty())
    return text_of([&](std::string& out) { append_json(out, result.errors); });
  val figures = val::object();
  figures.set("scores", array_of(result.scores));
  figures.set("pointsEarned", array_of(result.points_earned));
  figures.set("contributions", array_of(result.contributions));
  figures.set("otherScores", array_of(result.other_scores));
  figures.set("otherContributions", array_of(result.other_contributions));
  figures.set("weights", array_of(result.weights));
  figures.set("outcomes", array_of(result.outcomes));
  return figures;
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
  emscripten::function("estimateMany", &many_figures);
  emscripten::function("years", &years_json);
  emscripten::function("describe", &description_json);
  emscripten::function("changes", &changes_json);
}
