/** The circumstances of a submission: who reports, what holds of them, how they score elsewhere. */
import { countsClinicians, otherCategories, serviceCodes, specialStatuses } from './fields.js';

/** How the answers of a part of the circumstances begin. */
export const beginnings = {
  services: 'services',
  qualifyingShare: 'share',
  categoryScores: 'score',
};

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {import('./fields.js').Answers} answers
 * @param {(key: string, least?: number) => number | undefined} number reads the number of an answer
 * @returns {import('../../../wasm/pi-score').Circumstances} what of them is answered
 */
export function circumstancesOf(description, answers, number) {
  const circumstances = {};
  const clinicians = number('practice.clinicians', 1);
  if (clinicians !== undefined) {
    circumstances.smallPractice = clinicians <= description.smallPractice.mostClinicians;
  } else if (answers['practice.size']) {
    circumstances.smallPractice = answers['practice.size'] === 'small';
  }
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
