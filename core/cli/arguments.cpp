#include "arguments.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace pi_score::cli {

const char* const kUsage =
    R"(usage: pi-score [--text] [FILE]       estimate one submission from FILE or standard input, as
                                      JSON or for a person
       pi-score --advise [--text] [--target N]... [--may ID]... [--growing] [--as-of DATE] [FILE]
                                      what to do next: the fewest further cases for each target
                                      score (75, 90 and 100 where none is named), what each of the
                                      exclusions and alternatives that you may claim would bring,
                                      and, where the numbers count up to DATE, where they lead
       pi-score --ndjson [FILE]       one submission a line, one estimate a line
       pi-score --csv YEAR [FILE]     a table of clinicians, a row each, as CSV; answers likewise
       pi-score --describe YEAR       the year's measures, exclusions, grounds and assumptions
       pi-score --changes FROM TO     what changed between two years; with --text for a person
       pi-score --years               the years that can be scored
exit status: 0 estimated, 2 the input was refused (errors on standard output), 1 anything else
)";

namespace {

constexpr auto kModes = std::to_array<std::string_view>(
    {"--ndjson", "--csv", "--describe", "--changes", "--years", "--help", "--advise"});

/// A number as JSON would hold it, or an absent value where the text is none.
Value number_of(const std::string& text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, number);
  return failure == std::errc() && stop == end ? Value::of_double(number) : Value();
}

class Parser {
 public:
  explicit Parser(const std::vector<std::string>& given) : given_(given) {}

  Arguments run() {
    while (next_ < given_.size() && parsed_.error.empty()) take(given_[next_++]);
    if (parsed_.error.empty() && has_advice_options_ && parsed_.mode != "--advise")
      parsed_.error = "--target, --may, --growing and --as-of go with --advise";
    return std::move(parsed_);
  }

 private:
  void take(const std::string& argument) {
    if (argument == "--text")
      parsed_.for_person = true;
    else if (argument.size() < 2 || argument.front() != '-')
      parsed_.operands.push_back(argument);
    else if (!take_advice_option(argument))
      take_mode(argument);
  }

  bool take_advice_option(const std::string& argument) {
    AdviceOptions& advice = parsed_.advice;
    if (argument == "--growing") {
      advice.denominators = "growing";
    } else if (argument == "--target") {
      const Value target = number_of(value_of(argument));
      if (!target.present() && parsed_.error.empty()) parsed_.error = "--target needs a number";
      advice.has_targets = true;
      advice.targets.push_back(target);
    } else if (argument == "--may") {
      advice.may.emplace_back(value_of(argument));
    } else if (argument == "--as-of") {
      advice.as_of = value_of(argument);
    } else {
      return false;
    }
    has_advice_options_ = true;
    return true;
  }

  std::string value_of(const std::string& option) {
    if (next_ < given_.size()) return given_[next_++];
    parsed_.error = option + " needs a value after it";
    return {};
  }

  void take_mode(const std::string& argument) {
    if (std::find(kModes.begin(), kModes.end(), argument) == kModes.end())
      parsed_.error = "there is no option " + argument;
    else if (!parsed_.mode.empty())
      parsed_.error = "use one of " + parsed_.mode + " and " + argument;
    parsed_.mode = argument;
  }

  const std::vector<std::string>& given_;
  std::size_t next_ = 0;
  bool has_advice_options_ = false;
  Arguments parsed_;
};

}  // namespace

Arguments parse(const std::vector<std::string>& arguments) {
  return Parser(arguments).run();
}

}  // namespace pi_score::cli
