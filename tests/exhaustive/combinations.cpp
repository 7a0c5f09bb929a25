#include "combinations.hpp"

namespace pi_score::test {
namespace {

Measurement say(const Rules& rules, std::string_view id, Value value) {
  Measurement measurement;
  measurement.id = id;
  measurement.code = find_code(rules, id);
  measurement.value = value;
  return measurement;
}

Measurement count(const Rules& rules, std::string_view id, std::int64_t numerator,
                  std::int64_t denominator) {
  Measurement measurement = say(rules, id, Value::of_kind(Value::Kind::object));
  measurement.numerator = numerator;
  measurement.denominator = denominator;
  return measurement;
}

/// Everything that can be said of one measure.
Dimension dimension_of(const Rules& rules, const Measure& measure, bool every_exclusion) {
  Dimension options = {{}};
  if (measure.type == MeasureType::proportion) {
    options.push_back({count(rules, measure.id, 3, 8)});
    options.push_back({count(rules, measure.id, 0, 8)});
  } else {
    options.push_back({say(rules, measure.id, true)});
    options.push_back({say(rules, measure.id, false)});
    if (measure.engagement != nullptr)
      for (const Text level : {measure.engagement->pre_production, measure.engagement->production})
        options.push_back({say(rules, measure.id, true), say(rules, level, true)});
  }
  for (const Exclusion& exclusion : measure.exclusions) {
    options.push_back({say(rules, exclusion.id, true)});
    if (!every_exclusion) break;
  }
  for (const Measure& second : rules.measures)
    if (second.second_report_of != kNone &&
        &rules.measures[static_cast<std::size_t>(second.second_report_of)] == &measure)
      options.push_back({say(rules, measure.id, true), say(rules, second.id, true)});
  return options;
}

/// The options of several dimensions at once.
Dimension product(const std::vector<Dimension>& dimensions) {
  Dimension all;
  for_each_combination(
      dimensions, [&](std::vector<Measurement>& measurements) { all.push_back(measurements); });
  return all;
}

bool in_routes(const Rules& rules, std::size_t row) {
  for (const Objective& objective : rules.objectives)
    for (const Route& route : objective.routes)
      for (const Index measure : route.measures)
        if (static_cast<std::size_t>(measure) == row) return true;
  return false;
}

}  // namespace

std::vector<Dimension> measure_dimensions(const Rules& rules, bool every_exclusion) {
  std::vector<Dimension> dimensions;
  for (std::size_t row = 0; row < rules.measures.size(); ++row) {
    const Measure& measure = rules.measures[row];
    if (measure.role == Role::required && measure.second_report_of == kNone &&
        !in_routes(rules, row))
      dimensions.push_back(dimension_of(rules, measure, every_exclusion));
  }
  for (const Objective& objective : rules.objectives) {
    if (objective.routes.empty()) continue;
    Dimension ways;
    for (const Route& route : objective.routes) {
      std::vector<Dimension> parts;
      for (const Index measure : route.measures)
        parts.push_back(dimension_of(rules, rules.measures[static_cast<std::size_t>(measure)],
                                     every_exclusion));
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
      dimensions.push_back({{say(rules, measure.id, true)}, {say(rules, measure.id, false)}, {}});
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

Option bonus_yes(const Rules& rules, const Measure& measure) {
  Option option = {say(rules, measure.id, true)};
  if (measure.engagement != nullptr)
    option.push_back(say(rules, measure.engagement->production, true));
  return option;
}

}  // namespace pi_score::test
