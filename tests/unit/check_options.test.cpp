// The options of advice: what they mean, and each way in which they can be wrong.

#include "check_options.hpp"

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// The options as they are understood for a full year.
CheckedOptions checked(int year, const Options& options) {
  const Rules& rules = *find_rules(year);
  CheckedSet set(rules);
  set.first_day = 1;
  set.last_day = 365;
  std::vector<Error> found;
  ErrorLog log(found);
  const CheckedOptions checked = check_options(rules, set, options.given(), log);
  REQUIRE(errors(found) == "");
  return checked;
}

/// The errors of advice on a set of a year.
std::vector<Error> found_in(int year, const Set& set, const Options& options) {
  return advise(submission_of(year, {set}), options.given()).errors;
}

std::string errors_of(const Options& options, int year = 2026) {
  return errors(found_in(year, Set::full_marks(year), options));
}

std::string message_of(const Options& options, const Set& set = Set::full_marks(2026)) {
  const std::vector<Error> found = found_in(2026, set, options);
  REQUIRE(found.size() == 1);
  return found.front().message;
}

/// The ids of the exclusions that may be claimed, with blanks between.
std::string exclusions(int year, const CheckedOptions& options) {
  const Rules& rules = *find_rules(year);
  std::string out;
  for (const At<Measure> at : rules.measures.positions())
    if (options.may_exclude[at])
      out += (out.empty() ? "" : " ") +
             std::string(rules.measures[at].exclusions[options.may_exclude[at]].id);
  return out;
}

/// The ids of the alternatives that may be attested to, with blanks between.
std::string alternatives(int year, const CheckedOptions& options) {
  const Rules& rules = *find_rules(year);
  std::string out;
  for (const At<Measure> at : rules.measures.positions())
    if (pi_score::contains(options.may_attest, at))
      out += (out.empty() ? "" : " ") + std::string(rules.measures[at].id);
  return out;
}

}  // namespace

