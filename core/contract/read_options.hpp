// Reads the options of advice from any JSON-like tree. Each field is named here, once.
#pragma once

#include "pi_score/advice.hpp"
#include "read_submission.hpp"

namespace pi_score {

/// Reads `root`. What is no options object, an absent one apart, comes out with misfits, which
/// advise() reports as errors below "/options".
template <Node N>
[[nodiscard]] AdviceOptions read_options(const N& root) {
  AdviceOptions options;
  if (root.kind() == NodeKind::absent) return options;
  if (root.kind() != NodeKind::object) {
    options.misfits.push_back({"/options", "an object"});
    return options;
  }
  const auto read_list = [&](Field field, std::vector<Value>& values) {
    const N list = root[field];
    if (list.kind() == NodeKind::absent) return false;
    if (list.kind() != NodeKind::list) {
      options.misfits.push_back({std::string("/options/") + name_of(field), "a list"});
      return false;
    }
    const std::size_t size = list.size();
    for (std::size_t at = 0; at < size; ++at) values.push_back(list[at].value());
    return true;
  };
  options.has_targets = read_list(Field::targets, options.targets);
  read_list(Field::may, options.may);
  options.denominators = root[Field::denominators].value();
  options.as_of = root[Field::as_of].value();
  return options;
}

}  // namespace pi_score
