/** What a file holds, a line each thing, beside what the form holds. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { readNumber } from '../state/numbers.js';
import { answerOf, labelOf, valueOf } from '../state/labels.js';
import { changedKeys } from '../state/import/proposal.js';
import { t } from '../strings/index.js';

/** The keys that are no answer to a measure, in the order of the form. */
const otherKeys = (description, answers) =>
  Object.keys(answers).filter(
    (key) =>
      key !== 'year' &&
      !/\.route$/.test(key) &&
      !description.measures.some(({ measureId }) => measureId === key.split('.')[0]),
  );

/** A count as it was typed, where it is no number. */
const countOf = (text) => {
  const count = readNumber(text);
  return Number.isFinite(count) ? format.number(count) : text || '–';
};

/** What is answered for a measure, in a line: its counts, unless it is excluded. */
function saidOf(description, answers, measureId) {
  const counts = ['numerator', 'denominator'].map((part) => answers[`${measureId}.${part}`]);
  const isExcluded = !['report', '', undefined].includes(answers[`${measureId}.answer`]);
  return counts.some(Boolean) && !isExcluded
    ? t.sheet.pointsOf(...counts.map(countOf))
    : answerOf(description, answers, { measureId }, t);
}

/** The lines of the table: what it is about, what the file says and what the form says. */
function linesOf({ description, brought, current, next, evaluation }) {
  const keys = otherKeys(description, brought.answers).map((key) => ({
    label: labelOf(description, key, t),
    said: valueOf(description, key, brought.answers[key], t),
    before: valueOf(description, key, current[key], t),
  }));
  const isAskedOfAll = ({ measureId, role, secondReportOf }) =>
    role !== 'optional' &&
    !secondReportOf &&
    evaluation.rows.get(measureId)?.status !== 'notChosen';
  const measures = description.measures
    .filter(
      (measure) => isAskedOfAll(measure) || saidOf(description, brought.answers, measure.measureId),
    )
    .map(({ measureId, plainName }) => ({
      label: plainName,
      said: saidOf(description, brought.answers, measureId),
      before: saidOf(description, current, measureId),
    }));
  const emptied = changedKeys(current, next)
    .filter((key) => next[key] === '' && !brought.answers[key])
    .filter((key) => otherKeys(description, { [key]: '' }).length)
    .map((key) => ({
      label: labelOf(description, key, t),
      said: t.review.cleared,
      before: valueOf(description, key, current[key], t),
    }));
  return [...keys, ...emptied, ...measures];
}

const line = ({ label, said, before }) =>
  html`<tr class=${said ? nothing : 'soft'}>
    <th scope="row">${label}</th>
    <td>${said || t.review.notInFile}</td>
    <td>
      ${before || '–'}
      ${said && before && said !== before ? html`<span class="tag">${t.review.replaces}</span>` : nothing}
    </td>
  </tr>`;

/**
 * @param {{description: object, brought: object, current: object, next: object,
 *   evaluation: import('../state/evaluate.js').Evaluation}} about as proposed() returns it;
 *   `evaluation`: of the answers after filling in
 * @returns the table
 */
export const reviewTable = (about) =>
  html`<table class="brought">
    <caption class="unseen" id=${idOf('review-table')}>
      ${t.review.table}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.review.what}</th>
        <th scope="col">${t.review.inFile}</th>
        <th scope="col">${t.review.inForm}</th>
      </tr>
    </thead>
    <tbody>
      ${linesOf(about).map(line)}
    </tbody>
  </table>`;
