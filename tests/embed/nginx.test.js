/**
 * The headers for hosts: the nginx file in a real nginx, and the file for static hosts against what
 * that nginx sends.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { forEachEngine } from '../browser/harness/engines.js';
import { buildSnippet } from './builder.js';
import { frameOf } from './frame.js';
import { servePages, siteFolder } from './servers.js';

let origin;
let server;
let folder;
/** A copy of the site, to which a test may add files. */
let served;

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pi-score-nginx-'));
  served = join(folder, 'site');
  cpSync(siteFolder, served, { recursive: true });
  const port = await freePort();
  const site = readFileSync(join(siteFolder, 'nginx.conf'), 'utf8')
    .replace(/listen 80;.*# yours/, `listen 127.0.0.1:${port};`)
    .replace(/root .*# yours/, `root ${served};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ');
  // Started by root, nginx would give its workers away to somebody who may not read this checkout.
  const user = process.getuid() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events {} http { access_log off; ${temporary} ${site} }`,
  );
  execFileSync(
    'nginx',
    ['-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    { stdio: 'pipe' },
  );
  server = spawn(
    'nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    { stdio: 'ignore' },
  );
  origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (open) return;
    assert.ok(tries < 200, 'nginx listens');
    await delay(50);
  }
});
after(async () => {
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
});

const files = {
  '/': 'text/html; charset=utf-8',
  '/index.html': 'text/html; charset=utf-8',
  '/help-article.html': 'text/html; charset=utf-8',
  '/embed.html': 'text/html; charset=utf-8',
  '/points-2021.html': 'text/html; charset=utf-8',
  '/points-2026.html': 'text/html; charset=utf-8',
  '/pi-score-estimator.js': 'text/javascript; charset=utf-8',
  '/pi-score.mjs': 'text/javascript; charset=utf-8',
  '/pi-score.d.ts': 'text/plain; charset=utf-8',
  '/contract.schema.json': 'application/json; charset=utf-8',
  '/TOOLS.txt': 'text/plain; charset=utf-8',
  '/SHA256SUMS': 'text/plain; charset=utf-8',
  '/LICENSES.txt': 'text/plain; charset=utf-8',
  '/sbom.cdx.json': 'application/json; charset=utf-8',
};
const guarding = [
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'access-control-allow-origin',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'cache-control',
];
const headersOf = async (path) => Object.fromEntries([...(await fetch(origin + path)).headers]);

/** What a static host makes of the file for it: the headers of every rule that the path matches. */
function staticHeaders(path) {
  const found = {};
  let matches = false;
  for (const line of readFileSync(join(siteFolder, '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) matches = line === path || line === '/*';
    else if (matches && line.startsWith('  ')) {
      const [, name, value] = line.match(/^ {2}([\w-]+): (.*)$/);
      assert.equal(
        found[name.toLowerCase()],
        undefined,
        `${path} is given ${name} twice, which hosts join with a comma`,
      );
      found[name.toLowerCase()] = value;
    }
  }
  return found;
}

test('every file has its type and its headers, the same from nginx and from a static host', async () => {
  for (const [path, type] of Object.entries(files)) {
    const headers = await headersOf(path);
    assert.equal(headers['content-type'], type, path);
    const sent = Object.fromEntries(
      guarding.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]),
    );
    assert.deepEqual(sent, staticHeaders(path), path);
    assert.equal(sent['x-content-type-options'], 'nosniff');
    assert.equal(sent['referrer-policy'], 'no-referrer');
    assert.equal(sent['cross-origin-opener-policy'], 'same-origin');
    assert.equal(sent['cache-control'], 'no-cache');
    const frames = sent['content-security-policy'].match(/frame-ancestors ([^;]*)/)[1];
    assert.equal(frames, /^\/(index\.html|points-\d+\.html)?$/.test(path) ? '*' : "'none'", path);
  }
});

test('the header Permissions-Policy switches features off, the newer ones among them', async () => {
  const { 'permissions-policy': policy } = await headersOf('/index.html');
  const features = policy.split(', ').map((part) => part.match(/^([a-z-]+)=\(\)$/)[1]);
  assert.ok(features.length >= 50);
  for (const feature of [
    'camera',
    'clipboard-read',
    'geolocation',
    'microphone',
    'payment',
    'usb',
    'digital-credentials-get',
    'language-model',
    'local-network-access',
    'on-device-speech-recognition',
    'private-state-token-issuance',
    'speaker-selection',
    'summarizer',
    'translator',
  ]) {
    assert.ok(features.includes(feature), feature);
  }
});

test('an unchanged file is not sent again, and files are compressed', async () => {
  const { etag } = await headersOf('/pi-score-estimator.js');
  const again = await fetch(`${origin}/pi-score-estimator.js`, {
    headers: { 'If-None-Match': etag },
  });
  assert.equal(again.status, 304);
  const packed = await fetch(`${origin}/index.html`, { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
});

test('nginx answers 404 for the header files and for missing files, with the headers that guard', async () => {
  for (const path of ['/_headers', '/nginx.conf', '/absent']) {
    const { status, headers } = await fetch(origin + path);
    assert.equal(status, 404);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy'), /frame-ancestors 'none'/);
  }
});

test('files whose names begin with a dot are not served, but for those that prove a certificate', async () => {
  for (const place of ['.git', '.well-known-not', 'below/.git', '.well-known']) {
    mkdirSync(join(served, place), { recursive: true });
    writeFileSync(join(served, place, 'config'), 'secret');
    const { status } = await fetch(`${origin}/${place}/config`);
    assert.equal(status, place === '.well-known' ? 200 : 404, place);
  }
});

test('the header files say how to switch TLS and HSTS on', () => {
  for (const name of ['nginx.conf', '_headers']) {
    assert.match(
      readFileSync(join(siteFolder, name), 'utf8'),
      /^\s*#.*Strict-Transport-Security.*max-age=\d{8}/m,
      name,
    );
  }
});

forEachEngine(
  'a site that opened the page cannot add a scenario to it',
  { engines: ['chromium'] },
  async (page) => {
    const host = await servePages({ '/host.html': '<!doctype html><title>Host</title>' });
    try {
      await page.open(`${host.origin}/host.html`);
      const opened = page.native.context().waitForEvent('page');
      await page.evaluate((address) => {
        globalThis.estimator = window.open(address);
      }, `${origin}/index.html`);
      const tab = await opened;
      await tab.waitForSelector('#score');
      assert.equal(await page.evaluate(() => globalThis.estimator.closed), true);
      await page.evaluate((address) => {
        globalThis.estimator.location = address;
      }, `${origin}/index.html#v=1&year=2021&PI_EP_1.numerator=1`);
      assert.equal(await tab.evaluate(() => location.hash), '');
      assert.equal(await tab.evaluate(() => globalThis.opener), null);
    } finally {
      await host.close();
    }
  },
);

