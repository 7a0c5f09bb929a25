// pi.estimateMany: typed arrays in and out, the figures of pi.estimate, and no exception ever.
import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from '../../build/site/pi-score.mjs';
import { rowOf } from '../cli/rows.js';
import { lines } from '../naive/random.js';

const pi = await load();
const described = new Map(pi.years().map((year) => [year, pi.describe(year)]));
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
    weights: [25, 0, 255],
    outcomes: [1, 2, 255],
  });
  for (const name of ['scores', 'pointsEarned', 'contributions']) {
    assert.ok(answer[name] instanceof Float64Array);
  }
  for (const name of ['weights', 'outcomes']) assert.ok(answer[name] instanceof Uint8Array);
  // They are the caller's own, and not the memory of the module.
  const before = plain(answer);
  pi.estimateMany(2021, { PI_PPHI_1: Int8Array.of(1, 1, 1) });
  assert.deepEqual(plain(answer), before);
});

const dayOf = (date) =>
  date === undefined
    ? 0
    : Math.round((Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 864e5) + 1;

/** The numbers of a row, by column; undefined where a number cannot say it. */
function numbersOf(year, { programName, entityType, grounds, cehrt, cehrtId, ...row }) {
  const { programs, entityTypes, grounds: known } = described.get(year);
  const numbers = {
    programName: programs.findIndex(
      ({ id }) => id === (/^[A-Z]\d{4}[A-Z]?$/.test(programName) ? 'mvp' : (programName ?? 'mips')),
    ),
    entityType: entityTypes.indexOf(entityType ?? 'individual'),
    cehrt: cehrtId === undefined ? cehrt : true,
  };
  const claimed = (grounds ?? '').split(' ').filter((id) => id !== '');
  const bits = claimed.map((claim) => known.findIndex(({ id }) => id === claim));
  if (Math.min(numbers.programName, numbers.entityType, ...bits) < 0) return undefined;
  numbers.grounds = bits.reduce((all, bit) => all | (2 ** bit), 0);
  for (const name of ['performanceStart', 'performanceEnd']) {
    numbers[name] = dayOf(row[name]);
    if (Number.isNaN(numbers[name])) return undefined;
  }
  return { ...row, ...numbers };
}

function columnsOf(rows) {
  const names = [...new Set(rows.flatMap(Object.keys))];
  const choice = (value) => (value === undefined ? -1 : Number(value));
  const types = [
    [/\.(numerator|denominator)$/, Float64Array, (value) => value ?? NaN],
    [/^performance/, Int16Array, (value) => value],
    [/^(programName|entityType)$/, Uint8Array, (value) => value],
    [/^grounds$/, Uint32Array, (value) => value],
    [/^/, Int8Array, choice],
  ];
  return Object.fromEntries(
    names.map((name) => {
      const [, Type, numberOf] = types.find(([pattern]) => pattern.test(name));
      return [name, Type.from(rows, (row) => numberOf(row[name]))];
    }),
  );
}

test('random rows of all years have the figures that they have one by one', () => {
  const shapes = ['wrong-type', 'duplicate-measure', 'unknown-measure', 'unknown-year'];
  const cannot = [...shapes, 'bad-cehrt-id', 'bad-date', 'period-outside-year'];
  const byYear = new Map(pi.years().map((year) => [year, []]));
  for (const line of lines(20261129, 10_000)) {
    let submission;
    try {
      submission = JSON.parse(line);
    } catch {
      continue;
    }
    const one = pi.estimate(submission);
    if (one.errors?.some(({ code }) => cannot.includes(code))) continue;
    const made = rowOf(submission);
    const numbers = made && numbersOf(made.year, made.row);
    if (numbers !== undefined) byYear.get(made.year).push({ numbers, one });
  }
  let compared = 0;
  for (const [year, rows] of byYear) {
    const many = pi.estimateMany(year, columnsOf(rows.map(({ numbers }) => numbers)));
    assert.ok(!('errors' in many), JSON.stringify(many));
    rows.forEach(({ numbers, one }, at) => {
      const isRefused = 'errors' in one;
      assert.deepEqual(
        Object.values(many).map((figures) => figures[at]),
        isRefused
          ? [NaN, NaN, NaN, 255, 255]
          : [
              one.score,
              one.pointsEarned,
              one.contribution,
              one.weight,
              OUTCOMES.indexOf(one.outcome),
            ],
        JSON.stringify({ year, ...numbers }),
      );
      compared += 1;
    });
  }
  assert.ok(compared > 2000, `only ${compared} rows`);
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
  const nothing = { scores: [], pointsEarned: [], contributions: [], weights: [], outcomes: [] };
  assert.deepEqual(plain(pi.estimateMany(2026, {})), nothing);
  assert.deepEqual(plain(pi.estimateMany(2026, { PI_PPHI_1: new Int8Array() })), nothing);
});
