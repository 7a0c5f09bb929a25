// Breaks circumstances, assumptions and the type of the entity.
import { circumstancesOf } from './breakTools.js';

const PARTS = ['hospitalBased', 'ascBased', 'nonPatientFacing'];

/** Break a circumstance, an assumption or the entity type. */
export const CIRCUMSTANCE_BREAKERS = {
  wrongTypeOfCircumstance(dice, submission) {
    const field = dice.pick([
      'smallPractice',
      'grounds',
      'services',
      'qualifyingShare',
      'notScored',
      'categoryScores',
    ]);
    circumstancesOf(submission)[field] = dice.pick([
      'some',
      3,
      field === 'grounds' || field === 'notScored' ? {} : [],
    ]);
  },
  wrongTypeOfCircumstances(dice, submission) {
    submission.circumstances = dice.pick([[], 'small', 1, true]);
  },
  wrongTypeInCircumstance(dice, submission) {
    const circumstances = circumstancesOf(submission);
    const how = dice.pick([
      'ground',
      'service',
      'clinicians',
      'part',
      'notScored',
      'categoryScore',
    ]);
    if (how === 'ground') circumstances.grounds = ['hospitalBased', dice.pick([1, null, true, {}])];
    if (how === 'service') circumstances.services = { 11: 4, 21: dice.pick(['3', null, true, []]) };
    if (how === 'clinicians') {
      circumstances.qualifyingShare = dice.pick([
        { hospitalBased: 1 },
        { clinicians: '4' },
        { clinicians: null },
      ]);
    }
    if (how === 'part') {
      circumstances.qualifyingShare = {
        clinicians: 4,
        [dice.pick(PARTS)]: dice.pick(['4', true, []]),
      };
    }
    if (how === 'notScored') {
      circumstances.notScored = [
        'cost',
        dice.pick(['pi', 'promotingInteroperability', 'Quality', '', 1, null]),
      ];
    }
    if (how === 'categoryScore') {
      circumstances.categoryScores = { cost: 4, quality: dice.pick(['80', true, [], {}]) };
    }
  },
  wrongTypeOfAssumption(dice, submission) {
    if (dice.chance(0.3)) submission.assumptions = dice.pick([[], 'cehrt', 1, true]);
    else submission.assumptions = { cehrt: dice.pick(['yes', 1, [], {}]) };
  },
  entityType(dice, submission) {
    submission.entityType = dice.pick(['Individual', 'tin', '', 'clinician', 1, true, []]);
  },
  badCount(dice, submission) {
    const count = dice.pick([-1, -(2 ** 63), 0.5, 2 ** 53, 1e20, 1e300]);
    if (dice.chance(0.5)) {
      circumstancesOf(submission).services = { 11: 4, [dice.pick(['21', '24', '11'])]: count };
    } else {
      circumstancesOf(submission).qualifyingShare = { clinicians: 40, [dice.pick(PARTS)]: count };
    }
  },
  unknownGround(dice, submission) {
    const circumstances = circumstancesOf(submission);
    const ground = dice.pick([
      'tired',
      '',
      'HospitalBased',
      'nursePractitioner',
      'audiologist',
      'clinicalSocialWorker',
      'intermediaryFailed',
      'joinedInLastThreemonths',
    ]);
    circumstances.grounds = [
      ...(Array.isArray(circumstances.grounds) ? circumstances.grounds : []),
      ground,
    ];
  },
  unknownAssumption(dice, submission) {
    submission.assumptions = {
      cehrt: true,
      [dice.pick(['ecr', 'a/b', 'til~de', '', 'ecrSuppressed', 'costNotScored', 'constructor'])]:
        dice.chance(0.7),
    };
  },
  inconsistentShare(dice, submission) {
    circumstancesOf(submission).qualifyingShare = {
      clinicians: 4,
      hospitalBased: 4,
      [dice.pick(PARTS)]: dice.pick([5, Number.MAX_SAFE_INTEGER]),
    };
  },
  outOfRange(dice, submission) {
    if (dice.chance(0.3)) {
      circumstancesOf(submission).qualifyingShare = { clinicians: 0, hospitalBased: 0 };
      return;
    }
    const scores = { quality: 50, cost: 50, improvementActivities: 50 };
    scores[dice.pick(Object.keys(scores))] = dice.pick([
      -0.001, -1, 100.001, 101, 1e20, 0.0001, 55.5555, 1e-7, 99.9999,
    ]);
    circumstancesOf(submission).categoryScores = scores;
  },
};
