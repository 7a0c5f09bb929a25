/** Many clinicians: from the text of a file to the figures of each row and of the group. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { lines as randomLines } from '../naive/random.js';
import { csvOf, rowOf } from '../cli/rows.js';
import { corrections } from '../../web/src/many/corrections.js';
import { answerCsv, estimateRow } from '../../web/src/state/many/answer.js';
import { columnNames } from '../../web/src/state/many/columns.js';
import { groupAnswers } from '../../web/src/state/many/group.js';
import { readHeaders, withCell, yearOfPeriods } from '../../web/src/state/many/headers.js';
import { orderOf } from '../../web/src/state/many/order.js';
import { longestRow, makeRowReader } from '../../web/src/state/many/rows.js';
import { compareWith, outcomeNumber, scoreTable } from '../../web/src/state/many/score.js';
import { makeTable } from '../../web/src/state/many/table.js';
import { template } from '../../web/src/state/many/template.js';
import { toSubmission } from '../../web/src/state/submission.js';
import { markupOf } from '../../web/prerender.js';
import { pageWith, pi, years } from './fixtures.js';

const latest = pi.describe(years.at(-1));
const go = () => Promise.resolve(true);

/** The rows of a text that comes in pieces of some length. */
function rowsOf(text, length = text.length || 1) {
  const rows = [];
  const reader = makeRowReader((cells) => rows.push(cells));
  for (let at = 0; at < text.length; at += length) reader.push(text.slice(at, at + length));
  reader.push('', true);
  return rows;
}

/** A text as a table of a year, its headers being columns. */
function tableOf(text, description = latest) {
  const [header, ...rows] = rowsOf(text);
  const columns = readHeaders(
    header.map((each) => ({ text: each, holdsNumbers: false })),
    description,
    new Map(),
  ).map(({ column }) => column);
  const { table, add } = makeTable(pi, description, columns, rows.length);
  rows.forEach(add);
  return table;
}
const scored = (text, description = latest) =>
  scoreTable(pi, description, tableOf(text, description), go);
const answerOf = async (text, description) =>
  (await answerCsv(pi, tableOf(text, description), go)).join('');

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

test('rows are read as spreadsheets write them', () => {
  const expected = [
    ['a', 'b'],
    ['1', 'x y'],
    ['2', ''],
  ];
  for (const text of [
    'a,b\n1,x y\n2,\n',
    'a,b\r\n1,x y\r\n2,',
    'a,b\r1,x y\r2,\r',
    'a;b\n1;"x y"\n\n \n2;',
    'a\tb\n1\tx y\n2\t',
    ' a , "b"\n1,"x y" \n"2",""',
  ]) {
    for (const length of [1, 2, 3, 1000]) {
      const found = rowsOf(text, length);
      if (text.startsWith(' a')) found[0][1] = 'b';
      assert.deepEqual(found, expected, JSON.stringify(text));
    }
  }
  assert.deepEqual(rowsOf('a,b\n"1,""\n2","Zoë"\r\n'), [
    ['a', 'b'],
    ['1,"\n2', 'Zoë'],
  ]);
});

test('a row that is not well-formed costs only itself', () => {
  const long = 'x'.repeat(longestRow + 1);
  for (const length of [1000, 70_000, 1e6]) {
    assert.deepEqual(
      rowsOf(`a,b\n1,2\n"3,4\n5,6\n"7"x,8\n9,10\n${long}\n11,12\n"13,14`, length),
      [
        ['a', 'b'],
        ['1', '2'],
        undefined,
        ['5', '6'],
        undefined,
        ['9', '10'],
        undefined,
        ['11', '12'],
        undefined,
      ],
      String(length),
    );
  }
  assert.deepEqual(rowsOf('a,b\nx"y,1\n2,3\n'), [
    ['a', 'b'],
    ['x"y', '1'],
    ['2', '3'],
  ]);
});

test('whatever a text is, it is read to its end, and the same in any pieces', () => {
  const part = fc.constantFrom(
    'a',
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    '\r',
    ' ',
    'b,c\n',
    '\t',
    ';',
    'é',
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 200 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 50 }), (all, length) => {
      assert.deepEqual(rowsOf(`x,y\n${all}`, length), rowsOf(`x,y\n${all}`));
    }),
    { numRuns: 1000 },
  );
});

