/** The parts of the form, one of which an article shows, and what is open in each. */
import { partOf, reportedObjectives } from '../state/fields.js';
import { t } from '../strings/index.js';

/**
 * @typedef {{id: string, name: string, objective?:
 *   import('../../../wasm/pi-score').ObjectiveDescription}} Part
 * @returns {Part[]} in their order; the first lists the others, where the author shows everything
 */
export function partsOf({ description, ui }) {
  const form = [
    ...reportedObjectives(description).map((objective) => ({
      id: objective.id,
      name: objective.plainName,
      objective,
    })),
    { id: 'done', name: t.article.done },
  ];
  return ui.presets.show === 'score'
    ? form
    : [
        { id: 'overview', name: t.article.overview },
        { id: 'report', name: t.article.report },
        ...form,
      ];
}

/** @returns {import('../state/checklist.js').Item[]} what can make the score 0 and is asked */
export const itemsIn = ({ items, description }, { id }) =>
  items.filter(({ key }) => partOf(description, key) === id);

/** @returns {boolean} whether nothing is open in a part. Whether to report hangs on one answer */
export function isDone(page, part) {
  if (part.id === 'overview') return false;
  if (part.id === 'report') return Boolean(page.answers['practice.clinicians']);
  return itemsIn(page, part).every(({ state }) => state === 'done');
}
