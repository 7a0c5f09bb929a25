#include "json.hpp"
#include "json_writer.hpp"

namespace pi_score {
namespace {

class EstimateWriter {
 public:
  EstimateWriter(const Estimate& estimate, std::string& out)
      : estimate_(estimate), rules_(*estimate.rules), json_(out) {}

  void write() {
    json_.begin_object();
    json_.number("performanceYear", rules_.performance_year)
        .text("outcome", name_of(estimate_.outcome));
    json_.points("score", estimate_.score)
        .points("pointsEarned", estimate_.points_earned)
        .points("bonus", estimate_.bonus);
    json_.number("weight", estimate_.weight())
        .key("contribution")
        .hundred_thousandths(estimate_.contribution());
    write_weights();
    if (estimate_.has_final_score)
      json_.key("finalScore").hundred_thousandths(estimate_.final_score);
    json_.points("performanceThreshold", rules_.performance_threshold.points);
    if (rules_.has_exceptional_threshold)
      json_.points("exceptionalPerformanceThreshold", rules_.exceptional_threshold.points);
    json_.text("explanation", words([&](std::string& out) { append_explanation(out, estimate_); }));
    if (estimate_.several_sets) json_.number("set", estimate_.set);
    if (estimate_.period_days >= 0) json_.number("periodDays", estimate_.period_days);
    write_objectives();
    json_.key("measures").begin_list();
    for (std::size_t row = 0; row < rules_.measures.size(); ++row) write_measure(row);
    json_.end_list();
    write_blockers();
    write_notices();
    write_alternatives();
    write_grounds();
    json_.end_object();
  }

 private:
  template <class Append>
  std::string_view words(Append append) {
    words_.clear();
    append(words_);
    return words_;
  }

  [[nodiscard]] std::string_view id_of(Index measure) const {
    return rules_.measures[static_cast<std::size_t>(measure)].id;
  }

  void write_weights() {
    json_.key("categoryWeights").begin_object();
    for (std::size_t at = 0; at < kCategories; ++at)
      json_.key(name_of(static_cast<Category>(at))).number(estimate_.weights.percent[at]);
    json_.end_object();
  }

  void write_objectives() {
    json_.key("objectives").begin_list();
    for (std::size_t at = 0; at < rules_.objectives.size(); ++at) {
      const ObjectiveEstimate& part = estimate_.objectives[at];
      json_.begin_object()
          .text("id", rules_.objectives[at].id)
          .text("title", rules_.objectives[at].title);
      json_.points("points", part.points)
          .points("maxPoints", part.max_points)
          .points("bonus", part.bonus)
          .end_object();
    }
    json_.end_list();
  }

  void write_measure(std::size_t row) {
    const Measure& measure = rules_.measures[row];
    const MeasureEstimate& part = estimate_.measures[row];
    const auto index = static_cast<Index>(row);
    json_.begin_object().text("measureId", measure.id).text("title", measure.title);
    json_.text("objective", rules_.objectives[static_cast<std::size_t>(measure.objective)].id)
        .text("status", name_of(part.status));
    json_.points("points", part.points).points("maxPoints", part.max_points);
    if (part.has_rate)
      json_.number("numerator", part.rate.numerator).number("denominator", part.rate.denominator);
    json_.text_if_any("formula",
                      words([&](std::string& out) { append_formula(out, estimate_, index); }));
    json_.text("explanation",
               words([&](std::string& out) { append_explanation(out, estimate_, index); }));
    write_transfers("received", "from", index, &Transfer::to, &Transfer::from);
    write_transfers("moved", "to", index, &Transfer::from, &Transfer::to);
    if (part.exclusion != kNone)
      json_.text("exclusion", measure.exclusions[static_cast<std::size_t>(part.exclusion)].id);
    write_sources(measure.fact.sources);
    json_.end_object();
  }

  void write_transfers(const char* list, const char* field, Index measure, Index Transfer::*mine,
                       Index Transfer::*other) {
    json_.key(list).begin_list();
    for (const Transfer& transfer : estimate_.transfers)
      if (transfer.*mine == measure)
        json_.begin_object()
            .text(field, id_of(transfer.*other))
            .points("points", transfer.points)
            .end_object();
    json_.end_list();
  }

  void write_sources(List<Index> sources) {
    json_.key("sources").begin_list();
    for (const Index source : sources)
      json_.text(rules_.sources[static_cast<std::size_t>(source)].citation);
    json_.end_list();
  }

  void write_blockers() {
    json_.key("blockers").begin_list();
    for (const Blocker& blocker : estimate_.blockers) {
      json_.begin_object().text("code", name_of(blocker.code));
      if (blocker.measure != kNone) json_.text("measureId", id_of(blocker.measure));
      json_
          .text("message",
                words([&](std::string& out) { append_message(out, estimate_, blocker); }))
          .end_object();
    }
    json_.end_list();
  }

  void write_notices() {
    json_.key("notices").begin_list();
    for (const Notice& notice : estimate_.notices) {
      json_.begin_object().text("code", name_of(notice.code));
      const Index measure = measure_of(estimate_, notice);
      if (measure != kNone) json_.text("measureId", id_of(measure));
      json_.text("message",
                 words([&](std::string& out) { append_message(out, estimate_, notice); }));
      write_sources(sources_of(estimate_, notice));
      json_.end_object();
    }
    json_.end_list();
  }

  void write_alternatives() {
    if (estimate_.alternatives.empty()) return;
    json_.key("alternatives").begin_list();
    for (const Alternative& other : estimate_.alternatives) {
      json_.begin_object()
          .text("assumption", rules_.assumptions[static_cast<std::size_t>(other.assumption)].id)
          .flag("value", other.value);
      json_.points("score", other.score)
          .key("contribution")
          .hundred_thousandths(other.contribution)
          .end_object();
    }
    json_.end_list();
  }

  void write_grounds() {
    json_.key("grounds").begin_list();
    for (const HeldGround& held : estimate_.grounds) {
      const Ground& ground = rules_.grounds[static_cast<std::size_t>(held.ground)];
      json_.begin_object().text("id", ground.id).text("title", ground.title);
      json_
          .text("explanation",
                words([&](std::string& out) { append_explanation(out, estimate_, held); }))
          .end_object();
    }
    json_.end_list();
  }

  const Estimate& estimate_;
  const Rules& rules_;
  JsonWriter json_;
  std::string words_;
};

}  // namespace

std::string errors_to_json(const std::vector<Error>& errors) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("errors").begin_list();
  for (const Error& error : errors)
    json.begin_object()
        .text("code", name_of(error.code))
        .text("path", error.path)
        .text("message", error.message)
        .end_object();
  json.end_list().end_object();
  return out;
}

std::string estimate_to_json(const Estimate& estimate) {
  std::string out;
  EstimateWriter(estimate, out).write();
  return out;
}

std::string result_to_json(const Result& result) {
  return result.errors.empty() ? estimate_to_json(result.estimate) : errors_to_json(result.errors);
}

}  // namespace pi_score
