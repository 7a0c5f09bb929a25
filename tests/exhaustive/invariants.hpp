// What must hold for every estimate, whatever the rules of the year and whatever was answered.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "combinations.hpp"

namespace pi_score::test {

/// Says which rule does not hold, and for which measurements.
class BrokenInvariant : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A submission of one PI set, of which only the measurements change.
class Scorer {
 public:
  explicit Scorer(Submission submission) : submission_(std::move(submission)) {}

  /// Throws BrokenInvariant where the submission is refused.
  Estimate estimate(const std::vector<Measurement>& measurements);
  /// How many estimates it made.
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  Submission submission_;
  std::size_t count_ = 0;
};

// Each throws BrokenInvariant. `measurements` are those of `estimate`, in which no ground for
// reweighting is held.

/// Throws where a rule does not hold.
void require(bool holds, const char* rule, const std::vector<Measurement>& measurements);

/// Points, score and outcome fit each other.
void check_one(const Estimate& estimate, const std::vector<Measurement>& measurements);

/// Requirements, blockers and the potential tell of the same answers.
void check_requirements(const Estimate& estimate, const std::vector<Measurement>& measurements);

/// What would move if a measure were excluded is all that it has, or nothing.
void check_moves(const Estimate& estimate, const std::vector<Measurement>& measurements);

/// The same measurements from last to first get the same estimate.
void check_order(Scorer& scorer, const Estimate& estimate, std::vector<Measurement> measurements);

/// One case more in a numerator does not lower the score.
void check_higher_numerators(Scorer& scorer, const Estimate& estimate,
                             const std::vector<Measurement>& measurements);

/// A bonus, which the measurements do not claim, brings points and blocks nothing.
void check_bonus(Scorer& scorer, const Estimate& estimate,
                 const std::vector<Measurement>& measurements, const Option& bonus);

}  // namespace pi_score::test
