/** The results as CSV: a row a clinician, as the native command prints it. */
import { submissionOf } from './table.js';

const answerColumns = [
  'clinician',
  'outcome',
  'score',
  'pointsEarned',
  'weight',
  'contribution',
  'otherScore',
  'blockers',
  'errors',
];

/** Rows of which the sentences are made at a time: some two milliseconds of work. */
const fewRows = 20;

/** What spreadsheets run as a formula. */
export const isFormula = (text) => /^[=+\-@]/.test(text);

function cell(text) {
  return /[",\r\n]|^[ \t]|[ \t]$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @param {import('../../../../wasm/pi-score').PiScore} pi
 * @param {import('./table.js').Table} table
 * @param {number} row
 * @returns the estimate of a row or its refusal, as estimate() gives it. A row that could not be
 *   read, or has too few or too many cells, has one error without a message
 */
export function estimateRow(pi, table, row) {
  return typeof table.wrong.get(row) === 'number'
    ? { errors: [{ code: 'wrong-type', path: '', message: '' }] }
    : pi.estimate(submissionOf(table, row).submission);
}

function lineOf(pi, table, row) {
  const answer = estimateRow(pi, table, row);
  // An apostrophe makes a spreadsheet take the label as a text.
  const label = table.labels[row];
  const clinician = cell(isFormula(label) ? `'${label}` : label);
  if (answer.errors) {
    const errors = answer.errors.map(({ code, path }) => `${code}:${path}`).join(' ');
    return `${clinician},,,,,,,,${errors}\n`;
  }
  const { outcome, score, pointsEarned, weight, contribution, blockers, alternatives } = answer;
  const other = alternatives.find((each) => each.score !== score)?.score ?? '';
  const reasons = blockers.map(({ code, measureId }) =>
    measureId ? `${code}:${measureId}` : code,
  );
  return `${[clinician, outcome, score, pointsEarned, weight, contribution, other, reasons.join(' '), ''].join(',')}\n`;
}

/**
 * @param {import('../../../../wasm/pi-score').PiScore} pi
 * @param {import('./table.js').Table} table
 * @param {(share: number) => Promise<boolean>} goOn awaited after every few rows; false ends it
 * @returns {Promise<string[] | undefined>} the file in pieces; undefined where it was ended
 */
export async function answerCsv(pi, table, goOn) {
  const pieces = [`${answerColumns.join(',')}\n`];
  for (let from = 0; from < table.count; from += fewRows) {
    let piece = '';
    const to = Math.min(table.count, from + fewRows);
    for (let row = from; row < to; row += 1) piece += lineOf(pi, table, row);
    pieces.push(piece);
    if (!(await goOn(to / table.count))) return undefined;
  }
  return pieces;
}
