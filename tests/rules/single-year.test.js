// A set of years need not use every concept of the rules format: the library links with the tables
// of any one year alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { compiler, rulesFiles, top } from './broken.js';

const definitions = (text) =>
  [...text.matchAll(/^const ([\w<>]+) List<\1>::kItems\[\]/gm)].map(([, type]) => type).sort();
const declared = definitions(readFileSync(join(top, 'core/include/pi_score/rules.hpp'), 'utf8'));

for (const file of rulesFiles()) {
  test(`the tables of ${file} alone define the items of every type`, () => {
    const scratch = mkdtempSync(join(tmpdir(), 'pi-score-one-'));
    try {
      const tables = join(scratch, 'tables.cpp');
      execFileSync(compiler, [tables, join(top, 'rules', file)]);
      assert.deepEqual(definitions(readFileSync(tables, 'utf8')), declared);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
}
