// A year described, and what changed between two years, as JSON.

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
    names("entityTypes", kEveryEntityType, kEveryEntity);
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
          .flag("contested", each.kind == AssumptionKind::contested)
          .text("kind", name_of(each.kind));
      json_.text_if_any("whenTrue", each.when_true).text_if_any("caution", each.caution);
      write_fact(each.fact);
    });
    write_weights();
    list("entityNotes", rules_.entity_notes, [&](const EntityNote& each) {
      json_.text("entityType", name_of(each.entity)).text("text", each.text);
      write_fact(each.fact);
    });
    list("notes", rules_.notes, [&](const Note& each) {
      json_.text("id", each.id).text("text", each.text);
      measure_ids("measures", each.measures);
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
    for (const At<Source> source : fact.sources) json_.text(rules_.sources[source].id);
    json_.end_list();
  }

  void write_reading(const Reading& reading) {
    json_.text_if_any("reading", reading.text).text_if_any("settledBy", reading.settled_by);
  }

  void write_founding(std::string_view name, const Founding& founding) {
    json_.key(name).begin_object();
    write_fact(founding.fact);
    json_.text("reading", founding.reading.text).text("settledBy", founding.reading.settled_by);
    json_.end_object();
  }

  template <class Code, std::size_t Count>
  void names(const char* name, const Code (&every)[Count], unsigned set) {
    json_.key(name).begin_list();
    for (const Code code : every)
      if ((set & only(code)) != 0) json_.text(name_of(code));
    json_.end_list();
  }

  void measure_ids(const char* name, List<At<Measure>> measures) {
    json_.key(name).begin_list();
    for (const At<Measure> measure : measures) json_.text(rules_.measures[measure].id);
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
        .text("lastStart", last_start_of(rules_))
        .text("summary", rules_.period_summary);
    write_fact(rules_.period_fact);
    json_.end_object();
    json_.key("cehrt")
        .begin_object()
        .text("summary", rules_.cehrt_summary)
        .key("formats")
        .begin_list();
    for (const CehrtForm& form : rules_.cehrt_forms) json_.text(form.form);
    json_.end_list().key("unlistedFormats").begin_list();
    for (const CehrtForm& form : rules_.cehrt_forms)
      if (form.unlisted) json_.text(form.form);
    json_.end_list();
    write_fact(rules_.cehrt_fact);
    json_.end_object();
    json_.key("smallPractice")
        .begin_object()
        .number("mostClinicians", rules_.small_practice.most_clinicians);
    write_fact(rules_.small_practice.fact);
    json_.end_object();
    write_threshold("performanceThreshold", rules_.performance_threshold);
    if (rules_.has_exceptional_threshold)
      write_threshold("exceptionalPerformanceThreshold", rules_.exceptional_threshold);
    json_.key("payment")
        .begin_object()
        .number("largestReduction", rules_.payment.largest_reduction)
        .number("yearsLater", rules_.payment.years_later);
    write_fact(rules_.payment.fact);
    json_.end_object();
    const Completeness& completeness = rules_.completeness;
    json_.key("completeness").begin_object().flag("required", completeness.required);
    json_.text("summary", completeness.summary);
    write_fact(completeness.fact);
    write_reading(completeness.reading);
    if (completeness.required) {
      write_founding("everyMeasure", completeness.every_measure);
      write_founding("failureCancels", completeness.failure_cancels);
    }
    json_.end_object();
    json_.key("severalSets").begin_object().text("rule", name_of(rules_.several_sets));
    json_.text("summary", rules_.several_sets_summary);
    write_fact(rules_.several_sets_fact);
    write_reading(rules_.several_sets_reading);
    json_.end_object();
  }

  void write_objective(const Objective& objective) {
    json_.text("id", objective.id)
        .text("title", objective.title)
        .text("plainName", objective.plain_name)
        .text("summary", objective.summary);
    if (!objective.routes.empty())
      list("routes", objective.routes, [&](const Route& route) {
        json_.text("id", route.id).text("title", route.title);
        json_.text("plainName", route.plain_name).text("summary", route.summary);
        measure_ids("measures", route.measures);
      });
    if (!objective.choice) return;
    json_.key("choose")
        .begin_object()
        .number("count", objective.choice->count)
        .points("points", objective.choice->points);
    measure_ids("measures", objective.choice->measures);
    json_.text("summary", objective.choice->summary).end_object();
  }

  void write_measure(const Measure& measure) {
    const Objective& objective = rules_.objectives[measure.objective];
    json_.text("measureId", measure.id)
        .text("title", measure.title)
        .text("plainName", measure.plain_name)
        .text("inShort", measure.in_short)
        .text("objective", objective.id);
    json_.text("type", name_of(measure.type)).text("role", name_of(measure.role));
    json_.points("points", measure.in_choice ? objective.choice->points
                           : measure.bonus   ? rules_.bonuses[measure.bonus].points
                                             : measure.points);
    json_.text("summary", measure.summary).text_if_any("commitment", measure.commitment);
    json_.text_if_any("unit", measure.unit)
        .text_if_any("numerator", measure.numerator)
        .text_if_any("denominator", measure.denominator);
    if (measure.role == Role::attestation) json_.flag("mustBeYes", measure.must_be_yes);
    json_.text("specification", measure.specification);
    list("exclusions", measure.exclusions, [&](const Exclusion& each) {
      json_.text("measureId", each.id).text("title", each.title);
      json_.text("inShort", each.in_short).text("summary", each.summary);
    });
    list("heirs", measure.heirs, [&](const Heirs& each) {
      measure_ids("measures", each.measures);
      write_fact(each.fact);
    });
    if (measure.engagement)
      json_.key("engagement")
          .begin_object()
          .text("preProduction", measure.engagement->pre_production)
          .text("production", measure.engagement->production)
          .end_object();
    if (measure.second_report_of)
      json_.text("secondReportOf", rules_.measures[measure.second_report_of].id);
    if (measure.suppression) {
      json_.key("suppressed").begin_object().text("summary", measure.suppression->summary);
      if (measure.suppression->assumption)
        json_.text("assumption", rules_.assumptions[measure.suppression->assumption].id);
      write_fact(measure.suppression->fact);
      json_.end_object();
    }
    if (measure.done_by) {
      json_.key("doneBy").begin_object().text("date", measure.done_by->date);
      write_fact(measure.done_by->fact);
      json_.end_object();
    }
    write_fact(measure.fact);
  }

  void write_ground(const Ground& ground) {
    json_.text("id", ground.id).text("title", ground.title).text("summary", ground.summary);
    json_.text("kind", name_of(ground.kind))
        .text("how", name_of(ground.how))
        .text("group", name_of(ground.group));
    json_.text_if_any("howToGet", ground.how_to_get);
    names("entities", kEveryEntityType, ground.entities);
    names("categories", kEveryCategory, ground.categories);
    json_.flag("standsDespiteData", ground.stands_despite_data);
    if (ground.assumption) json_.text("assumption", rules_.assumptions[ground.assumption].id);
    if (ground.group == GroupRule::more_than_share) json_.number("groupShare", ground.group_share);
    if (!ground.service_codes.empty()) {
      json_.key("services").begin_object().key("codes").begin_list();
      for (const Text code : ground.service_codes) json_.text(code);
      json_.end_list().number("share", ground.least_service_percent).end_object();
    }
    write_fact(ground.fact);
  }

  void write_row(const Program& program, const WeightRow& row, const Weights& weights) {
    json_.begin_object().text("program", program.id);
    names("notScored", kEveryCategory, row.not_scored);
    if (row.has_small_practice) json_.flag("smallPractice", &weights == &row.small_practice);
    json_.key("weights").begin_object();
    for (const Category category : kEveryCategory)
      json_.key(name_of(category)).number(weights.of(category));
    json_.end_object().end_object();
  }

  void write_weights() {
    json_.key("weights").begin_list();
    for (const Program& program : rules_.programs)
      for (const WeightRow& row : rules_.weight_tables[program.weight_table].rows) {
        write_row(program, row, row.weights);
        if (row.has_small_practice) write_row(program, row, row.small_practice);
      }
    json_.end_list();
  }

  const Rules& rules_;
  JsonWriter json_;
};

}  // namespace

void append_description(std::string& out, const Rules& rules) {
  DescriptionWriter(rules, out).write();
}

void append_changes(std::string& out, const Rules& from, const Rules& to) {
  JsonWriter json(out);
  json.begin_object()
      .number("from", from.performance_year)
      .number("to", to.performance_year)
      .key("changes")
      .begin_list();
  for (const Change& change : changes(from, to))
    json.begin_object()
        .text("kind", change.kind)
        .text("id", change.id)
        .text("change", change.change)
        .text("text", change.text)
        .text_if_any("before", change.before)
        .text_if_any("after", change.after)
        .end_object();
  json.end_list().end_object();
}

}  // namespace pi_score
