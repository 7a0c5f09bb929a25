/**
 * Scenarios as a JSON file: an envelope of submissions, each of which the scorer, or any other
 * tool, takes as it is.
 */
import { evaluate } from './evaluate.js';
import { accepts, fieldsOf } from './fields.js';
import { longestName, mostScenarios } from './scenarios.js';
import { fromSubmission } from './answers.js';

const format = 'pi-score-scenarios';
const version = 1;
/** In bytes. A submission of every measure takes some 5,000. */
export const largestFile = 1_000_000;
/**
 * Numbers, texts, lists and objects in a file. Four scenarios have some 500; to score a file with
 * 300,000 wrong ones takes a browser half a minute.
 */
const mostValues = 10_000;
const mostDetails = 20;
const longestDetail = 200;

/**
 * @param {import('../../../wasm/pi-score').PiScore} pi
 * @param {import('./scenarios.js').Scenario[]} scenarios
 * @param {string} saved the date
 * @returns {string} JSON text. What a submission cannot hold (half a pair, what is wrong, what is
 * folded away) is kept beside it
 */
export function toFile(pi, scenarios, saved) {
  const years = pi.years();
  return `${JSON.stringify(
    {
      format,
      version,
      saved,
      scenarios: scenarios.map(({ name, answers }) => {
        const description = pi.describe(Number(answers.year));
        const { submission } = evaluate(pi, description, answers, '');
        const again = fromSubmission(description, submission);
        const fields = fieldsOf(description, years);
        const kept = Object.entries(answers).filter(
          ([key, value]) => fields.has(key) && value !== '' && again[key] !== value,
        );
        return { name, submission, ...(kept.length ? { kept: Object.fromEntries(kept) } : {}) };
      }),
    },
    null,
    2,
  )}\n`;
}

/** @returns {string} a text of somebody else's, cut where it is longer than a message may be */
export const shorten = (text) =>
  text.length > longestDetail
    ? `${text.slice(0, longestDetail).replace(/[\ud800-\udbff]$/, '')}…`
    : text;

/**
 * @param {string[]} wrong what is wrong with a file
 * @returns {{details: string[], more: number}} the first of it, and the number of the others
 */
const refusal = (wrong) => ({
  details: wrong.slice(0, mostDetails).map(shorten),
  more: Math.max(0, wrong.length - mostDetails),
});

/** @returns {boolean} whether a parsed file has more values than `mostValues` */
function hasTooManyValues(content) {
  const values = [content];
  for (const value of values) {
    if (value === null || typeof value !== 'object') continue;
    for (const inner of Object.values(value)) if (values.push(inner) > mostValues) return true;
  }
  return false;
}

/**
 * Opens a file of scenarios, or any one submission as the Quality Payment Program takes it.
 * @param {import('../../../wasm/pi-score').PiScore} pi
 * @param {string} text
 * @param {string} name for a submission that has none
 * @returns {{scenarios: import('./scenarios.js').Scenario[]} | {refused: 'too-large' | 'not-json' |
 *   'too-many' | 'version' | 'count' | 'content', details?: string[], more?: number}}
 */
export function fromFile(pi, text, name) {
  if (text.length > largestFile) return { refused: 'too-large' };
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  if (hasTooManyValues(content)) return { refused: 'too-many' };
  if (content?.format !== format) return collect([{ name, submission: content }], pi);
  if (content.version !== version) return { refused: 'version' };
  if (
    !Array.isArray(content.scenarios) ||
    content.scenarios.length < 1 ||
    content.scenarios.length > mostScenarios
  ) {
    return { refused: 'count' };
  }
  return collect(content.scenarios, pi);
}

function collect(entries, pi) {
  const scenarios = [];
  for (const entry of entries) {
    const opened = openOne(pi, entry);
    if (opened.details) return { refused: 'content', ...opened };
    scenarios.push(opened);
  }
  return { scenarios };
}

/** One scenario of a file, or what is wrong with it, as refusal() returns it. */
function openOne(pi, entry) {
  const { submission, kept = {} } = entry ?? {};
  const name = typeof entry?.name === 'string' ? entry.name.slice(0, longestName) : '';
  const estimate = pi.estimate(submission);
  if (estimate.errors) {
    return refusal(
      estimate.errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)),
    );
  }
  const years = pi.years();
  const description = pi.describe(estimate.performanceYear);
  const fields = fieldsOf(description, years);
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) {
    return refusal(['kept']);
  }
  const wrong = Object.keys(kept).filter(
    (key) => key === 'year' || !fields.has(key) || !accepts(fields.get(key), kept[key]),
  );
  if (wrong.length) return refusal(wrong.map((key) => `kept: ${key}`));
  return { name, answers: { ...fromSubmission(description, submission, estimate.set), ...kept } };
}
