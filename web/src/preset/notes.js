/** What a row says of the author's product: that it lacks the measure, or where its number is. */
import { html, nothing } from 'lit/html.js';
import { t } from '../strings/index.js';

/**
 * @param {object} page
 * @param {string} id of a measure
 * @returns {boolean} whether the author's product does not support it. Nothing is known of measures
 *   that the year of the presets does not have, nor of what is no function of a product
 */
export function isMissing({ ui: { presets }, description }, id) {
  if (!presets.supports || presets.supports.has(id) || !presets.known.has(id)) return false;
  const measure = description.measures.find(({ measureId }) => measureId === id);
  return measure?.role === 'required' || measure?.role === 'bonus';
}

const productOf = ({ ui }) => ui.presets.product ?? t.preset.thisProduct;

/** @returns {string} "not part of ExampleEHR", to follow a name; empty for what is supported */
export const missing = (page, id) => (isMissing(page, id) ? t.preset.notPart(productOf(page)) : '');

/** @returns the lines below the name of a measure, in an article */
export function presetNotes(page, { measureId }) {
  const address = page.ui.presets.help.get(measureId);
  return html`${isMissing(page, measureId) ? html`<span class="missing">${t.preset.notPartAlone(productOf(page))}</span>` : nothing}
  ${
    address
      ? html`<a
          class="find"
          href=${address}
          title=${new URL(address).host}
          target="_blank"
          rel="noopener noreferrer"
          >${t.preset.find}<span class="unseen"> ${t.newTab}</span></a
        >`
      : nothing
  }`;
}
