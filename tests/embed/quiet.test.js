/** Using every feature of the page makes no request. */
import assert from 'node:assert/strict';
import { forEachEngine } from '../browser/harness/engines.js';
import { frameOf } from './frame.js';
import { serveSite } from './servers.js';
import { articleTour, tour } from './tour.js';
import { buildSnippet } from './builder.js';

/** The requests so far, without those for a saved file, which the browser has in memory. */
const asked = async (page) =>
  (await page.requests())
    .filter((url) => !url.startsWith('blob:'))
    .map((url) => url.split('#')[0])
    .sort();

/** Ends the server, so that every further request fails. The harness records it all the same. */
const withoutNetwork = (site) => site.close();

forEachEngine(
  'the page requests nothing but its document, and works without a network once it is open',
  async (page) => {
    const site = await serveSite();
    const url = `${site.origin}/index.html`;
    await page.open(url);
    await page.waitForElement('#score');
    await withoutNetwork(site);
    await tour(page);
    assert.deepEqual(await asked(page), [url]);
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(await page.consoleMessages(), []);
  },
);

forEachEngine(
  'the article requests only its loader and its frames, and works without a network once they are loaded',
  async (page) => {
    const site = await serveSite();
    await page.open(`${site.origin}/help-article.html`);
    await page.evaluate(() => document.querySelector('pi-score-table').scrollIntoView());
    await page.waitFor(
      () =>
        document.querySelector('pi-score-table').shadowRoot.querySelector('iframe').style.height,
    );
    for (const at of [1, 0]) {
      await page.evaluate(
        (index) => document.querySelectorAll('pi-score-estimator')[index].scrollIntoView(),
        at,
      );
      await page.waitFor(
        (index) =>
          document.querySelectorAll('pi-score-estimator')[index].shadowRoot.querySelector('iframe')
            .style.height,
        at,
      );
    }
    const widget = await frameOf(page);
    await withoutNetwork(site);
    await articleTour(widget);
    assert.deepEqual(
      [...new Set(await asked(page))],
      ['help-article.html', 'index.html', 'pi-score-estimator.js', 'points-2026.html'].map(
        (name) => `${site.origin}/${name}`,
      ),
    );
    assert.deepEqual(await page.violations(), []);
    if (page.engine !== 'webkit') assert.deepEqual(await widget.violations(), []);
    assert.deepEqual(await page.consoleMessages(), []);
  },
);

forEachEngine(
  'the builder requests only itself and the estimator beside it, and hands out snippets without a network',
  async (page) => {
    const site = await serveSite();
    await page.open(`${site.origin}/embed.html`);
    await frameOf(page);
    await withoutNetwork(site);
    const text = await buildSnippet(page, { product: 'ExampleEHR', platform: 'wordpress' });
    assert.match(text, /product="ExampleEHR"/);
    assert.deepEqual(
      [...new Set(await asked(page))],
      ['embed.html', 'index.html'].map((name) => `${site.origin}/${name}`),
    );
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(await page.consoleMessages(), []);
  },
);
