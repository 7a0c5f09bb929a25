// Several PI sets in one submission, and sets that are incomplete.
import assert from 'node:assert/strict';
import test from 'node:test';
import { codes, fullMarks, submission } from './examples.js';
import { score } from './scorer.js';

/** Two sets of a year: one at full marks, one with fewer points for patient access. */
function twoSets(year) {
  const half = { PI_PEA_1: { numerator: 1, denominator: 2 } };
  const [high] = submission(year, fullMarks(year)).measurementSets;
  const [low] = submission(year, { ...fullMarks(year), ...half }).measurementSets;
  return { high, low };
}

/** A set without some of its measurements. */
const without = (set, ...ids) => ({
  ...set,
  measurements: set.measurements.filter(({ measureId }) => !ids.includes(measureId)),
});

test('until 2023 sets that contradict each other give 0', () => {
  const { high, low } = twoSets(2023);
  const answer = score({ performanceYear: 2023, measurementSets: [low, { category: 'ia' }, high] });
  assert.deepEqual(
    [answer.score, answer.potential, answer.pointsEarned, answer.set, codes(answer)],
    [0, 0, 100, 2, ['sets-contradict']],
  );
  const part = { ...without(high, 'PI_PEA_1'), cehrtId: high.cehrtId.toLowerCase() };
  const agreeing = score({ performanceYear: 2023, measurementSets: [part, high] });
  assert.deepEqual([agreeing.score, agreeing.set], [100, 1]);
});

test('from 2024 the best of several sets counts', () => {
  for (const year of [2024, 2025, 2026]) {
    const { high, low } = twoSets(year);
    const answer = score({ performanceYear: year, measurementSets: [low, high] });
    assert.deepEqual([answer.score, answer.set], [100, 1]);
  }
});

test('from 2024 incomplete sets are left out before the best is taken', () => {
  // The incomplete set has more points than the complete one, which has failed.
  const { high } = twoSets(2024);
  const incomplete = without(high, 'PI_ONCDIR_1');
  const [failed] = submission(2024, {
    ...fullMarks(2024),
    PI_PEA_1: { numerator: 0, denominator: 5 },
  }).measurementSets;
  const answer = score({ performanceYear: 2024, measurementSets: [incomplete, failed] });
  assert.deepEqual(
    [answer.outcome, answer.set, answer.pointsEarned, codes(answer)],
    ['zero', 1, 75, ['measure-failed PI_PEA_1']],
  );
  const grounds = { circumstances: { grounds: ['disasterArea'] } };
  const cancelled = score({
    performanceYear: 2024,
    measurementSets: [incomplete, failed],
    ...grounds,
  });
  assert.equal(cancelled.outcome, 'zero');
});

test('from 2024, if every set is incomplete, the one with the most points is shown', () => {
  const { high, low } = twoSets(2025);
  const sets = [without(low, 'PI_PPHI_1'), without(high, 'PI_PPHI_1')];
  const answer = score({ performanceYear: 2025, measurementSets: sets });
  assert.deepEqual(
    [answer.outcome, answer.set, answer.pointsEarned, codes(answer)],
    ['zero', 1, 100, ['attestation-missing PI_PPHI_1']],
  );
  const reweighted = score({
    performanceYear: 2025,
    measurementSets: sets,
    circumstances: { grounds: ['disasterArea'] },
  });
  assert.deepEqual(
    [reweighted.outcome, reweighted.set, reweighted.notices],
    ['reweighted', 1, ['incomplete-submission']],
  );
});

/** The outcome of one set with a ground for reweighting. */
const withGround = (year, changes, set) => {
  const circumstances = { grounds: ['disasterArea'] };
  const answers = { ...fullMarks(year), ...changes };
  return score(submission(year, answers, { set, top: { circumstances } })).outcome;
};

test('an incomplete set cancels no ground from 2024, and cancels it before', () => {
  const parts = [
    [{ PI_PEA_1: undefined }],
    [{ PI_HIE_1: undefined }],
    [{ PI_HIE_1: undefined, PI_HIE_4: undefined, PI_HIE_5: false }],
    [{ PI_PPHI_2: undefined }],
    [{}, { cehrtId: undefined }],
    [{}, { performanceEnd: undefined }],
  ];
  for (const [changes, set] of parts) {
    for (const year of [2022, 2023]) assert.equal(withGround(year, changes, set), 'zero');
    for (const year of [2024, 2025, 2026]) {
      assert.equal(withGround(year, changes, set), 'reweighted', JSON.stringify([changes, set]));
    }
  }
  for (const year of [2025, 2026]) {
    assert.equal(withGround(year, { PI_PHCDRR_3: undefined }), 'reweighted');
  }
});

test('a set that is complete and fails cancels a ground', () => {
  const parts = [
    [{ PI_PEA_1: { numerator: 0, denominator: 3 } }],
    [{ PI_EP_2: false }],
    [{ PI_PPHI_1: false }],
    [{ PI_PHCDRR_1_PROD: undefined }],
    [{}, { performanceEnd: '2025-02-01' }],
  ];
  for (const [changes, set] of parts) assert.equal(withGround(2025, changes, set), 'zero');
  assert.equal(withGround(2025, { PI_ONCACB_1: undefined }), 'scored');
});
