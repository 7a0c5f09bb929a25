/** What is open, under the step that asks for it: where an article begins. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { toField } from '../parts/links.js';
import { missing } from '../preset/notes.js';
import { pointsOf } from '../sheet/objective.js';
import { t } from '../strings/index.js';
import { isDone, itemsIn } from './parts.js';

/** An item that is not done, as a link to its field. */
function open(page, { key, label, state }) {
  const lacks = missing(page, key.split('.')[0]);
  return html`<li class=${state}>
    ${toField(key, label)}${lacks ? html`<span class="missing">: ${lacks}</span>` : nothing}<span
      class="unseen"
    >
      – ${t.result.states[state]}</span
    >
  </li>`;
}

/**
 * Further measures of an objective that the author's product does not support: those of ways that
 * are not chosen. The bonuses say it beside their fields.
 */
const lacking = (page, objective, left) =>
  page.description.measures
    .filter(
      ({ measureId, ...measure }) =>
        measure.objective === objective.id &&
        measure.role === 'required' &&
        missing(page, measureId) &&
        !left.some(({ key }) => key.startsWith(`${measureId}.`)),
    )
    .map(
      ({ plainName, measureId }) =>
        html`<li class="missing">${plainName}: ${missing(page, measureId)}</li>`,
    );

/** A step: its name, its points, and what is open in it. */
function step(page, part) {
  const { id, name, objective } = part;
  const left = itemsIn(page, part).filter(({ state }) => state !== 'done');
  const isFinished = isDone(page, part);
  return html`<li>
    <p class="head">
      ${button('part', name, { value: id, className: 'link' })}
      <span>${objective ? pointsOf(page, objective) : nothing}</span>
    </p>
    <ul>
      ${left.map((item) => open(page, item))}
      ${isFinished ? html`<li class="done">✓ ${t.article.isDone}</li>` : nothing}
      ${id === 'report' && !isFinished ? html`<li class="hint">${t.article.reportHint}</li>` : nothing}
      ${objective ? lacking(page, objective, left) : nothing}
    </ul>
  </li>`;
}

/** @returns the list of the steps that follow */
export const overview = (page, steps) =>
  html`<section class="step" id=${idOf('part')} aria-labelledby=${idOf('part-title')}>
    <h2 class="unseen" id=${idOf('part-title')} tabindex="-1">${t.article.overview}</h2>
    <ol class="overview">
      ${steps.map((part) => step(page, part))}
    </ol>
  </section>`;
