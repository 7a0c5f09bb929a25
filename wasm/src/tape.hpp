// The two ends of the boundary to JavaScript: a submission comes in and an estimate goes out as numbers on a tape, with a text
// beside it. encode.js and decode.js are the other side of each; both sides list the same fields in the same order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::wasm {

/// Numbers and the UTF-8 text that some of them point into, by offset and length.
struct Tape {
  std::vector<double> numbers;
  std::string text;
};

/// Reads what encode.js wrote. What is read borrows from the tape and the reader.
class SubmissionReader {
 public:
  explicit SubmissionReader(const Tape& tape) : tape_(tape) {}
  /// Reads a submission; the reader can be used again, which makes what it read before invalid.
  const Submission& read();

 private:
  double next() { return tape_.numbers[at_++]; }
  std::size_t count() { return static_cast<std::size_t>(next()); }
  Value value();
  std::string_view text();
  void read_sets(const Rules* rules);
  void read_circumstances();

  const Tape& tape_;
  std::size_t at_ = 0;
  Submission submission_;
  std::vector<MeasurementSet> sets_;
  std::vector<Measurement> measurements_;
  std::vector<Value> grounds_, not_scored_;
  std::vector<Service> services_;
  std::vector<std::string_view> unknown_fields_;
  std::vector<AssumptionChoice> assumptions_;
  std::vector<Misfit> misfits_;
};

/// Writes an estimate for decode.js.
void write_estimate(const Estimate& estimate, Tape& tape);

}  // namespace pi_score::wasm
