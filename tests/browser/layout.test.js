/** Nothing is cut off or needs sideways scrolling, from a narrow phone to a wide screen. */
import assert from 'node:assert/strict';
import { forEachEngine } from './harness/engines.js';
import { states } from './states.js';

for (const width of [320, 390, 768, 1280, 1920]) {
  for (const name of ['wrong', 'scored', 'scenarios']) {
    forEachEngine(`no sideways scrolling at ${width} px: ${name}`, { width, height: 800, engines: ['chromium', 'firefox'] }, async (page) => {
      await states[name](page);
      const wide = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }));
      assert.ok(wide.page <= wide.window, `the page is ${wide.page} px wide`);
    });
  }
}
