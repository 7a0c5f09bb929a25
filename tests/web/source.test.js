import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = new URL('../../web/src/', import.meta.url);
const files = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = new URL(entry.name + (entry.isDirectory() ? '/' : ''), folder);
    return entry.isDirectory() ? files(at) : [at];
  });
const scripts = files(source).filter(({ pathname }) => pathname.endsWith('.js'));
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test('no source of the page names a measure or a year', () => {
  assert.ok(scripts.length > 20);
  for (const file of scripts) {
    const found = withoutComments(readFileSync(file, 'utf8')).match(/PI_[A-Z]\w*|\b20[2-9]\d\b/g);
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

test('no source of the page names an interface to the network or to storage', () => {
  for (const file of scripts) {
    assert.doesNotMatch(
      withoutComments(readFileSync(file, 'utf8')),
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB|document\.cookie|caches|import\()/,
      fileURLToPath(file),
    );
  }
});
