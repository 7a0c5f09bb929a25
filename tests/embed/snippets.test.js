/**
 * The snippets of the embedding guide, taken out of it and tried: on plain pages, and under the
 * strictest policy with exactly what it says to add.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '@mdx-js/mdx';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as jsx from 'react/jsx-runtime';
import { forEachEngine } from '../browser/harness/engines.js';
import { frameOf, rawFrame } from './frame.js';
import { hosted, servePages, serveSite, siteFolder } from './servers.js';
import { articleTour } from './tour.js';

const guide = readFileSync(new URL('../../web/EMBEDDING.md', import.meta.url), 'utf8');
const snippets = Object.fromEntries(
  [...guide.matchAll(/^```\w+ ([\w-]+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => [name, text]),
);

/** @returns {string} a snippet with the address of the site of the test */
const snippet = (name, origin) =>
  snippets[name].trim().replaceAll('https://estimator.example.org', origin);
const policyWith = (added) =>
  `default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; ${added}`;

/** Runs in a host that shows `body` under `policy`, both made from the address of the site. */
const within = (body, policy, run) =>
  hosted(
    async (origin) => ({
      headers: policy ? { 'Content-Security-Policy': policy(origin) } : {},
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${await body(origin)}`,
    }),
    run,
    {
      // What the article of the host's own theme would bring along.
      '/favicon.ico': '',
      '/docs/pi-score-estimator.js': {
        headers: { 'Content-Type': 'text/javascript' },
        body: readFileSync(join(siteFolder, 'pi-score-estimator.js'), 'utf8'),
      },
    },
  );

/** The table is there, as high as it is. */
async function tableWorks(page) {
  await page.waitFor(
    () =>
      parseFloat(
        document.querySelector('pi-score-table').shadowRoot?.querySelector('iframe')?.style.height,
      ) > 600,
  );
  const table = await rawFrame(page, 0, 'pi-score-table');
  assert.match(await table.text('h1'), /2026/);
}

/** The widget answers, at the year that the snippet asks for. */
async function widgetWorks(page) {
  const widget = await frameOf(page);
  await widget.waitForElement('#score');
  assert.equal(await widget.property('#year', 'value'), '2026');
  assert.equal(
    await page.evaluate(
      () => document.querySelector('pi-score-estimator a').getClientRects().length,
    ),
    0,
    'the link made room',
  );
}

/**
 * The frame is there, in its sandbox; loaded once more, for somebody who listens, it tells its
 * height.
 */
async function frameWorks(page) {
  assert.deepEqual(
    await page.evaluate(() => [...document.querySelector('iframe').sandbox].sort()),
    ['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-scripts'],
  );
  assert.equal(
    await page.evaluate(() => document.querySelector('iframe').getAttribute('referrerpolicy')),
    'no-referrer',
  );
  const told = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => resolve(data));
        const frame = document.querySelector('iframe');
        const [address] = frame.src.split('#');
        frame.src = `${address}?again#compact=1`;
      }),
  );
  assert.equal(told.type, 'pi-score-estimator:height');
}

const withoutFavicon = (violations) =>
  violations.filter((violation) => !violation.endsWith('/favicon.ico'));

for (const name of ['plain', 'wordpress']) {
  forEachEngine(
    `the snippet "${name}" works`,
    within((origin) => snippet(name, origin), undefined, widgetWorks),
  );
}

forEachEngine(
  'the snippet "zendesk" works',
  { engines: ['chromium'] },
  within(
    (origin) => snippet('zendesk', origin).replace(/^\{\{.*\}\}$/gm, ''),
    undefined,
    widgetWorks,
  ),
);

for (const name of ['frame', 'zendesk-frame']) {
  forEachEngine(
    `the snippet "${name}" works`,
    within((origin) => snippet(name, origin), undefined, frameWorks),
  );
}

forEachEngine('the snippet "confluence" is the address of the estimator', async (page) => {
  const site = await serveSite();
  try {
    await page.open(snippet('confluence', site.origin));
    assert.equal(await page.text('.product'), 'Set up for ExampleEHR');
  } finally {
    await site.close();
  }
});

