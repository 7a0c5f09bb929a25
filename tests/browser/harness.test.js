/**
 * The harness itself: it drives each engine as the tests expect, and it finds violations, requests
 * and errors where there are some.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { forEachEngine } from './harness/engines.js';

const policy =
  "default-src 'none'; script-src 'sha256-AAAA'; img-src http:; require-trusted-types-for 'script'";
const folder = await mkdtemp(path.join(tmpdir(), 'harness-'));
after(() => rm(folder, { recursive: true }));

const form = path.join(folder, 'form.html');
const url = pathToFileURL(form).href;
await writeFile(
  form,
  `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}"><title>Form</title>
  <h1>A  form</h1><input id="text"><input id="date" type="date"><input id="box" type="checkbox">
  <select id="choice"><option value="a">A</option><option value="b">B</option></select>`,
);

forEachEngine('types, clicks, selects and reads', async (page) => {
  await page.open(url);
  assert.equal(await page.text('h1'), 'A form');
  await page.fill('#text', 'first');
  await page.fill('#text', '49 / 115');
  assert.equal(await page.property('#text', 'value'), '49 / 115');
  await page.fill('#text', '');
  assert.equal(await page.property('#text', 'value'), '');
  await page.fill('#date', '2021-12-31');
  assert.equal(await page.property('#date', 'value'), '2021-12-31');
  await page.click('#box');
  assert.equal(await page.property('#box', 'checked'), true);
  await page.focus('#box');
  await page.press('Space');
  assert.equal(await page.property('#box', 'checked'), false);
  await page.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'choice');
  await page.press('Shift+Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'box');
  await page.select('#choice', 'b');
  assert.equal(await page.property('#choice', 'value'), 'b');
  await assert.rejects(page.text('#absent'), /no element #absent/);
});

forEachEngine('sizes the viewport and takes a picture', async (page) => {
  await page.open(url);
  await page.setViewport(900, 600);
  await page.waitFor(() => innerWidth === 900 && innerHeight === 600 && document.hasFocus());
  const picture = path.join(folder, `${page.engine}.png`);
  await page.screenshot(picture);
  assert.equal((await readFile(picture)).toString('latin1', 1, 4), 'PNG');
});

for (const colorScheme of ['light', 'dark']) {
  forEachEngine(`prefers the ${colorScheme} colour scheme`, { colorScheme }, async (page) => {
    await page.open(url);
    assert.equal(
      await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
      colorScheme === 'dark',
    );
  });
}

forEachEngine('reports no violation, request or message of a page that has none', async (page) => {
  await page.open(url);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.consoleMessages(), []);
  assert.deepEqual(await page.requests(), [url]);
});

forEachEngine('reports a violation while the page loads', async (page) => {
  const file = path.join(folder, 'inline.html');
  await writeFile(file, `${await readFile(form, 'utf8')}<script>document.title = 'ran'</script>`);
  await page.open(pathToFileURL(file).href);
  assert.deepEqual(await page.violations(), ['script-src-elem inline']);
});

forEachEngine('reports a violation later', async (page) => {
  await page.open(url);
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => {}));
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>';
    } catch {
      // Refused, as it should be.
    }
  });
  await page.waitFor(() => globalThis.recordedViolations.length === 2);
  assert.deepEqual(await page.violations(), [
    'connect-src http://127.0.0.1:9/',
    'require-trusted-types-for trusted-types-sink',
  ]);
  assert.deepEqual(await page.requests(), [url], 'what the policy blocked was not sent');
});

forEachEngine('records a request that a policy allows', async (page) => {
  const server = http.createServer((request, response) => response.end());
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const image = `http://127.0.0.1:${server.address().port}/image.png`;
    await page.open(url);
    await page.evaluate(
      (sources) =>
        Promise.all(
          sources.map(
            (source) =>
              new Promise((resolve) => {
                const element = new Image();
                element.onerror = () => resolve();
                element.src = source;
              }),
          ),
        ),
      [image, 'http://elsewhere.example/image.png'],
    );
    // Firefox tries an encrypted connection to a host that is not this machine.
    const requests = await page.requests();
    assert.deepEqual(
      requests.filter((request) => !request.includes('elsewhere')).sort(),
      [url, image].sort(),
    );
    assert.ok(
      requests.some((request) => /^(http:\/\/|connect:)elsewhere\.example/.test(request)),
      requests.join('\n'),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

forEachEngine('records messages and uncaught errors', async (page) => {
  await page.open(url);
  await page.evaluate(() => {
    console.log('hello', 1);
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  // WebKit hides the words of an error of a script that the driver ran.
  const expected = [/^log: hello 1$/, /^error: .*(thrown|Script error)/];
  let missing = expected;
  while (missing.length) {
    await delay(20);
    const messages = await page.consoleMessages();
    missing = expected.filter((pattern) => !messages.some((message) => pattern.test(message)));
  }
});
