/** The score as one bar of 100 in the parts of the objectives, and as the line at the foot. */
import { html, nothing, svg } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { decisionOf } from '../state/decision.js';
import { t } from '../strings/index.js';
import { wordsOf } from './words.js';

const most = 100;

const scored = ({ evaluation }) =>
  evaluation.estimate.objectives.filter(({ maxPoints }) => maxPoints > 0);

/** @returns the bar; its parts are named below it by parts() */
export function bar(page) {
  let end = 0;
  const pieces = scored(page).map(({ points }, at) => {
    const start = end;
    end = Math.min(most, end + points);
    return svg`<rect class="part-${at}" x=${start} width=${end - start} height="6"></rect>`;
  });
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="6"></rect>
    ${pieces}
  </svg>`;
}

/** @returns the points of each objective by name, in the colors of the bar */
export const parts = (page) =>
  html`<ul class="parts">
    ${scored(page).map(
      ({ id, points }, at) =>
        html`<li class="part-${at}">
          ${format.number(points)}
          ${page.description.objectives.find((objective) => objective.id === id).plainName}
        </li>`,
    )}
  </ul>`;

/** @returns the score in one line at the foot of a phone or a frame */
export function scoreBar(page) {
  const { figure, beside, kind, waiting } = wordsOf(page.evaluation);
  const left = page.items.filter(({ state }) => state !== 'done');
  return html`<div class="score-bar is-${kind}">
    ${page.ui.compact ? html`<output id=${idOf('score')}>${figure}</output>` : html`<b>${figure}</b>`}
    <span>
      ${beside || (page.ui.compact && waiting) || page.evaluation.estimate.headlineShort}
      ${decisionOf(page.evaluation).isFree ? html`<br />${t.result.mayLeave}` : nothing}
    </span>
    ${page.ui.compact ? bar(page) : nothing}
    ${left.length ? html`<a href="#" data-go=${left[0].key}>${t.result.open(left.length)}</a>` : html`<span class="complete">${t.result.complete}</span>`}
  </div>`;
}
