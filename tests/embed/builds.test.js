/** The same sources give the same bytes, wherever they lie and whatever the environment says. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { siteFolder } from './servers.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let copy;
let printed;
/** The file into which every Node.js writes that took NODE_OPTIONS from the environment. */
let preloaded;

/**
 * Builds the whole site by `web/start` from a copy of the sources in another folder, of another
 * depth and with blanks in its path, for somebody whose environment has flags for all tools and
 * whose umask keeps others out.
 */
before(() => {
  copy = join(mkdtempSync(join(tmpdir(), 'pi-score-')), 'another path', 'check out');
  for (const name of [
    'CMakeLists.txt',
    'CMakePresets.json',
    'LICENSE',
    'rules',
    'core',
    'wasm',
    'web',
    'tests',
  ]) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  }
  for (const name of ['wasm', 'web']) {
    symlinkSync(join(root, name, 'node_modules'), join(copy, name, 'node_modules'));
    // Older than the packages, which are therefore not installed again.
    utimesSync(join(copy, name, 'package-lock.json'), 0, 0);
  }
  preloaded = join(copy, 'preloaded');
  writeFileSync(
    join(copy, 'preload.cjs'),
    `require('node:fs').appendFileSync(${JSON.stringify(preloaded)}, process.argv.join(' ') + '\\n');`,
  );
  printed = execFileSync('bash', ['-c', 'umask 077 && exec web/start --build'], {
    cwd: copy,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CXXFLAGS: '-DNDEBUG -O1 -g',
      CPPFLAGS: '-DELSEWHERE',
      LDFLAGS: '-g',
      EMCC_CFLAGS: '-O1 -g',
      CMAKE_BUILD_TYPE: 'Debug',
      CMAKE_CXX_COMPILER_LAUNCHER: '/bin/false',
      NODE_ENV: 'production',
      NODE_OPTIONS: `--require ${join(copy, 'preload.cjs')}`,
    },
  });
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

test('no option of the environment reaches the Node.js that builds', () => {
  // web/start looks at the version of Node.js after it has cleared the environment.
  assert.equal(
    existsSync(preloaded),
    false,
    existsSync(preloaded) && readFileSync(preloaded, 'utf8'),
  );
});

test('whoever may read the folder can read the site, whatever the umask', () => {
  const site = join(copy, 'build/site');
  assert.equal((statSync(site).mode & 0o777).toString(8), '755');
  for (const name of readdirSync(site)) {
    assert.equal((statSync(join(site, name)).mode & 0o777).toString(8), '644', name);
  }
});

test('the build prints the hash of the page, and lists those of all files', () => {
  const page = sum(readFileSync(join(siteFolder, 'index.html')));
  assert.match(printed, new RegExp(`^${page}  .*/index\\.html `, 'm'));
  const listed = readFileSync(join(siteFolder, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
  assert.deepEqual(
    listed.map(([, name]) => name).sort(),
    readdirSync(siteFolder)
      .filter((name) => !['SHA256SUMS', 'TOOLS.txt', 'sbom.cdx.json'].includes(name))
      .sort(),
  );
  for (const [expected, name] of listed) {
    assert.equal(expected, sum(readFileSync(join(siteFolder, name))), name);
  }
});
