/** The scores of the other categories, which say what PI is worth. */
import { html } from 'lit/html.js';
import { checkbox, textField } from '../parts/controls.js';
import { otherCategories } from '../state/fields.js';
import { t } from '../strings/index.js';

/** @returns a field a category, each with the way out that it is not scored */
export const otherScores = (page) =>
  html`<fieldset class="scores">
    <legend>${t.report.scores}</legend>
    <p class="note">${t.report.scoresHint}</p>
    <div class="questions">
      ${otherCategories.map(
        (category) =>
          html`<div>
            ${textField(page, `score.${category}`, { label: t.categories[category], numeric: true, className: 'short' })}
            ${checkbox(page, `notScored.${category}`, html`<span class="unseen">${t.categories[category]} </span>${t.report.notScored}`)}
          </div>`,
      )}
    </div>
  </fieldset>`;
