/** A tour through every feature, with every request recorded: there is none. */
import assert from 'node:assert/strict';
import { forEachEngine } from '../browser/harness/engines.js';
import { frameOf } from './frame.js';
import { serveSite } from './servers.js';
import { tour } from './tour.js';

/** What was asked of the network; a saved file is handed over in memory. */
const asked = async (page) =>
  (await page.requests())
    .filter((url) => !url.startsWith('blob:'))
    .map((url) => url.split('#')[0])
    .sort();

/**
 * Without a server, the tab has no network: every request of it would fail, and is recorded all the
 * same.
 */
const withoutNetwork = (site) => site.close();

forEachEngine(
  'the page asks for nothing after its document, and needs no network once it is open',
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
  'the article asks for its loader and its frame only, and needs no network once they are there',
  async (page) => {
    const site = await serveSite();
    await page.open(`${site.origin}/help-article.html`);
    await page.evaluate(() => document.querySelector('pi-score-estimator').scrollIntoView());
    const widget = await frameOf(page);
    await withoutNetwork(site);
    await tour(widget);
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
