// The estimate for a person, as a page that can be pinned to the wall; errors and changes too.

#include <set>

#include "page.hpp"
#include "write_text.hpp"

namespace pi_score::cli {
namespace {

std::string right(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

class EstimateText {
 public:
  explicit EstimateText(const Estimate& estimate) : estimate_(estimate), rules_(*estimate.rules) {}

  std::string write() {
    title();
    blockers();
    measures();
    page_.heading("Sum");
    page_.paragraph("", words([&](std::string& out) { append_explanation(out, estimate_); }));
    grounds();
    weights();
    notices();
    sources();
    page_.blank();
    page_.paragraph("", "An estimate, not a submission, and no legal or billing advice. Rules of " +
                            std::to_string(rules_.performance_year) + " as revised on " +
                            std::string(rules_.revised) + ".");
    return std::move(page_).text();
  }

 private:
  void title() {
    page_.title("MIPS Promoting Interoperability " + std::to_string(rules_.performance_year) +
                ", estimate");
    page_.paragraph("", words([&](std::string& out) { append_headline(out, estimate_); }));
    without_data();
  }

  /// What leaving PI out would bring, where that can be chosen.
  void without_data() {
    if (!estimate_.without_data || estimate_.grounds.empty()) return;
    const Standing& left_out = estimate_.without_data->standing;
    if (!left_out.final_score) return;
    std::string text = "Leaving PI out: a final score of " + decimal(*left_out.final_score);
    if (estimate_.standing.final_score && estimate_.counts)
      text += ". Reporting now: " + decimal(*estimate_.standing.final_score);
    page_.paragraph("", text + ".");
  }

  void blockers() {
    if (estimate_.scored.blockers.empty()) return;
    page_.heading("What makes the category 0");
    for (const Blocker& blocker : estimate_.scored.blockers)
      page_.paragraph("* ",
                      words([&](std::string& out) { append_message(out, estimate_, blocker); }));
  }

  void measures() {
    for (const At<Objective> at : rules_.objectives.positions()) {
      const ObjectiveEstimate& part = estimate_.scored.objectives[at];
      std::string name(rules_.objectives[at].title);
      if (part.max_points.halves > 0) name += ", " + of(part.points) + " of " + of(part.max_points);
      if (part.bonus.halves > 0) name += ", bonus " + of(part.bonus);
      page_.heading(name);
      for (const At<Measure> each : rules_.measures.positions())
        if (rules_.measures[each].objective == at) measure(each);
    }
  }

  void measure(At<Measure> at) {
    const MeasureEstimate& part = estimate_.scored.measures[at];
    std::string points;
    if (part.max_points.halves > 0 && part.status != Status::not_chosen)
      points = of(part.points) + " of " + of(part.max_points);
    const Measure& measure = rules_.measures[at];
    std::string text = std::string(measure.plain_name) + ". ";
    append_explanation(text, estimate_, at);
    text += " (" + std::string(measure.title) + ", " + std::string(measure.id) + ")";
    page_.paragraph(right(points, 12) + "  ", text);
  }

  void grounds() {
    if (estimate_.grounds.empty()) return;
    page_.heading("Grounds for reweighting");
    for (const HeldGround& held : estimate_.grounds) {
      std::string text(rules_.grounds[held.ground].title);
      text += ". ";
      append_explanation(text, estimate_, held);
      page_.paragraph("* ", text);
    }
  }

  void weights() {
    std::string text;
    if (estimate_.standing.final_score)
      text = "Estimated " + decimal(*estimate_.standing.final_score) +
             "; the performance threshold is " + of(rules_.performance_threshold.points) + ". ";
    text += "Weights:";
    const char* separator = " ";
    for (const Category category : kEveryCategory) {
      text += separator + std::string(title_of(category)) + " " +
              std::to_string(estimate_.standing.weights.of(category)) + " percent";
      separator = ", ";
    }
    text += ".";
    if (estimate_.standing.payment_adjustment)
      text += " Below the threshold this final score brings " +
              decimal(*estimate_.standing.payment_adjustment * 1'000L) +
              " percent of Medicare payments in " +
              std::to_string(rules_.performance_year + rules_.payment.years_later) + ".";
    page_.heading("MIPS final score");
    page_.paragraph("", text);
  }

  void notices() {
    if (estimate_.notices.empty()) return;
    page_.heading("To know");
    for (const Notice& notice : estimate_.notices)
      page_.paragraph("* ",
                      words([&](std::string& out) { append_message(out, estimate_, notice); }));
  }

  /// Those on which something of this estimate rests.
  void sources() {
    std::set<std::size_t> used;
    const auto use = [&](const List<At<Source>>& sources) {
      for (const At<Source> each : sources) used.insert(each.index());
    };
    use(rules_.period_fact.sources);
    use(rules_.cehrt_fact.sources);
    for (const At<Measure> at : rules_.measures.positions())
      if (is_answered(estimate_.scored.measures[at].status)) use(rules_.measures[at].fact.sources);
    for (const Transfer& each : estimate_.scored.transfers)
      use(rules_.measures[each.from].heirs[each.heirs].fact.sources);
    for (const HeldGround& held : estimate_.grounds) use(rules_.grounds[held.ground].fact.sources);
    const Program& program = rules_.programs[estimate_.scored.program];
    use(rules_.weight_tables[program.weight_table].fact.sources);
    if (estimate_.standing.final_score) use(rules_.performance_threshold.fact.sources);
    for (const Notice& notice : estimate_.notices) use(sources_of(estimate_, notice));
    page_.heading("Sources");
    for (const std::size_t at : used)
      page_.paragraph("* ", rules_.sources[At<Source>(at)].citation);
  }

  static bool is_answered(Status status) {
    return status != Status::missing && status != Status::not_chosen &&
           status != Status::not_claimed && status != Status::not_needed;
  }

  const Estimate& estimate_;
  const Rules& rules_;
  Page page_;
};

}  // namespace

std::string estimate_to_text(const Estimate& estimate) {
  return EstimateText(estimate).write();
}

std::string errors_to_text(const std::vector<Error>& errors) {
  Page page;
  page.paragraph("", "The submission was not scored:");
  for (const Error& error : errors)
    page.paragraph("* ", (error.path.empty() ? std::string() : error.path + ": ") + error.message +
                             " (" + std::string(name_of(error.code)) + ")");
  return std::move(page).text();
}

std::string changes_to_text(const Rules& from, const Rules& to) {
  Page page;
  page.paragraph("", "Promoting Interoperability, what changed from " +
                         std::to_string(from.performance_year) + " to " +
                         std::to_string(to.performance_year));
  page.blank();
  for (const Change& change : changes(from, to)) page.paragraph("* ", change.text);
  return std::move(page).text();
}

}  // namespace pi_score::cli
