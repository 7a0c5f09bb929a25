/** The files that the page makes for other programs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { evaluate } from '../../web/src/state/evaluate.js';
import { toPointsTable, toSubmissionFile } from '../../web/src/state/export.js';
import { read } from '../../web/src/state/import/read.js';
import { en } from '../../web/src/strings/en.js';
import { anyAnswers } from './arbitrary.js';
import { dana, describe, full, pi, published } from './fixtures.js';

const evaluated = (answers) => evaluate(pi, describe(answers), answers, '');

test('a saved submission is marked as an estimate and scores the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(full, published, dana), anyAnswers), (answers) => {
      const evaluation = evaluated(answers);
      const file = JSON.parse(toSubmissionFile(evaluation, en.keep.estimateNote));
      assert.match(file.note, /estimate[\s\S]*not submitted/);
      assert.deepEqual(pi.estimate(file), evaluation.estimate);
    }),
    { numRuns: 200 },
  );
});

test('a saved submission can be opened again', () => {
  const text = toSubmissionFile(evaluated(published), en.keep.estimateNote);
  assert.deepEqual(read(pi, describe(published), text).answers, published);
});

test('the table of points has a row a measure, with the sum of the score last', () => {
  for (const answers of [full, published, dana]) {
    const evaluation = evaluated(answers);
    const text = toPointsTable(describe(answers), answers, evaluation, en);
    const rows = parse(text, { columns: true, bom: true });
    assert.ok(rows.every((row) => row.performanceYear === answers.year));
    assert.equal(rows.length, evaluation.estimate.measures.length + 1);
    evaluation.estimate.measures.forEach((measure, at) => {
      assert.equal(rows[at].measureId, measure.measureId);
      assert.equal(Number(rows[at].points), measure.points);
      assert.equal(rows[at].explanation, measure.explanation);
    });
    assert.equal(Number(rows.at(-1).points), evaluation.estimate.score);
    assert.equal(rows.at(-1).explanation, evaluation.estimate.headline);
  }
});
