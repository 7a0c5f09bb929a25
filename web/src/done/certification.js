/** The certification ID, or that there is one. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { answerInput, checkbox, errorOf } from '../parts/controls.js';
import { outward } from '../parts/links.js';
import { t } from '../strings/index.js';
import { helpText } from '../sheet/help.js';

/** @returns the row of the certification ID */
export function certification(page) {
  const { summary, formats, sources } = page.description.cehrt;
  const about = html`<p>${summary}</p>
    <p>${t.done.cehrtForms(format.either(formats))}</p>
    <p>${t.done.cehrtWhere} ${outward('https://chpl.healthit.gov/', t.done.chpl)}</p>`;
  return html`<div class="row attestation" role="group" aria-labelledby=${idOf('cehrt-name')}>
    <div class="what">
      <b id=${idOf('cehrt-name')}>${t.keys.cehrtId}</b>
      <small>${t.done.cehrtHint}</small>
    </div>
    <div class="answer wide">${answerInput(page, 'cehrtId', { label: t.keys.cehrtId })}</div>
    ${helpText(page, { id: 'cehrt', name: t.keys.cehrtId }, about, sources)}
    ${errorOf(page, 'cehrtId')}
    ${page.answers.cehrtId ? nothing : checkbox(page, 'assume.cehrt', t.done.assumeCehrt, t.done.assumeCehrtHint)}
  </div>`;
}
