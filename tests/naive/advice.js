// Advice on what to do next, found by trying everything: for submissions with small numbers.
import { findErrors } from './checking.js';
import { optionErrors, withDefaults } from './adviceOptions.js';
import { countedMeasures, neighbours, rises } from './raising.js';
import { fragile } from './fragile.js';
import { adviseTargets } from './plans.js';
import { projection } from './projection.js';
import { estimate } from './scorer.js';
import { strategies } from './strategies.js';
import { strictScore, withOtherScores } from './otherReading.js';
import { readingsInForce } from './years.js';

/**
 * Advises on a submission, or lists everything that is wrong with it and with the options. The
 * single moves are not among the advice: compareAdvice.js tries them out as they are given.
 * @param {object} submission
 * @param {object} [options] `targets`, `denominators`, `may`, `asOf`
 * @returns {{errors: object[]} | object}
 */
export function advise(submission, options) {
  const errors = findErrors(submission);
  if (errors.length > 0) return { errors };
  const year = submission.performanceYear;
  const { answer, counted } = estimate(submission, readingsInForce(year, submission.assumptions));
  const wrong = optionErrors(options, year, counted.set);
  if (wrong.length > 0) return { errors: wrong };

  const { targets, growing, may, asOf } = withDefaults(options);
  const { described, assumptions } = counted;
  // A set without measurements is an empty form: its period and certification do not count either.
  const set = counted.hasData ? counted.set : { category: 'pi' };
  const measures = countedMeasures(year, set, described);
  const other = strictScore(year, counted.set, assumptions, described.score);
  return {
    isReweighted: answer.outcome === 'reweighted',
    score: described.score,
    ...(other !== undefined && {
      otherReading: { assumptions: { ecrSuppressed: false }, score: other },
    }),
    targets: withOtherScores(
      adviseTargets(described, measures, targets, { growing }),
      year,
      counted.set,
      assumptions,
    ),
    measures: measures.map((measure) => ({
      measureId: measure.measureId,
      points: measure.points,
      maxPoints: measure.maxPoints,
      ...neighbours(measure, growing),
      steps: rises(measure),
    })),
    strategies: strategies(year, set, assumptions, may),
    fragile: fragile(year, set, described),
    ...(asOf !== undefined && {
      projection: projection(year, counted.set, assumptions, asOf, targets),
    }),
  };
}
