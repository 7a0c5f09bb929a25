import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../../web/src/strings/en.js';
import { embed } from '../../web/src/strings/en/embed.js';
import { points } from '../../web/src/strings/en/points.js';

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

/** @returns what is used and not in a table of words, and what is in it and not used, by paths */
function compare(table, used) {
  const lookUp = (path) =>
    path.split('.').reduce((found, name) => (found === undefined ? found : found[name]), table);
  /** The words by their paths. A table whose keys are computed counts as used as a whole. */
  const unusedIn = (words, path = '') =>
    Object.entries(words).flatMap(([name, word]) => {
      const at = path ? `${path}.${name}` : name;
      if (used.has(at)) return [];
      return typeof word === 'object' && !Array.isArray(word) ? unusedIn(word, at) : [at];
    });
  return {
    missing: [...used].filter((path) => lookUp(path) === undefined),
    unused: unusedIn(table),
  };
}

/** Tables that the page does not carry, each with the files that use it as `words`. */
const apart = [
  { table: embed, folder: 'embed/', others: ['../widget/builder.js', '../widget/guide.js'] },
  { table: points, folder: 'none/', others: ['../points/page.js'] },
];

test('every word of the builder and of the points is used, and none is missing', () => {
  for (const { table, folder, others } of apart) {
    const text = [
      ...scripts.filter(({ pathname }) => pathname.startsWith(source.pathname + folder)),
      ...others.map((name) => new URL(name, source)),
    ]
      .map((file) => withoutComments(readFileSync(file, 'utf8')))
      .join('\n');
    const named = new Set(
      [...text.matchAll(/\bwords((?:\.[a-zA-Z]+)+)/g)].map(([, path]) => path.slice(1)),
    );
    const { missing, unused } = compare(table, named);
    assert.deepEqual([missing, unused], [[], []]);
  }
});

test('every word that a view uses is in the table, and every word in the table is used', () => {
  const text = [...scripts, new URL('../static.js', source), new URL('../points/page.js', source)]
    .map((file) => withoutComments(readFileSync(file, 'utf8')))
    .join('\n');
  const used = new Set(
    [...text.matchAll(/\bt((?:\.[a-zA-Z]+)+)/g)].map(([, path]) =>
      path.slice(1).replace(/\.map$/, ''),
    ),
  );
  assert.deepEqual(compare(en, used), { missing: [], unused: [] });
});
