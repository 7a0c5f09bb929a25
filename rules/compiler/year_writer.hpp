// Writes one year as tables. Each part of a year has a source file of its own.
#pragma once

#include <string>
#include <vector>

#include "tables.hpp"
#include "year.hpp"

namespace rules_compiler {

/// The position of what has this id; none where nothing has.
template <class Each>
std::string at(const std::string& type, const std::vector<Each>& list, const std::string& id) {
  for (std::size_t position = 0; position < list.size(); ++position)
    if (list[position].id == id) return "At<" + type + ">(" + std::to_string(position) + ")";
  return "{}";
}

class YearWriter {
 public:
  /// Adds the year's lists to `items` and its texts to `texts`, as they are written.
  YearWriter(const Year& year, Items& items, Texts& texts)
      : year_(year), items_(items), texts_(texts) {}

  /// The year as a Rules.
  std::string rules();

 private:
  std::string text(const std::string& value) { return texts_.text(value); }
  std::string fact(const Fact& fact);
  std::string reading(const Reading& reading);

  /// A List of what `write` makes of each.
  template <class Each>
  std::string list(const std::string& type, const std::vector<Each>& all,
                   std::string (YearWriter::*write)(const Each&)) {
    std::vector<std::string> items;
    for (const Each& each : all) items.push_back((this->*write)(each));
    return items_.list(type, items);
  }
  /// A List of positions.
  std::string measures_at(const std::vector<std::string>& ids);

  // write_frame.cpp: what stands once in a year, sources and notes.
  std::string cehrt_form(const CehrtForm& form);
  std::string small_practice();
  std::string threshold(const Threshold& threshold);
  std::string payment();
  std::string founding(const Founding& founding);
  std::string completeness();
  std::string source(const Source& source);
  std::string entity_note(const EntityNote& note);
  std::string note(const Note& note);

  // write_measures.cpp: objectives, measures and bonuses.
  std::string objective(const Objective& objective);
  [[nodiscard]] std::vector<std::string> measures_of(const Objective& objective) const;
  std::string route(const Route& route);
  std::string choice(const Choice& choice);
  std::string measure(const Measure& measure);
  std::string exclusion(const Exclusion& exclusion);
  std::string engagement(const Engagement& engagement);
  std::string done_by(const DoneBy& done_by);
  std::string suppression(const Suppression& suppression);
  std::string heirs(const Heirs& heirs);
  std::string bonus(const Bonus& bonus);
  /// The choice in which a measure is, or null.
  [[nodiscard]] const Choice* choice_of(const Measure& measure) const;
  /// The id of the bonus that a measure earns, or nothing.
  [[nodiscard]] std::string bonus_of(const Measure& measure) const;
  /// Sorted by id.
  std::string measurement_ids();
  /// `kind`: an enumerator as the tables spell it. `exclusion`: its id, or nothing.
  std::string measurement_id(const std::string& id, const std::string& kind, const Measure& measure,
                             const std::string& exclusion = {});

  // write_weighting.cpp: programs, assumptions, grounds and weights.
  std::string program(const Program& program);
  std::string assumption(const Assumption& assumption);
  std::string ground(const Ground& ground);
  std::string weight_table(const WeightTable& table);

  const Year& year_;
  Items& items_;
  Texts& texts_;
};

}  // namespace rules_compiler
