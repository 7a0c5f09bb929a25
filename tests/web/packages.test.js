/** What npm may do when it installs the packages of the project. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The folders that have packages. */
const folders = ['web', 'wasm', 'tests', 'tests/benchmark'];
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('npm runs no script of a package, in any of the folders that have packages', () => {
  for (const folder of folders) {
    assert.match(read(`${folder}/.npmrc`), /^ignore-scripts=true$/m, folder);
  }
});

test('the only packages with a script to run are known to work without it', () => {
  // esbuild's replaces its own command by the binary, to start faster; fsevents is for macOS.
  const harmless = ['esbuild', 'fsevents'];
  for (const folder of folders) {
    const { packages } = JSON.parse(read(`${folder}/package-lock.json`));
    const found = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1));
    assert.deepEqual(
      found.filter((name) => !harmless.includes(name)),
      [],
      folder,
    );
  }
});
