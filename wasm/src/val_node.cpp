#include "val_node.hpp"

namespace pi_score {
namespace {

using emscripten::val;

/// The field's name as a JavaScript text. Each is made once: making one costs as much as looking
/// it up.
const val& name_in_javascript(Field field) {
  static const std::vector<val> names = [] {
    std::vector<val> all;
    for (const FieldName& each : kFields) all.emplace_back(each.name);
    return all;
  }();
  return names[static_cast<std::size_t>(field)];
}

bool is_object(const val& value) {
  static const val object("object");
  return value.typeOf().strictlyEquals(object);
}

}  // namespace

NodeKind ValNode::kind() const {
  if (value_.isUndefined() || value_.isNull()) return NodeKind::absent;
  if (value_.isArray()) return NodeKind::list;
  return is_object(value_) ? NodeKind::object : NodeKind::scalar;
}

Value ValNode::value() const {
  if (value_.isUndefined() || value_.isNull()) return {};
  if (value_.isTrue() || value_.isFalse()) return {value_.isTrue()};
  if (value_.isString()) return {value_.as<std::string>()};
  if (value_.isNumber()) return Value::of_double(value_.as<double>());
  return Value::of_kind(kind() == NodeKind::object ? Value::Kind::object : Value::Kind::other);
}

ValNode ValNode::operator[](Field field) const {
  return ValNode(value_[name_in_javascript(field)]);
}

std::vector<std::string> ValNode::sorted_names() const {
  const val keys = val::global("Object").call<val>("keys", value_);
  std::vector<std::string> names = emscripten::vecFromJSArray<std::string>(keys);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace pi_score
