// The words of the contract for each code: one row a code.

#include <array>

#include "pi_score/words.hpp"

namespace pi_score {
namespace {

template <class Code>
struct Word {
  Code code;
  std::string_view word;
};

/// There is one row for each code, in the order of the enumeration, none left out.
template <class Code, std::size_t Count>
consteval bool complete(const std::array<Word<Code>, Count>& rows) {
  if (Count != static_cast<std::size_t>(Code::last) + 1) return false;
  for (std::size_t at = 0; at < Count; ++at)
    if (static_cast<std::size_t>(rows[at].code) != at) return false;
  return true;
}

template <class Code, std::size_t Count>
std::string_view word_of(const std::array<Word<Code>, Count>& rows, Code code) {
  return rows[static_cast<std::size_t>(code)].word;
}

constexpr auto kErrors = std::to_array<Word<ErrorCode>>({
    {ErrorCode::malformed_json, "malformed-json"},
    {ErrorCode::wrong_type, "wrong-type"},
    {ErrorCode::unknown_year, "unknown-year"},
    {ErrorCode::unknown_measure, "unknown-measure"},
    {ErrorCode::duplicate_measure, "duplicate-measure"},
    {ErrorCode::numerator_exceeds_denominator, "numerator-exceeds-denominator"},
    {ErrorCode::negative, "negative"},
    {ErrorCode::not_an_integer, "not-an-integer"},
    {ErrorCode::too_large, "too-large"},
    {ErrorCode::measure_and_exclusion, "measure-and-exclusion"},
    {ErrorCode::alternatives_conflict, "alternatives-conflict"},
    {ErrorCode::engagement_conflict, "engagement-conflict"},
    {ErrorCode::multi_without_base, "multi-without-base"},
    {ErrorCode::bad_date, "bad-date"},
    {ErrorCode::period_outside_year, "period-outside-year"},
    {ErrorCode::bad_cehrt_id, "bad-cehrt-id"},
    {ErrorCode::unknown_ground, "unknown-ground"},
    {ErrorCode::unknown_assumption, "unknown-assumption"},
    {ErrorCode::unknown_entity_type, "unknown-entity-type"},
    {ErrorCode::unknown_program, "unknown-program"},
    {ErrorCode::inconsistent_share, "inconsistent-share"},
    {ErrorCode::out_of_range, "out-of-range"},
});
static_assert(complete(kErrors));

constexpr auto kOutcomes = std::to_array<Word<Outcome>>({
    {Outcome::scored, "scored"},
    {Outcome::zero, "zero"},
    {Outcome::reweighted, "reweighted"},
});
static_assert(complete(kOutcomes));

constexpr auto kStatuses = std::to_array<Word<Status>>({
    {Status::earned, "earned"},
    {Status::excluded, "excluded"},
    {Status::not_chosen, "notChosen"},
    {Status::missing, "missing"},
    {Status::failed, "failed"},
    {Status::suppressed, "suppressed"},
    {Status::bonus, "bonus"},
    {Status::not_claimed, "notClaimed"},
    {Status::attested, "attested"},
    {Status::not_needed, "notNeeded"},
});
static_assert(complete(kStatuses));

constexpr auto kStates = std::to_array<Word<RequirementState>>({
    {RequirementState::met, "met"},
    {RequirementState::open, "open"},
    {RequirementState::failed, "failed"},
});
static_assert(complete(kStates));

constexpr auto kBlockers = std::to_array<Word<BlockerCode>>({
    {BlockerCode::no_data, "no-data"},
    {BlockerCode::measure_missing, "measure-missing"},
    {BlockerCode::measure_failed, "measure-failed"},
    {BlockerCode::attestation_missing, "attestation-missing"},
    {BlockerCode::attestation_failed, "attestation-failed"},
    {BlockerCode::engagement_missing, "engagement-missing"},
    {BlockerCode::cehrt_missing, "cehrt-missing"},
    {BlockerCode::period_missing, "period-missing"},
    {BlockerCode::period_too_short, "period-too-short"},
    {BlockerCode::sets_contradict, "sets-contradict"},
});
static_assert(complete(kBlockers));

constexpr auto kNotices = std::to_array<Word<NoticeCode>>({
    {NoticeCode::reading_contested, "reading-contested"},
    {NoticeCode::decided_later, "decided-later"},
    {NoticeCode::inferred_heirs, "reading-inferred"},
    {NoticeCode::inferred_partly, "reading-inferred"},
    {NoticeCode::inferred_rounding, "reading-inferred"},
    {NoticeCode::inferred_bonus, "reading-inferred"},
    {NoticeCode::inferred_completeness, "reading-inferred"},
    {NoticeCode::inferred_every_measure, "reading-inferred"},
    {NoticeCode::inferred_failure_cancels, "reading-inferred"},
    {NoticeCode::inferred_several_sets, "reading-inferred"},
    {NoticeCode::measure_suppressed, "measure-suppressed"},
    {NoticeCode::engagement_option_1, "engagement-option-1"},
    {NoticeCode::engagement_unused, "engagement-unused"},
    {NoticeCode::bonus_without_engagement, "bonus-without-engagement"},
    {NoticeCode::cehrt_assumed, "cehrt-assumed"},
    {NoticeCode::cehrt_id_unlisted, "cehrt-id-unlisted"},
    {NoticeCode::incomplete_submission, "incomplete-submission"},
    {NoticeCode::completing_cancels, "completing-cancels"},
    {NoticeCode::reweighting_cancelled, "reweighting-cancelled"},
    {NoticeCode::approval_needed, "approval-needed"},
    {NoticeCode::ground_not_for_entity, "ground-not-for-entity"},
    {NoticeCode::small_practice_contradicted, "small-practice-contradicted"},
    {NoticeCode::share_assumed, "share-assumed"},
    {NoticeCode::share_refutes, "share-refutes"},
    {NoticeCode::share_not_used, "share-not-used"},
    {NoticeCode::services_not_used, "services-not-used"},
    {NoticeCode::program_not_offered, "program-not-offered"},
    {NoticeCode::not_scored_unused, "not-scored-unused"},
    {NoticeCode::fewer_than_two_categories, "fewer-than-two-categories"},
    {NoticeCode::final_score_without_bonuses, "final-score-without-bonuses"},
    {NoticeCode::payment_not_negative, "payment-not-negative"},
    {NoticeCode::best_set_counts, "best-set-counts"},
    {NoticeCode::field_ignored, "field-ignored"},
    {NoticeCode::entity_note, "entity-note"},
    {NoticeCode::year_note, "year-note"},
});
static_assert(complete(kNotices));

constexpr auto kCategoryWords = std::to_array<Word<Category>>({
    {Category::quality, "quality"},
    {Category::cost, "cost"},
    {Category::improvement_activities, "improvementActivities"},
    {Category::promoting_interoperability, "promotingInteroperability"},
});
static_assert(complete(kCategoryWords));

constexpr auto kCategoryTitles = std::to_array<Word<Category>>({
    {Category::quality, "Quality"},
    {Category::cost, "Cost"},
    {Category::improvement_activities, "Improvement Activities"},
    {Category::promoting_interoperability, "Promoting Interoperability"},
});
static_assert(complete(kCategoryTitles));

constexpr auto kEntities = std::to_array<Word<EntityType>>({
    {EntityType::individual, "individual"},
    {EntityType::group, "group"},
    {EntityType::virtual_group, "virtualGroup"},
    {EntityType::subgroup, "subgroup"},
    {EntityType::apm, "apm"},
});
static_assert(complete(kEntities));

constexpr auto kBases = std::to_array<Word<Basis>>({
    {Basis::cited, "cited"},
    {Basis::recalled, "recalled"},
    {Basis::inferred, "inferred"},
});
static_assert(complete(kBases));

constexpr auto kRoles = std::to_array<Word<Role>>({
    {Role::required, "required"},
    {Role::bonus, "bonus"},
    {Role::attestation, "attestation"},
    {Role::optional, "optional"},
});
static_assert(complete(kRoles));

constexpr auto kMeasureTypes = std::to_array<Word<MeasureType>>({
    {MeasureType::proportion, "proportion"},
    {MeasureType::boolean, "boolean"},
});
static_assert(complete(kMeasureTypes));

constexpr auto kAssumptionKinds = std::to_array<Word<AssumptionKind>>({
    {AssumptionKind::stand_in, "standIn"},
    {AssumptionKind::contested, "contested"},
    {AssumptionKind::decided_later, "decidedLater"},
});
static_assert(complete(kAssumptionKinds));

constexpr auto kGroundKinds = std::to_array<Word<GroundKind>>({
    {GroundKind::special_status, "specialStatus"},
    {GroundKind::clinician_type, "clinicianType"},
    {GroundKind::practice_size, "practiceSize"},
    {GroundKind::hardship, "hardship"},
});
static_assert(complete(kGroundKinds));

constexpr auto kGroundHows = std::to_array<Word<GroundHow>>({
    {GroundHow::automatic, "automatic"},
    {GroundHow::application, "application"},
    {GroundHow::request, "request"},
});
static_assert(complete(kGroundHows));

constexpr auto kGroupRules = std::to_array<Word<GroupRule>>({
    {GroupRule::all, "all"},
    {GroupRule::more_than_share, "moreThanShare"},
    {GroupRule::practice, "practice"},
});
static_assert(complete(kGroupRules));

constexpr auto kSeveralSets = std::to_array<Word<SeveralSets>>({
    {SeveralSets::best_counts, "bestCounts"},
    {SeveralSets::contradiction_is_zero, "contradictionIsZero"},
});
static_assert(complete(kSeveralSets));

}  // namespace

std::string_view name_of(ErrorCode code) {
  return word_of(kErrors, code);
}
std::string_view name_of(Outcome outcome) {
  return word_of(kOutcomes, outcome);
}
std::string_view name_of(Status status) {
  return word_of(kStatuses, status);
}
std::string_view name_of(RequirementState state) {
  return word_of(kStates, state);
}
std::string_view name_of(BlockerCode code) {
  return word_of(kBlockers, code);
}
std::string_view name_of(NoticeCode code) {
  return word_of(kNotices, code);
}
std::string_view name_of(Category category) {
  return word_of(kCategoryWords, category);
}
std::string_view title_of(Category category) {
  return word_of(kCategoryTitles, category);
}
std::string_view name_of(EntityType entity) {
  return word_of(kEntities, entity);
}
std::string_view name_of(Basis basis) {
  return word_of(kBases, basis);
}
std::string_view name_of(Role role) {
  return word_of(kRoles, role);
}
std::string_view name_of(MeasureType type) {
  return word_of(kMeasureTypes, type);
}
std::string_view name_of(AssumptionKind kind) {
  return word_of(kAssumptionKinds, kind);
}
std::string_view name_of(GroundKind kind) {
  return word_of(kGroundKinds, kind);
}
std::string_view name_of(GroundHow how) {
  return word_of(kGroundHows, how);
}
std::string_view name_of(GroupRule rule) {
  return word_of(kGroupRules, rule);
}
std::string_view name_of(SeveralSets rule) {
  return word_of(kSeveralSets, rule);
}

}  // namespace pi_score
