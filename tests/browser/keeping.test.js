/** What the page keeps, clears, restores and takes from the clipboard. */
import assert from 'node:assert/strict';
import { serveSite } from '../embed/servers.js';
import { answer, fillIn } from './harness/answers.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

const clinicians = (page) => page.property('#practice-clinicians', 'value');

// A session of WebKit's driver has no storage.
const storing = { engines: ['chromium', 'firefox'] };

forEachEngine(
  'answers are kept on the device only while the reader wants it',
  storing,
  async (page) => {
    const site = await serveSite();
    const url = `${site.origin}/index.html`;
    try {
      await page.open(url);
      await answer(page, 'practice.clinicians', 4);
      assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing is kept unasked');
      await page.click('#keep summary');
      await page.click('label[for="keep-here"]');
      await page.waitFor(() => localStorage.length === 1);
      assert.match(await page.text('footer'), /This browser keeps your answers/);
      await answer(page, 'PI_EP_2.answer', 'yes');

      await page.open(url);
      assert.equal(await clinicians(page), '4');
      assert.equal(await page.property('#PI_EP_2-answer-yes', 'checked'), true);
      await page.click('#keep summary');
      assert.equal(await page.property('#keep-here', 'checked'), true);
      await page.click('label[for="keep-here"]');
      assert.equal(await page.evaluate(() => localStorage.length), 0);
    } finally {
      await site.close();
    }
  },
);

forEachEngine('what was cleared comes back', async (page) => {
  await page.open(siteUrl('index.html'));
  await fillIn(page, { 'practice.clinicians': 4, 'PI_EP_1.numerator': 812 });
  await page.click('#keep summary');
  await page.click('button[data-do="clear"]');
  assert.equal(await clinicians(page), '');
  await page.click('#message button[data-do="undo"]');
  assert.equal(await clinicians(page), '4');
  assert.equal(await page.property('#PI_EP_1-numerator', 'value'), '812');
});

for (const text of ['812/1004', '812 of 1,004', '812\t1004']) {
  forEachEngine(`${JSON.stringify(text)} is pasted into both fields`, async (page) => {
    await page.open(siteUrl('index.html'));
    await page.focus('#PI_EP_1-numerator');
    await page.evaluate((pasted) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      event.clipboardData = { getData: () => pasted };
      document.activeElement.dispatchEvent(event);
    }, text);
    assert.equal(await page.property('#PI_EP_1-numerator', 'value'), '812');
    assert.match(await page.property('#PI_EP_1-denominator', 'value'), /^1,?004$/);
    assert.equal(await page.text('#measure-PI_EP_1 .rate'), '80.9%');
  });
}

forEachEngine('"Check my answers" says on an empty form where to start', async (page) => {
  await page.open(siteUrl('index.html'));
  await page.click('button[data-do="check"]');
  assert.match(await page.text('#error-summary'), /Nothing entered yet\. Start with/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'error-summary');
  await page.click('#error-summary a');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'PI_EP_1-numerator');
});
