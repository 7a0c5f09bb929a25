/** The layout in an article: the steps as a list, one at a time, and the score at the foot. */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { doneBody } from '../done/index.js';
import { lock, yearMenu } from '../header/index.js';
import { message } from '../keep/message.js';
import { button } from '../parts/controls.js';
import { reportStep } from '../report/index.js';
import { bar, parts, scoreBar } from '../result/bar.js';
import { wordsOf } from '../result/words.js';
import { objectiveBody, pointsOf } from '../sheet/objective.js';
import { decisionOf } from '../state/decision.js';
import { partOf, reportedObjectives } from '../state/fields.js';
import { t } from '../strings/index.js';

/** The parts of the form, one of which is shown. */
const partsOf = ({ description }) => [
  { id: 'report', name: t.article.report },
  ...reportedObjectives(description).map((objective) => ({
    id: objective.id,
    name: objective.plainName,
    objective,
  })),
  { id: 'done', name: t.article.done },
];

/** Whether nothing that makes the score 0 is open in a part. The first part has no such item. */
function isDone({ items, description, answers }, id) {
  if (id === 'report') return Boolean(answers['practice.clinicians']);
  const own = items.filter(({ key }) => partOf(description, key) === id);
  return own.every(({ state }) => state === 'done');
}

/** The list of the parts. */
const steps = (page, all, current) =>
  html`<nav class="chips" aria-label=${t.article.steps}>
    ${all.map(
      ({ id, name }) =>
        html`<button
          type="button"
          data-do="part"
          data-value=${id}
          aria-current=${id === current.id ? 'step' : 'false'}
        >
          ${isDone(page, id) ? html`<span class="done">✓<span class="unseen"> ${t.article.isDone}:</span></span> ` : nothing}${name}
        </button>`,
    )}
  </nav>`;

/** The part that is shown. */
function shown(page, { id, objective }) {
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
  return html`<div class="article">
      <header class="top">
        <h1>${t.article.title('')} ${yearMenu(page)}</h1>
        <p class="privacy">${lock}${t.privacy}</p>
      </header>
      ${message(page)} ${steps(page, all, all[at])}
      <main id=${idOf('main')} tabindex="-1">
        <section class="sheet" id=${idOf('form')} aria-label=${t.form}>
          ${shown(page, all[at])} ${around(all, at)}
        </section>
      </main>
      <footer class="foot">
        ${scoreBar(page)}
        <p class="unseen" role="status">${page.ui.spoken}</p>
        <p class="line">
          ${t.article.limits}
          <a href=${page.link()} target="_blank" rel="noreferrer"
            >${t.article.full}<span class="unseen"> ${t.newTab}</span></a
          >
        </p>
      </footer>
    </div>
    ${summary(page)}`;
}
