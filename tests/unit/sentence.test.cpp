// Sentences, put together piece by piece.

#include "sentence.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

using namespace pi_score;

TEST_CASE("a sentence takes texts, numbers and points") {
  std::string out;
  Sentence(out) << "a " << std::string_view("b ") << Text() << std::int32_t{-7} << " "
                << std::size_t{0} << " " << Points{25} << " " << Points{8};
  CHECK(out == "a b -7 0 12.5 4");
  out.clear();
  Sentence(out) << std::numeric_limits<std::int64_t>::min();
  CHECK(out == "-9223372036854775808");
}
