import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { differences, expected, line } from '../../rules/compare.mjs';
import { rulesFiles, rulesText, top } from './broken.js';

/** As much of a made-up year as the comparison reads. */
const rules = () => ({
  objectives: [
    { id: 'sharing', routes: [{ measures: ['PI_S_1', 'PI_S_2'] }, { measures: ['PI_S_3'] }] },
    { id: 'registries' },
    { id: 'statements' },
  ],
  measures: [
    {
      id: 'PI_S_1',
      title: 'Sending',
      objective: 'sharing',
      type: 'proportion',
      role: 'required',
      exclusions: [
        { id: 'PI_S_1_EX_1', title: 'Few Sendings' },
        { id: 'PI_S_1_EX_2', title: 'No Sendings' },
      ],
    },
    {
      id: 'PI_S_2',
      title: 'Receiving',
      objective: 'sharing',
      type: 'proportion',
      role: 'required',
    },
    {
      id: 'PI_S_3',
      title: 'Exchange Both Ways',
      objective: 'sharing',
      type: 'boolean',
      role: 'required',
    },
    {
      id: 'PI_R_1',
      title: 'Registry',
      objective: 'registries',
      type: 'boolean',
      role: 'bonus',
      engagement: {
        preProduction: { id: 'PI_R_1_PRE', title: 'Trying' },
        production: { id: 'PI_R_1_PROD', title: 'Doing' },
      },
    },
    {
      id: 'PI_A_1',
      title: 'Statement',
      objective: 'statements',
      type: 'boolean',
      role: 'attestation',
    },
    {
      id: 'PI_A_2',
      title: 'Other Statement',
      objective: 'statements',
      type: 'boolean',
      role: 'optional',
    },
  ],
});

const flags = {
  required: { isRequired: true, isBonus: false, reportingCategory: 'required' },
  bonus: { isRequired: false, isBonus: true, reportingCategory: 'bonus' },
  exclusion: { isRequired: false, isBonus: false, reportingCategory: 'exclusion' },
  optional: { isRequired: false, isBonus: false, reportingCategory: null },
};
const entry = (measureId, title, metricType, kind, objective, rest = {}) => ({
  category: 'pi',
  measureId,
  title,
  metricType,
  ...flags[kind],
  objective,
  exclusion: null,
  substitutes: [],
  ...rest,
});

/** The same year as CMS would publish it, with measures of other categories. */
const list = () => [
  entry('PI_S_1', ' Sending\u00a0', 'proportion', 'required', 'sharing', {
    exclusion: ['PI_S_1_EX_2', 'PI_S_1_EX_1'],
    substitutes: ['PI_S_3'],
  }),
  entry('PI_S_1_EX_1', 'Few  Sendings', 'boolean', 'exclusion', 'sharing', {
    substitutes: ['PI_S_1_EX_2'],
  }),
  entry('PI_S_1_EX_2', 'No\nSendings', 'boolean', 'exclusion', 'sharing', {
    substitutes: ['PI_S_1_EX_1'],
  }),
  entry('PI_S_2', 'Receiving', 'proportion', 'required', 'sharing', {
    substitutes: ['PI_S_3'],
    preprod: [],
  }),
  entry('PI_S_3', 'Exchange Both Ways', 'boolean', 'required', 'sharing', {
    substitutes: ['PI_S_2', 'PI_S_1'],
  }),
  entry('PI_R_1', 'Registry', 'boolean', 'bonus', 'registries', {
    preprod: ['PI_R_1_PRE', 'PI_R_1_PROD'],
  }),
  entry('PI_R_1_PRE', 'Trying', 'boolean', 'bonus', 'registries', { substitutes: ['PI_R_1_PROD'] }),
  entry('PI_R_1_PROD', 'Doing', 'boolean', 'bonus', 'registries', { substitutes: ['PI_R_1_PRE'] }),
  entry('PI_A_1', 'Statement', 'boolean', 'required', 'statements'),
  entry('PI_A_2', 'Other Statement', 'boolean', 'optional', 'statements'),
  {
    category: 'quality',
    measureId: '001',
    title: 'A quality measure',
    metricType: 'singlePerformanceRate',
  },
  { category: 'ia', measureId: 'IA_1', title: 'An improvement activity', metricType: 'boolean' },
];

/** CMS's list with one measure changed. */
const listWith = (id, change) =>
  list().map((each) => (each.measureId === id ? { ...each, ...change } : each));

test('a year and its publication agree, whatever the white space and the order of lists', () => {
  assert.deepEqual(differences(rules(), list()), []);
});

