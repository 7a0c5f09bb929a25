// Calendar days.

#include "dates.hpp"

#include <doctest/doctest.h>

using namespace pi_score;

TEST_CASE("days are numbered through the year, leap days counted") {
  CHECK(parse_date("2026-01-01")->day_of_year == 1);
  CHECK(parse_date("2026-12-31")->day_of_year == 365);
  CHECK(parse_date("2024-12-31")->day_of_year == 366);
  CHECK(parse_date("2024-03-01")->day_of_year == 61);
  CHECK(parse_date("2026-03-01")->day_of_year == 60);
  CHECK(parse_date("2026-06-30")->year == 2026);
}

TEST_CASE("what names no day of the calendar is refused") {
  for (const char* text : {"",
                           "2026",
                           "2026-1-1",
                           "2026-01-32",
                           "2026-02-29",
                           "2100-02-29",
                           "2026-04-31",
                           "2026-00-10",
                           "2026-13-01",
                           "2026-01-00",
                           "2026/01/01",
                           "2026-01/01",
                           "2026-01-01T00:00:00Z",
                           " 2026-01-01",
                           "2026-01-0x",
                           "20x6-01-01",
                           "2026-0a-01",
                           "+026-01-01",
                           "2026-01--1",
                           "2026-/1-01",
                           "2026-:1-01",
                           "2026-0/-01"})
    CHECK_FALSE_MESSAGE(parse_date(text), text);
  CHECK(parse_date("2000-02-29"));
}
