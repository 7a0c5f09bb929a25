/**
 * What a script inside the page could send out. Of what the policy stops nothing arrives, not even
 * a socket, and each refusal is on record. What no policy stops does arrive, and the page says so.
 */
import assert from 'node:assert/strict';
import { forEachEngine } from '../browser/harness/engines.js';
import { attemptAll, expected, leaveBy } from './attempts.js';
import { frameOf, rawFrame } from './frame.js';
import { listenToUdp, servePages, serveSite } from './servers.js';

const names = Object.keys(expected).sort();

/** Runs with the site and with somebody who listens, for TCP and for UDP. */
const listening = (run) => async (page) => {
  const site = await serveSite();
  const outside = await servePages({
    '/download': { headers: { 'Content-Disposition': 'attachment' }, body: 'saved' },
  });
  const udp = await listenToUdp();
  try {
    await run(page, site, outside, udp);
  } finally {
    udp.close();
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
  'each attempt reaches the outside from a page without a policy',
  listening(async (page, site, outside) => {
    outside.pages['/open.html'] = '<!doctype html><title>Open</title><p>No policy';
    await page.open(`${outside.origin}/open.html`);
    // The form navigates away, which ends the evaluation without an answer.
    const posted = outside.hit('/form');
    await page.evaluate(attemptAll, outside.origin).catch(() => {});
    await posted;
    const arrived = new Set(outside.hits.map((hit) => hit.split(' ')[1].slice(1)));
    // A WebSocket reaches only the proxy of the harness, which records its host and refuses it.
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
  'nothing that the policy forbids leaves the page, not even a socket',
  listening(async (page, site, outside) => {
    await page.open(`${site.origin}/index.html`);
    await page.waitForElement('#score');
    await page.evaluate(attemptAll, outside.origin);
    await page.waitFor(() =>
      globalThis.recordedViolations.some((violation) => violation.startsWith('form-action')),
    );
    assert.deepEqual(unrecorded(await page.violations()), []);
    assert.deepEqual(outside.hits, []);
    assert.equal(outside.connections(), 0);
    assert.deepEqual(
      (await page.requests()).filter((url) => url.includes(new URL(outside.origin).host)),
      [],
    );
  }),
);

forEachEngine(
  'nothing that the policy forbids leaves the page in the widget, not even a socket',
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
    assert.equal(outside.connections(), 0);
    assert.deepEqual(
      (await page.requests()).filter((url) => url.includes(new URL(outside.origin).host)),
      [],
    );
  }),
);

for (const name of ['embed.html', 'points-2026.html']) {
  forEachEngine(
    `nothing that the policy forbids leaves ${name}, not even a socket`,
    listening(async (page, site, outside) => {
      await page.open(`${site.origin}/${name}`);
      await page.evaluate(attemptAll, outside.origin);
      await page.waitFor(() =>
        globalThis.recordedViolations.some((violation) => violation.startsWith('form-action')),
      );
      assert.deepEqual(unrecorded(await page.violations()), []);
      assert.deepEqual(outside.hits, []);
      assert.equal(outside.connections(), 0);
    }),
  );
}

forEachEngine(
  'nothing that the policy forbids leaves the table in an article, not even a socket',
  listening(async (page, site, outside) => {
    await page.open(`${site.origin}/help-article.html`);
    await page.evaluate(() => document.querySelector('pi-score-table').scrollIntoView());
    await page.waitFor(
      () =>
        document.querySelector('pi-score-table').shadowRoot.querySelector('iframe').style.height,
    );
    const table = await rawFrame(page, 0, 'pi-score-table');
    await table.evaluate(() => {
      globalThis.recordedViolations ??= [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        globalThis.recordedViolations.push(`${effectiveDirective} ${blockedURI}`),
      );
    });
    await table.evaluate(attemptAll, outside.origin);
    // The sandbox stops the form before the policy is asked.
    assert.deepEqual(
      unrecorded(await table.violations()).filter((each) => each !== 'form'),
      [],
    );
    assert.deepEqual(outside.hits, []);
    assert.equal(outside.connections(), 0);
  }),
);

/** What each way that no policy stops is called in "How to check". */
const unstopped = {
  webrtc: /WebRTC/,
  open: /open a window/,
  download: /download from elsewhere/,
  navigate: /lead this tab to another address/,
};

for (const [way, words] of Object.entries(unstopped)) {
  forEachEngine(
    `the policy does not stop this way out, as the page says: ${way}`,
    listening(async (page, site, outside, udp) => {
      await page.open(`${site.origin}/index.html`);
      await page.waitForElement('#check');
      assert.match(await page.evaluate(() => document.getElementById('check').textContent), words);
      const arrives = way === 'webrtc' ? udp.first : outside.hit(`/${way}`);
      if (await page.evaluate(leaveBy, way, outside.origin, udp.port)) {
        if (way === 'open') await page.click('h1');
        await arrives;
      } else assert.deepEqual([way, page.engine], ['webrtc', 'webkit'], 'Debian builds it without');
    }),
  );
}

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
