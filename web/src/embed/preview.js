/** The element itself with the presets, at the width of an article, light and dark. */
import { html, nothing } from 'lit/html.js';
import { embed as words } from '../strings/en/embed.js';

export const widths = ['320', '480', '600', '720'];

/** A row of radio buttons for how the preview is looked at. */
const choice = (page, name, label, values) =>
  html`<span class="segments" role="radiogroup" aria-label=${label}>
    ${values.map(
      ([value, text]) =>
        html`<span
          ><input
            type="radio"
            name="look-${name}"
            id="look-${name}-${value}"
            data-look=${name}
            value=${value}
            .checked=${page.look[name] === value}
          /><label for="look-${name}-${value}">${text}</label></span
        >`,
    )}
  </span>`;

/** @returns the preview. It frames the estimator that lies beside the builder */
export function preview(page) {
  const given = Object.fromEntries(page.attributes);
  // Where the author leaves the colours to the reader's system, both can be looked at.
  const theme = given.theme ?? page.look.theme;
  return html`<section class="panel preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${words.preview.title}</h2>
    <p class="buttons">
      ${choice(
        page,
        'width',
        words.preview.width,
        widths.map((width) => [width, words.preview.pixels(width)]),
      )}
      ${
        given.theme
          ? nothing
          : choice(page, 'theme', words.preview.theme, [
              ['light', words.look.themes.light],
              ['dark', words.look.themes.dark],
            ])
      }
    </p>
    <div class="stage width-${page.look.width} is-${theme}">
      <pi-score-estimator
        src="index.html"
        year=${given.year}
        theme=${theme}
        entity=${given.entity ?? 'individual'}
        product=${given.product ?? nothing}
        cehrt-id=${given['cehrt-id'] ?? nothing}
        supports=${given.supports ?? nothing}
        help=${given.help ?? nothing}
        accent=${given.accent ?? nothing}
        show=${given.show ?? nothing}
        label=${given.label ?? nothing}
      ></pi-score-estimator>
    </div>
  </section>`;
}
