// What each notice says, and what it rests on.

#include <doctest/doctest.h>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

TEST_CASE("every notice has words, and those on the rules have sources") {
  Set set = Set::full_marks(2026);
  set.rate("PI_HIE_4", 1, 2)
      .yes("PI_PHCDRR_2")
      .yes("PI_PHCDRR_4")
      .yes("PI_PHCDRR_4_PRE")
      .exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1");
  set.no("PI_PHCDRR_5").yes("PI_PHCDRR_5_PRE").cehrt_id({}).program("app1");
  Submission submission = submission_of(2026, {set, set});
  submission.assumptions = {{"cehrt", true}};
  submission.entity_type = "group";
  Circumstances& circumstances = submission.circumstances;
  circumstances.grounds = {"hospitalBased", "decertifiedEhr", "nonPatientFacing", "ascBased"};
  circumstances.services = {{"21", 1}};
  circumstances.not_scored = {"cost"};
  circumstances.unknown_fields = {"weather"};
  circumstances.has_qualifying_share = true;
  circumstances.clinicians = 4;
  circumstances.hospital_based = 2;
  circumstances.category_scores = {90, {}, 80};
  const Estimate estimate = estimate_of(submission);
  for (const Notice& notice : estimate.notices) {
    std::string words;
    append_message(words, estimate, notice);
    CAPTURE(name_of(notice.code));
    CHECK(words.size() > 20);
    CHECK(words.back() == '.');
    const bool of_the_submission = notice.code == NoticeCode::reweighting_cancelled ||
                                   notice.code == NoticeCode::services_not_used ||
                                   notice.code == NoticeCode::field_ignored;
    CHECK(sources_of(estimate, notice).empty() == of_the_submission);
  }
  CHECK(contains(message(estimate, NoticeCode::inferred_partly),
                 "Receiving and Reconciling takes all"));
  CHECK(contains(message(estimate, NoticeCode::reading_contested),
                 "as true; otherwise the score is"));
  CHECK(contains(message(estimate, NoticeCode::share_assumed), "more than 75 percent"));
  CHECK(contains(message(estimate, NoticeCode::share_assumed), "all clinicians must hold it"));
  CHECK(contains(message(estimate, NoticeCode::bonus_without_engagement), "earns no bonus"));
  CHECK(
      contains(message(estimate, NoticeCode::engagement_option_1), "only one performance period"));
  CHECK(contains(message(estimate, NoticeCode::share_refutes), "too few"));
}

TEST_CASE("notices that the busy submission does not have") {
  CHECK(contains(message(estimate_of(2025, Set::full_marks(2025)), NoticeCode::measure_suppressed),
                 "suppressed"));
  CHECK(contains(message(estimate_of(2022, Set::full_marks(2022).program("G0053")),
                         NoticeCode::program_not_offered),
                 "was not offered in 2022."));
  CHECK(contains(
      message(estimate_of(2026, Set::full_marks(2026).no("PI_PHCDRR_1")), NoticeCode::year_note),
      "Both need an answer or an exclusion."));
  Set half = Set::full_marks(2026);
  half.rate("PI_EP_1", 1, 4);
  const Estimate rounded = estimate_of(2026, half);
  CHECK(contains(message(rounded, NoticeCode::inferred_rounding), "halfway"));
  for (const Notice& notice : rounded.notices)
    if (notice.code == NoticeCode::inferred_rounding)
      CHECK(measure_of(rounded, notice) == measure_at(*rounded.rules, "PI_EP_1"));
  Set all_gone = Set::full_marks(2026);
  all_gone.exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1")
      .exclude("PI_HIE_4", "PI_LVITC_2");
  const Estimate moved = estimate_of(2026, all_gone);
  CHECK(contains(message(moved, NoticeCode::inferred_heirs), "patient access"));
  Set bonuses = Set::full_marks(2026);
  bonuses.yes("PI_PHCDRR_6").yes("PI_PHCDRR_2").yes("PI_PHCDRR_2_PROD");
  CHECK(contains(message(estimate_of(2026, bonuses), NoticeCode::inferred_bonus), "one award"));
  Submission group = submission_of(2026, {Set::full_marks(2026)});
  group.circumstances.has_qualifying_share = true;
  group.circumstances.clinicians = 3;
  CHECK(contains(message(estimate_of(group), NoticeCode::share_not_used), "groups"));
  group.circumstances.not_scored = {"quality", "cost", "improvementActivities"};
  CHECK(contains(message(estimate_of(group), NoticeCode::fewer_than_two_categories), "75"));
}

TEST_CASE("a contested reading says which way it is taken") {
  CHECK(contains(message(estimate_of(2026, Set::full_marks(2026), {{"ecrSuppressed", false}}),
                         NoticeCode::reading_contested),
                 "as not true; otherwise the score is the same, 100."));
  CHECK(contains(message(estimate_of(2026, Set::full_marks(2026).no("PI_PHCDRR_3")),
                         NoticeCode::reading_contested),
                 "as true; otherwise the score is 0."));
}