forEachEngine(
  'the snippet "table" works beside that of the estimator',
  within(
    (origin) => `${snippet('plain', origin)}${snippet('table', origin)}`,
    (origin) => policyWith(snippet('policy', origin)),
    async (page) => {
      await widgetWorks(page);
      await page.evaluate(() => document.querySelector('pi-score-table').scrollIntoView());
      await tableWorks(page);
      assert.deepEqual(withoutFavicon(await page.violations()), []);
    },
  ),
);

forEachEngine(
  'the snippet "mintlify-table" works, its loader lying elsewhere',
  { engines: ['chromium'] },
  within(
    async (origin) =>
      `<script src="/docs/pi-score-estimator.js" defer></script>${await rendered(snippet('mintlify-table', origin))}`,
    undefined,
    tableWorks,
  ),
);

/** An MDX page as a documentation site renders it. */
const rendered = async (text) =>
  renderToStaticMarkup(createElement((await evaluate(text, jsx)).default));

forEachEngine(
  'the snippet "mintlify" works, its loader lying elsewhere',
  { engines: ['chromium'] },
  within(
    async (origin) =>
      `<script src="/docs/pi-score-estimator.js" defer></script>${await rendered(snippet('mintlify', origin))}`,
    undefined,
    widgetWorks,
  ),
);

forEachEngine(
  'the snippet "mintlify-frame" works',
  { engines: ['chromium'] },
  within((origin) => rendered(snippet('mintlify-frame', origin)), undefined, frameWorks),
);

forEachEngine(
  'under the strictest policy the additions that the guide names are enough',
  within(
    (origin) => snippet('plain', origin),
    (origin) => policyWith(snippet('policy', origin)),
    async (page) => {
      await widgetWorks(page);
      // A violation of the host's policy would be on record before the next answer of the frame.
      const widget = await frameOf(page);
      await articleTour(widget);
      assert.deepEqual(withoutFavicon(await page.violations()), []);
    },
  ),
);

for (const [without, what] of [
  [/frame-src[^;]*/, 'the frame'],
  [/script-src[^;]*/, 'the loader'],
]) {
  forEachEngine(
    `without its source in the policy, ${what} is blocked and the link is shown`,
    { engines: ['chromium', 'firefox'] },
    within(
      (origin) => snippet('plain', origin),
      (origin) => policyWith(snippet('policy', origin).replace(without, '')),
      async (page) => {
        await page.waitFor(() =>
          globalThis.recordedViolations.some((violation) => /^(frame|script)-src/.test(violation)),
        );
        await page.waitFor(
          () => document.querySelector('pi-score-estimator a').getClientRects().length,
        );
      },
    ),
  );
}

const loaderHash = createHash('sha256')
  .update(readFileSync(join(siteFolder, 'pi-score-estimator.js')))
  .digest('base64');
const pinned = (hash) => async (page) => {
  const host = await servePages();
  // The site as the header files have it: its loader is readable by others.
  host.pages['/pi-score-estimator.js'] = {
    headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
    body: readFileSync(join(siteFolder, 'pi-score-estimator.js'), 'utf8'),
  };
  host.pages['/index.html'] = readFileSync(join(siteFolder, 'index.html'), 'utf8');
  const other = await servePages();
  other.pages['/article'] =
    `<!doctype html><title>Host</title>${snippet('pinned', host.origin).replace('HASH', hash)}`;
  try {
    await page.open(`${other.origin}/article`);
    if (hash === loaderHash) await widgetWorks(page);
    else {
      assert.equal(
        await page.evaluate(() => customElements.get('pi-score-estimator') === undefined),
        true,
      );
    }
  } finally {
    await other.close();
    await host.close();
  }
};
forEachEngine('the pinned loader works', { engines: ['chromium', 'firefox'] }, pinned(loaderHash));
forEachEngine(
  'a loader of other bytes is refused',
  { engines: ['chromium', 'firefox'] },
  pinned(loaderHash.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))),
);
