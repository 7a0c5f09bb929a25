// JSON text, written from left to right.

#include "json_writer.hpp"

#include <doctest/doctest.h>

using namespace pi_score;

TEST_CASE("commas come where they belong") {
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .text("a", "x")
      .key("list")
      .begin_list()
      .number(1)
      .number(2)
      .begin_object()
      .end_object()
      .begin_list()
      .end_list()
      .end_list()
      .flag("b", true)
      .end_object();
  CHECK(out == R"({"a":"x","list":[1,2,{},[]],"b":true})");
}

TEST_CASE("texts are escaped, and what needs no escape goes as it is") {
  const auto written = [](std::string_view text) {
    std::string out;
    JsonWriter(out).text(text);
    return out;
  };
  CHECK(written("\"\\\n\x01\xC3\xA9/") == "\"\\\"\\\\\\u000a\\u0001\xC3\xA9/\"");
  CHECK(written("") == "\"\"");
  CHECK(written("plain") == "\"plain\"");
  CHECK(written("\"") == "\"\\\"\"");
  CHECK(written("a\"b\"\"c") == "\"a\\\"b\\\"\\\"c\"");
  CHECK(written("ends with \\") == "\"ends with \\\\\"");
  CHECK(written(std::string_view("\0x\0", 3)) == "\"\\u0000x\\u0000\"");
  CHECK(written("\t\x1f\x20\x7f") == "\"\\u0009\\u001f \x7f\"");
  CHECK(written("\xF0\x9F\x98\x80") == "\"\xF0\x9F\x98\x80\"");
}

TEST_CASE("every control character is escaped as JSON asks") {
  for (int code = 0; code < 0x20; ++code) {
    const char character = static_cast<char>(code);
    std::string out;
    JsonWriter(out).text(std::string_view(&character, 1));
    const char* const digits = "0123456789abcdef";
    CHECK(out == std::string("\"\\u00") + digits[code / 16] + digits[code % 16] + "\"");
  }
}

TEST_CASE("decimals are exact and without trailing zeros") {
  const auto written = [](std::int64_t value) {
    std::string out;
    JsonWriter(out).hundred_thousandths(value);
    return out;
  };
  CHECK(written(0) == "0");
  CHECK(written(2'312'500) == "23.125");
  CHECK(written(100'000) == "1");
  CHECK(written(1) == "0.00001");
  CHECK(written(8'203'750) == "82.0375");
  CHECK(written(-6'000) == "-0.06");
  CHECK(written(-216'000) == "-2.16");
  CHECK(written(-900'000) == "-9");
  std::string out;
  JsonWriter(out).points(Points{25});
  CHECK(out == "12.5");
}

TEST_CASE("an empty text can leave its field out") {
  std::string out;
  JsonWriter(out).begin_object().text_if_any("a", "").text_if_any("b", "c").end_object();
  CHECK(out == R"({"b":"c"})");
}

TEST_CASE("fields of every kind have their names") {
  std::string out;
  JsonWriter json(out);
  json.begin_object().text("t", "x").number("n", -3).points("p", Points{3});
  json.hundred_thousandths("h", 50'000).flag("f", false).end_object();
  CHECK(out == R"({"t":"x","n":-3,"p":1.5,"h":0.5,"f":false})");
}

TEST_CASE("JSON is appended to what is there") {
  std::string out = "x";
  JsonWriter(out).begin_list().flag(true).text("y").end_list();
  CHECK(out == R"(x[true,"y"])");
}
