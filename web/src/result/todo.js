/** What is to do: what is open, then what makes the score 0; the done ones folded. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { toField } from '../parts/links.js';
import { isStopped } from '../state/decision.js';
import { t } from '../strings/index.js';

const item = ({ key, label, state }) =>
  html`<li class=${state}>
    ${toField(key, html`${label}<span class="unseen"> – ${t.result.states[state]}</span>`)}
  </li>`;

/** @returns the list, each item a link to its row */
export function toDo(page) {
  if (isStopped(page)) return nothing;
  const { items } = page;
  const of = (state) => items.filter((each) => each.state === state);
  const done = of('done');
  const left = [...of('open'), ...of('wrong')];
  return html`<section class="todo" aria-labelledby=${idOf('todo-title')}>
    <h2 id=${idOf('todo-title')}>${t.result.toDo}</h2>
    ${
      left.length
        ? html`<ul>
            ${left.map(item)}
          </ul>`
        : html`<p>${t.result.nothingToDo}</p>`
    }
    ${
      done.length
        ? html`<details>
            <summary>${t.result.done(done.length)}</summary>
            <ul>
              ${done.map(item)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}
