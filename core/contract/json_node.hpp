// JSON text as a submission.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "pi_score/estimate.hpp"
#include "read_submission.hpp"

namespace pi_score {

/// A node of nlohmann/json. Borrows the tree.
class JsonNode {
 public:
  /// Absent.
  JsonNode() = default;
  explicit JsonNode(const nlohmann::json& json) : json_(&json) {}

  [[nodiscard]] NodeKind kind() const;
  [[nodiscard]] Value value() const;
  [[nodiscard]] JsonNode operator[](Field field) const;
  [[nodiscard]] std::size_t size() const { return json_->size(); }
  [[nodiscard]] JsonNode operator[](std::size_t at) const { return JsonNode((*json_)[at]); }
  template <class Each>
  void for_each_field(Each each) const {
    for (const auto& [name, field] : json_->items()) each(name, JsonNode(field));
  }

 private:
  const nlohmann::json* json_ = nullptr;
};
static_assert(Node<JsonNode>);

/// Reads JSON text. Malformed text leaves one error in `errors`; anything else can be estimated.
[[nodiscard]] Submission read_json(std::string_view text, std::vector<Error>& errors);

}  // namespace pi_score
