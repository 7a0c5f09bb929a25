/** The layout in an article: first the score and what is open, then the steps, one at a time. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { doneBody } from '../done/index.js';
import { lock, yearMenu } from '../header/index.js';
import { message } from '../keep/message.js';
import { button } from '../parts/controls.js';
import { authorNote } from '../preset/author.js';
import { reportStep } from '../report/index.js';
import { bar, parts, scoreBar } from '../result/bar.js';
import { wordsOf } from '../result/words.js';
import { objectiveBody, pointsOf } from '../sheet/objective.js';
import { decisionOf } from '../state/decision.js';
import { t } from '../strings/index.js';
import { overview } from './overview.js';
import { isDone, partsOf } from './parts.js';

/** The list of the parts. On a narrow frame each has its number only. */
const steps = (page, all, current) =>
  html`<nav class="chips" aria-label=${t.article.steps}>
    ${all.map((part, at) => {
      const { id, name } = part;
      const number = all[0].id === 'overview' ? at : at + 1;
      return html`<button
        type="button"
        data-do="part"
        data-value=${id}
        aria-current=${id === current.id ? 'step' : 'false'}
      >
        ${isDone(page, part) ? html`<span class="done">✓<span class="unseen"> ${t.article.isDone}:</span></span> ` : nothing}<span
          class="digit"
          aria-hidden="true"
          >${number || '☰'}</span
        ><span class="name">${name}</span>
      </button>`;
    })}
  </nav>`;

/** The part that is shown. */
function shown(page, all, { id, objective }) {
  if (id === 'overview') return overview(page, all.slice(1));
  if (id === 'report') return reportStep(page);
  const title = objective?.title ?? t.done.title;
  return html`<section class="step" id=${idOf('part')} aria-labelledby=${idOf('part-title')}>
    <div class="bar-title">
      <h2 id=${idOf('part-title')} tabindex="-1">${title}</h2>
      ${objective ? html`<p>${pointsOf(page, objective)}</p>` : nothing}
    </div>
    ${
      objective
        ? objectiveBody(page, objective)
        : html`<p class="lead">${t.done.lead}</p>
            ${doneBody(page)}`
    }
  </section>`;
}

/** The buttons to the parts before and after. */
const around = (all, at) =>
  html`<p class="buttons around">
    ${at ? button('part', html`‹ ${all[at - 1].name}`, { value: all[at - 1].id }) : html`<span></span>`}
    ${at < all.length - 1 ? button('part', html`${all[at + 1].name} ›`, { value: all[at + 1].id, className: 'primary' }) : nothing}
  </p>`;

/** The estimate on paper, where the article is printed. */
function summary(page) {
  const { figure, beside, adds, below } = wordsOf(page.evaluation);
  const left = page.items.filter(({ state }) => state !== 'done');
  return html`<section class="paper">
    <h2>${t.article.title(page.description.performanceYear)}</h2>
    <p>
      ${t.result.score}: <b>${figure}</b> ${beside}.
      ${decisionOf(page.evaluation).isFree ? t.result.mayLeave : nothing}
    </p>
    ${bar(page)} ${parts(page)}
    <p>${adds} ${below}</p>
    ${left.length ? html`<p>${t.result.toDo}: ${left.map(({ label }) => label).join('; ')}.</p>` : nothing}
    <p>${t.footer.limits}</p>
  </section>`;
}

/** @returns the estimator as it stands in an article */
export function article(page) {
  const all = partsOf(page);
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === page.ui.part),
  );
  const { product } = page.ui.presets;
  return html`<div class="article">
      <header class="top">
        <h1>${t.article.title('')} ${yearMenu(page)}</h1>
        <p class="privacy">
          ${product ? html`<span class="product">${t.preset.setUpFor(product)}</span>` : nothing}
          <span>${lock}${t.privacy}</span>
        </p>
      </header>
      <section aria-label=${t.result.title}>
        ${scoreBar(page)}
        <p class="unseen" role="status">${page.ui.spoken}</p>
      </section>
      ${steps(page, all, all[at])}
      <main id=${idOf('main')} tabindex="-1">
        ${authorNote(page)} ${message(page)}
        <section class="sheet" id=${idOf('form')} aria-label=${t.form}>
          ${shown(page, all, all[at])} ${around(all, at)}
        </section>
      </main>
      <footer class="foot">
        <p class="line">
          ${t.article.limits}
          ${
            page.ui.presets.show === 'all'
              ? html`<a href=${page.link()} target="_blank" rel="noreferrer"
                  >${t.article.full}<span class="unseen"> ${t.newTab}</span></a
                >`
              : nothing
          }
        </p>
      </footer>
    </div>
    ${summary(page)}`;
}
