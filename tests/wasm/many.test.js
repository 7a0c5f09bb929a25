// pi.estimateMany: typed arrays in and out, the figures of pi.estimate, and no exception ever.
import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from '../../build/site/pi-score.mjs';
import { Dice } from '../naive/dice.js';
import { columnsOf, randomRow, submissionOf } from './random-rows.js';

const pi = await load();
const OUTCOMES = ['scored', 'zero', 'reweighted'];
const plain = (figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, numbers]) => [name, [...numbers]]));

test('the figures of each row come back as typed arrays', () => {
  const answer = pi.estimateMany(2026, {
    'PI_EP_1.numerator': Float64Array.of(49, NaN, 5),
    'PI_EP_1.denominator': Float64Array.of(115, NaN, 4),
    PI_HIE_5: Int8Array.of(1, -1, -1),
    grounds: Uint32Array.of(0, 1, 0),
    performanceEnd: Int16Array.of(365, 0, 0),
    programName: Uint8Array.of(0, 0, 0),
  });
  // 49 of 115 is 4.26 of 10 points, rounded to 4, and the alternative is worth 30.
  assert.deepEqual(plain(answer), {
    scores: [0, 0, NaN],
    pointsEarned: [34, 0, NaN],
    contributions: [0, 0, NaN],
    otherScores: [NaN, NaN, NaN],
    otherContributions: [NaN, NaN, NaN],
    weights: [25, 0, 255],
    outcomes: [1, 2, 255],
  });
  const { weights, outcomes, ...others } = answer;
  for (const figures of Object.values(others)) assert.ok(figures instanceof Float64Array);
  for (const figures of [weights, outcomes]) assert.ok(figures instanceof Uint8Array);
  // They are the caller's own, and not the memory of the module.
  const before = plain(answer);
  pi.estimateMany(2021, { PI_PPHI_1: Int8Array.of(1, 1, 1) });
  assert.deepEqual(plain(answer), before);
});

/** The figures of a row, in the order of ManyFigures, from what estimate() answers. */
function figuresOf({ errors, ...one }) {
  if (errors) return [NaN, NaN, NaN, NaN, NaN, 255, 255];
  const other = one.alternatives.find(({ score }) => score !== one.score);
  return [
    ...[one.score, one.pointsEarned, one.contribution],
    ...[other?.score ?? NaN, other?.contribution ?? NaN],
    ...[one.weight, OUTCOMES.indexOf(one.outcome)],
  ];
}

test('100,000 random rows of all years have the figures that they have one by one', () => {
  const [batches, rowsOfABatch] = [17, 1000];
  const found = { scored: 0, zero: 0, reweighted: 0, refused: 0, other: 0 };
  for (const year of pi.years()) {
    const dice = new Dice(year);
    const description = pi.describe(year);
    for (let batch = 0; batch < batches; batch += 1) {
      const rows = Array.from({ length: rowsOfABatch }, () => randomRow(dice, description));
      const many = pi.estimateMany(year, columnsOf(rows));
      assert.ok(!('errors' in many), JSON.stringify(many));
      rows.forEach((row, at) => {
        const one = pi.estimate(submissionOf(row, description));
        assert.deepEqual(
          Object.values(many).map((figures) => figures[at]),
          figuresOf(one),
          JSON.stringify({ year, ...Object.fromEntries(row) }),
        );
        found[one.outcome ?? 'refused'] += 1;
        if (!Number.isNaN(many.otherScores[at])) found.other += 1;
      });
    }
  }
  const { other, ...outcomes } = found;
  const rows = Object.values(outcomes).reduce((sum, count) => sum + count);
  assert.ok(rows >= 100_000, `${rows} rows`);
  // Each outcome occurs often enough that a mistake in it would be seen.
  assert.ok(
    Object.values(outcomes).every((count) => count > rows / 50),
    JSON.stringify(found),
  );
  assert.ok(other > 100, JSON.stringify(found));
});

const codesOf = ({ errors }) => errors.map(({ code, path }) => `${code} ${path}`);

test('a wrong call is answered with errors', () => {
  const yes = Int8Array.of(1);
  const wrong = [
    [2020, {}, 'unknown-year /year'],
    ['2026', {}, 'wrong-type /year'],
    [undefined, {}, 'wrong-type /year'],
    [10n, {}, 'wrong-type /year'],
    [2026, undefined, 'wrong-type /columns'],
    [2026, null, 'wrong-type /columns'],
    [2026, [yes], 'wrong-type /columns'],
    [2026, 'text', 'wrong-type /columns'],
    [2026, () => yes, 'wrong-type /columns'],
    [2026, { nothing: yes }, 'unknown-measure /columns/nothing'],
    [2026, { '\ud800': yes }, 'unknown-measure /columns/\ufffd'],
    [2026, { clinician: yes }, 'unknown-measure /columns/clinician'],
    [2026, { PI_PPHI_1: yes, PI_PPHI_2: Int8Array.of(1, 0) }, 'out-of-range /columns/PI_PPHI_2'],
  ];
  const notInt8 = [[1], '1', null, undefined, Uint8Array.of(1), new Uint8ClampedArray(1)];
  const others = [
    BigInt64Array.of(1n),
    new DataView(new ArrayBuffer(1)),
    new Proxy(yes, {}),
    { length: 1, 0: 1 },
  ];
  for (const numbers of [...notInt8, ...others]) {
    wrong.push([2026, { PI_PPHI_1: numbers }, 'wrong-type /columns/PI_PPHI_1']);
  }
  for (const [year, columns, expected] of wrong) {
    assert.deepEqual(codesOf(pi.estimateMany(year, columns)), [expected]);
  }
});

test('what throws when it is read is wrong, and what lies about itself is read as it is', () => {
  const thrower = () => {
    throw new Error('no');
  };
  const columns = {
    get PI_PPHI_1() {
      return thrower();
    },
  };
  assert.deepEqual(codesOf(pi.estimateMany(2026, columns)), ['wrong-type /columns']);
  const proxy = new Proxy({}, { ownKeys: thrower });
  assert.deepEqual(codesOf(pi.estimateMany(2026, proxy)), ['wrong-type /columns']);
  const liar = Int8Array.of(1, 1);
  Object.defineProperty(liar, 'length', { value: 1e9 });
  Object.defineProperty(liar, Symbol.toStringTag, { value: 'Float64Array' });
  assert.equal(pi.estimateMany(2026, { PI_PPHI_1: liar }).scores.length, 2);
  const shared = new Int8Array(new SharedArrayBuffer(3));
  assert.equal(pi.estimateMany(2026, { PI_PPHI_1: shared }).scores.length, 3);
});

test('no columns are no rows', () => {
  const others = { otherScores: [], otherContributions: [] };
  const figures = { scores: [], pointsEarned: [], contributions: [], weights: [], outcomes: [] };
  const nothing = { ...figures, ...others };
  assert.deepEqual(plain(pi.estimateMany(2026, {})), nothing);
  assert.deepEqual(plain(pi.estimateMany(2026, { PI_PPHI_1: new Int8Array() })), nothing);
});
