/** Links: out of the page, to the sources of a statement, to the field of an answer. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { controlId } from '../state/fields.js';
import { t } from '../strings/index.js';

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
    >${known.length > 1 ? t.sources : t.source}:
    ${known.map(
      ({ url, title, citation }, at) =>
        html`${at ? '; ' : ''}${url ? outward(url, title) : citation}`,
    )}</span
  >`;
}

/** The sources behind a row as one mark, which unfolds them. */
export const sourceMark = (description, wanted, of) =>
  wanted?.length
    ? html`<details class="mark">
        <summary aria-label=${t.sourcesOf(of)}>§</summary>
        ${sources(description, wanted)}
      </details>`
    : nothing;

/** A link that takes the focus to the field of an answer. */
export const toField = (key, text, className) =>
  html`<a href="#${idOf(controlId(key))}" data-go=${key} class=${className ?? nothing}>${text}</a>`;
