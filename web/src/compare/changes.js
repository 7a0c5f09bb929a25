/** What changed in the rules since another year: first what touches these answers. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { uiSelect } from '../parts/controls.js';
import { isAsked } from '../state/submission.js';
import { t } from '../strings/index.js';
import { withTrademark } from '../trademark.js';

/** Whether a change is about something general, or about a measure that these answers report. */
function touches({ description, answers }, { id }) {
  const measure = description.measures.find(
    ({ measureId, exclusions }) =>
      measureId === id || exclusions.some((exclusion) => exclusion.measureId === id),
  );
  return !measure || (isAsked(description, answers, measure) && measure.role !== 'optional');
}

const list = (found) =>
  html`<ul class="changes">
    ${found.map(({ change, text }) => html`<li><b>${t.changes[change]}.</b> ${withTrademark(text)}</li>`)}
  </ul>`;

/** @returns the list of changes, or nothing in the first year */
export function changes(page) {
  const year = page.description.performanceYear;
  const earlier = page.years.filter((other) => other < year).reverse();
  if (!earlier.length) return nothing;
  const from = earlier.find((other) => String(other) === page.ui.since) ?? earlier[0];
  const found = page.changesSince(from);
  const touching = found.filter((change) => touches(page, change));
  const others = found.filter((change) => !touching.includes(change));
  return html`<h3>
      ${t.changes.title(year)}
      ${uiSelect(
        'since',
        t.changes.since,
        earlier.map((other) => [String(other), String(other)]),
        String(from),
      )}
    </h3>
    ${touching.length ? list(touching) : html`<p>${t.changes.none}</p>`}
    ${
      others.length
        ? html`<details class="fold-link" id=${idOf('other-changes')}>
            <summary>${t.changes.others(others.length)}</summary>
            ${list(others)}
          </details>`
        : nothing
    }`;
}
