/** Nothing is cut off or needs sideways scrolling, from a narrow phone to a wide screen. */
import assert from 'node:assert/strict';
import { forEachEngine } from './harness/engines.js';
import { states } from './states.js';

const widths = [320, 390, 768, 1280, 1920];
/** WebKit's window cannot be narrower. */
const possible = { webkit: [480, 768, 1280, 1920] };

for (const name of ['wrong', 'unfolded', 'comparison']) {
  forEachEngine(`no sideways scrolling from 320 to 1920 px: ${name}`, async (page) => {
    await states[name](page);
    for (const width of possible[page.engine] ?? widths) {
      await page.setViewport(width, 800);
      await page.waitFor((wanted) => innerWidth === wanted, width);
      const wide = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }));
      assert.ok(wide.page <= wide.window, `at ${width} px the page is ${wide.page} px wide`);
    }
  });
}
