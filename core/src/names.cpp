// The words of the contract for each code.

#include <array>

#include "pi_score/pi_score.hpp"

namespace pi_score {

template <>
const char* names<Outcome>() {
  return "scored zero reweighted";
}

template <>
const char* names<Status>() {
  return "earned excluded notChosen missing failed suppressed bonus notClaimed attested notNeeded";
}

template <>
const char* names<BlockerCode>() {
  return "no-data measure-missing measure-failed attestation-missing attestation-failed "
         "engagement-missing cehrt-missing period-missing "
         "period-too-short sets-contradict";
}

template <>
const char* names<NoticeCode>() {
  return "reading-contested reading-inferred reading-inferred reading-inferred reading-inferred "
         "measure-suppressed engagement-option-1 "
         "engagement-unused bonus-without-engagement cehrt-assumed reweighting-cancelled "
         "approval-needed share-assumed share-refutes "
         "share-not-used services-not-used program-not-offered not-scored-unused "
         "fewer-than-two-categories final-score-without-bonuses "
         "best-set-counts field-ignored year-note";
}

namespace {

/// The word at a position of a list.
std::string_view word_at(const char* words, std::size_t position) {
  const char* begin = words;
  for (;; ++words) {
    if (*words != ' ' && *words != '\0') continue;
    if (position-- == 0) return {begin, static_cast<std::size_t>(words - begin)};
    begin = words + 1;
  }
}

template <class Code>
std::string_view word(const char* words, Code code) {
  return word_at(words, static_cast<std::size_t>(code));
}

}  // namespace

std::string_view name_of(ErrorCode code) {
  return word(
      "malformed-json wrong-type unknown-year unknown-measure duplicate-measure "
      "numerator-exceeds-denominator negative not-an-integer "
      "too-large measure-and-exclusion alternatives-conflict engagement-conflict "
      "multi-without-base bad-date period-outside-year "
      "bad-cehrt-id unknown-ground unknown-assumption unknown-entity-type unknown-program "
      "inconsistent-share out-of-range",
      code);
}

std::string_view name_of(Outcome outcome) {
  return word(names<Outcome>(), outcome);
}
std::string_view name_of(Status status) {
  return word(names<Status>(), status);
}
std::string_view name_of(BlockerCode code) {
  return word(names<BlockerCode>(), code);
}
std::string_view name_of(NoticeCode code) {
  return word(names<NoticeCode>(), code);
}
std::string_view name_of(Category category) {
  return word("quality cost improvementActivities promotingInteroperability", category);
}
std::string_view title_of(Category category) {
  static constexpr std::array<std::string_view, kCategories> kTitles = {
      "Quality", "Cost", "Improvement Activities", "Promoting Interoperability"};
  return kTitles[static_cast<std::size_t>(category)];
}
std::string_view name_of(Basis basis) {
  return word("cited recalled inferred", basis);
}
std::string_view name_of(Role role) {
  return word("required bonus attestation optional", role);
}
std::string_view name_of(MeasureType type) {
  return word("proportion boolean", type);
}
std::string_view name_of(GroundKind kind) {
  return word("specialStatus clinicianType practiceSize hardship", kind);
}
std::string_view name_of(GroupRule rule) {
  return word("all moreThanShare practice", rule);
}

}  // namespace pi_score
