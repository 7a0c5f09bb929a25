/** The ways to meet an objective as cards, each with what it is worth. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { choiceId, radioBox } from '../parts/controls.js';
import { missing } from '../preset/notes.js';
import { t } from '../strings/index.js';

/** @returns {number} what a way earns, or brings at most, with the present answers */
const sumOf = (page, route, what) =>
  route.measures.reduce((sum, id) => sum + page.evaluation.rows.get(id)[what], 0);

const isByCounts = ({ description }, route) =>
  route.measures.some(
    (id) => description.measures.find(({ measureId }) => measureId === id).type === 'proportion',
  );

/** What a card says below its name: what is earned, or what the way is worth. */
function saying(page, route, isChosen) {
  const worth = format.number(sumOf(page, route, 'maxPoints'));
  if (!isByCounts(page, route)) return t.sheet.byOneYes(worth);
  const earned = sumOf(page, route, 'points');
  return isChosen && earned
    ? t.sheet.earned(format.number(earned), worth)
    : t.sheet.byCounts(worth);
}

/** What choosing another way would bring, where advice knows that it brings something. */
const gainOf = ({ advice }, route) =>
  advice?.moves.find(({ id }) => route.measures.includes(id))?.difference;

/** @returns the cards of an objective that can be met in several ways */
export function routeCards(page, objective) {
  const key = `${objective.id}.route`;
  return html`<div class="cards" role="radiogroup" aria-label=${t.sheet.chooseWay(objective.title)}>
    ${objective.routes.map((route) => {
      const isChosen = page.answers[key] === route.id;
      const lacks = route.measures.map((id) => missing(page, id)).find(Boolean);
      const gain = isChosen ? undefined : gainOf(page, route);
      return html`<div class="card">
        ${radioBox(page, key, route.id)}
        <label for=${choiceId(key, route.id)}>
          <b>${route.plainName}</b>
          <span>${saying(page, route, isChosen)}</span>
          ${lacks ? html`<span class="missing">${lacks}</span>` : nothing}
          ${gain ? html`<span class="gain">${t.sheet.gainIfTrue(format.number(gain))}</span>` : nothing}
        </label>
      </div>`;
    })}
  </div>`;
}
