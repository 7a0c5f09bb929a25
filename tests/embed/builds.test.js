/** The same sources give the same bytes, wherever they lie. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { siteFolder } from './servers.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let copy;
let printed;

/**
 * A build of the whole site in another folder, of another depth, beside which nothing of the first
 * is left.
 */
before(() => {
  copy = join(mkdtempSync(join(tmpdir(), 'pi-score-')), 'another', 'checkout');
  for (const name of [
    'CMakeLists.txt',
    'CMakePresets.json',
    'LICENSE',
    'rules',
    'core',
    'wasm',
    'web',
  ]) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  }
  for (const name of ['wasm', 'web']) {
    symlinkSync(join(root, name, 'node_modules'), join(copy, name, 'node_modules'));
  }
  const run = (...args) =>
    execFileSync('cmake', args, { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  run('--preset', 'wasm');
  printed = run('--build', '--preset', 'wasm', '--target', 'site');
});
after(() => rmSync(join(copy, '../..'), { recursive: true }));

const sum = (text) => createHash('sha256').update(text).digest('hex');

test('every file of the site is the same to the byte', () => {
  const names = readdirSync(siteFolder).sort();
  assert.deepEqual(readdirSync(join(copy, 'build/site')).sort(), names);
  for (const name of names) {
    assert.equal(
      sum(readFileSync(join(copy, 'build/site', name))),
      sum(readFileSync(join(siteFolder, name))),
      name,
    );
  }
});

test('the build prints the hash of the page, and lists those of all files', () => {
  const page = sum(readFileSync(join(siteFolder, 'index.html')));
  assert.match(printed, new RegExp(`${page}  \\S*index\\.html`));
  const listed = readFileSync(join(siteFolder, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
  assert.deepEqual(
    listed.map(([, name]) => name).sort(),
    readdirSync(siteFolder)
      .filter((name) => name !== 'SHA256SUMS' && name !== 'TOOLS.txt')
      .sort(),
  );
  for (const [expected, name] of listed) {
    assert.equal(expected, sum(readFileSync(join(siteFolder, name))), name);
  }
});
