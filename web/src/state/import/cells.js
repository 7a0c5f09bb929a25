/**
 * Reads a table with a row a measure, as an EHR's dashboard shows it and a spreadsheet holds it:
 * the name of the measure, and its numerator and denominator or a yes or no.
 */
import { makeRowReader } from '../many/rows.js';
import { isPersonalNumber } from '../many/headers.js';
import { findColumn, findLevel, findMeasure } from '../names.js';
import { readNumber } from '../numbers.js';

/** A year has some 60 measures, exclusions and attestations. */
const mostRows = 1000;
/** In characters. */
const longestTable = 500_000;
const mostCells = 50;
/** Longer than any title. What is cut off would be no name and no number. */
const longestCell = 400;

/** What the headers of such a table are called, in small letters without signs. */
const headers = {
  measure: /^(measure|measure name|measure id|measure title|metric)$/,
  numerator: /^(num|numer|numerator|met|performed|performance met)$/,
  denominator: /^(den|denom|denominator|total|eligible|eligible cases)$/,
  answer: /^(answer|response|result|value|reported|attestation|attested|yes no|y n|status)$/,
};
const answers = new Map(
  Object.entries({
    true: ['yes', 'y', 'true', 'attested', 'claimed'],
    false: ['no', 'n', 'false', 'not attested', 'not claimed'],
  }).flatMap(([value, words]) => words.map((word) => [word, value === 'true'])),
);
const plain = (cell) =>
  cell
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const pairOf = (cell) => /^([\d, ]+)(?:\/|\bof\b)([\d, ]+)$/.exec(cell)?.slice(1);
const isCount = (cell) => Number.isSafeInteger(readNumber(cell)) && readNumber(cell) >= 0;

/**
 * @param {string} text separated by commas, semicolons or tabs
 * @returns {string[][]} its rows, without blank ones; one empty cell for what is no row of a table
 */
function rowsOf(text) {
  const rows = [];
  makeRowReader((cells = ['']) => {
    rows.push(cells.slice(0, mostCells).map(cut));
  }).push(text, true);
  return rows;
}
const cut = (cell) => cell.slice(0, longestCell);

/** So many lines may stand above the headers: a title, the date of the report. */
const mostAbove = 10;

/** The places of the numbers in a row that names their columns. */
function placesIn(row) {
  const places = {};
  row.forEach((cell, at) => {
    for (const [name, pattern] of Object.entries(headers)) {
      if (pattern.test(plain(cell)) && places[name] === undefined) places[name] = at;
    }
  });
  return places;
}

/**
 * @returns {{from: number, places?: Record<string, number>}} where the rows of measures begin, and
 *   the places of the numbers, where a row above them names their columns
 */
function headerOf(rows, isMeasure) {
  const first = rows.findIndex((cells) => cells.some(isMeasure));
  const above = rows.slice(0, Math.min(first, mostAbove));
  const at = above.findLastIndex((cells) => Object.keys(placesIn(cells)).length > 0);
  return at < 0 ? { from: 0 } : { from: at + 1, places: placesIn(above[at]) };
}

/** Both counts of a row: by the headers, in one cell, or the only two numbers that there are. */
function countsOf(cells, places) {
  const named = [cells[places?.numerator], cells[places?.denominator]];
  if (named.every(Boolean)) return named;
  const pair = cells.map(pairOf).find(Boolean);
  if (pair) return pair;
  const counts = cells.filter(isCount);
  return counts.length === 2 ? counts : undefined;
}

/** The value of a row for one measurement, or the code of why it has none. */
function valueOf(cells, places, isProportion) {
  if (isProportion) {
    const counts = countsOf(cells, places);
    if (!counts) return 'no-counts';
    if (!counts.every(isCount)) return 'not-whole';
    const [numerator, denominator] = counts.map(readNumber);
    return numerator > denominator ? 'above' : { numerator, denominator };
  }
  const told = places?.answer === undefined ? cells : [cells[places.answer] ?? ''];
  const found = told.map((cell) => answers.get(plain(cell))).filter((each) => each !== undefined);
  return found.length === 1 ? found[0] : 'no-answer';
}

