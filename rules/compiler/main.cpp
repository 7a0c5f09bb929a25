// rules-compiler OUT.cpp YEAR.json...: checks rules files and writes their tables as C++.
// Exit status: 0 written, 1 the files are wrong (every complaint on standard error, with file and
// JSON Pointer), 2 wrong use.

#include <algorithm>
#include <fstream>
#include <iostream>

#include "year.hpp"

int main(int argc, char** argv) {
  using namespace rules_compiler;
  if (argc < 3) {
    std::cerr << "usage: rules-compiler OUT.cpp YEAR.json...\n";
    return 2;
  }
  Complaints complaints;
  std::vector<Year> years;
  for (int at = 2; at < argc; ++at) {
    std::optional<Year> year = read_file(argv[at], complaints);
    if (!year) continue;
    check_year(*year, complaints);
    years.push_back(std::move(*year));
  }
  std::sort(years.begin(), years.end(),
            [](const Year& a, const Year& b) { return a.performance_year < b.performance_year; });
  for (std::size_t at = 1; at < years.size(); ++at)
    if (years[at].performance_year == years[at - 1].performance_year)
      complaints.add(years[at].file, "/performanceYear", "is the performance year of two files");
  for (const std::string& line : complaints.lines()) std::cerr << line << '\n';
  if (complaints.count() > 0) return 1;
  std::ofstream out(argv[1], std::ios::binary);
  out << write_tables(years);
  out.close();
  if (!out) {
    std::cerr << argv[1] << ": cannot be written\n";
    return 2;
  }
  return 0;
}
