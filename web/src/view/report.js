/**
 * The report for paper: one page of answers, points, reasons, sources and dates. Made only when it
 * is printed.
 */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { otherCategories } from '../state/fields.js';
import { valueOf } from '../state/labels.js';
import { t } from '../strings/index.js';
import { standing } from './result.js';
import { headline } from './score.js';

/** What was answered for a measure, in a line. */
function answered(page, { measureId, numerator, denominator }) {
  if (numerator !== undefined) return `${format.number(numerator)} / ${format.number(denominator)}`;
  const parts = ['answer', 'level'].map((part) =>
    valueOf(page.description, `${measureId}.${part}`, page.answers[`${measureId}.${part}`], t),
  );
  return parts.filter(Boolean).join('; ') || '–';
}

/** @returns the report of the active scenario */
export function report(page) {
  const { description, evaluation, answers, desk } = page;
  const { estimate, state } = evaluation;
  const { caption, value } = headline(page);
  const rows = estimate.measures.filter(
    ({ status }) => status !== 'notChosen' && status !== 'notClaimed',
  );
  const cited = new Set([
    ...rows.flatMap(({ sources }) => sources),
    ...estimate.notices.flatMap(({ sources }) => sources),
  ]);
  const facts = [
    [t.setup.entity, t.entities[answers.entityType]],
    [t.setup.program, valueOf(description, 'programName', answers.programName, t)],
    [
      t.basics.period,
      answers.performanceStart && answers.performanceEnd
        ? `${format.date(answers.performanceStart)} – ${format.date(answers.performanceEnd)}${estimate.periodDays ? ` (${t.basics.days(format.number(estimate.periodDays))})` : ''}`
        : '–',
    ],
    ...otherCategories
      .filter((category) => answers[`score.${category}`])
      .map((category) => [
        t.categories[category],
        `${answers[`score.${category}`]} ${t.final.of100}; ${t.final.weighs(format.number(estimate.categoryWeights[category]))}`,
      ]),
    [
      t.basics.cehrtId,
      answers.cehrtId || (answers['assume.cehrt'] === 'yes' ? t.report.assumed : '–'),
    ],
  ];
  return html`<main class="report" id=${idOf('report')} aria-labelledby=${idOf('report-title')}>
    <h1 id=${idOf('report-title')}>${t.report.title(description.performanceYear)}</h1>
    <p>
      ${desk.scenarios[desk.active].name ? html`<b>${desk.scenarios[desk.active].name}</b> · ` : nothing}${t.report.made(format.date(page.today), format.date(description.revised))}
    </p>
    <p class="report-score">
      ${caption}: <b>${format.number(value)}</b> ${t.score.of100}; ${t.score.addsBefore}
      <b>${format.number(estimate.contribution)}</b>
      ${t.score.addsAfter(format.number(estimate.weight))}.${estimate.finalScore === undefined ? '' : ` ${t.final.score}: ${format.number(estimate.finalScore)}, ${standing(estimate)}.`}
    </p>
    <dl>
      ${facts.map(
        ([name, text]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${
      estimate.blockers.length
        ? html`<h2>${state === 'zero' ? t.result.blockers : t.result.open}</h2>
            <ul>
              ${estimate.blockers.map(({ message }) => html`<li>${message}</li>`)}
            </ul>`
        : nothing
    }
    ${
      state === 'reweighted'
        ? html`<ul>
            ${estimate.grounds.map(({ title, explanation }) => html`<li><b>${title}.</b> ${explanation}</li>`)}
          </ul>`
        : html`<table>
              <thead>
                <tr>
                  <th scope="col">${t.result.measure}</th>
                  <th scope="col">${t.report.answer}</th>
                  <th scope="col">${t.result.points}</th>
                  <th scope="col">${t.result.why}</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                      <th scope="row">${row.title}</th>
                      <td>${answered(page, row)}</td>
                      <td class="numeric">
                        ${row.maxPoints || row.points ? `${format.number(row.points)} ${t.result.ofMax(format.number(row.maxPoints))}` : '–'}
                      </td>
                      <td>
                        ${row.numerator === undefined ? row.explanation : (row.formula ?? row.explanation)}
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <p>${estimate.explanation}</p>`
    }
    ${
      estimate.notices.length
        ? html`<h2>${t.result.notices}</h2>
            <ul>
              ${estimate.notices.map(({ message }) => html`<li>${message}</li>`)}
            </ul>`
        : nothing
    }
    <p class="fine">${t.sources}: ${[...cited].join('; ')}</p>
    <p class="fine">${t.footer.limits} ${t.footer.affiliation}</p>
  </main>`;
}
