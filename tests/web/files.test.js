import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromFile, toFile } from '../../web/src/state/files.js';
import { evaluate } from '../../web/src/state/evaluate.js';
import { fieldsOf } from '../../web/src/state/fields.js';
import { anyAnswers } from './arbitrary.js';
import { describe, full, pi, published, years } from './fixtures.js';

const given = (answers) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''));

test('a saved file holds submissions that the scorer takes as they are', () => {
  const file = JSON.parse(toFile(pi, [{ name: 'As it is', answers: published }], '2026-11-21'));
  assert.equal(file.saved, '2026-11-21');
  assert.equal(file.scenarios[0].kept, undefined);
  assert.equal(pi.estimate(file.scenarios[0].submission).score, 64);
});

test('answers that a submission cannot hold are saved beside it', () => {
  const half = {
    ...full,
    'PI_EP_1.denominator': '',
    'PI_PEA_1.numerator': '-4',
    'PI_HIE_1.numerator': '12',
  };
  const text = toFile(pi, [{ name: '', answers: half }], '2026-11-21');
  assert.deepEqual(JSON.parse(text).scenarios[0].kept, {
    'PI_EP_1.numerator': '100',
    'PI_PEA_1.numerator': '-4',
    'PI_PEA_1.denominator': '200',
    'PI_HIE_1.numerator': '12',
  });
  assert.deepEqual(given(fromFile(pi, text).scenarios[0].answers), given(half));
});

test('any four scenarios come back from a file as they were', () => {
  fc.assert(
    fc.property(fc.array(anyAnswers, { minLength: 1, maxLength: 4 }), (all) => {
      const scenarios = all.map((answers, at) => ({ name: `Number ${at}`, answers }));
      const { scenarios: opened } = fromFile(pi, toFile(pi, scenarios, ''));
      assert.deepEqual(
        opened.map(({ name }) => name),
        scenarios.map(({ name }) => name),
      );
      opened.forEach(({ answers }, at) => {
        const fields = fieldsOf(describe(answers), years);
        for (const [key, value] of Object.entries(given(all[at]))) {
          if (fields.has(key)) assert.equal(answers[key], value, key);
        }
        assert.deepEqual(
          evaluate(pi, describe(answers), answers, '').estimate,
          evaluate(pi, describe(answers), all[at], '').estimate,
        );
      });
    }),
    { numRuns: 500 },
  );
});

test('a file that the page does not understand is refused with a reason', () => {
  const file = JSON.parse(toFile(pi, [{ name: '', answers: full }], ''));
  const [scenario] = file.scenarios;
  const refused = (content) =>
    fromFile(pi, typeof content === 'string' ? content : JSON.stringify(content)).refused;
  assert.equal(refused('not json'), 'not-json');
  assert.equal(refused({ ...file, version: 2 }), 'version');
  assert.equal(refused({ ...file, scenarios: [] }), 'count');
  assert.equal(refused({ ...file, scenarios: Array(5).fill(scenario) }), 'count');
  for (const content of [
    null,
    7,
    [],
    {},
    'null',
    { ...file, scenarios: [null] },
    { ...file, scenarios: [{ ...scenario, kept: [] }] },
    { ...file, scenarios: [{ ...scenario, kept: { 'PI_EP_9.answer': 'yes' } }] },
    { ...file, scenarios: [{ ...scenario, kept: { year: '2021' } }] },
    { performanceYear: 1999, measurementSets: [] },
  ]) {
    assert.equal(refused(content), 'content', JSON.stringify(content));
  }
});

/** A file of one scenario with this submission. */
const fileWith = (submission) =>
  JSON.stringify({ format: 'pi-score-scenarios', version: 1, scenarios: [{ submission }] });

test('of many errors at most 20 are kept, each cut, with the number of the others', () => {
  const submission = { performanceYear: 2026, measurementSets: [], circumstances: {} };
  const opened = (changed) => fromFile(pi, fileWith({ ...submission, ...changed }));
  const many = opened({ circumstances: { grounds: Array(300).fill('') } });
  assert.equal(many.details.length, 20);
  assert.equal(many.more, 280);
  const few = opened({ circumstances: { grounds: Array(20).fill('') } });
  assert.deepEqual([few.details.length, few.more], [20, 0]);
  for (const long of [
    opened({ circumstances: { grounds: ['x'.repeat(900_000)] } }),
    opened({ circumstances: { grounds: ['😀'.repeat(400_000)] } }),
    opened({ circumstances: { services: { ['9'.repeat(900_000)]: -1 } } }),
  ]) {
    assert.equal(long.refused, 'content');
    for (const detail of long.details) {
      assert.ok(detail.length <= 300, `${detail.length} characters`);
      assert.ok(detail.isWellFormed?.() ?? true);
    }
  }
  const kept = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`x${at}`, '']));
  const scenario = { ...JSON.parse(toFile(pi, [{ name: '', answers: full }], '')), name: '' };
  scenario.scenarios[0].kept = kept;
  const unknown = fromFile(pi, JSON.stringify(scenario));
  assert.deepEqual([unknown.details.length, unknown.more], [20, 480]);
});

test('a file with far more values than a submission has is refused before it is scored', () => {
  const never = { ...pi, estimate: () => assert.fail('it was scored') };
  const submission = (changed) =>
    fileWith({ performanceYear: 2026, measurementSets: [], ...changed });
  for (const text of [
    submission({ circumstances: { grounds: Array(330_000).fill('') } }),
    submission({ measurementSets: Array(9_000).fill({ category: 'pi', measurements: [] }) }),
    submission(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 0]))),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ]) {
    assert.deepEqual(fromFile(never, text), { refused: 'too-many' });
  }
});

test('any text opens as scenarios that can be scored, or is refused', () => {
  const scenario = JSON.parse(toFile(pi, [{ name: '', answers: full }], '')).scenarios[0];
  const mutated = fc
    .tuple(fc.constantFrom('name', 'submission', 'kept'), fc.jsonValue())
    .map(([key, value]) =>
      JSON.stringify({
        format: 'pi-score-scenarios',
        version: 1,
        scenarios: [{ ...scenario, [key]: value }],
      }),
    );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), mutated), (text) => {
      const opened = fromFile(pi, text);
      if (opened.refused) return;
      for (const { answers } of opened.scenarios) {
        assert.ok(Number.isFinite(evaluate(pi, describe(answers), answers, '').estimate.score));
      }
    }),
    { numRuns: 5000 },
  );
});
