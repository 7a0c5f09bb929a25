/** The first page of the report: the decision, the score, what is to do, whose it is. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { otherCategories } from '../state/fields.js';
import { decisionOf } from '../state/decision.js';
import { valueOf } from '../state/labels.js';
import { inPoints } from '../report/verdict.js';
import { bar, parts } from '../result/bar.js';
import { wordsOf } from '../result/words.js';
import { t } from '../strings/index.js';

/** A line to write on. */
const blank = (label) => html`<p class="blank"><span>${label}</span></p>`;

/** What the score was worked out for. */
function facts({ answers, description, evaluation: { estimate } }) {
  const { performanceStart: start, performanceEnd: end } = answers;
  const days = estimate.periodDays ? ` (${t.done.days(format.number(estimate.periodDays))})` : '';
  return [
    [t.report.who, t.entities[answers.entityType]],
    ...(answers['practice.clinicians']
      ? [[t.keys['practice.clinicians'], answers['practice.clinicians']]]
      : []),
    [t.keys.programName, valueOf(description, 'programName', answers.programName, t)],
    [t.done.period, start && end ? `${format.date(start)} – ${format.date(end)}${days}` : '–'],
    [
      t.keys.cehrtId,
      answers.cehrtId || (answers['assume.cehrt'] === 'yes' ? t.paper.assumed : '–'),
    ],
    ...otherCategories
      .filter((category) => answers[`score.${category}`])
      .map((category) => [
        t.categories[category],
        t.paper.weighs(
          answers[`score.${category}`],
          format.number(estimate.categoryWeights[category]),
        ),
      ]),
    [t.result.threshold, format.number(estimate.performanceThreshold)],
    ...(estimate.paymentAdjustment === undefined
      ? []
      : [[t.paper.payment, `${format.number(estimate.paymentAdjustment)}%`]]),
  ];
}

/** The verdict of the first step, where PI may be left out. */
function verdict({ evaluation }) {
  const decision = decisionOf(evaluation);
  if (!decision.isFree) return nothing;
  const title = decision.isCancelled ? t.report.cancelled : t.report.free;
  return html`<p class="verdict"><b>${title}</b> ${inPoints(decision)}</p>`;
}

/** What is open or makes the score 0, with a box to tick and the date until when. */
function toDo({ items, description }) {
  const left = items.filter(({ state }) => state !== 'done');
  if (!left.length) return html`<p>${t.result.nothingToDo}</p>`;
  const until = (key) => {
    const measure = description.measures.find(({ measureId }) => measureId === key.split('.')[0]);
    return measure?.doneBy ? t.sheet.doneBy(format.date(measure.doneBy.date)) : '';
  };
  return html`<ul class="boxes">
    ${left.map(({ key, label, message }) => html`<li><b>${label}.</b> ${message} ${until(key)}</li>`)}
  </ul>`;
}

/** @returns the first page */
export function firstPage(page) {
  const { figure, beside, adds, below } = wordsOf(page.evaluation);
  return html`<section>
    ${blank(t.paper.practice)} ${blank(t.paper.date)} ${verdict(page)}
    <p class="report-score">${t.result.score}: <b>${figure}</b> ${beside}</p>
    ${bar(page)} ${parts(page)}
    <p>${adds} ${below}</p>
    <h2>${t.result.toDo}</h2>
    ${toDo(page)}
    <dl>
      ${facts(page).map(
        ([name, text]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
