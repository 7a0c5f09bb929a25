#include "tables.hpp"

#include <algorithm>

namespace rules_compiler {

std::string Texts::text(const std::string& text) {
  const auto [found, is_new] = places_.try_emplace(text, size_);
  if (is_new) {
    size_ += text.size() + 1;
    literals_ += "\n    \"";
    for (const char c : text) {
      if (c == '"' || c == '\\') literals_ += '\\';
      literals_ += c;
    }
    literals_ += "\\0\"";
  }
  return "Text(" + std::to_string(found->second) + ")";
}

std::string Texts::source() const {
  return "const char Text::kCharacters[] =" + literals_ + ";\n\n";
}

Items::Items() {
  for (const char* type :
       {"At<Measure>", "At<Source>",    "Assumption",  "Bonus",     "CehrtForm", "Choice",
        "DoneBy",      "Engagement",    "EntityNote",  "Exclusion", "Ground",    "Heirs",
        "Measure",     "MeasurementId", "Note",        "Objective", "Program",   "Route",
        "Rules",       "Source",        "Suppression", "Text",      "WeightRow", "WeightTable"})
    items_[type];
}

std::string Items::list(const std::string& type, const std::vector<std::string>& items) {
  if (items.empty()) return "{}";
  std::vector<std::string>& all = items_.at(type);
  const auto found = std::search(all.begin(), all.end(), items.begin(), items.end());
  const auto first = found - all.begin();
  if (found == all.end()) all.insert(all.end(), items.begin(), items.end());
  // In braces, what outgrows the type in which places and lengths are held does not compile.
  return "List<" + type + ">{" + std::to_string(first) + ", " + std::to_string(items.size()) + "}";
}

std::string Items::maybe(const std::string& type, const std::string& item) {
  return "Maybe<" + type + ">(" + list(type, {item}) + ")";
}

std::string Items::source() const {
  std::string out;
  for (const auto& [type, items] : items_) {
    out += "template <>\nconst " + type + " List<" + type + ">::kItems[] = {";
    for (const std::string& item : items) out += "\n    " + item + ",";
    // C++ has no array without items; no list reaches this one.
    if (items.empty()) out += "{}";
    out += "\n};\n\n";
  }
  return out;
}

Fields& Fields::add(const std::string& name, const std::string& value) {
  fields_ += (fields_.empty() ? "." : ", .") + name + " = " + value;
  return *this;
}

std::string flag(bool value) {
  return value ? "true" : "false";
}

std::string number(std::int64_t value) {
  return std::to_string(value);
}

std::string points(std::int32_t halves) {
  return "Points{.halves = " + std::to_string(halves) + "}";
}

}  // namespace rules_compiler
