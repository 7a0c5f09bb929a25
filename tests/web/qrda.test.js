import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../web/src/state/import/read.js';
import { programOf } from '../../web/src/state/import/programs.js';
import { full, pi, published, years } from './fixtures.js';
import {
  act,
  answered,
  entriesOf,
  hostile,
  organizer,
  piSection,
  proportion,
  qrdaFile,
  qualitySection,
} from './qrda-file.js';
import { toSubmission } from '../../web/src/state/submission.js';

const newest = pi.describe(years.at(-1));
const open = (text) => read(pi, newest, text);
const opened = (parts) => open(qrdaFile(parts));
const faultsOf = (parts) => opened(parts).faults?.map(({ code }) => code);

test('a file gives the submission that it was made from', () => {
  for (const answers of [full, published]) {
    const description = pi.describe(Number(answers.year));
    const { submission } = toSubmission(description, answers);
    const brought = opened({ year: Number(answers.year), entries: entriesOf(submission) });
    assert.deepEqual(brought.left, []);
    const given = { ...answers, cehrtId: '0015C1234567890' };
    delete given['assume.cehrt'];
    assert.deepEqual(brought.answers, given);
    assert.deepEqual([brought.source, brought.year, brought.sets], ['qrda', answers.year, 1]);
  }
});

for (const year of years) {
  test(`every id of ${year} is read, in an entry of its own`, () => {
    const { measures } = pi.describe(year);
    for (const { measureId, type, exclusions, engagement, secondReportOf } of measures) {
      const entry = (id) =>
        id === measureId && type === 'proportion' ? proportion(id, 3, 7) : answered(id);
      const others = [...exclusions.map((each) => each.measureId)];
      for (const id of [measureId, ...others]) {
        const first = secondReportOf ? entry(secondReportOf) : '';
        const { answers, left } = opened({ year, entries: first + entry(id) });
        assert.deepEqual(left, [], id);
        assert.ok(
          Object.entries(answers).some(([key, value]) => key.startsWith(measureId) && value),
          id,
        );
      }
      for (const level of Object.values(engagement ?? {})) {
        const { answers } = opened({ year, entries: answered(measureId) + answered(level) });
        assert.equal(answers[`${measureId}.level`], level);
      }
    }
  });
}

test('what a file does not hold is no answer', () => {
  const { answers } = opened({ entries: proportion('PI_EP_1', 0, 12), cehrtId: '' });
  assert.deepEqual(answers, {
    year: '2026',
    entityType: 'individual',
    programName: 'mips',
    performanceStart: '2026-01-01',
    performanceEnd: '2026-12-31',
    'PI_EP_1.numerator': '0',
    'PI_EP_1.denominator': '12',
  });
});

