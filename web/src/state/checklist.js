/** The checklist: what can make the category 0, each item done, open or wrong. */
import { objectiveOf, partOf } from './fields.js';

const states = { met: 'done', open: 'open', failed: 'wrong' };

/**
 * @typedef {object} Item
 * @property {string} key the answer that completes the item, to whose field its link leads
 * @property {string} label what the item is called
 * @property {'done' | 'open' | 'wrong'} state
 * @property {string} [message] why it is not done, in the scorer's words
 */

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {import('./fields.js').Answers} answers
 * @param {import('./evaluate.js').Evaluation} evaluation
 * @param {{period: string, cehrt: string}} labels
 * @returns {Item[]} in the order of the form
 */
export function checklist(description, answers, { estimate }, labels) {
  const { requirements, blockers } = estimate;
  const item = (key, label, { id, state, message }) => ({
    key,
    label,
    state: states[state],
    // What blocks is said more fully than what is asked.
    message: blockers.find(({ requirement }) => requirement === id)?.message ?? message,
  });
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const items = [
    item(
      answers.performanceStart ? 'performanceEnd' : 'performanceStart',
      labels.period,
      byId.get('period'),
    ),
    item('cehrtId', labels.cehrt, byId.get('cehrt')),
  ];
  for (const measure of description.measures) {
    const { measureId } = measure;
    const objective = objectiveOf(description, measure);
    const whole = objective && byId.get(objective.id);
    if (byId.has(measureId)) {
      items.push(item(focusKey(measure, answers), measure.plainName, byId.get(measureId)));
    } else if (whole) {
      const key = objective.choose ? `${objective.choose.measures[0]}.answer` : `${whole.id}.route`;
      items.push(item(key, objective.title, whole));
      byId.delete(objective.id);
    }
  }
  // The last step of the form asks for the period, the certification ID and the attestations.
  const isLast = ({ key }) => partOf(description, key) === 'done';
  return [...items.filter((each) => !isLast(each)), ...items.filter(isLast)];
}

/** The answer of a measure that is to be given next. */
export function focusKey(measure, answers) {
  const id = measure.measureId;
  const answer = answers[`${id}.answer`];
  if (
    measure.type === 'proportion' &&
    !measure.exclusions.some(({ measureId }) => measureId === answer)
  ) {
    return answers[`${id}.numerator`] && !answers[`${id}.denominator`]
      ? `${id}.denominator`
      : `${id}.numerator`;
  }
  return measure.engagement && answer === 'yes' && !answers[`${id}.level`]
    ? `${id}.level`
    : `${id}.answer`;
}
