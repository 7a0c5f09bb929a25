// The pieces of the tables' C++ source: texts, lists and braces.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rules_compiler {

/// The texts of all years, each stored once and known by the place where it begins; the empty one
/// comes first.
class Texts {
 public:
  /// A Text.
  std::string text(const std::string& text);
  /// The definition of all characters.
  [[nodiscard]] std::string source() const;

 private:
  std::map<std::string, std::size_t> places_{{"", 0}};
  std::size_t size_ = 1;
  std::string literals_ = " \"\\0\"";
};

/// The items of the lists of all years, by their type.
class Items {
 public:
  Items();
  /// A List of these items. A list that is there already, whole or in part of another, is not
  /// added again. `type` is one of the types of which the core knows lists.
  std::string list(const std::string& type, const std::vector<std::string>& items);
  /// A Maybe that has this item.
  std::string maybe(const std::string& type, const std::string& item);
  /// The definitions of the items of every type of which the core knows lists, those too of which
  /// these years have none.
  [[nodiscard]] std::string source() const;

 private:
  std::map<std::string, std::vector<std::string>> items_;
};

/// Fields in braces, each named: {.id = Text(5), .points = Points{.halves = 20}}.
class Fields {
 public:
  Fields& add(const std::string& name, const std::string& value);
  [[nodiscard]] std::string braces() const { return "{" + fields_ + "}"; }

 private:
  std::string fields_;
};

[[nodiscard]] std::string flag(bool value);
[[nodiscard]] std::string number(std::int64_t value);
/// Points.
[[nodiscard]] std::string points(std::int32_t halves);

}  // namespace rules_compiler
