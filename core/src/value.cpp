#include <cmath>

#include "pi_score/submission.hpp"

namespace pi_score {

Value Value::of_double(double given) {
  Value value;
  value.flag = given < 0;
  if (!(std::abs(given) <= static_cast<double>(kLargestCount))) {
    value.kind = Kind::huge;
    return value;
  }
  if (given == std::trunc(given)) {
    value.kind = Kind::integer;
    value.number = static_cast<std::int64_t>(given);
    return value;
  }
  // A decimal with three places is not a binary number: times 1000 it misses a whole number by a
  // few units in the last place only.
  const double thousandths = given * 1000;
  const double nearest = std::trunc(thousandths + (given < 0 ? -0.5 : 0.5));
  const bool three_places =
      std::abs(given) < 1e9 && std::abs(thousandths - nearest) <= std::abs(thousandths) * 1e-14;
  value.kind = three_places ? Kind::thousandths : Kind::fraction;
  value.number = three_places ? static_cast<std::int64_t>(nearest) : 0;
  return value;
}

}  // namespace pi_score
