import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnsOf } from '../../web/src/compare/columns.js';
import { pageMaker } from '../../web/src/page.js';
import { anyAnswers } from './arbitrary.js';
import { dana, full, pageWith, pi, published, stateWith, years } from './fixtures.js';

const idsOf = (answers) => columnsOf(pageWith(answers)).map(({ id }) => id);
const columnOf = (answers, wanted) => columnsOf(pageWith(answers)).find(({ id }) => id === wanted);

test('beside the answers stand the other way to report, the year before and leaving PI out', () => {
  assert.deepEqual(
    columnsOf(pageWith(full)).map(({ name }) => name),
    ['Our practice', 'As a group', '2025', 'Without PI'],
  );
  assert.equal(columnOf({ ...full, entityType: 'group' }, 'entity').name, 'As an individual');
});

test('the first year has no year before it, and an APM Entity no other way to report', () => {
  assert.deepEqual(idsOf(published), ['0', 'entity', 'withoutPi']);
  assert.deepEqual(idsOf({ ...full, entityType: 'apm' }), ['0', 'earlier', 'withoutPi']);
});

test('each column is evaluated by the rules of its own year', () => {
  const earlier = columnOf(full, 'earlier');
  assert.equal(earlier.description.performanceYear, 2025);
  assert.equal(earlier.evaluation.estimate.performanceYear, 2025);
  assert.equal(earlier.answers.performanceStart, '2025-01-01');
  const without = columnOf(dana, 'withoutPi');
  assert.equal(without.answers['PI_EP_1.numerator'], undefined);
  assert.equal(without.evaluation.state, 'reweighted');
  assert.equal(without.evaluation.estimate.finalScore, 76);
});

test('kept columns come first, with their place and their name, and the form has its suggestions once', () => {
  const { desk, ui } = stateWith(full);
  const scenarios = [...desk.scenarios, { name: 'Last year', answers: published }];
  const columns = columnsOf(pageMaker(pi)({ desk: { scenarios, active: 1 }, ui }, true));
  assert.deepEqual(
    columns.map(({ id, at, name }) => [id, at, name]),
    [
      ['0', 0, 'Our practice'],
      ['1', 1, 'Last year'],
      ['entity', undefined, 'As a group'],
      ['withoutPi', undefined, 'Without PI'],
    ],
  );
});

test('suggestions leave the answers as they were, whatever these are', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const before = JSON.stringify(answers);
      const columns = columnsOf(pageWith(answers));
      assert.equal(JSON.stringify(answers), before);
      assert.equal(columns[0].answers, answers);
      assert.equal(new Set(columns.map(({ id }) => id)).size, columns.length);
      for (const { answers: other, evaluation } of columns) {
        assert.ok(years.includes(Number(other.year)));
        assert.ok(Number.isFinite(evaluation.estimate.score));
      }
    }),
    { numRuns: 100 },
  );
});
