/** The clinicians of a file as columns of numbers, and each of them as a submission. */
import { findLevel } from '../names.js';
import { idsIn, isoDate, kindsOf } from './cells.js';
import { engagedOf } from './columns.js';

/** Columns whose cells are kept as texts too: the numbers do not say all of them. */
const textual = new Set(['cehrtId', 'programName', 'entityType', 'grounds']);
const dates = new Set(['performanceStart', 'performanceEnd']);

/**
 * @typedef {object} Table
 * @property {number} year
 * @property {number} count of the rows
 * @property {string[]} names of the columns, in the order of the file; those last that words of
 *   others made
 * @property {string[]} labels of the clinicians; empty where there is none
 * @property {Record<string, import('../../../../wasm/pi-score').ManyColumns[string]>} columns
 * @property {Record<string, string[]>} texts of the columns that are kept as texts
 * @property {Map<number, Map<string, string> | number>} wrong rows that no numbers stand for: the
 *   cells that say something else by their columns, or the number of cells where that is wrong (0
 *   where the row could not be read at all)
 */

/**
 * @param {import('../../../../wasm/pi-score').PiScore} pi
 * @param {import('../../../../wasm/pi-score').YearDescription} description
 * @param {string[]} columns what each cell of a row is read as; `''` for one that is not read
 * @param {number} count of rows
 * @returns {{table: Table, add: (cells: string[] | undefined) => void}} `add` takes the next row
 */
export function makeTable(pi, description, columns, count) {
  const kindOf = kindsOf(pi, description);
  const engaged = engagedOf(description);
  const read = columns
    .map((name, at) => ({ name, at, ...kindOf(name), engaged: engaged.get(name) }))
    .filter(({ name }) => name && name !== 'clinician');
  const label = columns.indexOf('clinician');
  const table = {
    year: description.performanceYear,
    count: 0,
    names: read.map(({ name }) => name),
    labels: [],
    columns: {},
    texts: {},
    wrong: new Map(),
  };
  const makeColumn = (name, { type, absent }) => {
    table.columns[name] = new type(count).fill(absent);
  };
  for (const { name, ...kind } of read) {
    if (kind.read) makeColumn(name, kind);
    if (textual.has(name)) table.texts[name] = [];
  }
  /** A yes that another column's words imply; what the row says of it itself stands. */
  const imply = (name, row) => {
    if (!table.columns[name]) {
      table.names.push(name);
      makeColumn(name, kindOf(name));
    }
    if (table.columns[name][row] === kindOf(name).absent) table.columns[name][row] = 1;
  };

  const add = (cells) => {
    const row = table.count;
    table.count += 1;
    table.labels.push(cells?.[label] ?? '');
    if (cells?.length !== columns.length) {
      table.wrong.set(row, cells?.length ?? 0);
      return;
    }
    const implied = [];
    for (const { name, at, read: numberOf, engaged: measure } of read) {
      const cell = cells[at];
      if (table.texts[name]) table.texts[name][row] = cell;
      if (cell === '') continue;
      const number = numberOf?.(cell);
      if (number !== undefined) {
        table.columns[name][row] = number;
        continue;
      }
      const level = measure?.engagement[findLevel(cell)];
      if (level) implied.push(measure.measureId, level);
      else {
        if (!table.wrong.has(row)) table.wrong.set(row, new Map());
        table.wrong.get(row).set(name, cell);
      }
    }
    for (const name of implied) imply(name, row);
  };
  return { table, add };
}

/**
 * @param {Table} table
 * @param {number} from @param {number} to rows
 * @returns {import('../../../../wasm/pi-score').ManyColumns} these rows as estimateMany() takes
 *   them. A certification ID stands as `cehrt`
 */
export function columnsOf({ columns }, from, to) {
  const { cehrtId, ...others } = columns;
  const part = Object.fromEntries(
    Object.entries(others).map(([name, numbers]) => [name, numbers.subarray(from, to)]),
  );
  if (cehrtId) {
    const given = cehrtId.subarray(from, to);
    part.cehrt = given.map((isGiven, row) => Math.max(isGiven, part.cehrt?.[row] ?? -1));
  }
  return part;
}

/** @returns {string} the date of a day of the year, RFC 3339 */
export const dateOf = (year, number) =>
  new Date(Date.UTC(year, 0, number)).toISOString().slice(0, 10);

/**
 * @param {Table} table
 * @param {number} row
 * @returns {{submission: import('../../../../wasm/pi-score').Submission, ids: string[]}} the
 *   clinician of a row as a submission, and the ids of its measurements in their order. What is
 *   wrong in a cell stands in it as it was written
 */
export function submissionOf(table, row) {
  const { year, names, columns, texts, wrong } = table;
  const wrongCells = wrong.get(row);
  const set = { category: 'pi', measurements: [] };
  const submission = { performanceYear: year, measurementSets: [set] };
  const circumstances = {};
  const byId = new Map();
  const measurement = (id, value) => {
    if (!byId.has(id)) {
      byId.set(id, { measureId: id, value });
      set.measurements.push(byId.get(id));
    }
    return byId.get(id);
  };
  for (const name of names) {
    const [id, part] = name.split('.');
    const text = wrongCells?.get?.(name) ?? texts[name]?.[row];
    if (!columns[name]) {
      // A level that no option has stands as the answer, which it is not.
      if (text !== undefined) measurement(id, text).value = text;
      continue;
    }
    const number = columns[name][row];
    const isYesOrNo = columns[name] instanceof Int8Array;
    const isAbsent =
      text === undefined &&
      (isYesOrNo ? number < 0 : dates.has(name) ? number === 0 : Number.isNaN(number));
    if (isAbsent || text === '') continue;
    const value = text ?? (isYesOrNo ? number === 1 : number);
    if (part) measurement(id, {}).value[part] = value;
    else if (dates.has(name)) set[name] = text === undefined ? dateOf(year, number) : isoDate(text);
    else if (name === 'cehrtId' || name === 'programName') set[name] = value;
    else if (name === 'entityType') submission.entityType = value;
    else if (name === 'cehrt') submission.assumptions = { [name]: value };
    else if (name === 'smallPractice') circumstances.smallPractice = value;
    else if (name === 'grounds') circumstances.grounds = idsIn(value);
    else measurement(id, value);
  }
  if (Object.keys(circumstances).length) submission.circumstances = circumstances;
  return { submission, ids: [...byId.keys()] };
}
