// Many clinicians at once: binds the columns to what they say, then reads and scores row by row.

#include <cmath>
#include <limits>

#include "dates.hpp"
#include "pi_score/columns.hpp"
#include "pi_score/many.hpp"
#include "score.hpp"

namespace pi_score {
namespace {

/// The numbers of a column, or of one that is left out.
template <class T>
class Numbers {
 public:
  Numbers() = default;
  explicit Numbers(std::span<const T> values) : values_(values.data()) {}
  [[nodiscard]] T at(std::size_t row, T absent) const {
    return values_ == nullptr ? absent : values_[row];
  }

 private:
  const T* values_ = nullptr;
};

struct Counts {
  At<Measure> measure;
  Numbers<double> numerators, denominators;
};

struct Choices {
  const MeasurementId* id;
  Numbers<std::int8_t> values;
};

/// All columns by what they say.
struct BoundColumns {
  std::vector<Counts> counts;
  std::vector<Choices> answers;
  Numbers<std::int16_t> performance_start, performance_end;
  Numbers<std::int8_t> cehrt, small_practice;
  Numbers<std::uint8_t> program_name, entity_type;
  Numbers<std::uint32_t> grounds;
};

template <class T>
constexpr const char* kWanted = nullptr;
template <>
constexpr const char* kWanted<double> = "numbers of 64 bits with a point (Float64Array)";
template <>
constexpr const char* kWanted<std::int8_t> = "whole numbers of 8 bits with a sign (Int8Array)";
template <>
constexpr const char* kWanted<std::int16_t> = "whole numbers of 16 bits with a sign (Int16Array)";
template <>
constexpr const char* kWanted<std::uint8_t> = "whole numbers of 8 bits (Uint8Array)";
template <>
constexpr const char* kWanted<std::uint32_t> = "whole numbers of 32 bits (Uint32Array)";

class Binder {
 public:
  Binder(const Rules& rules, std::span<const Column> columns, std::vector<Error>& errors)
      : rules_(rules), columns_(columns), found_(errors), errors_(errors) {}

  BoundColumns run() {
    std::vector<std::string_view> names;
    for (const Column& column : columns_) names.push_back(column.name);
    const std::vector<ColumnMeaning> meanings = find_columns(rules_, names, found_);
    if (!errors_.empty()) return {};
    for (std::size_t at = 0; at < columns_.size(); ++at) bind(columns_[at], meanings[at]);
    errors_.close();
    return std::move(bound_);
  }

  /// The length of the first column, which all others must have.
  [[nodiscard]] std::size_t rows() const { return rows_.value_or(0); }

 private:
  void bind(const Column& column, ColumnMeaning meaning) {
    switch (meaning.kind) {
      case ColumnKind::numerator:
        counts_of(meaning).numerators = numbers<double>(column);
        break;
      case ColumnKind::denominator:
        counts_of(meaning).denominators = numbers<double>(column);
        break;
      case ColumnKind::answer:
        bound_.answers.push_back(
            {&rules_.measurement_ids[meaning.id], numbers<std::int8_t>(column)});
        break;
      case ColumnKind::performance_start:
        bound_.performance_start = numbers<std::int16_t>(column);
        break;
      case ColumnKind::performance_end:
        bound_.performance_end = numbers<std::int16_t>(column);
        break;
      case ColumnKind::cehrt:
        bound_.cehrt = numbers<std::int8_t>(column);
        break;
      case ColumnKind::program_name:
        bound_.program_name = numbers<std::uint8_t>(column);
        break;
      case ColumnKind::entity_type:
        bound_.entity_type = numbers<std::uint8_t>(column);
        break;
      case ColumnKind::small_practice:
        bound_.small_practice = numbers<std::int8_t>(column);
        break;
      case ColumnKind::grounds:
        bound_.grounds = numbers<std::uint32_t>(column);
        break;
      case ColumnKind::cehrt_id:
      case ColumnKind::clinician:
        errors_.add(ErrorCode::unknown_measure, place(column))
            << column.name << " is a text, which a column of numbers cannot hold. Remove it"
            << (meaning.kind == ColumnKind::cehrt_id ? "; cehrt says that there is an ID." : ".");
        break;
    }
  }

