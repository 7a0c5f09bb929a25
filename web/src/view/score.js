/** The checklist and the score: the two that stay in sight. */
import { html, nothing, svg } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { nameOf } from '../state/labels.js';
import { t } from '../strings/index.js';
import { toField } from './parts.js';

const marks = {
  done: 'M3 8.5l3.2 3.2L13 5',
  open: 'M8 8h.01',
  wrong: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
};

/** The sign before an item; its meaning is also said in words. */
const mark = (state) =>
  html`<svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    ${svg`<path d=${marks[state]}></path>`}
  </svg>`;

/** Everything that would make the category 0, each a link to its field. */
export function checklistPanel(page) {
  const { items, evaluation } = page;
  const done = items.filter(({ state }) => state === 'done').length;
  const summary =
    evaluation.state === 'reweighted'
      ? t.checklist.notNeeded
      : t.checklist.count(done, items.length);
  return html`<details class="checklist" id=${idOf('checklist')} ?open=${page.wide}>
    <summary>
      <h2>${t.checklist.title}</h2>
      <span class="count">${summary}</span>
    </summary>
    <ul>
      ${items.map(
        ({ key, label, state }) =>
          html`<li class=${state}>
            ${mark(state)}${toField(key, html`${label}<span class="unseen"> – ${t.checklist[state]}</span>`)}
          </li>`,
      )}
    </ul>
  </details>`;
}

/**
 * @returns {{caption: string, value: number, note: string}} what the score panel says in each state
 */
export function headline({ evaluation, items }) {
  const { state, estimate } = evaluation;
  const points = format.number(estimate.pointsEarned);
  switch (state) {
    case 'empty':
      return { caption: t.score.empty, value: 0, note: t.score.emptyNote };
    case 'soFar':
      return {
        caption: t.score.soFar,
        value: estimate.pointsEarned,
        note: t.score.soFarNote(items.filter((item) => item.state !== 'done').length),
      };
    case 'zero': {
      const wrong = items.find((item) => item.state === 'wrong') ?? estimate.blockers[0];
      return {
        caption: t.score.zero,
        value: estimate.score,
        note: `${t.score.zeroNote(points)} ${wrong?.message ?? ''}`,
      };
    }
    case 'scored':
      return {
        caption: t.score.scored,
        value: estimate.score,
        note: estimate.bonus ? t.score.bonusNote(format.number(estimate.bonus)) : '',
      };
    default:
      return {
        caption: t.score.reweighted,
        value: estimate.score,
        note: t.score.reweightedNote(format.list(estimate.grounds.map(({ title }) => title))),
      };
  }
}

/** The score, large, and what it adds to the final score. */
export function scorePanel(page) {
  const { evaluation, desk } = page;
  const { estimate, state } = evaluation;
  const { caption, value, note } = headline(page);
  return html`<section
    class="score is-${state}"
    id=${idOf('score-panel')}
    aria-labelledby=${idOf('score-caption')}
  >
    <h2 id=${idOf('score-caption')}>
      ${caption}${desk.scenarios.length > 1 ? ` – ${nameOf(desk.scenarios[desk.active], desk.active, t)}` : nothing}
    </h2>
    <p class="figure">
      <output id=${idOf('score')}>${state === 'reweighted' ? '–' : format.number(value)}</output>
      <span>${state === 'reweighted' ? nothing : t.score.of100}</span>
    </p>
    <svg class="gauge" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="4"></rect>
      <rect class="fill" width=${Math.min(100, value)} height="4"></rect>
    </svg>
    <p class="adds">
      ${t.score.addsBefore}
      <b id=${idOf('contribution')}>${format.number(estimate.contribution)}</b>
      ${state === 'reweighted' ? t.score.movedWeight : t.score.addsAfter(format.number(estimate.weight))}
    </p>
    ${page.others.map((score) => html`<p class="other">${t.score.otherReading(format.number(score))}</p>`)}
    ${note ? html`<p class="state">${note}</p>` : nothing}
    <p class="jump"><a href="#${idOf('result')}" data-scroll="result">${t.score.details}</a></p>
  </section>`;
}

/** The score in a sentence, for those who listen. */
export function spoken(page) {
  const { estimate } = page.evaluation;
  const { caption, value, note } = headline(page);
  const errors = [...page.errors.values()].map((message) => `${t.error} ${message}`);
  return [
    ...errors,
    t.score.spoken(caption, format.number(value), format.number(estimate.contribution)),
    note,
  ].join(' ');
}
