/** What is reported: year, reporter, programme; and which scenario is on the desk. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { controlId, entityTypes, valuePathway } from '../state/fields.js';
import { nameOf, valueOf } from '../state/labels.js';
import { t } from '../strings/index.js';
import { button, outward, select, textField } from './parts.js';

/** The three choices at the top of the page. */
export function setup(page) {
  const { answers, description } = page;
  const programs = description.programs
    .filter(({ offered }) => offered)
    .map(({ id, title }) => [id, title]);
  // A file may name a program that the year does not offer.
  if (!programs.some(([id]) => id === answers.programName)) {
    programs.push([
      answers.programName,
      valueOf(description, 'programName', answers.programName, t),
    ]);
  }
  return html`<section class="setup" aria-labelledby=${idOf('setup-title')}>
    <h2 id=${idOf('setup-title')} class="unseen">${t.setup.title}</h2>
    ${select(
      page,
      'year',
      t.setup.year,
      [...page.years].reverse().map((year) => [String(year), String(year)]),
    )}
    ${select(
      page,
      'entityType',
      t.setup.entity,
      entityTypes.map((id) => [id, t.entities[id]]),
    )}
    ${select(page, 'programName', t.setup.program, programs)}
    ${answers.programName === valuePathway ? textField(page, 'mvpId', { label: t.setup.mvp, hint: t.setup.mvpHint }) : nothing}
  </section>`;
}

/** The scenarios to choose from, once there are several. */
export const scenarioBar = (page) =>
  page.desk.scenarios.length < 2
    ? nothing
    : html`<nav class="scenario-bar" aria-label=${t.scenarios.choose}>
        ${page.desk.scenarios.map(
          ({ name }, at) =>
            html`<button
              type="button"
              data-do="activate"
              data-value=${at}
              aria-pressed=${at === page.desk.active ? 'true' : 'false'}
            >
              <span>${nameOf({ name }, at, t)}</span> <b>${format.number(page.valueOf(at))}</b>
            </button>`,
        )}
        ${button('goScenarios', t.scenarios.compare, { className: 'quiet' })}
      </nav>`;

/** The error summary: the same words as beside the fields, each a link to its own. */
export const errorSummary = (page) =>
  page.ui.checked && page.errors.size
    ? html`<div
        class="summary"
        id=${idOf('error-summary')}
        tabindex="-1"
        role="group"
        aria-labelledby=${idOf('error-summary-title')}
      >
        <h2 id=${idOf('error-summary-title')}>${t.errorSummary}</h2>
        <ul>
          ${[...page.errors].map(([key, message]) => html`<li><a href="#${idOf(controlId(key))}" data-go=${key}>${page.labelOf(key)}: ${message}</a></li>`)}
        </ul>
      </div>`
    : nothing;

/** What the year is and where its rules come from. */
export const yearSummary = (page) =>
  html`<details class="fold" id=${idOf('about-year')}>
    <summary><h2>${t.about.title(page.description.performanceYear)}</h2></summary>
    <div class="inside">
      <p>${page.description.summary}</p>
      ${page.description.notes.map(({ text }) => html`<p>${text}</p>`)}
      <p>${t.about.revised(format.date(page.description.revised))}</p>
      <h3>${t.about.sources}</h3>
      <ul>
        ${page.description.sources.map(({ title, url }) => html`<li>${outward(url, title)}</li>`)}
      </ul>
      <h3>${t.about.words}</h3>
      <dl>
        ${t.about.glossary.map(
          ([word, meaning]) =>
            html`<dt>${word}</dt>
              <dd>${meaning}</dd>`,
        )}
      </dl>
    </div>
  </details>`;
