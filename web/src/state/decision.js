/** The decision of the first step as numbers: to leave PI out, or to report it. */

/**
 * @typedef {object} Decision
 * @property {boolean} isFree whether PI may be left out
 * @property {boolean} isCancelled whether the answers would cancel that
 * @property {number} [leftOut] the final score without PI
 * @property {number} [reported] the final score with these answers in full
 * @property {number} [reportedElse] the final score under the other reading of a contested rule
 * @property {number} at the PI score that `reported` rests on
 * @property {number} [atElse] the PI score that `reportedElse` rests on
 * @property {'out' | 'report' | 'same' | 'open'} [better] what brings more; `open` where it hangs
 *   on the reading
 * @property {import('../../../wasm/pi-score').BreakEven} [breakEven] from which PI score reporting
 *   pays
 * @property {number} threshold the performance threshold
 */

/** What brings more: to leave PI out or, under whatever reading, to report. */
function compared(leftOut, all) {
  const reported = all.filter((score) => score !== undefined);
  if (leftOut === undefined || !reported.length) return undefined;
  if (reported.every((score) => score < leftOut)) return 'out';
  if (reported.every((score) => score > leftOut)) return 'report';
  return reported.every((score) => score === leftOut) ? 'same' : 'open';
}

/**
 * @param {import('./evaluate.js').Evaluation} evaluation
 * @returns {Decision} scores are absent as long as the other categories' scores are unknown
 */
export function decisionOf({ estimate, leftOut, state }) {
  const reporting = estimate.ifReported ?? estimate;
  const isFree = leftOut.outcome === 'reweighted';
  const isAtPotential = reporting.finalScoreAtPotential !== undefined;
  const reported = isAtPotential ? reporting.finalScoreAtPotential : reporting.finalScore;
  const other = state === 'scored' && estimate.alternatives.find(({ differs }) => differs);
  const reportedElse = other?.score === estimate.score ? undefined : other?.finalScore;
  return {
    isFree,
    isCancelled: isFree && state !== 'reweighted',
    leftOut: leftOut.finalScore,
    reported,
    reportedElse,
    at: isAtPotential || reported === undefined ? reporting.potential : reporting.score,
    atElse: other?.score,
    better: isFree ? compared(leftOut.finalScore, [reported, reportedElse]) : undefined,
    breakEven: leftOut.breakEven ?? estimate.ifReported?.breakEven,
    threshold: estimate.performanceThreshold,
  };
}

/** @returns {boolean} whether the reader leaves PI out, and still may */
export const isStopped = ({ ui, evaluation }) => ui.stopped && decisionOf(evaluation).isFree;
