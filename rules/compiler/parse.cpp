#include "parse.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace rules_compiler {
namespace {

/// Objects and lists within one another, at most. Rules files need half of it; values of any depth
/// would exhaust the stack when copied.
constexpr std::size_t kMostLevels = 16;

struct TooDeep {};

/// Follows the parser through the text, to report fields that stand twice in one object, of which a
/// JSON reader silently keeps the last.
class Watch {
 public:
  Watch(const std::string& file, Complaints& complaints) : file_(file), complaints_(complaints) {}

  /// Throws TooDeep, having reported it, to end the parsing.
  void see(Json::parse_event_t event, const Json& parsed) {
    using Event = Json::parse_event_t;
    if (event == Event::object_end || event == Event::array_end) {
      open_.pop_back();
    } else if (event == Event::key) {
      open_.back().member = parsed.get<std::string>();
      if (!open_.back().seen.insert(open_.back().member).second)
        complaints_.add(file_, here(), "stands twice in one object: remove one of the two");
    } else {
      if (!open_.empty() && open_.back().is_list) ++open_.back().position;
      if (event == Event::value) return;
      if (open_.size() == kMostLevels) {
        complaints_.add(file_, here(), "is nested deeper than anything in a rules file");
        throw TooDeep();
      }
      open_.push_back({event == Event::array_start, -1, {}, {}});
    }
  }

 private:
  struct Level {
    bool is_list = false;
    std::int64_t position = -1;
    std::string member;
    std::set<std::string> seen;
  };

  [[nodiscard]] JsonPointer here() const {
    JsonPointer at;
    for (const Level& level : open_)
      at = below(at, level.is_list ? std::to_string(level.position) : level.member);
    return at;
  }

  const std::string& file_;
  Complaints& complaints_;
  std::vector<Level> open_;
};

}  // namespace

Json parse(const std::string& text, const std::string& file, Complaints& complaints) {
  Watch watch(file, complaints);
  try {
    return Json::parse(text, [&](int, Json::parse_event_t event, const Json& parsed) {
      watch.see(event, parsed);
      return true;
    });
  } catch (const TooDeep&) {
    return Json(Json::value_t::discarded);
  } catch (const Json::exception& error) {
    complaints.add(file, "", std::string("is not JSON: ") + error.what());
    return Json(Json::value_t::discarded);
  }
}

}  // namespace rules_compiler
