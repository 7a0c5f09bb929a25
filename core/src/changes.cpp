// What changed between two years, read off their tables.

#include <algorithm>

#include "pi_score/pi_score.hpp"
#include "sentence.hpp"

namespace pi_score {
namespace {

std::string text_of(Points points) {
  std::string out;
  append(out, points);
  return out;
}

std::string join(List<Text> items) {
  std::string out;
  for (const Text item : items) Sentence(out) << (out.empty() ? "" : " or ") << item;
  return out;
}

/// A text without its full stop, to go on in a sentence.
std::string open_end(const std::string& text) { return text.ends_with('.') ? text.substr(0, text.size() - 1) : text; }

template <class T>
const T* find(List<T> list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& each) { return each.id == id; });
  return found == list.end() ? nullptr : &*found;
}

/// What a measure is to the score, in words: "required, 10 points".
std::string standing(const Rules& rules, const Measure& measure) {
  switch (measure.role) {
    case Role::required:
      return measure.in_choice ? "one of a choice" : "required, " + text_of(measure.points) + " points";
    case Role::bonus: return "bonus, " + text_of(rules.bonuses[static_cast<std::size_t>(measure.bonus)].points) + " points";
    case Role::attestation: return measure.must_be_yes ? "attestation that must be a yes" : "attestation that must be answered";
    case Role::optional: break;
  }
  return "optional";
}

std::string name(const Measure& measure) { return std::string(measure.title) + " (" + std::string(measure.id) + ")"; }

class Comparison {
 public:
  Comparison(const Rules& from, const Rules& to) : from_(from), to_(to) {}

  std::vector<Change> run() {
    compare_frame();
    for (const Measure& now : to_.measures) compare_measure(find(from_.measures, now.id), now);
    for (const Measure& before : from_.measures)
      if (find(to_.measures, before.id) == nullptr) gone(kind_of(before), before.id, name(before), standing(from_, before));
    compare_lists<Bonus>("bonus", from_.bonuses, to_.bonuses, [](const Bonus& each) {
      return std::to_string(each.measures.size()) + (each.measures.size() == 1 ? " measure, " : " measures, one award of ") + text_of(each.points) + " points";
    });
    compare_lists<Assumption>("assumption", from_.assumptions, to_.assumptions,
                              [](const Assumption& each) { return std::string(each.by_default ? "assumed unless turned off" : "not assumed unless turned on"); });
    compare_lists<Ground>("ground", from_.grounds, to_.grounds,
                          [](const Ground& each) { return std::string(each.automatic ? "reweighted automatically" : "by application"); });
    compare_weights();
    return std::move(changes_);
  }

 private:
  static std::string_view kind_of(const Measure& measure) {
    return measure.role == Role::attestation || measure.role == Role::optional ? "attestation" : "measure";
  }

  void changed(std::string_view kind, std::string_view id, const std::string& what, const std::string& before, const std::string& after) {
    if (before == after) return;
    changes_.push_back({kind, std::string(id), "changed", what + ": was " + open_end(before) + ", is now " + open_end(after) + ".", before, after});
  }
  void added(std::string_view kind, std::string_view id, const std::string& what, const std::string& after) {
    changes_.push_back({kind, std::string(id), "added", what + " is new: " + open_end(after) + ".", "", after});
  }
  void gone(std::string_view kind, std::string_view id, const std::string& what, const std::string& before) {
    changes_.push_back({kind, std::string(id), "removed", what + " is gone; it was " + open_end(before) + ".", before, ""});
  }

