#!/usr/bin/env node
/**
 * Prints how fast the page scores many clinicians, in Chromium on the built file:
 *
 *     node tests/benchmark/many-page.mjs [--counts 10000,100000]
 *
 * For a file of that many rows with all columns of the year: from choosing it until its columns are
 * shown; from the press of "Score" until the table has been painted; from the press of "Save" until
 * the results are a file; and the longest time during each in which the page could do nothing else.
 */
import { parseArgs } from 'node:util';
import { template } from '../../web/src/state/many/template.js';
import { closeBrowsers, newPage, siteUrl } from '../browser/harness/browsers.js';
import { clinicians, fileOf } from '../browser/harness/clinicians.js';
import { load } from '../../build/site/pi-score.mjs';

const { values } = parseArgs({ options: { counts: { type: 'string', default: '10000,100000' } } });
const pi = await load();
const [header] = template(pi.describe(2026), '').split('\n');
const names = header.split(',');

/** Runs in the page: notes how long it did not come to do anything else. */
function watchPauses() {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  globalThis.longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    globalThis.longest = Math.max(globalThis.longest, now - last);
    last = now;
    setTimeout(() => port2.postMessage(''));
  };
  port2.postMessage('');
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

/** Runs in the page: does something, and notes when an element has been painted. */
function time(act, selector, text) {
  globalThis.longest = 0;
  globalThis.longTasks = [];
  globalThis.took = undefined;
  const began = performance.now();
  const seen = () => document.querySelector(selector)?.textContent.includes(text);
  const observer = new MutationObserver(() => {
    if (!seen()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        globalThis.took = performance.now() - began;
      });
    });
  });
  observer.observe(document.getElementById('app'), {
    attributes: true,
    childList: true,
    subtree: true,
    characterData: true,
  });
  if (act === 'choose') {
    const files = new DataTransfer();
    files.items.add(new File([globalThis.text], 'clinicians.csv'));
    const input = document.getElementById('many-file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  } else document.querySelector(`[data-do="${act}"]`).click();
}

async function measure(page, what, act, selector, text) {
  await page.evaluate(time, act, selector, text);
  let took;
  while (took === undefined) took = await page.evaluate(() => globalThis.took);
  const { longest, tasks } = await page.evaluate(() => ({
    longest: globalThis.longest,
    tasks: globalThis.longTasks.filter((duration) => duration > 100),
  }));
  console.log(
    `  ${what}: ${took.toFixed(0)} ms; longest pause ${longest.toFixed(0)} ms; ${tasks.length} tasks over 100 ms`,
  );
}

for (const count of values.counts.split(',').map(Number)) {
  const rows = clinicians(count).map((row) =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? ''])),
  );
  const text = fileOf(rows);
  console.log(`${count} clinicians, ${(text.length / 1e6).toFixed(1)} MB`);
  const page = await newPage('chromium');
  await page.open(siteUrl('index.html'));
  await page.click('[data-do="many"]');
  await page.waitForElement('#many-file');
  await page.native.evaluate((all) => {
    globalThis.text = all;
    HTMLAnchorElement.prototype.click = () => {};
  }, text);
  await page.evaluate(watchPauses);
  await measure(page, 'read, its columns shown', 'choose', '[data-do="manyScore"]', '');
  await measure(page, 'scored, the table shown', 'manyScore', '#many-rows', '');
  await measure(page, 'sorted by score', 'manySort', '[aria-sort="ascending"]', '');
  await measure(page, 'results written', 'manySave', '#many-note', 'Saved');
  await page.close();
}
await closeBrowsers();
