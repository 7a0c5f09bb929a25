/** The score in figures, with the verdict above it where PI may be left out. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { decisionOf } from '../state/decision.js';
import { t } from '../strings/index.js';
import { bar, parts } from './bar.js';
import { wordsOf } from './words.js';

/** One score or two, as figures. */
const bothOf = (...scores) =>
  scores.filter((each) => each !== undefined).map((each) => format.number(each));

/** The verdict in a line: the final score without PI and with it. */
function verdict({ evaluation }) {
  const { isFree, leftOut, reported, reportedElse } = decisionOf(evaluation);
  if (!isFree) return nothing;
  return html`<p class="leave">
    ${leftOut === undefined ? t.result.mayLeave : t.result.leaveAt(format.number(leftOut))}
    ${leftOut === undefined || reported === undefined ? nothing : t.result.reportingNow(format.either(bothOf(reported, reportedElse)))}
  </p>`;
}

/** The link to the reading that another score rests on. */
const whyUncertain = (page) =>
  wordsOf(page.evaluation).kind === 'uncertain'
    ? button('reading', t.result.whyUncertain, { className: 'link' })
    : nothing;

/** @returns the score at the top of the panel */
export function score(page) {
  const { figure, beside, adds, below, kind } = wordsOf(page.evaluation);
  return html`<section class="score is-${kind}" aria-labelledby=${idOf('score-title')}>
    ${verdict(page)}
    <h2 id=${idOf('score-title')}>${t.result.score}</h2>
    <p class="figure">
      <output id=${idOf('score')} for=${idOf('form')}>${figure}</output>
      <span>${beside}</span>
    </p>
    ${bar(page)} ${parts(page)}
    <p>${adds}</p>
    <p class="below">${below} ${whyUncertain(page)}</p>
    <p class="unseen" role="status">${page.ui.spoken}</p>
  </section>`;
}
