/** The decision of the first step as numbers: to leave PI out, or to report it. */

/**
 * @typedef {object} Decision
 * @property {boolean} isFree whether PI may be left out
 * @property {boolean} isCancelled whether the answers would cancel that
 * @property {number} [leftOut] the final score without PI
 * @property {number} [reported] the final score with these answers in full
 * @property {number} at the PI score that `reported` rests on
 * @property {import('../../../wasm/pi-score').BreakEven} [breakEven] from which PI score reporting
 *   pays
 * @property {number} threshold the performance threshold
 */

/**
 * @param {import('./evaluate.js').Evaluation} evaluation
 * @returns {Decision} scores are absent as long as the other categories' scores are unknown
 */
export function decisionOf({ estimate, leftOut, state }) {
  const reported = estimate.ifReported ?? estimate;
  const isFree = leftOut.outcome === 'reweighted';
  return {
    isFree,
    isCancelled: isFree && state !== 'reweighted',
    leftOut: leftOut.finalScore,
    reported: reported.finalScoreAtPotential ?? reported.finalScore,
    at: reported.potential,
    breakEven: leftOut.breakEven ?? estimate.ifReported?.breakEven,
    threshold: estimate.performanceThreshold,
  };
}
