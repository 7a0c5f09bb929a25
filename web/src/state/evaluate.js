/** Turns answers into everything that the page shows about them. */
import { toSubmission } from './submission.js';

/**
 * @typedef {object} Evaluation
 * @property {'empty' | 'soFar' | 'zero' | 'scored' | 'reweighted'} state `soFar`: nothing is wrong,
 * something is missing
 * @property {import('./fields.js').Answers} sound the answers without those that are wrong
 * @property {import('../../../wasm/pi-score').Submission} submission what was scored: what is wrong
 * is left out of it
 * @property {import('../../../wasm/pi-score').Estimate} estimate
 * @property {import('../../../wasm/pi-score').WithoutData} leftOut what follows if no PI data are
 * submitted: the estimate itself where none are
 * @property {import('../../../wasm/pi-score').CategoryWeights} weightsIfReported the category
 * weights if the answers are submitted and complete
 * @property {Map<string, string>} errors key of an answer to what is wrong with it
 * @property {Set<string>} unfinished measures with only one of their two numbers
 * @property {Map<string, import('../../../wasm/pi-score').MeasureEstimate>} rows the estimate's
 * measures by id
 */

/**
 * @param {import('../../../wasm/pi-score').PiScore} pi
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {import('./fields.js').Answers} answers
 * @param {string} notANumber the words for text that is no number
 * @returns {Evaluation}
 */
export function evaluate(pi, description, answers, notANumber) {
  const errors = new Map();
  let sound = answers;
  let made = toSubmission(description, sound);
  for (const key of made.notNumbers) errors.set(key, notANumber);
  let estimate = pi.estimate(made.submission);
  // The scorer refuses a submission with an error as a whole. So that one wrong field does not cost
  // the score of all others, it is left out, and the page shows the error beside it.
  while (estimate.errors) {
    const before = errors.size;
    for (const { path, message } of estimate.errors) {
      const key = made.keyAt(path);
      if (key && !errors.has(key)) errors.set(key, message);
    }
    if (errors.size === before) {
      throw new Error(estimate.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    }
    sound = { ...answers };
    for (const key of errors.keys()) delete sound[key];
    made = toSubmission(description, sound);
    estimate = pi.estimate(made.submission);
  }

  const { submission } = made;
  return {
    state: stateOf(estimate),
    sound,
    submission,
    estimate,
    leftOut: estimate.withoutData ?? estimate,
    weightsIfReported: (estimate.ifReported ?? estimate).categoryWeights,
    errors,
    // For a pair with an error the page shows the error, not that a number is missing.
    unfinished: new Set(
      made.unfinished.filter(
        (id) => !errors.has(`${id}.numerator`) && !errors.has(`${id}.denominator`),
      ),
    ),
    rows: new Map(estimate.measures.map((row) => [row.measureId, row])),
  };
}

function stateOf({ outcome, blockers }) {
  if (outcome !== 'zero') return outcome;
  if (blockers[0].code === 'no-data') return 'empty';
  return blockers.every(({ state }) => state === 'open') ? 'soFar' : 'zero';
}
