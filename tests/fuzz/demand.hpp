// What the fuzz targets have in common: how a target says that something is wrong, and numbers from
// the bytes that it is given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace pi_score::test {

/// Throws where `holds` is false. libFuzzer keeps the input of a target that throws.
inline void demand(bool holds, std::string_view what, std::string_view detail = {}) {
  if (!holds) throw std::logic_error(std::string(what) + ": " + std::string(detail));
}

/// Numbers that follow from bytes, two for each. Without bytes left they are 0.
class Dice {
 public:
  explicit Dice(std::span<const std::uint8_t> bytes) : left_(bytes) {}

  /// 32 bits, of which the first 16 are the last 16: a number serves as a probability by its first
  /// bits and as a choice among several by its last ones.
  std::uint32_t roll() {
    const std::uint32_t low = byte();
    return (byte() << 8U | low) * 0x10001U;
  }
  /// A number from 0 to `below` - 1.
  std::size_t any(std::size_t below) { return roll() % below; }

 private:
  std::uint32_t byte() {
    if (left_.empty()) return 0;
    const std::uint32_t first = left_.front();
    left_ = left_.subspan(1);
    return first;
  }

  std::span<const std::uint8_t> left_;
};

}  // namespace pi_score::test
