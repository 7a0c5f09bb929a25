// Grounds for reweighting: which hold for this entity in these circumstances.

#include "grounds.hpp"

namespace pi_score {

bool can_hold(const Ground& ground, EntityType entity) {
  return (ground.entities & only(entity)) != 0;
}

std::optional<bool> decided_by_share(const Ground& ground,
                                     const CheckedCircumstances& circumstances) {
  const bool group = circumstances.entity == EntityType::group ||
                     circumstances.entity == EntityType::virtual_group;
  if (!group || ground.share == QualifyingShare::none) return std::nullopt;
  const std::int64_t qualifying =
      circumstances.qualifying[static_cast<std::size_t>(ground.share) - 1];
  if (qualifying < 0) return std::nullopt;
  // Counts up to 2^53 times 100 stay below 2^63.
  return ground.group == GroupRule::all
             ? qualifying == circumstances.clinicians
             : qualifying * 100 > circumstances.clinicians * ground.group_share;
}

namespace {

/// Why a ground is held, or nothing.
std::optional<GroundOrigin> origin_of(const Ground& ground, At<Ground> at,
                                      const CheckedCircumstances& circumstances,
                                      AssumptionSet assumptions) {
  if (!can_hold(ground, circumstances.entity)) return std::nullopt;
  if (ground.assumption)
    return holds(assumptions, ground.assumption) ? std::optional(GroundOrigin::assumption)
                                                 : std::nullopt;
  if (const std::optional<bool> decided = decided_by_share(ground, circumstances))
    return *decided ? std::optional(GroundOrigin::share) : std::nullopt;
  if (contains(circumstances.claimed_grounds, at)) return GroundOrigin::claimed;
  if (circumstances.entity == EntityType::individual &&
      contains(circumstances.grounds_by_services, at))
    return GroundOrigin::services;
  const bool by_size =
      ground.kind == GroundKind::practice_size && ground.how == GroundHow::automatic;
  if (by_size && circumstances.small_practice) return GroundOrigin::small_practice;
  return std::nullopt;
}

}  // namespace

HeldGrounds find_grounds(const Rules& rules, const CheckedCircumstances& circumstances,
                         AssumptionSet assumptions) {
  HeldGrounds held;
  for (const At<Ground> at : rules.grounds.positions())
    if (const auto origin = origin_of(rules.grounds[at], at, circumstances, assumptions))
      held.push({at, *origin});
  return held;
}

}  // namespace pi_score
