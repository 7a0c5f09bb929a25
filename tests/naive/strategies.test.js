// Strategies, what is fragile, and projections, against combinations and counts worked out by hand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { CONTRACT_EXAMPLE, fullMarks, submission } from './examples.js';
import { advise } from './advice.js';

const of = (numerator, denominator) => ({ numerator, denominator });
const advice = (year, changes, options, rest) =>
  advise(submission(year, { ...fullMarks(year), ...changes }, rest), options);

/** Each strategy in short: route, claims and score. */
const inShort = ({ strategies }) =>
  strategies.map(({ route, claims, score }) => [route, ...claims, score].join(' '));

test('the example of the contract: bi-directional exchange is worth 15 points more', () => {
  const { strategies, fragile } = advise(CONTRACT_EXAMPLE, { may: ['PI_HIE_5'] });
  assert.deepEqual(strategies, [
    {
      claims: ['PI_PHCDRR_1_EX_1'],
      route: 'biDirectionalExchange',
      score: 97,
      difference: 15,
    },
    { claims: ['PI_PHCDRR_1_EX_1'], route: 'referralLoops', score: 82, difference: 0 },
  ]);
  assert.deepEqual(fragile[0], { id: 'PI_HIE_1', fewer: 33 });
});

test('without anything that may be claimed, the present combination is the only one', () => {
  assert.deepEqual(inShort(advice(2024, {}, {})), ['referralLoops 100']);
});

test('claims of one exclusion a measure, the first in may, in every combination', () => {
  // EP_1 1 of 2 is 5 of 10; HIE_1 1 of 3 is 5 of 15: 85. With e-prescribing excluded HIE_1 has 7 of
  // 20: 87. With Sending excluded its 15 go to PEA_1: 95. With both HIE_4 has 25, PEA_1 40: 100.
  const changes = { PI_EP_1: of(1, 2), PI_HIE_1: of(1, 3) };
  const may = ['PI_LVOTC_1', 'PI_LVPP_1'];
  assert.deepEqual(inShort(advice(2024, changes, { may })), [
    'referralLoops PI_LVPP_1 PI_LVOTC_1 100',
    'referralLoops PI_LVOTC_1 95',
    'referralLoops PI_LVPP_1 87',
    'referralLoops 85',
  ]);
  const several = { may: ['PI_EP_2_EX_2', 'PI_EP_2_EX_1'] };
  assert.deepEqual(inShort(advice(2024, {}, several)), [
    'referralLoops 100',
    'referralLoops PI_EP_2_EX_2 100',
  ]);
});

test('another route replaces the exclusions of its own measures, and other claims stay', () => {
  const changes = { PI_HIE_1: undefined, PI_LVOTC_1: true, PI_HIE_4: of(1, 3) };
  // HIE_4 1 of 3 is 5 of 15: 90 by the loops, 100 by HIE_6. With e-prescribing excluded HIE_4 has 8
  // of 25: 83.
  const may = ['PI_LVPP_1', 'PI_HIE_6'];
  assert.deepEqual(inShort(advice(2024, changes, { may })), [
    'tefca 100',
    'tefca PI_LVPP_1 100',
    'referralLoops PI_LVOTC_1 90',
    'referralLoops PI_LVPP_1 PI_LVOTC_1 83',
  ]);
});

test('the loops are open to an alternative only if both their measures are claimed', () => {
  const changes = { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_HIE_5: true };
  const pea = { ...changes, PI_PEA_1: of(1, 2) };
  assert.deepEqual(inShort(advice(2024, pea, { may: ['PI_LVOTC_1'] })), [
    'biDirectionalExchange 88',
  ]);
  // The loops' 30 go to PEA_1, 1 of 2 of 55 is 28.
  assert.deepEqual(inShort(advice(2024, pea, { may: ['PI_LVOTC_1', 'PI_LVITC_2'] })), [
    'biDirectionalExchange 88',
    'referralLoops PI_LVOTC_1 PI_LVITC_2 73',
  ]);
});

test('a strategy scores what it could reach, and 0 once a requirement has failed', () => {
  const changes = { PI_PHCDRR_1: false, PI_PHCDRR_1_PROD: undefined, PI_PPHI_1: undefined };
  const { strategies } = advice(2024, changes, { may: ['PI_PHCDRR_1_EX_2'] });
  assert.deepEqual(strategies, [
    { claims: ['PI_PHCDRR_1_EX_2'], route: 'referralLoops', score: 100, difference: 100 },
    { claims: [], route: 'referralLoops', score: 0, difference: 0 },
  ]);
});

test('2021: claims that differ only in the public health measure are listed once', () => {
  const may = ['PI_PHCDRR_3_EX_1', 'PI_PHCDRR_4_EX_1', 'PI_PHCDRR_5_EX_1'];
  const changes = { PI_PHCDRR_2: undefined };
  assert.deepEqual(inShort(advice(2021, changes, { may })), [
    'referralLoops 100',
    'referralLoops PI_PHCDRR_3_EX_1 100',
    'referralLoops PI_PHCDRR_3_EX_1 PI_PHCDRR_4_EX_1 100',
    'referralLoops PI_PHCDRR_3_EX_1 PI_PHCDRR_4_EX_1 PI_PHCDRR_5_EX_1 100',
  ]);
});

