#include "read_parts.hpp"

namespace rules_compiler {
namespace {

std::vector<Heirs> read_heirs(Object& in) {
  std::vector<Heirs> groups;
  in.objects("heirs", [&](Object& each) {
    Heirs heirs;
    heirs.measures = each.texts("measures");
    heirs.fact = each.fact();
    heirs.reading = each.reading(heirs.fact);
    if (each.has("partly"))
      each.object("partly", [&](Object& partly) {
        Partly read;
        read.excluded = partly.text("excluded");
        read.fact = partly.fact();
        read.reading = partly.reading(read.fact);
        heirs.partly = read;
      });
    groups.push_back(heirs);
  });
  return groups;
}

Choice read_choice(Object& in) {
  Choice choice;
  choice.at = in.at();
  choice.count = in.whole("count", 1, 20);
  choice.halves = in.halves("points");
  choice.measures = in.texts("measures");
  choice.summary = in.text("summary");
  choice.fact = in.fact();
  choice.heirs = read_heirs(in);
  return choice;
}

Objective read_objective(Object& in) {
  Objective objective;
  objective.at = in.at();
  objective.id = in.text("id");
  objective.title = in.text("title");
  objective.plain_name = in.text("plainName");
  objective.summary = in.text("summary");
  if (in.has("routes"))
    in.objects("routes", [&](Object& each) {
      objective.routes.push_back({each.text("id"), each.text("title"), each.text("plainName"),
                                  each.text("summary"), each.texts("measures"), each.at()});
    });
  if (in.has("choose"))
    in.object("choose", [&](Object& each) { objective.choice = read_choice(each); });
  return objective;
}

Engagement read_engagement(Object& in) {
  Engagement engagement;
  in.object("preProduction", [&](Object& each) {
    engagement.pre_production = each.text("id");
    engagement.pre_production_title = each.text("title");
  });
  in.object("production", [&](Object& each) {
    engagement.production = each.text("id");
    engagement.production_title = each.text("title");
  });
  engagement.fact = in.fact();
  if (in.has("preProductionNote"))
    in.object("preProductionNote", [&](Object& each) {
      engagement.note = each.text("text");
      engagement.note_fact = each.fact();
    });
  return engagement;
}

Measure read_measure(Object& in) {
  Measure measure;
  measure.at = in.at();
  measure.id = in.text("id");
  measure.title = in.text("title");
  measure.plain_name = in.text("plainName");
  measure.in_short = in.text("inShort");
  measure.objective = in.text("objective");
  const std::optional<MeasureType> type = in.word<MeasureType>("type");
  measure.type = type.value_or(measure.type);
  const std::optional<Role> role = in.word<Role>("role");
  measure.role = role.value_or(measure.role);
  if (in.has("points")) measure.halves = in.halves("points");
  measure.summary = in.text("summary");
  measure.specification = in.optional_address("specification");
  measure.fact = in.fact();
  if (type == MeasureType::proportion) {
    measure.numerator = in.text("numerator");
    measure.unit = in.text("unit");
    measure.denominator = in.text("denominator");
  }
  if (role == Role::attestation) measure.must_be_yes = in.flag("mustBeYes");
  if (role == Role::attestation || role == Role::optional)
    measure.commitment = in.text("commitment");
  measure.second_report_of = in.optional_text("secondReportOf");
  if (in.has("exclusions"))
    in.objects("exclusions", [&](Object& each) {
      measure.exclusions.push_back(
          {each.text("id"), each.text("title"), each.text("inShort"), each.text("summary")});
    });
  if (in.has("heirs")) measure.heirs = read_heirs(in);
  if (in.has("engagement"))
    in.object("engagement", [&](Object& each) { measure.engagement = read_engagement(each); });
  if (in.has("suppressed"))
    in.object("suppressed", [&](Object& each) {
      measure.suppression =
          Suppression{each.text("summary"), each.optional_text("assumption"), each.fact()};
    });
  if (in.has("doneBy"))
    in.object("doneBy", [&](Object& each) {
      measure.done_by = DoneBy{each.day("date"), each.fact()};
    });
  return measure;
}

Bonus read_bonus(Object& in) {
  Bonus bonus;
  bonus.at = in.at();
  bonus.id = in.text("id");
  bonus.title = in.text("title");
  bonus.summary = in.text("summary");
  bonus.halves = in.halves("points");
  bonus.measures = in.texts("measures");
  bonus.fact = in.fact();
  bonus.reading = in.reading(bonus.fact);
  return bonus;
}

}  // namespace

void read_measures(Object& in, Year& year) {
  in.objects("objectives", [&](Object& each) { year.objectives.push_back(read_objective(each)); });
  in.objects("measures", [&](Object& each) { year.measures.push_back(read_measure(each)); });
  in.objects("bonuses", [&](Object& each) { year.bonuses.push_back(read_bonus(each)); });
}

}  // namespace rules_compiler
