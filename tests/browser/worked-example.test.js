/** CMS's published example, typed into the page as it lies on the disk. */
import assert from 'node:assert/strict';
import { fillIn, publishedExample, waitForScore } from './harness/answers.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

const url = siteUrl('index.html');

forEachEngine(
  'the published example scores 64 and contributes 16, and nothing leaves the page',
  async (page) => {
    await page.open(url);
    await fillIn(page, publishedExample);
    await waitForScore(page, '64');
    assert.equal(await page.text('#contribution'), '16');
    assert.equal(
      await page.evaluate(() => document.getElementById('blockers')),
      null,
      'nothing makes the category 0',
    );

    const formulas = await page.evaluate(() =>
      [...document.querySelectorAll('#result .formula')].map((element) => element.textContent),
    );
    for (const formula of [
      '((49/115)*10) = 4',
      '((1123/1951)*20) = 12',
      '((923/951)*20) = 19',
      '((861/1809)*40) = 19',
    ]) {
      assert.ok(formulas.includes(formula), `${formula} among\n${formulas.join('\n')}`);
    }

    assert.deepEqual(await page.requests(), [url]);
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(await page.consoleMessages(), []);
  },
);

forEachEngine('each answer changes the score at once', async (page) => {
  await page.open(url);
  await fillIn(page, publishedExample);
  await waitForScore(page, '64');
  await fillIn(page, { 'PI_EP_1.numerator': 115 });
  await waitForScore(page, '70');
  await fillIn(page, { 'PI_INFBLO_1.answer': 'no' });
  await waitForScore(page, '0');
  assert.equal(
    await page.evaluate(() => document.querySelector('#blockers li').dataset.code),
    'attestation-failed',
  );
  await fillIn(page, { 'PI_INFBLO_1.answer': 'yes' });
  await waitForScore(page, '70');
});
