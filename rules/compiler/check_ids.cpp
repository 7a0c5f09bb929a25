#include <limits>

#include "check.hpp"
#include "pi_score/limits.hpp"

namespace rules_compiler {
namespace {

/// Of lists for which the core has no limit of its own: a position in them must fit in its type.
constexpr std::size_t kMostPositions = std::numeric_limits<std::int16_t>::max();

/// All measurement ids of the year, each of which may stand once.
std::set<std::string> check_measurement_ids(Check& check) {
  std::set<std::string> known;
  for (const Measure& measure : check.year().measures) {
    check.want_new(known, measure.id, measure.at + "/id");
    for (std::size_t at = 0; at < measure.exclusions.size(); ++at)
      check.want_new(known, measure.exclusions[at].id,
                     measure.at + "/exclusions/" + std::to_string(at) + "/id");
    if (measure.engagement) {
      check.want_new(known, measure.engagement->pre_production,
                     measure.at + "/engagement/preProduction/id");
      check.want_new(known, measure.engagement->production,
                     measure.at + "/engagement/production/id");
    }
  }
  if (known.size() > pi_score::kMostMeasurementIds)
    check.complain("/measures", "has " + std::to_string(known.size()) +
                                    " measurement ids; there is room for " +
                                    std::to_string(pi_score::kMostMeasurementIds));
  return known;
}

/// A list of things with ids, each of which may stand once.
template <class Each>
void check_list(Check& check, const std::vector<Each>& list, const std::string& name,
                std::size_t most) {
  std::set<std::string> known;
  for (std::size_t at = 0; at < list.size(); ++at)
    check.want_new(known, list[at].id, "/" + name + "/" + std::to_string(at) + "/id");
  check.want_room(list, "/" + name, most);
}

/// An explanation of an id that is not there explains nothing. Only what CMS lists and this file
/// leaves out must not be there.
void check_cms_data(Check& check, const std::set<std::string>& measurement_ids) {
  for (const CmsData& data : check.year().cms_data) {
    if (data.measures.empty()) check.complain(data.at + "/measures", "names no measurement id");
    const bool left_out = data.field == "listed" && data.listed;
    for (const std::string& id : data.measures)
      if (measurement_ids.contains(id) == left_out)
        check.complain(data.at + "/measures",
                       "\"" + id +
                           (left_out ? "\" is in this file, so it is not left out"
                                     : "\" is no measurement id of this file"));
  }
}

}  // namespace

void check_ids(Check& check) {
  const Year& year = check.year();
  const std::set<std::string> measurement_ids = check_measurement_ids(check);
  check.want_room(year.measures, "/measures", pi_score::kMostMeasures);
  for (const Measure& measure : year.measures)
    check.want_room(measure.exclusions, measure.at + "/exclusions", pi_score::kMostExclusions);
  check_list(check, year.objectives, "objectives", pi_score::kMostObjectives);
  check_list(check, year.assumptions, "assumptions", pi_score::kMostAssumptions);
  check_list(check, year.grounds, "grounds", pi_score::kMostGrounds);
  check_list(check, year.bonuses, "bonuses", pi_score::kMostBonuses);
  check_list(check, year.notes, "notes", pi_score::kMostNotes);
  check_list(check, year.programs, "programs", pi_score::kMostPrograms);
  check_list(check, year.weight_tables, "weightTables", kMostPositions);
  check.want_room(year.sources, "/sources", kMostPositions);
  check.want_room(year.entity_notes, "/entityNotes", pi_score::kMostEntityNotes);
  check_cms_data(check, measurement_ids);
}

}  // namespace rules_compiler
