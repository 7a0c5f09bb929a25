/** Keep and share, one menu: a link, a file, paper, this device, and a clean sheet. */
import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { idOf } from '../frame.js';
import { button, input } from '../parts/controls.js';
import { t } from '../strings/index.js';

/** The link once it is made: the browser may not let the page copy it. */
const madeLink = ({ ui: { link } }) =>
  html`<label class="unseen" for=${idOf('link')}>${t.keep.linkLabel}</label>
    ${input({ id: 'link', value: link, readonly: true })}
    <p class="note">${link.startsWith('file:') ? t.keep.linkOfFile : t.keep.linkHolds}</p>`;

/** Whether the browser keeps the answers, where it can. */
const onThisDevice = ({ ui }) =>
  html`<div class="option item">
    <input
      type="checkbox"
      id=${idOf('keep-here')}
      data-pick="keepHere"
      .checked=${live(ui.kept)}
      aria-describedby=${idOf('keep-here-hint')}
    />
    <label for=${idOf('keep-here')}>${t.keep.here}</label>
    <p class="hint" id=${idOf('keep-here-hint')}>${t.keep.hereHint}</p>
  </div>`;

/** @returns the menu at the top of the page */
export const keepMenu = (page) =>
  html`<details class="menu" id=${idOf('keep')}>
    <summary>${t.keep.title}</summary>
    <div class="inside">
      ${button('link', page.ui.link && page.ui.copied ? t.keep.copied : t.keep.makeLink, { className: 'item' })}
      ${page.ui.link ? madeLink(page) : nothing}
      ${button('save', t.keep.save, { className: 'item' })}
      ${button('saveSubmission', t.keep.saveSubmission, { className: 'item' })}
      ${button('savePoints', t.keep.savePoints, { className: 'item' })}
      <input id=${idOf('open')} class="unseen" type="file" />
      <label class="item" for=${idOf('open')}>${t.keep.open}</label>
      ${button('print', t.keep.print, { className: 'item' })}
      ${page.ui.canKeep ? onThisDevice(page) : nothing}
      ${button('clear', t.keep.clear, { className: 'item' })}
    </div>
  </details>`;
