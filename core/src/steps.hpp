// A proportion measure's points as a step function of its numerator.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "pi_score/advice.hpp"

namespace pi_score {

/// One measure whose numerator can be raised.
class Ladder {
 public:
  /// With `growing`, each further event is a new case of numerator and denominator; else the
  /// denominator stays. `most` bounds the events that can be added.
  Ladder(At<Measure> measure, Rate rate, Points maximum, bool growing, std::int64_t most);

  [[nodiscard]] At<Measure> measure() const { return measure_; }
  /// The most events that can be added.
  [[nodiscard]] std::int64_t most() const { return most_; }
  [[nodiscard]] Rate rate_with(std::int64_t additional) const;
  [[nodiscard]] Points points_with(std::int64_t additional) const;
  /// The fewest events, more than `beyond`, that bring more points than `beyond` events do. None
  /// where no number of events does.
  [[nodiscard]] std::optional<std::int64_t> next_after(std::int64_t beyond) const;
  /// The fewest events that bring at least `points`, or none.
  [[nodiscard]] std::optional<std::int64_t> reach(Points points) const;
  /// Each numerator from 1 to the denominator, as it is now, at which the points rise.
  [[nodiscard]] std::vector<Rise> rises() const;
  /// The fewest events whose loss brings fewer points, the denominator staying. None at 0.
  [[nodiscard]] std::optional<Step> previous() const;

 private:
  At<Measure> measure_;
  Rate rate_;
  Points maximum_;
  bool growing_;
  std::int64_t most_;
};

}  // namespace pi_score
