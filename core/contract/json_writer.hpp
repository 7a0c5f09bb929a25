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
  /// The name of a field of the contract: plain characters only.
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& points(Points value);
  /// A decimal given in hundred-thousandths, without trailing zeros.
  JsonWriter& hundred_thousandths(std::int64_t value);
  JsonWriter& flag(bool value);

  // A field of an object.
  JsonWriter& text(std::string_view name, std::string_view value);
  JsonWriter& number(std::string_view name, std::int64_t value);
  JsonWriter& points(std::string_view name, Points value);
  JsonWriter& hundred_thousandths(std::string_view name, std::int64_t value);
  JsonWriter& flag(std::string_view name, bool value);
  /// Leaves the field out where the text is empty.
  JsonWriter& text_if_any(std::string_view name, std::string_view value);

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace pi_score
