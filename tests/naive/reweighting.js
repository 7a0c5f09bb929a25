// Who need not report: which of the grounds for reweighting hold.
import { SMALL_PRACTICE_AUTOMATIC } from './tables.js';

/**
 * The special statuses that a share of a group's clinicians decides, and the question put to that
 * share.
 */
const BY_SHARE = {
  hospitalBased: (count, clinicians) => count * 100n > 75n * clinicians,
  nonPatientFacing: (count, clinicians) => count * 100n > 75n * clinicians,
  ascBased: (count, clinicians) => count === clinicians,
};

const HOSPITAL_CODES = ['19', '21', '22', '23'];
const ASC_CODES = ['24'];

/** Whether at least 75 % of the services were furnished at the given places. */
function furnishedAt(codes, services) {
  const total = Object.values(services).reduce((sum, count) => sum + BigInt(count), 0n);
  const there = codes.reduce((sum, code) => sum + BigInt(services[code] ?? 0), 0n);
  return total > 0n && there * 100n >= 75n * total;
}

/**
 * Whether the small-practice weights apply: said so, or claimed as a ground.
 * @param {object} circumstances
 */
export function isSmallPractice(circumstances) {
  return (
    circumstances.smallPractice === true || (circumstances.grounds ?? []).includes('smallPractice')
  );
}

/**
 * The grounds that hold.
 * @param {number} year
 * @param {string} entityType
 * @param {object} circumstances
 * @returns {Set<string>}
 */
export function heldGrounds(year, entityType, circumstances) {
  const held = new Set(circumstances.grounds ?? []);
  if (circumstances.smallPractice === true && SMALL_PRACTICE_AUTOMATIC[year]) {
    held.add('smallPractice');
  }

  if (entityType === 'individual') {
    const services = circumstances.services ?? {};
    if (furnishedAt(HOSPITAL_CODES, services)) held.add('hospitalBased');
    if (furnishedAt(ASC_CODES, services)) held.add('ascBased');
  }
  if (entityType === 'group' || entityType === 'virtualGroup') {
    const share = circumstances.qualifyingShare ?? {};
    for (const [ground, decides] of Object.entries(BY_SHARE)) {
      const count = share[ground] ?? undefined;
      if (count === undefined) continue;
      if (decides(BigInt(count), BigInt(share.clinicians))) held.add(ground);
      else held.delete(ground);
    }
  }
  return held;
}
