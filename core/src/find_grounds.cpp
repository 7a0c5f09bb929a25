// Grounds for reweighting: which hold for this entity in these circumstances.

#include "score.hpp"

namespace pi_score {
namespace {

/// Counts up to 2^53 times 100 stay below 2^63.
bool enough(const Ground& ground, std::int64_t qualifying, std::int64_t clinicians) {
  return ground.group == GroupRule::all ? qualifying == clinicians
                                        : qualifying * 100 > clinicians * ground.group_share;
}

}  // namespace

void find_grounds(const CheckedCircumstances& circumstances, Estimate& estimate) {
  const Rules& rules = *estimate.rules;
  const bool individual = circumstances.entity == EntityType::individual;
  const bool group = circumstances.entity == EntityType::group ||
                     circumstances.entity == EntityType::virtual_group;
  const bool nothing_said = circumstances.claimed_grounds == 0 &&
                            circumstances.grounds_by_services == 0 && !circumstances.has_share &&
                            !circumstances.small_practice;
  for (std::size_t at = 0; !nothing_said && at < rules.grounds.size(); ++at) {
    const Ground& ground = rules.grounds[at];
    const auto index = static_cast<Index>(at);
    const bool claimed = (circumstances.claimed_grounds >> at & 1U) != 0;
    const std::int64_t qualifying =
        ground.share == QualifyingShare::none
            ? -1
            : circumstances.qualifying[static_cast<std::size_t>(ground.share) - 1];
    if (group && qualifying >= 0) {
      if (enough(ground, qualifying, circumstances.clinicians))
        estimate.grounds.push({index, GroundOrigin::share});
      else if (claimed)
        estimate.notices.push({NoticeCode::share_refutes, index});
    } else if (claimed) {
      estimate.grounds.push({index, GroundOrigin::claimed});
      if (!ground.automatic) estimate.notices.push({NoticeCode::approval_needed, index});
      if (group && ground.group != GroupRule::practice)
        estimate.notices.push({NoticeCode::share_assumed, index});
    } else if (individual && (circumstances.grounds_by_services >> at & 1U) != 0) {
      estimate.grounds.push({index, GroundOrigin::services});
    } else if (ground.kind == GroundKind::practice_size && ground.automatic &&
               circumstances.small_practice) {
      estimate.grounds.push({index, GroundOrigin::small_practice});
    }
  }
  if (circumstances.has_services && !individual)
    estimate.notices.push({NoticeCode::services_not_used, kNone});
  if (circumstances.has_share && !group) estimate.notices.push({NoticeCode::share_not_used, kNone});
}

}  // namespace pi_score