TEST_CASE("notices name their sources and measures") {
  const auto sources = [](const Estimate& estimate, NoticeCode code) {
    for (const Notice& notice : estimate.notices)
      if (notice.code == code) return sources_of(estimate, notice).size();
    return std::size_t{99};
  };
  Set half = Set::full_marks(2026);
  half.rate("PI_EP_1", 1, 4).yes("PI_PHCDRR_6").yes("PI_PHCDRR_2").yes("PI_PHCDRR_2_PROD");
  CHECK(sources(estimate_of(2026, half), NoticeCode::inferred_rounding) == 2);
  CHECK(sources(estimate_of(2026, half), NoticeCode::inferred_bonus) > 0);
  CHECK(sources(estimate_of(2026, Set(half).no("PI_PHCDRR_1")), NoticeCode::year_note) == 2);
  CHECK(sources(estimate_of(2025, Set::full_marks(2025)), NoticeCode::measure_suppressed) == 1);
  CHECK(sources(estimate_of(2022, Set::full_marks(2022).program("G0053")),
                NoticeCode::program_not_offered) == 0);
  Set all_gone = Set::full_marks(2026);
  all_gone.exclude("PI_EP_1", "PI_LVPP_1")
      .exclude("PI_HIE_1", "PI_LVOTC_1")
      .exclude("PI_HIE_4", "PI_LVITC_2");
  CHECK(sources(estimate_of(2026, all_gone), NoticeCode::inferred_heirs) == 0);
  Submission shares = submission_of(2026, {Set::full_marks(2026)});
  shares.circumstances.has_qualifying_share = true;
  shares.circumstances.clinicians = 3;
  CHECK(sources(estimate_of(shares), NoticeCode::share_not_used) == 0);
  shares.circumstances.not_scored = {"quality", "cost", "improvementActivities"};
  CHECK(sources(estimate_of(shares), NoticeCode::fewer_than_two_categories) == 2);
}

TEST_CASE("a notice about a transfer or an assumption is about a measure, others are about none") {
  const auto about = [](const Estimate& estimate, NoticeCode code) {
    for (const Notice& notice : estimate.notices)
      if (notice.code == code) {
        const At<Measure> measure = measure_of(estimate, notice);
        return measure ? std::string(estimate.rules->measures[measure].id) : std::string("none");
      }
    return std::string("no such notice");
  };
  const Set full = Set::full_marks(2026);
  const Estimate moved = estimate_of(2026, Set(full)
                                               .exclude("PI_EP_1", "PI_LVPP_1")
                                               .exclude("PI_HIE_1", "PI_LVOTC_1")
                                               .exclude("PI_HIE_4", "PI_LVITC_2"));
  CHECK(about(moved, NoticeCode::inferred_heirs) == "PI_EP_1");
  CHECK(about(moved, NoticeCode::reading_contested) == "PI_PHCDRR_3");
  const Estimate assumed = estimate_of(2026, Set(full).cehrt_id({}), {{"cehrt", true}});
  CHECK(about(assumed, NoticeCode::cehrt_assumed) == "none");
  Submission group = submission_of(2026);
  group.entity_type = "group";
  group.circumstances.grounds = {"hospitalBased"};
  CHECK(about(estimate_of(group), NoticeCode::share_assumed) == "none");
  CHECK_FALSE(measure_of(assumed, {NoticeCode::decided_later, assumed.rules->cehrt_assumption}));
  CHECK(about(estimate_of(2025, Set::full_marks(2025)), NoticeCode::measure_suppressed) ==
        "PI_PHCDRR_3");
}

TEST_CASE("where only the final score differs, the other one is told") {
  // Without Cost its 20 percent go to the others: 40, 20, 15 and 25 percent are 55, 0, 15 and 30.
  Submission submission = submission_of(2021, {Set::full_marks(2021)});
  submission.circumstances.category_scores = {70, 60, 90};
  std::string out;
  const Estimate estimate = estimate_of(submission);
  for (const Notice& notice : estimate.notices)
    if (notice.code == NoticeCode::decided_later) append_message(out, estimate, notice);
  // 0.55 x 70 + 0.15 x 90 + 30 = 82.
  CHECK(contains(out, "otherwise the score is the same, 100, and the final score is 82."));
}

