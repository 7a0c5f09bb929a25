/** What the framed page may and may not do, each tried in the frame. */
import assert from 'node:assert/strict';
import { forEachEngine } from '../browser/harness/engines.js';
import { frameOf } from './frame.js';
import { serveSite } from './servers.js';

forEachEngine(
  'the sandbox lets the page run, and refuses everything else that is tried',
  async (page) => {
    const site = await serveSite();
    try {
      await page.open(`${site.origin}/help-article.html`);
      await page.evaluate(() => document.querySelector('pi-score-estimator').scrollIntoView());
      const widget = await frameOf(page);
      const refused = await widget.evaluate(async () => {
        const tries = {
          'run scripts': () => true,
          'compute in WebAssembly': () => document.getElementById('score') !== null,
          'be of the origin of the host': () => globalThis.origin !== 'null',
          'read the host': () => parent.document.title,
          'read the address of the host': () => parent.location.href,
          'change the host': () => {
            parent.document.title = 'changed';
          },
          'call the host': () => parent.eval('1'),
          'lead the host elsewhere': () => {
            top.location.href = 'https://example.org/';
          },
          'read cookies': () => document.cookie,
          'write cookies': () => {
            document.cookie = 'answers=1';
          },
          'keep things locally': () => localStorage.setItem('answers', '1'),
          'keep things for the session': () => sessionStorage.setItem('answers', '1'),
          'keep a database': () =>
            new Promise((resolve, reject) => {
              const request = indexedDB.open('answers');
              request.onsuccess = resolve;
              request.onerror = reject;
            }),
          'keep caches': () => caches.open('answers'),
          'install a worker': () => navigator.serviceWorker.register('worker.js'),
          'know the place': () =>
            new Promise((resolve, reject) => {
              navigator.geolocation.getCurrentPosition(resolve, reject);
            }),
          'hear and see': () => navigator.mediaDevices.getUserMedia({ audio: true }),
          'read the clipboard': () => navigator.clipboard.readText(),
          'lock the pointer': () =>
            new Promise((resolve, reject) => {
              document.addEventListener('pointerlockerror', reject);
              document.addEventListener('pointerlockchange', resolve);
              Promise.resolve(document.body.requestPointerLock()).then(resolve, reject);
            }),
          'fill the screen': () => document.documentElement.requestFullscreen(),
        };
        const failed = [];
        for (const [name, attempt] of Object.entries(tries)) {
          try {
            const result = await Promise.race([
              attempt(),
              new Promise((_, reject) => {
                setTimeout(reject, 1000);
              }),
            ]);
            if (result === false) failed.push(name);
          } catch {
            failed.push(name);
          }
        }
        return failed;
      });
      const allowed = ['run scripts', 'compute in WebAssembly'];
      assert.deepEqual(
        refused.filter((name) => allowed.includes(name)),
        [],
      );
      assert.deepEqual(refused, [
        'be of the origin of the host',
        'read the host',
        'read the address of the host',
        'change the host',
        'call the host',
        'lead the host elsewhere',
        'read cookies',
        'write cookies',
        'keep things locally',
        'keep things for the session',
        'keep a database',
        'keep caches',
        'install a worker',
        'know the place',
        'hear and see',
        'read the clipboard',
        'lock the pointer',
        'fill the screen',
      ]);
      assert.equal(
        await page.evaluate(() => location.pathname),
        '/help-article.html',
        'the host stays where it is',
      );
      assert.notEqual(await page.evaluate(() => document.title), 'changed');
    } finally {
      await site.close();
    }
  },
);

forEachEngine(
  'in the frame a file can be saved, the report printed, and a citation opened',
  { engines: ['chromium'] },
  async (page) => {
    const site = await serveSite();
    try {
      await page.open(`${site.origin}/help-article.html`);
      await page.evaluate(() => document.querySelector('pi-score-estimator').scrollIntoView());
      const widget = await frameOf(page);
      const saved = page.native.waitForEvent('download');
      await widget.click('button[data-do="save"]');
      assert.match((await saved).suggestedFilename(), /^pi-score-\d{4}\.json$/);

      await widget.evaluate(() =>
        addEventListener('beforeprint', () => {
          globalThis.printed = true;
        }),
      );
      await widget.click('button[data-do="print"]');
      await widget.waitFor(() => globalThis.printed);

      const frame = page.native.frames().find((candidate) => candidate !== page.native.mainFrame());
      const opened = page.native.context().waitForEvent('page');
      // The official site is not there: what matters is where the link leads, and that it opens in
      // a tab of its own.
      await frame
        .locator('a[target=_blank]')
        .first()
        .evaluate((anchor) => {
          anchor.href = new URL('SHA256SUMS', location.href.split('#')[0]).href;
        });
      await frame
        .locator('a[target=_blank]')
        .first()
        .evaluate((anchor) => anchor.click());
      const tab = await opened;
      await tab.waitForLoadState();
      assert.equal(new URL(tab.url()).pathname, '/SHA256SUMS');
      assert.equal(await tab.evaluate(() => globalThis.opener), null);
      assert.equal(
        await tab.evaluate(() => globalThis.origin),
        site.origin,
        'it is not in the sandbox',
      );
    } finally {
      await site.close();
    }
  },
);
