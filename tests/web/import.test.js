/** What the page's one reader makes of JSON, of tables, and of anything else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toFile } from '../../web/src/state/files.js';
import { changedSubjects, proposalOf } from '../../web/src/state/import/proposal.js';
import { submissionIn } from '../../web/src/state/import/qpp.js';
import { read } from '../../web/src/state/import/read.js';
import { largestFile, textOf } from '../../web/src/state/import/text.js';
import { toSubmission } from '../../web/src/state/submission.js';
import { evaluate } from '../../web/src/state/evaluate.js';
import { en } from '../../web/src/strings/en.js';
import { answersIn, anyAnswers } from './arbitrary.js';
import { dana, describe, full, pi, years } from './fixtures.js';
import { entriesOf, hostile, qrdaFile } from './qrda-file.js';

const newest = pi.describe(years.at(-1));
const open = (content) =>
  read(pi, newest, typeof content === 'string' ? content : JSON.stringify(content));
const bytes = (...parts) => new Uint8Array(parts.flat());
const { submission } = toSubmission(describe(full), full);
const [set] = submission.measurementSets;

test('text is UTF-8, or UTF-16 that says so; what only looks like text is told apart', () => {
  const text = 'PI_EP_2,yes – é';
  const encoded = [...new TextEncoder().encode(text)];
  const utf16 = [...text].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]);
  const swapped = utf16.map((_, at) => utf16[at ^ 1]);
  for (const given of [
    bytes(encoded),
    bytes([0xef, 0xbb, 0xbf], encoded),
    bytes([0xff, 0xfe], utf16),
    bytes([0xfe, 0xff], swapped),
  ]) {
    assert.deepEqual(textOf(given), { text });
  }
  const refused = (...parts) => textOf(bytes(...parts)).refused;
  assert.equal(refused([0x50, 0x4b, 3, 4], encoded), 'zip');
  assert.equal(refused([0xd0, 0xcf, 0x11, 0xe0]), 'workbook');
  assert.equal(refused([0x25, 0x50, 0x44, 0x46]), 'pdf');
  assert.equal(refused(utf16), 'not-text');
  assert.equal(refused([0x41, 0xe9, 0x42]), 'not-text');
  assert.equal(refused([0xff, 0xfe, 0x00, 0xd8]), 'not-text');
  assert.equal(textOf(new Uint8Array(largestFile + 1)).refused, 'too-large');
});

test('a submission is found however the API or a hand wraps it', () => {
  for (const content of [
    submission,
    { data: { submission } },
    { submission },
    { data: submission },
    { ...submission, performanceYear: undefined },
    set,
    [set],
    { data: { measurementSet: set } },
  ]) {
    const { answers, left, source } = open(content);
    assert.deepEqual(left, []);
    assert.equal(source, 'submission');
    assert.equal(answers['PI_PEA_1.numerator'], '200');
    assert.equal(answers.performanceEnd, '2026-12-31');
  }
  assert.equal(open(set.measurements).answers['PI_EP_1.denominator'], '100');
  assert.equal(open({ measurements: set.measurements }).answers['PI_HIE_5.answer'], 'yes');
});

test('a set names its year, and where it names none the year of the form is meant', () => {
  const old = {
    measurements: [],
    category: 'pi',
    performanceStart: '2023-01-01',
    cehrtId: '0015C1234567890',
  };
  assert.equal(open(old).year, '2023');
  assert.equal(open([{ measureId: 'PI_EP_2', value: true }]).year, '2026');
});

test('the identifiers beside the answers are not looked at', () => {
  const looked = [];
  const named = new Proxy(
    { ...submission, taxpayerIdentificationNumber: '123456789', nationalProviderIdentifier: '1' },
    {
      get: (target, key) => {
        looked.push(key);
        return target[key];
      },
    },
  );
  const found = submissionIn({ data: { submission: named } }, 2026);
  assert.deepEqual(found, submission);
  assert.ok(looked.includes('measurementSets'));
  assert.ok(!looked.some((key) => /Identif/.test(key)), looked.join());
});

test('of several sets the one that counts is read, and their number said', () => {
  const weaker = { ...set, measurements: set.measurements.slice(0, 3) };
  const quality = { category: 'quality', measurements: [{ measureId: 'PI_EP_9' }] };
  const brought = open({ ...submission, measurementSets: [quality, weaker, set] });
  assert.equal(brought.sets, 2);
  assert.equal(brought.answers['PI_HIE_5.answer'], 'yes');
});

test('a program that is none is asked for, and a measure that is none is named', () => {
  const measurements = [...set.measurements, { measureId: 'PI_EP_9', value: true }];
  const brought = open({
    ...submission,
    measurementSets: [{ ...set, programName: 'cpcPlus', measurements }],
  });
  assert.equal(brought.asksProgram, 'cpcPlus');
  assert.equal(brought.answers.programName, undefined);
  assert.deepEqual(brought.left.length, 1);
  assert.match(brought.left[0], /"PI_EP_9" is no PI measure/);
});

test('what the QPP would not accept is refused as a whole, with paths', () => {
  const wrong = {
    ...set,
    measurements: [{ measureId: 'PI_EP_1', value: { numerator: 2, denominator: 1 } }],
  };
  const { refused, details } = open({ ...submission, measurementSets: [wrong] });
  assert.equal(refused, 'content');
  assert.match(details[0], /^\/measurementSets\/0\/measurements\/0/);
  assert.equal(open({ performanceYear: 1999 }).refused, 'year');
  assert.equal(open('{').refused, 'not-json');
  assert.equal(open({ circumstances: { grounds: Array(20_000).fill('') } }).refused, 'too-many');
  assert.equal(open('['.repeat(1_000_000)).refused, 'too-many');
  for (const nothing of [{}, [], { data: {} }, { performanceYear: 2026, measurementSets: [] }]) {
    assert.equal(open(nothing).refused, 'nothing', JSON.stringify(nothing));
  }
});

test('a file of scenarios stays one', () => {
  const { scenarios } = open(toFile(pi, [{ name: 'A', answers: full }], '2026-11-21'));
  assert.deepEqual(
    scenarios.map(({ name }) => name),
    ['A'],
  );
});

test('a table with a row a measure is read by its headers, from tabs or commas', () => {
  const rows = [
    ['Measure', 'Rate', 'Denominator', 'Numerator', 'Answer'],
    ['e-Prescribing', '81%', '1,004', '812', ''],
    ['PI_HIE_1', '28%', '120', '33', ''],
    ['SAFER Guides', '', '', '', 'Yes'],
    ['PDMP', '', '', '', 'attested'],
    ['ONC Direct Review Attestation', '', '', '', 'N'],
  ];
  const quoted = (cell) => (cell.includes(',') ? `"${cell}"` : cell);
  for (const text of [
    rows.map((row) => row.join('\t')).join('\n'),
    rows.map((row) => row.map(quoted).join(',')).join('\r\n'),
    rows.map((row) => row.join(';')).join('\n'),
  ]) {
    const { answers, left, source } = open(text);
    assert.deepEqual(left, []);
    assert.equal(source, 'cells');
    assert.deepEqual(answers, {
      year: '2026',
      'healthInformationExchange.route': 'referralLoops',
      'PI_EP_1.numerator': '812',
      'PI_EP_1.denominator': '1004',
      'PI_EP_2.answer': 'yes',
      'PI_HIE_1.numerator': '33',
      'PI_HIE_1.denominator': '120',
      'PI_ONCDIR_1.answer': 'no',
      'PI_PPHI_2.answer': 'yes',
    });
  }
});

test('without headers two numbers, or both in one cell, are the counts', () => {
  const { answers } = open('PI_EP_1\t812\t1004\nPatient access\t90%\t45 of 50\nSRA\tyes');
  assert.equal(answers['PI_EP_1.numerator'], '812');
  assert.equal(answers['PI_PEA_1.denominator'], '50');
  assert.equal(answers['PI_PPHI_1.answer'], 'yes');
});

test('a row that is not understood costs only itself and says why, without its words', () => {
  const { answers, left, table } = open(
    [
      'PI_EP_1,812,1004',
      'Dr. Smith,1,2',
      'Dr. Smith',
      'PI_PEA_1,1,2,3',
      'PI_HIE_1,x',
      'PDMP,perhaps',
    ].join('\n'),
  );
  assert.equal(answers['PI_EP_1.numerator'], '812');
  assert.deepEqual(left, [
    { code: 'no-name', row: 3 },
    { code: 'no-counts', row: 4, found: 'PI_PEA_1' },
    { code: 'no-counts', row: 5, found: 'PI_HIE_1' },
    { code: 'no-answer', row: 6, found: 'PDMP' },
  ]);
  assert.deepEqual(table.unnamed, [{ row: 2, called: '', fits: ['proportion'] }]);
  for (const { code, row, found } of left) {
    assert.match(en.review.row[code](String(row), found), new RegExp(`^Row ${row}`));
  }
});

test('a row whose measure is not recognised is what the reader says it is', () => {
  const text = [
    'Measure,Numerator,Denominator,Answer',
    'PI_EP_1,812,1004,',
    'Portal use,9,10,',
    'Local registry,,,Yes',
    '1234567890,1,2,',
    'Local report,,,Option 2',
  ].join('\n');
  const unnamed = [
    { row: 3, called: 'Portal use', fits: ['proportion'] },
    { row: 4, called: 'Local registry', fits: ['yesNo'] },
    { row: 5, called: '', fits: ['proportion'] },
    { row: 6, called: 'Local report', fits: ['level'] },
  ];
  const before = open(text);
  assert.deepEqual(before.left, []);
  assert.deepEqual(before.table.unnamed, unnamed);
  assert.equal(before.answers['PI_PEA_1.numerator'], undefined);

  const chosen = new Map([
    [3, 'PI_PEA_1'],
    [4, 'PI_PPHI_1'],
    [5, ''],
    [6, 'PI_PHCDRR_1'],
  ]);
  const { answers, left, table } = read(pi, newest, text, chosen);
  assert.deepEqual(left, []);
  assert.deepEqual(table.unnamed, unnamed);
  assert.equal(answers['PI_PEA_1.numerator'], '9');
  assert.equal(answers['PI_PPHI_1.answer'], 'yes');
  assert.equal(answers['PI_PHCDRR_1.answer'], 'yes');
  assert.equal(answers['PI_PHCDRR_1.level'], 'PI_PHCDRR_1_PROD');
  assert.equal(answers['PI_EP_1.numerator'], '812');
});

test('a level of engagement in words is a yes with its level', () => {
  for (const row of ['PI_PHCDRR_3,Option 2', 'PI_PHCDRR_3,Yes,Validated data production']) {
    const { answers, left } = open(`PI_EP_1,812,1004\n${row}`);
    assert.deepEqual(left, [], row);
    assert.equal(answers['PI_PHCDRR_3.answer'], 'yes');
    assert.equal(answers['PI_PHCDRR_3.level'], 'PI_PHCDRR_3_PROD');
  }
  const stated = open('PI_PHCDRR_3,Option 2\nPI_PHCDRR_3_PROD,yes');
  assert.equal(stated.answers['PI_PHCDRR_3.level'], 'PI_PHCDRR_3_PROD');
});

test('counts that cannot be cost their row alone, and a title above the headers is no row', () => {
  const { answers, left } = open(
    [
      'MIPS report,,',
      'Measure,Numerator,Denominator',
      'PI_EP_1,812,1004',
      'PI_PEA_1,90,80',
      'PI_HIE_1,-3,80',
    ].join('\n'),
  );
  assert.equal(answers['PI_EP_1.numerator'], '812');
  assert.deepEqual(left, [
    { code: 'above', row: 4, found: 'PI_PEA_1' },
    { code: 'not-whole', row: 5, found: 'PI_HIE_1' },
  ]);
});

test('a table of clinicians is told from one of measures', () => {
  const text = 'clinician,PI_EP_1.numerator,PI_EP_1.denominator\nA,1,2\nB,3,4\n';
  assert.deepEqual(open(text), { rows: text });
  assert.equal(open('a,b\nc,d').refused, 'no-measures');
  assert.equal(open('PI_EP_1,1,2\n'.repeat(2000)).refused, 'too-many-rows');
  assert.equal(open(' \n ').refused, 'empty');
});

test('filling in replaces what was said of a measure and leaves all else', () => {
  const brought = open([
    { measureId: 'PI_PHCDRR_1', value: true },
    { measureId: 'PI_HIE_5', value: true },
  ]);
  const before = { ...dana };
  const next = proposalOf(describe(dana), before, brought);
  assert.deepEqual(before, dana);
  assert.equal(next['PI_PHCDRR_1.answer'], 'yes');
  assert.equal(next['healthInformationExchange.route'], 'biDirectionalExchange');
  assert.equal(next['PI_HIE_1.numerator'], '33');
  assert.equal(next.entityType, dana.entityType);
  assert.equal(changedSubjects(dana, next), 2);
  const excluded = proposalOf(
    describe(dana),
    dana,
    open([{ measureId: 'PI_LVPP_1', value: true }]),
  );
  assert.deepEqual(
    [excluded['PI_EP_1.answer'], excluded['PI_EP_1.numerator'], excluded['PI_EP_1.denominator']],
    ['PI_LVPP_1', '', ''],
  );
});

test('the number of clinicians stays unless the file says otherwise', () => {
  const said = (smallPractice) => {
    const brought = open({ performanceYear: 2026, circumstances: { smallPractice } });
    const next = proposalOf(describe(dana), dana, brought);
    return [next['practice.clinicians'], next['practice.size']];
  };
  assert.deepEqual(said(true), ['4', '']);
  assert.deepEqual(said(false), ['', 'large']);
});

test('a file of another year moves the form to it, dates and all', () => {
  const brought = open({
    ...set,
    performanceStart: undefined,
    performanceEnd: undefined,
    performanceYear: 2025,
  });
  const next = proposalOf(pi.describe(2025), dana, brought);
  assert.equal(next.year, '2025');
  assert.equal(next.performanceStart, '2025-01-01');
});

test('any answers come back through QRDA III and through JSON with the same estimate', () => {
  fc.assert(
    fc.property(fc.constantFrom(...years).chain(answersIn), (answers) => {
      const description = describe(answers);
      const { sound, submission: made, estimate } = evaluate(pi, description, answers, '');
      const [{ measurements, performanceStart, performanceEnd }] = made.measurementSets;
      const filled = open(made);
      if (filled.refused) {
        assert.equal(filled.refused, 'nothing');
        return;
      }
      assert.deepEqual(pi.estimate(toSubmission(description, filled.answers).submission), estimate);
      if (!measurements.length || !performanceStart || !performanceEnd) return;
      const period = [performanceStart, performanceEnd].map((date) => date.replace(/-/g, ''));
      const file = qrdaFile({
        year: description.performanceYear,
        entries: entriesOf(made),
      }).replace(
        /(low|high) value="\d+"/g,
        (_, name) => `${name} value="${period[name === 'low' ? 0 : 1]}"`,
      );
      const { answers: back } = open(file);
      for (const { measureId } of description.measures) {
        for (const part of ['numerator', 'denominator']) {
          const key = `${measureId}.${part}`;
          if (!back[key]) continue;
          assert.equal(Number(back[key]), Number(sound[key].replace(/\D/g, '')), key);
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** Parts of what people bring, whole, cut and mixed. */
const scraps = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json({ maxDepth: 4 }),
  fc.constantFrom(
    qrdaFile({ entries: entriesOf(submission) }),
    JSON.stringify(submission),
    JSON.stringify({ data: { submission } }),
    toFile(pi, [{ name: '', answers: full }], ''),
    'Measure,Numerator,Denominator\nPI_EP_1,1,2\nSRA,yes,',
    ...Object.values(hostile).map(([text]) => text.slice(0, 2000)),
  ),
);
const mangled = fc
  .tuple(
    scraps,
    scraps,
    fc.nat(),
    fc.nat(),
    fc.constantFrom('', '<', '"', '{', '\n', ',', '&', '\0'),
  )
  .map(([one, other, from, to, sign]) => {
    const cut = from % (one.length + 1);
    return one.slice(0, cut) + sign + other.slice(to % (other.length + 1)) + one.slice(cut);
  });

