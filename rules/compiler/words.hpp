// The words of the rules files that stand for enumerators of the core. One table serves reading and
// writing: a word that is not in it is refused, an enumerator that is not in it does not compile.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "pi_score/rules.hpp"

namespace rules_compiler {

using pi_score::AssumptionKind;
using pi_score::Basis;
using pi_score::Category;
using pi_score::EntityType;
using pi_score::GroundHow;
using pi_score::GroundKind;
using pi_score::GroupRule;
using pi_score::MeasureType;
using pi_score::QualifyingShare;
using pi_score::Role;
using pi_score::SeveralSets;

template <class Enumerator>
struct Word {
  Enumerator meaning;
  std::string_view in_rules;   ///< In a rules file.
  std::string_view in_tables;  ///< In the tables: the enumerator as C++ spells it.
};

/// The words for the enumerators of a type, in the order of the type.
template <class Enumerator>
inline constexpr std::array<Word<Enumerator>, 0> kWords{};

template <>
inline constexpr auto kWords<Basis> = std::to_array<Word<Basis>>({
    {Basis::cited, "cited", "Basis::cited"},
    {Basis::recalled, "recalled", "Basis::recalled"},
    {Basis::inferred, "inferred", "Basis::inferred"},
});

template <>
inline constexpr auto kWords<Category> = std::to_array<Word<Category>>({
    {Category::quality, "quality", "Category::quality"},
    {Category::cost, "cost", "Category::cost"},
    {Category::improvement_activities, "improvementActivities", "Category::improvement_activities"},
    {Category::promoting_interoperability, "promotingInteroperability",
     "Category::promoting_interoperability"},
});

template <>
inline constexpr auto kWords<EntityType> = std::to_array<Word<EntityType>>({
    {EntityType::individual, "individual", "EntityType::individual"},
    {EntityType::group, "group", "EntityType::group"},
    {EntityType::virtual_group, "virtualGroup", "EntityType::virtual_group"},
    {EntityType::subgroup, "subgroup", "EntityType::subgroup"},
    {EntityType::apm, "apm", "EntityType::apm"},
});

template <>
inline constexpr auto kWords<MeasureType> = std::to_array<Word<MeasureType>>({
    {MeasureType::proportion, "proportion", "MeasureType::proportion"},
    {MeasureType::boolean, "boolean", "MeasureType::boolean"},
});

template <>
inline constexpr auto kWords<Role> = std::to_array<Word<Role>>({
    {Role::required, "required", "Role::required"},
    {Role::bonus, "bonus", "Role::bonus"},
    {Role::attestation, "attestation", "Role::attestation"},
    {Role::optional, "optional", "Role::optional"},
});

template <>
inline constexpr auto kWords<AssumptionKind> = std::to_array<Word<AssumptionKind>>({
    {AssumptionKind::stand_in, "standIn", "AssumptionKind::stand_in"},
    {AssumptionKind::contested, "contested", "AssumptionKind::contested"},
    {AssumptionKind::decided_later, "decidedLater", "AssumptionKind::decided_later"},
});

template <>
inline constexpr auto kWords<GroundKind> = std::to_array<Word<GroundKind>>({
    {GroundKind::special_status, "specialStatus", "GroundKind::special_status"},
    {GroundKind::clinician_type, "clinicianType", "GroundKind::clinician_type"},
    {GroundKind::practice_size, "practiceSize", "GroundKind::practice_size"},
    {GroundKind::hardship, "hardship", "GroundKind::hardship"},
});

template <>
inline constexpr auto kWords<GroundHow> = std::to_array<Word<GroundHow>>({
    {GroundHow::automatic, "automatic", "GroundHow::automatic"},
    {GroundHow::application, "application", "GroundHow::application"},
    {GroundHow::request, "request", "GroundHow::request"},
});

template <>
inline constexpr auto kWords<GroupRule> = std::to_array<Word<GroupRule>>({
    {GroupRule::all, "all", "GroupRule::all"},
    {GroupRule::more_than_share, "moreThanShare", "GroupRule::more_than_share"},
    {GroupRule::practice, "practice", "GroupRule::practice"},
});

template <>
inline constexpr auto kWords<QualifyingShare> = std::to_array<Word<QualifyingShare>>({
    {QualifyingShare::hospital_based, "hospitalBased", "QualifyingShare::hospital_based"},
    {QualifyingShare::asc_based, "ascBased", "QualifyingShare::asc_based"},
    {QualifyingShare::non_patient_facing, "nonPatientFacing",
     "QualifyingShare::non_patient_facing"},
});

template <>
inline constexpr auto kWords<SeveralSets> = std::to_array<Word<SeveralSets>>({
    {SeveralSets::best_counts, "bestCounts", "SeveralSets::best_counts"},
    {SeveralSets::contradiction_is_zero, "contradictionIsZero",
     "SeveralSets::contradiction_is_zero"},
});

/// Whether every enumerator from `first` on has its word.
template <class Enumerator>
constexpr bool has_every_word(Enumerator first) {
  auto expected = static_cast<std::size_t>(first);
  for (const Word<Enumerator>& word : kWords<Enumerator>)
    if (static_cast<std::size_t>(word.meaning) != expected++) return false;
  return expected == static_cast<std::size_t>(Enumerator::last) + 1;
}
static_assert(has_every_word(Basis::cited));
static_assert(has_every_word(Category::quality));
static_assert(has_every_word(EntityType::individual));
static_assert(has_every_word(MeasureType::proportion));
static_assert(has_every_word(Role::required));
static_assert(has_every_word(AssumptionKind::stand_in));
static_assert(has_every_word(GroundKind::special_status));
static_assert(has_every_word(GroundHow::automatic));
static_assert(has_every_word(GroupRule::all));
static_assert(has_every_word(QualifyingShare::hospital_based));  // None has no word.
static_assert(has_every_word(SeveralSets::best_counts));

/// The row of an enumerator that has a word.
template <class Enumerator>
constexpr const Word<Enumerator>& word_of(Enumerator meaning) {
  const auto first = static_cast<std::size_t>(kWords<Enumerator>.front().meaning);
  return kWords<Enumerator>[static_cast<std::size_t>(meaning) - first];
}

/// The word for an enumerator in the rules files.
template <class Enumerator>
std::string in_rules(Enumerator meaning) {
  return std::string(word_of(meaning).in_rules);
}

/// An enumerator as the tables spell it.
template <class Enumerator>
std::string in_tables(Enumerator meaning) {
  return std::string(word_of(meaning).in_tables);
}

}  // namespace rules_compiler
