#include "combinations.hpp"

namespace pi_score::test {
namespace {

Measurement say(std::string_view id, bool answer) {
  Measurement measurement;
  measurement.id = id;
  measurement.value = answer;
  return measurement;
}

Measurement count(std::string_view id, std::int64_t numerator, std::int64_t denominator) {
  Measurement measurement;
  measurement.id = id;
  measurement.value = Value::of_kind(Value::Kind::object);
  measurement.numerator = numerator;
  measurement.denominator = denominator;
  return measurement;
}

/// Everything that can be said of one measure.
Dimension dimension_of(const Rules& rules, At<Measure> at, bool every_exclusion) {
  const Measure& measure = rules.measures[at];
  Dimension options = {{}};
  if (measure.type == MeasureType::proportion) {
    options.push_back({count(measure.id, 3, 8)});
    options.push_back({count(measure.id, 0, 8)});
  } else {
    options.push_back({say(measure.id, true)});
    options.push_back({say(measure.id, false)});
    if (measure.engagement)
      for (const Text level : {measure.engagement->pre_production, measure.engagement->production})
        options.push_back({say(measure.id, true), say(level, true)});
  }
  for (const Exclusion& exclusion : measure.exclusions) {
    options.push_back({say(exclusion.id, true)});
    if (!every_exclusion) break;
  }
  for (const Measure& second : rules.measures)
    if (second.second_report_of == at)
      options.push_back({say(measure.id, true), say(second.id, true)});
  return options;
}

/// The options of several dimensions at once.
Dimension product(const std::vector<Dimension>& dimensions) {
  Dimension all;
  for_each_combination(
      dimensions, [&](std::vector<Measurement>& measurements) { all.push_back(measurements); });
  return all;
}

bool in_routes(const Rules& rules, At<Measure> wanted) {
  for (const Objective& objective : rules.objectives)
    for (const Route& route : objective.routes)
      for (const At<Measure> measure : route.measures)
        if (measure == wanted) return true;
  return false;
}

}  // namespace

std::vector<Dimension> measure_dimensions(const Rules& rules, bool every_exclusion) {
  std::vector<Dimension> dimensions;
  for (const At<Measure> at : rules.measures.positions()) {
    const Measure& measure = rules.measures[at];
    if (measure.role == Role::required && !measure.second_report_of && !in_routes(rules, at))
      dimensions.push_back(dimension_of(rules, at, every_exclusion));
  }
  for (const Objective& objective : rules.objectives) {
    if (objective.routes.empty()) continue;
    Dimension ways;
    for (const Route& route : objective.routes) {
      std::vector<Dimension> parts;
      for (const At<Measure> measure : route.measures)
        parts.push_back(dimension_of(rules, measure, every_exclusion));
      for (const Option& way : product(parts)) ways.push_back(way);
    }
    dimensions.push_back(ways);
  }
  return dimensions;
}

std::vector<Dimension> attestation_dimensions(const Rules& rules) {
  std::vector<Dimension> dimensions;
  for (const Measure& measure : rules.measures)
    if (measure.role == Role::attestation)
      dimensions.push_back({{say(measure.id, true)}, {say(measure.id, false)}, {}});
  return dimensions;
}

void for_each_combination(const std::vector<Dimension>& dimensions,
                          const std::function<void(std::vector<Measurement>&)>& each) {
  std::vector<std::size_t> chosen(dimensions.size(), 0);
  std::vector<Measurement> measurements;
  for (;;) {
    measurements.clear();
    for (std::size_t at = 0; at < dimensions.size(); ++at)
      measurements.insert(measurements.end(), dimensions[at][chosen[at]].begin(),
                          dimensions[at][chosen[at]].end());
    each(measurements);
    std::size_t at = 0;
    while (at < dimensions.size() && ++chosen[at] == dimensions[at].size()) chosen[at++] = 0;
    if (at == dimensions.size()) return;
  }
}

Option bonus_yes(const Measure& measure) {
  Option option = {say(measure.id, true)};
  if (measure.engagement) option.push_back(say(measure.engagement->production, true));
  return option;
}

}  // namespace pi_score::test
