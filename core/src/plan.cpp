#include "plan.hpp"

#include <algorithm>

namespace pi_score {
namespace {

constexpr Points kCap = Points::whole(100);

}  // namespace

Planner::Planner(std::vector<Ladder> ladders, Points others, bool blocked)
    : ladders_(std::move(ladders)), others_(others), blocked_(blocked) {
  for (const Ladder& ladder : ladders_) {
    rungs_.push_back(rungs_of(ladder));
    if (!rungs_.back().empty()) continue;
    stuck_.push_back(ladder.measure());
    // 0 of 0 is no answer yet: it blocks whatever the target is.
    blocked_ = blocked_ || ladder.rate_with(0).denominator == 0;
  }
  best_.resize(ladders_.size() + 1);
  best_.back() = {{.possible = true}};
  if (blocked_ || !stuck_.empty()) return;
  for (std::size_t measure = ladders_.size(); measure-- > 0;) fill(measure);
}

/// The number of events for each number of points that the measure can earn, from what it earns now
/// on. A numerator of 0 must be raised, so that its first rung is 1 event.
std::vector<Planner::Rung> Planner::rungs_of(const Ladder& ladder) {
  std::vector<Rung> rungs;
  std::optional<std::int64_t> events = 0;
  if (ladder.points_with(0).halves == 0) events = ladder.next_after(0);
  for (; events; events = ladder.next_after(*events))
    rungs.push_back({*events, ladder.points_with(*events)});
  return rungs;
}

/// Whether `a` is the better way for the measures from `measure` on to earn the same points.
bool Planner::is_better(const Best& a, const Best& b, std::size_t measure) const {
  if (!b.possible) return true;
  if (a.events != b.events) return a.events < b.events;
  if (a.changed != b.changed) return a.changed < b.changed;
  return rungs_[measure][a.rung].events > rungs_[measure][b.rung].events;
}

void Planner::fill(std::size_t measure) {
  const Row& after = best_[measure + 1];
  const auto most = static_cast<std::size_t>(rungs_[measure].back().points.halves);
  Row& row = best_[measure];
  row.assign(after.size() + most, {});
  for (std::size_t rung = 0; rung < rungs_[measure].size(); ++rung) {
    const Rung& mine = rungs_[measure][rung];
    for (std::size_t rest = 0; rest < after.size(); ++rest) {
      if (!after[rest].possible) continue;
      const Best with{true, after[rest].events + mine.events,
                      after[rest].changed + (mine.events > 0 ? 1 : 0), rung};
      Best& best = row[rest + static_cast<std::size_t>(mine.points.halves)];
      if (is_better(with, best, measure)) best = with;
    }
  }
}

/// The events for each measure in the best way to earn so many half points.
std::vector<std::int64_t> Planner::events_of(std::size_t points) const {
  std::vector<std::int64_t> events;
  for (std::size_t measure = 0; measure < ladders_.size(); ++measure) {
    const Rung& rung = rungs_[measure][best_[measure][points].rung];
    events.push_back(rung.events);
    points -= static_cast<std::size_t>(rung.points.halves);
  }
  return events;
}

Points Planner::score_of(std::size_t points) const {
  return std::min(others_ + Points{static_cast<std::int32_t>(points)}, kCap);
}

/// The score with one measure raised and all others as they are; 0 while a numerator is 0.
Points Planner::score_with(const Raise& raise) const {
  if (blocked_) return {};
  Points sum = others_;
  for (const Ladder& ladder : ladders_) {
    const Points points =
        ladder.points_with(ladder.measure() == raise.measure ? raise.additional : 0);
    if (points.halves == 0) return {};
    sum += points;
  }
  return std::min(sum, kCap);
}

bool Planner::reaches(Points score, std::int64_t target_thousandths) {
  return score.halves * std::int64_t{500} >= target_thousandths;
}

TargetPlan Planner::plan(std::int64_t target_thousandths) const {
  TargetPlan plan;
  plan.target_thousandths = target_thousandths;
  plan.stuck = stuck_;
  if (blocked_) return plan;
  if (reaches(score(), target_thousandths)) {
    plan.reachable = true;
    plan.score = score();
    return plan;
  }
  if (!stuck_.empty()) return plan;
  const Row& row = best_.front();
  std::size_t chosen = 0;
  std::vector<std::int64_t> chosen_events;
  // Points rise, and scores with them: short of the target, the next is the better way.
  for (std::size_t points = 0; points < row.size(); ++points) {
    if (!row[points].possible) continue;
    const bool is_better_than_chosen = [&] {
      if (!plan.reachable) return true;
      const Best& a = row[points];
      const Best& b = row[chosen];
      if (a.events != b.events) return a.events < b.events;
      if (a.changed != b.changed) return a.changed < b.changed;
      if (score_of(points) != score_of(chosen)) return true;
      return events_of(points) > chosen_events;
    }();
    if (!is_better_than_chosen) continue;
    chosen = points;
    chosen_events = events_of(points);
    plan.reachable = reaches(score_of(points), target_thousandths);
  }
  plan.score = score_of(chosen);
  plan.additional = row[chosen].events;
  describe(chosen_events, plan);
  add_alone(plan);
  return plan;
}

void Planner::describe(const std::vector<std::int64_t>& events, TargetPlan& plan) const {
  for (std::size_t at = 0; at < ladders_.size(); ++at)
    if (events[at] > 0)
      plan.plan.push_back({ladders_[at].measure(), events[at], ladders_[at].rate_with(events[at]),
                           ladders_[at].points_with(events[at])});
}

void Planner::add_alone(TargetPlan& plan) const {
  for (const Ladder& ladder : ladders_) {
    for (std::optional<std::int64_t> events = ladder.next_after(0); events;
         events = ladder.next_after(*events)) {
      const Raise raise{ladder.measure(), *events, ladder.rate_with(*events),
                        ladder.points_with(*events)};
      if (!reaches(score_with(raise), plan.target_thousandths)) continue;
      plan.alone.push_back(raise);
      break;
    }
  }
}

}  // namespace pi_score
