// The JSON Schema of the contract is what goes in and what comes out, not more and not less.
import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from '../build/site/pi-score.mjs';
import { inputOf, readCases, run } from './cases/read.js';
import {
  contract,
  hasWrongShape,
  mistakes,
  note,
  optionalFieldsOf,
  shapesOf,
  wordsOf,
} from './contract.js';

const cases = readCases();
const pi = await load();
const years = pi.years();

const submissions = cases
  .filter(({ text }) => text === undefined)
  .map(({ path, submission, expected }) => ({ path, submission, errors: expected.errors ?? [] }));
const described = years.map((year) => pi.describe(year));
const changed = years.flatMap((from) => years.map((to) => pi.changes(from, to)));

const nameOf = (answer) => ('errors' in answer ? 'Refusal' : 'Estimate');

/** Options that ask for all that there is. */
function optionsOf({ performanceYear }) {
  const { measures, objectives } = pi.describe(performanceYear);
  const alternatives = objectives
    .flatMap(({ routes = [] }) => routes)
    .filter((route) => route.measures.length === 1)
    .flatMap((route) => route.measures);
  return {
    targets: [50, 99.5],
    denominators: 'growing',
    may: [
      ...measures.flatMap(({ exclusions }) => exclusions.map((each) => each.measureId)),
      ...alternatives,
    ],
    asOf: `${performanceYear}-09-30`,
  };
}

const accepted = submissions.filter(({ errors }) => errors.length === 0);
const advised = accepted.flatMap(({ path, submission }) => {
  const held = { denominators: 'held', may: null };
  const whole = optionsOf(submission);
  // Not every period holds the date.
  const { asOf, ...timeless } = whole;
  const dated = 'errors' in pi.advise(submission, { asOf }) ? timeless : whole;
  return [{}, held, dated].map((options) => ({
    path,
    submission,
    options,
    advice: pi.advise(submission, options),
  }));
});

/** All values by the definition that they must fit. */
const values = {
  Submission: accepted.map(({ submission }) => submission),
  Refusal: cases.map(({ expected }) => expected).filter((answer) => 'errors' in answer),
  Estimate: cases.map(({ expected }) => expected).filter((answer) => !('errors' in answer)),
  YearDescription: described,
  Changes: changed,
  AdviceOptions: advised.map(({ options }) => options),
  Advice: advised.map(({ advice }) => advice),
};

/** Words that occur in no value, and optional fields that none has, each with the reason. */
const NEVER = new Map();
/** Optional fields that every value has, each with the reason why they are optional. */
const ALWAYS = new Map([['Strategy.route', 'each year so far has an objective with routes']]);

for (const { path, expected } of cases) {
  test(`the expected answer of ${path} is valid`, () => {
    assert.deepEqual(mistakes(nameOf(expected), expected), []);
  });
}

test('what the module answers to each case is valid', () => {
  for (const { path, submission } of submissions) {
    const answer = pi.estimate(submission);
    assert.deepEqual(mistakes(nameOf(answer), answer), [], path);
  }
});

test('what the command answers to each case is valid', () => {
  const input = cases.filter(({ text }) => text === undefined).map(inputOf);
  const answers = run(['--ndjson'], `${input.join('\n')}\n`)
    .stdout.trimEnd()
    .split('\n');
  assert.equal(answers.length, input.length);
  for (const answer of answers.map((line) => JSON.parse(line))) {
    assert.deepEqual(mistakes(nameOf(answer), answer), []);
  }
});

test('the descriptions of all years are valid, from the module and from the command', () => {
  for (const description of described) {
    const { performanceYear } = description;
    assert.deepEqual(mistakes('YearDescription', description), [], String(performanceYear));
    assert.deepEqual(JSON.parse(run(['--describe', String(performanceYear)]).stdout), description);
  }
});

test('the changes between any two years are valid, from the module and from the command', () => {
  for (const changes of changed) {
    const { from, to } = changes;
    assert.deepEqual(mistakes('Changes', changes), [], `${from} to ${to}`);
    assert.deepEqual(JSON.parse(run(['--changes', String(from), String(to)]).stdout), changes);
  }
});

