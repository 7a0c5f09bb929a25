/**
 * What the page may not do, each tried from inside: nothing arrives, and each refusal is on record.
 */
import assert from 'node:assert/strict';
import { forEachEngine } from '../browser/harness/engines.js';
import { attemptAll, expected } from './attempts.js';
import { frameOf } from './frame.js';
import { servePages, serveSite } from './servers.js';

const names = Object.keys(expected).sort();

/** Runs with the site and with somebody who listens. */
const listening = (run) => async (page) => {
  const site = await serveSite();
  const outside = await servePages();
  try {
    await run(page, site, outside);
  } finally {
    await outside.close();
    await site.close();
  }
};

/** @returns {string[]} the attempts whose refusal is not among the violations */
const unrecorded = (violations) =>
  names.filter(
    (name) =>
      !expected[name].some((directive) =>
        violations.some((violation) => violation.startsWith(`${directive} `)),
      ),
  );

forEachEngine(
  'a page without a policy does all of it, so that what is tried is known to work',
  listening(async (page, site, outside) => {
    outside.pages['/open.html'] = '<!doctype html><title>Open</title><p>No policy';
    await page.open(`${outside.origin}/open.html`);
    // The form leaves the page, and with it what is waited for.
    const posted = outside.hit('/form');
    await page.evaluate(attemptAll, outside.origin).catch(() => {});
    await posted;
    const arrived = new Set(outside.hits.map((hit) => hit.split(' ')[1].slice(1)));
    // The recorder in between knows what host a WebSocket is for, and lets none pass.
    if ((await page.requests()).includes(`connect:${new URL(outside.origin).host}`)) {
      arrived.add('socket');
    }
    assert.deepEqual(
      names.filter((name) => !arrived.has(name)),
      [],
    );
  }),
);

forEachEngine(
  'the page can reach nobody',
  listening(async (page, site, outside) => {
    await page.open(`${site.origin}/index.html`);
    await page.waitForElement('#score');
    await page.evaluate(attemptAll, outside.origin);
    await page.waitFor(() =>
      globalThis.recordedViolations.some((violation) => violation.startsWith('form-action')),
    );
    assert.deepEqual(unrecorded(await page.violations()), []);
    assert.deepEqual(outside.hits, []);
    assert.deepEqual(
      (await page.requests()).filter((url) => url.includes(new URL(outside.origin).host)),
      [],
    );
  }),
);

forEachEngine(
  'the page in the widget can reach nobody',
  listening(async (page, site, outside) => {
    await page.open(`${site.origin}/help-article.html`);
    await page.evaluate(() => document.querySelector('pi-score-estimator').scrollIntoView());
    const widget = await frameOf(page);
    await widget.evaluate(() => {
      globalThis.recordedViolations ??= [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        globalThis.recordedViolations.push(`${effectiveDirective} ${blockedURI}`),
      );
    });
    await widget.evaluate(attemptAll, outside.origin);
    // The sandbox stops the form before the policy is asked.
    assert.deepEqual(
      unrecorded(await widget.violations()).filter((name) => name !== 'form'),
      [],
    );
    assert.deepEqual(outside.hits, []);
    assert.deepEqual(
      (await page.requests()).filter((url) => url.includes(new URL(outside.origin).host)),
      [],
    );
  }),
);

forEachEngine(
  'text never becomes markup or script in the page: Trusted Types are enforced',
  async (page) => {
    const site = await serveSite();
    try {
      await page.open(`${site.origin}/index.html`);
      await page.waitForElement('#score');
      const refused = await page.evaluate(() => {
        const sinks = {
          markup: () => {
            document.body.innerHTML = '<p>';
          },
          document: () => document.write('<p>'),
          parser: () => new DOMParser().parseFromString('<p>', 'text/html'),
          script: () => {
            document.createElement('script').text = '1';
          },
          address: () => {
            document.createElement('script').src = 'https://example.org/';
          },
          policy: () => globalThis.trustedTypes.createPolicy('mine', {}),
          second: () => globalThis.trustedTypes.createPolicy('lit-html', {}),
        };
        return Object.entries(sinks)
          .filter(([, use]) => {
            try {
              use();
              return false;
            } catch {
              return true;
            }
          })
          .map(([name]) => name);
      });
      assert.deepEqual(refused, [
        'markup',
        'document',
        'parser',
        'script',
        'address',
        'policy',
        'second',
      ]);
    } finally {
      await site.close();
    }
  },
);
