// Bytes as a rules file: the compiler either says in words what is wrong with them, or writes
// tables, the same whenever it is asked. Bytes that are JSON change by whole values.

#include <nlohmann/json.hpp>
#include <random>

#include "demand.hpp"
#include "year.hpp"

using pi_score::test::demand;
using Json = nlohmann::json;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

/// The tables; none where there are complaints.
std::string tables_of(const std::string& text) {
  rules_compiler::Complaints complaints;
  const auto year = rules_compiler::read_year(text, "2099.json", complaints);
  demand(year.has_value() == (complaints.count() == 0), "a year comes without complaints");
  if (year) check_year(*year, complaints);
  for (const std::string& line : complaints.lines())
    demand(line.starts_with("2099.json: ") && line.size() > 20, "a complaint is in words", line);
  return complaints.count() == 0 ? rules_compiler::write_tables({*year}) : std::string();
}

/// Deeper JSON would exhaust the stack when it is copied.
bool is_deep(std::string_view text) {
  constexpr int kMostLevels = 100;
  int level = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') ++level;
    if (c == ']' || c == '}') --level;
    if (level > kMostLevels) return true;
  }
  return false;
}

/// One change of a JSON value, as a writer of rules might make by mistake.
class Mistake {
 public:
  Mistake(Json& root, unsigned seed) : root_(root), flat_(root.flatten()), dice_(seed) {}

  void make() {
    if (flat_.empty()) return;
    // A value, or something around it.
    Json::json_pointer at = any_value();
    for (std::size_t up = any(3); up > 0 && !at.parent_pointer().empty(); --up)
      at = at.parent_pointer();
    Json& value = root_[at];
    switch (any(6)) {
      case 0:
        value = small_values()[any(small_values().size())];
        break;
      case 1:
        value = root_[any_value()];
        break;
      case 2:
        value = Json(root_[any_value().parent_pointer()]);
        break;
      case 3:
        if (value.is_number_integer()) value = value.get<std::int64_t>() + (any(2) == 0 ? 1 : -1);
        break;
      case 4:
        remove(at);
        break;
      default:
        if (value.is_array() && !value.empty()) value.push_back(Json(value[any(value.size())]));
    }
  }

 private:
  static const Json& small_values() {
    static const Json values = {nullptr, true,          false,         0, 1, -1, 0.5, 1e18, "", "x",
                                "é",     Json::array(), Json::object()};
    return values;
  }

  void remove(const Json::json_pointer& at) {
    if (at.empty()) return;
    Json& parent = root_[at.parent_pointer()];
    if (parent.is_array())
      parent.erase(any(parent.size()));
    else
      parent.erase(at.back());
  }

  /// The place of a value that is no list and no object, or is an empty one.
  Json::json_pointer any_value() {
    auto found = flat_.begin();
    std::advance(found, static_cast<std::ptrdiff_t>(any(flat_.size())));
    return Json::json_pointer(found.key());
  }

  std::size_t any(std::size_t below) { return dice_() % below; }

  Json& root_;
  Json flat_;  ///< By JSON Pointer.
  std::minstd_rand dice_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (seed % 8 == 0 || is_deep(text)) return LLVMFuzzerMutate(data, size, most);
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || json.is_primitive()) return LLVMFuzzerMutate(data, size, most);
  Mistake(json, seed).make();
  const std::string changed = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (changed.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::copy(changed.begin(), changed.end(), data);
  return changed.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string tables = tables_of(text);
  demand(tables == tables_of(text), "the tables are the same whenever they are written");
  return 0;
}
