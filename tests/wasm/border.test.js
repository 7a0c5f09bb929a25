// Anything may be handed to estimate(): it never throws, and what it answers next is right.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readCases, run } from '../cases/read.js';
import { hasWrongShape, mistakes } from '../contract.js';
import { hostile, vast } from './hostile.js';

const seed = Number(process.env.PI_SCORE_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`fast-check's seed: PI_SCORE_SEED=${seed}`);

/** The memory of the core that started last. */
let memory;
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...bytesAndImports) => {
  const result = await instantiate(...bytesAndImports);
  const { exports } = result.instance ?? result;
  memory = Object.values(exports).find((each) => each instanceof WebAssembly.Memory) ?? memory;
  return result;
};
let loaded = 0;
/** A module of its own, whose memory no other test has enlarged. */
async function loadFresh() {
  const { load } = await import(`../../build/site/pi-score.mjs?${(loaded += 1)}`);
  return load();
}
const pi = await loadFresh();

const cases = readCases().filter(({ submission }) => submission !== undefined);
const fullMarks = cases.find(({ path }) => path === '2026/full-marks.json');
const fullSubmission = () => structuredClone(fullMarks.submission);

/** The answer, which must be an estimate or errors as the contract has them. */
function answerTo(submission, about, module = pi) {
  const answer = module.estimate(submission);
  assert.deepEqual(mistakes('errors' in answer ? 'Refusal' : 'Estimate', answer), [], about);
  return answer;
}

function assertStillRight(about) {
  assert.deepStrictEqual(pi.estimate(fullMarks.submission), fullMarks.expected, about);
}

const codesOf = ({ errors = [] }) => errors.map(({ code }) => code);

// --------------------------------------------------------------------------- values of all kinds

for (const [name, make] of Object.entries(hostile)) {
  test(`${name} in place of a submission has the wrong type`, () => {
    assert.deepEqual(codesOf(answerTo(make())), ['wrong-type']);
    assertStillRight();
  });
}

/** The paths of all values in a tree, the outermost first. */
function* pathsIn(value, path = []) {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* pathsIn(inner, [...path, key]);
}

function put(tree, path, value) {
  const parent = path.slice(0, -1).reduce((node, key) => node[key], tree);
  parent[path.at(-1)] = value;
  return tree;
}

const everything = {
  ...fullSubmission(),
  entityType: 'group',
  circumstances: {
    smallPractice: false,
    grounds: [],
    services: { 11: 900 },
    qualifyingShare: { clinicians: 20, hospitalBased: 16 },
    notScored: ['cost'],
    categoryScores: { quality: 70 },
    unknown: 1,
  },
  assumptions: { ecrSuppressed: true },
};
everything.measurementSets.push({ category: 'quality', measurements: [{ measureId: '001' }] });
const places = [...pathsIn(everything)].filter((path) => path.length > 0);

/** Whether the submission was refused unread, as one that is too large. */
const isRefusedUnread = ({ errors = [] }) => errors.length === 1 && errors[0].path === '';

for (const [name, make] of Object.entries({ ...hostile, ...vast })) {
  test(`${name} at any place of a submission is answered`, () => {
    for (const path of places) {
      const answer = answerTo(put(structuredClone(everything), path, make()), path.join('/'));
      assert.equal(isRefusedUnread(answer), name in vast, path.join('/'));
    }
    assertStillRight();
  });
}

test('a property that throws is refused as a value of the wrong type, at its place', () => {
  const submission = fullSubmission();
  Object.defineProperty(submission.measurementSets[0], 'measurements', {
    get() {
      throw new Error('hostile');
    },
    enumerable: true,
  });
  const { errors } = answerTo(submission);
  assert.deepEqual(
    errors.map(({ code, path }) => [code, path]),
    [['wrong-type', '/measurementSets/0/measurements']],
  );
});

// ------------------------------------------------------------------- prototypes, cycles, re-entry

test('own properties of any object count, inherited ones do not', () => {
  class Submission {
    constructor(fields) {
      Object.assign(this, fields);
    }
    get assumptions() {
      return { ecrSuppressed: false };
    }
  }
  assert.deepStrictEqual(answerTo(new Submission(fullMarks.submission)), fullMarks.expected);
  assert.deepEqual(codesOf(answerTo(Object.create(fullMarks.submission))), ['wrong-type']);
});

