// The CSV of many clinicians: a header and a row each in, a header and a row each out.
#pragma once

#include <istream>
#include <ostream>

#include "pi_score/rules.hpp"

namespace pi_score::cli {

/// Estimates row by row in constant memory, until the input ends or the output takes no more.
/// Returns whether anything was refused: a row, which costs only itself, or the table, whose errors
/// then are the whole output, as JSON.
bool estimate_csv(const Rules& rules, std::istream& in, std::ostream& out);

}  // namespace pi_score::cli
