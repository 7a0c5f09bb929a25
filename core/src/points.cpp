#include "pi_score/points.hpp"

namespace pi_score {

RateScore score_rate(Rate rate, Points maximum) {
  if (rate.numerator == 0 || maximum.halves <= 0) return {};
  // points = numerator * halves / (2 * denominator). Twice both sides of the division leaves room
  // for the half that rounds up: floor((2 * product + divisor) / (2 * divisor)). With numerator <
  // 2^53 and halves <= 400 no term reaches 2^64.
  const auto product =
      static_cast<std::uint64_t>(rate.numerator) * static_cast<std::uint64_t>(maximum.halves);
  const auto divisor = static_cast<std::uint64_t>(rate.denominator) * 2;
  const std::uint64_t rounded = (2 * product + divisor) / (2 * divisor);
  RateScore score;
  // A product half a divisor above a whole one is what the added half brings to the next.
  score.exact_half = (2 * product + divisor) % (2 * divisor) == 0;
  score.raised_to_one = rounded == 0;
  score.points = Points::whole(score.raised_to_one ? 1 : static_cast<std::int32_t>(rounded));
  return score;
}

}  // namespace pi_score
