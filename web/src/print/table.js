/** The second page of the report: measure, answer, points and why; the notices and the sources. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { answerOf } from '../state/labels.js';
import { t } from '../strings/index.js';

const line = (page, row) =>
  html`<tr>
    <th scope="row">${page.nameOf(row.measureId)}</th>
    <td>${answerOf(page.description, page.answers, row, t) || '–'}</td>
    <td class="numeric">
      ${row.maxPoints || row.points ? t.sheet.pointsOf(format.number(row.points), format.number(row.maxPoints)) : '–'}
    </td>
    <td>${row.explanation}</td>
  </tr>`;

const notices = ({ notices: found }) =>
  found.length
    ? html`<h2>${t.why.toKnow}</h2>
        <ul>
          ${found.map(({ message }) => html`<li>${message}</li>`)}
        </ul>`
    : nothing;

/** @returns the second page */
export function reportTable(page) {
  const { estimate } = page.evaluation;
  const rows = estimate.measures.filter(
    ({ status }) => status !== 'notChosen' && status !== 'notClaimed',
  );
  const cited = [...new Set([...rows, ...estimate.notices].flatMap(({ sources }) => sources))];
  return html`<section class="sheet-of-paper">
    <h2>${t.why.title}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${t.why.measure}</th>
          <th scope="col">${t.why.answer}</th>
          <th scope="col">${t.why.points}</th>
          <th scope="col">${t.why.how}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(page, row))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="2">${t.why.sum}</th>
          <td class="numeric"><b>${format.number(estimate.pointsEarned)}</b></td>
          <td>${estimate.outcome === 'reweighted' ? nothing : estimate.explanation}</td>
        </tr>
      </tfoot>
    </table>
    ${notices(estimate)}
    <p class="fine">${t.sources}: ${cited.join('; ')}</p>
  </section>`;
}
