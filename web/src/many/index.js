/** Many clinicians: a file is opened, its columns confirmed, everybody scored. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { t } from '../strings/index.js';
import { columns } from './columns.js';
import { detail, refusals } from './details.js';
import { picture } from './picture.js';
import { groupOf } from './read.js';
import { progress, start } from './start.js';
import { clinicians } from './table.js';
import { groupCard, verdict } from './verdict.js';

/** The file is read for another year than it was scored for. */
const otherYear = ({ ui, answers }) => {
  const { year } = ui.many.results.table;
  return String(year) === answers.year
    ? nothing
    : html`<p class="error">
        ${t.many.otherYear(year, answers.year)} ${button('manyColumns', t.many.again(answers.year))}
      </p>`;
};

function results(page) {
  const group = groupOf(page);
  return html`${otherYear(page)}
    <div class="findings">
      <div>${verdict(page, group)} ${picture(page, group)}</div>
      ${groupCard(page, group)}
    </div>
    ${refusals(page)} ${clinicians(page, group)} ${detail(page, group)}
    ${
      page.ui.many.saving
        ? progress(page, t.many.saving)
        : html`<p class="buttons">
            ${button('manySave', t.many.save, { className: 'primary' })}
            ${button('manyColumns', t.many.columnsAgain)} ${button('manyNew', t.many.back)}
          </p>`
    }
    <p class="note">${t.many.lost}</p>`;
}

const steps = {
  start,
  reading: (page) => progress(page, t.many.reading),
  columns,
  scoring: (page) => progress(page, t.many.scoring(format.number(page.ui.many.rows))),
  results,
};

/** @returns the tab's content */
export const many = (page) =>
  html`<section class="many" id=${idOf('many')} aria-labelledby=${idOf('many-title')}>
    <h2 id=${idOf('many-title')} tabindex="-1">${t.many.title}</h2>
    ${page.ui.many.step === 'start' ? html`<p class="lead">${t.many.lead}</p>` : nothing}
    <p class="note" id=${idOf('many-note')} role="status" tabindex="-1">${page.ui.many.note}</p>
    ${steps[page.ui.many.step](page)}
  </section>`;
