/** The file to fill in: all columns of a year, and a row that shows how. */
import { wholeYear } from '../period.js';
import { columnNames } from './columns.js';

/** The measures that answer each objective once: of its routes the first. */
function oneOfEach({ measures, objectives }) {
  const others = new Set(
    objectives.flatMap(({ routes = [] }) => routes.slice(1).flatMap((route) => route.measures)),
  );
  return measures.filter(
    ({ measureId, role, secondReportOf }) =>
      ['required', 'attestation'].includes(role) && !secondReportOf && !others.has(measureId),
  );
}

/**
 * @param {import('../../../../wasm/pi-score').YearDescription} description
 * @param {string} label of the row that is an example
 * @returns {string} the CSV; the example has all that the year asks for
 */
export function template(description, label) {
  const names = columnNames(description);
  const example = { clinician: label, ...wholeYear(description), cehrt: 'yes' };
  for (const { measureId, type, engagement } of oneOfEach(description)) {
    if (type === 'proportion') {
      example[`${measureId}.numerator`] = '75';
      example[`${measureId}.denominator`] = '100';
    } else example[measureId] = 'yes';
    if (engagement) example[engagement.production] = 'yes';
  }
  return [names, names.map((name) => example[name] ?? '')]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}
