// JSON text as a submission.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pi_score/estimate.hpp"
#include "read_submission.hpp"

namespace pi_score {

/// A value of JSON text, as deep as submissions go: lists and objects below that are empty.
/// nlohmann's own tree needs memory to be destroyed, and so ends the program where memory runs out;
/// this one does not.
struct JsonTree {
  using List = std::vector<JsonTree>;
  using Object = std::map<std::string, JsonTree, std::less<>>;
  std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double,
               std::unique_ptr<std::string>, std::unique_ptr<List>, std::unique_ptr<Object>>
      content;

  /// The list or object that it is, or null.
  template <class Container>
  [[nodiscard]] const Container* get() const {
    const auto* found = std::get_if<std::unique_ptr<Container>>(&content);
    return found == nullptr ? nullptr : found->get();
  }
};

/// A node of a JsonTree, which it borrows.
class JsonNode {
 public:
  /// Absent.
  JsonNode() = default;
  explicit JsonNode(const JsonTree& tree) : tree_(&tree) {}

  [[nodiscard]] NodeKind kind() const;
  [[nodiscard]] Value value() const;
  [[nodiscard]] JsonNode operator[](Field field) const;
  [[nodiscard]] std::size_t size() const { return tree_->get<JsonTree::List>()->size(); }
  [[nodiscard]] JsonNode operator[](std::size_t at) const {
    return JsonNode((*tree_->get<JsonTree::List>())[at]);
  }
  template <class Each>
  void for_each_field(Each each) const {
    for (const auto& [name, field] : *tree_->get<JsonTree::Object>()) each(name, JsonNode(field));
  }

 private:
  const JsonTree* tree_ = nullptr;
};
static_assert(Node<JsonNode>);

/// Reads JSON text. Malformed text leaves one error in `errors`.
[[nodiscard]] JsonTree read_tree(std::string_view text, std::vector<Error>& errors);

/// Reads JSON text. Malformed text leaves one error in `errors`; anything else can be estimated.
[[nodiscard]] Submission read_json(std::string_view text, std::vector<Error>& errors);

}  // namespace pi_score
