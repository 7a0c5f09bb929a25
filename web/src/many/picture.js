/** The scores as a picture: a dot a clinician, or a bar where there are many, and the group. */
import { html, nothing, svg } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { lines } from '../state/many/score.js';
import { t } from '../strings/index.js';
import { groupScore } from './verdict.js';

const step = 13;
const radius = 5;
/** Dots that fit above each other. */
const mostDots = 12;
const width = lines * step;
const middle = (line) => (line + 0.5) * step;

/** The height of so many dots above each other. */
const heightOf = (count) => count * (2 * radius + 1) + 4;

const dots = (count, line, height) =>
  Array.from(
    { length: count },
    (_, at) =>
      svg`<circle class=${line ? nothing : 'lost'} cx=${middle(line)} cy=${height - radius - 2 - at * (2 * radius + 1)} r=${radius}></circle>`,
  );

const bar = (count, line, height, most) => {
  const tall = Math.max(2, (count / most) * (height - 4));
  return count
    ? svg`<rect class=${line ? nothing : 'lost'} x=${line * step + 1.5} y=${height - tall} width=${step - 3} height=${tall}></rect>`
    : nothing;
};

const sum = (spread, from, to) => format.number(spread.slice(from, to).reduce((a, b) => a + b, 0));

/** @returns the picture with its legend; nothing where nobody has a score */
export function picture({ ui }, group) {
  const { spread, counts } = ui.many.results;
  if (counts.scored + counts.zero === 0) return nothing;
  const most = Math.max(...spread);
  const areDots = most <= mostDots;
  const height = heightOf(areDots ? Math.max(most + 1, 4) : mostDots);
  const line = group.score === undefined ? '' : t.many.line(groupScore(group));
  const said = t.many.spread(
    sum(spread, 0, 1),
    sum(spread, 1, 30),
    sum(spread, 30, 45),
    sum(spread, 45),
  );
  const x = middle((group.score ?? 0) / 2);
  return html`<figure class="spread" aria-labelledby=${idOf('many-picture')}>
    <h3 id=${idOf('many-picture')}>${t.many.picture}</h3>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${said} ${line}">
      ${line ? svg`<line x1=${x} x2=${x} y1="0" y2=${height}></line>` : nothing}
      ${spread.map((count, at) => (areDots ? dots(count, at, height) : bar(count, at, height, most)))}
    </svg>
    <p class="axis" aria-hidden="true">
      ${[0, 25, 50, 75, 100].map((score) => html`<span>${score}</span>`)}
    </p>
    <figcaption class="note">${areDots ? t.many.dots : t.many.bars} ${line}</figcaption>
  </figure>`;
}
