// The errors of a submission: everything that the Quality Payment Program would not accept, all at
// once, each with a code and a JSON Pointer.
import { EXCLUSIONS, KNOWN_IDS, PROPORTIONS, WITH_LEVELS } from './tables.js';
import { GLANCE, YEARS } from './years.js';
import { Check, isAbsent, isBoolean, isObject, isString } from './check.js';
import { checkAssumptions, checkCircumstances } from './checkingCircumstances.js';
import { dayNumber } from './dates.js';

const ENTITY_TYPES = ['individual', 'group', 'virtualGroup', 'subgroup', 'apm'];
const PROGRAMS = ['mips', 'app1', 'appPlus'];
const MVP_ID = /^[A-Z]\d{4}[A-Z]?$/;

/**
 * Returns the performance year, or undefined when it cannot be used: then nothing that depends on
 * the year is checked.
 */
function checkYear(check, year) {
  if (typeof year !== 'number') check.error('wrong-type', '/performanceYear');
  else if (!Number.isInteger(year)) check.error('not-an-integer', '/performanceYear');
  else if (!YEARS.includes(year)) check.error('unknown-year', '/performanceYear');
  else return year;
  return undefined;
}

/** The period's two days: real, inside the year, in order. */
function checkPeriod(check, set, year, path) {
  const days = {};
  for (const field of ['performanceStart', 'performanceEnd']) {
    const text = set[field];
    if (!check.has(text, isString, `${path}/${field}`)) continue;
    days[field] = dayNumber(text);
    if (days[field] === undefined) check.error('bad-date', `${path}/${field}`);
    else if (year !== undefined && Number(text.slice(0, 4)) !== year) {
      check.error('period-outside-year', `${path}/${field}`);
    }
  }
  if (days.performanceEnd < days.performanceStart) {
    check.error('bad-date', `${path}/performanceEnd`);
  }
}

/** A numerator and a denominator. Returns whether both can be used. */
function checkProportion(check, value, path) {
  const numeratorIsRight = check.count(value.numerator, `${path}/numerator`);
  const denominatorIsRight = check.count(value.denominator, `${path}/denominator`);
  if (!numeratorIsRight || !denominatorIsRight) return false;
  if (value.numerator <= value.denominator) return true;
  check.error('numerator-exceeds-denominator', `${path}/numerator`);
  return false;
}

/** One measurement by itself. Returns whether it can be compared with the others. */
function checkMeasurement(check, measurement, year, seen, path) {
  if (!isObject(measurement)) {
    check.error('wrong-type', path);
    return false;
  }
  const { measureId, value } = measurement;
  if (!isString(measureId)) {
    check.error('wrong-type', `${path}/measureId`);
    return false;
  }
  if (year !== undefined && !KNOWN_IDS[year].has(measureId)) {
    check.error('unknown-measure', `${path}/measureId`);
    // The type of an unknown measure's value is unknown; that it needs a value is not.
    if (isAbsent(value)) check.error('wrong-type', `${path}/value`);
    return false;
  }
  const isRepeated = seen.has(measureId);
  seen.add(measureId);
  if (isRepeated) check.error('duplicate-measure', `${path}/measureId`);
  const takesNumbers = year === undefined ? isObject(value) : PROPORTIONS.has(measureId);
  if (takesNumbers ? !isObject(value) : !isBoolean(value)) {
    check.error('wrong-type', `${path}/value`);
    return false;
  }
  const isRight = !takesNumbers || checkProportion(check, value, `${path}/value`);
  return isRight && !isRepeated;
}

/** Which HIE route a measurement reports, if any. */
function routeOf({ measureId, value }) {
  if (measureId === 'PI_HIE_1' || measureId === 'PI_HIE_4') return 'loops';
  if ((measureId === 'PI_LVOTC_1' || measureId === 'PI_LVITC_2') && value === true) return 'loops';
  if ((measureId === 'PI_HIE_5' || measureId === 'PI_HIE_6') && value === true) return measureId;
  return undefined;
}

