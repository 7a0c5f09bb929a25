// The results under the other values of contested and later-decided assumptions.
import assert from 'node:assert/strict';
import test from 'node:test';
import { CONTRACT_EXAMPLE, codes, fullMarks, scored, submission } from './examples.js';
import { score } from './scorer.js';

const NO_CASE_REPORTING = { PI_PHCDRR_3: false };

test('the example of the contract: 54 and -2.52 if case reporting is not suppressed', () => {
  assert.deepEqual(score(CONTRACT_EXAMPLE).alternatives, [
    {
      assumptions: { ecrSuppressed: false },
      differs: true,
      outcome: 'zero',
      score: 0,
      potential: 0,
      weight: 25,
      contribution: 0,
      finalScore: 54,
      paymentAdjustment: -2.52,
    },
  ]);
});

test('a no to case reporting fails wherever it is not suppressed', () => {
  for (const year of [2022, 2023, 2024]) {
    assert.deepEqual(codes(scored(year, NO_CASE_REPORTING)), ['measure-failed PI_PHCDRR_3']);
    assert.deepEqual(scored(year, NO_CASE_REPORTING).alternatives, []);
  }
  const off = { top: { assumptions: { ecrSuppressed: false } } };
  const notSuppressed = scored(2026, NO_CASE_REPORTING, off);
  assert.deepEqual(codes(notSuppressed), ['measure-failed PI_PHCDRR_3']);
  assert.deepEqual(notSuppressed.alternatives, [
    {
      assumptions: { ecrSuppressed: true },
      differs: true,
      outcome: 'scored',
      score: 100,
      potential: 100,
      weight: 25,
      contribution: 25,
    },
  ]);
  assert.deepEqual(scored(2025, NO_CASE_REPORTING).alternatives, []);
});

test('2026: where case reporting is a yes, the readings agree, and both are still shown', () => {
  const [other] = scored(2026, {}).alternatives;
  assert.deepEqual([other.differs, other.score], [false, 100]);
  const [reweighted] = score({
    performanceYear: 2026,
    circumstances: { grounds: ['disasterArea'] },
  }).alternatives;
  assert.deepEqual([reweighted.differs, reweighted.outcome], [false, 'reweighted']);
});

test('2021: automatic circumstances and unscored Cost, each turned alone, then both', () => {
  const categoryScores = { quality: 80, cost: 40, improvementActivities: 100 };
  const answer = score({ performanceYear: 2021, circumstances: { categoryScores } });
  // No data and no ground: 80 × 0.4 + 40 × 0.2 + 100 × 0.15 = 55, below 60: −9 × 5 ÷ 60 = −0.75.
  assert.deepEqual(
    [answer.outcome, answer.weight, answer.finalScore, answer.paymentAdjustment],
    ['zero', 25, 55, -0.75],
  );
  const zero = { outcome: 'zero', score: 0, potential: 100, contribution: 0, differs: true };
  const reweighted = { ...zero, outcome: 'reweighted', weight: 0 };
  assert.deepEqual(answer.alternatives, [
    {
      ...reweighted,
      assumptions: { automaticCircumstances: true, costNotScored: false },
      // 80 × 0.65 + 40 × 0.2 + 100 × 0.15 = 75.
      finalScore: 75,
    },
    {
      ...zero,
      assumptions: { automaticCircumstances: false, costNotScored: true },
      weight: 30,
      // 80 × 0.55 + 100 × 0.15 = 59: −9 ÷ 60 = −0.15.
      finalScore: 59,
      paymentAdjustment: -0.15,
    },
    {
      ...reweighted,
      assumptions: { automaticCircumstances: true, costNotScored: true },
      // 80 × 0.85 + 100 × 0.15 = 83.
      finalScore: 83,
    },
  ]);
});

test('2021: an assumption that is set is turned off in its entry', () => {
  const answer = score({
    performanceYear: 2021,
    assumptions: { cehrt: true, automaticCircumstances: true },
  });
  assert.equal(answer.outcome, 'reweighted');
  assert.deepEqual(
    answer.alternatives.map(({ assumptions, outcome }) => [assumptions, outcome]),
    [
      [{ automaticCircumstances: false, costNotScored: false }, 'zero'],
      [{ automaticCircumstances: true, costNotScored: true }, 'reweighted'],
      [{ automaticCircumstances: false, costNotScored: true }, 'zero'],
    ],
  );
});

test('2021: automatic circumstances help individuals only, and PI data cancel them', () => {
  const assumptions = { automaticCircumstances: true };
  const group = score({ performanceYear: 2021, entityType: 'group', assumptions });
  assert.equal(group.outcome, 'zero');
  const withData = score(submission(2021, fullMarks(2021), { top: { assumptions } }));
  assert.deepEqual(
    [withData.outcome, withData.score, withData.withoutData.outcome],
    ['scored', 100, 'reweighted'],
  );
});
