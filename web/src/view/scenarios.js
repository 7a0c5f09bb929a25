/** Scenarios side by side: manage them, and see in what they differ. */
import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { differingKeys, longestName, mostScenarios } from '../state/scenarios.js';
import { labelOf, nameOf, valueOf } from '../state/labels.js';
import { t } from '../strings/index.js';
import { button } from './parts.js';

/** The table of differences. */
function comparison(page) {
  const { scenarios } = page.desk;
  if (scenarios.length < 2) return nothing;
  const sides = scenarios.map(({ answers }, at) => ({ answers, ...page.side(at) }));
  const row = (label, cells, className) =>
    html`<tr class=${className ?? nothing}>
      <th scope="row">${label}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
    </tr>`;
  const objectives = [
    ...new Map(
      sides.flatMap(({ evaluation }) =>
        evaluation.estimate.objectives.map(({ id, title }) => [id, title]),
      ),
    ),
  ];
  const points = (id) =>
    sides.map(({ evaluation }) => {
      const found = evaluation.estimate.objectives.find((objective) => objective.id === id);
      return found
        ? `${format.number(found.points)} ${t.result.ofMax(format.number(found.maxPoints))}`
        : '–';
    });
  const keys = differingKeys(scenarios);
  return html`<div
    class="scroll"
    role="region"
    aria-labelledby=${idOf('comparison-caption')}
    tabindex="0"
  >
    <table class="comparison">
      <caption id=${idOf('comparison-caption')}>
        ${t.scenarios.table}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${scenarios.map((scenario, at) => html`<th scope="col">${nameOf(scenario, at, t)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row(
          t.scenarios.score,
          sides.map(
            ({ evaluation }) =>
              html`<b class="big">${format.number(evaluation.estimate.score)}</b>
                ${t.scenarios.states[evaluation.state]}`,
          ),
          'total',
        )}
        ${row(
          t.scenarios.contribution,
          sides.map(({ evaluation }) => format.number(evaluation.estimate.contribution)),
        )}
        ${
          sides.some(({ evaluation }) => evaluation.estimate.finalScore !== undefined)
            ? row(
                t.final.score,
                sides.map(({ evaluation }) =>
                  evaluation.estimate.finalScore === undefined
                    ? '–'
                    : format.number(evaluation.estimate.finalScore),
                ),
              )
            : nothing
        }
        ${row(
          t.scenarios.open,
          sides.map(({ evaluation }) => format.number(evaluation.estimate.blockers.length)),
        )}
        ${objectives
          .map(([id, title]) => [title, points(id)])
          .filter(([, cells]) => new Set(cells).size > 1)
          .map(([title, cells]) => row(title, cells))}
      </tbody>
      <tbody>
        <tr class="group">
          <th scope="rowgroup" colspan=${scenarios.length + 1}>
            ${keys.length ? t.scenarios.differences : t.scenarios.same}
          </th>
        </tr>
        ${keys.map((key) => {
          const { description } = sides.find(({ answers }) => answers[key]) ?? sides[0];
          return row(
            labelOf(description, key, t),
            sides.map((side) => valueOf(side.description, key, side.answers[key], t) || '–'),
          );
        })}
      </tbody>
    </table>
  </div>`;
}

/** @returns the section of scenarios */
export const scenarios = (page) =>
  html`<section
    class="band"
    id=${idOf('scenarios')}
    tabindex="-1"
    aria-labelledby=${idOf('scenarios-title')}
  >
    <h2 id=${idOf('scenarios-title')}>${t.scenarios.title}</h2>
    <p class="lead">${t.scenarios.lead(mostScenarios)}</p>
    <ul class="cards">
      ${page.desk.scenarios.map(
        (scenario, at) =>
          html`<li class=${at === page.desk.active ? 'active' : nothing}>
            <label for=${idOf(`scenario-name-${at}`)}>${t.scenarios.name(at + 1)}</label>
            <input
              id=${idOf(`scenario-name-${at}`)}
              type="text"
              data-name=${at}
              maxlength=${longestName}
              autocomplete="off"
              autocorrect="off"
              autocapitalize="off"
              spellcheck="false"
              writingsuggestions="false"
              .value=${live(scenario.name)}
              placeholder=${t.scenarios.nameless(at + 1)}
            />
            <p>
              <b class="big">${format.number(page.valueOf(at))}</b>
              ${t.scenarios.states[page.side(at).evaluation.state]}
            </p>
            <p class="buttons">
              ${at === page.desk.active ? html`<span class="now">${t.scenarios.editing}</span>` : button('edit', html`${t.scenarios.edit}<span class="unseen"> ${nameOf(scenario, at, t)}</span>`, { value: at })}
              ${button('duplicate', html`${t.scenarios.duplicate}<span class="unseen"> ${nameOf(scenario, at, t)}</span>`, { value: at, disabled: page.desk.scenarios.length >= mostScenarios })}
              ${page.desk.scenarios.length > 1 ? button('remove', html`${t.scenarios.remove}<span class="unseen"> ${nameOf(scenario, at, t)}</span>`, { value: at, className: 'quiet' }) : nothing}
            </p>
          </li>`,
      )}
    </ul>
    <p class="buttons">
      ${button('addEmpty', t.scenarios.add, { disabled: page.desk.scenarios.length >= mostScenarios })}
    </p>
    ${comparison(page)}
  </section>`;
