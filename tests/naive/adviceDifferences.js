// Compares the product's advice with the advice of this folder, field by field.
import { Findings, sorted } from './findings.js';
import { findErrors } from './checking.js';
import { score } from './scorer.js';
import { EXCLUSIONS } from './tables.js';

const TARGET = ['target', 'reachable', 'additional', 'score', 'otherScore', 'plan', 'alone'];
const PROJECTION = ['asOf', 'daysLeft', 'score', 'low', 'high', 'lastStart'];

/** Some fields of an entry, in the order of their names, without those that are absent. */
const only = (entry, fields) =>
  Object.fromEntries(fields.filter((id) => entry[id] !== undefined).map((id) => [id, entry[id]]));

/** An entry of a plan without what is said for people. */
const planEntries = (list) =>
  (list ?? []).map((entry) =>
    only(entry, ['measureId', 'additional', 'numerator', 'denominator', 'points']),
  );

function compareTargets(found, name, product, naive) {
  found.hold(name, product?.length, naive.length);
  naive.forEach((target, index) => {
    const theirs = product?.[index];
    if (theirs === undefined) return;
    const plain = { ...theirs, plan: planEntries(theirs.plan), alone: planEntries(theirs.alone) };
    found.holdFields(`${name}[]`, plain, target, TARGET, String(target.target));
  });
}

function compareMeasures(found, product, naive) {
  const theirs = new Map((product.measures ?? []).map((entry) => [entry.measureId, entry]));
  found.hold(
    'measures',
    [...theirs.keys()].sort(),
    naive.measures.map((one) => one.measureId).sort(),
  );
  for (const entry of naive.measures) {
    const fields = ['points', 'maxPoints', 'next', 'previous', 'steps'];
    if (!theirs.has(entry.measureId)) continue;
    const other = { ...theirs.get(entry.measureId) };
    if (other.next) other.next = only(other.next, ['additional', 'points']);
    if (other.previous) other.previous = only(other.previous, ['fewer', 'points']);
    found.holdFields('measures[]', other, entry, fields, entry.measureId);
  }
}

/** Combinations: which there are, what each scores, and only then their order. */
function compareStrategies(found, product, naive) {
  const key = ({ claims, route }) => `${route}: ${(claims ?? []).join(' ')}`;
  const list = product.strategies ?? [];
  const [theirs, ours] = [list, naive.strategies].map((all) => all.map(key));
  const isSame = [...theirs].sort().join('\n') === [...ours].sort().join('\n');
  if (!isSame) {
    const without = (all, others) => all.filter((one) => !others.includes(one));
    found.hold('strategies', without(theirs, ours), without(ours, theirs));
    return;
  }
  for (const one of naive.strategies) {
    const other = list.find((entry) => key(entry) === key(one));
    found.holdFields('strategies[]', other, one, ['score', 'difference'], key(one));
  }
  found.hold('strategies order', theirs, ours);
}

/** Proportions in their order; yes/no answers in any order, because none is written. */
function compareFragile(found, product, naive) {
  const counted = (list) =>
    (list ?? [])
      .filter(({ fewer }) => fewer !== undefined)
      .map(({ id, fewer }) => `${id} ${fewer}`);
  const others = (list) =>
    sorted(
      (list ?? []).filter(({ fewer }) => fewer === undefined),
      'id',
    );
  found.hold('fragile proportions', counted(product.fragile), counted(naive.fragile));
  found.hold('fragile yes/no', others(product.fragile), others(naive.fragile));
}

/** The submission with the changes of a move made in its one PI set. */
function changed(submission, { set = [], remove = [] }) {
  const gone = new Set([...remove, ...set.map(({ measureId }) => measureId)]);
  return {
    ...submission,
    measurementSets: submission.measurementSets.map((one) => ({
      ...one,
      measurements: [...one.measurements.filter(({ measureId }) => !gone.has(measureId)), ...set],
    })),
  };
}

/** How many further events a move has; more than any number where it is a yes or a no. */
function effort(submission, { changes }) {
  const given = submission.measurementSets.flatMap((set) => set.measurements ?? []);
  const [{ measureId, value }] = changes.set;
  if (value === true) return Infinity;
  const before = given.find((one) => one.measureId === measureId);
  return value.numerator - before.value.numerator;
}

