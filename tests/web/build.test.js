import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withTrademark } from '../../web/src/trademark.js';
import { pi, years } from './fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'pi-score-page-'));
after(() => rmSync(folder, { recursive: true }));

const builder = fileURLToPath(new URL('../../web/build.js', import.meta.url));
const built = (name) => {
  const out = join(folder, name);
  execFileSync(process.execPath, [builder, '--out', out], { cwd: tmpdir() });
  return readFileSync(join(out, 'index.html'), 'utf8');
};
const page = built('one');
const only = (pattern) => {
  const found = [...page.matchAll(pattern)];
  assert.equal(found.length, 1);
  return found[0][1];
};

test('two builds are the same to the byte', () => {
  assert.equal(built('two'), page);
});

test('the policy allows the scripts and the style of the page by their hashes, and nothing else', () => {
  const policy = only(/http-equiv="Content-Security-Policy" content="([^"]*)"/g);
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  assert.equal(scripts.length, 2);
  const directives = Object.fromEntries(
    policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );
  assert.deepEqual(directives, {
    'default-src': ["'none'"],
    'script-src': [...scripts.map(([, text]) => hash(text)), "'wasm-unsafe-eval'"],
    'style-src': [hash(only(/<style>([\s\S]*?)<\/style>/g))],
    'img-src': ['data:'],
    'connect-src': ["'none'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['lit-html'],
  });
});

test('the page refers to no other file', () => {
  const markup = page.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
  assert.doesNotMatch(
    markup,
    /\s(src|srcset|style)=|<link(?! rel="icon" href="data:,">)|<iframe|<object|<img/,
  );
  assert.doesNotMatch(only(/<style>([\s\S]*?)<\/style>/g), /url\(|@import/);
});

test('the article says what counts as a submission in its year, and nothing in it is left to fill in', () => {
  const article = readFileSync(join(folder, 'one', 'help-article.html'), 'utf8');
  assert.ok(article.includes(pi.describe(years.at(-1)).completeness.summary));
  assert.doesNotMatch(article, /%[A-Z]+%|undefined|even one measure/);
});

test('without JavaScript the page says how the newest year is scored, with the points of every measure', () => {
  const text = only(/<div id="plain">([\s\S]*?)<\/div>\n<script/g);
  const { measures, summary } = pi.describe(years.at(-1));
  const plain = text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  assert.ok(plain.includes(summary));
  for (const { title, points } of measures) {
    assert.ok(plain.includes(withTrademark(title)), title);
    if (points) {
      assert.ok(plain.includes(`<td class="numeric">${points}</td>`), `${title}: ${points}`);
    }
  }
});

test('the form of the newest year is in the file as markup, with every measure and nothing chosen', () => {
  const markup = only(/<div id="app">([\s\S]*?)<\/div>\n<div id="plain">/g);
  const { measures } = pi.describe(years.at(-1));
  for (const { measureId, role } of measures) {
    if (role === 'attestation') assert.ok(markup.includes(`id="measure-${measureId}"`), measureId);
  }
  assert.ok(markup.includes(`<option selected>${years.at(-1)}</option>`));
  assert.doesNotMatch(markup, /<input[^>]* checked/);
  assert.doesNotMatch(markup, /<[!?]/);
});
