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

TEST_CASE("texts are escaped") {
  std::string out;
  JsonWriter(out).text("\"\\\n\x01\xC3\xA9/");
  CHECK(out == "\"\\\"\\\\\\u000a\\u0001\xC3\xA9/\"");
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
  std::string out;
  JsonWriter(out).points(Points{25});
  CHECK(out == "12.5");
}

TEST_CASE("an empty text can leave its field out") {
  std::string out;
  JsonWriter(out).begin_object().text_if_any("a", "").text_if_any("b", "c").end_object();
  CHECK(out == R"({"b":"c"})");
}
