// The fewest further events that reach a target, found by trying every combination.
import { PROPORTIONS } from './tables.js';
import { allRaises, stepsOf } from './raising.js';

/** Up to so many combinations every number of events is tried; beyond, only those that matter. */
const TRIED_ONE_BY_ONE = 30000;

/** The raises of each measure that are tried. */
function raisesToTry(measures, frame) {
  const all = measures.map((measure) =>
    allRaises(measure, { growing: frame.growing, most: frame.most?.(measure) }),
  );
  const combinations = all.reduce((product, raises) => product * raises.length, 1);
  return combinations <= TRIED_ONE_BY_ONE && !frame.steps ? all : all.map(stepsOf);
}

/** More events on the measure that comes first, then on the second, and so on. */
function comesFirst(a, b) {
  for (const [index, { additional }] of a.chosen.entries()) {
    if (additional !== b.chosen[index].additional) return additional > b.chosen[index].additional;
  }
  return false;
}

/** Fewer events, then fewer measures changed, then the higher score, then events come first. */
function isBetter(a, b) {
  if (b === undefined) return true;
  if (a.additional !== b.additional) return a.additional < b.additional;
  if (a.changed !== b.changed) return a.changed < b.changed;
  if (a.score !== b.score) return a.score > b.score;
  return comesFirst(a, b);
}

/** The higher score, then as isBetter: for a target that nothing reaches. */
function scoresMore(a, b) {
  if (b === undefined || a.score !== b.score) return b === undefined || a.score > b.score;
  return isBetter(a, b);
}

/** Calls `visit` with every combination of one raise for each measure. */
function forEachCombination(lists, visit, chosen = []) {
  if (chosen.length === lists.length) {
    visit(chosen);
    return;
  }
  for (const raise of lists[chosen.length]) {
    chosen.push(raise);
    forEachCombination(lists, visit, chosen);
    chosen.pop();
  }
}

/**
 * Whether something blocks that no event can change: a blocker that is not a numerator, or a
 * measure of 0 cases that cannot grow.
 */
function isStuck(described, measures, growing) {
  const isNumerator = ({ code, measureId }) =>
    code === 'measure-failed' && PROPORTIONS.has(measureId);
  return (
    described.blockers.some((blocker) => !isNumerator(blocker)) ||
    (!growing && measures.some(({ denominator }) => denominator === 0))
  );
}

/** A combination's events, measures changed and score. */
function weigh(chosen, othersPoints) {
  const isMet = chosen.every(({ numerator }) => numerator > 0);
  const points = chosen.reduce((sum, raise) => sum + raise.points, othersPoints);
  return {
    chosen: [...chosen],
    additional: chosen.reduce((sum, raise) => sum + raise.additional, 0),
    changed: chosen.filter(({ additional }) => additional > 0).length,
    score: isMet ? Math.min(100, points) : 0,
  };
}

/** A raise as an entry of a plan. */
const entry = ({ measureId }, { additional, numerator, denominator, points }) => ({
  measureId,
  additional,
  numerator,
  denominator,
  points,
});

/**
 * The advice on each target.
 * @param {object} described the set as describeSet describes it
 * @param {object[]} measures as countedMeasures gives them
 * @param {number[]} targets
 * @param {object} frame
 * @param {boolean} frame.growing whether each further event is a new case
 * @param {(measure: object) => number} [frame.most] an upper limit of further events of a measure
 * @param {boolean} [frame.steps] whether only the numbers of events with which points begin to be
 * more are tried, however few combinations there are
 * @returns {{target: number, reachable: boolean, additional: number, score: number, plan: object[],
 * alone: object[]}[]}
 */
export function adviseTargets(described, measures, targets, frame) {
  const nothing = { additional: 0, plan: [], alone: [] };
  if (isStuck(described, measures, frame.growing)) {
    return targets.map((target) => ({ target, reachable: false, score: 0, ...nothing }));
  }
  const own = measures.reduce((sum, { points }) => sum + points, 0);
  const othersPoints = described.pointsEarned - own;
  const lists = raisesToTry(measures, frame);
  const best = targets.map(() => undefined);
  let most;
  forEachCombination(lists, (chosen) => {
    const combination = weigh(chosen, othersPoints);
    targets.forEach((target, index) => {
      if (combination.score >= target && isBetter(combination, best[index])) {
        best[index] = combination;
      }
    });
    if (scoresMore(combination, most)) most = combination;
  });

  /** The fewest events of one measure that reach a target while the others stay. */
  const alone = (target) =>
    measures.flatMap((measure, index) => {
      const reaching = lists[index].find((raise) => {
        const chosen = lists.map((raises, other) => (other === index ? raise : raises[0]));
        return weigh(chosen, othersPoints).score >= target;
      });
      return reaching === undefined ? [] : [entry(measure, reaching)];
    });

  return targets.map((target, index) => {
    if (described.score >= target) {
      return { target, reachable: true, score: described.score, ...nothing };
    }
    const { chosen, additional, score } = best[index] ?? most;
    return {
      target,
      reachable: best[index] !== undefined,
      additional,
      score,
      plan: chosen.flatMap((raise, at) =>
        raise.additional > 0 ? [entry(measures[at], raise)] : [],
      ),
      alone: alone(target),
    };
  });
}
