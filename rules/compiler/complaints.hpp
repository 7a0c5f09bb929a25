// What is wrong with the rules files, and where.
#pragma once

#include <string>
#include <vector>

namespace rules_compiler {

/// Where in a rules file something stands.
using JsonPointer = std::string;

/// The pointer to the member `key` of what stands at `at`.
[[nodiscard]] JsonPointer below(const JsonPointer& at, const std::string& key);

/// Everything that is wrong with the rules files, in the order in which it was found.
class Complaints {
 public:
  /// `at` is empty for what is wrong with the file as a whole.
  void add(const std::string& file, const JsonPointer& at, const std::string& message) {
    lines_.push_back(file + ": " + (at.empty() ? "" : at + ": ") + message);
  }
  [[nodiscard]] std::size_t count() const { return lines_.size(); }
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
};

}  // namespace rules_compiler
