// The notices whose codes the written rules give, derived from the same facts as the score.
import { groundsNotForEntity } from './grounds.js';
import { isUnlistedCehrtId } from './years.js';

/** The notices that this scorer derives; the product may give others beside them. */
export const DERIVED_NOTICES = [
  'incomplete-submission',
  'ground-not-for-entity',
  'cehrt-id-unlisted',
  'payment-not-negative',
  'reading-contested',
  'field-ignored',
];

const KNOWN_CIRCUMSTANCES = [
  'smallPractice',
  'grounds',
  'services',
  'qualifyingShare',
  'notScored',
  'categoryScores',
];

/**
 * The codes of the notices that an answer must carry.
 * @param {object} submission one that has passed the checks
 * @param {object} facts
 * @param {object} facts.set the set that is shown
 * @param {boolean} facts.reweightedThoughIncomplete whether data were left out as incomplete while
 * PI is reweighted
 * @param {object} facts.answer the estimate so far
 * @returns {string[]}
 */
export function noticeCodes(submission, { set, reweightedThoughIncomplete, answer }) {
  const { performanceYear: year, entityType = 'individual' } = submission;
  const circumstances = submission.circumstances ?? {};
  const { finalScore, performanceThreshold } = answer;
  const holds = {
    'incomplete-submission': reweightedThoughIncomplete,
    'ground-not-for-entity':
      groundsNotForEntity(entityType ?? 'individual', circumstances).length > 0,
    'cehrt-id-unlisted': isUnlistedCehrtId(year, set.cehrtId),
    'payment-not-negative': finalScore !== undefined && finalScore >= performanceThreshold,
    'reading-contested': year === 2026,
    'field-ignored': Object.keys(circumstances).some((key) => !KNOWN_CIRCUMSTANCES.includes(key)),
  };
  return DERIVED_NOTICES.filter((code) => holds[code]);
}
