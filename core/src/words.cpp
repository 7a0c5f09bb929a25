// The estimate in sentences. Page, command and module all print these.

#include "pi_score/pi_score.hpp"
#include "sentence.hpp"

namespace pi_score {
namespace {

Text id_of(const Estimate& estimate, Index measure) {
  return estimate.rules->measures[static_cast<std::size_t>(measure)].id;
}

/// "1 point", "12.5 points".
void append_points(Sentence out, Points points) {
  out << points << (points.halves == 2 ? " point" : " points");
}

/// "PI_EP_1", or "PI_HIE_1 (5) and PI_HIE_4 (5)": the other ends of the transfers in which
/// `measure` is one end.
void append_transfers(Sentence out, const Estimate& estimate, Index measure, Index Transfer::*mine,
                      Index Transfer::*other) {
  std::size_t left = 0;
  for (const Transfer& transfer : estimate.transfers) left += transfer.*mine == measure ? 1U : 0U;
  const bool several = left > 1;
  bool first = true;
  for (const Transfer& transfer : estimate.transfers) {
    if (transfer.*mine != measure) continue;
    --left;
    if (!first) out << (left == 0 ? " and " : ", ");
    first = false;
    out << id_of(estimate, transfer.*other);
    if (several) out << " (" << transfer.points << ")";
  }
}

Points sum_received(const Estimate& estimate, Index measure) {
  Points sum;
  for (const Transfer& transfer : estimate.transfers)
    if (transfer.to == measure) sum += transfer.points;
  return sum;
}

/// " Of its maximum, 10 points came here from PI_EP_2."
void append_received(Sentence out, const Estimate& estimate, Index measure) {
  const Points received = sum_received(estimate, measure);
  if (received.halves == 0) return;
  out << " Of its maximum, ";
  append_points(out, received);
  out << " came here from ";
  append_transfers(out, estimate, measure, &Transfer::to, &Transfer::from);
  out << ".";
}

/// numerator / denominator x maximum: "10", "2.5", "about 4.26". Decimals beyond the second are cut
/// off rather than rounded, so that 2.499 does not read as the 2.5 that would round up.
void append_product(Sentence out, const Rate& rate, Points maximum) {
  const auto product =
      static_cast<std::uint64_t>(rate.numerator) * static_cast<std::uint64_t>(maximum.halves);
  const auto divisor = static_cast<std::uint64_t>(rate.denominator) * 2;
  if (product % divisor * 100 % divisor != 0) out << "about ";
  out << static_cast<std::int64_t>(product / divisor);
  const std::uint64_t hundredths = product % divisor * 100 / divisor;
  if (hundredths == 0) return;
  out << ".";
  if (hundredths < 10) out << "0";
  out << static_cast<std::int64_t>(hundredths % 10 == 0 ? hundredths / 10 : hundredths);
}

void explain_earned(Sentence out, const Estimate& estimate, Index measure,
                    const MeasureEstimate& part) {
  if (!part.has_rate) {
    out << "Answered yes: ";
    append_points(out, part.points);
    out << ".";
  } else {
    out << part.rate.numerator << " of " << part.rate.denominator << ", times the maximum of "
        << part.max_points << ", is ";
    append_product(out, part.rate, part.max_points);
    const bool whole = static_cast<std::uint64_t>(part.rate.numerator) *
                           static_cast<std::uint64_t>(part.max_points.halves) ==
                       static_cast<std::uint64_t>(part.rate.denominator) *
                           static_cast<std::uint64_t>(part.points.halves);
    if (part.raised_to_one) {
      out << ", which would round to 0; a numerator of 1 or more earns at least 1 point.";
    } else if (whole) {
      out << (part.points.halves == 2 ? " point." : " points.");
    } else {
      out << (part.exact_half ? ", and the exact half rounds up to " : ", rounded to ");
      append_points(out, part.points);
      out << ".";
    }
  }
  append_received(out, estimate, measure);
}

void explain_excluded(Sentence out, const Estimate& estimate, Index measure,
                      const MeasureEstimate& part) {
  const Measure& rule = estimate.rules->measures[static_cast<std::size_t>(measure)];
  const Exclusion& exclusion = rule.exclusions[static_cast<std::size_t>(part.exclusion)];
  out << "Excluded by " << exclusion.id << ": " << exclusion.summary;
  bool moved = false;
  for (const Transfer& transfer : estimate.transfers) moved = moved || transfer.from == measure;
  if (!moved) {
    out << " It had no points to move.";
    return;
  }
  out << " Its points moved to ";
  append_transfers(out, estimate, measure, &Transfer::from, &Transfer::to);
  out << ".";
}

void explain_bonus(Sentence out, const Measure& rule, const Rules& rules,
                   const MeasureEstimate& part) {
  if (part.points.halves == 0) {
    out << "Answered yes. The bonus is one award, and another yes has earned it.";
    return;
  }
  out << "Answered yes: a bonus of ";
  append_points(out, rules.bonuses[static_cast<std::size_t>(rule.bonus)].points);
  out << ".";
}

const char* reason_for_failure(const Measure& rule, const MeasureEstimate& part) {
  if (rule.role == Role::attestation) return "Answered no. Without a yes the category is 0.";
  if (part.has_rate)
    return rule.exclusions.empty()
               ? "The numerator is 0, so the measure is not met. It must be at least 1."
               : "The numerator is 0, so the measure is not met. It must be at least 1, unless an "
                 "exclusion applies.";
  return "Answered no, so the measure is not met.";
}

/// The measure is suppressed under the assumptions of this estimate.
bool any_answer_will_do(const Estimate& estimate, const Measure& rule) {
  const Suppression* suppression = rule.suppression;
  return suppression != nullptr &&
         (suppression->assumption == kNone ||
          (estimate.assumptions >> static_cast<unsigned>(suppression->assumption) & 1U) != 0);
}

const char* reason_for_missing(const Estimate& estimate, const Measure& rule) {
  if (rule.role == Role::attestation) return "Not answered yet. Without it the category is 0.";
  if (rule.type == MeasureType::proportion)
    return rule.exclusions.empty()
               ? "Not reported yet: numerator and denominator."
               : "Not reported yet: numerator and denominator, or an exclusion.";
  if (any_answer_will_do(estimate, rule)) return "Not answered yet: a yes, a no or an exclusion.";
  return rule.exclusions.empty() ? "Not answered yet: a yes."
                                 : "Not answered yet: a yes, or an exclusion.";
}

/// A slot of the choice that the measure belongs to is still open.
bool choice_is_open(const Estimate& estimate, const Measure& rule) {
  const Choice* choice =
      estimate.rules->objectives[static_cast<std::size_t>(rule.objective)].choice;
  if (choice == nullptr) return false;
  for (const Index measure : choice->measures) {
    const Status status = estimate.measures[static_cast<std::size_t>(measure)].status;
    if (status == Status::missing || status == Status::failed) return true;
  }
  return false;
}

void append_reading(Sentence out, Text reading) {
  out << "This rests on a reading of the rules, not on a stated rule: ";
  out << reading << ".";
}

const Heirs& heirs_of(const Estimate& estimate, const Notice& notice) {
  const Transfer& transfer = estimate.transfers[static_cast<std::size_t>(notice.subject)];
  return estimate.rules->measures[static_cast<std::size_t>(transfer.from)]
      .heirs[static_cast<std::size_t>(transfer.heirs)];
}

}  // namespace

void append_formula(std::string& text, const Estimate& estimate, Index measure) {
  const Sentence out(text);
  const MeasureEstimate& part = estimate.measures[static_cast<std::size_t>(measure)];
  if (part.has_rate && part.max_points.halves > 0 &&
      (part.status == Status::earned || part.status == Status::failed)) {
    out << "((" << part.rate.numerator << "/" << part.rate.denominator << ")*" << part.max_points
        << ") = " << part.points;
    return;
  }
  const bool yes =
      part.status == Status::earned || (part.status == Status::bonus && part.points.halves > 0);
  const bool no = part.status == Status::failed && part.max_points.halves > 0;
  if (!yes && !no && part.status != Status::suppressed) return;
  out << (yes ? "yes = " : no ? "no = " : "answered = ") << part.points;
}

void append_explanation(std::string& text, const Estimate& estimate, Index measure) {
  const Sentence out(text);
  const Rules& rules = *estimate.rules;
  const Measure& rule = rules.measures[static_cast<std::size_t>(measure)];
  const MeasureEstimate& part = estimate.measures[static_cast<std::size_t>(measure)];
  switch (part.status) {
    case Status::earned:
      explain_earned(out, estimate, measure, part);
      break;
    case Status::excluded:
      explain_excluded(out, estimate, measure, part);
      break;
    case Status::bonus:
      explain_bonus(out, rule, rules, part);
      break;
    case Status::suppressed:
      out << "Suppressed: any answer earns its full ";
      append_points(out, part.points);
      out << ".";
      append_received(out, estimate, measure);
      break;
    case Status::failed:
      out << reason_for_failure(rule, part);
      append_received(out, estimate, measure);
      break;
    case Status::missing:
      out << reason_for_missing(estimate, rule);
      append_received(out, estimate, measure);
      break;
    case Status::attested:
      out << (rule.role == Role::optional ? "Answered yes. It has no effect on the score."
              : rule.must_be_yes          ? "Attested."
                                          : "Answered; either answer is accepted.");
      break;
    case Status::not_chosen:
      out << "Not needed: the objective is reported in another way.";
      break;
    case Status::not_claimed:
      out << (rule.role == Role::bonus ? "No bonus claimed." : "Not claimed; nothing is lost.");
      break;
    case Status::not_needed:
      out << (estimate.outcome == Outcome::reweighted ? "Not needed: the category is reweighted."
              : choice_is_open(estimate, rule)
                  ? "Could be one of the reports that the objective needs."
                  : "Not needed: the objective already has its reports.");
      break;
  }
}

void append_explanation(std::string& text, const Estimate& estimate) {
  const Sentence out(text);
  const Rules& rules = *estimate.rules;
  if (estimate.outcome == Outcome::reweighted) {
    out << "No PI data are submitted and a ground for reweighting holds, so the category is not "
           "scored and weighs 0.";
    return;
  }
  bool first = true;
  for (std::size_t at = 0; at < rules.objectives.size(); ++at) {
    const ObjectiveEstimate& objective = estimate.objectives[at];
    if (objective.max_points.halves == 0) continue;
    if (!first) out << " + ";
    first = false;
    out << rules.objectives[at].title << " " << objective.points;
  }
  if (estimate.bonus.halves > 0) {
    out << " + bonus " << estimate.bonus;
  }
  out << " = ";
  append_points(out, estimate.points_earned);
  if (!estimate.blockers.empty()) {
    out << ". The score is 0: " << estimate.blockers.size()
        << (estimate.blockers.size() == 1 ? " requirement is open or not met."
                                          : " requirements are open or not met.");
    return;
  }
  if (estimate.points_earned > estimate.score) out << ", capped at 100";
  out << ". Score " << estimate.score << ".";
}

void append_explanation(std::string& text, const Estimate& estimate, const HeldGround& held) {
  const Sentence out(text);
  const Ground& ground = estimate.rules->grounds[static_cast<std::size_t>(held.ground)];
  switch (held.origin) {
    case GroundOrigin::claimed:
      out << (ground.automatic ? "Claimed; CMS grants it automatically. "
                               : "Claimed as approved by CMS. ");
      break;
    case GroundOrigin::services:
      out << "The services by place of service make it. ";
      break;
    case GroundOrigin::share:
      out << "The share of the clinicians makes it. ";
      break;
    case GroundOrigin::small_practice:
      out << "The practice is small. ";
      break;
  }
  out << ground.summary;
}

void append_message(std::string& text, const Estimate& estimate, const Blocker& blocker) {
  const Sentence out(text);
  const Rules& rules = *estimate.rules;
  // Blockers of the whole category have no measure, and none of their sentences below speaks of
  // one.
  const bool of_measure = blocker.measure != kNone;
  const Measure& rule = rules.measures[of_measure ? static_cast<std::size_t>(blocker.measure) : 0];
  if (of_measure) {
    out << rule.title << " (" << rule.id << ") ";
  }
  switch (blocker.code) {
    case BlockerCode::no_data:
      out << "No PI data are submitted and no ground for reweighting holds, so the category is "
             "scored 0 at its full weight. Report the "
             "measures, or name a ground.";
      break;
    case BlockerCode::measure_missing: {
      const Choice* choice = rules.objectives[static_cast<std::size_t>(rule.objective)].choice;
      if (choice != nullptr && rule.in_choice) {
        out << "or another report of its objective is missing: " << choice->count
            << " are needed. Answer yes to enough of them or claim exclusions.";
      } else {
        out << (rule.type == MeasureType::proportion
                    ? "is not reported. Give its numerator and denominator"
                    : "is not answered. Answer yes")
            << (any_answer_will_do(estimate, rule) ? " or no" : "")
            << (rule.exclusions.empty() ? "." : ", or claim an exclusion that applies.");
      }
      break;
    }
    case BlockerCode::measure_failed:
      out << (rule.type == MeasureType::proportion ? "has a numerator of 0. It must be at least 1"
                                                   : "is answered no. It needs a yes")
          << (rule.exclusions.empty() ? "." : ", unless an exclusion applies.");
      break;
    case BlockerCode::attestation_missing:
      out << (rule.must_be_yes ? "is not answered. It needs a yes."
                               : "is not answered. Either answer will do.");
      break;
    case BlockerCode::attestation_failed:
      out << "is answered no. Without a yes the category is 0.";
      break;
    case BlockerCode::engagement_missing: {
      out << "is a yes without its level of active engagement. Report "
          << rule.engagement->pre_production << " (option 1) or " << rule.engagement->production
          << " (option 2).";
      break;
    }
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
      out << "The performance period has " << estimate.period_days
          << (estimate.period_days == 1 ? " day. " : " days. ") << rules.performance_year
          << " needs at least " << rules.shortest_days << " continuous days.";
      break;
    case BlockerCode::sets_contradict:
      out << "Several PI submissions contradict each other. Correct or withdraw all but one.";
      break;
  }
}

void append_message(std::string& text, const Estimate& estimate, const Notice& notice) {
  const Sentence out(text);
  const Rules& rules = *estimate.rules;
  const auto subject = static_cast<std::size_t>(notice.subject);
  const Index measure = measure_of(estimate, notice);
  const auto name = [&] {
    out << rules.measures[static_cast<std::size_t>(measure)].title << " ("
        << id_of(estimate, measure) << ")";
  };
  switch (notice.code) {
    case NoticeCode::reading_contested: {
      const Assumption& assumption = rules.assumptions[subject];
      out << "Sources disagree. " << assumption.summary;
      for (const Alternative& other : estimate.alternatives) {
        if (other.assumption != notice.subject) continue;
        out << " This estimate takes \"" << assumption.title << "\" as "
            << (other.value ? "not true" : "true")
            << (other.score == estimate.score ? "; otherwise the score is the same, "
                                              : "; otherwise the score is ")
            << other.score << ".";
      }
      break;
    }
    case NoticeCode::inferred_heirs:
      append_reading(out, heirs_of(estimate, notice).reading);
      break;
    case NoticeCode::inferred_partly:
      append_reading(out, heirs_of(estimate, notice).partly_reading);
      break;
    case NoticeCode::inferred_rounding:
      name();
      out << ": ";
      append_reading(out, rules.rounding_reading);
      break;
    case NoticeCode::inferred_bonus:
      append_reading(out, rules.bonuses[subject].reading);
      break;
    case NoticeCode::measure_suppressed:
      out << rules.measures[subject].suppression->summary;
      break;
    case NoticeCode::engagement_option_1:
      name();
      out << ": " << rules.measures[subject].engagement->pre_production_note;
      break;
    case NoticeCode::engagement_unused:
      name();
      out << ": a level of active engagement is given without a yes. It has no effect.";
      break;
    case NoticeCode::bonus_without_engagement:
      name();
      out << ": the yes earns no bonus, because its level of active engagement is not given.";
      break;
    case NoticeCode::cehrt_assumed:
      out << "Certified technology is assumed. The submission itself needs its CMS EHR "
             "Certification ID.";
      break;
    case NoticeCode::reweighting_cancelled:
      out << "A ground for reweighting holds, but submitting PI data cancels it: the data are "
             "scored.";
      break;
    case NoticeCode::approval_needed:
      out << rules.grounds[subject].title
          << ": this counts only once CMS has approved the application. One that is still open, or "
             "not made, is no ground.";
      break;
    case NoticeCode::share_assumed:
      out << rules.grounds[subject].title << ": taken as claimed. In a group, ";
      if (rules.grounds[subject].group == GroupRule::more_than_share) {
        out << "more than " << rules.grounds[subject].group_share
            << " percent of the clinicians must hold it.";
      } else {
        out << "all clinicians must hold it.";
      }
      break;
    case NoticeCode::share_refutes:
      out << rules.grounds[subject].title
          << ": claimed, but too few of the clinicians hold it, so it does not count.";
      break;
    case NoticeCode::share_not_used:
      out << "The share of qualifying clinicians is read for groups and virtual groups only.";
      break;
    case NoticeCode::services_not_used:
      out << "Services by place of service are read for an individual only.";
      break;
    case NoticeCode::program_not_offered:
      out << rules.programs[static_cast<std::size_t>(estimate.program)].title
          << " was not offered in " << rules.performance_year << ".";
      break;
    case NoticeCode::not_scored_unused:
      out << "Leaving out " << title_of(static_cast<Category>(notice.subject))
          << " has no effect in this program.";
      break;
    case NoticeCode::fewer_than_two_categories:
      out << "Fewer than two categories are left to score. The final score is then the performance "
             "threshold, "
          << rules.performance_threshold.points << ".";
      break;
    case NoticeCode::final_score_without_bonuses:
      out << "The final score is the sum of the categories. Bonuses outside Promoting "
             "Interoperability, such as for small practices or "
             "complex patients, are not part of it.";
      break;
    case NoticeCode::best_set_counts:
      out << rules.several_sets_summary;
      break;
    case NoticeCode::field_ignored:
      out << "Not read, because no such field is known in the circumstances:";
      for (const std::string_view& field : estimate.ignored_fields)
        out << (&field == estimate.ignored_fields.data() ? " " : ", ") << field;
      out << ".";
      break;
    case NoticeCode::year_note:
      out << rules.notes[subject].text;
      break;
  }
}

List<Index> sources_of(const Estimate& estimate, const Notice& notice) {
  const Rules& rules = *estimate.rules;
  const auto subject = static_cast<std::size_t>(notice.subject);
  switch (notice.code) {
    case NoticeCode::reading_contested:
    case NoticeCode::cehrt_assumed:
      return rules.assumptions[subject].fact.sources;
    case NoticeCode::inferred_heirs:
      return heirs_of(estimate, notice).fact.sources;
    case NoticeCode::inferred_partly:
      return heirs_of(estimate, notice).partly_fact.sources;
    case NoticeCode::inferred_rounding:
      return rules.rounding_fact.sources;
    case NoticeCode::inferred_bonus:
      return rules.bonuses[subject].fact.sources;
    case NoticeCode::measure_suppressed:
      return rules.measures[subject].suppression->fact.sources;
    case NoticeCode::engagement_option_1:
      return rules.measures[subject].engagement->pre_production_fact.sources;
    case NoticeCode::engagement_unused:
    case NoticeCode::bonus_without_engagement:
      return rules.measures[subject].fact.sources;
    case NoticeCode::approval_needed:
    case NoticeCode::share_assumed:
    case NoticeCode::share_refutes:
      return rules.grounds[subject].fact.sources;
    case NoticeCode::best_set_counts:
      return rules.several_sets_fact.sources;
    case NoticeCode::fewer_than_two_categories:
    case NoticeCode::not_scored_unused:
    case NoticeCode::final_score_without_bonuses: {
      const Program& program = rules.programs[static_cast<std::size_t>(estimate.program)];
      return rules.weight_tables[static_cast<std::size_t>(program.weight_table)].fact.sources;
    }
    case NoticeCode::year_note:
      return rules.notes[subject].fact.sources;
    case NoticeCode::reweighting_cancelled:
    case NoticeCode::share_not_used:
    case NoticeCode::services_not_used:
    case NoticeCode::program_not_offered:
    case NoticeCode::field_ignored:
      break;
  }
  return {};
}

Index measure_of(const Estimate& estimate, const Notice& notice) {
  switch (notice.code) {
    case NoticeCode::inferred_heirs:
    case NoticeCode::inferred_partly:
      return estimate.transfers[static_cast<std::size_t>(notice.subject)].from;
    case NoticeCode::inferred_rounding:
    case NoticeCode::measure_suppressed:
    case NoticeCode::engagement_option_1:
    case NoticeCode::engagement_unused:
    case NoticeCode::bonus_without_engagement:
      return notice.subject;
    case NoticeCode::reading_contested:
      for (std::size_t row = 0; row < estimate.rules->measures.size(); ++row) {
        const Suppression* suppression = estimate.rules->measures[row].suppression;
        if (suppression != nullptr && suppression->assumption == notice.subject)
          return static_cast<Index>(row);
      }
      return kNone;
    default:
      return kNone;
  }
}

}  // namespace pi_score
