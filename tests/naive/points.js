// One PI measurement set, scored: a row a measure, the sum, and everything that makes the category
// 0.
// Points are multiples of one half and far below 2^53, so that adding them as JavaScript numbers is
// exact; the one division is done in BigInt.
import {
  ANY_TWO_OF,
  ATTESTATIONS,
  BONUSES,
  EXCLUSIONS,
  GLANCE,
  PROPORTIONS,
  ROWS,
  WITH_LEVELS,
} from './tables.js';
import { SLOTS_2021, careMaxima, publicHealthMaxima } from './maxima.js';
import { daysInPeriod } from './dates.js';

/**
 * numerator ÷ denominator × maximum, to the nearest whole number, an exact half up, at least 1.
 * @param {number} numerator at least 1
 * @param {number} denominator
 * @param {number} maximum whole
 */
export function proportionPoints(numerator, denominator, maximum) {
  const top = BigInt(numerator) * BigInt(maximum);
  const bottom = BigInt(denominator);
  // floor(x + 1/2), written over the common denominator.
  const rounded = Number((2n * top + bottom) / (2n * bottom));
  return Math.max(1, rounded);
}

/**
 * The sheet on which one set is scored: its answers, the rows as they are filled in, the blockers
 * as they are found.
 */
class Sheet {
  constructor(year, measurements) {
    this.year = year;
    this.answers = new Map(measurements.map(({ measureId, value }) => [measureId, value]));
    this.rows = {};
    this.blockers = [];
  }

  yes(id) {
    return this.answers.get(id) === true;
  }

  answered(id) {
    return this.answers.has(id);
  }

  excluded(id) {
    return (EXCLUSIONS[this.year][id] ?? []).some((exclusion) => this.yes(exclusion));
  }

  levelStated(id) {
    return this.yes(`${id}_PRE`) || this.yes(`${id}_PROD`);
  }

  row(id, status, points = 0, maxPoints = 0) {
    this.rows[id] = { points, maxPoints, status };
  }

  block(code, measureId) {
    this.blockers.push(measureId === undefined ? { code } : { code, measureId });
  }

  /** A required measure that can earn `maxPoints`: excluded, missing, failed or earned. */
  required(id, maxPoints) {
    const value = this.answers.get(id);
    if (this.excluded(id)) {
      this.row(id, 'excluded');
    } else if (value === undefined) {
      this.row(id, 'missing', 0, maxPoints);
      this.block('measure-missing', id);
    } else if (value === false || value.numerator === 0) {
      this.row(id, 'failed', 0, maxPoints);
      this.block('measure-failed', id);
    } else if (PROPORTIONS.has(id)) {
      this.row(
        id,
        'earned',
        proportionPoints(value.numerator, value.denominator, maxPoints),
        maxPoints,
      );
    } else {
      this.row(id, 'earned', maxPoints, maxPoints);
      if (WITH_LEVELS[this.year].includes(id) && !this.levelStated(id)) {
        this.block('engagement-missing', id);
      }
    }
  }
}

/**
 * Which HIE route is reported, and how its exclusions stand. The loops are what is asked for when
 * nothing is reported.
 */
function hieRoute(sheet) {
  if (sheet.yes('PI_HIE_5') || sheet.yes('PI_HIE_6')) return 'alternative';
  const sending = !sheet.excluded('PI_HIE_1');
  const receiving = !sheet.excluded('PI_HIE_4');
  if (sending && receiving) return 'loops';
  if (receiving) return 'no-sending';
  if (sending) return 'no-receiving';
  return 'neither';
}

/** E-prescribing, PDMP where it is required, health information exchange, patient access. */
function scoreCare(sheet, toPea1) {
  const { year } = sheet;
  const route = hieRoute(sheet);
  const maxima = careMaxima(
    year,
    { ep1: sheet.excluded('PI_EP_1'), ep2: sheet.excluded('PI_EP_2') },
    route,
  );
  sheet.required('PI_EP_1', maxima.EP_1);
  if (year >= 2023) sheet.required('PI_EP_2', maxima.EP_2);
  for (const id of ['PI_HIE_5', 'PI_HIE_6']) {
    if (!ROWS[year].includes(id)) continue;
    if (sheet.yes(id)) sheet.required(id, maxima.ALTERNATIVE);
    else sheet.row(id, 'notChosen');
  }
  if (route === 'alternative') {
    sheet.row('PI_HIE_1', 'notChosen');
    sheet.row('PI_HIE_4', 'notChosen');
  } else {
    sheet.required('PI_HIE_1', maxima.HIE_1);
    sheet.required('PI_HIE_4', maxima.HIE_4);
  }
  sheet.required('PI_PEA_1', maxima.PEA_1 + toPea1);
}

