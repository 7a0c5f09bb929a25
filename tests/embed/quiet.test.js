/** Using every feature of the page makes no request. */
import assert from 'node:assert/strict';
import { forEachEngine } from '../browser/harness/engines.js';
import { frameOf } from './frame.js';
import { serveSite } from './servers.js';
import { articleTour, tour } from './tour.js';

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
  'the article requests only its loader and its frame, and works without a network once they are loaded',
  async (page) => {
    const site = await serveSite();
    await page.open(`${site.origin}/help-article.html`);
    await page.evaluate(() => document.querySelector('pi-score-estimator').scrollIntoView());
    const widget = await frameOf(page);
    await withoutNetwork(site);
    await articleTour(widget);
    assert.deepEqual(
      await asked(page),
      ['help-article.html', 'index.html', 'pi-score-estimator.js'].map(
        (name) => `${site.origin}/${name}`,
      ),
    );
    assert.deepEqual(await page.violations(), []);
    if (page.engine !== 'webkit') assert.deepEqual(await widget.violations(), []);
    assert.deepEqual(await page.consoleMessages(), []);
  },
);
