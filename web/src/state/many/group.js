/** The same clinicians as one group: the sums of their counts, and the group's own answers. */
import { withoutData } from '../scenarios.js';
import { dateOf } from './table.js';

/** @returns {boolean} whether the form says anything about PI that a group could take over */
export const formSays = (answers) =>
  Object.entries(answers).some(
    ([key, value]) => value && /\.(answer|level|route)$|^performance/.test(key),
  );

/** What of the period, the certification and the practice all clinicians say alike. */
function agreedAnswers({ agreed }, { year, texts }, description) {
  const answers = {};
  for (const name of ['performanceStart', 'performanceEnd']) {
    if (agreed.get(name)) answers[name] = dateOf(year, agreed.get(name));
  }
  const ids = new Set(texts.cehrtId);
  if (agreed.get('cehrtId') === 1 && ids.size === 1) [answers.cehrtId] = ids;
  else if (agreed.get('cehrt') === 1 || agreed.get('cehrtId') === 1) {
    answers['assume.cehrt'] = 'yes';
  }
  if (agreed.get('smallPractice') >= 0) {
    answers['practice.size'] = agreed.get('smallPractice') === 1 ? 'small' : 'large';
  }
  description.grounds.forEach(({ id }, at) => {
    if ((agreed.get('grounds') >>> at) & 1) answers[`ground.${id}`] = 'yes';
  });
  return answers;
}

/** What every clinician says, as answers of the form. */
function commonAnswers(description, { answers, exclusions }) {
  const common = {};
  for (const { measureId: id, type, engagement } of description.measures) {
    const answer = exclusions.get(id) ?? (type === 'boolean' ? answers.get(id) : undefined);
    if (answer) common[`${id}.answer`] = answer;
    const level = Object.values(engagement ?? {}).find((each) => answers.get(each) === 'yes');
    if (level) common[`${id}.level`] = level;
  }
  return common;
}

/** The way of an objective that these answers fill best; undefined where they say nothing to it. */
function routeFor(routes, answers) {
  const isSaid = (id) =>
    answers[`${id}.numerator`] !== undefined ||
    ![undefined, 'no'].includes(answers[`${id}.answer`]);
  const said = routes.map(({ measures }) => measures.filter(isSaid).length / measures.length);
  const most = Math.max(...said);
  return most > 0 ? routes[said.indexOf(most)].id : undefined;
}

/**
 * @param {import('../../../../wasm/pi-score').YearDescription} description
 * @param {import('./score.js').Results} results
 * @param {import('../fields.js').Answers} formAnswers the answers of the form, of the same year
 * @param {'form' | 'everyone'} from whether the group's answers of yes or no, its period and its
 *   certification are those of the form, or those that all clinicians give
 * @returns {import('../fields.js').Answers} the group as a scenario of the form
 */
export function groupAnswers(description, { table, tally }, formAnswers, from) {
  const own =
    from === 'form'
      ? Object.fromEntries(
          Object.entries(formAnswers).filter(([key]) => !/\.(numerator|denominator)$/.test(key)),
        )
      : {
          ...withoutData(formAnswers),
          ...agreedAnswers(tally, table, description),
          ...commonAnswers(description, tally),
        };
  const answers = { ...own, year: String(table.year), entityType: 'group' };
  for (const measure of description.measures) {
    const id = measure.measureId;
    const sum = tally.sums.get(id);
    const isExcluded = measure.exclusions.some(
      (each) => each.measureId === answers[`${id}.answer`],
    );
    if (!sum || isExcluded) continue;
    answers[`${id}.numerator`] = String(sum.numerator);
    answers[`${id}.denominator`] = String(sum.denominator);
  }
  for (const { id, routes } of description.objectives) {
    if (!routes || answers[`${id}.route`]) continue;
    const route = routeFor(routes, answers);
    if (route) answers[`${id}.route`] = route;
  }
  return answers;
}
