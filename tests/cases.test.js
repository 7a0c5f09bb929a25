// Golden cases: tests/cases/ holds submissions with the whole answer that each must get, from the
// command and from the module.
import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from '../build/site/pi-score.mjs';
import { formatCase } from './cases/format.js';
import { inputOf, readCases, run } from './cases/read.js';

const LEAST_CASES_A_YEAR = 12;

const cases = readCases();
const estimates = cases.filter(({ path }) => !path.startsWith('refused/'));
const refusals = cases.filter(({ path }) => path.startsWith('refused/'));
const pi = await load();

for (const each of cases) {
  test(each.path, () => {
    const { status, stdout, stderr } = run([], inputOf(each));
    assert.deepStrictEqual(JSON.parse(stdout), each.expected, 'the command');
    assert.equal(status, each.path.startsWith('refused/') ? 2 : 0);
    assert.equal(stderr, '');
    if (each.text === undefined) {
      assert.deepStrictEqual(pi.estimate(each.submission), each.expected, 'the module');
    }
  });
}

test('all cases that are JSON, a line each, get the same answers in the same order', () => {
  const lines = cases.filter(({ text }) => text === undefined);
  const { status, stdout } = run(['--ndjson'], lines.map((each) => `${inputOf(each)}\n`).join(''));
  assert.equal(status, 2);
  assert.deepStrictEqual(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    lines.map(({ expected }) => expected),
  );
});

for (const year of pi.years()) {
  test(`${year} has at least ${LEAST_CASES_A_YEAR} cases, all of that year`, () => {
    const ofYear = estimates.filter(({ path }) => path.startsWith(`${year}/`));
    assert.ok(ofYear.length >= LEAST_CASES_A_YEAR, `${ofYear.length} cases`);
    for (const { path, expected } of ofYear) assert.equal(expected.performanceYear, year, path);
  });
}

test('a case is refused where its folder says so, and only there', () => {
  for (const { path, expected } of estimates) {
    assert.ok(
      pi.years().some((year) => path.startsWith(`${year}/`)) && !('errors' in expected),
      path,
    );
  }
  for (const { path, expected } of refusals) {
    assert.deepEqual(Object.keys(expected), ['errors'], path);
  }
});

const SENTENCES = ['headline', 'headlineShort', 'explanation', 'message'];

/** Every sentence for people in an answer. */
function sentencesOf(part) {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    SENTENCES.includes(key) ? [value] : sentencesOf(value),
  );
}

test('no sentence of an estimate or of its advice has a code in it, or 0 of 0', () => {
  for (const { path, text, submission, expected } of estimates) {
    const advice = text === undefined ? pi.advise(submission) : {};
    for (const sentence of [...sentencesOf(expected), ...sentencesOf(advice)]) {
      assert.doesNotMatch(sentence, /PI_|_EX_|\b0 of 0\b|0 ÷ 0|undefined|NaN/, path);
    }
  }
});

test('a case says in its comment how its numbers come about, and is written as update.js writes it', () => {
  for (const { path, source } of cases) {
    const { comment, submission, text, expected, ...others } = JSON.parse(source);
    assert.ok(comment.length >= 1 && comment.every((line) => line.length > 0), path);
    assert.deepEqual(others, {}, path);
    assert.ok((submission === undefined) !== (text === undefined), path);
    assert.equal(
      source,
      formatCase({ comment, ...(text === undefined ? { submission } : { text }), expected }),
      path,
    );
  }
});

test('one case has six errors at once', () => {
  assert.ok(
    refusals.some(({ expected }) => new Set(expected.errors.map(({ code }) => code)).size >= 6),
  );
});
