#include "json.hpp"
#include "json_writer.hpp"

namespace pi_score {
namespace {

class DescriptionWriter {
 public:
  DescriptionWriter(const Rules& rules, std::string& out) : rules_(rules), json_(out) {}

  void write() {
    json_.begin_object()
        .number("performanceYear", rules_.performance_year)
        .text("revised", rules_.revised)
        .text("summary", rules_.summary);
    write_frame();
    list("programs", rules_.programs, [&](const Program& each) {
      json_.text("id", each.id).text("title", each.title).flag("offered", each.offered);
    });
    list("objectives", rules_.objectives, [&](const Objective& each) { write_objective(each); });
    list("measures", rules_.measures, [&](const Measure& each) { write_measure(each); });
    list("bonuses", rules_.bonuses, [&](const Bonus& each) {
      json_.text("id", each.id).text("title", each.title).points("points", each.points);
      measure_ids("measures", each.measures);
      json_.text("summary", each.summary);
      write_fact(each.fact);
    });
    list("grounds", rules_.grounds, [&](const Ground& each) { write_ground(each); });
    list("assumptions", rules_.assumptions, [&](const Assumption& each) {
      json_.text("id", each.id)
          .text("title", each.title)
          .text("summary", each.summary)
          .flag("default", each.by_default)
          .flag("contested", each.contested);
      write_fact(each.fact);
    });
    write_weights();
    list("notes", rules_.notes, [&](const Note& each) {
      json_.text("id", each.id).text("text", each.text);
      write_fact(each.fact);
    });
    list("sources", rules_.sources, [&](const Source& each) {
      json_.text("id", each.id)
          .text("title", each.title)
          .text("url", each.url)
          .text("citation", each.citation);
    });
    json_.end_object();
  }

 private:
  /// A list of objects; `each` writes the fields of one.
  template <class T, class Each>
  void list(const char* name, List<T> items, Each each) {
    json_.key(name).begin_list();
    for (const T& item : items) {
      json_.begin_object();
      each(item);
      json_.end_object();
    }
    json_.end_list();
  }

  void write_fact(const Fact& fact) {
    json_.text("basis", name_of(fact.basis)).key("sources").begin_list();
    for (const Index source : fact.sources)
      json_.text(rules_.sources[static_cast<std::size_t>(source)].id);
    json_.end_list();
  }

  void measure_ids(const char* name, List<Index> measures) {
    json_.key(name).begin_list();
    for (const Index measure : measures)
      json_.text(rules_.measures[static_cast<std::size_t>(measure)].id);
    json_.end_list();
  }

  void write_threshold(const char* name, const Threshold& threshold) {
    json_.key(name).begin_object().points("points", threshold.points);
    write_fact(threshold.fact);
    json_.end_object();
  }

  void write_frame() {
    json_.key("period")
        .begin_object()
        .number("shortestDays", rules_.shortest_days)
        .text("summary", rules_.period_summary);
    write_fact(rules_.period_fact);
    json_.end_object();
    json_.key("cehrt")
        .begin_object()
        .text("summary", rules_.cehrt_summary)
        .key("formats")
        .begin_list();
    for (const Text format : rules_.cehrt_formats) json_.text(format);
    json_.end_list();
    write_fact(rules_.cehrt_fact);
    json_.end_object();
    write_threshold("performanceThreshold", rules_.performance_threshold);
    if (rules_.has_exceptional_threshold)
      write_threshold("exceptionalPerformanceThreshold", rules_.exceptional_threshold);
  }

  void write_objective(const Objective& objective) {
    json_.text("id", objective.id)
        .text("title", objective.title)
        .text("summary", objective.summary);
    if (!objective.routes.empty())
      list("routes", objective.routes, [&](const Route& route) {
        json_.text("id", route.id).text("title", route.title).text("summary", route.summary);
        measure_ids("measures", route.measures);
      });
    if (objective.choice == nullptr) return;
    json_.key("choose")
        .begin_object()
        .number("count", objective.choice->count)
        .points("points", objective.choice->points);
    measure_ids("measures", objective.choice->measures);
    json_.text("summary", objective.choice->summary).end_object();
  }

