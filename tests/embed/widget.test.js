/**
 * The element: which page it frames and how, what happens when a site moves it, and what the reader
 * sees where it cannot work.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forEachEngine } from '../browser/harness/engines.js';
import { fillIn } from '../browser/harness/answers.js';
import { frameOf } from './frame.js';
import { hosted, servePages, siteFolder } from './servers.js';

const link = '<a href="https://example.org/">Open the estimator</a>';
const documentWith = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${body}`;

/** Runs in a host that shows `body(site)`. */
const within = (body, run) => hosted((origin) => documentWith(body(origin)), run);
const loader = (origin) => `<script src="${origin}/pi-score-estimator.js" defer></script>`;

/** Runs in the host: what is known of the n-th element. */
const seen = (at) => {
  const element = document.querySelectorAll('pi-score-estimator')[at];
  const frame = element.shadowRoot?.querySelector('iframe');
  return {
    linkShown: element.querySelector('a')?.getClientRects().length > 0,
    frame: frame
      ? {
          src: frame.src,
          title: frame.title,
          sandbox: [...frame.sandbox].sort(),
          referrerPolicy: frame.referrerPolicy,
          loading: frame.loading,
          allow: frame.getAttribute('allow'),
          width: frame.clientWidth === element.clientWidth,
        }
      : null,
  };
};

forEachEngine(
  'the element frames the page beside the loader, in a sandbox, with its options',
  within(
    (origin) =>
      `${loader(origin)}<pi-score-estimator year="2025" theme="dark" entity="group" label="Try it">${link}</pi-score-estimator>`,
    async (page, site) => {
      const widget = await frameOf(page);
      assert.deepEqual(await page.evaluate(seen, 0), {
        linkShown: false,
        frame: {
          src: `${site.origin}/index.html#compact=1&year=2025&theme=dark&entity=group`,
          title: 'Try it',
          sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-scripts'],
          referrerPolicy: 'no-referrer',
          loading: 'lazy',
          allow: null,
          width: true,
        },
      });
      await widget.click('[data-do="part"][data-value="report"]');
      await widget.waitForElement('#entityType');
      const inside = await widget.evaluate(() => ({
        year: document.getElementById('year').value,
        entity: document.getElementById('entityType').value,
        theme: document.documentElement.dataset.theme,
        compact: 'compact' in document.documentElement.dataset,
        referrer: document.referrer,
      }));
      assert.deepEqual(inside, {
        year: '2025',
        entity: 'group',
        theme: 'dark',
        compact: true,
        referrer: '',
      });
      assert.equal(await widget.evaluate(() => innerHeight), 600);
    },
  ),
);

forEachEngine(
  'several elements on one page are independent, and each has one frame however it is moved',
  within(
    (origin) =>
      `${loader(origin)}<main><pi-score-estimator year="2025">${link}</pi-score-estimator><pi-score-estimator year="2026">${link}</pi-score-estimator></main><aside></aside>`,
    async (page) => {
      const year = (widget) => widget.evaluate(() => document.getElementById('year').value);
      // The second is far below: it is loaded when it comes near.
      const first = await frameOf(page, 0);
      await page.evaluate(() =>
        document.querySelectorAll('pi-score-estimator')[1].scrollIntoView(),
      );
      const second = await frameOf(page, 1);
      assert.deepEqual([await year(first), await year(second)], ['2025', '2026']);

      await page.evaluate(() => {
        globalThis.kept = document.querySelector('pi-score-estimator');
        globalThis.kept.remove();
      });
      assert.equal(
        await page.evaluate(() => globalThis.kept.shadowRoot.querySelector('iframe')),
        null,
        'no frame without a place',
      );
      await page.evaluate(() => {
        document.querySelector('aside').append(globalThis.kept);
        globalThis.kept.scrollIntoView();
      });
      assert.equal(await year(await frameOf(page, 1)), '2025');
      await page.evaluate(() => {
        document.querySelector('main').prepend(globalThis.kept);
        globalThis.kept.scrollIntoView();
      });
      assert.equal(await year(await frameOf(page, 0)), '2025');
      assert.deepEqual(
        await page.evaluate(() =>
          [...document.querySelectorAll('pi-score-estimator')].map(
            (element) => element.shadowRoot.querySelectorAll('iframe').length,
          ),
        ),
        [1, 1],
      );
    },
  ),
);

forEachEngine(
  'a changed attribute takes effect, and the answers stay',
  within(
    (origin) =>
      `${loader(origin)}<pi-score-estimator year="2026" theme="light">${link}</pi-score-estimator>`,
    async (page) => {
      const widget = await frameOf(page);
      await fillIn(widget, { 'PI_EP_2.answer': 'yes' });
      const before = await page.evaluate(() => history.length);
      await page.evaluate(() => {
        const element = document.querySelector('pi-score-estimator');
        element.setAttribute('theme', 'dark');
        element.setAttribute('year', '2025');
        element.setAttribute('label', 'Another title');
      });
      await widget.waitFor(
        () =>
          document.documentElement.dataset.theme === 'dark' &&
          document.getElementById('year').value === '2025',
      );
      assert.equal(await widget.property('#PI_EP_2-answer-yes', 'checked'), true);
      assert.equal((await page.evaluate(seen, 0)).frame.title, 'Another title');
      assert.equal(
        await page.evaluate(() => history.length),
        before,
        'the Back button does not see it',
      );
    },
  ),
);

forEachEngine(
  'without its loader, the element shows its children',
  within(
    () => `<pi-score-estimator year="2026">${link}</pi-score-estimator>`,
    async (page) =>
      assert.deepEqual(await page.evaluate(seen, 0), { linkShown: true, frame: null }),
  ),
);