/** The one level of engagement in a row; undefined where there is none, or more than one. */
function levelIn(cells) {
  const found = cells.map(findLevel).filter(Boolean);
  return found.length === 1 ? found[0] : undefined;
}

/** Takes the rows one by one, each as an answer to a measure. */
function makeTaker({ measures }, places) {
  const byId = new Map(measures.map((measure) => [measure.measureId, measure]));
  const isProportion = (id) => byId.get(id)?.type === 'proportion';
  const measurements = [];
  const levels = [];
  const left = [];

  /** Takes the cells of a row, the name of its measure not among them. */
  function take(row, cells, measureId, found) {
    let value = valueOf(cells, places, isProportion(measureId));
    const level = byId.get(measureId)?.engagement?.[levelIn(cells)];
    if (level && value === 'no-answer') value = true;
    if (typeof value === 'string') left.push({ code: value, row, found });
    else {
      measurements.push({ measureId, value });
      if (level) levels.push({ measureId: level, value: true });
    }
  }

  /** What a row without a name could be: counts, a yes or no, a level alone. */
  function fits(cells) {
    const kinds = [];
    if (typeof valueOf(cells, places, true) !== 'string') kinds.push('proportion');
    if (typeof valueOf(cells, places, false) !== 'string') kinds.push('yesNo');
    else if (levelIn(cells)) kinds.push('level');
    return kinds;
  }

  function result() {
    // A row that states the level itself says more than words beside a measure.
    const stated = new Set(measurements.map(({ measureId }) => measureId));
    const implied = levels.filter(({ measureId }) => !stated.has(measureId));
    return { measurements: [...measurements, ...implied], left };
  }
  return { take, fits, result, leave: (row) => left.push({ code: 'no-name', row }) };
}

/** What a row calls its measure, where the table has a column for that. */
function calledIn(cells, places) {
  const text = cells[places?.measure] ?? '';
  return isPersonalNumber(text) ? '' : text;
}

/**
 * @param {string} text
 * @param {import('../../../../wasm/pi-score').YearDescription} description of the year that is
 *   meant: a table names none
 * @param {Map<number, string>} chosen ids of measurements that the reader gave rows whose measure
 *   was not recognised
 * @returns {{submission: object, left: {code: string, row: number, found?: string}[],
 *   unnamed: {row: number, called: string, fits: ('proportion' | 'yesNo' | 'level')[]}[]} |
 *   {refused: 'rows' | 'too-many-rows' | 'no-measures'}} `left`: the rows that are not understood,
 *   `row` from 1. `unnamed`: those that the reader may give a measure. `rows`: the table has a row
 *   a clinician
 */
export function readCells(text, description, chosen) {
  const rows = rowsOf(text.slice(0, longestTable));
  if (rows[0]?.filter((cell) => findColumn(cell, description)).length > 1) {
    return { refused: 'rows' };
  }
  if (text.length > longestTable || rows.length > mostRows) return { refused: 'too-many-rows' };
  if (rows.length === 0) return { refused: 'no-measures' };
  const isMeasure = (cell) => findMeasure(cell, description) !== undefined;
  const { from, places } = headerOf(rows, isMeasure);
  const taker = makeTaker(description, places);
  const unnamed = [];
  rows.slice(from).forEach((cells, at) => {
    const named = cells.findIndex(isMeasure);
    const row = from + at + 1;
    if (named >= 0) {
      // The name goes; the columns keep their places.
      const others = cells.map((cell, place) => (place === named ? '' : cell));
      taker.take(row, others, findMeasure(cells[named], description), cells[named]);
      return;
    }
    const fits = taker.fits(cells);
    const called = calledIn(cells, places);
    if (fits.length) unnamed.push({ row, called, fits });
    else taker.leave(row);
    if (chosen.get(row)) taker.take(row, cells, chosen.get(row), called);
  });
  const { measurements, left } = taker.result();
  if (measurements.length === 0) return { refused: 'no-measures' };
  return {
    submission: {
      performanceYear: description.performanceYear,
      measurementSets: [{ category: 'pi', measurements }],
    },
    left,
    unnamed,
  };
}
