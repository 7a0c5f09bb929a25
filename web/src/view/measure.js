/**
 * The form's part of one measure: its question, its exclusions, its level, and what it earns with
 * these answers.
 */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { controlId, objectiveOf } from '../state/fields.js';
import { exclusionOf, readNumber, routeOf } from '../state/submission.js';
import { t } from '../strings/index.js';
import { checkbox, errorOf, outward, radio, textField, titleOf } from './parts.js';

/**
 * Where points went, or would go: "Sending (5) and Receiving (5)". As long as the reader has not
 * chosen a way to meet an objective, the objective stands for its measures.
 */
function places({ description, answers: given }, moved) {
  const sums = new Map();
  for (const { to, points } of moved) {
    const objective = objectiveOf(
      description,
      description.measures.find(({ measureId }) => measureId === to),
    );
    const chosen = objective.routes?.find(({ id }) => id === routeOf(given, objective));
    const place =
      objective.routes && !chosen?.measures.includes(to)
        ? objective.title
        : titleOf(description, to);
    sums.set(place, (sums.get(place) ?? 0) + points);
  }
  return format.list(
    [...sums].map(([place, points]) => t.measure.place(place, format.number(points))),
  );
}

/** The points of a measure in a word, for the corner of its box. */
export function pointsOf(measure, row) {
  if (row.status === 'notNeeded') return t.status.notNeeded;
  if (measure.role === 'attestation') return t.measure.required;
  if (measure.role === 'optional') return t.measure.optional;
  if (row.status === 'excluded') return t.measure.excluded;
  if (measure.role === 'bonus') return t.measure.bonusPoints(format.number(row.points));
  return t.measure.points(format.number(row.points), format.number(row.maxPoints));
}

/** The two numbers of a proportion, with the rate and what it earns. */
function pair(page, measure, row) {
  const id = measure.measureId;
  const numerator = readNumber(page.answers[`${id}.numerator`]);
  const denominator = readNumber(page.answers[`${id}.denominator`]);
  const counted =
    row.formula !== undefined &&
    row.numerator !== undefined &&
    !page.evaluation.unfinished.has(id) &&
    row.status !== 'excluded';
  const missing = page.evaluation.unfinished.has(id)
    ? numerator === undefined
      ? t.measure.numeratorMissing
      : t.measure.denominatorMissing
    : '';
  return html`<div class="pair">
      ${textField(page, `${id}.numerator`, { label: t.measure.numerator, hint: measure.numerator, numeric: true })}
      ${textField(page, `${id}.denominator`, { label: t.measure.denominator, hint: measure.denominator, numeric: true })}
    </div>
    <p class="rate">
      ${
        counted
          ? html`<strong>${format.percent(numerator, denominator)}</strong>
              ${row.status === 'failed' ? row.explanation : t.measure.rate(format.number(row.points), format.number(row.maxPoints))}`
          : missing
      }
    </p>`;
}

/** The two levels of active engagement of a yes. */
const levels = (page, measure) =>
  html`<fieldset class="inner">
    <legend>${t.measure.level}</legend>
    ${errorOf(page, `${measure.measureId}.level`)}
    ${radio(page, `${measure.measureId}.level`, measure.engagement.preProduction, t.measure.preProduction, { hint: t.measure.preProductionHint })}
    ${radio(page, `${measure.measureId}.level`, measure.engagement.production, t.measure.production, { hint: t.measure.productionHint })}
  </fieldset>`;

/** The exclusions as further answers, each with its reason, and once where the points go. */
function exclusions(page, measure, row) {
  if (!measure.exclusions.length) return nothing;
  const key = `${measure.measureId}.answer`;
  const claimed = exclusionOf(page.answers, measure);
  const moved = claimed ? row.moved : (row.ifExcluded ?? []);
  return html`<p class="or">${t.measure.orExclusion}</p>
    ${measure.exclusions.map((exclusion) => radio(page, key, exclusion.measureId, exclusion.summary))}
    ${moved.length ? html`<p class="moves">${(claimed ? t.measure.moved : t.measure.wouldMove)(places(page, moved))}</p>` : nothing}`;
}

