// One PI measurement set, described as if it counted: a row for each measure, the points, the
// requirements, and everything that makes the category 0.
import { ATTESTATIONS, BONUSES, EXCLUSIONS, HIE_ALTERNATIVES, OBJECTIVES, ROWS } from './tables.js';
import { GLANCE } from './years.js';
import { requiredMaxima } from './maxima.js';
import { daysInPeriod } from './dates.js';
import { Sheet } from './sheet.js';
import { scoreSlots } from './slots2021.js';
import { blockersWithRequirements, requirementsOf } from './requirements.js';

/** The maxima of the required measures, with one more measure excluded where it is named. */
function maximaOf(sheet, usesAlternative, alsoExcluded) {
  return requiredMaxima(
    sheet.year,
    (id) => id === alsoExcluded || sheet.excluded(id),
    usesAlternative,
    sheet.assumptions.ecrSuppressed,
  );
}

/** The HIE objective: the route that is reported, and what the others would be worth. */
function scoreExchange(sheet, maxima) {
  const { year, alternative } = sheet;
  const byAlternative = maximaOf(sheet, true);
  for (const id of HIE_ALTERNATIVES[year]) {
    if (id === alternative) sheet.require(id, byAlternative[id]);
    else sheet.row(id, 'notChosen', 0, byAlternative[id]);
  }
  // The loops are what is missing while no route is begun.
  const byLoops = maximaOf(sheet, false);
  for (const id of ['PI_HIE_1', 'PI_HIE_4']) {
    if (alternative === undefined) sheet.require(id, maxima[id]);
    else sheet.row(id, 'notChosen', 0, byLoops[id]);
  }
}

/** 2022 on: immunization and electronic case reporting are both required. */
function scorePublicHealth(sheet, maxima) {
  sheet.require('PI_PHCDRR_1', maxima.PI_PHCDRR_1);
  const id = 'PI_PHCDRR_3';
  const isAnswered = sheet.answered(id) || sheet.excluded(id);
  if (sheet.assumptions.ecrSuppressed && isAnswered) {
    sheet.required.add(id);
    sheet.row(id, 'suppressed', maxima[id], maxima[id]);
  } else sheet.require(id, maxima[id]);
}

/** Bonus awards: each is given once. Returns their sum. */
function scoreBonuses(sheet) {
  let sum = 0;
  for (const { award, measures } of BONUSES[sheet.year]) {
    const counted = measures.filter((id) => sheet.yes(id) && sheet.hasLevel(id));
    const open = counted.length === 0 ? award : 0;
    for (const id of measures) {
      if (id === counted[0]) sheet.row(id, 'bonus', award, award);
      else if (counted.includes(id)) sheet.row(id, 'bonus');
      else sheet.row(id, 'notClaimed', 0, open);
    }
    if (counted.length > 0) sum += award;
  }
  return sum;
}

/** Attestations earn nothing; without those that are required the category is 0. */
function checkAttestations(sheet) {
  for (const [id, asked] of Object.entries(ATTESTATIONS[sheet.year])) {
    if (sheet.yes(id)) sheet.row(id, 'attested');
    else if (asked === 'optional') sheet.row(id, 'notClaimed');
    else if (!sheet.answered(id)) {
      sheet.row(id, 'missing');
      sheet.block('attestation-missing', id);
    } else if (asked === 'answer') sheet.row(id, 'attested');
    else {
      sheet.row(id, 'failed');
      sheet.block('attestation-failed', id);
    }
  }
}

/** The performance period and the certified technology. */
function checkPeriodAndCehrt(sheet) {
  const days = daysInPeriod(sheet.set.performanceStart, sheet.set.performanceEnd);
  if (days === undefined) sheet.block('period-missing');
  else if (days < GLANCE[sheet.year].shortestPeriod) sheet.block('period-too-short');
  if ((sheet.set.cehrtId ?? undefined) === undefined && !sheet.assumptions.cehrt) {
    sheet.block('cehrt-missing');
  }
}