test('quotes wherever they stand cost no row but their own', () => {
  const refused = (line, count) =>
    rowsOf(`a,b\n${line.repeat(count)}1,2\n`, 8192).filter((cells) => !cells).length;
  for (const [line, each] of [
    ['"ab"c\n', 1],
    ['"a\n3,4\n"b"c,d\n', 2],
    [`"${'a'.repeat(300)}\n3,4\n"b",c\n`, 1],
  ]) {
    assert.equal(refused(line, 5000), each * 5000, line.slice(0, 20));
  }
});

test('each row is scored or refused, whatever stands in the cells', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...years),
      fc.array(
        fc.dictionary(
          fc.constantFrom('#', ...Array(80).keys()).map(String),
          fc.oneof(
            fc.constantFrom(
              'yes',
              'no',
              '1',
              '0',
              '5',
              '10',
              '1,004',
              '-1',
              '2.5',
              'maybe',
              'G0053',
            ),
            fc.string({ maxLength: 6 }),
          ),
          { maxKeys: 30 },
        ),
        { minLength: 1, maxLength: 8 },
      ),
      async (year, rows) => {
        const description = pi.describe(year);
        const names = columnNames(description);
        const text = csvOf([
          Object.fromEntries(names.map((name) => [name, ''])),
          ...rows.map((row) =>
            Object.fromEntries(
              names.map((name, at) => [name, row[at] ?? (name === 'clinician' ? 'A' : '')]),
            ),
          ),
        ]);
        const results = await scored(text, description);
        const { table, outcomes, scores } = results;
        for (let row = 0; row < table.count; row += 1) {
          const answer = estimateRow(pi, table, row);
          if (answer.errors) {
            assert.equal(outcomes[row], outcomeNumber.refused, JSON.stringify(rows[row - 1]));
            assert.ok(Number.isNaN(scores[row]));
          } else {
            assert.equal(outcomes[row], outcomeNumber[answer.outcome]);
            assert.equal(scores[row], answer.score);
          }
        }
      },
    ),
    { numRuns: 150 },
  ));

/** Submissions at random as rows of a year, with what they are. */
function randomRows(seed, count) {
  const byYear = new Map();
  for (const text of randomLines(seed, count)) {
    let submission;
    try {
      submission = JSON.parse(text);
    } catch {
      continue;
    }
    const { errors } = pi.estimate(submission);
    const shape = ['wrong-type', 'duplicate-measure', 'unknown-measure', 'unknown-year'];
    if (errors?.some(({ code }) => shape.includes(code))) continue;
    const made = rowOf(submission);
    if (!made) continue;
    byYear.set(made.year, [...(byYear.get(made.year) ?? []), { ...made, submission }]);
  }
  return byYear;
}

test('random submissions score by their columns as they do one by one', async () => {
  let count = 0;
  for (const [year, all] of randomRows(20261128, 4000)) {
    const description = pi.describe(year);
    const results = await scored(
      csvOf(all.map(({ row }) => ({ clinician: 'A', ...row }))),
      description,
    );
    all.forEach(({ submission }, at) => {
      const { errors, alternatives, ...one } = pi.estimate(submission);
      assert.equal(results.outcomes[at], errors ? 255 : outcomeNumber[one.outcome]);
      if (errors) return;
      const other = alternatives.find((each) => each.score !== one.score);
      const { score, contribution } = other?.score < one.score ? other : one;
      assert.deepEqual([results.scores[at], results.contributions[at]], [score, contribution]);
      count += 1;
    });
  }
  assert.ok(count > 500, String(count));
});

const command = fileURLToPath(new URL('../../build/native/pi-score', import.meta.url));

test('the results are those that the command prints for the same rows', async () => {
  for (const [year, all] of randomRows(7, 3000)) {
    const labels = ['A', 'Dr. "B", MD', 'Zoë', '', 'two words'];
    const csv = csvOf(
      all.map(({ row }, at) => ({ clinician: labels[at % labels.length], ...row })),
    );
    const { stdout } = spawnSync(command, ['--csv', String(year)], { input: csv, maxBuffer: 1e9 });
    assert.equal(await answerOf(csv, pi.describe(year)), stdout.toString(), String(year));
  }
});

