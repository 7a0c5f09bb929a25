#include "year_writer.hpp"

namespace rules_compiler {
namespace {

/// A set of categories or entity types.
template <class Enumerator>
std::string set_of(const std::vector<Enumerator>& members) {
  std::string out;
  for (const Enumerator member : members)
    out += (out.empty() ? "only(" : " | only(") + in_tables(member) + ")";
  return out.empty() ? "0" : out;
}

std::string weights(const Percents& percents) {
  std::string list;
  for (const std::int64_t percent : percents)
    list += (list.empty() ? "" : ", ") + std::to_string(percent);
  return Fields().add("percent", "{" + list + "}").braces();
}

std::string weight_row(const WeightRow& row) {
  return Fields()
      .add("not_scored", set_of(row.not_scored))
      .add("weights", weights(row.weights))
      .add("small_practice", weights(row.small_practice.value_or(Percents{})))
      .add("has_small_practice", flag(row.small_practice.has_value()))
      .braces();
}

}  // namespace

std::string YearWriter::program(const Program& program) {
  return Fields()
      .add("id", text(program.id))
      .add("title", text(program.title))
      .add("offered", flag(program.offered))
      .add("weight_table", at("WeightTable", year_.weight_tables, program.weight_table))
      .braces();
}

std::string YearWriter::assumption(const Assumption& assumption) {
  return Fields()
      .add("id", text(assumption.id))
      .add("title", text(assumption.title))
      .add("summary", text(assumption.summary))
      .add("by_default", flag(assumption.by_default))
      .add("kind", in_tables(assumption.kind))
      .add("when_true", text(assumption.when_true))
      .add("caution", text(assumption.caution))
      .add("not_scored", set_of(assumption.not_scored))
      .add("fact", fact(assumption.fact))
      .braces();
}

std::string YearWriter::ground(const Ground& ground) {
  std::vector<std::string> codes;
  for (const std::string& code : ground.service_codes) codes.push_back(text(code));
  return Fields()
      .add("id", text(ground.id))
      .add("title", text(ground.title))
      .add("summary", text(ground.summary))
      .add("how_to_get", text(ground.how_to_get))
      .add("kind", in_tables(ground.kind))
      .add("how", in_tables(ground.how))
      .add("entities", ground.entities ? set_of(*ground.entities) : "kEveryEntity")
      .add("categories", ground.categories
                             ? set_of(*ground.categories)
                             : set_of<Category>({Category::promoting_interoperability}))
      .add("stands_despite_data", flag(ground.stands_despite_data))
      .add("assumption", at("Assumption", year_.assumptions, ground.assumption))
      .add("group", in_tables(ground.group))
      .add("group_share", number(ground.group_share))
      .add("share", ground.share ? in_tables(*ground.share) : "QualifyingShare::none")
      .add("service_codes", items_.list("Text", codes))
      .add("least_service_percent", number(ground.least_service_percent))
      .add("fact", fact(ground.fact))
      .braces();
}

std::string YearWriter::weight_table(const WeightTable& table) {
  std::vector<std::string> rows;
  for (const WeightRow& row : table.rows) rows.push_back(weight_row(row));
  return Fields()
      .add("id", text(table.id))
      .add("reweightable", set_of(table.reweightable))
      .add("rows", items_.list("WeightRow", rows))
      .add("fact", fact(table.fact))
      .braces();
}

}  // namespace rules_compiler
