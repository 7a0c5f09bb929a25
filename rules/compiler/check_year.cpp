#include "check.hpp"

namespace rules_compiler {

const Measure* Check::find(const std::string& id) const {
  for (const Measure& measure : year_.measures)
    if (measure.id == id) return &measure;
  return nullptr;
}

const Measure* Check::want_measure(const JsonPointer& at, const std::string& id) {
  const Measure* found = find(id);
  if (found == nullptr) {
    complain(at, "\"" + id + "\" is no measure of this file");
    miss();
  }
  return found;
}

void Check::want_assumption(const JsonPointer& at, const std::string& id) {
  const bool is_there = std::any_of(year_.assumptions.begin(), year_.assumptions.end(),
                                    [&](const Assumption& each) { return each.id == id; });
  if (!id.empty() && !is_there) complain(at, "\"" + id + "\" is no assumption of this file");
}

void Check::want_new(std::set<std::string>& known, const std::string& id, const JsonPointer& at) {
  if (!known.insert(id).second)
    complain(at, "the id \"" + id + "\" stands twice: nothing else may have it");
}

void check_year(const Year& year, Complaints& complaints) {
  Check check(year, complaints);
  check_ids(check);
  check_sources(check);
  check_frame(check);
  check_measures(check);
  check_grounds(check);
  check_weights(check);
  // Sums and shares of measures that cannot be found would only repeat the complaints.
  if (check.finds_everything()) check_points(check);
}

}  // namespace rules_compiler
