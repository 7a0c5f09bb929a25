// The native command as its manual says: options, exit status, standard output and standard error.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import test, { after, before } from 'node:test';
import { command, inputOf, readCases, run } from './cases/read.js';
import { peakAfter } from './cli/memory.js';

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
  for (const { measureId, title, explanation: why } of measures) {
    assert.ok(page.includes(`. ${why} (${title}, ${measureId})`), measureId);
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

test('--text lists the sources of this estimate, and no others', () => {
  const few = run(['--text'], JSON.stringify({ performanceYear: 2026 })).stdout;
  const { sources } = JSON.parse(run(['--describe', '2026']).stdout);
  const listed = ({ citation }) => few.replace(/\s+/g, ' ').includes(citation);
  const used = sources.filter(listed).map(({ id }) => id);
  assert.ok(used.includes('cfr-1320') && used.includes('cfr-1380-weights'), used.join(' '));
  assert.ok(!used.includes('aua') && !used.includes('cfr-1317'), used.join(' '));
});

test('--advise --text says what blocks once, for all targets', () => {
  const { stdout } = run(['--advise', '--text'], JSON.stringify({ performanceYear: 2026 }));
  assert.match(stdout, /^75, 90, 100: No number of further cases helps yet\./m);
  assert.equal(stdout.match(/First do this/g).length, 1);
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

/** A practice of four in 2026, of which nobody knows whether case reporting is suppressed. */
const practice = {
  performanceYear: 2026,
  entityType: 'individual',
  circumstances: {
    smallPractice: true,
    categoryScores: { quality: 70, cost: 60, improvementActivities: 100 },
  },
  assumptions: { ecrSuppressed: true },
  measurementSets: [
    {
      category: 'pi',
      performanceStart: '2026-01-01',
      performanceEnd: '2026-12-31',
      cehrtId: '2025C43YZH8S00G',
      measurements: [
        ...['PI_PPHI_1', 'PI_PPHI_2', 'PI_INFBLO_1', 'PI_ONCDIR_1', 'PI_EP_2'].map((measureId) => ({
          measureId,
          value: true,
        })),
        { measureId: 'PI_EP_1', value: { numerator: 812, denominator: 1004 } },
        { measureId: 'PI_HIE_1', value: { numerator: 33, denominator: 120 } },
        { measureId: 'PI_HIE_4', value: { numerator: 45, denominator: 60 } },
        { measureId: 'PI_PEA_1', value: { numerator: 1850, denominator: 1900 } },
        { measureId: 'PI_PHCDRR_1_EX_1', value: true },
        { measureId: 'PI_PHCDRR_3', value: false },
      ],
    },
  ],
};

const SENTENCES = ['message', 'explanation'];
/** A part of an answer without its sentences. */
const figures = (part) =>
  JSON.parse(JSON.stringify(part), (key, value) => (SENTENCES.includes(key) ? undefined : value));

test('--advise gives the fewest further cases, the best steps and ways, and where numbers lead', () => {
  const { status, stdout } = run(
    ['--advise', '--may', 'PI_HIE_5', '--as-of', '2026-09-30'],
    JSON.stringify(practice),
  );
  assert.equal(status, 0);
  const advice = JSON.parse(stdout);
  assert.equal(advice.score, 82);
  // 60 of 120 is 7.5 of 15, rounded up to 8; 58 of 60 is 14.5, rounded up to 15: 4 + 4 points more.
  assert.deepEqual(figures(advice.targets).slice(0, 2), [
    { target: 75, reachable: true, additional: 0, score: 82, otherScore: 0, plan: [], alone: [] },
    {
      target: 90,
      reachable: true,
      additional: 40,
      score: 90,
      otherScore: 0,
      plan: [
        { measureId: 'PI_HIE_1', additional: 27, numerator: 60, denominator: 120, points: 8 },
        { measureId: 'PI_HIE_4', additional: 13, numerator: 58, denominator: 60, points: 15 },
      ],
      // 92 of 120 is 11.5 of 15, rounded up to 12: 8 points more by referrals alone.
      alone: [
        { measureId: 'PI_HIE_1', additional: 59, numerator: 92, denominator: 120, points: 12 },
      ],
    },
  ]);
  assert.equal(
    advice.targets[1].message,
    '27 more of your 120 referrals and 13 more of your 60 summaries received.',
  );
  // A point each 8 of the 120 referrals, from half a point on; the first needs one referral only.
  const sending = advice.measures.find(({ measureId }) => measureId === 'PI_HIE_1');
  assert.deepEqual(
    sending.steps.map(({ numerator, points }) => `${numerator}: ${points}`).slice(0, 5),
    ['1: 1', '12: 2', '20: 3', '28: 4', '36: 5'],
  );
  assert.deepEqual(sending.steps.at(-1), { numerator: 116, points: 15 });
  // Without the suppression, the no to case reporting makes the category 0.
  assert.deepEqual(figures(advice.otherReading), {
    assumptions: { ecrSuppressed: false },
    score: 0,
  });
  assert.deepEqual(figures(advice.moves)[0], {
    id: 'PI_HIE_5',
    difference: 15,
    changes: { set: [{ measureId: 'PI_HIE_5', value: true }], remove: ['PI_HIE_1', 'PI_HIE_4'] },
  });
  assert.deepEqual(figures(advice.moves).at(-1), {
    id: 'PI_PHCDRR_3',
    difference: 0,
    certainScore: 82,
    changes: {
      set: [
        { measureId: 'PI_PHCDRR_3', value: true },
        { measureId: 'PI_PHCDRR_3_PROD', value: true },
      ],
      remove: [],
    },
  });
  assert.deepEqual(figures(advice.strategies), [
    { claims: ['PI_PHCDRR_1_EX_1'], route: 'biDirectionalExchange', score: 97, difference: 15 },
    { claims: ['PI_PHCDRR_1_EX_1'], route: 'referralLoops', score: 82, difference: 0 },
  ]);
  assert.deepEqual(figures(advice.fragile)[0], { id: 'PI_HIE_1', fewer: 33 });
  assert.deepEqual(figures({ ...advice.projection, targetsFromHere: undefined }), {
    asOf: '2026-09-30',
    daysLeft: 92,
    score: 82,
    low: 70,
    high: 88,
    lastStart: '2026-07-05',
  });
});

test('--advise takes targets of one’s own, and cases that grow', () => {
  const advise = (...options) =>
    JSON.parse(run(['--advise', ...options], JSON.stringify(practice)).stdout).targets;
  assert.deepEqual(
    advise('--target', '83', '--target', '90').map(({ target }) => target),
    [83, 90],
  );
  // One more summary reconciled makes 46 of 60, which is 11.5 of 15. Where it is a new one it makes
  // 46 of 61, which is 11.3; five new ones are needed. Five new referrals do as well, 38 of 125 or
  // 4.56 of 15, and come first in the rules.
  const [held] = advise('--target', '83');
  assert.deepEqual(figures(held.plan), [
    { measureId: 'PI_HIE_4', additional: 1, numerator: 46, denominator: 60, points: 12 },
  ]);
  const [growing] = advise('--target', '83', '--growing');
  assert.deepEqual(figures(growing.plan), [
    { measureId: 'PI_HIE_1', additional: 5, numerator: 38, denominator: 125, points: 5 },
  ]);
});

test('--advise --text says what to do, how much of it, and what it brings', () => {
  const options = ['--advise', '--text', '--may', 'PI_HIE_5', '--as-of', '2026-09-30'];
  const { status, stdout } = run(options, JSON.stringify(practice));
  assert.equal(status, 0);
  const advice = JSON.parse(
    run(
      options.filter((option) => option !== '--text'),
      JSON.stringify(practice),
    ).stdout,
  );
  const page = stdout.replace(/\s+/g, ' ');
  for (const { message } of [...advice.targets, ...advice.moves, advice.projection]) {
    assert.ok(page.includes(message), message);
  }
  for (const { explanation } of advice.strategies) assert.ok(page.includes(explanation));
  assert.ok(linesOf(stdout).every((line) => line.length <= 100));
});

test('--advise --text says from which PI score reporting pays, where PI can be left out', () => {
  const page = (change) => {
    const submission = structuredClone(practice);
    change(submission.circumstances);
    const { stdout } = run(['--advise', '--text'], JSON.stringify(submission));
    return stdout.replace(/\s+/g, ' ');
  };
  const same = () => {};
  assert.match(page(same), /at least as good as leaving it out from a PI score of 88 on\./);
  const never = (circumstances) => {
    circumstances.categoryScores = { quality: 0, improvementActivities: 100 };
    circumstances.notScored = ['cost'];
  };
  assert.match(page(never), /brings a higher final score than even 100 points of PI\./);
  const unknown = (circumstances) => {
    delete circumstances.categoryScores;
  };
  assert.match(page(unknown), /Give the scores of the other categories to see from which PI score/);
  const required = (circumstances) => {
    delete circumstances.smallPractice;
  };
  assert.doesNotMatch(page(required), /leaving|leave it out/);
});

test('--advise on a refused submission gives its errors, and wrong options have theirs', () => {
  const asked = run(['--advise'], inputOf(refused));
  assert.equal(asked.status, 2);
  assert.deepStrictEqual(JSON.parse(asked.stdout), refused.expected);
  const wrong = run(
    ['--advise', '--target', '101', '--may', 'PI_EP_1', '--as-of', '2027-01-01'],
    JSON.stringify(practice),
  );
  assert.equal(wrong.status, 2);
  assert.deepEqual(
    JSON.parse(wrong.stdout).errors.map(({ code, path }) => `${code} ${path}`),
    [
      'out-of-range /options/targets/0',
      'unknown-measure /options/may/0',
      'period-outside-year /options/asOf',
    ],
  );
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
  const modes = ['--ndjson', '--csv', '--describe', '--years', '--changes'];
  for (const word of ['--text', ...modes, 'exit status']) {
    assert.ok(stdout.includes(word), word);
  }
});

test('a year without rules is named, with those that there are', () => {
  assertFailed(run(['--describe', '2020']), /"2020".*2021 2022 2023 2024 2025 2026/);
  assertFailed(run(['--changes', '2026', 'next']), /"next"/);
  assertFailed(run(['--csv', '2020']), /"2020".*2021 2022 2023 2024 2025 2026/);
});

test('a file that does not exist is named', () => {
  const missing = join(folder, 'missing.json');
  assertFailed(run([missing]), /missing\.json/);
  assertFailed(run(['--ndjson', missing]), /missing\.json/);
  assertFailed(run(['--csv', '2026', missing]), /missing\.json/);
});

test('a folder in place of a file is an input that cannot be read', () => {
  assertFailed(run([folder]), /cannot be (opened|read)/);
  assertFailed(run(['--ndjson', folder]), /cannot be (opened|read)/);
  assertFailed(run(['--csv', '2026', folder]), /cannot be (opened|read)/);
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
    ['--target', '90'],
    ['--advise', '--target'],
    ['--advise', '--target', 'ninety'],
    ['--advise', '--ndjson'],
    ['--csv'],
    ['--csv', '--text', '2026'],
    ['--csv', '2026', 'one', 'two'],
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
function memoryAfter(count) {
  const kinds = [scored, blocked, refused].map((each) => `${inputOf(each)}\n`);
  const lines = Readable.from(
    (function* repeat() {
      for (let at = 0; at < count; at += 1) yield kinds[at % kinds.length];
    })(),
  );
  const child = spawn(command, ['--ndjson']);
  lines.pipe(child.stdin, { end: false });
  return peakAfter(child, count);
}

test('--ndjson needs no more memory for 40,000 lines than for 2,000', async () => {
  const few = await memoryAfter(2_000);
  const many = await memoryAfter(40_000);
  assert.ok(many - few < 20_000, `${few} kB after 2,000 lines, ${many} kB after 40,000`);
});

// ------------------------------------------------------------------------------- hostile input

/** What `text` does in a shell where $0 is the command. */
function shell(text, options = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', text, command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...options,
  });
  return { status, stdout, stderr };
}

const many = (count, each) => Array.from({ length: count }, (_, at) => each(at));
const fieldsOf = (count, value) =>
  Object.fromEntries(many(count, (at) => [`name${String(at).padStart(6, '0')}`, value]));
const answerTo = (submission) => JSON.parse(run([], JSON.stringify(submission)).stdout);

test('160,000 fields are read, wherever they stand', () => {
  const unknown = fieldsOf(160_000, 1);
  const plain = answerTo({ performanceYear: 2026 });
  assert.deepStrictEqual(answerTo({ performanceYear: 2026, ...unknown }), plain);
  const { notices } = answerTo({ performanceYear: 2026, circumstances: unknown });
  const ignored = notices.filter(({ code }) => code === 'field-ignored');
  assert.equal(ignored.length, 1);
  for (const name of ['name000000', 'name159999']) assert.ok(ignored[0].message.includes(name));
  const services = { ...unknown, 21: 480_000 };
  const { grounds } = answerTo({ performanceYear: 2026, circumstances: { services } });
  assert.deepEqual(
    grounds.map(({ id }) => id),
    ['hospitalBased'],
  );
  const { errors } = answerTo({ performanceYear: 2026, assumptions: unknown });
  assert.equal(errors.length, 1001);
  assert.equal(errors[999].path, '/assumptions/name000999');
  assert.match(errors[1000].message, /159000 more errors/);
});

test('9,000 sets are compared with each other', () => {
  const [set] = scored.submission.measurementSets;
  const submission = { ...scored.submission, measurementSets: many(9_000, () => set) };
  const { score, blockers } = answerTo(submission);
  assert.deepEqual([score, blockers], [scored.expected.score, []]);
  const other = { ...set, performanceEnd: '2021-12-30' };
  submission.measurementSets = [...submission.measurementSets.slice(1), other];
  const contradicted = answerTo(submission);
  assert.equal(contradicted.score, 0);
  assert.deepEqual(
    contradicted.blockers.map(({ code }) => code),
    ['sets-contradict'],
  );
});

test('of 9,000 sets the best counts, wherever it stands', () => {
  const full = cases.get('2026/full-marks.json');
  const [worse] = blocked.submission.measurementSets;
  const [best] = full.submission.measurementSets;
  const measurementSets = many(9_000, (at) => (at === 4_500 ? best : worse));
  const { score, set } = answerTo({ ...full.submission, measurementSets });
  assert.deepEqual([score, set], [full.expected.score, 4_500]);
});

test('a NUL is refused with its place and does not end the input', () => {
  const text = '{\n  "performanceYear": 2026}\0garbage';
  for (const answer of [run([], text), run([fileOf('nul.json', text)])]) {
    assert.equal(answer.status, 2);
    const [{ errors }] = answersOf(answer.stdout);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['malformed-json'],
    );
    assert.match(errors[0].message, /NUL character at line 2, column 27/);
  }
  const { status, stdout } = run(['--ndjson'], `\0\n${inputOf(scored)}\n`);
  assert.equal(status, 2);
  const [first, second] = answersOf(stdout);
  assert.match(first.errors[0].message, /NUL character at line 1, column 1/);
  assert.deepStrictEqual(second, scored.expected);
});

test('--text prints control characters and what turns the direction of text as codes', () => {
  const codes = [
    ...many(0x20, (code) => code),
    ...many(0x21, (at) => 0x7f + at),
    ...[0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069],
  ];
  const forged = `\n\nScore 100 of 100${String.fromCodePoint(...codes)}\u{1f600}\u00e9`;
  const named = (text) => ({
    performanceYear: 2026,
    entityType: text,
    measurementSets: [
      { category: 'pi', programName: text, performanceStart: text, cehrtId: text },
      { category: 'pi', measurements: [{ measureId: text, value: true }] },
    ],
    circumstances: { grounds: [text], services: { [text]: -1 } },
    assumptions: { [text]: true },
  });
  const inNotice = { performanceYear: 2026, circumstances: { [forged]: 1 } };
  for (const submission of [named(forged), inNotice]) {
    const { stdout } = run(['--text'], JSON.stringify(submission));
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
    assert.doesNotMatch(stdout, /^Score 100 of 100/m);
    for (const code of codes) assert.ok(stdout.includes(`\\u{${code.toString(16)}}`), code);
    assert.ok(stdout.includes('\u{1f600}\u00e9'));
  }
});

test('an input that cannot be read is a failure with its reason, and no submission', () => {
  const failures = {
    '"$0" <&-': /cannot be read: Bad file descriptor/,
    '"$0" --text <&-': /cannot be read: Bad file descriptor/,
    '"$0" --ndjson <&-': /cannot be read: Bad file descriptor/,
    '"$0" --advise <&-': /cannot be read: Bad file descriptor/,
    '"$0" < /': /cannot be read: Is a directory/,
    '"$0" --ndjson < /': /cannot be read: Is a directory/,
    // The first page of a program's memory is never there.
    '"$0" /proc/self/mem': /cannot be read: Input\/output error/,
    '"$0" --ndjson /proc/self/mem': /cannot be read: Input\/output error/,
  };
  for (const [text, reason] of Object.entries(failures)) assertFailed(shell(text), reason);
});

test('--ndjson stops reading when its output takes no more', () => {
  // A command that does not stop is ended, and so is the endless input.
  const { status, stderr } = shell(
    `yes '{"performanceYear": 2026}' | timeout 60 "$0" --ndjson > /dev/full`,
  );
  assert.equal(status, 1);
  assert.match(stderr, /^pi-score: .*written/m);
});

test('a line that memory does not suffice for costs only itself', () => {
  const line = inputOf(scored);
  // As a tree it takes several times as many bytes as it has.
  const large = JSON.stringify({ performanceYear: 2026, circumstances: many(3e6, () => [1]) });
  const path = fileOf('large.ndjson', [line, large, line, ''].join('\n'));
  const { status, stdout, stderr } = shell(`ulimit -v 120000; "$0" --ndjson ${path}`);
  assert.equal(stderr, '');
  assert.equal(status, 2);
  const [first, second, third] = answersOf(stdout);
  assert.deepStrictEqual([first, third], [scored.expected, scored.expected]);
  assert.deepEqual(
    second.errors.map(({ code, path: place }) => [code, place]),
    [['too-large', '']],
  );
});

test('a line that does not fit into memory at all costs only itself', () => {
  const line = inputOf(scored);
  const input = `echo '${line}'; head -c 100000000 /dev/zero | tr '\\0' '1'; echo; echo '${line}'`;
  const { status, stdout, stderr } = shell(`(${input}) | (ulimit -v 60000; "$0" --ndjson)`);
  assert.equal(stderr, '');
  assert.equal(status, 2);
  const answers = answersOf(stdout);
  assert.deepStrictEqual([answers[0], answers[2]], [scored.expected, scored.expected]);
  assert.equal(answers[1].errors[0].code, 'too-large');
});

test('a submission that memory does not suffice for is a failure', () => {
  const large = JSON.stringify({ performanceYear: 2026, circumstances: many(3e6, () => [1]) });
  const path = fileOf('large.json', large);
  assertFailed(shell(`ulimit -v 120000; "$0" ${path}`), /memory of this machine/);
});
