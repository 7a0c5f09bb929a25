// What the breakers share: which part of a submission to break, and what was broken already.
import { PROPORTIONS } from './tables.js';

/** The PI sets of a submission. */
const piSets = (submission) =>
  (submission.measurementSets ?? []).filter((set) => set.category === 'pi');

/** The PI sets that have measurements. */
export const setsWithData = (submission) =>
  piSets(submission).filter((set) => set.measurements?.length > 0);

/** Picks a PI set to break; one is added where there is none. */
export function someSet(dice, submission) {
  if (piSets(submission).length === 0) {
    submission.measurementSets = [
      ...(submission.measurementSets ?? []),
      { category: 'pi', measurements: [] },
    ];
  }
  return dice.pick(piSets(submission));
}

/**
 * Picks a measurement whose family no breaker has touched, so that two breakers never change the
 * same pair of measurements. Returns undefined when there is none.
 */
export function untouched(dice, submission, touched, suits) {
  const all = setsWithData(submission)
    .flatMap((set) => set.measurements.map((measurement) => ({ set, measurement })))
    .filter(({ measurement }) => suits(measurement) && !touched.has(family(measurement.measureId)));
  if (all.length === 0) return undefined;
  const found = dice.pick(all);
  touched.add(family(found.measurement.measureId));
  return found;
}

/**
 * The family of a measure: one name for the measure, its exclusions, levels and second report, and
 * one name for the whole HIE objective. The id may be of a wrong type, because it was broken.
 */
export function family(measureId) {
  const id = String(measureId);
  if (/^PI_(HIE|LVOTC|LVITC)/.test(id)) return 'HIE';
  return id === 'PI_LVPP_1' ? 'PI_EP_1' : id.replace(/_(EX_\d|PRE|PROD|MULTI)$/, '');
}

/** Sets the value of a measurement, adding it to the end when it is not there yet. */
export function put(set, measureId, value) {
  const present = set.measurements.find((measurement) => measurement.measureId === measureId);
  if (present) present.value = value;
  else set.measurements.push({ measureId, value });
}

/** Picks a set, unless a breaker has touched the given family of measures. */
export function setFor(dice, submission, touched, name) {
  const sets = setsWithData(submission);
  if (sets.length === 0 || touched.has(name)) return undefined;
  touched.add(name);
  return dice.pick(sets);
}

/** Whether a measurement is one of a numerator and a denominator. */
export const isProportion = ({ measureId }) => PROPORTIONS.has(measureId);

/** The circumstances of a submission, made where there are none. */
export const circumstancesOf = (submission) => (submission.circumstances ??= {});
