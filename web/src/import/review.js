/** The review of what somebody brought, before anything of it is in the form. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { wordsOf } from '../result/words.js';
import { isUntouched, mostScenarios } from '../state/scenarios.js';
import { t } from '../strings/index.js';
import { proposed } from './proposed.js';
import { rowsToName } from './rows.js';
import { reviewTable } from './table.js';

/** The score as the panel says it. */
const scoreOf = ({ evaluation }) => {
  const { figure, beside } = wordsOf(evaluation);
  return html`<b class="big">${figure}</b> ${beside}`;
};

/** The reporting option, where the file names none of MIPS. */
function programChoice({ ui, description }) {
  const choices = description.programs.filter(({ id, offered }) => offered && id !== 'mvp');
  return html`<div class="field">
    <p>${t.review.asksProgram(ui.brought.asksProgram)}</p>
    <label for=${idOf('broughtProgram')}>${t.review.program}</label>
    <select id=${idOf('broughtProgram')} name="broughtProgram" data-ui="broughtProgram">
      <option value="">${t.review.programOpen}</option>
      ${choices.map(
        ({ id, title }) =>
          html`<option value=${id} ?selected=${id === ui.broughtProgram}>${title}</option>`,
      )}
    </select>
  </div>`;
}

/** So much of what is not taken is listed. */
const mostLeft = 20;

/** What of the file is not taken. */
function leftOut({ left, source, table }) {
  if (!left.length) return nothing;
  const listed = left
    .slice(0, mostLeft)
    .map((each) =>
      typeof each === 'string'
        ? each
        : t.review.row[each.code](format.number(each.row), each.found),
    );
  if (left.length > mostLeft) listed.push(t.keep.moreErrors(left.length - mostLeft));
  return html`<h3>${t.review.left}</h3>
    ${source === 'cells' && !table.unnamed.length ? html`<p class="note">${t.review.rowsCounted}</p>` : nothing}
    <ul>
      ${listed.map((text) => html`<li>${text}</li>`)}
    </ul>`;
}

/** What can be done: fill in, open beside, or leave all as it is. */
const choices = (page, count) => {
  const { asksProgram, problem } = page.ui.brought;
  const isOpen = (asksProgram !== undefined && !page.ui.broughtProgram) || problem !== undefined;
  const isFull = page.desk.scenarios.length >= mostScenarios;
  return html`<p class="buttons">
    ${count ? button('fillIn', t.review.fill(count), { className: 'primary', disabled: isOpen }) : html`<span>${t.review.nothingNew}</span>`}
    ${isUntouched(page) ? nothing : button('bringBeside', t.review.asColumn, { disabled: isOpen || isFull })}
    ${button('cancelReview', t.review.cancel)}
  </p>`;
};

/** The review of answers. */
function answersReview(page) {
  const { brought } = page.ui;
  const { description, current, next, count } = proposed(page);
  const side = page.sideOf(next);
  return html`<p class="lead">${t.review.sources[brought.source](brought.year)} ${t.review.lead}</p>
    ${brought.year === page.answers.year ? nothing : html`<p class="notice">${t.review.otherYear(brought.year, page.answers.year)}</p>`}
    ${brought.sets > 1 ? html`<p class="notice">${t.review.several(brought.sets)}</p>` : nothing}
    ${brought.asksProgram === undefined ? nothing : programChoice({ ...page, description })}
    <dl class="scores" aria-live="polite">
      <div>
        <dt>${t.review.score} ${t.review.now}</dt>
        <dd>${scoreOf(page)}</dd>
      </div>
      <div>
        <dt>${t.review.score} ${t.review.then}</dt>
        <dd>${scoreOf(side)}</dd>
      </div>
    </dl>
    ${choices(page, count)} ${rowsToName(description, brought)} ${leftOut(brought)}
    ${reviewTable({ description, brought, current, next, evaluation: side.evaluation })}`;
}

/** The review of scenarios that this page saved. */
const scenariosReview = (page) =>
  html`<p class="lead">${t.review.scenariosLead}</p>
    <ul>
      ${page.ui.brought.scenarios.map(
        ({ name, answers }, at) =>
          html`<li>
            ${name || t.compare.nameless(at + 1)}, ${answers.year}: ${scoreOf(page.sideOf(answers))}
          </li>`,
      )}
    </ul>
    <p class="buttons">
      ${button('openAll', t.review.openAll(page.ui.brought.scenarios.length), { className: 'primary' })}
      ${button('cancelReview', t.review.cancel)}
    </p>`;

/** @returns the review, in the place of the form */
export const review = (page) => {
  const isScenarios = page.ui.brought.scenarios !== undefined;
  return html`<section class="review" id=${idOf('review')} aria-labelledby=${idOf('review-title')}>
    <h2 id=${idOf('review-title')} tabindex="-1">
      ${isScenarios ? t.review.scenariosTitle : t.review.title}
    </h2>
    ${isScenarios ? scenariosReview(page) : answersReview(page)}
  </section>`;
};
