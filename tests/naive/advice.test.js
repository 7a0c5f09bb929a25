// Advice, against the numbers of the contract's example and against plans worked out by hand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { CONTRACT_EXAMPLE, fullMarks, submission } from './examples.js';
import { advise } from './advice.js';

const of = (numerator, denominator) => ({ numerator, denominator });

/** Advice on full marks of 2024 with some answers changed. */
const advice = (changes, options, rest) =>
  advise(submission(2024, { ...fullMarks(2024), ...changes }, rest), options);

/** A target's advice in short: its plan as "measure +events", then its score. */
function inShort({ plan, score, reachable }) {
  const steps = plan.map(({ measureId, additional }) => `${measureId} +${additional}`);
  return `${steps.join(', ')} = ${score}${reachable ? '' : ', not reached'}`;
}

test('the example of the contract: 27 more referrals and 13 more summaries reach 90', () => {
  const { score, targets, measures } = advise(CONTRACT_EXAMPLE);
  assert.equal(score, 82);
  assert.deepEqual(targets[0], {
    target: 75,
    reachable: true,
    additional: 0,
    score: 82,
    otherScore: 0,
    plan: [],
    alone: [],
  });
  assert.deepEqual(targets[1], {
    target: 90,
    reachable: true,
    additional: 40,
    score: 90,
    otherScore: 0,
    plan: [
      { measureId: 'PI_HIE_1', additional: 27, numerator: 60, denominator: 120, points: 8 },
      { measureId: 'PI_HIE_4', additional: 13, numerator: 58, denominator: 60, points: 15 },
    ],
    alone: [{ measureId: 'PI_HIE_1', additional: 59, numerator: 92, denominator: 120, points: 12 }],
  });
  assert.deepEqual([targets[2].additional, targets[2].score, targets[2].alone], [250, 100, []]);
  assert.deepEqual(
    measures.find(({ measureId }) => measureId === 'PI_HIE_1'),
    {
      measureId: 'PI_HIE_1',
      points: 4,
      maxPoints: 15,
      next: { additional: 3, points: 5 },
      previous: { fewer: 6, points: 3 },
      // Half a point below each whole one: 1.5 ÷ 15 × 120 = 12, and 8 cases a point. The first
      // point needs one case only.
      steps: [1, 12, 20, 28, 36, 44, 52, 60, 68, 76, 84, 92, 100, 108, 116].map(
        (numerator, index) => ({ numerator, points: index + 1 }),
      ),
    },
  );
});

test('the fewest events come first: one event of four cases brings 6 points at once', () => {
  // PEA_1 3 of 4: 19 of 25; HIE_1 5 of 10: 8 of 15. Sum 10 + 10 + 8 + 15 + 19 + 25 = 87.
  const changes = { PI_PEA_1: of(3, 4), PI_HIE_1: of(5, 10) };
  const { score, targets } = advice(changes, { targets: [88, 93, 94, 100] });
  assert.equal(score, 87);
  assert.deepEqual(targets.map(inShort), [
    'PI_PEA_1 +1 = 93',
    'PI_PEA_1 +1 = 93',
    // HIE_1 6 of 10 is 9.
    'PI_HIE_1 +1, PI_PEA_1 +1 = 94',
    'PI_HIE_1 +5, PI_PEA_1 +1 = 100',
  ]);
  assert.deepEqual(
    targets.map(({ alone }) => alone.map(({ measureId, additional }) => [measureId, additional])),
    [
      [
        ['PI_HIE_1', 1],
        ['PI_PEA_1', 1],
      ],
      [
        // HIE_1 9 of 10 is 13.5, rounded to 14: 93.
        ['PI_HIE_1', 4],
        ['PI_PEA_1', 1],
      ],
      [['PI_HIE_1', 5]],
      [],
    ],
  );
});

test('equal plans: fewer measures, then the higher score, then the first measure', () => {
  // HIE_1 and HIE_4 4 of 5 are 12 each of 15: one event on either brings 3 points.
  const twoAlike = { PI_HIE_1: of(4, 5), PI_HIE_4: of(4, 5) };
  assert.deepEqual(advice(twoAlike, { targets: [97] }).targets.map(inShort), ['PI_HIE_1 +1 = 97']);
  // EP_1 9 of 10 is 9, HIE_4 4 of 5 is 12: one event on HIE_4 scores more than one on EP_1.
  const higher = { PI_EP_1: of(9, 10), PI_HIE_4: of(4, 5) };
  assert.deepEqual(advice(higher, { targets: [97] }).targets.map(inShort), ['PI_HIE_4 +1 = 99']);
  // EP_1 8 of 10 is 8 and PEA_1 11 of 12 is 23: 100 − 2 − 2 = 96. For 98, two events on EP_1 or
  // one on PEA_1, which brings 2 points.
  const fewer = { PI_EP_1: of(8, 10), PI_PEA_1: of(11, 12) };
  assert.deepEqual(advice(fewer, { targets: [98, 99] }).targets.map(inShort), [
    'PI_PEA_1 +1 = 98',
    'PI_EP_1 +1, PI_PEA_1 +1 = 99',
  ]);
  // HIE_1 and HIE_4 8 of 10 are 12; 9 of 10 is 13.5, rounded to 14; 10 of 10 is 15. For 97, two
  // events on one measure bring 3 points and one event on each brings 4: that only one measure is
  // changed comes before the higher score.
  const spread = { PI_HIE_1: of(8, 10), PI_HIE_4: of(8, 10) };
  assert.deepEqual(advice(spread, { targets: [97, 98] }).targets.map(inShort), [
    'PI_HIE_1 +2 = 97',
    'PI_HIE_1 +1, PI_HIE_4 +1 = 98',
  ]);
});

