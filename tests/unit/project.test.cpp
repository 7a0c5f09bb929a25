// Numbers to date, carried on to the end of the period.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

Projection projection_of(int year, const Set& set, const char* as_of) {
  const Advice advice = advice_on(year, set, Options().as_of(as_of));
  REQUIRE(advice.projection);
  return *advice.projection;
}

/// "82 (70 to 88)".
std::string scores(const Projection& projection) {
  return points(projection.score) + " (" + points(projection.low) + " to " +
         points(projection.high) + ")";
}

std::string scores(const Set& set, const char* as_of) {
  return scores(projection_of(2026, set, as_of));
}

/// A set of 2026 in which only patient access is counted: up to 25 points, and 75 for the rest.
Set with_patients(std::int64_t numerator, std::int64_t denominator) {
  return Set::full_marks(2026)
      .exclude("PI_EP_1", "PI_LVPP_1")
      .without("PI_HIE_1")
      .without("PI_HIE_4")
      .yes("PI_HIE_5")
      .rate("PI_PEA_1", numerator, denominator);
}

}  // namespace

TEST_CASE("the contract's example at the end of September") {
  // Day 273 of 365. Cases in the end: 1004 x 365 / 273 = 1342.3, 160.4, 80.2 and 2540.3, so that
  // 338, 40, 20 and 640 remain.
  //
  //            as to date        points   none counts   points   all count    points
  // EP 1       812 + 273 / 1342    8.1      812 / 1342    6.1    1150 / 1342    8.6
  // HIE 1       33 +  11 /  160    4.1       33 /  160    3.1      73 /  160    6.8
  // HIE 4       45 +  15 /   80   11.3       45 /   80    8.4      65 /   80   12.2
  // PEA 1     1850 + 623 / 2540   24.3     1850 / 2540   18.2    2490 / 2540   24.5
  //
  // With 10 for the PDMP and 25 for public health: 82, 70 and 88.
  const Projection projection = projection_of(2026, Set::of_contract(), "2026-09-30");
  CHECK(projection.as_of == "2026-09-30");
  CHECK(projection.days_left == 92);
  CHECK(scores(projection) == "82 (70 to 88)");
  // The 186th day of 365 is the first of 180 to the end of the year.
  CHECK(projection.last_start == "2026-07-05");
}

TEST_CASE("the targets from here count with the final cases and add no more than remain") {
  const Advice advice = advice_on(2026, Set::of_contract(), Options().as_of("2026-09-30"));
  const std::vector<TargetPlan>& from_here = advice.projection->from_here;
  REQUIRE(from_here.size() == 3);
  // 5 points more than the low 70. Receiving earns 4 more from 11.5 / 15 x 80 = 61.3 on, Sending 1
  // more from 3.5 / 15 x 160 = 37.3 on; patient access 5 more from 22.5 / 25 x 2540 = 2286 on.
  CHECK(from_here[0].reachable);
  CHECK(from_here[0].additional == 22);
  CHECK(points(from_here[0].score) == "75");
  CHECK(raises(advice, from_here[0].plan) == "PI_HIE_1 +5 38/160 4, PI_HIE_4 +17 62/80 12");
  CHECK(raises(advice, from_here[0].alone) == "PI_PEA_1 +436 2286/2540 23");
  // 90 is beyond the high 88, which costs 8.5 / 10 x 1342 = 1140.7, 6.5 / 15 x 160 = 69.3, 61.3 and
  // 24.5 / 25 x 2540 = 2489.2, rounded up.
  CHECK_FALSE(from_here[1].reachable);
  CHECK(from_here[1].additional == 329 + 37 + 17 + 640);
  CHECK(points(from_here[1].score) == "88");
  CHECK(raises(advice, from_here[1].plan) ==
        "PI_EP_1 +329 1141/1342 9, PI_HIE_1 +37 70/160 7, PI_HIE_4 +17 62/80 12, PI_PEA_1 +640 "
        "2490/2540 25");
  CHECK(from_here[1].alone.empty());
}

TEST_CASE("from here cases do not grow beyond the final ones, whatever the options say") {
  const Options options = Options().as_of("2026-09-30").denominators("growing");
  const Advice advice = advice_on(2026, Set::of_contract(), options);
  CHECK(raises(advice, advice.projection->from_here[0].plan) ==
        "PI_HIE_1 +5 38/160 4, PI_HIE_4 +17 62/80 12");
}

TEST_CASE("on the last day nothing is left to happen") {
  const Projection projection = projection_of(2026, Set::of_contract(), "2026-12-31");
  CHECK(projection.days_left == 0);
  CHECK(scores(projection) == "82 (82 to 82)");
  REQUIRE(projection.from_here.size() == 3);
  CHECK_FALSE(projection.from_here[1].reachable);
  CHECK(projection.from_here[1].additional == 0);
  CHECK(points(projection.from_here[1].score) == "82");
}

