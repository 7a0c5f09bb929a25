#include "json_writer.hpp"

#include "pi_score/pi_score.hpp"

namespace pi_score {

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
  text(name);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  out_ += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      out_ += "\\u00";
      out_ += kDigits[static_cast<unsigned char>(c) >> 4U];
      out_ += kDigits[static_cast<unsigned char>(c) & 15U];
    } else {
      out_ += c;
    }
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
  return hundred_thousandths(static_cast<std::int64_t>(value.halves) * 50'000);
}

JsonWriter& JsonWriter::hundred_thousandths(std::int64_t value) {
  separate();
  append(out_, value / 100'000);
  std::int64_t rest = value % 100'000;
  if (rest == 0) return *this;
  out_ += '.';
  for (std::int64_t place = 10'000; rest != 0; place /= 10) {
    out_ += static_cast<char>('0' + rest / place);
    rest %= place;
  }
  return *this;
}

JsonWriter& JsonWriter::flag(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::text(const char* name, std::string_view value) {
  return key(name).text(value);
}
JsonWriter& JsonWriter::text(const char* name, Text value) {
  return text(name, value.view());
}
JsonWriter& JsonWriter::number(const char* name, std::int64_t value) {
  return key(name).number(value);
}
JsonWriter& JsonWriter::points(const char* name, Points value) {
  return key(name).points(value);
}
JsonWriter& JsonWriter::flag(const char* name, bool value) {
  return key(name).flag(value);
}
JsonWriter& JsonWriter::text_if_any(const char* name, std::string_view value) {
  return value.empty() ? *this : text(name, value);
}

}  // namespace pi_score
