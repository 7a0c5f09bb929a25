// What further or fewer events do to the points of one proportion measure.
import { proportionPoints } from './sheet.js';
import { PROPORTIONS, ROWS } from './tables.js';

/** The counts of a measure after some further events. */
function counts({ numerator, denominator }, additional, growing) {
  return {
    numerator: numerator + additional,
    denominator: growing ? denominator + additional : denominator,
  };
}

/** A measure's counts and points after some further events. */
function raised(measure, additional, growing) {
  const after = counts(measure, additional, growing);
  const points = proportionPoints(after.numerator, after.denominator, measure.maxPoints);
  return { additional, ...after, points };
}

/**
 * The most events that can bring more points to a measure.
 *
 * With held denominators these are the cases that are not in the numerator yet. With growing ones
 * the measure has its maximum, M, once (d − n) ÷ (d + a) × M is at most 1/2, that is, once the
 * events, a, are at least 2 × M × (d − n) − d; beyond that no event brings another point. A measure
 * without any case needs one.
 */
function mostEvents({ numerator, denominator, maxPoints }, growing) {
  const left = denominator - numerator;
  if (!growing) return left;
  if (left === 0) return denominator === 0 ? 1 : 0;
  const enough = 2 * maxPoints * left - denominator;
  return Math.min(Math.max(enough, 1), Number.MAX_SAFE_INTEGER - denominator);
}

/**
 * The proportion measures that take part with counts of their own, in the order of the rules.
 * @param {number} year
 * @param {object} set
 * @param {object} described the set as describeSet describes it
 * @returns {{measureId: string, numerator: number, denominator: number, maxPoints: number, points:
 * number}[]}
 */
export function countedMeasures(year, set, described) {
  const answers = new Map((set.measurements ?? []).map((one) => [one.measureId, one.value]));
  return ROWS[year]
    .filter((id) => PROPORTIONS.has(id) && answers.has(id))
    .map((id) => ({ measureId: id, ...answers.get(id), ...described.measures[id] }))
    .filter(({ status }) => status === 'earned' || status === 'failed');
}

/**
 * Every number of further events of a measure, from none on, with what it brings.
 * @param {object} measure as countedMeasures gives it
 * @param {{growing: boolean, most?: number}} frame `most`: an upper limit of further events
 * @returns {{additional: number, numerator: number, denominator: number, points: number}[]}
 */
export function allRaises(measure, { growing, most = Infinity }) {
  const last = Math.min(mostEvents(measure, growing), most);
  return Array.from({ length: last + 1 }, (_, additional) => raised(measure, additional, growing));
}

/**
 * Of a list of raises, only those with which the points begin to be more. A plan of the fewest
 * events holds no others: any event beyond such a number could be left out at the same score.
 * @param {{points: number}[]} raises as allRaises gives them
 */
export function stepsOf(raises) {
  return raises.filter(({ points }, index) => index === 0 || points > raises[index - 1].points);
}

/**
 * Each numerator, out of all that the denominator allows, at which the points rise.
 * @param {{denominator: number, maxPoints: number}} measure as countedMeasures gives it
 * @returns {{numerator: number, points: number}[]}
 */
export function rises({ denominator, maxPoints }) {
  return stepsOf(allRaises({ numerator: 0, denominator, maxPoints }, { growing: false }))
    .slice(1)
    .map(({ numerator, points }) => ({ numerator, points }));
}

/**
 * The next points that further events bring, and the points that fewer events leave.
 * @param {object} measure as countedMeasures gives it
 * @param {boolean} growing whether further events are new cases; fewer events leave the
 * denominator as it is
 * @returns {{next?: {additional: number, points: number}, previous?: {fewer: number, points:
 * number}}}
 */
export function neighbours(measure, growing) {
  const found = {};
  const step = stepsOf(allRaises(measure, { growing }))[1];
  if (step !== undefined) found.next = { additional: step.additional, points: step.points };
  for (let fewer = 1; fewer <= measure.numerator && !found.previous; fewer += 1) {
    const { points } = raised(measure, -fewer, false);
    if (points < measure.points) found.previous = { fewer, points };
  }
  return found;
}
