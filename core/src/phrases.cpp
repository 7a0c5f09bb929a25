#include "phrases.hpp"

#include "distribute.hpp"

namespace pi_score {

void append_points(Sentence out, Points points) {
  out << points << (points.halves == 2 ? " point" : " points");
}

void append_name(Sentence out, const Measure& measure) {
  out << measure.title << " (" << measure.id << ")";
}

void append_name(Sentence out, const Rules& rules, const Requirement& requirement) {
  switch (requirement.kind) {
    case RequirementKind::measure:
      out << rules.measures[requirement.measure].title;
      break;
    case RequirementKind::objective:
      out << rules.objectives[requirement.objective].title;
      break;
    case RequirementKind::period:
      out << "the performance period";
      break;
    case RequirementKind::cehrt:
      out << "the CMS EHR Certification ID";
      break;
  }
}

const Alternative* turned_alone(const Estimate& estimate, At<Assumption> assumption) {
  const AssumptionSet wanted = estimate.assumptions ^ only(assumption);
  for (const Alternative& each : estimate.alternatives)
    if (each.assumptions == wanted) return &each;
  return nullptr;
}

bool any_answer_will_do(const Estimate& estimate, const Measure& measure) {
  const Answer any_answer{.kind = Answer::Kind::no};
  return is_suppressed(measure, any_answer, estimate.assumptions);
}

}  // namespace pi_score
