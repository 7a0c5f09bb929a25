// The final score and the payment adjustment, exactly: sums in hundred-thousandths of a point.
import { OTHER_CATEGORIES } from './weights.js';

/** Hundred-thousandths in a point: thousandths of a score times whole percents. */
const UNIT = 100000n;

/** A score of at most three decimals, in thousandths. */
export const thousandths = (score) => BigInt(Math.round(score * 1000));

/**
 * What the other categories add to the final score, in hundred-thousandths of a point.
 * @param {object} weights as categoryWeights gives them
 * @param {object} categoryScores of the other categories, at most three decimals each
 * @returns {bigint|undefined} undefined while the score of a category that counts is not given
 */
export function sumOfOthers(weights, categoryScores) {
  let sum = 0n;
  for (const category of OTHER_CATEGORIES) {
    if (weights[category] === 0) continue;
    const score = categoryScores[category] ?? undefined;
    if (score === undefined) return undefined;
    sum += thousandths(score) * BigInt(weights[category]);
  }
  return sum;
}

/** Whether no category has a weight: then the final score is the performance threshold. */
export function isThreshold(weights) {
  return Object.values(weights).every((weight) => weight === 0);
}

/** Whole steps nearest to top / bottom, an exact half up; both at least 0. */
const nearest = (top, bottom) => (2n * top + bottom) / (2n * bottom);

/**
 * The payment adjustment in percent for a final score below the threshold.
 * @param {bigint} final the final score in hundred-thousandths
 * @param {number} threshold
 * @returns {number|undefined} undefined at the threshold and above
 */
function paymentAdjustment(final, threshold) {
  const atThreshold = BigInt(threshold) * UNIT;
  if (final >= atThreshold) return undefined;
  if (4n * final <= atThreshold) return -9;
  const hundredths = nearest(900n * (atThreshold - final), atThreshold);
  return hundredths === 0n ? 0 : -Number(hundredths) / 100;
}

/**
 * The final score and what it does to payments, as fields of an answer.
 * @param {object} weights as categoryWeights gives them
 * @param {number} piScore
 * @param {object|null|undefined} categoryScores
 * @param {number} threshold the year's performance threshold
 * @returns {{finalScore?: number, paymentAdjustment?: number}} no final score where it cannot be
 * worked out
 */
export function finalFields(weights, piScore, categoryScores, threshold) {
  let final = BigInt(threshold) * UNIT;
  if (!isThreshold(weights)) {
    const others = sumOfOthers(weights, categoryScores ?? {});
    if (others === undefined) return {};
    final = others + thousandths(piScore) * BigInt(weights.promotingInteroperability);
  }
  const adjustment = paymentAdjustment(final, threshold);
  return {
    finalScore: Number(final) / Number(UNIT),
    ...(adjustment !== undefined && { paymentAdjustment: adjustment }),
  };
}