test('a numerator of 0 is raised like any other', () => {
  const none = { PI_EP_1: of(0, 4), PI_HIE_1: of(0, 2) };
  const { score, targets, measures } = advice(none, { targets: [50, 80, 90] });
  assert.equal(score, 0);
  // One event each: EP_1 1 of 4 is 3, HIE_1 1 of 2 is 8. Sum 3 + 10 + 8 + 15 + 25 + 25 = 86.
  assert.deepEqual(targets.map(inShort), [
    'PI_EP_1 +1, PI_HIE_1 +1 = 86',
    'PI_EP_1 +1, PI_HIE_1 +1 = 86',
    'PI_EP_1 +1, PI_HIE_1 +2 = 93',
  ]);
  assert.deepEqual(
    targets.map(({ alone }) => alone),
    [[], [], []],
  );
  assert.deepEqual(
    measures.map(({ measureId, next, previous }) => [measureId, next, previous]).slice(0, 2),
    [
      ['PI_EP_1', { additional: 1, points: 3 }, undefined],
      ['PI_HIE_1', { additional: 1, points: 8 }, undefined],
    ],
  );
});

test('other blockers, and 0 of 0 that cannot grow, make every target unreachable', () => {
  const blocked = [
    { PI_PPHI_1: undefined },
    { PI_EP_2: false },
    { PI_HIE_1: undefined },
    { PI_PEA_1: of(0, 0) },
  ];
  for (const changes of blocked) {
    assert.deepEqual(advice({ PI_EP_1: of(1, 2), ...changes }, { targets: [60] }).targets, [
      { target: 60, reachable: false, score: 0, additional: 0, plan: [], alone: [] },
    ]);
  }
  const grown = { targets: [100], denominators: 'growing' };
  assert.deepEqual(advice({ PI_PEA_1: of(0, 0) }, grown).targets.map(inShort), [
    'PI_PEA_1 +1 = 100',
  ]);
});

test('with growing denominators each event is a new case', () => {
  // HIE_1 1 of 2 is 8 of 15. 14 points need (1 + a) ÷ (2 + a) of at least 0.9: a = 8, 9 of 10.
  const { targets, measures } = advice(
    { PI_HIE_1: of(1, 2) },
    { targets: [99, 100], denominators: 'growing' },
  );
  assert.deepEqual(targets[0].plan, [
    { measureId: 'PI_HIE_1', additional: 8, numerator: 9, denominator: 10, points: 14 },
  ]);
  // 15 points need 14.5 ÷ 15: (1 + a) ÷ (2 + a) with a = 28 is 29 of 30.
  assert.deepEqual(targets[1].plan, [
    { measureId: 'PI_HIE_1', additional: 28, numerator: 29, denominator: 30, points: 15 },
  ]);
  const sending = measures.find(({ measureId }) => measureId === 'PI_HIE_1');
  // 2 of 3 is 10; without the one event the numerator is 0.
  assert.deepEqual(
    [sending.next, sending.previous],
    [
      { additional: 1, points: 10 },
      { fewer: 1, points: 0 },
    ],
  );
});

test('the advice on a reweighted form is on its answers as if they counted', () => {
  const top = { circumstances: { grounds: ['dataCompromised'] } };
  const answer = advice({ PI_PEA_1: of(3, 4) }, { targets: [100] }, { top });
  assert.deepEqual([answer.isReweighted, answer.score], [true, 94]);
  assert.deepEqual(answer.targets.map(inShort), ['PI_PEA_1 +1 = 100']);
  const empty = advise({ performanceYear: 2024 });
  assert.deepEqual([empty.isReweighted, empty.score, empty.measures], [false, 0, []]);
});

test('bad options and bad submissions are errors', () => {
  const errors = (options) =>
    advice({}, options).errors?.map(({ code, path }) => `${code} ${path}`);
  assert.deepEqual(errors({ targets: [75, 101, -1], may: ['PI_HIE_5', 'PI_EP_9'] }), [
    'out-of-range /options/targets/1',
    'out-of-range /options/targets/2',
    'unknown-measure /options/may/1',
  ]);
  assert.deepEqual(errors({ denominators: 'shrinking' }), ['out-of-range /options/denominators']);
  assert.deepEqual(errors({ asOf: '2024-02-30' }), ['bad-date /options/asOf']);
  assert.deepEqual(errors({ asOf: '2025-01-01' }), ['period-outside-year /options/asOf']);
  assert.equal(errors({ asOf: '2024-02-29' }), undefined);
  assert.deepEqual(advice({ PI_EP_1: true }, { targets: [101] }).errors, [
    { code: 'wrong-type', path: '/measurementSets/0/measurements/0/value' },
  ]);
});