  Counts& counts_of(ColumnMeaning meaning) {
    const At<Measure> measure = rules_.measurement_ids[meaning.id].measure;
    for (Counts& counts : bound_.counts)
      if (counts.measure == measure) return counts;
    return bound_.counts.emplace_back(Counts{measure, {}, {}});
  }

  template <class T>
  Numbers<T> numbers(const Column& column) {
    const auto* values = std::get_if<std::span<const T>>(&column.values);
    if (values == nullptr) {
      errors_.add(ErrorCode::wrong_type, place(column))
          << "The column " << column.name << " must hold " << kWanted<T> << ".";
      return {};
    }
    if (!rows_) rows_ = values->size();
    if (*rows_ != values->size())
      errors_.add(ErrorCode::out_of_range, place(column))
          << "The column " << column.name << " has " << values->size() << " rows, and "
          << columns_.front().name << " has " << *rows_ << ". All must have the same number.";
    return Numbers<T>(*values);
  }

  static Place place(const Column& column) { return {"/columns/", column.name}; }

  const Rules& rules_;
  std::span<const Column> columns_;
  std::vector<Error>& found_;
  ErrorLog errors_;
  BoundColumns bound_;
  std::optional<std::size_t> rows_;
};

/// The submission of one row after the other, in the form in which it is scored.
class RowReader {
 public:
  RowReader(const Rules& rules, BoundColumns columns)
      : rules_(rules), columns_(std::move(columns)) {
    submission_.rules = &rules;
    submission_.sets.emplace_back(rules);
  }

  /// Whether estimate() would take the row. Where not, the submission is of no use.
  bool read(std::size_t row) {
    CheckedSet& set = set_ref();
    set.answers.fill(rules_.measures.size());
    set.has_data = false;
    return read_circumstances(row) && read_frame(row) && read_counts(row) && read_answers(row) &&
           !has_conflicts(rules_, set);
  }

  [[nodiscard]] const CheckedSubmission& submission() const { return submission_; }

 private:
  CheckedSet& set_ref() { return submission_.sets.front(); }

  bool read_circumstances(std::size_t row) {
    CheckedCircumstances& out = submission_.circumstances;
    const std::uint8_t entity = columns_.entity_type.at(row, 0);
    const std::int8_t small = columns_.small_practice.at(row, kAbsent);
    const std::int8_t cehrt = columns_.cehrt.at(row, kAbsent);
    out.claimed_grounds = columns_.grounds.at(row, 0);
    out.entity = static_cast<EntityType>(entity);
    out.small_practice = small == kYes;
    out.denies_small_practice = small == kNo;
    out.assumptions = default_assumptions(rules_);
    if (cehrt == kYes) out.assumptions |= only(rules_.cehrt_assumption);
    if (cehrt == kNo) out.assumptions &= ~only(rules_.cehrt_assumption);
    return entity <= static_cast<std::uint8_t>(EntityType::last) && is_choice(small) &&
           is_choice(cehrt) && out.claimed_grounds >> rules_.grounds.size() == 0;
  }

  bool read_frame(std::size_t row) {
    CheckedSet& set = set_ref();
    const std::uint8_t program = columns_.program_name.at(row, 0);
    set.program = At<Program>(program);
    set.first_day = columns_.performance_start.at(row, 0);
    set.last_day = columns_.performance_end.at(row, 0);
    return program < rules_.programs.size() && is_day(set.first_day) && is_day(set.last_day) &&
           !set.ends_before_it_begins();
  }

