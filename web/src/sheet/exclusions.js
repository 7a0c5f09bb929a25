/** "We can't report this": the exclusions of a measure, and what claiming one does. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button, radio } from '../parts/controls.js';
import { exclusionOf } from '../state/submission.js';
import { t } from '../strings/index.js';
import { row } from './row.js';

/** @returns {string} where the points of a measure would go, in the words for people */
function wouldMove(page, measure) {
  const estimated = page.evaluation.rows.get(measure.measureId);
  const moved = exclusionOf(page.answers, measure) ? estimated.moved : (estimated.ifExcluded ?? []);
  if (!moved.length) return '';
  const sum = moved.reduce((total, { points }) => total + points, 0);
  const places = moved.map(({ to, points }) =>
    moved.length > 1 ? t.sheet.place(page.nameOf(to), format.number(points)) : page.nameOf(to),
  );
  return t.sheet.wouldMove(format.number(sum), format.list(places));
}

const isOpen = (page, { measureId }) => page.ui.cannot === measureId;

/** The button that shows the exclusions of a measure below its row, where it has any. */
export const cannot = (page, measure) =>
  measure.exclusions.length
    ? button('cannot', html`${t.sheet.cannot}<span class="unseen">: ${measure.plainName}</span>`, {
        className: 'link',
        value: measure.measureId,
        expanded: isOpen(page, measure),
      })
    : nothing;

/** @returns the exclusions as answers, once somebody says that they cannot report the measure */
export function exclusions(page, measure) {
  if (!isOpen(page, measure)) return nothing;
  const key = `${measure.measureId}.answer`;
  return html`<fieldset class="cannot">
    <legend class="unseen">${t.sheet.cannotOf(measure.plainName)}</legend>
    <p class="note">${t.sheet.onlyIfTrue} ${wouldMove(page, measure)}</p>
    ${measure.exclusions.map((each) => radio(page, key, each.measureId, each.summary))}
    ${radio(page, key, '', t.sheet.noneApplies, { fallback: '' })}
  </fieldset>`;
}

/** @returns the row of a measure of which an exclusion is claimed */
export function claimed(page, measure) {
  const id = measure.measureId;
  const { explanation } = page.evaluation.rows.get(id);
  const change = button(
    'cannot',
    html`${t.sheet.change}<span class="unseen">: ${measure.plainName}</span>`,
    {
      className: 'link',
      value: id,
      expanded: isOpen(page, measure),
      stands: `${id}.answer ${id}.numerator`,
    },
  );
  return row(page, measure, {
    answer: html`<p class="excluded" id=${idOf(`${id}-excluded`)}>${explanation} ${change}</p>`,
    below: exclusions(page, measure),
  });
}
