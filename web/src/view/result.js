/**
 * The result: bars, the flow of redistributed points, where each point comes from, the final score,
 * notices.
 */
import { html, nothing, svg } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { otherCategories } from '../state/fields.js';
import { t } from '../strings/index.js';
import { radio, checkbox, sources, textField, titleOf, toField } from './parts.js';
import { headline } from './score.js';

/** What still makes the category 0, in the scorer's words. */
function blockers(page) {
  const { estimate, state } = page.evaluation;
  if (!estimate.blockers.length) return nothing;
  return html`<section class="blockers is-${state}">
    <h3>${state === 'zero' ? t.result.blockers : t.result.open}</h3>
    <ul id=${idOf('blockers')}>
      ${estimate.blockers.map((blocker) => html`<li data-code=${blocker.code}>${toField(page.keyOfBlocker(blocker), blocker.message)}</li>`)}
    </ul>
  </section>`;
}

/** A bar an objective, all on one scale: available, moved here from elsewhere, earned. */
function bars(page) {
  const { description, evaluation } = page;
  const objectives = evaluation.estimate.objectives.filter(
    ({ id, maxPoints, bonus }) =>
      maxPoints ||
      bonus ||
      description.measures.some(({ objective, points }) => objective === id && points),
  );
  const scale = Math.max(1, ...objectives.map(({ maxPoints }) => maxPoints));
  const objectiveOf = (id) => evaluation.rows.get(id)?.objective;
  const across = (id, flows) =>
    evaluation.estimate.measures
      .filter(({ objective }) => objective === id)
      .flatMap(flows)
      .filter(({ from, to }) => objectiveOf(from ?? to) !== id)
      .reduce((sum, { points }) => sum + points, 0);
  return html`<section>
    <h3>${t.result.bars}</h3>
    <ul class="bars">
      ${objectives.map(({ id, title, points, maxPoints, bonus }) => {
        const moved = across(id, ({ received }) => received);
        const away = across(id, (row) => row.moved);
        const x = (value) => (value / scale) * 100;
        return html`<li>
          <span class="name">${title}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width=${x(maxPoints)} height="10"></rect>
            <rect class="fill" width=${x(points)} height="10"></rect>
            <rect class="moved" x=${x(maxPoints - moved)} width=${x(moved)} y="7" height="3"></rect>
          </svg>
          <span class="value"
            ><b>${format.number(points)}</b>
            ${t.result.ofMax(format.number(maxPoints))}${bonus ? html` <span class="plus">${t.result.bonus(format.number(bonus))}</span>` : nothing}</span
          >
          ${moved ? html`<span class="from">${t.result.movedHere(format.number(moved))}</span>` : nothing}
          ${away ? html`<span class="from">${t.result.movedAway(format.number(away))}</span>` : nothing}
        </li>`;
      })}
    </ul>
    <p class="legend" aria-hidden="true">
      <span class="key fill"></span>${t.result.earned}
      <span class="key track"></span>${t.result.available}
      <span class="key moved"></span>${t.result.moved}
    </p>
  </section>`;
}

/**
 * Excluded measures on the left, those that took their points on the right, a ribbon as wide as the
 * points between them.
 */
function flow(page) {
  const moves = page.evaluation.estimate.measures.flatMap(({ measureId, moved }) =>
    moved.map(({ to, points }) => ({ from: measureId, to, points })),
  );
  if (!moves.length) return nothing;
  const sum = (list) => list.reduce((total, { points }) => total + points, 0);
  const left = [...new Set(moves.map(({ from }) => from))];
  const right = [...new Set(moves.map(({ to }) => to))];
  const y = (list, id) => ((list.indexOf(id) + 0.5) / list.length) * 100;
  const title = (id) => titleOf(page.description, id);
  return html`<section>
    <h3>${t.result.flow}</h3>
    <div class="flow">
      <ul>
        ${left.map((id) => html`<li><span>${title(id)}</span> <b>−${format.number(sum(moves.filter(({ from }) => from === id)))}</b></li>`)}
      </ul>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        ${moves.map(({ from, to, points }) => {
          const [a, b] = [y(left, from), y(right, to)];
          return svg`<path d="M0 ${a}C50 ${a} 50 ${b} 100 ${b}" stroke-width=${Math.max(2, points)}></path>`;
        })}
      </svg>
      <ul>
        ${right.map((id) => html`<li><span>${title(id)}</span> <b>+${format.number(sum(moves.filter(({ to }) => to === id)))}</b></li>`)}
      </ul>
    </div>
    <ul class="unseen">
      ${moves.map(({ from, to, points }) => html`<li>${t.result.flowLine(format.number(points), title(from), title(to))}</li>`)}
    </ul>
  </section>`;
}

