/** What would raise the score: the best single steps, and the fewest cases for a target. */
import { html, nothing } from 'lit/html.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { button, input } from '../parts/controls.js';
import { t } from '../strings/index.js';

const mostMoves = 3;

/** A step's sentence without its gain, which stands beside it. */
const withoutGain = (message) => message.replace(/: (\+|then ).*$/, '');

/** What makes a contested score certain comes first: without it the others may bring nothing. */
const bestOf = (moves) =>
  [
    ...moves.filter(({ certainScore }) => certainScore !== undefined),
    ...moves.filter(({ certainScore }) => certainScore === undefined),
  ].slice(0, mostMoves);

/** What a step brings: points, or that those which are there count, or count for certain. */
function gain({ difference, certainScore }, { score, pointsEarned }) {
  if (certainScore !== undefined) return t.result.certain(format.number(certainScore));
  return score === 0 && pointsEarned
    ? t.result.counts(format.number(difference))
    : `+${format.number(difference)}`;
}

/** A step with its gain, to be tried and undone. */
const move = ({ id, message, ...brings }, now) =>
  html`<li>
    <span>${withoutGain(message)}</span>
    <b class="gain">${gain(brings, now)}</b>
    ${button('tryMove', html`${t.result.tryIt}<span class="unseen">: ${message}</span>`, { className: 'link', value: id })}
  </li>`;

/** The ways to a target: all measures together, and each that reaches it alone. */
const plan = ({ message, alone }) =>
  html`<p class="plan">${message}</p>
    ${alone?.map(({ message: single }) => html`<p class="plan">${t.result.or} ${single}</p>`)}`;

/** @returns the section, empty until the advice has been worked out */
export function raise(page) {
  const { advice, ui } = page;
  if (!advice || page.evaluation.state === 'empty') return nothing;
  const moves = bestOf(advice.moves);
  const [target] = advice.targets;
  const { estimate } = page.evaluation;
  const reporting = { ...estimate, ...estimate.ifReported };
  // As long as several things are open, no step brings anything by itself.
  if (!moves.length && target && !target.reachable && !target.plan.length) return nothing;
  return html`<section class="raise" aria-labelledby=${idOf('raise-title')}>
    <h2 id=${idOf('raise-title')}>${t.result.raise}</h2>
    ${
      moves.length
        ? html`<ul>
            ${moves.map((each) => move(each, reporting))}
          </ul>`
        : html`<p>${t.result.noMoves}</p>`
    }
    ${
      ui.tried
        ? html`<p class="tried" id=${idOf('tried')} tabindex="-1">
            ${t.result.tried(withoutGain(ui.tried))} ${button('undo', t.keep.undo)}
          </p>`
        : nothing
    }
    <p class="target">
      <label for=${idOf('target')}>${t.result.want}</label>
      ${input({ id: 'target', ui: 'target', value: ui.target, mode: 'decimal', most: 5 })}
      ${t.result.wantPoints}
    </p>
    ${target ? plan(target) : html`<p class="error">${t.result.noTarget}</p>`}
  </section>`;
}
