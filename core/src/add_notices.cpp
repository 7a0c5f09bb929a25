// What the reader should know beside the points.

#include "score.hpp"

namespace pi_score {
namespace {

void add_inferred_transfers(const CheckedSet& set, Estimate& estimate) {
  const Rules& rules = *estimate.rules;
  Index giver = kNone;
  for (std::size_t at = 0; at < estimate.transfers.size(); ++at) {
    const Transfer& transfer = estimate.transfers[at];
    if (transfer.from == giver) continue;  // One notice for each giver.
    giver = transfer.from;
    const Heirs& heirs = rules.measures[static_cast<std::size_t>(transfer.from)]
                             .heirs[static_cast<std::size_t>(transfer.heirs)];
    if (heirs.fact.basis == Basis::inferred)
      estimate.notices.push({NoticeCode::inferred_heirs, static_cast<Index>(at)});
    if (heirs.partly_excluded != kNone && heirs.partly_fact.basis == Basis::inferred &&
        set.answers[static_cast<std::size_t>(heirs.partly_excluded)].excluded())
      estimate.notices.push({NoticeCode::inferred_partly, static_cast<Index>(at)});
  }
}

void add_inferred_bonuses(const CheckedSet& set, Estimate& estimate) {
  const Rules& rules = *estimate.rules;
  for (std::size_t at = 0; at < rules.bonuses.size(); ++at) {
    if (rules.bonuses[at].fact.basis != Basis::inferred) continue;
    int claimed = 0;
    for (const Index measure : rules.bonuses[at].measures)
      claimed += set.answers[static_cast<std::size_t>(measure)].kind == Answer::Kind::yes ? 1 : 0;
    if (claimed > 1) estimate.notices.push({NoticeCode::inferred_bonus, static_cast<Index>(at)});
  }
}

void add_engagement(const Measure& measure, const Answer& answer, Index row, Estimate& estimate) {
  const bool stated = answer.pre_production || answer.production;
  if (answer.kind != Answer::Kind::yes) {
    if (stated) estimate.notices.push({NoticeCode::engagement_unused, row});
    return;
  }
  if (answer.pre_production && !measure.engagement->pre_production_note.empty())
    estimate.notices.push({NoticeCode::engagement_option_1, row});
  if (!stated && measure.role == Role::bonus)
    estimate.notices.push({NoticeCode::bonus_without_engagement, row});
}

}  // namespace

void add_answer_notices(const CheckedSet& set, AssumptionSet assumptions, Estimate& estimate) {
  const Rules& rules = *estimate.rules;
  Index row = 0;
  for (const Measure& measure : rules.measures) {
    const MeasureEstimate& part = estimate.measures[static_cast<std::size_t>(row)];
    if (measure.engagement != nullptr)
      add_engagement(measure, set.answers[static_cast<std::size_t>(row)], row, estimate);
    if (part.status == Status::suppressed && measure.suppression->assumption == kNone)
      estimate.notices.push({NoticeCode::measure_suppressed, row});
    if (part.exact_half && rules.rounding_fact.basis == Basis::inferred)
      estimate.notices.push({NoticeCode::inferred_rounding, row});
    ++row;
  }
  add_inferred_transfers(set, estimate);
  add_inferred_bonuses(set, estimate);
  const bool assumed = (assumptions >> static_cast<unsigned>(rules.cehrt_assumption) & 1U) != 0;
  if (assumed && !set.has_cehrt_id)
    estimate.notices.push({NoticeCode::cehrt_assumed, rules.cehrt_assumption});
  if (!estimate.grounds.empty()) estimate.notices.push({NoticeCode::reweighting_cancelled, kNone});
}

void add_rule_notices(Estimate& estimate) {
  const Rules& rules = *estimate.rules;
  if (estimate.several_sets) estimate.notices.push({NoticeCode::best_set_counts, kNone});
  if (!estimate.ignored_fields.empty()) estimate.notices.push({NoticeCode::field_ignored, kNone});
  for (std::size_t at = 0; at < rules.assumptions.size(); ++at)
    if (rules.assumptions[at].contested)
      estimate.notices.push({NoticeCode::reading_contested, static_cast<Index>(at)});
  for (std::size_t at = 0; at < rules.notes.size(); ++at)
    estimate.notices.push({NoticeCode::year_note, static_cast<Index>(at)});
}

}  // namespace pi_score
