// The command on the CSV of many clinicians: `pi-score --csv YEAR`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import test from 'node:test';
import { command, readCases, run } from '../cases/read.js';
import { lines } from '../naive/random.js';
import { peakAfter, peakOf } from './memory.js';
import { ANSWER_COLUMNS, answerOf, answersOf, csvOf, rowOf } from './rows.js';

const HEADER = `${ANSWER_COLUMNS.join(',')}\n`;
const cases = readCases();

/** A clinician of 2026 with full marks. */
const full = (() => {
  const yes = ['PI_PPHI_1', 'PI_PPHI_2', 'PI_INFBLO_1', 'PI_ONCDIR_1', 'PI_EP_2', 'PI_HIE_5'];
  const reports = ['PI_PHCDRR_1', 'PI_PHCDRR_1_PROD', 'PI_PHCDRR_3', 'PI_PHCDRR_3_PROD'];
  const counts = ['PI_EP_1', 'PI_PEA_1'].flatMap((id) => [`${id}.numerator`, `${id}.denominator`]);
  return {
    clinician: 'A',
    ...Object.fromEntries([...yes, ...reports].map((id) => [id, 'yes'])),
    ...Object.fromEntries(counts.map((name) => [name, 200])),
    performanceStart: '2026-01-01',
    performanceEnd: '2026-12-31',
    cehrt: 'yes',
  };
})();
const FULL = 'A,scored,100,100,25,25,,,\n';

function assertAnswers(input, expected, status = 0) {
  assert.deepEqual(run(['--csv', '2026'], input), {
    status,
    stdout: HEADER + expected,
    stderr: '',
  });
}

/** Asserts that rows are answered as the submissions are that they stand for. */
function assertSameAsOneByOne(submissions) {
  const byYear = new Map();
  for (const { submission, expected } of submissions) {
    const made = rowOf(submission);
    if (made === undefined) continue;
    if (!byYear.has(made.year)) byYear.set(made.year, []);
    byYear.get(made.year).push({ row: made.row, expected });
  }
  let count = 0;
  for (const [year, made] of byYear) {
    const rows = made.map(({ row }, at) => ({ clinician: `c${at}`, ...row }));
    const { stdout } = run(['--csv', String(year)], csvOf(rows));
    const answers = answersOf(stdout);
    assert.equal(answers.length, rows.length);
    made.forEach(({ row, expected }, at) => {
      // A row is one set, and its measurements stand in the order of the columns.
      const plain = (answer) => ({
        ...answer,
        errors: answer.errors
          .replace(/(measurementSets|measurements)\/\d+/g, '$1')
          .split(' ')
          .sort(),
      });
      assert.deepEqual(plain(answers[at]), plain(answerOf(`c${at}`, expected)), csvOf([row]));
      count += 1;
    });
  }
  return count;
}

test('every case that a row can hold is answered as it is by itself', () => {
  const held = cases.filter(({ submission }) => typeof submission?.performanceYear === 'number');
  const known = held.filter(({ path }) => !path.startsWith('refused/'));
  assert.ok(assertSameAsOneByOne(known) > 60);
});

