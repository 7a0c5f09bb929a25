/**
 * "Do I have to report at all?": the circumstances, a step at a time, and what follows from them.
 */
import { html, nothing, svg } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { countsClinicians, serviceCodes, specialStatuses } from '../state/fields.js';
import { mostScenarios } from '../state/scenarios.js';
import { readNumber } from '../state/submission.js';
import { t } from '../strings/index.js';
import { button, checkbox, radio, sources, textField } from './parts.js';

const groundBox = (page, ground) =>
  checkbox(
    page,
    `ground.${ground.id}`,
    ground.title,
    html`${ground.summary}
    ${ground.how === 'application' ? html`<em>${t.wizard.apply}</em>` : nothing}
    ${sources(page.description, ground.sources)}`,
  );

/** Practice size: a fact of its own, and a ground by itself or on application. */
function sizeStep(page) {
  const [ground] = page.description.grounds.filter(({ kind }) => kind === 'practiceSize');
  return html`${radio(page, 'practice.size', 'small', ground?.title ?? t.wizard.small, { hint: ground?.summary })}
  ${radio(page, 'practice.size', 'large', t.wizard.large)}
  ${ground?.how === 'application' && page.answers['practice.size'] === 'small' ? checkbox(page, `ground.${ground.id}`, t.wizard.granted, t.wizard.apply) : nothing}`;
}

/** Services by place, for one clinician: the share that decides is worked out. */
function servicesPart(page) {
  const codes = serviceCodes(page.description);
  const count = (code) => Math.max(0, readNumber(page.answers[`services.${code}`]) || 0);
  const total = codes.reduce((sum, code) => sum + count(code), 0);
  return html`<fieldset class="inner">
    <legend>${t.wizard.services}</legend>
    <p class="hint">${t.wizard.servicesHint}</p>
    <div class="grid">
      ${codes.map((code) => textField(page, `services.${code}`, { label: t.services[code] ?? t.wizard.code(code), numeric: true, className: 'short' }))}
    </div>
    ${
      total
        ? html`<ul class="shares">
            ${page.description.grounds
              .filter(({ services }) => services)
              .map(({ title, services }) => {
                const part = services.codes.reduce((sum, code) => sum + count(code), 0);
                return html`<li>
                  ${t.wizard.share(title, format.percent(part, total), format.number(part), format.number(total), format.number(services.share))}
                </li>`;
              })}
          </ul>`
        : nothing
    }
  </fieldset>`;
}

/** How many clinicians of a group hold each status. */
const sharePart = (page) =>
  html`<fieldset class="inner">
    <legend>${t.wizard.shares}</legend>
    <p class="hint">${t.wizard.sharesHint}</p>
    <div class="grid">
      ${textField(page, 'share.clinicians', { label: t.wizard.clinicians, numeric: true, className: 'short' })}
      ${specialStatuses(page.description).map(({ id, title, groupShare }) =>
        textField(page, `share.${id}`, {
          label: title,
          numeric: true,
          className: 'short',
          hint: groupShare ? t.wizard.moreThan(format.number(groupShare)) : t.wizard.all,
        }),
      )}
    </div>
  </fieldset>`;

function statusStep(page) {
  const individual = page.answers.entityType === 'individual';
  const statuses = specialStatuses(page.description);
  return html` ${statuses.map((ground) => groundBox(page, ground))}
  ${countsClinicians(page.answers.entityType) ? sharePart(page) : nothing}
  ${individual && serviceCodes(page.description).length ? servicesPart(page) : nothing}`;
}

const kindStep = (kind) => (page) =>
  page.description.grounds
    .filter((ground) => ground.kind === kind)
    .map((ground) => groundBox(page, ground));

const categories = ['quality', 'cost', 'improvementActivities', 'promotingInteroperability'];

