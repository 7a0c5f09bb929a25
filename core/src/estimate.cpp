// The whole way from a submission to its estimate.

#include <optional>

#include "checked.hpp"
#include "score.hpp"

namespace pi_score {
namespace {

/// Finds the sets that are PI's, and everything that is wrong with the submission.
const Rules* check_submission(const Submission& submission, CheckedCircumstances& circumstances,
                              ErrorLog& errors) {
  for (const Misfit& misfit : submission.misfits)
    errors.add(ErrorCode::wrong_type, misfit.path)
        << (misfit.path.empty() ? std::string_view("The submission") : misfit.path) << " must be "
        << misfit.wanted << ".";
  for (const Misfit& misfit : submission.misfits)
    if (misfit.path.empty()) return nullptr;

  const Value& year = submission.performance_year;
  if (!year.is_number()) {
    errors.add(ErrorCode::wrong_type, Place("/performanceYear"))
        << (year.present() ? "performanceYear must be a whole number such as 2026."
                           : "performanceYear is missing: a whole number such as 2026.");
    return nullptr;
  }
  const Rules* rules = year.kind == Value::Kind::integer ? find_rules(year.number) : nullptr;
  if (rules == nullptr) {
    const bool whole = year.kind == Value::Kind::integer || year.kind == Value::Kind::huge;
    const Sentence message = errors.add(whole ? ErrorCode::unknown_year : ErrorCode::not_an_integer,
                                        Place("/performanceYear"));
    message << (whole ? "There are no rules for this performance year here. Use one of"
                      : "performanceYear must be a whole number. Use one of");
    for (const Rules& each : all_rules())
      message << (&each == all_rules().data() ? " " : ", ") << each.performance_year;
    message << ".";
    return nullptr;
  }
  check_circumstances(*rules, submission, circumstances, errors);
  return rules;
}

bool is_pi(const MeasurementSet& set) {
  return set.category.kind == Value::Kind::text && set.category.text == "pi";
}
bool has_data(const MeasurementSet& set) {
  return is_pi(set) && !set.measurements.empty();
}

class Estimator {
 public:
  Estimator(const Submission& submission, Result& result)
      : submission_(submission), result_(result), errors_(result.errors) {}

  void run() {
    const Rules* rules = check_submission(submission_, circumstances_, errors_);
    if (rules == nullptr) return;
    rules_ = rules;
    check_sets();
    if (!errors_.empty()) return;

    Estimate& estimate = result_.estimate;
    estimate.rules = rules;
    estimate.ignored_fields = submission_.circumstances.unknown_fields;
    estimate.assumptions = circumstances_.assumptions;
    find_grounds(circumstances_, estimate);
    if (sets_with_data_ > 0)
      score_data(estimate);
    else
      score_nothing(estimate);
    weigh(circumstances_, small_practice(estimate), estimate);
    if (sets_with_data_ > 0) add_alternatives(estimate);
    add_rule_notices(estimate);
  }

 private:
  void check_sets() {
    for (std::size_t at = 0; at < submission_.measurement_sets.size(); ++at) {
      const MeasurementSet& set = submission_.measurement_sets[at];
      if (set.category.kind != Value::Kind::text)
        errors_.add(ErrorCode::wrong_type, Place::in_set(at, "/category"))
            << "A measurement set needs a category, a text. The Promoting Interoperability "
               "category is pi.";
      if (!is_pi(set)) continue;
      const bool first_with_data = has_data(set) && sets_with_data_ == 0;
      if (!first_set_ || first_with_data) {
        check_set(*rules_, set, at, first_set_.emplace(*rules_), errors_);
      } else {
        CheckedSet other(*rules_);
        check_set(*rules_, set, at, other, errors_);
      }
      if (first_with_data) first_at_ = at;
      if (has_data(set)) ++sets_with_data_;
    }
  }

  /// The best set under these assumptions.
  void score_best(AssumptionSet assumptions, Estimate& best) const {
    score_set(*first_set_, assumptions, best);
    best.set = static_cast<std::int32_t>(first_at_);
    if (sets_with_data_ == 1) return;
    for (std::size_t at = first_at_ + 1; at < submission_.measurement_sets.size(); ++at) {
      if (!has_data(submission_.measurement_sets[at])) continue;
      Estimate next = best;
      score_set(checked_again(at), assumptions, next);
      next.set = static_cast<std::int32_t>(at);
      if (next.score > best.score ||
          (next.score == best.score && next.points_earned > best.points_earned))
        best = next;
    }
    if (rules_->several_sets == SeveralSets::contradiction_is_zero && contradict())
      contradiction_blocks(best);
  }

