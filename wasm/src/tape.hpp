// The two ends of the boundary to JavaScript: a submission comes in and an estimate goes out as
// numbers on a tape, with a text beside it. encode.js and decode.js are the other side of each;
// both sides list the same fields in the same order.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::wasm {

/// Reads what encode.js wrote.
class SubmissionReader {
 public:
  /// Reads a submission from numbers and the UTF-8 text that some of them point into, by offset and
  /// length. What is read borrows from both and from the reader; the reader can be used again,
  /// which makes what it read before invalid.
  const Submission& read(const double* numbers, const char* text);

 private:
  double next() { return *numbers_++; }
  std::size_t count() { return static_cast<std::size_t>(next()); }
  // In place: there are many, and what returns a value costs a copy at each.
  void read(Value& value);
  void read(std::string_view& text);
  /// Room for as many items as the next number says.
  template <class T>
  std::span<T> list(std::unique_ptr<T[]>& room);
  std::span<Value> values(std::unique_ptr<Value[]>& room);
  void read_sets(const Rules* rules);
  void read_circumstances();

  const double* numbers_ = nullptr;
  const char* text_ = nullptr;
  Submission submission_;
  std::unique_ptr<MeasurementSet[]> sets_;
  std::unique_ptr<Measurement[]> measurements_;
  std::unique_ptr<Value[]> grounds_, not_scored_;
  std::unique_ptr<Service[]> services_;
  std::unique_ptr<std::string_view[]> unknown_fields_;
  std::unique_ptr<AssumptionChoice[]> assumptions_;
  std::unique_ptr<Misfit[]> misfits_;
};

/// An estimate on its way out.
struct Tape {
  std::vector<double> numbers;
  std::string text;
};

/// Writes an estimate for decode.js.
void write_estimate(const Estimate& estimate, Tape& tape);

}  // namespace pi_score::wasm
