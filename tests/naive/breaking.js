// Breaks submissions on purpose, in every way for which there is an error code.
import { CIRCUMSTANCE_BREAKERS } from './breakCircumstances.js';
import { MEASUREMENT_BREAKERS, TOGETHER_BREAKERS } from './breakMeasurements.js';
import { SET_BREAKERS } from './breakSets.js';

/**
 * Each breaker takes the dice, a submission, and the set of measures that other breakers have
 * touched, and breaks one thing where it can.
 */
const BREAKERS = {
  ...MEASUREMENT_BREAKERS,
  ...TOGETHER_BREAKERS,
  ...SET_BREAKERS,
  ...CIRCUMSTANCE_BREAKERS,
};

/**
 * These break the year, or the whole submission. Nothing else is broken then, because most other
 * errors can be judged only by the year.
 */
const WHOLE_BREAKERS = [
  (dice, submission) => ({
    ...submission,
    performanceYear: dice.pick([2020, 2027, 0, -2026, 20260, 1e300]),
  }),
  (dice, submission) => ({
    ...submission,
    performanceYear: dice.pick(['2026', null, undefined, true, [2026], {}]),
  }),
  (dice) => dice.pick([null, [], 'pi', 1, true]),
];

/**
 * Breaks a submission in one way, or in several ways that do not touch the same measures.
 * @param {import('./dice.js').Dice} dice
 * @param {object} submission is changed
 * @returns {unknown} the broken submission; one in which the breaker finds nothing stays whole
 */
export function breakSubmission(dice, submission) {
  if (dice.chance(0.06)) return dice.pick(WHOLE_BREAKERS)(dice, submission);
  const touched = new Set();
  const count = dice.weighted({ 1: 70, 2: 15, 3: 8, 6: 7 });
  // The breakers that replace whole parts go last: a part that was replaced cannot be broken again.
  const isWhole = (name) =>
    Number(name === 'wrongTypeOfList' || name === 'wrongTypeOfCircumstances');
  const chosen = dice
    .shuffle(Object.keys(BREAKERS))
    .slice(0, Number(count))
    .sort((a, b) => isWhole(a) - isWhole(b));
  for (const name of chosen) BREAKERS[name](dice, submission, touched);
  return submission;
}

/** Spoils a line so that it is no JSON any more. */
export function malformed(dice, text) {
  return dice.pick([
    'not json',
    `${text.slice(0, -1)},`,
    `${text}}`,
    text.replace(':', '='),
    text.replaceAll('"', "'"),
    `${text} ${text}`,
    '{',
    '}',
    '{"performanceYear":2026,}',
    '{"performanceYear":02026}',
    '[1,',
    'NaN',
    '// nothing',
    '{"performanceYear":2026} trailing',
  ]);
}
