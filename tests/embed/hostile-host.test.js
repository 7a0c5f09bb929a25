/**
 * What a page around the estimator may find out that wants to know the answers: it measures the
 * height that the frame asks for, sets the fragment of the frame and looks where the focus goes,
 * and watches its own scroll position.
 */
import assert from 'node:assert/strict';
import { answer, fillIn } from '../browser/harness/answers.js';
import { forEachEngine } from '../browser/harness/engines.js';
import { frameOf } from './frame.js';
import { hosted, serveSite } from './servers.js';

const hostPage = (
  origin,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
  <link rel="icon" href="data:,"><style>body{margin:0}</style>
  <script>heights = new Set(); addEventListener('message', ({ data }) => heights.add(data.height));</script>
  <script src="${origin}/pi-score-estimator.js" defer></script>
  <pi-score-estimator year="2026"></pi-score-estimator><div style="height:3000px"></div>`;

/** Answers of the year 2026 that fold parts of the form out and in. */
const folding = {
  'PI_EP_1.answer': 'PI_LVPP_1',
  'healthInformationExchange.route': 'referralLoops',
  'PI_PHCDRR_1.answer': 'yes',
  'PI_PHCDRR_3.answer': 'no',
};

forEachEngine(
  'the height is the same whatever is answered, at whatever width',
  hosted(hostPage, async (page) => {
    const widget = await frameOf(page);
    for (const width of [1280, 700, 500]) {
      await page.setViewport(width, 800);
      await page.waitFor((wanted) => innerWidth === wanted, width);
      for (const [key, value] of Object.entries(folding)) await answer(widget, key, value);
      await answer(widget, 'PI_PHCDRR_1.answer', 'no');
      await answer(widget, 'year', '2025');
      await answer(widget, 'year', '2026');
      // A message of the frame from before this answer is heard before it.
      await widget.evaluate(() => parent.postMessage({ height: 'end' }, '*'));
      await page.waitFor(() => globalThis.heights.delete('end'));
    }
    assert.deepEqual(await page.evaluate(() => [...globalThis.heights]), [600]);
  }),
);

const idsOf = (shown) =>
  shown.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));

/** Runs in the page: references of the document to ids that are not there. */
const brokenReferences = () =>
  ['for', 'aria-labelledby', 'aria-describedby'].flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)]
      .flatMap((element) => element.getAttribute(attribute).split(' '))
      .filter((id) => !document.getElementById(id)),
  );

forEachEngine('in a frame every visit has ids of its own', async (page) => {
  const visits = [];
  await hosted(hostPage, async () => {
    for (let visit = 0; visit < 2; visit += 1) {
      const widget = await frameOf(page);
      await widget.waitForElement('#score');
      visits.push(await idsOf(widget));
      assert.deepEqual(await widget.evaluate(brokenReferences), []);
      // The frame is loaded again.
      await page.evaluate(() =>
        document.body.prepend(document.querySelector('pi-score-estimator')),
      );
    }
  })(page);
  const site = await serveSite();
  try {
    await page.open(`${site.origin}/index.html#year=2026`);
    await page.waitForElement('#result');
    const ids = [...visits[0], ...visits[1], ...(await idsOf(page))].filter(
      (id) => !['app', 'plain', 'failed'].includes(id),
    );
    assert.ok(ids.length > 100, `${ids.length} ids`);
    assert.ok(ids.includes('PI_EP_2-answer-yes'), 'the page by itself keeps the plain ids');
    assert.equal(new Set(ids).size, ids.length);
  } finally {
    await site.close();
  }
});

forEachEngine(
  'the fragment moves neither the focus nor what is in sight, and adds no scenario',
  hosted(hostPage, async (page) => {
    const widget = await frameOf(page);
    await widget.waitForElement('#score');
    await page.evaluate(() => {
      globalThis.left = 0;
      addEventListener('blur', () => {
        globalThis.left += 1;
      });
    });
    const focus = () => page.evaluate(() => document.activeElement.localName);
    const before = await focus();
    const fragments = ['score', 'PI_EP_2-answer-yes', 'year', 'result', 'link', 'form', 'app'];
    for (const fragment of [...fragments, 'v=1&year=2026&PI_EP_2.answer=yes']) {
      await page.evaluate((hash) => {
        const frame = document
          .querySelector('pi-score-estimator')
          .shadowRoot.querySelector('iframe');
        frame.src = `${frame.src.split('#')[0]}#${hash}`;
      }, fragment);
      await widget.waitFor((hash) => location.hash === `#${hash}`, fragment);
      const found = await widget.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() =>
              setTimeout(() =>
                resolve({
                  focus: document.activeElement.localName,
                  scrolled: scrollY,
                  answered: document.querySelectorAll('#form :checked[value="yes"]').length,
                }),
              ),
            );
          }),
      );
      assert.deepEqual(found, { focus: 'body', scrolled: 0, answered: 0 }, fragment);
    }
    assert.equal(await focus(), before);
    // WebKit's driver moves the focus of the window itself when it looks into the frame.
    if (page.engine !== 'webkit') assert.equal(await page.evaluate(() => globalThis.left), 0);
  }),
);

forEachEngine(
  'what the reader goes to in the frame does not scroll the page around it',
  hosted(
    (origin) => hostPage(origin).replace('<pi-score', '<div style="height:300px"></div><pi-score'),
    async (page) => {
      await page.setViewport(1000, 500);
      const widget = await frameOf(page);
      await fillIn(widget, { 'PI_PPHI_2.answer': 'no', 'PI_EP_2.answer': 'yes' });
      await page.evaluate(() => scrollTo(0, 250));
      for (const selector of [
        'button[data-do="part"][data-value="done"]',
        '.help summary',
        '.score-bar a[data-go]',
        'button[data-do="part"][data-value="report"]',
      ]) {
        await widget.waitForElement(selector);
        await widget.evaluate((wanted) => document.querySelector(wanted).click(), selector);
        await page.evaluate(
          () =>
            new Promise((resolve) => {
              requestAnimationFrame(() => setTimeout(resolve));
            }),
        );
        assert.equal(await page.evaluate(() => scrollY), 250, selector);
      }
    },
  ),
);
