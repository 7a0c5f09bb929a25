// What makes the category 0, and the requirements with their states.
import assert from 'node:assert/strict';
import test from 'node:test';
import { codes, scored } from './examples.js';
import { YEARS } from './years.js';

test('every reason why the category is 0 is a blocker', () => {
  const estimate = scored(
    2024,
    {
      PI_EP_1: { numerator: 0, denominator: 0 },
      PI_EP_2: false,
      PI_HIE_1: undefined,
      PI_PHCDRR_1_PROD: undefined,
      PI_PPHI_1: undefined,
      PI_PPHI_2: false,
    },
    { set: { cehrtId: null, performanceEnd: '2024-06-27' } },
  );
  assert.equal(estimate.outcome, 'zero');
  assert.deepEqual(codes(estimate).sort(), [
    'attestation-failed PI_PPHI_2',
    'attestation-missing PI_PPHI_1',
    'cehrt-missing',
    'engagement-missing PI_PHCDRR_1',
    'measure-failed PI_EP_1',
    'measure-failed PI_EP_2',
    'measure-missing PI_HIE_1',
    'period-too-short',
  ]);
  assert.deepEqual(
    [estimate.score, estimate.contribution, estimate.weight, estimate.pointsEarned],
    [0, 0, 25, 65],
  );
});

test('a period of the shortest length suffices, and a day less does not', () => {
  const last = {
    2021: '03-31',
    2022: '03-31',
    2023: '03-31',
    2024: '06-28',
    2025: '06-29',
    2026: '06-29',
  };
  for (const year of YEARS) {
    const end = `${year}-${last[year]}`;
    const before = new Date(Date.parse(end) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    assert.deepEqual(codes(scored(year, {}, { set: { performanceEnd: end } })), [], end);
    assert.deepEqual(
      codes(scored(year, {}, { set: { performanceEnd: before } })),
      ['period-too-short'],
      before,
    );
  }
});

test('SAFER Guides need any answer in 2022 and 2023, and a yes from 2024', () => {
  for (const year of [2022, 2023]) assert.deepEqual(codes(scored(year, { PI_PPHI_2: false })), []);
  for (const year of [2024, 2025, 2026]) {
    assert.deepEqual(codes(scored(year, { PI_PPHI_2: false })), ['attestation-failed PI_PPHI_2']);
  }
});
