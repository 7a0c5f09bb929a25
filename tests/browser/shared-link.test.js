/** A link with a scenario: the page says that a link brought it, and keeps what was there. */
import assert from 'node:assert/strict';
import { fillIn } from './harness/answers.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

const shared = 'v=1&year=2026&entityType=group&PI_EP_1.numerator=7';
const scenarios = (page) =>
  page.evaluate(() => document.querySelectorAll('.tabs button[data-do="activate"]').length);

forEachEngine('a page opened by a link says that the estimate is shared', async (page) => {
  await page.open(`${siteUrl('index.html')}#${shared}`);
  await page.waitForElement('#message');
  assert.match(await page.text('#message'), /Shared estimate\. Edit a copy/);
  assert.equal(await page.property('#PI_EP_1-numerator', 'value'), '7');
  assert.equal(await scenarios(page), 1);
});

forEachEngine(
  'a link that comes later adds a scenario, says so, and keeps the answers that are there',
  async (page) => {
    await page.open(siteUrl('index.html'));
    await fillIn(page, { 'PI_EP_1.numerator': 3 });
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, shared);
    await page.waitForElement('#message');
    assert.match(await page.text('#message'), /Shared estimate\. Edit a copy/);
    assert.equal(await page.property('#PI_EP_1-numerator', 'value'), '7');
    assert.equal(await scenarios(page), 2);
    await page.click('button[data-do="activate"][data-value="0"]');
    await page.waitFor(() => document.getElementById('PI_EP_1-numerator').value === '3');
  },
);
