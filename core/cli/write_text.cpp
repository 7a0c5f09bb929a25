#include "write_text.hpp"

#include <algorithm>

#include "printable.hpp"

namespace pi_score::cli {
namespace {

constexpr std::size_t kWidth = 96;

/// `all` broken at spaces into lines of kWidth, the first after `lead`, the others indented as
/// far.
void append_wrapped(std::string& out, const std::string& lead, std::string_view all) {
  const std::string clean = printable(all);
  std::string_view text = clean;
  out += lead;
  std::size_t column = lead.size();
  bool fresh = true;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find(' '), text.size());
    if (!fresh && column + 1 + length > kWidth) {
      out += '\n' + std::string(lead.size(), ' ');
      column = lead.size();
      fresh = true;
    }
    if (!fresh) {
      out += ' ';
      ++column;
    }
    out += text.substr(0, length);
    column += length;
    fresh = false;
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  out += '\n';
}

std::string of(Points points) {
  std::string out;
  append(out, points);
  return out;
}

std::string decimal(std::int64_t hundred_thousandths) {
  std::string out;
  append_hundred_thousandths(out, hundred_thousandths);
  return out;
}

std::string right(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

class Page {
 public:
  explicit Page(const Estimate& estimate) : estimate_(estimate), rules_(*estimate.rules) {}

  std::string write() {
    title();
    blockers();
    measures();
    paragraph("Sum", words([&](std::string& out) { append_explanation(out, estimate_); }));
    grounds();
    weights();
    notices();
    sources();
    out_ += "\nAn estimate, not a submission and not advice. Rules of " +
            std::to_string(rules_.performance_year) + " as revised on " +
            std::string(rules_.revised) + ".\n";
    return out_;
  }

 private:
  template <class Append>
  static std::string words(Append append) {
    std::string out;
    append(out);
    return out;
  }

  void heading(const std::string& text) {
    out_ += "\n" + text + "\n" + std::string(text.size(), '-') + "\n";
  }
  void paragraph(const std::string& name, const std::string& text) {
    heading(name);
    append_wrapped(out_, "", text);
  }

  void title() {
    const std::string name =
        "MIPS Promoting Interoperability " + std::to_string(rules_.performance_year) + ", estimate";
    out_ += name + "\n" + std::string(name.size(), '=') + "\n\n";
    append_wrapped(out_, "", words([&](std::string& out) { append_headline(out, estimate_); }));
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
    append_wrapped(out_, "", text + ".");
  }

  void blockers() {
    if (estimate_.scored.blockers.empty()) return;
    heading("What makes the category 0");
    for (const Blocker& blocker : estimate_.scored.blockers)
      append_wrapped(out_, "* ",
                     words([&](std::string& out) { append_message(out, estimate_, blocker); }));
  }

  void measures() {
    for (const At<Objective> at : rules_.objectives.positions()) {
      const ObjectiveEstimate& part = estimate_.scored.objectives[at];
      std::string name(rules_.objectives[at].title);
      if (part.max_points.halves > 0) name += ", " + of(part.points) + " of " + of(part.max_points);
      if (part.bonus.halves > 0) name += ", bonus " + of(part.bonus);
      heading(name);
      for (const At<Measure> each : rules_.measures.positions())
        if (rules_.measures[each].objective == at) measure(each);
    }
  }

  void measure(At<Measure> at) {
    const MeasureEstimate& part = estimate_.scored.measures[at];
    std::string points;
    if (part.max_points.halves > 0) points = of(part.points) + " of " + of(part.max_points);
    std::string text =
        std::string(rules_.measures[at].title) + " (" + std::string(rules_.measures[at].id) + "). ";
    append_explanation(text, estimate_, at);
    if (part.has_rate && part.max_points.halves > 0) {
      text += ' ';
      append_formula(text, estimate_, at);
    }
    append_wrapped(out_, right(points, 12) + "  ", text);
  }

  void grounds() {
    if (estimate_.grounds.empty()) return;
    heading("Grounds for reweighting");
    for (const HeldGround& held : estimate_.grounds) {
      std::string text(rules_.grounds[held.ground].title);
      text += ". ";
      append_explanation(text, estimate_, held);
      append_wrapped(out_, "* ", text);
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
    paragraph("MIPS final score", text);
  }

  void notices() {
    if (estimate_.notices.empty()) return;
    heading("To know");
    for (const Notice& notice : estimate_.notices)
      append_wrapped(out_, "* ",
                     words([&](std::string& out) { append_message(out, estimate_, notice); }));
  }

  void sources() {
    heading("Sources");
    for (const Source& source : rules_.sources) append_wrapped(out_, "* ", source.citation);
  }

  const Estimate& estimate_;
  const Rules& rules_;
  std::string out_;
};

}  // namespace

std::string estimate_to_text(const Estimate& estimate) {
  return Page(estimate).write();
}

std::string errors_to_text(const std::vector<Error>& errors) {
  std::string out = "The submission was not scored:\n";
  for (const Error& error : errors)
    append_wrapped(out, "* ",
                   (error.path.empty() ? std::string() : error.path + ": ") + error.message + " (" +
                       std::string(name_of(error.code)) + ")");
  return out;
}

std::string changes_to_text(const Rules& from, const Rules& to) {
  std::string out = "Promoting Interoperability, what changed from " +
                    std::to_string(from.performance_year) + " to " +
                    std::to_string(to.performance_year) + "\n\n";
  for (const Change& change : changes(from, to)) append_wrapped(out, "* ", change.text);
  return out;
}

}  // namespace pi_score::cli
