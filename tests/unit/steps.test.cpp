// A measure's points as its numerator is raised or falls.

#include "steps.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace pi_score;

namespace {

/// Cases that stay, with all of them within reach.
Ladder held(Rate rate, std::int32_t maximum) {
  return {At<Measure>(0), rate, Points::whole(maximum), false, rate.denominator - rate.numerator};
}

/// Each event a new case, up to the largest count.
Ladder growing(Rate rate, std::int32_t maximum) {
  return {At<Measure>(0), rate, Points::whole(maximum), true, kLargestCount - rate.denominator};
}

std::int64_t reach(const Ladder& ladder, std::int32_t points) {
  return ladder.reach(Points::whole(points)).value_or(-1);
}

}  // namespace

TEST_CASE("the next points and the previous ones are as few events away as the rounding allows") {
  // 36/120 x 15 = 4.5, which rounds up to 5; 27/120 x 15 = 3.375, and 28/120 x 15 = 3.5 is 4.
  const Ladder ladder = held({33, 120}, 15);
  CHECK(ladder.points_with(0) == Points::whole(4));
  CHECK(ladder.next_after(0) == 3);
  CHECK(ladder.points_with(3) == Points::whole(5));
  const std::optional<Step> previous = ladder.previous();
  REQUIRE(previous);
  CHECK(previous->events == 6);
  CHECK(previous->points == Points::whole(3));
}

TEST_CASE("a step begins where the one before it ended") {
  // 5 points from 36 on, 6 from 5.5 / 15 x 120 = 44 on, 7 from 52 on.
  const Ladder ladder = held({33, 120}, 15);
  CHECK(ladder.next_after(2) == 3);
  CHECK(ladder.next_after(3) == 11);
  CHECK(ladder.next_after(10) == 11);
  CHECK(ladder.next_after(11) == 19);
}

TEST_CASE("the rises are those of the whole range, whatever the numerator is now") {
  // Of 3 points with 10 cases: 1 from 1 on, as 0.3 is raised; 1.5 at 5; 2.5 at 25 / 3 = 8.3.
  std::string rises;
  for (const Rise& each : growing({7, 10}, 3).rises())
    rises += std::to_string(each.numerator) + ":" + std::to_string(each.points.halves / 2) + " ";
  CHECK(rises == "1:1 5:2 9:3 ");
  CHECK(held({0, 0}, 10).rises().empty());
  CHECK(held({0, 1}, 10).rises().size() == 1);
  // With 2^53 - 1 cases there is a rise for each point.
  CHECK(held({5, kLargestCount}, 40).rises().size() == 40);
}

TEST_CASE("one event can bring more than one point") {
  const Ladder ladder = held({1, 4}, 20);
  CHECK(ladder.next_after(0) == 1);
  CHECK(ladder.points_with(1) == Points::whole(10));
  CHECK(reach(ladder, 6) == 1);
}

TEST_CASE("from a numerator of 0 one event brings at least a point, and nothing can be lost") {
  const Ladder ladder = held({0, 1000}, 10);
  CHECK(ladder.points_with(0) == Points{});
  CHECK(ladder.next_after(0) == 1);
  CHECK(ladder.points_with(1) == Points::whole(1));  // 1/1000 x 10 rounds to 0.
  CHECK_FALSE(ladder.previous());
  const std::optional<Step> previous = held({1, 1000}, 10).previous();
  REQUIRE(previous);
  CHECK(previous->events == 1);
  CHECK(previous->points == Points{});
}

TEST_CASE("at full points there is no next step, all events counted or not") {
  CHECK_FALSE(held({60, 60}, 15).next_after(0));
  // 58/60 x 15 = 14.5 is 15 already; 57/60 x 15 = 14.25 is 14.
  CHECK_FALSE(held({58, 60}, 15).next_after(0));
  CHECK(held({57, 60}, 15).next_after(0) == 1);
  const std::optional<Step> previous = held({60, 60}, 15).previous();
  REQUIRE(previous);
  CHECK(previous->events == 3);
  CHECK(previous->points == Points::whole(14));
}

TEST_CASE("points are reached with the fewest events, or not at all") {
  const Ladder ladder = held({33, 120}, 15);
  CHECK(reach(ladder, 4) == 0);
  CHECK(reach(ladder, 1) == 0);
  CHECK(reach(ladder, 8) == 27);   // 7.5 / 15 x 120 = 60.
  CHECK(reach(ladder, 15) == 83);  // 14.5 / 15 x 120 = 116.
  CHECK(reach(ladder, 16) == -1);
  // No more than 26 events can be added.
  const Ladder bounded(At<Measure>(0), {33, 120}, Points::whole(15), false, 26);
  CHECK(bounded.most() == 26);
  CHECK(reach(bounded, 7) == 19);
  CHECK(reach(bounded, 8) == -1);
  CHECK_FALSE(bounded.next_after(19));
}

TEST_CASE("where cases grow, each event is one of numerator and denominator") {
  const Ladder ladder = growing({33, 120}, 15);
  CHECK(ladder.rate_with(5).numerator == 38);
  CHECK(ladder.rate_with(5).denominator == 125);
  // 38/125 x 15 = 4.56; 37/124 x 15 = 4.48.
  CHECK(ladder.next_after(0) == 5);
  // 30 (33 + k) >= 29 (120 + k) from k = 29 x 120 - 30 x 33 = 2490 on: 2523/2610 x 15 = 14.5.
  CHECK(reach(ladder, 15) == 2490);
  CHECK_FALSE(ladder.next_after(2490));
  // What is lost leaves the denominator as it is.
  CHECK(ladder.previous()->events == 6);
}

TEST_CASE("0 of 0 cannot be raised where cases stay, and is full with the first where they grow") {
  const Ladder stays = held({0, 0}, 25);
  CHECK(stays.points_with(0) == Points{});
  CHECK_FALSE(stays.next_after(0));
  CHECK_FALSE(stays.previous());
  const Ladder grows = growing({0, 0}, 25);
  CHECK(grows.next_after(0) == 1);
  CHECK(grows.points_with(1) == Points::whole(25));
}

TEST_CASE("counts up to 2^53 - 1 are exact") {
  // 1.5 / 10 x (2^53 - 1) = 1,351,079,888,211,148.65.
  const Ladder ladder = held({0, kLargestCount}, 10);
  CHECK(ladder.next_after(0) == 1);
  CHECK(ladder.next_after(1) == 1'351'079'888'211'149);
  // 9.5 / 10 x (2^53 - 1) = 8,556,839,292,003,941.45.
  CHECK(reach(ladder, 10) == 8'556'839'292'003'942);
  const std::optional<Step> previous = held({kLargestCount, kLargestCount}, 10).previous();
  REQUIRE(previous);
  CHECK(previous->events == kLargestCount - 8'556'839'292'003'941);
  CHECK(previous->points == Points::whole(9));
}

TEST_CASE("no count grows beyond 2^53 - 1") {
  CHECK_FALSE(growing({0, kLargestCount}, 10).next_after(0));
  const Ladder one_more = growing({0, kLargestCount - 1}, 10);
  CHECK(one_more.next_after(0) == 1);
  CHECK(one_more.rate_with(1).denominator == kLargestCount);
  CHECK_FALSE(one_more.next_after(1));
}
