/** From what the builder asks for to the attributes of the element, and to the frame's fragment. */
import { isAddress } from '../state/checks.js';
import { longestAddress, presetNames } from '../state/presets.js';

/**
 * @param {string | undefined} address as typed
 * @returns {boolean} whether the estimator would take it as the address of an article
 */
export const isArticle = (address = '') =>
  address.trim().length <= longestAddress && isAddress(address.trim());

/** What an element without the attribute does, so that a snippet leaves it out. */
const usual = { entity: 'individual', theme: 'auto', show: 'all' };

/**
 * @param {object} setup what was chosen in the builder; see setup.js
 * @param {{measureId: string}[]} measures those that a product can support
 * @returns {[string, string][]} names and values, in the order of a snippet. An address that no
 *   estimator would take is left out; its field says so
 */
export function attributesOf(setup, measures) {
  const supported = measures.filter(({ measureId }) => !setup.without.has(measureId));
  const help = measures
    .map(({ measureId }) => [measureId, setup.help[measureId]?.trim()])
    .filter(([, address]) => isArticle(address))
    .map((pair) => pair.join('='));
  const values = {
    ...setup.values,
    supports: setup.without.size ? supported.map(({ measureId }) => measureId).join(' ') : '',
    help: help.join(' '),
  };
  return [...presetNames, 'label']
    .map((name) => [name, (values[name] ?? '').trim()])
    .filter(([name, value]) => value && value !== usual[name]);
}

/**
 * @param {[string, string][]} attributes
 * @returns {string} the fragment of a frame with these presets, as the element makes it; no `#`
 */
export const fragmentOf = (attributes) =>
  String(
    new URLSearchParams([['compact', '1'], ...attributes.filter(([name]) => name !== 'label')]),
  ).replace(/\+/g, '%20');