test('the advice on each case, and the options with which it is asked for, are valid', () => {
  for (const { path, options, advice } of advised) {
    assert.deepEqual(mistakes('AdviceOptions', options), [], path);
    assert.deepEqual(mistakes('Advice', advice), [], path);
  }
});

test('the command gives the same advice as the module', () => {
  const asked = advised.filter(({ options }) => 'asOf' in options);
  for (const { path, submission, options, advice } of asked.filter((_, at) => at % 8 === 0)) {
    const { targets, may, asOf } = options;
    const flags = [
      ...targets.flatMap((target) => ['--target', String(target)]),
      ...may.flatMap((id) => ['--may', id]),
      ...['--growing', '--as-of', asOf],
    ];
    const { stdout } = run(['--advise', ...flags], JSON.stringify(submission));
    assert.deepEqual(JSON.parse(stdout), advice, path);
  }
});

test('options that are refused are errors below /options, and not valid if they have a wrong type', () => {
  const wrong = {
    'a text': 'held',
    'a target that is a text': { targets: ['90'] },
    'targets that are no list': { targets: 90 },
    'a target above 100': { targets: [101] },
    'an unknown word': { denominators: 'shrinking' },
    'an id that is a number': { may: [1] },
    'a date that is a number': { asOf: 20260930 },
    'a date without its zeros': { asOf: '2026-9-30' },
  };
  const [{ submission }] = accepted;
  for (const [name, options] of Object.entries(wrong)) {
    const answer = pi.advise(submission, options);
    assert.deepEqual(mistakes('Refusal', answer), [], name);
    assert.ok(
      answer.errors.every(({ path }) => path.startsWith('/options')),
      name,
    );
    assert.notDeepEqual(mistakes('AdviceOptions', options), [], name);
  }
});

test('the submission of each case that is not refused is valid', () => {
  for (const { path, submission } of accepted) {
    assert.deepEqual(mistakes('Submission', submission), [], path);
  }
});

test('the submission of each case that is refused for a wrong type is not valid', () => {
  for (const { path, submission, errors } of submissions) {
    if (hasWrongShape({ errors })) {
      assert.notDeepEqual(mistakes('Submission', submission), [], path);
    }
  }
});

const found = { words: new Set(), present: new Set(), absent: new Set() };
for (const [name, all] of Object.entries(values)) {
  for (const value of all) note(name, value, found);
}
const missing = (wanted, among, excused) =>
  wanted.filter((each) => !among.has(each) && !excused.has(each));

for (const name of Object.keys(values)) {
  test(`each word of a list in ${name} occurs`, () => {
    assert.deepEqual(missing(wordsOf(name), found.words, NEVER), []);
  });

  test(`each optional field of ${name} is present in one value and absent in another`, () => {
    assert.deepEqual(missing(optionalFieldsOf(name), found.present, NEVER), [], 'never present');
    assert.deepEqual(missing(optionalFieldsOf(name), found.absent, ALWAYS), [], 'never absent');
  });
}

test('what is excused as never or always occurring is so', () => {
  const occurs = (each) => found.words.has(each) || found.present.has(each);
  assert.deepEqual([...NEVER.keys()].filter(occurs), [], 'occurs');
  assert.deepEqual(
    [...ALWAYS.keys()].filter((each) => found.absent.has(each)),
    [],
    'is absent',
  );
});

test('each shape and each field is described in sentences', () => {
  for (const [name, shape] of Object.entries(contract.$defs)) {
    assert.match(shape.description ?? '', /^[A-Z`].+\.$/, name);
    for (const [field, { $ref, description }] of Object.entries(shape.properties ?? {})) {
      // A field may leave it to the shape that it refers to.
      if ($ref === undefined || description !== undefined) {
        assert.match(description ?? '', /^[A-Z`].+\.$/, `${name}.${field}`);
      }
    }
  }
});

test('what comes out has no fields that are not named', () => {
  const goesIn = new Set([...shapesOf('Submission'), ...shapesOf('AdviceOptions')]);
  for (const [name, { type, additionalProperties }] of Object.entries(contract.$defs)) {
    if (type === 'object' && !goesIn.has(name)) assert.equal(additionalProperties, false, name);
  }
});
