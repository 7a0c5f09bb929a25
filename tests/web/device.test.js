import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { canKeep, forget, keep, keptText } from '../../web/src/keep/device.js';
import { fromFile } from '../../web/src/state/files.js';
import { dana, pi, stateWith } from './fixtures.js';

/** The browser's storage, as far as the page uses it. */
const stored = new Map();
const storage = {
  getItem: (name) => stored.get(name) ?? null,
  setItem: (name, text) => stored.set(name, text),
  removeItem: (name) => stored.delete(name),
};
const browser = (descriptor) =>
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...descriptor });
beforeEach(() => {
  stored.clear();
  browser({ value: storage });
});
const { desk } = stateWith(dana);

test('what is kept is a file of scenarios under one name, and opens as it was', () => {
  assert.equal(canKeep(), true);
  assert.equal(keptText(), undefined);
  assert.equal(keep(pi, desk, '2026-11-21'), true);
  assert.deepEqual([...stored.keys()], ['pi-score-estimator']);
  const { scenarios } = fromFile(pi, keptText());
  assert.deepEqual(scenarios[0].answers, { 'practice.size': 'small', ...dana });
});

test('what is forgotten is gone', () => {
  keep(pi, desk, '2026-11-21');
  forget();
  assert.equal(stored.size, 0);
  assert.equal(keptText(), undefined);
});

test('a full storage is said and not thrown', () => {
  browser({
    value: {
      ...storage,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    },
  });
  assert.equal(keep(pi, desk, '2026-11-21'), false);
});

test('a browser that denies its storage, or has none, keeps nothing and breaks nothing', () => {
  const denied = {
    get: () => {
      throw new Error('SecurityError');
    },
  };
  for (const descriptor of [denied, { value: undefined }]) {
    browser(descriptor);
    assert.equal(canKeep(), false);
    assert.equal(keptText(), undefined);
    assert.equal(keep(pi, desk, '2026-11-21'), false);
    forget();
  }
});