/** Each claim that `may` allows must be a move where it alone makes a score of 0 count. */
function wantClaims(found, moves, naive, submission, may) {
  const year = submission.performanceYear;
  const [{ measurements = [] } = {}] = submission.measurementSets ?? [];
  if (naive.score > 0 || measurements.length === 0) return;
  for (const [measure, exclusions] of Object.entries(EXCLUSIONS[year])) {
    const exclusion = may.find((id) => exclusions.includes(id));
    if (exclusion === undefined) continue;
    if (measurements.some((one) => exclusions.includes(one.measureId) && one.value)) continue;
    const remove = [measure, `${measure}_MULTI`, `${measure}_PRE`, `${measure}_PROD`];
    const set = [{ measureId: exclusion, value: true }];
    const after = score(changed(submission, { set, remove }));
    if (after.errors || after.score === 0) continue;
    const theirs = moves.find(({ id }) => id === exclusion);
    found.hold('moves[] that make it count', theirs?.difference, after.score, exclusion);
  }
}

/**
 * Tries out each move of the product: its changes must be legal, use no exclusion outside `may`,
 * and bring the difference that it states; the moves come best first, and of those that bring as
 * much the fewest events. What a move brings to a score that stays 0 is not written.
 */
function tryMoves(found, product, naive, submission, may) {
  const { moves } = product;
  if (moves === undefined || naive.isReweighted) return;
  wantClaims(found, moves, naive, submission, may);
  const exclusions = Object.values(EXCLUSIONS[submission.performanceYear]).flat();
  for (const { id, difference, certainScore, changes } of moves) {
    const after = changed(submission, changes ?? {});
    const errors = findErrors(after).map(({ code }) => code);
    found.hold('moves[] errors', errors, [], id);
    const outside = (changes?.set ?? [])
      .map(({ measureId }) => measureId)
      .filter((one) => exclusions.includes(one) && !may.includes(one));
    found.hold('moves[] outside may', outside, [], id);
    if (errors.length > 0) continue;
    const { score: reached, alternatives } = score(after);
    if (reached === 0) continue;
    const isCertain =
      naive.otherReading !== undefined && alternatives.every((one) => one.score === reached);
    found.hold('moves[].difference', difference, reached - naive.score, id);
    found.hold('moves[].certainScore', certainScore, isCertain ? reached : undefined, id);
  }
  const keys = moves.map((move) => [move.difference, effort(submission, move)]);
  const inOrder = [...keys].sort(([a, few], [b, more]) => b - a || (few === more ? 0 : few - more));
  found.hold('moves order', keys, inOrder);
}

/**
 * The fields in which two pieces of advice differ.
 * @param {object} product the product's advice
 * @param {object} naive the advice of this folder
 * @param {object} submission
 * @param {string[]} may the option of the same name
 * @returns {{field: string, at: string, product: unknown, naive: unknown}[]}
 */
export function adviceDifferences(product, naive, submission, may) {
  const found = new Findings();
  if (product.errors || naive.errors) {
    const list = ({ errors }) => sorted(errors, 'code', 'path');
    found.hold('errors', list(product), list(naive));
    return found.list;
  }
  found.hold('score', product.score, naive.score);
  found.hold('message', typeof product.message === 'string', naive.isReweighted);
  const { otherReading } = product;
  found.hold(
    'otherReading',
    otherReading && only(otherReading, ['assumptions', 'score']),
    naive.otherReading,
  );
  compareTargets(found, 'targets', product.targets, naive.targets);
  compareMeasures(found, product, naive);
  compareStrategies(found, product, naive);
  compareFragile(found, product, naive);
  tryMoves(found, product, naive, submission, may);
  found.holdFields('projection', product.projection, naive.projection, PROJECTION);
  if (product.projection && naive.projection) {
    const [theirs, ours] = [product.projection, naive.projection];
    compareTargets(
      found,
      'projection.targetsFromHere',
      theirs.targetsFromHere,
      ours.targetsFromHere,
    );
  }
  return found.list;
}
