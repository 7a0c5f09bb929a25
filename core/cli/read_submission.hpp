// A submission's JSON text as the core's Submission.
#pragma once

#include <deque>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "pi_score/pi_score.hpp"

namespace pi_score::cli {

/// Holds what a Submission borrows. Not copied or moved, so that the borrowed places stay.
class ReadSubmission {
 public:
  /// Takes JSON text. Malformed text leaves one error in errors(); anything else can be estimated.
  explicit ReadSubmission(std::string_view text);
  ReadSubmission(const ReadSubmission&) = delete;
  ReadSubmission& operator=(const ReadSubmission&) = delete;

  [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }
  [[nodiscard]] const Submission& submission() const { return submission_; }

 private:
  using Json = nlohmann::ordered_json;

  void read();
  void read_set(const Json& json, const std::string& path);
  void read_circumstances(const Json& json);
  static Value value_of(const Json& json);
  static Value field(const Json& object, std::string_view name);
  /// The list or object at `name`, or null where it is absent or, which is noted, something else.
  const Json* part(const Json& object, std::string_view name, const std::string& path, bool list);
  void misfit(const std::string& path, bool list);

  Json json_;
  std::vector<Error> errors_;
  Submission submission_;
  std::vector<MeasurementSet> sets_;
  std::deque<std::vector<Measurement>> measurements_;
  std::vector<Value> grounds_, not_scored_;
  std::vector<Service> services_;
  std::vector<std::string_view> unknown_fields_;
  std::vector<AssumptionChoice> assumptions_;
  std::vector<Misfit> misfits_;
  std::deque<std::string> paths_;
};

}  // namespace pi_score::cli
