// The checks of one year, by subject. Each complains of what it refuses, at its place.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "year.hpp"

namespace rules_compiler {

/// A year under check.
class Check {
 public:
  Check(const Year& year, Complaints& complaints) : year_(year), complaints_(complaints) {}

  [[nodiscard]] const Year& year() const { return year_; }

  void complain(const JsonPointer& at, const std::string& message) {
    complaints_.add(year_.file, at, message);
  }

  /// Whether every measure and objective that the year names was found: only then can its points be
  /// added up.
  [[nodiscard]] bool finds_everything() const { return finds_everything_; }
  /// Notes that one was not found.
  void miss() { finds_everything_ = false; }

  /// The measure with this id, or null.
  [[nodiscard]] const Measure* find(const std::string& id) const;

  /// The same. Complains at `at` and notes it as missing where there is none.
  const Measure* want_measure(const JsonPointer& at, const std::string& id);

  /// Complains where an assumption is named that there is not. No name is no complaint.
  void want_assumption(const JsonPointer& at, const std::string& id);

  /// Complains of an id that is in `known` already, else adds it.
  void want_new(std::set<std::string>& known, const std::string& id, const JsonPointer& at);

  /// Complains of a list that is longer than the core has room for.
  template <class Each>
  void want_room(const std::vector<Each>& list, const JsonPointer& at, std::size_t most) {
    if (list.size() > most)
      complain(at, "has " + std::to_string(list.size()) + " entries; there is room for " +
                       std::to_string(most));
  }

 private:
  const Year& year_;
  Complaints& complaints_;
  bool finds_everything_ = true;
};

template <class Each>
bool contains(const std::vector<Each>& list, const Each& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Refuses an id that stands twice where one may stand once, more entries than the core has room
/// for, and explanations in cmsData of ids that are not there: an estimate names things by their
/// ids and keeps lists of fixed length.
void check_ids(Check& check);

/// Refuses a fact that names an unknown source, and a source that no fact names.
void check_sources(Check& check);

/// Refuses certification IDs that nobody could have or that nothing is said about, programs without
/// weights or without the default one, and thresholds in the wrong order.
void check_frame(Check& check);

/// Refuses measures whose points, exclusions or heirs do not go with their role, objectives whose
/// ways are worth different points, and bonuses of measures that earn none: points could be lost or
/// earned twice.
void check_measures(Check& check);

/// Refuses assumptions and grounds that could never hold, or that would change what they must not.
void check_grounds(Check& check);

/// Refuses weights that are not 100 together, and tables without a row for a case that can occur.
void check_weights(Check& check);

/// Refuses a year whose required measures are not worth 100 points together, whose shares do not
/// come out in half points, or in which more points could move than the core has room for. For a
/// year in which everything that is named was found.
void check_points(Check& check);

}  // namespace rules_compiler
