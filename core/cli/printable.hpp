// Text that is safe to print on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace pi_score::cli {

/// `text` with every control character, and every character that turns the direction of text,
/// written as "\u{1b}": a submission must not be able to clear a terminal or forge a line of it.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace pi_score::cli
