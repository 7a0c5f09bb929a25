/** axe-core finds nothing in any main state of the page, in light and in dark. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { forEachEngine } from './harness/engines.js';
import { states } from './states.js';

const axeSource = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** @returns {Promise<string[]>} what axe-core finds, each with its rule and the elements */
async function findings(page) {
  await page.evaluate(`(() => { ${axeSource} })()`);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      // Nothing is to be fetched: the page has no style sheet outside itself.
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
    );
  });
}

/** Chooses the theme as a visitor would, against the system's preference. */
const setTheme = (page, theme) =>
  page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);

for (const [name, enter] of Object.entries(states)) {
  forEachEngine(`axe-core finds nothing, in light and in dark: ${name}`, async (page) => {
    await enter(page);
    for (const theme of ['light', 'dark']) {
      await setTheme(page, theme);
      assert.deepEqual(await findings(page), [], theme);
    }
  });
}

for (const colorScheme of ['light', 'dark']) {
  forEachEngine(`the page is ${colorScheme} where the system is`, { colorScheme }, async (page) => {
    await states.empty(page);
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const followed = await background();
    await setTheme(page, colorScheme);
    assert.equal(await background(), followed);
    await setTheme(page, colorScheme === 'light' ? 'dark' : 'light');
    assert.notEqual(await background(), followed);
  });
}

/**
 * Runs in the page: applies the style for print to the screen. Only Chromium's driver could switch
 * the page to print.
 */
function showPrint() {
  for (const { cssRules } of document.styleSheets) {
    for (const { media } of cssRules) if (media?.mediaText === 'print') media.mediaText = 'all';
  }
  window.dispatchEvent(new Event('beforeprint'));
}

forEachEngine('axe-core finds nothing: the printed report', async (page) => {
  await states.scored(page);
  await page.evaluate(showPrint);
  await page.waitFor(() => document.getElementById('report-paper')?.getClientRects().length);
  assert.deepEqual(await findings(page), []);
});

forEachEngine('axe-core finds a missing label', async (page) => {
  await states.empty(page);
  await page.evaluate(() => document.querySelector('label[for="year"]').remove());
  assert.match((await findings(page)).join(), /select-name: #year/);
});
