// What the reader should know beside the points.

#include <algorithm>

#include "distribute.hpp"
#include "grounds.hpp"
#include "phrases.hpp"

namespace pi_score {
namespace {

class NoticeAdder {
 public:
  NoticeAdder(const CheckedSubmission& submission, const CategoryResult& result, Estimate& estimate)
      : submission_(submission),
        rules_(*submission.rules),
        circumstances_(submission.circumstances),
        result_(result),
        estimate_(estimate) {}

  void run() {
    add_grounds();
    if (result_.set != nullptr) add_answers(*result_.set);
    // A set without measurements may have an ID all the same.
    const CheckedSet* described = described_set(submission_, result_);
    if (described != nullptr && described->cehrt_id_unlisted) add(NoticeCode::cehrt_id_unlisted);
    add_weights();
    add_rules();
  }

 private:
  void add(NoticeCode code, Subject subject = {}) { estimate_.notices.push({code, subject}); }

  // ------------------------------------------------------------------------------------ grounds

  void add_grounds() {
    for (const At<Ground> at : rules_.grounds.positions())
      if (contains(circumstances_.claimed_grounds, at)) add_claim(at);
    const bool individual = circumstances_.entity == EntityType::individual;
    if (circumstances_.has_services && !individual) add(NoticeCode::services_not_used);
    if (circumstances_.has_share && !is_group()) add(NoticeCode::share_not_used);
  }

  void add_claim(At<Ground> at) {
    const Ground& ground = rules_.grounds[at];
    if (!can_hold(ground, circumstances_.entity) || ground.assumption) {
      add(NoticeCode::ground_not_for_entity, at);
      return;
    }
    if (const std::optional<bool> decided = decided_by_share(ground, circumstances_)) {
      if (!*decided) add(NoticeCode::share_refutes, at);
      return;
    }
    if (ground.kind == GroundKind::practice_size && circumstances_.denies_small_practice)
      add(NoticeCode::small_practice_contradicted, at);
    if (ground.how != GroundHow::automatic) add(NoticeCode::approval_needed, at);
    if (is_group() && ground.group != GroupRule::practice) add(NoticeCode::share_assumed, at);
  }

  [[nodiscard]] bool is_group() const {
    return circumstances_.entity == EntityType::group ||
           circumstances_.entity == EntityType::virtual_group;
  }

  // ------------------------------------------------------------------------------------ answers

  void add_answers(const CheckedSet& set) {
    for (const At<Measure> at : rules_.measures.positions()) {
      const Measure& measure = rules_.measures[at];
      const MeasureEstimate& part = estimate_.scored.measures[at];
      if (measure.engagement) add_engagement(at, measure, set.answers[at]);
      if (part.status == Status::suppressed && !measure.suppression->assumption)
        add(NoticeCode::measure_suppressed, at);
      if (part.exact_half && rules_.rounding_fact.basis == Basis::inferred)
        add(NoticeCode::inferred_rounding, at);
    }
    add_inferred_transfers(set);
    add_inferred_bonuses(set);
    if (estimate_.scored.cehrt_assumed) add(NoticeCode::cehrt_assumed, rules_.cehrt_assumption);
    add_what_becomes_of_grounds();
  }

  void add_engagement(At<Measure> at, const Measure& measure, const Answer& answer) {
    const bool stated = answer.pre_production || answer.production;
    if (answer.kind != Answer::Kind::yes) {
      if (stated) add(NoticeCode::engagement_unused, at);
      return;
    }
    if (answer.pre_production && !measure.engagement->pre_production_note.empty())
      add(NoticeCode::engagement_option_1, at);
    if (!stated && measure.role == Role::bonus) add(NoticeCode::bonus_without_engagement, at);
  }

  /// At most two notices for each measure that gives points away.
  void add_inferred_transfers(const CheckedSet& set) {
    At<Measure> giver;
    for (std::size_t at = 0; at < estimate_.scored.transfers.size(); ++at) {
      const Transfer& transfer = estimate_.scored.transfers[at];
      if (transfer.from == giver) continue;
      giver = transfer.from;
      const Heirs& heirs = rules_.measures[transfer.from].heirs[transfer.heirs];
      if (heirs.fact.basis == Basis::inferred) add(NoticeCode::inferred_heirs, At<Transfer>(at));
      if (heirs.partly_excluded && heirs.partly_fact.basis == Basis::inferred &&
          set.answers[heirs.partly_excluded].excluded())
        add(NoticeCode::inferred_partly, At<Transfer>(at));
    }
  }

  void add_inferred_bonuses(const CheckedSet& set) {
    for (const At<Bonus> at : rules_.bonuses.positions()) {
      if (rules_.bonuses[at].fact.basis != Basis::inferred) continue;
      int claimed = 0;
      for (const At<Measure> measure : rules_.bonuses[at].measures)
        claimed += set.answers[measure].kind == Answer::Kind::yes ? 1 : 0;
      if (claimed > 1) add(NoticeCode::inferred_bonus, at);
    }
  }

