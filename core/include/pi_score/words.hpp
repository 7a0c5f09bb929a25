// The words of the contract for each code, and an estimate in sentences. The command, the module
// and the page all print these.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "pi_score/advice.hpp"
#include "pi_score/estimate.hpp"

namespace pi_score {

// -------------------------------------------------------------------------- Codes in the contract

[[nodiscard]] std::string_view name_of(ErrorCode code);
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(RequirementState state);
[[nodiscard]] std::string_view name_of(BlockerCode code);
/// Several codes share the word `reading-inferred`: the sentence says which reading it is.
[[nodiscard]] std::string_view name_of(NoticeCode code);
[[nodiscard]] std::string_view name_of(Category category);
[[nodiscard]] std::string_view name_of(EntityType entity);
[[nodiscard]] std::string_view name_of(Basis basis);
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(MeasureType type);
[[nodiscard]] std::string_view name_of(AssumptionKind kind);
[[nodiscard]] std::string_view name_of(GroundKind kind);
[[nodiscard]] std::string_view name_of(GroundHow how);
[[nodiscard]] std::string_view name_of(GroupRule rule);
[[nodiscard]] std::string_view name_of(SeveralSets rule);

/// "Improvement Activities": for a person, where name_of() is for a program.
[[nodiscard]] std::string_view title_of(Category category);

/// The id of a requirement: a measure's, an objective's, "period" or "cehrt".
[[nodiscard]] std::string_view id_of(const Rules& rules, const Requirement& requirement);

// -------------------------------------------------------------------------------------- Sentences
//
// Each appends English to `text`. `estimate` must be a Result's with no errors.

/// The first line of every view. Where an assumption changes score or outcome, it states both
/// results and names the lower one as the one to plan for.
void append_headline(std::string& text, const Estimate& estimate);
/// The same for a narrow place.
void append_short_headline(std::string& text, const Estimate& estimate);
/// "((49/115)*10) = 4" in CMS's notation, for programs, or nothing where a measure earns nothing by
/// its nature.
void append_formula(std::string& text, const Estimate& estimate, At<Measure> measure);
/// How the points of a measure came about.
void append_explanation(std::string& text, const Estimate& estimate, At<Measure> measure);
/// The sum of the score, ending with the score.
void append_explanation(std::string& text, const Estimate& estimate);
/// Why the ground is held.
void append_explanation(std::string& text, const Estimate& estimate, const HeldGround& held);
/// What the requirement asks, or that it is met.
void append_message(std::string& text, const Estimate& estimate, const Requirement& requirement);
/// What a requirement asks for: the plain name of a measure, "Security risk analysis", the title of
/// an objective, or "Performance period".
void append_name(std::string& text, const Rules& rules, const Requirement& requirement);
/// What is wrong, and what to do.
void append_message(std::string& text, const Estimate& estimate, const Blocker& blocker);
void append_message(std::string& text, const Estimate& estimate, const Notice& notice);

// Of advice. It must be an AdviceResult's with no errors.

/// What the plan asks, or why the target is beyond reach.
void append_message(std::string& text, const Advice& advice, const TargetPlan& plan);
/// What one measure alone would need.
void append_message(std::string& text, const Advice& advice, const Raise& alone);
/// The step, and "if it is true" where it is an attestation.
void append_message(std::string& text, const Advice& advice, const Move& move);
/// Both scores of a contested reading, and which answer scores the same either way.
void append_message(std::string& text, const Advice& advice, const ContestedReading& contested);
/// What is claimed, where the points go, and what that brings or costs.
void append_explanation(std::string& text, const Advice& advice, const Strategy& strategy);
/// What would turn the score into 0.
void append_message(std::string& text, const Advice& advice, const Fragile& fragile);
void append_message(std::string& text, const Advice& advice, const Projection& projection);
/// That the advice is on answers that do not count now. Only where reweighted.
void append_message(std::string& text, const Advice& advice);

/// What a notice rests on. May be empty.
[[nodiscard]] List<At<Source>> sources_of(const Estimate& estimate, const Notice& notice);
/// The measure that a notice is about, or none.
[[nodiscard]] At<Measure> measure_of(const Estimate& estimate, const Notice& notice);

// ---------------------------------------------------------------------------------------- Numbers

/// "12.5", "4".
void append(std::string& out, Points points);
void append(std::string& out, std::int64_t number);
/// A count with its thousands apart: "1,004".
void append_count(std::string& out, std::int64_t count);
/// "20.5" of 2,050,000 hundred-thousandths: no trailing zeros.
void append_hundred_thousandths(std::string& out, std::int64_t number);

}  // namespace pi_score
