// The whole way from a submission to its estimate.

#include <algorithm>

#include "score.hpp"

namespace pi_score {
namespace {

class Estimator {
 public:
  Estimator(const CheckedSubmission& submission, Estimate& estimate)
      : submission_(submission),
        rules_(*submission.rules),
        circumstances_(submission.circumstances),
        estimate_(estimate) {}

  void run() {
    estimate_.rules = &rules_;
    estimate_.assumptions = circumstances_.assumptions;
    score_category(submission_, circumstances_.assumptions, result_);
    estimate_.standing = result_.standing;
    estimate_.scored = result_.scored;
    estimate_.counts = result_.counts;
    estimate_.grounds.assign(result_.grounds.begin(), result_.grounds.end());
    if (result_.set != nullptr) estimate_.set = static_cast<std::int32_t>(result_.set->position);
    estimate_.several_sets = std::count_if(submission_.sets.begin(), submission_.sets.end(),
                                           [](const CheckedSet& set) { return set.has_data; }) > 1;
    const CheckedSet* found = described_set(submission_, result_);
    const CheckedSet described = found == nullptr ? CheckedSet(rules_) : *found;
    show_other_routes(rules_, described, circumstances_.assumptions, estimate_.scored);
    estimate_.if_excluded =
        moves_if_excluded(rules_, described, circumstances_.assumptions, estimate_.scored);
    compare_with_leaving_out();
    add_alternatives();
    add_notices(submission_, result_, estimate_);
  }

 private:
  [[nodiscard]] bool stands_despite_data() const {
    return std::any_of(
        estimate_.grounds.begin(), estimate_.grounds.end(),
        [&](const HeldGround& held) { return rules_.grounds[held.ground].stands_despite_data; });
  }

  /// What follows without PI data, and what reporting these answers would bring where they are not
  /// scored.
  void compare_with_leaving_out() {
    const Scale scale(rules_, circumstances_, circumstances_.assumptions, result_.grounds);
    const At<Program> program = estimate_.scored.program;
    const bool reweighted = estimate_.standing.outcome == Outcome::reweighted;
    // Under a ground that stands despite data, reporting leaves the weights as they are.
    const Outcome as_reported = stands_despite_data() ? Outcome::reweighted : Outcome::scored;
    Standing reported = scale.weigh(program, as_reported, result_.score_as_reported);
    reported.score = result_.score_as_reported;
    const Outcome left_out = estimate_.grounds.empty() ? Outcome::zero : Outcome::reweighted;
    const Standing without = scale.weigh(program, left_out, {});
    // An incomplete set that is no submission leaves PI out as it is.
    const bool left_out_anyway = result_.set == nullptr || (reweighted && !result_.is_submission);
    if (!left_out_anyway) estimate_.without_data = WithoutData{without, {}};
    if (left_out == Outcome::reweighted) {
      const BreakEven even = scale.break_even(reported, without);
      if (estimate_.without_data) estimate_.without_data->break_even = even;
      if (reweighted) estimate_.if_reported = IfReported{{}, {}, {}, even};
    }
    if (!estimate_.if_reported) return;
    const Points potential = estimate_.scored.potential;
    estimate_.if_reported->potential = potential;
    estimate_.if_reported->standing = reported;
    estimate_.if_reported->final_score_at_potential =
        scale.weigh(program, as_reported, potential).final_score;
  }

  void add_alternatives() {
    for (const AssumptionSet turned : other_readings(rules_)) add_alternative(turned);
  }

  void add_alternative(AssumptionSet turned) {
    Alternative other;
    other.assumptions = circumstances_.assumptions ^ turned;
    CategoryResult result;
    score_category(submission_, other.assumptions, result);
    const Standing& now = estimate_.standing;
    other.standing = result.standing;
    other.potential = result.scored.potential;
    other.differs = other.standing.score != now.score || other.standing.outcome != now.outcome ||
                    other.standing.weights != now.weights;
    estimate_.alternatives.push_back(other);
  }

  const CheckedSubmission& submission_;
  const Rules& rules_;
  const CheckedCircumstances& circumstances_;
  Estimate& estimate_;
  CategoryResult result_;
};

}  // namespace

Result estimate(const Submission& submission) {
  Result result;
  ErrorLog errors(result.errors);
  const CheckedSubmission checked = check_submission(submission, errors);
  errors.close();
  if (!result.errors.empty()) return result;
  result.estimate.ignored_fields = submission.circumstances.unknown_fields;
  Estimator(checked, result.estimate).run();
  return result;
}

}  // namespace pi_score
