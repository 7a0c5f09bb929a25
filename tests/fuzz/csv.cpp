// Bytes as a table of clinicians: each row is answered as its submission is by itself, written as
// JSON and read again, and as the same row with every cell in quotes. The first byte chooses the
// year.

#include <sstream>

#include "csv_reader.hpp"
#include "demand.hpp"
#include "estimate_csv.hpp"
#include "json_node.hpp"
#include "json_of.hpp"
#include "read_row.hpp"
#include "write_row.hpp"

using namespace pi_score;
using namespace pi_score::test;
using cli::CsvReader;

namespace {

std::string answer_to(const Rules& rules, const std::string& table) {
  std::istringstream in(table);
  std::ostringstream out;
  (void)cli::estimate_csv(rules, in, out);
  return out.str();
}

/// The estimate of a row's submission, which goes through JSON where it is accepted.
Result estimate_alone(const Rules& rules, const std::vector<ColumnMeaning>& columns,
                      const CsvReader& row) {
  const Submission submission = cli::RowReader(rules, columns).read(row);
  const Result result = estimate(submission);
  if (!result.errors.empty()) return result;
  std::vector<Error> errors;
  return estimate(read_json(json_of(submission), errors));
}

/// The row with every cell in quotes.
std::string quoted(const CsvReader& row) {
  std::string line;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (at > 0) line += ',';
    line += '"';
    for (const char c : row[at]) line.append(c == '"' ? 2 : 1, c);
    line += '"';
  }
  return line + "\r\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // In quotes, no row may become longer than the reader takes.
  if (size == 0 || size > cli::kLongestRow / 4) return 0;
  const List<Rules> years = all_rules();
  const Rules& rules = years[At<Rules>(data[0] % years.size())];
  const std::string table(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string answer = answer_to(rules, table);

  std::istringstream in(table);
  CsvReader csv(in);
  const bool has_header = csv.next() == CsvReader::Row::read;
  std::vector<std::string_view> names;
  for (std::size_t at = 0; has_header && at < csv.size(); ++at) names.push_back(csv[at]);
  std::vector<Error> errors;
  const std::vector<ColumnMeaning> columns = find_columns(rules, names, errors);
  if (!has_header || !errors.empty()) {
    (void)read_tree(answer, errors = {});
    demand(errors.empty(), "the errors of the table are not JSON", answer);
    return 0;
  }
  std::size_t label = 0;
  while (label < columns.size() && columns[label].kind != ColumnKind::clinician) ++label;
  std::string expected(cli::kAnswerHeader);
  std::string in_quotes = "\xef\xbb\xbf" + quoted(csv);
  std::string expected_in_quotes = expected;
  for (CsvReader::Row row = csv.next(); row != CsvReader::Row::end; row = csv.next()) {
    const bool is_read = row == CsvReader::Row::read;
    Result result;
    if (row == CsvReader::Row::too_long)
      result.errors.push_back({ErrorCode::too_large, "", ""});
    else if (!is_read || csv.size() != columns.size())
      result.errors.push_back({ErrorCode::wrong_type, "", ""});
    else
      result = estimate_alone(rules, columns, csv);
    std::string line;
    cli::append_row(line, is_read && label < csv.size() ? csv[label] : std::string_view(), result);
    expected += line;
    if (!is_read) continue;
    in_quotes += quoted(csv);
    expected_in_quotes += line;
  }
  demand(answer == expected, "rows are answered as by themselves", answer);
  demand(answer_to(rules, in_quotes) == expected_in_quotes, "quotes change nothing", in_quotes);
  return 0;
}
