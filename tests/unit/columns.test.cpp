// What the names of the columns of many clinicians stand for.

#include <doctest/doctest.h>

#include <array>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

std::vector<ColumnMeaning> found(std::initializer_list<std::string_view> names,
                                 std::vector<Error>& errors) {
  return find_columns(*find_rules(2026), std::vector<std::string_view>(names), errors);
}

}  // namespace

TEST_CASE("every measurement id is a column, a proportion measure is two") {
  for (const Rules& rules : all_rules())
    for (const MeasurementId& id : rules.measurement_ids) {
      const std::string name(id.id.view());
      const bool is_proportion =
          id.kind == IdKind::measure && rules.measures[id.measure].type == MeasureType::proportion;
      const auto find = [&](const std::string& wanted) {
        std::vector<Error> errors;
        const std::vector<ColumnMeaning> meanings =
            find_columns(rules, std::array<std::string_view, 1>{wanted}, errors);
        return errors.empty() ? meanings.front() : ColumnMeaning{};
      };
      const At<MeasurementId> at = rules.measurement_ids.position_of(id);
      const ColumnMeaning none;
      const auto if_proportion = [&](ColumnKind kind) {
        return is_proportion ? ColumnMeaning{kind, at} : none;
      };
      CHECK(find(name) == (is_proportion ? none : ColumnMeaning{ColumnKind::answer, at}));
      CHECK(find(name + ".numerator") == if_proportion(ColumnKind::numerator));
      CHECK(find(name + ".denominator") == if_proportion(ColumnKind::denominator));
      CHECK(find(name + ".") == none);
    }
}

TEST_CASE("the other columns have fixed names, in any order") {
  std::vector<Error> errors;
  const std::vector<ColumnMeaning> meanings =
      found({"grounds", "clinician", "smallPractice", "entityType", "programName", "cehrt",
             "cehrtId", "performanceEnd", "performanceStart"},
            errors);
  CHECK(errors.empty());
  std::vector<ColumnKind> kinds;
  for (const ColumnMeaning meaning : meanings) {
    kinds.push_back(meaning.kind);
    CHECK_FALSE(meaning.id);
  }
  CHECK(kinds == std::vector{ColumnKind::grounds, ColumnKind::clinician, ColumnKind::small_practice,
                             ColumnKind::entity_type, ColumnKind::program_name, ColumnKind::cehrt,
                             ColumnKind::cehrt_id, ColumnKind::performance_end,
                             ColumnKind::performance_start});
}

TEST_CASE("each column that is unknown or there twice is an error that names it") {
  std::vector<Error> errors;
  (void)found({"PI_EP_1.numerator", "clinician", "", "PI_EP_1.numerator", "a/b", "Clinician",
               "clinician", "PI_EP_1", "PI_PPHI_1.numerator"},
              errors);
  CHECK(pi_score::test::errors(errors) ==
        "unknown-measure /columns/, duplicate-measure /columns/PI_EP_1.numerator, "
        "unknown-measure /columns/a~1b, unknown-measure /columns/Clinician, "
        "duplicate-measure /columns/clinician, unknown-measure /columns/PI_EP_1, "
        "unknown-measure /columns/PI_PPHI_1.numerator");
  CHECK(errors[2].message == "\"a/b\" is no column of 2026. Remove it or correct its name.");
  CHECK(errors[1].message == "The column PI_EP_1.numerator is there twice. Keep one of the two.");
}

TEST_CASE("a thousand errors of columns are listed, the others counted") {
  std::vector<Error> errors;
  (void)find_columns(*find_rules(2026), std::vector<std::string_view>(1002, "no column"), errors);
  REQUIRE(errors.size() == 1001);
  CHECK(contains(errors.back().message, "2 more errors"));
}
