#include <algorithm>

#include "read_parts.hpp"

namespace rules_compiler {
namespace {

Assumption read_assumption(Object& in) {
  Assumption assumption;
  assumption.at = in.at();
  assumption.id = in.text("id");
  assumption.title = in.text("title");
  assumption.summary = in.text("summary");
  assumption.by_default = in.flag("default");
  assumption.fact = in.fact();
  const std::optional<AssumptionKind> kind = in.word<AssumptionKind>("kind");
  assumption.kind = kind.value_or(assumption.kind);
  if (kind == AssumptionKind::contested || kind == AssumptionKind::decided_later) {
    assumption.when_true = in.clause("whenTrue");
    assumption.caution = in.clause("caution");
    if (in.has("notScored")) assumption.not_scored = in.words<Category>("notScored");
  }
  return assumption;
}

bool holds(const std::vector<EntityType>& entities, EntityType entity) {
  return std::find(entities.begin(), entities.end(), entity) != entities.end();
}

Ground read_ground(Object& in) {
  Ground ground;
  ground.at = in.at();
  ground.id = in.text("id");
  ground.title = in.text("title");
  ground.summary = in.text("summary");
  ground.kind = in.word<GroundKind>("kind").value_or(ground.kind);
  ground.how = in.word<GroundHow>("how").value_or(ground.how);
  ground.how_to_get = in.optional_text("howToGet");
  if (in.has("entities")) ground.entities = in.words<EntityType>("entities");
  if (in.has("categories")) ground.categories = in.words<Category>("categories");
  ground.stands_despite_data = in.optional_flag("standsDespiteData");
  ground.assumption = in.optional_text("assumption");
  if (!ground.entities || holds(*ground.entities, EntityType::group) ||
      holds(*ground.entities, EntityType::virtual_group)) {
    ground.group = in.word<GroupRule>("group").value_or(ground.group);
    if (ground.group == GroupRule::more_than_share)
      ground.group_share = in.whole("groupShare", 1, 99);
    if (in.has("qualifyingShare")) ground.share = in.word<QualifyingShare>("qualifyingShare");
  }
  if (in.has("services"))
    in.object("services", [&](Object& each) {
      ground.service_codes = each.texts("codes");
      ground.least_service_percent = each.whole("leastPercent", 1, 100);
    });
  ground.fact = in.fact();
  return ground;
}

Percents read_percents(Object& in, const std::string& key) {
  Percents percents;
  in.object(key, [&](Object& each) {
    for (const Word<Category>& category : kWords<Category>)
      percents.push_back(each.whole(std::string(category.in_rules), 0, 100));
  });
  return percents;
}

WeightTable read_weight_table(Object& in) {
  WeightTable table;
  table.at = in.at();
  table.id = in.text("id");
  table.reweightable = in.words<Category>("reweightable");
  table.fact = in.fact();
  in.objects("rows", [&](Object& each) {
    WeightRow row;
    row.at = each.at();
    row.not_scored = each.words<Category>("notScored");
    row.weights = read_percents(each, "weights");
    if (each.has("smallPracticeWeights"))
      row.small_practice = read_percents(each, "smallPracticeWeights");
    table.rows.push_back(row);
  });
  return table;
}

}  // namespace

void read_weighting(Object& in, Year& year) {
  in.objects("programs", [&](Object& each) {
    year.programs.push_back({each.text("id"), each.text("title"), each.text("weightTable"),
                             each.flag("offered"), each.at()});
  });
  in.objects("assumptions",
             [&](Object& each) { year.assumptions.push_back(read_assumption(each)); });
  in.objects("grounds", [&](Object& each) { year.grounds.push_back(read_ground(each)); });
  in.objects("weightTables",
             [&](Object& each) { year.weight_tables.push_back(read_weight_table(each)); });
}

}  // namespace rules_compiler
