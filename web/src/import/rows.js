/** The rows of a table whose measure was not recognised, to be named by the reader. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { namesOf } from '../many/names.js';
import { t } from '../strings/index.js';

/** What rows can be named, by what stands in them: pairs of an id and a name. */
function offered(description) {
  const names = [...namesOf(description)].filter(([id]) => /^[^.]+_[^.]+$/.test(id));
  const measures = (takes) =>
    description.measures.filter(takes).map(({ measureId, plainName }) => [measureId, plainName]);
  return {
    proportion: measures(({ type }) => type === 'proportion'),
    yesNo: names,
    level: measures(({ engagement }) => engagement),
  };
}

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description of the table's year
 * @param {import('../state/import/read.js').Brought} brought
 * @returns the rows of a table with a menu each; nothing where every row has a name
 */
export function rowsToName(description, { table, problem }) {
  if (!table?.unnamed.length) return nothing;
  const names = offered(description);
  const line = ({ row, called, fits }) => {
    const chosen = table.chosen.get(row) ?? '';
    const choices = fits
      .flatMap((kind) => names[kind])
      .filter(([id]) => id === chosen || !table.taken.has(id));
    const id = idOf(`review-row-${row}`);
    return html`<li class="field">
      <label for=${id}>${t.review.rowIs(format.number(row), called)}</label>
      <select id=${id} name="review-row-${row}" data-pick="nameRow">
        <option value="${row} ">${t.many.leaveOut}</option>
        ${choices.map(
          ([value, name]) =>
            html`<option value="${row} ${value}" ?selected=${value === chosen}>${name}</option>`,
        )}
      </select>
    </li>`;
  };
  return html`<h3>${t.review.unnamed}</h3>
    <p class="note">${t.review.rowsCounted}</p>
    ${problem ? html`<p class="error" role="alert">${t.error} ${problem}</p>` : nothing}
    <ul class="rows-to-name">
      ${table.unnamed.map(line)}
    </ul>`;
}
