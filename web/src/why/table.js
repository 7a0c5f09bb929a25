/** The table of points: measure, answer, arithmetic, one source mark a row; the sum comes last. */
import { html } from 'lit/html.js';
import * as format from '../format.js';
import { answerOf } from '../state/labels.js';
import { sourceMark } from '../parts/links.js';
import { t } from '../strings/index.js';
import { openReadings, reading } from './reading.js';

/** Rows that say nothing about the score: ways not chosen, bonuses not claimed. */
const isQuiet = ({ status }) => status === 'notChosen' || status === 'notClaimed';

/** The assumption on which a row rests, where its other reading is open. */
function readingOf(page, { measureId }) {
  const { suppressed } = page.description.measures.find((known) => known.measureId === measureId);
  return openReadings(page)
    .filter(({ id }) => id === suppressed?.assumption)
    .map((assumption) => reading(page, assumption));
}

const line = (page, row) => {
  const name = page.nameOf(row.measureId);
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${answerOf(page.description, page.answers, row, t) || '–'}</td>
    <td class="numeric">
      ${row.maxPoints || row.points ? html`<b>${format.number(row.points)}</b> ${t.sheet.of(format.number(row.maxPoints))}` : '–'}
    </td>
    <td>
      ${row.explanation} ${sourceMark(page.description, row.sources, name)} ${readingOf(page, row)}
    </td>
  </tr>`;
};

/** @returns the table of the active answers */
export function pointsTable(page) {
  const { estimate } = page.evaluation;
  const groups = estimate.objectives
    .map(({ id, title }) => [
      title,
      estimate.measures.filter((row) => row.objective === id && !isQuiet(row)),
    ])
    .filter(([, rows]) => rows.length);
  return html`<div class="scroll">
    <table class="points-table">
      <caption class="unseen">
        ${t.why.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.why.measure}</th>
          <th scope="col">${t.why.answer}</th>
          <th scope="col" class="numeric">${t.why.points}</th>
          <th scope="col">${t.why.how}</th>
        </tr>
      </thead>
      ${groups.map(
        ([title, rows]) =>
          html`<tbody>
            <tr class="group">
              <th scope="rowgroup" colspan="4">${title}</th>
            </tr>
            ${rows.map((row) => line(page, row))}
          </tbody>`,
      )}
      <tfoot>
        <tr>
          <th scope="row" colspan="2">${t.why.sum}</th>
          <td class="numeric"><b>${format.number(estimate.pointsEarned)}</b></td>
          <td>${estimate.explanation}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}
