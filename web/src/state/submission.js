/** From what a person answered to the submission that is scored. */
import { beginnings, circumstancesOf } from './circumstances.js';
import { objectiveOf, valuePathway } from './fields.js';
import { readNumber } from './numbers.js';

/** The form of an MVP's id, such as G0053. */
export const isPathwayId = /^[A-Z]\d{4}[A-Z]?$/;

/** @returns {string | undefined} id of the chosen way to meet an objective */
export const routeOf = (answers, objective) => answers[`${objective.id}.route`] || undefined;

/** @returns {boolean} whether the answers so far make this measure one to fill in */
export function isAsked(description, answers, measure) {
  const objective = objectiveOf(description, measure);
  if (measure.secondReportOf) return answers[`${measure.secondReportOf}.answer`] === 'yes';
  const route = objective?.routes?.find(({ measures }) => measures.includes(measure.measureId));
  return !route || route.id === routeOf(answers, objective);
}

/** @returns {{measureId: string} | undefined} the exclusion that is claimed for a measure */
export const exclusionOf = (answers, measure) =>
  measure.exclusions.find(({ measureId }) => measureId === answers[`${measure.measureId}.answer`]);

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description of the year that the
 * answers name
 * @param {import('./fields.js').Answers} answers
 * @returns {{
 *   submission: import('../../../wasm/pi-score').Submission,
 *   keyAt: (path: string) => string | undefined,
 *   notNumbers: string[],
 *   unfinished: string[],
 * }} `keyAt`: the key of the answer behind a JSON Pointer into the submission; `notNumbers`: keys
 * whose text is no
 *   number; `unfinished`: measures of which one of the two numbers is still to come. Neither of
 * those is in the submission
 */
export function toSubmission(description, answers) {
  const keys = [];
  const notNumbers = [];
  const unfinished = [];
  const number = (key, least) => {
    const value = readNumber(answers[key]);
    const isEnough = least === undefined || value === undefined || value >= least;
    if (!Number.isNaN(value) && isEnough) return value;
    notNumbers.push(key);
    return undefined;
  };

  const measurements = [];
  const report = (measureId, value, key) => {
    keys.push(key);
    measurements.push({ measureId, value });
  };
  for (const measure of description.measures) {
    if (!isAsked(description, answers, measure)) continue;
    const id = measure.measureId;
    const answer = answers[`${id}.answer`];
    const exclusion = exclusionOf(answers, measure);
    if (exclusion) report(exclusion.measureId, true, `${id}.answer`);
    else if (measure.type === 'proportion') {
      const numerator = number(`${id}.numerator`);
      const denominator = number(`${id}.denominator`);
      if (numerator !== undefined && denominator !== undefined) {
        report(id, { numerator, denominator }, `${id}.numerator`);
      } else if (numerator !== denominator) unfinished.push(id);
    } else if (answer === 'yes' || answer === 'no') {
      report(id, answer === 'yes', `${id}.answer`);
      const level = answers[`${id}.level`];
      if (answer === 'yes' && level) report(level, true, `${id}.level`);
    }
  }

  const pathway = answers.programName === valuePathway;
  const programName = pathway ? (answers.mvpId ?? '').trim().toUpperCase() : answers.programName;
  const set = { category: 'pi', ...(programName ? { programName } : {}), measurements };
  for (const key of ['performanceStart', 'performanceEnd']) {
    if (answers[key]) set[key] = answers[key];
  }
  const cehrtId = (answers.cehrtId ?? '').replace(/[\s-]/g, '').toUpperCase();
  if (cehrtId) set.cehrtId = cehrtId;

  const submission = {
    performanceYear: description.performanceYear,
    entityType: answers.entityType || 'individual',
    measurementSets: [set],
  };
  const circumstances = circumstancesOf(description, answers, number);
  if (Object.keys(circumstances).length) submission.circumstances = circumstances;
  const assumptions = {};
  for (const { id } of description.assumptions) {
    const value = answers[`assume.${id}`];
    if (value) assumptions[id] = value === 'yes';
  }
  if (Object.keys(assumptions).length) submission.assumptions = assumptions;
  return { submission, keyAt: (path) => keyAt(path, keys, pathway), notNumbers, unfinished };
}

/**
 * The key of the answer at a JSON Pointer into a submission of these `keys`, an answer each
 * measurement.
 */
function keyAt(path, keys, pathway) {
  const [, part, ...rest] = path.split('/');
  if (part === 'circumstances') {
    return rest.length > 1 && beginnings[rest[0]] && `${beginnings[rest[0]]}.${rest[1]}`;
  }
  const [, field, at, , number] = rest;
  if (field === 'measurements') return number ? keys[at].replace(/numerator$/, number) : keys[at];
  return field === 'programName' && pathway ? 'mvpId' : field;
}
