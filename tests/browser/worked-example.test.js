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
    assert.match(await page.text('#result'), /16 of 25 points of the MIPS final score/);
    assert.match(await page.text('#result'), /Everything that is needed is there/);

    await page.click('#why summary');
    await page.waitForElement('#why table');
    const reasons = await page.text('#why table');
    for (const arithmetic of [
      '49 ÷ 115 = 42.61 %; of 10 points 4.26, rounded to 4.',
      '1,123 ÷ 1,951 = 57.56 %; of 20 points 11.51, rounded to 12.',
      '923 ÷ 951 = 97.06 %; of 20 points 19.41, rounded to 19.',
      '861 ÷ 1,809 = 47.6 %; of 40 points 19.04, rounded to 19.',
    ]) {
      assert.ok(reasons.includes(arithmetic), `${arithmetic} in\n${reasons}`);
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
  assert.match(
    await page.text('#result'),
    /0, because 1 item is not met: no information blocking/i,
  );
  await fillIn(page, { 'PI_INFBLO_1.answer': 'yes' });
  await waitForScore(page, '70');
});