test('a label that a spreadsheet would run as a formula is made a text', async () => {
  const labels = ['=1+1', '@x', '-A', '+A', 'A=1'];
  const lines = (await answerOf(csvOf(labels.map((clinician) => ({ ...full, clinician }))))).split(
    '\n',
  );
  assert.deepEqual(
    lines.slice(1, -1).map((line) => line.split(',')[0]),
    ["'=1+1", "'@x", "'-A", "'+A", 'A=1'],
  );
});

test('counts with separators and dates of spreadsheets are read', async () => {
  const row = { ...full, 'PI_EP_1.numerator': '1,004', 'PI_EP_1.denominator': '2e3' };
  const text = csvOf([{ ...row, performanceStart: '1/1/2026', performanceEnd: '12/31/2026' }]);
  const { scores } = await scored(text);
  assert.equal(scores[0], 95);
});

const withoutLevels = () => {
  const { PI_PHCDRR_1_PROD: one, PI_PHCDRR_3_PROD: three, ...row } = full;
  assert.equal(one && three, 'yes');
  return row;
};

test('a level of engagement in words is a yes and its level', async () => {
  const row = withoutLevels();
  const words = ['Option 2', 'Validated data production', 'option 2 - production'];
  const same = await scored(
    csvOf(words.map((word) => ({ ...row, PI_PHCDRR_1: word, PI_PHCDRR_3: word }))),
  );
  assert.deepEqual([...same.scores], [100, 100, 100]);
  assert.equal(same.table.columns.PI_PHCDRR_1_PROD[0], 1);

  // In a column of its own, before or behind the measure's, whose own answer stands.
  const header = 'Immunization registry: level of active engagement';
  const rows = ['yes', '', 'no'].map((answer) => ({
    ...row,
    [header]: 'Pre-production and validation',
    PI_PHCDRR_1: answer,
    PI_PHCDRR_3: 'Option 2',
  }));
  const { table, scores } = await scored(csvOf(rows));
  assert.deepEqual([...table.columns.PI_PHCDRR_1], [1, 1, 0]);
  assert.deepEqual([...table.columns.PI_PHCDRR_1_PRE], [1, 1, 1]);
  assert.deepEqual([...scores.subarray(0, 2)], [100, 100]);
  assert.ok(!('PI_PHCDRR_1.level' in table.columns));

  // What no option is called is wrong, and only its row.
  for (const column of ['PI_PHCDRR_1', header]) {
    const wrong = [
      { ...full, [column]: 'Option 3' },
      { ...full, [column]: '' },
    ];
    const results = await scored(csvOf(wrong));
    assert.equal(results.outcomes[0], outcomeNumber.refused);
    assert.notEqual(results.outcomes[1], outcomeNumber.refused);
    const { errors } = estimateRow(pi, results.table, 0);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['wrong-type'],
    );
  }
});

test('rows with too few or too many cells are refused as the command refuses them', async () => {
  const text = csvOf([full]);
  const [header, row] = text.trimEnd().split('\n');
  const odd = [header, row, 'A', `${row},`, row].join('\n');
  const { stdout } = spawnSync(command, ['--csv', '2026'], { input: odd });
  assert.equal(await answerOf(odd), stdout.toString());
  assert.deepEqual((await scored(odd)).counts, { scored: 2, zero: 0, reweighted: 0, refused: 2 });
});

test('the template of every year is read back, and its example is complete', async () => {
  for (const year of years) {
    const description = pi.describe(year);
    const [header, example, ...more] = rowsOf(template(description, 'Example'));
    assert.deepEqual([header, more], [columnNames(description), []]);
    assert.equal(example[0], 'Example');
    const { counts, scores } = await scored(template(description, 'Example'), description);
    assert.equal(counts.scored, 1, String(year));
    // Three of four in what is counted, and all of what is attested.
    assert.ok(scores[0] > 75 && scores[0] < 100, `${year}: ${scores[0]}`);
  }
});

