// What differs from year to year apart from the measures: the length of the period, the threshold,
// the forms of a certification ID, and how sets and assumptions are read.

export const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];

// Lower case is accepted: CMS's IDs are in upper case, and a lower-case letter stands for it.
const CURES_ID = /^[A-Z0-9]{2}15C[A-Z0-9]{10}$/i;
const EDITION_2015_ID = /^[A-Z0-9]{2}15E[A-Z0-9]{10}$/i;

/** IDs of the form 20YYC, with YY from 25 up to the year. */
const FROM_2025_ID = { 2025: /^2025C[A-Z0-9]{10}$/i, 2026: /^202[56]C[A-Z0-9]{10}$/i };

/** The forms that an ID may have although CMS's page does not list them: 20YYC, YY above 25. */
const UNLISTED_ID = { 2026: /^2026C[A-Z0-9]{10}$/i };

/**
 * The years at a glance. `cehrt`: the forms of a certification ID. `incompleteIsNone`: whether an
 * incomplete set is no submission. `contradictionIsZero`: whether sets that contradict each other
 * make the category 0.
 */
export const GLANCE = {
  2021: {
    shortestPeriod: 90,
    threshold: 60,
    exceptional: 85,
    cehrt: [CURES_ID, EDITION_2015_ID],
    incompleteIsNone: false,
    contradictionIsZero: true,
  },
  2022: {
    shortestPeriod: 90,
    threshold: 75,
    exceptional: 89,
    cehrt: [CURES_ID, EDITION_2015_ID],
    incompleteIsNone: false,
    contradictionIsZero: true,
  },
  2023: {
    shortestPeriod: 90,
    threshold: 75,
    cehrt: [CURES_ID, EDITION_2015_ID],
    incompleteIsNone: false,
    contradictionIsZero: true,
  },
  2024: {
    shortestPeriod: 180,
    threshold: 75,
    cehrt: [CURES_ID],
    incompleteIsNone: true,
    contradictionIsZero: false,
  },
  2025: {
    shortestPeriod: 180,
    threshold: 75,
    cehrt: [CURES_ID, FROM_2025_ID[2025]],
    incompleteIsNone: true,
    contradictionIsZero: false,
  },
  2026: {
    shortestPeriod: 180,
    threshold: 75,
    cehrt: [CURES_ID, FROM_2025_ID[2026]],
    incompleteIsNone: true,
    contradictionIsZero: false,
  },
};

/** Whether a certification ID is accepted although CMS's page does not list its form. */
export function isUnlistedCehrtId(year, cehrtId) {
  return typeof cehrtId === 'string' && (UNLISTED_ID[year]?.test(cehrtId) ?? false);
}

/**
 * Contested and later-decided assumptions of a year, in order, each with its default. `cehrt` is
 * an assumption of every year and stands apart: it is neither contested nor decided later.
 */
const DECIDED_LATER = { automaticCircumstances: false, costNotScored: false };
export const READINGS = {
  2021: DECIDED_LATER,
  2022: {},
  2023: {},
  2024: {},
  2025: {},
  2026: { ecrSuppressed: true },
};

/** The ids that `assumptions` may hold. */
export const ASSUMPTIONS = Object.fromEntries(
  YEARS.map((year) => [year, ['cehrt', ...Object.keys(READINGS[year])]]),
);

/**
 * The contested and later-decided assumptions that are in force for a submission.
 * @param {number} year
 * @param {object|null|undefined} given the submission's `assumptions`
 * @returns {Record<string, boolean>} one entry for each such assumption of the year
 */
export function readingsInForce(year, given) {
  return Object.fromEntries(
    Object.entries(READINGS[year]).map(([id, standard]) => [id, given?.[id] ?? standard]),
  );
}

/** Whether electronic case reporting is suppressed: 2025 yes, 2026 by assumption, else no. */
export function isEcrSuppressed(year, readings) {
  return year === 2025 || readings.ecrSuppressed === true;
}