  bool read_counts(std::size_t row) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    CheckedSet& set = set_ref();
    for (const Counts& counts : columns_.counts) {
      const double numerator = counts.numerators.at(row, kNone);
      const double denominator = counts.denominators.at(row, kNone);
      if (std::isnan(numerator) && std::isnan(denominator)) continue;
      const std::optional<Rate> rate =
          rate_of(Value::of_double(numerator), Value::of_double(denominator));
      if (!rate) return false;
      Answer& answer = set.answers[counts.measure];
      answer.kind = Answer::Kind::rate;
      answer.rate = *rate;
      set.has_data = true;
    }
    return true;
  }

  bool read_answers(std::size_t row) {
    CheckedSet& set = set_ref();
    for (const Choices& choices : columns_.answers) {
      const std::int8_t value = choices.values.at(row, kAbsent);
      if (value == kAbsent) continue;
      if (!is_choice(value)) return false;
      add_answer(*choices.id, value == kYes, set.answers[choices.id->measure]);
      set.has_data = true;
    }
    return true;
  }

  static constexpr std::int8_t kYes = 1, kNo = 0, kAbsent = -1;
  static bool is_choice(std::int8_t value) { return value >= kAbsent && value <= kYes; }
  [[nodiscard]] bool is_day(std::int32_t day) const {
    return day >= 0 && day <= days_in(rules_.performance_year);
  }

  const Rules& rules_;
  BoundColumns columns_;
  CheckedSubmission submission_;
};

double in_points(Points points) {
  return points.halves / 2.0;
}

double contribution_of(const Standing& standing) {
  constexpr double kHundredThousandths = 1e5;
  return static_cast<double>(standing.contribution()) / kHundredThousandths;
}

constexpr double kNoFigure = std::numeric_limits<double>::quiet_NaN();

ManyResult refused_rows(std::size_t rows) {
  ManyResult result;
  for (auto* figures : {&result.scores, &result.points_earned, &result.contributions,
                        &result.other_scores, &result.other_contributions})
    figures->assign(rows, kNoFigure);
  result.weights.assign(rows, kRefusedRow);
  result.outcomes.assign(rows, kRefusedRow);
  return result;
}

/// Scores rows and writes their figures.
class RowScorer {
 public:
  RowScorer(const Rules& rules, ManyResult& result)
      : readings_(other_readings(rules)), result_(result) {}

  void score(const CheckedSubmission& submission, std::size_t row) {
    const AssumptionSet assumed = submission.circumstances.assumptions;
    CategoryResult category;
    score_category(submission, assumed, category);
    const Standing& standing = category.standing;
    result_.scores[row] = in_points(standing.score);
    result_.points_earned[row] = in_points(category.scored.points_earned);
    result_.contributions[row] = contribution_of(standing);
    result_.weights[row] = static_cast<std::uint8_t>(standing.weight());
    result_.outcomes[row] = static_cast<std::uint8_t>(standing.outcome);
    for (const AssumptionSet turned : readings_) {
      CategoryResult other;
      score_category(submission, assumed ^ turned, other);
      if (other.standing.score == standing.score) continue;
      result_.other_scores[row] = in_points(other.standing.score);
      result_.other_contributions[row] = contribution_of(other.standing);
      return;
    }
  }

 private:
  TurnedAssumptions readings_;
  ManyResult& result_;
};

}  // namespace

ManyResult estimate_many(const Value& year, std::span<const Column> columns) {
  ManyResult result;
  ErrorLog errors(result.errors);
  const Rules* rules = check_year(year, "/year", errors);
  if (rules == nullptr) return result;
  Binder binder(*rules, columns, result.errors);
  RowReader reader(*rules, binder.run());
  if (!result.errors.empty()) return result;

  result = refused_rows(binder.rows());
  RowScorer scorer(*rules, result);
  for (std::size_t row = 0; row < binder.rows(); ++row)
    if (reader.read(row)) scorer.score(reader.submission(), row);
  return result;
}

}  // namespace pi_score
