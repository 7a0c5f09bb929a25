/** The line at the top: the name, the year, that nothing leaves the page, the theme, the menu. */
import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { idOf } from '../frame.js';
import { keepMenu } from '../keep/menu.js';
import { uiSelect } from '../parts/controls.js';
import { t } from '../strings/index.js';

/** The sign of a closed lock, beside words that say the same. */
export const lock = html`<svg
  class="sign"
  viewBox="0 0 16 16"
  width="14"
  height="14"
  aria-hidden="true"
>
  <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3z"></path>
</svg>`;

/** The year as a menu. */
export const yearMenu = (page) =>
  html`<label class="unseen" for=${idOf('year')}>${t.keys.year}</label>
    <select id=${idOf('year')} name="year" data-key="year">
      ${[...page.years].reverse().map((year) => {
        const isChosen = String(year) === page.answers.year;
        return html`<option .selected=${live(isChosen)}>${year}</option>`;
      })}
    </select>`;

const skip = (id, text) => html`<a href="#${idOf(id)}" data-scroll=${id}>${text}</a>`;

/** What there is beside the form, to skip to. */
const others = { compare: t.skipCompare, many: t.many.skip, review: t.skipReview };

/** The links that skip the top: to the form and the result, or to what stands in its place. */
const skips = ({ ui: { view } }) =>
  others[view]
    ? skip(view, others[view])
    : html`${skip('form', t.skip)} ${skip('result', t.skipResult)}`;

/** @returns the top of the page */
export const header = (page) =>
  html`<p class="skips">${skips(page)}</p>
    <header class="top">
      <div class="wrap">
        <h1>${t.title}</h1>
        ${yearMenu(page)}
        <p class="privacy">${lock}${t.privacy}</p>
        ${uiSelect('theme', t.theme.label, Object.entries(t.theme.choices), page.ui.theme)}
        ${keepMenu(page)}
      </div>
    </header>`;
