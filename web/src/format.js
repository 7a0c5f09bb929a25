/** Numbers and dates in the reader's language. */
import { locale } from './strings/index.js';

const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 5 });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });

/** @returns {string} a number as it is, `12.5` */
export const number = (value) => plain.format(value);

/** @returns {string} a part of a whole as a percentage, `42.6%`; a whole of nothing has no share */
export const percent = (part, whole) => (whole > 0 ? share.format(part / whole) : '');

/** @returns {string} an RFC 3339 date in words; the text itself where it is none */
export const date = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? day.format(new Date(text)) : text);

const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });

/** @returns {string} `a, b or c` */
export const either = (texts) => disjunction.format(texts);

/** @returns {string} `a, b and c` */
export const list = (texts) => conjunction.format(texts);
