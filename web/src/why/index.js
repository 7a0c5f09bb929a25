/** Why this score: every row with its arithmetic, its sources, and where points came from. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { sources } from '../parts/links.js';
import { t } from '../strings/index.js';
import { openReadings, reading } from './reading.js';
import { pointsTable } from './table.js';

/** The readings that touch no single row. */
const generalReadings = (page) =>
  openReadings(page)
    .filter(({ id }) =>
      page.description.measures.every((each) => each.suppressed?.assumption !== id),
    )
    .map((assumption) => reading(page, assumption));

/** @returns the section, folded at first. Its table is made once it is opened */
export const why = (page) =>
  html`<details class="fold why" id=${idOf('why')} data-fold="whyOpen" ?open=${page.ui.whyOpen}>
    <summary><h2>${t.why.title}</h2></summary>
    ${
      page.ui.whyOpen
        ? html`<div class="inside">
            ${pointsTable(page)} ${generalReadings(page)}
            <h3>${t.why.toKnow}</h3>
            <ul>
              ${page.evaluation.estimate.notices.map(
                ({ message, sources: wanted }) =>
                  html`<li>${message} ${sources(page.description, wanted)}</li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
  </details>`;
