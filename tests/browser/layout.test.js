/** Nothing is cut off or needs sideways scrolling, from a narrow phone to a wide screen. */
import assert from 'node:assert/strict';
import { forEachEngine } from './harness/engines.js';
import { states } from './states.js';

const widths = [320, 390, 768, 1280, 1920];
/** WebKit's window cannot be narrower. */
const possible = { webkit: [480, 768, 1280, 1920] };

for (const name of ['wrong', 'unfolded', 'comparison', 'in an article']) {
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

forEachEngine('text of twice the size is not cut off', async (page) => {
  await states.unfolded(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 200%; }');
    document.adoptedStyleSheets = [sheet];
  });
  const wide = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
    cut: [...document.querySelectorAll('button, label, .segments')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .filter((element) => getComputedStyle(element).overflowX !== 'visible')
      .map((element) => element.innerText),
  }));
  assert.ok(wide.page <= wide.window, `the page is ${wide.page} px wide of ${wide.window}`);
  assert.deepEqual(wide.cut, []);
});

forEachEngine('nothing is animated', async (page) => {
  await states.unfolded(page);
  assert.equal(
    await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none';
        }).length,
    ),
    0,
  );
});

forEachEngine(
  'with forced colors the chosen answers can be told from the others',
  { engines: ['chromium'] },
  async (page) => {
    await page.native.emulateMedia({ forcedColors: 'active' });
    await states.scored(page);
    const colors = await page.evaluate(() =>
      ['yes', 'no'].map(
        (value) =>
          getComputedStyle(document.querySelector(`label[for="PI_EP_2-answer-${value}"]`))
            .backgroundColor,
      ),
    );
    assert.notEqual(colors[0], colors[1]);
  },
);
