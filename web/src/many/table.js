/** The table of the clinicians. Only the rows around those in sight are in the document. */
import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { otherReading } from '../result/words.js';
import { outcomeNumber } from '../state/many/score.js';
import { sortKeys } from '../state/many/order.js';
import { t } from '../strings/index.js';
import { corrections } from './corrections.js';
import { addedBy, labelOf, missingOf, rowOf } from './read.js';

/** The height of a row in rem, as in many.css. */
export const rowHeight = 2.75;
/** Rows in sight, and rows above and below them that are in the document too. */
const inSight = 12;
const beyond = 10;

const outcomes = new Map(Object.entries(outcomeNumber).map(([name, number]) => [number, name]));

const signed = (value) =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${format.number(Math.abs(value))}`;

/** Why a row has no score, or what is missing, in few words. */
function reason(page, row, answer) {
  if (answer.errors) return corrections(page, row)[0];
  return answer.outcome === 'reweighted' ? answer.headlineShort : missingOf(page, answer);
}

function line(page, group, row, place, isTabStop) {
  const { results, open } = page.ui.many;
  const { scores } = results;
  const outcome = outcomes.get(results.outcomes[row]);
  const answer = rowOf(page, row);
  const hasScore = outcome === 'scored' || outcome === 'zero';
  const other = answer.errors ? undefined : otherReading({ estimate: answer });
  const label = labelOf(results, row);
  return html`<tr aria-rowindex=${place + 2}>
    <th scope="row">
      <button
        type="button"
        class="link"
        id=${idOf(`many-row-${row}`)}
        data-do="manyRow"
        data-value=${row}
        data-place=${place}
        tabindex=${isTabStop ? '0' : '-1'}
        aria-expanded=${open === row ? 'true' : 'false'}
      >
        ${label}
      </button>
    </th>
    <td class="numeric ${outcome}">
      ${hasScore ? format.number(answer.score) : '–'}
      ${hasScore && other ? t.result.orElse(format.number(other.score)) : nothing}
    </td>
    <td class="numeric wide">${group.score === undefined ? '–' : format.number(group.score)}</td>
    <td class="numeric">
      ${hasScore && group.score !== undefined ? signed(group.score - scores[row]) : '–'}
    </td>
    <td class="numeric wide">
      ${hasScore ? t.sheet.pointsOf(addedBy(answer), format.number(answer.weight)) : '–'}
    </td>
    <td class="wide">${t.many.outcomes[outcome]}</td>
    <td class="wide soft">${reason(page, row, answer)}</td>
  </tr>`;
}

const isNumeric = new Set(['score', 'group', 'difference', 'contribution']);
/** What there is room for on a phone; the details of a clinician have the rest. */
const isNarrow = new Set(['clinician', 'score', 'difference']);

const head = (key, { sort }) => {
  const text = t.many.heads[key];
  const align = `${isNumeric.has(key) ? 'numeric' : ''} ${isNarrow.has(key) ? '' : 'wide'}`;
  if (!sortKeys.includes(key)) return html`<th scope="col" class=${align}>${text}</th>`;
  const order = sort.isDescending ? 'descending' : 'ascending';
  return html`<th scope="col" class=${align} aria-sort=${sort.key === key ? order : 'none'}>
    <button type="button" class="link" data-do="manySort" data-value=${key}>${text}</button>
  </th>`;
};

/** The room of the rows that are not in the document. */
const space = (rows, columns) =>
  rows
    ? html`<tr class="space" aria-hidden="true">
        <td colspan=${columns}><svg width="1" height="${rows * rowHeight}rem"></svg></td>
      </tr>`
    : nothing;

/** @returns the table, and below it what stands for the clinician that is open */
export function clinicians(page, group) {
  const { many } = page.ui;
  const { order, top, current } = many;
  const keys = Object.keys(t.many.heads);
  const from = Math.max(0, Math.min(top, order.length - inSight) - beyond);
  const to = Math.min(order.length, top + inSight + beyond);
  const tabStop = current >= from && current < to ? current : Math.max(top, from);
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  return html`<div
    class="rows"
    id=${idOf('many-rows')}
    role="region"
    tabindex="0"
    aria-labelledby=${idOf('many-table')}
  >
    <table aria-rowcount=${order.length + 1} aria-describedby=${idOf('many-keys')}>
      <caption class="unseen" id=${idOf('many-table')}>
        ${t.many.table}
      </caption>
      <thead>
        <tr aria-rowindex="1">
          ${keys.map((key) => head(key, many))}
        </tr>
      </thead>
      <tbody>
        ${space(from, keys.length)}
        ${repeat(
          places,
          (place) => order[place],
          (place) => line(page, group, order[place], place, place === tabStop),
        )}
        ${space(order.length - to, keys.length)}
      </tbody>
    </table>
    <p class="unseen" id=${idOf('many-keys')}>${t.many.keys}</p>
  </div>`;
}
