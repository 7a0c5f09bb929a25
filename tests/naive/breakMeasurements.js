// Breaks measurements: each by itself, and measurements that do not go together.
import { metProportion } from './edges.js';
import { ANY_TWO_OF, EXCLUSIONS, HIE_ALTERNATIVES, WITH_LEVELS } from './tables.js';
import {
  family,
  isProportion,
  put,
  setFor,
  setsWithData,
  someSet,
  untouched,
} from './breakTools.js';

/** Spoils a numerator or denominator with one of several values. */
function spoilNumber(dice, submission, touched, values) {
  const found = untouched(dice, submission, touched, isProportion);
  if (found) found.measurement.value[dice.pick(['numerator', 'denominator'])] = dice.pick(values);
}

/** Break one measurement by itself. */
export const MEASUREMENT_BREAKERS = {
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
    // The copy may have another value but not another answer: which further errors a contradicting
    // answer causes depends on which of the two is taken.
    if (dice.chance(0.3) && copy.value?.numerator >= 1) copy.value = metProportion(dice);
    found.set.measurements.push(copy);
  },
};

/** Break measurements that do not go together. */
export const TOGETHER_BREAKERS = {
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
    const alternatives = HIE_ALTERNATIVES[submission.performanceYear];
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
};