test('a list without categories is taken by the ids', () => {
  const bare = list().map((each) =>
    Object.fromEntries(Object.entries(each).filter(([key]) => key !== 'category')),
  );
  assert.deepEqual(differences(rules(), bare), []);
});

const KINDS = {
  'another title': ['PI_S_1', { title: 'Sending Records' }, 'title', 'Sending Records', 'Sending'],
  'a title of another case': ['PI_S_1', { title: 'sending' }, 'title', 'sending', 'Sending'],
  "an exclusion's title": [
    'PI_S_1_EX_1',
    { title: 'Exclusion' },
    'title',
    'Exclusion',
    'Few Sendings',
  ],
  "a level's title": ['PI_R_1_PRE', { title: 'Option 1' }, 'title', 'Option 1', 'Trying'],
  'another answer type': [
    'PI_S_3',
    { metricType: 'proportion' },
    'metricType',
    'proportion',
    'boolean',
  ],
  'no longer required': ['PI_S_2', { isRequired: false }, 'isRequired', false, true],
  'an attestation not required': ['PI_A_1', { isRequired: false }, 'isRequired', false, true],
  'a required exclusion': ['PI_S_1_EX_1', { isRequired: true }, 'isRequired', true, false],
  'no longer a bonus': ['PI_R_1', { isBonus: false }, 'isBonus', false, true],
  'a flag that is missing': ['PI_R_1', { isBonus: undefined }, 'isBonus', undefined, true],
  'a category': [
    'PI_A_2',
    { reportingCategory: 'required' },
    'reportingCategory',
    'required',
    'none',
  ],
  'an exclusion that is none': [
    'PI_S_1_EX_1',
    { reportingCategory: null },
    'reportingCategory',
    'none',
    'exclusion',
  ],
  'another objective': [
    'PI_A_1',
    { objective: 'registries' },
    'objective',
    'registries',
    'statements',
  ],
  'an exclusion less': [
    'PI_S_1',
    { exclusion: ['PI_S_1_EX_1'] },
    'exclusion',
    ['PI_S_1_EX_1'],
    ['PI_S_1_EX_1', 'PI_S_1_EX_2'],
  ],
  'an exclusion more': ['PI_S_2', { exclusion: ['PI_S_1_EX_1'] }, 'exclusion', ['PI_S_1_EX_1'], []],
  'no levels of engagement': [
    'PI_R_1',
    { preprod: undefined },
    'preprod',
    [],
    ['PI_R_1_PRE', 'PI_R_1_PROD'],
  ],
  'a level of engagement more': [
    'PI_A_1',
    { preprod: ['PI_R_1_PRE'] },
    'preprod',
    ['PI_R_1_PRE'],
    [],
  ],
  'an alternative less': [
    'PI_S_3',
    { substitutes: ['PI_S_1'] },
    'substitutes',
    ['PI_S_1'],
    ['PI_S_1', 'PI_S_2'],
  ],
  'an alternative more': [
    'PI_S_1',
    { substitutes: ['PI_S_2', 'PI_S_3'] },
    'substitutes',
    ['PI_S_2', 'PI_S_3'],
    ['PI_S_3'],
  ],
  'exclusions that are no alternatives': [
    'PI_S_1_EX_2',
    { substitutes: [] },
    'substitutes',
    [],
    ['PI_S_1_EX_1'],
  ],
  'levels that are no alternatives': [
    'PI_R_1_PROD',
    { substitutes: null },
    'substitutes',
    [],
    ['PI_R_1_PRE'],
  ],
};

for (const [name, [measure, change, field, cms, ours]] of Object.entries(KINDS)) {
  test(`finds ${name}`, () => {
    assert.deepEqual(differences(rules(), listWith(measure, change)), [
      { measure, field, cms, rules: ours },
    ]);
  });
}

test('finds ids that one of the two does not have', () => {
  const found = differences(rules(), [
    ...list().filter(({ measureId }) => measureId !== 'PI_A_2'),
    entry('PI_A_3', 'New', 'boolean', 'required', 'statements'),
  ]);
  assert.deepEqual(found, [
    { measure: 'PI_A_2', field: 'listed', cms: false, rules: true },
    { measure: 'PI_A_3', field: 'listed', cms: true, rules: false },
  ]);
});

