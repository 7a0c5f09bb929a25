// Why each ground is held.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// Why a ground is held, for each ground of a submission.
std::string explanations(const Submission& submission) {
  const Estimate estimate = estimate_of(submission);
  std::string out;
  for (const HeldGround& held : estimate.grounds) append_explanation(out, estimate, held);
  return out;
}

}  // namespace

TEST_CASE("grounds say why they hold") {
  Submission submission = submission_of(2026);
  submission.circumstances.services = {{"24", 1}};
  submission.circumstances.grounds = {"hospitalBased", "insufficientInternet"};
  submission.circumstances.small_practice = true;
  const std::string all = explanations(submission);
  for (const char* part : {"CMS grants it automatically", "Claimed as approved by CMS.",
                           "Your services by place of service show it.", "You report as one."})
    CHECK(contains(all, part));

  Submission group = submission_of(2026);
  group.entity_type = "group";
  group.circumstances.has_qualifying_share = true;
  group.circumstances.clinicians = 1;
  group.circumstances.hospital_based = 1;
  CHECK(contains(explanations(group), "Enough of the clinicians hold it."));
}

TEST_CASE("what the ground is follows why it is held") {
  const Estimate estimate = estimate_of(submission_of(2026));
  const At<Ground> ground = ground_at(*estimate.rules, "ascBased");
  std::string words;
  append_explanation(words, estimate, {ground, GroundOrigin::assumption});
  CHECK(words == "You assume it. " + std::string(estimate.rules->grounds[ground].summary));
}
