#include "page.hpp"

#include <algorithm>

#include "printable.hpp"

namespace pi_score::cli {
namespace {

constexpr std::size_t kWidth = 96;

}  // namespace

void Page::title(const std::string& text) {
  out_ += text + "\n" + std::string(text.size(), '=') + "\n\n";
}

void Page::heading(const std::string& text) {
  out_ += "\n" + text + "\n" + std::string(text.size(), '-') + "\n";
}

void Page::paragraph(const std::string& lead, std::string_view text) {
  const std::string clean = printable(text);
  std::string_view left = clean;
  out_ += lead;
  std::size_t column = lead.size();
  bool fresh = true;
  while (!left.empty()) {
    const std::size_t length = std::min(left.find(' '), left.size());
    if (!fresh && column + 1 + length > kWidth) {
      out_ += '\n' + std::string(lead.size(), ' ');
      column = lead.size();
      fresh = true;
    }
    if (!fresh) {
      out_ += ' ';
      ++column;
    }
    out_ += left.substr(0, length);
    column += length;
    fresh = false;
    left.remove_prefix(std::min(length + 1, left.size()));
  }
  out_ += '\n';
}

std::string of(Points points) {
  return words([&](std::string& out) { append(out, points); });
}

std::string decimal(std::int64_t hundred_thousandths) {
  return words([&](std::string& out) { append_hundred_thousandths(out, hundred_thousandths); });
}

}  // namespace pi_score::cli
