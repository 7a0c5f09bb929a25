/** Files that are too large for a submission are refused in words, and the page goes on. */
import assert from 'node:assert/strict';
import { forEachEngine, siteUrl } from './harness/engines.js';

/** Runs in the page: hands over a file as if it had been chosen. */
function choose(text) {
  const files = new DataTransfer();
  files.items.add(new File([text], 'submission.json', { type: 'application/json' }));
  const input = document.getElementById('open');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const openFile = async (page, makeText) => {
  await page.open(siteUrl('index.html'));
  await page.waitForElement('#open');
  await page.evaluate(`(${choose})((${makeText})())`);
  await page.waitForElement('#message');
  return page.text('#message');
};

forEachEngine('330,000 empty grounds are refused at once', async (page) => {
  const said = await openFile(page, () =>
    JSON.stringify({
      performanceYear: 2026,
      measurementSets: [],
      circumstances: { grounds: Array(330_000).fill('') },
    }),
  );
  assert.match(said, /far more/);
});

forEachEngine('many errors are shown as twenty and a number', async (page) => {
  const said = await openFile(page, () =>
    JSON.stringify({
      performanceYear: 2026,
      measurementSets: [],
      circumstances: { grounds: Array(900).fill('') },
    }),
  );
  assert.match(said, /880 more/);
  assert.equal(await page.evaluate(() => document.querySelectorAll('#message li').length), 21);
});

forEachEngine('a text of 900,000 characters is cut', async (page) => {
  const said = await openFile(page, () =>
    JSON.stringify({
      performanceYear: 2026,
      measurementSets: [],
      circumstances: { grounds: ['x'.repeat(900_000)] },
    }),
  );
  assert.ok(said.length < 1000, `${said.length} characters`);
});

forEachEngine('a file above the limit is refused without being read', async (page) => {
  await page.open(siteUrl('index.html'));
  await page.waitForElement('#open');
  await page.evaluate(() => {
    globalThis.readings = 0;
    const { text } = Blob.prototype;
    Blob.prototype.text = function read() {
      globalThis.readings += 1;
      return text.call(this);
    };
  });
  await page.evaluate(`(${choose})('x'.repeat(3_000_000))`);
  await page.waitForElement('#message');
  assert.match(await page.text('#message'), /too large/);
  assert.equal(await page.evaluate(() => globalThis.readings), 0);
});

forEachEngine('a file that cannot be read is refused', { engines: ['chromium'] }, async (page) => {
  await page.open(siteUrl('index.html'));
  await page.waitForElement('#open');
  await page.evaluate(() => {
    Blob.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  });
  await page.evaluate(`(${choose})('{}')`);
  await page.waitForElement('#message');
  assert.match(await page.text('#message'), /could not be read/);
});
