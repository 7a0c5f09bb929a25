// Which of the grounds for reweighting hold, who can hold them, and whether PI data cancel them.

const words = (line) => line.trim().split(/\s+/);

const EVERY_YEAR = words(`hospitalBased ascBased nonPatientFacing smallPractice
  decertifiedEhr insufficientInternet extremeCircumstances noControlOverCehrt disasterArea
  joinedInLastThreeMonths dataCompromised apmEntityCircumstances`);
const NURSES_AND_ASSISTANTS = words(
  'nursePractitioner physicianAssistant clinicalNurseSpecialist nurseAnesthetist',
);
const THERAPISTS = words(`physicalTherapist occupationalTherapist speechLanguagePathologist
  audiologist clinicalPsychologist dietitian`);

/** The grounds that a year knows. */
export const GROUNDS = {
  2021: [...EVERY_YEAR, ...NURSES_AND_ASSISTANTS, ...THERAPISTS],
  2022: [...EVERY_YEAR, ...NURSES_AND_ASSISTANTS, ...THERAPISTS, 'clinicalSocialWorker'],
  2023: [...EVERY_YEAR, ...THERAPISTS, 'clinicalSocialWorker'],
  2024: [...EVERY_YEAR, 'clinicalSocialWorker', 'intermediaryFailed'],
  2025: [...EVERY_YEAR, 'intermediaryFailed'],
  2026: [...EVERY_YEAR, 'intermediaryFailed'],
};

/** Years in which a small practice needs no application for its ground. */
const SMALL_PRACTICE_AUTOMATIC = {
  2021: false,
  2022: true,
  2023: true,
  2024: true,
  2025: true,
  2026: true,
};

/** Grounds that only one type of entity can hold. */
const ONLY_FOR = { joinedInLastThreeMonths: 'individual', apmEntityCircumstances: 'apm' };

/** Grounds that stand although PI data are submitted. */
const STANDING = ['dataCompromised', 'apmEntityCircumstances'];

/**
 * The special statuses that a share of a group's clinicians decides, and which share suffices.
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
 * Whether the small-practice weights apply: the submission says so, or claims the ground.
 * @param {object} circumstances
 */
export function isSmallPractice(circumstances) {
  return (
    circumstances.smallPractice === true || (circumstances.grounds ?? []).includes('smallPractice')
  );
}

/**
 * The claimed grounds that an entity of this type cannot hold.
 * @returns {string[]}
 */
export function groundsNotForEntity(entityType, circumstances) {
  return (circumstances.grounds ?? []).filter(
    (ground) => ONLY_FOR[ground] !== undefined && ONLY_FOR[ground] !== entityType,
  );
}

/**
 * The grounds that hold, before it is asked whether PI data cancel them.
 * @param {number} year
 * @param {string} entityType
 * @param {object} circumstances
 * @returns {Set<string>}
 */
export function heldGrounds(year, entityType, circumstances) {
  const held = new Set(circumstances.grounds ?? []);
  for (const ground of groundsNotForEntity(entityType, circumstances)) held.delete(ground);
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
    for (const [ground, suffices] of Object.entries(BY_SHARE)) {
      const count = share[ground] ?? undefined;
      if (count === undefined) continue;
      if (suffices(BigInt(count), BigInt(share.clinicians))) held.add(ground);
      else held.delete(ground);
    }
  }
  return held;
}

/**
 * What the grounds and the assumption of 2021 bring about.
 * @param {number} year
 * @param {object} submission one that has passed the checks
 * @param {Record<string, boolean>} readings the assumptions in force
 * @returns {{piIsOut: (hasData: boolean) => boolean, everythingElseIsOut: boolean}} `piIsOut`:
 * whether the weight of PI is 0, with and without PI data; `everythingElseIsOut`: whether the
 * other three categories are reweighted to 0 too
 */
export function reweighting(year, submission, readings) {
  const entityType = submission.entityType ?? 'individual';
  const held = heldGrounds(year, entityType, submission.circumstances ?? {});
  const standsInSpiteOfData = STANDING.some((ground) => held.has(ground));
  const holdsWithoutData =
    held.size > 0 || (readings.automaticCircumstances === true && entityType === 'individual');
  return {
    piIsOut: (hasData) => standsInSpiteOfData || (holdsWithoutData && !hasData),
    everythingElseIsOut: held.has('joinedInLastThreeMonths'),
  };
}
