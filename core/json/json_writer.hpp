// Writes JSON text from left to right. Only writes: reading is the business of whoever has a JSON
// library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pi_score/rules.hpp"

namespace pi_score {

/// Appends JSON to a string. The caller keeps objects and lists balanced; commas come by
/// themselves.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_list() { return open('['); }
  JsonWriter& end_list() { return close(']'); }
  JsonWriter& key(const char* name) { return key(std::string_view(name)); }
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& points(Points value);
  /// A decimal given in hundred-thousandths, without trailing zeros.
  JsonWriter& hundred_thousandths(std::int64_t value);
  JsonWriter& flag(bool value);

  // A field of an object. Texts of the rules have a way of their own: the calls are many, and
  // theirs are shorter than with views.
  JsonWriter& text(const char* name, std::string_view value);
  JsonWriter& text(const char* name, Text value);
  JsonWriter& number(const char* name, std::int64_t value);
  JsonWriter& points(const char* name, Points value);
  JsonWriter& flag(const char* name, bool value);
  /// Leaves the field out where the text is empty.
  JsonWriter& text_if_any(const char* name, std::string_view value);

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace pi_score
