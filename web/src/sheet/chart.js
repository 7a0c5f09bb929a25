/** The points of a measure against its numerator, as the steps that they are. */
import { html, nothing, svg } from 'lit/html.js';
import * as format from '../format.js';
import { t } from '../strings/index.js';

const width = 320;
const height = 96;

/**
 * @returns the chart with "you are here" and the next step, where advice has the measure's steps.
 *   A table of the same steps would be long; the sentence says what a listener needs
 */
export function stepChart(page, measure) {
  const row = page.evaluation.rows.get(measure.measureId);
  const found = page.advice?.measures.find(({ measureId }) => measureId === measure.measureId);
  // While counts are typed the advice may still be on the last ones.
  if (!found?.steps.length || !row.denominator) return nothing;
  const x = (numerator) => (numerator / row.denominator) * width;
  const y = (points) => height - (points / found.maxPoints) * height;
  const line = found.steps.map(({ numerator, points }) => `H${x(numerator)}V${y(points)}`).join('');
  const { next } = found;
  return html`<figure class="chart">
    <svg viewBox="-6 -6 ${width + 12} ${height + 12}" aria-hidden="true">
      ${svg`<path class="axis" d="M0 0V${height}H${width}"></path>
        <path class="stairs" d="M0 ${height}${line}H${width}"></path>
        ${next ? svg`<circle class="next" cx=${x(row.numerator + next.additional)} cy=${y(next.points)} r="4"></circle>` : nothing}
        <circle class="here" cx=${x(row.numerator)} cy=${y(found.points)} r="5"></circle>`}
    </svg>
    <figcaption>
      ${t.sheet.here(format.number(row.numerator), format.number(row.denominator), format.number(found.points))}
      ${next ? t.sheet.nextStep(format.number(row.numerator + next.additional), format.number(next.points)) : t.sheet.noNextStep}
    </figcaption>
  </figure>`;
}
