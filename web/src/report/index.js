/** Step 1: do we have to report at all, and does it pay? */
import { html, nothing } from 'lit/html.js';
import { idOf } from '../frame.js';
import { select, textField } from '../parts/controls.js';
import { outward } from '../parts/links.js';
import { entityTypes } from '../state/fields.js';
import { readNumber } from '../state/numbers.js';
import { t } from '../strings/index.js';
import { otherScores } from './scores.js';
import { statuses } from './statuses.js';
import { verdict } from './verdict.js';

/** What the answer about the reporter calls for: the notes of the year, and when to be a group. */
function aboutReporter({ answers, description }) {
  const kind = answers.entityType || 'individual';
  const notes = description.entityNotes.filter(({ entityType }) => entityType === kind);
  const clinicians = readNumber(answers['practice.clinicians']);
  return html`${kind === 'individual' && clinicians > 1 ? html`<p class="note">${t.report.groupHint}</p>` : nothing}
  ${notes.map(({ text }) => html`<p class="note">${text}</p>`)}`;
}

/** An answer of an older link or file, which the number of clinicians replaces. */
const knownSize = ({ answers }) =>
  answers['practice.size'] && !answers['practice.clinicians']
    ? t.report.sizes[answers['practice.size']]
    : undefined;

/** @returns the first step */
export const reportStep = (page) =>
  html`<section class="step" id=${idOf('report')} aria-labelledby=${idOf('report-title')}>
    <h2 id=${idOf('report-title')} tabindex="-1">
      <span class="number" aria-hidden="true">1</span> ${t.report.title}
    </h2>
    <div class="questions">
      ${textField(page, 'practice.clinicians', { label: t.report.clinicians, hint: knownSize(page), numeric: true, className: 'short' })}
      ${select(
        page,
        'entityType',
        t.report.who,
        entityTypes.map((id) => [id, t.entities[id]]),
      )}
    </div>
    ${aboutReporter(page)} ${statuses(page)} ${verdict(page)}
    ${page.ui.scoresOpen ? otherScores(page) : nothing}
    <p class="note">
      ${t.report.eligibility}
      ${outward('https://qpp.cms.gov/participation-lookup', t.report.lookup)}
    </p>
  </section>`;
