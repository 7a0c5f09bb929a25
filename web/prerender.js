/** The page as markup, made by the views that the browser runs. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { app } from './src/app.js';
import { pageMaker } from './src/page.js';
import { firstState } from './src/store.js';

/**
 * @param {object} page what pageMaker()'s function returns
 * @returns {Promise<string>} its markup. The script renders it again, so that the marks by which
 *   lit would find its parts are left out
 */
export async function markupOf(page) {
  const markup = await collectResult(render(app(page)));
  return (
    markup
      .replace(/<!--.*?-->|<\?>/gs, '')
      // The renderer writes these properties as attributes with their value, but such an attribute
      // holds by being there.
      .replace(/ (?:checked|selected)="false"/g, '')
      .replace(/ (checked|selected)="true"/g, ' $1')
      .replace(/\s+/g, ' ')
      .replace(/> </g, '><')
      .replace(/ ?\/>/g, '>')
  );
}

/**
 * @param {import('../wasm/pi-score').PiScore} pi
 * @returns {Promise<string>} the markup of a page that was just opened, in the newest year
 */
export const prerender = (pi) => markupOf(pageMaker(pi)(firstState(pi.years()), true));
