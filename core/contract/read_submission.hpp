// Reads a submission from any JSON-like tree. Each field of the contract's submission is named
// here, once. The command reads nlohmann/json this way, the module JavaScript values.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

#include "pi_score/submission.hpp"

namespace pi_score {

/// The fields of a submission and of the options of advice. A model of Node may look them up by
/// this number.
enum class Field : std::uint8_t {
  performance_year,
  entity_type,
  measurement_sets,
  circumstances,
  assumptions,
  category,
  program_name,
  performance_start,
  performance_end,
  cehrt_id,
  measurements,
  measure_id,
  value,
  numerator,
  denominator,
  small_practice,
  grounds,
  services,
  qualifying_share,
  not_scored,
  category_scores,
  clinicians,
  hospital_based,
  asc_based,
  non_patient_facing,
  quality,
  cost,
  improvement_activities,
  targets,
  denominators,
  may,
  as_of,
  last = as_of,
};

struct FieldName {
  Field field;
  const char* name;
};
inline constexpr auto kFields = std::to_array<FieldName>({
    {Field::performance_year, "performanceYear"},
    {Field::entity_type, "entityType"},
    {Field::measurement_sets, "measurementSets"},
    {Field::circumstances, "circumstances"},
    {Field::assumptions, "assumptions"},
    {Field::category, "category"},
    {Field::program_name, "programName"},
    {Field::performance_start, "performanceStart"},
    {Field::performance_end, "performanceEnd"},
    {Field::cehrt_id, "cehrtId"},
    {Field::measurements, "measurements"},
    {Field::measure_id, "measureId"},
    {Field::value, "value"},
    {Field::numerator, "numerator"},
    {Field::denominator, "denominator"},
    {Field::small_practice, "smallPractice"},
    {Field::grounds, "grounds"},
    {Field::services, "services"},
    {Field::qualifying_share, "qualifyingShare"},
    {Field::not_scored, "notScored"},
    {Field::category_scores, "categoryScores"},
    {Field::clinicians, "clinicians"},
    {Field::hospital_based, "hospitalBased"},
    {Field::asc_based, "ascBased"},
    {Field::non_patient_facing, "nonPatientFacing"},
    {Field::quality, "quality"},
    {Field::cost, "cost"},
    {Field::improvement_activities, "improvementActivities"},
    {Field::targets, "targets"},
    {Field::denominators, "denominators"},
    {Field::may, "may"},
    {Field::as_of, "asOf"},
});
static_assert(kFields.size() == static_cast<std::size_t>(Field::last) + 1);
static_assert(std::is_sorted(kFields.begin(), kFields.end(),
                             [](FieldName a, FieldName b) { return a.field < b.field; }));
[[nodiscard]] constexpr const char* name_of(Field field) {
  return kFields[static_cast<std::size_t>(field)].name;
}

/// What stands at a node of the tree. `absent` is null too.
enum class NodeKind : std::uint8_t { absent, scalar, list, object };

/// A node of a JSON-like tree.
template <class N>
concept Node = requires(const N& node, Field field, std::size_t at) {
  { node.kind() } -> std::same_as<NodeKind>;
  /// The scalar; Value::Kind::object and ::other for an object and a list.
  { node.value() } -> std::same_as<Value>;
  /// A field of an object; an absent node where there is none.
  { node[field] } -> std::same_as<N>;
  /// Of a list.
  { node.size() } -> std::same_as<std::size_t>;
  { node[at] } -> std::same_as<N>;
  /// Calls its argument with name and node of each field of an object.
  node.for_each_field([](const std::string&, const N&) {});
};

template <Node N>
class SubmissionReader {
 public:
  /// What is no submission comes out with misfits, which estimate() reports as errors.
  [[nodiscard]] Submission read(const N& root) {
    if (root.kind() != NodeKind::object) {
      misfit("", NodeKind::object);
      return std::move(out_);
    }
    out_.performance_year = root[Field::performance_year].value();
    out_.entity_type = root[Field::entity_type].value();
    const N sets = part(root, Field::measurement_sets, "", NodeKind::list);
    for_each_item(sets, [&](std::size_t at, const N& set) {
      read_set(set, "/measurementSets/" + std::to_string(at));
    });
    read_circumstances(part(root, Field::circumstances, "", NodeKind::object));
    const N assumptions = part(root, Field::assumptions, "", NodeKind::object);
    for_each_field(assumptions, [&](const std::string& id, const N& choice) {
      out_.assumptions.push_back({id, choice.value()});
    });
    return std::move(out_);
  }