test('no text makes the reader throw: it is read, or refused in words', () => {
  fc.assert(
    fc.property(fc.oneof(scraps, mangled), (text) => {
      const brought = open(text);
      if (brought.refused) {
        assert.equal(typeof en.review.refused[brought.refused], 'string', brought.refused);
        for (const fault of brought.faults ?? []) {
          assert.equal(typeof en.review.faults[fault.code](fault), 'string');
        }
      } else if (brought.answers) {
        const description = pi.describe(Number(brought.year));
        const next = proposalOf(description, dana, brought);
        assert.ok(evaluate(pi, description, next, '').estimate);
      } else assert.ok(brought.rows ?? brought.scenarios);
    }),
    { numRuns: 3000 },
  );
});

const idsOf = {
  proportion: newest.measures.filter(({ type }) => type === 'proportion'),
  yesNo: newest.measures.filter(({ type }) => type === 'boolean'),
  level: newest.measures.filter(({ engagement }) => engagement),
};

test('rows can be named in any way that is offered, and hold what they say', () => {
  const cell = fc.oneof(fc.constantFrom('yes', 'no', 'Option 1', '3', '12', ''), fc.string());
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (cells, picks) => {
      const text = [['PI_EP_1', '1', '2'], ...cells].map((row) => row.join('\t')).join('\n');
      let brought = open(text);
      if (!brought.table) return;
      for (const { row, fits } of brought.table.unnamed) {
        const free = fits
          .flatMap((kind) => idsOf[kind])
          .filter(({ measureId }) => !brought.table.taken.has(measureId));
        if (free.length === 0) continue;
        const { measureId } = free[picks.next().value % free.length];
        const chosen = new Map(brought.table.chosen).set(row, measureId);
        const found = read(pi, newest, text, chosen);
        if (found.refused) {
          // Alternatives cannot be said together.
          assert.match(found.details.join(), /alternatives/);
          continue;
        }
        assert.ok(found.table.taken.has(measureId), measureId);
        assert.equal(found.left.length, brought.left.length, text);
        brought = found;
      }
    }),
    { numRuns: 500 },
  );
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (given) => {
      const { text, refused } = textOf(given);
      if (text === undefined) assert.equal(typeof en.review.refused[refused], 'string');
      else open(text);
    }),
    { numRuns: 2000 },
  );
});

test('answers of any kind can be filled in from any others', () => {
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (current, other) => {
      const { submission: made } = evaluate(pi, describe(other), other, '');
      const brought = open(made);
      if (brought.refused) return;
      const next = proposalOf(describe(other), current, brought);
      const filled = evaluate(pi, describe(other), next, '').submission;
      const values = new Map(
        filled.measurementSets[0].measurements.map(({ measureId, value }) => [measureId, value]),
      );
      for (const { measureId, value } of made.measurementSets[0].measurements) {
        if (value === false) continue;
        assert.deepEqual(values.get(measureId), value, measureId);
      }
    }),
    { numRuns: 300 },
  );
});
