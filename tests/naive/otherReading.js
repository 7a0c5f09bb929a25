// What answers score where electronic case reporting of 2026 is not suppressed, which sources
// contest.
import { describeSet } from './points.js';

/**
 * The score without the suppression, where the suppression is assumed and the score is lower; else
 * undefined.
 * @param {number} year
 * @param {object} set
 * @param {object} assumptions those that the set is scored by
 * @param {number} scored what it scores by them
 * @returns {number | undefined}
 */
export function strictScore(year, set, assumptions, scored) {
  if (year !== 2026 || assumptions.ecrSuppressed !== true) return undefined;
  const strict = describeSet(year, set, { ...assumptions, ecrSuppressed: false }).score;
  return strict < scored ? strict : undefined;
}

/** The set with the counts of a plan. */
function raisedSet(set, plan) {
  const counts = new Map(plan.map((step) => [step.measureId, step]));
  return {
    ...set,
    measurements: (set.measurements ?? []).map((one) => {
      const step = counts.get(one.measureId);
      if (step === undefined) return one;
      return { ...one, value: { numerator: step.numerator, denominator: step.denominator } };
    }),
  };
}

/**
 * Targets, each with the score of its plan without the suppression where that is lower.
 * @param {object[]} targets as adviseTargets gives them
 * @param {number} year
 * @param {object} set with the counts from which the plans start
 * @param {object} assumptions
 */
export function withOtherScores(targets, year, set, assumptions) {
  return targets.map((target) => {
    const after = raisedSet(set, target.plan);
    const otherScore = strictScore(year, after, assumptions, target.score);
    return otherScore === undefined ? target : { ...target, otherScore };
  });
}
