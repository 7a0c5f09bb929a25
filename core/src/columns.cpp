#include "pi_score/columns.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "error_log.hpp"

namespace pi_score {
namespace {

struct FixedColumn {
  ColumnKind kind;
  std::string_view name;
};
constexpr auto kFixedColumns = std::to_array<FixedColumn>({
    {ColumnKind::performance_start, "performanceStart"},
    {ColumnKind::performance_end, "performanceEnd"},
    {ColumnKind::cehrt_id, "cehrtId"},
    {ColumnKind::cehrt, "cehrt"},
    {ColumnKind::program_name, "programName"},
    {ColumnKind::entity_type, "entityType"},
    {ColumnKind::small_practice, "smallPractice"},
    {ColumnKind::grounds, "grounds"},
    {ColumnKind::clinician, "clinician"},
});

/// The column of a measurement id: of its answer, or of one of its two counts.
std::optional<ColumnMeaning> find_measurement_column(const Rules& rules, std::string_view name) {
  const std::size_t dot = std::min(name.find('.'), name.size());
  const MeasurementId* id = find_measurement_id(rules, name.substr(0, dot));
  if (id == nullptr) return std::nullopt;
  const bool is_proportion =
      id->kind == IdKind::measure && rules.measures[id->measure].type == MeasureType::proportion;
  const std::string_view rest = name.substr(dot);
  const At<MeasurementId> at = rules.measurement_ids.position_of(*id);
  if (is_proportion && rest == ".numerator") return ColumnMeaning{ColumnKind::numerator, at};
  if (is_proportion && rest == ".denominator") return ColumnMeaning{ColumnKind::denominator, at};
  if (!is_proportion && rest.empty()) return ColumnMeaning{ColumnKind::answer, at};
  return std::nullopt;
}

std::optional<ColumnMeaning> find_column(const Rules& rules, std::string_view name) {
  for (const FixedColumn& each : kFixedColumns)
    if (each.name == name) return ColumnMeaning{each.kind, {}};
  return find_measurement_column(rules, name);
}

}  // namespace

std::vector<ColumnMeaning> find_columns(const Rules& rules, std::span<const std::string_view> names,
                                        std::vector<Error>& errors) {
  ErrorLog log(errors);
  std::vector<ColumnMeaning> found;
  for (const std::string_view name : names) {
    const std::optional<ColumnMeaning> meaning = find_column(rules, name);
    if (!meaning)
      log.add(ErrorCode::unknown_measure, Place("/columns/", name))
          << "\"" << name << "\" is no column of " << rules.performance_year
          << ". Remove it or correct its name.";
    else if (std::find(found.begin(), found.end(), *meaning) != found.end())
      log.add(ErrorCode::duplicate_measure, Place("/columns/", name))
          << "The column " << name << " is there twice. Keep one of the two.";
    else
      found.push_back(*meaning);
  }
  log.close();
  return found;
}

}  // namespace pi_score
