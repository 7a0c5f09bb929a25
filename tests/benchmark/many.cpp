// Measures many clinicians on one core, in rows a second: reading alone, and reading, estimating
// and writing, of CSV and of JSON lines; and columns of numbers.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "csv_reader.hpp"
#include "estimate_csv.hpp"
#include "json.hpp"
#include "json_node.hpp"

namespace {

using namespace pi_score;

constexpr int kYear = 2026;
constexpr std::int64_t kRows = 10'000;
constexpr const char* kAnswers[] = {
    "PI_PPHI_1", "PI_PPHI_2",   "PI_INFBLO_1",      "PI_ONCDIR_1", "PI_EP_2",
    "PI_HIE_5",  "PI_PHCDRR_1", "PI_PHCDRR_1_PROD", "PI_PHCDRR_3", "PI_PHCDRR_3_PROD"};
constexpr const char* kProportions[] = {"PI_EP_1", "PI_PEA_1"};

/// Complete rows, which differ in their counts.
std::string table() {
  std::string csv = "clinician";
  for (const char* id : kAnswers) (csv += ',') += id;
  for (const char* id : kProportions)
    csv += "," + std::string(id) + ".numerator," + id + ".denominator";
  csv += ",performanceStart,performanceEnd,cehrtId\n";
  for (std::int64_t row = 0; row < kRows; ++row) {
    csv += "Clinician " + std::to_string(row);
    for (std::size_t at = 0; at < std::size(kAnswers); ++at) csv += ",yes";
    for (std::size_t at = 0; at < std::size(kProportions); ++at)
      csv += "," + std::to_string(row % 1800 + 1) + ",1809";
    csv += ",2026-01-01,2026-12-31,0015CABCDEFGHIJ\n";
  }
  return csv;
}

/// The same as submissions.
std::vector<std::string> lines() {
  std::vector<std::string> all;
  for (std::int64_t row = 0; row < kRows; ++row) {
    std::string line =
        R"({"performanceYear":2026,"measurementSets":[{"category":"pi","performanceStart":"2026-01-01",)"
        R"("performanceEnd":"2026-12-31","cehrtId":"0015CABCDEFGHIJ","measurements":[)";
    for (const char* id : kAnswers)
      line += R"({"measureId":")" + std::string(id) + R"(","value":true},)";
    for (const char* id : kProportions)
      line += R"({"measureId":")" + std::string(id) + R"(","value":{"numerator":)" +
              std::to_string(row % 1800 + 1) + R"(,"denominator":1809}},)";
    line.back() = ']';
    all.push_back(line + "}]}");
  }
  return all;
}

void read_csv(benchmark::State& state) {
  const std::string text = table();
  for (auto _ : state) {
    std::istringstream in(text);
    cli::CsvReader csv(in);
    while (csv.next() != cli::CsvReader::Row::end) benchmark::DoNotOptimize(csv.size());
  }
  state.SetItemsProcessed(state.iterations() * kRows);
}

void answer_csv(benchmark::State& state) {
  const std::string text = table();
  const Rules& rules = *find_rules(kYear);
  for (auto _ : state) {
    std::istringstream in(text);
    std::ostringstream out;
    if (cli::estimate_csv(rules, in, out)) std::abort();
  }
  state.SetItemsProcessed(state.iterations() * kRows);
}

void read_json_lines(benchmark::State& state) {
  const std::vector<std::string> all = lines();
  for (auto _ : state)
    for (const std::string& line : all) {
      std::vector<Error> errors;
      benchmark::DoNotOptimize(read_json(line, errors));
      if (!errors.empty()) std::abort();
    }
  state.SetItemsProcessed(state.iterations() * kRows);
}

void answer_json_lines(benchmark::State& state) {
  const std::vector<std::string> all = lines();
  for (auto _ : state)
    for (const std::string& line : all) {
      std::vector<Error> errors;
      std::string answer;
      append_json(answer, estimate(read_json(line, errors)));
      benchmark::DoNotOptimize(answer.data());
    }
  state.SetItemsProcessed(state.iterations() * kRows);
}

void answer_columns(benchmark::State& state) {
  const std::vector<std::int8_t> yes(kRows, 1);
  const std::vector<std::int16_t> first(kRows, 1), last(kRows, 365);
  const std::vector<double> denominators(kRows, 1809);
  std::vector<double> numerators;
  for (std::int64_t row = 0; row < kRows; ++row)
    numerators.push_back(static_cast<double>(row % 1800 + 1));
  std::vector<std::string> names;
  for (const char* id : kProportions) {
    names.push_back(std::string(id) + ".numerator");
    names.push_back(std::string(id) + ".denominator");
  }
  std::vector<Column> columns = {{"performanceStart", std::span(first)},
                                 {"performanceEnd", std::span(last)},
                                 {"cehrt", std::span(yes)}};
  for (const char* id : kAnswers) columns.push_back({id, std::span(yes)});
  for (std::size_t at = 0; at < names.size(); ++at)
    columns.push_back({names[at], std::span(at % 2 == 0 ? numerators : denominators)});
  for (auto _ : state)
    if (!estimate_many(kYear, columns).errors.empty()) std::abort();
  state.SetItemsProcessed(state.iterations() * kRows);
}

BENCHMARK(read_csv)->Name("CSV, parsing alone")->Unit(benchmark::kMillisecond);
BENCHMARK(answer_csv)->Name("CSV, answered")->Unit(benchmark::kMillisecond);
BENCHMARK(read_json_lines)->Name("JSON lines, parsing alone")->Unit(benchmark::kMillisecond);
BENCHMARK(answer_json_lines)->Name("JSON lines, answered")->Unit(benchmark::kMillisecond);
BENCHMARK(answer_columns)->Name("columns, estimate_many()")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
