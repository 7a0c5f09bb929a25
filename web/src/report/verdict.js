/** What follows from the first step, in points where the other categories' scores are known. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { decisionOf } from '../state/decision.js';
import { otherCategories } from '../state/fields.js';
import { t } from '../strings/index.js';

/** Whether anything of the first step is answered. */
const isTouched = ({ evaluation }) => {
  const { smallPractice, grounds, services, qualifyingShare } =
    evaluation.submission.circumstances ?? {};
  return smallPractice !== undefined || grounds || services || qualifyingShare;
};

/** Leaving PI out against reporting it, in words; empty where that is not known. */
export function inPoints(decision) {
  const { leftOut, reported, reportedElse, at, atElse, breakEven, threshold } = decision;
  if (leftOut === undefined) return '';
  const sentences = [t.report.leavingOut(format.number(leftOut))];
  if (reported !== undefined) {
    const isBelow = reported < threshold;
    sentences.push(
      t.report.reporting(
        format.number(at),
        format.number(reported),
        isBelow ? format.number(threshold) : undefined,
      ),
    );
  }
  if (reportedElse !== undefined) {
    sentences.push(t.report.reportingElse(format.number(atElse), format.number(reportedElse)));
  }
  if (breakEven?.never) sentences.push(t.report.neverPays);
  else if (breakEven?.score !== undefined) {
    sentences.push(t.report.paysFrom(format.number(breakEven.score)));
  }
  return sentences.join(' ');
}

/** The button that asks for the other scores, naming those that are there already. */
function scoresButton({ answers, ui }) {
  const known = otherCategories
    .filter((category) => answers[`score.${category}`])
    .map((category) => `${t.shortCategories[category]} ${answers[`score.${category}`]}`);
  const text = ui.scoresOpen
    ? t.report.hideScores
    : known.length
      ? t.report.changeScores(known.join(', '))
      : t.report.seeWhether;
  return button('scores', text, { className: 'link', expanded: ui.scoresOpen });
}

const free = (page, decision) =>
  html`<p>
      ${page.evaluation.estimate.grounds.map(({ title, explanation }) => `${title}: ${explanation}`).join(' ')}
    </p>
    ${decision.isCancelled ? nothing : html`<p>${page.description.completeness.required ? t.report.stillMay : t.report.anyDataCount}</p>`}
    <p>
      <b>${decision.better ? t.report.better[decision.better] : nothing} ${inPoints(decision)}</b>
    </p>
    <p class="buttons">
      ${page.ui.stopped ? button('goOn', t.report.goOn) : button('stop', t.report.stop)}
      ${scoresButton(page)}
    </p>`;

const must = (page) =>
  html`<p>${t.report.mustWhy(format.number(page.evaluation.leftOut.weight))}</p>
    <p class="buttons">${scoresButton(page)}</p>`;

/** @returns the answer of the first step, right below its questions */
export function verdict(page) {
  if (!isTouched(page)) return html`<p class="buttons">${scoresButton(page)}</p>`;
  const decision = decisionOf(page.evaluation);
  const title = !decision.isFree
    ? t.report.must
    : decision.isCancelled
      ? t.report.cancelled
      : t.report.free;
  return html`<div class="verdict ${decision.isFree ? 'free' : 'must'}" id=${idOf('verdict')}>
    <p><b>${title}</b></p>
    ${decision.isFree ? free(page, decision) : must(page)}
  </div>`;
}
