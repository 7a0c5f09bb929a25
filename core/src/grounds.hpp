// Who holds which ground for reweighting.
#pragma once

#include <optional>

#include "score.hpp"

namespace pi_score {

[[nodiscard]] bool can_hold(const Ground& ground, EntityType entity);

/// Whether the share of a group's clinicians makes the ground (true) or refutes it (false); nothing
/// where no share decides.
[[nodiscard]] std::optional<bool> decided_by_share(const Ground& ground,
                                                   const CheckedCircumstances& circumstances);

}  // namespace pi_score
