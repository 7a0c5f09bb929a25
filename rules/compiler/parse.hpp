// The text of a rules file as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "complaints.hpp"

namespace rules_compiler {

using Json = nlohmann::ordered_json;

/// Parses the text of `file`. What is no JSON, is nested too deep or has a field twice in one
/// object goes to `complaints`; the first two bring back a discarded value.
[[nodiscard]] Json parse(const std::string& text, const std::string& file, Complaints& complaints);

}  // namespace rules_compiler
