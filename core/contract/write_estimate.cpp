// Estimates and errors as JSON. Each field of the contract's estimate is named here, once.

#include "json.hpp"
#include "json_writer.hpp"

namespace pi_score {
namespace {

class EstimateWriter {
 public:
  EstimateWriter(const Estimate& estimate, std::string& out)
      : estimate_(estimate), scored_(estimate.scored), rules_(*estimate.rules), json_(out) {}

  void write() {
    json_.begin_object().number("performanceYear", rules_.performance_year);
    json_.text("outcome", name_of(estimate_.standing.outcome));
    json_.text("headline", words(append_headline));
    json_.text("headlineShort", words(append_short_headline));
    json_.points("score", estimate_.standing.score).points("pointsEarned", scored_.points_earned);
    json_.points("bonus", scored_.bonus).points("potential", scored_.potential);
    write_standing(estimate_.standing);
    write_weights(estimate_.standing.weights);
    write_final(estimate_.standing);
    json_.points("performanceThreshold", rules_.performance_threshold.points);
    if (rules_.has_exceptional_threshold)
      json_.points("exceptionalPerformanceThreshold", rules_.exceptional_threshold.points);
    json_.text("explanation",
               words([](std::string& out, const Estimate& all) { append_explanation(out, all); }));
    if (estimate_.several_sets) json_.number("set", estimate_.set);
    if (scored_.period_days >= 0) json_.number("periodDays", scored_.period_days);
    write_objectives();
    json_.key("measures").begin_list();
    for (const At<Measure> at : rules_.measures.positions()) write_measure(at);
    json_.end_list();
    write_requirements();
    write_without_data();
    write_if_reported();
    write_alternatives();
    write_blockers();
    write_notices();
    write_grounds();
    json_.end_object();
  }

 private:
  /// The sentence that `append` appends, until the next call.
  template <class Append, class... About>
  std::string_view words(Append append, const About&... about) {
    words_.clear();
    append(words_, estimate_, about...);
    return words_;
  }

  template <class About>
  std::string_view message(const About& about) {
    words_.clear();
    append_message(words_, estimate_, about);
    return words_;
  }

  [[nodiscard]] std::string_view id_of(At<Measure> measure) const {
    return rules_.measures[measure].id;
  }

  void write_standing(const Standing& standing) {
    json_.number("weight", standing.weight());
    json_.hundred_thousandths("contribution", standing.contribution());
  }

  void write_weights(const Weights& weights) {
    json_.key("categoryWeights").begin_object();
    for (const Category category : kEveryCategory)
      json_.key(name_of(category)).number(weights.of(category));
    json_.end_object();
  }

