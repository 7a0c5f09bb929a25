// What a person would have on paper: which ids a performance year knows, what excludes what, and
// the numbers of the year at a glance.
// Everything is written out year by year, so that a reader can hold one line against the published
// measures of that year.

export const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];

/**
 * Answered with a numerator and a denominator; every other id of every year is answered with yes or
 * no.
 */
export const PROPORTIONS = new Set(['PI_EP_1', 'PI_HIE_1', 'PI_HIE_4', 'PI_PEA_1']);

/** Year at a glance. `cehrt`: the formats of a certification ID. */
const CURES_ID = /^[A-Z0-9]{2}15C[A-Z0-9]{10}$/;
const ID_FROM_2025 = /^2025C[A-Z0-9]{10}$/;
export const GLANCE = {
  2021: { shortestPeriod: 90, threshold: 60, exceptional: 85, cehrt: [CURES_ID] },
  2022: { shortestPeriod: 90, threshold: 75, exceptional: 89, cehrt: [CURES_ID] },
  2023: { shortestPeriod: 90, threshold: 75, cehrt: [CURES_ID] },
  2024: { shortestPeriod: 180, threshold: 75, cehrt: [CURES_ID] },
  2025: { shortestPeriod: 180, threshold: 75, cehrt: [CURES_ID, ID_FROM_2025] },
  2026: { shortestPeriod: 180, threshold: 75, cehrt: [CURES_ID, ID_FROM_2025] },
};

/** Splits a line of ids, written without their common beginning PI_. */
const ids = (line) =>
  line
    .trim()
    .split(/\s+/)
    .map((id) => `PI_${id}`);

/**
 * The rows of an estimate: all measures and attestations, without exclusions and levels of
 * engagement.
 */
export const ROWS = {
  2021: ids(`EP_1 EP_2 HIE_1 HIE_4 HIE_5 PEA_1 PHCDRR_1 PHCDRR_1_MULTI PHCDRR_2 PHCDRR_2_MULTI PHCDRR_3 PHCDRR_3_MULTI
    PHCDRR_4 PHCDRR_4_MULTI PHCDRR_5 PHCDRR_5_MULTI PPHI_1 INFBLO_1 ONCDIR_1 ONCACB_1`),
  2022: ids(
    'EP_1 EP_2 HIE_1 HIE_4 HIE_5 PEA_1 PHCDRR_1 PHCDRR_3 PHCDRR_2 PHCDRR_4 PHCDRR_5 PPHI_1 PPHI_2 INFBLO_1 ONCDIR_1 ONCACB_1',
  ),
  2023: ids(
    'EP_1 EP_2 HIE_1 HIE_4 HIE_5 HIE_6 PEA_1 PHCDRR_1 PHCDRR_3 PHCDRR_2 PHCDRR_4 PHCDRR_5 PPHI_1 PPHI_2 INFBLO_1 ONCDIR_1 ONCACB_1',
  ),
  2024: ids(
    'EP_1 EP_2 HIE_1 HIE_4 HIE_5 HIE_6 PEA_1 PHCDRR_1 PHCDRR_3 PHCDRR_2 PHCDRR_4 PHCDRR_5 PPHI_1 PPHI_2 INFBLO_1 ONCDIR_1 ONCACB_1',
  ),
  2025: ids(
    'EP_1 EP_2 HIE_1 HIE_4 HIE_5 HIE_6 PEA_1 PHCDRR_1 PHCDRR_3 PHCDRR_2 PHCDRR_4 PHCDRR_5 PPHI_1 PPHI_2 INFBLO_1 ONCDIR_1 ONCACB_1',
  ),
  2026: ids(`EP_1 EP_2 HIE_1 HIE_4 HIE_5 HIE_6 PEA_1 PHCDRR_1 PHCDRR_3 PHCDRR_2 PHCDRR_4 PHCDRR_5 PHCDRR_6
    PPHI_1 PPHI_2 INFBLO_1 ONCDIR_1 ONCACB_1`),
};

/** Measure → the exclusions that excuse from it; any one suffices. */
const LOOPS_AND_EP_1 = {
  PI_EP_1: ids('LVPP_1'),
  PI_HIE_1: ids('LVOTC_1'),
  PI_HIE_4: ids('LVITC_2'),
};
const threeOf = (measure) => ids(`${measure}_EX_1 ${measure}_EX_2 ${measure}_EX_3`);
export const EXCLUSIONS = {
  2021: {
    ...LOOPS_AND_EP_1,
    PI_PHCDRR_1: threeOf('PHCDRR_1'),
    PI_PHCDRR_2: threeOf('PHCDRR_2'),
    PI_PHCDRR_3: threeOf('PHCDRR_3'),
    PI_PHCDRR_4: threeOf('PHCDRR_4'),
    PI_PHCDRR_5: threeOf('PHCDRR_5'),
  },
  2022: {
    ...LOOPS_AND_EP_1,
    PI_PHCDRR_1: threeOf('PHCDRR_1'),
    PI_PHCDRR_3: [...threeOf('PHCDRR_3'), 'PI_PHCDRR_3_EX_4'],
  },
  2023: {
    ...LOOPS_AND_EP_1,
    PI_EP_2: threeOf('EP_2'),
    PI_PHCDRR_1: threeOf('PHCDRR_1'),
    PI_PHCDRR_3: threeOf('PHCDRR_3'),
  },
  2024: {
    ...LOOPS_AND_EP_1,
    PI_EP_2: ids('EP_2_EX_1 EP_2_EX_2'),
    PI_PHCDRR_1: threeOf('PHCDRR_1'),
    PI_PHCDRR_3: threeOf('PHCDRR_3'),
  },
  2025: {
    ...LOOPS_AND_EP_1,
    PI_EP_2: ids('EP_2_EX_1 EP_2_EX_2'),
    PI_PHCDRR_1: threeOf('PHCDRR_1'),
    PI_PHCDRR_3: threeOf('PHCDRR_3'),
  },
  2026: {
    ...LOOPS_AND_EP_1,
    PI_EP_2: ids('EP_2_EX_1 EP_2_EX_2'),
    PI_PHCDRR_1: threeOf('PHCDRR_1'),
    PI_PHCDRR_3: threeOf('PHCDRR_3'),
  },
};

