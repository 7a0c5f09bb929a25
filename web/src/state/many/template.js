/** The file to fill in: all columns of a year, and a row that shows how. */
import { wholeYear } from '../period.js';
import { columnNames } from './columns.js';

/**
 * @param {import('../../../../wasm/pi-score').YearDescription} description
 * @param {string} label of the row that is an example
 * @returns {string} the CSV
 */
export function template(description, label) {
  const names = columnNames(description);
  const example = { clinician: label, ...wholeYear(description), cehrt: 'yes' };
  for (const { measureId, type, mustBeYes } of description.measures) {
    if (type === 'proportion') {
      example[`${measureId}.numerator`] = '75';
      example[`${measureId}.denominator`] = '100';
    } else if (mustBeYes) example[measureId] = 'yes';
  }
  return [names, names.map((name) => example[name] ?? '')]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}
