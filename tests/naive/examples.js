// Submissions that the tests of this folder share, and short ways to look at their estimates.
import { score } from './scorer.js';

export const FULL = { numerator: 7, denominator: 7 };

/** Everything of a year at full marks, by the loops. */
export function fullMarks(year) {
  const answers = {
    PI_EP_1: FULL,
    PI_HIE_1: FULL,
    PI_HIE_4: FULL,
    PI_PEA_1: FULL,
    PI_PPHI_1: true,
    PI_INFBLO_1: true,
    PI_ONCDIR_1: true,
  };
  Object.assign(
    answers,
    year === 2021
      ? { PI_PHCDRR_1: true, PI_PHCDRR_2: true }
      : { PI_PHCDRR_1: true, PI_PHCDRR_3: true, PI_PPHI_2: true },
  );
  if (year >= 2023) {
    Object.assign(answers, { PI_EP_2: true, PI_PHCDRR_1_PROD: true, PI_PHCDRR_3_PRE: true });
  }
  return answers;
}

/**
 * A submission of the given answers; an answer of undefined is left out.
 * @param {number} year
 * @param {Record<string, unknown>} answers
 * @param {{set?: object, top?: object}} [rest] more fields of the set and of the submission
 */
export function submission(year, answers, rest = {}) {
  const measurements = Object.entries(answers)
    .filter(([, value]) => value !== undefined)
    .map(([measureId, value]) => ({ measureId, value }));
  const set = {
    category: 'pi',
    performanceStart: `${year}-01-01`,
    performanceEnd: `${year}-12-31`,
    cehrtId: '0015CABCDEFGHIJ',
    measurements,
  };
  return { performanceYear: year, measurementSets: [{ ...set, ...rest.set }], ...rest.top };
}

/** The estimate of full marks with some answers changed. */
export const scored = (year, changes, rest) =>
  score(submission(year, { ...fullMarks(year), ...changes }, rest));

/** The estimate of a submission without PI data. */
export const withoutPi = (year, entityType, circumstances) =>
  score({ performanceYear: year, entityType, circumstances });

/** The blockers of an estimate, each as its code and its measure. */
export const codes = (estimate) =>
  estimate.blockers.map(({ code, measureId }) => (measureId ? `${code} ${measureId}` : code));

/** The maxima of some measures in an estimate; 0 for a route that is not chosen. */
export const maxima = (estimate, ids) =>
  ids.map((id) => {
    const { status, maxPoints } = estimate.measures[id];
    return status === 'notChosen' ? 0 : maxPoints;
  });

/** The states of an estimate's requirements by their ids, without those that are met. */
export const unmet = (estimate) =>
  Object.fromEntries(
    estimate.requirements
      .filter(({ state }) => state !== 'met')
      .map(({ id, state }) => [id, state]),
  );

/** The answers that put the HIE objective into a state. */
export const ROUTES = {
  loops: {},
  'Sending excl.': { PI_HIE_1: undefined, PI_LVOTC_1: true },
  'Receiving excl.': { PI_HIE_4: undefined, PI_LVITC_2: true },
  'both excl.': { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_LVOTC_1: true, PI_LVITC_2: true },
  alternative: { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_HIE_5: true },
};
export const NO_EP_1 = { PI_EP_1: undefined, PI_LVPP_1: true };
export const NO_EP_2 = { PI_EP_2: undefined, PI_EP_2_EX_1: true };
export const NO_PUBLIC_HEALTH = {
  PI_PHCDRR_1: undefined,
  PI_PHCDRR_3: undefined,
  PI_PHCDRR_1_EX_1: true,
  PI_PHCDRR_3_EX_1: true,
};

/** The example of the contract: a small practice of 2026, 82 points. */
export const CONTRACT_EXAMPLE = {
  performanceYear: 2026,
  entityType: 'individual',
  measurementSets: [
    {
      category: 'pi',
      programName: 'mips',
      performanceStart: '2026-01-01',
      performanceEnd: '2026-12-31',
      cehrtId: '2025C43YZH8S00G',
      measurements: [
        { measureId: 'PI_PPHI_1', value: true },
        { measureId: 'PI_PPHI_2', value: true },
        { measureId: 'PI_INFBLO_1', value: true },
        { measureId: 'PI_ONCDIR_1', value: true },
        { measureId: 'PI_EP_1', value: { numerator: 812, denominator: 1004 } },
        { measureId: 'PI_EP_2', value: true },
        { measureId: 'PI_HIE_1', value: { numerator: 33, denominator: 120 } },
        { measureId: 'PI_HIE_4', value: { numerator: 45, denominator: 60 } },
        { measureId: 'PI_PEA_1', value: { numerator: 1850, denominator: 1900 } },
        { measureId: 'PI_PHCDRR_1_EX_1', value: true },
        { measureId: 'PI_PHCDRR_3', value: false },
      ],
    },
  ],
  circumstances: {
    smallPractice: true,
    grounds: [],
    services: { 11: 900, 21: 100 },
    notScored: [],
    categoryScores: { quality: 70, cost: 60, improvementActivities: 100 },
  },
  assumptions: { ecrSuppressed: true },
};
