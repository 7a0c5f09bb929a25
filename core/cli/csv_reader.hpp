// Reads CSV row by row: RFC 4180, UTF-8 with or without a byte order mark, lines that end in LF or
// CR LF.
#pragma once

#include <csv.h>

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pi_score::cli {

/// The bytes that a row may have, and so what the reader holds of its input.
inline constexpr std::size_t kLongestRow = 65'536;
/// More cells than a row of any year has. Those beyond it are left out.
inline constexpr std::size_t kMostCells = 1024;

/// Reads rows from a stream, in constant memory. Blanks around a cell without quotes are no part of
/// it. A blank line is no row.
///
/// A row that cannot be read costs only itself: reading goes on with the line after its first one,
/// because the quote that opens a cell and never closes it would take in all that follows.
class CsvReader {
 public:
  enum class Row {
    read,
    malformed,  ///< A quote inside a cell without quotes, text after a closing quote, or no such.
    too_long,   ///< Longer than kLongestRow.
    end,        ///< There are no more rows.
  };

  /// `in` must stay as long as the reader.
  explicit CsvReader(std::istream& in);
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;
  ~CsvReader() { csv_free(&parser_); }

  /// Goes to the next row.
  Row next();

  // Of a row that was read, until the next one.
  [[nodiscard]] std::size_t size() const { return cells_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t at) const {
    return std::string_view(text_).substr(cells_[at].first, cells_[at].second);
  }

 private:
  Row read();
  bool fetch_line();
  bool parse(std::string_view line);
  void start_parser();
  static void add_cell(void* cell, std::size_t size, void* reader);
  static void end_row(int terminator, void* reader);

  std::istream& in_;
  csv_parser parser_{};
  std::vector<char> line_;  ///< Room for a line as it comes.
  /// The lines of the row that is read, and after them those of a row that failed, which are read
  /// again.
  std::string lines_;
  std::size_t begin_ = 0;                                   ///< Of the row, in `lines_`.
  std::size_t at_ = 0;                                      ///< Behind what of it is parsed.
  std::string text_;                                        ///< The cells one after the other.
  std::vector<std::pair<std::size_t, std::size_t>> cells_;  ///< Begin and size of each in `text_`.
  bool has_row_ = false;
};

}  // namespace pi_score::cli
