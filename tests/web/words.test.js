import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherReading, spoken, wordsOf } from '../../web/src/result/words.js';
import { dana, full, pageWith, published, setting } from './fixtures.js';

const wordsFor = (answers) => wordsOf(pageWith(answers).evaluation);

/** Full marks without the answer on which sources disagree. */
const certain = {
  ...full,
  'PI_PHCDRR_3.answer': 'yes',
  'PI_PHCDRR_3.level': 'PI_PHCDRR_3_PROD',
};

test('before anything is answered the words say what can be reached and where to start', () => {
  assert.deepEqual(wordsFor(setting(full)), {
    figure: '–',
    beside: 'up to 100 points',
    adds: '',
    below: 'Start with step 1.',
    kind: 'plain',
  });
});

test('while items are open the words say what is there, what can be reached and what it waits for', () => {
  const some = { ...setting(full), 'PI_PEA_1.numerator': '200', 'PI_PEA_1.denominator': '200' };
  assert.deepEqual(wordsFor(some), {
    figure: '25',
    beside: 'so far, up to 100',
    adds: '',
    below: '25 points count once 11 items are done.',
    kind: 'plain',
  });
  assert.equal(wordsFor({ ...setting(full), 'PI_PPHI_1.answer': 'yes' }).below, '');
});

test('a score that waits for its last item is a score so far, and not one that is not scored', () => {
  const { figure, beside, below } = wordsFor({ ...full, 'assume.cehrt': '' });
  assert.deepEqual([figure, beside], ['100', 'so far']);
  assert.equal(below, '100 points count once 1 item is done.');
});

test('a score of 0 says what makes it 0', () => {
  const words = wordsFor({ ...certain, 'PI_PPHI_1.answer': 'no' });
  assert.deepEqual([words.figure, words.beside, words.kind], ['0', '', 'zero']);
  assert.match(words.below, /^0, because 1 item is not met: /);
});

test('without weight and without points no figure is shown', () => {
  assert.deepEqual(wordsFor({ ...setting(full), 'practice.clinicians': '4' }), {
    figure: '–',
    beside: 'PI not scored',
    adds: '',
    below: 'PI is not scored: CMS sets its weight to 0.',
    kind: 'plain',
  });
});

test('without weight but with points the words say what is there and what would follow', () => {
  const words = wordsFor(dana);
  assert.deepEqual([words.figure, words.beside, words.adds], ['57', 'so far, up to 82', '']);
  assert.match(words.below, /^PI is not scored: .* 76\..* 74\.5\.$/);
});

test('a score says what it adds to the final score', () => {
  assert.deepEqual(wordsFor(certain), {
    figure: '100',
    beside: '',
    adds: '25 of 25 points of the MIPS final score.',
    below: '',
    kind: 'plain',
  });
  assert.equal(wordsFor(published).adds, '16 of 25 points of the MIPS final score.');
});

test('where sources disagree both scores stand side by side, and below them which to plan for', () => {
  const words = wordsFor(full);
  assert.deepEqual([words.figure, words.beside, words.kind], ['100', 'or 0', 'uncertain']);
  assert.match(words.below, /Plan for 0/);
  const turned = wordsFor({ ...full, 'assume.ecrSuppressed': 'no' });
  assert.deepEqual([turned.figure, turned.kind], ['0', 'zero']);
  assert.match(turned.below, /^100 if /);
});

test('what CMS decided later about 2021 makes an empty sheet uncertain, and a reported score only where it changes', () => {
  const none = pageWith(setting(published)).evaluation;
  assert.equal(otherReading(none).outcome, 'reweighted');
  assert.equal(wordsOf(none).kind, 'uncertain');

  const counted = { ...setting(published), 'assume.automaticCircumstances': 'yes' };
  const { figure, beside, below, kind } = wordsFor(counted);
  assert.deepEqual([figure, beside, kind], ['–', 'PI not scored', 'uncertain']);
  assert.match(below, /^Not scored if /);

  // The later decision on cost changes the weight of this score and not the score.
  const reported = pageWith(published).evaluation;
  assert.ok(reported.estimate.alternatives.some(({ differs }) => differs));
  assert.equal(otherReading(reported), undefined);
  assert.equal(wordsOf(reported).kind, 'plain');
});

test('another reading under which nothing is scored is said in words', () => {
  const evaluation = {
    state: 'scored',
    estimate: {
      ...pageWith(published).evaluation.estimate,
      alternatives: [{ differs: true, outcome: 'reweighted', score: 0 }],
    },
  };
  assert.equal(wordsOf(evaluation).beside, 'or PI not scored');
});

test('the score is read out in whole sentences, after the errors that are shown', () => {
  assert.equal(
    spoken(pageWith(certain)),
    'Estimated PI score: 100. 25 of 25 points of the MIPS final score.',
  );
  assert.equal(
    spoken(pageWith(setting(full))),
    'Estimated PI score: – up to 100 points. Start with step 1.',
  );
  assert.equal(
    spoken(pageWith({ ...certain, 'PI_EP_1.numerator': 'many' })),
    'Error: Enter a whole number in digits, such as 115. Estimated PI score: 90 so far, up to 100. ' +
      '90 points count once 1 item is done.',
  );
});
