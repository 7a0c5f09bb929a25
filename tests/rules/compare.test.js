import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { differences, expected, line, readLog, unmentioned } from '../../rules/compare.mjs';
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

const HEADER =
  'Category,Measure ID,Measure Title,Measure Description,Required,Metric Type,First Performance Year,Year Removed,Objective,Bonus,Reporting Category,Substitutes,Exclusions,Pre / Prod';

/** Gives a folder of files to a function and removes it after. */
function withFiles(files, use) {
  const folder = mkdtempSync(join(tmpdir(), 'pi-score-compare-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows of a change log with these lines below its header. */
const rowsOf = (...lines) =>
  withFiles({ 'log.csv': [HEADER, ...lines, ''].join('\n') }, (folder) =>
    readLog(join(folder, 'log.csv')),
  );

/** What one log changes in the made-up year of 2031 that its rules do not follow. */
const changed = (lines, change = {}) =>
  unmentioned({ performanceYear: 2031, ...rules(), ...change }, [
    { name: 'log.csv', rows: rowsOf(...lines) },
  ]);

test('a log is read with its byte order mark, line breaks in cells and rows of other categories', () => {
  const text = [
    `\uFEFF${HEADER.replace(',Pre / Prod', '')}`,
    'Value: PI,,,,"Value: TRUE, FALSE",,,,,,,"** Comma delimited list  **\n\nEnter NULL","** Comma **"',
    'PI,PI_S_1 ,,"Send, or\nreceive ""all""",,,,,,,,PI_S_3,',
    'IA,IA_1,Title,,,,,,,,,,',
    '',
  ].join('\r\n');
  withFiles({ 'log.csv': text }, (folder) => {
    const rows = readLog(join(folder, 'log.csv'));
    assert.equal(rows.length, 3);
    assert.equal(rows[1]['Measure ID'], 'PI_S_1');
    const found = unmentioned({ performanceYear: 2031, ...rules() }, [{ name: 'log.csv', rows }]);
    assert.deepEqual(found, [
      {
        measure: 'PI_S_1',
        field: 'description',
        cms: 'Send, or receive "all"',
        log: 'log.csv',
        rules: undefined,
      },
    ]);
  });
});

test('a change that the rules file follows is no difference', () => {
  assert.deepEqual(
    changed([
      'PI,PI_S_1,Sending ,,TRUE,proportion,2031,,Sharing,FALSE,Required,PI_S_3,"PI_S_1_EX_2, PI_S_1_EX_1",NULL',
      'PI,PI_R_1,,,N,,,,,Y,bonus,NULL,NULL,"PI_R_1_PROD, PI_R_1_PRE"',
      'PI,PI_A_2,,,no,,,2032,statements,,NULL,,,',
      'PI,PI_S_4,,,,,,2031,,,,,,',
    ]),
    [],
  );
});

const CHANGES = {
  'another title': ['PI,PI_S_2,Getting,,,,,,,,,,,', 'title', 'Getting', 'Receiving'],
  'another description': [
    'PI,PI_S_2,,Suppressed.,,,,,,,,,,',
    'description',
    'Suppressed.',
    undefined,
  ],
  'no longer required': ['PI,PI_S_2,,,FALSE,,,,,,,,,', 'isRequired', false, true],
  'another answer type': ['PI,PI_S_2,,,,boolean,,,,,,,,', 'metricType', 'boolean', 'proportion'],
  'another objective': ['PI,PI_S_2,,,,,,,Statements,,,,,', 'objective', 'statements', 'sharing'],
  'an unknown objective': ['PI,PI_S_2,,,,,,,New One,,,,,', 'objective', 'New One', 'sharing'],
  'a bonus': ['PI,PI_S_2,,,,,,,,TRUE,,,,', 'isBonus', true, false],
  'no category': ['PI,PI_S_2,,,,,,,,,NULL,,,', 'reportingCategory', 'none', 'required'],
  'no alternatives': ['PI,PI_S_2,,,,,,,,,,NULL,,', 'substitutes', [], ['PI_S_3']],
  'an exclusion': ['PI,PI_S_2,,,,,,,,,,,PI_X,', 'exclusion', ['PI_X'], []],
  'levels of engagement': ['PI,PI_S_2,,,,,,,,,,,,"B, A"', 'preprod', ['A', 'B'], []],
  'a removal': ['PI,PI_S_2,,,,,,2031,,,,,,', 'listed', false, true],
};

for (const [name, [row, field, cms, ours]] of Object.entries(CHANGES)) {
  test(`finds in a log ${name}`, () => {
    assert.deepEqual(changed([row]), [
      { measure: 'PI_S_2', field, cms, log: 'log.csv', rules: ours },
    ]);
  });
}

test('a measure that only a log has is found once', () => {
  assert.deepEqual(changed(['PI,PI_S_9,New,New one.,TRUE,boolean,2031,,,,,,,']), [
    { measure: 'PI_S_9', field: 'listed', cms: true, log: 'log.csv', rules: false },
  ]);
});

test('a later log overrides an earlier one, and a measure can come back', () => {
  const logs = [
    rowsOf('PI,PI_S_1,First,,,,,,,,,,,', 'PI,PI_S_2,,,FALSE,,,,,,,,,', 'PI,PI_A_1,,,,,,2031,,,,,,'),
    rowsOf(
      'PI,PI_S_1,Second,,,,,,,,,,,',
      'PI,PI_S_2,,,TRUE,,,,,,,,,',
      'PI,PI_A_1,Statement,,,,,,,,,,,',
    ),
  ].map((rows, at) => ({ name: `${at}.csv`, rows }));
  assert.deepEqual(unmentioned({ performanceYear: 2031, ...rules() }, logs), [
    { measure: 'PI_S_1', field: 'title', cms: 'Second', log: '1.csv', rules: 'Sending' },
  ]);
});

test('a change is explained where its measure, or for no measure of the file the file, cites the log', () => {
  const rows = [
    'PI,PI_S_1_EX_1,,No sendings.,,,,,,,,,,',
    'PI,PI_S_2,,Suppressed.,,,,,,,,,,',
    'PI,PI_S_9,New,,,,,,,,,,,',
  ];
  const citing = rules();
  citing.measures[0].exclusions[0].sources = ['the-log'];
  citing.measures[1].sources = ['another-log'];
  const url = (name) => ({ url: `https://example.org/updates/measures/2031/${name}` });
  const found = changed(rows, {
    ...citing,
    sources: { 'the-log': url('log.csv'), 'another-log': url('another%20log.csv') },
  });
  assert.deepEqual(
    found.map(({ measure, why }) => [measure, why]),
    [
      ['PI_S_1_EX_1', 'The rules file cites this log.'],
      ['PI_S_2', undefined],
      ['PI_S_9', 'The rules file cites this log.'],
    ],
  );
});

test('a difference from a log names the log', () => {
  const lines = changed([
    'PI,PI_S_1,Sent,,,,,,,,,,,',
    'PI,PI_S_2,,Suppressed.,,,,,,,,,,',
    'PI,PI_A_1,,,,,,2031,,,,,,',
    'PI,PI_S_9,New,,,,,,,,,,,',
  ]).map((difference) => line(difference, 'rules/2031.json'));
  assert.deepEqual(lines, [
    `PI_S_1 title: CMS's log log.csv says "Sent", rules/2031.json "Sending"`,
    `PI_S_2 description: CMS's log log.csv says "Suppressed."`,
    `PI_A_1: rules/2031.json has it, CMS's log log.csv removes it`,
    `PI_S_9: CMS's log log.csv has it, rules/2031.json does not have it`,
  ]);
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

const compare = (parameters, cwd) => {
  const { status, stdout, stderr } = spawnSync(join(top, 'rules/compare'), parameters, {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

function run(published, ...parameters) {
  const text = typeof published === 'string' ? published : JSON.stringify(published);
  return withFiles({ 'measures-data.json': text }, (folder) =>
    compare(parameters.length > 0 ? parameters : ['2026', 'measures-data.json'], folder),
  );
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

test('the command reads logs, and says once what the list says too', () => {
  const published = publicationOf(rulesText('2026.json')).map((each) =>
    each.measureId === 'PI_EP_1' ? { ...each, title: 'e-Prescriptions' } : each,
  );
  const files = {
    'measures-data.json': JSON.stringify(published),
    '1.csv': `${HEADER}\nPI,PI_EP_1,e-Prescriptions,,,,,,,,,,,\nPI,PI_PEA_1,,Seen.,,,,,,,,,,\n`,
    '2.csv': `${HEADER}\nPI,PI_PEA_1,,Patients have access.,,,,,,,,,,\n`,
    'no-log.csv': 'a,b\n1,2\n',
    'broken.csv': `${HEADER}\nPI,"PI_EP_1\n`,
  };
  withFiles(files, (folder) => {
    const { status, stdout } = compare(['2026', 'measures-data.json', '1.csv', '2.csv'], folder);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .filter((each) => !each.startsWith('explained: '))
        .slice(0, -1),
      [
        'PI_EP_1 title: CMS says "e-Prescriptions", rules/2026.json "e-Prescribing"',
        `PI_PEA_1 description: CMS's log 2.csv says "Patients have access."`,
      ],
    );
    assert.match(stdout, /, 2 other differences\n$/);
    assert.equal(status, 1);
    for (const [name, words] of [
      ['no-log.csv', /no-log\.csv: must be a change log/],
      ['broken.csv', /broken\.csv: .*quot/i],
      ['not-there.csv', /not-there/],
    ]) {
      const wrong = compare(['2026', 'measures-data.json', name], folder);
      assert.equal(wrong.status, 2);
      assert.match(wrong.stderr, words);
    }
  });
});

test('every explanation of every rules file has its words', () => {
  for (const name of rulesFiles()) {
    for (const { why, measures } of JSON.parse(rulesText(name)).cmsData ?? []) {
      assert.match(why, /^[A-Z].*\.$/, `${name}: ${measures}`);
    }
  }
});
