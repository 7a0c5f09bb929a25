// Submissions written out, which the project itself only reads.
#pragma once

#include <string>

#include "pi_score/pi_score.hpp"

namespace pi_score::test {

/// The JSON text of a submission that estimate() accepts. Sets of other categories keep only their
/// category, because nothing else of them is read. Throws where a field holds what no accepted
/// submission may hold.
[[nodiscard]] std::string json_of(const Submission& submission);

/// The answer as the command prints it. Throws where it is not JSON.
[[nodiscard]] std::string json_of(const Result& result);
[[nodiscard]] std::string json_of(const AdviceResult& result);

}  // namespace pi_score::test
