// What the counts up to a day make of the whole period.
import { dayNumber, daysInPeriod, writtenDay } from './dates.js';
import { countedMeasures } from './raising.js';
import { describeSet } from './points.js';
import { withOtherScores } from './otherReading.js';
import { adviseTargets } from './plans.js';
import { GLANCE } from './years.js';

/** floor(a × b ÷ c), exactly. */
const share = (a, b, c) => Number((BigInt(a) * BigInt(b)) / BigInt(c));

/** The counts at the end of the period: if no remaining case counts, all do, or the rate stays. */
function projected({ numerator, denominator }, days, sofar) {
  const final = share(denominator, days, sofar);
  const remaining = final - denominator;
  const steady = denominator === 0 ? 0 : share(remaining, numerator, denominator);
  return {
    low: { numerator, denominator: final },
    steady: { numerator: numerator + steady, denominator: final },
    high: { numerator: numerator + remaining, denominator: final },
  };
}

/** The set with every proportion as it is projected. */
function projectedSet(set, kind, days, sofar) {
  return {
    ...set,
    measurements: (set.measurements ?? []).map((one) =>
      typeof one.value === 'boolean'
        ? one
        : { ...one, value: projected(one.value, days, sofar)[kind] },
    ),
  };
}

/**
 * The projection of a set whose numbers count up to and including a day of its period.
 * @param {number} year
 * @param {object} set with both days of its period
 * @param {object} assumptions those that the set is described by
 * @param {string} asOf
 * @param {number[]} targets
 */
export function projection(year, set, assumptions, asOf, targets) {
  const { performanceStart, performanceEnd } = set;
  const days = daysInPeriod(performanceStart, performanceEnd);
  const sofar = daysInPeriod(performanceStart, asOf);
  const setOf = (kind) => projectedSet(set, kind, days, sofar);
  const scoreOf = (kind) => describeSet(year, setOf(kind), assumptions).score;

  // Events are added to the numbers of today, over the denominators of the period's end.
  const described = describeSet(year, setOf('low'), assumptions);
  const measures = countedMeasures(year, setOf('low'), described);
  const remaining = new Map(
    countedMeasures(year, set, describeSet(year, set, assumptions)).map((measure) => [
      measure.measureId,
      projected(measure, days, sofar).low.denominator - measure.denominator,
    ]),
  );
  return {
    asOf,
    daysLeft: dayNumber(performanceEnd) - dayNumber(asOf),
    score: scoreOf('steady'),
    low: scoreOf('low'),
    high: scoreOf('high'),
    lastStart: writtenDay(dayNumber(`${year}-12-31`) - GLANCE[year].shortestPeriod + 1),
    targetsFromHere: withOtherScores(
      adviseTargets(described, measures, targets, {
        growing: false,
        most: ({ measureId }) => remaining.get(measureId),
      }),
      year,
      setOf('low'),
      assumptions,
    ),
  };
}
