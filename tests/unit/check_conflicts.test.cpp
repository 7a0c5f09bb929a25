// What a measurement set may not say: what contradicts itself.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::string errors_of(int year, const Set& set) {
  return errors(estimate(submission_of(year, {set})));
}

/// The set as one measurement more, at the end.
Set with(Set set, Measurement added) {
  return set.add(std::move(added));
}

}  // namespace

TEST_CASE("a measure that is met cannot be excluded; each exclusion is named") {
  Set set;
  set.rate("PI_EP_1", 1, 2).yes("PI_LVPP_1").yes("PI_EP_2").yes("PI_EP_2_EX_1").yes("PI_EP_2_EX_2");
  CHECK(errors_of(2026, set) ==
        "measure-and-exclusion /measurementSets/0/measurements/1, measure-and-exclusion "
        "/measurementSets/0/measurements/3, "
        "measure-and-exclusion /measurementSets/0/measurements/4");
  // A no or a numerator of 0 does not contradict the exclusion.
  CHECK(errors_of(2026,
                  Set().rate("PI_EP_1", 0, 2).yes("PI_LVPP_1").no("PI_EP_2").yes("PI_EP_2_EX_1")) ==
        "");
  CHECK(errors_of(2026, Set().rate("PI_EP_1", 1, 2).no("PI_LVPP_1")) == "");
}

TEST_CASE("exclusions are found among measurements that are wrong themselves") {
  Set set;
  set.rate("PI_EP_1", 1, 2).yes("PI_LVPP_1").no("PI_EP_2_EX_1");
  set.add(measurement({}, true));
  set.add(measurement("PI_NEVER", true));
  CHECK(errors_of(2026, set) ==
        "wrong-type /measurementSets/0/measurements/3/measureId, unknown-measure "
        "/measurementSets/0/measurements/4/measureId, "
        "measure-and-exclusion /measurementSets/0/measurements/1");
}

TEST_CASE("the ways of an objective exclude each other") {
  const std::string at("alternatives-conflict /measurementSets/0/measurements/");
  CHECK(errors_of(2026, Set().rate("PI_HIE_1", 1, 2).rate("PI_HIE_4", 1, 2).yes("PI_HIE_5")) ==
        at + "2");
  CHECK(errors_of(2026, Set().yes("PI_HIE_5").rate("PI_HIE_1", 0, 0)) == at + "1");
  CHECK(errors_of(2026, Set().yes("PI_HIE_5").yes("PI_LVITC_2")) == at + "1");
  CHECK(errors_of(2026,
                  Set().no("PI_LVOTC_1").yes("PI_HIE_5").no("PI_LVOTC_1").rate("PI_HIE_1", 1, 2)) ==
        at + "2");
  CHECK(errors_of(2026, Set().yes("PI_HIE_6").yes("PI_HIE_5")) == at + "1");
  CHECK(errors_of(2026, Set().yes("PI_HIE_6").yes("PI_HIE_5").rate("PI_HIE_4", 1, 1)) == at + "1");
  CHECK(errors_of(2026, Set().no("PI_HIE_5").no("PI_HIE_6").rate("PI_HIE_1", 1, 1)) == "");
  CHECK(errors_of(2026, Set().yes("PI_HIE_5").no("PI_LVOTC_1").no("PI_HIE_6")) == "");
}

TEST_CASE("the place of an error is found among measurements of every kind") {
  const std::string unknown("unknown-measure /measurementSets/0/measurements/0/measureId");
  Set set;
  set.yes("PI_NOPE")
      .yes("PI_PPHI_1")
      .yes("PI_PHCDRR_1")
      .yes("PI_PHCDRR_3_PRE")
      .yes("PI_PHCDRR_1_PRE")
      .yes("PI_PHCDRR_1_PROD");
  set.no("PI_PHCDRR_3_PROD").no("PI_PHCDRR_1_EX_1");
  CHECK(errors_of(2026, set) ==
        unknown + ", engagement-conflict /measurementSets/0/measurements/5");

  Set routes;
  routes.yes("PI_NOPE")
      .yes("PI_PPHI_1")
      .yes("PI_PHCDRR_1_PRE")
      .no("PI_HIE_5")
      .rate("PI_EP_1", 1, 2)
      .rate("PI_HIE_1", 1, 2);
  routes.rate("PI_HIE_4", 1, 2).yes("PI_HIE_6");
  CHECK(errors_of(2026, routes) ==
        unknown + ", alternatives-conflict /measurementSets/0/measurements/7");

  Set exclusions;
  exclusions.yes("PI_NOPE").yes("PI_EP_2").yes("PI_EP_2_EX_1");
  CHECK(errors_of(2026, with(exclusions, measurement("PI_EP_2_EX_2", -1))) ==
        unknown +
            ", wrong-type /measurementSets/0/measurements/3/value, measure-and-exclusion "
            "/measurementSets/0/measurements/2");
}

TEST_CASE("a rate that is no rate reports no way of its objective") {
  Set set;
  set.rate("PI_HIE_1", 3, 2).yes("PI_HIE_5").yes("PI_HIE_6");
  CHECK(errors_of(2026, set) ==
        "numerator-exceeds-denominator /measurementSets/0/measurements/0/value/numerator, "
        "alternatives-conflict /measurementSets/0/measurements/2");
}

TEST_CASE("a yes states one level of active engagement") {
  CHECK(errors_of(2026, Set().yes("PI_PHCDRR_1").yes("PI_PHCDRR_1_PRE").yes("PI_PHCDRR_1_PROD")) ==
        "engagement-conflict /measurementSets/0/measurements/2");
  CHECK(errors_of(2026, Set().yes("PI_PHCDRR_1_PROD").yes("PI_PHCDRR_1_PRE")) ==
        "engagement-conflict /measurementSets/0/measurements/1");
  CHECK(errors_of(2026, Set().yes("PI_PHCDRR_1").yes("PI_PHCDRR_1_PRE").no("PI_PHCDRR_1_PROD")) ==
        "");
  CHECK(errors_of(2026, with(Set().yes("PI_PHCDRR_1_PRE").yes("PI_PHCDRR_1_PROD"),
                             measurement("PI_PHCDRR_1_PRE", false))) ==
        "duplicate-measure /measurementSets/0/measurements/2/measureId, engagement-conflict "
        "/measurementSets/0/measurements/1");
}

TEST_CASE("a second report needs its first") {
  CHECK(errors_of(2021, Set().yes("PI_PHCDRR_1_MULTI")) ==
        "multi-without-base /measurementSets/0/measurements/0");
  CHECK(errors_of(2021, Set().no("PI_PHCDRR_1").yes("PI_PHCDRR_1_MULTI")) ==
        "multi-without-base /measurementSets/0/measurements/1");
  CHECK(errors_of(2021, Set().yes("PI_PHCDRR_1").yes("PI_PHCDRR_1_MULTI")) == "");
  CHECK(errors_of(2021, Set().no("PI_PHCDRR_1_MULTI")) == "");
}
