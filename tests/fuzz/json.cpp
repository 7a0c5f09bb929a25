// Bytes as JSON: whatever they are, the answer is JSON, and the page for a person holds nothing
// that steers a terminal. A submission that is accepted gets the same estimate when it is written
// out and read again.

#include "demand.hpp"
#include "json_node.hpp"
#include "json_of.hpp"
#include "printable.hpp"
#include "write_text.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// Everything but the ends of lines is printable.
void demand_printable(std::string page) {
  std::erase(page, '\n');
  demand(cli::printable(page) == page, "the page holds what is not printable", page);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Result result;
  const Submission submission =
      read_json({reinterpret_cast<const char*>(data), size}, result.errors);
  if (result.errors.empty()) result = estimate(submission);
  const std::string answer = json_of(result);
  if (!result.errors.empty()) {
    demand_printable(cli::errors_to_text(result.errors));
    return 0;
  }
  demand_printable(cli::estimate_to_text(result.estimate));
  const std::string written = json_of(submission);
  std::vector<Error> errors;
  const Submission again = read_json(written, errors);
  demand(errors.empty(), "a submission that was written out cannot be read", written);
  demand(json_of(estimate(again)) == answer, "written out and read again it is another", written);
  return 0;
}
