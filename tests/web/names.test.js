import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnNames, frameColumns } from '../../web/src/state/many/columns.js';
import { findColumn, findMeasure } from '../../web/src/state/names.js';
import { withTrademark } from '../../web/src/trademark.js';
import { pi, years } from './fixtures.js';

const each = (check) => {
  for (const year of years) check(pi.describe(year), year);
};
const latest = pi.describe(years.at(-1));

/** Every measurement id of a year. */
const idsOf = (description) =>
  [...new Set(columnNames(description).map((name) => name.split('.')[0]))].filter(
    (id) => !frameColumns.includes(id),
  );

test('the columns of a year are those that the module takes, each once', () => {
  each((description, year) => {
    const names = columnNames(description);
    assert.equal(new Set(names).size, names.length);
    const texts = ['clinician', 'cehrtId'];
    const types = { grounds: Uint32Array, programName: Uint8Array, entityType: Uint8Array };
    const columns = names
      .filter((name) => !texts.includes(name))
      .map((name) => {
        const count = /\./.test(name) ? Float64Array : Int8Array;
        const date = /^performance/.test(name) ? Int16Array : count;
        return [name, new (types[name] ?? date)(0)];
      });
    assert.equal(pi.estimateMany(year, Object.fromEntries(columns)).errors, undefined);
  });
});

test('every column of every year is found by its own name, in any letters and with any signs', () => {
  each((description) => {
    for (const column of columnNames(description)) {
      const spaced = column.replace(/[._]/g, ' ').toUpperCase();
      for (const text of [column, column.toLowerCase(), spaced, column.replace(/[._]/g, '-')]) {
        assert.deepEqual(findColumn(text, description), { column, how: 'id' }, text);
      }
    }
  });
});

test('every measurement of every year is found by its id', () => {
  each((description) => {
    for (const id of idsOf(description)) {
      for (const text of [id, ` ${id.toLowerCase()} `, id.replace(/_/g, ' '), id.slice(3)]) {
        assert.equal(findMeasure(text, description), id, text);
      }
    }
  });
});

test('every title and plain name of every year is found, with and without its signs', () => {
  each((description, year) => {
    for (const { measureId, title, plainName } of description.measures) {
      for (const name of [title, plainName]) {
        const forms = [
          name,
          withTrademark(name),
          name.toUpperCase().replace(/TM\b/g, ''),
          `${name.replace(/[-().]/g, ' ')} Measure`,
          `${measureId}: ${name}`,
        ];
        for (const text of forms) {
          assert.equal(findMeasure(text, description), measureId, `${year} ${text}`);
        }
      }
    }
  });
});

test('an exclusion is found by its title where it is the only one, or by number or reason', () => {
  each((description, year) => {
    for (const { title, plainName, exclusions } of description.measures) {
      exclusions.forEach((exclusion, at) => {
        const alone = exclusions.length === 1 ? exclusion.measureId : undefined;
        assert.equal(findMeasure(exclusion.title, description), alone, exclusion.title);
        assert.equal(findMeasure(`${plainName} excl.`, description), alone);
        for (const text of [
          `${exclusion.title}: ${exclusion.inShort}`,
          `${title} exclusion ${at + 1}`,
          `${plainName} (exclusion ${at + 1})`,
        ]) {
          assert.equal(findMeasure(text, description), exclusion.measureId, `${year} ${text}`);
        }
      });
    }
  });
});

test('a level of engagement is found by its measure and the words of the option', () => {
  for (const { title, plainName, engagement } of latest.measures) {
    if (!engagement) continue;
    for (const name of [title, plainName]) {
      for (const text of [`${name} pre-production and validation`, `${name} (Option 1)`]) {
        assert.equal(findMeasure(text, latest), engagement.preProduction, text);
      }
      for (const text of [`${name} - validated data production`, `${name} production`]) {
        assert.equal(findMeasure(text, latest), engagement.production, text);
      }
    }
  }
});

