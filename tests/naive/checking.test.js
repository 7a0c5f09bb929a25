// The errors of submissions that are never scored.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fullMarks, submission } from './examples.js';
import { score, scoreLine } from './scorer.js';

test('all errors are reported at once, each with its path', () => {
  const { errors } = score({
    performanceYear: 2026,
    entityType: 'clinic',
    measurementSets: [
      {
        category: 'pi',
        programName: 'app2',
        cehrtId: '0015E',
        performanceStart: '2026-02-29',
        performanceEnd: '2027-01-01',
        measurements: [
          { measureId: 'PI_EP_1', value: { numerator: 3, denominator: 2 } },
          { measureId: 'PI_EP_2', value: true },
          { measureId: 'PI_EP_2_EX_1', value: true },
          { measureId: 'PI_HIE_5', value: true },
          { measureId: 'PI_HIE_6', value: true },
          { measureId: 'PI_PEA_1', value: { numerator: -1, denominator: 0.5 } },
          { measureId: 'PI_EP_2_EX_3', value: true },
          { measureId: 'PI_EP_2', value: true },
        ],
      },
    ],
    circumstances: {
      grounds: ['audiologist'],
      qualifyingShare: { clinicians: 4, ascBased: 5 },
      categoryScores: { cost: 100.001 },
    },
    assumptions: { 'a/b': true, cehrt: 1 },
  });
  const set = '/measurementSets/0';
  assert.deepEqual(
    errors.map(({ code, path }) => `${code} ${path}`).sort(),
    [
      `alternatives-conflict ${set}/measurements/4`,
      `bad-cehrt-id ${set}/cehrtId`,
      `bad-date ${set}/performanceStart`,
      `duplicate-measure ${set}/measurements/7/measureId`,
      'inconsistent-share /circumstances/qualifyingShare/ascBased',
      `measure-and-exclusion ${set}/measurements/2`,
      `negative ${set}/measurements/5/value/numerator`,
      `not-an-integer ${set}/measurements/5/value/denominator`,
      `numerator-exceeds-denominator ${set}/measurements/0/value/numerator`,
      'out-of-range /circumstances/categoryScores/cost',
      `period-outside-year ${set}/performanceEnd`,
      'unknown-assumption /assumptions/a~1b',
      'unknown-entity-type /entityType',
      'unknown-ground /circumstances/grounds/0',
      `unknown-measure ${set}/measurements/6/measureId`,
      `unknown-program ${set}/programName`,
      'wrong-type /assumptions/cehrt',
    ].sort(),
  );
  assert.deepEqual(scoreLine('not json'), { errors: [{ code: 'malformed-json', path: '' }] });
});

/** How an ID is taken: the codes of its errors, or else of the notices. */
function takes(year, cehrtId) {
  const { errors, notices } = score(submission(year, fullMarks(year), { set: { cehrtId } }));
  if (errors) return errors.map(({ code }) => code).join(' ');
  return notices.includes('cehrt-id-unlisted') ? 'unlisted' : 'listed';
}

test('each year accepts its forms of certification IDs, in upper or lower case', () => {
  const accepted = (cehrtId) => [2021, 2023, 2024, 2025, 2026].map((year) => takes(year, cehrtId));
  const bad = 'bad-cehrt-id';
  assert.deepEqual(accepted('0015CABCDEFGHIJ'), Array(5).fill('listed'));
  assert.deepEqual(accepted('0015cabcdefghij'), Array(5).fill('listed'));
  assert.deepEqual(accepted('A715E0123456789'), ['listed', 'listed', bad, bad, bad]);
  assert.deepEqual(accepted('2025C43YZH8S00G'), [bad, bad, bad, 'listed', 'listed']);
  assert.deepEqual(accepted('2026c43yzh8s00g'), [bad, bad, bad, bad, 'unlisted']);
  assert.deepEqual(accepted('2027C43YZH8S00G'), Array(5).fill(bad));
  assert.deepEqual(accepted('2024C43YZH8S00G'), Array(5).fill(bad));
  // Letters outside ASCII whose upper case is an ASCII letter are no letters of an ID.
  assert.deepEqual(accepted('0015CABCDEFGH\u0131J'), Array(5).fill(bad));
  assert.deepEqual(accepted('0015CABCDEFGHI\u017f'), Array(5).fill(bad));
});
