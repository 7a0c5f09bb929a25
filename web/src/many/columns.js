/** The columns of the file, to be confirmed: what each is read as, and by what. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import * as format from '../format.js';
import { button } from '../parts/controls.js';
import { hasMeasures, yearOfPeriods } from '../state/many/headers.js';
import { t } from '../strings/index.js';
import { namesOf } from './names.js';
import { columnsRead, headerName } from './read.js';
import { problem, yearOfFile } from './start.js';

/** The menus that were made for these headers, by the place of the header. */
const menus = new WeakMap();

/**
 * The menu of a column, made by hand and kept: some fifty menus with some fifty options each would
 * hold the page up as templates.
 */
function menu(page, names, { column, isTwice }, at, name) {
  // The build has no document.
  if (!globalThis.document) return names.get(column) ?? t.many.leaveOut;
  const { headers } = page.ui.many;
  if (menus.get(headers)?.names !== names) menus.set(headers, { names, made: new Map() });
  const { made } = menus.get(headers);
  if (!made.has(at)) {
    const select = document.createElement('select');
    select.setAttribute('aria-label', t.many.readAsOf(name));
    select.name = `many-column-${at}`;
    select.dataset.pick = 'manyColumn';
    for (const [id, text] of [['', t.many.leaveOut], ...names]) {
      select.append(new Option(text, `${at} ${id}`, id === column, id === column));
    }
    made.set(at, select);
  }
  made.get(at).setAttribute('aria-invalid', isTwice);
  return made.get(at);
}

/** The dates of the file are of another year than it is read for. */
function otherYear({ ui, years, answers }, read) {
  const year = yearOfPeriods(ui.many.headers, read);
  return year === answers.year || !years.includes(Number(year))
    ? nothing
    : html`<p class="notice">
        ${t.many.datesOf(year)} ${button('manyYear', t.many.again(year), { value: year })}
      </p>`;
}

/** @returns the second step */
export function columns(page) {
  const { rows } = page.ui.many;
  const names = namesOf(page.description);
  const read = columnsRead(page);
  const twice = read.flatMap((each, at) =>
    each.isTwice ? [t.many.twice(headerName(each, at), names.get(each.column))] : [],
  );
  const problems = hasMeasures(read) ? twice : [...twice, t.many.noMeasures];
  const unread = read.map(headerName).filter((_, at) => read[at].column === '');
  return html`<h3>${t.many.columnsTitle}</h3>
    <p>${t.many.columnsLead(format.number(rows))}</p>
    ${yearOfFile(page)} ${otherYear(page, read)} ${problem(problems.join(' '))}
    ${unread.length ? html`<p class="note">${t.many.unread(format.list(unread))}</p>` : nothing}
    <div class="scroll" role="region" tabindex="0" aria-labelledby=${idOf('many-columns')}>
      <table>
        <caption class="unseen" id=${idOf('many-columns')}>
          ${t.many.columnsTable}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t.many.header}</th>
            <th scope="col">${t.many.readAs}</th>
            <th scope="col">${t.many.by}</th>
          </tr>
        </thead>
        <tbody>
          ${read.map(
            (each, at) =>
              html`<tr>
                <th scope="row">${headerName(each, at)}</th>
                <td>
                  ${each.how === 'personal' ? t.many.leftOut : menu(page, names, each, at, headerName(each, at))}
                </td>
                <td class="soft">${t.many.how[each.how]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="buttons">
      ${button('manyScore', t.many.score(format.number(rows)), { className: 'primary' })}
      ${button('manyNew', t.many.back)}
    </p>`;
}