/** Adds to each measure where its points would go if it were excluded too. */
function addMoves(sheet, maxima) {
  for (const id of Object.keys(EXCLUSIONS[sheet.year])) {
    if (!sheet.required.has(id) || sheet.excluded(id)) continue;
    const after = maximaOf(sheet, sheet.alternative !== undefined, id);
    sheet.rows[id].ifExcluded = ROWS[sheet.year]
      .filter((other) => other !== id && sheet.required.has(other))
      .map((to) => ({ to, points: after[to] - maxima[to] }))
      .filter(({ points }) => points > 0);
  }
}

/** What each objective has earned and can earn; routes that are not chosen and bonuses apart. */
function objectivesOf(sheet) {
  const bonuses = new Set(BONUSES[sheet.year].flatMap(({ measures }) => measures));
  return Object.fromEntries(
    Object.entries(OBJECTIVES).map(([objective, ids]) => {
      const sums = { points: 0, maxPoints: 0, bonus: 0 };
      for (const id of ids) {
        const row = sheet.rows[id];
        if (row === undefined || row.status === 'notChosen') continue;
        if (bonuses.has(id)) sums.bonus += row.points;
        else {
          sums.points += row.points;
          sums.maxPoints += row.maxPoints;
        }
      }
      return [objective, sums];
    }),
  );
}

/**
 * The score if everything open were met with full points; 0 once a requirement has failed.
 */
function potentialOf(sheet, requirements, pointsEarned) {
  if (requirements.some(({ state }) => state === 'failed')) return 0;
  // A slot of 2021 that a no has taken is still open while another report could fill it.
  const open = Object.values(sheet.rows)
    .filter(({ status }) => status === 'missing' || status === 'failed')
    .reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  return Math.min(100, pointsEarned + open);
}

/** The blockers that mean that something is not answered, so that the set is incomplete. */
const UNANSWERED = ['measure-missing', 'attestation-missing', 'cehrt-missing', 'period-missing'];

/**
 * Describes one set by itself. The set has passed the checks.
 * @param {number} year
 * @param {object} set a measurement set; one without measurements is described as nothing answered
 * @param {{cehrt: boolean, ecrSuppressed: boolean}} assumptions those in force
 * @returns {{score: number, potential: number, pointsEarned: number, bonus: number, measures:
 * object, objectives: object, requirements: object[], blockers: object[], isComplete: boolean}}
 */
export function describeSet(year, set, assumptions) {
  const sheet = new Sheet(year, set, assumptions);
  checkPeriodAndCehrt(sheet);
  const slots = year === 2021 ? scoreSlots(sheet) : { toPea1: 0 };
  const maxima = maximaOf(sheet, sheet.alternative !== undefined);
  sheet.require('PI_EP_1', maxima.PI_EP_1);
  if (year >= 2023) sheet.require('PI_EP_2', maxima.PI_EP_2);
  scoreExchange(sheet, maxima);
  sheet.require('PI_PEA_1', maxima.PI_PEA_1 + slots.toPea1);
  if (year >= 2022) scorePublicHealth(sheet, maxima);
  const bonus = scoreBonuses(sheet);
  checkAttestations(sheet);
  addMoves(sheet, maxima);

  // The points of the bonus rows are the bonus, so that the sum over all rows holds it already.
  const pointsEarned = Object.values(sheet.rows).reduce((sum, { points }) => sum + points, 0);
  const requirements = requirementsOf(sheet, slots.state);
  return {
    score: sheet.blockers.length > 0 ? 0 : Math.min(100, pointsEarned),
    potential: potentialOf(sheet, requirements, pointsEarned),
    pointsEarned,
    bonus,
    measures: sheet.rows,
    objectives: objectivesOf(sheet),
    requirements,
    blockers: blockersWithRequirements(sheet, requirements),
    isComplete: !sheet.blockers.some(({ code }) => UNANSWERED.includes(code)),
  };
}
