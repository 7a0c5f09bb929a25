// Phrases that several sentences share.
#pragma once

#include "pi_score/words.hpp"
#include "sentence.hpp"

namespace pi_score {

/// "1 point", "12.5 points".
void append_points(Sentence out, Points points);

/// A count with its thousands apart: "1,004".
void append_count(Sentence out, std::int64_t count);

/// A name within a sentence, where its first word is written small: "state PDMP checked", but
/// "SAFER Guide self-assessment".
void append_within(Sentence out, std::string_view name);

/// What a requirement asks for, within a sentence: "security risk analysis", "Health Information
/// Exchange", "the performance period"; of a yes without its level, "testing or live data for
/// immunization registry".
void append_within(Sentence out, const Rules& rules, const ScoredSet& scored,
                   const Requirement& requirement);

/// Whether a yes or an exclusion fills a slot of the choice.
[[nodiscard]] bool has_report(const ScoredSet& scored, const Choice& choice);

/// That a measure of 0 cases has nothing to count, and what to report in its place. `there` is the
/// first word, written small after a colon.
void append_nothing_to_count(Sentence out, const Rules& rules, const Measure& measure,
                             const char* there = "There");

/// The measure is suppressed under the assumptions of this estimate: any answer will do.
[[nodiscard]] bool any_answer_will_do(const Estimate& estimate, const Measure& measure);

/// What the other side of an assumption would bring: the entry of `alternatives` in which it alone
/// is turned, or null.
[[nodiscard]] const Alternative* turned_alone(const Estimate& estimate, At<Assumption> assumption);

/// Nothing is answered, so that a set without it is incomplete. A yes without its level is open and
/// not absent.
[[nodiscard]] bool is_absent(const Estimate& estimate, const Requirement& requirement);

/// Only where PI is reweighted: whether something has failed in data that are incomplete, so that,
/// completed as they are, they would cancel the reweighting and score 0.
[[nodiscard]] bool completing_scores_zero(const Estimate& estimate);

/// "state PDMP checked and the performance period": the requirements in this state.
void append_requirements(Sentence out, const Estimate& estimate, RequirementState state);

/// Puts ", " and, before the last item, " and " (or `last`) between the items of a list.
class Enumeration {
 public:
  Enumeration(Sentence out, std::size_t count, const char* last = " and ")
      : out_(out), left_(count), last_(last) {}
  /// The sentence at which the next item is written.
  Sentence next() {
    --left_;
    if (!first_) out_ << (left_ == 0 ? last_ : ", ");
    first_ = false;
    return out_;
  }

 private:
  Sentence out_;
  std::size_t left_;
  const char* last_;
  bool first_ = true;
};

}  // namespace pi_score
