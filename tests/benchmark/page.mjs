#!/usr/bin/env node
/**
 * Prints how fast the page answers, in Chromium on the built file:
 *
 *     node tests/benchmark/page.mjs [--opens 30] [--keys 200]
 *
 * First score: from the start of the navigation to `build/site/index.html` until the page that the
 * module has scored has been painted.
 * Keystroke, in a complete form of 2026 with the processor throttled fourfold: from the `input`
 * event of a key until the new score stands in the document, and until it has been painted.
 */
import { parseArgs } from 'node:util';
import { answer, fillIn, fullMarks } from '../browser/harness/answers.js';
import { closeBrowsers, newPage, siteUrl } from '../browser/harness/browsers.js';
import { figure } from './figures.js';

const { values } = parseArgs({
  options: { opens: { type: 'string', default: '30' }, keys: { type: 'string', default: '200' } },
});
const throttle = 4;

/** The smallest of the numbers that so many percent of them do not exceed. */
function percentile(numbers, percent) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}

/** @param {{median?: number, most?: number}} [budgets] of the median, of the 95th percentile */
function print(what, numbers, { median, most } = {}) {
  const of = (percent, budget) => ({ value: percentile(numbers, percent), unit: 'ms', budget });
  figure({ what: `${what}, median of ${numbers.length}`, ...of(50, median) });
  figure({ what: `${what}, 95th percentile`, ...of(95, most) });
}

/**
 * Runs in the page before its own script: records when the page that the module has scored was
 * painted. The form that the file holds as markup is painted before it.
 */
function watchForScore() {
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.firstScore = performance.now();
      };
      port2.postMessage('');
    });
  }).observe(document, { attributeFilter: ['data-ready'], subtree: true });
}

/** Runs in the page: records how long each `input` event takes, and when its result is painted. */
function watchKeys() {
  globalThis.keys = { script: [], painted: [] };
  let began;
  window.addEventListener(
    'input',
    () => {
      began = performance.now();
    },
    true,
  );
  window.addEventListener('input', () => {
    const pressed = began;
    globalThis.keys.script.push(performance.now() - pressed);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.keys.painted.push(performance.now() - pressed);
      };
      port2.postMessage('');
    });
  });
}

async function firstScores(count) {
  const times = [];
  for (let left = count; left > 0; --left) {
    const page = await newPage('chromium');
    await page.native.addInitScript(watchForScore);
    await page.open(siteUrl('index.html'));
    times.push(await page.waitFor(() => globalThis.firstScore));
    await page.close();
  }
  return times;
}

async function keystrokes(count) {
  const page = await newPage('chromium');
  await page.open(siteUrl('index.html'));
  await fillIn(page, fullMarks);
  const session = await page.native.context().newCDPSession(page.native);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.evaluate(watchKeys);
  // The keys type 12 and delete it again, so that each of them changes the score.
  await answer(page, 'PI_EP_1.numerator', '');
  await page.waitFor(() => globalThis.keys.painted.length > 0);
  await page.evaluate(() => {
    globalThis.keys = { script: [], painted: [] };
  });
  await page.click('#PI_EP_1-numerator');
  for (let at = 0; at < count; ++at) {
    await page.native.keyboard.press(['1', '2', 'Backspace', 'Backspace'][at % 4]);
    await page.waitFor((done) => globalThis.keys.painted.length === done, at + 1);
  }
  const keys = await page.evaluate(() => globalThis.keys);
  await page.close();
  return keys;
}

print('first score, from opening to paint', await firstScores(Number(values.opens)), {
  median: 250,
});
const keys = await keystrokes(Number(values.keys));
print(`key to score, script, processor throttled ${throttle}x`, keys.script);
print(`key to score, painted, processor throttled ${throttle}x`, keys.painted, { most: 50 });
await closeBrowsers();
