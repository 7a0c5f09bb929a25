/** The button that opens what an EHR exported, and the sign while something is dragged here. */
import { html } from 'lit/html.js';
import { idOf } from '../frame.js';
import { t } from '../strings/index.js';

/** @returns the button, at the top of the worksheet */
export const importEntry = () =>
  html`<p class="bring">
    <input id=${idOf('bring')} class="unseen" type="file" aria-describedby=${idOf('bring-hint')} />
    <label class="plain" for=${idOf('bring')}>${t.review.bring}</label>
    <span class="hint" id=${idOf('bring-hint')}>${t.review.bringHint}</span>
  </p>`;

/** @returns the sign that shows where a file may be dropped: anywhere */
export const dropSign = () => html`<p class="drop-sign" aria-hidden="true">${t.review.drop}</p>`;
