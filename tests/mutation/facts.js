// Facts of the rules files that the answers of the naive scorer do not show, written here a second
// time: the objective of each measure, the kind of each ground, the two levels of engagement, and
// what an estimate gives notice of. They follow CMS's rules and not the rules files.

import { heldGrounds } from '../naive/grounds.js';

const OBJECTIVES = [
  ['PI_PPHI', 'protectPatientHealthInformation'],
  ['PI_EP', 'electronicPrescribing'],
  ['PI_HIE', 'healthInformationExchange'],
  ['PI_PEA', 'providerToPatientExchange'],
  ['PI_PHCDRR', 'publicHealthAndClinicalDataExchange'],
  ['PI_INFBLO', 'attestation'],
  ['PI_ONC', 'attestation'],
];

/** The objective of a measure, which the beginning of its id shows. */
export const objectiveOf = (measureId) =>
  OBJECTIVES.find(([beginning]) => measureId.startsWith(beginning))[1];

const words = (line) => line.trim().split(/\s+/);
const APPLICATIONS = words(
  'decertifiedEhr insufficientInternet extremeCircumstances noControlOverCehrt',
);
const STATUSES = words('hospitalBased ascBased nonPatientFacing');

/**
 * The facts about a ground in a year.
 * @returns {{kind: string, how: string, group: string, groupShare?: number}}
 */
export function groundOf(id, year) {
  if (id === 'smallPractice') {
    return {
      kind: 'practiceSize',
      how: year === 2021 ? 'application' : 'automatic',
      group: 'practice',
    };
  }
  if (id === 'disasterArea' || APPLICATIONS.includes(id)) {
    return {
      kind: 'hardship',
      how: id === 'disasterArea' ? 'automatic' : 'application',
      group: 'practice',
    };
  }
  if (!STATUSES.includes(id)) return { kind: 'clinicianType', how: 'automatic', group: 'all' };
  return {
    kind: 'specialStatus',
    how: 'automatic',
    ...(id === 'ascBased' ? { group: 'all' } : { group: 'moreThanShare', groupShare: 75 }),
  };
}

/** The first performance year of each program. */
export const OFFERED_FROM = { mips: 2017, app1: 2021, mvp: 2023, appPlus: 2025 };

/**
 * Checks the description of a year.
 * @param {object} description what `pi-score --describe` prints
 * @returns {string | undefined} the first fault; undefined where there is none
 */
export function wrongInDescription(description) {
  const year = description.performanceYear;
  for (const { measureId, objective, engagement } of description.measures) {
    if (objective !== objectiveOf(measureId)) return `${measureId} is of ${objective}`;
    if (
      engagement &&
      (engagement.preProduction !== `${measureId}_PRE` ||
        engagement.production !== `${measureId}_PROD`)
    ) {
      return `${measureId} has other levels`;
    }
  }
  for (const { id, kind, how, group, groupShare } of description.grounds) {
    const right = groundOf(id, year);
    if (
      kind !== right.kind ||
      how !== right.how ||
      group !== right.group ||
      groupShare !== right.groupShare
    ) {
      return `${id} is ${kind}, ${how}, ${group} ${groupShare}`;
    }
  }
  for (const { id, offered } of description.programs) {
    if (offered !== year >= OFFERED_FROM[id]) return `${id} is offered: ${offered}`;
  }
  return undefined;
}

const isYes = (set, id) =>
  set.measurements?.some(({ measureId, value }) => measureId === id && value === true) === true;

/**
 * Checks an estimate apart from the points of its measures.
 * @param {object} estimate that scores its measures
 * @param {object} submission with one PI set at most
 * @returns {string | undefined} the first fault; undefined where there is none
 */
export function wrongInEstimate(estimate, submission) {
  for (const { id, points, maxPoints, bonus } of estimate.objectives) {
    const rows = estimate.measures.filter(({ measureId }) => objectiveOf(measureId) === id);
    const sum = (list, field) => list.reduce((total, row) => total + row[field], 0);
    const isBonus = ({ status, measureId }) =>
      status === 'bonus' ||
      (status === 'notClaimed' && !measureId.endsWith('_MULTI') && !measureId.startsWith('PI_ONC'));
    const others = rows.filter((row) => !isBonus(row));
    if (
      points !== sum(others, 'points') ||
      maxPoints !== sum(others, 'maxPoints') ||
      bonus !== sum(rows.filter(isBonus), 'points')
    ) {
      return `${id} has ${points} of ${maxPoints} and ${bonus}`;
    }
  }
  const held = [
    ...heldGrounds(
      submission.performanceYear,
      submission.entityType ?? 'individual',
      submission.circumstances ?? {},
    ),
  ].sort();
  const named = estimate.grounds.map(({ id }) => id).sort();
  if (String(named) !== String(held)) return `the grounds ${named.join(' ')}`;

  const set = submission.measurementSets?.length === 1 ? submission.measurementSets[0] : undefined;
  if (set?.category === 'pi' && isYes(set, 'PI_LVPP_1')) {
    // A source says that the alternatives of exchange take all of the points of e-prescribing. That
    // the two loops share them evenly, and where they go without exchange, is inferred.
    const isNoticed = estimate.notices.some(
      ({ code, measureId }) => code === 'reading-inferred' && measureId === 'PI_EP_1',
    );
    if (isNoticed === ['PI_HIE_5', 'PI_HIE_6'].some((id) => isYes(set, id))) {
      return `the notice of an inferred reading of PI_EP_1: ${isNoticed}`;
    }
  }
  return undefined;
}
