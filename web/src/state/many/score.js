/** Scores the clinicians of a table by the module's typed arrays, in slices. */
import { columnsOf } from './table.js';
import { makeTally } from './tally.js';

/** Rows that are scored at a time: a few milliseconds of work. */
const slice = 1000;
/** Numbers of estimateMany() in `outcomes`. */
export const outcomeNumber = { scored: 0, zero: 1, reweighted: 2, refused: 255 };
/** How many of the refused rows are named one by one. */
export const mostNamed = 10;
/** The lines of the picture: a line stands for two points. */
export const lines = 51;

/**
 * @typedef {object} Results
 * @property {import('./table.js').Table} table
 * @property {Float64Array} scores the scores to plan for: where the readings of the rules differ,
 *   the lower one; NaN where the row is refused
 * @property {Float64Array} contributions of these scores to the final score; NaN as above
 * @property {boolean} readingsDiffer whether they do so for anybody
 * @property {Uint8Array} outcomes
 * @property {Uint8Array} weights
 * @property {Record<keyof outcomeNumber, number>} counts rows by outcome
 * @property {number[]} spread how many clinicians with a score stand at each line of the picture
 * @property {number[]} refused the first rows that are refused
 * @property {import('./tally.js').Tally} tally
 */

/**
 * @param {import('../../../../wasm/pi-score').PiScore} pi
 * @param {import('../../../../wasm/pi-score').YearDescription} description of the table's year
 * @param {import('./table.js').Table} table
 * @param {(share: number) => Promise<boolean>} goOn awaited between two slices with the share that
 *   is done; false ends the work
 * @returns {Promise<Results | undefined>} undefined where it was ended
 */
export async function scoreTable(pi, description, table, goOn) {
  const { count, year, wrong } = table;
  const results = {
    table,
    scores: new Float64Array(count),
    contributions: new Float64Array(count),
    outcomes: new Uint8Array(count),
    weights: new Uint8Array(count),
    counts: { scored: 0, zero: 0, reweighted: 0, refused: 0 },
    spread: Array(lines).fill(0),
    refused: [],
    readingsDiffer: false,
  };
  const tally = makeTally(description, table);
  for (let from = 0; from < count; from += slice) {
    const to = Math.min(count, from + slice);
    const figures = pi.estimateMany(year, columnsOf(table, from, to));
    if (figures.errors) throw new Error(figures.errors.map(({ message }) => message).join('\n'));
    for (const name of ['scores', 'contributions', 'outcomes', 'weights']) {
      results[name].set(figures[name], from);
    }
    for (let row = from; row < to; row += 1) {
      if (figures.otherScores[row - from] < figures.scores[row - from]) {
        results.scores[row] = figures.otherScores[row - from];
        results.contributions[row] = figures.otherContributions[row - from];
        results.readingsDiffer = true;
      }
      if (wrong.has(row)) {
        results.outcomes[row] = outcomeNumber.refused;
        results.scores[row] = NaN;
        results.contributions[row] = NaN;
      }
      countIn(results, row);
      if (results.outcomes[row] !== outcomeNumber.refused) tally.add(row);
    }
    if (!(await goOn(to / count))) return undefined;
  }
  return { ...results, tally: tally.result() };
}

/** Counts a row by its outcome, and where it stands in the picture. */
function countIn({ counts, outcomes, scores, spread, refused }, row) {
  const outcome = Object.keys(outcomeNumber).find((name) => outcomeNumber[name] === outcomes[row]);
  counts[outcome] += 1;
  if (outcome === 'refused' && refused.length < mostNamed) refused.push(row);
  if (outcome === 'scored' || outcome === 'zero') spread[Math.round(scores[row] / 2)] += 1;
}

/**
 * @param {Results} results
 * @param {number} group the score of the group to plan for
 * @returns {{more: number, less: number, same: number, zeros: number, average: number,
 *   adds: number}} how many of the clinicians that have a score gain by the group, lose by it, or
 *   score the same; how many score 0; the average of their scores and of what they add to the final
 *   score
 */
export function compareWith({ scores, contributions, outcomes }, group) {
  const found = { more: 0, less: 0, same: 0, zeros: 0, average: 0, adds: 0 };
  for (let row = 0; row < scores.length; row += 1) {
    if (outcomes[row] > outcomeNumber.zero) continue;
    found[scores[row] < group ? 'more' : scores[row] > group ? 'less' : 'same'] += 1;
    if (scores[row] === 0) found.zeros += 1;
    found.average += scores[row];
    found.adds += contributions[row];
  }
  const all = found.more + found.less + found.same;
  return { ...found, average: found.average / all, adds: found.adds / all };
}
