// A second, naive scorer of the Promoting Interoperability category: slow, written from the tables
// as one would score by hand, and sharing
// nothing with the product, so that a mistake would have to be made twice to go unseen.
import { ECR_SUPPRESSED, GLANCE, ROWS } from './tables.js';
import { findErrors } from './checking.js';
import { scoreSet } from './points.js';
import { heldGrounds, isSmallPractice } from './reweighting.js';
import { categoryWeights, finalScore } from './finalScore.js';

/**
 * Whether the sets of one submission say different things of the same matter; before 2025 that
 * costs everything.
 */
function contradict(a, b) {
  for (const field of ['performanceStart', 'performanceEnd', 'cehrtId']) {
    const [one, other] = [a[field] ?? undefined, b[field] ?? undefined];
    if (one !== undefined && other !== undefined && one !== other) return true;
  }
  return a.measurements.some(({ measureId, value }) =>
    b.measurements.some(
      (measurement) =>
        measurement.measureId === measureId &&
        (typeof value === 'boolean'
          ? measurement.value !== value
          : measurement.value.numerator !== value.numerator ||
            measurement.value.denominator !== value.denominator),
    ),
  );
}

/** The best of several scored sets: the highest score, then the most points, then the first. */
function best(candidates) {
  let winner = candidates[0];
  for (const candidate of candidates.slice(1)) {
    const better =
      candidate.result.score > winner.result.score ||
      (candidate.result.score === winner.result.score &&
        candidate.result.pointsEarned > winner.result.pointsEarned);
    if (better) winner = candidate;
  }
  return winner;
}

/**
 * Scores a submission that has passed the checks, under one reading of electronic case reporting.
 */
function estimate(submission, ecrSuppressed) {
  const year = submission.performanceYear;
  const circumstances = submission.circumstances ?? {};
  const assumptions = { cehrt: submission.assumptions?.cehrt === true, ecrSuppressed };
  const sets = (submission.measurementSets ?? [])
    .map((set, index) => ({ set, index }))
    .filter(({ set }) => set.category === 'pi');
  const withData = sets.filter(({ set }) => (set.measurements ?? []).length > 0);
  const reweighted =
    withData.length === 0 &&
    heldGrounds(year, submission.entityType ?? 'individual', circumstances).size > 0;

  let chosen;
  if (withData.length > 0) {
    chosen = best(
      withData.map(({ set, index }) => ({ set, index, result: scoreSet(year, set, assumptions) })),
    );
    const pairs = withData.flatMap(({ set: a }, at) =>
      withData.slice(at + 1).map(({ set: b }) => [a, b]),
    );
    if (year < 2025 && pairs.some(([a, b]) => contradict(a, b))) {
      chosen.result.score = 0;
      chosen.result.blockers.unshift({ code: 'sets-contradict' });
    }
  } else if (reweighted) {
    const measures = Object.fromEntries(
      ROWS[year].map((id) => [id, { points: 0, maxPoints: 0, status: 'notNeeded' }]),
    );
    chosen = {
      set: sets[0]?.set ?? {},
      result: { score: 0, pointsEarned: 0, bonus: 0, measures, blockers: [] },
    };
  } else {
    chosen = {
      set: sets[0]?.set ?? {},
      result: { ...scoreSet(year, {}, assumptions), blockers: [{ code: 'no-data' }] },
    };
  }

  const weights = categoryWeights(
    year,
    chosen.set.programName ?? 'mips',
    isSmallPractice(circumstances),
    circumstances.notScored ?? [],
    reweighted,
  );
  const { pointsEarned, bonus, measures, blockers } = chosen.result;
  const answer = {
    outcome: reweighted ? 'reweighted' : blockers.length > 0 ? 'zero' : 'scored',
    score: chosen.result.score,
    pointsEarned,
    bonus,
    weight: weights.promotingInteroperability,
    // One correctly rounded division of exact numbers gives the double nearest to the exact
    // decimal.
    contribution: (chosen.result.score * weights.promotingInteroperability) / 100,
    categoryWeights: weights,
    performanceThreshold: GLANCE[year].threshold,
    measures,
    blockers,
  };
  const final = finalScore(
    weights,
    chosen.result.score,
    circumstances.categoryScores ?? undefined,
    GLANCE[year].threshold,
  );
  if (final !== undefined) answer.finalScore = final;
  if (GLANCE[year].exceptional !== undefined) {
    answer.exceptionalPerformanceThreshold = GLANCE[year].exceptional;
  }
  if (withData.length > 1) answer.set = chosen.index;
  return { answer, hasData: withData.length > 0 };
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
  const inForce = submission.assumptions?.ecrSuppressed ?? ECR_SUPPRESSED[year];
  const { answer, hasData } = estimate(submission, inForce);
  if (year === 2026 && hasData) {
    const other = estimate(submission, !inForce).answer;
    answer.alternatives = [
      {
        assumption: 'ecrSuppressed',
        value: !inForce,
        score: other.score,
        contribution: other.contribution,
      },
    ];
  }
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
