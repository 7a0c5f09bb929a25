/** What the builder asks for. */
import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { entityTypes } from '../state/fields.js';
import { shows, themes } from '../state/presets.js';
import { embed as words } from '../strings/en/embed.js';
import { isArticle } from './attributes.js';
import { entities } from '../strings/en/terms.js';

/** A line of text for a preset. */
const line = (page, name, label, more = {}) =>
  html`<p class="field ${more.className ?? ''}">
    <label for="set-${name}">${label}</label>
    <input
      id="set-${name}"
      data-set=${name}
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${more.hint ? `hint-${name}` : nothing}
      .value=${live(page.setup.values[name] ?? '')}
    />
    ${more.hint ? html`<small id="hint-${name}">${more.hint}</small>` : nothing}
  </p>`;

/** A menu for a preset: pairs of value and text. */
const menu = (page, name, label, choices) =>
  html`<p class="field">
    <label for="set-${name}">${label}</label>
    <select id="set-${name}" data-set=${name}>
      ${choices.map(([value, text]) => html`<option value=${value} .selected=${live(page.setup.values[name] === value)}>${text}</option>`)}
    </select>
  </p>`;

/** A measure to keep or to clear. */
const measure = (page, { measureId, plainName }) =>
  html`<span class="option">
    <input
      type="checkbox"
      id="supports-${measureId}"
      data-supports=${measureId}
      .checked=${live(!page.setup.without.has(measureId))}
    />
    <label for="supports-${measureId}">${plainName}</label>
  </span>`;

/** The measures under their objectives. */
const measures = (page) =>
  page.year.objectives.map(({ id, title }) => {
    const own = page.measures.filter(({ objective }) => objective === id);
    return own.length
      ? html`<fieldset>
          <legend>${title}</legend>
          ${own.map((each) => measure(page, each))}
        </fieldset>`
      : nothing;
  });

/** A line for the address of an article. */
const article = (page, { measureId, plainName }) => {
  const typed = page.setup.help[measureId] ?? '';
  const isWrong = typed.trim() !== '' && !isArticle(typed);
  return html`<p class="field">
    <label for="help-${measureId}">${plainName}</label>
    <input
      id="help-${measureId}"
      data-help=${measureId}
      type="url"
      inputmode="url"
      aria-label=${words.measures.articleOf(plainName)}
      autocomplete="off"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? `help-${measureId}-error` : nothing}
      .value=${live(typed)}
    />
    ${isWrong ? html`<small class="error" id="help-${measureId}-error">${words.measures.wrongArticle}</small>` : nothing}
  </p>`;
};

/** @returns the form */
export function form(page) {
  const { setup, accent } = page;
  const adjusted = accent && words.look.accentAs(accent.light.accent, accent.dark.accent);
  return html`<section class="panel">
      <h2>${words.product.title}</h2>
      <div class="questions">
        ${line(page, 'product', words.product.name)}
        ${line(page, 'cehrt-id', words.product.id, { hint: words.product.idHint })}
        ${menu(
          page,
          'year',
          words.product.year,
          [...page.years]
            .reverse()
            .map(({ performanceYear }) => [`${performanceYear}`, performanceYear]),
        )}
      </div>
    </section>
    <section class="panel">
      <h2>${words.measures.title}</h2>
      <p class="note">${words.measures.hint}</p>
      <div class="measures">${measures(page)}</div>
      <details class="fold-link">
        <summary>${words.measures.articles}</summary>
        <p class="note">${words.measures.articlesHint}</p>
        <div class="articles">${page.measures.map((each) => article(page, each))}</div>
      </details>
    </section>
    <section class="panel">
      <details class="fold-link">
        <summary><h2>${words.look.title}</h2></summary>
        <div class="questions">
          ${menu(
            page,
            'entity',
            words.look.entity,
            entityTypes.map((type) => [type, entities[type]]),
          )}
          ${menu(
            page,
            'theme',
            words.look.theme,
            themes.map((theme) => [theme, words.look.themes[theme]]),
          )}
          ${line(page, 'accent', words.look.accent, { hint: adjusted })}
          ${menu(
            page,
            'show',
            words.look.show,
            shows.map((show) => [show, words.look.shows[show]]),
          )}
          ${line(page, 'label', words.look.label)}
        </div>
      </details>
      <p class="field wide">
        <label for="base">${words.look.base}</label>
        <input
          id="base"
          data-base
          type="url"
          autocomplete="off"
          aria-invalid=${page.site ? 'false' : 'true'}
          .value=${live(setup.base)}
        />
        ${page.site ? nothing : html`<span class="error" role="alert">${words.look.badBase}</span>`}
      </p>
    </section>`;
}
