/** How to report: what the group gives everyone, and what the clinicians score by themselves. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { addedBy, missingOf } from './read.js';
import { otherReading, wordsOf } from '../result/words.js';
import { compareWith } from '../state/many/score.js';
import { mostScenarios } from '../state/scenarios.js';
import { t } from '../strings/index.js';

/** Rounded to a tenth: averages have no end. */
const average = (value) => format.number(Math.round(value * 10) / 10);

/** The score of the group as the panel says it, with the other reading where there is one. */
export function groupScore({ evaluation }) {
  const { figure, beside } = wordsOf(evaluation);
  return [figure, beside].filter(Boolean).join(' ');
}

/** The lines of the verdict: the first decides, the others say why. */
function verdictLines(page, group) {
  const { results } = page.ui.many;
  const { counts } = results;
  const all = counts.scored + counts.zero;
  const { estimate, state } = group.evaluation;
  const score = groupScore(group);
  const compared = compareWith(results, group.score ?? NaN);
  const alone = compared.zeros
    ? t.many.zeros(format.number(compared.zeros), format.number(all))
    : t.many.noZeros(average(compared.average));
  if (!all && !counts.reweighted) return [t.many.verdict.none];
  if (state === 'reweighted') return [t.many.verdict.noGroup(estimate.headline), all ? alone : ''];
  if (group.score === undefined) {
    const open = estimate.requirements.filter((each) => each.state !== 'met').length;
    return [t.many.verdict.open(format.number(open)), all ? alone : ''];
  }
  if (!all) return [t.many.groupGives(score)];
  const { more, less, same, adds } = compared;
  const gains = t.many.gains(...[more, less, same].map(format.number));
  if (group.contribution > adds) return [t.many.verdict.group(score), alone, gains];
  if (group.contribution === adds) return [t.many.verdict.same(score), alone, gains];
  const gives = estimate.blockers.length
    ? t.many.groupBlocked(missingOf(page, estimate))
    : t.many.groupGives(score);
  return [t.many.verdict.alone(average(compared.average)), gives, alone, gains];
}

/** @returns the verdict, and what was left out of it */
export function verdict(page, group) {
  const [first, ...more] = verdictLines(page, group);
  const { reweighted, refused } = page.ui.many.results.counts;
  return html`<p class="big verdict">${first}</p>
    <p>
      ${more.join(' ')} ${reweighted ? t.many.reweighted(format.number(reweighted)) : nothing}
      ${refused ? t.many.refused(format.number(refused)) : nothing}
    </p>
    ${page.ui.many.results.readingsDiffer || otherReading(group.evaluation) ? html`<p class="notice">${t.many.readings}</p>` : nothing}
    <p class="note">${t.many.piOnly}</p>`;
}

const choice = (from, chosen) =>
  html`<div class="option">
    <input
      type="radio"
      id=${idOf(`many-from-${from}`)}
      name="many-from"
      value=${from}
      data-pick="manyFrom"
      .checked=${from === chosen}
    />
    <label for=${idOf(`many-from-${from}`)}>${t.many.from[from]}</label>
  </div>`;

/** @returns the group: its score, whose answers it has, and what is missing */
export function groupCard(page, group) {
  const { ui, desk } = page;
  const { estimate } = group.evaluation;
  const missing = missingOf(page, estimate);
  return html`<section class="group-card" aria-labelledby=${idOf('many-group')}>
    <h3 id=${idOf('many-group')}>${t.many.groupTitle}</h3>
    <p>
      <b class="big">${groupScore(group)}</b>
      ${group.score === undefined ? nothing : t.many.groupAdds(addedBy(estimate), format.number(estimate.weight))}
    </p>
    <p class="note">${t.many.groupSums}</p>
    <fieldset>
      <legend>${t.many.groupFrom}</legend>
      ${Object.keys(t.many.from).map((from) => choice(from, ui.many.from))}
    </fieldset>
    ${missing ? html`<p class="small">${t.many.groupMissing(missing)}</p>` : nothing}
    ${openInForm(desk, 'group', t.many.openGroup)}
  </section>`;
}

/** The button that takes a clinician or the group to the form, and why it cannot. */
export const openInForm = (desk, value, text) => {
  const isFull = desk.scenarios.length >= mostScenarios;
  return html`<p class="buttons">
    ${button('manyOpen', text, { value, disabled: isFull })}
    ${isFull ? html`<span class="note">${t.many.full}</span>` : nothing}
  </p>`;
};
