// The fewest additional events that reach a score, compared with trying every number of events.

#include "plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// A measure with its counts, its maximum and the most events that it may gain.
struct Count {
  Rate rate;
  std::int32_t maximum = 0;
  std::int64_t most = 0;
};

/// A measure whose cases stay.
Count held(std::int64_t numerator, std::int64_t denominator, std::int32_t maximum) {
  return {{numerator, denominator}, maximum, denominator - numerator};
}

/// A measure whose cases grow by no more than `most`.
Count growing(std::int64_t numerator, std::int64_t denominator, std::int32_t maximum,
              std::int64_t most) {
  return {{numerator, denominator}, maximum, most};
}

std::vector<Ladder> ladders_of(const std::vector<Count>& counts, bool grows) {
  std::vector<Ladder> ladders;
  for (const Count& each : counts)
    ladders.emplace_back(At<Measure>(ladders.size()), each.rate, Points::whole(each.maximum), grows,
                         each.most);
  return ladders;
}

/// "0+1 2+3": the events of each measure by its position.
std::string events(const std::vector<Raise>& raises) {
  std::string out;
  for (const Raise& each : raises)
    out += (out.empty() ? "" : " ") + std::to_string(each.measure.index()) + "+" +
           std::to_string(each.additional);
  return out;
}

/// "reached 90 by 40: 1+27 2+13, alone 1+59".
std::string text_of(const TargetPlan& plan) {
  return std::string(plan.reachable ? "reached " : "missed ") + points(plan.score) + " by " +
         std::to_string(plan.additional) + ": " + events(plan.plan) + ", alone " +
         events(plan.alone);
}

std::string planned(const std::vector<Count>& counts, std::int32_t others, std::int32_t target,
                    bool grows = false) {
  const Planner planner(ladders_of(counts, grows), Points::whole(others), false);
  return text_of(planner.plan(target * 1000));
}

// ------------------------------------------------------------------------- Trying everything

/// One way to raise all measures, and what it brings.
struct Way {
  std::vector<std::int64_t> events;
  std::int64_t sum = 0;
  std::int64_t changed = 0;
  std::int64_t score = 0;  ///< In half points; 0 while a numerator is 0.
};

Way way_of(const std::vector<Count>& counts, bool grows, std::int64_t others,
           std::vector<std::int64_t> events) {
  Way way;
  way.score = 2 * others;
  bool any_zero = false;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const Rate rate{counts[at].rate.numerator + events[at],
                    counts[at].rate.denominator + (grows ? events[at] : 0)};
    any_zero = any_zero || rate.numerator == 0;
    way.score += score_rate(rate, Points::whole(counts[at].maximum)).points.halves;
    way.sum += events[at];
    way.changed += events[at] > 0 ? 1 : 0;
  }
  way.score = any_zero ? 0 : std::min<std::int64_t>(way.score, 200);
  way.events = std::move(events);
  return way;
}

std::vector<Way> ways_of(const std::vector<Count>& counts, bool grows, std::int64_t others) {
  std::vector<Way> ways;
  std::vector<std::int64_t> events(counts.size(), 0);
  for (;;) {
    ways.push_back(way_of(counts, grows, others, events));
    std::size_t at = 0;
    while (at < counts.size() && events[at] == counts[at].most) events[at++] = 0;
    if (at == counts.size()) return ways;
    ++events[at];
  }
}

/// By the contract's words: the fewest events that reach the target, where it is beyond reach the
/// highest score; then the fewest events, the fewest measures changed, the higher score, more
/// events on the measure that comes first.
const Way& best_of(const std::vector<Way>& ways, std::int64_t target) {
  const auto order = [&](const Way& way) {
    const bool reached = way.score * 500 >= target;
    std::vector<std::int64_t> fewer;
    for (const std::int64_t each : way.events) fewer.push_back(-each);
    return std::tuple(!reached, reached ? 0 : -way.score, way.sum, way.changed, -way.score,
                      std::move(fewer));
  };
  return *std::min_element(ways.begin(), ways.end(),
                           [&](const Way& a, const Way& b) { return order(a) < order(b); });
}

