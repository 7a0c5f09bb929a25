// A node of a JavaScript value, as the reader of submissions wants it.
#pragma once

#include <emscripten/val.h>

#include "read_submission.hpp"

namespace pi_score {

/// Holds a value that plain.js has copied: of plain objects, lists, texts, numbers and booleans;
/// whatever else was there is a symbol.
class ValNode {
 public:
  /// Absent.
  ValNode() = default;
  explicit ValNode(emscripten::val value) : value_(std::move(value)) {}

  [[nodiscard]] NodeKind kind() const;
  [[nodiscard]] Value value() const;
  [[nodiscard]] ValNode operator[](Field field) const;
  [[nodiscard]] std::size_t size() const { return value_["length"].as<std::size_t>(); }
  [[nodiscard]] ValNode operator[](std::size_t at) const { return ValNode(value_[at]); }
  /// In the order of the names, as nlohmann/json has them, so that the command and the module list
  /// errors alike.
  template <class Each>
  void for_each_field(Each each) const {
    for (const std::string& name : sorted_names()) each(name, ValNode(value_[name]));
  }

 private:
  [[nodiscard]] std::vector<std::string> sorted_names() const;

  emscripten::val value_ = emscripten::val::undefined();
};
static_assert(Node<ValNode>);

}  // namespace pi_score
