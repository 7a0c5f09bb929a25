// Random rows of a year, each as numbers in columns and as the submission that says the same.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::test {

/// What a row says, by the name of the column. What is not there is absent.
using Row = std::map<std::string, double, std::less<>>;

/// Makes rows of which most have all that the year asks for, and about a tenth are refused.
class RowMaker {
 public:
  /// `roll` gives a number of 32 bits, each as likely as any other.
  RowMaker(const Rules& rules, std::function<std::uint32_t()> roll)
      : rules_(rules), roll_(std::move(roll)) {}
  Row make();

 private:
  void add_measure(const Measure& measure, Row& row);
  void add_frame(Row& row);
  void break_one(Row& row);
  /// Whether something of this probability happens.
  bool chance(double probability) { return roll_() < probability * 0x1p32; }
  /// A number from 0 to `below` - 1.
  std::uint32_t any(std::size_t below) { return roll_() % static_cast<std::uint32_t>(below); }

  const Rules& rules_;
  std::function<std::uint32_t()> roll_;
};

/// Rows as the columns of estimate_many(), every column that the year has among them.
class RowTable {
 public:
  RowTable(const Rules& rules, const std::vector<Row>& rows);
  /// They are of no use when the table is gone.
  [[nodiscard]] std::vector<Column> columns() const;

 private:
  std::map<std::string, std::vector<double>> counts_;
  std::map<std::string, std::vector<std::int8_t>> choices_;
  std::map<std::string, std::vector<std::int16_t>> days_;
  std::map<std::string, std::vector<std::uint8_t>> positions_;
  std::map<std::string, std::vector<std::uint32_t>> bits_;
};

/// The submission for which a row stands.
[[nodiscard]] Submission submission_of(const Rules& rules, const Row& row);

/// The row as its columns say it.
[[nodiscard]] std::string text_of(const Row& row);

/// Whether a row of `many` has the figures of `one`.
[[nodiscard]] bool agrees(const ManyResult& many, std::size_t row, const Result& one);

}  // namespace pi_score::test
