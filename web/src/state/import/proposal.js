/** What the form would hold if that which was read were put into it. */
import { readNumber } from '../numbers.js';
import { moveToYear } from '../scenarios.js';

const ofMeasure = /\.(answer|numerator|denominator|level)$/;
/** What a key is about: its measure, or itself. */
const subjectOf = (key) => key.replace(ofMeasure, '');

/**
 * @param {import('../../../../wasm/pi-score').YearDescription} description of the file's year
 * @param {import('../fields.js').Answers} current what the form holds
 * @param {{year: string, answers: import('../fields.js').Answers}} brought what was read
 * @param {string} [programName] where the reader chose it
 * @returns {import('../fields.js').Answers} the answers after it is put into the form: what was
 *   read takes the place of what was said about the same measure; all else stays
 */
export function proposalOf(description, current, { year, answers }, programName) {
  const next = moveToYear(current, year);
  const measures = new Set(
    Object.keys(answers)
      .filter((key) => ofMeasure.test(key))
      .map(subjectOf),
  );
  for (const key of Object.keys(next)) {
    if (measures.has(subjectOf(key))) next[key] = '';
  }
  Object.assign(next, answers, programName ? { programName } : {});
  // The number of clinicians says more than the size of the practice, unless the two contradict.
  const clinicians = readNumber(next['practice.clinicians']);
  if (answers['practice.size'] && clinicians !== undefined) {
    const size = clinicians <= description.smallPractice.mostClinicians ? 'small' : 'large';
    const isSame = size === answers['practice.size'];
    next[isSame ? 'practice.size' : 'practice.clinicians'] = '';
  }
  return next;
}

/**
 * @returns {string[]} the keys whose answers differ, one that is not given and an empty one being
 *   the same
 */
export const changedKeys = (before, after) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => (before[key] ?? '') !== (after[key] ?? ''),
  );

/** Keys that say which answer is shown rather than what was answered. */
const isSetting = /^year$|\.route$/;

/** @returns {number} how many things that the form asks for have another answer */
export const changedSubjects = (before, after) =>
  new Set(
    changedKeys(before, after)
      .filter((key) => !isSetting.test(key))
      .map(subjectOf),
  ).size;
