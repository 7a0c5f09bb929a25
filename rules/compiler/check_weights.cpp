#include "check.hpp"

namespace rules_compiler {
namespace {

/// A category that is left out has no weight, and the others have all of it.
void check_percents(Check& check, const WeightRow& row, const Percents& percents,
                    const JsonPointer& at) {
  std::int64_t sum = 0;
  for (std::size_t position = 0; position < percents.size(); ++position) {
    const Category category = kWords<Category>[position].meaning;
    sum += percents[position];
    if (percents[position] > 0 && contains(row.not_scored, category))
      check.complain(at + "/" + in_rules(category), "must be 0: the row does not score it");
  }
  if (sum != 100) check.complain(at, "must add up to 100, not " + std::to_string(sum));
}

/// There is a row for exactly those sets of categories that leave at least two: where fewer are
/// left, the final score is the performance threshold.
void check_rows(Check& check, const WeightTable& table, const WeightRow& full,
                const std::set<std::set<Category>>& seen) {
  std::size_t expected = 0;
  for (unsigned bits = 0; bits < (1U << table.reweightable.size()); ++bits) {
    std::set<Category> not_scored;
    for (std::size_t at = 0; at < table.reweightable.size(); ++at)
      if ((bits >> at & 1U) != 0) not_scored.insert(table.reweightable[at]);
    std::size_t left = 0;
    for (std::size_t at = 0; at < full.weights.size(); ++at)
      if (full.weights[at] > 0 && !not_scored.contains(kWords<Category>[at].meaning)) ++left;
    if (left < 2) continue;
    ++expected;
    if (seen.contains(not_scored)) continue;
    std::string names;
    for (const Category category : not_scored)
      names += (names.empty() ? "" : " and ") + in_rules(category);
    check.complain(table.at + "/rows", "needs a row without " + names);
  }
  if (table.rows.size() > expected)
    check.complain(table.at + "/rows", "has a row that leaves fewer than two categories");
}

/// Two rows for one case would contradict each other, and the row in which everything is scored
/// says which categories a table has at all.
void check_table(Check& check, const WeightTable& table) {
  std::set<std::set<Category>> seen;
  for (const WeightRow& row : table.rows) {
    for (const Category category : row.not_scored)
      if (!contains(table.reweightable, category))
        check.complain(row.at + "/notScored",
                       "\"" + in_rules(category) + "\" is not reweightable in this table");
    if (!seen.insert({row.not_scored.begin(), row.not_scored.end()}).second)
      check.complain(row.at + "/notScored", "this row stands twice");
    check_percents(check, row, row.weights, row.at + "/weights");
    if (row.small_practice)
      check_percents(check, row, *row.small_practice, row.at + "/smallPracticeWeights");
  }
  const auto full = std::find_if(table.rows.begin(), table.rows.end(),
                                 [](const WeightRow& row) { return row.not_scored.empty(); });
  if (full == table.rows.end())
    check.complain(table.at + "/rows", "needs the row in which everything is scored");
  else
    check_rows(check, table, *full, seen);
}

}  // namespace

void check_weights(Check& check) {
  for (const WeightTable& table : check.year().weight_tables) check_table(check, table);
}

}  // namespace rules_compiler
