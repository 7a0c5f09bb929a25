#include "steps.hpp"

namespace pi_score {
namespace {

/// The smallest number of low + 1 to high for which `is_enough` holds. It holds for `high`, not for
/// `low`, and from some number on for all.
template <class IsEnough>
std::int64_t first_enough(std::int64_t low, std::int64_t high, IsEnough is_enough) {
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (is_enough(middle) ? high : low) = middle;
  }
  return high;
}

}  // namespace

Ladder::Ladder(At<Measure> measure, Rate rate, Points maximum, bool growing, std::int64_t most)
    : measure_(measure), rate_(rate), maximum_(maximum), growing_(growing), most_(most) {}

Rate Ladder::rate_with(std::int64_t additional) const {
  return {rate_.numerator + additional, rate_.denominator + (growing_ ? additional : 0)};
}

Points Ladder::points_with(std::int64_t additional) const {
  return score_rate(rate_with(additional), maximum_).points;
}

std::optional<std::int64_t> Ladder::next_after(std::int64_t beyond) const {
  return reach(Points{points_with(beyond).halves + 1});
}

std::optional<std::int64_t> Ladder::reach(Points points) const {
  if (points_with(0) >= points) return 0;
  if (most_ == 0 || points_with(most_) < points) return std::nullopt;
  return first_enough(0, most_, [&](std::int64_t events) { return points_with(events) >= points; });
}

std::vector<Rise> Ladder::rises() const {
  const Ladder from_zero(measure_, {0, rate_.denominator}, maximum_, false, rate_.denominator);
  std::vector<Rise> rises;
  for (std::optional<std::int64_t> events = from_zero.next_after(0); events;
       events = from_zero.next_after(*events))
    rises.push_back({*events, from_zero.points_with(*events)});
  return rises;
}

std::optional<Step> Ladder::previous() const {
  const Points now = points_with(0);
  if (now.halves == 0) return std::nullopt;
  const auto after = [&](std::int64_t lost) {
    return score_rate({rate_.numerator - lost, rate_.denominator}, maximum_).points;
  };
  const std::int64_t lost =
      first_enough(0, rate_.numerator, [&](std::int64_t events) { return after(events) < now; });
  return Step{lost, after(lost)};
}

}  // namespace pi_score
