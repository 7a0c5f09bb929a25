/** What became of opening, clearing or trying something, at the top of the form. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { button } from '../parts/controls.js';
import { t } from '../strings/index.js';

/** @returns the message, if there is one */
export const message = ({ ui: { message: said, undo } }) =>
  said
    ? html`<div
        class="summary ${said.bad ? 'bad' : ''}"
        id=${idOf('message')}
        tabindex="-1"
        role="group"
        aria-labelledby=${idOf('message-title')}
      >
        <h2 id=${idOf('message-title')}>${said.title}</h2>
        ${
          said.details?.length
            ? html`<ul>
                ${said.details.map((detail) => html`<li>${detail}</li>`)}
              </ul>`
            : nothing
        }
        <p class="buttons">
          ${undo && said.undo ? button('undo', t.keep.undo) : nothing}
          ${button('dismiss', t.keep.dismiss, { className: 'link' })}
        </p>
      </div>`
    : nothing;