TEST_CASE("the other side of a reading is told also where it is not scored") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"hospitalBased"};
  Estimate estimate = estimate_of(submission);
  CHECK(contains(message(estimate, NoticeCode::reading_contested),
                 "as true. Either way PI is not scored."));
  estimate.alternatives[0].standing.outcome = Outcome::zero;
  CHECK(contains(message(estimate, NoticeCode::reading_contested),
                 "as true; otherwise the score is 0."));
  estimate.standing.outcome = Outcome::zero;
  estimate.alternatives[0].standing.outcome = Outcome::reweighted;
  CHECK(contains(message(estimate, NoticeCode::reading_contested),
                 "as true; otherwise PI is not scored."));
  // The entry in which this assumption alone is turned is told, wherever it stands.
  Alternative both = estimate.alternatives[0];
  both.assumptions = ~estimate.assumptions;
  estimate.alternatives.insert(estimate.alternatives.begin(), both);
  estimate.alternatives[0].standing.outcome = Outcome::zero;
  CHECK(contains(message(estimate, NoticeCode::reading_contested),
                 "as true; otherwise PI is not scored."));
  estimate.alternatives.clear();  // Nothing is said of what is not known.
  CHECK_FALSE(contains(message(estimate, NoticeCode::reading_contested), "otherwise"));
}

TEST_CASE("notices that no year's data bring about yet have words too") {
  Estimate estimate = estimate_of(2026, Set::full_marks(2026));
  const auto words = [&](NoticeCode code, Subject subject) {
    std::string out;
    append_message(out, estimate, {code, subject});
    return out;
  };
  const Rules& rules = *estimate.rules;
  CHECK(contains(words(NoticeCode::ground_not_for_entity, ground_at(rules, "hospitalBased")),
                 "Hospital-based: claimed, but whoever reports in this way cannot hold it"));
  CHECK(contains(words(NoticeCode::decided_later, At<Assumption>(1)),
                 "as true; otherwise the score is the same, 100."));
  CHECK(contains(words(NoticeCode::inferred_completeness, {}),
                 "No stated rule covers this. Our reading: "));
  CHECK(contains(words(NoticeCode::inferred_several_sets, {}),
                 "No stated rule covers this. Our reading: "));
  CHECK(contains(words(NoticeCode::payment_not_negative, {}), "threshold of 75"));
  CHECK(words(NoticeCode::cehrt_id_unlisted, {}) == rules.cehrt_unlisted.view());
}

TEST_CASE("a hardship exception counts only once it is approved, a request once it is granted") {
  Submission submission = submission_of(2026);
  submission.circumstances.grounds = {"decertifiedEhr"};
  CHECK(contains(message(estimate_of(submission), NoticeCode::approval_needed),
                 "only once CMS has approved the application"));
}

TEST_CASE("how several sets count says where that is weakly founded") {
  const Set set = Set::full_marks(2023);
  CHECK(
      contains(message(estimate_of(submission_of(2023, {set, set})), NoticeCode::best_set_counts),
               "otherwise the best counts. This is weakly founded: guides of CMS are known to say "
               "so, but none was at hand."));
}

TEST_CASE("the whole year's sources stand behind its notices") {
  Submission submission = submission_of(2026, {Set::full_marks(2026)});
  submission.circumstances.category_scores = {100, 100, 100};
  const Estimate estimate = estimate_of(submission);
  for (const Notice& notice : estimate.notices)
    if (notice.code == NoticeCode::payment_not_negative)
      CHECK(sources_of(estimate, notice).size() == estimate.rules->payment.fact.sources.size());
  const Rules& rules = *estimate.rules;
  const auto count = [&](NoticeCode code, Subject subject) {
    return sources_of(estimate, {code, subject}).size();
  };
  CHECK(count(NoticeCode::inferred_completeness, {}) == rules.completeness.fact.sources.size());
  CHECK(count(NoticeCode::incomplete_submission, {}) == rules.completeness.fact.sources.size());
  CHECK(count(NoticeCode::inferred_every_measure, {}) ==
        rules.completeness.every_measure.fact.sources.size());
  CHECK(count(NoticeCode::inferred_failure_cancels, {}) ==
        rules.completeness.failure_cancels.fact.sources.size());
  CHECK(count(NoticeCode::completing_cancels, {}) == rules.completeness.fact.sources.size());
  CHECK(count(NoticeCode::best_set_counts, {}) == rules.several_sets_fact.sources.size());
  CHECK(count(NoticeCode::inferred_several_sets, {}) == rules.several_sets_fact.sources.size());
  CHECK(count(NoticeCode::cehrt_id_unlisted, {}) == rules.cehrt_unlisted_fact.sources.size());
  const At<Ground> hospital = ground_at(rules, "hospitalBased");
  for (const NoticeCode code : {NoticeCode::approval_needed, NoticeCode::ground_not_for_entity,
                                NoticeCode::share_assumed, NoticeCode::share_refutes})
    CHECK(count(code, hospital) == rules.grounds[hospital].fact.sources.size());
  CHECK(count(NoticeCode::decided_later, At<Assumption>(1)) ==
        rules.assumptions[At<Assumption>(1)].fact.sources.size());
}
