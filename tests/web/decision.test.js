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
    at: 82,
    threshold: 75,
  });
  assert.equal(breakEven.score, 88);
});

test('the last answer that completes the data cancels the choice, and the figures stay', () => {
  const before = decide(dana);
  const after = decide({ ...dana, 'PI_PHCDRR_3.answer': 'no' });
  assert.deepEqual(after, { ...before, isCancelled: true });
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