  /// Sets beyond the first are checked again rather than kept: their number has no limit, and no
  /// room is set aside for them.
  [[nodiscard]] CheckedSet checked_again(std::size_t at) const {
    std::vector<Error> none;
    ErrorLog log(none);
    CheckedSet checked(*rules_);
    check_set(*rules_, submission_.measurement_sets[at], at, checked, log);
    return checked;
  }

  static void contradiction_blocks(Estimate& estimate) {
    const auto others = estimate.blockers;
    estimate.blockers.clear();
    estimate.blockers.push({BlockerCode::sets_contradict, kNone});
    for (const Blocker& blocker : others) estimate.blockers.push(blocker);
    estimate.score = {};
    estimate.outcome = Outcome::zero;
  }

  /// Two sets give different values for the same measurement, different periods, or different
  /// certification IDs.
  [[nodiscard]] bool contradict() const {
    const auto sets = submission_.measurement_sets;
    for (std::size_t one = 0; one < sets.size(); ++one)
      for (std::size_t other = one + 1; other < sets.size(); ++other)
        if (has_data(sets[one]) && has_data(sets[other]) && contradict(sets[one], sets[other]))
          return true;
    return false;
  }

  static bool differ(const Value& a, const Value& b) {
    return a.present() && b.present() && a.text != b.text;
  }

  static bool contradict(const MeasurementSet& a, const MeasurementSet& b) {
    if (differ(a.performance_start, b.performance_start) ||
        differ(a.performance_end, b.performance_end) || differ(a.cehrt_id, b.cehrt_id))
      return true;
    for (const Measurement& one : a.measurements)
      for (const Measurement& other : b.measurements)
        if (one.id.text == other.id.text &&
            (one.value.flag != other.value.flag || one.numerator.number != other.numerator.number ||
             one.denominator.number != other.denominator.number))
          return true;
    return false;
  }

  void score_data(Estimate& estimate) const {
    score_best(circumstances_.assumptions, estimate);
    const auto counted = static_cast<std::size_t>(estimate.set);
    if (counted == first_at_)
      add_answer_notices(*first_set_, circumstances_.assumptions, estimate);
    else
      add_answer_notices(checked_again(counted), circumstances_.assumptions, estimate);
    estimate.several_sets = sets_with_data_ > 1;
  }

  /// What the score would be under the other reading of each contested rule.
  void add_alternatives(Estimate& estimate) const {
    for (std::size_t at = 0; at < rules_->assumptions.size(); ++at) {
      if (!rules_->assumptions[at].contested) continue;
      const AssumptionSet bit = AssumptionSet{1} << at;
      Alternative other{static_cast<Index>(at), (circumstances_.assumptions & bit) == 0,
                        estimate.score, estimate.contribution()};
      if (sets_with_data_ > 1 || can_matter(other.assumption, *rules_, *first_set_)) {
        Estimate turned;
        turned.rules = rules_;
        score_best(circumstances_.assumptions ^ bit, turned);
        weigh(circumstances_, small_practice(estimate), turned);
        other.score = turned.score;
        other.contribution = turned.contribution();
      }
      estimate.alternatives.push(other);
    }
  }

  void score_nothing(Estimate& estimate) const {
    score_set(first_set_ ? *first_set_ : CheckedSet(*rules_), circumstances_.assumptions, estimate);
    estimate.period_days = -1;
    estimate.blockers.clear();
    if (estimate.grounds.empty()) {
      estimate.outcome = Outcome::zero;
      estimate.blockers.push({BlockerCode::no_data, kNone});
      return;
    }
    estimate.outcome = Outcome::reweighted;
    estimate.score = {};
    estimate.measures.fill(rules_->measures.size());
    estimate.objectives.fill(rules_->objectives.size());
    for (MeasureEstimate& measure : estimate.measures) measure.status = Status::not_needed;
  }

  [[nodiscard]] bool small_practice(const Estimate& estimate) const {
    if (circumstances_.small_practice) return true;
    for (const HeldGround& held : estimate.grounds)
      if (rules_->grounds[static_cast<std::size_t>(held.ground)].kind == GroundKind::practice_size)
        return true;
    return false;
  }

  const Submission& submission_;
  Result& result_;
  ErrorLog errors_;
  const Rules* rules_ = nullptr;
  CheckedCircumstances circumstances_;
  std::optional<CheckedSet> first_set_;  ///< The first with data; without any, the first.
  std::size_t first_at_ = 0;
  std::size_t sets_with_data_ = 0;
};

}  // namespace

Result estimate(const Submission& submission) {
  Result result;
  Estimator(submission, result).run();
  return result;
}

}  // namespace pi_score
