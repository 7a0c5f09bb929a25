// Turns checked years into the C++ source of their tables: constant data, ids resolved to
// positions, every field named.

#include "year_writer.hpp"

namespace rules_compiler {

std::string YearWriter::rules() {
  const Cehrt& cehrt = year_.cehrt;
  const CehrtUnlisted unlisted = cehrt.unlisted.value_or(CehrtUnlisted{});
  return Fields()
      .add("performance_year", number(year_.performance_year))
      .add("revised", text(year_.revised))
      .add("summary", text(year_.summary))
      .add("shortest_days", number(year_.period.shortest_days))
      .add("period_summary", text(year_.period.summary))
      .add("period_fact", fact(year_.period.fact))
      .add("cehrt_summary", text(cehrt.summary))
      .add("cehrt_forms", list("CehrtForm", cehrt.forms, &YearWriter::cehrt_form))
      .add("cehrt_unlisted", text(unlisted.text))
      .add("cehrt_unlisted_fact", fact(unlisted.fact))
      .add("cehrt_assumption", at("Assumption", year_.assumptions, cehrt.assumption))
      .add("cehrt_fact", fact(cehrt.fact))
      .add("small_practice", small_practice())
      .add("performance_threshold", threshold(year_.performance_threshold))
      .add("exceptional_threshold", threshold(year_.exceptional_threshold.value_or(Threshold{})))
      .add("has_exceptional_threshold", flag(year_.exceptional_threshold.has_value()))
      .add("payment", payment())
      .add("completeness", completeness())
      .add("several_sets", in_tables(year_.several_sets.rule))
      .add("several_sets_summary", text(year_.several_sets.summary))
      .add("several_sets_fact", fact(year_.several_sets.fact))
      .add("several_sets_reading", reading(year_.several_sets.reading))
      .add("rounding_fact", fact(year_.rounding.fact))
      .add("rounding_reading", reading(year_.rounding.reading))
      .add("sources", list("Source", year_.sources, &YearWriter::source))
      .add("programs", list("Program", year_.programs, &YearWriter::program))
      .add("objectives", list("Objective", year_.objectives, &YearWriter::objective))
      .add("measures", list("Measure", year_.measures, &YearWriter::measure))
      .add("bonuses", list("Bonus", year_.bonuses, &YearWriter::bonus))
      .add("assumptions", list("Assumption", year_.assumptions, &YearWriter::assumption))
      .add("grounds", list("Ground", year_.grounds, &YearWriter::ground))
      .add("weight_tables", list("WeightTable", year_.weight_tables, &YearWriter::weight_table))
      .add("entity_notes", list("EntityNote", year_.entity_notes, &YearWriter::entity_note))
      .add("notes", list("Note", year_.notes, &YearWriter::note))
      .add("measurement_ids", measurement_ids())
      .braces();
}

std::string YearWriter::fact(const Fact& fact) {
  std::vector<std::string> sources;
  for (const std::string& id : fact.sources) sources.push_back(at("Source", year_.sources, id));
  return Fields()
      .add("basis", in_tables(fact.basis))
      .add("sources", items_.list("At<Source>", sources))
      .braces();
}

std::string YearWriter::reading(const Reading& reading) {
  return Fields()
      .add("text", text(reading.text))
      .add("settled_by", text(reading.settled_by))
      .braces();
}

std::string YearWriter::measures_at(const std::vector<std::string>& ids) {
  std::vector<std::string> items;
  for (const std::string& id : ids) items.push_back(at("Measure", year_.measures, id));
  return items_.list("At<Measure>", items);
}

std::string write_tables(const std::vector<Year>& years) {
  Items items;
  Texts texts;
  std::vector<std::string> all;
  for (const Year& year : years) all.push_back(YearWriter(year, items, texts).rules());
  const std::string all_rules = items.list("Rules", all);
  return "// Written by the rules compiler from rules/*.json. Change those.\n\n"
         "#include \"pi_score/rules.hpp\"\n\n"
         "namespace pi_score {\n\n" +
         texts.source() + items.source() + "List<Rules> all_rules() {\n  return " + all_rules +
         ";\n}\n\n}  // namespace pi_score\n";
}

}  // namespace rules_compiler
