// The command line of pi-score.
#pragma once

#include <string>
#include <vector>

#include "pi_score/advice.hpp"

namespace pi_score::cli {

extern const char* const kUsage;

struct Arguments {
  std::string mode;  ///< "--ndjson" and so on; empty for an estimate of one submission.
  bool for_person = false;
  AdviceOptions advice;
  std::vector<std::string> operands;
  std::string error;  ///< What is wrong with the arguments; empty where nothing is.
};

[[nodiscard]] Arguments parse(const std::vector<std::string>& arguments);

}  // namespace pi_score::cli
