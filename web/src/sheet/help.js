/** The "?" of a row: what counts, what a yes commits to, CMS's specification, the code. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { outward, sources } from '../parts/links.js';
import { t } from '../strings/index.js';
import { stepChart } from './chart.js';

const line = (word, text) =>
  text
    ? html`<dt>${word}</dt>
        <dd>${text}</dd>`
    : nothing;

/** The frame of a help: its button stands at the end of the row, its text below the row. */
const folded = (page, { id, name }, content, wanted, more = nothing) =>
  html`<details class="help" id=${idOf(`help-${id}`)}>
    <summary aria-label=${t.sheet.about(name)}><span aria-hidden="true">?</span></summary>
    <div class="inside">
      ${content}
      <p class="small">${more} ${sources(page.description, wanted)}</p>
    </div>
  </details>`;

/** @returns the folded help of a measure */
export const help = (page, measure) =>
  folded(
    page,
    { id: measure.measureId, name: measure.plainName },
    html`<p><b>${measure.title}.</b> ${measure.summary}</p>
      <dl>
        ${line(t.sheet.numerator, measure.numerator)}
        ${line(t.sheet.denominator, measure.denominator)}
        ${line(t.sheet.until, measure.doneBy && format.date(measure.doneBy.date))}
        ${line(t.sheet.suppressed, measure.suppressed?.summary)}
      </dl>
      ${measure.commitment ? html`<p>${measure.commitment}</p>` : nothing}
      ${stepChart(page, measure)}`,
    measure.sources,
    html`<code>${measure.measureId}</code>
      ${measure.specification ? outward(measure.specification, t.sheet.specification) : nothing}`,
  );

/** @returns the same for what is no measure, by its id and name: a text and its sources */
export const helpText = (page, what, text, wanted) => folded(page, what, text, wanted);
