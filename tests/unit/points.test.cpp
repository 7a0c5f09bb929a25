// Points and rates: the arithmetic of the score.

#include "pi_score/points.hpp"

#include <doctest/doctest.h>

using namespace pi_score;

TEST_CASE("a rate earns its share of the maximum, rounded to the nearest whole point") {
  // The measures of CMS's own published example.
  CHECK(score_rate({49, 115}, Points::whole(10)).points == Points::whole(4));      // 4.26
  CHECK(score_rate({1123, 1951}, Points::whole(20)).points == Points::whole(12));  // 11.51
  CHECK(score_rate({923, 951}, Points::whole(20)).points == Points::whole(19));    // 19.41
  CHECK(score_rate({861, 1809}, Points::whole(40)).points == Points::whole(19));   // 19.04
}

TEST_CASE("an exact half goes up, and is marked; just below goes down") {
  CHECK(score_rate({1, 4}, Points::whole(10)).points == Points::whole(3));  // 2.5
  CHECK(score_rate({1, 4}, Points::whole(10)).exact_half);
  CHECK(score_rate({2499, 10000}, Points::whole(10)).points == Points::whole(2));
  CHECK_FALSE(score_rate({2499, 10000}, Points::whole(10)).exact_half);
  CHECK(score_rate({1, 20}, Points::whole(10)).points == Points::whole(1));  // 0.5
  CHECK(score_rate({1, 20}, Points::whole(10)).exact_half);
  CHECK_FALSE(score_rate({1, 20}, Points::whole(10)).raised_to_one);
}

TEST_CASE("a numerator of 1 earns at least 1 point; a numerator of 0 earns none") {
  const RateScore least = score_rate({1, 1000}, Points::whole(10));
  CHECK(least.points == Points::whole(1));
  CHECK(least.raised_to_one);
  CHECK(score_rate({0, 1000}, Points::whole(10)).points == Points{});
  CHECK(score_rate({0, 0}, Points::whole(10)).points == Points{});
  CHECK_FALSE(score_rate({0, 1000}, Points::whole(10)).raised_to_one);
}

TEST_CASE("the largest counts come out exact") {
  const std::int64_t most = kLargestCount;
  CHECK(score_rate({most, most}, Points::whole(100)).points == Points::whole(100));
  CHECK(score_rate({most, most}, Points::whole(200)).points == Points::whole(200));
  CHECK(score_rate({most - 1, most}, Points::whole(100)).points == Points::whole(100));
  CHECK(score_rate({most / 2, most}, Points::whole(1)).points ==
        Points::whole(1));  // Just below a half: raised to 1.
  CHECK(score_rate({most / 2, most}, Points::whole(1)).raised_to_one);
  CHECK(score_rate({most / 2 + 1, most}, Points::whole(1)).points ==
        Points::whole(1));  // Just above.
  CHECK_FALSE(score_rate({most / 2 + 1, most}, Points::whole(1)).raised_to_one);
  CHECK(score_rate({(most - 1) / 2, most - 1}, Points::whole(1)).exact_half);
}

TEST_CASE("a maximum in half points is exact too") {
  CHECK(score_rate({1, 1}, Points{25}).points == Points::whole(13));  // 12.5
  CHECK(score_rate({1, 1}, Points{25}).exact_half);
  CHECK(score_rate({24, 25}, Points{25}).points == Points::whole(12));  // 12.0
}

TEST_CASE("nothing can be earned of a maximum of 0") {
  CHECK(score_rate({5, 5}, Points{}).points == Points{});
}

TEST_CASE("half a point, the smallest maximum, is earned as any other") {
  CHECK(score_rate({1, 1}, Points{1}).points == Points::whole(1));
}
