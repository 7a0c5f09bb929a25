import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDays, wholeYear } from '../../web/src/state/period.js';
import { full, pi, published, years } from './fixtures.js';

const day = 86_400_000;
const lengthOf = ({ performanceStart, performanceEnd }) =>
  (Date.parse(performanceEnd) - Date.parse(performanceStart)) / day + 1;

/** What the scorer says of a period, once something is reported. */
const estimated = (performanceYear, dates) =>
  pi.estimate({
    performanceYear,
    measurementSets: [
      { category: 'pi', ...dates, measurements: [{ measureId: 'PI_PPHI_1', value: true }] },
    ],
  });
const stateOfPeriod = ({ requirements }) => requirements.find(({ id }) => id === 'period').state;

test('the whole year begins on its first day and ends on its last, with 366 days in a leap year', () => {
  for (const year of years) {
    const dates = wholeYear(pi.describe(year));
    assert.deepEqual(dates, { performanceStart: `${year}-01-01`, performanceEnd: `${year}-12-31` });
    assert.equal(lengthOf(dates), year % 4 ? 365 : 366);
    assert.equal(estimated(year, dates).periodDays, lengthOf(dates));
  }
});

test('the last days are the shortest period of each year, 90 days or 180, and end with the year', () => {
  for (const year of years) {
    const description = pi.describe(year);
    const dates = lastDays(description);
    assert.equal(lengthOf(dates), year < 2024 ? 90 : 180, String(year));
    assert.equal(dates.performanceEnd, `${year}-12-31`);
    assert.equal(dates.performanceStart, description.period.lastStart);
  }
});

test('the last days are long enough, and a day less is not', () => {
  for (const year of years) {
    const dates = lastDays(pi.describe(year));
    assert.equal(stateOfPeriod(estimated(year, dates)), 'met', String(year));
    const later = new Date(Date.parse(dates.performanceStart) + day).toISOString().slice(0, 10);
    const shorter = { ...dates, performanceStart: later };
    assert.equal(stateOfPeriod(estimated(year, shorter)), 'failed', String(year));
  }
});

test('the answers of the fixtures are over a whole year', () => {
  for (const answers of [full, published]) {
    const { performanceStart, performanceEnd } = answers;
    assert.deepEqual(wholeYear(pi.describe(Number(answers.year))), {
      performanceStart,
      performanceEnd,
    });
  }
});
