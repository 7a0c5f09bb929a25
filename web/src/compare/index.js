/** The comparison: this one, as a group, last year, without PI, and what else is kept. */
import { html } from 'lit/html.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { mostScenarios } from '../state/scenarios.js';
import { t } from '../strings/index.js';
import { changes } from './changes.js';
import { columnsOf } from './columns.js';
import { comparisonTable } from './table.js';

/** @returns the tab's content. The form stays as it is */
export const compare = (page) =>
  html`<section class="compare" id=${idOf('compare')} aria-labelledby=${idOf('compare-title')}>
    <h2 id=${idOf('compare-title')} tabindex="-1">${t.compare.title}</h2>
    <p class="lead">${t.compare.lead}</p>
    ${comparisonTable(page, columnsOf(page))}
    <p class="buttons">
      ${button('duplicate', t.compare.add, { disabled: page.desk.scenarios.length >= mostScenarios })}
    </p>
    ${changes(page)}
  </section>`;