/**
 * 2022 on: immunization and electronic case reporting are both required. Returns what goes to
 * PEA_1.
 */
function scorePublicHealth(sheet, suppressed) {
  const maxima = publicHealthMaxima(
    sheet.year,
    sheet.excluded('PI_PHCDRR_1'),
    sheet.excluded('PI_PHCDRR_3'),
    suppressed,
  );
  sheet.required('PI_PHCDRR_1', maxima.PHCDRR_1);
  const anyAnswer = sheet.answered('PI_PHCDRR_3') || sheet.excluded('PI_PHCDRR_3');
  if (suppressed && anyAnswer) {
    sheet.row('PI_PHCDRR_3', 'suppressed', maxima.PHCDRR_3, maxima.PHCDRR_3);
  } else sheet.required('PI_PHCDRR_3', maxima.PHCDRR_3);
  return maxima.TO_PEA_1;
}

/**
 * 2021: two slots, taken by yes answers, then exclusions, then no answers, then what was not
 * answered. Returns what goes to PEA_1.
 */
function scoreAnyTwo(sheet) {
  const yes = [];
  const excluded = [];
  const no = [];
  const unanswered = [];
  for (const id of ANY_TWO_OF) {
    if (sheet.yes(id)) yes.push(id);
    else if (sheet.excluded(id)) excluded.push(id);
    else if (sheet.answered(id)) no.push(id);
    else unanswered.push(id);
    if (sheet.yes(`${id}_MULTI`)) yes.push(`${id}_MULTI`);
    else sheet.row(`${id}_MULTI`, 'notClaimed');
  }
  const slots = [...yes, ...excluded, ...no, ...unanswered].slice(0, 2);
  const { each, toPea1 } = SLOTS_2021[slots.filter((id) => excluded.includes(id)).length];

  for (const id of excluded) sheet.row(id, 'excluded');
  for (const id of yes) {
    if (slots.includes(id)) sheet.row(id, 'earned', each, each);
    else sheet.row(id, 'notNeeded');
  }
  for (const id of no) {
    if (slots.includes(id)) {
      sheet.row(id, 'failed', 0, each);
      sheet.block('measure-failed', id);
    } else sheet.row(id, 'notNeeded');
  }
  for (const id of unanswered) {
    if (slots.includes(id)) sheet.row(id, 'missing', 0, each);
    else sheet.row(id, 'notNeeded');
  }
  const firstOpen = unanswered.find((id) => slots.includes(id));
  if (firstOpen !== undefined) sheet.block('measure-missing', firstOpen);
  return toPea1;
}

/** Bonus awards. Returns their sum. */
function scoreBonuses(sheet) {
  let sum = 0;
  for (const { award, measures } of BONUSES[sheet.year]) {
    const counted = measures.filter(
      (id) => sheet.yes(id) && (!WITH_LEVELS[sheet.year].includes(id) || sheet.levelStated(id)),
    );
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

/** Attestations earn nothing; without them the category is 0. */
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
function checkPeriodAndCehrt(sheet, set, cehrtAssumed) {
  const days = daysInPeriod(set.performanceStart, set.performanceEnd);
  if (days === undefined) sheet.block('period-missing');
  else if (days < GLANCE[sheet.year].shortestPeriod) sheet.block('period-too-short');
  if ((set.cehrtId ?? undefined) === undefined && !cehrtAssumed) sheet.block('cehrt-missing');
}

/**
 * Scores one set by itself. The set has passed the checks.
 * @param {number} year
 * @param {object} set a measurement set; one without measurements is scored as nothing answered
 * @param {{cehrt: boolean, ecrSuppressed: boolean}} assumptions those in force
 * @returns {{score: number, pointsEarned: number, bonus: number, measures: object, blockers:
 * object[]}}
 */
export function scoreSet(year, set, assumptions) {
  const sheet = new Sheet(year, set.measurements ?? []);
  checkPeriodAndCehrt(sheet, set, assumptions.cehrt);
  const toPea1 =
    year === 2021 ? scoreAnyTwo(sheet) : scorePublicHealth(sheet, assumptions.ecrSuppressed);
  scoreCare(sheet, toPea1);
  const bonus = scoreBonuses(sheet);
  checkAttestations(sheet);
  // The points of the bonus rows are the bonus, so that the sum over all rows holds it already.
  const pointsEarned = Object.values(sheet.rows).reduce((sum, { points }) => sum + points, 0);
  const score = sheet.blockers.length > 0 ? 0 : Math.min(100, pointsEarned);
  return { score, pointsEarned, bonus, measures: sheet.rows, blockers: sheet.blockers };
}
