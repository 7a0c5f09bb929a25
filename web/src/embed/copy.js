/** What to copy for the chosen platform, and what the platform needs. */
import { html, nothing } from 'lit/html.js';
import { embed as words } from '../strings/en/embed.js';
import { sayRemark } from '../preset/author.js';
import { platforms, policyBlock } from './snippets.js';

/** A sentence whose `code` and *names* are marked as in the guide. */
const marked = (text) =>
  text.split(/(`[^`]+`|\*[^*]+\*)/).map((part) => {
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`;
    return part.startsWith('*') ? html`<em>${part.slice(1, -1)}</em>` : part;
  });

/** A text to copy. */
const block = ({ copied }, { name, title, text }) =>
  html`<div class="block">
    <label for="block-${name}">${title}</label>
    <textarea
      id="block-${name}"
      readonly
      spellcheck="false"
      rows=${Math.min(12, text.split('\n').length + Math.floor(text.length / 90))}
      .value=${text}
    ></textarea>
    <p class="buttons">
      <button type="button" class="primary" data-copy=${name} aria-label=${words.copyOf(title)}>
        ${words.copy}
      </button>
      <span role="status">
        ${copied.name === name ? (copied.isDone ? words.copied : words.press) : nothing}
      </span>
    </p>
  </div>`;

/** What the estimator would say of these presets. */
const remarks = ({ remarks: said }) =>
  said.length
    ? html`<div class="summary bad" role="status">
        <h3>${words.check}</h3>
        <ul>
          ${said.map((remark) => html`<li>${sayRemark(remark)}</li>`)}
        </ul>
      </div>`
    : nothing;

/** @returns the last step */
export function copySection(page) {
  const chosen = platforms.find(({ id }) => id === page.platform);
  const setup = { base: page.site, attributes: page.attributes, year: page.setup.values.year };
  return html`<section class="panel">
    <h2>${words.copyTitle}</h2>
    ${remarks(page)}
    <div class="segments" role="radiogroup" aria-label=${words.platform}>
      ${platforms.map(
        ({ id }) =>
          html`<span
            ><input
              type="radio"
              name="platform"
              id="platform-${id}"
              data-platform=${id}
              .checked=${id === page.platform}
            /><label for="platform-${id}">${words.platforms[id].name}</label></span
          >`,
      )}
    </div>
    ${words.platforms[chosen.id].needs.map((need) => html`<p class="note">${marked(need)}</p>`)}
    ${
      page.site
        ? [...chosen.blocks(setup), policyBlock(setup, chosen.withScript)].map((each) =>
            block(page, each),
          )
        : nothing
    }
  </section>`;
}
