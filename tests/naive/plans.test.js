// The search for plans: trying only the numbers of events with which points begin to be more finds
// the same plans as trying every number.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Dice } from './dice.js';
import { adviseTargets } from './plans.js';
import { allRaises, stepsOf } from './raising.js';
import { proportionPoints } from './sheet.js';

const measure = (measureId, numerator, denominator, maxPoints) => ({
  measureId,
  numerator,
  denominator,
  maxPoints,
  points: proportionPoints(numerator, denominator, maxPoints),
});

/** A measure with random small counts. */
function randomMeasure(dice, measureId) {
  const denominator = dice.int(1, 12);
  return measure(measureId, dice.int(0, denominator), denominator, dice.pick([10, 15, 25]));
}

/** The description of a set in which only these measures have points of their own. */
function describedWith(measures, othersPoints) {
  const own = measures.reduce((sum, { points }) => sum + points, 0);
  const failed = measures.filter(({ numerator }) => numerator === 0);
  return {
    pointsEarned: own + othersPoints,
    score: failed.length > 0 ? 0 : Math.min(100, own + othersPoints),
    blockers: failed.map(({ measureId }) => ({ code: 'measure-failed', measureId })),
  };
}

test('raises: held denominators up to all cases, growing ones up to the whole maximum', () => {
  const half = measure('PI_HIE_1', 1, 2, 15);
  assert.deepEqual(
    allRaises(half, { growing: false }).map(({ points }) => points),
    [8, 15],
  );
  const growing = allRaises(half, { growing: true });
  assert.deepEqual(growing.at(-1), { additional: 28, numerator: 29, denominator: 30, points: 15 });
  assert.equal(growing.at(-2).points, 14);
  assert.deepEqual(
    stepsOf(growing).map(({ additional, points }) => `${additional}: ${points}`),
    ['0: 8', '1: 10', '2: 11', '3: 12', '4: 13', '8: 14', '28: 15'],
  );
  const none = allRaises(measure('PI_HIE_1', 0, 0, 15), { growing: true });
  assert.deepEqual(none.at(-1), { additional: 1, numerator: 1, denominator: 1, points: 15 });
  assert.equal(allRaises(measure('PI_HIE_1', 4, 4, 15), { growing: true }).length, 1);
  assert.equal(allRaises(half, { growing: false, most: 0 }).length, 1);
});

test('steps find the same plans as every number of events', () => {
  const dice = new Dice(3);
  for (let made = 0; made < 200; made += 1) {
    const ids = dice.some(['PI_EP_1', 'PI_HIE_1', 'PI_HIE_4'], 0.8);
    const measures = ids.map((id) => randomMeasure(dice, id));
    const described = describedWith(measures, 60);
    const targets = [65, 75, 80, 85, 90, 100];
    const growing = dice.chance(0.3);
    // With at most 25 further events three measures have 26 × 26 × 26 combinations, few enough to
    // try every number of events.
    const most = () => (growing ? 25 : 12);
    const everyNumber = adviseTargets(described, measures, targets, { growing, most });
    const onlySteps = adviseTargets(described, measures, targets, { growing, most, steps: true });
    assert.deepEqual(onlySteps, everyNumber);
  }
});
