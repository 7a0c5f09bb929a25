/** The page as a whole: from the state to what the views need, and the frame around them. */
import { html, nothing } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { idOf } from './frame.js';
import { checklist, focusKey } from './state/checklist.js';
import { evaluate } from './state/evaluate.js';
import { labelOf } from './state/labels.js';
import { isAsked } from './state/submission.js';
import { fieldsOf, objectiveOf } from './state/fields.js';
import { t } from './strings/index.js';
import { changes } from './view/changes.js';
import { check } from './view/check.js';
import { form } from './view/form.js';
import { keep, message } from './view/keep.js';
import { report } from './view/report.js';
import { result } from './view/result.js';
import { scenarios } from './view/scenarios.js';
import { checklistPanel, headline, scorePanel } from './view/score.js';
import { errorSummary, scenarioBar, setup, yearSummary } from './view/setup.js';
import { wizard } from './view/wizard.js';

/**
 * @returns {string} the same text for the two fields of a pair, such as numerator and denominator.
 *   While the reader types into one of them, the page shows no error at either
 */
export const pairOf = (key) => key.replace(/\.(numerator|denominator)$|(Start|End)$/, '');

/**
 * @returns a function that makes what the views need from the state. It caches descriptions and
 *   evaluations
 */
export function pageMaker(pi) {
  const descriptions = new Map();
  const evaluations = new WeakMap();
  const years = pi.years();
  const describe = (year) => {
    if (!descriptions.has(year)) {
      const description = pi.describe(Number(year));
      // CMS's list of measures writes the trademark sign as the letters TM.
      for (const measure of description.measures) {
        measure.title = measure.title.replace(/(?<=\w)TM\b/g, '™');
      }
      descriptions.set(year, description);
    }
    return descriptions.get(year);
  };
  const orders = new Map();
  const keysInOrder = (description) => {
    const year = description.performanceYear;
    if (!orders.has(year)) orders.set(year, [...fieldsOf(description, years).keys()]);
    return orders.get(year);
  };
  /** The errors that the page shows now, in the order of the form. */
  const errorsInOrder = (description, { errors }, typing) => {
    const shown = errors.size
      ? keysInOrder(description).filter((key) => errors.has(key) && !typing.has(pairOf(key)))
      : [];
    return new Map(shown.map((key) => [key, errors.get(key)]));
  };
  const evaluated = (answers) => {
    if (!evaluations.has(answers)) {
      evaluations.set(answers, evaluate(pi, describe(answers.year), answers, t.notANumber));
    }
    return evaluations.get(answers);
  };

  return ({ desk, ui }) => {
    const { answers } = desk.scenarios[desk.active];
    const description = describe(answers.year);
    const evaluation = evaluated(answers);
    const items = checklist(description, answers, evaluation, t.checklist);
    const typing = new Set([...ui.typing].map(pairOf));
    const side = (at) => ({
      description: describe(desk.scenarios[at].answers.year),
      evaluation: evaluated(desk.scenarios[at].answers),
    });
    return {
      pi,
      years,
      description,
      answers,
      evaluation,
      items,
      desk,
      ui,
      side,
      wide: ui.wide,
      today: ui.today,
      errors: errorsInOrder(description, evaluation, typing),
      others: evaluation.estimate.alternatives
        .filter(({ score }) => evaluation.state === 'scored' && score !== evaluation.estimate.score)
        .map(({ score }) => score),
      labelOf: (key) => labelOf(description, key, t),
      valueOf: (at) => headline({ ...side(at), items: [] }).value,
      keyOfBlocker: ({ code, measureId }) => {
        if (code.startsWith('period-')) {
          return answers.performanceStart ? 'performanceEnd' : 'performanceStart';
        }
        if (code.startsWith('cehrt-')) return 'cehrtId';
        const measure = description.measures.find((known) => known.measureId === measureId);
        if (!measure) return items[0].key;
        return isAsked(description, answers, measure)
          ? focusKey(measure, answers)
          : `${objectiveOf(description, measure).id}.route`;
      },
    };
  };
}

const header = (page) =>
  html`<header class="top">
    <div class="wrap">
      <h1><span class="brand">${t.title}</span> ${t.tagline}</h1>
      <p class="privacy">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3z"></path></svg
        >${t.privacy} <span>${t.footer.affiliation}</span>
      </p>
      <nav aria-label=${t.nav.label}>
        ${['circumstances', 'form', 'result', 'scenarios', 'keep', 'changes'].map((id) =>
          id === 'changes' && page.years[0] === page.description.performanceYear
            ? nothing
            : html`<a href="#${idOf(id)}" data-scroll=${id}>${t.nav[id]}</a>`,
        )}
      </nav>
    </div>
  </header>`;

/**
 * @param {object} page what the form and the score show: up to date at every key
 * @param {object | undefined} calm snapshot for the panels outside the form, refreshed 100 ms after
 *   the last key. Undefined at the first paint, which leaves these panels out to come sooner
 * @returns the whole page
 */
export const app = (page, calm) =>
  html` <p class="skips">
      <a href="#${idOf('form')}" data-scroll="form">${t.skip}</a>
      <a href="#${idOf('result')}" data-scroll="result">${t.skipResult}</a>
    </p>
    ${guard([page.description], () => header(page))}
    <main class="wrap" id=${idOf('main')}>
      ${message(page)}
      <div class="layout">
        <div class="head">${setup(page)}${scenarioBar(page)}</div>
        <div class="side">${checklistPanel(page)}${scorePanel(page)}</div>
        <div class="content">
          ${calm ? [errorSummary(page), guard([page.description], () => yearSummary(page)), guard([calm], () => wizard(calm)), form(page)] : nothing}
          ${guard([calm], () => (calm ? result(calm) : nothing))}
        </div>
      </div>
      ${guard([calm], () => (calm ? [scenarios(calm), keep(calm), changes(calm), check()] : nothing))}
    </main>
    <footer class="wrap">
      <div>
        <p>${t.footer.limits} ${t.footer.affiliation}</p>
        <p>${t.footer.privacy}</p>
      </div>
      <p class="theme">
        <label for=${idOf('theme')}>${t.theme.label}</label>
        <select id=${idOf('theme')} data-ui="theme" .value=${live(page.ui.theme)}>
          ${['auto', 'light', 'dark'].map(
            (id) =>
              html`<option value=${id} ?selected=${page.ui.theme === id}>${t.theme[id]}</option>`,
          )}
        </select>
      </p>
    </footer>
    <div class="unseen" role="status" id=${idOf('announcer')}>${page.ui.spoken}</div>
    ${page.ui.report ? report(page) : nothing}`;
