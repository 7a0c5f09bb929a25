// The columns of many clinicians: a row each, one year. The command reads them from CSV,
// estimate_many() takes them as arrays.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pi_score/estimate.hpp"

namespace pi_score {

/// What a column says of each clinician.
enum class ColumnKind : std::uint8_t {
  numerator,    ///< "PI_EP_1.numerator", of a proportion measure.
  denominator,  ///< "PI_EP_1.denominator".
  answer,       ///< "PI_PPHI_1": yes or no, to any other measurement id of the year.
  performance_start,
  performance_end,
  cehrt_id,
  cehrt,  ///< The assumption that stands in for a certification ID.
  program_name,
  entity_type,
  small_practice,
  grounds,
  clinician,  ///< A label of the practice's own.
};

/// What the name of a column stands for in a year.
struct ColumnMeaning {
  ColumnKind kind = ColumnKind::clinician;
  /// Of numerator, denominator and answer; none for the others.
  At<MeasurementId> id;
  friend bool operator==(ColumnMeaning, ColumnMeaning) = default;
};

/// What each name stands for in the year, in their order. A name that the year does not have
/// (`unknown_measure`) or that stands twice (`duplicate_measure`) is an error at "/columns/NAME";
/// the result then is of no use.
[[nodiscard]] std::vector<ColumnMeaning> find_columns(const Rules& rules,
                                                      std::span<const std::string_view> names,
                                                      std::vector<Error>& errors);

}  // namespace pi_score