  void write_measure(const Measure& measure) {
    const Objective& objective = rules_.objectives[static_cast<std::size_t>(measure.objective)];
    json_.text("measureId", measure.id)
        .text("title", measure.title)
        .text("objective", objective.id);
    json_.text("type", name_of(measure.type)).text("role", name_of(measure.role));
    json_.points("points", measure.in_choice ? objective.choice->points
                           : measure.bonus == kNone
                               ? measure.points
                               : rules_.bonuses[static_cast<std::size_t>(measure.bonus)].points);
    json_.text("summary", measure.summary).text_if_any("commitment", measure.commitment);
    json_.text_if_any("numerator", measure.numerator)
        .text_if_any("denominator", measure.denominator);
    if (measure.role == Role::attestation) json_.flag("mustBeYes", measure.must_be_yes);
    json_.text("specification", measure.specification);
    list("exclusions", measure.exclusions, [&](const Exclusion& each) {
      json_.text("measureId", each.id).text("title", each.title).text("summary", each.summary);
    });
    list("heirs", measure.heirs, [&](const Heirs& each) {
      measure_ids("measures", each.measures);
      write_fact(each.fact);
    });
    if (measure.engagement != nullptr)
      json_.key("engagement")
          .begin_object()
          .text("preProduction", measure.engagement->pre_production)
          .text("production", measure.engagement->production)
          .end_object();
    if (measure.second_report_of != kNone)
      json_.text("secondReportOf",
                 rules_.measures[static_cast<std::size_t>(measure.second_report_of)].id);
    if (measure.suppression != nullptr) {
      json_.key("suppressed").begin_object().text("summary", measure.suppression->summary);
      if (measure.suppression->assumption != kNone)
        json_.text(
            "assumption",
            rules_.assumptions[static_cast<std::size_t>(measure.suppression->assumption)].id);
      write_fact(measure.suppression->fact);
      json_.end_object();
    }
    write_fact(measure.fact);
  }

  void write_ground(const Ground& ground) {
    json_.text("id", ground.id).text("title", ground.title).text("summary", ground.summary);
    json_.text("kind", name_of(ground.kind))
        .text("how", ground.automatic ? "automatic" : "application")
        .text("group", name_of(ground.group));
    if (ground.group == GroupRule::more_than_share) json_.number("groupShare", ground.group_share);
    if (!ground.service_codes.empty()) {
      json_.key("services").begin_object().key("codes").begin_list();
      for (const Text code : ground.service_codes) json_.text(code);
      json_.end_list().number("share", ground.least_service_percent).end_object();
    }
    write_fact(ground.fact);
  }

  void write_row(const Program& program, const WeightRow& row, const Weights& weights) {
    json_.begin_object().text("program", program.id).key("notScored").begin_list();
    for (std::size_t at = 0; at < kCategories; ++at)
      if ((row.not_scored >> at & 1U) != 0) json_.text(name_of(static_cast<Category>(at)));
    json_.end_list();
    if (row.has_small_practice) json_.flag("smallPractice", &weights == &row.small_practice);
    json_.key("weights").begin_object();
    for (std::size_t at = 0; at < kCategories; ++at)
      json_.key(name_of(static_cast<Category>(at))).number(weights.percent[at]);
    json_.end_object().end_object();
  }

  void write_weights() {
    json_.key("weights").begin_list();
    for (const Program& program : rules_.programs)
      for (const WeightRow& row :
           rules_.weight_tables[static_cast<std::size_t>(program.weight_table)].rows) {
        write_row(program, row, row.weights);
        if (row.has_small_practice) write_row(program, row, row.small_practice);
      }
    json_.end_list();
  }

  const Rules& rules_;
  JsonWriter json_;
};

}  // namespace

std::string describe_to_json(const Rules& rules) {
  std::string out;
  DescriptionWriter(rules, out).write();
  return out;
}

std::string changes_to_json(const Rules& from, const Rules& to) {
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .number("from", from.performance_year)
      .number("to", to.performance_year)
      .key("changes")
      .begin_list();
  for (const Change& change : changes(from, to)) {
    json.begin_object()
        .text("kind", change.kind)
        .text("id", change.id)
        .text("change", change.change)
        .text("text", change.text);
    json.text_if_any("before", change.before).text_if_any("after", change.after).end_object();
  }
  json.end_list().end_object();
  return out;
}

}  // namespace pi_score
