/** SECURITY.md promises only what a test holds: every test that it names is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('SECURITY.md', root), 'utf8');
const named = [...text.matchAll(/`(tests\/[\w/.-]+)`: "([^\n]*(?:\n {2}[^\n]+)*)"\n/g)].map(
  ([, file, name]) => ({ file, name: name.replace(/\n {2}/g, ' ') }),
);
/** The numbered promises, each with what stands below its heading. */
const promises = text
  .match(/## What is promised\n([^]*)\n## What is not promised/)[1]
  .split(/^### /m)
  .slice(1);

test('every test that SECURITY.md names is in the file that it names', () => {
  assert.ok(named.length > 40, `${named.length} tests`);
  for (const { file, name } of named) {
    const path = new URL(file, root);
    assert.ok(existsSync(path), `there is no ${file}`);
    const source = readFileSync(path, 'utf8');
    // A name may go on with what differs between runs of the test.
    const quoted = ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}`));
    assert.ok(quoted, `${file} has no test "${name}"`);
  }
});

test('every mention of a test has its name, and every promise a test', () => {
  assert.equal(named.length, text.match(/`tests\/[\w/.-]+\.test\.\w+`/g).length);
  promises.forEach((promise, at) => {
    assert.ok(promise.startsWith(`${at + 1}. `), promise.split('\n')[0]);
    assert.match(promise, /^\* `tests\//m, promise.split('\n')[0]);
  });
});
