#include "read_row.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace pi_score::cli {
namespace {

/// "YES" is "yes": spreadsheets write TRUE.
bool is_word(std::string_view cell, std::string_view word) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(cell.begin(), cell.end(), word.begin(), word.end(),
                    [&](char given, char wanted) { return lower(given) == wanted; });
}

bool is_one_of(std::string_view cell, const std::array<std::string_view, 4>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return is_word(cell, word); });
}

/// A yes or a no; else the text as it is.
Value choice_of(std::string_view cell) {
  if (is_one_of(cell, {"yes", "true", "y", "1"})) return true;
  if (is_one_of(cell, {"no", "false", "n", "0"})) return false;
  return cell;
}

/// A number; else the text as it is.
Value count_of(std::string_view cell) {
  double number = 0;
  const char* end = cell.data() + cell.size();
  const auto [stop, failure] = std::from_chars(cell.data(), end, number);
  const bool is_number = failure == std::errc() && stop == end && std::isfinite(number);
  return is_number ? Value::of_double(number) : Value(cell);
}

}  // namespace

RowReader::RowReader(const Rules& rules, std::vector<ColumnMeaning> columns)
    : rules_(rules), columns_(std::move(columns)) {
  submission_.performance_year = rules.performance_year;
}

const Submission& RowReader::read(const CsvReader& row) {
  submission_.entity_type = {};
  submission_.circumstances.small_practice = {};
  submission_.circumstances.grounds.clear();
  submission_.assumptions.clear();
  submission_.measurement_sets.resize(1);
  MeasurementSet& set = submission_.measurement_sets.front();
  set.category = "pi";
  set.program_name = set.performance_start = set.performance_end = set.cehrt_id = {};
  set.measurements.clear();
  for (std::size_t at = 0; at < columns_.size(); ++at)
    if (!row[at].empty()) add(columns_[at], row[at]);
  return submission_;
}

void RowReader::add(ColumnMeaning column, std::string_view cell) {
  MeasurementSet& set = submission_.measurement_sets.front();
  switch (column.kind) {
    case ColumnKind::numerator:
      measurement(column.id).numerator = count_of(cell);
      break;
    case ColumnKind::denominator:
      measurement(column.id).denominator = count_of(cell);
      break;
    case ColumnKind::answer:
      measurement(column.id).value = choice_of(cell);
      break;
    case ColumnKind::performance_start:
      set.performance_start = cell;
      break;
    case ColumnKind::performance_end:
      set.performance_end = cell;
      break;
    case ColumnKind::cehrt_id:
      set.cehrt_id = cell;
      break;
    case ColumnKind::cehrt:
      submission_.assumptions.push_back(
          {std::string(rules_.assumptions[rules_.cehrt_assumption].id.view()), choice_of(cell)});
      break;
    case ColumnKind::program_name:
      set.program_name = cell;
      break;
    case ColumnKind::entity_type:
      submission_.entity_type = cell;
      break;
    case ColumnKind::small_practice:
      submission_.circumstances.small_practice = choice_of(cell);
      break;
    case ColumnKind::grounds:
      for (std::size_t at = 0; at < cell.size();) {
        const std::size_t end = std::min(cell.find(' ', at), cell.size());
        if (end > at) submission_.circumstances.grounds.emplace_back(cell.substr(at, end - at));
        at = end + 1;
      }
      break;
    case ColumnKind::clinician:
      break;
  }
}

/// The measurement of an id. The two counts of a proportion measure share one.
Measurement& RowReader::measurement(At<MeasurementId> at) {
  const MeasurementId& id = rules_.measurement_ids[at];
  std::vector<Measurement>& all = submission_.measurement_sets.front().measurements;
  for (Measurement& each : all)
    if (each.id.text == id.id.view()) return each;
  Measurement& added = all.emplace_back();
  added.id = id.id.view();
  const bool is_proportion =
      id.kind == IdKind::measure && rules_.measures[id.measure].type == MeasureType::proportion;
  if (is_proportion) added.value = Value::of_kind(Value::Kind::object);
  return added;
}

}  // namespace pi_score::cli