test('an own property called __proto__ is a field like any other', () => {
  const inherited = `{"__proto__": ${JSON.stringify(fullMarks.submission)}}`;
  assert.deepEqual(codesOf(answerTo(JSON.parse(inherited))), ['wrong-type']);
  const named = JSON.parse(
    '{"performanceYear": 2026, "circumstances": {"__proto__": {"smallPractice": true}}}',
  );
  const { notices } = answerTo(named);
  assert.ok(
    notices.some(({ code, message }) => /field-ignored/.test(code) && /__proto__/.test(message)),
  );
  assert.equal({}.smallPractice, undefined);
  const place = JSON.parse('{"performanceYear": 2026, "assumptions": {"__proto__": true}}');
  assert.deepEqual(
    answerTo(place).errors.map(({ path }) => path),
    ['/assumptions/__proto__'],
  );
});

test('options of advice may be anything too', () => {
  for (const [name, make] of Object.entries({ ...hostile, ...vast })) {
    for (const options of [make(), { targets: make() }, { may: [make()] }, { asOf: make() }]) {
      const answer = pi.advise(fullMarks.submission, options);
      assert.deepEqual(mistakes('errors' in answer ? 'Refusal' : 'Advice', answer), [], name);
    }
    const unread = pi.advise(make(), make());
    assert.deepEqual(mistakes('Refusal', unread), [], name);
    assertStillRight(name);
  }
});

test('a submission that contains itself is answered as what can be read of it', () => {
  const submission = fullSubmission();
  submission.itself = submission;
  submission.measurementSets[0].whole = submission;
  assert.deepStrictEqual(answerTo(submission), fullMarks.expected);
  submission.measurementSets.push(submission);
  assert.deepEqual(
    answerTo(submission).errors.map(({ path }) => path),
    ['/measurementSets/1/category'],
  );
});

test('an object that stands at several places is read at each of them', () => {
  const submission = fullSubmission();
  const [set] = submission.measurementSets;
  let buried = set;
  for (let level = 0; level < 10; level += 1) buried = { buried };
  assert.deepStrictEqual(answerTo({ buried, ...submission }), fullMarks.expected);
  const shared = answerTo({ ...submission, measurementSets: [set, set] });
  assert.equal(shared.score, fullMarks.expected.score);
});

test('a property that calls estimate() disturbs neither answer', () => {
  const blocked = cases.find(({ path }) => path === '2026/only-one-answer.json');
  const inner = [];
  const submission = fullSubmission();
  const { measurements } = submission.measurementSets[0];
  submission.measurementSets[0] = {
    ...submission.measurementSets[0],
    get measurements() {
      inner.push(pi.estimate(blocked.submission));
      return measurements;
    },
  };
  assert.deepStrictEqual(answerTo(submission), fullMarks.expected);
  assert.deepStrictEqual(inner, [blocked.expected]);
});

test('a list that changes while it is read is answered as it was read', () => {
  const changes = {
    grow: (list) => list.push(...Array.from({ length: 1e4 }, () => ({ measureId: 'PI_EP_9' }))),
    shrink: (list) => list.splice(1),
    empty: (list) => (list.length = 0),
    replace: (list) => list.fill('nothing', 1),
  };
  for (const [name, change] of Object.entries(changes)) {
    const submission = fullSubmission();
    const { measurements } = submission.measurementSets[0];
    const [first] = measurements;
    Object.defineProperty(measurements, 0, {
      get() {
        change(measurements);
        return first;
      },
      enumerable: true,
      configurable: true,
    });
    const answer = answerTo(submission, name);
    if (name === 'grow') assert.deepStrictEqual(answer, fullMarks.expected);
    else assert.ok('errors' in answer, name);
    assertStillRight(name);
  }
});

// ------------------------------------------------------------------------------ large submissions

const unknownGrounds = (count) => ({
  performanceYear: 2026,
  circumstances: { grounds: Array.from({ length: count }, () => 'nonsense') },
});

test('of a million errors the first thousand are listed, with how many more there are', () => {
  const { errors } = answerTo(unknownGrounds(1e6));
  assert.equal(errors.length, 1001);
  assert.deepEqual(errors.at(-2).path, '/circumstances/grounds/999');
  const { code, path, message } = errors.at(-1);
  assert.deepEqual([code, path], ['too-large', '']);
  assert.match(message, /999000 more errors/);
  assertStillRight();
});

