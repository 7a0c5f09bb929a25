// The words of the contract for each code.

#include <array>

#include "pi_score/pi_score.hpp"

namespace pi_score {
namespace {

template <class Code, std::size_t Count>
std::string_view lookup(const std::array<std::string_view, Count>& names, Code code) {
  return names[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view name_of(ErrorCode code) {
  static constexpr std::array<std::string_view, 22> kNames = {
      "malformed-json",     "wrong-type",         "unknown-year",          "unknown-measure",       "duplicate-measure",
      "numerator-exceeds-denominator", "negative", "not-an-integer",       "too-large",             "measure-and-exclusion",
      "alternatives-conflict", "engagement-conflict", "multi-without-base", "bad-date",             "period-outside-year",
      "bad-cehrt-id",       "unknown-ground",     "unknown-assumption",    "unknown-entity-type",   "unknown-program",
      "inconsistent-share", "out-of-range"};
  return lookup(kNames, code);
}

std::string_view name_of(Outcome outcome) {
  static constexpr std::array<std::string_view, 3> kNames = {"scored", "zero", "reweighted"};
  return lookup(kNames, outcome);
}

std::string_view name_of(Status status) {
  static constexpr std::array<std::string_view, 10> kNames = {"earned",     "excluded", "notChosen",  "missing",  "failed",
                                                              "suppressed", "bonus",    "notClaimed", "attested", "notNeeded"};
  return lookup(kNames, status);
}

std::string_view name_of(BlockerCode code) {
  static constexpr std::array<std::string_view, 10> kNames = {
      "no-data",            "measure-missing", "measure-failed", "attestation-missing", "attestation-failed",
      "engagement-missing", "cehrt-missing",   "period-missing", "period-too-short",    "sets-contradict"};
  return lookup(kNames, code);
}

std::string_view name_of(NoticeCode code) {
  static constexpr std::array<std::string_view, 23> kNames = {
      "reading-contested",  "reading-inferred",  "reading-inferred",       "reading-inferred",          "reading-inferred",
      "measure-suppressed", "engagement-option-1", "engagement-unused",    "bonus-without-engagement",  "cehrt-assumed",
      "reweighting-cancelled", "approval-needed", "share-assumed",         "share-refutes",             "share-not-used",
      "services-not-used",  "program-not-offered", "not-scored-unused",    "fewer-than-two-categories", "final-score-without-bonuses",
      "best-set-counts",    "field-ignored",     "year-note"};
  return lookup(kNames, code);
}

std::string_view name_of(Category category) {
  static constexpr std::array<std::string_view, kCategories> kNames = {"quality", "cost", "improvementActivities", "promotingInteroperability"};
  return lookup(kNames, category);
}

std::string_view name_of(Basis basis) {
  static constexpr std::array<std::string_view, 3> kNames = {"cited", "recalled", "inferred"};
  return lookup(kNames, basis);
}

std::string_view name_of(Role role) {
  static constexpr std::array<std::string_view, 4> kNames = {"required", "bonus", "attestation", "optional"};
  return lookup(kNames, role);
}

std::string_view name_of(MeasureType type) { return type == MeasureType::proportion ? "proportion" : "boolean"; }

std::string_view name_of(GroundKind kind) {
  static constexpr std::array<std::string_view, 4> kNames = {"specialStatus", "clinicianType", "practiceSize", "hardship"};
  return lookup(kNames, kind);
}

std::string_view name_of(GroupRule rule) {
  static constexpr std::array<std::string_view, 3> kNames = {"all", "moreThanShare", "practice"};
  return lookup(kNames, rule);
}

}  // namespace pi_score
