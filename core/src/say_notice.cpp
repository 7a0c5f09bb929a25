// What the reader should know beside the points, and what each notice rests on.

#include "phrases.hpp"

namespace pi_score {
namespace {

template <class T>
At<T> about(const Notice& notice) {
  const At<T>* at = std::get_if<At<T>>(&notice.subject);
  return at == nullptr ? At<T>() : *at;
}

const Heirs& heirs_of(const Estimate& estimate, const Notice& notice) {
  const Transfer& transfer = estimate.scored.transfers[about<Transfer>(notice).index()];
  return estimate.rules->measures[transfer.from].heirs[transfer.heirs];
}

const Program& program_of(const Estimate& estimate) {
  return estimate.rules->programs[estimate.scored.program];
}

/// That a fact is inferred, what was read into the rules, and what would settle it.
void append_reading(Sentence out, const Reading& reading) {
  out << "No stated rule covers this. Our reading: " << reading.text << ".";
  if (!reading.settled_by.empty()) out << " It could be settled by " << reading.settled_by << ".";
}

/// "the score is 82", "PI is not scored".
void append_result(Sentence out, const Standing& standing) {
  if (standing.outcome == Outcome::reweighted)
    out << "PI is not scored";
  else
    out << "the score is " << standing.score;
}

void append_other_side(Sentence out, const Estimate& estimate, At<Assumption> at) {
  const Alternative* other = turned_alone(estimate, at);
  if (other == nullptr) return;
  out << " This estimate takes \"" << estimate.rules->assumptions[at].title << "\" as "
      << (holds(estimate.assumptions, at) ? "true" : "not true");
  const Standing& now = estimate.standing;
  const Standing& then = other->standing;
  if (then.outcome == Outcome::reweighted && now.outcome == Outcome::reweighted) {
    out << ". Either way PI is not scored.";
  } else if (then.outcome == Outcome::reweighted || now.outcome == Outcome::reweighted) {
    out << "; otherwise ";
    append_result(out, then);
    out << ".";
  } else {
    out << (then.score == now.score ? "; otherwise the score is the same, "
                                    : "; otherwise the score is ")
        << then.score;
    if (then.final_score && then.final_score != now.final_score) {
      std::string final_score;
      append_hundred_thousandths(final_score, *then.final_score);
      out << ", and the final score is " << std::string_view(final_score);
    }
    out << ".";
  }
}

/// The parts of a submission that are not there.
void append_absent(Sentence out, const Estimate& estimate) {
  const Rules& rules = *estimate.rules;
  std::size_t count = 0;
  for (const Requirement& each : estimate.scored.requirements)
    count += is_absent(estimate, each) ? 1U : 0U;
  Enumeration absent(out, count);
  for (const Requirement& each : estimate.scored.requirements)
    if (is_absent(estimate, each)) append_within(absent.next(), rules, estimate.scored, each);
}

void append_about_ground(Sentence out, NoticeCode code, const Ground& ground) {
  out << ground.title;
  if (code == NoticeCode::approval_needed) {
    out << (ground.how == GroundHow::request
                ? ": this counts only once CMS has granted it."
                : ": this counts only once CMS has approved the application. One that is still "
                  "open, or not made, is no ground.");
    if (!ground.how_to_get.empty()) out << " " << ground.how_to_get;
  } else if (code == NoticeCode::ground_not_for_entity) {
    out << ": claimed, but whoever reports in this way cannot hold it, so it does not count.";
  } else if (code == NoticeCode::small_practice_contradicted) {
    out << ": you claim this ground and say that the practice is not small. This estimate takes "
           "the "
           "claim. Correct one of the two.";
  } else if (code == NoticeCode::share_refutes) {
    out << ": claimed, but too few of the clinicians hold it, so it does not count.";
  } else if (ground.group == GroupRule::more_than_share) {
    out << ": taken as claimed. In a group, more than " << ground.group_share
        << " percent of the clinicians must hold it.";
  } else {
    out << ": taken as claimed. In a group, all clinicians must hold it.";
  }
}

void append_about_measure(Sentence out, NoticeCode code, const Rules& rules,
                          const Measure& measure) {
  if (code == NoticeCode::measure_suppressed) {
    out << measure.suppression->summary;
    return;
  }
  out << measure.plain_name << ": ";
  if (code == NoticeCode::inferred_rounding)
    append_reading(out, rules.rounding_reading);
  else if (code == NoticeCode::engagement_option_1)
    out << measure.engagement->pre_production_note;
  else if (code == NoticeCode::engagement_unused)
    out << "a level of engagement is given without a yes. It has no effect.";
  else
    out << "the yes earns no bonus yet. State testing (option 1) or live data (option 2).";
}

void append_ignored_fields(Sentence out, const Estimate& estimate) {
  out << "Not read, because no such field is known in the circumstances: ";
  const char* separator = "";
  for (const std::string& field : estimate.ignored_fields) {
    out << separator << std::string_view(field);
    separator = ", ";
  }
  out << ".";
}

}  // namespace

void append_message(std::string& text, const Estimate& estimate, const Notice& notice) {
  const Sentence out(text);
  const Rules& rules = *estimate.rules;
  switch (notice.code) {
    case NoticeCode::reading_contested:
      out << "Sources disagree. " << rules.assumptions[about<Assumption>(notice)].summary;
      append_other_side(out, estimate, about<Assumption>(notice));
      break;
    case NoticeCode::decided_later:
      out << rules.assumptions[about<Assumption>(notice)].summary;
      append_other_side(out, estimate, about<Assumption>(notice));
      break;
    case NoticeCode::inferred_heirs:
      append_reading(out, heirs_of(estimate, notice).reading);
      break;
    case NoticeCode::inferred_partly:
      append_reading(out, heirs_of(estimate, notice).partly_reading);
      break;
    case NoticeCode::inferred_bonus:
      append_reading(out, rules.bonuses[about<Bonus>(notice)].reading);
      break;
    case NoticeCode::inferred_completeness:
      append_reading(out, rules.completeness.reading);
      break;
    case NoticeCode::inferred_every_measure:
      append_reading(out, rules.completeness.every_measure.reading);
      break;
    case NoticeCode::inferred_failure_cancels:
      append_reading(out, rules.completeness.failure_cancels.reading);
      break;
    case NoticeCode::inferred_several_sets:
      append_reading(out, rules.several_sets_reading);
      break;
    case NoticeCode::inferred_rounding:
    case NoticeCode::measure_suppressed:
    case NoticeCode::engagement_option_1:
    case NoticeCode::engagement_unused:
    case NoticeCode::bonus_without_engagement:
      append_about_measure(out, notice.code, rules, rules.measures[about<Measure>(notice)]);
      break;
    case NoticeCode::cehrt_assumed:
      out << "Certified technology is assumed. The submission itself needs its CMS EHR "
             "Certification ID.";
      break;
    case NoticeCode::cehrt_id_unlisted:
      out << rules.cehrt_unlisted;
      break;
    case NoticeCode::incomplete_submission:
      out << "These PI data are incomplete, so they do not count as a submission and do not cancel "
             "the reweighting. What is absent: ";
      append_absent(out, estimate);
      out << ".";
      break;
    case NoticeCode::completing_cancels:
      out << "Do not complete these data as they are. Not met: ";
      append_requirements(out, estimate, RequirementState::failed);
      out << ". A complete set would cancel the reweighting and score 0 at "
          << estimate.if_reported->standing.weight() << " percent.";
      break;
    case NoticeCode::reweighting_cancelled:
      out << "A ground for reweighting holds, but submitting PI data cancels it: the data are "
             "scored.";
      break;
    case NoticeCode::approval_needed:
    case NoticeCode::ground_not_for_entity:
    case NoticeCode::small_practice_contradicted:
    case NoticeCode::share_assumed:
    case NoticeCode::share_refutes:
      append_about_ground(out, notice.code, rules.grounds[about<Ground>(notice)]);
      break;
    case NoticeCode::share_not_used:
      out << "The share of qualifying clinicians is read for groups and virtual groups only.";
      break;
    case NoticeCode::services_not_used:
      out << "Services by place of service are read for an individual only.";
      break;
    case NoticeCode::program_not_offered:
      out << program_of(estimate).title << " was not offered in " << rules.performance_year << ".";
      break;
    case NoticeCode::not_scored_unused:
      out << "Leaving out " << title_of(std::get<Category>(notice.subject))
          << " has no effect in this program.";
      break;
    case NoticeCode::fewer_than_two_categories:
      out << "Fewer than two categories are left to score. The final score is then the performance "
             "threshold, "
          << rules.performance_threshold.points << ".";
      break;
    case NoticeCode::final_score_without_bonuses:
      out << "The final score is the sum of the categories. Bonuses outside Promoting "
             "Interoperability, such as for small practices or complex patients, are not part of "
             "it.";
      break;
    case NoticeCode::payment_not_negative:
      out << "A final score at or above the threshold of " << rules.performance_threshold.points
          << " brings no reduction. The payment adjustment is 0 or more; how much depends on the "
             "scores of all clinicians.";
      break;
    case NoticeCode::best_set_counts:
      out << rules.several_sets_summary;
      if (rules.several_sets_fact.basis == Basis::recalled)
        out << " This is weakly founded: guides of CMS are known to say so, but none was at hand.";
      break;
    case NoticeCode::field_ignored:
      append_ignored_fields(out, estimate);
      break;
    case NoticeCode::entity_note:
      out << rules.entity_notes[about<EntityNote>(notice)].text;
      break;
    case NoticeCode::year_note:
      out << rules.notes[about<Note>(notice)].text;
      break;
  }
}

List<At<Source>> sources_of(const Estimate& estimate, const Notice& notice) {
  const Rules& rules = *estimate.rules;
  switch (notice.code) {
    case NoticeCode::reading_contested:
    case NoticeCode::decided_later:
    case NoticeCode::cehrt_assumed:
      return rules.assumptions[about<Assumption>(notice)].fact.sources;
    case NoticeCode::inferred_heirs:
      return heirs_of(estimate, notice).fact.sources;
    case NoticeCode::inferred_partly:
      return heirs_of(estimate, notice).partly_fact.sources;
    case NoticeCode::inferred_rounding:
      return rules.rounding_fact.sources;
    case NoticeCode::inferred_bonus:
      return rules.bonuses[about<Bonus>(notice)].fact.sources;
    case NoticeCode::inferred_completeness:
    case NoticeCode::incomplete_submission:
    case NoticeCode::completing_cancels:
      return rules.completeness.fact.sources;
    case NoticeCode::inferred_every_measure:
      return rules.completeness.every_measure.fact.sources;
    case NoticeCode::inferred_failure_cancels:
      return rules.completeness.failure_cancels.fact.sources;
    case NoticeCode::inferred_several_sets:
    case NoticeCode::best_set_counts:
      return rules.several_sets_fact.sources;
    case NoticeCode::measure_suppressed:
      return rules.measures[about<Measure>(notice)].suppression->fact.sources;
    case NoticeCode::engagement_option_1:
      return rules.measures[about<Measure>(notice)].engagement->pre_production_fact.sources;
    case NoticeCode::engagement_unused:
    case NoticeCode::bonus_without_engagement:
      return rules.measures[about<Measure>(notice)].fact.sources;
    case NoticeCode::cehrt_id_unlisted:
      return rules.cehrt_unlisted_fact.sources;
    case NoticeCode::approval_needed:
    case NoticeCode::ground_not_for_entity:
    case NoticeCode::small_practice_contradicted:
    case NoticeCode::share_assumed:
    case NoticeCode::share_refutes:
      return rules.grounds[about<Ground>(notice)].fact.sources;
    case NoticeCode::fewer_than_two_categories:
    case NoticeCode::not_scored_unused:
    case NoticeCode::final_score_without_bonuses:
      return rules.weight_tables[program_of(estimate).weight_table].fact.sources;
    case NoticeCode::payment_not_negative:
      return rules.payment.fact.sources;
    case NoticeCode::entity_note:
      return rules.entity_notes[about<EntityNote>(notice)].fact.sources;
    case NoticeCode::year_note:
      return rules.notes[about<Note>(notice)].fact.sources;
    case NoticeCode::reweighting_cancelled:
    case NoticeCode::share_not_used:
    case NoticeCode::services_not_used:
    case NoticeCode::program_not_offered:
    case NoticeCode::field_ignored:
      break;
  }
  return {};
}

At<Measure> measure_of(const Estimate& estimate, const Notice& notice) {
  if (const At<Transfer> transfer = about<Transfer>(notice))
    return estimate.scored.transfers[transfer.index()].from;
  if (const At<Assumption> assumption = about<Assumption>(notice)) {
    if (notice.code == NoticeCode::cehrt_assumed) return {};
    for (const At<Measure> at : estimate.rules->measures.positions()) {
      const Measure& measure = estimate.rules->measures[at];
      if (measure.suppression && measure.suppression->assumption == assumption) return at;
    }
    return {};
  }
  return about<Measure>(notice);
}

}  // namespace pi_score