test('exactly a thousand errors are listed without a remark', () => {
  const { errors } = answerTo(unknownGrounds(1000));
  assert.equal(errors.length, 1000);
  assert.ok(errors.every(({ code }) => code === 'unknown-ground'));
});

test('large submissions again and again take no more memory than the first', async () => {
  const fresh = await loadFresh();
  fresh.estimate(unknownGrounds(1e5));
  fresh.estimate(unknownGrounds(1e5));
  const before = memory.buffer.byteLength;
  for (let round = 0; round < 10; round += 1) fresh.estimate(unknownGrounds(1e5));
  for (let round = 0; round < 5000; round += 1) fresh.estimate(fullMarks.submission);
  assert.equal(memory.buffer.byteLength, before);
});

const soon = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

/** Asks until a new core has started in place of the one that stopped. */
async function assertRightAgain(module) {
  for (let turn = 0; turn < 2000; turn += 1) {
    const answer = module.estimate(fullMarks.submission);
    if (!('errors' in answer)) return assert.deepStrictEqual(answer, fullMarks.expected);
    assert.deepEqual(codesOf(answer), ['too-large']);
    await soon();
  }
  return assert.fail('no new core has started');
}

/** Runs something while the machine gives no more memory. */
function withoutMemory(act) {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError('no memory');
  };
  try {
    return act();
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
}

const tooLarge = {
  'a list': () => unknownGrounds(1e6),
  'a text': () => ({ performanceYear: 2026, entityType: 'x'.repeat(2 ** 26) }),
  'the name of a field': () => ({
    performanceYear: 2026,
    circumstances: { ['x'.repeat(2 ** 26)]: 1 },
  }),
};

for (const [name, make] of Object.entries(tooLarge)) {
  test(`${name} beyond the memory is refused, and afterwards everything works again`, async () => {
    const fresh = await loadFresh();
    const answer = withoutMemory(() => answerTo(make(), name, fresh));
    assert.deepEqual(codesOf(answer), ['too-large']);
    // Until the new core has started there is an answer too.
    assert.match(answerTo(fullMarks.submission, name, fresh).errors[0].message, /starting again/);
    assert.throws(() => fresh.describe(2026), /starting again/);
    await assertRightAgain(fresh);
    assert.deepStrictEqual(fresh.describe(2026), pi.describe(2026));
  });
}

test('where a new core cannot start either, later calls try again', async () => {
  const fresh = await loadFresh();
  const hooked = WebAssembly.instantiate;
  WebAssembly.instantiate = () => Promise.reject(new RangeError('no memory'));
  try {
    const answer = withoutMemory(() => answerTo(tooLarge['a list'](), '', fresh));
    assert.deepEqual(codesOf(answer), ['too-large']);
    for (let turn = 0; turn < 3; turn += 1) {
      await soon();
      assert.deepEqual(codesOf(fresh.estimate(fullMarks.submission)), ['too-large']);
    }
  } finally {
    WebAssembly.instantiate = hooked;
  }
  await assertRightAgain(fresh);
});

// ------------------------------------------------------------------- the same as the command says

/**
 * Asserts that module and command answer alike, as the contract says. The shortest submission that
 * shows a difference is shown.
 */
function assertAnsweredAlike(submissions) {
  const { stdout } = run(
    ['--ndjson'],
    submissions.map((each) => `${JSON.stringify(each)}\n`).join(''),
  );
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(answers.length, submissions.length);
  const pairs = submissions.map((submission, at) => ({ submission, expected: answers[at] }));
  const lengthOf = ({ submission }) => JSON.stringify(submission).length;
  for (const { submission, expected } of pairs.sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const about = `seed ${seed}, ${JSON.stringify(submission)}`;
    const answer = answerTo(submission, about);
    assert.deepEqual(answer, expected, about);
    const wrong = mistakes('Submission', submission);
    if (!('errors' in answer)) assert.deepEqual(wrong, [], about);
    if (hasWrongShape(answer)) assert.notDeepEqual(wrong, [], about);
  }
}

const anyJson = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });

test('any JSON is answered alike by module and command', () => {
  assertAnsweredAlike(fc.sample(anyJson, { seed, numRuns: 2000 }));
});

