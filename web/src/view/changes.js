/** What changed since another year. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { t } from '../strings/index.js';

/** Only worked out once it is opened. */
export function changes(page) {
  const year = page.description.performanceYear;
  const earlier = page.years.filter((other) => other < year);
  if (!earlier.length) return nothing;
  const from = earlier.includes(Number(page.ui.since)) ? Number(page.ui.since) : earlier.at(-1);
  const found = page.ui.changesOpen ? page.pi.changes(from, year).changes : [];
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return html`<details class="fold" id=${idOf('changes')} data-fold="changesOpen">
    <summary><h2>${t.changes.title(from)}</h2></summary>
    <div class="inside">
      <div class="field">
        <label for=${idOf('since')}>${t.changes.since}</label>
        <select id=${idOf('since')} data-ui="since">
          ${[...earlier].reverse().map((other) => html`<option value=${other} ?selected=${other === from}>${other}</option>`)}
        </select>
      </div>
      ${
        found.length
          ? kinds.map(
              (kind) =>
                html`<h3>${t.changes.kinds[kind] ?? kind}</h3>
                  <ul class="changes">
                    ${found.filter((change) => change.kind === kind).map(({ change, text }) => html`<li><span class="status ${change}">${t.changes[change]}</span> ${text}</li>`)}
                  </ul>`,
            )
          : html`<p>${t.changes.none}</p>`
      }
    </div>
  </details>`;
}
