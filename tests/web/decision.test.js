import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decisionOf } from '../../web/src/state/decision.js';
import { evaluate } from '../../web/src/state/evaluate.js';
import { anyAnswers } from './arbitrary.js';
import { dana, describe, full, pi, setting } from './fixtures.js';

const decide = (answers) => decisionOf(evaluate(pi, describe(answers), answers, ''));

test('a practice of four may leave PI out at 76; reporting at 82 gives 74.5 and would pay from 88 on', () => {
  const { breakEven, ...decision } = decide(dana);
  assert.deepEqual(decision, {
    isFree: true,
    isCancelled: false,
    leftOut: 76,
    reported: 74.5,
    reportedElse: undefined,
    at: 82,
    atElse: undefined,
    better: 'out',
    threshold: 75,
  });
  assert.equal(breakEven.score, 88);
});

test('the last answer that completes the data cancels the choice; a no scores 0 by one reading', () => {
  const before = decide(dana);
  const after = decide({ ...dana, 'PI_PHCDRR_3.answer': 'no' });
  // 70 and 60 at 30 % and 100 at 15 % are 54.
  assert.deepEqual(after, { ...before, isCancelled: true, reportedElse: 54, atElse: 0 });
});

test('what brings more follows the final scores, and is open where the readings lie on both sides', () => {
  const better = (changed) => decide({ ...dana, ...changed }).better;
  assert.equal(better({}), 'out');
  // 30 points by one yes are 97 of 100: 24.25 and 54 are 78.25.
  const exchange = {
    'healthInformationExchange.route': 'biDirectionalExchange',
    'PI_HIE_5.answer': 'yes',
  };
  assert.equal(better(exchange), 'report');
  assert.equal(better({ ...exchange, 'PI_PHCDRR_3.answer': 'no' }), 'open');
  // 79 of 120 referrals bring 10 of 15: 88 in all, and 22 and 54 are 76.
  assert.equal(better({ 'PI_HIE_1.numerator': '79' }), 'same');
  assert.equal(better({ 'score.quality': '' }), undefined);
});

test('a practice of sixteen has no choice', () => {
  const { isFree, isCancelled, breakEven } = decide({ ...dana, 'practice.clinicians': '16' });
  assert.deepEqual([isFree, isCancelled, breakEven], [false, false, undefined]);
});

test('without the scores of the other categories the choice is there and its figures are not', () => {
  const { isFree, leftOut, reported, at } = decide({
    ...setting(full),
    'practice.clinicians': '4',
  });
  assert.deepEqual([isFree, leftOut, reported, at], [true, undefined, undefined, 100]);
});

test('a choice that is cancelled was there, and leaving PI out never costs a final score that is known', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { isFree, isCancelled, leftOut, reported, at } = decide(answers);
      assert.ok(isFree || !isCancelled);
      assert.ok(at >= 0 && at <= 100);
      for (const score of [leftOut, reported]) {
        assert.ok(score === undefined || (score >= 0 && score <= 100), String(score));
      }
    }),
    { numRuns: 500 },
  );
});
