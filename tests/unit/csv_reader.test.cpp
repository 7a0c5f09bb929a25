// Rows of CSV: what a cell is, and what a row that cannot be read costs.

#include "csv_reader.hpp"

#include <doctest/doctest.h>

#include <sstream>

using pi_score::cli::CsvReader;
using pi_score::cli::kLongestRow;
using pi_score::cli::kMostCells;

namespace {

/// "[a|b] [c]": the rows with their cells; "malformed" and "too long" for those without.
std::string rows_of(const std::string& text) {
  std::istringstream in(text);
  CsvReader csv(in);
  std::string out;
  for (CsvReader::Row row = csv.next(); row != CsvReader::Row::end; row = csv.next()) {
    if (!out.empty()) out += ' ';
    if (row == CsvReader::Row::malformed) out += "malformed";
    if (row == CsvReader::Row::too_long) out += "too long";
    if (row != CsvReader::Row::read) continue;
    out += '[';
    for (std::size_t at = 0; at < csv.size(); ++at) (out += at > 0 ? "|" : "") += csv[at];
    out += ']';
  }
  return out;
}

std::string x(std::size_t count) {
  return std::string(count, 'x');
}

}  // namespace

TEST_CASE("lines end in LF or CR LF, the last one in nothing as well") {
  CHECK(rows_of("a,b\nc,d\n") == "[a|b] [c|d]");
  CHECK(rows_of("a,b\r\nc,d\r\n") == "[a|b] [c|d]");
  CHECK(rows_of("a,b\r\nc,\"d\"") == "[a|b] [c|d]");
  CHECK(rows_of("a,b\r\nc,\"d\"\r") == "[a|b] [c|d]");
}

TEST_CASE("empty cells are cells, blank lines are no rows") {
  CHECK(rows_of("").empty());
  CHECK(rows_of("\n \t\r\n\n").empty());
  CHECK(rows_of("\n,\n\r\n\"\"\n  \n,,") == "[|] [] [||]");
}

TEST_CASE("blanks around a cell are no part of it, those in quotes are") {
  CHECK(rows_of("  a b ,\" c \" , \"d\"\n") == "[a b| c |d]");
}

TEST_CASE("quotes hold commas, line breaks, and quotes that are doubled") {
  CHECK(rows_of("\"a,b\",\"c\r\nd\n\n\",\"say \"\"e\"\"\"\nf\n") ==
        "[a,b|c\r\nd\n\n|say \"e\"] [f]");
}

TEST_CASE("a byte order mark stands at the beginning only") {
  CHECK(rows_of("\xef\xbb\xbf"
                "a\n\xef\xbb\xbf"
                "b\n") ==
        "[a] [\xef\xbb\xbf"
        "b]");
  CHECK(rows_of("\xef\xbb\xbf\"a\"\n") == "[a]");
  CHECK(rows_of("\xef\xbb\xbf").empty());
}

TEST_CASE("a malformed row costs only itself") {
  CHECK(rows_of("a\nb\"c,d\ne\n") == "[a] malformed [e]");
  CHECK(rows_of("\"b\"c,d\ne\n") == "malformed [e]");
  CHECK(rows_of("a,\"b\nc\"d\ne\n") == "malformed malformed [e]");
}

TEST_CASE("a quote that is never closed costs its line, and no more") {
  CHECK(rows_of("a\nb,\"c\nd\ne") == "[a] malformed [d] [e]");
  CHECK(rows_of("\"") == "malformed");
  std::string text = "\"a\n";
  std::string expected = "too long";
  while (text.size() < 3 * kLongestRow) {
    text += "b,c\n";
    expected += " [b|c]";
  }
  CHECK(rows_of(text) == expected);
}

TEST_CASE("a row of the greatest length is read, a longer one costs only itself") {
  CHECK(rows_of(x(kLongestRow) + "\na\n") == "[" + x(kLongestRow) + "] [a]");
  CHECK(rows_of(x(kLongestRow + 1) + "\na\n") == "too long [a]");
  CHECK(rows_of(x(kLongestRow + 1)) == "too long");
  CHECK(rows_of(x(9 * kLongestRow) + "\na\n" + x(kLongestRow + 2) + "\nb") ==
        "too long [a] too long [b]");
  CHECK(rows_of("\"" + x(kLongestRow - 4) + "\n\"\"\n\"\"\na\n").starts_with("too long"));
  // The long line within a row that fails is too long by itself too.
  CHECK(rows_of("\"a\n" + x(2 * kLongestRow) + "\nb\n") == "too long too long [b]");
}

TEST_CASE("rows that fail one after the other are read again from where they were") {
  std::string text;
  std::string expected;
  for (int count = 0; count < 200; ++count) {
    text += "a,\"b" + x(1000) + "\n";
    expected += "malformed ";
  }
  CHECK(rows_of(text + "c\"d\n\"e\"\n") == expected + "malformed [e]");
}

TEST_CASE("cells beyond the most that there can be are left out") {
  std::istringstream in(std::string(kMostCells + 10, ',') + "\na\n");
  CsvReader csv(in);
  CHECK(csv.next() == CsvReader::Row::read);
  CHECK(csv.size() == kMostCells);
  CHECK(csv.next() == CsvReader::Row::read);
  CHECK(csv[0] == "a");
}
