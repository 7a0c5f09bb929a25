/** What the year is, where its rules come from, and the words that it uses. */
import { html } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { outward } from '../parts/links.js';
import { t } from '../strings/index.js';

/** @returns a folded section */
export const aboutYear = ({ description }) =>
  html`<details class="fold" id=${idOf('about-year')}>
    <summary><h2>${t.about.title(description.performanceYear)}</h2></summary>
    <div class="inside">
      <p>${description.summary}</p>
      ${description.notes.map(({ text }) => html`<p>${text}</p>`)}
      <p>${t.about.revised(format.date(description.revised))}</p>
      <h3>${t.about.sources}</h3>
      <ul>
        ${description.sources.map(({ title, url }) => html`<li>${outward(url, title)}</li>`)}
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