/** Values that come close to those of a submission. */
const nearValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, true, false, 0, 1, -1, 1.5, 2026, 2 ** 53, 1e300) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'pi', 'quality', 'group', '2026-02-30', '2026-12-31'),
  },
  { weight: 1, arbitrary: fc.constantFrom([], {}, [[]], { numerator: 1, denominator: 2 }) },
  { weight: 1, arbitrary: anyJson },
);
const fields = [...new Set(places.flat().filter((key) => Number.isNaN(Number(key))))];
const nearName = fc.constantFrom('__proto__', 'constructor', 'toString', 'a/b~c', '', ...fields);
const damage = fc.array(
  fc.record({
    how: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
    where: fc.nat(),
    name: nearName,
    value: nearValue,
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(original, edits) {
  const tree = structuredClone(original);
  for (const { how, where, name, value: shared } of edits) {
    const value = structuredClone(shared);
    const paths = [...pathsIn(tree)].filter((path) => path.length > 0);
    if (paths.length === 0) return tree;
    const path = paths[where % paths.length];
    const parent = path.slice(0, -1).reduce((node, key) => node[key], tree);
    const key = path.at(-1);
    if (how === 'replace') parent[key] = value;
    else if (how === 'add' && !Array.isArray(parent)) define(parent, name, value);
    else if (!Array.isArray(parent)) delete parent[key];
    else if (how === 'remove') parent.splice(Number(key), 1);
    else parent.push(how === 'add' ? value : structuredClone(parent[key]));
  }
  return tree;
}

/** Sets an own property, also one that is called __proto__. */
function define(object, name, value) {
  Object.defineProperty(object, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

test('damaged submissions are answered alike by module and command', () => {
  const originals = fc.constantFrom(everything, ...cases.map(({ submission }) => submission));
  const arbitrary = fc
    .tuple(originals, damage)
    .map(([original, edits]) => damaged(original, edits));
  assertAnsweredAlike(fc.sample(arbitrary, { seed, numRuns: 4000 }));
});

// ---------------------------------------------------------------------------------- text as UTF-8

test('halves of a character in adjacent texts do not become one character', () => {
  const submission = fullSubmission();
  submission.measurementSets.unshift({ category: '\ud83d' }, { category: '\ude00' });
  assert.deepStrictEqual(answerTo(submission), fullMarks.expected);
  const long = { category: 'earlier caller'.repeat(1e4) };
  pi.estimate({ performanceYear: 2026, measurementSets: [long] });
  submission.circumstances = { grounds: ['\ud83d', '\ude00'] };
  assert.deepEqual(
    answerTo(submission).errors.map(({ path, message }) => [path, message.slice(0, 5)]),
    [
      ['/circumstances/grounds/0', '"\ufffd" i'],
      ['/circumstances/grounds/1', '"\ufffd" i'],
    ],
  );
});

/** What UTF-8 makes of a text: U+FFFD in place of half a character. */
const inUtf8 = (text) => Buffer.from(text, 'utf8').toString('utf8');

function inUtf8Throughout(value) {
  if (typeof value === 'string') return inUtf8(value);
  if (Array.isArray(value)) return value.map(inUtf8Throughout);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [inUtf8(key), inUtf8Throughout(inner)]),
  );
}

const pieces = fc
  .array(
    fc.constantFrom('\ud83d', '\ude00', '\u{1f600}', '\0', 'a', '\u00e9', '\u20ac', '"', '\\'),
    {
      maxLength: 4,
    },
  )
  .map((units) => units.join(''));

test('any adjacent texts are read as UTF-8 has them, each by itself', () => {
  const arbitrary = fc.array(pieces, { minLength: 10, maxLength: 10 }).map((texts) => ({
    performanceYear: 2026,
    measurementSets: [
      { category: texts[0] },
      { category: texts[1] },
      ...fullMarks.submission.measurementSets,
      {
        category: 'pi',
        programName: texts[2],
        cehrtId: texts[3],
        measurements: [{ measureId: texts[4], value: true }],
      },
    ],
    circumstances: {
      grounds: [texts[5], texts[6]],
      services: { [texts[7]]: -1, 11: 1 },
      [texts[8]]: true,
    },
    assumptions: { [texts[9]]: true },
  }));
  const submissions = fc.sample(arbitrary, { seed, numRuns: 1000 });
  assertAnsweredAlike(submissions.map(inUtf8Throughout));
  for (const submission of submissions) {
    assert.deepStrictEqual(pi.estimate(submission), pi.estimate(inUtf8Throughout(submission)));
  }
});