 private:
  void misfit(const std::string& path, NodeKind wanted) {
    out_.misfits.push_back({path, wanted == NodeKind::list ? "a list" : "an object"});
  }

  /// The list or object at a field. Anything else there is a misfit and reads as absent.
  N part(const N& object, Field field, const std::string& path, NodeKind wanted) {
    N found = object[field];
    if (found.kind() == wanted || found.kind() == NodeKind::absent) return found;
    misfit(path + "/" + name_of(field), wanted);
    return N();
  }

  template <class Each>
  static void for_each_item(const N& list, Each each) {
    if (list.kind() != NodeKind::list) return;
    const std::size_t size = list.size();
    for (std::size_t at = 0; at < size; ++at) each(at, list[at]);
  }

  template <class Each>
  static void for_each_field(const N& object, Each each) {
    if (object.kind() == NodeKind::object) object.for_each_field(each);
  }

  void read_set(const N& node, const std::string& path) {
    MeasurementSet& set = out_.measurement_sets.emplace_back();
    if (node.kind() != NodeKind::object) {
      misfit(path, NodeKind::object);
      set.category = "";  // Reads as a set of another category; the misfit is the one error.
      return;
    }
    set.category = node[Field::category].value();
    set.program_name = node[Field::program_name].value();
    set.performance_start = node[Field::performance_start].value();
    set.performance_end = node[Field::performance_end].value();
    set.cehrt_id = node[Field::cehrt_id].value();
    // Sets of other categories have measurements of other shapes, which are not ours to judge.
    if (!set.category.is("pi")) return;
    const N measurements = part(node, Field::measurements, path, NodeKind::list);
    for_each_item(measurements, [&](std::size_t, const N& each) {
      read_measurement(each, set.measurements.emplace_back());
    });
  }

  static void read_measurement(const N& node, Measurement& measurement) {
    measurement.is_object = node.kind() == NodeKind::object;
    if (!measurement.is_object) return;
    measurement.id = node[Field::measure_id].value();
    const N value = node[Field::value];
    measurement.value = value.value();
    if (value.kind() != NodeKind::object) return;
    measurement.numerator = value[Field::numerator].value();
    measurement.denominator = value[Field::denominator].value();
  }

  void read_circumstances(const N& node) {
    if (node.kind() != NodeKind::object) return;
    const std::string path = "/circumstances";
    Circumstances& out = out_.circumstances;
    constexpr auto kKnown =
        std::to_array<Field>({Field::small_practice, Field::grounds, Field::services,
                              Field::qualifying_share, Field::not_scored, Field::category_scores});
    node.for_each_field([&](const std::string& name, const N&) {
      if (std::none_of(kKnown.begin(), kKnown.end(),
                       [&](Field field) { return name == name_of(field); }))
        out.unknown_fields.push_back(name);
    });
    out.small_practice = node[Field::small_practice].value();
    for_each_item(part(node, Field::grounds, path, NodeKind::list),
                  [&](std::size_t, const N& each) { out.grounds.push_back(each.value()); });
    for_each_field(part(node, Field::services, path, NodeKind::object),
                   [&](const std::string& place, const N& count) {
                     out.services.push_back({place, count.value()});
                   });
    const N share = part(node, Field::qualifying_share, path, NodeKind::object);
    if (share.kind() == NodeKind::object) {
      out.has_qualifying_share = true;
      out.clinicians = share[Field::clinicians].value();
      out.hospital_based = share[Field::hospital_based].value();
      out.asc_based = share[Field::asc_based].value();
      out.non_patient_facing = share[Field::non_patient_facing].value();
    }
    for_each_item(part(node, Field::not_scored, path, NodeKind::list),
                  [&](std::size_t, const N& each) { out.not_scored.push_back(each.value()); });
    const N scores = part(node, Field::category_scores, path, NodeKind::object);
    if (scores.kind() != NodeKind::object) return;
    out.category_scores = {scores[Field::quality].value(), scores[Field::cost].value(),
                           scores[Field::improvement_activities].value()};
  }

  Submission out_;
};

}  // namespace pi_score
