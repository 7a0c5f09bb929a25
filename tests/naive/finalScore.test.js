// Weights, final score and payment, what leaving PI out would bring, and other readings.
import assert from 'node:assert/strict';
import test from 'node:test';
import { scored } from './examples.js';
import { score } from './scorer.js';

test('category weights follow year, program, size of practice and what is not scored', () => {
  const weights = (year, circumstances, programName, reweighted) => {
    const { categoryWeights: w } = reweighted
      ? score({
          performanceYear: year,
          measurementSets: [{ category: 'pi', programName }],
          circumstances: { grounds: ['disasterArea'], ...circumstances },
        })
      : scored(year, {}, { set: { programName }, top: { circumstances } });
    return [w.quality, w.cost, w.improvementActivities, w.promotingInteroperability].join('/');
  };
  assert.equal(weights(2021, {}), '40/20/15/25');
  assert.equal(weights(2022, {}, 'G0053'), '30/30/15/25');
  assert.equal(weights(2021, {}, 'mips', true), '65/20/15/0');
  assert.equal(weights(2024, {}, 'mips', true), '55/30/15/0');
  assert.equal(weights(2024, { smallPractice: true }, 'mips', true), '40/30/30/0');
  assert.equal(weights(2021, { smallPractice: true }, 'mips', true), '65/20/15/0');
  assert.equal(
    weights(2024, { grounds: ['smallPractice'], notScored: ['cost'] }, 'mips', true),
    '50/0/50/0',
  );
  assert.equal(
    weights(2024, { notScored: ['improvementActivities', 'cost', 'cost'] }),
    '70/0/0/30',
  );
  assert.equal(weights(2024, { notScored: ['quality', 'improvementActivities'] }), '0/30/0/70');
  assert.equal(
    weights(2024, { notScored: ['cost', 'improvementActivities'] }, 'app1'),
    '50/0/20/30',
  );
  assert.equal(weights(2024, {}, 'appPlus', true), '75/0/25/0');
  assert.equal(weights(2024, { notScored: ['quality'] }, 'app1'), '0/0/25/75');
  assert.equal(weights(2024, { notScored: ['quality'] }, 'app1', true), '0/0/0/0');
});

test('the final score is exact, and is the threshold where one category is left', () => {
  const final = (year, circumstances) => scored(year, {}, { top: { circumstances } }).finalScore;
  assert.equal(
    final(2026, { categoryScores: { quality: 80, cost: 70, improvementActivities: 100 } }),
    85,
  );
  assert.equal(
    final(2026, { categoryScores: { quality: 33.333, cost: 0.001, improvementActivities: 0 } }),
    35.0002,
  );
  assert.equal(
    final(2026, { categoryScores: { quality: 80, improvementActivities: 100 } }),
    undefined,
  );
  assert.equal(
    final(2026, {
      notScored: ['cost'],
      categoryScores: { quality: 80, improvementActivities: 100 },
    }),
    89,
  );
  assert.equal(final(2021, { notScored: ['quality', 'cost', 'improvementActivities'] }), 60);
});

/** The final score and payment adjustment of an individual of 2021 or 2026 who leaves PI out. */
function payment(year, all) {
  const categoryScores = { quality: all, cost: all, improvementActivities: all };
  const { finalScore, paymentAdjustment } = score({
    performanceYear: year,
    circumstances: { grounds: ['disasterArea'], categoryScores },
  });
  return [finalScore, paymentAdjustment];
}

test('payment falls by up to 9 percent below the threshold, to the nearest hundredth', () => {
  // −9 × (75 − 54) ÷ 75 = −2.52; −9 × (75 − 74.5) ÷ 75 = −0.06.
  assert.deepEqual(payment(2026, 54), [54, -2.52]);
  assert.deepEqual(payment(2026, 74.5), [74.5, -0.06]);
  // −9 × 0.125 ÷ 75 = −0.015 and −9 × 0.1 ÷ 60 = −0.015: a half is rounded away from zero.
  assert.deepEqual(payment(2026, 74.875), [74.875, -0.02]);
  assert.deepEqual(payment(2021, 59.9), [59.9, -0.02]);
  // At a quarter of the threshold and below it is the whole 9 percent; above a quarter the scale
  // begins at −6.75: −9 × (75 − 18.751) ÷ 75 = −6.74988.
  assert.deepEqual(payment(2026, 18.75), [18.75, -9]);
  assert.deepEqual(payment(2026, 0), [0, -9]);
  assert.deepEqual(payment(2026, 18.751), [18.751, -6.75]);
  assert.deepEqual(payment(2021, 15), [15, -9]);
});

test('a payment adjustment that rounds to zero is 0, and at the threshold there is none', () => {
  assert.ok(Object.is(payment(2026, 74.999)[1], 0));
  assert.deepEqual(payment(2026, 75), [75, undefined]);
  assert.deepEqual(payment(2026, 76), [76, undefined]);
});

test('the notice payment-not-negative stands where the final score reaches the threshold', () => {
  const notices = (categoryScores) =>
    scored(2026, {}, { top: { circumstances: { categoryScores } } }).notices;
  // 70 × 0.75 + 25 = 77.5 and 60 × 0.75 + 25 = 70.
  assert.deepEqual(notices({ quality: 70, cost: 70, improvementActivities: 70 }), [
    'payment-not-negative',
    'reading-contested',
  ]);
  assert.deepEqual(notices({ quality: 60, cost: 60, improvementActivities: 60 }), [
    'reading-contested',
  ]);
  assert.deepEqual(notices({ quality: 70, cost: 70 }), ['reading-contested']);
});
