/** Step 3: the period, the certification ID, and what must have been done. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { t } from '../strings/index.js';
import { rows } from '../sheet/objective.js';
import { certification } from './certification.js';
import { checked } from './checked.js';
import { period } from './period.js';

const measuresOf = (page, wanted) =>
  page.description.measures.filter(({ role }) => role === wanted);

/** @returns the rows of the step */
export function doneBody(page) {
  const optional = measuresOf(page, 'optional');
  return html`${period(page)} ${certification(page)} ${rows(page, measuresOf(page, 'attestation'))}
  ${
    optional.length
      ? html`<details class="fold-link">
          <summary>${t.done.optional}</summary>
          <div class="inside">${rows(page, optional)}</div>
        </details>`
      : nothing
  }`;
}

/** @returns the last step */
export const doneStep = (page) =>
  html`<section class="step" id=${idOf('done')} aria-labelledby=${idOf('done-title')}>
    <h2 id=${idOf('done-title')} tabindex="-1">
      <span class="number" aria-hidden="true">3</span> ${t.done.title}
    </h2>
    <p class="lead">${t.done.lead}</p>
    ${doneBody(page)}
    <p class="buttons">${button('check', t.done.check, { className: 'primary' })}</p>
    ${checked(page)}
  </section>`;
