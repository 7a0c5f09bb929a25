/** What the page shows where its script or its WebAssembly cannot run. */
import assert from 'node:assert/strict';
import { forEachEngine, siteUrl } from './harness/engines.js';

/** Runs in the page: what is in sight of the text for such a browser, and of the form. */
const seen = () => ({
  text: document.getElementById('plain').innerText,
  form: document.getElementById('app').getClientRects().length > 0,
});

function assertPlain({ text, form }, said) {
  assert.equal(form, false);
  assert.match(text, said);
  assert.match(text, /How 2026 is scored/);
  assert.match(text, /Provide Patients Electronic Access/);
}

forEachEngine(
  'without JavaScript the page says how the year is scored',
  { engines: ['chromium'] },
  async (page) => {
    const context = await page.native.context().browser().newContext({ javaScriptEnabled: false });
    try {
      const tab = await context.newPage();
      await tab.goto(siteUrl('index.html'));
      assertPlain(await tab.evaluate(seen), /The estimator needs JavaScript/);
    } finally {
      await context.close();
    }
  },
);

forEachEngine(
  'without WebAssembly the page says so, and how the year is scored',
  { engines: ['chromium'] },
  async (page) => {
    await page.native.addInitScript(() => {
      delete globalThis.WebAssembly;
    });
    await page.native.goto(siteUrl('index.html'));
    await page.waitFor(() => document.documentElement.dataset.static === 'failed');
    assertPlain(await page.evaluate(seen), /The scoring module could not be started/);
  },
);
