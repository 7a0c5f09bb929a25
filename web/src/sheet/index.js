/** Step 2: what the EHR's report says, a row a measure. */
import { html } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { idOf } from '../frame.js';
import { importEntry } from '../import/entry.js';
import { reportedObjectives } from '../state/fields.js';
import { t } from '../strings/index.js';
import { objectiveRows } from './objective.js';

/** @returns the worksheet */
export const sheetStep = (page) =>
  html`<section class="step" id=${idOf('sheet')} aria-labelledby=${idOf('sheet-title')}>
    <h2 id=${idOf('sheet-title')} tabindex="-1">
      <span class="number" aria-hidden="true">2</span> ${t.sheet.title}
    </h2>
    <p class="lead">${t.sheet.lead}</p>
    ${importEntry()}
    ${repeat(
      reportedObjectives(page.description),
      ({ id }) => id,
      (objective) => objectiveRows(page, objective),
    )}
  </section>`;
