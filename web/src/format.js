/** Numbers and dates in the reader's language. */
import { lazily } from './lazily.js';
import { locale, t } from './strings/index.js';

// Made when first used: the first formatter takes a browser some 30 ms.
const plain = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 5 }));
const share = lazily(
  () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
);
const day = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const conjunction = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
const disjunction = lazily(() => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** @returns {string} a number as it is, `12.5` */
export const number = (value) =>
  t.plainDigits && value >= 0 && value < 1000 && Number.isInteger(value)
    ? String(value)
    : plain().format(value);

/** @returns {string} a part of a whole as a percentage, `42.6%`; a whole of nothing has no share */
export const percent = (part, whole) => (whole > 0 ? share().format(part / whole) : '');

/** @returns {string} an RFC 3339 date in words; the text itself where it is none */
export const date = (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
    ? day().format(new Date(text))
    : text;

/** @returns {string} `a, b or c` */
export const either = (texts) => disjunction().format(texts);

/** @returns {string} `a, b and c` */
export const list = (texts) => conjunction().format(texts);
