#include "check.hpp"
#include "pi_score/limits.hpp"

namespace rules_compiler {
namespace {

constexpr std::int32_t kAllPoints = 200;  // 100 points, in halves.

/// The halves of the listed measures together.
std::int32_t halves_of(const Check& check, const std::vector<std::string>& measures) {
  std::int32_t sum = 0;
  for (const std::string& id : measures) sum += check.find(id)->halves;
  return sum;
}

/// A year is worth 100 points, or the score would be no percentage. Counts one route of each
/// objective and the slots of each choice.
void check_sum(Check& check) {
  std::int32_t sum = 0;
  std::set<std::string> in_routes;
  for (const Objective& objective : check.year().objectives) {
    if (objective.choice)
      sum += static_cast<std::int32_t>(objective.choice->count) * objective.choice->halves;
    for (const Route& route : objective.routes)
      in_routes.insert(route.measures.begin(), route.measures.end());
    if (!objective.routes.empty()) sum += halves_of(check, objective.routes.front().measures);
  }
  for (const Measure& measure : check.year().measures)
    if (!in_routes.contains(measure.id)) sum += measure.halves;
  if (sum != kAllPoints)
    check.complain("/measures", "required measures must be worth 100 points together, not " +
                                    std::to_string(sum / 2) + (sum % 2 != 0 ? ".5" : ""));
}

/// How many of `ids` are heirs; they are noted in `counted`.
std::size_t count_members(const std::vector<std::string>& ids, const Heirs& heirs,
                          std::set<std::string>& counted) {
  std::size_t members = 0;
  for (const std::string& id : ids)
    if (contains(heirs.measures, id)) {
      ++members;
      counted.insert(id);
    }
  return members;
}

/// How many heirs of a group can be reported at once: a number for each combination of routes, one
/// route an objective; of a choice at most its slots.
std::set<std::size_t> numbers_reported(const Check& check, const Heirs& heirs) {
  std::set<std::size_t> numbers = {0};
  std::set<std::string> counted;
  for (const Objective& objective : check.year().objectives) {
    std::vector<std::size_t> options;
    for (const Route& route : objective.routes)
      options.push_back(count_members(route.measures, heirs, counted));
    if (objective.choice)
      options.push_back(std::min(count_members(objective.choice->measures, heirs, counted),
                                 static_cast<std::size_t>(objective.choice->count)));
    if (options.empty()) continue;
    std::set<std::size_t> next;
    for (const std::size_t so_far : numbers)
      for (const std::size_t option : options) next.insert(so_far + option);
    numbers = next;
  }
  std::set<std::size_t> result;
  for (const std::size_t number : numbers)
    result.insert(number + heirs.measures.size() - counted.size());
  return result;
}

/// Any number of heirs up to the most that can be reported may have to share. `givers_among_heirs`:
/// of the excluded slots of a choice, one is the giver's own and shares nothing.
void check_shares(Check& check, const std::vector<Heirs>& groups, std::int32_t halves,
                  std::size_t givers_among_heirs, const JsonPointer& at) {
  for (std::size_t position = 0; position < groups.size(); ++position)
    for (const std::size_t most : numbers_reported(check, groups[position]))
      for (std::size_t heirs = 1; heirs + givers_among_heirs <= most; ++heirs)
        if (static_cast<std::size_t>(halves) % heirs != 0) {
          check.complain(at + "/heirs/" + std::to_string(position),
                         "the points do not come out in half points when " + std::to_string(heirs) +
                             " measures share them");
          return;
        }
}

/// The size of the largest group: so many heirs at most share what one giver leaves.
std::size_t most_heirs(const std::vector<Heirs>& groups) {
  std::size_t most = 0;
  for (const Heirs& heirs : groups) most = std::max(most, heirs.measures.size());
  return most;
}

/// Every measure and every slot that can be excluded gives to every member of its largest group:
/// never do more points move.
std::size_t most_transfers(const Year& year) {
  std::size_t transfers = 0;
  for (const Measure& measure : year.measures) transfers += most_heirs(measure.heirs);
  for (const Objective& objective : year.objectives)
    if (objective.choice)
      transfers +=
          static_cast<std::size_t>(objective.choice->count) * most_heirs(objective.choice->heirs);
  return transfers;
}

}  // namespace

void check_points(Check& check) {
  check_sum(check);
  for (const Measure& measure : check.year().measures)
    check_shares(check, measure.heirs, measure.halves, 0, measure.at);
  for (const Objective& objective : check.year().objectives)
    if (objective.choice) {
      const Choice& choice = *objective.choice;
      check_shares(check, choice.heirs, choice.halves, choice.count > 1 ? 1 : 0, choice.at);
    }
  const std::size_t transfers = most_transfers(check.year());
  if (transfers > pi_score::kMostTransfers)
    check.complain("/measures", "points could move in " + std::to_string(transfers) +
                                    " ways at once; there is room for " +
                                    std::to_string(pi_score::kMostTransfers));
}

}  // namespace rules_compiler
