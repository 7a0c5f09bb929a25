/** `npm run dev` shows the page, and shows it again when a source has changed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeBrowsers, newPage } from '../browser/harness/browsers.js';

const top = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'pi-score-dev-'));
after(async () => {
  await closeBrowsers();
  rmSync(copy, { recursive: true });
});

test('a source that changes appears in the browser', async () => {
  cpSync(join(top, 'web'), join(copy, 'web'), {
    recursive: true,
    filter: (path) => basename(path) !== 'node_modules',
  });
  symlinkSync(join(top, 'web/node_modules'), join(copy, 'web/node_modules'));
  for (const name of ['wasm/package.json', 'LICENSE']) cpSync(join(top, name), join(copy, name));
  const server = spawn(
    process.execPath,
    ['web/dev.js', '--port', '0', '--module', join(top, 'build/site/pi-score.mjs')],
    { cwd: copy, detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    let url;
    for await (const line of createInterface({ input: server.stdout })) {
      [, url] = /^The page: (.*)$/.exec(line) ?? [];
      if (url) break;
    }
    const page = await newPage('chromium');
    await page.open(url);
    await page.waitForElement('#score');

    const template = join(copy, 'web/src/index.html');
    const text = readFileSync(template, 'utf8');
    writeFileSync(template, text.replace('<meta ', '<meta name="changed" content="yes">\n<meta '));
    await page.native.waitForSelector('meta[name="changed"]', { state: 'attached', timeout: 0 });
    await page.waitForElement('#score');
    assert.deepEqual(await page.violations(), []);
    await page.close();

    assert.match(readFileSync(join(copy, 'build/dev/served/index.html'), 'utf8'), /EventSource/);
    assert.doesNotMatch(readFileSync(join(top, 'build/site/index.html'), 'utf8'), /EventSource/);
  } finally {
    // With its whole group, because a build of its own may be running.
    process.kill(-server.pid);
  }
});
