/** An assumption that is open, by sources or by a later decision: both readings and scores. */
import { html } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { radio } from '../parts/controls.js';
import { sources } from '../parts/links.js';
import { t } from '../strings/index.js';

/** What a reading comes to, in a few words. */
function comesTo({ outcome, score, finalScore }) {
  const pi = outcome === 'reweighted' ? t.result.notScored : format.number(score);
  return finalScore === undefined ? pi : t.why.withFinal(pi, format.number(finalScore));
}

/** The result under the other value of this assumption alone. */
const otherOf = ({ alternatives }, { id }) =>
  alternatives.find(
    ({ assumptions }) => Object.keys(assumptions).length === 1 && id in assumptions,
  );

/**
 * @returns {object[]} the assumptions of the year whose other reading was worked out for these
 *   answers
 */
export const openReadings = ({ description, evaluation: { estimate } }) =>
  description.assumptions.filter(
    (assumption) => assumption.kind !== 'standIn' && otherOf(estimate, assumption),
  );

/** @returns the two readings of an assumption to choose from */
export function reading(page, assumption) {
  const { estimate } = page.evaluation;
  const { id, kind, title, summary } = assumption;
  const now = page.assumed(id);
  const choice = (value) =>
    radio(
      page,
      `assume.${id}`,
      value ? 'yes' : 'no',
      t.why.readings[kind](
        value,
        comesTo(value === now ? estimate : otherOf(estimate, assumption)),
      ),
      { fallback: now ? 'yes' : 'no' },
    );
  return html`<fieldset class="reading" id=${idOf(`reading-${id}`)} tabindex="-1">
    <legend>${title}</legend>
    <p>${summary} ${sources(page.description, assumption.sources)}</p>
    ${choice(true)} ${choice(false)}
  </fieldset>`;
}
