// Collects errors, each with its place in the submission.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pi_score/estimate.hpp"
#include "sentence.hpp"

namespace pi_score {

/// Where in the submission something stands. It becomes a JSON Pointer only when there is an error
/// to report.
class Place {
 public:
  /// A fixed pointer, with its slashes.
  explicit Place(const char* pointer);
  /// Below a fixed pointer that ends with a slash, what the submission itself named.
  Place(const char* pointer, std::string_view name);
  /// Below a fixed pointer that ends with a slash, the item at a position.
  Place(const char* pointer, std::size_t item);
  /// A field of the measurement set at a position.
  static Place in_set(std::size_t set, const char* field);
  /// A field of a set's measurement, or all of it.
  static Place in_measurement(std::size_t set, std::size_t measurement, const char* field = "");

  void append_to(std::string& out) const;

 private:
  static constexpr std::int64_t kNowhere = -1;

  std::int64_t set_ = kNowhere, measurement_ = kNowhere, item_ = kNowhere;
  const char* rest_;
  std::string_view name_;
};

/// Collects up to kMostErrors errors and counts the rest.
class ErrorLog {
 public:
  explicit ErrorLog(std::vector<Error>& errors) : errors_(errors) {}
  /// Notes an error; its message is what is appended to the result.
  Sentence add(ErrorCode code, const Place& place);
  /// The same where the submission came with the pointer.
  Sentence add(ErrorCode code, std::string_view pointer);
  [[nodiscard]] bool empty() const { return errors_.empty(); }
  /// Says how many errors are not listed. Call it once, at the end.
  void close();

 private:
  std::vector<Error>& errors_;
  std::size_t unlisted_ = 0;
  std::string unlisted_message_;
};

/// The count that a value is, or -1 and an error where it is none. `name` begins the error's
/// sentence.
std::int64_t check_count(const Value& given, const Place& place, std::string_view name,
                         ErrorLog& errors);

}  // namespace pi_score
