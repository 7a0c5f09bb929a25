/** The form of a year: period and technology, then one fieldset an objective. */
import { html, nothing } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { lazily } from '../lazily.js';
import { isAsked } from '../state/submission.js';
import { t } from '../strings/index.js';
import { button, checkbox, outward, radio, sources, textField } from './parts.js';
import { measureField, shownOf } from './measure.js';

/** Browsers without a date picker show a line of text: it needs to be said how a date is typed. */
const hasDatePicker = lazily(() => {
  const input = document.createElement('input');
  input.type = 'date';
  return input.type === 'date';
});

/** Performance period and certified technology, which every submission needs. */
function basics(page) {
  const { description, evaluation } = page;
  const { periodDays } = evaluation.estimate;
  const year = description.performanceYear;
  const required = evaluation.state === 'reweighted' ? t.status.notNeeded : t.measure.required;
  const period = evaluation.estimate.requirements.find(({ id }) => id === 'period');
  const bounds = {
    type: 'date',
    min: `${year}-01-01`,
    max: `${year}-12-31`,
    hint: hasDatePicker() ? undefined : t.basics.dateFormat(`${year}-07-01`),
  };
  return html`<fieldset class="objective" id=${idOf('basics')}>
    <legend><h3>${t.basics.title}</h3></legend>
    <fieldset class="measure">
      <legend>${t.basics.period}</legend>
      <p class="tag">${required}</p>
      <p class="about">${description.period.summary}</p>
      <div class="pair">
        ${textField(page, 'performanceStart', { label: t.basics.start, ...bounds })}
        ${textField(page, 'performanceEnd', { label: t.basics.end, ...bounds })}
      </div>
      <p class="rate">${periodDays === undefined ? nothing : period.message}</p>
      <p class="quick">
        ${button('wholeYear', t.basics.wholeYear)}
        ${button('lastDays', t.basics.lastDays(format.number(description.period.shortestDays)))}
      </p>
    </fieldset>
    <fieldset class="measure">
      <legend>${t.basics.cehrt}</legend>
      <p class="tag">${required}</p>
      <div class="about">
        <p>${description.cehrt.summary}</p>
        <p>${t.basics.cehrtWhere} ${outward('https://chpl.healthit.gov/', t.basics.chpl)}</p>
      </div>
      ${textField(page, 'cehrtId', { label: t.basics.cehrtId, hint: t.basics.cehrtFormats(format.either(description.cehrt.formats)), className: 'medium' })}
      ${checkbox(page, 'assume.cehrt', t.basics.assumeCehrt, t.basics.assumeCehrtHint)}
    </fieldset>
  </fieldset>`;
}

/** The ways to meet an objective, one of which is chosen; its measures follow below the choice. */
const routes = (page, objective) =>
  html`<fieldset class="measure routes">
    <legend>${t.form.route}</legend>
    ${objective.routes.map((route) => radio(page, `${objective.id}.route`, route.id, route.title, { hint: route.summary }))}
  </fieldset>`;

/** @param {object} page @param {import('../../../wasm/pi-score').ObjectiveDescription} objective */
function objectiveField(page, objective) {
  const { description, answers, evaluation } = page;
  const result = evaluation.estimate.objectives.find(({ id }) => id === objective.id);
  const measures = description.measures.filter(
    (measure) =>
      measure.objective === objective.id &&
      !measure.secondReportOf &&
      isAsked(description, answers, measure),
  );
  const bonuses = description.bonuses
    .map((bonus) => ({
      ...bonus,
      own: measures.filter(
        ({ measureId, role }) => role === 'bonus' && bonus.measures.includes(measureId),
      ),
    }))
    .filter(({ own }) => own.length);
  const fields = (list) =>
    repeat(
      list,
      ({ measureId }) => measureId,
      (measure) => guard([description, shownOf(page, measure)], () => measureField(page, measure)),
    );
  return html`<fieldset class="objective" id=${idOf(`objective-${objective.id}`)}>
    <legend><h3>${objective.title}</h3></legend>
    ${result?.maxPoints ? html`<p class="total">${t.measure.points(format.number(result.points), format.number(result.maxPoints))}</p>` : nothing}
    <p class="lead">${objective.summary}</p>
    ${objective.choose ? html`<p class="lead">${objective.choose.summary}</p>` : nothing}
    ${objective.routes ? routes(page, objective) : nothing}
    ${fields(measures.filter(({ role }) => role !== 'bonus'))}
    ${bonuses.map(
      (bonus) =>
        html`<div class="bonus">
          <h4>
            ${bonus.title} <span class="tag">${t.form.upTo(format.number(bonus.points))}</span>
          </h4>
          <p class="lead">${bonus.summary} ${sources(description, bonus.sources)}</p>
          ${fields(bonus.own)}
        </div>`,
    )}
  </fieldset>`;
}

/** @returns the whole form */
export const form = (page) =>
  html`<form class="answers" id=${idOf('form')} novalidate aria-labelledby=${idOf('form-title')}>
    <h2 id=${idOf('form-title')}>${t.form.title}</h2>
    ${basics(page)}
    ${repeat(
      page.description.objectives,
      ({ id }) => id,
      (objective) => objectiveField(page, objective),
    )}
    <p class="submit">${button('check', t.form.check, { className: 'primary' })}</p>
  </form>`;