/// What plan() must answer, as text_of() writes it.
std::string tried(const std::vector<Count>& counts, const std::vector<Way>& ways,
                  std::int64_t target) {
  const auto reaches = [&](const Way& way) { return way.score * 500 >= target; };
  const Way& best = best_of(ways, target);
  TargetPlan plan;
  plan.reachable = reaches(best);
  plan.additional = best.sum;
  plan.score = Points{static_cast<std::int32_t>(best.score)};
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const Way* alone = nullptr;
    for (const Way& way : ways)
      if (way.sum > 0 && way.sum == way.events[at] && reaches(way) &&
          (alone == nullptr || way.sum < alone->sum))
        alone = &way;
    if (best.events[at] > 0) plan.plan.push_back({At<Measure>(at), best.events[at], {}, {}});
    if (best.sum > 0 && alone != nullptr)
      plan.alone.push_back({At<Measure>(at), alone->sum, {}, {}});
  }
  return text_of(plan);
}

/// Compares the plans for targets from 0 to beyond the score at full with trying everything.
/// Returns how many were compared.
int compare(const std::vector<Count>& counts, bool grows, std::int32_t others) {
  const std::vector<Way> ways = ways_of(counts, grows, others);
  const bool possible =
      std::any_of(ways.begin(), ways.end(), [](const Way& way) { return way.score > 0; });
  const Planner planner(ladders_of(counts, grows), Points::whole(others), false);
  std::string given;
  for (const Count& each : counts)
    given +=
        std::to_string(each.rate.numerator) + "/" + std::to_string(each.rate.denominator) + " ";
  int compared = 0;
  // Whole scores and scores between them.
  for (std::int64_t target = 1'000; target <= 100'000; target += 5'500) {
    const std::string expected = possible ? tried(counts, ways, target) : "missed 0 by 0: , alone ";
    const std::string found = text_of(planner.plan(target));
    ++compared;
    if (found == expected) continue;
    CAPTURE(target);
    CAPTURE(others);
    CAPTURE(grows);
    CAPTURE(given);
    CHECK(found == expected);
  }
  return compared;
}

}  // namespace

TEST_CASE("the plans for two measures are those that trying every numerator finds") {
  int compared = 0;
  for (std::int64_t d1 = 0; d1 <= 5; ++d1)
    for (std::int64_t n1 = 0; n1 <= d1; ++n1)
      for (std::int64_t d2 = 1; d2 <= 6; ++d2)
        for (std::int64_t n2 = 0; n2 <= d2; ++n2) {
          // 60 + 25 + 15 = 100; with 80 the cap at 100 makes scores equal.
          compared += compare({held(n1, d1, 25), held(n2, d2, 15)}, false, 60);
          compared += compare({held(n1, d1, 10), held(n2, d2, 15)}, false, 80);
          compared += compare({growing(n1, d1, 25, 4), growing(n2, d2, 15, 6)}, true, 60);
        }
  CHECK(compared == 21 * 27 * 3 * 19);
}

TEST_CASE("the plans for four measures are those that trying every numerator finds") {
  const std::vector<Rate> rates = {{0, 2}, {1, 3}, {2, 5}, {3, 3}, {1, 6}};
  for (std::size_t first = 0; first < rates.size(); ++first)
    for (std::size_t second = 0; second < rates.size(); ++second)
      for (const bool grows : {false, true}) {
        std::vector<Count> counts;
        // As in 2026: 10 + 15 + 15 + 25 for proportions, 35 for the rest.
        for (const std::int32_t maximum : {10, 15, 15, 25}) {
          const Rate& rate = rates[(counts.size() % 2 == 0 ? first : second + counts.size()) % 5];
          counts.push_back(grows ? growing(rate.numerator, rate.denominator, maximum, 3)
                                 : held(rate.numerator, rate.denominator, maximum));
        }
        CHECK(compare(counts, grows, 35) == 19);
        CHECK(compare(counts, grows, 60) == 19);
      }
}

TEST_CASE("the plan takes the cheapest steps") {
  // Each event of the first brings 1 point, of the second 2, of the third a quarter.
  const std::vector<Count> counts = {held(5, 10, 10), held(5, 10, 20), held(20, 40, 10)};
  // 5 + 10 + 5 = 20 with 60 others. 87 needs 7 points: 3 events of the second and 1 of the first,
  // or 4 of the second, which change only one measure.
  CHECK(planned(counts, 60, 87) == "reached 88 by 4: 1+4, alone 1+4");
  // 91: 5 events of the second bring 10 points, one more point costs one event of the first.
  CHECK(planned(counts, 60, 91) == "reached 91 by 6: 0+1 1+5, alone ");
  // 97: 10 points of the second and all 5 of the first leave 2 for the third, which earns 7 points
  // from 6.5 / 10 x 40 = 26 of 40 on.
  CHECK(planned(counts, 60, 97) == "reached 97 by 16: 0+5 1+5 2+6, alone ");
}