test('nothing that identifies a person or a practice is in what was read', () => {
  const text = JSON.stringify(opened({ entries: answered('PI_EP_2') }));
  assert.doesNotMatch(text, /Secret|Person|Hidden|1234567893|123456789"|AR000000/);
});

test('prefixes, the order of attributes and of entries, and versions make no difference', () => {
  const text = qrdaFile({ entries: proportion('PI_EP_1', 1, 2) });
  const prefixed = text
    .replace('xmlns="urn:hl7-org:v3"', 'xmlns:h="urn:hl7-org:v3"')
    .replace(/<(\/?)(?=[A-Za-z])/g, '<$1h:');
  const turned = text.replace(
    /<templateId (root="[^"]*") (extension="[^"]*")/g,
    '<templateId $2 $1',
  );
  const versions = text.replace(/extension="2017-06-01"/g, 'extension="2099-01-01"');
  for (const other of [prefixed, turned, versions, `\ufeff${text}`]) {
    assert.deepEqual(open(other), open(text));
  }
});

test('each program of MIPS is read, and one that is none is asked for', () => {
  const cases = [
    ['MIPS_INDIV', 'individual', 'mips'],
    ['MIPS_GROUP', 'group', 'mips'],
    ['MIPS_VIRTUALGROUP', 'virtualGroup', 'mips'],
    ['MIPS_SUBGROUP', 'subgroup', 'mips'],
    ['MIPS_APMENTITY', 'apm', 'mips'],
    ['MIPS_APP1_INDIV', 'individual', 'app1'],
    ['MIPS_APP1_GROUP', 'group', 'app1'],
    ['MIPS_APP1_APMENTITY', 'apm', 'app1'],
    ['APP_PLUS_INDIV', 'individual', 'appPlus'],
    ['APP_PLUS_APMENTITY', 'apm', 'appPlus'],
  ];
  for (const [program, entityType, programName] of cases) {
    const { answers, asksProgram } = opened({ program, entries: answered('PI_EP_2') });
    assert.deepEqual(
      [answers.entityType, answers.programName, asksProgram],
      [entityType, programName, undefined],
    );
  }
  for (const [program, entityType] of [
    ['SSP_PI_INDIV', 'individual'],
    ['SSP_PI_GROUP', 'group'],
    ['SSP_PI_APMENTITY', 'apm'],
    ['CPCPLUS', undefined],
    ['MIPS_toString', undefined],
    ['', undefined],
  ]) {
    const { answers, asksProgram } = opened({ program, entries: answered('PI_EP_2') });
    assert.deepEqual([answers.entityType, answers.programName], [entityType, undefined]);
    assert.equal(asksProgram, program);
  }
  assert.deepEqual(programOf(undefined), {});
});

test('ids that are not of the year are named and left out', () => {
  for (const id of ['ACI_EP_1', 'PI_TRANS_EP_1', 'PI-PEA-1', 'PI_NONSENSE']) {
    const { answers, left } = opened({ entries: answered('PI_EP_2') + answered(id) });
    assert.equal(answers['PI_EP_2.answer'], 'yes');
    assert.equal(left.length, 1);
    assert.match(left[0], new RegExp(`"${id}" is no PI measure of 2026`));
  }
});

test('a certification ID that is none is named and left out', () => {
  const { answers, left } = opened({ cehrtId: 'XX15EXXXXXXXXXX', entries: answered('PI_EP_2') });
  assert.equal(answers.cehrtId, undefined);
  assert.match(left[0], /is not a CMS EHR Certification ID of 2026/);
});

test('what CMS’s converter refuses is refused, all of it at once and by its place', () => {
  const one = (entries) => faultsOf({ entries: answered('PI_EP_2') + entries });
  assert.deepEqual(one(answered([])), ['ids']);
  assert.deepEqual(one(answered(['PI_PPHI_1', 'PI_PPHI_2'])), ['ids']);
  assert.deepEqual(one(organizer('PI_PPHI_1', '27.3.1', '')), ['template']);
  assert.deepEqual(one(organizer('PI_EP_1', '27.3.28', '')), ['parts', 'parts']);
  assert.deepEqual(one(proportion('PI_EP_1', [], 5)), ['counts']);
  assert.deepEqual(one(proportion('PI_EP_1', [1, 2], 5)), ['counts']);
  for (const wrong of ['-1', '1.5', '', 'many', '1e3', '99999999999999999999']) {
    assert.deepEqual(one(proportion('PI_EP_1', wrong, 5)), ['not-whole'], wrong);
    assert.deepEqual(one(proportion('PI_EP_1', 5, wrong)), ['not-whole'], wrong);
  }
  for (const wrong of ['', 'y', 'X', 'YN']) {
    assert.deepEqual(one(answered('PI_PPHI_1', wrong)), ['not-yes-or-no'], wrong);
  }
  assert.deepEqual(one(organizer('PI_PPHI_1', '27.3.29', '')), ['not-yes-or-no']);

  const { faults } = opened({
    entries: answered('PI_EP_2') + answered('PI_PPHI_1', 'X') + proportion('PI_EP_1', 'x', 'y'),
  });
  assert.deepEqual(faults, [
    { code: 'not-yes-or-no', found: 'X', place: 2, measureId: 'PI_PPHI_1' },
    { code: 'not-whole', part: 'numerator', found: 'x', place: 3, measureId: 'PI_EP_1' },
    { code: 'not-whole', part: 'denominator', found: 'y', place: 3, measureId: 'PI_EP_1' },
  ]);
});

test('there is exactly one PI section with exactly one reporting act', () => {
  const period = act('20260101', '20261231');
  assert.equal(opened({ sections: qualitySection() }).refused, 'no-section');
  assert.deepEqual(faultsOf({ sections: piSection(period).repeat(2) }), ['sections']);
  assert.deepEqual(faultsOf({ period: '' }), ['acts']);
  assert.deepEqual(faultsOf({ period: period.repeat(2) }), ['acts']);
  assert.deepEqual(faultsOf({ period: act('', '20261231') }), ['period']);
  assert.deepEqual(faultsOf({ period: act('2026', 'x') }), ['period', 'period']);
  assert.deepEqual(faultsOf({ period: act('20251231', '20260331') }), ['two-years']);
  const timed = opened({
    period: act('202601010000', '20261231235959+0500'),
    entries: answered('PI_EP_2'),
  });
  assert.equal(timed.answers.performanceStart, '2026-01-01');
  assert.equal(timed.answers.performanceEnd, '2026-12-31');
});

test('exchange by the alternative beside the counts is refused, with the reason', () => {
  for (const other of [proportion('PI_HIE_1', 1, 2), answered('PI_LVOTC_1')]) {
    const { refused, details } = opened({ entries: answered('PI_HIE_5') + other });
    assert.equal(refused, 'content');
    assert.match(details[0], /^Health Information Exchange is reported in two ways/);
  }
});

test('a measure twice, and more in the numerator than in the denominator, are refused', () => {
  assert.equal(opened({ entries: answered('PI_EP_2').repeat(2) }).refused, 'content');
  assert.match(opened({ entries: proportion('PI_EP_1', 3, 2) }).details[0], /numerator/);
});

test('a file of a year without rules says which years there are', () => {
  const { refused, details } = opened({ year: 2019, entries: answered('PI_EP_2') });
  assert.equal(refused, 'year');
  assert.match(details[0], /2021, 2022/);
});

test('other HL7 documents are told apart', () => {
  const one = '<templateId root="2.16.840.1.113883.10.20.24.1.1"/>';
  assert.equal(opened({ document: one }).refused, 'category-one');
  assert.equal(opened({ document: '' }).refused, 'not-for-cms');
});

for (const [name, [text, refused]] of Object.entries(hostile)) {
  test(`${name} is refused`, () => {
    assert.equal(open(text).refused, refused);
  });
}

test('a file of 10 MB is read', () => {
  const fill = (times) =>
    qrdaFile({
      sections:
        qualitySection(times) + piSection(answered('PI_EP_2') + act('20260101', '20261231')),
    });
  const each = fill(2).length - fill(1).length;
  const text = fill(Math.floor((10_000_000 - fill(0).length) / each));
  assert.equal(open(text).answers['PI_EP_2.answer'], 'yes');
  assert.equal(open(text + ' '.repeat(10_000_001 - text.length)).refused, 'too-large');
});
