import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../web/src/state/evaluate.js';
import { checklist } from '../../web/src/state/checklist.js';
import { fieldsOf } from '../../web/src/state/fields.js';
import { anyAnswers } from './arbitrary.js';
import { describe, full, pi, published, years } from './fixtures.js';

const labels = { period: 'Period', cehrt: 'CEHRT' };
const evaluated = (answers) => evaluate(pi, describe(answers), answers, 'no number');
const itemsOf = (answers) => checklist(describe(answers), answers, evaluated(answers), labels);
const stateOf = (answers, key) => itemsOf(answers).find((item) => item.key === key)?.state;

test('the state is soFar while answers are missing, and zero once an answer makes the category 0', () => {
  const { year, entityType, programName } = full;
  assert.equal(evaluated({ year, entityType, programName }).state, 'empty');
  assert.equal(
    evaluated({ year, entityType, programName, 'PI_EP_2.answer': 'yes' }).state,
    'soFar',
  );
  assert.equal(evaluated({ year, entityType, programName, 'PI_EP_2.answer': 'no' }).state, 'zero');
  assert.equal(evaluated({ ...full, performanceEnd: '2026-06-28' }).state, 'zero');
  assert.equal(evaluated(full).state, 'scored');
  assert.equal(
    evaluated({ year, entityType, programName, 'practice.size': 'small' }).state,
    'reweighted',
  );
});

test('a field with an error is left out, and all other fields are scored', () => {
  const { errors, estimate, state } = evaluated({
    ...published,
    'PI_EP_1.numerator': '116',
    'PI_PEA_1.numerator': 'many',
    'PI_HIE_1.denominator': '-4',
  });
  assert.deepEqual([...errors.keys()].sort(), [
    'PI_EP_1.numerator',
    'PI_HIE_1.denominator',
    'PI_PEA_1.numerator',
  ]);
  assert.equal(errors.get('PI_PEA_1.numerator'), 'no number');
  assert.equal(state, 'soFar');
  assert.equal(estimate.pointsEarned, 29);
});

test('a pair with an error is not unfinished as well', () => {
  const { unfinished } = evaluated({
    ...full,
    'PI_EP_1.numerator': 'many',
    'PI_PEA_1.denominator': '',
  });
  assert.deepEqual([...unfinished], ['PI_PEA_1']);
});

test('an evaluation also has the estimates with and without PI data', () => {
  const { estimate, leftOut } = evaluated({ ...full, 'practice.size': 'small' });
  assert.equal(estimate.outcome, 'scored');
  assert.equal(leftOut.outcome, 'reweighted');
  const before = evaluated({
    year: '2026',
    entityType: 'individual',
    programName: 'mips',
    'practice.size': 'small',
  });
  assert.equal(before.weightsIfReported.promotingInteroperability, 25);
  assert.equal(before.leftOut.categoryWeights.promotingInteroperability, 0);
});

test('where the points of an excluded measure would go depends on the other answers', () => {
  const moves = (answers) => evaluated(answers).rows.get('PI_EP_2').ifExcluded;
  assert.deepEqual(moves(full), [{ to: 'PI_EP_1', points: 10 }]);
  assert.deepEqual(moves({ ...full, 'PI_EP_1.answer': 'PI_LVPP_1' }), [
    { to: 'PI_HIE_5', points: 10 },
  ]);
});

test('any answers have an estimate, and each error belongs to a field of the year', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { estimate, errors } = evaluated(answers);
      assert.ok(Number.isFinite(estimate.score));
      const fields = fieldsOf(describe(answers), years);
      for (const key of errors.keys()) assert.ok(fields.has(key), key);
    }),
    { numRuns: 2000 },
  );
});

test('for an empty form the checklist names everything that the score needs in the order of the form, all of it open', () => {
  const items = itemsOf({ year: '2026', entityType: 'individual', programName: 'mips' });
  assert.ok(items.every(({ state }) => state === 'open'));
  assert.deepEqual(
    items.map(({ key }) => key),
    [
      'PI_EP_1.numerator',
      'PI_EP_2.answer',
      'healthInformationExchange.route',
      'PI_PEA_1.numerator',
      'PI_PHCDRR_1.answer',
      'PI_PHCDRR_3.answer',
      'performanceStart',
      'cehrtId',
      'PI_PPHI_1.answer',
      'PI_PPHI_2.answer',
      'PI_INFBLO_1.answer',
      'PI_ONCDIR_1.answer',
    ],
  );
});

test('an item of the checklist leads to the next field to fill in, and is wrong where its answer makes the category 0', () => {
  assert.equal(stateOf({ ...full, performanceEnd: '2026-06-28' }, 'performanceEnd'), 'wrong');
  assert.equal(stateOf({ ...full, 'PI_PPHI_2.answer': 'no' }, 'PI_PPHI_2.answer'), 'wrong');
  assert.equal(stateOf({ ...full, 'PI_PHCDRR_1.level': '' }, 'PI_PHCDRR_1.level'), 'open');
  assert.equal(stateOf({ ...full, 'PI_EP_1.denominator': '' }, 'PI_EP_1.denominator'), 'open');
  assert.equal(stateOf({ ...full, 'PI_EP_1.answer': 'PI_LVPP_1' }, 'PI_EP_1.answer'), 'done');
  assert.equal(
    stateOf({ ...published, 'PI_PHCDRR_1_MULTI.answer': '' }, 'PI_PHCDRR_1.answer'),
    'open',
  );
});

test('the checklist is all done exactly when nothing makes the category 0', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { state, estimate } = evaluated(answers);
      if (state === 'reweighted' || state === 'empty') return;
      assert.equal(
        itemsOf(answers).every((item) => item.state === 'done'),
        estimate.blockers.length === 0,
      );
    }),
    { numRuns: 2000 },
  );
});