  void compare_frame() {
    changed("period", "period", "Shortest performance period", std::to_string(from_.shortest_days) + " continuous days",
            std::to_string(to_.shortest_days) + " continuous days");
    changed("cehrt", "cehrt", "Certification ID", join(from_.cehrt_formats), join(to_.cehrt_formats));
    // The summary's first sentence is the requirement; what follows is how to find the ID.
    const auto first_sentence = [](std::string_view text) { return std::string(text.substr(0, text.find(". "))); };
    changed("cehrt", "certification", "Certified technology", first_sentence(from_.cehrt_summary), first_sentence(to_.cehrt_summary));
    changed("threshold", "performanceThreshold", "Performance threshold", text_of(from_.performance_threshold.points) + " points",
            text_of(to_.performance_threshold.points) + " points");
    const auto exceptional = [](const Rules& rules) {
      return rules.has_exceptional_threshold ? text_of(rules.exceptional_threshold.points) + " points" : std::string("none");
    };
    changed("threshold", "exceptionalPerformanceThreshold", "Exceptional-performance threshold", exceptional(from_), exceptional(to_));
  }

  void compare_measure(const Measure* before, const Measure& now) {
    if (before == nullptr) {
      added(kind_of(now), now.id, name(now), standing(to_, now));
      return;
    }
    const bool only_points = before->role == Role::required && now.role == Role::required && !before->in_choice && !now.in_choice;
    changed(only_points ? "points" : kind_of(now), now.id, name(now), standing(from_, *before), standing(to_, now));
    changed(kind_of(now), now.id, name(now) + ", what is asked", std::string(before->summary), std::string(now.summary));
    const auto levels = [](const Measure& measure) { return std::string(measure.engagement == nullptr ? "not stated" : "stated with each yes"); };
    changed("measure", now.id, name(now) + ", level of active engagement", levels(*before), levels(now));
    const auto suppression = [](const Measure& measure) {
      if (measure.suppression == nullptr) return std::string("scored by its answer");
      return std::string(measure.suppression->assumption == kNone ? "suppressed" : "suppressed by a contested reading");
    };
    changed("measure", now.id, name(now) + ", suppression", suppression(*before), suppression(now));
    compare_lists<Exclusion>("exclusion", before->exclusions, now.exclusions, [](const Exclusion& each) { return std::string(each.summary); });
  }

  template <class T, class Words>
  void compare_lists(std::string_view kind, List<T> before, List<T> now, Words words) {
    const auto what = [](const T& each) { return std::string(each.title) + " (" + std::string(each.id) + ")"; };
    for (const T& each : now) {
      const T* old = find(before, each.id);
      if (old == nullptr)
        added(kind, each.id, what(each), words(each));
      else
        changed(kind, each.id, what(each), words(*old), words(each));
    }
    for (const T& each : before)
      if (find(now, each.id) == nullptr) gone(kind, each.id, what(each), words(each));
  }

  /// The weights in which everything is scored, and those without PI.
  void compare_weights() {
    for (const WeightTable& now : to_.weight_tables) {
      const WeightTable* before = find(from_.weight_tables, now.id);
      if (before == nullptr) continue;
      for (const WeightRow& row : now.rows) {
        const bool telling = row.not_scored == 0 || row.not_scored == only(Category::promoting_interoperability);
        const auto old = std::find_if(before->rows.begin(), before->rows.end(), [&](const WeightRow& each) { return each.not_scored == row.not_scored; });
        if (!telling || old == before->rows.end()) continue;
        const std::string what = row.not_scored == 0 ? "Category weights, everything scored" : "Category weights when PI is reweighted";
        changed("weight", now.id, what, words(old->weights), words(row.weights));
        if (!old->has_small_practice && !row.has_small_practice) continue;
        changed("weight", now.id, what + ", small practice", words(old->has_small_practice ? old->small_practice : old->weights),
                words(row.has_small_practice ? row.small_practice : row.weights));
      }
    }
  }

  static std::string words(const Weights& weights) {
    constexpr std::string_view kNames[kCategories] = {"quality ", ", cost ", ", improvement activities ", ", PI "};
    std::string out;
    for (std::size_t at = 0; at < kCategories; ++at) out += std::string(kNames[at]) + std::to_string(weights.percent[at]);
    return out;
  }

  const Rules& from_;
  const Rules& to_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> changes(const Rules& from, const Rules& to) { return Comparison(from, to).run(); }

}  // namespace pi_score