  void add_failure_cancels() {
    if (rules_.completeness.failure_cancels.fact.basis == Basis::inferred)
      add(NoticeCode::inferred_failure_cancels);
  }

  /// The set would be complete if one measure for each objective sufficed.
  [[nodiscard]] bool lacks_only_measures_of_begun_objectives() const {
    const auto& requirements = estimate_.scored.requirements;
    return std::all_of(requirements.begin(), requirements.end(), [&](const Requirement& each) {
      if (!is_absent(estimate_, each)) return true;
      if (each.kind != RequirementKind::measure) return false;
      const Measure& measure = rules_.measures[each.measure];
      return measure.role == Role::required && is_begun(rules_.objectives[measure.objective]);
    });
  }

  [[nodiscard]] bool is_begun(const Objective& objective) const {
    return std::any_of(objective.measures.begin(), objective.measures.end(), [&](At<Measure> at) {
      const Status status = estimate_.scored.measures[at].status;
      return status == Status::earned || status == Status::failed || status == Status::excluded ||
             status == Status::suppressed;
    });
  }

  void add_what_becomes_of_grounds() {
    if (estimate_.grounds.empty()) return;
    if (result_.counts) {
      add(NoticeCode::reweighting_cancelled);
      if (rules_.completeness.required && !estimate_.scored.blockers.empty()) add_failure_cancels();
    } else if (rules_.completeness.required && !result_.complete) {
      add(NoticeCode::incomplete_submission);
      if (rules_.completeness.fact.basis == Basis::inferred) add(NoticeCode::inferred_completeness);
      if (rules_.completeness.every_measure.fact.basis == Basis::inferred &&
          lacks_only_measures_of_begun_objectives())
        add(NoticeCode::inferred_every_measure);
      if (completing_scores_zero(estimate_)) {
        add(NoticeCode::completing_cancels);
        add_failure_cancels();
      }
    }
  }

  // ------------------------------------------------------------------------------------ weights

  void add_weights() {
    const At<Program> program = estimate_.scored.program;
    if (!rules_.programs[program].offered) add(NoticeCode::program_not_offered);
    const WeightTable& table = rules_.weight_tables[rules_.programs[program].weight_table];
    for (const Category category :
         {Category::quality, Category::cost, Category::improvement_activities})
      if ((circumstances_.not_scored & only(category)) != 0 &&
          (table.reweightable & only(category)) == 0)
        add(NoticeCode::not_scored_unused, category);
    const Scale scale(rules_, circumstances_, estimate_.assumptions, result_.grounds);
    const Standing& standing = estimate_.standing;
    if (scale.fewer_than_two(program, standing.outcome))
      add(NoticeCode::fewer_than_two_categories);
    else if (standing.final_score)
      add(NoticeCode::final_score_without_bonuses);
    if (standing.final_score && !standing.payment_adjustment) add(NoticeCode::payment_not_negative);
  }

  // -------------------------------------------------------------------------------------- rules

  void add_rules() {
    for (const At<EntityNote> at : rules_.entity_notes.positions())
      if (rules_.entity_notes[at].entity == circumstances_.entity) add(NoticeCode::entity_note, at);
    if (estimate_.several_sets) {
      add(NoticeCode::best_set_counts);
      if (rules_.several_sets_fact.basis == Basis::inferred) add(NoticeCode::inferred_several_sets);
    }
    if (!estimate_.ignored_fields.empty()) add(NoticeCode::field_ignored);
    for (const At<Assumption> at : rules_.assumptions.positions()) {
      const AssumptionKind kind = rules_.assumptions[at].kind;
      if (kind == AssumptionKind::contested) add(NoticeCode::reading_contested, at);
      if (kind == AssumptionKind::decided_later) add(NoticeCode::decided_later, at);
    }
    for (const At<Note> at : rules_.notes.positions())
      if (is_relevant(rules_.notes[at])) add(NoticeCode::year_note, at);
  }

  [[nodiscard]] bool is_relevant(const Note& note) const {
    return note.measures.empty() ||
           std::any_of(note.measures.begin(), note.measures.end(), [&](At<Measure> at) {
             const Status status = estimate_.scored.measures[at].status;
             return status == Status::missing || status == Status::failed;
           });
  }

  const CheckedSubmission& submission_;
  const Rules& rules_;
  const CheckedCircumstances& circumstances_;
  const CategoryResult& result_;
  Estimate& estimate_;
};

}  // namespace

void add_notices(const CheckedSubmission& submission, const CategoryResult& result,
                 Estimate& estimate) {
  NoticeAdder(submission, result, estimate).run();
}

}  // namespace pi_score
