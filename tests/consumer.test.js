// The library as somebody else would use it: installed, found by CMake, with one header.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

test('an installed library is found by find_package and scores', () => {
  const root = resolve(new URL('.', import.meta.url).pathname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'pi-score-consumer-'));
  const run = (command, ...args) =>
    execFileSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  try {
    run('cmake', '--install', 'build/native', '--prefix', join(folder, 'prefix'));
    run(
      'cmake',
      '-S',
      'tests/consumer',
      '-B',
      join(folder, 'build'),
      `-DCMAKE_PREFIX_PATH=${join(folder, 'prefix')}`,
    );
    run('cmake', '--build', join(folder, 'build'));
    assert.match(run(join(folder, 'build', 'consumer')), /= 64 points\. Score 64\.$/m);
    // The command comes along, and answers by itself.
    assert.match(run(join(folder, 'prefix', 'bin', 'pi-score'), '--years'), /^2021\n/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
