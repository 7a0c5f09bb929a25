#include "json_writer.hpp"

#include "pi_score/words.hpp"

namespace pi_score {
namespace {

bool is_plain(char c) {
  return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
}

void append_escaped(std::string& out, char c) {
  out += '\\';
  if (c == '"' || c == '\\') {
    out += c;
    return;
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "u00";
  out += kDigits[static_cast<unsigned char>(c) >> 4U];
  out += kDigits[static_cast<unsigned char>(c) & 15U];
}

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  out_ += '"';
  // Runs of plain characters go as one piece, which is several times faster than one by one.
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    while (end < value.size() && is_plain(value[end])) ++end;
    out_ += value.substr(at, end - at);
    if (end < value.size()) append_escaped(out_, value[end++]);
    at = end;
  }
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  separate();
  append(out_, value);
  return *this;
}

JsonWriter& JsonWriter::points(Points value) {
  separate();
  append(out_, value);
  return *this;
}

JsonWriter& JsonWriter::hundred_thousandths(std::int64_t value) {
  separate();
  append_hundred_thousandths(out_, value);
  return *this;
}

JsonWriter& JsonWriter::flag(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view name, std::string_view value) {
  return key(name).text(value);
}
JsonWriter& JsonWriter::number(std::string_view name, std::int64_t value) {
  return key(name).number(value);
}
JsonWriter& JsonWriter::points(std::string_view name, Points value) {
  return key(name).points(value);
}
JsonWriter& JsonWriter::hundred_thousandths(std::string_view name, std::int64_t value) {
  return key(name).hundred_thousandths(value);
}
JsonWriter& JsonWriter::flag(std::string_view name, bool value) {
  return key(name).flag(value);
}
JsonWriter& JsonWriter::text_if_any(std::string_view name, std::string_view value) {
  return value.empty() ? *this : text(name, value);
}

}  // namespace pi_score