test('what EHRs write is found', () => {
  const expected = {
    'e-Prescribing Num': 'PI_EP_1.numerator',
    'eRx denominator': 'PI_EP_1.denominator',
    'eRx - Den': 'PI_EP_1.denominator',
    'Numerator: Electronic Prescribing': 'PI_EP_1.numerator',
    'pi ep 1 numerator': 'PI_EP_1.numerator',
    'PI-EP-1 Num': 'PI_EP_1.numerator',
    'PI_EP_1 e-Prescribing (Denominator)': 'PI_EP_1.denominator',
    PDMP: 'PI_EP_2',
    'Query of PDMP (Y/N)': 'PI_EP_2',
    'HIE send numerator': 'PI_HIE_1.numerator',
    'Receive and reconcile den': 'PI_HIE_4.denominator',
    'bi-directional': 'PI_HIE_5',
    'HIE TEFCA': 'PI_HIE_6',
    'Patient access num': 'PI_PEA_1.numerator',
    'Provide patients electronic access: denominator': 'PI_PEA_1.denominator',
    SRA: 'PI_PPHI_1',
    'Security Risk Analysis': 'PI_PPHI_1',
    SAFER: 'PI_PPHI_2',
    'Immunization registry': 'PI_PHCDRR_1',
    'Immunizations exclusion 2': 'PI_PHCDRR_1_EX_2',
    eCR: 'PI_PHCDRR_3',
    'electronic case reporting': 'PI_PHCDRR_3',
    'syndromic surveillance': 'PI_PHCDRR_2',
    'information blocking': 'PI_INFBLO_1',
    'ONC direct review': 'PI_ONCDIR_1',
    'ONC-ACB': 'PI_ONCACB_1',
    Provider: 'clinician',
    Physician: 'clinician',
    Name: 'clinician',
    'CEHRT ID': 'cehrtId',
    'CMS EHR Certification ID': 'cehrtId',
    'Start date': 'performanceStart',
    'Performance period end': 'performanceEnd',
    'small practice': 'smallPractice',
  };
  for (const [text, column] of Object.entries(expected)) {
    assert.equal(findColumn(text, latest)?.column, column, text);
  }
  each((description, year) => {
    assert.equal(findMeasure('information blocking', description), 'PI_INFBLO_1', String(year));
    assert.equal(findMeasure('eRx', description), 'PI_EP_1');
  });
});

test('what was recognised says how', () => {
  const how = (text) => findColumn(text, latest)?.how;
  assert.equal(how('PI_EP_2'), 'id');
  assert.equal(how('Electronic Case Reporting Measure'), 'title');
  assert.equal(how('eCR'), 'spelling');
});

test('what fits two measures, or a proportion without its part, is no match', () => {
  const texts = ['TEFCA', 'Immunization exclusion', 'Health Information Exchange', 'Registry'];
  for (const text of [...texts, 'State', 'Patients', 'ONC', '', ' ', '™', '1', 'exclusion']) {
    assert.equal(findMeasure(text, latest), undefined, text);
  }
  assert.equal(findMeasure('TEFCA', pi.describe(2024)), 'PI_HIE_6');
  assert.equal(findMeasure('TEFCA', pi.describe(2021)), undefined);
  for (const text of ['eRx', 'e-Prescribing rate', 'eRx num den', 'SAFER numerator']) {
    assert.equal(findColumn(text, latest), undefined, text);
  }
  assert.equal(findMeasure('PI_EP_1: PDMP', latest), undefined);
});

test('any text is found or not, without harm, and what is found is a column of the year', () => {
  const names = new Set(columnNames(latest));
  const ids = new Set(idsOf(latest));
  const words = fc.constantFrom(
    ...'pi ep 1 2 hie eRx exclusion num den option production'.split(' '),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(text, (each_) => {
      const found = findColumn(each_, latest);
      if (found) assert.ok(names.has(found.column) && /^(id|title|spelling)$/.test(found.how));
      const id = findMeasure(each_, latest);
      if (id !== undefined) assert.ok(ids.has(id));
    }),
    { numRuns: 2000 },
  );
});

test('a column is found whatever signs stand between the parts of its name', () => {
  const signs = fc.constantFrom(' ', '-', '_', '.', '  ', ' - ', ':');
  fc.assert(
    fc.property(
      fc.constantFrom(...columnNames(latest)),
      fc.array(signs, { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      (column, between, upper) => {
        let at = 0;
        const text = column.replace(/[._]/g, () => between[at++ % between.length]);
        const cased = upper ? text.toUpperCase() : text;
        assert.equal(findColumn(cased, latest)?.column, column, cased);
      },
    ),
  );
});
