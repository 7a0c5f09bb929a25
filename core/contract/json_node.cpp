#include "json_node.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace pi_score {

NodeKind JsonNode::kind() const {
  if (tree_ == nullptr || std::holds_alternative<std::monostate>(tree_->content))
    return NodeKind::absent;
  if (tree_->get<JsonTree::List>() != nullptr) return NodeKind::list;
  return tree_->get<JsonTree::Object>() != nullptr ? NodeKind::object : NodeKind::scalar;
}

namespace {

/// The value of a JSON value, by its type.
struct ValueOf {
  Value operator()(std::monostate) const { return {}; }
  Value operator()(bool given) const { return {given}; }
  Value operator()(std::int64_t given) const { return {given}; }
  Value operator()(std::uint64_t given) const {
    return given > static_cast<std::uint64_t>(kLargestCount)
               ? Value::of_kind(Value::Kind::huge)
               : Value(static_cast<std::int64_t>(given));
  }
  Value operator()(double given) const { return Value::of_double(given); }
  Value operator()(const std::unique_ptr<std::string>& given) const { return {*given}; }
  Value operator()(const std::unique_ptr<JsonTree::List>&) const {
    return Value::of_kind(Value::Kind::other);
  }
  Value operator()(const std::unique_ptr<JsonTree::Object>&) const {
    return Value::of_kind(Value::Kind::object);
  }
};

}  // namespace

Value JsonNode::value() const {
  return tree_ == nullptr ? Value() : std::visit(ValueOf(), tree_->content);
}

JsonNode JsonNode::operator[](Field field) const {
  const auto& fields = *tree_->get<JsonTree::Object>();
  const auto found = fields.find(std::string_view(name_of(field)));
  return found == fields.end() ? JsonNode() : JsonNode(found->second);
}

namespace {

/// Builds a tree from what nlohmann's parser finds in the text. Each function says whether to go
/// on.
class TreeBuilder {
 public:
  explicit TreeBuilder(JsonTree& root) : root_(root) {}

  bool null() { return add(std::monostate()); }
  bool boolean(bool given) { return add(given); }
  bool number_integer(std::int64_t given) { return add(given); }
  bool number_unsigned(std::uint64_t given) { return add(given); }
  bool number_float(double given, const std::string&) { return add(given); }
  bool string(std::string& given) { return add(std::make_unique<std::string>(std::move(given))); }
  static bool binary(const std::vector<std::uint8_t>&) { return false; }  // Text has none.
  bool start_object(std::size_t) { return open(std::make_unique<JsonTree::Object>()); }
  bool key(std::string& name) {
    name_ = std::move(name);
    return true;
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(std::make_unique<JsonTree::List>()); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t byte, const std::string&, const nlohmann::json::exception& error) {
    constexpr int kNumberOverflow = 406;
    error_byte_ = byte;
    number_overflows_ = error.id == kNumberOverflow;
    return false;
  }

  /// The byte at which reading stopped, counted from 1.
  [[nodiscard]] std::size_t error_byte() const { return error_byte_; }
  [[nodiscard]] bool number_overflows() const { return number_overflows_; }

 private:
  /// Deeper than any field of a submission.
  static constexpr std::size_t kDeepest = 12;

  /// Where the next value belongs.
  JsonTree& next() {
    if (open_.empty()) return root_;
    auto& content = open_.back()->content;
    if (auto* list = std::get_if<std::unique_ptr<JsonTree::List>>(&content))
      return (*list)->emplace_back();
    // Of two fields of one name the last counts.
    return (*std::get<std::unique_ptr<JsonTree::Object>>(content))[std::move(name_)];
  }

  template <class Content>
  bool add(Content content) {
    if (left_out_ == 0) next().content = std::move(content);
    return true;
  }

  template <class Container>
  bool open(std::unique_ptr<Container> container) {
    if (left_out_ > 0) {
      ++left_out_;
      return true;
    }
    JsonTree& tree = next();
    tree.content = std::move(container);
    // A list or object that is open stays where it is: what holds it grows only when it is closed.
    if (open_.size() < kDeepest)
      open_.push_back(&tree);
    else
      ++left_out_;
    return true;
  }

  bool close() {
    if (left_out_ > 0)
      --left_out_;
    else
      open_.pop_back();
    return true;
  }

  JsonTree& root_;
  std::vector<JsonTree*> open_;  ///< The lists and objects in which the parser is.
  std::size_t left_out_ = 0;     ///< How many more of them there are, too deep to be kept.
  std::string name_;             ///< Of the next field.
  std::size_t error_byte_ = 0;
  bool number_overflows_ = false;
};

/// "line 2, column 7" of a byte, counted from 1.
std::string position(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(text.size(), byte == 0 ? 0 : byte - 1));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

Error malformed(const std::string& message) {
  return {ErrorCode::malformed_json, "", "The input " + message};
}

}  // namespace

JsonTree read_tree(std::string_view text, std::vector<Error>& errors) {
  JsonTree tree;
  // The parser would take a NUL for the end of the text and leave out what follows.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    errors.push_back(malformed("is not JSON: it has a NUL character at " + position(text, nul + 1) +
                               ". Remove it."));
    return tree;
  }
  TreeBuilder builder(tree);
  if (nlohmann::json::sax_parse(text, &builder)) return tree;
  errors.push_back(
      malformed(builder.number_overflows()
                    ? "has a number beyond all bounds, which cannot be read. Correct it."
                    : "is not JSON: it breaks off at " + position(text, builder.error_byte()) +
                          ". Correct it there."));
  return tree;
}

Submission read_json(std::string_view text, std::vector<Error>& errors) {
  const JsonTree tree = read_tree(text, errors);
  return errors.empty() ? SubmissionReader<JsonNode>().read(JsonNode(tree)) : Submission();
}

}  // namespace pi_score
