// The errors of circumstances and assumptions.
import { isAbsent, isBoolean, isObject, isString, pointerToken } from './check.js';
import { GROUNDS } from './grounds.js';
import { OTHER_CATEGORIES } from './weights.js';
import { ASSUMPTIONS } from './years.js';

/** How many of a group's clinicians hold which status. */
function checkShare(check, share, path) {
  const { clinicians } = share;
  let isUsable = check.count(clinicians, `${path}/clinicians`);
  if (clinicians === 0) {
    check.error('out-of-range', `${path}/clinicians`);
    isUsable = false;
  }
  for (const part of ['hospitalBased', 'ascBased', 'nonPatientFacing']) {
    if (isAbsent(share[part]) || !check.count(share[part], `${path}/${part}`)) continue;
    if (isUsable && share[part] > clinicians) check.error('inconsistent-share', `${path}/${part}`);
  }
}

/** Decimals of a number as it is written in full, without an exponent. */
function hasAtMostThreeDecimals(number) {
  return /^\d+(\.\d{1,3})?$/.test(String(number));
}

/**
 * Checks the circumstances of a submission.
 * @param {Check} check
 * @param {object} circumstances
 * @param {number|undefined} year undefined when the year cannot be used
 */
export function checkCircumstances(check, circumstances, year) {
  const path = '/circumstances';
  check.has(circumstances.smallPractice, isBoolean, `${path}/smallPractice`);
  if (check.has(circumstances.grounds, Array.isArray, `${path}/grounds`)) {
    circumstances.grounds.forEach((ground, index) => {
      if (!isString(ground)) check.error('wrong-type', `${path}/grounds/${index}`);
      else if (year !== undefined && !GROUNDS[year].includes(ground)) {
        check.error('unknown-ground', `${path}/grounds/${index}`);
      }
    });
  }
  if (check.has(circumstances.services, isObject, `${path}/services`)) {
    for (const [code, count] of Object.entries(circumstances.services)) {
      check.count(count, `${path}/services/${pointerToken(code)}`);
    }
  }
  if (check.has(circumstances.qualifyingShare, isObject, `${path}/qualifyingShare`)) {
    checkShare(check, circumstances.qualifyingShare, `${path}/qualifyingShare`);
  }
  if (check.has(circumstances.notScored, Array.isArray, `${path}/notScored`)) {
    circumstances.notScored.forEach((category, index) => {
      if (!OTHER_CATEGORIES.includes(category)) {
        check.error('wrong-type', `${path}/notScored/${index}`);
      }
    });
  }
  if (check.has(circumstances.categoryScores, isObject, `${path}/categoryScores`)) {
    for (const category of OTHER_CATEGORIES) {
      const score = circumstances.categoryScores[category];
      const at = `${path}/categoryScores/${category}`;
      if (!check.has(score, (value) => typeof value === 'number', at)) continue;
      if (score < 0 || score > 100 || !hasAtMostThreeDecimals(score)) {
        check.error('out-of-range', at);
      }
    }
  }
}

/** Checks the assumptions of a submission; see checkCircumstances for the parameters. */
export function checkAssumptions(check, assumptions, year) {
  for (const [id, value] of Object.entries(assumptions)) {
    const path = `/assumptions/${pointerToken(id)}`;
    if (year !== undefined && !ASSUMPTIONS[year].includes(id)) {
      check.error('unknown-assumption', path);
    } else check.has(value, isBoolean, path);
  }
}
