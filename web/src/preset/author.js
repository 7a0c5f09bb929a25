/** What is said to the author of the page around the frame: which presets do not apply, and why. */
import { html, nothing } from 'lit/html.js';
import { longestAddress, longestFragment, longestProduct } from '../state/presets.js';
import { t } from '../strings/index.js';

/** More would hide the form. */
const most = 8;

/** The limits that remarks name, in characters. */
const limits = { product: longestProduct, help: longestAddress };

/** @returns {string} a remark in words */
export const sayRemark = ({ name, code, detail }) =>
  t.preset.remark(name, t.preset.remarks[code](detail, limits[name] ?? longestFragment));

/** @returns the remarks, if there are any */
export function authorNote({ ui: { presets } }) {
  const { remarks } = presets;
  if (!remarks.length) return nothing;
  const more = remarks.length - most;
  return html`<details class="author" open>
    <summary>${t.preset.author(remarks.length)}</summary>
    <ul>
      ${remarks.slice(0, most).map((remark) => html`<li>${sayRemark(remark)}</li>`)}
      ${more > 0 ? html`<li>${t.preset.more(more)}</li>` : nothing}
    </ul>
  </details>`;
}
