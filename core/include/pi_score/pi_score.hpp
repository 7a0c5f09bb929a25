// pi_score: estimates the MIPS Promoting Interoperability (PI) score of a submission.
//
//     pi_score::Submission submission;
//     submission.performance_year = 2026;
//     ... fill in measurement sets ...
//     const pi_score::Result result = pi_score::estimate(submission);
//     if (!result.errors.empty()) ... each has a code, a place and a sentence
//     else result.estimate.standing.score
//
// Values in, values out: no exceptions, no I/O, no clock, no globals; no floating point decides
// anything. Points are whole half points (points.hpp), a year's rules are tables (rules.hpp). A
// submission is taken as it comes (submission.hpp), the answer is made of numbers and codes
// (estimate.hpp), which words.hpp says in sentences. advise() says what to do next (advice.hpp).
// estimate_many() scores columns of clinicians without a word (many.hpp).
#pragma once

#include "pi_score/advice.hpp"
#include "pi_score/changes.hpp"
#include "pi_score/columns.hpp"
#include "pi_score/estimate.hpp"
#include "pi_score/many.hpp"
#include "pi_score/points.hpp"
#include "pi_score/rules.hpp"
#include "pi_score/submission.hpp"
#include "pi_score/words.hpp"
