/** A row that is answered by Yes, No or Not sure. */
import { html, nothing } from 'lit/html.js';
import { checkbox, segments } from '../parts/controls.js';
import { objectiveOf } from '../state/fields.js';
import { exclusionOf } from '../state/submission.js';
import { t } from '../strings/index.js';
import { cannot, claimed, exclusions } from './exclusions.js';
import { row } from './row.js';
import { unsure } from './unsure.js';

/** The level of active engagement of a yes, on space that is kept for it. */
function level(page, measure) {
  const id = measure.measureId;
  if (page.answers[`${id}.answer`] !== 'yes') return nothing;
  return segments(page, `${id}.level`, t.sheet.levelOf(measure.plainName), [
    [measure.engagement.preProduction, t.sheet.preProduction],
    [measure.engagement.production, t.sheet.production],
  ]);
}

/** That the level of a yes is still to come. */
const levelNext = (page, { measureId, engagement }) =>
  engagement && page.answers[`${measureId}.answer`] === 'yes' && !page.answers[`${measureId}.level`]
    ? html`<p class="note">${t.sheet.levelNext}</p>`
    : nothing;

/** A second report of the same kind, where the year has one. */
const secondReports = (page, measure) =>
  page.answers[`${measure.measureId}.answer`] === 'yes'
    ? page.description.measures
        .filter(({ secondReportOf }) => secondReportOf === measure.measureId)
        .map((second) => checkbox(page, `${second.measureId}.answer`, second.plainName))
    : nothing;

/** The third answer beside yes and no: none to an attestation, which is done or is not. */
function thirdAnswer(page, measure) {
  if (measure.role === 'attestation') return [];
  return objectiveOf(page.description, measure)?.choose
    ? [['none', t.sheet.notThis]]
    : [['unsure', t.sheet.notSure]];
}

/** @returns the row of a measure that is answered with a yes or a no */
export function yesNoRow(page, measure) {
  if (exclusionOf(page.answers, measure)) return claimed(page, measure);
  const hasLevel = measure.engagement !== undefined;
  return row(page, measure, {
    answer: segments(page, `${measure.measureId}.answer`, measure.plainName, [
      ['yes', t.yes],
      ['no', t.no],
      ...thirdAnswer(page, measure),
    ]),
    asideName: hasLevel ? cannot(page, measure) : nothing,
    under: hasLevel
      ? html`<div class="level">${level(page, measure)}</div>`
      : cannot(page, measure),
    below: html`${levelNext(page, measure)} ${secondReports(page, measure)} ${unsure(page, measure)}
    ${exclusions(page, measure)}`,
  });
}