test('headers of persons and headers that nothing fits are left out', () => {
  const how = (text, holdsNumbers = false) =>
    readHeaders([{ text, holdsNumbers }], latest, new Map([[0, 'clinician']]))[0].how;
  for (const text of [
    'NPI',
    'Provider_NPI',
    'tin',
    'TaxID',
    'Date of Birth',
    'Home address',
    'Patient Name',
  ]) {
    assert.equal(how(text), 'personal', text);
  }
  assert.equal(how('Provider'), 'chosen');
  const read = readHeaders(
    ['Provider', 'Specialty', 'SRA', 'PI_PPHI_1'].map((text) => ({ text, holdsNumbers: true })),
    latest,
    new Map(),
  );
  assert.deepEqual(
    read.map(({ column, how: by, isTwice }) => [column, by, isTwice]),
    [
      ['', 'personal', false],
      ['', 'unknown', false],
      ['PI_PPHI_1', 'spelling', true],
      ['PI_PPHI_1', 'id', true],
    ],
  );
});

test('the dates below the headers tell the year of the file', () => {
  const yearOf = (...rows) => {
    const headers = ['performanceStart', 'Period end', 'Hired'].map((text, at) =>
      rows.map((cells) => cells[at]).reduce(withCell, { text }),
    );
    return yearOfPeriods(headers, readHeaders(headers, latest, new Map()));
  };
  assert.equal(yearOf(['2025-01-01', '12/31/2025', '2019-05-01']), '2025');
  assert.equal(yearOf(['2025-01-01', '2025-12-31', ''], ['1/1/2026', '', '']), undefined);
  assert.equal(yearOf(['soon', '', '2025-01-01']), undefined);
});

const groupOf = (results, form, from) => {
  const answers = groupAnswers(latest, results, { year: '2026', ...form }, from);
  return { answers, estimate: pi.estimate(toSubmission(latest, answers).submission) };
};

test('the group has the sums of the counts, and yes where everybody says yes', async () => {
  const rows = [
    { ...full, 'PI_EP_1.numerator': 50, 'PI_EP_1.denominator': 100 },
    { ...full, PI_PHCDRR_1: '', PI_PHCDRR_1_PROD: '', PI_PHCDRR_1_EX_1: 'yes' },
    { ...full, 'PI_EP_1.numerator': 900, PI_EP_2: 'no' },
  ];
  const results = await scored(csvOf(rows));
  const { answers, estimate } = groupOf(results, {}, 'everyone');
  assert.equal(answers.entityType, 'group');
  assert.equal(answers['PI_EP_1.numerator'], '250');
  assert.equal(answers['PI_EP_1.denominator'], '300');
  assert.equal(answers['PI_PHCDRR_1.answer'], 'yes');
  assert.equal(answers['PI_EP_2.answer'], 'yes');
  assert.equal(answers['healthInformationExchange.route'], 'biDirectionalExchange');
  assert.equal(answers.performanceEnd, '2026-12-31');
  assert.equal(estimate.outcome, 'scored');
  assert.deepEqual(results.counts, { scored: 2, zero: 0, reweighted: 0, refused: 1 });

  const doubtful = await scored(csvOf([full, { ...full, PI_PPHI_1: 'no' }]));
  assert.equal(groupOf(doubtful, {}, 'everyone').answers['PI_PPHI_1.answer'], 'no');
  assert.equal(groupOf(doubtful, {}, 'everyone').estimate.outcome, 'zero');
});

test('the group has the answers of the form where the reader wants it', async () => {
  const results = await scored(csvOf([full, { ...full, PI_PPHI_1: 'no' }]));
  const form = { 'PI_PPHI_1.answer': 'yes', 'PI_EP_1.numerator': '1', 'PI_HIE_1.numerator': '3' };
  const { answers } = groupOf(results, form, 'form');
  assert.equal(answers['PI_PPHI_1.answer'], 'yes');
  assert.equal(answers['PI_EP_1.numerator'], '400');
  assert.equal(answers['PI_HIE_1.numerator'], undefined);
  assert.equal(answers['PI_EP_2.answer'], undefined);
  const excluded = groupOf(results, { 'PI_EP_1.answer': 'PI_LVPP_1' }, 'form').answers;
  assert.equal(excluded['PI_EP_1.numerator'], undefined);
});

test('clinicians gain or lose by the group, or neither', async () => {
  const results = await scored(
    csvOf([
      full,
      { ...full, 'PI_EP_1.numerator': 100 },
      { ...full, PI_PPHI_1: 'no' },
      { ...full, grounds: 'hospitalBased' },
    ]),
  );
  const { more, less, same, zeros, average } = compareWith(results, 95);
  assert.deepEqual([more, less, same, zeros], [1, 2, 1, 1]);
  assert.equal(average, (100 + 95 + 0 + 100) / 4);
});