TEST_CASE("of plans with as few events, the one that changes the fewest measures is taken") {
  // 2 points cost 2 events: of either measure, or one of each.
  CHECK(planned({held(5, 10, 10), held(5, 10, 10)}, 70, 82) ==
        "reached 82 by 2: 0+2, alone 0+2 1+2");
  // The first has one event left, so that the second alone changes the fewest.
  CHECK(planned({held(9, 10, 10), held(5, 10, 10)}, 70, 86) == "reached 86 by 2: 1+2, alone 1+2");
  // Fewer measures go before a higher score. The first earns 3, 5 and 6 points with 2, 3 and 4 of
  // 8: its 2 events bring 3 points, 1 event of each 2 + 2.
  CHECK(planned({held(2, 8, 12), held(4, 5, 10)}, 70, 84) == "reached 84 by 2: 0+2, alone 0+2");
}

TEST_CASE("then the higher score is taken, then more events on the measure that comes first") {
  CHECK(planned({held(5, 10, 10), held(5, 10, 20)}, 60, 76) ==
        "reached 77 by 1: 1+1, alone 0+1 1+1");
  CHECK(planned({held(5, 10, 10), held(5, 10, 10)}, 70, 81) ==
        "reached 81 by 1: 0+1, alone 0+1 1+1");
  // At 100 more points are no higher score.
  CHECK(planned({held(9, 10, 10), held(5, 10, 20)}, 80, 100) ==
        "reached 100 by 1: 0+1, alone 0+1 1+1");
  // Two measures must change; 3 events on the first and 2 on the second go before 2 and 3.
  CHECK(planned({held(2, 5, 5), held(1, 5, 5)}, 70, 78) == "reached 78 by 5: 0+3 1+2, alone ");
}

TEST_CASE("a target that is reached already needs nothing") {
  CHECK(planned({held(5, 10, 10)}, 70, 75) == "reached 75 by 0: , alone ");
  CHECK(planned({held(5, 10, 10)}, 70, 0) == "reached 75 by 0: , alone ");
  CHECK(planned({held(5, 10, 10)}, 99, 100) == "reached 100 by 0: , alone ");
  CHECK(planned({}, 100, 100) == "reached 100 by 0: , alone ");
}

