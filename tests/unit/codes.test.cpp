// The words of the contract, in the order of the codes.

#include <doctest/doctest.h>

#include <string>

#include "pi_score/pi_score.hpp"

using namespace pi_score;

namespace {

/// The words of all codes, in their order, with blanks between.
template <class Code>
std::string all() {
  std::string out;
  for (int code = 0; code <= static_cast<int>(Code::last); ++code)
    out += (out.empty() ? "" : " ") + std::string(name_of(static_cast<Code>(code)));
  return out;
}

}  // namespace

TEST_CASE("codes have the words of the contract") {
  CHECK(all<ErrorCode>() ==
        "malformed-json wrong-type unknown-year unknown-measure duplicate-measure "
        "numerator-exceeds-denominator negative not-an-integer "
        "too-large measure-and-exclusion alternatives-conflict engagement-conflict "
        "multi-without-base bad-date period-outside-year "
        "bad-cehrt-id unknown-ground unknown-assumption unknown-entity-type unknown-program "
        "inconsistent-share out-of-range");
  CHECK(all<Outcome>() == "scored zero reweighted");
  CHECK(all<Status>() ==
        "earned excluded notChosen missing failed suppressed bonus notClaimed attested notNeeded");
  CHECK(all<RequirementState>() == "met open failed");
  CHECK(all<BlockerCode>() ==
        "no-data measure-missing measure-failed attestation-missing attestation-failed "
        "engagement-missing cehrt-missing period-missing "
        "period-too-short sets-contradict");
  CHECK(all<NoticeCode>() ==
        "reading-contested decided-later reading-inferred reading-inferred reading-inferred "
        "reading-inferred reading-inferred "
        "reading-inferred reading-inferred reading-inferred measure-suppressed "
        "engagement-option-1 engagement-unused bonus-without-engagement cehrt-assumed "
        "cehrt-id-unlisted incomplete-submission completing-cancels reweighting-cancelled "
        "approval-needed "
        "ground-not-for-entity small-practice-contradicted share-assumed share-refutes "
        "share-not-used services-not-used "
        "program-not-offered not-scored-unused fewer-than-two-categories "
        "final-score-without-bonuses payment-not-negative best-set-counts field-ignored "
        "entity-note year-note");
}

TEST_CASE("the words of the rules are those of the rules files") {
  CHECK(all<Category>() == "quality cost improvementActivities promotingInteroperability");
  CHECK(all<EntityType>() == "individual group virtualGroup subgroup apm");
  CHECK(all<Basis>() == "cited recalled inferred");
  CHECK(all<Role>() == "required bonus attestation optional");
  CHECK(all<MeasureType>() == "proportion boolean");
  CHECK(all<AssumptionKind>() == "standIn contested decidedLater");
  CHECK(all<GroundKind>() == "specialStatus clinicianType practiceSize hardship");
  CHECK(all<GroundHow>() == "automatic application request");
  CHECK(all<GroupRule>() == "all moreThanShare practice");
  CHECK(all<SeveralSets>() == "bestCounts contradictionIsZero");
}

TEST_CASE("a person reads the titles of the categories") {
  CHECK(title_of(Category::quality) == "Quality");
  CHECK(title_of(Category::cost) == "Cost");
  CHECK(title_of(Category::improvement_activities) == "Improvement Activities");
  CHECK(title_of(Category::promoting_interoperability) == "Promoting Interoperability");
}
