/** Input that would be refused is said beside its field and in the summary, and costs nothing else. */
import assert from 'node:assert/strict';
import { fillIn, publishedExample, waitForScore } from './harness/answers.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

/** What is typed, the field that is wrong, and what the message must speak of. */
const mistakes = [
  { what: 'a numerator above its denominator', typed: { 'PI_EP_1.numerator': 116 }, field: 'PI_EP_1-numerator', says: /denominator/i },
  { what: 'letters', typed: { 'PI_HIE_1.denominator': 'many' }, field: 'PI_HIE_1-denominator', says: /number/i },
  { what: 'a negative number', typed: { 'PI_PEA_1.numerator': '-3' }, field: 'PI_PEA_1-numerator', says: /negative|0 or more|below 0|less than 0/i },
  { what: 'a fraction', typed: { 'PI_PEA_1.numerator': '1.5' }, field: 'PI_PEA_1-numerator', says: /whole/i },
  { what: 'a certification ID of another form', typed: { cehrtId: '0015' }, field: 'cehrtId', says: /15/ },
  { what: 'a last day before the first', typed: { performanceStart: '2021-12-31', performanceEnd: '2021-01-01' }, field: 'performanceEnd', says: /before|after/i },
];

for (const { what, typed, field, says } of mistakes) {
  forEachEngine(`${what} is said beside its field and in the summary, in the same words`, async (page) => {
    await page.open(siteUrl('index.html'));
    await fillIn(page, publishedExample);
    await waitForScore(page, '64');
    await fillIn(page, typed);
    await page.click('button[data-do="check"]');

    await page.waitForElement(`#${field}-error`);
    const message = (await page.text(`#${field}-error`)).replace(/^Error: /, '');
    assert.match(message, says);
    assert.equal(await page.evaluate((id) => document.getElementById(id).getAttribute('aria-invalid'), field), 'true');
    const describedBy = await page.evaluate((id) => document.getElementById(id).getAttribute('aria-describedby').split(' '), field);
    assert.ok(describedBy.includes(`${field}-error`), 'the field is described by its error');

    assert.equal(await page.evaluate(() => document.activeElement.id), 'error-summary', 'the summary takes the focus');
    assert.ok((await page.text('#error-summary')).includes(message), 'the summary has the same words');
    await page.click('#error-summary a');
    assert.equal(await page.evaluate(() => document.activeElement.id), field, 'the summary leads to the field');
  });
}

forEachEngine('a field is not called wrong while it is being typed in', async (page) => {
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
