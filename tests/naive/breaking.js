// Submissions broken on purpose, in every way for which there is an error code.
import { metProportion } from './edges.js';
import { ANY_TWO_OF, EXCLUSIONS, PROPORTIONS, ROWS, WITH_LEVELS } from './tables.js';

const piSets = (submission) =>
  (submission.measurementSets ?? []).filter((set) => set.category === 'pi');
const setsWithData = (submission) =>
  piSets(submission).filter((set) => set.measurements?.length > 0);

/** A PI set to break; one is added where there is none. */
function someSet(dice, submission) {
  if (piSets(submission).length === 0) {
    submission.measurementSets = [
      ...(submission.measurementSets ?? []),
      { category: 'pi', measurements: [] },
    ];
  }
  return dice.pick(piSets(submission));
}

/**
 * A measurement that one of the breakers has not touched, nor any of its relatives: all of an
 * objective count as relatives, so that
 * two breakers never argue over the same pair. Returns undefined when there is none.
 */
function untouched(dice, submission, touched, suits) {
  const all = setsWithData(submission)
    .flatMap((set) => set.measurements.map((measurement) => ({ set, measurement })))
    .filter(({ measurement }) => suits(measurement) && !touched.has(family(measurement.measureId)));
  if (all.length === 0) return undefined;
  const found = dice.pick(all);
  touched.add(family(found.measurement.measureId));
  return found;
}

/**
 * The name that a measure shares with its exclusions, levels and second report; all of the HIE
 * objective share one. An id may be spoilt.
 */
function family(measureId) {
  const id = String(measureId);
  if (/^PI_(HIE|LVOTC|LVITC)/.test(id)) return 'HIE';
  return id === 'PI_LVPP_1' ? 'PI_EP_1' : id.replace(/_(EX_\d|PRE|PROD|MULTI)$/, '');
}

/** Sets the value of a measurement, adding it to the end when it is not there yet. */
function put(set, measureId, value) {
  const present = set.measurements.find((measurement) => measurement.measureId === measureId);
  if (present) present.value = value;
  else set.measurements.push({ measureId, value });
}

/** A set whose measures of the given family no breaker has touched. */
function setFor(dice, submission, touched, name) {
  const sets = setsWithData(submission);
  if (sets.length === 0 || touched.has(name)) return undefined;
  touched.add(name);
  return dice.pick(sets);
}

const isProportion = ({ measureId }) => PROPORTIONS.has(measureId);
const PARTS = ['hospitalBased', 'ascBased', 'nonPatientFacing'];
const circumstancesOf = (submission) => (submission.circumstances ??= {});

/** Spoils a numerator or denominator with one of several values. */
function spoilNumber(dice, submission, touched, values) {
  const found = untouched(dice, submission, touched, isProportion);
  if (found) found.measurement.value[dice.pick(['numerator', 'denominator'])] = dice.pick(values);
}

/**
 * Each takes the dice, a submission, and what others have touched, and breaks one thing where it
 * can.
 */