test('fragile: proportions by what may be lost, then yes answers that must stay', () => {
  const changes = { PI_EP_1: of(3, 9), PI_HIE_4: of(2, 9), PI_PHCDRR_3: undefined };
  const excluded = { PI_PHCDRR_3_PRE: undefined, PI_PHCDRR_3_EX_1: true };
  assert.deepEqual(advice(2023, { ...changes, ...excluded }).fragile, [
    { id: 'PI_HIE_4', fewer: 2 },
    { id: 'PI_EP_1', fewer: 3 },
    { id: 'PI_HIE_1', fewer: 7 },
    { id: 'PI_PEA_1', fewer: 7 },
    { id: 'PI_PPHI_1' },
    { id: 'PI_EP_2' },
    { id: 'PI_PHCDRR_1' },
    { id: 'PI_INFBLO_1' },
    { id: 'PI_ONCDIR_1' },
  ]);
  assert.deepEqual(advice(2023, { PI_PPHI_1: false }).fragile, []);
});

test('fragile: the slots of 2021 while one lost yes would leave fewer than two', () => {
  const isFragile = (changes) =>
    advice(2021, changes).fragile.some(({ id }) => id === 'publicHealthAndClinicalDataExchange');
  assert.equal(isFragile({}), true);
  assert.equal(isFragile({ PI_PHCDRR_3: true }), false);
  assert.equal(isFragile({ PI_PHCDRR_3_EX_1: true }), false);
  const second = { PI_PHCDRR_2: undefined, PI_PHCDRR_1_MULTI: true };
  // A second report is lost with its first.
  assert.equal(isFragile({ ...second, PI_PHCDRR_3: true }), true);
  const excluded = { PI_PHCDRR_1: undefined, PI_PHCDRR_2: undefined };
  const both = { PI_PHCDRR_1_EX_1: true, PI_PHCDRR_2_EX_1: true };
  assert.equal(isFragile({ ...excluded, ...both }), false);
});

test('the example of the contract: projected from 30 September', () => {
  const { projection } = advise(CONTRACT_EXAMPLE, { asOf: '2026-09-30' });
  const { targetsFromHere, ...rest } = projection;
  assert.deepEqual(rest, {
    asOf: '2026-09-30',
    daysLeft: 92,
    score: 82,
    low: 70,
    high: 88,
    lastStart: '2026-07-05',
  });
  assert.deepEqual(
    targetsFromHere.map(({ target, reachable, score }) => [target, reachable, score]),
    [
      [75, true, 75],
      [90, false, 88],
      [100, false, 88],
    ],
  );
});

test('from here at most the remaining cases are added, to the final denominators', () => {
  // After 90 of 180 days 10 cases become 20. PEA_1: 12 of 20 is 15 of 25 points, 6 of 20 is 8 and
  // 16 of 20 is 20. The others become 7 of 14 or 14 of 14: EP_1 5 or 10, HIE_1 and HIE_4 8 or 15.
  const set = { performanceStart: '2025-01-01', performanceEnd: '2025-06-29' };
  const options = { asOf: '2025-03-31', targets: [80, 95, 96] };
  const { projection } = advice(2025, { PI_PEA_1: of(6, 10) }, options, { set });
  const { targetsFromHere, ...rest } = projection;
  assert.deepEqual(rest, {
    asOf: '2025-03-31',
    daysLeft: 90,
    score: 90,
    low: 64,
    high: 95,
    lastStart: '2025-07-05',
  });
  // For 80, 16 points are needed. PEA_1 gains 10 points by 8 events and 12 by 10; HIE_1 gains a
  // point by each event. Both ways take 14 events and two measures, and the one with more events on
  // HIE_1, which comes first, is taken.
  assert.deepEqual(
    targetsFromHere.map(({ target, reachable, plan, score }) => [
      target,
      reachable,
      ...plan.map(({ measureId, additional }) => `${measureId} +${additional}`),
      score,
    ]),
    [
      [80, true, 'PI_HIE_1 +6', 'PI_PEA_1 +8', 80],
      [95, true, 'PI_EP_1 +7', 'PI_HIE_1 +7', 'PI_HIE_4 +7', 'PI_PEA_1 +10', 95],
      [96, false, 'PI_EP_1 +7', 'PI_HIE_1 +7', 'PI_HIE_4 +7', 'PI_PEA_1 +10', 95],
    ],
  );
});

test('a projection of 0 of 0 stays, and 2024 has its last start a day earlier', () => {
  const { projection } = advice(2024, { PI_EP_1: of(0, 0) }, { asOf: '2024-06-30', targets: [50] });
  assert.deepEqual([projection.low, projection.score, projection.high], [0, 0, 0]);
  assert.equal(projection.lastStart, '2024-07-05');
  assert.deepEqual(projection.targetsFromHere, [
    { target: 50, reachable: false, score: 0, additional: 0, plan: [], alone: [] },
  ]);
});
