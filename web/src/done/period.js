/** The performance period: the whole year, its last days, or other dates. */
import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import * as format from '../format.js';
import { idOf } from '../frame.js';
import { lazily } from '../lazily.js';
import { errorOf, textField } from '../parts/controls.js';
import { lastDays, wholeYear } from '../state/period.js';
import { t } from '../strings/index.js';
import { helpText } from '../sheet/help.js';

/** Browsers without a date picker show a line of text: it needs to be said how a date is typed. */
const hasDatePicker = lazily(() => {
  if (!globalThis.document) return true;
  const input = document.createElement('input');
  input.type = 'date';
  return input.type === 'date';
});

/** @returns {'wholeYear' | 'lastDays' | 'otherDates' | undefined} which choice the dates are */
function chosen({ answers, description, ui }) {
  const { performanceStart: start, performanceEnd: end } = answers;
  const isThese = (days) => start === days.performanceStart && end === days.performanceEnd;
  if (ui.otherDates) return 'otherDates';
  if (isThese(wholeYear(description))) return 'wholeYear';
  if (isThese(lastDays(description))) return 'lastDays';
  return start || end ? 'otherDates' : undefined;
}

/** What is asked of the period, or what the dates are worth. */
function saying({ evaluation: { estimate }, description }) {
  const requirement = estimate.requirements.find(({ id }) => id === 'period');
  return estimate.periodDays === undefined || !requirement
    ? t.done.latestStart(format.date(description.period.lastStart))
    : requirement.message;
}

/** One of the choices. It is no answer of its own: it sets the two dates. */
const choice = (name, text, isChosen) =>
  html`<span
    ><input
      type="radio"
      id=${idOf(`period-${name}`)}
      name="period"
      value=${name}
      data-pick=${name}
      data-stands="performanceStart performanceEnd"
      .checked=${live(isChosen)}
    /><label for=${idOf(`period-${name}`)}>${text}</label></span
  >`;

/** The two dates, once they are neither the whole year nor its last days. */
function dates(page) {
  const year = page.description.performanceYear;
  const bounds = {
    type: 'date',
    min: `${year}-01-01`,
    max: `${year}-12-31`,
    hint: hasDatePicker() ? undefined : t.done.dateFormat(`${year}-07-01`),
  };
  return html`<div class="questions">
    ${textField(page, 'performanceStart', { label: t.done.start, ...bounds })}
    ${textField(page, 'performanceEnd', { label: t.done.end, ...bounds })}
  </div>`;
}

/** @returns the row of the performance period */
export function period(page) {
  const { summary, shortestDays, sources } = page.description.period;
  const now = chosen(page);
  return html`<div class="row attestation" role="group" aria-labelledby=${idOf('period-name')}>
    <div class="what">
      <b id=${idOf('period-name')}>${t.done.period}</b>
      <small>${saying(page)}</small>
    </div>
    <div class="answer">
      <span class="segments" role="radiogroup" aria-label=${t.done.period}>
        ${choice('wholeYear', t.done.wholeYear, now === 'wholeYear')}
        ${choice('lastDays', t.done.lastDays(format.number(shortestDays)), now === 'lastDays')}
        ${choice('otherDates', t.done.otherDates, now === 'otherDates')}
      </span>
    </div>
    ${helpText(page, { id: 'period', name: t.done.period }, html`<p>${summary}</p>`, sources)}
    ${now === 'otherDates' ? dates(page) : ['performanceStart', 'performanceEnd'].map((key) => errorOf(page, key))}
  </div>`;
}