TEST_CASE("a target between two scores is reached with the higher one") {
  const Planner planner(ladders_of({held(5, 10, 10)}, false), Points::whole(70), false);
  CHECK(text_of(planner.plan(75'001)) == "reached 76 by 1: 0+1, alone 0+1");
  CHECK(text_of(planner.plan(76'000)) == "reached 76 by 1: 0+1, alone 0+1");
  CHECK(text_of(planner.plan(76'001)) == "reached 77 by 2: 0+2, alone 0+2");
  CHECK(planner.plan(75'001).target_thousandths == 75'001);
  // Half points of other measures count.
  const Planner halves(ladders_of({held(5, 10, 10)}, false), Points{145}, false);
  CHECK(text_of(halves.plan(77'500)) == "reached 77.5 by 0: , alone ");
  CHECK(text_of(halves.plan(77'501)) == "reached 78.5 by 1: 0+1, alone 0+1");
}

TEST_CASE("beyond reach, the plan is the highest score with the fewest events") {
  // 58 of 60 bring all 15 points; 2 events more would bring nothing.
  CHECK(planned({held(50, 60, 15), held(5, 10, 10)}, 70, 100) ==
        "missed 95 by 13: 0+8 1+5, alone ");
  CHECK(planned({held(58, 60, 15)}, 70, 100) == "missed 85 by 0: , alone ");
  CHECK(planned({}, 40, 75) == "missed 40 by 0: , alone ");
}

TEST_CASE("a numerator of 0 is raised like any other, and no plan leaves one") {
  // 1 event of each brings 1 point of each.
  const std::vector<Count> counts = {held(0, 100, 10), held(0, 100, 10)};
  CHECK(planned(counts, 80, 50) == "reached 82 by 2: 0+1 1+1, alone ");
  CHECK(planned({held(0, 100, 10), held(50, 100, 10)}, 80, 50) ==
        "reached 86 by 1: 0+1, alone 0+1");
  // 10 points: 1 with the first event and 9 with 85 of 100 cost 1 + 35 events. The first alone has
  // 5 with 45 of 100.
  CHECK(planned({held(0, 100, 10), held(50, 100, 10)}, 80, 90) ==
        "reached 90 by 36: 0+1 1+35, alone 0+45");
  const Planner planner(ladders_of(counts, false), Points::whole(80), false);
  CHECK(points(planner.score()) == "0");
  // A score of 0 is reached by a numerator of 0.
  CHECK(text_of(planner.plan(0)) == "reached 0 by 0: , alone ");
}

TEST_CASE("a numerator of 0 that no event can raise is named, and no plan helps before it") {
  const std::vector<Count> counts = {held(5, 10, 10), held(0, 0, 25), held(0, 9, 10)};
  const Planner planner(ladders_of(counts, false), Points::whole(65), false);
  const TargetPlan plan = planner.plan(75'000);
  CHECK(text_of(plan) == "missed 0 by 0: , alone ");
  REQUIRE(plan.stuck.size() == 1);
  CHECK(plan.stuck.front() == At<Measure>(1));
  CHECK(points(planner.score()) == "0");
  // Where cases grow, the first one is 1 of 1.
  CHECK(planned({growing(5, 10, 10, 9), growing(0, 0, 25, 9)}, 65, 75, true) ==
        "reached 95 by 1: 1+1, alone 1+1");
  // No cases are left to add.
  const std::vector<Count> no_more = {growing(5, 10, 10, 0), growing(0, 10, 25, 0)};
  CHECK(planned(no_more, 65, 75, true) == "missed 0 by 0: , alone ");
  // A score of 0 is reached, though not where 0 of 0 is no answer yet.
  CHECK(planned(no_more, 65, 0, true) == "reached 0 by 0: , alone ");
  CHECK(text_of(planner.plan(0)) == "missed 0 by 0: , alone ");
}

TEST_CASE("while something else blocks, nothing is planned") {
  const Planner planner(ladders_of({held(5, 10, 10)}, false), Points::whole(90), true);
  CHECK(text_of(planner.plan(75'000)) == "missed 0 by 0: , alone ");
  CHECK(text_of(planner.plan(0)) == "missed 0 by 0: , alone ");
  CHECK(planner.plan(75'000).stuck.empty());
  CHECK(points(planner.score()) == "0");
}

TEST_CASE("a raise says its counts and its points") {
  const Planner stays(ladders_of({held(33, 120, 15)}, false), Points::whole(70), false);
  const TargetPlan plan = stays.plan(75'000);
  REQUIRE(plan.plan.size() == 1);
  CHECK(plan.plan.front().rate.numerator == 36);
  CHECK(plan.plan.front().rate.denominator == 120);
  CHECK(points(plan.plan.front().points) == "5");
  const Planner grows(ladders_of({growing(33, 120, 15, 100)}, true), Points::whole(70), false);
  const TargetPlan with_more = grows.plan(75'000);
  REQUIRE(with_more.plan.size() == 1);
  CHECK(with_more.plan.front().rate.numerator == 38);
  CHECK(with_more.plan.front().rate.denominator == 125);
}

TEST_CASE("plans are exact up to the largest count, and none goes beyond it") {
  // 10 points from 9.5 / 10 x (2^53 - 1) = 8,556,839,292,003,941.45 on; 9 in the same way from
  // 7,656,119,366,529,842.35 on.
  const std::vector<Count> both = {held(0, kLargestCount, 10), held(0, kLargestCount, 10)};
  CHECK(planned(both, 80, 100) ==
        "reached 100 by 17113678584007884: 0+8556839292003942 1+8556839292003942, alone ");
  CHECK(planned(both, 80, 99) ==
        "reached 99 by 16212958658533785: 0+8556839292003942 1+7656119366529843, alone ");
  // One further case is all that there is room for.
  CHECK(planned({growing(1, kLargestCount - 1, 10, 1)}, 80, 90, true) ==
        "missed 81 by 0: , alone ");
  CHECK(planned({growing(0, kLargestCount, 10, 0)}, 80, 81, true) == "missed 0 by 0: , alone ");
}
