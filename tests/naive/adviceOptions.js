// The options of advice: their defaults and their errors.
import { daysInPeriod, dayNumber } from './dates.js';
import { KNOWN_IDS } from './tables.js';

const DEFAULT_TARGETS = [75, 90, 100];

/**
 * The options with their defaults.
 * @param {object|null|undefined} given
 * @returns {{targets: number[], growing: boolean, may: string[], asOf: string|undefined}}
 */
export function withDefaults(given) {
  return {
    targets: given?.targets ?? DEFAULT_TARGETS,
    growing: given?.denominators === 'growing',
    may: given?.may ?? [],
    asOf: given?.asOf ?? undefined,
  };
}

/** The error of a day up to which the numbers count, or undefined. */
function errorOfDay(asOf, { performanceStart, performanceEnd }) {
  const day = dayNumber(asOf);
  if (day === undefined) return 'bad-date';
  const hasPeriod = daysInPeriod(performanceStart, performanceEnd) !== undefined;
  const isInside =
    hasPeriod && day >= dayNumber(performanceStart) && day <= dayNumber(performanceEnd);
  return isInside ? undefined : 'period-outside-year';
}

/**
 * Everything that is wrong with the options, each with its path.
 * @param {object|null|undefined} given
 * @param {number} year
 * @param {object} set the set that counts: the day must lie in its period
 * @returns {{code: string, path: string}[]}
 */
export function optionErrors(given, year, set) {
  const errors = [];
  (given?.targets ?? []).forEach((target, index) => {
    if (target < 0 || target > 100) {
      errors.push({ code: 'out-of-range', path: `/options/targets/${index}` });
    }
  });
  (given?.may ?? []).forEach((id, index) => {
    if (!KNOWN_IDS[year].has(id)) {
      errors.push({ code: 'unknown-measure', path: `/options/may/${index}` });
    }
  });
  const { asOf, denominators } = given ?? {};
  if (!['held', 'growing', undefined, null].includes(denominators)) {
    errors.push({ code: 'out-of-range', path: '/options/denominators' });
  }
  const code = (asOf ?? undefined) === undefined ? undefined : errorOfDay(asOf, set);
  if (code !== undefined) errors.push({ code, path: '/options/asOf' });
  return errors;
}
