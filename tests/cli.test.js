// The native command as its manual says: options, exit status, standard output and standard error.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import test, { after, before } from 'node:test';
import { command, inputOf, readCases, run } from './cases/read.js';

const cases = new Map(readCases().map((each) => [each.path, each]));
const scored = cases.get('2021/worked-example-of-cms.json');
const blocked = cases.get('2026/only-one-answer.json');
const refused = cases.get('refused/six-errors-at-once.json');

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'pi-score-'));
});
after(() => rmSync(folder, { recursive: true }));

/** The path of a new file of this text. */
function fileOf(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const linesOf = (stdout) => stdout.split('\n').slice(0, -1);
const answersOf = (stdout) => linesOf(stdout).map((line) => JSON.parse(line));

/** Nothing on standard output, one message on standard error, status 1. */
function assertFailed({ status, stdout, stderr }, message) {
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^pi-score: .+\n/);
  assert.match(stderr, message);
}

test('a file, standard input and - are read alike, and answered on one line', () => {
  const path = fileOf('scored.json', inputOf(scored));
  const fromFile = run([path]);
  assert.deepEqual(fromFile, run([], inputOf(scored)));
  assert.deepEqual(fromFile, run(['-'], inputOf(scored)));
  assert.equal(fromFile.status, 0);
  assert.equal(fromFile.stderr, '');
  assert.deepStrictEqual(answersOf(fromFile.stdout), [scored.expected]);
});

test('a submission may be spread over lines', () => {
  const { status, stdout } = run([], JSON.stringify(scored.submission, null, 4));
  assert.equal(status, 0);
  assert.deepStrictEqual(answersOf(stdout), [scored.expected]);
});

test('a category of 0 is an estimate and ends with 0, a refusal ends with 2', () => {
  assert.equal(run([], inputOf(blocked)).status, 0);
  const { status, stdout, stderr } = run([], inputOf(refused));
  assert.equal(status, 2);
  assert.equal(stderr, '');
  assert.deepStrictEqual(answersOf(stdout), [refused.expected]);
});

test('--text says the result, each measure, each notice and the sum in lines that fit a page', () => {
  const { status, stdout } = run(['--text'], inputOf(scored));
  assert.equal(status, 0);
  assert.match(stdout, /^MIPS Promoting Interoperability 2021, estimate\n/);
  const page = stdout.replace(/\s+/g, ' ');
  const { headline, measures, notices, explanation } = scored.expected;
  assert.ok(page.includes(headline));
  for (const { measureId, explanation: why } of measures) {
    assert.ok(page.includes(`(${measureId}). ${why}`), measureId);
  }
  for (const { message } of notices) assert.ok(page.includes(message), message);
  assert.ok(page.includes(explanation));
  assert.ok(linesOf(stdout).every((line) => line.length <= 100));
});

test('--text names every blocker, and says what they keep back', () => {
  const { status, stdout } = run(['--text'], inputOf(blocked));
  assert.equal(status, 0);
  const page = stdout.replace(/\s+/g, ' ');
  assert.equal(blocked.expected.blockers.length, 12);
  for (const { message } of blocked.expected.blockers) assert.ok(page.includes(message), message);
  assert.match(page, /0 for now\. 6 points wait for 11 items\./);
});

test('--text names every error with its place and ends with 2', () => {
  const { status, stdout, stderr } = run([fileOf('refused.json', inputOf(refused)), '--text']);
  assert.equal(status, 2);
  assert.equal(stderr, '');
  const page = stdout.replace(/\s+/g, ' ');
  for (const { code, path, message } of refused.expected.errors) {
    assert.ok(page.includes(`${path}: ${message} (${code})`), code);
  }
});

test('--ndjson answers a line a submission, in order, and a bad line costs only itself', () => {
  const input = [inputOf(scored), 'not json', inputOf(refused), inputOf(blocked)].join('\n');
  const expected = [scored, cases.get('refused/not-json.json'), refused, blocked].map(
    (each) => each.expected,
  );
  for (const { status, stdout, stderr } of [
    run(['--ndjson'], `${input}\n`),
    run(['--ndjson', fileOf('four.ndjson', input)]),
  ]) {
    assert.equal(status, 2);
    assert.equal(stderr, '');
    assert.deepStrictEqual(answersOf(stdout), expected);
  }
});

test('--ndjson takes lines that end in CR LF, a last line without an end, and passes over blank lines', () => {
  const { status, stdout } = run(
    ['--ndjson'],
    `\r\n${inputOf(scored)}\r\n\n  \t\r\n${inputOf(blocked)}`,
  );
  assert.equal(status, 0);
  assert.deepStrictEqual(answersOf(stdout), [scored.expected, blocked.expected]);
});