  void write_final(const Standing& standing) {
    if (standing.final_score) json_.hundred_thousandths("finalScore", *standing.final_score);
    if (standing.payment_adjustment)  // Hundredths of a percent.
      json_.hundred_thousandths("paymentAdjustment", *standing.payment_adjustment * 1'000L);
  }

  void write_objectives() {
    json_.key("objectives").begin_list();
    for (const At<Objective> at : rules_.objectives.positions()) {
      const ObjectiveEstimate& part = scored_.objectives[at];
      const Objective& objective = rules_.objectives[at];
      json_.begin_object().text("id", objective.id).text("title", objective.title);
      json_.points("points", part.points).points("maxPoints", part.max_points);
      json_.points("bonus", part.bonus).end_object();
    }
    json_.end_list();
  }

  void write_measure(At<Measure> at) {
    const Measure& measure = rules_.measures[at];
    const MeasureEstimate& part = scored_.measures[at];
    json_.begin_object().text("measureId", measure.id).text("title", measure.title);
    json_.text("objective", rules_.objectives[measure.objective].id);
    json_.text("status", name_of(part.status));
    json_.points("points", part.points).points("maxPoints", part.max_points);
    if (part.has_rate)
      json_.number("numerator", part.rate.numerator).number("denominator", part.rate.denominator);
    json_.text_if_any("formula", words(append_formula, at));
    json_.text("explanation", words([&](std::string& out, const Estimate& all) {
                 append_explanation(out, all, at);
               }));
    write_transfers("received", "from", scored_.transfers, at, &Transfer::to, &Transfer::from);
    write_transfers("moved", "to", scored_.transfers, at, &Transfer::from, &Transfer::to);
    if (part.can_be_excluded)
      write_transfers("ifExcluded", "to", estimate_.if_excluded, at, &Transfer::from,
                      &Transfer::to);
    if (part.exclusion) json_.text("exclusion", measure.exclusions[part.exclusion].id);
    write_sources(measure.fact.sources);
    json_.end_object();
  }

  template <class Transfers>
  void write_transfers(const char* list, const char* field, const Transfers& transfers,
                       At<Measure> measure, At<Measure> Transfer::*mine,
                       At<Measure> Transfer::*other) {
    json_.key(list).begin_list();
    for (const Transfer& transfer : transfers)
      if (transfer.*mine == measure)
        json_.begin_object()
            .text(field, id_of(transfer.*other))
            .points("points", transfer.points)
            .end_object();
    json_.end_list();
  }

  void write_sources(List<At<Source>> sources) {
    json_.key("sources").begin_list();
    for (const At<Source> source : sources) json_.text(rules_.sources[source].citation);
    json_.end_list();
  }

  void write_requirements() {
    json_.key("requirements").begin_list();
    for (const Requirement& each : scored_.requirements) {
      json_.begin_object().text("id", pi_score::id_of(rules_, each));
      if (each.measure) json_.text("measureId", id_of(each.measure));
      json_.text("state", name_of(each.state)).text("message", message(each)).end_object();
    }
    json_.end_list();
  }

  void write_without_data() {
    if (!estimate_.without_data) return;
    const WithoutData& without = *estimate_.without_data;
    json_.key("withoutData").begin_object();
    json_.text("outcome", name_of(without.standing.outcome));
    json_.number("weight", without.standing.weight());
    write_weights(without.standing.weights);
    write_final(without.standing);
    if (without.break_even) write_break_even(*without.break_even);
    json_.end_object();
  }

  void write_break_even(const BreakEven& even) {
    json_.key("breakEven").begin_object().key("weights").begin_object();
    for (const Category category : kEveryCategory) {
      const std::int64_t weight = even.weights[static_cast<std::size_t>(category)];
      if (weight != 0)  // Ten-thousandths.
        json_.key(name_of(category)).hundred_thousandths(weight * 10);
    }
    json_.end_object();
    if (even.constant) json_.hundred_thousandths("constant", *even.constant * 10);
    if (even.score) json_.points("score", *even.score);
    if (even.never) json_.flag("never", true);
    json_.end_object();
  }

  void write_if_reported() {
    if (!estimate_.if_reported) return;
    const IfReported& reported = *estimate_.if_reported;
    json_.key("ifReported").begin_object().points("score", reported.standing.score);
    json_.points("potential", reported.potential).number("weight", reported.standing.weight());
    write_weights(reported.standing.weights);
    write_final(reported.standing);
    if (reported.final_score_at_potential)
      json_.hundred_thousandths("finalScoreAtPotential", *reported.final_score_at_potential);
    write_break_even(reported.break_even);
    json_.end_object();
  }

  void write_alternatives() {
    json_.key("alternatives").begin_list();
    for (const Alternative& other : estimate_.alternatives) {
      json_.begin_object().key("assumptions").begin_object();
      for (const At<Assumption> at : rules_.assumptions.positions()) {
        const Assumption& assumption = rules_.assumptions[at];
        if (assumption.kind != AssumptionKind::stand_in)
          json_.flag(assumption.id, holds(other.assumptions, at));
      }
      json_.end_object().flag("differs", other.differs);
      json_.text("outcome", name_of(other.standing.outcome));
      json_.points("score", other.standing.score).points("potential", other.potential);
      write_standing(other.standing);
      write_final(other.standing);
      json_.end_object();
    }
    json_.end_list();
  }

  void write_blockers() {
    json_.key("blockers").begin_list();
    for (const Blocker& blocker : scored_.blockers) {
      json_.begin_object().text("code", name_of(blocker.code));
      if (blocker.measure) json_.text("measureId", id_of(blocker.measure));
      if (blocker.requirement)
        json_.text("requirement",
                   pi_score::id_of(rules_, scored_.requirements[blocker.requirement]));
      json_.text("state", name_of(blocker.state)).text("message", message(blocker)).end_object();
    }
    json_.end_list();
  }

  void write_notices() {
    json_.key("notices").begin_list();
    for (const Notice& notice : estimate_.notices) {
      json_.begin_object().text("code", name_of(notice.code));
      const At<Measure> measure = measure_of(estimate_, notice);
      if (measure) json_.text("measureId", id_of(measure));
      json_.text("message", message(notice));
      write_sources(sources_of(estimate_, notice));
      json_.end_object();
    }
    json_.end_list();
  }

  void write_grounds() {
    json_.key("grounds").begin_list();
    for (const HeldGround& held : estimate_.grounds) {
      const Ground& ground = rules_.grounds[held.ground];
      json_.begin_object().text("id", ground.id).text("title", ground.title);
      json_.text("explanation", words([&](std::string& out, const Estimate& all) {
                   append_explanation(out, all, held);
                 }));
      json_.end_object();
    }
    json_.end_list();
  }

  const Estimate& estimate_;
  const ScoredSet& scored_;
  const Rules& rules_;
  JsonWriter json_;
  std::string words_;
};

}  // namespace

void append_json(std::string& out, const std::vector<Error>& errors) {
  JsonWriter json(out);
  json.begin_object().key("errors").begin_list();
  for (const Error& error : errors)
    json.begin_object()
        .text("code", name_of(error.code))
        .text("path", error.path)
        .text("message", error.message)
        .end_object();
  json.end_list().end_object();
}

void append_json(std::string& out, const Result& result) {
  if (result.errors.empty())
    EstimateWriter(result.estimate, out).write();
  else
    append_json(out, result.errors);
}

}  // namespace pi_score
