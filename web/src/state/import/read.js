/** One reader for all that people bring: it recognises what it got. */
import {
  hasTooManyValues,
  isScenarios,
  located,
  parseJson,
  readScenarios,
  refusal,
  shorten,
} from '../files.js';
import { readCells } from './cells.js';
import { fit } from './fit.js';
import { readQrda } from './qrda.js';
import { submissionIn } from './qpp.js';
import { formatOf, largestFile } from './text.js';
import { parseXml } from './xml.js';

/**
 * What was read, before anything of it is in the form. One of
 *
 * - `refused`: a key of the words for why nothing can be taken from it; `details` and `more`: what
 *   is wrong with it and how much more; `faults`: what CMS's converter would refuse; `year`: the
 *   one that is not known
 * - `scenarios`: a file that this page saved
 * - `rows`: the text of a table with a row a clinician
 * - `answers`, none that the file does not hold, of `year`; `source`: `qrda`, `submission` or
 *   `cells`; `left`: what of it is not taken, as a sentence, or as a code with the row of a table;
 *   `asksProgram`: the name of a program that is none of MIPS, empty where none is named;
 *   `sets`: how many PI sets there are; `table`: where it is one, its text, the rows that have no
 *   name of a measure, those that the reader gave one, and the measurements that are read;
 *   `problem`: why those names do not go together
 *
 * @typedef {{refused: string, details?: string[], more?: number,
 *   faults?: import('./qrda.js').Fault[]}
 *   | {scenarios: import('../scenarios.js').Scenario[]}
 *   | {rows: string}
 *   | {source: string, year: string, answers: import('../fields.js').Answers,
 *   left: (string | object)[], asksProgram?: string, sets: number, table?: {text: string,
 *   unnamed: {row: number, called: string, fits: string[]}[], chosen: Map<number, string>,
 *   taken: Set<string>}, problem?: string}} Brought
 */

/** The sentence of an error. Its path leads into a submission, which only JSON is. */
const says = ({ message }) => message;

/** Why the QPP would not accept a submission. Of a year without rules nothing else can be said. */
function refusedBy(source, performanceYear, errors) {
  const year = errors.find(({ code }) => code === 'unknown-year');
  return year
    ? { refused: 'year', year: shorten(String(performanceYear)), details: [year.message] }
    : { refused: 'content', ...refusal(errors.map(source === 'submission' ? located : says)) };
}

/** Whether an answer says for whom and when, rather than what was done. */
const isSetting = (key) => ['year', 'entityType', 'programName', 'mvpId'].includes(key);

/** The answers in a submission that was read, as it fits the rules of its year. */
function answersIn(pi, source, { submission, left = [], program }) {
  if (hasTooManyValues(submission)) return { refused: 'too-many' };
  const sets = submission?.measurementSets;
  const found = fit(pi, submission);
  if (found.errors) return refusedBy(source, submission.performanceYear, found.errors);
  if (Object.keys(found.answers).every((key) => isSetting(key)) && !found.left.length) {
    return { refused: 'nothing' };
  }
  const named = program ?? (found.asksProgram ? programIn(sets) : undefined);
  return {
    source,
    year: found.answers.year,
    answers: found.answers,
    left: [...left, ...found.left.map(shorten)],
    asksProgram: named === undefined ? undefined : shorten(named),
    sets: (sets ?? []).filter(({ category }) => category === 'pi').length,
  };
}

/** The name of the program that a submission gives. */
const programIn = (sets) => String(sets.find(({ programName }) => programName)?.programName ?? '');

function readXml(pi, text) {
  const { root, refused } = parseXml(text);
  if (refused) return { refused };
  const found = readQrda(root);
  return found.refused ? found : answersIn(pi, 'qrda', found);
}

function readJson(pi, text, { performanceYear }) {
  const { content, refused } = parseJson(text);
  if (refused) return { refused };
  if (isScenarios(content)) return readScenarios(pi, content);
  return answersIn(pi, 'submission', { submission: submissionIn(content, performanceYear) });
}

function readTable(pi, text, description, chosen) {
  const found = readCells(text, description, chosen);
  if (found.refused === 'rows') return { rows: text };
  if (found.refused) return found;
  const brought = answersIn(pi, 'cells', found);
  if (brought.refused) return brought;
  const [{ measurements }] = found.submission.measurementSets;
  const taken = new Set(measurements.map(({ measureId }) => measureId));
  return { ...brought, table: { text, unnamed: found.unnamed, taken, chosen } };
}

/**
 * @param {import('../../../../wasm/pi-score').PiScore} pi
 * @param {import('../../../../wasm/pi-score').YearDescription} description of the year that is
 *   meant where the text names none
 * @param {string} text of a file, or what was pasted
 * @param {Map<number, string>} [chosen] the measurements that the reader gave to rows of a table
 * @returns {Brought}
 */
export function read(pi, description, text, chosen = new Map()) {
  if (text.length > largestFile) return { refused: 'too-large' };
  const format = formatOf(text);
  if (format === 'xml') return readXml(pi, text);
  if (format === 'json') return readJson(pi, text, description);
  if (format === 'cells') return readTable(pi, text, description, chosen);
  return { refused: format };
}
