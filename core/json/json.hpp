// The contract's shapes as JSON text: what the command prints, and what the module hands to
// JSON.parse.
#pragma once

#include <string>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score {

/// {"errors": [{"code", "path", "message"}]}
[[nodiscard]] std::string errors_to_json(const std::vector<Error>& errors);

/// The estimate; `estimate` must be a Result's with no errors.
[[nodiscard]] std::string estimate_to_json(const Estimate& estimate);

/// Either of the two.
[[nodiscard]] std::string result_to_json(const Result& result);

/// A year's measures, exclusions, grounds, assumptions and all else that a form needs.
[[nodiscard]] std::string describe_to_json(const Rules& rules);

/// {"from", "to", "changes": [...]}
[[nodiscard]] std::string changes_to_json(const Rules& from, const Rules& to);

}  // namespace pi_score
