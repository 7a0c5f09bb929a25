// Advice on submissions that follow from bytes: what it proposes is applied to the submission and
// estimated, and brings what it says. The first byte chooses the year.

#include <algorithm>
#include <array>
#include <cstdio>

#include "demand.hpp"
#include "json_of.hpp"
#include "random_rows.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

/// Ids that a practice may claim, targets and the kind of denominators.
AdviceOptions options_of(const Rules& rules, Dice& dice) {
  AdviceOptions options;
  for (const Measure& measure : rules.measures) {
    for (const Exclusion& exclusion : measure.exclusions)
      if (dice.any(2) == 1) options.may.emplace_back(exclusion.id.view());
  }
  if (dice.any(2) == 1) options.denominators = "growing";
  options.has_targets = dice.any(2) == 1;
  for (std::size_t left = dice.any(4); left > 0; --left)
    options.targets.emplace_back(static_cast<int>(dice.any(101)));
  if (dice.any(2) == 1) {
    std::array<char, 16> date{};
    std::snprintf(date.data(), date.size(), "%d-%02d-%02d", rules.performance_year,
                  static_cast<int>(dice.any(12)) + 1, static_cast<int>(dice.any(28)) + 1);
    options.as_of = date.data();
  }
  return options;
}

/// One set's answers, to which what is proposed is applied.
class Trial {
 public:
  Trial(const Rules& rules, const Submission& submission)
      : rules_(rules), submission_(submission) {}

  void put(std::string_view id, std::optional<Rate> rate) {
    remove(id);
    Measurement& added = measurements().emplace_back();
    added.id = id;
    added.value = rate ? Value::of_kind(Value::Kind::object) : Value(true);
    if (!rate) return;
    added.numerator = rate->numerator;
    added.denominator = rate->denominator;
  }
  void put(At<Measure> measure, Rate rate) { put(rules_.measures[measure].id, rate); }
  void remove(std::string_view id) {
    std::erase_if(measurements(), [&](const Measurement& each) { return each.id.is(id); });
  }
  /// The answers scored by themselves, as if they counted.
  [[nodiscard]] ScoredSet scored() const {
    const Result result = estimate(submission_);
    demand(result.errors.empty(), "what is proposed is refused",
           result.errors.empty() ? std::string() : result.errors[0].message);
    return result.estimate.scored;
  }

 private:
  std::vector<Measurement>& measurements() {
    return submission_.measurement_sets.front().measurements;
  }

  const Rules& rules_;
  Submission submission_;
};

class AdviceChecker {
 public:
  AdviceChecker(const Submission& submission, const Advice& advice)
      : submission_(submission), rules_(*advice.rules), advice_(advice) {}

  void run() const {
    for (const TargetPlan& plan : advice_.targets) check_plan(plan);
    for (const Move& move : advice_.moves) check_move(move);
    for (const Fragile& fragile : advice_.fragile) check_fragile(fragile);
    if (!advice_.projection) return;
    const Projection& projection = *advice_.projection;
    demand(projection.low <= projection.score && projection.score <= projection.high,
           "the projected score lies between the lowest and the highest");
  }

 private:
  [[nodiscard]] Trial trial() const { return {rules_, submission_}; }

  void check_plan(const TargetPlan& plan) const {
    const auto reaches = [&](Points score) {
      return std::int64_t{score.halves} * 500 >= plan.target_thousandths;
    };
    Trial planned = trial();
    std::int64_t additional = 0;
    for (const Raise& raise : plan.plan) {
      planned.put(raise.measure, raise.rate);
      additional += raise.additional;
    }
    demand(additional == plan.additional, "the events of a plan are the sum of its raises");
    // A plan that is blocked has nothing to apply, and says a score of 0.
    if (plan.reachable || !plan.plan.empty())
      demand(planned.scored().score == plan.score, "a plan that is applied gets its score");
    demand(plan.reachable == reaches(plan.score) || !advice_.scored.blockers.empty(),
           "a plan is reachable exactly where its score reaches the target");
    demand(!plan.reachable || reaches(plan.score), "a plan that is applied reaches its target");
    for (const Raise& raise : plan.alone) {
      Trial alone = trial();
      alone.put(raise.measure, raise.rate);
      demand(reaches(alone.scored().score), "one measure alone reaches the target");
      demand(raise.additional >= plan.additional, "the plan has the fewest events");
    }
  }

  void check_move(const Move& move) const {
    Trial moved = trial();
    for (const Text id : move.remove) moved.remove(id);
    for (const MeasurementChange& each : move.set) moved.put(each.id, each.rate);
    const ScoredSet then = moved.scored();
    const Points difference =
        std::max(then.potential - advice_.scored.potential, then.score - advice_.scored.score);
    demand(difference == move.difference, "a move that is applied brings its difference", move.id);
  }

  void check_fragile(const Fragile& fragile) const {
    if (!fragile.fewer) return;
    const At<Measure> measure = advice_.scored.requirements[fragile.requirement].measure;
    Rate rate = advice_.scored.measures[measure].rate;
    rate.numerator -= *fragile.fewer;
    Trial lost = trial();
    lost.put(measure, rate);
    demand(lost.scored().score == Points{}, "events that are lost make the score 0",
           rules_.measures[measure].id);
  }

  const Submission& submission_;
  const Rules& rules_;
  const Advice& advice_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Dice dice({data, size});
  const List<Rules> years = all_rules();
  const Rules& rules = years[At<Rules>(dice.any(years.size()))];
  const AdviceOptions options = options_of(rules, dice);
  const Row row = RowMaker(rules, [&] { return dice.roll(); }).make();
  const Submission submission = submission_of(rules, row);
  const AdviceResult result = advise(submission, options);
  (void)json_of(result);
  const Result now = estimate(submission);
  if (!result.errors.empty()) {
    for (const Error& error : result.errors)
      demand(error.path.starts_with("/options") == now.errors.empty(),
             "an accepted submission has errors in the options only", error.path);
    return 0;
  }
  demand(now.errors.empty(), "there is no advice on what is refused", text_of(row));
  // Without measurements nothing counts as answered, and nothing can be compared.
  if (!submission.measurement_sets.front().measurements.empty())
    AdviceChecker(submission, result.advice).run();
  return 0;
}