const BREAKERS = {
  wrongTypeOfMeasurement(dice, submission, touched) {
    const found = untouched(dice, submission, touched, () => true);
    if (!found) return;
    const { measurement } = found;
    const how = dice.pick(['other', 'string', 'number', 'missing', 'null', 'array', 'id']);
    if (how === 'other') {
      measurement.value = isProportion(measurement) ? true : { numerator: 1, denominator: 2 };
    }
    if (how === 'string') measurement.value = 'true';
    if (how === 'number') measurement.value = 1;
    if (how === 'missing') delete measurement.value;
    if (how === 'null') measurement.value = null;
    if (how === 'array') measurement.value = [true];
    if (how === 'id') measurement.measureId = dice.pick([undefined, null, 7, true]);
  },
  wrongTypeOfNumber(dice, submission, touched) {
    spoilNumber(dice, submission, touched, ['12', null, true, undefined, [], {}]);
  },
  wrongTypeOfSetField(dice, submission) {
    const set = someSet(dice, submission);
    set[dice.pick(['programName', 'performanceStart', 'performanceEnd', 'cehrtId'])] = dice.pick([
      1,
      true,
      [],
      {},
    ]);
  },
  wrongTypeOfList(dice, submission) {
    const how = dice.pick(['sets', 'set', 'category', 'measurements', 'measurement']);
    if (how === 'sets') submission.measurementSets = dice.pick(['pi', {}, 1, true]);
    else if (how === 'set') {
      submission.measurementSets = [
        ...(submission.measurementSets ?? []),
        dice.pick([null, 1, 'pi', []]),
      ];
    } else if (how === 'category') {
      someSet(dice, submission).category = dice.pick([undefined, null, 1, ['pi']]);
    } else if (how === 'measurements') {
      someSet(dice, submission).measurements = dice.pick(['none', {}, 1, false]);
    } else {
      (someSet(dice, submission).measurements ??= []).push(dice.pick([null, 'PI_EP_1', 1, []]));
    }
  },
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
  unknownMeasure(dice, submission) {
    const id = dice.pick([
      'PI_EP_9',
      'pi_ep_1',
      '',
      'PI_HIE_2',
      'PI_PHCDRR_7',
      'PI_PHCDRR_1_EX_9',
      'IA_EPA_1',
      'PI_EP_1 ',
      '__proto__',
      'PI_PHCDRR_6_PRE',
    ]);
    (someSet(dice, submission).measurements ??= []).push?.({ measureId: id, value: true });
  },
  measureOfAnotherYear(dice, submission) {
    const id = dice.pick([
      'PI_HIE_6',
      'PI_EP_2_EX_3',
      'PI_PHCDRR_6',
      'PI_PHCDRR_1_MULTI',
      'PI_PHCDRR_3_EX_4',
      'PI_PPHI_2',
      'PI_PHCDRR_2_PRE',
      'PI_PHCDRR_4_EX_1',
    ]);
    for (const set of setsWithData(submission)) {
      if (!set.measurements.some(({ measureId }) => measureId === id)) {
        set.measurements.push({ measureId: id, value: false });
      }
    }
  },
  duplicateMeasure(dice, submission, touched) {
    const found = untouched(dice, submission, touched, () => true);
    if (!found) return;
    const copy = structuredClone(found.measurement);
    // Another value, but not another answer: a repeated answer that contradicts the first is wrong
    // in more ways than one can agree on.
    if (dice.chance(0.3) && copy.value?.numerator >= 1) copy.value = metProportion(dice);
    found.set.measurements.push(copy);
  },
  numeratorExceedsDenominator(dice, submission, touched) {
    const found = untouched(dice, submission, touched, isProportion);
    if (!found) return;
    const { value } = found.measurement;
    if (value.denominator < Number.MAX_SAFE_INTEGER) {
      value.numerator = dice.pick([value.denominator + 1, Number.MAX_SAFE_INTEGER]);
    } else value.denominator = value.numerator === 0 ? 0 : value.numerator - 1;
  },
  negative(dice, submission, touched) {
    spoilNumber(dice, submission, touched, [-1, -7, -9007199254740991, -(2 ** 63), -1e20]);
  },
  notAnInteger(dice, submission, touched) {
    spoilNumber(dice, submission, touched, [0.5, 1.25, 1e-9, 4503599627370495.5]);
  },
  tooLarge(dice, submission, touched) {
    spoilNumber(dice, submission, touched, [2 ** 53, 2 ** 63, 2 ** 64, 1e20, 1e21, 1e300]);
  },
  badCount(dice, submission) {
    const count = dice.pick([-1, -(2 ** 63), 0.5, 2 ** 53, 1e20, 1e300]);
    if (dice.chance(0.5)) {
      circumstancesOf(submission).services = { 11: 4, [dice.pick(['21', '24', '11'])]: count };
    } else {
      circumstancesOf(submission).qualifyingShare = { clinicians: 40, [dice.pick(PARTS)]: count };
    }
  },
  measureAndExclusion(dice, submission, touched) {
    const exclusions = EXCLUSIONS[submission.performanceYear];
    const found = untouched(
      dice,
      submission,
      touched,
      ({ measureId, value }) => exclusions[measureId] && (value === true || value?.numerator >= 1),
    );
    if (!found) return;
    put(found.set, dice.pick(exclusions[found.measurement.measureId]), true);
    if (dice.chance(0.2)) put(found.set, dice.pick(exclusions[found.measurement.measureId]), true);
    if (dice.chance(0.3)) found.set.measurements = dice.shuffle(found.set.measurements);
  },
  alternativesConflict(dice, submission, touched) {
    const set = setFor(dice, submission, touched, 'HIE');
    if (!set) return;
    const alternatives = ['PI_HIE_5', 'PI_HIE_6'].filter((id) =>
      ROWS[submission.performanceYear].includes(id),
    );
    const isTrue = (id) =>
      set.measurements.some(({ measureId, value }) => measureId === id && value === true);
    const chosen = alternatives.find(isTrue);
    if (chosen === undefined) {
      put(set, dice.pick(alternatives), true);
      if (!set.measurements.some(({ measureId }) => /^PI_HIE_[14]$/.test(measureId))) {
        put(set, 'PI_HIE_1', { numerator: 0, denominator: 4 });
      }
    } else {
      const other = alternatives.find((id) => id !== chosen);
      if (other !== undefined && dice.chance(0.4)) put(set, other, true);
      else if (dice.chance(0.4)) put(set, dice.pick(['PI_LVOTC_1', 'PI_LVITC_2']), true);
      else put(set, dice.pick(['PI_HIE_1', 'PI_HIE_4']), metProportion(dice));
    }
    if (dice.chance(0.3)) set.measurements = dice.shuffle(set.measurements);
  },
  engagementConflict(dice, submission, touched) {
    const levelled = WITH_LEVELS[submission.performanceYear];
    if (levelled.length === 0) return;
    const id = dice.pick(levelled);
    const set = setFor(dice, submission, touched, id);
    if (!set) return;
    for (const level of dice.shuffle([`${id}_PRE`, `${id}_PROD`])) put(set, level, true);
  },
  multiWithoutBase(dice, submission, touched) {
    if (submission.performanceYear !== 2021) return;
    const id = dice.pick(ANY_TWO_OF);
    const set = setFor(dice, submission, touched, id);
    if (!set) return;
    set.measurements = set.measurements.filter(({ measureId }) => family(measureId) !== id);
    if (dice.chance(0.5)) set.measurements.push({ measureId: id, value: false });
    set.measurements.push({ measureId: `${id}_MULTI`, value: true });
  },
  badDate(dice, submission) {
    const { performanceYear: year } = submission;
    const set = someSet(dice, submission);
    const text = dice.pick([
      `${year}-02-30`,
      `${year}-13-01`,
      `${year}-00-10`,
      `${year}-04-31`,
      `${year}-1-01`,
      `${year}0101`,
      `${year}-06-00`,
      `01/02/${year}`,
      '',
      `${year}-01-01T00:00:00Z`,
      ` ${year}-01-01`,
      `${year}-02-29`,
      `+${year}-01-01`,
    ]);
    if (dice.chance(0.7)) set[dice.pick(['performanceStart', 'performanceEnd'])] = text;
    else {
      Object.assign(set, {
        performanceStart: `${year}-08-02`,
        performanceEnd: dice.pick([`${year}-08-01`, `${year}-01-31`]),
      });
    }
  },
  periodOutsideYear(dice, submission) {
    const { performanceYear: year } = submission;
    const set = someSet(dice, submission);
    if (dice.chance(0.5)) set.performanceStart = `${year - 1}-12-31`;
    else set.performanceEnd = `${year + 1}-01-01`;
  },
  badCehrtId(dice, submission) {
    someSet(dice, submission).cehrtId = dice.pick([
      '',
      '0015C',
      '0015CABCDEFGHIJK',
      '0015CABCDEFGHi1',
      '0015EABCDEFGHIJ',
      '2025Cabcdefghij',
      '2024CABCDEFGHIJ',
      '2025DABCDEFGHIJ',
      '00 5CABCDEFGHIJ',
      '0015C-BCDEFGHIJ',
      '2025CABCDEFGHIJ',
      '0014CABCDEFGHIJ',
    ]);
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
    ]);
    circumstances.grounds = [
      ...(Array.isArray(circumstances.grounds) ? circumstances.grounds : []),
      ground,
    ];
  },
  unknownAssumption(dice, submission) {
    submission.assumptions = {
      cehrt: true,
      [dice.pick(['ecr', 'a/b', 'til~de', '', 'ecrSuppressed', 'constructor'])]: dice.chance(0.7),
    };
  },
  unknownProgram(dice, submission) {
    someSet(dice, submission).programName = dice.pick([
      'MIPS',
      'app2',
      '',
      'G053',
      'g0053',
      'G00531',
      'G0053a',
      'appplus',
      'G0053AB',
      'mips ',
      'É0053',
    ]);
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

/**
 * What is wrong with the year itself, or with everything: then nothing else is broken, for little
 * else can be judged.
 */
const WHOLE_BREAKERS = [
  (dice, submission) => ({
    ...submission,
    performanceYear: dice.pick([2020, 2027, 0, -2026, 20260, 1e300]),
  }),
  (dice, submission) => ({
    ...submission,
    performanceYear: dice.pick(['2026', null, undefined, true, [2026], {}]),
  }),
  (dice) => dice.pick([null, [], 'pi', 1, true]),
];

/**
 * Breaks a submission in one way, or in several that do not get in each other's way.
 * @param {import('./dice.js').Dice} dice
 * @param {object} submission is changed
 * @returns {unknown} the broken submission; now and then it comes out whole, where it had nothing
 * to break
 */
export function breakSubmission(dice, submission) {
  if (dice.chance(0.06)) return dice.pick(WHOLE_BREAKERS)(dice, submission);
  const touched = new Set();
  const count = dice.weighted({ 1: 70, 2: 15, 3: 8, 6: 7 });
  // Those that replace whole parts go last: what was replaced cannot be broken any more.
  const isWhole = (name) =>
    Number(name === 'wrongTypeOfList' || name === 'wrongTypeOfCircumstances');
  const chosen = dice
    .shuffle(Object.keys(BREAKERS))
    .slice(0, Number(count))
    .sort((a, b) => isWhole(a) - isWhole(b));
  for (const name of chosen) BREAKERS[name](dice, submission, touched);
  return submission;
}

/** A line that is no JSON any more. */
export function malformed(dice, text) {
  return dice.pick([
    'not json',
    `${text.slice(0, -1)},`,
    `${text}}`,
    text.replace(':', '='),
    text.replaceAll('"', "'"),
    `${text} ${text}`,
    '{',
    '}',
    '{"performanceYear":2026,}',
    '{"performanceYear":02026}',
    '[1,',
    'NaN',
    '// nothing',
    '{"performanceYear":2026} trailing',
  ]);
}
