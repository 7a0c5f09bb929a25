/** What "Check my answers" found, in the order of the form, below the button itself. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { toField } from '../parts/links.js';
import { pairOf } from '../state/fields.js';
import { t } from '../strings/index.js';

/** A group of findings, each a link to its field. */
const group = (title, findings) =>
  findings.length
    ? html`<h3>${title}</h3>
        <ul>
          ${findings.map(([key, text]) => html`<li>${toField(key, text)}</li>`)}
        </ul>`
    : nothing;

/** @returns the summary, once it was asked for: errors, what makes the score 0, what is open */
export function checked(page) {
  if (!page.ui.checked) return nothing;
  const wrongPairs = new Set([...page.errors.keys()].map(pairOf));
  const items = (wanted) =>
    page.items
      .filter(({ key, state }) => state === wanted && !wrongPairs.has(pairOf(key)))
      .map(({ key, label, message }) => [
        key,
        message.startsWith(label) ? message : `${label}: ${message}`,
      ]);
  const errors = [...page.errors].map(([key, message]) => [
    key,
    `${page.labelOf(key)}: ${message}`,
  ]);
  const wrong = items('wrong');
  const open = items('open');
  const { state, estimate } = page.evaluation;
  const title = errors.length
    ? t.checked.errors(errors.length)
    : state === 'empty'
      ? t.checked.empty
      : estimate.headline;
  return html`<div
    class="summary ${errors.length ? 'bad' : ''}"
    id=${idOf('error-summary')}
    tabindex="-1"
    role="group"
    aria-labelledby=${idOf('error-summary-title')}
  >
    <h2 id=${idOf('error-summary-title')}>${title}</h2>
    ${group(t.checked.correct, errors)} ${group(t.checked.zero, wrong)}
    ${group(t.checked.open, open)}
    ${errors.length + wrong.length + open.length ? nothing : html`<p>${t.checked.complete}</p>`}
  </div>`;
}
