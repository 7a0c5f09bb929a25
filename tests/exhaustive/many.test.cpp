// Random rows of all years get the same figures in columns as one by one.

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <random>

#include "random_rows.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

constexpr std::size_t kBatches = 17, kRowsOfABatch = 1000;

struct Counted {
  std::size_t rows = 0, scored = 0, zero = 0, reweighted = 0, refused = 0, halves = 0, other = 0;
};

void count(const ManyResult& many, std::size_t row, Counted& counted) {
  const auto is = [&](Outcome outcome) {
    return many.outcomes[row] == static_cast<std::uint8_t>(outcome);
  };
  ++counted.rows;
  if (is(Outcome::scored)) ++counted.scored;
  if (is(Outcome::zero)) ++counted.zero;
  if (is(Outcome::reweighted)) ++counted.reweighted;
  if (many.outcomes[row] == kRefusedRow) ++counted.refused;
  const double points = many.points_earned[row];
  if (points != std::floor(points) && !std::isnan(points)) ++counted.halves;
  if (!std::isnan(many.other_scores[row])) ++counted.other;
}

}  // namespace

TEST_CASE("100,000 random rows of all years get the same figures in columns as one by one") {
  Counted counted;
  for (const Rules& rules : all_rules()) {
    std::mt19937 dice(static_cast<std::uint32_t>(rules.performance_year));
    RowMaker maker(rules, [&] { return static_cast<std::uint32_t>(dice()); });
    for (std::size_t batch = 0; batch < kBatches; ++batch) {
      std::vector<Row> rows(kRowsOfABatch);
      for (Row& row : rows) row = maker.make();
      const RowTable table(rules, rows);
      const ManyResult many = estimate_many(rules.performance_year, table.columns());
      REQUIRE(many.errors.empty());
      REQUIRE(many.scores.size() == rows.size());
      for (std::size_t at = 0; at < rows.size(); ++at) {
        if (!agrees(many, at, estimate(submission_of(rules, rows[at]))))
          FAIL(rules.performance_year << ": " << text_of(rows[at]));
        count(many, at, counted);
      }
    }
  }
  std::printf(
      "%zu rows: %zu scored, %zu zero, %zu reweighted, %zu refused, %zu with half points, %zu with "
      "another score under another reading\n",
      counted.rows, counted.scored, counted.zero, counted.reweighted, counted.refused,
      counted.halves, counted.other);
  CHECK(counted.rows >= 100'000);
  // Each outcome occurs often enough that a mistake in it would be seen.
  CHECK(counted.scored > counted.rows / 5);
  CHECK(counted.zero > counted.rows / 20);
  CHECK(counted.reweighted > counted.rows / 50);
  CHECK(counted.refused > counted.rows / 50);
  CHECK(counted.halves > 100);
  CHECK(counted.other > 100);
}
