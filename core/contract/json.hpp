// The contract's shapes as JSON text: what the command prints, and what the module hands to
// JSON.parse. contract.schema.json beside this file describes them.
#pragma once

#include <string>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score {

// Each appends one JSON object to `out`.

/// {"errors": [{"code", "path", "message"}]}
void append_json(std::string& out, const std::vector<Error>& errors);

/// The estimate, or its errors.
void append_json(std::string& out, const Result& result);

/// The advice, or its errors.
void append_json(std::string& out, const AdviceResult& result);

/// A year's measures, exclusions, grounds, assumptions and all else that a form needs.
void append_description(std::string& out, const Rules& rules);

/// {"from", "to", "changes": [...]}
void append_changes(std::string& out, const Rules& from, const Rules& to);

}  // namespace pi_score