/** The measures that report a measure a second time. */
const secondsOf = (description, { measureId }) =>
  description.measures.filter(({ secondReportOf }) => secondReportOf === measureId);

/** The controls of a measure that is answered with a yes or a no. */
function answers(page, measure, row) {
  const key = `${measure.measureId}.answer`;
  const none = objectiveOf(page.description, measure)?.choose;
  const more = [
    measure.engagement ? levels(page, measure) : nothing,
    secondsOf(page.description, measure).map((second) =>
      checkbox(page, `${second.measureId}.answer`, t.measure.second, second.title),
    ),
  ];
  return html` <div class="duo">
      ${radio(page, key, 'yes', measure.commitment ? t.measure.yesAttest : t.yes)}
      ${radio(page, key, 'no', t.no)}
      ${none ? radio(page, key, 'none', t.measure.none, { fallback: 'none' }) : nothing}
    </div>
    ${page.answers[key] === 'yes' ? html`<div class="more">${more}</div>` : nothing}
    ${exclusions(page, measure, row)}`;
}

/** A proportion is reported unless an exclusion is claimed. */
const reportOrNot = (page, measure, row) =>
  measure.exclusions.length
    ? html`${radio(page, `${measure.measureId}.answer`, 'report', t.measure.report, { fallback: 'report', more: pair(page, measure, row) })}
      ${exclusions(page, measure, row)}`
    : pair(page, measure, row);

/**
 * @returns {string} everything that a measure's fieldset shows and that can change within a year.
 *   While it is the same, the fieldset is not rendered again
 */
export function shownOf(page, measure) {
  const id = measure.measureId;
  const { evaluation, description, answers: given } = page;
  const keys = [
    ...['answer', 'level', 'numerator', 'denominator'].map((part) => `${id}.${part}`),
    ...secondsOf(description, measure).map((second) => `${second.measureId}.answer`),
  ];
  // The explanation names the points that moved here and away.
  const { status, points, maxPoints, explanation, ifExcluded } = evaluation.rows.get(id);
  return JSON.stringify([
    keys.map((key) => [given[key], page.errors.get(key)]),
    evaluation.unfinished.has(id),
    status,
    points,
    maxPoints,
    explanation,
    measure.exclusions.length
      ? [ifExcluded ?? [], description.objectives.map((objective) => routeOf(given, objective))]
      : undefined,
  ]);
}

/** @returns the fieldset of a measure */
export function measureField(page, measure) {
  const id = measure.measureId;
  const row = page.evaluation.rows.get(id);
  const notes = [
    measure.commitment,
    measure.mustBeYes === false ? t.measure.eitherWay : undefined,
    measure.suppressed && row.status === 'suppressed' ? measure.suppressed.summary : undefined,
    row.received.length
      ? t.measure.received(
          format.list(
            row.received.map(({ from, points }) =>
              t.measure.place(titleOf(page.description, from), format.number(points)),
            ),
          ),
        )
      : undefined,
  ];
  return html`<fieldset
    class="measure is-${row.status}"
    id=${idOf(`measure-${id}`)}
    aria-describedby=${idOf(`${controlId(id)}-about`)}
  >
    <legend>${measure.title}</legend>
    <p class="tag">${pointsOf(measure, row)}</p>
    <div id=${idOf(`${id}-about`)} class="about">
      <p>${measure.summary}</p>
      ${notes.map((note) => (note ? html`<p class="note">${note}</p>` : nothing))}
    </div>
    ${errorOf(page, `${id}.answer`)}
    ${measure.type === 'proportion' ? reportOrNot(page, measure, row) : answers(page, measure, row)}
    <p class="spec">
      <code>${id}</code>
      ${outward(measure.specification, html`${t.measure.specification}<span class="unseen"> ${t.of} ${measure.title}</span>`)}
    </p>
  </fieldset>`;
}
