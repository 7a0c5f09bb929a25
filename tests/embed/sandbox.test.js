/** What the framed page may and may not do, each tried in the frame. */
import assert from 'node:assert/strict';
import { fillIn } from '../browser/harness/answers.js';
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
  'from the frame the full estimator opens with the answers, outside of the sandbox',
  { engines: ['chromium'] },
  async (page) => {
    const site = await serveSite();
    try {
      await page.open(`${site.origin}/help-article.html`);
      await page.evaluate(() => document.querySelector('pi-score-estimator').scrollIntoView());
      const widget = await frameOf(page);
      await fillIn(widget, { 'PI_EP_1.numerator': 812, 'PI_EP_1.denominator': '1,004' });
      const opened = page.native.context().waitForEvent('page');
      await widget.evaluate(() => document.querySelector('.foot a[target=_blank]').click());
      const tab = await opened;
      await tab.waitForSelector('#message');
      assert.equal(await tab.locator('#PI_EP_1-numerator').inputValue(), '812');
      assert.equal(await tab.locator('#PI_EP_1-denominator').inputValue(), '1,004');
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