TEST_CASE("without options the targets are 75, 90 and 100, denominators stay, nothing may be") {
  const CheckedOptions options = checked(2026, {});
  CHECK(options.target_thousandths == std::vector<std::int64_t>{75'000, 90'000, 100'000});
  CHECK_FALSE(options.growing);
  CHECK(exclusions(2026, options) == "");
  CHECK(alternatives(2026, options) == "");
  CHECK(options.as_of == 0);
}

TEST_CASE("targets are scores of 0 to 100 with up to three decimals, in the order given") {
  const CheckedOptions options = checked(2026, Options()
                                                   .target(100)
                                                   .target(0)
                                                   .target(Value::of_double(82.5))
                                                   .target(Value::of_double(0.001))
                                                   .target(Value::of_double(99.999)));
  CHECK(options.target_thousandths == std::vector<std::int64_t>{100'000, 0, 82'500, 1, 99'999});
  CHECK(checked(2026, Options().no_targets()).target_thousandths.empty());
}

TEST_CASE("a target beyond 0 to 100 or with more than three decimals is out of range") {
  for (const Value& target :
       {Value(101), Value(-1), Value::of_double(-0.5), Value::of_double(100.001),
        Value::of_double(82.0005), Value(kLargestCount + 1), Value(-kLargestCount - 1)}) {
    CHECK(errors_of(Options().target(50).target(target)) == "out-of-range /options/targets/1");
    CHECK(message_of(Options().target(target)) ==
          "A target must be a score from 0 to 100 with at most three decimals.");
  }
}

TEST_CASE("a target that is no number has the wrong type") {
  for (const Value& target :
       {Value("90"), Value(true), Value(), Value::of_kind(Value::Kind::object)}) {
    CHECK(errors_of(Options().target(target)) == "wrong-type /options/targets/0");
    CHECK(message_of(Options().target(target)) == "A target must be a number from 0 to 100.");
  }
}

TEST_CASE("denominators are held or growing") {
  CHECK_FALSE(checked(2026, Options().denominators("held")).growing);
  CHECK(checked(2026, Options().denominators("growing")).growing);
  CHECK(errors_of(Options().denominators("Growing")) == "out-of-range /options/denominators");
  CHECK(errors_of(Options().denominators("")) == "out-of-range /options/denominators");
  CHECK(errors_of(Options().denominators(1)) == "wrong-type /options/denominators");
  CHECK(errors_of(Options().denominators(false)) == "wrong-type /options/denominators");
  CHECK(message_of(Options().denominators("fixed")) == "denominators must be held or growing.");
}

TEST_CASE("exclusions and alternatives may be named; of a measure's exclusions the first counts") {
  const CheckedOptions options = checked(2026, Options()
                                                   .may("PI_EP_2_EX_2")
                                                   .may("PI_EP_2_EX_1")
                                                   .may("PI_HIE_6")
                                                   .may("PI_LVPP_1")
                                                   .may("PI_HIE_6"));
  CHECK(exclusions(2026, options) == "PI_LVPP_1 PI_EP_2_EX_2");
  CHECK(alternatives(2026, options) == "PI_HIE_6");
}

TEST_CASE("an alternative is a yes/no measure that alone is a route of its objective") {
  const auto alternatives_of = [](int year) {
    const Rules& rules = *find_rules(year);
    std::string out;
    for (const At<Measure> at : rules.measures.positions())
      if (is_alternative(rules, at))
        out += (out.empty() ? "" : " ") + std::string(rules.measures[at].id);
    return out;
  };
  CHECK(alternatives_of(2021) == "PI_HIE_5");
  CHECK(alternatives_of(2026) == "PI_HIE_5 PI_HIE_6");
}

TEST_CASE("only exclusions and alternatives of the year may be named") {
  for (const char* id : {"PI_HIE_1",          // A proportion, and half of a route.
                         "PI_EP_2",           // Has no routes beside it.
                         "PI_PHCDRR_2",       // A bonus.
                         "PI_PHCDRR_1_PROD",  // A level.
                         "PI_EP_2_EX_3",      // An exclusion of 2023 only.
                         "pi_hie_5", ""}) {
    CAPTURE(id);
    CHECK(errors_of(Options().may("PI_HIE_5").may(id)) == "unknown-measure /options/may/1");
  }
  CHECK(errors_of(Options().may("PI_EP_2_EX_3"), 2023) == "");
  CHECK(errors_of(Options().may("PI_HIE_6"), 2022) == "unknown-measure /options/may/0");
  CHECK(message_of(Options().may("PI_HIE_1")) ==
        "\"PI_HIE_1\" is no exclusion and no alternative of 2026. Remove it or correct the id.");
  CHECK(errors_of(Options().may(5)) == "wrong-type /options/may/0");
  CHECK(errors_of(Options().may(Value())) == "wrong-type /options/may/0");
  CHECK(message_of(Options().may(true)) == "What may be claimed must be named by its id, a text.");
}

TEST_CASE("asOf is a day of the period, its first and its last included") {
  // 31 + 28 + 1 = 60.
  CHECK(checked(2026, Options().as_of("2026-03-01")).as_of == 60);
  const Set half = Set::full_marks(2026).period("2026-07-05", "2026-12-31");
  const auto errors_on = [&](const char* day) {
    return errors(found_in(2026, half, Options().as_of(day)));
  };
  CHECK(errors_on("2026-07-05") == "");
  CHECK(errors_on("2026-12-31") == "");
  CHECK(errors_on("2026-07-04") == "period-outside-year /options/asOf");
  CHECK(errors(found_in(2026, Set::full_marks(2026).period("2026-01-01", "2026-06-30"),
                        Options().as_of("2026-07-01"))) == "period-outside-year /options/asOf");
  CHECK(errors_on("2025-12-31") == "period-outside-year /options/asOf");
  CHECK(errors_on("2027-01-01") == "period-outside-year /options/asOf");
  CHECK(message_of(Options().as_of("2026-07-04"), half) ==
        "asOf 2026-07-04 is not in the performance period of the submission.");
}

TEST_CASE("without both dates there is no period in which asOf could lie") {
  const Options options = Options().as_of("2026-09-30");
  const Set full = Set::full_marks(2026);
  const std::string message =
      "asOf 2026-09-30 is not in the performance period, which has not both its dates.";
  CHECK(message_of(options, Set(full).period({}, "2026-12-31")) == message);
  CHECK(message_of(options, Set(full).period("2026-01-01", {})) == message);
  CHECK(message_of(options, Set(full).period({}, {})) == message);
  CHECK(errors(advise(submission_of(2026), options.given()).errors) ==
        "period-outside-year /options/asOf");
}

TEST_CASE("asOf is a text that names a day of the calendar") {
  CHECK(errors_of(Options().as_of("2026-02-29")) == "bad-date /options/asOf");
  CHECK(errors_of(Options().as_of("30.9.2026")) == "bad-date /options/asOf");
  CHECK(message_of(Options().as_of("2026-09-31")) ==
        "asOf \"2026-09-31\" is no day of the calendar. Write dates like 2026-09-30.");
  CHECK(errors_of(Options().as_of(273)) == "wrong-type /options/asOf");
  CHECK(message_of(Options().as_of(false)) == "asOf must be a text such as 2026-09-30.");
}

TEST_CASE("what is no list or object has the wrong type") {
  AdviceOptions options;
  options.misfits = {{"/options/targets", "a list"}, {"/options", "an object"}};
  const std::vector<Error> found =
      advise(submission_of(2026, {Set::full_marks(2026)}), options).errors;
  CHECK(errors(found) == "wrong-type /options/targets, wrong-type /options");
  CHECK(found.front().message == "/options/targets must be a list.");
}

TEST_CASE("every error of the options is reported in one go") {
  CHECK(errors_of(Options()
                      .target("90")
                      .target(101)
                      .denominators(2)
                      .may("PI_HIE_5")
                      .may("PI_HIE_4")
                      .as_of("2025-09-30")) ==
        "wrong-type /options/targets/0, out-of-range /options/targets/1, wrong-type "
        "/options/denominators, unknown-measure /options/may/1, period-outside-year /options/asOf");
}

TEST_CASE("a submission with errors gives its errors alone") {
  const Set bad = Set::full_marks(2026).rate("PI_EP_1", 3, 2);
  CHECK(errors(found_in(2026, bad, Options().target(101))) ==
        errors(estimate(submission_of(2026, {bad}))));
}
