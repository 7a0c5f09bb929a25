/**
 * Tests in real browsers, written once and run in each engine:
 *
 *     forEachEngine('says hello', async (page) => {
 *       await page.open(siteUrl('index.html'));
 *       assert.equal(await page.text('h1'), 'Hello');
 *     });
 *
 * ENGINES=chromium,webkit in the environment limits a run to those while a test is being written.
 */
import { after, test } from 'node:test';
import { closeBrowsers, engines, newPage } from './browsers.js';

export { siteUrl } from './browsers.js';

const wanted = process.env.ENGINES?.split(',') ?? Object.keys(engines);

/**
 * Registers one test an engine.
 * @param {string} name a sentence
 * @param {object | ((page: import('./page.js').Page) => Promise<void>)} options as for newPage(),
 * and `engines`: the names of those it is for
 * @param {(page: import('./page.js').Page) => Promise<void>} [run]
 */
export function forEachEngine(name, options, run) {
  if (!run) return forEachEngine(name, {}, options);
  for (const engine of options.engines ?? Object.keys(engines)) {
    if (!wanted.includes(engine)) continue;
    test(`${name} [${engine}]`, { timeout: 120_000 }, async () => {
      const page = await newPage(engine, options);
      try {
        await run(page);
      } finally {
        await page.close();
      }
    });
  }
}

after(closeBrowsers);
