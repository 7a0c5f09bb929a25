// The sheet on which one measurement set is scored: its answers, and the rows and blockers as they
// are filled in.
// Points are multiples of one half and far below 2^53, so that adding them as JavaScript numbers is
// exact; the one division is done in BigInt.
import { EXCLUSIONS, HIE_ALTERNATIVES, PROPORTIONS, WITH_LEVELS } from './tables.js';

/**
 * numerator ÷ denominator × maximum, to the nearest whole number, an exact half up, at least 1 for
 * a numerator of at least 1; 0 for a numerator of 0.
 * @param {number} numerator
 * @param {number} denominator
 * @param {number} maximum whole
 */
export function proportionPoints(numerator, denominator, maximum) {
  if (numerator === 0) return 0;
  const top = BigInt(numerator) * BigInt(maximum);
  const bottom = BigInt(denominator);
  // floor(x + 1/2), written over the common denominator.
  const rounded = Number((2n * top + bottom) / (2n * bottom));
  return Math.max(1, rounded);
}

/** One set's answers, with the rows and blockers of its estimate. */
export class Sheet {
  /**
   * @param {number} year
   * @param {object} set a measurement set that has passed the checks
   * @param {{cehrt: boolean, ecrSuppressed: boolean}} assumptions those in force
   */
  constructor(year, set, assumptions) {
    this.year = year;
    this.set = set;
    this.assumptions = assumptions;
    this.answers = new Map((set.measurements ?? []).map((one) => [one.measureId, one.value]));
    this.rows = {};
    this.blockers = [];
    this.required = new Set();
    this.alternative = HIE_ALTERNATIVES[year].find((id) => this.yes(id));
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

  /** Whether the level of active engagement is stated, for a measure that takes one. */
  hasLevel(id) {
    if (!WITH_LEVELS[this.year].includes(id)) return true;
    return this.yes(`${id}_PRE`) || this.yes(`${id}_PROD`);
  }

  /** Whether any route of the HIE objective is begun; a no to an alternative begins none. */
  beginsExchange() {
    if (this.alternative !== undefined) return true;
    return ['PI_HIE_1', 'PI_HIE_4'].some((id) => this.answered(id) || this.excluded(id));
  }

  row(id, status, points = 0, maxPoints = 0) {
    this.rows[id] = { points, maxPoints, status };
  }

  block(code, measureId) {
    this.blockers.push(measureId === undefined ? { code } : { code, measureId });
  }

  /** Fills in a required measure that can earn `maxPoints`: excluded, missing, failed or earned. */
  require(id, maxPoints) {
    this.required.add(id);
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
      const { numerator, denominator } = value;
      this.row(id, 'earned', proportionPoints(numerator, denominator, maxPoints), maxPoints);
    } else {
      this.row(id, 'earned', maxPoints, maxPoints);
      if (!this.hasLevel(id)) this.block('engagement-missing', id);
    }
  }
}
