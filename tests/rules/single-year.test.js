// A set of years need not use every concept of the rules format: its tables define the items of
// every list that the core declares, or the core would not link.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { compile, rulesFiles, rulesText, top } from './broken.js';

const definitions = (text) =>
  [...text.matchAll(/^const ([\w<>]+) List<\1>::kItems\[\]/gm)].map(([, type]) => type).sort();
const declared = definitions(readFileSync(join(top, 'core/include/pi_score/rules.hpp'), 'utf8'));

for (const file of rulesFiles()) {
  test(`the tables of ${file} alone define the items of every list`, () => {
    const { tables } = compile([{ name: file, text: rulesText(file) }]);
    assert.deepEqual(definitions(tables), declared);
  });
}

/** The smallest year that the compiler takes: one measure that is worth everything. */
const smallest = {
  performanceYear: 2030,
  revised: '2026-11-24',
  summary: 'One measure.',
  sources: {},
  period: { shortestDays: 1 },
  cehrt: { forms: [{ form: 'XXXXXXXXXXXXXXX' }], assumption: 'cehrt' },
  smallPractice: { mostClinicians: 15 },
  performanceThreshold: { points: 75 },
  payment: { largestReduction: 9, yearsLater: 2 },
  completeness: { required: false },
  severalSets: { rule: 'bestCounts' },
  rounding: {},
  programs: [{ id: 'mips', title: 'MIPS', offered: true, weightTable: 'all' }],
  objectives: [{ id: 'all', title: 'All', plainName: 'All', summary: 'All.' }],
  measures: [
    {
      id: 'PI_1',
      title: 'One',
      plainName: 'One',
      inShort: 'one',
      objective: 'all',
      type: 'boolean',
      role: 'required',
      points: 100,
    },
  ],
  bonuses: [],
  assumptions: [{ id: 'cehrt', title: 'Certified', default: false, kind: 'standIn' }],
  grounds: [],
  weightTables: [
    {
      id: 'all',
      reweightable: [],
      rows: [
        {
          notScored: [],
          weights: {
            quality: 75,
            cost: 0,
            improvementActivities: 0,
            promotingInteroperability: 25,
          },
        },
      ],
    },
  ],
  entityNotes: [],
  notes: [],
};

/** The year with a recalled basis and a summary wherever the format asks for them. */
function withFacts(year) {
  const fact = { basis: 'recalled', sources: [] };
  const stated = (part) => ({ summary: 'As it is.', ...part, ...fact });
  return {
    ...year,
    period: stated(year.period),
    cehrt: stated(year.cehrt),
    smallPractice: { ...year.smallPractice, ...fact },
    performanceThreshold: { ...year.performanceThreshold, ...fact },
    payment: { ...year.payment, ...fact },
    completeness: stated(year.completeness),
    severalSets: stated(year.severalSets),
    rounding: fact,
    measures: year.measures.map(stated),
    assumptions: year.assumptions.map(stated),
    weightTables: year.weightTables.map((table) => ({ ...table, ...fact })),
  };
}

test('the tables of a year without most kinds of lists define the items of every list', () => {
  const text = JSON.stringify(withFacts(smallest));
  const { complaints, tables } = compile([{ name: '2030.json', text }]);
  assert.deepEqual(complaints, []);
  assert.deepEqual(definitions(tables), declared);
  for (const type of ['Choice', 'Exclusion', 'Ground', 'At<Source>', 'Note', 'Text']) {
    assert.match(tables, new RegExp(`^const ${type} List<${type}>::kItems\\[\\] = \\{\\{\\}`, 'm'));
  }
});
