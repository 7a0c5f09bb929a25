// Which measure ids a performance year knows, what excludes what, and which answers are needed.
// Everything is written out year by year, so that a reader can compare a line with the measures
// that CMS publishes for that year.
import { YEARS } from './years.js';

/**
 * The measures that are answered with a numerator and a denominator. Every other id of every year
 * is answered with yes or no.
 */
export const PROPORTIONS = new Set(['PI_EP_1', 'PI_HIE_1', 'PI_HIE_4', 'PI_PEA_1']);

/** Splits a line of ids, written without their common beginning PI_. */
const ids = (line) =>
  line
    .trim()
    .split(/\s+/)
    .map((id) => `PI_${id}`);

/**
 * The rows of an estimate, in the order of the rules: all measures and attestations, without
 * exclusions and levels of engagement.
 */
const ROWS_2023_TO_2025 = ids(`PPHI_1 PPHI_2 EP_1 EP_2 HIE_1 HIE_4 HIE_5 HIE_6 PEA_1
  PHCDRR_1 PHCDRR_2 PHCDRR_3 PHCDRR_4 PHCDRR_5 INFBLO_1 ONCDIR_1 ONCACB_1`);
export const ROWS = {
  2021: ids(`PPHI_1 EP_1 EP_2 HIE_1 HIE_4 HIE_5 PEA_1 PHCDRR_1 PHCDRR_1_MULTI
    PHCDRR_2 PHCDRR_2_MULTI PHCDRR_3 PHCDRR_3_MULTI PHCDRR_4 PHCDRR_4_MULTI
    PHCDRR_5 PHCDRR_5_MULTI INFBLO_1 ONCDIR_1 ONCACB_1`),
  2022: ids(`PPHI_1 PPHI_2 EP_1 EP_2 HIE_1 HIE_4 HIE_5 PEA_1
    PHCDRR_1 PHCDRR_2 PHCDRR_3 PHCDRR_4 PHCDRR_5 INFBLO_1 ONCDIR_1 ONCACB_1`),
  2023: ROWS_2023_TO_2025,
  2024: ROWS_2023_TO_2025,
  2025: ROWS_2023_TO_2025,
  2026: ids(`PPHI_1 PPHI_2 EP_1 EP_2 HIE_1 HIE_4 HIE_5 HIE_6 PEA_1
    PHCDRR_1 PHCDRR_2 PHCDRR_3 PHCDRR_4 PHCDRR_5 PHCDRR_6 INFBLO_1 ONCDIR_1 ONCACB_1`),
};

/** Which objective each measure and attestation belongs to; the same in every year. */
export const OBJECTIVES = {
  protectPatientHealthInformation: ids('PPHI_1 PPHI_2'),
  electronicPrescribing: ids('EP_1 EP_2'),
  healthInformationExchange: ids('HIE_1 HIE_4 HIE_5 HIE_6'),
  providerToPatientExchange: ids('PEA_1'),
  publicHealthAndClinicalDataExchange: ids(`PHCDRR_1 PHCDRR_1_MULTI PHCDRR_2 PHCDRR_2_MULTI
    PHCDRR_3 PHCDRR_3_MULTI PHCDRR_4 PHCDRR_4_MULTI PHCDRR_5 PHCDRR_5_MULTI PHCDRR_6`),
  attestation: ids('INFBLO_1 ONCDIR_1 ONCACB_1'),
};

/** Which exclusions a measure has; any one of them suffices. */
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

/** The measures whose yes also states a level of active engagement, by `_PRE` or `_PROD`. */
const LEVELLED = ids('PHCDRR_1 PHCDRR_2 PHCDRR_3 PHCDRR_4 PHCDRR_5');
export const WITH_LEVELS = {
  2021: [],
  2022: [],
  2023: LEVELLED,
  2024: LEVELLED,
  2025: LEVELLED,
  2026: LEVELLED,
};

/** The alternatives of the HIE objective that replace its two loops. */
export const HIE_ALTERNATIVES = {
  2021: ids('HIE_5'),
  2022: ids('HIE_5'),
  2023: ids('HIE_5 HIE_6'),
  2024: ids('HIE_5 HIE_6'),
  2025: ids('HIE_5 HIE_6'),
  2026: ids('HIE_5 HIE_6'),
};

/**
 * The public health measures of 2021. Any two of them are needed, and each may be reported a second
 * time by its `_MULTI` id.
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

/** What each attestation needs: a `yes`, any `answer`, or nothing (`optional`). */
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
