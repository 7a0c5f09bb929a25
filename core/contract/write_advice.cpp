// Advice as JSON. Each field of the contract's advice is named here, once.

#include "json.hpp"
#include "json_writer.hpp"

namespace pi_score {
namespace {

class AdviceWriter {
 public:
  AdviceWriter(const Advice& advice, std::string& out)
      : advice_(advice), rules_(*advice.rules), json_(out) {}

  void write() {
    json_.begin_object().points("score", advice_.scored.score);
    if (advice_.reweighted) json_.text("message", message());
    if (advice_.contested) write_contested(*advice_.contested);
    write_targets("targets", advice_.targets);
    list("measures", advice_.measures, [&](const MeasureSteps& each) { write_steps(each); });
    list("moves", advice_.moves, [&](const Move& each) { write_move(each); });
    list("strategies", advice_.strategies, [&](const Strategy& each) { write_strategy(each); });
    list("fragile", advice_.fragile, [&](const Fragile& each) {
      json_.text("id", id_of(rules_, advice_.scored.requirements[each.requirement]));
      if (each.fewer) json_.number("fewer", *each.fewer);
      json_.text("message", message(each));
    });
    if (advice_.projection) write_projection(*advice_.projection);
    json_.end_object();
  }

 private:
  template <class... About>
  std::string_view message(const About&... about) {
    words_.clear();
    append_message(words_, advice_, about...);
    return words_;
  }

  /// A list of objects; `each` writes the fields of one.
  template <class T, class Each>
  void list(std::string_view name, const std::vector<T>& items, Each each) {
    json_.key(name).begin_list();
    for (const T& item : items) {
      json_.begin_object();
      each(item);
      json_.end_object();
    }
    json_.end_list();
  }

  void write_contested(const ContestedReading& contested) {
    const Text assumption = rules_.assumptions[contested.assumption].id;
    json_.key("otherReading").begin_object().key("assumptions").begin_object();
    json_.flag(assumption, false).end_object().points("score", contested.score);
    json_.text("message", message(contested)).end_object();
  }

  void write_targets(std::string_view name, const std::vector<TargetPlan>& targets) {
    list(name, targets, [&](const TargetPlan& each) {
      json_.hundred_thousandths("target", each.target_thousandths * 100);
      json_.flag("reachable", each.reachable).number("additional", each.additional);
      json_.points("score", each.score);
      if (each.contested) json_.points("otherScore", each.lower_score);
      list("plan", each.plan, [&](const Raise& raise) { write_raise(raise); });
      list("alone", each.alone, [&](const Raise& raise) {
        write_raise(raise);
        json_.text("message", message(raise));
      });
      json_.text("message", message(each));
    });
  }

  void write_raise(const Raise& raise) {
    json_.text("measureId", rules_.measures[raise.measure].id);
    json_.number("additional", raise.additional);
    json_.number("numerator", raise.rate.numerator).number("denominator", raise.rate.denominator);
    json_.points("points", raise.points);
  }

  void write_steps(const MeasureSteps& steps) {
    json_.text("measureId", rules_.measures[steps.measure].id);
    json_.points("points", steps.points).points("maxPoints", steps.max_points);
    write_step("next", "additional", steps.next);
    write_step("previous", "fewer", steps.previous);
    list("steps", steps.rises, [&](const Rise& each) {
      json_.number("numerator", each.numerator).points("points", each.points);
    });
  }

  void write_step(std::string_view name, std::string_view events, const std::optional<Step>& step) {
    if (!step) return;
    json_.key(name).begin_object().number(events, step->events);
    json_.points("points", step->points).end_object();
  }

  void write_move(const Move& move) {
    json_.text("id", move.id).points("difference", move.difference);
    if (move.certain) json_.points("certainScore", *move.certain);
    json_.text("message", message(move)).key("changes").begin_object();
    list("set", move.set, [&](const MeasurementChange& each) {
      json_.text("measureId", each.id);
      if (each.rate)
        json_.key("value")
            .begin_object()
            .number("numerator", each.rate->numerator)
            .number("denominator", each.rate->denominator)
            .end_object();
      else
        json_.flag("value", true);
    });
    json_.key("remove").begin_list();
    for (const Text id : move.remove) json_.text(id);
    json_.end_list().end_object();
  }

  void write_strategy(const Strategy& strategy) {
    json_.key("claims").begin_list();
    for (const Strategy::Claim& each : strategy.claims)
      json_.text(rules_.measures[each.measure].exclusions[each.exclusion].id);
    json_.end_list();
    if (strategy.route)
      json_.text("route", rules_.objectives[strategy.objective].routes[strategy.route].id);
    json_.points("score", strategy.score).points("difference", strategy.difference);
    words_.clear();
    append_explanation(words_, advice_, strategy);
    json_.text("explanation", words_);
  }

  void write_projection(const Projection& projection) {
    json_.key("projection").begin_object().text("asOf", projection.as_of);
    json_.number("daysLeft", projection.days_left).points("score", projection.score);
    json_.points("low", projection.low).points("high", projection.high);
    json_.text("lastStart", projection.last_start);
    write_targets("targetsFromHere", projection.from_here);
    json_.text("message", message(projection)).end_object();
  }

  const Advice& advice_;
  const Rules& rules_;
  JsonWriter json_;
  std::string words_;
};

}  // namespace

void append_json(std::string& out, const AdviceResult& result) {
  if (result.errors.empty())
    AdviceWriter(result.advice, out).write();
  else
    append_json(out, result.errors);
}

}  // namespace pi_score
