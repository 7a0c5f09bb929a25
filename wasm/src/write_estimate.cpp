#include "tape.hpp"

namespace pi_score::wasm {
namespace {

class EstimateWriter {
 public:
  EstimateWriter(const Estimate& estimate, Tape& tape)
      : estimate_(estimate), rules_(*estimate.rules), tape_(tape) {
    tape_.numbers.clear();
    tape_.text.clear();
  }

  void write() {
    put(estimate_.outcome);
    put(estimate_.score);
    put(estimate_.points_earned);
    put(estimate_.bonus);
    for (const std::int32_t percent : estimate_.weights.percent) put(percent);
    put(estimate_.contribution());
    put(estimate_.has_final_score ? estimate_.final_score : -1);
    put(rules_.performance_threshold.points);
    put(rules_.has_exceptional_threshold ? rules_.exceptional_threshold.points.halves : -1);
    put_words([&](std::string& out) { append_explanation(out, estimate_); });
    put(estimate_.several_sets ? estimate_.set : -1);
    put(estimate_.period_days);
    write_objectives();
    for (std::size_t row = 0; row < rules_.measures.size(); ++row) write_measure(row);
    write_blockers();
    write_notices();
    write_alternatives();
    write_grounds();
  }

 private:
  void put(std::int64_t number) { tape_.numbers.push_back(static_cast<double>(number)); }
  void put(std::int32_t number) { tape_.numbers.push_back(number); }
  void put(Index number) { tape_.numbers.push_back(number); }
  void put(bool flag) { tape_.numbers.push_back(flag ? 1 : 0); }
  void put(Points points) { tape_.numbers.push_back(points.halves); }
  void put(Outcome outcome) { tape_.numbers.push_back(static_cast<int>(outcome)); }
  void put_size(std::size_t size) { tape_.numbers.push_back(static_cast<double>(size)); }

  /// Offset and length of what `append` adds to the text.
  template <class Append>
  void put_words(Append append) {
    const std::size_t offset = tape_.text.size();
    append(tape_.text);
    put_size(offset);
    put_size(tape_.text.size() - offset);
  }

  void write_objectives() {
    for (std::size_t at = 0; at < rules_.objectives.size(); ++at) {
      put(estimate_.objectives[at].points);
      put(estimate_.objectives[at].max_points);
      put(estimate_.objectives[at].bonus);
    }
  }

  void write_measure(std::size_t row) {
    const MeasureEstimate& part = estimate_.measures[row];
    const auto index = static_cast<Index>(row);
    put(static_cast<std::int32_t>(part.status));
    put(part.points);
    put(part.max_points);
    put(part.has_rate ? part.rate.numerator : -1);
    put(part.rate.denominator);
    put_words([&](std::string& out) { append_formula(out, estimate_, index); });
    put_words([&](std::string& out) { append_explanation(out, estimate_, index); });
    put(part.exclusion);
    write_transfers(index, &Transfer::to, &Transfer::from);
    write_transfers(index, &Transfer::from, &Transfer::to);
  }

  void write_transfers(Index measure, Index Transfer::*mine, Index Transfer::*other) {
    const std::size_t place = tape_.numbers.size();
    put_size(0);
    for (const Transfer& transfer : estimate_.transfers) {
      if (transfer.*mine != measure) continue;
      tape_.numbers[place] += 1;
      put(transfer.*other);
      put(transfer.points);
    }
  }

  void write_blockers() {
    put_size(estimate_.blockers.size());
    for (const Blocker& blocker : estimate_.blockers) {
      put(static_cast<std::int32_t>(blocker.code));
      put(blocker.measure);
      put_words([&](std::string& out) { append_message(out, estimate_, blocker); });
    }
  }

  void write_notices() {
    put_size(estimate_.notices.size());
    for (const Notice& notice : estimate_.notices) {
      put(static_cast<std::int32_t>(notice.code));
      put(measure_of(estimate_, notice));
      put_words([&](std::string& out) { append_message(out, estimate_, notice); });
      const List<Index> sources = sources_of(estimate_, notice);
      put_size(sources.size());
      for (const Index source : sources) put(source);
    }
  }

  void write_alternatives() {
    put_size(estimate_.alternatives.size());
    for (const Alternative& other : estimate_.alternatives) {
      put(other.assumption);
      put(other.value);
      put(other.score);
      put(other.contribution);
    }
  }

  void write_grounds() {
    put_size(estimate_.grounds.size());
    for (const HeldGround& held : estimate_.grounds) {
      put(held.ground);
      put_words([&](std::string& out) { append_explanation(out, estimate_, held); });
    }
  }

  const Estimate& estimate_;
  const Rules& rules_;
  Tape& tape_;
};

}  // namespace

void write_estimate(const Estimate& estimate, Tape& tape) {
  EstimateWriter(estimate, tape).write();
}

}  // namespace pi_score::wasm
