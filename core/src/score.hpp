// The stages of an estimate. Data flows one way: checked set -> measures -> category -> final
// score.
#pragma once

#include "checked.hpp"

namespace pi_score {

/// Scores one checked set: measures, objectives, transfers, bonus, blockers, score. Replaces those
/// parts of `estimate`, whose `rules` must be set. A set without any answer comes out with
/// everything missing. Source: 42 CFR 414.1375(b), 414.1380(b)(4); each number's own in the rules'
/// tables.
void score_set(const CheckedSet& set, AssumptionSet assumptions, Estimate& estimate);

/// Whether score_set() could come to other points with an assumption turned over. A suppressed
/// measure with a full yes, or without an answer, is worth the same either way.
[[nodiscard]] bool can_matter(Index assumption, const Rules& rules, const CheckedSet& set);

/// Which of the objective's routes the set reports; the first where it reports none.
[[nodiscard]] const Route& chosen_route(const Objective& objective, const CheckedSet& set);

/// The grounds that hold in these circumstances, with notices on those that needed a word.
/// Source: 42 CFR 414.1305 (definitions), 414.1380(c)(2).
void find_grounds(const CheckedCircumstances& circumstances, Estimate& estimate);

/// Category weights and, where every other category has a score, the final score.
/// Source: 42 CFR 414.1380(c)(2)(ii), 414.1367.
void weigh(const CheckedCircumstances& circumstances, bool small_practice, Estimate& estimate);

/// Notices on what the set that counts says and on the readings that its points rest on.
void add_answer_notices(const CheckedSet& set, AssumptionSet assumptions, Estimate& estimate);

/// Notices on the submission as a whole and on the year's rules.
void add_rule_notices(Estimate& estimate);

}  // namespace pi_score
