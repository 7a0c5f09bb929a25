// Many clinicians at once: columns of numbers in, columns of numbers out, without a word. Each row
// gets exactly the figures that estimate() gives for the same submission.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "pi_score/estimate.hpp"

namespace pi_score {

/// A row each of one thing that is said of the clinicians. The name decides what the numbers are;
/// a column that is left out is absent in each row.
///
/// | name                                    | numbers  | in each row                             |
/// | --------------------------------------- | -------- | --------------------------------------- |
/// | `PI_EP_1.numerator`, `.denominator`     | double   | a count; NaN: absent                    |
/// | `PI_PPHI_1`, every other measurement id | int8_t   | 1 yes, 0 no, -1 absent                  |
/// | `smallPractice`                         | int8_t   | the same                                |
/// | `cehrt`                                 | int8_t   | 1 an ID is given or assumed, 0 it is    |
/// |                                         |          | not, -1 as the year assumes             |
/// | `performanceStart`, `performanceEnd`    | int16_t  | day of the year from 1 on; 0: absent    |
/// | `programName`                           | uint8_t  | position in Rules::programs             |
/// | `entityType`                            | uint8_t  | an EntityType as number                 |
/// | `grounds`                               | uint32_t | bit n claims Rules::grounds[n]          |
///
/// A row with any other number is refused, and so is one that estimate() would refuse.
struct Column {
  std::string_view name;
  /// Of nothing where the caller had something else than numbers of one of these types.
  std::variant<std::monostate, std::span<const double>, std::span<const std::int8_t>,
               std::span<const std::int16_t>, std::span<const std::uint8_t>,
               std::span<const std::uint32_t>>
      values;
};
static_assert(kMostGrounds <= 32);

/// In ManyResult::outcomes and ::weights: the row was refused.
inline constexpr std::uint8_t kRefusedRow = 255;

/// Either errors, or the figures of each row in the order of the rows.
struct ManyResult {
  std::vector<Error> errors;          ///< Of the whole call; paths start at "/year" or "/columns".
  std::vector<double> scores;         ///< Standing::score in points; NaN where refused.
  std::vector<double> points_earned;  ///< ScoredSet::points_earned in points; NaN where refused.
  std::vector<double> contributions;  ///< To the final score, in points; NaN where refused.
  /// Standing::score under the first reading of Estimate::alternatives that scores otherwise, and
  /// what that adds to the final score. NaN where every reading gives the same score, or refused.
  std::vector<double> other_scores, other_contributions;
  std::vector<std::uint8_t> weights;   ///< Percent of the final score; kRefusedRow where refused.
  std::vector<std::uint8_t> outcomes;  ///< An Outcome as number; kRefusedRow where refused.
};

/// Scores a row a clinician under the rules of a performance year, with the year's default
/// assumptions. A row stands for a submission of one PI set. No columns are no rows.
/// Errors: a year without rules, a column that is unknown (`unknown_measure`), stands twice
/// (`duplicate_measure`) or has numbers of another type (`wrong_type`), and columns of different
/// lengths (`out_of_range`). Allocates the answer, and nothing for a row.
/// Sources: those of estimate(), whose checks and scoring these are.
[[nodiscard]] ManyResult estimate_many(const Value& year, std::span<const Column> columns);

}  // namespace pi_score
