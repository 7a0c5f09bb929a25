// The grounds for reweighting: who holds them, and whether PI data cancel them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { codes, scored, withoutPi } from './examples.js';
import { GROUNDS } from './grounds.js';
import { YEARS } from './years.js';

const entityOf = (ground) => (ground === 'apmEntityCircumstances' ? 'apm' : 'individual');

test('every ground of a year reweights PI while no PI data are submitted', () => {
  for (const year of YEARS) {
    for (const ground of GROUNDS[year]) {
      const answer = withoutPi(year, entityOf(ground), { grounds: [ground] });
      assert.deepEqual([answer.outcome, answer.weight], ['reweighted', 0], `${year} ${ground}`);
    }
  }
  assert.deepEqual(codes(withoutPi(2026, 'individual', {})), ['no-data']);
  assert.equal(withoutPi(2021, 'individual', { smallPractice: true }).outcome, 'zero');
  assert.equal(withoutPi(2022, 'individual', { smallPractice: true }).outcome, 'reweighted');
});

test('PI data cancel every ground but two', () => {
  for (const year of YEARS) {
    for (const ground of GROUNDS[year]) {
      const top = { entityType: entityOf(ground), circumstances: { grounds: [ground] } };
      const { outcome } = scored(year, {}, { top });
      const stands = ['dataCompromised', 'apmEntityCircumstances'].includes(ground);
      assert.equal(outcome, stands ? 'reweighted' : 'scored', `${year} ${ground}`);
    }
  }
});

test('a ground that stands in spite of data leaves them without weight', () => {
  const answer = scored(2025, {}, { top: { circumstances: { grounds: ['dataCompromised'] } } });
  assert.deepEqual([answer.score, answer.pointsEarned, answer.blockers], [0, 100, []]);
  assert.deepEqual(
    [answer.ifReported.score, answer.ifReported.weight, answer.withoutData.outcome],
    [100, 0, 'reweighted'],
  );
  // Reporting and leaving PI out give the same final score, whatever the PI score.
  assert.deepEqual(answer.withoutData.breakEven, { weights: {}, score: 0 });
  assert.deepEqual(answer.notices, []);
});

test('who joined in the last three months has the threshold as final score', () => {
  for (const year of YEARS) {
    const circumstances = { grounds: ['joinedInLastThreeMonths'] };
    const nobody = withoutPi(year, undefined, circumstances);
    const threshold = year === 2021 ? 60 : 75;
    const none = { quality: 0, cost: 0, improvementActivities: 0, promotingInteroperability: 0 };
    assert.deepEqual(
      [nobody.outcome, nobody.categoryWeights, nobody.finalScore],
      ['reweighted', none, threshold],
    );
    const withData = scored(year, {}, { top: { circumstances } });
    assert.deepEqual(
      [withData.outcome, withData.score, withData.categoryWeights, withData.finalScore],
      ['scored', 100, none, threshold],
    );
    assert.equal(withData.withoutData.outcome, 'reweighted');
  }
});

test('a ground that the entity type cannot hold is not held, and a notice says so', () => {
  const claim = (entityType, ground) => {
    const { outcome, notices } = withoutPi(2024, entityType, { grounds: [ground] });
    return [outcome, ...notices];
  };
  for (const entityType of ['group', 'virtualGroup', 'subgroup', 'apm']) {
    assert.deepEqual(claim(entityType, 'joinedInLastThreeMonths'), [
      'zero',
      'ground-not-for-entity',
    ]);
  }
  for (const entityType of [undefined, 'individual', 'group', 'virtualGroup', 'subgroup']) {
    assert.deepEqual(claim(entityType, 'apmEntityCircumstances'), [
      'zero',
      'ground-not-for-entity',
    ]);
  }
  assert.deepEqual(claim('apm', 'apmEntityCircumstances'), ['reweighted']);
  assert.deepEqual(claim('group', 'intermediaryFailed'), ['reweighted']);
});

test('an intermediary that failed is a ground from 2024 on', () => {
  const errorCodes = (year) =>
    (withoutPi(year, 'individual', { grounds: ['intermediaryFailed'] }).errors ?? []).map(
      ({ code }) => code,
    );
  for (const year of [2021, 2022, 2023]) assert.deepEqual(errorCodes(year), ['unknown-ground']);
  for (const year of [2024, 2025, 2026]) assert.deepEqual(errorCodes(year), []);
});

test('75 percent of services suffice for an individual; a group needs more than 75 percent', () => {
  const outcome = (entityType, circumstances) => withoutPi(2025, entityType, circumstances).outcome;
  assert.equal(outcome('individual', { services: { 21: 2, 23: 1, 11: 1 } }), 'reweighted');
  assert.equal(outcome('individual', { services: { 21: 299, 11: 100 } }), 'zero');
  assert.equal(outcome('individual', { services: { 24: 3, 11: 1 } }), 'reweighted');
  assert.equal(outcome('individual', { services: { 11: 0 } }), 'zero');
  assert.equal(outcome('group', { services: { 21: 1 } }), 'zero');
  assert.equal(
    outcome('group', { qualifyingShare: { clinicians: 20, hospitalBased: 15 } }),
    'zero',
  );
  assert.equal(
    outcome('group', { qualifyingShare: { clinicians: 20, hospitalBased: 16 } }),
    'reweighted',
  );
  assert.equal(
    outcome('virtualGroup', { qualifyingShare: { clinicians: 20, ascBased: 19 } }),
    'zero',
  );
  assert.equal(
    outcome('virtualGroup', { qualifyingShare: { clinicians: 20, ascBased: 20 } }),
    'reweighted',
  );
  assert.equal(
    outcome('group', {
      grounds: ['nonPatientFacing'],
      qualifyingShare: { clinicians: 4, nonPatientFacing: 3 },
    }),
    'zero',
  );
  assert.equal(
    outcome('group', { grounds: ['nonPatientFacing'], qualifyingShare: { clinicians: 4 } }),
    'reweighted',
  );
  assert.equal(
    outcome('apm', {
      grounds: ['nonPatientFacing'],
      qualifyingShare: { clinicians: 4, nonPatientFacing: 3 },
    }),
    'reweighted',
  );
});
