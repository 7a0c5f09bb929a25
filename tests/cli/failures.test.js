// Whatever it reads and wherever it writes, each mode of the command ends by itself, with words and
// the exit status of the contract: 0 estimated, 2 refused, 1 anything else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { command } from '../cases/read.js';

const folder = mkdtempSync(join(tmpdir(), 'pi-score-'));
after(() => rmSync(folder, { recursive: true }));

function fileOf(name, bytes) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The modes that read submissions. */
const SUBMISSION_MODES = [
  [],
  ['--text'],
  ['--ndjson'],
  ['--advise'],
  ['--advise', '--text', '--target', '90', '--may', 'PI_HIE_5'],
];
const EMPTY = fileOf('empty.json', '{"performanceYear": 2026}\n');
const TABLE = fileOf('table.csv', 'clinician,PI_PPHI_1\nDr. Ames,yes\n');
/** Every mode with an input that it answers. */
const EVERY_MODE = [
  ...SUBMISSION_MODES.map((mode) => [...mode, EMPTY]),
  ['--csv', '2026', TABLE],
  ['--describe', '2026'],
  ['--changes', '2025', '2026'],
  ['--changes', '--text', '2025', '2026'],
  ['--years'],
  ['--help'],
];

/** Runs the command to its end; its output goes to what `stdout` is for spawnSync(). */
function run(options, stdout = 'pipe') {
  return spawnSync(command, options, {
    stdio: ['ignore', stdout, 'pipe'],
    maxBuffer: 2 ** 28,
  });
}

/** Runs `script` of a shell, in which "$@" is the command with its options. */
function shell(script, options) {
  const { stdout } = spawnSync('bash', ['-c', script, 'bash', command, ...options], {
    encoding: 'utf8',
  });
  return stdout;
}

const MILLION = 1_000_000;
const nested = (open, inside, close) => open.repeat(MILLION) + inside + close.repeat(MILLION);
const inValue = (value) =>
  `{"performanceYear": 2026, "measurementSets": [{"category": "pi", "measurements": [${value}]}]}`;

const DEEP = [
  ['a list', nested('[', '', ']'), 2, /must be an object/],
  ['an object', nested('{"a":', '1', '}'), 2, /performanceYear is missing/],
  [
    'an unknown field',
    `{"performanceYear": 2026, "unknown": ${nested('[', '', ']')}}`,
    0,
    /as long as nothing is reported/,
  ],
  [
    'the value of a measurement',
    inValue(`{"measureId": "PI_EP_1", "value": ${nested('{"a":', '1', '}')}}`),
    2,
    /The numerator is missing/,
  ],
  ['a list that is never closed', '['.repeat(MILLION), 2, /is not JSON/],
];

for (const [what, text, status, words] of DEEP) {
  test(`a million levels in ${what} are read or refused in every mode`, () => {
    const path = fileOf('deep.json', `${text}\n`);
    for (const mode of SUBMISSION_MODES) {
      const answer = run([...mode, path]);
      const where = mode.join(' ') || 'json';
      assert.deepEqual([answer.signal, answer.status], [null, status], where);
      const said = answer.stdout.toString();
      // Advice on an empty form says first what blocks it.
      if (!(status === 0 && mode.includes('--advise'))) assert.match(said, words, where);
      assert.equal(answer.stderr.toString(), '', where);
    }
  });
}

test('a million levels in a table are a row that is too long, and cost only that row', () => {
  const path = fileOf('deep.csv', `clinician,PI_PPHI_1\n${nested('[', '', ']')},yes\nb,yes\n`);
  const { status, stdout } = run(['--csv', '2026', path]);
  assert.equal(status, 2);
  const [, deep, other] = stdout.toString().split('\n');
  assert.equal(deep, ',,,,,,,,too-large:');
  assert.match(other, /^b,zero,/);
});

test('a text that is no UTF-8 is malformed, in every mode', () => {
  const path = fileOf(
    'latin-1.json',
    Buffer.from('{"performanceYear": 2026, "entityType": "M\xfcller"}\n', 'latin1'),
  );
  for (const mode of SUBMISSION_MODES) {
    const { status, stdout, stderr } = run([...mode, path]);
    assert.equal(status, 2, mode.join(' '));
    assert.match(stdout.toString(), /is not JSON: it breaks off at line 1, column 43/);
    assert.equal(stderr.toString(), '');
  }
});

test('a cell that is no UTF-8 is refused; a label comes back as it was', () => {
  const path = fileOf(
    'latin-1.csv',
    Buffer.from('clinician,PI_PPHI_1\nM\xfcller,yes\nb,\xff\n', 'latin1'),
  );
  const { status, stdout } = run(['--csv', '2026', path]);
  assert.equal(status, 2);
  const [, label, cell] = stdout.toString('latin1').split('\n');
  assert.match(label, /^M\xfcller,zero,/);
  assert.equal(cell, 'b,,,,,,,,wrong-type:/measurementSets/0/measurements/0/value');
});

test('a column whose name is no UTF-8 is named in an answer that is UTF-8', () => {
  const path = fileOf('latin-1-header.csv', Buffer.from('clinician,\xff\na,yes\n', 'latin1'));
  const { status, stdout } = run(['--csv', '2026', path]);
  assert.equal(status, 2);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(stdout);
  assert.equal(JSON.parse(text).errors[0].path, '/columns/\ufffd');
});

/** Ways to have no room for an answer. Each prints the exit status, then standard error. */
const OUTPUTS = {
  'a full disk': '"$@" 2>&1 >/dev/full; echo "status $?"',
  'a closed output': '"$@" 2>&1 >&-; echo "status $?"',
  // The reader has ended before the command begins.
  'a pipe that nobody reads': 'exec 3> >(true); wait $!; "$@" 2>&1 >&3; echo "status $?"',
};

for (const [what, script] of Object.entries(OUTPUTS)) {
  test(`${what} is a failure in words, in every mode`, () => {
    for (const options of EVERY_MODE) {
      assert.equal(
        shell(script, options),
        'pi-score: the output cannot be written\nstatus 1\n',
        options.join(' '),
      );
    }
  });
}

test('--ndjson and --csv stop where their reader goes away', () => {
  const endless = {
    '--ndjson': `yes '{"performanceYear": 2026}'`,
    '--csv 2026': `(echo clinician; yes a)`,
  };
  for (const [mode, input] of Object.entries(endless)) {
    const script = `exec 3>&1; ${input} | { timeout 60 "$0" ${mode} 2>&3; echo "status $?" >&3; } | head -n 1 >/dev/null`;
    const { stdout } = spawnSync('bash', ['-c', script, command], { encoding: 'utf8' });
    assert.equal(stdout, 'pi-score: the output cannot be written\nstatus 1\n', mode);
  }
});