forEachEngine('the article with its widget works from nginx', async (page) => {
  await page.open(`${origin}/help-article.html`);
  await page.evaluate(() => document.querySelector('pi-score-estimator').scrollIntoView());
  const widget = await frameOf(page);
  await widget.waitForElement('#score');
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.consoleMessages(), []);
});

forEachEngine(
  'the builder copies a snippet although nginx switches the clipboard off',
  async (page) => {
    await page.open(`${origin}/embed.html`);
    await frameOf(page);
    await buildSnippet(page, { product: 'ExampleEHR', platform: 'plain' });
    assert.equal(await page.text('.block [role=status]:not(:empty)'), 'Copied');
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(await page.consoleMessages(), []);
  },
);

forEachEngine(
  'Chromium allows the page from nginx no feature of the header Permissions-Policy',
  { engines: ['chromium'] },
  async (page) => {
    await page.open(`${origin}/index.html`);
    await page.waitForElement('#score');
    const { 'permissions-policy': policy } = await headersOf('/index.html');
    const named = policy.split(', ').map((part) => part.replace('=()', ''));
    const allowed = await page.evaluate(() => document.featurePolicy.allowedFeatures());
    assert.deepEqual(
      named.filter((feature) => allowed.includes(feature)),
      [],
    );
    assert.deepEqual(await page.consoleMessages(), []);
  },
);

forEachEngine(
  'other sites may frame the page and the points, isolated ones too, but neither article nor builder',
  { engines: ['chromium', 'firefox'] },
  async (page) => {
    const host = await servePages();
    host.pages['/host.html'] = {
      headers: {
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
      body: `<!doctype html><title>Host</title><script src="${origin}/pi-score-estimator.js" defer></script>
      <pi-score-estimator></pi-score-estimator><pi-score-estimator src="${origin}/help-article.html"></pi-score-estimator>
      <pi-score-estimator src="${origin}/embed.html"></pi-score-estimator><pi-score-table></pi-score-table>`,
    };
    try {
      await page.open(`${host.origin}/host.html`);
      const widget = await frameOf(page);
      await widget.waitForElement('#score');
      await page.evaluate(() => document.querySelector('pi-score-table').scrollIntoView());
      await page.waitFor(
        () =>
          document.querySelector('pi-score-table').shadowRoot.querySelector('iframe').style.height,
      );
      for (const at of [1, 2]) {
        assert.equal(
          await page.evaluate(
            (index) =>
              [...document.querySelectorAll('pi-score-estimator')]
                .at(index)
                .shadowRoot.querySelector('iframe')?.style.height ?? '',
            at,
          ),
          '',
        );
      }
    } finally {
      await host.close();
    }
  },
);
