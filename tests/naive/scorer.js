// A second scorer of the Promoting Interoperability category, written from the written rules and
// without sight of the product. It is slow and plain: tables for what can be written out, and one
// step after another as a person would score by hand. A mistake goes unseen only if both made it.
import { GLANCE, READINGS, readingsInForce } from './years.js';
import { findErrors } from './checking.js';
import { countedSet } from './sets.js';
import { isSmallPractice, reweighting } from './grounds.js';
import { categoryWeights } from './weights.js';
import { finalFields } from './finalScore.js';
import { breakEven } from './breakEven.js';
import { noticeCodes } from './notices.js';

/** What the weights of a submission depend on, apart from whether PI is reweighted. */
function weightFrame(submission, set, readings, everythingElseIsOut) {
  const circumstances = submission.circumstances ?? {};
  const notScored = [...(circumstances.notScored ?? [])];
  if (readings.costNotScored === true) notScored.push('cost');
  return {
    program: set.programName ?? 'mips',
    smallPractice: isSmallPractice(circumstances),
    notScored,
    everythingElseIsOut,
  };
}

/** What these answers would bring as a submission, while PI is reweighted. */
function ifReported({ described }, resultsOf) {
  const fields = {
    score: described.score,
    potential: described.potential,
    ...resultsOf(true, described.score),
  };
  const atPotential = resultsOf(true, described.potential).finalScore;
  return atPotential === undefined ? fields : { ...fields, finalScoreAtPotential: atPotential };
}

/** What follows if the data that are submitted were not submitted. */
function withoutData(piIsOut, resultsOf, categoryScores, threshold) {
  const results = resultsOf(false, 0);
  if (!piIsOut(false)) return { outcome: 'zero', ...results };
  const scoredWeights = resultsOf(true, 0).categoryWeights;
  return {
    outcome: 'reweighted',
    ...results,
    breakEven: breakEven(scoredWeights, results.categoryWeights, categoryScores, threshold),
  };
}

/**
 * Estimates a submission that has passed the checks, under the given assumptions.
 * @param {object} submission
 * @param {Record<string, boolean>} readings the contested and later-decided assumptions in force
 * @returns {{answer: object, counted: object}} `counted`: the set that counts, as countedSet
 * describes it
 */
export function estimate(submission, readings) {
  const year = submission.performanceYear;
  const { threshold, exceptional, incompleteIsNone } = GLANCE[year];
  const categoryScores = submission.circumstances?.categoryScores;
  const counted = countedSet(submission, readings);
  const { described, hasData, isSubmitted } = counted;
  const { piIsOut, everythingElseIsOut } = reweighting(year, submission, readings);
  const frame = weightFrame(submission, counted.set, readings, everythingElseIsOut);
  // The weights and the final score with a PI score that is submitted, or without one.
  const resultsOf = (isThere, piScore) => {
    const weights = categoryWeights(year, frame, piIsOut(isThere));
    return {
      weight: weights.promotingInteroperability,
      categoryWeights: weights,
      ...finalFields(weights, piScore, categoryScores, threshold),
    };
  };

  const isReweighted = piIsOut(isSubmitted);
  const blockers = isReweighted ? [] : described.blockers;
  const piScore = isReweighted ? 0 : described.score;
  let outcome = blockers.length > 0 ? 'zero' : 'scored';
  if (isReweighted) outcome = 'reweighted';
  const { pointsEarned, bonus, potential, measures, objectives, requirements } = described;
  const answer = {
    outcome,
    score: piScore,
    pointsEarned,
    bonus,
    potential,
    ...resultsOf(isSubmitted, piScore),
    performanceThreshold: threshold,
    measures,
    objectives,
    requirements,
    blockers,
  };
  // One correctly rounded division of exact numbers gives the double nearest to the exact decimal.
  answer.contribution = (piScore * answer.weight) / 100;
  if (exceptional !== undefined) answer.exceptionalPerformanceThreshold = exceptional;
  if (counted.index !== undefined) answer.set = counted.index;
  if (isReweighted) answer.ifReported = ifReported(counted, resultsOf);
  // While PI is reweighted, data that are no submission leave nothing that could be left out.
  if (hasData && (isSubmitted || !isReweighted)) {
    answer.withoutData = withoutData(piIsOut, resultsOf, categoryScores, threshold);
  }
  answer.notices = noticeCodes(submission, {
    set: counted.set,
    reweightedThoughIncomplete:
      isReweighted && hasData && incompleteIsNone && !described.isComplete,
    answer,
  });
  return { answer, counted };
}

/** The combinations of assumptions to show: each turned alone, then all turned, if several. */
function otherReadings(year, readings) {
  const ids = Object.keys(READINGS[year]);
  const turned = (some) => ({
    ...readings,
    ...Object.fromEntries(some.map((id) => [id, !readings[id]])),
  });
  return [...ids.map((id) => turned([id])), ...(ids.length > 1 ? [turned(ids)] : [])];
}

const sameWeights = (a, b) => Object.keys(a).every((category) => a[category] === b[category]);

/** The results under another combination of assumptions, and whether they differ. */
function alternative(submission, assumptions, answer) {
  const other = estimate(submission, assumptions).answer;
  const fields = ['outcome', 'score', 'potential', 'weight', 'contribution'];
  const optional = ['finalScore', 'paymentAdjustment'].filter((id) => other[id] !== undefined);
  return {
    assumptions,
    differs:
      other.score !== answer.score ||
      other.outcome !== answer.outcome ||
      !sameWeights(other.categoryWeights, answer.categoryWeights),
    ...Object.fromEntries([...fields, ...optional].map((field) => [field, other[field]])),
  };
}

/**
 * Scores a submission, or lists everything that is wrong with it.
 * @param {unknown} submission what JSON.parse returns
 * @returns {{errors: {code: string, path: string}[]} | object}
 */
export function score(submission) {
  const errors = findErrors(submission);
  if (errors.length > 0) return { errors };
  const year = submission.performanceYear;
  const readings = readingsInForce(year, submission.assumptions);
  const { answer } = estimate(submission, readings);
  answer.alternatives = otherReadings(year, readings).map((assumptions) =>
    alternative(submission, assumptions, answer),
  );
  return answer;
}

/**
 * Scores a line of text as `score` does; what is not JSON is an error too.
 * @param {string} line
 */
export function scoreLine(line) {
  let submission;
  try {
    submission = JSON.parse(line);
  } catch {
    return { errors: [{ code: 'malformed-json', path: '' }] };
  }
  return score(submission);
}
