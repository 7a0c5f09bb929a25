#include "random_rows.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>

namespace pi_score::test {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

bool is_proportion(const Rules& rules, const MeasurementId& id) {
  return id.kind == IdKind::measure && rules.measures[id.measure].type == MeasureType::proportion;
}

std::string name_of(const MeasurementId& id) {
  return std::string(id.id.view());
}

/// What a row says in a column, or `absent`.
double value(const Row& row, std::string_view name, double absent) {
  const auto found = row.find(name);
  return found == row.end() ? absent : found->second;
}

/// A value that a yes or no column holds.
Value choice(double number) {
  if (number == -1) return {};
  return number == 0 || number == 1 ? Value(number == 1) : Value("neither");
}

Value date(const Rules& rules, double day) {
  using namespace std::chrono;
  if (day == 0) return {};
  const sys_days first = year(rules.performance_year) / January / 1;
  const year_month_day date(first + days(static_cast<int>(day) - 1));
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

Value program(const Rules& rules, double position) {
  if (position >= static_cast<double>(rules.programs.size())) return "none";
  const std::string_view id = rules.programs[At<Program>(static_cast<std::size_t>(position))].id;
  return id == "mvp" ? "G0053" : Value(id);
}

Value entity(double position) {
  return position >= static_cast<double>(std::size(kEveryEntityType))
             ? Value("nobody")
             : Value(pi_score::name_of(kEveryEntityType[static_cast<std::size_t>(position)]));
}

std::vector<Value> grounds(const Rules& rules, double bits) {
  std::vector<Value> claimed;
  for (std::size_t bit = 0; bit < 32; ++bit)
    if ((static_cast<std::uint32_t>(bits) >> bit & 1U) != 0)
      claimed.push_back(bit < rules.grounds.size() ? Value(rules.grounds[At<Ground>(bit)].id.view())
                                                   : Value("none"));
  return claimed;
}

}  // namespace

Row RowMaker::make() {
  Row row;
  // The measures of all but one route of an objective are left out mostly.
  std::vector<bool> left_out(rules_.measures.size());
  for (const Objective& objective : rules_.objectives) {
    const std::uint32_t chosen = any(objective.routes.size() + 1);
    for (std::size_t route = 0; route < objective.routes.size(); ++route)
      for (const At<Measure> at : (objective.routes.begin() + route)->measures)
        left_out[at.index()] = route != chosen && chance(0.99);
  }
  const bool is_empty = chance(0.1);
  const double defect = chance(0.75) ? 0 : 0.15;
  for (const At<Measure> at : rules_.measures.positions())
    if (!is_empty && !left_out[at.index()] && !chance(defect))
      add_measure(rules_.measures[at], row);
  add_frame(row);
  if (chance(0.08)) break_one(row);
  return row;
}

void RowMaker::add_measure(const Measure& measure, Row& row) {
  const std::string id(measure.id.view());
  if (!measure.exclusions.empty() && chance(0.2)) {
    const At<Exclusion> at(any(measure.exclusions.size()));
    row[std::string(measure.exclusions[at].id.view())] = chance(0.9) ? 1 : 0;
    if (chance(0.98)) return;
  }
  if (measure.type == MeasureType::proportion) {
    const std::uint32_t denominator = any(chance(0.5) ? 20 : 2000) + 1;
    row[id + ".denominator"] = denominator;
    row[id + ".numerator"] = chance(0.01) ? 0 : any(denominator + 1);
    return;
  }
  row[id] = chance(0.99) ? 1 : 0;
  if (!measure.engagement || !chance(0.99)) return;
  const Text level =
      chance(0.2) ? measure.engagement->pre_production : measure.engagement->production;
  row[std::string(level.view())] = chance(0.97) ? 1 : 0;
}

void RowMaker::add_frame(Row& row) {
  const std::int32_t latest = 366 - rules_.shortest_days;
  const std::uint32_t start = chance(0.5) ? 1 : any(static_cast<std::size_t>(latest)) + 1;
  if (chance(0.97)) row["performanceStart"] = start;
  if (chance(0.97)) row["performanceEnd"] = chance(0.9) ? 365 : start + any(366 - start);
  if (chance(0.95)) row["cehrt"] = chance(0.95) ? 1 : 0;
  if (chance(0.5)) row["programName"] = any(rules_.programs.size());
  if (chance(0.5)) row["entityType"] = any(std::size(kEveryEntityType));
  if (chance(0.5)) row["smallPractice"] = any(2);
  if (chance(0.3)) row["grounds"] = 1U << any(rules_.grounds.size());
  if (chance(0.03)) row["grounds"] = any(std::size_t{1} << rules_.grounds.size());
}

/// Puts a number that is mostly wrong into one column.
void RowMaker::break_one(Row& row) {
  const MeasurementId& id =
      rules_.measurement_ids[At<MeasurementId>(any(rules_.measurement_ids.size()))];
  switch (any(8)) {
    case 0:
      row["performanceStart"] = any(380);
      break;
    case 1:
      row["performanceEnd"] = any(380);
      break;
    case 2:
      row["programName"] = any(6);
      break;
    case 3:
      row["entityType"] = any(8);
      break;
    case 4:
      row["grounds"] = 1U << any(32);
      break;
    case 5:
      row[chance(0.5) ? "cehrt" : "smallPractice"] = static_cast<double>(any(5)) - 2;
      break;
    default:
      if (is_proportion(rules_, id)) {
        constexpr double kWild[] = {kNone, 0, -1, 1.5, 0x1p53, 0x1p53 - 1, 1e300, 25};
        row[name_of(id) + (chance(0.5) ? ".numerator" : ".denominator")] = kWild[any(8)];
      } else {
        row[name_of(id)] = static_cast<double>(any(5)) - 2;
      }
  }
}

RowTable::RowTable(const Rules& rules, const std::vector<Row>& rows) {
  const auto fill = [&]<class T>(std::map<std::string, std::vector<T>>& columns,
                                 const std::string& name, double absent) {
    for (const Row& row : rows) columns[name].push_back(static_cast<T>(value(row, name, absent)));
  };
  for (const MeasurementId& id : rules.measurement_ids) {
    if (is_proportion(rules, id)) {
      fill(counts_, name_of(id) + ".numerator", kNone);
      fill(counts_, name_of(id) + ".denominator", kNone);
    } else {
      fill(choices_, name_of(id), -1);
    }
  }
  for (const char* name : {"cehrt", "smallPractice"}) fill(choices_, name, -1);
  for (const char* name : {"performanceStart", "performanceEnd"}) fill(days_, name, 0);
  for (const char* name : {"programName", "entityType"}) fill(positions_, name, 0);
  fill(bits_, "grounds", 0);
}

std::vector<Column> RowTable::columns() const {
  std::vector<Column> all;
  const auto add = [&](const auto& columns) {
    for (const auto& [name, numbers] : columns) all.push_back({name, std::span(numbers)});
  };
  add(counts_);
  add(choices_);
  add(days_);
  add(positions_);
  add(bits_);
  return all;
}

Submission submission_of(const Rules& rules, const Row& row) {
  Submission submission;
  submission.performance_year = rules.performance_year;
  submission.entity_type = entity(value(row, "entityType", 0));
  submission.circumstances.small_practice = choice(value(row, "smallPractice", -1));
  submission.circumstances.grounds = grounds(rules, value(row, "grounds", 0));
  submission.assumptions.push_back({"cehrt", choice(value(row, "cehrt", -1))});
  MeasurementSet& set = submission.measurement_sets.emplace_back();
  set.category = "pi";
  set.program_name = program(rules, value(row, "programName", 0));
  set.performance_start = date(rules, value(row, "performanceStart", 0));
  set.performance_end = date(rules, value(row, "performanceEnd", 0));
  for (const MeasurementId& id : rules.measurement_ids) {
    Measurement measurement;
    measurement.id = id.id.view();
    if (is_proportion(rules, id)) {
      const double numerator = value(row, name_of(id) + ".numerator", kNone);
      const double denominator = value(row, name_of(id) + ".denominator", kNone);
      if (std::isnan(numerator) && std::isnan(denominator)) continue;
      measurement.value = Value::of_kind(Value::Kind::object);
      if (!std::isnan(numerator)) measurement.numerator = Value::of_double(numerator);
      if (!std::isnan(denominator)) measurement.denominator = Value::of_double(denominator);
    } else {
      measurement.value = choice(value(row, name_of(id), -1));
      if (!measurement.value.present()) continue;
    }
    set.measurements.push_back(std::move(measurement));
  }
  return submission;
}

std::string text_of(const Row& row) {
  std::string text;
  for (const auto& [name, number] : row) text += name + " " + std::to_string(number) + ", ";
  return text;
}

namespace {

/// Whether the other figures of a row are those of the first alternative that scores otherwise.
bool other_agrees(const ManyResult& many, std::size_t row, const Estimate& one) {
  for (const Alternative& other : one.alternatives)
    if (other.standing.score != one.standing.score)
      return many.other_scores[row] * 2 == other.standing.score.halves &&
             many.other_contributions[row] ==
                 static_cast<double>(other.standing.contribution()) / 1e5;
  return std::isnan(many.other_scores[row]) && std::isnan(many.other_contributions[row]);
}

}  // namespace

bool agrees(const ManyResult& many, std::size_t row, const Result& one) {
  if (!one.errors.empty())
    return many.outcomes[row] == kRefusedRow && many.weights[row] == kRefusedRow &&
           std::isnan(many.scores[row]) && std::isnan(many.points_earned[row]) &&
           std::isnan(many.contributions[row]) && std::isnan(many.other_scores[row]) &&
           std::isnan(many.other_contributions[row]);
  const Standing& standing = one.estimate.standing;
  return many.outcomes[row] == static_cast<std::uint8_t>(standing.outcome) &&
         many.weights[row] == standing.weight() && many.scores[row] * 2 == standing.score.halves &&
         many.points_earned[row] * 2 == one.estimate.scored.points_earned.halves &&
         many.contributions[row] == static_cast<double>(standing.contribution()) / 1e5 &&
         other_agrees(many, row, one.estimate);
}

}  // namespace pi_score::test
