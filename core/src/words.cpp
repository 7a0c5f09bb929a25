// The estimate in sentences. Page, command and module all print these.

#include "pi_score/pi_score.hpp"
#include "sentence.hpp"

namespace pi_score {
namespace {

void append(std::string& out, std::int64_t number) { Sentence(out) << number; }

std::string_view id_of(const Estimate& estimate, Index measure) { return estimate.rules->measures[static_cast<std::size_t>(measure)].id; }

/// "1 point", "12.5 points".
void append_points(std::string& out, Points points) {
  append(out, points);
  out += points.halves == 2 ? " point" : " points";
}

/// "PI_HIE_1 (5) and PI_HIE_4 (5)": the other ends of the transfers in which `measure` is one end.
void append_transfers(std::string& out, const Estimate& estimate, Index measure, Index Transfer::* mine, Index Transfer::* other) {
  std::size_t left = 0;
  for (const Transfer& transfer : estimate.transfers) left += transfer.*mine == measure ? 1U : 0U;
  bool first = true;
  for (const Transfer& transfer : estimate.transfers) {
    if (transfer.*mine != measure) continue;
    --left;
    if (!first) out += left == 0 ? " and " : ", ";
    first = false;
    out += id_of(estimate, transfer.*other);
    out += " (";
    append(out, transfer.points);
    out += ")";
  }
}

Points sum_received(const Estimate& estimate, Index measure) {
  Points sum;
  for (const Transfer& transfer : estimate.transfers)
    if (transfer.to == measure) sum += transfer.points;
  return sum;
}

/// " Of its maximum, 10 points came here from PI_EP_2 (10)."
void append_received(std::string& out, const Estimate& estimate, Index measure) {
  const Points received = sum_received(estimate, measure);
  if (received.halves == 0) return;
  out += " Of its maximum, ";
  append_points(out, received);
  out += " came here from ";
  append_transfers(out, estimate, measure, &Transfer::to, &Transfer::from);
  out += '.';
}

/// numerator / denominator x maximum with two decimals, cut off: "4.26".
void append_exact(std::string& out, const Rate& rate, Points maximum) {
  const auto product = static_cast<std::uint64_t>(rate.numerator) * static_cast<std::uint64_t>(maximum.halves);
  const auto divisor = static_cast<std::uint64_t>(rate.denominator) * 2;
  append(out, static_cast<std::int64_t>(product / divisor));
  const std::uint64_t hundredths = product % divisor * 100 / divisor;
  if (hundredths == 0) return;
  out += '.';
  if (hundredths < 10) out += '0';
  append(out, static_cast<std::int64_t>(hundredths % 10 == 0 && hundredths >= 10 ? hundredths / 10 : hundredths));
}

void explain_earned(std::string& out, const Estimate& estimate, Index measure, const MeasureEstimate& part) {
  if (!part.has_rate) {
    out += "Answered yes: ";
    append_points(out, part.points);
    out += '.';
  } else {
    append(out, part.rate.numerator);
    out += " of ";
    append(out, part.rate.denominator);
    out += ", times the maximum of ";
    append(out, part.max_points);
    out += ", is ";
    append_exact(out, part.rate, part.max_points);
    if (part.raised_to_one)
      out += ", which would round to 0; a numerator of 1 or more earns at least 1 point.";
    else {
      out += part.exact_half ? ", and the exact half rounds up to " : ", rounded to ";
      append_points(out, part.points);
      out += '.';
    }
  }
  append_received(out, estimate, measure);
}

void explain_excluded(std::string& out, const Estimate& estimate, Index measure, const MeasureEstimate& part) {
  const Measure& rule = estimate.rules->measures[static_cast<std::size_t>(measure)];
  out += "Excluded by ";
  out += rule.exclusions[static_cast<std::size_t>(part.exclusion)].id;
  bool moved = false;
  for (const Transfer& transfer : estimate.transfers) moved = moved || transfer.from == measure;
  if (!moved) {
    out += ". It had no points to move.";
    return;
  }
  out += ". Its points moved to ";
  append_transfers(out, estimate, measure, &Transfer::from, &Transfer::to);
  out += '.';
}

void explain_bonus(std::string& out, const Measure& rule, const Rules& rules, const MeasureEstimate& part) {
  if (part.points.halves == 0) {
    out += "Answered yes. The bonus is one award, and another yes has earned it.";
    return;
  }
  out += "Answered yes: a bonus of ";
  append_points(out, rules.bonuses[static_cast<std::size_t>(rule.bonus)].points);
  out += '.';
}

std::string_view reason_for_failure(const Measure& rule, const MeasureEstimate& part) {
  if (rule.role == Role::attestation) return "Answered no. Without a yes the category is 0.";
  if (part.has_rate) return "The numerator is 0, so the measure is not met. It must be at least 1, unless an exclusion applies.";
  return "Answered no, so the measure is not met.";
}

std::string_view reason_for_missing(const Measure& rule) {
  if (rule.role == Role::attestation) return "Not answered yet. Without it the category is 0.";
  if (rule.type == MeasureType::proportion) return "Not reported yet: numerator and denominator, or an exclusion.";
  return rule.exclusions.empty() ? "Not reported yet." : "Not answered yet: a yes, or an exclusion.";
}

void append_reading(std::string& out, std::string_view reading) {
  out += "No source says how this is done; the estimate reads the rules so: ";
  out += reading;
  out += '.';
}

const Heirs& heirs_of(const Estimate& estimate, const Notice& notice) {
  const Transfer& transfer = estimate.transfers[static_cast<std::size_t>(notice.subject)];
  return estimate.rules->measures[static_cast<std::size_t>(transfer.from)].heirs[static_cast<std::size_t>(transfer.heirs)];
}

}  // namespace

void append(std::string& out, Points points) { Sentence(out) << points; }

void append_formula(std::string& out, const Estimate& estimate, Index measure) {
  const MeasureEstimate& part = estimate.measures[static_cast<std::size_t>(measure)];
  if (part.has_rate && part.max_points.halves > 0 && (part.status == Status::earned || part.status == Status::failed)) {
    out += "((";
    append(out, part.rate.numerator);
    out += '/';
    append(out, part.rate.denominator);
    out += ")*";
    append(out, part.max_points);
    out += ") = ";
    append(out, part.points);
    return;
  }
  const bool yes = part.status == Status::earned || (part.status == Status::bonus && part.points.halves > 0);
  const bool no = part.status == Status::failed && part.max_points.halves > 0;
  if (!yes && !no && part.status != Status::suppressed) return;
  out += yes ? "yes = " : no ? "no = " : "answered = ";
  append(out, part.points);
}

void append_explanation(std::string& out, const Estimate& estimate, Index measure) {
  const Rules& rules = *estimate.rules;
  const Measure& rule = rules.measures[static_cast<std::size_t>(measure)];
  const MeasureEstimate& part = estimate.measures[static_cast<std::size_t>(measure)];
  switch (part.status) {
    case Status::earned: explain_earned(out, estimate, measure, part); break;
    case Status::excluded: explain_excluded(out, estimate, measure, part); break;
    case Status::bonus: explain_bonus(out, rule, rules, part); break;
    case Status::suppressed:
      out += "Suppressed: any answer earns its full ";
      append_points(out, part.points);
      out += '.';
      append_received(out, estimate, measure);
      break;
    case Status::failed:
      out += reason_for_failure(rule, part);
      append_received(out, estimate, measure);
      break;
    case Status::missing:
      out += reason_for_missing(rule);
      append_received(out, estimate, measure);
      break;
    case Status::attested:
      out += rule.role == Role::optional ? "Answered yes. It has no effect on the score." : rule.must_be_yes ? "Attested." : "Answered; either answer is accepted.";
      break;
    case Status::not_chosen: out += "Not needed: the objective is reported in another way."; break;
    case Status::not_claimed: out += rule.role == Role::bonus ? "No bonus claimed." : "Not claimed; nothing is lost."; break;
    case Status::not_needed:
      out += estimate.outcome == Outcome::reweighted ? "Not needed: the category is reweighted." : "Not needed: the objective already has its reports.";
      break;
  }
}

void append_explanation(std::string& out, const Estimate& estimate) {
  const Rules& rules = *estimate.rules;
  if (estimate.outcome == Outcome::reweighted) {
    out += "No PI data are submitted and a ground for reweighting holds, so the category is not scored and weighs 0.";
    return;
  }
  bool first = true;
  for (std::size_t at = 0; at < rules.objectives.size(); ++at) {
    const ObjectiveEstimate& objective = estimate.objectives[at];
    if (objective.max_points.halves == 0) continue;
    if (!first) out += " + ";
    first = false;
    out += rules.objectives[at].title;
    out += ' ';
    append(out, objective.points);
  }
  if (estimate.bonus.halves > 0) {
    out += " + bonus ";
    append(out, estimate.bonus);
  }
  out += " = ";
  append_points(out, estimate.points_earned);
  if (!estimate.blockers.empty()) {
    out += ". Because of ";
    append(out, static_cast<std::int64_t>(estimate.blockers.size()));
    out += estimate.blockers.size() == 1 ? " blocker" : " blockers";
    out += " the score is 0.";
    return;
  }
  if (estimate.points_earned > estimate.score) out += ", capped at 100";
  out += ". Score ";
  append(out, estimate.score);
  out += '.';
}

void append_explanation(std::string& out, const Estimate& estimate, const HeldGround& held) {
  const Ground& ground = estimate.rules->grounds[static_cast<std::size_t>(held.ground)];
  switch (held.origin) {
    case GroundOrigin::claimed: out += ground.automatic ? "Claimed; CMS grants it automatically. " : "Claimed as approved by CMS. "; break;
    case GroundOrigin::services: out += "The services by place of service make it. "; break;
    case GroundOrigin::share: out += "The share of the clinicians makes it. "; break;
    case GroundOrigin::small_practice: out += "The practice is small. "; break;
  }
  out += ground.summary;
}

void append_message(std::string& out, const Estimate& estimate, const Blocker& blocker) {
  const Rules& rules = *estimate.rules;
  const Measure* rule = blocker.measure == kNone ? nullptr : &rules.measures[static_cast<std::size_t>(blocker.measure)];
  if (rule != nullptr) {
    out += rule->title;
    out += " (";
    out += rule->id;
    out += ") ";
  }
  switch (blocker.code) {
    case BlockerCode::no_data:
      out += "No PI data are submitted and no ground for reweighting holds, so the category is scored 0 at its full weight. Report the measures, or name a ground.";
      break;
    case BlockerCode::measure_missing: {
      const Choice* choice = rules.objectives[static_cast<std::size_t>(rule->objective)].choice;
      if (choice != nullptr && rule->in_choice) {
        out += "or another report of its objective is missing: ";
        append(out, static_cast<std::int64_t>(choice->count));
        out += " are needed. Answer yes to enough of them or claim exclusions.";
      } else {
        out += rule->type == MeasureType::proportion ? "is not reported. Give its numerator and denominator" : "is not answered. Answer yes";
        out += rule->suppression != nullptr ? " or no" : "";
        out += rule->exclusions.empty() ? "." : ", or claim an exclusion that applies.";
      }
      break;
    }
    case BlockerCode::measure_failed:
      out += rule->type == MeasureType::proportion ? "has a numerator of 0. It must be at least 1" : "is answered no. It needs a yes";
      out += rule->exclusions.empty() ? "." : ", unless an exclusion applies.";
      break;
    case BlockerCode::attestation_missing: out += rule->must_be_yes ? "is not answered. It needs a yes." : "is not answered. Either answer will do."; break;
    case BlockerCode::attestation_failed: out += "is answered no. Without a yes the category is 0."; break;
    case BlockerCode::engagement_missing: {
      out += "is a yes without its level of active engagement. Report ";
      out += rule->engagement->pre_production;
      out += " (option 1) or ";
      out += rule->engagement->production;
      out += " (option 2).";
      break;
    }
    case BlockerCode::cehrt_missing: out += "No CMS EHR Certification ID is given. Give the ID of the certified technology in use, or assume that there is one."; break;
    case BlockerCode::period_missing:
      out += "The performance period is not complete. Give its first and its last day, at least ";
      append(out, static_cast<std::int64_t>(rules.shortest_days));
      out += " days apart, both counted.";
      break;
    case BlockerCode::period_too_short:
      out += "The performance period has ";
      append(out, static_cast<std::int64_t>(estimate.period_days));
      out += estimate.period_days == 1 ? " day. " : " days. ";
      append(out, static_cast<std::int64_t>(rules.performance_year));
      out += " needs at least ";
      append(out, static_cast<std::int64_t>(rules.shortest_days));
      out += " continuous days.";
      break;
    case BlockerCode::sets_contradict: out += "Several PI submissions contradict each other. Correct or withdraw all but one."; break;
  }
}

void append_message(std::string& out, const Estimate& estimate, const Notice& notice) {
  const Rules& rules = *estimate.rules;
  const auto subject = static_cast<std::size_t>(notice.subject);
  const Index measure = measure_of(estimate, notice);
  const auto name = [&] {
    out += rules.measures[static_cast<std::size_t>(measure)].title;
    out += " (";
    out += id_of(estimate, measure);
    out += ")";
  };
  switch (notice.code) {
    case NoticeCode::reading_contested: {
      const Assumption& assumption = rules.assumptions[subject];
      out += "Sources disagree. ";
      out += assumption.summary;
      for (const Alternative& other : estimate.alternatives) {
        if (other.assumption != notice.subject) continue;
        out += " This estimate takes it as ";
        out += other.value ? "not so" : "so";
        out += "; the other way the score is ";
        append(out, other.score);
        out += '.';
      }
      break;
    }
    case NoticeCode::inferred_heirs: append_reading(out, heirs_of(estimate, notice).reading); break;
    case NoticeCode::inferred_partly: append_reading(out, heirs_of(estimate, notice).partly_reading); break;
    case NoticeCode::inferred_rounding:
      name();
      out += ": ";
      append_reading(out, rules.rounding_reading);
      break;
    case NoticeCode::inferred_bonus: append_reading(out, rules.bonuses[subject].reading); break;
    case NoticeCode::measure_suppressed: out += rules.measures[subject].suppression->summary; break;
    case NoticeCode::engagement_option_1:
      name();
      out += ": ";
      out += rules.measures[subject].engagement->pre_production_note;
      break;
    case NoticeCode::engagement_unused:
      name();
      out += ": a level of active engagement is given without a yes. It has no effect.";
      break;
    case NoticeCode::bonus_without_engagement:
      name();
      out += ": the yes earns no bonus, because its level of active engagement is not given.";
      break;
    case NoticeCode::cehrt_assumed: out += "Certified technology is assumed. The submission itself needs its CMS EHR Certification ID."; break;
    case NoticeCode::reweighting_cancelled: out += "A ground for reweighting holds, but submitting PI data cancels it: the data are scored."; break;
    case NoticeCode::approval_needed:
      out += rules.grounds[subject].title;
      out += ": this counts only once CMS has approved the application. One that is still open, or not made, is no ground.";
      break;
    case NoticeCode::share_assumed:
      out += rules.grounds[subject].title;
      out += ": taken as claimed. In a group, ";
      if (rules.grounds[subject].group == GroupRule::more_than_share) {
        out += "more than ";
        append(out, static_cast<std::int64_t>(rules.grounds[subject].group_share));
        out += " percent of the clinicians must hold it.";
      } else {
        out += "all clinicians must hold it.";
      }
      break;
    case NoticeCode::share_refutes:
      out += rules.grounds[subject].title;
      out += ": claimed, but too few of the clinicians hold it, so it does not count.";
      break;
    case NoticeCode::share_not_used: out += "The share of qualifying clinicians is read for groups and virtual groups only."; break;
    case NoticeCode::services_not_used: out += "Services by place of service are read for an individual only."; break;
    case NoticeCode::program_not_offered:
      out += rules.programs[static_cast<std::size_t>(estimate.program)].title;
      out += " was not offered in ";
      append(out, static_cast<std::int64_t>(rules.performance_year));
      out += '.';
      break;
    case NoticeCode::not_scored_unused:
      out += "Leaving out ";
      out += name_of(static_cast<Category>(notice.subject));
      out += " has no effect in this program.";
      break;
    case NoticeCode::fewer_than_two_categories:
      out += "Fewer than two categories are left to score. The final score is then the performance threshold, ";
      append(out, rules.performance_threshold.points);
      out += '.';
      break;
    case NoticeCode::final_score_without_bonuses: out += "The final score is the sum of the categories. Bonuses outside Promoting Interoperability, such as for small practices or complex patients, are not part of it."; break;
    case NoticeCode::best_set_counts: out += rules.several_sets_summary; break;
    case NoticeCode::field_ignored:
      out += "Not read, because no such field is known in the circumstances:";
      for (const std::string_view field : estimate.ignored_fields) {
        out += ' ';
        out += field;
      }
      out += '.';
      break;
    case NoticeCode::year_note: out += rules.notes[subject].text; break;
  }
}

List<Index> sources_of(const Estimate& estimate, const Notice& notice) {
  const Rules& rules = *estimate.rules;
  const auto subject = static_cast<std::size_t>(notice.subject);
  switch (notice.code) {
    case NoticeCode::reading_contested:
    case NoticeCode::cehrt_assumed: return rules.assumptions[subject].fact.sources;
    case NoticeCode::inferred_heirs: return heirs_of(estimate, notice).fact.sources;
    case NoticeCode::inferred_partly: return heirs_of(estimate, notice).partly_fact.sources;
    case NoticeCode::inferred_rounding: return rules.rounding_fact.sources;
    case NoticeCode::inferred_bonus: return rules.bonuses[subject].fact.sources;
    case NoticeCode::measure_suppressed: return rules.measures[subject].suppression->fact.sources;
    case NoticeCode::engagement_option_1: return rules.measures[subject].engagement->pre_production_fact.sources;
    case NoticeCode::engagement_unused:
    case NoticeCode::bonus_without_engagement: return rules.measures[subject].fact.sources;
    case NoticeCode::approval_needed:
    case NoticeCode::share_assumed:
    case NoticeCode::share_refutes: return rules.grounds[subject].fact.sources;
    case NoticeCode::best_set_counts: return rules.several_sets_fact.sources;
    case NoticeCode::fewer_than_two_categories:
    case NoticeCode::not_scored_unused:
    case NoticeCode::final_score_without_bonuses: {
      const Program& program = rules.programs[static_cast<std::size_t>(estimate.program)];
      return rules.weight_tables[static_cast<std::size_t>(program.weight_table)].fact.sources;
    }
    case NoticeCode::year_note: return rules.notes[subject].fact.sources;
    case NoticeCode::reweighting_cancelled:
    case NoticeCode::share_not_used:
    case NoticeCode::services_not_used:
    case NoticeCode::program_not_offered:
    case NoticeCode::field_ignored: break;
  }
  return {};
}

Index measure_of(const Estimate& estimate, const Notice& notice) {
  switch (notice.code) {
    case NoticeCode::inferred_heirs:
    case NoticeCode::inferred_partly: return estimate.transfers[static_cast<std::size_t>(notice.subject)].from;
    case NoticeCode::inferred_rounding:
    case NoticeCode::measure_suppressed:
    case NoticeCode::engagement_option_1:
    case NoticeCode::engagement_unused:
    case NoticeCode::bonus_without_engagement: return notice.subject;
    case NoticeCode::reading_contested:
      for (std::size_t row = 0; row < estimate.rules->measures.size(); ++row) {
        const Suppression* suppression = estimate.rules->measures[row].suppression;
        if (suppression != nullptr && suppression->assumption == notice.subject) return static_cast<Index>(row);
      }
      return kNone;
    default: return kNone;
  }
}

}  // namespace pi_score
