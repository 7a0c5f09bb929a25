// What to do next for a better score, found by searching all that there is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pi_score/estimate.hpp"

namespace pi_score {

/// What the advice is to consider, as it arrived: advise() checks it.
struct AdviceOptions {
  bool has_targets = false;    ///< Else 75, 90 and 100.
  std::vector<Value> targets;  ///< Scores of 0 to 100.
  Value denominators;          ///< "held" or "growing"; held where absent.
  /// Ids of exclusions that truthfully apply, and of alternatives that can be attested to.
  std::vector<Value> may;
  Value as_of;  ///< A date inside the period: the numbers count up to it.
  std::vector<Misfit> misfits;
};

/// More numerator events for one measure, and what they bring.
struct Raise {
  At<Measure> measure;
  std::int64_t additional = 0;
  Rate rate;      ///< With the additional events.
  Points points;  ///< With them.
  /// The cases still to come, among which the events are. None where they are among those there.
  std::optional<std::int64_t> to_come;
};

/// The fewest additional events that reach a score.
struct TargetPlan {
  std::int64_t target_thousandths = 0;
  bool reachable = false;
  std::int64_t additional = 0;
  Points score;              ///< With the plan.
  std::vector<Raise> plan;   ///< The best there is, where the target is beyond reach.
  std::vector<Raise> alone;  ///< Each measure that reaches the target by itself.
  /// The contested assumption without which the plan scores less, and that score. None where it
  /// does not.
  At<Assumption> contested;
  Points lower_score;
  /// Measures whose numerator is 0 and that no event can raise, so that no plan scores.
  std::vector<At<Measure>> stuck;
};

/// So many events, and the points after them.
struct Step {
  std::int64_t events = 0;
  Points points;
};

/// A numerator at which a measure's points rise, and the points from it on.
struct Rise {
  std::int64_t numerator = 0;
  Points points;
};

/// How far a measure is from its next and its previous point.
struct MeasureSteps {
  At<Measure> measure;
  Points points, max_points;
  std::optional<Step> next;      ///< Events to add.
  std::optional<Step> previous;  ///< Events to lose.
  std::vector<Rise> rises;       ///< All of them from 0 on, with the denominator as it is.
};

/// A measurement to put into the set.
struct MeasurementChange {
  Text id;
  std::optional<Rate> rate;  ///< A yes where there is none.
};

enum class MoveKind : std::uint8_t {
  alternative,
  bonus,
  exclusion,
  answer,  ///< A yes that a requirement waits for.
  level,   ///< The level of active engagement of a yes that is there.
  events,
};

/// A single step that brings points.
struct Move {
  MoveKind kind = MoveKind::events;
  Text id;  ///< The measurement that it sets.
  At<Measure> measure;
  /// What the score rises by, where the step makes it count; else what its potential does.
  Points difference;
  std::int64_t events = 0;  ///< Where `kind` is events.
  /// The score under both sides of a contested reading, where only the step makes them agree.
  std::optional<Points> certain;
  std::vector<MeasurementChange> set;
  std::vector<Text> remove;
};

/// A contested reading on which the score rests, and what the answers score without it.
struct ContestedReading {
  At<Assumption> assumption;
  Points score;                ///< Without it; below the score with it.
  At<Measure> measure;         ///< The measure that it suppresses.
  bool lacks_level = false;    ///< The measure is a yes without its level of active engagement.
  bool yes_is_safe = false;    ///< A yes with its level scores the same on both sides.
  bool claim_is_safe = false;  ///< An exclusion of the measure does.
};

/// A legal combination of exclusions and a route.
struct Strategy {
  struct Claim {
    At<Measure> measure;
    At<Exclusion> exclusion;
    bool is_new = false;  ///< Not claimed by the submission.
  };
  /// Points that a claim moves.
  struct Moved {
    At<Measure> from, to;
    Points points;
    bool in_full = false;        ///< Its heir earns all of its points.
    bool to_empty_slot = false;  ///< Its heir is a report that is not made yet.
  };
  std::vector<Claim> claims;
  At<Objective> objective;  ///< The one whose route is meant; none where the year has no routes.
  At<Route> route;
  bool is_present = false;  ///< What the submission does.
  bool is_open = false;     ///< Something is still to be answered before the score counts.
  /// A claim takes back a report and its second report: one more is needed in their place.
  bool empties_slot = false;
  Points score;              ///< The potential of the combination.
  Points difference;         ///< Against the present one; may be below 0.
  std::vector<Moved> moved;  ///< By new claims.
};

/// A requirement that an answer meets, and that alone would turn the score into 0.
struct Fragile {
  At<Requirement> requirement;        ///< Among Advice::scored.
  std::optional<std::int64_t> fewer;  ///< Events to lose, for a proportion.
};

/// Numbers to date carried on to the end of the period.
struct Projection {
  std::string as_of, last_start;  ///< RFC 3339 dates.
  std::int32_t days_left = 0;
  Points score;                       ///< If the remaining cases go as those to date.
  Points low;                         ///< If none of the remaining cases counts.
  Points high;                        ///< If all of them do.
  std::vector<TargetPlan> from_here;  ///< With the final denominators.
};

struct Advice {
  const Rules* rules = nullptr;
  bool reweighted = false;  ///< The advice is on the answers as if they counted.
  bool growing = false;
  ScoredSet scored;  ///< The answers as if they counted, with what blocks them.
  std::optional<ContestedReading> contested;
  std::vector<TargetPlan> targets;
  std::vector<MeasureSteps> measures;
  std::vector<Move> moves;               ///< Best first.
  std::vector<Strategy> strategies;      ///< Best first, the present one included.
  std::vector<Fragile> fragile;          ///< Closest first; empty while the score is 0.
  std::optional<Projection> projection;  ///< With AdviceOptions::as_of.
};

/// Either errors, or advice.
struct AdviceResult {
  std::vector<Error> errors;  ///< Of the submission; else of the options, below "/options".
  Advice advice;
};

/// Searches what would raise the score of a submission and what could lose it.
/// Never proposes an exclusion that `may` does not name, nor anything that estimate() refuses.
[[nodiscard]] AdviceResult advise(const Submission& submission, const AdviceOptions& options);

}  // namespace pi_score