test('a difference is explained only by its measure, its field and what CMS says', () => {
  const explanation = {
    measures: ['PI_S_1'],
    field: 'exclusion',
    says: ['PI_S_1_EX_1'],
    why: 'The second came later.',
  };
  const published = listWith('PI_S_1', { exclusion: ['PI_S_1_EX_1'] });
  const of = (change) =>
    differences({ ...rules(), cmsData: [{ ...explanation, ...change }] }, published);

  const [explained, ...others] = of({});
  assert.deepEqual(others, []);
  assert.equal(explained.why, 'The second came later.');
  assert.equal(
    line(explained, 'rules/2031.json'),
    'explained: PI_S_1 exclusion: CMS says PI_S_1_EX_1, rules/2031.json PI_S_1_EX_1, PI_S_1_EX_2. The second came later.',
  );
  for (const change of [
    { measures: ['PI_S_2'] },
    { field: 'substitutes' },
    { says: ['PI_S_1_EX_2'] },
  ]) {
    const found = of(change);
    assert.equal(found.length, 2, JSON.stringify(change));
    assert.ok(found.every(({ why }) => why === undefined));
    assert.deepEqual(
      found.map(({ stale }) => stale !== undefined),
      [false, true],
    );
  }
});

test('an explanation of what CMS no longer says is a difference itself', () => {
  const [found, ...others] = differences(
    {
      ...rules(),
      cmsData: [{ measures: ['PI_A_1'], field: 'isRequired', says: false, why: 'Old.' }],
    },
    list(),
  );
  assert.deepEqual(others, []);
  assert.equal(
    line(found, 'rules/2031.json'),
    'PI_A_1 isRequired: rules/2031.json explains that CMS says false, but CMS says true. Correct or remove the entry of cmsData.',
  );
});

/**
 * A publication with which a rules file of the project would agree, its explained differences
 * included.
 */
function publicationOf(file) {
  const given = JSON.parse(file);
  const all = new Map(
    [...expected(given)].map(([measureId, fields]) => [measureId, { measureId, ...fields }]),
  );
  for (const { measures, field, says } of given.cmsData ?? []) {
    for (const id of measures) all.get(id)[field] = says;
  }
  return [...all.values()];
}

function run(published, ...parameters) {
  const scratch = mkdtempSync(join(tmpdir(), 'pi-score-compare-'));
  try {
    const path = join(scratch, 'measures-data.json');
    writeFileSync(path, typeof published === 'string' ? published : JSON.stringify(published));
    const { status, stdout, stderr } = spawnSync(
      join(top, 'rules/compare'),
      parameters.length > 0 ? parameters : ['2026', path],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

test('the command ends with 0 when all differences are explained, and prints them', () => {
  const file = rulesText('2026.json');
  const { status, stdout } = run(publicationOf(file));
  const explained = JSON.parse(file).cmsData.flatMap(({ measures }) => measures).length;
  assert.equal(
    stdout.split('\n').filter((each) => each.startsWith('explained: ')).length,
    explained,
  );
  assert.match(stdout, new RegExp(`, ${explained} explained differences, 0 other differences\n$`));
  assert.equal(status, 0);
});

test('the command ends with 1 when a difference is not explained', () => {
  const published = publicationOf(rulesText('2026.json')).map((each) =>
    each.measureId === 'PI_EP_1' ? { ...each, title: 'e-Prescriptions' } : each,
  );
  const { status, stdout } = run(published);
  assert.ok(
    stdout
      .split('\n')
      .includes('PI_EP_1 title: CMS says "e-Prescriptions", rules/2026.json "e-Prescribing"'),
    stdout,
  );
  assert.equal(status, 1);
});

test('the command ends with 2 when it is used wrongly or cannot read', () => {
  for (const [published, parameters, words] of [
    [[], ['2026'], /^Usage/],
    [[], ['twenty', 'measures-data.json'], /^Usage/],
    [[], ['2026', '/nowhere/measures-data.json'], /nowhere/],
    [[], ['2031', '/dev/null'], /2031\.json/],
    ['{"measureId": "PI_EP_1"}', [], /must be CMS's list/],
    [[{ measureId: '001', category: 'quality' }], [], /must be CMS's list/],
    ['[', [], /measures-data\.json: /],
  ]) {
    const { status, stdout, stderr } = run(published, ...parameters);
    assert.deepEqual([status, stdout], [2, ''], String(words));
    assert.match(stderr, words);
  }
});

test('every explanation of every rules file has its words', () => {
  for (const name of rulesFiles()) {
    for (const { why, measures } of JSON.parse(rulesText(name)).cmsData ?? []) {
      assert.match(why, /^[A-Z].*\.$/, `${name}: ${measures}`);
    }
  }
});
