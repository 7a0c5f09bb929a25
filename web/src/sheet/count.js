/** A row that is answered by two counts: so many of so many. */
import { html } from 'lit/html.js';
import * as format from '../format.js';
import { answerInput } from '../parts/controls.js';
import { readNumber } from '../state/numbers.js';
import { exclusionOf } from '../state/submission.js';
import { t } from '../strings/index.js';
import { cannot, claimed, exclusions } from './exclusions.js';
import { row } from './row.js';

/** One of the two counts. Its name is that of the row and its part in it. */
const count = (page, measure, part) =>
  answerInput(page, `${measure.measureId}.${part}`, {
    mode: 'numeric',
    label: `${measure.plainName}, ${t.parts[part]}`,
  });

/** The live rate, or which of the two counts is still to come. */
function rate(page, measure) {
  const id = measure.measureId;
  const [numerator, denominator] = ['numerator', 'denominator'].map((part) =>
    readNumber(page.answers[`${id}.${part}`]),
  );
  if (page.evaluation.unfinished.has(id)) {
    return numerator === undefined ? t.sheet.numeratorNext : t.sheet.denominatorNext;
  }
  return page.evaluation.rows.get(id).numerator === undefined
    ? ''
    : format.percent(numerator, denominator);
}

/** @returns the row of a proportion */
export function countRow(page, measure) {
  if (exclusionOf(page.answers, measure)) return claimed(page, measure);
  return row(page, measure, {
    answer: html`${count(page, measure, 'numerator')}
      <span aria-hidden="true">${t.of}</span>
      ${count(page, measure, 'denominator')}
      <output class="rate">${rate(page, measure)}</output>`,
    under: cannot(page, measure),
    below: exclusions(page, measure),
  });
}
