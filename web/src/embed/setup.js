/** What somebody has chosen in the builder, and what follows from it. */
import { longestFragment, readPresets } from '../state/presets.js';
import { attributesOf, fragmentOf } from './attributes.js';

/**
 * @typedef {{performanceYear: number, measures: object[], objectives: object[]}} Year what the
 *   builder knows of a year: ids, names and roles of its measures
 * @typedef {object} Setup
 * @property {Record<string, string>} values of the presets that are one text, by their names
 * @property {Set<string>} without ids of the measures that the product does not support
 * @property {Record<string, string>} help addresses as typed, by measure id
 * @property {string} base address of the site, as typed
 */

/** @returns {Setup} an empty one, for the newest year and the site at that address */
export const firstSetup = (years, base) => ({
  values: { year: String(years.at(-1).performanceYear), theme: 'auto', show: 'all' },
  without: new Set(),
  help: {},
  base,
});

/** @returns {string} the folder of the site; empty where the text is no address of one */
export function siteOf(base) {
  try {
    const url = new URL(base);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) return '';
    return `${url.origin}${url.pathname.replace(/[^/]*\.html$/, '').replace(/\/*$/, '/')}`;
  } catch {
    return '';
  }
}

/** What a product can support: the measures that carry points, without second reports. */
const supportable = ({ measures }) =>
  measures.filter(
    ({ role, secondReportOf }) => (role === 'required' || role === 'bonus') && !secondReportOf,
  );

/**
 * @param {Year[]} years
 * @param {Setup} setup
 * @returns what the views show: the measures of the year, the attributes, and the remarks that the
 *   estimator itself would make, except on the certification ID, which only the scorer can read
 */
export function outcomeOf(years, setup) {
  const year = years.find(({ performanceYear }) => String(performanceYear) === setup.values.year);
  const measures = supportable(year);
  const attributes = attributesOf(
    {
      ...setup,
      // Ids that another year has are not of interest in this one.
      without: new Set(
        measures.map(({ measureId }) => measureId).filter((id) => setup.without.has(id)),
      ),
    },
    measures,
  );
  const pi = {
    years: () => years.map(({ performanceYear }) => performanceYear),
    describe: (wanted) => years.find(({ performanceYear }) => performanceYear === wanted),
    estimate: () => ({}),
  };
  const { remarks, accent } = readPresets(pi, fragmentOf(attributes).slice(0, longestFragment + 1));
  return { year, measures, attributes, remarks, accent, site: siteOf(setup.base) };
}
