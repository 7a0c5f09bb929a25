// Scalars as they arrive.

#include <doctest/doctest.h>

#include <limits>

#include "pi_score/pi_score.hpp"

using namespace pi_score;
using Kind = Value::Kind;

TEST_CASE("a double that is whole is an integer") {
  CHECK(Value::of_double(5.0).kind == Kind::integer);
  CHECK(Value::of_double(5.0).number == 5);
  CHECK(Value::of_double(-0.0).kind == Kind::integer);
  CHECK_FALSE(Value::of_double(-0.0).negative());
  CHECK(Value::of_double(9007199254740991.0).number == kLargestCount);
  CHECK(Value::of_double(-3).negative());
}

TEST_CASE("a double with up to three decimals is held in thousandths") {
  CHECK(Value::of_double(80.55).kind == Kind::thousandths);
  CHECK(Value::of_double(80.55).number == 80550);
  CHECK(Value::of_double(99.999).number == 99999);
  CHECK(Value::of_double(0.001).number == 1);
  CHECK(Value::of_double(0.1 + 0.2).number ==
        300);  // Nobody who writes 0.3 should be refused for it.
  CHECK(Value::of_double(33.3335).kind == Kind::fraction);
  CHECK(Value::of_double(1e-9).kind == Kind::fraction);
  CHECK(Value::of_double(1e10 + 0.5).kind ==
        Kind::fraction);  // Thousandths of large numbers are not told apart.
}

TEST_CASE("what no integer holds exactly is huge") {
  CHECK(Value::of_double(9007199254740992.0).kind == Kind::huge);
  CHECK(Value::of_double(-1e300).kind == Kind::huge);
  CHECK(Value::of_double(-1e300).negative());
  CHECK(Value::of_double(std::numeric_limits<double>::infinity()).kind == Kind::huge);
  CHECK(Value::of_double(std::numeric_limits<double>::quiet_NaN()).kind == Kind::huge);
  CHECK(Value(kLargestCount + 1).kind == Kind::huge);
  CHECK(Value(-kLargestCount - 1).kind == Kind::huge);
}

TEST_CASE("values know what they are") {
  CHECK_FALSE(Value().present());
  CHECK(Value("text").present());
  CHECK_FALSE(Value("text").is_number());
  CHECK(Value(3).is_number());
  CHECK(Value::of_double(0.5).is_number());
  CHECK_FALSE(Value(true).is_number());
}
