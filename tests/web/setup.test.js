/** The set-up on a bare Debian: what it leaves behind, and what it clears before a build. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pi-score-set-up-'));
after(() => rmSync(folder, { recursive: true }));
const policy = join(folder, 'policy-rc.d');
const began = join(folder, 'began');

/** Stands in the path before a command of the system. */
function standIn(name, text) {
  writeFileSync(join(folder, name), `#!/bin/bash\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}
standIn('sudo', 'exec "$@"');

const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, policy_file: policy };
/** Sets up a package that is not there, in a process group of its own. */
const setUp = () =>
  spawn('bash', ['-c', '. tests/setup.sh; apt_packages pi-score-no-such-package'], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
/** Resolves once every process of a set-up has ended: each of them holds its output open. */
const ended = (child) =>
  new Promise((resolve) => {
    child.stdout.resume();
    child.once('close', (code, signal) => resolve(code ?? signal));
  });

/** Resolves once the stand-in for apt-get runs. */
const running = () =>
  new Promise((resolve) => {
    const watcher = watch(folder, () => {
      if (!existsSync(began)) return;
      watcher.close();
      resolve();
    });
  });

test('while packages are installed no service starts, and afterwards services may start again', async () => {
  for (const status of [0, 100]) {
    standIn('apt-get', `[[ $* != *install* ]] || { cp ${policy} ${folder}/seen; exit ${status}; }`);
    assert.equal(await ended(setUp()), status);
    assert.match(readFileSync(join(folder, 'seen'), 'utf8'), /^exit 101$/m);
    assert.equal(existsSync(policy), false);
  }
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  test(`an installation that ${signal} interrupts leaves no policy behind`, async () => {
    rmSync(began, { force: true });
    standIn('apt-get', `[[ $* != *install* ]] || { : >${began}; exec sleep 600; }`);
    const runs = running();
    const child = setUp();
    const over = ended(child);
    await runs;
    assert.ok(existsSync(policy));
    process.kill(-child.pid, signal);
    await over;
    assert.equal(existsSync(policy), false);
  });
}

test('the next set-up removes the policy of one that was killed, and leaves a policy of others', async () => {
  rmSync(began, { force: true });
  standIn('apt-get', `[[ $* != *install* ]] || { : >${began}; exec sleep 600; }`);
  const runs = running();
  const child = setUp();
  const over = ended(child);
  await runs;
  process.kill(-child.pid, 'SIGKILL');
  await over;
  assert.ok(existsSync(policy));
  standIn('apt-get', '');
  assert.equal(await ended(setUp()), 0);
  assert.equal(existsSync(policy), false);

  writeFileSync(policy, '#!/bin/sh\nexit 0\n');
  assert.equal(await ended(setUp()), 0);
  assert.equal(readFileSync(policy, 'utf8'), '#!/bin/sh\nexit 0\n');
  rmSync(policy);
});

test('before a build, what could change the bytes is cleared from the environment', () => {
  const names = ['CXXFLAGS', 'LDFLAGS', 'EMCC_CFLAGS', 'NODE_OPTIONS', 'CPATH', 'NODE_ENV'];
  const more = ['CMAKE_CXX_COMPILER_LAUNCHER', 'BINARYEN_EXTRA_PASSES', 'ESBUILD_BINARY_PATH'];
  const hostile = Object.fromEntries([...names, ...more].map((name) => [name, 'x']));
  const left = execFileSync('bash', ['-c', '. tests/setup.sh; clear_build_environment; env'], {
    cwd: root,
    env: { ...process.env, ...hostile, EM_CACHE: '/kept' },
    encoding: 'utf8',
  });
  for (const name of Object.keys(hostile)) assert.doesNotMatch(left, new RegExp(`^${name}=`, 'm'));
  assert.match(left, /^EM_CACHE=\/kept$/m);
});
