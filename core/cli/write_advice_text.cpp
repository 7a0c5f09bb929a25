// Advice for a person: what to do first, how many, and what it brings.

#include <algorithm>

#include "page.hpp"
#include "write_text.hpp"

namespace pi_score::cli {
namespace {

constexpr std::size_t kMostStrategies = 5;

class AdviceText {
 public:
  AdviceText(const Estimate& estimate, const Advice& advice)
      : estimate_(estimate), advice_(advice), rules_(*advice.rules) {}

  std::string write() {
    page_.title("MIPS Promoting Interoperability " + std::to_string(rules_.performance_year) +
                ", what to do next");
    page_.paragraph("", words([&](std::string& out) { append_headline(out, estimate_); }));
    if (advice_.reweighted)
      page_.paragraph("", words([&](std::string& out) { append_message(out, advice_); }));
    break_even();
    first();
    moves();
    targets("To reach a score", advice_.targets);
    projection();
    steps();
    strategies();
    fragile();
    page_.blank();
    page_.paragraph("", "Claim an exclusion or attest to a measure only where it is true.");
    return std::move(page_).text();
  }

 private:
  /// From which PI score reporting pays, where PI can be left out.
  void break_even() {
    const BreakEven* even = nullptr;
    if (estimate_.without_data && estimate_.without_data->break_even)
      even = &*estimate_.without_data->break_even;
    else if (estimate_.if_reported)
      even = &estimate_.if_reported->break_even;
    if (even == nullptr) return;
    if (even->never)
      page_.paragraph("", "Leaving PI out brings a higher final score than even 100 points of PI.");
    else if (even->score)
      page_.paragraph("", "Reporting PI is at least as good as leaving it out from a PI score of " +
                              of(*even->score) + " on.");
    else
      page_.paragraph("",
                      "You may report PI or leave it out. Give the scores of the other categories "
                      "to see from which PI score reporting is as good.");
  }

  /// What the score waits for.
  void first() {
    const ScoredSet& scored = estimate_.scored;
    const bool all_met =
        std::all_of(scored.requirements.begin(), scored.requirements.end(),
                    [](const Requirement& each) { return each.state == RequirementState::met; });
    if (all_met) return;
    page_.heading("First, because without it the score is 0");
    for (const Requirement& each : scored.requirements) {
      if (each.state == RequirementState::met) continue;
      page_.paragraph("* ", name_of(each) + ". " + words([&](std::string& out) {
                              append_message(out, estimate_, each);
                            }));
    }
  }

  [[nodiscard]] std::string name_of(const Requirement& requirement) const {
    std::string name;
    append_name(name, rules_, requirement);
    return name;
  }

  void moves() {
    if (advice_.moves.empty()) return;
    page_.heading("Single steps, those that bring most first");
    for (const Move& each : advice_.moves)
      page_.paragraph("* ", words([&](std::string& out) { append_message(out, advice_, each); }));
  }

  void targets(const std::string& heading, const std::vector<TargetPlan>& plans) {
    if (plans.empty()) return;
    page_.heading(heading);
    // Where something blocks, all targets have the same sentence: it is said once.
    for (std::size_t first = 0; first < plans.size();) {
      const std::string text = target(plans[first]);
      std::string names = decimal(plans[first].target_thousandths * 100);
      std::size_t next = first + 1;
      for (; next < plans.size() && target(plans[next]) == text; ++next)
        names += ", " + decimal(plans[next].target_thousandths * 100);
      page_.paragraph(names + ": ", text);
      first = next;
    }
  }

  [[nodiscard]] std::string target(const TargetPlan& plan) const {
    std::string text;
    append_message(text, advice_, plan);
    for (const Raise& alone : plan.alone) {
      if (plan.plan.size() == 1 && plan.plan.front().measure == alone.measure) continue;
      text += " Or: ";
      append_message(text, advice_, alone);
    }
    return text;
  }

  void projection() {
    if (!advice_.projection) return;
    const Projection& projection = *advice_.projection;
    page_.heading("Until the end of the period");
    page_.paragraph("", words([&](std::string& out) { append_message(out, advice_, projection); }));
    page_.paragraph("", "A period of " + std::to_string(rules_.shortest_days) +
                            " days can begin on " + projection.last_start + " at the latest.");
    targets("To reach a score by then, of the cases still to come", projection.from_here);
  }

  static std::string count(std::int64_t events) {
    std::string text;
    append_count(text, events);
    return text;
  }

  void steps() {
    if (advice_.measures.empty()) return;
    page_.heading("The next point of each measure");
    for (const MeasureSteps& each : advice_.measures) {
      std::string text = std::string(rules_.measures[each.measure].plain_name) + ", " +
                         of(each.points) + " of " + of(each.max_points);
      if (each.next)
        text += "; " + count(each.next->events) +
                (each.next->events == 1 ? " more brings " : " more bring ") + of(each.next->points);
      if (each.previous)
        text += "; " + count(each.previous->events) +
                (each.previous->events == 1 ? " fewer leaves " : " fewer leave ") +
                of(each.previous->points);
      page_.paragraph("* ", text + ".");
    }
  }

  void strategies() {
    if (advice_.strategies.size() < 2) return;
    page_.heading("Ways to report, the best first");
    const std::size_t shown = std::min(advice_.strategies.size(), kMostStrategies);
    for (std::size_t at = 0; at < shown; ++at) {
      const Strategy& each = advice_.strategies[at];
      page_.paragraph(of(each.score) + ": ",
                      words([&](std::string& out) { append_explanation(out, advice_, each); }));
    }
    if (shown < advice_.strategies.size())
      page_.paragraph("", "And " + std::to_string(advice_.strategies.size() - shown) +
                              " more, which the JSON lists.");
  }

  void fragile() {
    if (advice_.fragile.empty()) return;
    page_.heading("What alone would make it 0");
    for (const Fragile& each : advice_.fragile)
      page_.paragraph("* ", words([&](std::string& out) { append_message(out, advice_, each); }));
  }

  const Estimate& estimate_;
  const Advice& advice_;
  const Rules& rules_;
  Page page_;
};

}  // namespace

std::string advice_to_text(const Estimate& estimate, const Advice& advice) {
  return AdviceText(estimate, advice).write();
}

}  // namespace pi_score::cli