/**
 * Checks the measurements of a set against each other. `given`: those that are right by themselves,
 * in their order, each with its path.
 */
function checkTogether(check, given, year) {
  const byId = new Map(given.map((entry) => [entry.measureId, entry]));
  const isYes = (id) => byId.get(id)?.value === true;
  const isReported = (id) => isYes(id) || byId.get(id)?.value.numerator >= 1;

  for (const [id, exclusions] of Object.entries(EXCLUSIONS[year])) {
    for (const exclusion of exclusions) {
      if (isYes(exclusion) && isReported(id)) {
        check.error('measure-and-exclusion', byId.get(exclusion).path);
      }
    }
  }
  // One error for the set, at the measurement that begins a second route.
  const reported = given.filter((entry) => routeOf(entry) !== undefined);
  const second = reported.find((entry) => routeOf(entry) !== routeOf(reported[0]));
  if (second !== undefined) check.error('alternatives-conflict', second.path);

  for (const id of WITH_LEVELS[year]) {
    if (!isYes(`${id}_PRE`) || !isYes(`${id}_PROD`)) continue;
    const later = given.findLast(
      ({ measureId }) => measureId === `${id}_PRE` || measureId === `${id}_PROD`,
    );
    check.error('engagement-conflict', later.path);
  }
  for (const { measureId, value, path } of given) {
    const base = measureId.replace(/_MULTI$/, '');
    if (base !== measureId && value === true && !isYes(base)) {
      check.error('multi-without-base', path);
    }
  }
}

/** One measurement set. Sets of other categories are not read. */
function checkSet(check, set, year, path) {
  if (!isObject(set)) {
    check.error('wrong-type', path);
    return;
  }
  if (!isString(set.category)) {
    check.error('wrong-type', `${path}/category`);
    return;
  }
  if (set.category !== 'pi') return;
  if (
    check.has(set.programName, isString, `${path}/programName`) &&
    !PROGRAMS.includes(set.programName) &&
    !MVP_ID.test(set.programName)
  ) {
    check.error('unknown-program', `${path}/programName`);
  }
  checkPeriod(check, set, year, path);
  if (
    check.has(set.cehrtId, isString, `${path}/cehrtId`) &&
    year !== undefined &&
    !GLANCE[year].cehrt.some((format) => format.test(set.cehrtId))
  ) {
    check.error('bad-cehrt-id', `${path}/cehrtId`);
  }
  if (!check.has(set.measurements, Array.isArray, `${path}/measurements`)) return;
  const seen = new Set();
  const given = [];
  set.measurements.forEach((measurement, index) => {
    const at = `${path}/measurements/${index}`;
    if (checkMeasurement(check, measurement, year, seen, at)) {
      given.push({ ...measurement, path: at });
    }
  });
  if (year !== undefined) checkTogether(check, given, year);
}

/**
 * Lists everything that is wrong with a submission.
 * @param {unknown} submission what JSON.parse returns
 * @returns {{code: string, path: string}[]} empty when it can be scored
 */
export function findErrors(submission) {
  const check = new Check();
  if (!isObject(submission)) {
    check.error('wrong-type', '');
    return check.errors;
  }
  const year = checkYear(check, submission.performanceYear);
  if (
    check.has(submission.entityType, isString, '/entityType') &&
    !ENTITY_TYPES.includes(submission.entityType)
  ) {
    check.error('unknown-entity-type', '/entityType');
  }
  if (check.has(submission.measurementSets, Array.isArray, '/measurementSets')) {
    submission.measurementSets.forEach((set, index) =>
      checkSet(check, set, year, `/measurementSets/${index}`),
    );
  }
  if (check.has(submission.circumstances, isObject, '/circumstances')) {
    checkCircumstances(check, submission.circumstances, year);
  }
  if (check.has(submission.assumptions, isObject, '/assumptions')) {
    checkAssumptions(check, submission.assumptions, year);
  }
  return check.errors;
}
