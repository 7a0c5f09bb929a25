/**
 * What the other ways to score are given: the facts of a submission of 2026, laid flat. They share
 * it, because none of them reads dates or lists of measurements by itself.
 */

export const year = 2026;
export const proportions = ['PI_EP_1', 'PI_HIE_1', 'PI_HIE_4', 'PI_PEA_1'];
export const attestations = ['PI_PPHI_1', 'PI_PPHI_2', 'PI_INFBLO_1', 'PI_ONCDIR_1'];
export const bonuses = ['PI_PHCDRR_2', 'PI_PHCDRR_4', 'PI_PHCDRR_5', 'PI_PHCDRR_6'];
/** Bonus measures that count only with a level of active engagement. */
export const bonusesWithLevel = bonuses.slice(0, 3);
/** The exclusions of each measure that has some. */
export const exclusions = {
  PI_EP_1: ['PI_LVPP_1'],
  PI_EP_2: ['PI_EP_2_EX_1', 'PI_EP_2_EX_2'],
  PI_HIE_1: ['PI_LVOTC_1'],
  PI_HIE_4: ['PI_LVITC_2'],
  PI_PHCDRR_1: ['PI_PHCDRR_1_EX_1', 'PI_PHCDRR_1_EX_2', 'PI_PHCDRR_1_EX_3'],
  PI_PHCDRR_3: ['PI_PHCDRR_3_EX_1', 'PI_PHCDRR_3_EX_2', 'PI_PHCDRR_3_EX_3'],
};
/** Days that the performance period has at least. */
export const shortestPeriod = 180;

const day = 24 * 60 * 60 * 1000;

/** Counts in this size are exact in the arithmetic of all that are compared. */
const largestCount = 1e9;

/**
 * @param {object} submission
 * @returns {boolean} whether the other ways cover it: one set of 2026 with measurements that the
 *   QPP would accept, without circumstances
 */
export function covers(submission) {
  const sets = submission.measurementSets;
  return (
    submission.performanceYear === year &&
    !submission.circumstances &&
    sets?.length === 1 &&
    sets[0].category === 'pi' &&
    sets[0].measurements?.length > 0 &&
    sets[0].measurements.every(
      ({ value }) => typeof value === 'boolean' || value.denominator <= largestCount,
    )
  );
}

/**
 * @param {object} submission one that is covered and has no errors
 * @returns {Record<string, boolean | number>} yes and no by measure id; `PI_EP_1` and the like are
 *   the numerator, `PI_EP_1_of` the denominator; `days`, `cehrt`, `ecrSuppressed`. What is not
 *   answered is not there
 */
export function factsOf(submission) {
  const [{ performanceStart, performanceEnd, cehrtId, measurements }] = submission.measurementSets;
  const facts = {
    cehrt: Boolean(cehrtId) || submission.assumptions?.cehrt === true,
    ecrSuppressed: submission.assumptions?.ecrSuppressed ?? true,
  };
  if (performanceStart && performanceEnd) {
    facts.days = (Date.parse(performanceEnd) - Date.parse(performanceStart)) / day + 1;
  }
  for (const { measureId, value } of measurements) {
    if (typeof value === 'boolean') facts[measureId] = value;
    else {
      facts[measureId] = value.numerator;
      facts[`${measureId}_of`] = value.denominator;
    }
  }
  return facts;
}

/** The day of the year of a date, from 1 on; 0 for none. */
const dayOfYear = (date) => (date ? (Date.parse(date) - Date.parse(`${year}-01-01`)) / day + 1 : 0);

/**
 * @param {object[]} submissions that are covered
 * @returns {Record<string, Float64Array | Int8Array | Int16Array>} the same as columns, a row each
 */
export function columnsOf(submissions) {
  const facts = submissions.map(factsOf);
  const answers = { undefined: -1, false: 0, true: 1 };
  const isAnswer = (name) => /^PI_/.test(name) && !/_of$/.test(name) && !proportions.includes(name);
  const names = new Set(facts.flatMap(Object.keys).filter(isAnswer));
  const sets = submissions.map(({ measurementSets }) => measurementSets[0]);
  return {
    performanceStart: Int16Array.from(sets, (set) => dayOfYear(set.performanceStart)),
    performanceEnd: Int16Array.from(sets, (set) => dayOfYear(set.performanceEnd)),
    cehrt: Int8Array.from(facts, ({ cehrt }) => Number(cehrt)),
    ...Object.fromEntries(
      [...names].map((name) => [name, Int8Array.from(facts, (each) => answers[each[name]])]),
    ),
    ...Object.fromEntries(
      proportions.flatMap((id) => [
        [`${id}.numerator`, Float64Array.from(facts, (each) => each[id] ?? NaN)],
        [`${id}.denominator`, Float64Array.from(facts, (each) => each[`${id}_of`] ?? NaN)],
      ]),
    ),
  };
}

/**
 * @typedef {object} Result what each way gives for a submission
 * @property {number} score
 * @property {number} pointsEarned
 * @property {string[]} blockers each a code, with the id of the measure behind a colon
 */
