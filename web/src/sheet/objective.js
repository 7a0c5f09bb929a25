/** The rows of one objective under its name and its points. */
import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { sources } from '../parts/links.js';
import { isAsked } from '../state/submission.js';
import { t } from '../strings/index.js';
import { countRow } from './count.js';
import { routeCards } from './routes.js';
import { yesNoRow } from './yesno.js';

const rowOf = (page, measure) =>
  measure.type === 'proportion' ? countRow(page, measure) : yesNoRow(page, measure);

/** @returns the rows of measures, each with a key of its own */
export const rows = (page, measures) =>
  repeat(
    measures,
    ({ measureId }) => measureId,
    (measure) => rowOf(page, measure),
  );

/** The bonus measures of an objective, folded: each award once. */
const bonuses = (page, measures) =>
  page.description.bonuses.map((bonus) => {
    const own = measures.filter(({ measureId }) => bonus.measures.includes(measureId));
    if (!own.length) return nothing;
    const isAnswered = own.some(({ measureId }) => page.answers[`${measureId}.answer`]);
    return html`<details class="fold-link" id=${idOf(`bonus-${bonus.id}`)} ?open=${isAnswered}>
      <summary>${t.sheet.bonus(format.number(bonus.points), own.length)}</summary>
      <div class="inside">
        <p class="note">${bonus.summary} ${sources(page.description, bonus.sources)}</p>
        ${rows(page, own)}
      </div>
    </details>`;
  });

/** @returns the rows of an objective, with the choice of a way before and the bonuses after them */
export function objectiveBody(page, objective) {
  const measures = page.description.measures.filter(
    (measure) =>
      measure.objective === objective.id &&
      !measure.secondReportOf &&
      isAsked(page.description, page.answers, measure),
  );
  const of = (wanted) => measures.filter(({ role }) => role === wanted);
  return html`${objective.choose ? html`<p class="note">${objective.choose.summary}</p>` : nothing}
  ${objective.routes ? routeCards(page, objective) : nothing} ${rows(page, of('required'))}
  ${bonuses(page, of('bonus'))}`;
}

/** @returns {string} the points of an objective, `18 of 20`; empty where it has none */
export function pointsOf(page, objective) {
  const total = page.evaluation.estimate.objectives.find(({ id }) => id === objective.id);
  return total?.maxPoints
    ? t.sheet.pointsOf(format.number(total.points), format.number(total.maxPoints))
    : '';
}

/** @returns an objective of the worksheet */
export const objectiveRows = (page, objective) =>
  html`<section
    class="objective"
    id=${idOf(`objective-${objective.id}`)}
    aria-labelledby=${idOf(`${objective.id}-title`)}
  >
    <div class="bar-title">
      <h3 id=${idOf(`${objective.id}-title`)}>
        ${objective.title}${objective.routes ? html` <span>${t.sheet.chooseOne}</span>` : nothing}
      </h3>
      <p>${pointsOf(page, objective)}</p>
    </div>
    ${objectiveBody(page, objective)}
  </section>`;
