// Random circumstances: claims, places of service, scores of other categories, assumptions.
import { categoryScore, qualifyingShare, services } from './edges.js';
import { GROUNDS } from './grounds.js';
import { READINGS } from './years.js';

const CATEGORIES = ['quality', 'cost', 'improvementActivities'];

/** The grounds with rules of their own: who can hold them, and what cancels them. */
const SPECIAL = [
  'joinedInLastThreeMonths',
  'dataCompromised',
  'intermediaryFailed',
  'apmEntityCircumstances',
];

/** One ground of the year; the grounds with rules of their own come up more often than others. */
function ground(dice, year, entityType) {
  if (entityType === 'apm' && dice.chance(0.3)) return 'apmEntityCircumstances';
  const special = SPECIAL.filter((id) => GROUNDS[year].includes(id));
  return dice.pick(dice.chance(0.35) ? special : GROUNDS[year]);
}

/**
 * Scores of the other categories: any, or all the same, so that the final score without PI is that
 * one number, at or beside the limits of the payment adjustment.
 */
function categoryScores(dice) {
  if (dice.chance(0.25)) {
    const all = dice.pick([15, 15.001, 18.75, 18.751, 59.9, 59.999, 60, 74.875, 74.999, 75, 40]);
    return Object.fromEntries(CATEGORIES.map((category) => [category, all]));
  }
  const given = dice.chance(0.75) ? CATEGORIES : dice.some(CATEGORIES, 0.6);
  return Object.fromEntries(given.map((category) => [category, categoryScore(dice)]));
}

/**
 * Makes circumstances.
 * @param {import('./dice.js').Dice} dice
 * @param {number} year
 * @param {string|undefined} entityType
 * @param {number} claims how likely each kind of claim is
 */
export function circumstances(dice, year, entityType, claims) {
  const said = {};
  if (dice.chance(0.4)) said.smallPractice = dice.chance(0.4);
  if (dice.chance(claims)) {
    said.grounds = Array.from({ length: dice.int(0, 2) }, () => ground(dice, year, entityType));
  }
  if (dice.chance(claims)) said.services = services(dice);
  if (dice.chance(claims)) said.qualifyingShare = qualifyingShare(dice);
  if (said.qualifyingShare !== undefined && dice.chance(0.3)) {
    said.grounds = dice.some(['hospitalBased', 'ascBased', 'nonPatientFacing'], 0.6);
  }
  if (dice.chance(0.5)) {
    said.notScored = dice.shuffle(dice.some(CATEGORIES, dice.pick([0.3, 0.3, 0.7])));
  }
  if (dice.chance(0.6)) said.categoryScores = categoryScores(dice);
  if (dice.chance(0.02)) said.remark = 'unknown here';
  for (const field of [
    'smallPractice',
    'grounds',
    'services',
    'qualifyingShare',
    'notScored',
    'categoryScores',
  ]) {
    if (said[field] === undefined && dice.chance(0.01)) said[field] = null;
  }
  return said;
}

/** Makes assumptions: certified technology, and what is contested or decided later in the year. */
export function assumptions(dice, year) {
  const made = {};
  if (dice.chance(0.25)) made.cehrt = dice.chance(0.8);
  for (const id of Object.keys(READINGS[year])) {
    if (dice.chance(0.5)) made[id] = dice.chance(0.4);
  }
  return made;
}
