/** Special statuses, hardship exceptions and the reporting option, folded until one applies. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { checkbox, select, textField } from '../parts/controls.js';
import { sources } from '../parts/links.js';
import { countsClinicians, serviceCodes, specialStatuses, valuePathway } from '../state/fields.js';
import { valueOf } from '../state/labels.js';
import { t } from '../strings/index.js';

/** Whether somebody of this kind can hold the ground by saying so. */
const isOffered = (page, ground) =>
  !ground.assumption &&
  (ground.kind !== 'practiceSize' || ground.how === 'application') &&
  ground.entities.includes(page.answers.entityType || 'individual');

const groundBox = (page, ground) =>
  checkbox(
    page,
    `ground.${ground.id}`,
    ground.title,
    html`${ground.summary} ${ground.howToGet ?? nothing}
    ${sources(page.description, ground.sources)}`,
  );

/** How many of the clinicians must hold a status, or that all must. */
const enough = ({ groupShare }) =>
  groupShare ? t.report.moreThan(format.number(groupShare)) : t.report.all;

/** Counts from which the special statuses follow: services of one clinician, or clinicians. */
function counts(page) {
  const isOfMany = countsClinicians(page.answers.entityType);
  const short = { numeric: true, className: 'short' };
  const fields = isOfMany
    ? [
        ['share.clinicians', { label: t.keys['share.clinicians'], ...short }],
        ...specialStatuses(page.description).map((ground) => [
          `share.${ground.id}`,
          { label: ground.title, hint: enough(ground), ...short },
        ]),
      ]
    : serviceCodes(page.description).map((code) => [
        `services.${code}`,
        { label: t.services[code] ?? t.report.place(code), ...short },
      ]);
  if (!fields.length) return nothing;
  const notices = page.evaluation.estimate.notices.filter(({ code }) => code.startsWith('share-'));
  return html`<details class="counts">
    <summary>${isOfMany ? t.report.workOutShares : t.report.workOutServices}</summary>
    <div class="inside questions">${fields.map(([key, how]) => textField(page, key, how))}</div>
    ${notices.map(({ message }) => html`<p class="note">${message}</p>`)}
  </details>`;
}

/** The program under which PI is reported, with the id of an MVP. */
function reportingOption(page) {
  const { answers, description } = page;
  const programs = description.programs
    .filter(({ offered }) => offered)
    .map(({ id, title }) => [id, title]);
  // A file may name a program that the year does not offer.
  if (!programs.some(([id]) => id === answers.programName)) {
    programs.push([
      answers.programName,
      valueOf(description, 'programName', answers.programName, t),
    ]);
  }
  return html`<div class="questions">
    ${select(page, 'programName', t.keys.programName, programs)}
    ${answers.programName === valuePathway ? textField(page, 'mvpId', { label: t.keys.mvpId, hint: t.report.mvpHint }) : nothing}
  </div>`;
}

/** @returns the other reasons for which PI may be left out, and the reporting option */
export function statuses(page) {
  const grounds = page.description.grounds.filter((ground) => isOffered(page, ground));
  return html`<details class="fold-link" id=${idOf('statuses')}>
    <summary>${t.report.statuses}</summary>
    <div class="inside">
      <p class="note">${t.report.onlyIfGranted}</p>
      ${grounds.map((ground) => groundBox(page, ground))} ${counts(page)} ${reportingOption(page)}
    </div>
  </details>`;
}
