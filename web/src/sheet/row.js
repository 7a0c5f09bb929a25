/** A row of the worksheet: what is asked, the answer, its points, and what is folded below it. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { errorOf } from '../parts/controls.js';
import { presetNotes } from '../preset/notes.js';
import { t } from '../strings/index.js';
import { help } from './help.js';

/** The points of a measure at the end of its row, "8 of 10". An exclusion says it in words. */
function points(measure, estimated) {
  if (estimated.status === 'excluded') return nothing;
  if (measure.role === 'attestation' || measure.role === 'optional') return nothing;
  if (!estimated.maxPoints) return nothing;
  return html`<b>${format.number(estimated.points)}</b>
    <span class="soft">${t.sheet.of(format.number(estimated.maxPoints))}</span>`;
}

/**
 * What stands below the plain name: the official title where it is another one, and the date of
 * what must be done. A narrow screen leaves the title to the help.
 */
function belowName(page, measure) {
  const { title, plainName, doneBy, measureId } = measure;
  const year = page.description.performanceYear;
  return html`<small>
    ${title === plainName ? nothing : html`<span class="official">${title}</span>`}
    ${doneBy ? html`<span class="until">${t.sheet.doneBy(format.date(doneBy.date))}</span>` : nothing}
    ${page.isNew(measureId) ? html`<span class="new">${t.sheet.newIn(year)}</span>` : nothing}
  </small>`;
}

/**
 * @param {object} page
 * @param {import('../../../wasm/pi-score').MeasureDescription} measure
 * @param {{answer: unknown, under?: unknown, below?: unknown, asideName?: unknown}} parts `answer`:
 *   the controls; `under`: the line below them, on space that is kept;
 *   `asideName`: what stands below the name; `below`: what needs the whole width
 * @returns the row, named by its measure
 */
export function row(page, measure, { answer, under = nothing, asideName = nothing, below }) {
  const id = measure.measureId;
  const estimated = page.evaluation.rows.get(id);
  const keys = ['answer', 'numerator', 'denominator', 'level'].map((part) => `${id}.${part}`);
  return html`<div
    class="row ${measure.role}"
    id=${idOf(`measure-${id}`)}
    role="group"
    aria-labelledby=${idOf(`${id}-name`)}
  >
    <div class="what">
      <b id=${idOf(`${id}-name`)}>${measure.plainName}</b>
      ${belowName(page, measure)} ${presetNotes(page, measure)} ${asideName}
    </div>
    <div class="answer">${answer}</div>
    <p class="points">${points(measure, estimated)}</p>
    <div class="under">${under}</div>
    ${keys.map((key) => errorOf(page, key))}
    ${estimated.status === 'failed' ? html`<p class="error">${estimated.explanation}</p>` : nothing}
    ${help(page, measure)} ${below ?? nothing}
  </div>`;
}
