/** The columns of the comparison: what is kept side by side, and what suggests itself. */
import { differingKeys, moveToYear, withoutData } from '../state/scenarios.js';
import { nameOf } from '../state/labels.js';
import { t } from '../strings/index.js';

/** The other way to report the same numbers. */
const otherEntity = { individual: 'group', group: 'individual' };

/**
 * @returns {{id: string, name: string, answers: import('../state/fields.js').Answers}[]} columns
 *   that follow from the active answers: they are worked out anew with each answer
 */
function suggested({ answers, years }) {
  const columns = [];
  const entityType = otherEntity[answers.entityType || 'individual'];
  if (entityType) {
    columns.push({
      id: 'entity',
      name: t.compare.asEntity[entityType],
      answers: { ...answers, entityType },
    });
  }
  const earlier = Number(answers.year) - 1;
  if (years.includes(earlier)) {
    columns.push({
      id: 'earlier',
      name: String(earlier),
      answers: moveToYear(answers, String(earlier)),
    });
  }
  columns.push({ id: 'withoutPi', name: t.compare.withoutPi, answers: withoutData(answers) });
  return columns;
}

/**
 * @returns {object[]} first the kept scenarios, `at` their place, then the suggestions, each with
 *   its `description` and `evaluation`
 */
export function columnsOf(page) {
  const kept = page.desk.scenarios.map((scenario, at) => ({
    id: String(at),
    at,
    name: nameOf(scenario, at, t),
    answers: scenario.answers,
  }));
  const isKept = ({ answers }) =>
    kept.some((column) => !differingKeys([column, { answers }]).length);
  return [...kept, ...suggested(page).filter((column) => !isKept(column))].map((column) => ({
    ...column,
    ...page.sideOf(column.answers),
  }));
}
