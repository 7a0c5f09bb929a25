// The comparison itself: equal answers have no differences, and each changed field is named.
import assert from 'node:assert/strict';
import test from 'node:test';
import { CONTRACT_EXAMPLE } from './examples.js';
import { advise } from './advice.js';
import { adviceDifferences } from './adviceDifferences.js';
import { DifferenceReport } from './differenceReport.js';
import { differences } from './differences.js';
import { score } from './scorer.js';
import { smallCases } from './smallSubmissions.js';

/** An estimate of this folder in the shape of the product. */
function productEstimate(submission) {
  const naive = score(submission);
  return {
    ...naive,
    measures: Object.entries(naive.measures).map(([measureId, row]) => ({ measureId, ...row })),
    objectives: Object.entries(naive.objectives).map(([id, sums]) => ({ id, ...sums })),
    notices: naive.notices.map((code) => ({ code, message: 'said for people' })),
  };
}

/** Advice of this folder in the shape of the product; this folder finds no moves of its own. */
function productAdvice(submission, options) {
  const { isReweighted, ...advice } = advise(submission, options);
  if (isReweighted) advice.message = 'said for people';
  return advice;
}

const fields = (found) => found.map(({ field, at }) => (at === '' ? field : `${field} ${at}`));

test('an estimate that says the same has no differences', () => {
  const product = productEstimate(CONTRACT_EXAMPLE);
  assert.deepEqual(differences(product, score(CONTRACT_EXAMPLE)), []);
});

test('each field of an estimate that differs is named, also where it is absent', () => {
  const product = productEstimate(CONTRACT_EXAMPLE);
  product.contribution = -0;
  delete product.paymentAdjustment;
  delete product.withoutData.breakEven;
  product.measures.find(({ measureId }) => measureId === 'PI_EP_1').ifExcluded = [];
  product.requirements.find(({ id }) => id === 'period').state = 'open';
  product.alternatives[0].differs = false;
  product.notices = [];
  assert.deepEqual(fields(differences(product, score(CONTRACT_EXAMPLE))), [
    'contribution',
    'paymentAdjustment',
    'withoutData.breakEven',
    'measures[].ifExcluded PI_EP_1',
    'requirements[].state period',
    'alternatives[].differs {"ecrSuppressed":false}',
    'notices[] reading-contested',
  ]);
});

test('advice that says the same has no differences, whatever the submission and options', () => {
  for (const { submission, options } of smallCases(4, 150)) {
    const product = productAdvice(submission, options);
    const naive = advise(submission, options);
    assert.deepEqual(adviceDifferences(product, naive, submission, options.may ?? []), []);
  }
  assert.deepEqual([...smallCases(4, 20)], [...smallCases(4, 20)]);
});

test('each field of advice that differs is named', () => {
  const options = { may: ['PI_HIE_5'], asOf: '2026-09-30', targets: [90] };
  const product = productAdvice(CONTRACT_EXAMPLE, options);
  const naive = advise(CONTRACT_EXAMPLE, options);
  product.targets[0].alone = [];
  product.measures[1].next = { additional: 4, points: 5 };
  product.strategies.reverse();
  product.fragile = product.fragile.filter(({ id }) => id !== 'PI_EP_2');
  product.projection.targetsFromHere[0].score = 89;
  assert.deepEqual(fields(adviceDifferences(product, naive, CONTRACT_EXAMPLE, options.may)), [
    'targets[].alone 90',
    'measures[].next PI_HIE_1',
    'strategies order',
    'fragile yes/no',
    'projection.targetsFromHere[].score 90',
  ]);
});

test('the moves of the product are tried out', () => {
  const found = (moves) => {
    const product = { ...productAdvice(CONTRACT_EXAMPLE, {}), moves };
    return fields(adviceDifferences(product, advise(CONTRACT_EXAMPLE, {}), CONTRACT_EXAMPLE, []));
  };
  const set = (measureId, value) => [{ measureId, value }];
  const exchange = {
    id: 'PI_HIE_5',
    difference: 15,
    changes: { set: set('PI_HIE_5', true), remove: ['PI_HIE_1', 'PI_HIE_4'] },
  };
  const events = {
    id: 'PI_HIE_1',
    difference: 1,
    changes: { set: set('PI_HIE_1', { numerator: 36, denominator: 120 }), remove: [] },
  };
  assert.deepEqual(found([exchange, events]), []);
  assert.deepEqual(found([events, exchange]), ['moves order']);
  assert.deepEqual(found([{ ...events, difference: 2 }]), ['moves[].difference PI_HIE_1']);
  const clash = { ...exchange, changes: { set: set('PI_HIE_5', true) } };
  assert.deepEqual(found([clash]), ['moves[] errors PI_HIE_5']);
  const exclusion = {
    id: 'PI_LVOTC_1',
    difference: 11,
    changes: { set: set('PI_LVOTC_1', true), remove: ['PI_HIE_1'] },
  };
  assert.ok(found([exclusion]).includes('moves[] outside may PI_LVOTC_1'));
});

test('a report counts each field by year and keeps the shortest submission', () => {
  const report = new DifferenceReport('score');
  const difference = { field: 'score', at: '', product: 1, naive: 2 };
  report.add([difference], { input: 'a longer one', number: 1, year: 2024 });
  report.add([difference], { input: 'short', number: 2, year: 2025 });
  report.add([{ ...difference, field: 'weight' }], { input: 'x', number: 3, year: 2025 });
  assert.equal(report.submissions, 2);
  assert.match(report.text(), /score, submission 2:\n {2}product 1\n {2}naive {3}2\n {2}short/);
  assert.match(report.text(), / 2 score \(2024: 1, 2025: 1\)$/);
});
