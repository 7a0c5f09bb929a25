// The PI score from which reporting is at least as good as leaving PI out.
import { isThreshold, sumOfOthers, thousandths } from './finalScore.js';
import { OTHER_CATEGORIES } from './weights.js';

/**
 * top / bottom to four decimals, a half away from zero.
 * @param {number} top whole
 * @param {number} bottom whole, above 0
 */
export function toFourDecimals(top, bottom) {
  const size = BigInt(Math.abs(top)) * 20000n;
  const steps = Number((size + BigInt(bottom)) / (2n * BigInt(bottom)));
  return (top < 0 ? -steps : steps) / 10000;
}

/** The least whole number that is not below top / bottom; bottom is above 0. */
function ceiling(top, bottom) {
  const down = top / bottom;
  return top > 0n && top % bottom !== 0n ? down + 1n : down;
}

/**
 * Solves "final score with PI = final score without PI" for the PI score, p:
 * p × weight of PI + sum of the others with PI = sum of the others without PI, or 100 × threshold.
 * @param {object} withPi the weights when PI data count
 * @param {object} withoutPi the weights when PI is reweighted to 0
 * @param {object|null|undefined} categoryScores
 * @param {number} threshold
 * @returns {{weights: object, constant?: number, score?: number, never?: boolean}}
 */
export function breakEven(withPi, withoutPi, categoryScores, threshold) {
  const pi = withPi.promotingInteroperability;
  // Without a weight of PI either way, both final scores are the same: reporting is as good from 0.
  if (pi === 0) return { weights: {}, score: 0 };
  const atThreshold = isThreshold(withoutPi);
  const found = { weights: {} };
  for (const category of OTHER_CATEGORIES) {
    const difference = withoutPi[category] - withPi[category];
    if (difference !== 0) found.weights[category] = toFourDecimals(difference, pi);
  }
  if (atThreshold) found.constant = toFourDecimals(100 * threshold, pi);

  const differences = Object.fromEntries(
    OTHER_CATEGORIES.map((category) => [category, withoutPi[category] - withPi[category]]),
  );
  const others = sumOfOthers(differences, categoryScores ?? {});
  if (others === undefined) return found;
  const needed = others + (atThreshold ? thousandths(100 * threshold) : 0n);
  // needed / (1000 × pi) is the score; twice that, rounded up, is a number of half points.
  const halfPoints = ceiling(2n * needed, 1000n * BigInt(pi));
  if (halfPoints > 200n) found.never = true;
  else found.score = halfPoints < 0n ? 0 : Number(halfPoints) / 2;
  return found;
}
