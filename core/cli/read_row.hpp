// A row of the CSV of many clinicians as a submission.
#pragma once

#include <string_view>
#include <vector>

#include "csv_reader.hpp"
#include "pi_score/pi_score.hpp"

namespace pi_score::cli {

/// Makes a submission of one PI set out of each row of a table.
class RowReader {
 public:
  /// What each column of the table says.
  RowReader(const Rules& rules, std::vector<ColumnMeaning> columns);

  /// The submission of a row, with as many cells as there are columns. A cell that holds nothing of
  /// the kind that its column wants becomes a value that estimate() refuses. The measurements stand
  /// in the order of the columns. It is there until the next call.
  const Submission& read(const CsvReader& row);

 private:
  void add(ColumnMeaning column, std::string_view cell);
  Measurement& measurement(At<MeasurementId> at);

  const Rules& rules_;
  std::vector<ColumnMeaning> columns_;
  Submission submission_;
};

}  // namespace pi_score::cli
