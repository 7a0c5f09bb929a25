/**
 * What the author of an article presets for the estimator in it: the attributes of
 * `<pi-score-estimator>`, which stand in the fragment under the same names,
 * `#compact=1&year=2026&product=ExampleEHR&theme=dark`. They are checked one by one: what is wrong
 * is left out and said, and the others apply.
 */
import { colorsOf } from './accent.js';
import { isAddress, oddCharacter, shorten } from './checks.js';
import { entityTypes } from './fields.js';

export const themes = ['auto', 'light', 'dark'];
/** Whether the frame shows everything, or the score and the form only. */
export const shows = ['all', 'score'];
/** The presets by their names, in the order in which a snippet lists them. */
export const presetNames = [
  'year',
  'entity',
  'product',
  'cehrt-id',
  'supports',
  'help',
  'theme',
  'accent',
  'show',
];
/** Characters that a fragment with presets may have. */
export const longestFragment = 8000;
export const longestProduct = 60;
/** Characters of an address, so that one cannot fill the fragment. */
export const longestAddress = 500;

/**
 * @typedef {{name: string, code: string, detail?: string}} Remark what is said to the author about
 *   a preset: its name, why it does not apply, and the text that is wrong, short enough to be shown
 * @typedef {object} Presets
 * @property {boolean} compact whether the page stands in an article. By itself it takes year,
 *   reporter and theme only: what it shows under its own address is its own
 * @property {string} [year]
 * @property {string} [theme]
 * @property {string} [entityType]
 * @property {string} [product] the name of the product
 * @property {string} [cehrtId] its certification ID
 * @property {Set<string>} [supports] ids of the measures that it supports
 * @property {Set<string>} known ids of the measures that the author could have named
 * @property {Map<string, string>} help the https address of an article by measure id
 * @property {import('./accent.js').Colors} [accent]
 * @property {'all' | 'score'} show
 * @property {Remark[]} remarks
 */

/** @returns {Map<string, string>} the pairs of a fragment; each that cannot be read is refused */
function pairsOf(fragment, refuse) {
  const pairs = new Map();
  if (fragment.length > longestFragment) {
    refuse('', 'too-long', String(fragment.length));
    return pairs;
  }
  for (const pair of fragment.split('&').filter(Boolean)) {
    const [name] = pair.split('=', 1);
    if (name === 'compact') continue;
    if (!presetNames.includes(name)) refuse(shorten(name), 'unknown');
    else if (pairs.has(name)) refuse(name, 'twice');
    else {
      try {
        pairs.set(
          name,
          decodeURIComponent(pair.slice(name.length + 1))
            .replace(/\s+/g, ' ')
            .trim(),
        );
      } catch {
        refuse(name, 'encoding');
      }
    }
  }
  return pairs;
}

/** Each checks one preset and returns what applies, or nothing once it has refused the text. */
const checks = {
  product(text, { refuse }) {
    if (text.length > longestProduct) return refuse('product', 'too-long', String(text.length));
    return text;
  },

  /** The scorer knows which ids a year accepts. */
  'cehrt-id': (text, { pi, year, refuse }) => {
    const set = { category: 'pi', cehrtId: text, measurements: [] };
    const { errors } = pi.estimate({ performanceYear: year, measurementSets: [set] });
    return errors ? refuse('cehrt-id', 'said', errors[0].message) : text;
  },

  supports(text, { isMeasure }) {
    const named = text.split(/[\s,]+/).filter(Boolean);
    // A text of commas alone names nothing, which is said of the whole.
    const ids = (named.length ? named : [text]).filter((id) => isMeasure('supports', id));
    return ids.length ? new Set(ids) : undefined;
  },

  help(text, { isMeasure, refuse }) {
    const addresses = new Map();
    for (const pair of text.split(/\s+/)) {
      const [id] = pair.split('=', 1);
      const address = pair.slice(id.length + 1);
      if (!isMeasure('help', id)) continue;
      if (addresses.has(id)) refuse('help', 'measure-twice', id);
      else if (address.length > longestAddress || !isAddress(address)) {
        refuse('help', 'address', id);
      } else addresses.set(id, address);
    }
    return addresses;
  },

  accent(text, { refuse, theme }) {
    const colors = colorsOf(text);
    if (!colors) return refuse('accent', 'color', shorten(text));
    const shown = theme === 'light' || theme === 'dark' ? [theme] : ['light', 'dark'];
    const used = [...new Set(shown.map((each) => colors[each].accent))];
    // Most colours stand out either on white or on black, and are used as they are there.
    if (!used.includes(colors.given)) refuse('accent', 'contrast', used.join(', '));
    return colors;
  },
};

/** @returns a function that says whether a year has a measure of that id, and refuses others */
function measureCheck(pi, year, refuse) {
  const idsOf = (each) => pi.describe(each).measures.map(({ measureId }) => measureId);
  const known = new Set(idsOf(year));
  const isMeasure = (name, id) => {
    if (known.has(id)) return true;
    const others = pi.years().filter((each) => idsOf(each).includes(id));
    refuse(name, others.length ? 'other-year' : 'no-measure', shorten(id));
    return false;
  };
  return { known, isMeasure };
}

/**
 * @param {Pick<import('../../../wasm/pi-score').PiScore, 'years' | 'describe' | 'estimate'>} pi
 * @param {string} fragment without `#`
 * @returns {Presets}
 */
export function readPresets(pi, fragment) {
  // Also where the fragment is too long to be read, the page is a frame in an article.
  const compact = /(?:^|&)compact=1(?:&|$)/.test(fragment);
  const remarks = [];
  const refuse = (name, code, detail) => {
    remarks.push({ name, code, detail });
  };
  const pairs = pairsOf(fragment, refuse);
  for (const [name, text] of pairs) {
    const odd = oddCharacter(text);
    if (odd) refuse(name, 'character', odd);
    if (odd || !text) pairs.delete(name);
  }
  const oneOf = (name, values) => {
    if (!pairs.has(name)) return undefined;
    const text = pairs.get(name);
    return values.includes(text) ? text : refuse(name, 'choice', values.join(', '));
  };
  const years = pi.years().map(String);
  const year = oneOf('year', years);
  const theme = oneOf('theme', themes);
  const setting = Number(year ?? years.at(-1));
  const { known, isMeasure } = measureCheck(pi, setting, refuse);
  const checked = (name) =>
    compact && pairs.has(name)
      ? checks[name](pairs.get(name), { pi, year: setting, theme, isMeasure, refuse })
      : undefined;
  return {
    compact,
    year,
    theme,
    entityType: oneOf('entity', entityTypes),
    product: checked('product'),
    cehrtId: checked('cehrt-id'),
    supports: checked('supports'),
    known,
    help: checked('help') ?? new Map(),
    accent: checked('accent'),
    show: oneOf('show', shows) ?? 'all',
    remarks,
  };
}