test('random submissions are answered by row as they are one by one', () => {
  const valid = [...lines(20261128, 6000)].flatMap((text) => {
    try {
      return [JSON.parse(text)];
    } catch {
      return [];
    }
  });
  const { stdout } = run(['--ndjson'], valid.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const answers = stdout.trimEnd().split('\n');
  const wrong = ['wrong-type', 'duplicate-measure', 'unknown-measure', 'unknown-year'];
  const pairs = valid
    .map((submission, at) => ({ submission, expected: JSON.parse(answers[at]) }))
    // What is of a wrong shape is not what a cell can say.
    .filter(({ expected }) => !expected.errors?.some(({ code }) => wrong.includes(code)));
  assert.ok(assertSameAsOneByOne(pairs) > 1000);
});

test('the other score is that of the other reading, where it differs', () => {
  const no = { ...full, PI_PHCDRR_3: 'no', PI_PHCDRR_3_PROD: '' };
  assertAnswers(csvOf([full, no]), `${FULL}A,scored,100,100,25,25,0,,\n`);
});

test('yes and no are said in eight ways, in either case', () => {
  const says = (word) => ({ ...full, clinician: word, PI_PPHI_1: word });
  const yes = ['yes', 'true', 'y', '1', 'YES', 'True', 'Y'];
  const no = ['no', 'false', 'n', '0', 'No', 'FALSE'];
  const neither = ['maybe', 'ye', 'yess', '2', '-1'];
  const blocked = 'zero,0,100,25,0,,attestation-failed:PI_PPHI_1,';
  const expected = [
    ...yes.map((word) => `${word},scored,100,100,25,25,,,\n`),
    ...no.map((word) => `${word},${blocked}\n`),
    ...neither.map((word) => `${word},,,,,,,,wrong-type:/measurementSets/0/measurements/0/value\n`),
  ];
  assertAnswers(csvOf([...yes, ...no, ...neither].map(says)), expected.join(''), 2);
});

test('counts are whole numbers, however they are written', () => {
  const says = (count) => ({ ...full, 'PI_PEA_1.numerator': count });
  assertAnswers(csvOf(['200', '200.0', '2e2', '0200'].map(says)), FULL.repeat(4));
  const path = '/measurementSets/0/measurements/11/value/numerator';
  const wrong = {
    1.5: 'not-an-integer',
    '-1': 'negative',
    201: 'numerator-exceeds-denominator',
    '1e400': 'wrong-type',
    9007199254740992: 'too-large',
    nan: 'wrong-type',
    inf: 'wrong-type',
    '1,000': 'wrong-type',
    '+1': 'wrong-type',
    '0x10': 'wrong-type',
    '': 'wrong-type',
  };
  assertAnswers(
    csvOf(Object.keys(wrong).map(says)),
    Object.values(wrong)
      .map((code) => `A,,,,,,,,${code}:${path}\n`)
      .join(''),
    2,
  );
});

test('grounds stand with blanks between them', () => {
  const claim = (grounds) => ({ clinician: 'A', grounds });
  assertAnswers(
    csvOf(['hospitalBased', '  ascBased   hospitalBased ', 'hospitalBased nothing'].map(claim)),
    `${'A,reweighted,0,0,0,0,,,\n'.repeat(2)}A,,,,,,,,unknown-ground:/circumstances/grounds/1\n`,
    2,
  );
});

test('a byte order mark, CR LF, quotes, blank lines and another order of columns change nothing', () => {
  const csv = csvOf([full, full]);
  const turned = Object.fromEntries(Object.entries(full).reverse());
  for (const same of [
    `\ufeff${csv}`,
    csv.replaceAll('\n', '\r\n'),
    csv.replace(/[^,\n]+/g, '"$&"'),
    csv.replaceAll(',', ' ,\t'),
    csv.replaceAll('\n', '\n\n \r\n'),
    csv.trimEnd(),
    csvOf([turned, turned]),
  ]) {
    assertAnswers(same, FULL.repeat(2));
  }
});

test('the label of a clinician comes back as it was, and need not be there', () => {
  const labels = ['Dr. "A", MD', 'two\nlines', 'two\r\nlines', ' blank ', '=1+1', 'Zoë', '<b>', ''];
  const csv = csvOf(labels.map((clinician) => ({ ...full, clinician }))).replace(
    /^ blank /m,
    '" blank "',
  );
  const quoted = ['"Dr. ""A"", MD"', '"two\nlines"', '"two\r\nlines"', '" blank "'];
  const plain = ['=1+1', 'Zoë', '<b>', ''];
  assertAnswers(csv, [...quoted, ...plain].map((label) => FULL.replace('A', label)).join(''));
  assertAnswers(csvOf([full]).replaceAll(/^(clinician|A),/gm, ''), FULL.replace('A', ''));
});

test('a bad row costs only itself', () => {
  const [header, row] = csvOf([full]).trimEnd().split('\n');
  const rows = [
    row,
    'A', // Cells are missing.
    `${row},`, // There is a cell too many.
    row.replace('A', 'A"'), // A quote inside a cell.
    row,
    row.replace('A', 'x'.repeat(70_000)),
    row.replace('2026-12-31', '2027-12-31'),
    row.replace('A', '"A'), // A quote that is not closed.
    row,
  ];
  assertAnswers(
    [header, ...rows].join('\n'),
    [
      FULL,
      'A,,,,,,,,wrong-type:\n',
      'A,,,,,,,,wrong-type:\n',
      ',,,,,,,,wrong-type:\n',
      FULL,
      ',,,,,,,,too-large:\n',
      'A,,,,,,,,period-outside-year:/measurementSets/0/performanceEnd\n',
      ',,,,,,,,wrong-type:\n',
      FULL,
    ].join(''),
    2,
  );
});

test('columns that are unknown or there twice are the errors of the table', () => {
  const { status, stdout, stderr } = run(
    ['--csv', '2026'],
    'clinician,PI_EP_9,Clinician,PI_EP_1,clinician,"a\tb"\nA,1,2,3,4,5\n',
  );
  assert.deepEqual([status, stderr], [2, '']);
  const { errors } = JSON.parse(stdout);
  assert.deepEqual(
    errors.map(({ code, path }) => `${code} ${path}`),
    [
      'unknown-measure /columns/PI_EP_9',
      'unknown-measure /columns/Clinician',
      'unknown-measure /columns/PI_EP_1',
      'duplicate-measure /columns/clinician',
      'unknown-measure /columns/a\tb',
    ],
  );
  // Measures are those of the year.
  assert.equal(run(['--csv', '2021'], 'PI_EP_2\n').status, 0);
  assert.equal(run(['--csv', '2021'], 'PI_PPHI_2\n').status, 2);
});

test('a table without a header that can be read is refused', () => {
  const messages = {
    '': /empty/,
    '\r\n\n': /empty/,
    'a"b\n': /no CSV/,
    [`${'x'.repeat(70_000)}\n`]: /longer than 65536 bytes/,
  };
  for (const [text, message] of Object.entries(messages)) {
    const { status, stdout } = run(['--csv', '2026'], text);
    assert.equal(status, 2);
    assert.match(JSON.parse(stdout).errors[0].message, message);
  }
  const { status, stdout } = run(['--csv', '2026'], Buffer.from('Gr\xf6\xdfe\n', 'latin1'));
  assert.equal(status, 2);
  assert.equal(JSON.parse(stdout).errors[0].path, '/columns/Gr\ufffd\ufffde');
});

test('a header alone is a table of nobody', () => {
  assertAnswers('clinician\n', '');
});

/** Peak memory in kB of the command after `count` rows, while it waits for more. */
function memoryAfter(count) {
  const [header, row] = csvOf([full]).trimEnd().split('\n');
  const child = spawn(command, ['--csv', '2026']);
  const text = `${row}\n${row.replace('A', 'A"')}\n`.repeat(500);
  child.stdin.write(`${header}\n`);
  for (let sent = 0; sent < count; sent += 1000) child.stdin.write(text);
  return peakAfter(child, count + 1);
}

test('300,000 rows need no more memory than 3,000', async () => {
  const few = await memoryAfter(3_000);
  const many = await memoryAfter(300_000);
  assert.ok(many - few < 2_000, `${few} kB after 3,000 rows, ${many} kB after 300,000`);
});

test('a row without an end needs no more memory than any other', async () => {
  const child = spawn(command, ['--csv', '2026']);
  child.stdin.write('clinician\n"');
  const piece = 'x'.repeat(2 ** 20);
  for (let sent = 0; sent < 64; sent += 1) {
    if (!child.stdin.write(piece)) {
      await new Promise((resolve) => {
        child.stdin.once('drain', resolve);
      });
    }
  }
  const peak = peakOf(child);
  child.stdin.end();
  let answer = '';
  for await (const chunk of child.stdout) answer += chunk;
  assert.equal(answer, `${HEADER},,,,,,,,too-large:\n`);
  assert.ok(peak < 16_000, `${peak} kB`);
});

test('an output that takes no more ends the work', async () => {
  const child = spawn('sh', [
    '-c',
    '(echo clinician; yes A) | "$0" --csv 2026 | head -n 2',
    command,
  ]);
  const began = Date.now();
  await new Promise((resolve) => {
    child.on('exit', resolve);
  });
  assert.ok(Date.now() - began < 5_000);
});
