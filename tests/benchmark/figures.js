/** How benchmarks say what they have measured: one line a figure, and the same for a program. */
import { appendFileSync } from 'node:fs';

/**
 * @typedef {object} Figure
 * @property {string} what is measured
 * @property {number} value
 * @property {string} unit
 * @property {number} [against] the same of something else, measured in the same run
 * @property {number} [budget] the most that the ratio to `against` may be; without `against`, the
 *   most that the value may be, in the same unit
 */

/** @param {number} number @returns {string} with three digits that count */
export const short = (number) =>
  number >= 100
    ? Math.round(number).toLocaleString('en-US')
    : String(Number(number.toPrecision(3)));

/** @param {Figure} figure @returns {number | undefined} what its budget is a limit of */
export const limited = ({ value, against }) => (against === undefined ? value : value / against);

/**
 * Prints a figure. Where the environment names a file by PI_SCORE_FIGURES, as tests/benchmark/run
 * does, it is added to that file as a line of JSON.
 * @param {Figure} found
 */
export function figure(found) {
  const { what, value, unit, against, budget } = found;
  const parts = [`${what}: ${short(value)} ${unit}`];
  if (against !== undefined) {
    parts.push(`against ${short(against)} ${unit}, ${short(value / against)} times`);
  }
  if (budget !== undefined) {
    const within = limited(found) <= budget ? 'within' : 'ABOVE';
    parts.push(`${within} the budget of ${budget} ${against === undefined ? unit : 'times'}`);
  }
  console.log(parts.join('; '));
  const file = process.env.PI_SCORE_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify(found)}\n`);
}
