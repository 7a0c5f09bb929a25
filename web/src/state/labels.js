/**
 * What an answer is called and what it says, in words: for the error summary and for comparing
 * scenarios.
 */
import * as format from '../format.js';
import { objectiveOf } from './fields.js';

const byId = (list, id) => list.find((thing) => thing.id === id);

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {string} key of an answer
 * @param {typeof import('../strings/en.js').en} t
 * @returns {string} what the answer is about
 */
export function labelOf(description, key, t) {
  const [head, part] = key.split('.');
  if (t.keys[key]) return t.keys[key];
  const measure = description.measures.find(({ measureId }) => measureId === head);
  if (measure) {
    return part === 'answer' ? measure.plainName : `${measure.plainName}, ${t.parts[part]}`;
  }
  if (part === 'route') return byId(description.objectives, head)?.title ?? key;
  if (head === 'services') return t.services[part] ?? t.report.place(part);
  if (head === 'ground' || head === 'share') return byId(description.grounds, part)?.title ?? key;
  if (head === 'score') return t.categories[part];
  if (head === 'notScored') return `${t.categories[part]}, ${t.parts.notScored}`;
  return byId(description.assumptions, part)?.title ?? key;
}

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {string} key of an answer
 * @param {string | undefined} value
 * @param {typeof import('../strings/en.js').en} t
 * @returns {string} what the answer says; empty where nothing is answered
 */
export function valueOf(description, key, value, t) {
  if (!value) return '';
  const [head, part] = key.split('.');
  if (key === 'performanceStart' || key === 'performanceEnd') return format.date(value);
  if (key === 'entityType') return t.entities[value];
  if (key === 'programName') return byId(description.programs, value)?.title ?? value;
  if (part === 'route') {
    return byId(byId(description.objectives, head)?.routes ?? [], value)?.plainName ?? value;
  }
  const measure = description.measures.find(({ measureId }) => measureId === head);
  if (measure && part === 'level') {
    return value === measure.engagement?.preProduction ? t.sheet.preProduction : t.sheet.production;
  }
  if (measure && part === 'answer') {
    const exclusion = measure.exclusions.find(({ measureId }) => measureId === value);
    if (exclusion) return t.sheet.excludedBy(exclusion.inShort);
    return objectiveOf(description, measure)?.choose && value === 'none' ? '' : t.answers[value];
  }
  return t.answers[value] ?? value;
}

/**
 * @param {import('../../../wasm/pi-score').MeasureEstimate} row
 * @returns {string} what is answered for a measure, in a line; empty where nothing is
 */
export function answerOf(description, answers, { measureId, numerator, denominator }, t) {
  if (numerator !== undefined) {
    return t.sheet.pointsOf(format.number(numerator), format.number(denominator));
  }
  return ['answer', 'level']
    .map((part) => `${measureId}.${part}`)
    .map((key) => valueOf(description, key, answers[key], t))
    .filter(Boolean)
    .join('; ');
}

/** @returns {string} what a scenario is called */
export const nameOf = ({ name }, at, t) => name || t.compare.nameless(at + 1);
