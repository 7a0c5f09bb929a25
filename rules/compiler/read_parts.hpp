// The parts of a rules file. Each function reads some fields of `in`, the whole file or a part of
// it. rules.schema.json says the same to editors.
#pragma once

#include "object.hpp"

namespace rules_compiler {

/// Reads what stands once in a year: period, certification, thresholds, payment, what counts as a
/// submission, rounding.
void read_frame(Object& in, Year& year);

/// Reads objectives, measures and bonuses.
void read_measures(Object& in, Year& year);

/// Reads what decides whether PI counts, and how much: assumptions, grounds, programs and weights.
void read_weighting(Object& in, Year& year);

}  // namespace rules_compiler
