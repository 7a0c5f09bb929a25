// What changed between two years, read off their tables.

#include <algorithm>

#include "pi_score/pi_score.hpp"
#include "sentence.hpp"

namespace pi_score {
namespace {

/// Says of a thing in a year's rules what is compared with the other year.
template <class T>
using Words = void (*)(Sentence out, const Rules& rules, const T& thing);

template <class T>
std::string say(Words<T> words, const Rules& rules, const T& thing) {
  std::string out;
  words(Sentence(out), rules, thing);
  return out;
}

/// A text without its full stop, to go on in a sentence.
std::string_view open_end(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

std::string name(Text title, Text id) {
  std::string out;
  Sentence(out) << title << " (" << id << ")";
  return out;
}

template <class T>
const T* find(List<T> list, Text id) {
  const auto* const found = std::find_if(list.begin(), list.end(), [&](const T& each) { return each.id == id; });
  return found == list.end() ? nullptr : found;
}

/// What a measure is to the score: "required, 10 points".
void say_standing(Sentence out, const Rules& rules, const Measure& measure) {
  switch (measure.role) {
    case Role::required:
      if (measure.in_choice)
        out << "one of a choice";
      else
        out << "required, " << measure.points << " points";
      break;
    case Role::bonus:
      out << "bonus, " << rules.bonuses[static_cast<std::size_t>(measure.bonus)].points << " points";
      break;
    case Role::attestation:
      out << (measure.must_be_yes ? "attestation that must be a yes" : "attestation that must be answered");
      break;
    case Role::optional:
      out << "optional";
      break;
  }
}

void say_suppression(Sentence out, const Rules& /*rules*/, const Measure& measure) {
  out << (measure.suppression == nullptr             ? "scored by its answer"
          : measure.suppression->assumption == kNone ? "suppressed"
                                                     : "suppressed by a contested reading");
}

void say_weights(Sentence out, const Weights& weights) {
  out << "quality " << weights.percent[0] << ", cost " << weights.percent[1] << ", improvement activities " << weights.percent[2] << ", PI "
      << weights.percent[3];
}

const char* kind_of(const Measure& measure) {
  return measure.role == Role::attestation || measure.role == Role::optional ? "attestation" : "measure";
}

class Comparison {
 public:
  Comparison(const Rules& from, const Rules& to) : from_(from), to_(to) {}

  std::vector<Change> run() {
    compare_frame();
    for (const Measure& now : to_.measures) compare_measure(find(from_.measures, now.id), now);
    for (const Measure& before : from_.measures)
      if (find(to_.measures, before.id) == nullptr)
        gone(kind_of(before), before.id, name(before.title, before.id), say(&say_standing, from_, before));
    compare_lists<Bonus>("bonus", from_.bonuses, to_.bonuses, [](Sentence out, const Rules& /*rules*/, const Bonus& each) {
      out << each.measures.size() << (each.measures.size() == 1 ? " measure, " : " measures, one award of ") << each.points << " points";
    });
    compare_lists<Assumption>("assumption", from_.assumptions, to_.assumptions,
                              [](Sentence out, const Rules& /*rules*/, const Assumption& each) {
                                out << (each.by_default ? "assumed unless turned off" : "not assumed unless turned on");
                              });
    compare_lists<Ground>("ground", from_.grounds, to_.grounds, [](Sentence out, const Rules& /*rules*/, const Ground& each) {
      out << (each.automatic ? "reweighted automatically" : "by application");
    });
    compare_weights();
    return std::move(changes_);
  }

 private:
  void add(const char* kind, std::string_view id, const char* change, const std::string& before, const std::string& after) {
    Change& added = changes_.emplace_back();
    added.kind = kind;
    added.id = id;
    added.change = change;
    added.before = before;
    added.after = after;
  }

  /// Notes that `what` and what follows its name, such as ", suppression", is not as it was, where it is not.
  void changed(const char* kind, std::string_view id, const std::string& what, const char* aspect, const std::string& before,
               const std::string& after) {
    if (before == after) return;
    add(kind, id, "changed", before, after);
    Sentence(changes_.back().text) << what << aspect << ": was " << open_end(before) << ", is now " << open_end(after) << ".";
  }
  void is_new(const char* kind, Text id, const std::string& what, const std::string& after) {
    add(kind, id, "added", "", after);
    Sentence(changes_.back().text) << what << " is new: " << open_end(after) << ".";
  }
  void gone(const char* kind, Text id, const std::string& what, const std::string& before) {
    add(kind, id, "removed", before, "");
    Sentence(changes_.back().text) << what << " is gone; it was " << open_end(before) << ".";
  }

  template <class T>
  void compare(const char* kind, Text id, const std::string& what, const char* aspect, const T& before, const T& now, Words<T> words) {
    changed(kind, id, what, aspect, say(words, from_, before), say(words, to_, now));
  }

  void compare_frame(const char* kind, const char* id, const char* what, void (*words)(Sentence out, const Rules& rules)) {
    std::string before;
    std::string now;
    words(Sentence(before), from_);
    words(Sentence(now), to_);
    changed(kind, id, what, "", before, now);
  }

  void compare_frame() {
    compare_frame("period", "period", "Shortest performance period",
                  [](Sentence out, const Rules& rules) { out << rules.shortest_days << " continuous days"; });
    compare_frame("cehrt", "cehrt", "Certification ID", [](Sentence out, const Rules& rules) {
      for (const Text& format : rules.cehrt_formats) out << (&format == rules.cehrt_formats.begin() ? "" : " or ") << format;
    });
    // The summary's first sentence is the requirement; what follows is how to find the ID.
    compare_frame("cehrt", "certification", "Certified technology", [](Sentence out, const Rules& rules) {
      const std::string_view summary = rules.cehrt_summary;
      out << summary.substr(0, summary.find(". "));
    });
    compare_frame("threshold", "performanceThreshold", "Performance threshold",
                  [](Sentence out, const Rules& rules) { out << rules.performance_threshold.points << " points"; });
    compare_frame("threshold", "exceptionalPerformanceThreshold", "Exceptional-performance threshold",
                  [](Sentence out, const Rules& rules) {
                    if (rules.has_exceptional_threshold)
                      out << rules.exceptional_threshold.points << " points";
                    else
                      out << "none";
                  });
  }

  void compare_measure(const Measure* before, const Measure& now) {
    const std::string what = name(now.title, now.id);
    const char* const kind = kind_of(now);
    if (before == nullptr) {
      is_new(kind, now.id, what, say(&say_standing, to_, now));
      return;
    }
    const bool only_points = before->role == Role::required && now.role == Role::required && !before->in_choice && !now.in_choice;
    compare<Measure>(only_points ? "points" : kind, now.id, what, "", *before, now, say_standing);
    compare<Measure>(kind, now.id, what, ", what is asked", *before, now,
                     [](Sentence out, const Rules& /*rules*/, const Measure& measure) { out << measure.summary; });
    compare<Measure>("measure", now.id, what, ", level of active engagement", *before, now,
                     [](Sentence out, const Rules& /*rules*/, const Measure& measure) {
                       out << (measure.engagement == nullptr ? "not stated" : "stated with each yes");
                     });
    compare<Measure>("measure", now.id, what, ", suppression", *before, now, say_suppression);
    compare_lists<Exclusion>("exclusion", before->exclusions, now.exclusions,
                             [](Sentence out, const Rules& /*rules*/, const Exclusion& each) { out << each.summary; });
  }

  template <class T>
  void compare_lists(const char* kind, List<T> before, List<T> now, Words<T> words) {
    for (const T& each : now) {
      const T* old = find(before, each.id);
      const std::string what = name(each.title, each.id);
      if (old == nullptr)
        is_new(kind, each.id, what, say(words, to_, each));
      else
        compare<T>(kind, each.id, what, "", *old, each, words);
    }
    for (const T& each : before)
      if (find(now, each.id) == nullptr) gone(kind, each.id, name(each.title, each.id), say(words, from_, each));
  }

  /// The weights in which everything is scored, and those without PI.
  void compare_weights() {
    for (const WeightTable& now : to_.weight_tables) {
      const WeightTable* before = find(from_.weight_tables, now.id);
      if (before == nullptr) continue;
      for (const WeightRow& row : now.rows) {
        const bool telling = row.not_scored == 0 || row.not_scored == only(Category::promoting_interoperability);
        const auto* const old = std::find_if(before->rows.begin(), before->rows.end(),
                                             [&](const WeightRow& each) { return each.not_scored == row.not_scored; });
        if (!telling || old == before->rows.end()) continue;
        const char* what = row.not_scored == 0 ? "Category weights, everything scored" : "Category weights when PI is reweighted";
        compare_weights(now.id, what, "", old->weights, row.weights);
        if (!old->has_small_practice && !row.has_small_practice) continue;
        compare_weights(now.id, what, ", small practice", old->has_small_practice ? old->small_practice : old->weights,
                        row.has_small_practice ? row.small_practice : row.weights);
      }
    }
  }

  void compare_weights(Text table, const char* what, const char* aspect, const Weights& before, const Weights& now) {
    std::string was;
    std::string is;
    say_weights(Sentence(was), before);
    say_weights(Sentence(is), now);
    changed("weight", table, what, aspect, was, is);
  }

  const Rules& from_;
  const Rules& to_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> changes(const Rules& from, const Rules& to) {
  return Comparison(from, to).run();
}

}  // namespace pi_score