forEachEngine(
  'an element whose frame does not answer shows its children, and later removes the frame',
  { engines: ['chromium', 'firefox'] },
  within(
    (origin) =>
      `${loader(origin)}<pi-score-estimator src="/nowhere.html">${link}</pi-score-estimator>
      <script>
        // The page itself records what it sees: on a busy machine, a question from outside may come
        // after the frame is gone.
        states = new Set();
        customElements.whenDefined('pi-score-estimator').then(() => {
          const element = document.querySelector('pi-score-estimator');
          const look = () => {
            const shown = element.querySelector('a').checkVisibility({ visibilityProperty: true });
            const framed = element.shadowRoot.querySelector('iframe') !== null;
            states.add((shown ? 'link' : 'no link') + (framed ? ', frame' : ', no frame'));
          };
          look();
          const all = { attributes: true, childList: true, subtree: true };
          new MutationObserver(look).observe(element.shadowRoot, all);
        });
      </script>`,
    async (page) => {
      await page.waitFor(() => globalThis.states.has('link, no frame'));
      assert.deepEqual(await page.evaluate(() => [...globalThis.states]), [
        'no link, frame',
        'link, frame',
        'link, no frame',
      ]);
      assert.deepEqual(await page.evaluate(seen, 0), { linkShown: true, frame: null });
    },
  ),
);

forEachEngine(
  'an address that is not of http, https or file is not framed',
  within(
    (origin) =>
      `${loader(origin)}<pi-score-estimator src="javascript:parent.stolen=1">${link}</pi-score-estimator><pi-score-estimator src="data:text/html,x">${link}</pi-score-estimator>`,
    async (page) => {
      await page.waitFor(() => customElements.get('pi-score-estimator') !== undefined);
      for (const at of [0, 1]) {
        assert.deepEqual(await page.evaluate(seen, at), { linkShown: true, frame: null });
      }
    },
  ),
);

forEachEngine(
  'an image, a form or a frame named "currentScript" does not decide which page is framed',
  async (page) => {
    const stranger = await servePages();
    const names = [
      `<img name="currentScript" src="${stranger.origin}/pi-score-estimator.js">`,
      `<form name="currentScript" action="${stranger.origin}/pi-score-estimator.js"></form>`,
      `<iframe name="currentScript" src="${stranger.origin}/pi-score-estimator.js"></iframe>`,
    ];
    try {
      for (const named of names) {
        await within(
          (origin) => `${named}${loader(origin)}<pi-score-estimator>${link}</pi-score-estimator>`,
          async (_, site) => {
            await page.waitFor(() => customElements.get('pi-score-estimator') !== undefined);
            assert.equal(
              (await page.evaluate(seen, 0)).frame?.src,
              `${site.origin}/index.html#compact=1`,
              named,
            );
          },
        )(page);
      }
    } finally {
      await stranger.close();
    }
  },
);

forEachEngine(
  'a loader that does not know its own address frames nothing without src, whatever scripts there are',
  async (page) => {
    const stranger = await servePages();
    // A browser tells no module its address by document.currentScript.
    const module = {
      headers: { 'Content-Type': 'text/javascript' },
      body: readFileSync(join(siteFolder, 'pi-score-estimator.js'), 'utf8'),
    };
    try {
      await hosted(
        (origin) =>
          documentWith(`<script type="text/plain" src="${stranger.origin}/pi-score-estimator.js"></script>
            <script type="module" src="/bundle.js"></script>
            <pi-score-estimator>${link}</pi-score-estimator>
            <pi-score-estimator src="${origin}/index.html">${link}</pi-score-estimator>`),
        async (_, site) => {
          await page.waitFor(() => customElements.get('pi-score-estimator') !== undefined);
          assert.deepEqual(await page.evaluate(seen, 0), { linkShown: true, frame: null });
          const { frame } = await page.evaluate(seen, 1);
          assert.equal(frame.src, `${site.origin}/index.html#compact=1`);
        },
        { '/bundle.js': module },
      )(page);
    } finally {
      await stranger.close();
    }
  },
);

forEachEngine(
  'an address with a user name or a password is not framed',
  within(
    (origin) =>
      `${loader(origin)}${['user@', ':secret@', 'user:secret@']
        .map((who) => `${origin.replace('//', `//${who}`)}/index.html`)
        .map((src) => `<pi-score-estimator src="${src}">${link}</pi-score-estimator>`)
        .join('')}`,
    async (page) => {
      await page.waitFor(() => customElements.get('pi-score-estimator') !== undefined);
      for (const at of [0, 1, 2]) {
        assert.deepEqual(await page.evaluate(seen, at), { linkShown: true, frame: null });
      }
    },
  ),
);

forEachEngine(
  'an image named "baseURI" does not change what a relative src names',
  { engines: ['chromium', 'firefox'] },
  within(
    (origin) =>
      `<img name="baseURI">${loader(origin)}<pi-score-estimator src="/other.html">${link}</pi-score-estimator>`,
    async (page, site, host) => {
      await page.waitFor(() => customElements.get('pi-score-estimator') !== undefined);
      assert.equal(
        (await page.evaluate(seen, 0)).frame?.src,
        `${host.origin}/other.html#compact=1`,
      );
    },
  ),
);

forEachEngine(
  'the loader does nothing until the element is used, and may be there twice',
  within(
    (origin) => `${loader(origin)}${loader(origin)}<p>No widget`,
    async (page) => {
      await page.waitFor(() => customElements.get('pi-score-estimator') !== undefined);
      assert.equal(await page.evaluate(() => document.querySelectorAll('iframe').length), 0);
      assert.deepEqual(await page.consoleMessages(), []);
    },
  ),
);
