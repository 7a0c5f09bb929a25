/** Keep and share: a link, a file, a printed report. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { t } from '../strings/index.js';
import { button } from './parts.js';

/** @returns the section for keeping and sharing */
export const keep = (page) =>
  html`<section class="band" id=${idOf('keep')} tabindex="-1" aria-labelledby=${idOf('keep-title')}>
    <h2 id=${idOf('keep-title')}>${t.keep.title}</h2>
    <div class="trio">
      <div>
        <h3>${t.keep.link}</h3>
        <p>${t.keep.linkLead}</p>
        <p class="buttons">${button('link', t.keep.makeLink)}</p>
        ${
          page.ui.link
            ? html`<label for=${idOf('link')}>${t.keep.linkLabel}</label>
                <input
                  id=${idOf('link')}
                  type="text"
                  readonly
                  spellcheck="false"
                  writingsuggestions="false"
                  .value=${page.ui.link}
                />
                ${page.ui.link.startsWith('file:') ? html`<p class="note">${t.keep.linkOfFile}</p>` : nothing}`
            : nothing
        }
      </div>
      <div>
        <h3>${t.keep.file}</h3>
        <p>${t.keep.fileLead}</p>
        <p class="buttons">${button('save', t.keep.save)}</p>
        <label for=${idOf('open')}>${t.keep.open}</label>
        <input id=${idOf('open')} type="file" accept=".json,application/json" />
      </div>
      <div>
        <h3>${t.keep.print}</h3>
        <p>${t.keep.printLead}</p>
        <p class="buttons">${button('print', t.keep.printButton)}</p>
      </div>
    </div>
  </section>`;

/** What became of opening a link or a file, where that did not go well or is worth a word. */
export const message = (page) =>
  page.ui.message
    ? html`<div
        class="summary ${page.ui.message.bad ? '' : 'good'}"
        id=${idOf('message')}
        tabindex="-1"
        role="group"
        aria-labelledby=${idOf('message-title')}
      >
        <h2 id=${idOf('message-title')}>${page.ui.message.title}</h2>
        ${
          page.ui.message.details?.length
            ? html`<ul>
                ${page.ui.message.details.map((detail) => html`<li>${detail}</li>`)}
              </ul>`
            : nothing
        }
        <p>${button('dismiss', t.keep.dismiss)}</p>
      </div>`
    : nothing;
