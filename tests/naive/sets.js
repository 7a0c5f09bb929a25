// Which of several PI sets counts, and whether any of them is a submission at all.
import { GLANCE, isEcrSuppressed } from './years.js';
import { describeSet } from './points.js';

const folded = (text) => (typeof text === 'string' ? text.toUpperCase() : undefined);

/** Whether two sets give different values for the same field or measure. */
function contradict(a, b) {
  for (const field of ['performanceStart', 'performanceEnd', 'cehrtId']) {
    const [one, other] = [folded(a[field]), folded(b[field])];
    if (one !== undefined && other !== undefined && one !== other) return true;
  }
  return a.measurements.some(({ measureId, value }) =>
    b.measurements.some(
      (measurement) =>
        measurement.measureId === measureId &&
        (typeof value === 'boolean'
          ? measurement.value !== value
          : measurement.value.numerator !== value.numerator ||
            measurement.value.denominator !== value.denominator),
    ),
  );
}

/** The best of several described sets: the highest score, then the most points, then the first. */
function best(candidates) {
  let winner = candidates[0];
  for (const candidate of candidates.slice(1)) {
    const [one, other] = [candidate.described, winner.described];
    if (
      one.score > other.score ||
      (one.score === other.score && one.pointsEarned > other.pointsEarned)
    ) {
      winner = candidate;
    }
  }
  return winner;
}

/**
 * Describes the sets of a submission and chooses the one that counts.
 * @param {object} submission one that has passed the checks
 * @param {Record<string, boolean>} readings the contested and later-decided assumptions in force
 * @returns {{set: object, index: number|undefined, described: object, hasData: boolean,
 * isSubmitted: boolean, assumptions: object}} `hasData`: whether any set has measurements;
 * `isSubmitted`: whether any of them is a submission; `assumptions`: those that it is described by
 */
export function countedSet(submission, readings) {
  const year = submission.performanceYear;
  const { incompleteIsNone, contradictionIsZero } = GLANCE[year];
  const ecrSuppressed = isEcrSuppressed(year, readings);
  const sets = (submission.measurementSets ?? [])
    .map((set, index) => ({ set, index }))
    .filter(({ set }) => set.category === 'pi');
  const cehrt = submission.assumptions?.cehrt === true;
  const candidates = sets
    .filter(({ set }) => (set.measurements ?? []).length > 0)
    .map(({ set, index }) => ({
      set,
      index,
      described: describeSet(year, set, { cehrt, ecrSuppressed }),
    }));
  if (candidates.length === 0) {
    // Without data every requirement is open, the period and the certified technology too.
    const described = describeSet(year, {}, { cehrt: false, ecrSuppressed });
    described.blockers = [{ code: 'no-data' }];
    const set = sets[0]?.set ?? {};
    return {
      set,
      described,
      hasData: false,
      isSubmitted: false,
      assumptions: { cehrt: false, ecrSuppressed },
    };
  }

  const complete = candidates.filter(({ described }) => described.isComplete);
  const isSubmitted = !incompleteIsNone || complete.length > 0;
  const counted = best(incompleteIsNone && complete.length > 0 ? complete : candidates);
  const pairs = candidates.flatMap(({ set: a }, at) =>
    candidates.slice(at + 1).map(({ set: b }) => [a, b]),
  );
  if (contradictionIsZero && pairs.some(([a, b]) => contradict(a, b))) {
    counted.described.score = 0;
    counted.described.potential = 0;
    counted.described.blockers.unshift({ code: 'sets-contradict' });
  }
  const index = candidates.length > 1 ? counted.index : undefined;
  const { set, described } = counted;
  return {
    set,
    index,
    described,
    hasData: true,
    isSubmitted,
    assumptions: { cehrt, ecrSuppressed },
  };
}
