/** The controls that every view is made of: lines to type into, choices, buttons. */
import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { idOf } from '../frame.js';
import { controlId } from '../state/fields.js';
import { t } from '../strings/index.js';

/** The id of what a field says below itself. */
export const errorId = (key) => idOf(`${controlId(key)}-error`);

/** The error of an answer, where one is to be said now. */
export const errorOf = (page, key) =>
  page.errors.has(key)
    ? html`<p class="error" id=${errorId(key)}>${t.error} ${page.errors.get(key)}</p>`
    : nothing;

/**
 * One line to type into. The browser is asked to leave its services for text off: they may send
 * what is typed to a server, or keep it.
 * @param {{id: string, value: string, type?: string, key?: string, ui?: string, scenario?: number,
 *   mode?: string, most?: number, min?: string, max?: string, label?: string, describedBy?: string,
 *   wrong?: boolean, placeholder?: string, readonly?: boolean}} how `key`: of the answer that it
 *   holds; `ui`: the part of the page's own state; `scenario`: whose name it holds
 */
export const input = (how) =>
  html`<input
    id=${idOf(how.id)}
    name=${how.id}
    data-key=${how.key ?? nothing}
    data-ui=${how.ui ?? nothing}
    data-name=${how.scenario ?? nothing}
    type=${how.type ?? 'text'}
    inputmode=${how.mode ?? nothing}
    autocomplete="off"
    autocorrect="off"
    autocapitalize="off"
    spellcheck="false"
    writingsuggestions="false"
    maxlength=${how.most ?? nothing}
    min=${how.min ?? nothing}
    max=${how.max ?? nothing}
    placeholder=${how.placeholder ?? nothing}
    aria-label=${how.label ?? nothing}
    aria-describedby=${how.describedBy || nothing}
    aria-invalid=${how.wrong ? 'true' : nothing}
    ?readonly=${how.readonly ?? false}
    .value=${live(how.value)}
  />`;

/** The most characters that an answer may have. */
const longest = 24;

/**
 * The line of an answer, without a label.
 * @param {object} page
 * @param {string} key of the answer
 * @param {{type?: string, mode?: string, min?: string, max?: string, label?: string,
 *   hint?: string}} how `hint`: id of what describes it
 */
export const answerInput = (page, key, { type = 'text', hint, ...how }) =>
  input({
    id: controlId(key),
    key,
    type,
    most: type === 'text' ? longest : undefined,
    value: page.answers[key] ?? '',
    describedBy: [hint, page.errors.has(key) && errorId(key)].filter(Boolean).join(' '),
    wrong: page.errors.has(key),
    ...how,
  });

/**
 * The line of an answer with its label above, its hint and its error below.
 * @param {object} page
 * @param {string} key of the answer
 * @param {{label: unknown, hint?: unknown, type?: string, numeric?: boolean, className?: string,
 * min?: string, max?: string}} how
 */
export function textField(page, key, { label, hint, numeric, className, ...how }) {
  const id = controlId(key);
  return html`<div class="field ${className ?? ''}">
    <label for=${idOf(id)}>${label}</label>
    ${answerInput(page, key, { ...how, mode: numeric ? 'numeric' : undefined, hint: hint && idOf(`${id}-hint`) })}
    ${hint ? html`<p class="hint" id=${idOf(`${id}-hint`)}>${hint}</p>` : nothing}
    ${errorOf(page, key)}
  </div>`;
}

/** The round or square box of a choice. */
const box = (type, page, key, value, checked, hint) =>
  html`<input
    type=${type}
    id=${idOf(type === 'radio' ? `${controlId(key)}-${value}` : controlId(key))}
    name=${controlId(key)}
    data-key=${key}
    value=${value}
    .checked=${live(checked)}
    aria-describedby=${hint ?? nothing}
  />`;

/** A radio button of an answer, without its label, whose `for` is `choiceId()`. */
export const radioBox = (page, key, value, { fallback, hint } = {}) =>
  box('radio', page, key, value, (page.answers[key] || fallback) === value, hint);

/** @returns {string} the id in the document of a choice */
export const choiceId = (key, value) => idOf(`${controlId(key)}-${value}`);

/** One radio button with its label. `fallback`: the value that holds while nothing is answered. */
export function radio(page, key, value, label, { hint, fallback } = {}) {
  const hintId = `${choiceId(key, value)}-hint`;
  return html`<div class="option">
    ${radioBox(page, key, value, { fallback, hint: hint && hintId })}
    <label for=${choiceId(key, value)}>${label}</label>
    ${hint ? html`<p class="hint" id=${hintId}>${hint}</p>` : nothing}
  </div>`;
}

/** One checkbox that answers yes, with its label. */
export function checkbox(page, key, label, hint) {
  const hintId = idOf(`${controlId(key)}-hint`);
  return html`<div class="option">
    ${box('checkbox', page, key, 'yes', page.answers[key] === 'yes', hint && hintId)}
    <label for=${idOf(controlId(key))}>${label}</label>
    ${hint ? html`<p class="hint" id=${hintId}>${hint}</p>` : nothing}
  </div>`;
}

/**
 * Radio buttons side by side.
 * @param {object} page
 * @param {string} key of the answer
 * @param {string} label of the group
 * @param {[string, string][]} options value and text of each
 */
export const segments = (page, key, label, options) =>
  html`<span class="segments" role="radiogroup" aria-label=${label}>
    ${options.map(
      ([value, text]) =>
        html`<span
          >${radioBox(page, key, value)}<label for=${choiceId(key, value)}>${text}</label></span
        >`,
    )}
  </span>`;

/** A choice from a list. `options`: pairs of value and text. */
export const select = (page, key, label, options) =>
  html`<div class="field">
    <label for=${idOf(controlId(key))}>${label}</label>
    <select id=${idOf(controlId(key))} name=${controlId(key)} data-key=${key}>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${live(page.answers[key] === value)}>${text}</option>`)}
    </select>
  </div>`;

/**
 * A button of the page.
 * @param {string} action a name in actions.js
 * @param {unknown} text
 * @param {{className?: string, value?: unknown, disabled?: boolean, stands?: string, expanded?:
 *   boolean}} how `stands`: keys of the answers for which the button stands while they have no
 *   control of their own
 */
export const button = (
  action,
  text,
  { className = 'plain', value, disabled = false, stands, expanded } = {},
) =>
  html`<button
    type="button"
    class=${className}
    data-do=${action}
    data-value=${value ?? nothing}
    data-stands=${stands ?? nothing}
    aria-expanded=${expanded === undefined ? nothing : String(expanded)}
    ?disabled=${disabled}
  >
    ${text}
  </button>`;

/** A list of the page's own state, such as the theme. `options`: pairs of value and text. */
export const uiSelect = (name, label, options, chosen) =>
  html`<label class="unseen" for=${idOf(name)}>${label}</label>
    <select id=${idOf(name)} name=${name} data-ui=${name}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>`;
