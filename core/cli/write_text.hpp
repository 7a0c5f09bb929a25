// The command's answers for a person: a page that can be pinned to the wall.
#pragma once

#include <string>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::cli {

[[nodiscard]] std::string estimate_to_text(const Estimate& estimate);
/// Advice on the submission of `estimate`: what to do first, how many, what it brings.
[[nodiscard]] std::string advice_to_text(const Estimate& estimate, const Advice& advice);
[[nodiscard]] std::string errors_to_text(const std::vector<Error>& errors);
[[nodiscard]] std::string changes_to_text(const Rules& from, const Rules& to);

}  // namespace pi_score::cli
