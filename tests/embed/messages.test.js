/**
 * Messages to the host page: the element takes a height only from its own frame, only as a finite
 * number, within bounds, and no more often than every 100 ms.
 */
import assert from 'node:assert/strict';
import { forEachEngine } from '../browser/harness/engines.js';
import { rawFrame } from './frame.js';
import { servePages, serveSite } from './servers.js';

const type = 'pi-score-estimator:height';
const hostPage = (
  origin,
) => `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
  <script src="${origin}/pi-score-estimator.js" defer></script>
  <pi-score-estimator src="/puppet.html"><a href="#">Link</a></pi-score-estimator><iframe id="stranger" src="/puppet.html"></iframe>`;

/** Runs with an element whose frame says what the test wants. */
const withPuppet = (run) => async (page) => {
  const site = await serveSite();
  const host = await servePages({
    '/puppet.html': '<!doctype html><title>Puppet</title><p>Says what it is told',
  });
  host.pages['/host.html'] = hostPage(site.origin);
  try {
    await page.open(`${host.origin}/host.html`);
    await page.waitFor(() =>
      Boolean(document.querySelector('pi-score-estimator').shadowRoot?.querySelector('iframe')),
    );
    const puppet = await rawFrame(page);
    await puppet.waitFor(() => document.title === 'Puppet');
    await run(page, puppet);
  } finally {
    await host.close();
    await site.close();
  }
};

/** Runs in the host. */
const height = () =>
  document.querySelector('pi-score-estimator').shadowRoot.querySelector('iframe').clientHeight;
const waitForHeight = (page, wanted) =>
  page.waitFor(
    (expected) =>
      document.querySelector('pi-score-estimator').shadowRoot.querySelector('iframe')
        .clientHeight === expected,
    wanted,
  );
const say = (puppet, message) => puppet.evaluate((data) => parent.postMessage(data, '*'), message);

forEachEngine(
  'a height within the bounds is applied, and one beyond them is clamped',
  withPuppet(async (page, puppet) => {
    assert.equal(await page.evaluate(height), 600);
    for (const [told, taken] of [
      [640, 640],
      [1e9, 2000],
      [2001, 2000],
      [-5, 200],
      [0, 200],
      [777, 777],
    ]) {
      await say(puppet, { type, height: told });
      await waitForHeight(page, taken);
    }
  }),
);

forEachEngine(
  'messages of another shape change nothing',
  withPuppet(async (page, puppet) => {
    await say(puppet, { type, height: 500 });
    await waitForHeight(page, 500);
    await puppet.evaluate((name) => {
      const bad = [
        null,
        undefined,
        0,
        '',
        'pi-score-estimator:height',
        [],
        {},
        { height: 900 },
        { type: name },
        { type: 'height', height: 900 },
        { type: [name], height: 900 },
        ...[
          NaN,
          Infinity,
          -Infinity,
          '900',
          '900px',
          null,
          [900],
          { valueOf: 900 },
          900n,
          true,
        ].map((wrong) => ({ type: name, height: wrong })),
      ];
      for (const message of bad) parent.postMessage(message, '*');
    }, type);
    // What is said afterwards is heard afterwards: by then the others were heard too.
    await page.evaluate(() => {
      globalThis.heights = new Set();
      const frame = document.querySelector('pi-score-estimator').shadowRoot.querySelector('iframe');
      new ResizeObserver(() => globalThis.heights.add(frame.clientHeight)).observe(frame);
    });
    await say(puppet, { type, height: 600 });
    await waitForHeight(page, 600);
    assert.deepEqual(
      await page.evaluate(() =>
        [...globalThis.heights].filter((seen) => seen !== 500 && seen !== 600),
      ),
      [],
    );
  }),
);

forEachEngine(
  'messages of another window change nothing',
  withPuppet(async (page, puppet) => {
    await say(puppet, { type, height: 500 });
    await waitForHeight(page, 500);
    await page.evaluate(async (name) => {
      const message = { type: name, height: 900 };
      const stranger = document.getElementById('stranger').contentWindow;
      const heard = new Promise((resolve) => {
        let count = 0;
        addEventListener('message', () => {
          if ((count += 1) === 2) resolve();
        });
      });
      window.postMessage(message, '*');
      stranger.eval(`parent.postMessage(${JSON.stringify(message)}, '*')`);
      dispatchEvent(new MessageEvent('message', { data: message }));
      dispatchEvent(new MessageEvent('message', { data: message, source: window }));
      await heard;
      // Longer than the element waits between two changes.
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
    }, type);
    assert.equal(await page.evaluate(height), 500);
  }),
);

forEachEngine(
  'of many heights in a short time few are applied, the last among them',
  withPuppet(async (page, puppet) => {
    await page.evaluate(() => {
      globalThis.changes = 0;
      const frame = document.querySelector('pi-score-estimator').shadowRoot.querySelector('iframe');
      new MutationObserver((records) => {
        globalThis.changes += records.length;
      }).observe(frame, { attributes: true });
      globalThis.began = performance.now();
    });
    await puppet.evaluate((name) => {
      for (let count = 0; count < 5000; count += 1) {
        parent.postMessage({ type: name, height: 300 + (count % 2) * 1000 }, '*');
      }
      parent.postMessage({ type: name, height: 450 }, '*');
    }, type);
    await waitForHeight(page, 450);
    const { changes, spent } = await page.evaluate(() => ({
      changes: globalThis.changes,
      spent: performance.now() - globalThis.began,
    }));
    assert.ok(changes <= 2 + spent / 100, `${changes} changes in ${spent} ms`);
  }),
);
