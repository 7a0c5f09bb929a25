/** The page as a whole: the frame around the views. */
import { html, nothing } from 'lit/html.js';
import { article } from './article/index.js';
import { compare } from './compare/index.js';
import { tabs } from './compare/tabs.js';
import { doneStep } from './done/index.js';
import { footer } from './footer/index.js';
import { idOf } from './frame.js';
import { header } from './header/index.js';
import { dropSign } from './import/entry.js';
import { review } from './import/review.js';
import { many } from './many/index.js';
import { message } from './keep/message.js';
import { report } from './print/index.js';
import { button } from './parts/controls.js';
import { reportStep } from './report/index.js';
import { scoreBar } from './result/bar.js';
import { resultPanel } from './result/index.js';
import { sheetStep } from './sheet/index.js';
import { isStopped } from './state/decision.js';
import { t } from './strings/index.js';
import { why } from './why/index.js';

/** What stands in place of steps 2 and 3 then. */
const stopped = () =>
  html`<section class="step" id=${idOf('stopped')} aria-label=${t.report.stop} tabindex="-1">
    <p>${t.report.stopped}</p>
    <p class="buttons">${button('print', t.keep.print)}</p>
  </section>`;

/** The form on the left, the result on the right, and below both why it is so. */
const worksheet = (page) =>
  html`<div class="columns">
      <section class="sheet" id=${idOf('form')} aria-label=${t.form} tabindex="-1">
        ${reportStep(page)}
        ${isStopped(page) ? stopped() : html`${sheetStep(page)} ${doneStep(page)}`}
      </section>
      ${resultPanel(page)}
    </div>
    ${why(page)}`;

/** What may stand in the place of the form, and the form. */
const views = { form: worksheet, compare, many, review };

/**
 * @param {object} page what pageMaker()'s function returns
 * @returns the whole page, or its layout in an article
 */
export const app = (page) =>
  page.ui.compact
    ? article(page)
    : html`${header(page)}
        <main class="wrap" id=${idOf('main')} tabindex="-1">
          ${message(page)} ${page.ui.view === 'review' ? nothing : tabs(page)}
          ${views[page.ui.view](page)}
        </main>
        ${dropSign()} ${page.ui.view === 'many' ? nothing : scoreBar(page)} ${footer(page)}
        ${page.ui.report ? report(page) : nothing}`;
