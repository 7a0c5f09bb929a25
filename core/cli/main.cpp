// pi-score: the native command. `pi-score --help` says how it is used.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "json.hpp"
#include "read_submission.hpp"
#include "write_text.hpp"

namespace {

using pi_score::Rules;

constexpr int kEstimated = 0;
constexpr int kFailed = 1;
constexpr int kRefused = 2;

constexpr std::string_view kUsage =
    "usage: pi-score [--text] [FILE]       estimate one submission from FILE or standard input, as "
    "JSON or for a person\n"
    "       pi-score --ndjson [FILE]       one submission a line, one estimate a line\n"
    "       pi-score --describe YEAR       the year's measures, exclusions, grounds and "
    "assumptions\n"
    "       pi-score --changes FROM TO     what changed between two years; with --text for a "
    "person\n"
    "       pi-score --years               the years that can be scored\n"
    "exit status: 0 estimated, 2 the input was refused (errors on standard output), 1 anything "
    "else\n";

int fail(const std::string& message) {
  std::cerr << "pi-score: " << message << '\n';
  return kFailed;
}

/// The answer to one submission, and whether it was refused.
struct Answer {
  std::string text;
  bool refused = false;
};

Answer answer(std::string_view input, bool for_person) {
  const pi_score::cli::ReadSubmission read(input);
  if (!read.errors().empty())
    return {for_person ? pi_score::cli::errors_to_text(read.errors())
                       : pi_score::errors_to_json(read.errors()) + "\n",
            true};
  const pi_score::Result result = pi_score::estimate(read.submission());
  const bool refused = !result.errors.empty();
  if (!for_person) return {pi_score::result_to_json(result) + "\n", refused};
  return {refused ? pi_score::cli::errors_to_text(result.errors)
                  : pi_score::cli::estimate_to_text(result.estimate),
          refused};
}

int estimate_one(std::istream& in, bool for_person) {
  std::ostringstream input;
  input << in.rdbuf();
  if (in.bad()) return fail("the input cannot be read");
  const Answer result = answer(input.view(), for_person);
  std::cout << result.text;
  return result.refused ? kRefused : kEstimated;
}

int estimate_lines(std::istream& in) {
  bool refused = false;
  for (std::string line; std::getline(in, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Answer result = answer(line, false);
    refused = refused || result.refused;
    std::cout << result.text;
  }
  if (in.bad()) return fail("the input cannot be read");
  return refused ? kRefused : kEstimated;
}

const Rules* year_of(const std::string& text) {
  for (const Rules& rules : pi_score::all_rules())
    if (std::to_string(rules.performance_year) == text) return &rules;
  return nullptr;
}

std::string unknown_year(const std::string& text) {
  std::string message = "there are no rules for \"" + text + "\"; years:";
  for (const Rules& rules : pi_score::all_rules())
    message += " " + std::to_string(rules.performance_year);
  return message;
}

int describe(const std::string& year) {
  const Rules* rules = year_of(year);
  if (rules == nullptr) return fail(unknown_year(year));
  std::cout << pi_score::describe_to_json(*rules) << '\n';
  return kEstimated;
}

int show_changes(const std::string& from, const std::string& to, bool for_person) {
  const Rules* before = year_of(from);
  const Rules* now = year_of(to);
  if (before == nullptr || now == nullptr) return fail(unknown_year(before == nullptr ? from : to));
  std::cout << (for_person ? pi_score::cli::changes_to_text(*before, *now)
                           : pi_score::changes_to_json(*before, *now) + "\n");
  return kEstimated;
}

int run(const std::vector<std::string>& arguments) {
  bool for_person = false;
  std::string mode;
  std::vector<std::string> operands;
  for (const std::string& argument : arguments) {
    if (argument == "--text") {
      for_person = true;
    } else if (argument.size() > 1 && argument.front() == '-') {
      constexpr std::array<std::string_view, 5> kModes = {"--ndjson", "--describe", "--changes",
                                                          "--years", "--help"};
      if (std::find(kModes.begin(), kModes.end(), argument) == kModes.end())
        return fail("there is no option " + argument + "\n" + std::string(kUsage));
      if (!mode.empty())
        return fail("use one of " + mode + " and " + argument + "\n" + std::string(kUsage));
      mode = argument;
    } else {
      operands.push_back(argument);
    }
  }
  if (mode == "--help") {
    std::cout << kUsage;
    return kEstimated;
  }
  const auto wants = [&](std::string_view name, std::size_t count) {
    return mode == name && operands.size() == count;
  };
  if (wants("--years", 0)) {
    for (const Rules& rules : pi_score::all_rules()) std::cout << rules.performance_year << '\n';
    return kEstimated;
  }
  if (wants("--describe", 1)) return describe(operands[0]);
  if (wants("--changes", 2)) return show_changes(operands[0], operands[1], for_person);
  const bool estimating =
      (mode.empty() || (mode == "--ndjson" && !for_person)) && operands.size() <= 1;
  if (!estimating) return fail("these arguments do not go together\n" + std::string(kUsage));

  std::ifstream file;
  if (!operands.empty() && operands[0] != "-") {
    file.open(operands[0], std::ios::binary);
    if (!file) return fail(operands[0] + " cannot be opened");
    if (std::filesystem::is_directory(operands[0]))
      return fail(operands[0] + " cannot be read: it is a folder");
  }
  std::istream& in = file.is_open() ? static_cast<std::istream&>(file) : std::cin;
  return mode.empty() ? estimate_one(in, for_person) : estimate_lines(in);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const int status = run(std::vector<std::string>(argv + 1, argv + argc));
  std::cout.flush();
  return std::cout ? status : fail("the output cannot be written");
}
