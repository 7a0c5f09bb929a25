// The fewest additional events that reach a score.
#pragma once

#include <vector>

#include "steps.hpp"

namespace pi_score {

/// The proportion measures that take part, and all other points of the set, which stay.
class Planner {
 public:
  /// `blocked`: something other than a numerator of 0 keeps the score at 0.
  Planner(std::vector<Ladder> ladders, Points others, bool blocked);

  /// The plan for a score of so many thousandths. Exact: the points of each measure are a step
  /// function whose steps differ in cost, so all ways to share the points among the measures are
  /// compared, by dynamic programming over the points. Ties: fewest measures changed, then the
  /// higher score, then more events on the measure that comes first in the rules.
  [[nodiscard]] TargetPlan plan(std::int64_t target_thousandths) const;

  [[nodiscard]] Points score() const { return score_with({}); }

 private:
  /// A number of events for a measure that brings it to a new number of points.
  struct Rung {
    std::int64_t events = 0;
    Points points;
  };
  /// The best way in which one measure and those after it earn so many points together.
  struct Best {
    bool possible = false;
    std::int64_t events = 0;
    std::int32_t changed = 0;
    std::size_t rung = 0;  ///< Of the first of these measures.
  };
  using Row = std::vector<Best>;

  [[nodiscard]] static std::vector<Rung> rungs_of(const Ladder& ladder);
  [[nodiscard]] bool is_better(const Best& a, const Best& b, std::size_t measure) const;
  void fill(std::size_t measure);
  [[nodiscard]] std::vector<std::int64_t> events_of(std::size_t points) const;
  [[nodiscard]] Points score_of(std::size_t points) const;
  [[nodiscard]] Points score_with(const Raise& raise) const;
  [[nodiscard]] static bool reaches(Points score, std::int64_t target_thousandths);
  void describe(const std::vector<std::int64_t>& events, TargetPlan& plan) const;
  void add_alone(TargetPlan& plan) const;

  std::vector<Ladder> ladders_;
  std::vector<std::vector<Rung>> rungs_;
  std::vector<Row> best_;  ///< By measure, then by half points.
  std::vector<At<Measure>> stuck_;
  Points others_;
  bool blocked_;
};

}  // namespace pi_score
