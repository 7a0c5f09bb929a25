/** Before a file is open: where it comes from, and a template. */
import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { t } from '../strings/index.js';

/** The year as a list of its own: a file does not name one. */
export const yearOfFile = (page) =>
  html`<p class="year">
    <label for=${idOf('many-year')}>${t.many.year}</label>
    <select id=${idOf('many-year')} name="many-year" data-key="year">
      ${[...page.years].reverse().map((year) => html`<option .selected=${live(String(year) === page.answers.year)}>${year}</option>`)}
    </select>
    <span class="note">${t.many.yearHint}</span>
  </p>`;

/** @returns what went wrong, where something did */
export const problem = (text) =>
  text
    ? html`<p class="error" id=${idOf('many-problem')} tabindex="-1">${t.error} ${text}</p>`
    : nothing;

/** @returns the first step */
export const start = (page) =>
  html`${yearOfFile(page)} ${problem(page.ui.many.problem)}
    <div class="drop">
      <input
        id=${idOf('many-file')}
        class="unseen"
        type="file"
        data-opens="table"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
      />
      <label class="press" for=${idOf('many-file')}>${t.many.open}</label>
      <span class="note">${t.many.drop}</span>
    </div>
    <div class="field">
      <label for=${idOf('many-text')}>${t.many.paste}</label>
      <textarea
        id=${idOf('many-text')}
        rows="4"
        data-ui="manyText"
        autocomplete="off"
        spellcheck="false"
        writingsuggestions="false"
        .value=${live(page.ui.manyText)}
      ></textarea>
    </div>
    <p class="buttons">${button('manyText', t.many.readPasted)}</p>
    <p class="buttons">
      ${button('manyTemplate', t.many.template)}
      <span class="note">${t.many.templateHint(page.description.performanceYear)}</span>
    </p>
    <p class="note">${t.many.lost}</p>`;

/** @returns what is shown while something takes a while. `text`: what it is */
export const progress = ({ ui }, text) =>
  html`<p class="progress">
    <label for=${idOf('many-progress')}>${text}</label>
    <progress id=${idOf('many-progress')} max="1" .value=${ui.many.share}></progress>
    ${button('manyCancel', t.many.cancel)}
  </p>`;
