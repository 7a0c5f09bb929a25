/** A step of the advice as answers of the form. */
import { objectiveOf } from './fields.js';

/** What an id stands for: its measure, and the key and value of a yes to it. */
function meaningOf(description, id) {
  for (const measure of description.measures) {
    const { measureId, exclusions, engagement } = measure;
    const answer = `${measureId}.answer`;
    if (measureId === id) return { measure, key: answer, yes: 'yes' };
    if (exclusions.some((each) => each.measureId === id)) return { measure, key: answer, yes: id };
    if (engagement && [engagement.preProduction, engagement.production].includes(id)) {
      return { measure, key: `${measureId}.level`, yes: id };
    }
  }
  throw new Error(`${id} is no id of ${description.performanceYear}`);
}

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {import('../../../wasm/pi-score').MeasurementChanges} changes those of a step
 * @returns {import('./fields.js').Answers} what changes; an empty text removes an answer
 */
export function answersOf(description, { set, remove }) {
  const answers = {};
  for (const id of remove) {
    const { measure, key } = meaningOf(description, id);
    answers[key] = '';
    if (id === measure.measureId) {
      answers[`${id}.numerator`] = '';
      answers[`${id}.denominator`] = '';
    }
  }
  for (const { measureId, value } of set) {
    const { measure, key, yes } = meaningOf(description, measureId);
    if (value === true) answers[key] = yes;
    else {
      answers[`${measureId}.numerator`] = String(value.numerator);
      answers[`${measureId}.denominator`] = String(value.denominator);
    }
    const objective = objectiveOf(description, measure);
    const route = objective.routes?.find(({ measures }) => measures.includes(measure.measureId));
    if (route) answers[`${objective.id}.route`] = route.id;
  }
  return answers;
}
