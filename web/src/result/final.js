/** The MIPS final score with PI and without it, against the threshold. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { decisionOf } from '../state/decision.js';
import { t } from '../strings/index.js';

const line = (label, value, className) =>
  value === undefined
    ? nothing
    : html`<div>
        <dt>${label}</dt>
        <dd class=${className ?? nothing}>${format.number(value)}</dd>
      </div>`;

/** @returns the section, once the other categories' scores are known */
export function finalScores({ evaluation }) {
  const { isFree, leftOut, reported, reportedElse, at, atElse, threshold } = decisionOf(evaluation);
  if (reported === undefined && leftOut === undefined) return nothing;
  const judged = (value) => (value < threshold ? 'lower' : 'reached');
  const { paymentAdjustment } = evaluation.estimate;
  return html`<section class="final" id=${idOf('final')} aria-labelledby=${idOf('final-title')}>
    <h2 id=${idOf('final-title')}>${t.result.finalTitle}</h2>
    <dl>
      ${line(isFree ? t.result.leavingOut : t.result.withoutData, leftOut, judged(leftOut))}
      ${line(t.result.reportingAt(format.number(at)), reported, judged(reported))}
      ${reportedElse === undefined ? nothing : line(t.result.reportingAt(format.number(atElse)), reportedElse, judged(reportedElse))}
      ${line(t.result.threshold, threshold)}
    </dl>
    ${paymentAdjustment === undefined ? nothing : html`<p>${t.result.payment(format.number(paymentAdjustment))}</p>`}
  </section>`;
}
