// What leaving PI out would bring, where reporting begins to pay, and what a reweighted form would
// bring as a submission.
import assert from 'node:assert/strict';
import test from 'node:test';
import { CONTRACT_EXAMPLE, scored } from './examples.js';
import { toFourDecimals } from './breakEven.js';
import { score } from './scorer.js';

/** An individual's estimate at full marks, with a ground for reweighting. */
const withGround = (year, circumstances, set) =>
  scored(
    year,
    {},
    { set, top: { circumstances: { grounds: ['disasterArea'], ...circumstances } } },
  );

test('the example of the contract: leaving PI out gives 76, and reporting pays from 88 on', () => {
  const answer = score(CONTRACT_EXAMPLE);
  assert.deepEqual(
    [answer.score, answer.contribution, answer.finalScore, answer.paymentAdjustment],
    [82, 20.5, 74.5, -0.06],
  );
  assert.deepEqual(answer.withoutData, {
    outcome: 'reweighted',
    weight: 0,
    categoryWeights: {
      quality: 40,
      cost: 30,
      improvementActivities: 30,
      promotingInteroperability: 0,
    },
    finalScore: 76,
    breakEven: { weights: { quality: 0.4, improvementActivities: 0.6 }, score: 88 },
  });
  assert.equal(answer.ifReported, undefined);
});

test('without a ground, leaving PI out means 0 points at full weight', () => {
  const circumstances = { categoryScores: { quality: 70, cost: 60, improvementActivities: 100 } };
  // 70 × 0.3 + 60 × 0.3 + 100 × 0.15 = 54.
  assert.deepEqual(scored(2026, {}, { top: { circumstances } }).withoutData, {
    outcome: 'zero',
    weight: 25,
    categoryWeights: {
      quality: 30,
      cost: 30,
      improvementActivities: 15,
      promotingInteroperability: 25,
    },
    finalScore: 54,
    paymentAdjustment: -2.52,
  });
});

test('break-even weights are differences of weights over the weight of PI', () => {
  const even = (year, circumstances, programName) =>
    withGround(year, circumstances, { programName }).withoutData.breakEven;
  // 2021: (65 − 40) ÷ 25. Pathway: (75 − 50) ÷ 30 and (25 − 20) ÷ 30.
  assert.deepEqual(even(2021, {}), { weights: { quality: 1 } });
  assert.deepEqual(even(2024, {}, 'app1'), {
    weights: { quality: 0.8333, improvementActivities: 0.1667 },
  });
  // A small practice without Cost: (50 − 55) ÷ 30 and (50 − 15) ÷ 30.
  assert.deepEqual(even(2024, { smallPractice: true, notScored: ['cost'] }), {
    weights: { quality: -0.1667, improvementActivities: 1.1667 },
  });
  // Only Cost is left without PI: 75 = 0.7 × p + 0.3 × cost.
  assert.deepEqual(even(2024, { notScored: ['quality', 'improvementActivities'] }), {
    weights: { cost: -0.4286 },
    constant: 107.1429,
  });
});

test('the break-even score is rounded up to a half point, is at least 0, and may be never', () => {
  const even = (notScored, categoryScores) => {
    const { breakEven } = withGround(2024, { notScored, categoryScores }).withoutData;
    return Object.fromEntries(
      ['score', 'never'].filter((id) => id in breakEven).map((id) => [id, breakEven[id]]),
    );
  };
  // 2024: weights 30/30/15/25 with PI and 55/30/15/0 without: p = quality.
  assert.deepEqual(even([], { quality: 70, cost: 1, improvementActivities: 1 }), { score: 70 });
  assert.deepEqual(even([], { quality: 70.001, cost: 1, improvementActivities: 1 }), {
    score: 70.5,
  });
  assert.deepEqual(even([], { quality: 70.501 }), { score: 71 });
  assert.deepEqual(even([], { cost: 1, improvementActivities: 1 }), {});
  // 75 = 0.7 × p + 0.3 × cost: p = 64.2857… for cost 100, 107.14… for cost 0.
  const onlyCost = ['quality', 'improvementActivities'];
  assert.deepEqual(even(onlyCost, { cost: 100 }), { score: 64.5 });
  assert.deepEqual(even(onlyCost, { cost: 0 }), { never: true });
  // p = 100 exactly for cost (75 − 70) ÷ 0.3 = 16.666…: 16.667 makes it 99.99985…, rounded up.
  assert.deepEqual(even(onlyCost, { cost: 16.667 }), { score: 100 });
  assert.deepEqual(even(onlyCost, { cost: 16.666 }), { never: true });
});

test('a break-even below 0 is 0', () => {
  // Small practice, no Cost: p = (−5 × quality + 35 × activities) ÷ 30.
  const { breakEven } = withGround(2024, {
    smallPractice: true,
    notScored: ['cost'],
    categoryScores: { quality: 100, improvementActivities: 0 },
  }).withoutData;
  assert.equal(breakEven.score, 0);
});

test('break-even weights are rounded to four decimals, a half away from zero', () => {
  assert.equal(toFourDecimals(1, 3), 0.3333);
  assert.equal(toFourDecimals(-2, 3), -0.6667);
  assert.equal(toFourDecimals(1, 20000), 0.0001);
  assert.equal(toFourDecimals(-1, 20000), -0.0001);
  assert.equal(toFourDecimals(0, 7), 0);
});

test('a reweighted form says what its answers would bring as a submission', () => {
  const circumstances = {
    smallPractice: true,
    categoryScores: { quality: 70, cost: 60, improvementActivities: 100 },
  };
  const { measurements } = CONTRACT_EXAMPLE.measurementSets[0];
  const [set] = CONTRACT_EXAMPLE.measurementSets;
  // Without PI_PPHI_1 the set is incomplete, so that the ground stands.
  const answer = score({
    performanceYear: 2026,
    measurementSets: [{ ...set, measurements: measurements.slice(1) }],
    circumstances,
  });
  assert.equal(answer.outcome, 'reweighted');
  assert.deepEqual(
    [answer.score, answer.pointsEarned, answer.potential, answer.weight, answer.finalScore],
    [0, 82, 82, 0, 76],
  );
  assert.deepEqual(answer.blockers, []);
  assert.equal(answer.withoutData, undefined);
  assert.deepEqual(answer.ifReported, {
    score: 0,
    potential: 82,
    weight: 25,
    categoryWeights: {
      quality: 30,
      cost: 30,
      improvementActivities: 15,
      promotingInteroperability: 25,
    },
    finalScore: 54,
    paymentAdjustment: -2.52,
    finalScoreAtPotential: 74.5,
  });
  assert.deepEqual(answer.notices, [
    'incomplete-submission',
    'payment-not-negative',
    'reading-contested',
  ]);
});

test('an empty form of someone who need not report could still reach 100', () => {
  const { ifReported } = score({
    performanceYear: 2026,
    circumstances: {
      smallPractice: true,
      categoryScores: { quality: 70, cost: 60, improvementActivities: 100 },
    },
  });
  assert.deepEqual([ifReported.score, ifReported.potential, ifReported.finalScore], [0, 100, 54]);
  assert.equal(ifReported.finalScoreAtPotential, 79);
});
