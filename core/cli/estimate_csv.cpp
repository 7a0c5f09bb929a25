#include "estimate_csv.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "csv_reader.hpp"
#include "json.hpp"
#include "read_row.hpp"
#include "write_row.hpp"

namespace pi_score::cli {
namespace {

/// The text with U+FFFD in place of what is no UTF-8, so that an error may quote it.
std::string valid_utf8(std::string_view text) {
  const nlohmann::json value = text;
  const std::string quoted = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return nlohmann::json::parse(quoted).get<std::string>();
}

/// What the columns of the header say. Where it cannot be read, errors.
std::vector<ColumnMeaning> read_header(const Rules& rules, CsvReader& csv,
                                       std::vector<Error>& errors) {
  switch (csv.next()) {
    case CsvReader::Row::end:
      errors.push_back(
          {ErrorCode::wrong_type, "", "The table is empty. Its first line must name the columns."});
      return {};
    case CsvReader::Row::malformed:
      errors.push_back({ErrorCode::wrong_type, "",
                        "The first line is no CSV: a quote is missing or stands inside a cell."});
      return {};
    case CsvReader::Row::too_long:
      errors.push_back({ErrorCode::too_large, "",
                        "The first line is longer than " + std::to_string(kLongestRow) +
                            " bytes. It must name the columns."});
      return {};
    case CsvReader::Row::read:
      break;
  }
  std::vector<std::string> texts;
  for (std::size_t at = 0; at < csv.size(); ++at) texts.push_back(valid_utf8(csv[at]));
  const std::vector<std::string_view> names(texts.begin(), texts.end());
  return find_columns(rules, names, errors);
}

/// The answer to a row that is no row of the table.
Result refused(ErrorCode code) {
  Result result;
  result.errors.push_back({code, "", ""});
  return result;
}

/// The position of the column of labels; the number of columns where there is none.
std::size_t position_of_label(const std::vector<ColumnMeaning>& columns) {
  const auto found = std::find_if(columns.begin(), columns.end(), [](ColumnMeaning column) {
    return column.kind == ColumnKind::clinician;
  });
  return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace

bool estimate_csv(const Rules& rules, std::istream& in, std::ostream& out) {
  CsvReader csv(in);
  std::vector<Error> errors;
  const std::vector<ColumnMeaning> columns = read_header(rules, csv, errors);
  std::string line;
  if (!errors.empty()) {
    append_json(line, errors);
    out << line << '\n';
    return true;
  }
  out << kAnswerHeader;
  RowReader reader(rules, columns);
  const std::size_t label = position_of_label(columns);
  bool any_refused = false;
  for (CsvReader::Row row = csv.next(); row != CsvReader::Row::end && out; row = csv.next()) {
    const bool is_read = row == CsvReader::Row::read;
    Result result;
    if (row == CsvReader::Row::too_long)
      result = refused(ErrorCode::too_large);
    else if (!is_read || csv.size() != columns.size())
      result = refused(ErrorCode::wrong_type);
    else
      result = estimate(reader.read(csv));
    line.clear();
    append_row(line, is_read && label < csv.size() ? csv[label] : std::string_view(), result);
    out << line;
    // Whoever waits for the answers before sending more gets them.
    if (in.rdbuf()->in_avail() <= 0) out.flush();
    any_refused = any_refused || !result.errors.empty();
  }
  return any_refused;
}

}  // namespace pi_score::cli
