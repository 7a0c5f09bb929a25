import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../../web/src/strings/en.js';

const source = new URL('../../web/src/', import.meta.url);
const files = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = new URL(entry.name + (entry.isDirectory() ? '/' : ''), folder);
    return entry.isDirectory() ? files(at) : [at];
  });
const scripts = files(source).filter(({ pathname }) => pathname.endsWith('.js'));
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test('no source of the page names a measure or a year', () => {
  // After a point the same digits are part of an object identifier.
  assert.ok(scripts.length > 20);
  for (const file of scripts) {
    const found = withoutComments(readFileSync(file, 'utf8')).match(
      /PI_[A-Z]\w*|(?<!\.)\b20[2-9]\d\b/g,
    );
    assert.equal(found, null, `${fileURLToPath(file)}: ${found}`);
  }
});

test('no template carries a style attribute or an event handler, which the policy would block', () => {
  for (const file of scripts) {
    assert.doesNotMatch(
      readFileSync(file, 'utf8'),
      /<[^>]*\s(style|on[a-z]+)=/,
      fileURLToPath(file),
    );
  }
});

/** What reaches out of the page, and what keeps something in the browser. */
const network = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|caches|import\()/;
const storage = /\b(localStorage|sessionStorage|indexedDB|document\.cookie)/;

test('no source of the page names an interface to the network', () => {
  for (const file of scripts) {
    assert.doesNotMatch(withoutComments(readFileSync(file, 'utf8')), network, fileURLToPath(file));
  }
});

test('only what keeps answers on the device names storage, and what looks for them at the start', () => {
  const naming = scripts.filter((file) =>
    storage.test(withoutComments(readFileSync(file, 'utf8'))),
  );
  assert.deepEqual(naming.map(({ pathname }) => pathname.slice(source.pathname.length)).sort(), [
    'first.js',
    'keep/device.js',
  ]);
});

test('no file of the page has more than 200 lines', () => {
  for (const file of files(source)) {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    assert.ok(lines <= 200, `${fileURLToPath(file)} has ${lines} lines`);
  }
});

test('every word that a view uses is in the table, and every word in the table is used', () => {
  const text = [...scripts, new URL('../../web/static.js', import.meta.url)]
    .map((file) => withoutComments(readFileSync(file, 'utf8')))
    .join('\n');
  const used = new Set(
    [...text.matchAll(/\bt((?:\.[a-zA-Z]+)+)/g)].map(([, path]) =>
      path.slice(1).replace(/\.map$/, ''),
    ),
  );
  const lookUp = (path) =>
    path.split('.').reduce((found, name) => (found === undefined ? found : found[name]), en);
  const missing = [...used].filter((path) => lookUp(path) === undefined);
  assert.deepEqual(missing, []);

  /** The words by their paths. A table whose keys are computed counts as used as a whole. */
  const unused = (words, path = '') =>
    Object.entries(words).flatMap(([name, word]) => {
      const at = path ? `${path}.${name}` : name;
      if (used.has(at)) return [];
      return typeof word === 'object' && !Array.isArray(word) ? unused(word, at) : [at];
    });
  assert.deepEqual(unused(en), []);
});