TEST_CASE("after the first day, each case stands for as many as the period has days") {
  // 1 of 2 becomes 365 of 730; with none further 1 of 730, with all 729 of 730. A half of 25 is 13.
  CHECK(scores(with_patients(1, 2), "2026-01-01") == "88 (76 to 100)");
}

TEST_CASE("cases and events in the end are rounded down") {
  // Day 200 of 365: 11 x 365 / 200 = 20.075, so that 9 cases remain, and 9 x 4 / 11 = 3.3 events.
  // 7 of 20 earn 8.75; 4 of 20 earn 5; 13 of 20 earn 16.25.
  CHECK(scores(with_patients(4, 11), "2026-07-19") == "84 (80 to 91)");
  // A single case to date: 1 x 365 / 200 = 1.8, and none remains.
  CHECK(scores(with_patients(1, 1), "2026-07-19") == "100 (100 to 100)");
}

TEST_CASE("the period of the submission is carried on, not the year") {
  // July 5 to December 31 has 180 days; October 2 is the 90th: 10 cases become 20.
  const Projection projection =
      projection_of(2026, with_patients(5, 10).period("2026-07-05", "2026-12-31"), "2026-10-02");
  CHECK(projection.days_left == 90);
  // 10 of 20 earn 13, 5 of 20 earn 6.25, 15 of 20 earn 18.75.
  CHECK(scores(projection) == "88 (81 to 94)");
}

TEST_CASE("0 of 0 stays, and makes every score 0") {
  const Projection projection = projection_of(2026, with_patients(0, 0), "2026-09-30");
  CHECK(scores(projection) == "0 (0 to 0)");
  for (const TargetPlan& each : projection.from_here) {
    CHECK_FALSE(each.reachable);
    CHECK(each.stuck == std::vector<At<Measure>>{measure_at(*find_rules(2026), "PI_PEA_1")});
  }
}

TEST_CASE("a numerator of 0 stays 0 if the remaining cases go as those to date") {
  // 5 cases become 6.7; with the one that remains 1 of 6 earns 4.2.
  const Projection projection = projection_of(2026, with_patients(0, 5), "2026-09-30");
  CHECK(scores(projection) == "0 (0 to 79)");
  CHECK(projection.from_here[0].reachable);
  CHECK(projection.from_here[0].additional == 1);
  // Once no case remains, no event can raise it.
  const Projection last = projection_of(2026, with_patients(0, 5), "2026-12-31");
  CHECK_FALSE(last.from_here[0].reachable);
  CHECK(last.from_here[0].stuck.size() == 1);
}

TEST_CASE("what blocks makes every projected score 0") {
  const Projection projection =
      projection_of(2026, Set::of_contract().without("PI_PPHI_1"), "2026-09-30");
  CHECK(scores(projection) == "0 (0 to 0)");
  for (const TargetPlan& each : projection.from_here) {
    CHECK_FALSE(each.reachable);
    CHECK(each.plan.empty());
    CHECK(each.stuck.empty());
  }
}

TEST_CASE("a period can begin until as many days are left as the year asks for") {
  const auto last_start = [](int year) {
    const std::string as_of = std::to_string(year) + "-12-31";
    return projection_of(year, Set::full_marks(year), as_of.c_str()).last_start;
  };
  CHECK(last_start(2021) == "2021-10-03");  // 365 - 90 + 1 = 276.
  CHECK(last_start(2024) == "2024-07-05");  // 366 - 180 + 1 = 187, in a leap year.
  CHECK(last_start(2026) == "2026-07-05");  // 365 - 180 + 1 = 186.
}

TEST_CASE("cases that would grow beyond 2^53 - 1 are an error") {
  // d x 365 / 273 rounds down to 2^53 - 1 while d x 365 is below 2^53 x 273, so up to
  // d = 6,736,891,497,381,618: 2^53 x 273 / 365 = 6,736,891,497,381,618.7.
  const Set fits = with_patients(3, 6'736'891'497'381'618);
  CHECK(errors(advise(submission_of(2026, {fits}), Options().as_of("2026-09-30").given()).errors) ==
        "");
  const Set too_many = with_patients(3, 6'736'891'497'381'619);
  const std::vector<Error> found =
      advise(submission_of(2026, {too_many}), Options().as_of("2026-09-30").given()).errors;
  CHECK(errors(found) == "out-of-range /options/asOf");
  CHECK(found.front().message ==
        "The cases of Provide Patients Electronic Access to Their Health Information would grow "
        "beyond the largest count that can be held exactly.");
  // On the last day nothing grows.
  CHECK(scores(with_patients(kLargestCount, kLargestCount), "2026-12-31") == "100 (100 to 100)");
}

TEST_CASE("large counts are carried on exactly") {
  // On day 73 of 365 the cases are a fifth. With 12 x 10^14 further events, 15 of 50 earn
  // exactly 7.5 of 25 points, which one event fewer would not round up to 8. With none, 3 of 50
  // earn 1.5, and with all, 43 of 50 earn 21.5.
  const Set set = with_patients(300'000'000'000'000, 1'000'000'000'000'000);
  CHECK(scores(set, "2026-03-14") == "83 (77 to 97)");
}
