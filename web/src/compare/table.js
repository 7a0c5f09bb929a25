/** The table of the comparison: the scores first, then only what differs. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button, input } from '../parts/controls.js';
import { labelOf, nameOf, valueOf } from '../state/labels.js';
import { differingKeys, longestName, mostScenarios } from '../state/scenarios.js';
import { t } from '../strings/index.js';
import { wordsOf } from '../result/words.js';

/** The head of a kept column: its name to change, and what can be done with it. */
const keptHead = (page, { at, name }) =>
  html`<label class="unseen" for=${idOf(`scenario-name-${at}`)}>${t.compare.nameOf(at + 1)}</label>
    ${input({ id: `scenario-name-${at}`, scenario: at, value: page.desk.scenarios[at].name, most: longestName, placeholder: nameOf({}, at, t) })}
    ${at === page.desk.active ? html`<span class="soft">${t.compare.shown}</span>` : button('activate', html`${t.compare.edit}<span class="unseen"> ${name}</span>`, { className: 'link', value: at })}
    ${page.desk.scenarios.length > 1 ? button('remove', html`${t.compare.remove}<span class="unseen"> ${name}</span>`, { className: 'link', value: at }) : nothing}`;

/** The head of a suggested column. */
const suggestedHead = (page, { id, name }) =>
  html`${name}
  ${button('keepColumn', html`${t.compare.keep}<span class="unseen"> ${name}</span>`, {
    className: 'link',
    value: id,
    disabled: page.desk.scenarios.length >= mostScenarios,
  })}`;

const head = (page, column) => (column.at === undefined ? suggestedHead : keptHead)(page, column);

const line = (label, cells) =>
  html`<tr>
    <th scope="row">${label}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;

/** The PI score as the panel says it. */
const piScore = ({ evaluation }) => {
  const { figure, beside } = wordsOf(evaluation);
  return html`<b class="big">${figure}</b> ${beside}`;
};

const finalScore = ({ evaluation: { estimate } }) => {
  const { finalScore: score, performanceThreshold } = estimate;
  if (score === undefined) return '–';
  return html`<b class="big ${score < performanceThreshold ? 'lower' : 'reached'}"
      >${format.number(score)}</b
    >
    ${estimate.outcome === 'reweighted' ? t.compare.leftOut : nothing}`;
};

const toDo = ({ evaluation }) => {
  const { requirements, outcome } = evaluation.estimate;
  const left = requirements.filter(({ state }) => state !== 'met').length;
  return outcome === 'reweighted' && left === requirements.length
    ? t.compare.nothingNeeded
    : t.compare.items(left);
};

/** The columns that report something: without PI everything would differ. */
const reporting = (columns) => columns.filter(({ id }) => id !== 'withoutPi');

/** The lines of which not all cells of the reporting columns are the same. */
const differing = (columns, lines) =>
  lines.filter(
    ([, cells]) =>
      new Set(reporting(columns).map((column) => cells[columns.indexOf(column)])).size > 1,
  );

/** The points of each objective. */
function objectives(columns) {
  const ids = new Map(
    columns.flatMap(({ description }) =>
      description.objectives.map(({ id, title }) => [id, title]),
    ),
  );
  return [...ids].map(([id, title]) => [
    title,
    columns.map(({ evaluation }) => {
      const found = evaluation.estimate.objectives.find((objective) => objective.id === id);
      return found?.maxPoints
        ? t.sheet.pointsOf(format.number(found.points), format.number(found.maxPoints))
        : '–';
    }),
  ]);
}

/** The answers by what they are called, in words. */
const answers = (columns) =>
  differingKeys(reporting(columns)).map((key) => {
    const { description } = columns.find((column) => column.answers[key]) ?? columns[0];
    return [
      labelOf(description, key, t),
      columns.map((column) => valueOf(column.description, key, column.answers[key], t) || '–'),
    ];
  });

const group = (title, columns, lines) =>
  lines.length
    ? html`<tbody>
        <tr class="group">
          <th scope="rowgroup" colspan=${columns.length + 1}>${title}</th>
        </tr>
        ${lines.map(([label, cells]) => line(label, cells))}
      </tbody>`
    : nothing;

/**
 * @param {object} page
 * @param {object[]} columns as columnsOf() returns them
 * @param {{id?: string, headOf?: (page: object, column: object) => unknown}} [how] `id`: of the
 *   caption; `headOf`: what stands above a column
 * @returns the table
 */
export const comparisonTable = (page, columns, { id = 'comparison', headOf = head } = {}) =>
  html`<div class="scroll" role="region" aria-labelledby=${idOf(id)} tabindex="0">
    <table class="comparison">
      <caption class="unseen" id=${idOf(id)}>
        ${t.compare.table}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${columns.map((column) => html`<th scope="col">${headOf(page, column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${line(t.result.finalTitle, columns.map(finalScore))}
        ${line(t.result.score, columns.map(piScore))} ${line(t.result.toDo, columns.map(toDo))}
      </tbody>
      ${group(t.compare.points, columns, differing(columns, objectives(columns)))}
      ${group(t.compare.answers, columns, answers(columns))}
    </table>
  </div>`;
