// Random submissions with small denominators, and random options of advice, so that every plan can
// be found by trying.
import { Dice } from './dice.js';
import { dayNumber, writtenDay } from './dates.js';
import { period } from './edges.js';
import { GROUNDS } from './grounds.js';
import { measurements } from './randomAnswers.js';
import { EXCLUSIONS, HIE_ALTERNATIVES, ROWS } from './tables.js';
import { READINGS, YEARS } from './years.js';

/** The greatest denominator: four measures then have fewer than 30,000 ways to be raised. */
const MOST_CASES = 12;

/** A numerator and a denominator; now and then none of some cases, or no case at all. */
function smallProportion(dice) {
  const denominator = dice.chance(0.02) ? 0 : dice.int(1, MOST_CASES);
  const kind = dice.weighted({ some: 80, none: 5, all: 15 });
  let numerator = dice.int(Math.min(1, denominator), denominator);
  if (kind === 'none') numerator = 0;
  if (kind === 'all') numerator = denominator;
  return { numerator, denominator };
}

/** The measurements of one set, most of them complete and without a no. */
function smallMeasurements(dice, year) {
  const defect = dice.chance(0.85) ? 0 : dice.pick([0.03, 0.1, 0.4]);
  return measurements(dice, year, defect).map(({ measureId, value }) => {
    if (typeof value === 'boolean') return { measureId, value };
    // A numerator of 0 stays one: it may stand beside an exclusion.
    const { numerator, denominator } = smallProportion(dice);
    const isZero = value.numerator === 0;
    return { measureId, value: { numerator: isZero ? 0 : numerator, denominator } };
  });
}

/** Exclusions that apply and alternatives that can be attested to, in any order. */
function mayOptions(dice, year) {
  const exclusions = ROWS[year].flatMap((id) => EXCLUSIONS[year][id] ?? []);
  const some = dice.shuffle(exclusions).slice(0, dice.pick([0, 1, 2, 3, 4, 6]));
  return dice.shuffle([...some, ...dice.some(HIE_ALTERNATIVES[year], 0.5)]);
}

/** Options of advice for a set; each is left out now and then. */
function adviceOptions(dice, year, set) {
  const options = {};
  if (dice.chance(0.6)) {
    options.targets = Array.from({ length: dice.int(1, 4) }, () =>
      dice.pick([75, 90, 100, dice.int(1, 100), dice.int(60, 100)]),
    );
  }
  if (dice.chance(0.3)) options.denominators = dice.chance(0.5) ? 'growing' : 'held';
  if (dice.chance(0.8)) options.may = mayOptions(dice, year);
  const { performanceStart, performanceEnd } = set;
  if (performanceStart && performanceEnd && dice.chance(0.5)) {
    const [first, last] = [dayNumber(performanceStart), dayNumber(performanceEnd)];
    options.asOf = writtenDay(
      dice.pick([
        first,
        last,
        dice.int(first, last),
        dice.int(Math.ceil((first + last) / 2), last),
      ]),
    );
  }
  return options;
}

/** Breaks one option, so that its error can be compared. */
function breakOption(dice, year, options) {
  const kind = dice.pick(['targets', 'may', 'date', 'outside']);
  if (kind === 'targets') options.targets = [80, dice.pick([-1, 101, 100.5])];
  if (kind === 'may') options.may = [dice.pick(['PI_EP_9', '', 'PI_HIE_7'])];
  if (kind === 'date') options.asOf = dice.pick([`${year}-02-30`, 'today', '', `${year}-1-1`]);
  if (kind === 'outside') options.asOf = dice.pick([`${year - 1}-12-31`, `${year + 1}-01-01`]);
}

/** One submission with one PI set, and the options to advise on it. */
function smallCase(dice) {
  const year = dice.pick(YEARS);
  const set = { category: 'pi', ...period(dice, year, !dice.chance(0.02)) };
  if (dice.chance(0.01)) delete set.performanceEnd;
  if (!dice.chance(0.02)) set.cehrtId = '0015CABCDEFGHIJ';
  set.measurements = smallMeasurements(dice, year);
  const submission = { performanceYear: year, measurementSets: [set] };
  if (dice.chance(0.15)) {
    submission.circumstances = { grounds: [dice.pick(GROUNDS[year])], smallPractice: true };
  }
  const readings = Object.keys(READINGS[year]);
  if (readings.length > 0 && dice.chance(0.4)) {
    submission.assumptions = Object.fromEntries(readings.map((id) => [id, dice.chance(0.5)]));
  }
  const options = adviceOptions(dice, year, set);
  if (dice.chance(0.01)) breakOption(dice, year, options);
  return { submission, options };
}

/**
 * Makes small submissions with options.
 * @param {number} seed
 * @param {number} count
 * @yields {{submission: object, options: object}}
 */
export function* smallCases(seed, count) {
  const dice = new Dice(seed);
  for (let made = 0; made < count; made += 1) yield smallCase(dice);
}
