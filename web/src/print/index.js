/** The report for paper, made only when it is printed: the decision, the table, the comparison. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { comparisonTable } from '../compare/table.js';
import { columnsOf } from '../compare/columns.js';
import { t } from '../strings/index.js';
import { firstPage } from './first.js';
import { reportTable } from './table.js';

/** The comparison, where more than one column was kept or where it is what the reader looks at. */
function comparison(page) {
  const isShown = page.ui.view === 'compare';
  if (page.desk.scenarios.length < 2 && !isShown) return nothing;
  const kept = columnsOf(page).filter(({ at }) => isShown || at !== undefined);
  return html`<section class="sheet-of-paper">
    <h2>${t.compare.title}</h2>
    ${comparisonTable(page, kept, { id: 'paper-comparison', headOf: (_, { name }) => name })}
  </section>`;
}

/** @returns the report of the active answers */
export const report = (page) =>
  html`<main class="report" id=${idOf('report-paper')} aria-labelledby=${idOf('report-heading')}>
    <h1 id=${idOf('report-heading')}>${t.paper.title(page.description.performanceYear)}</h1>
    <p>${t.paper.made(format.date(page.ui.today), format.date(page.description.revised))}</p>
    ${firstPage(page)} ${reportTable(page)} ${comparison(page)}
    <p class="fine">${t.footer.limits}</p>
  </main>`;