test('where the readings of the rules differ, the lower score is the one that counts', async () => {
  const noReport = { PI_PHCDRR_3: 'no', PI_PHCDRR_3_PROD: '' };
  const results = await scored(csvOf([full, { ...full, ...noReport }]));
  assert.deepEqual([...results.scores], [100, 0]);
  assert.deepEqual([...results.contributions], [25, 0]);
  assert.deepEqual(
    results.spread.flatMap((count, at) => Array(count).fill(at)),
    [0, 50],
  );
  assert.equal(results.readingsDiffer, true);
  const { more, less, zeros, average, adds } = compareWith(results, 50);
  assert.deepEqual([more, less, zeros, average, adds], [1, 1, 1, 50, 12.5]);
  assert.equal((await scored(csvOf([full]))).readingsDiffer, false);
});

test('rows are sorted by each column, and those without a score stand last', async () => {
  const numerators = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 301);
  const results = await scored(
    csvOf(
      numerators.map((count, at) => ({
        ...full,
        clinician: `Dr. ${at}`,
        'PI_EP_1.numerator': count,
      })),
    ),
  );
  const pause = async () => {};
  for (const descending of [false, true]) {
    const byScore = [...(await orderOf(results, 'score', descending, pause))].map(
      (row) => results.scores[row],
    );
    const known = byScore.filter((score) => !Number.isNaN(score));
    assert.deepEqual(
      known,
      [...known].sort((a, b) => (descending ? b - a : a - b)),
    );
    assert.ok(byScore.slice(known.length).every(Number.isNaN) && known.length < byScore.length);
  }
  const byLabel = await orderOf(results, 'clinician', false, pause);
  assert.deepEqual([...byLabel], [...Array(10_000).keys()]);
});

test('what to correct names the column, and a level by words that are accepted', async () => {
  const row = withoutLevels();
  const text = csvOf([
    { ...row, PI_PHCDRR_1: 'Option 2', PI_PHCDRR_1_PRE: 'yes' },
    { ...row, PI_PHCDRR_1: 'Option 3', PI_PHCDRR_1_PRE: '' },
  ]);
  const results = await scored(text);
  const headers = rowsOf(text)[0].map((each) => ({ text: each }));
  const page = pageWith({ year: '2026' }, { many: { results, headers, chosen: new Map() } });
  // The words made the level, which is no column of the file.
  assert.deepEqual(
    [0, 1].flatMap((at) => corrections(page, at)),
    [
      'Immunization registry, validated production: PI_PHCDRR_1 names both levels of active engagement. Keep the one that was reached.',
      'PI_PHCDRR_1, “Option 3”: Write yes, no, “Option 1” or “Option 2”.',
    ],
  );
});

test('the results are sound as markup, with labels as text and few rows of many', async () => {
  const hostile = '<b id="x">"&amp;';
  const rows = Array.from({ length: 500 }, (_, at) => ({ ...full, clinician: `Dr. ${at}` }));
  rows[0].clinician = hostile;
  rows[1].PI_PPHI_1 = hostile;
  rows[2].grounds = 'hospitalBased';
  const text = csvOf(rows.map((row) => ({ grounds: '', ...row })));
  const results = await scored(text);
  const headers = rowsOf(text)[0].map((each) => ({ text: each, holdsNumbers: false }));
  const many = {
    step: 'results',
    results,
    headers,
    chosen: new Map(),
    order: await orderOf(results, '', false, async () => {}),
    sort: { key: 'score', isDescending: true },
    from: 'everyone',
    top: 0,
    current: 0,
    note: '',
  };
  for (const open of [undefined, 0, 1, 2]) {
    const markup = await markupOf(
      pageWith(
        { year: '2026', entityType: 'individual' },
        { view: 'many', many: { ...many, open } },
      ),
    );
    assert.doesNotMatch(markup, /<b id="x"|undefined|NaN|\[object/);
    assert.match(markup, /aria-rowcount="501"/);
    assert.ok(markup.match(/<tr /g).length < 50);
  }
});
