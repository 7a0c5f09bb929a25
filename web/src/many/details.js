/** One clinician in full, and what to correct in the rows that were not scored. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { t } from '../strings/index.js';
import { corrections } from './corrections.js';
import { addedBy, labelOf, rowOf } from './read.js';
import { openInForm } from './verdict.js';

const list = (texts) =>
  html`<ul class="small">
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ul>`;

/** @returns the clinician that is open; nothing where none is */
export function detail(page, group) {
  const { results, open } = page.ui.many;
  if (open === undefined) return nothing;
  const answer = rowOf(page, open);
  const title = t.many.detail(labelOf(results, open));
  return html`<section class="summary" id=${idOf('many-detail')} tabindex="-1" aria-label=${title}>
    <h3>${title}</h3>
    ${
      answer.errors
        ? list(corrections(page, open))
        : html`<p>${answer.headline}</p>
            ${answer.outcome === 'reweighted' || group.score === undefined ? nothing : html`<p>${t.many.adds(addedBy(answer), format.number(answer.weight), addedBy(group.evaluation.estimate))}</p>`}
            ${answer.blockers.length ? list(answer.blockers.map(({ message }) => message)) : nothing}
            ${openInForm(page.desk, open, t.many.openRow)}`
    }
    <p class="buttons">${button('manyClose', t.many.closeDetail, { className: 'link' })}</p>
  </section>`;
}

/** @returns the first rows that were not scored, and what to correct in them */
export function refusals(page) {
  const { results } = page.ui.many;
  const { refused, counts } = results;
  if (!refused.length) return nothing;
  const more = counts.refused - refused.length;
  return html`<section class="summary bad" aria-labelledby=${idOf('many-errors')}>
    <h3 id=${idOf('many-errors')}>${t.many.errorsTitle}</h3>
    <ul>
      ${refused.map((row) => {
        const named = results.table.labels[row] ? ` (${results.table.labels[row]})` : '';
        return html`<li>${t.many.row(row + 2)}${named}: ${corrections(page, row).join(' ')}</li>`;
      })}
    </ul>
    ${more ? html`<p>${t.many.more(format.number(more))}</p>` : nothing}
  </section>`;
}
