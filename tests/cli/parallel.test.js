// The command on several processors: GNU parallel cuts the input at line ends, and hands each piece
// to a command of its own. The README shows these lines.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { command, inputOf, readCases, run } from '../cases/read.js';

/** What GNU parallel makes of the input with these options, in order. */
function parallel(options, input) {
  const given = ['--will-cite', '--pipe', '--keep-order', '--block', '20k', ...options];
  const { status, stdout, stderr } = spawnSync('parallel', given, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

test('--csv under GNU parallel answers as one command does', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `c${at},yes,${at % 7},5\n`).join('');
  const input = `clinician,PI_PPHI_1,PI_EP_1.numerator,PI_EP_1.denominator\n${rows}`;
  const whole = run(['--csv', '2026'], input);
  const pieces = parallel(['--header', ':', command, '--csv', '2026'], input);
  assert.equal(pieces.stderr, '');
  // Each piece is answered with a header of its own.
  const [header] = whole.stdout.split('\n', 1);
  const answers = pieces.stdout.split('\n').filter((line) => line !== header);
  assert.ok(pieces.stdout.split(header).length > 3, 'there are several pieces');
  assert.deepEqual([header, ...answers].join('\n'), whole.stdout);
  // Status 2 says that something was refused; parallel counts the pieces in which it was.
  assert.equal(whole.status, 2);
  assert.ok(pieces.status > 0);
});

test('--ndjson under GNU parallel answers as one command does', () => {
  const lines = readCases()
    .filter(({ path }) => !path.startsWith('refused/'))
    .map((each) => `${inputOf(each)}\n`)
    .join('');
  const pieces = parallel([command, '--ndjson'], lines);
  assert.deepEqual(pieces, { status: 0, stdout: run(['--ndjson'], lines).stdout, stderr: '' });
});
