// The random submissions: what they cover, and that a seed gives the same ones again.
import assert from 'node:assert/strict';
import test from 'node:test';
import { lines } from './random.js';
import { scoreLine } from './scorer.js';
import { DERIVED_NOTICES } from './notices.js';

test('the maxima of the required measures sum to 100 in every random submission', () => {
  for (const line of lines(11, 5000)) {
    const { objectives } = scoreLine(line);
    if (objectives === undefined) continue;
    const sum = Object.values(objectives).reduce((total, { maxPoints }) => total + maxPoints, 0);
    assert.equal(sum, 100, line);
  }
});

test('the random submissions reach every code, status, state and outcome', () => {
  const seen = new Set();
  for (const line of lines(7, 10000)) {
    const answer = scoreLine(line);
    if (answer.errors) for (const { code } of answer.errors) seen.add(code);
    else {
      seen.add(answer.outcome);
      for (const { code } of answer.blockers) seen.add(code);
      for (const { status } of Object.values(answer.measures)) seen.add(status);
      for (const { state } of answer.requirements) seen.add(state);
      for (const code of answer.notices) seen.add(code);
      if (answer.ifReported) seen.add('ifReported');
      if (answer.withoutData?.breakEven?.never) seen.add('never');
      if (answer.withoutData?.breakEven?.constant) seen.add('constant');
      if (answer.alternatives.some(({ differs }) => differs)) seen.add('differs');
    }
  }
  assert.deepEqual(
    [...seen].sort(),
    [
      'malformed-json',
      'wrong-type',
      'unknown-year',
      'unknown-measure',
      'duplicate-measure',
      'numerator-exceeds-denominator',
      'negative',
      'not-an-integer',
      'too-large',
      'measure-and-exclusion',
      'alternatives-conflict',
      'engagement-conflict',
      'multi-without-base',
      'bad-date',
      'period-outside-year',
      'bad-cehrt-id',
      'unknown-ground',
      'unknown-assumption',
      'unknown-entity-type',
      'unknown-program',
      'inconsistent-share',
      'out-of-range',
      'no-data',
      'measure-missing',
      'measure-failed',
      'attestation-missing',
      'attestation-failed',
      'engagement-missing',
      'cehrt-missing',
      'period-missing',
      'period-too-short',
      'sets-contradict',
      'scored',
      'zero',
      'reweighted',
      'earned',
      'excluded',
      'notChosen',
      'missing',
      'failed',
      'suppressed',
      'bonus',
      'notClaimed',
      'attested',
      'notNeeded',
      'met',
      'open',
      'ifReported',
      'never',
      'constant',
      'differs',
      ...DERIVED_NOTICES,
    ].sort(),
  );
});

test('a seed gives the same submissions again, and another seed gives others', () => {
  assert.deepEqual([...lines(7, 50)], [...lines(7, 50)]);
  assert.notDeepEqual([...lines(7, 50)], [...lines(8, 50)]);
});