test('--ndjson of nothing answers nothing', () => {
  assert.deepEqual(run(['--ndjson'], ''), { status: 0, stdout: '', stderr: '' });
});

test('--years lists the years that the rules hold', () => {
  assert.deepEqual(run(['--years']), {
    status: 0,
    stdout: '2021\n2022\n2023\n2024\n2025\n2026\n',
    stderr: '',
  });
});

test('--describe gives the measures, exclusions, grounds and assumptions of the year', () => {
  const { status, stdout } = run(['--describe', '2026']);
  assert.equal(status, 0);
  const [year] = answersOf(stdout);
  assert.equal(year.performanceYear, 2026);
  const prescribing = year.measures.find(({ measureId }) => measureId === 'PI_EP_1');
  assert.equal(prescribing.points, 10);
  assert.deepEqual(
    prescribing.exclusions.map(({ measureId }) => measureId),
    ['PI_LVPP_1'],
  );
  assert.ok(year.grounds.some(({ id }) => id === 'hospitalBased'));
  assert.deepEqual(
    year.assumptions.map(({ id }) => id),
    ['cehrt', 'ecrSuppressed'],
  );
});

test('--changes says what changed between two years, as JSON and for a person', () => {
  const [{ from, to, changes }] = answersOf(run(['--changes', '2023', '2024']).stdout);
  assert.deepEqual([from, to], [2023, 2024]);
  assert.ok(changes.some(({ kind }) => kind === 'period'));
  const { status, stdout } = run(['--text', '--changes', '2023', '2024']);
  assert.equal(status, 0);
  const page = stdout.replace(/\s+/g, ' ');
  for (const { text } of changes) assert.ok(page.includes(`* ${text}`), text);
});

test('--changes of a year to itself are none', () => {
  assert.deepEqual(answersOf(run(['--changes', '2025', '2025']).stdout), [
    { from: 2025, to: 2025, changes: [] },
  ]);
});

test('--help prints the manual on standard output', () => {
  const { status, stdout, stderr } = run(['--help']);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  for (const word of ['--text', '--ndjson', '--describe', '--years', '--changes', 'exit status']) {
    assert.ok(stdout.includes(word), word);
  }
});

test('a year without rules is named, with those that there are', () => {
  assertFailed(run(['--describe', '2020']), /"2020".*2021 2022 2023 2024 2025 2026/);
  assertFailed(run(['--changes', '2026', 'next']), /"next"/);
});

test('a file that does not exist is named', () => {
  const missing = join(folder, 'missing.json');
  assertFailed(run([missing]), /missing\.json/);
  assertFailed(run(['--ndjson', missing]), /missing\.json/);
});

test('a folder in place of a file is an input that cannot be read', () => {
  assertFailed(run([folder]), /cannot be (opened|read)/);
  assertFailed(run(['--ndjson', folder]), /cannot be (opened|read)/);
});

test('options that do not exist or do not go together fail with the manual on standard error', () => {
  const wrong = [
    ['--nonsense'],
    ['-x'],
    ['--describe'],
    ['--changes', '2025'],
    ['--years', '2026'],
    ['--text', '--ndjson'],
    ['--years', '--ndjson'],
    ['one', 'two'],
  ];
  for (const options of wrong) assertFailed(run(options), /usage: pi-score/);
});

test('an output that cannot be written is a failure', () => {
  const { status, stderr } = spawnSync('sh', ['-c', 'exec "$0" --years > /dev/full', command], {
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stderr, /^pi-score: .*written/);
});

/**
 * Peak memory in kB of the command after it has answered `count` lines and while it waits for more.
 */
async function memoryAfter(count) {
  const kinds = [scored, blocked, refused].map((each) => `${inputOf(each)}\n`);
  const lines = Readable.from(
    (function* repeat() {
      for (let at = 0; at < count; at += 1) yield kinds[at % kinds.length];
    })(),
  );
  const child = spawn(command, ['--ndjson']);
  lines.pipe(child.stdin, { end: false });
  let answered = 0;
  for await (const chunk of child.stdout) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answered += 1;
    if (answered === count) break;
  }
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  child.stdin.end();
  await new Promise((resolve) => {
    child.on('exit', resolve);
  });
  return Number(peak);
}

test('--ndjson needs no more memory for 40,000 lines than for 2,000', async () => {
  const few = await memoryAfter(2_000);
  const many = await memoryAfter(40_000);
  assert.ok(many - few < 20_000, `${few} kB after 2,000 lines, ${many} kB after 40,000`);
});
