/** Everything that can make the category 0, and how far each of it is. */
import { objectiveOf } from './fields.js';
import { isAsked, routeOf } from './submission.js';

const doneStatuses = new Set(['earned', 'excluded', 'suppressed', 'attested']);

/**
 * @typedef {object} Item
 * @property {string} key the answer that settles it: the link goes to its field
 * @property {string} label empty for the two that the page names itself
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
export function checklist(description, answers, evaluation, labels) {
  // Without any data the scorer has a single thing to say; what it would say after the first answer
  // is asked for instead.
  const { blockers } = evaluation.reporting;
  const about = (test) => blockers.find(test);
  const item = (key, label, blocker, done) => ({
    key,
    label,
    state: blocker
      ? /-(failed|too-short)$/.test(blocker.code)
        ? 'wrong'
        : 'open'
      : done
        ? 'done'
        : 'open',
    message: blocker?.message,
  });

  const items = [
    item(
      answers.performanceStart ? 'performanceEnd' : 'performanceStart',
      labels.period,
      about(({ code }) => code.startsWith('period-')),
      true,
    ),
    item(
      'cehrtId',
      labels.cehrt,
      about(({ code }) => code === 'cehrt-missing'),
      true,
    ),
  ];
  const seen = new Set();
  for (const measure of description.measures) {
    if (measure.role !== 'required' && measure.role !== 'attestation') continue;
    const objective = objectiveOf(description, measure);
    const own = (ids) => about(({ measureId }) => ids.includes(measureId));
    const row = evaluation.rows.get(measure.measureId);
    if (objective?.choose) {
      if (seen.has(objective.id)) continue;
      seen.add(objective.id);
      const { measures } = objective.choose;
      const settled = evaluation.state !== 'empty' && evaluation.state !== 'reweighted';
      items.push(item(`${measures[0]}.answer`, objective.title, own(measures), settled));
    } else if (objective?.routes && !routeOf(answers, objective)) {
      if (seen.has(objective.id)) continue;
      seen.add(objective.id);
      items.push({ key: `${objective.id}.route`, label: objective.title, state: 'open' });
    } else if (isAsked(description, answers, measure)) {
      items.push(
        item(
          focusKey(measure, answers),
          measure.title,
          own([measure.measureId]),
          doneStatuses.has(row.status),
        ),
      );
    }
  }
  return items;
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
