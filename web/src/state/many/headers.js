/** What the headers of a file are read as, for the reader to confirm. */
import { findColumn } from '../names.js';
import { isoDate } from './cells.js';

/** Numbers and particulars of persons, which the page has no use for. */
const personal =
  /\b(tin|npi|ssn|ein|itin|mrn|mbi|dob|tax|social security|national provider|birth|address|street|city|zip|phone|fax|e-?mail|first name|last name|given name|family name|patient name|beneficiary|medicare (id|number))\b/i;

/** @returns {boolean} whether a text looks like an NPI or a TIN */
export const isPersonalNumber = (text) => /^\d{10}$|^\d{2}-?\d{7}$|^\d{3}-\d{2}-\d{4}$/.test(text);

/**
 * @typedef {object} Header
 * @property {string} text
 * @property {boolean} [holdsNumbers] whether all of the first cells below it look like NPIs or TINs
 * @property {Set<string>} [years] of the first dates below it
 */

/**
 * @param {Header} header
 * @param {string} cell one of the first below it
 * @returns {Header} the header with what the cell tells about it
 */
export function withCell({ text, holdsNumbers = true, years = new Set() }, cell) {
  const year = /^(\d{4})-\d\d-\d\d$/.exec(isoDate(cell))?.[1];
  return {
    text,
    holdsNumbers: holdsNumbers && isPersonalNumber(cell),
    years: year ? new Set([...years, year]) : years,
  };
}

/**
 * @param {Header[]} headers
 * @param {{column: string}[]} read what they are read as
 * @returns {string | undefined} the year of the performance periods, where they have one
 */
export function yearOfPeriods(headers, read) {
  const years = headers
    .filter((_, at) => /^performance/.test(read[at].column))
    .map((each) => each.years ?? []);
  const [year, ...others] = new Set(years.flatMap((each) => [...each]));
  return others.length ? undefined : year;
}

/** @returns {boolean} whether the header names something that is never read */
const namesPerson = (text) => personal.test(text.replace(/[_.]|([a-z])(?=[A-Z])/g, '$1 '));

/**
 * @param {Header[]} headers of the file
 * @param {import('../../../../wasm/pi-score').YearDescription} description
 * @param {Map<number, string>} chosen the columns that the reader chose, by the place of the
 *   header; `''` leaves one out
 * @returns {{text: string, column: string, how: 'id' | 'title' | 'spelling' | 'chosen' |
 *   'personal' | 'unknown', isTwice: boolean}[]} what each header is read as; `column` is empty
 *   where it is left out
 */
export function readHeaders(headers, description, chosen) {
  const read = headers.map(({ text, holdsNumbers }, at) => {
    if (namesPerson(text)) return { text, column: '', how: 'personal' };
    if (chosen.has(at)) return { text, column: chosen.get(at), how: 'chosen' };
    const found = findColumn(text, description);
    if (!found) return { text, column: '', how: 'unknown' };
    return found.column === 'clinician' && holdsNumbers
      ? { text, column: '', how: 'personal' }
      : { text, ...found };
  });
  return read.map((header) => ({
    ...header,
    isTwice:
      header.column !== '' && read.filter(({ column }) => column === header.column).length > 1,
  }));
}

/** @returns {boolean} whether some header is read as a measurement */
export const hasMeasures = (read) => read.some(({ column }) => /_/.test(column));
