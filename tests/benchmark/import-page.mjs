#!/usr/bin/env node
/**
 * Prints how long the page takes from a QRDA III file that is chosen until its review has been
 * painted, in Chromium on the built file:
 *
 *     node tests/benchmark/import-page.mjs [--megabytes 1.2] [--times 10]
 */
import { parseArgs } from 'node:util';
import { choose } from '../browser/harness/bring.js';
import { closeBrowsers, newPage, siteUrl } from '../browser/harness/browsers.js';
import { act, answered, piSection, qrdaFile, qualitySection } from '../web/qrda-file.js';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1.2' },
    times: { type: 'string', default: '10' },
  },
});
const budget = 1000;
const fileWith = (entries) =>
  qrdaFile({
    sections:
      qualitySection(entries) + piSection(answered('PI_EP_2') + act('20260101', '20261231')),
  });
const each = fileWith(2).length - fileWith(1).length;
const text = fileWith(Math.round((Number(values.megabytes) * 1e6 - fileWith(0).length) / each));

/** Runs in the page: notes when the review has been painted. */
function watchForReview() {
  globalThis.painted = undefined;
  new MutationObserver((_, observer) => {
    if (!document.getElementById('review')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.painted = performance.now();
      };
      port2.postMessage('');
    });
  }).observe(document.getElementById('app'), { childList: true, subtree: true });
}

const times = [];
for (let left = Number(values.times); left > 0; --left) {
  const page = await newPage('chromium');
  await page.open(siteUrl('index.html'));
  await page.evaluate(watchForReview);
  // The file is made before the clock starts.
  await page.evaluate(() => {
    document.getElementById('bring').addEventListener('change', () => {
      globalThis.chosen = performance.now();
    });
  });
  await choose(page, [{ text }]);
  const painted = await page.waitFor(() => globalThis.painted);
  times.push(painted - (await page.evaluate(() => globalThis.chosen)));
  await page.close();
}
await closeBrowsers();
times.sort((a, b) => a - b);
const [median, most] = [times[Math.floor(times.length / 2)], times.at(-1)];
console.log(
  `QRDA III of ${(text.length / 1e6).toFixed(1)} MB to its review: median ${median.toFixed(0)} ms, ` +
    `most ${most.toFixed(0)} ms of ${times.length}; budget ${budget} ms`,
);
