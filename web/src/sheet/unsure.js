/** What depends on an answer of which somebody is not sure: the score with a yes and with a no. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { t } from '../strings/index.js';

/** The most that can be reached with an answer, under each reading of the rules. */
function reachable({ estimate }) {
  const reported = estimate.ifReported ?? estimate;
  const others = estimate.alternatives
    .filter(({ differs }) => differs)
    .map(({ potential }) => potential);
  return [...new Set([reported.potential, ...others])].map(format.number);
}

/** @returns what the two answers would bring, and where sources disagree about that, how */
export function unsure(page, measure) {
  const key = `${measure.measureId}.answer`;
  if (page.answers[key] !== 'unsure') return nothing;
  const [yes, no] = ['yes', 'no'].map((value) => reachable(page.whatIf({ [key]: value })));
  const contested = page.evaluation.estimate.notices.find(
    ({ code, measureId }) => code === 'reading-contested' && measureId === measure.measureId,
  );
  return html`<div class="note ${contested ? 'uncertain' : ''}">
    <p>
      ${t.sheet.leftOpen} ${t.sheet.ifYes(format.either(yes))} ${t.sheet.ifNo(format.either(no))}
    </p>
    ${contested ? html`<p>${contested.message}</p>` : nothing}
  </div>`;
}
