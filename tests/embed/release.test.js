/** The SHA-256 of the page that the README states is that of the page as it is built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, compare, stated } from './release.js';

test('the built page has the SHA-256 that the README states, for the tools that it names', (t) => {
  const { agrees, message } = compare(stated(), built());
  t.diagnostic(message);
  assert.ok(agrees, message);
});

test('other bytes from the same tools are an error, and from other tools are said not to be compared', () => {
  const said = { tools: ['emscripten 3.1.6', 'Node.js 20.1.0'], sum: 'a' };
  assert.equal(compare(said, { ...said, sum: 'b' }).agrees, false);
  const others = compare(said, { tools: ['emscripten 3.1.6', 'Node.js 18.1.0'], sum: 'b' });
  assert.equal(others.agrees, true);
  assert.match(others.message, /^Not compared: .*Node\.js 20\.1\.0; .*Node\.js 18\.1\.0/);
  assert.match(compare(said, { ...said, tools: ['x', 'y'] }).message, /has the SHA-256/);
});

test('a README without the line is an error', () => {
  assert.throws(() => stated('# Nothing'), /no line with the SHA-256/);
});
