/** The tabs above the form: one a scenario, the comparison and many clinicians. */
import { html } from 'lit/html.js';
import { nameOf } from '../state/labels.js';
import { t } from '../strings/index.js';
import { wordsOf } from '../result/words.js';

const tab = (action, value, isCurrent, text) =>
  html`<button
    type="button"
    data-do=${action}
    data-value=${value}
    aria-current=${isCurrent ? 'page' : 'false'}
  >
    ${text}
  </button>`;

/** @returns the tabs. With several scenarios each says its score */
export function tabs(page) {
  const { scenarios, active } = page.desk;
  const { view } = page.ui;
  return html`<nav class="tabs" aria-label=${t.compare.choose}>
    ${scenarios.map((scenario, at) => {
      const name = nameOf(scenario, at, t);
      const { figure } = wordsOf(page.sideOf(scenario.answers).evaluation);
      return tab(
        'activate',
        at,
        view === 'form' && at === active,
        scenarios.length > 1 ? html`${name} <b>${figure}</b>` : name,
      );
    })}
    ${tab('compare', '', view === 'compare', t.compare.tab)}
    ${tab('many', '', view === 'many', t.many.tab)}
  </nav>`;
}