/** Measures whose yes also states a level of active engagement, `_PRE` or `_PROD`. */
const LEVELLED = ids('PHCDRR_1 PHCDRR_2 PHCDRR_3 PHCDRR_4 PHCDRR_5');
export const WITH_LEVELS = {
  2021: [],
  2022: [],
  2023: LEVELLED,
  2024: LEVELLED,
  2025: LEVELLED,
  2026: LEVELLED,
};

/**
 * The public health measures of 2021, any two of which are needed; each may count twice by its
 * `_MULTI` id.
 */
export const ANY_TWO_OF = ids('PHCDRR_1 PHCDRR_2 PHCDRR_3 PHCDRR_4 PHCDRR_5');

/** Bonus awards: each is earned once, by a yes to any of its measures. */
const PUBLIC_HEALTH_BONUS = { award: 5, measures: ids('PHCDRR_2 PHCDRR_4 PHCDRR_5') };
export const BONUSES = {
  2021: [{ award: 10, measures: ids('EP_2') }],
  2022: [{ award: 10, measures: ids('EP_2') }, PUBLIC_HEALTH_BONUS],
  2023: [PUBLIC_HEALTH_BONUS],
  2024: [PUBLIC_HEALTH_BONUS],
  2025: [PUBLIC_HEALTH_BONUS],
  2026: [{ award: 5, measures: ids('PHCDRR_2 PHCDRR_4 PHCDRR_5 PHCDRR_6') }],
};

/** Attestation → what is asked: a `yes`, any `answer`, or nothing (`optional`). */
const yesToAll = {
  PI_PPHI_1: 'yes',
  PI_INFBLO_1: 'yes',
  PI_ONCDIR_1: 'yes',
  PI_ONCACB_1: 'optional',
};
export const ATTESTATIONS = {
  2021: yesToAll,
  2022: { ...yesToAll, PI_PPHI_2: 'answer' },
  2023: { ...yesToAll, PI_PPHI_2: 'answer' },
  2024: { ...yesToAll, PI_PPHI_2: 'yes' },
  2025: { ...yesToAll, PI_PPHI_2: 'yes' },
  2026: { ...yesToAll, PI_PPHI_2: 'yes' },
};

/**
 * What may be assumed, and electronic case reporting: suppressed in 2025, in 2026 unless the
 * assumption says otherwise.
 */
export const ASSUMPTIONS = {
  2021: ['cehrt'],
  2022: ['cehrt'],
  2023: ['cehrt'],
  2024: ['cehrt'],
  2025: ['cehrt'],
  2026: ['cehrt', 'ecrSuppressed'],
};
export const ECR_SUPPRESSED = {
  2021: false,
  2022: false,
  2023: false,
  2024: false,
  2025: true,
  2026: true,
};

/** Grounds for reweighting that a year knows. */
const words = (line) => line.trim().split(/\s+/);
const EVERY_YEAR = words(`hospitalBased ascBased nonPatientFacing smallPractice
  decertifiedEhr insufficientInternet extremeCircumstances noControlOverCehrt disasterArea`);
const NURSES_AND_ASSISTANTS = words(
  'nursePractitioner physicianAssistant clinicalNurseSpecialist nurseAnesthetist',
);
const THERAPISTS = words(
  'physicalTherapist occupationalTherapist speechLanguagePathologist audiologist clinicalPsychologist dietitian',
);
export const GROUNDS = {
  2021: [...EVERY_YEAR, ...NURSES_AND_ASSISTANTS, ...THERAPISTS],
  2022: [...EVERY_YEAR, ...NURSES_AND_ASSISTANTS, ...THERAPISTS, 'clinicalSocialWorker'],
  2023: [...EVERY_YEAR, ...THERAPISTS, 'clinicalSocialWorker'],
  2024: [...EVERY_YEAR, 'clinicalSocialWorker'],
  2025: EVERY_YEAR,
  2026: EVERY_YEAR,
};
/**
 * Years in which being a small practice is by itself a ground; before, it took an approved
 * application.
 */
export const SMALL_PRACTICE_AUTOMATIC = {
  2021: false,
  2022: true,
  2023: true,
  2024: true,
  2025: true,
  2026: true,
};

/** Every id that a submission of the year may name. */
export const KNOWN_IDS = Object.fromEntries(
  YEARS.map((year) => [
    year,
    new Set([
      ...ROWS[year],
      ...Object.values(EXCLUSIONS[year]).flat(),
      ...WITH_LEVELS[year].flatMap((id) => [`${id}_PRE`, `${id}_PROD`]),
    ]),
  ]),
);
