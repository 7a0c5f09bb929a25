// The answer to a row of the CSV of many clinicians.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::cli {

/// The names of the columns, as a line.
extern const std::string_view kAnswerHeader;

/// Appends the line of one clinician, with the label as it was given.
void append_row(std::string& out, std::string_view clinician, const Result& result);

}  // namespace pi_score::cli