/** The category weights with PI reported and without, as two bars and as a table. */
function weights(page) {
  const { leftOut, weightsIfReported } = page.evaluation;
  const sides = [
    [t.wizard.before, weightsIfReported],
    [t.wizard.after, leftOut.categoryWeights],
  ];
  const bar = (weight) =>
    categories.map((category, at) => {
      const x = categories.slice(0, at).reduce((sum, earlier) => sum + weight[earlier], 0);
      return svg`<rect class=${category} x=${x} width=${weight[category]} height="8"></rect>`;
    });
  return html`<h3>${t.wizard.weights}</h3>
    <div aria-hidden="true" class="weights">
      ${sides.map(
        ([label, weight]) =>
          html`<span>${label}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none">${bar(weight)}</svg>`,
      )}
    </div>
    <table class="weights-table">
      <thead>
        <tr>
          <th scope="col">${t.wizard.category}</th>
          ${sides.map(([label]) => html`<th scope="col" class="numeric">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${categories.map(
          (category) =>
            html`<tr>
              <th scope="row">
                <span class="key ${category}" aria-hidden="true"></span>${t.categories[category]}
              </th>
              ${sides.map(([, weight]) => html`<td class="numeric">${format.number(weight[category])}%</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** The answer of the wizard. */
function answerStep(page) {
  const { leftOut, estimate, state, submission } = page.evaluation;
  const free = leftOut.outcome === 'reweighted';
  const scored = state !== 'reweighted' && state !== 'empty';
  const applied = page.description.grounds.filter(
    ({ id, how }) => how === 'application' && submission.circumstances?.grounds?.includes(id),
  );
  return html`<p class="verdict ${free ? 'free' : ''}">
      ${free ? t.wizard.free : t.wizard.mustReport}
    </p>
    ${
      free
        ? html`<ul>
              ${estimate.grounds.map(({ title, explanation }) => html`<li><b>${title}.</b> ${explanation}</li>`)}
            </ul>
            <p>
              ${scored ? t.wizard.cancelled : page.description.completeness.required ? t.wizard.silentComplete : t.wizard.silentAnyData}
            </p>
            ${scored ? html`<p class="buttons">${button('withoutPi', t.wizard.compare, { disabled: page.desk.scenarios.length >= mostScenarios })}</p>` : nothing}`
        : html`<p>${t.wizard.mustReportWhy}</p>`
    }
    ${applied.length ? html`<p class="note">${t.wizard.applied}</p>` : nothing}
    ${estimate.notices.filter(({ code }) => code.startsWith('share-')).map(({ message }) => html`<p class="note">${message}</p>`)}
    ${free ? weights(page) : nothing}
    ${free && leftOut.finalScore !== undefined ? html`<p>${t.wizard.finalWithout(format.number(leftOut.finalScore))}</p>` : nothing}`;
}

/** The steps that the year has: a step without grounds is left out. */
function steps(page) {
  const has = (kind) => page.description.grounds.some((ground) => ground.kind === kind);
  return [
    { id: 'size', view: sizeStep },
    ...(has('clinicianType') ? [{ id: 'type', view: kindStep('clinicianType') }] : []),
    ...(has('specialStatus') ? [{ id: 'status', view: statusStep }] : []),
    ...(has('hardship') ? [{ id: 'hardship', view: kindStep('hardship') }] : []),
    { id: 'answer', view: answerStep },
  ];
}

/** @returns the wizard, folded away until it is wanted */
export function wizard(page) {
  const all = steps(page);
  const at = Math.min(page.ui.step, all.length - 1);
  const { id, view } = all[at];
  const last = at === all.length - 1;
  const { leftOut, state, submission } = page.evaluation;
  const { smallPractice, grounds, services, qualifyingShare } = submission.circumstances ?? {};
  const touched = smallPractice !== undefined || grounds || services || qualifyingShare;
  const answer =
    leftOut.outcome !== 'reweighted'
      ? t.wizard.shortMust
      : state === 'reweighted'
        ? t.wizard.shortFree
        : t.wizard.shortCancelled;
  return html`<details class="fold wizard" id=${idOf('circumstances')}>
    <summary>
      <h2>${t.wizard.title}</h2>
      <span class="count">${touched ? answer : t.wizard.shortUnknown}</span>
    </summary>
    <div class="inside">
      <p class="lead">${t.wizard.lead}</p>
      <fieldset class="measure step" id=${idOf('wizard-step')} tabindex="-1">
        <legend>${t.wizard.step(at + 1, all.length)} <b>${t.wizard.steps[id]}</b></legend>
        ${t.wizard.hints[id] ? html`<p class="about">${t.wizard.hints[id]}</p>` : nothing}
        ${view(page)}
      </fieldset>
      <p class="buttons">
        ${at ? button('step', t.wizard.back, { value: at - 1 }) : nothing}
        ${last ? button('step', t.wizard.again, { value: 0, className: 'quiet' }) : button('step', t.wizard.next, { value: at + 1, className: 'primary' })}
      </p>
    </div>
  </details>`;
}

/** @returns {number | undefined} the step in which an answer of the wizard is given */
export function stepOf(page, key) {
  if (!/^(services|share)\./.test(key)) return undefined;
  return steps(page).findIndex(({ id }) => id === 'status');
}
