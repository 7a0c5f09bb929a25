// What blocks the category.

#include "phrases.hpp"

namespace pi_score {
namespace {

/// What is still to be answered of a required measure.
void append_missing(Sentence out, const Estimate& estimate, const Measure& measure) {
  const Objective& objective = estimate.rules->objectives[measure.objective];
  if (measure.in_choice) {
    out << "not answered, and the objective needs ";
    if (has_report(estimate.scored, *objective.choice))
      out << "another report. Answer yes to one more, or claim an exclusion that applies.";
    else
      out << objective.choice->count
          << " reports. Answer yes to as many, or claim exclusions that apply.";
    return;
  }
  out << (measure.type == MeasureType::proportion
              ? "not reported. Give its numerator and denominator"
              : "not answered. Answer yes")
      << (any_answer_will_do(estimate, measure) ? " or no" : "")
      << (measure.exclusions.empty() ? "." : ", or claim an exclusion that applies.");
}

void append_failed(Sentence out, const Estimate& estimate, At<Measure> at) {
  const Measure& measure = estimate.rules->measures[at];
  const MeasureEstimate& part = estimate.scored.measures[at];
  if (part.has_rate && part.rate.denominator == 0) {
    append_nothing_to_count(out, *estimate.rules, measure, "there");
    return;
  }
  out << (measure.type == MeasureType::proportion ? "its numerator is 0. It must be at least 1"
                                                  : "answered no. It needs a yes")
      << (measure.exclusions.empty() ? "." : ", unless an exclusion applies.");
}

void append_of_measure(Sentence out, const Estimate& estimate, const Blocker& blocker) {
  const Measure& measure = estimate.rules->measures[blocker.measure];
  out << measure.plain_name << ": ";
  switch (blocker.code) {
    case BlockerCode::measure_missing:
      append_missing(out, estimate, measure);
      break;
    case BlockerCode::measure_failed:
      append_failed(out, estimate, blocker.measure);
      break;
    case BlockerCode::attestation_missing:
      out << (measure.must_be_yes ? "not answered. It needs a yes."
                                  : "not answered. Either answer will do.");
      break;
    case BlockerCode::attestation_failed:
      out << "answered no. Without a yes the category is 0.";
      break;
    default:  // engagement_missing
      out << "answered yes, without its level. State testing (option 1) or live data (option 2).";
      break;
  }
}

void append_of_category(Sentence out, const Estimate& estimate, const Blocker& blocker) {
  const Rules& rules = *estimate.rules;
  const std::int32_t days = estimate.scored.period_days;
  switch (blocker.code) {
    case BlockerCode::no_data:
      out << "Nothing is reported yet, and no ground for reweighting holds. The category is then 0 "
             "at its full weight. Start with your performance period.";
      break;
    case BlockerCode::cehrt_missing:
      out << "No CMS EHR Certification ID is given. Give the ID of the certified technology in "
             "use, or assume that there is one.";
      break;
    case BlockerCode::period_missing:
      out << "The performance period is not complete. Give its first and its last day; it must be "
             "at least "
          << rules.shortest_days << " continuous days long.";
      break;
    case BlockerCode::period_too_short:
      out << "The performance period has " << days << (days == 1 ? " day." : " days.")
          << " Report at least " << rules.shortest_days << " continuous days.";
      break;
    default:  // sets_contradict
      out << "Several PI submissions contradict each other. Correct or withdraw all but one.";
      if (rules.several_sets_fact.basis == Basis::recalled)
        out << " That this makes the category 0 is weakly founded: no text of CMS was at hand.";
      break;
  }
}

}  // namespace

void append_message(std::string& text, const Estimate& estimate, const Blocker& blocker) {
  if (blocker.measure)
    append_of_measure(Sentence(text), estimate, blocker);
  else
    append_of_category(Sentence(text), estimate, blocker);
}

}  // namespace pi_score
