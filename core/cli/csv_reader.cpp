#include "csv_reader.hpp"

#include <limits>
#include <new>

namespace pi_score::cli {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// The CR of CR LF counts as a blank behind the last cell, so that LF alone ends a line.
int is_blank(unsigned char c) {
  return c == ' ' || c == '\t' || c == '\r' ? 1 : 0;
}
int is_line_end(unsigned char c) {
  return c == '\n' ? 1 : 0;
}

}  // namespace

CsvReader::CsvReader(std::istream& in) : in_(in), line_(kLongestRow + 2) {
  // No function that libcsv calls may throw, so none may need memory.
  text_.reserve(kLongestRow + 1);
  cells_.reserve(kMostCells);
  start_parser();
  if (fetch_line() && lines_.starts_with(kByteOrderMark)) lines_.erase(0, kByteOrderMark.size());
}

void CsvReader::start_parser() {
  csv_free(&parser_);
  csv_init(&parser_, CSV_STRICT);
  csv_set_space_func(&parser_, is_blank);
  csv_set_term_func(&parser_, is_line_end);
}

CsvReader::Row CsvReader::next() {
  if (begin_ > kLongestRow) {
    lines_.erase(0, begin_);
    begin_ = at_ = 0;
  }
  const Row row = read();
  if (row == Row::malformed || row == Row::too_long) {
    start_parser();
    at_ = lines_.find('\n', begin_) + 1;
  }
  begin_ = at_;
  return row;
}

/// Reads lines until a row ends. Passes over blank lines before it.
CsvReader::Row CsvReader::read() {
  text_.clear();
  cells_.clear();
  has_row_ = false;
  while (!has_row_) {
    if (at_ == lines_.size() && !fetch_line()) return at_ == begin_ ? Row::end : Row::malformed;
    const bool is_first = at_ == begin_;
    const std::size_t end = lines_.find('\n', at_) + 1;
    const std::string_view line = std::string_view(lines_).substr(at_, end - at_);
    at_ = end;
    if (at_ - begin_ > kLongestRow + 1) return Row::too_long;
    if (is_first && line.find_first_not_of(" \t\r\n") == std::string_view::npos)
      begin_ = at_;
    else if (!parse(line))
      return Row::malformed;
  }
  return Row::read;
}

/// Appends the next line of the stream to `lines_`, with an LF behind it. Of a line that is too
/// long, its beginning only, which is too long as well. False at the end.
bool CsvReader::fetch_line() {
  if (begin_ == lines_.size()) {
    lines_.clear();
    begin_ = at_ = 0;
  }
  in_.getline(line_.data(), static_cast<std::streamsize>(line_.size()));
  auto size = static_cast<std::size_t>(in_.gcount());
  if (size == 0 && in_.fail()) return false;
  if (in_.fail()) {
    in_.clear();
    in_.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  } else if (!in_.eof()) {
    --size;  // The LF, which is counted.
  }
  lines_.append(line_.data(), size) += '\n';
  return true;
}

/// Whether the line is well-formed.
bool CsvReader::parse(std::string_view line) {
  const std::size_t parsed =
      csv_parse(&parser_, line.data(), line.size(), &add_cell, &end_row, this);
  if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
  return parsed == line.size();
}

void CsvReader::add_cell(void* cell, std::size_t size, void* reader) {
  CsvReader& self = *static_cast<CsvReader*>(reader);
  if (self.cells_.size() == kMostCells) return;
  self.cells_.emplace_back(self.text_.size(), size);
  self.text_.append(static_cast<const char*>(cell), size);
}

void CsvReader::end_row(int, void* reader) {
  static_cast<CsvReader*>(reader)->has_row_ = true;
}

}  // namespace pi_score::cli
