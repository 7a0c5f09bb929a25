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
export const refusal = (wrong) => ({
  details: wrong.slice(0, mostDetails).map(shorten),
  more: Math.max(0, wrong.length - mostDetails),
});

/** @returns {string} what is wrong with a submission, and where */
export const located = ({ path, message }) => (path ? `${path}: ${message}` : message);

/** @returns {boolean} whether a parsed file has more values than `mostValues` */
export function hasTooManyValues(content) {
  const values = [content];
  for (const value of values) {
    if (value === null || typeof value !== 'object') continue;
    for (const inner of Object.values(value)) if (values.push(inner) > mostValues) return true;
  }
  return false;
}

/** A submission goes 7 deep, an answer of the API that holds it 9. */
const mostLevels = 100;

/**
 * Whether the brackets of JSON nest deeper than any submission. Some browsers take long over
 * millions of them.
 */
function isTooDeep(text) {
  let levels = 0;
  let isString = false;
  for (let at = 0; at < text.length && levels <= mostLevels; at += 1) {
    const character = text[at];
    if (isString && character === '\\') at += 1;
    else if (character === '"') isString = !isString;
    else if (!isString && (character === '[' || character === '{')) levels += 1;
    else if (!isString && (character === ']' || character === '}')) levels -= 1;
  }
  return levels > mostLevels;
}

/**
 * @param {string} text
 * @returns {{content: unknown} | {refused: 'not-json' | 'too-many'}} parsed JSON
 */
export function parseJson(text) {
  if (isTooDeep(text)) return { refused: 'too-many' };
  try {
    return { content: JSON.parse(text) };
  } catch {
    return { refused: 'not-json' };
  }
}

/** @returns {boolean} whether parsed JSON is, or claims to be, a file of scenarios */
export const isScenarios = (content) => content?.format === format;

/**
 * Reads a file of scenarios.
 * @param {import('../../../wasm/pi-score').PiScore} pi
 * @param {unknown} content parsed JSON for which isScenarios() holds
 * @returns {{scenarios: import('./scenarios.js').Scenario[]} | {refused: 'too-many' | 'version' |
 *   'count' | 'content', details?: string[], more?: number}}
 */
export function readScenarios(pi, content) {
  if (hasTooManyValues(content)) return { refused: 'too-many' };
  if (content.version !== version) return { refused: 'version' };
  if (
    !Array.isArray(content.scenarios) ||
    content.scenarios.length < 1 ||
    content.scenarios.length > mostScenarios
  ) {
    return { refused: 'count' };
  }
  const scenarios = [];
  for (const entry of content.scenarios) {
    const opened = openOne(pi, entry);
    if (opened.details) return { refused: 'content', ...opened };
    scenarios.push(opened);
  }
  return { scenarios };
}

/**
 * Opens the text of a file of scenarios.
 * @returns {ReturnType<typeof readScenarios> | {refused: 'not-json' | 'content'}}
 */
export function fromFile(pi, text) {
  const { content, refused } = parseJson(text);
  if (refused) return { refused };
  return isScenarios(content) ? readScenarios(pi, content) : { refused: 'content', details: [] };
}

/** One scenario of a file, or what is wrong with it, as refusal() returns it. */
function openOne(pi, entry) {
  const { submission, kept = {} } = entry ?? {};
  const name = typeof entry?.name === 'string' ? entry.name.slice(0, longestName) : '';
  const estimate = pi.estimate(submission);
  if (estimate.errors) {
    return refusal(estimate.errors.map(located));
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
