// How much a performance year's rules may hold. The rules compiler refuses more, and the core sizes
// its lists by these numbers, so that no list of an estimate can overflow.
#pragma once

#include <cstddef>

namespace pi_score {

inline constexpr std::size_t kMostMeasures = 32;  ///< Bits of MeasureSet.
inline constexpr std::size_t kMostObjectives = 12;
inline constexpr std::size_t kMostAssumptions = 8;  ///< Bits of AssumptionSet.
inline constexpr std::size_t kMostGrounds = 32;     ///< Bits of GroundSet.
inline constexpr std::size_t kMostBonuses = 8;      ///< Bits of a set of bonuses.
inline constexpr std::size_t kMostExclusions = 8;   ///< Of one measure.
inline constexpr std::size_t kMostPrograms =
    16;  ///< Many rows name one by its position, in a byte.
inline constexpr std::size_t kMostNotes = 32;
inline constexpr std::size_t kMostEntityNotes = 8;
/// Measurement ids of a year: measures, exclusions, levels of active engagement.
inline constexpr std::size_t kMostMeasurementIds = 256;
/// Points that excluded measures give to reported ones, at most; the rules compiler counts the
/// worst case of each year.
inline constexpr std::size_t kMostTransfers = 64;

}  // namespace pi_score
