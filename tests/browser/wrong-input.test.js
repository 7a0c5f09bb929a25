/**
 * The page shows an error beside its field and in the summary, and scores all other answers.
 */
import assert from 'node:assert/strict';
import { fillIn, publishedExample, waitForScore } from './harness/answers.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

/** What is typed, the field that is wrong, and what the message must speak of. */
const mistakes = [
  {
    what: 'a numerator above its denominator',
    typed: { 'PI_EP_1.numerator': 116, 'PI_EP_1.denominator': 115 },
    field: 'PI_EP_1-numerator',
    says: /denominator/i,
  },
  {
    what: 'letters',
    typed: { 'PI_PEA_1.numerator': 49, 'PI_PEA_1.denominator': 'many' },
    field: 'PI_PEA_1-denominator',
    says: /number/i,
  },
  {
    what: 'a negative number',
    typed: { 'PI_PEA_1.numerator': '-3', 'PI_PEA_1.denominator': 9 },
    field: 'PI_PEA_1-numerator',
    says: /negative|0 or more|below 0|less than 0/i,
  },
  {
    what: 'a fraction',
    typed: { 'PI_PEA_1.numerator': '1.5', 'PI_PEA_1.denominator': 9 },
    field: 'PI_PEA_1-numerator',
    says: /whole/i,
  },
  {
    what: 'a certification ID of another form',
    typed: { cehrtId: '0015' },
    field: 'cehrtId',
    says: /15/,
  },
  {
    what: 'a last day before the first',
    typed: { performanceStart: '2021-12-31', performanceEnd: '2021-01-01' },
    field: 'performanceEnd',
    says: /before|after/i,
  },
];

for (const { what, typed, field, says } of mistakes) {
  forEachEngine(
    `${what} is said beside its field and in the summary, in the same words`,
    async (page) => {
      await page.open(siteUrl('index.html'));
      await fillIn(page, { year: '2021', ...typed });
      await page.click('button[data-do="check"]');

      await page.waitForElement(`#${field}-error`);
      const message = (await page.text(`#${field}-error`)).replace(/^Error: /, '');
      assert.match(message, says);
      assert.equal(
        await page.evaluate(
          (id) => document.getElementById(id).getAttribute('aria-invalid'),
          field,
        ),
        'true',
      );
      const describedBy = await page.evaluate(
        (id) => document.getElementById(id).getAttribute('aria-describedby').split(' '),
        field,
      );
      assert.ok(describedBy.includes(`${field}-error`), 'the field is described by its error');

      assert.equal(
        await page.evaluate(() => document.activeElement.id),
        'error-summary',
        'the summary takes the focus',
      );
      assert.ok(
        (await page.text('#error-summary')).includes(message),
        'the summary has the same words',
      );
      await page.click('#error-summary a');
      assert.equal(
        await page.evaluate(() => document.activeElement.id),
        field,
        'the summary leads to the field',
      );
    },
  );
}

forEachEngine('a field with an error costs only its own points', async (page) => {
  await page.open(siteUrl('index.html'));
  await fillIn(page, publishedExample);
  await waitForScore(page, '64');
  await fillIn(page, { 'PI_EP_1.numerator': 116 });
  await page.press('Tab');
  // The 4 points of e-Prescribing are gone until its number is mended.
  await waitForScore(page, '60');
  await fillIn(page, { 'PI_EP_1.numerator': 49 });
  await waitForScore(page, '64');
});

forEachEngine(
  'a click still counts where leaving a wrong field shows an error that moves the page',
  async (page) => {
    await page.open(siteUrl('index.html'));
    await fillIn(page, { year: '2021', 'PI_EP_1.denominator': 115, 'PI_EP_1.numerator': 116 });
    await page.click('label[for="PI_INFBLO_1-answer-yes"]');
    await page.waitForElement('#PI_EP_1-numerator-error');
    assert.equal(await page.property('#PI_INFBLO_1-answer-yes', 'checked'), true);
  },
);

forEachEngine(
  'a text that is no number is shown as an error before the other number of its pair is typed',
  async (page) => {
    await page.open(siteUrl('index.html'));
    await fillIn(page, { 'PI_EP_1.numerator': '95%' });
    await page.press('Tab');
    await page.waitForElement('#PI_EP_1-numerator-error');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'PI_EP_1-denominator');
  },
);

forEachEngine('no error is shown at a field while the reader types in it', async (page) => {
  await page.open(siteUrl('index.html'));
  await fillIn(page, publishedExample);
  await fillIn(page, { 'PI_EP_1.denominator': '' });
  await page.focus('#PI_EP_1-denominator');
  await page.type('4');
  assert.equal(await page.evaluate(() => document.querySelector('#PI_EP_1-numerator-error')), null);
  await page.type('90');
  await page.press('Tab');
  await waitForScore(page, '61');
  assert.equal(await page.evaluate(() => document.querySelector('.error')), null);
});
