/**
 * From answers to everything that the page shows about them. Pure, and remembered per answers
 * object.
 */
import { toSubmission } from './submission.js';

/**
 * Blockers that say that something is still to be answered; any other says that an answer makes the
 * category 0.
 */
const openCodes = new Set([
  'no-data',
  'measure-missing',
  'attestation-missing',
  'engagement-missing',
  'cehrt-missing',
  'period-missing',
]);

/**
 * @typedef {object} Evaluation
 * @property {'empty' | 'soFar' | 'zero' | 'scored' | 'reweighted'} state `soFar`: nothing is wrong,
 * something is missing
 * @property {import('./fields.js').Answers} sound the answers without those that are wrong
 * @property {import('../../../wasm/pi-score').Submission} submission what was scored: what is wrong
 * is left out of it
 * @property {import('../../../wasm/pi-score').Estimate} estimate
 * @property {import('../../../wasm/pi-score').Estimate} reporting the estimate if any PI data are
 * submitted: the same one, once there are some
 * @property {import('../../../wasm/pi-score').Estimate} silent the estimate if no PI data are
 * submitted
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
  // One wrong field must not take the score of all the others away: what is refused is left out and
  // said beside its field.
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
  const [set] = submission.measurementSets;
  const withMeasurements = (measurements) =>
    pi.estimate({ ...submission, measurementSets: [{ ...set, measurements }] });
  const empty = set.measurements.length === 0;
  let silent;
  const first = description.measures.find(({ role }) => role === 'attestation');
  return {
    state: stateOf(estimate, empty),
    sound,
    submission,
    estimate,
    reporting:
      empty && first ? withMeasurements([{ measureId: first.measureId, value: true }]) : estimate,
    // Asked for by few views, so worked out on demand.
    get silent() {
      silent ??= empty ? estimate : withMeasurements([]);
      return silent;
    },
    errors,
    // Of a pair with an error the error is said, not that it is unfinished.
    unfinished: new Set(
      made.unfinished.filter(
        (id) => !errors.has(`${id}.numerator`) && !errors.has(`${id}.denominator`),
      ),
    ),
    rows: new Map(estimate.measures.map((row) => [row.measureId, row])),
  };
}

function stateOf(estimate, empty) {
  if (estimate.outcome !== 'zero') return estimate.outcome;
  if (empty) return 'empty';
  return estimate.blockers.every(({ code }) => openCodes.has(code)) ? 'soFar' : 'zero';
}

/**
 * What decides where points go: every answer, and of the typed numbers only whether they are there.
 */
const shapeOf = (answers) =>
  Object.entries(answers)
    .map(([key, value]) => (/\.(num|denom)inator$/.test(key) ? key + !value : key + value))
    .join();

/**
 * @param {import('../../../wasm/pi-score').PiScore} pi
 * @returns {(description: import('../../../wasm/pi-score').YearDescription, answers:
 * import('./fields.js').Answers,
 *   measure: import('../../../wasm/pi-score').MeasureDescription, hasTime: boolean) => {to: string,
 * points: number}[]}
 *   where the points of a measure with exclusions would go if it were excluded, given answers
 * without errors in them.
 *   Remembered while only numbers are typed; without time, what was so before the last key is good
 * enough
 */
export function makeMovesIfExcluded(pi) {
  let lastAnswers;
  let shape;
  let known = new Map();
  return (description, answers, measure, hasTime) => {
    const id = measure.measureId;
    if (!hasTime && known.has(id)) return known.get(id);
    if (answers !== lastAnswers) {
      const now = shapeOf(answers);
      if (now !== shape) known = new Map();
      shape = now;
      lastAnswers = answers;
    }
    if (!known.has(id)) {
      const estimate = pi.estimate(
        toSubmission(description, { ...answers, [`${id}.answer`]: measure.exclusions[0].measureId })
          .submission,
      );
      known.set(id, estimate.measures?.find(({ measureId }) => measureId === id).moved ?? []);
    }
    return known.get(id);
  };
}
