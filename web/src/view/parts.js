/**
 * Small parts that every view is made of: fields with their hint and error, radios, links to
 * sources.
 */
import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { idOf } from '../frame.js';
import { controlId } from '../state/fields.js';
import { t } from '../strings/index.js';

/**
 * @returns {string} the official title of a measure, an exclusion or anything else that has an id
 * in the year
 */
export function titleOf(description, id) {
  const { measures, grounds, assumptions, objectives } = description;
  return (
    (
      measures.find(({ measureId }) => measureId === id) ??
      [...objectives, ...grounds, ...assumptions].find((thing) => thing.id === id)
    )?.title ?? id
  );
}

/** A link that leaves the page, in a tab of its own and without saying whence. */
export const outward = (url, text) =>
  html`<a href=${url} target="_blank" rel="noreferrer"
    >${text}<span class="unseen"> ${t.newTab}</span></a
  >`;

/** The sources behind a statement as links, in small print. */
export function sources(description, wanted) {
  const known = (wanted ?? []).map(
    (source) =>
      description.sources.find(({ id, citation }) => source === id || source === citation) ?? {
        citation: source,
      },
  );
  if (!known.length) return nothing;
  return html`<span class="sources"
    >${t.sources}:
    ${known.map(
      ({ url, title, citation }, at) =>
        html`${at ? '; ' : ''}${url ? outward(url, title) : citation}`,
    )}</span
  >`;
}

/** A link that takes the focus to the field of an answer. */
export const toField = (key, text, className) =>
  html`<a href="#${idOf(controlId(key))}" data-go=${key} class=${className ?? nothing}>${text}</a>`;

/** The error of an answer, where one is to be said now. */
export const errorOf = (page, key) =>
  page.errors.has(key)
    ? html`<p class="error" id=${idOf(`${controlId(key)}-error`)}>
        ${t.error} ${page.errors.get(key)}
      </p>`
    : nothing;

/** The ids of what describes a field, as `aria-describedby` wants them. */
const describedBy = (page, key, hint) => {
  const id = controlId(key);
  return (
    [hint && idOf(`${id}-hint`), page.errors.has(key) && idOf(`${id}-error`)]
      .filter(Boolean)
      .join(' ') || nothing
  );
};

/**
 * One line to type into, with its label, hint and error.
 * @param {object} page
 * @param {string} key of its answer
 * @param {{label: unknown, hint?: unknown, type?: string, numeric?: boolean, className?: string,
 * min?: string, max?: string, suffix?: string}} how
 */
export function textField(
  page,
  key,
  { label, hint, type = 'text', numeric, className, min, max, suffix },
) {
  const id = controlId(key);
  return html`<div class="field ${className ?? ''} ${page.errors.has(key) ? 'wrong' : ''}">
    <label for=${idOf(id)}>${label}</label>
    ${hint ? html`<p class="hint" id=${idOf(`${id}-hint`)}>${hint}</p>` : nothing}
    ${errorOf(page, key)}
    <input
      id=${idOf(id)}
      name=${id}
      data-key=${key}
      type=${type}
      autocomplete="off"
      autocorrect="off"
      autocapitalize="off"
      spellcheck="false"
      writingsuggestions="false"
      inputmode=${numeric ? 'numeric' : nothing}
      min=${min ?? nothing}
      max=${max ?? nothing}
      maxlength=${type === 'text' ? 24 : nothing}
      .value=${live(page.answers[key] ?? '')}
      aria-describedby=${describedBy(page, key, hint)}
      aria-invalid=${page.errors.has(key) ? 'true' : nothing}
    />${suffix ? html`<span class="suffix">${suffix}</span>` : nothing}
  </div>`;
}

/** One radio button with its label, and what it brings with it below. */
export function radio(page, key, value, label, { hint, fallback, more } = {}) {
  const id = `${controlId(key)}-${value}`;
  const checked = (page.answers[key] || fallback) === value;
  return html`<div class="option">
    <input
      type="radio"
      id=${idOf(id)}
      name=${controlId(key)}
      data-key=${key}
      value=${value}
      .checked=${live(checked)}
      aria-describedby=${hint ? idOf(`${id}-hint`) : nothing}
    />
    <label for=${idOf(id)}>${label}</label>
    ${hint ? html`<p class="hint" id=${idOf(`${id}-hint`)}>${hint}</p>` : nothing}
    ${checked && more ? html`<div class="more">${more}</div>` : nothing}
  </div>`;
}

/** One checkbox that answers yes, with its label. */
export function checkbox(page, key, label, hint) {
  const id = controlId(key);
  return html`<div class="option">
    <input
      type="checkbox"
      id=${idOf(id)}
      name=${id}
      data-key=${key}
      value="yes"
      .checked=${live(page.answers[key] === 'yes')}
      aria-describedby=${hint ? idOf(`${id}-hint`) : nothing}
    />
    <label for=${idOf(id)}>${label}</label>
    ${hint ? html`<p class="hint" id=${idOf(`${id}-hint`)}>${hint}</p>` : nothing}
  </div>`;
}

/** A choice from a list. `options`: pairs of value and text. */
export const select = (page, key, label, options) =>
  html`<div class="field">
    <label for=${idOf(controlId(key))}>${label}</label>
    <select
      id=${idOf(controlId(key))}
      name=${controlId(key)}
      data-key=${key}
      .value=${live(page.answers[key] ?? '')}
    >
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${page.answers[key] === value}>${text}</option>`)}
    </select>
  </div>`;

/** A button of the page. `action` is a name in actions.js. */
export const button = (action, text, { className = 'plain', value, disabled = false } = {}) =>
  html`<button
    type="button"
    class=${className}
    data-do=${action}
    data-value=${value ?? nothing}
    ?disabled=${disabled}
  >
    ${text}
  </button>`;
