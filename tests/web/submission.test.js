import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromSubmission } from '../../web/src/state/answers.js';
import { readNumber } from '../../web/src/state/numbers.js';
import { toSubmission } from '../../web/src/state/submission.js';
import { evaluate } from '../../web/src/state/evaluate.js';
import { anyAnswers } from './arbitrary.js';
import { describe, full, pi, published } from './fixtures.js';

const submissionOf = (answers) => toSubmission(describe(answers), answers).submission;
const measurementsOf = (answers) =>
  Object.fromEntries(
    submissionOf(answers).measurementSets[0].measurements.map(({ measureId, value }) => [
      measureId,
      value,
    ]),
  );

test('numbers are read as people type them', () => {
  for (const [text, number] of [
    ['49', 49],
    [' 49 ', 49],
    ['1,123', 1123],
    ['1 123 456', 1123456],
    ['0', 0],
    ['-3', -3],
    ['1.5', 1.5],
    ['007', 7],
  ]) {
    assert.equal(readNumber(text), number, text);
  }
  for (const text of [undefined, '', '   ']) assert.equal(readNumber(text), undefined);
  for (const text of ['many', '1,12', '12x', '1e3', '--1', '1.', '.5', '٣']) {
    assert.ok(Number.isNaN(readNumber(text)), text);
  }
});

test('the answers of the published example make its submission', () => {
  const [set] = submissionOf(published).measurementSets;
  assert.deepEqual(
    { ...set, measurements: undefined },
    {
      category: 'pi',
      programName: 'mips',
      performanceStart: '2021-01-01',
      performanceEnd: '2021-12-31',
      cehrtId: '0015C1234567890',
      measurements: undefined,
    },
  );
  assert.deepEqual(measurementsOf(published), {
    PI_PPHI_1: true,
    PI_EP_1: { numerator: 49, denominator: 115 },
    PI_HIE_1: { numerator: 1123, denominator: 1951 },
    PI_HIE_4: { numerator: 923, denominator: 951 },
    PI_PEA_1: { numerator: 861, denominator: 1809 },
    PI_PHCDRR_1: true,
    PI_PHCDRR_1_MULTI: true,
    PI_INFBLO_1: true,
    PI_ONCDIR_1: true,
  });
  const { score, contribution } = pi.estimate(submissionOf(published));
  assert.deepEqual({ score, contribution }, { score: 64, contribution: 16 });
});

test('answers that another answer made irrelevant are not submitted, and come back when they count again', () => {
  const folded = {
    ...full,
    'PI_HIE_1.numerator': '5',
    'PI_HIE_1.denominator': '10',
    'PI_EP_1.answer': 'PI_LVPP_1',
    'PI_PHCDRR_1.answer': 'no',
  };
  const measurements = measurementsOf(folded);
  assert.equal(measurements.PI_HIE_1, undefined);
  assert.equal(measurements.PI_EP_1, undefined);
  assert.equal(measurements.PI_LVPP_1, true);
  assert.equal(measurements.PI_PHCDRR_1_PROD, undefined);
  assert.deepEqual(
    measurementsOf({
      ...folded,
      'PI_EP_1.answer': 'report',
      'healthInformationExchange.route': 'referralLoops',
    }).PI_HIE_1,
    { numerator: 5, denominator: 10 },
  );
});

test('a pair with one number missing, or with a text that is no number, is not submitted', () => {
  const made = toSubmission(describe(full), {
    ...full,
    'PI_EP_1.denominator': '',
    'PI_PEA_1.numerator': 'many',
  });
  assert.deepEqual(made.unfinished, ['PI_EP_1', 'PI_PEA_1']);
  assert.deepEqual(made.notNumbers, ['PI_PEA_1.numerator']);
  assert.ok(
    !made.submission.measurementSets[0].measurements.some(({ measureId }) =>
      ['PI_EP_1', 'PI_PEA_1'].includes(measureId),
    ),
  );
});

test('blanks, hyphens and small letters in a certification ID are accepted', () => {
  assert.equal(
    submissionOf({ ...full, cehrtId: ' 2025c-43yz h8s00g ' }).measurementSets[0].cehrtId,
    '2025C43YZH8S00G',
  );
});

test('an MVP is submitted by its id; without an id no program is submitted', () => {
  assert.equal(
    submissionOf({ ...full, programName: 'mvp', mvpId: 'g0053' }).measurementSets[0].programName,
    'G0053',
  );
  assert.equal(
    'programName' in submissionOf({ ...full, programName: 'mvp' }).measurementSets[0],
    false,
  );
});

test('services are submitted for an individual, shares for a group, and neither for an APM Entity', () => {
  const answers = {
    ...full,
    'practice.size': 'large',
    'ground.insufficientInternet': 'yes',
    'services.21': '700',
    'services.99': '300',
    'share.clinicians': '20',
    'share.hospitalBased': '16',
    'notScored.cost': 'yes',
    'score.cost': '70',
    'score.quality': '80.5',
  };
  const common = {
    smallPractice: false,
    grounds: ['insufficientInternet'],
    notScored: ['cost'],
    categoryScores: { quality: 80.5 },
  };
  assert.deepEqual(submissionOf(answers).circumstances, {
    ...common,
    services: { 21: 700, 99: 300 },
  });
  assert.deepEqual(submissionOf({ ...answers, entityType: 'group' }).circumstances, {
    ...common,
    qualifyingShare: { clinicians: 20, hospitalBased: 16 },
  });
  assert.deepEqual(submissionOf({ ...answers, entityType: 'apm' }).circumstances, common);
});

test('a submission turned into answers and back is scored the same', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const description = describe(answers);
      const { submission } = evaluate(pi, description, answers, 'no number');
      const again = toSubmission(description, fromSubmission(description, submission)).submission;
      assert.deepEqual(pi.estimate(again), pi.estimate(submission));
    }),
    { numRuns: 2000 },
  );
});
