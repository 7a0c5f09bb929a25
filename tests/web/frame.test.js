/** What is different in a frame, which the page finds out once, when it starts. */
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { dana, pi, stateWith } from './fixtures.js';

const alone = await import('../../web/src/frame.js?alone');

const told = [];
const stored = new Map();
globalThis.crypto ??= webcrypto;
globalThis.window = globalThis;
globalThis.parent = { postMessage: (...message) => told.push(message) };
Object.defineProperty(globalThis, 'localStorage', {
  value: { setItem: (name, text) => stored.set(name, text), getItem: () => '{}' },
});
const framed = await import('../../web/src/frame.js?framed');
const again = await import('../../web/src/frame.js?again');

test('by itself the page has plain ids and tells no height', () => {
  assert.equal(alone.framed, false);
  assert.equal(alone.idOf('score'), 'score');
  alone.tellHeight();
  assert.deepEqual(told, []);
});

test('in a frame ids end in digits, others at each visit', () => {
  assert.equal(framed.framed, true);
  assert.match(framed.idOf('score'), /^score-\d+$/);
  assert.equal(framed.idOf('score'), framed.idOf('score'));
  assert.notEqual(framed.idOf('score'), again.idOf('score'));
});

test('in a frame the page asks for 600 pixels and says nothing else', () => {
  framed.tellHeight();
  assert.deepEqual(told, [[{ type: 'pi-score-estimator:height', height: 600 }, '*']]);
});

test('in a frame nothing is kept and nothing kept is read, whatever the storage would allow', async () => {
  const { canKeep, forget, keep, keptText } = await import('../../web/src/keep/device.js');
  assert.equal(canKeep(), false);
  assert.equal(keptText(), undefined);
  assert.equal(keep(pi, stateWith(dana).desk, ''), false);
  forget();
  assert.equal(stored.size, 0);
});
