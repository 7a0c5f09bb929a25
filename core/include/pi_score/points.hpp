// Points and rates: the arithmetic of the score, in whole numbers only.
#pragma once

#include <compare>
#include <cstdint>

namespace pi_score {

/// A number of points, held as whole half points: 12.5 points are 25 halves. No share of any year
/// is finer.
struct Points {
  std::int32_t halves = 0;

  [[nodiscard]] static constexpr Points whole(std::int32_t points) { return Points{points * 2}; }
  constexpr auto operator<=>(const Points&) const = default;
  constexpr Points operator+(Points other) const { return Points{halves + other.halves}; }
  constexpr Points operator-(Points other) const { return Points{halves - other.halves}; }
  constexpr Points& operator+=(Points other) { return *this = *this + other; }
};

/// A numerator and a denominator as counted. 0 <= numerator <= denominator <= kLargestCount.
struct Rate {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};

/// 2^53 - 1, the largest whole number that every JSON reader holds exactly.
inline constexpr std::int64_t kLargestCount = 9'007'199'254'740'991;

/// What a rate earns of a maximum.
struct RateScore {
  Points points;
  /// The result lay exactly halfway between two whole points; that it goes up is a reading of the
  /// rules.
  bool exact_half = false;
  /// It would have rounded to 0; a numerator of 1 or more earns at least 1 point.
  bool raised_to_one = false;
};

/// rate x maximum, rounded to the nearest whole point, an exact half up, at least 1 when the
/// numerator is at least 1. A numerator of 0 earns 0, whatever the denominator. Exact for every
/// valid rate and maxima up to 200 points. Source: CMS QPP Submissions API, scoring of PI measures;
/// 42 CFR 414.1380(b)(4).
[[nodiscard]] RateScore score_rate(Rate rate, Points maximum);

}  // namespace pi_score
