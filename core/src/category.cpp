// The category under one reading of the rules: which set counts, what blocks, what it weighs.

#include "score.hpp"

namespace pi_score {
namespace {

class CategoryScorer {
 public:
  CategoryScorer(const CheckedSubmission& submission, AssumptionSet assumptions,
                 CategoryResult& result)
      : submission_(submission),
        rules_(*submission.rules),
        assumptions_(assumptions),
        result_(result) {}

  void run() {
    result_.grounds = find_grounds(rules_, submission_.circumstances, assumptions_);
    choose_set();
    result_.score_as_reported = result_.scored.score;
    result_.complete = result_.set != nullptr && is_complete(result_.scored);
    const bool is_submission =
        result_.set != nullptr && (result_.complete || !rules_.completeness.required);
    const bool reweighted = holds_ground(is_submission);
    result_.counts = is_submission && !reweighted;
    if (result_.set == nullptr) miss_everything();
    if (reweighted) result_.scored.blockers.clear();
    result_.is_submission = is_submission;
    const Outcome outcome = reweighted                        ? Outcome::reweighted
                            : result_.scored.blockers.empty() ? Outcome::scored
                                                              : Outcome::zero;
    const Scale scale(rules_, submission_.circumstances, assumptions_, result_.grounds);
    result_.standing = scale.weigh(result_.scored.program, outcome, result_.scored.score);
  }

 private:
  /// The set with data that scores best. Incomplete sets are left out where the year asks for
  /// complete ones, unless all are incomplete: then the fullest is shown.
  void choose_set() {
    bool best_is_submission = false;
    ScoredSet next;
    for (const CheckedSet& set : submission_.sets) {
      if (!set.has_data) continue;
      ScoredSet& scored = result_.set == nullptr ? result_.scored : next;
      score_set(rules_, set, assumptions_, scored);
      const bool is_submission = !rules_.completeness.required || is_complete(scored);
      if (result_.set == nullptr) {
        result_.set = &set;
        best_is_submission = is_submission;
      } else if (is_better(is_submission, best_is_submission, next)) {
        result_.set = &set;
        result_.scored = next;
        best_is_submission = is_submission;
      }
    }
    if (result_.set == nullptr) {
      const CheckedSet nothing(rules_);
      score_set(rules_, submission_.sets.empty() ? nothing : submission_.sets.front(), assumptions_,
                result_.scored);
    } else if (submission_.sets_contradict &&
               rules_.several_sets == SeveralSets::contradiction_is_zero) {
      block_contradiction();
    }
  }

  [[nodiscard]] bool is_better(bool is_submission, bool best_is_submission,
                               const ScoredSet& next) const {
    const ScoredSet& best = result_.scored;
    if (is_submission != best_is_submission) return is_submission;
    if (next.score != best.score) return next.score > best.score;
    return next.points_earned > best.points_earned;
  }

  void block_contradiction() {
    ScoredSet& scored = result_.scored;
    const auto others = scored.blockers;
    scored.blockers.clear();
    scored.blockers.push({BlockerCode::sets_contradict, RequirementState::failed, {}, {}});
    for (const Blocker& blocker : others) scored.blockers.push(blocker);
    scored.score = {};
    scored.potential = {};
  }

  /// A ground reweights PI while there is no submission; some grounds stand in spite of one.
  [[nodiscard]] bool holds_ground(bool is_submission) const {
    for (const HeldGround& held : result_.grounds) {
      const Ground& ground = rules_.grounds[held.ground];
      const bool of_pi = (ground.categories & only(Category::promoting_interoperability)) != 0;
      if (of_pi && (!is_submission || ground.stands_despite_data)) return true;
    }
    return false;
  }

  /// Without measurements nothing counts as answered, not even the dates of a set: that nothing is
  /// there is the one reason for the 0.
  void miss_everything() {
    ScoredSet& scored = result_.scored;
    scored.blockers.clear();
    scored.blockers.push({BlockerCode::no_data, RequirementState::open, {}, {}});
    for (Requirement& requirement : scored.requirements) requirement.state = RequirementState::open;
    scored.potential = potential_of(rules_, scored);
  }

  const CheckedSubmission& submission_;
  const Rules& rules_;
  AssumptionSet assumptions_;
  CategoryResult& result_;
};

}  // namespace

TurnedAssumptions other_readings(const Rules& rules) {
  TurnedAssumptions readings;
  AssumptionSet all = 0;
  for (const At<Assumption> at : rules.assumptions.positions()) {
    // What stands in for a fact has no other side that a reader would have to know.
    if (rules.assumptions[at].kind == AssumptionKind::stand_in) continue;
    readings.push(only(at));
    all |= only(at);
  }
  if (std::popcount(all) > 1) readings.push(all);
  return readings;
}

void score_category(const CheckedSubmission& submission, AssumptionSet assumptions,
                    CategoryResult& result) {
  CategoryScorer(submission, assumptions, result).run();
}

const CheckedSet* described_set(const CheckedSubmission& submission, const CategoryResult& result) {
  if (result.set != nullptr || submission.sets.empty()) return result.set;
  return &submission.sets.front();
}

}  // namespace pi_score
