/** From what a person answered to the submission that is scored, and back. */
import {
  countsClinicians,
  objectiveOf,
  otherCategories,
  otherService,
  serviceCodes,
  specialStatuses,
  valuePathway,
} from './fields.js';

/**
 * Reads a number as people type it: blanks around it and separators between thousands are fine.
 * @param {string | undefined} text
 * @returns {number | undefined} undefined where nothing is typed, NaN where it is no number. Signs
 * and decimals are numbers here: the scorer reports them as errors
 */
export function readNumber(text) {
  const plain = (text ?? '')
    .trim()
    .replace(
      /^([+-]?\d{1,3})((?:[,\s]\d{3})+)$/,
      (_, head, tail) => head + tail.replace(/[,\s]/g, ''),
    );
  if (plain === '') return undefined;
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

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
  const number = (key) => {
    const value = readNumber(answers[key]);
    if (!Number.isNaN(value)) return value;
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

/** How the answers of a part of the circumstances begin. */
const beginnings = { services: 'services', qualifyingShare: 'share', categoryScores: 'score' };

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

/** The part of the submission that decides whether PI counts at all. */
function circumstancesOf(description, answers, number) {
  const circumstances = {};
  if (answers['practice.size']) circumstances.smallPractice = answers['practice.size'] === 'small';
  const grounds = description.grounds
    .filter(({ id }) => answers[`ground.${id}`] === 'yes')
    .map(({ id }) => id);
  if (grounds.length) circumstances.grounds = grounds;

  const counts = (place, names) => {
    const found = {};
    for (const name of names) {
      const count = number(`${beginnings[place]}.${name}`);
      if (count !== undefined) found[name] = count;
    }
    return found;
  };
  if (countsClinicians(answers.entityType)) {
    const share = counts('qualifyingShare', [
      'clinicians',
      ...specialStatuses(description).map(({ id }) => id),
    ]);
    if (share.clinicians !== undefined) circumstances.qualifyingShare = share;
  } else if ((answers.entityType || 'individual') === 'individual') {
    const services = counts('services', serviceCodes(description));
    if (Object.keys(services).length) circumstances.services = services;
  }

  const notScored = otherCategories.filter(
    (category) => answers[`notScored.${category}`] === 'yes',
  );
  if (notScored.length) circumstances.notScored = notScored;
  const scores = counts(
    'categoryScores',
    otherCategories.filter((category) => !notScored.includes(category)),
  );
  if (Object.keys(scores).length) circumstances.categoryScores = scores;
  return circumstances;
}

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description of the submission's year
 * @param {import('../../../wasm/pi-score').Submission} submission one that the scorer accepts
 * @param {number} [setIndex] which of its measurement sets to take; the first PI set by default
 * @returns {import('./fields.js').Answers} answers that make the same submission again
 */
export function fromSubmission(description, submission, setIndex) {
  const answers = {
    year: String(description.performanceYear),
    entityType: submission.entityType ?? 'individual',
  };
  const set =
    submission.measurementSets?.[setIndex] ??
    submission.measurementSets?.find(({ category }) => category === 'pi');
  answers.programName = set?.programName ?? 'mips';
  if (isPathwayId.test(answers.programName)) {
    answers.mvpId = answers.programName;
    answers.programName = valuePathway;
  }
  for (const key of ['performanceStart', 'performanceEnd', 'cehrtId']) {
    if (set?.[key]) answers[key] = set[key];
  }

  const values = new Map(
    (set?.measurements ?? []).map(({ measureId, value }) => [measureId, value]),
  );
  for (const measure of description.measures) {
    const id = measure.measureId;
    const value = values.get(id);
    const exclusion = measure.exclusions.find(({ measureId }) => values.get(measureId) === true);
    if (typeof value === 'boolean') answers[`${id}.answer`] = value ? 'yes' : 'no';
    else if (value) {
      answers[`${id}.numerator`] = String(value.numerator);
      answers[`${id}.denominator`] = String(value.denominator);
    }
    if (exclusion) answers[`${id}.answer`] = exclusion.measureId;
    for (const level of Object.values(measure.engagement ?? {})) {
      if (values.get(level) === true) answers[`${id}.level`] = level;
    }
    const objective = objectiveOf(description, measure);
    const route = objective?.routes?.find(({ measures }) => measures.includes(id));
    // A no to the measure of one way says that another way was chosen, unless no other is reported.
    if (
      route &&
      (exclusion || (value !== undefined && (value !== false || !answers[`${objective.id}.route`])))
    ) {
      answers[`${objective.id}.route`] = route.id;
    }
    if (measure.secondReportOf && value !== true) delete answers[`${id}.answer`];
  }

  const circumstances = submission.circumstances ?? {};
  if (typeof circumstances.smallPractice === 'boolean') {
    answers['practice.size'] = circumstances.smallPractice ? 'small' : 'large';
  }
  for (const ground of circumstances.grounds ?? []) answers[`ground.${ground}`] = 'yes';
  const codes = serviceCodes(description);
  for (const [code, count] of Object.entries(circumstances.services ?? {})) {
    const key = `services.${codes.includes(code) ? code : otherService}`;
    answers[key] = String(Number(answers[key] ?? 0) + count);
  }
  for (const [name, count] of Object.entries(circumstances.qualifyingShare ?? {})) {
    answers[`share.${name}`] = String(count);
  }
  for (const category of circumstances.notScored ?? []) answers[`notScored.${category}`] = 'yes';
  for (const [category, score] of Object.entries(circumstances.categoryScores ?? {})) {
    answers[`score.${category}`] = String(score);
  }
  for (const [id, value] of Object.entries(submission.assumptions ?? {})) {
    answers[`assume.${id}`] = value ? 'yes' : 'no';
  }
  return answers;
}
