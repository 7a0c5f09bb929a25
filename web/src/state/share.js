/**
 * A scenario as the fragment of a link: `#v=1&year=2026&PI_EP_1.numerator=49&…`, readable on
 * purpose, so that anyone can see
 * what it carries. Identifiers and names are never in it.
 */
import { accepts, fieldsOf } from './fields.js';
import { readNumber } from './numbers.js';
import { isPathwayId } from './submission.js';

const version = '1';
const longestFragment = 8000;

/**
 * @param {import('./fields.js').Field} field
 * @param {string} value
 * @returns {boolean} whether a link may carry the value. Where the page asks for a number or for
 *   the id of an MVP, only that is carried: somebody may have pasted a certification ID or a name
 */
function isShareable(field, value) {
  if (value === '' || !accepts(field, value)) return false;
  if (field.kind === 'count' || field.kind === 'score') return Number.isFinite(readNumber(value));
  if (field.kind === 'pathway') return isPathwayId.test(value.toUpperCase());
  return field.kind !== 'identifier';
}

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {number[]} years
 * @param {import('./fields.js').Answers} answers
 * @returns {string} the fragment, without `#`. A certification ID becomes the statement that there
 * is one
 */
export function encodeShare(description, years, answers) {
  const pairs = [['v', version]];
  const shared = answers.cehrtId ? { ...answers, 'assume.cehrt': 'yes' } : answers;
  for (const [key, field] of fieldsOf(description, years)) {
    if (isShareable(field, shared[key] ?? '')) pairs.push([key, shared[key]]);
  }
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}

/**
 * @param {string} fragment without `#`
 * @returns {Map<string, string> | undefined} its pairs; undefined where it is not made of pairs,
 * names one twice or is not well encoded
 */
function pairsOf(fragment) {
  const pairs = new Map();
  if (fragment.length > longestFragment) return undefined;
  for (const pair of fragment.split('&')) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    if (at < 1 || pairs.has(key)) return undefined;
    try {
      pairs.set(key, decodeURIComponent(pair.slice(at + 1)));
    } catch {
      return undefined;
    }
  }
  return pairs;
}

/**
 * Reads a shared scenario, strictly: whatever this page would not write is refused as a whole.
 * @param {import('../../../wasm/pi-score').PiScore} pi
 * @param {string} fragment without `#`
 * @returns {{answers: import('./fields.js').Answers} | {refused: 'not-a-link' | 'version' | 'year'
 * | 'content', detail?: string} | undefined}
 *   undefined where the fragment is no shared scenario at all
 */
export function decodeShare(pi, fragment) {
  if (!/^v=/.test(fragment)) return undefined;
  const pairs = pairsOf(fragment);
  if (!pairs) return { refused: 'not-a-link' };
  if (pairs.get('v') !== version) return { refused: 'version', detail: pairs.get('v') };
  pairs.delete('v');
  const years = pi.years();
  const year = years.find((known) => String(known) === pairs.get('year'));
  if (!year) return { refused: 'year', detail: pairs.get('year') };
  const fields = fieldsOf(pi.describe(year), years);
  for (const [key, value] of pairs) {
    const field = fields.get(key);
    if (!field || !isShareable(field, value)) return { refused: 'content', detail: key };
  }
  return { answers: Object.fromEntries(pairs) };
}
