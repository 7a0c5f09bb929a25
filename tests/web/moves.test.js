import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../web/src/state/evaluate.js';
import { accepts, fieldsOf } from '../../web/src/state/fields.js';
import { answersOf } from '../../web/src/state/moves.js';
import { anyAnswers } from './arbitrary.js';
import { describe, full, pi, published, setting, years } from './fixtures.js';

const evaluated = (answers) => evaluate(pi, describe(answers), answers, '');
const adviceOn = (answers) => pi.advise(evaluated(answers).submission, { targets: [] });

/** The estimate of answers as if they counted, which is what advice is about. */
const asReported = ({ estimate }) => estimate.ifReported ?? estimate;

/**
 * Tries every step of the advice on some answers: it brings what it promises, to the score or,
 * while something is open, to the most that can be reached.
 * @returns {number} how many steps there were
 */
function tryAll(answers) {
  const { score, moves } = adviceOn(answers);
  const before = asReported(evaluated(answers));
  assert.equal(before.score, score);
  const fields = fieldsOf(describe(answers), years);
  for (const move of moves) {
    const said = `${move.message} of ${JSON.stringify(answers)}`;
    const changed = answersOf(describe(answers), move.changes);
    for (const [key, value] of Object.entries(changed)) {
      assert.ok(accepts(fields.get(key), value), `${key}: ${value}`);
    }
    const evaluation = evaluated({ ...answers, ...changed });
    const after = asReported(evaluation);
    const brought = Math.max(after.potential - before.potential, after.score - before.score);
    assert.equal(brought, move.difference, said);
    if (move.certainScore === undefined) continue;
    assert.equal(after.score, move.certainScore, said);
    if (evaluation.state === 'reweighted') continue;
    for (const each of evaluation.estimate.alternatives) {
      assert.equal(each.score, move.certainScore, said);
    }
  }
  return moves.length;
}

/** Answers over finished ones, so that most of them score. */
const nearlyFinished = fc
  .tuple(fc.constantFrom(full, published), anyAnswers)
  .map(([finished, others]) => {
    const fields = fieldsOf(describe(finished), years);
    fields.delete('year');
    const some = Object.entries(others).filter(
      ([key, value], at) => at % 4 === 0 && fields.has(key) && accepts(fields.get(key), value),
    );
    return { ...finished, ...Object.fromEntries(some) };
  });

test('a step of the advice, tried, brings what it promises, whatever is answered', () => {
  let steps = 0;
  fc.assert(
    fc.property(fc.oneof(anyAnswers, nearlyFinished), (answers) => {
      steps += tryAll(answers);
    }),
    { numRuns: 400 },
  );
  assert.ok(steps > 100, `${steps} steps`);
});

test('in every year counts and a way leave steps to take, each of which brings what it promises', () => {
  for (const year of years) {
    const { measures } = pi.describe(year);
    const answers = { ...setting(full), year: String(year) };
    for (const { measureId, type } of measures.filter(({ role }) => role === 'required')) {
      if (type !== 'proportion') continue;
      answers[`${measureId}.numerator`] = '40';
      answers[`${measureId}.denominator`] = '100';
    }
    answers['healthInformationExchange.route'] = 'referralLoops';
    assert.ok(tryAll(answers) > 0, String(year));
  }
});

test('the steps of a finished year make a contested score certain', () => {
  assert.ok(tryAll(full) > 0);
  assert.ok(adviceOn(full).moves.some(({ certainScore }) => certainScore !== undefined));
});

test('the step to another way chooses that way, and removes the counts of the first', () => {
  const answers = { ...published, 'healthInformationExchange.route': 'referralLoops' };
  const move = adviceOn(answers).moves.find(({ id }) => id === 'PI_HIE_5');
  const after = answersOf(describe(answers), move.changes);
  assert.equal(after['healthInformationExchange.route'], 'biDirectionalExchange');
  assert.equal(after['PI_HIE_5.answer'], 'yes');
  assert.equal(after['PI_HIE_1.numerator'], '');
});

test('the counts of a step are set as it names them', () => {
  assert.deepEqual(
    answersOf(pi.describe(2026), {
      set: [{ measureId: 'PI_HIE_1', value: { numerator: 52, denominator: 115 } }],
      remove: [],
    }),
    {
      'PI_HIE_1.numerator': '52',
      'PI_HIE_1.denominator': '115',
      'healthInformationExchange.route': 'referralLoops',
    },
  );
});

test('an exclusion, a level and a second report become answers of their measures', () => {
  const description = pi.describe(2026);
  assert.deepEqual(
    answersOf(description, { set: [{ measureId: 'PI_LVPP_1', value: true }], remove: ['PI_EP_1'] }),
    { 'PI_EP_1.answer': 'PI_LVPP_1', 'PI_EP_1.numerator': '', 'PI_EP_1.denominator': '' },
  );
  assert.deepEqual(
    answersOf(description, {
      set: [
        { measureId: 'PI_PHCDRR_1', value: true },
        { measureId: 'PI_PHCDRR_1_PROD', value: true },
      ],
      remove: ['PI_PHCDRR_1_PRE'],
    }),
    { 'PI_PHCDRR_1.answer': 'yes', 'PI_PHCDRR_1.level': 'PI_PHCDRR_1_PROD' },
  );
  assert.deepEqual(
    answersOf(pi.describe(2021), {
      set: [{ measureId: 'PI_PHCDRR_1_MULTI', value: true }],
      remove: [],
    }),
    { 'PI_PHCDRR_1_MULTI.answer': 'yes' },
  );
});

test('an id that the year does not know is refused', () => {
  assert.throws(
    () => answersOf(pi.describe(2026), { set: [], remove: ['PI_EP_9'] }),
    /PI_EP_9 is no id of 2026/,
  );
});
