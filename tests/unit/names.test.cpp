// The words of the contract, in the order of the codes.

#include <doctest/doctest.h>

#include <string>

#include "pi_score/pi_score.hpp"

using namespace pi_score;

namespace {

/// The names of codes 0 to `last`, with blanks between.
template <class Code>
std::string all(Code last) {
  std::string out;
  for (int code = 0; code <= static_cast<int>(last); ++code)
    out += (out.empty() ? "" : " ") + std::string(name_of(static_cast<Code>(code)));
  return out;
}

}  // namespace

TEST_CASE("codes have the names of the contract") {
  CHECK(all(ErrorCode::out_of_range) ==
        "malformed-json wrong-type unknown-year unknown-measure duplicate-measure "
        "numerator-exceeds-denominator negative not-an-integer "
        "too-large measure-and-exclusion alternatives-conflict engagement-conflict "
        "multi-without-base bad-date period-outside-year "
        "bad-cehrt-id unknown-ground unknown-assumption unknown-entity-type unknown-program "
        "inconsistent-share out-of-range");
  CHECK(all(Outcome::reweighted) == "scored zero reweighted");
  CHECK(all(Status::not_needed) ==
        "earned excluded notChosen missing failed suppressed bonus notClaimed attested notNeeded");
  CHECK(all(BlockerCode::sets_contradict) ==
        "no-data measure-missing measure-failed attestation-missing attestation-failed "
        "engagement-missing cehrt-missing period-missing "
        "period-too-short sets-contradict");
  CHECK(all(Category::promoting_interoperability) ==
        "quality cost improvementActivities promotingInteroperability");
  CHECK(title_of(Category::improvement_activities) == "Improvement Activities");
  CHECK(all(Basis::inferred) == "cited recalled inferred");
  CHECK(all(Role::optional) == "required bonus attestation optional");
  CHECK(all(MeasureType::yes_no) == "proportion boolean");
  CHECK(all(GroundKind::hardship) == "specialStatus clinicianType practiceSize hardship");
  CHECK(all(GroupRule::practice) == "all moreThanShare practice");
}

TEST_CASE("the words of a code's values stand in one list") {
  CHECK(std::string(names<Outcome>()) == all(Outcome::reweighted));
  CHECK(std::string(names<Status>()) == all(Status::not_needed));
  CHECK(std::string(names<BlockerCode>()) == all(BlockerCode::sets_contradict));
  CHECK(std::string(names<NoticeCode>()) == all(NoticeCode::year_note));
  CHECK(all(NoticeCode::year_note)
            .starts_with("reading-contested reading-inferred reading-inferred"));
}
