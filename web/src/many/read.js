/** What the view of many clinicians works out from the state of the page. */
import { groupAnswers } from '../state/many/group.js';
import { readHeaders } from '../state/many/headers.js';
import { otherReading } from '../result/words.js';
import { estimateRow } from '../state/many/answer.js';
import { moveToYear } from '../state/scenarios.js';
import * as format from '../format.js';
import { t } from '../strings/index.js';

/** @returns what each header of the file is read as in the year of the page */
export const columnsRead = ({ ui, description }) =>
  readHeaders(ui.many.headers, description, ui.many.chosen);

/** What a header is called; a cell of the first row may be empty. */
export const headerName = ({ text }, at) => text || t.many.noHeader(at + 1);

/** @returns {string} what a clinician is called */
export const labelOf = ({ table }, row) => table.labels[row] || t.many.row(row + 2);

const groups = new WeakMap();

/**
 * @returns {{answers: import('../state/fields.js').Answers, description: object, evaluation:
 *   import('../state/evaluate.js').Evaluation, score: number | undefined, contribution: number}}
 *   the clinicians as one group; `score`, where it is known, is the one to plan for, which is the
 *   lower one where the readings of the rules differ, and `contribution` what it adds to the final
 *   score
 */
export function groupOf(page) {
  const { results, from } = page.ui.many;
  let group = groups.get(results);
  if (group?.form !== page.answers || group.from !== from) {
    const year = String(results.table.year);
    const description = page.describe(year);
    const form = page.answers.year === year ? page.answers : moveToYear(page.answers, year);
    const answers = groupAnswers(description, results, form, from);
    const { evaluation } = page.sideOf(answers);
    const isKnown = evaluation.state === 'scored' || evaluation.state === 'zero';
    const { estimate } = evaluation;
    const other = otherReading(evaluation);
    const { score, contribution } = other?.score < estimate.score ? other : estimate;
    const known = { score: isKnown ? score : undefined, contribution };
    group = { form: page.answers, from, answers, description, evaluation, ...known };
    groups.set(results, group);
  }
  return group;
}

/** @returns {string} what an estimate adds to the final score; both where the readings differ */
export function addedBy(estimate) {
  const results = [estimate, otherReading({ estimate })].filter(Boolean);
  const [points, other] = results.map(({ contribution }) => format.number(contribution));
  return other === undefined || other === points ? points : `${points} ${t.result.orElse(other)}`;
}

/**
 * @param {object} page
 * @param {import('../../../wasm/pi-score').Estimate} estimate
 * @returns {string} the names of what makes the score 0; empty where nothing does
 */
export function missingOf(page, { blockers }) {
  const names = blockers.map(({ code, measureId, requirement, message }) => {
    if (!requirement) return message;
    const name = t.checklist[requirement] ?? page.nameOf(measureId ?? requirement);
    return code === 'engagement-missing' ? `${name}: ${t.parts.level}` : name;
  });
  return [...new Set(names)].join(', ');
}

const estimates = new WeakMap();
/** Estimates that are kept: more than stand in the window of the table. */
const mostKept = 200;

/** @returns the estimate of a row with its sentences, or its refusal */
export function rowOf({ pi, ui }, row) {
  const { table } = ui.many.results;
  if (!estimates.has(table)) estimates.set(table, new Map());
  const kept = estimates.get(table);
  if (!kept.has(row)) {
    if (kept.size >= mostKept) kept.clear();
    kept.set(row, estimateRow(pi, table, row));
  }
  return kept.get(row);
}
