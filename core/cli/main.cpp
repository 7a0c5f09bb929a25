// pi-score: the native command. `pi-score --help` says how it is used.

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "estimate_csv.hpp"
#include "json.hpp"
#include "json_node.hpp"
#include "write_text.hpp"

namespace {

using pi_score::Rules;
using pi_score::cli::Arguments;
using pi_score::cli::kUsage;

constexpr int kEstimated = 0;
constexpr int kFailed = 1;
constexpr int kRefused = 2;

int fail(const std::string& message) {
  std::cerr << "pi-score: " << message << '\n';
  return kFailed;
}

/// What is printed for one submission, and whether it was refused.
struct Output {
  std::string text;
  bool refused = false;
};

Output estimate_text(std::string_view input, bool for_person) {
  pi_score::Result result;
  const pi_score::Submission submission = pi_score::read_json(input, result.errors);
  if (result.errors.empty()) result = pi_score::estimate(submission);
  Output output{{}, !result.errors.empty()};
  if (for_person) {
    output.text = output.refused ? pi_score::cli::errors_to_text(result.errors)
                                 : pi_score::cli::estimate_to_text(result.estimate);
  } else {
    pi_score::append_json(output.text, result);
    output.text += '\n';
  }
  return output;
}

Output advice_text(std::string_view input, const Arguments& arguments) {
  pi_score::AdviceResult result;
  const pi_score::Submission submission = pi_score::read_json(input, result.errors);
  if (result.errors.empty()) result = pi_score::advise(submission, arguments.advice);
  Output output{{}, !result.errors.empty()};
  if (!arguments.for_person) {
    pi_score::append_json(output.text, result);
    output.text += '\n';
  } else if (output.refused) {
    output.text = pi_score::cli::errors_to_text(result.errors);
  } else {
    const pi_score::Result scored = pi_score::estimate(submission);
    output.text = pi_score::cli::advice_to_text(scored.estimate, result.advice);
  }
  return output;
}

/// The answer to a submission that memory does not suffice for.
Output out_of_memory() {
  Output output{{}, true};
  pi_score::append_json(
      output.text, {{pi_score::ErrorCode::too_large, "",
                     "The submission is too large for the memory of this machine. Split it."}});
  output.text += '\n';
  return output;
}

/// Why a stream could not be read, in the words of the system.
std::string cannot_be_read() {
  return std::string("the input cannot be read: ") + std::strerror(errno);
}

int answer_one(std::istream& in, const Arguments& arguments) {
  std::string input;
  for (std::array<char, 65536> piece{}; in;) {
    in.read(piece.data(), piece.size());
    input.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return fail(cannot_be_read());
  const Output output = arguments.mode == "--advise" ? advice_text(input, arguments)
                                                     : estimate_text(input, arguments.for_person);
  std::cout << output.text;
  return output.refused ? kRefused : kEstimated;
}

/// The estimate of the next line, empty where the line is; none at the end of the input. `line` is
/// used again for each, so that memory is found once.
std::optional<Output> estimate_line(std::istream& in, std::string& line) {
  try {
    if (!std::getline(in, line)) return std::nullopt;
  } catch (const std::bad_alloc&) {
    line = std::string();
    in.clear();
    in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    return out_of_memory();
  }
  if (line.find_first_not_of(" \t\r") == std::string::npos) return Output();
  try {
    return estimate_text(line, false);
  } catch (const std::bad_alloc&) {
    return out_of_memory();
  }
}

/// Answers line by line, until the input ends or the output takes no more.
int estimate_lines(std::istream& in) {
  // A read that fails throws, and so does one that runs out of memory: each as what it is.
  in.exceptions(std::ios::badbit);
  bool refused = false;
  try {
    std::string line;
    while (std::cout) {
      const std::optional<Output> output = estimate_line(in, line);
      if (!output) break;
      refused = refused || output->refused;
      std::cout << output->text;
    }
  } catch (const std::ios::failure&) {
    return fail(cannot_be_read());
  }
  return refused ? kRefused : kEstimated;
}

/// Answers a table of many clinicians.
int estimate_table(const Rules& rules, std::istream& in) {
  in.exceptions(std::ios::badbit);
  std::cin.tie(nullptr);  // It would write out the answers so far before each line that it reads.
  try {
    return pi_score::cli::estimate_csv(rules, in, std::cout) ? kRefused : kEstimated;
  } catch (const std::ios::failure&) {
    return fail(cannot_be_read());
  }
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
  std::string text;
  pi_score::append_description(text, *rules);
  std::cout << text << '\n';
  return kEstimated;
}

int show_changes(const std::string& from, const std::string& to, bool for_person) {
  const Rules* before = year_of(from);
  const Rules* now = year_of(to);
  if (before == nullptr || now == nullptr) return fail(unknown_year(before == nullptr ? from : to));
  std::string text;
  if (for_person)
    text = pi_score::cli::changes_to_text(*before, *now);
  else
    pi_score::append_changes(text, *before, *now);
  std::cout << text << (for_person ? "" : "\n");
  return kEstimated;
}

int run(const Arguments& arguments) {
  if (!arguments.error.empty()) return fail(arguments.error + "\n" + kUsage);
  const std::string& mode = arguments.mode;
  const std::vector<std::string>& operands = arguments.operands;
  const bool for_person = arguments.for_person;
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
  const bool reads_table = mode == "--csv" && !for_person && !operands.empty();
  const bool reads_input =
      mode.empty() || mode == "--advise" || (mode == "--ndjson" && !for_person) || reads_table;
  const std::size_t before_file = reads_table ? 1 : 0;  // The year.
  if (!reads_input || operands.size() > before_file + 1)
    return fail(std::string("these arguments do not go together\n") + kUsage);
  const Rules* rules = reads_table ? year_of(operands[0]) : nullptr;
  if (reads_table && rules == nullptr) return fail(unknown_year(operands[0]));

  std::ifstream file;
  if (operands.size() > before_file && operands.back() != "-") {
    const std::string& path = operands.back();
    file.open(path, std::ios::binary);
    if (!file) return fail(path + " cannot be opened");
    if (std::filesystem::is_directory(path)) return fail(path + " cannot be read: it is a folder");
  }
  std::istream& in = file.is_open() ? static_cast<std::istream&>(file) : std::cin;
  if (reads_table) return estimate_table(*rules, in);
  return mode == "--ndjson" ? estimate_lines(in) : answer_one(in, arguments);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  // A reader that goes away is an output that cannot be written, not a signal that ends the
  // command.
  std::signal(SIGPIPE, SIG_IGN);
  int status = kFailed;
  try {
    status = run(pi_score::cli::parse(std::vector<std::string>(argv + 1, argv + argc)));
  } catch (const std::bad_alloc&) {
    return fail("the memory of this machine does not suffice for this input");
  }
  std::cout.flush();
  return std::cout ? status : fail("the output cannot be written");
}
