// Numbers to date, carried on to the end of the period.

#include "advisor.hpp"
#include "dates.hpp"

namespace pi_score {
namespace {

__extension__ using Wide = unsigned __int128;

/// floor(a * b / c), where the product may be beyond 64 bits.
std::int64_t multiply_divide(std::int64_t a, std::int64_t b, std::int64_t c) {
  return static_cast<std::int64_t>(static_cast<Wide>(a) * static_cast<Wide>(b) /
                                   static_cast<Wide>(c));
}

/// The rate at the end, for each way in which the remaining cases may go.
struct Outlook {
  Rate as_to_date, none_counts, all_count;
};

Outlook outlook_of(const Rate& rate, std::int64_t final_denominator) {
  const std::int64_t remaining = final_denominator - rate.denominator;
  const std::int64_t likely =
      rate.denominator == 0 ? 0 : multiply_divide(remaining, rate.numerator, rate.denominator);
  return {{rate.numerator + likely, final_denominator},
          {rate.numerator, final_denominator},
          {rate.numerator + remaining, final_denominator}};
}

Points score_with(const AdvisedSet& set, const std::vector<Outlook>& outlooks,
                  Rate Outlook::*which) {
  CheckedSet answers = set.checked;
  std::size_t next = 0;
  for (const At<Measure> at : set.rules.measures.positions())
    if (answers.answers[at].kind == Answer::Kind::rate)
      answers.answers[at].rate = outlooks[next++].*which;
  return set.scored_with(answers).score;
}

}  // namespace

std::optional<Projection> project(const AdvisedSet& set, const CheckedOptions& options,
                                  ErrorLog& errors) {
  const std::int64_t days = set.checked.last_day - set.checked.first_day + 1;
  const std::int64_t elapsed = options.as_of - set.checked.first_day + 1;
  std::vector<Outlook> outlooks;
  AdvisedSet at_the_end = set;
  for (const At<Measure> at : set.rules.measures.positions()) {
    if (set.checked.answers[at].kind != Answer::Kind::rate) continue;
    const Rate rate = set.checked.answers[at].rate;
    // Below 2^53 times 366 there is room in 64 bits.
    const std::int64_t final_denominator = rate.denominator * days / elapsed;
    if (final_denominator > kLargestCount) {
      errors.add(ErrorCode::out_of_range, Place("/options/asOf"))
          << "The cases of " << set.rules.measures[at].title
          << " would grow beyond the largest count that can be held exactly.";
      return std::nullopt;
    }
    outlooks.push_back(outlook_of(rate, final_denominator));
    at_the_end.checked.answers[at].rate = outlooks.back().none_counts;
  }
  at_the_end.scored = set.scored_with(at_the_end.checked);

  Projection projection;
  projection.as_of = to_date({set.rules.performance_year, options.as_of});
  projection.last_start = last_start_of(set.rules);
  projection.days_left = set.checked.last_day - options.as_of;
  projection.score = score_with(set, outlooks, &Outlook::as_to_date);
  projection.low = score_with(set, outlooks, &Outlook::none_counts);
  projection.high = score_with(set, outlooks, &Outlook::all_count);
  const auto remaining = [&](At<Measure> at) {
    return at_the_end.checked.answers[at].rate.denominator -
           set.checked.answers[at].rate.denominator;
  };
  projection.from_here =
      plan_targets(at_the_end, options, ladders_of(at_the_end, false, remaining));
  for (TargetPlan& plan : projection.from_here)
    for (std::vector<Raise>* raises : {&plan.plan, &plan.alone})
      for (Raise& raise : *raises) raise.to_come = remaining(raise.measure);
  return projection;
}

}  // namespace pi_score
