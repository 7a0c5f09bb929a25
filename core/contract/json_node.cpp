#include "json_node.hpp"

#include <algorithm>

namespace pi_score {

using Json = nlohmann::json;

NodeKind JsonNode::kind() const {
  if (json_ == nullptr || json_->is_null()) return NodeKind::absent;
  if (json_->is_array()) return NodeKind::list;
  return json_->is_object() ? NodeKind::object : NodeKind::scalar;
}

Value JsonNode::value() const {
  if (json_ == nullptr) return {};
  switch (json_->type()) {
    case Json::value_t::null:
      return {};
    case Json::value_t::boolean:
      return {json_->get<bool>()};
    case Json::value_t::string:
      return {json_->get_ref<const std::string&>()};
    case Json::value_t::number_integer:
      return {json_->get<std::int64_t>()};
    case Json::value_t::number_unsigned: {
      const auto number = json_->get<std::uint64_t>();
      return number > static_cast<std::uint64_t>(kLargestCount)
                 ? Value::of_kind(Value::Kind::huge)
                 : Value(static_cast<std::int64_t>(number));
    }
    case Json::value_t::number_float:
      return Value::of_double(json_->get<double>());
    case Json::value_t::object:
      return Value::of_kind(Value::Kind::object);
    default:
      return Value::of_kind(Value::Kind::other);
  }
}

JsonNode JsonNode::operator[](Field field) const {
  const auto found = json_->find(name_of(field));
  return found == json_->end() ? JsonNode() : JsonNode(*found);
}

namespace {

/// "line 2, column 7" of the byte at which reading stopped, counted from 1.
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

Submission read_json(std::string_view text, std::vector<Error>& errors) {
  // The parser would take a NUL for the end of the text and leave out what follows.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    errors.push_back(malformed("is not JSON: it has a NUL character at " + position(text, nul + 1) +
                               ". Remove it."));
    return {};
  }
  try {
    const Json json = Json::parse(text);
    return SubmissionReader<JsonNode>().read(JsonNode(json));
  } catch (const Json::parse_error& error) {
    errors.push_back(malformed("is not JSON: it breaks off at " + position(text, error.byte) +
                               ". Correct it there."));
  } catch (const Json::out_of_range&) {
    errors.push_back(
        malformed("has a number beyond all bounds, which cannot be read. Correct it."));
  }
  return {};
}

}  // namespace pi_score