/** Where each point comes from. */
export function table(page) {
  const { description, evaluation } = page;
  return html`<table class="points">
    <caption>
      ${t.result.table}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.result.measure}</th>
        <th scope="col" class="numeric">${t.result.points}</th>
        <th scope="col">${t.result.why}</th>
      </tr>
    </thead>
    ${evaluation.estimate.objectives.map(
      ({ id, title }) =>
        html`<tbody>
          <tr class="group">
            <th scope="rowgroup" colspan="3">${title}</th>
          </tr>
          ${evaluation.estimate.measures
            .filter(({ objective }) => objective === id)
            .map(
              (row) =>
                html`<tr class="is-${row.status}">
                  <th scope="row">
                    ${row.title} <span class="status">${t.status[row.status]}</span>
                  </th>
                  <td class="numeric ${row.maxPoints || row.points ? '' : 'none'}">
                    ${row.maxPoints || row.points ? html`<b>${format.number(row.points)}</b> ${t.result.ofMax(format.number(row.maxPoints))}` : '–'}
                  </td>
                  <td>
                    ${row.explanation}${row.formula ? html` <code class="formula">${row.formula}</code>` : nothing}
                    ${sources(description, row.sources)}
                  </td>
                </tr>`,
            )}
        </tbody>`,
    )}
    <tfoot>
      <tr>
        <th scope="row">${t.result.sum}</th>
        <td class="numeric"><b>${format.number(evaluation.estimate.pointsEarned)}</b></td>
        <td>${evaluation.estimate.explanation}</td>
      </tr>
    </tfoot>
  </table>`;
}

/** Both results where sources disagree or CMS decided later, and the choice between them. */
function contested(page) {
  const { description, evaluation } = page;
  const { alternatives, score, outcome } = evaluation.estimate;
  const sided = description.assumptions.filter(({ kind }) => kind !== 'standIn');
  return sided.map((about, at) => {
    // The entries with one assumption turned alone come in the order of the assumptions.
    const other = alternatives[at];
    const now = !other.assumptions[about.id];
    const shown = (yes) => format.number(yes === now ? score : other.score);
    return html`<fieldset class="measure contested" id=${idOf(`reading-${about.id}`)}>
      <legend>${t.result[about.kind]}: ${about.title}</legend>
      <p class="about">${about.summary} ${sources(description, about.sources)}</p>
      <div class="both">
        ${[true, false].map((yes) => radio(page, `assume.${about.id}`, yes ? 'yes' : 'no', html`${yes ? t.result.readingYes : t.result.readingNo}${outcome === 'scored' && other.outcome !== 'reweighted' ? html` <b class="big">${shown(yes)}</b>` : nothing}`, { fallback: now ? 'yes' : 'no' }))}
      </div>
    </fieldset>`;
  });
}

/** Where the final score stands. */
export function standing({ finalScore: final, performanceThreshold: threshold }) {
  return final < threshold
    ? t.final.below(format.number(threshold), format.number(threshold - final))
    : t.final.reached(format.number(threshold));
}

/** The other categories, and the final score against the threshold. */
function finalScore(page) {
  const { estimate } = page.evaluation;
  const {
    categoryWeights,
    performanceThreshold: threshold,
    exceptionalPerformanceThreshold: exceptional,
  } = estimate;
  const final = estimate.finalScore;
  return html`<section class="final-part" id=${idOf('final')}>
    <h3>${t.final.title}</h3>
    <p class="lead">${t.final.lead}</p>
    <div class="grid">
      ${otherCategories.map(
        (category) =>
          html`<div class="category">
            ${textField(page, `score.${category}`, { label: t.categories[category], hint: t.final.weighs(format.number(categoryWeights[category])), numeric: true, className: 'short', suffix: t.final.of100 })}
            ${checkbox(page, `notScored.${category}`, html`${t.final.notScored}<span class="unseen"> ${t.categories[category]}</span>`)}
          </div>`,
      )}
    </div>
    ${estimate.notices.filter(({ code }) => code === 'fewer-than-two-categories').map(({ message }) => html`<p class="note">${message}</p>`)}
    ${
      final === undefined
        ? html`<p>${t.final.threshold(format.number(threshold))}</p>`
        : html` <p class="final">
              <span>${t.final.score}</span> <b id=${idOf('final-score')}>${format.number(final)}</b>
              <span>${standing(estimate)}</span>
            </p>
            <svg class="gauge" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="6"></rect>
              <rect class="fill" width=${final} height="6"></rect>
              <rect class="threshold" x=${threshold - 0.25} width="0.5" height="6"></rect>
            </svg>
            ${exceptional === undefined ? nothing : html`<p>${final < exceptional ? t.final.notExceptional(format.number(exceptional)) : t.final.exceptional(format.number(exceptional))}</p>`}`
    }
  </section>`;
}

/** What the reader should know and that costs no points. */
export const notices = (page) =>
  page.evaluation.estimate.notices.length
    ? html`<section id=${idOf('notices')}>
        <h3>${t.result.notices}</h3>
        <ul class="notices">
          ${page.evaluation.estimate.notices.map(({ message, sources: cited }) => html`<li>${message} ${sources(page.description, cited)}</li>`)}
        </ul>
      </section>`
    : nothing;

/** @returns the whole result */
export function result(page) {
  const { state, estimate } = page.evaluation;
  const { caption, value } = headline(page);
  return html`<section
    class="result"
    id=${idOf('result')}
    tabindex="-1"
    aria-labelledby=${idOf('result-title')}
  >
    <h2 id=${idOf('result-title')}>${t.result.title}</h2>
    <p class="verdict">
      ${state === 'empty' ? t.score.emptyNote : state === 'reweighted' ? estimate.explanation : html`${caption}: <b>${format.number(value)}</b>. ${estimate.explanation}`}
    </p>
    ${blockers(page)} ${contested(page)}
    ${state === 'reweighted' ? nothing : html`${bars(page)} ${flow(page)} ${table(page)}`}
    ${finalScore(page)} ${notices(page)}
  </section>`;
}
