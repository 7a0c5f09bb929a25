/** What an author presets: each text applies or is refused in words, and spoils no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markupOf } from '../../web/prerender.js';
import { sayRemark } from '../../web/src/preset/author.js';
import { fragmentOf } from '../../web/src/embed/attributes.js';
import { longestFragment, presetNames, readPresets } from '../../web/src/state/presets.js';
import { firstState } from '../../web/src/store.js';
import { pageMaker } from '../../web/src/page.js';
import { pi, years } from './fixtures.js';

/** The presets as the element hands them over. */
const preset = (attributes) => readPresets(pi, fragmentOf(Object.entries(attributes)));
const remarksOf = (attributes) =>
  preset(attributes).remarks.map(({ name, code }) => `${name} ${code}`);
/** The article with these presets, as markup. */
function articleWith(presets, part) {
  const { desk, ui } = firstState(years, presets);
  return markupOf(pageMaker(pi)({ desk, ui: { ...ui, part } }, true));
}

test('what an author presets applies', () => {
  const { known, accent, ...read } = preset({
    year: '2025',
    entity: 'group',
    product: 'Example & EHR 100%',
    'cehrt-id': '0015c1234567890',
    supports: 'PI_EP_1, PI_PEA_1\n PI_HIE_5',
    help: 'PI_EP_1=https://help.example.com/a?b=c&d=e+f  PI_EP_2=https://help.example.com/#x',
    theme: 'dark',
    accent: '#8fc1f7',
    show: 'score',
    label: 'Not for the frame',
  });
  assert.deepEqual(read, {
    compact: true,
    year: '2025',
    entityType: 'group',
    product: 'Example & EHR 100%',
    cehrtId: '0015c1234567890',
    supports: new Set(['PI_EP_1', 'PI_PEA_1', 'PI_HIE_5']),
    help: new Map([
      ['PI_EP_1', 'https://help.example.com/a?b=c&d=e+f'],
      ['PI_EP_2', 'https://help.example.com/#x'],
    ]),
    theme: 'dark',
    show: 'score',
    remarks: [],
  });
  assert.equal(accent.dark.accent, '#8fc1f7');
  assert.ok(known.has('PI_HIE_6'));
});

test('what is wrong is refused in words, and the rest applies', () => {
  for (const [attributes, remarks] of [
    [{ year: '1999' }, ['year choice']],
    [
      { theme: 'pink', entity: '9', show: 'nothing' },
      ['theme choice', 'entity choice', 'show choice'],
    ],
    [{ product: 'x'.repeat(61) }, ['product too-long']],
    [{ product: 'a\u202Eb' }, ['product character']],
    [{ product: 'a\u0000b' }, ['product character']],
    [{ product: 'a\u200Bb' }, ['product character']],
    [{ 'cehrt-id': '0015' }, ['cehrt-id said']],
    [{ supports: 'PI_EP_1 PI_EP_9 <b>' }, ['supports no-measure', 'supports no-measure']],
    [{ supports: 'PI_LVPP_1' }, ['supports no-measure']],
    [{ year: '2021', supports: 'PI_HIE_6' }, ['supports other-year']],
    [{ help: 'PI_EP_1=javascript:alert(1)' }, ['help address']],
    [{ help: 'PI_EP_1=http://help.example.com/' }, ['help address']],
    [{ help: 'PI_EP_1=//help.example.com/' }, ['help address']],
    [{ help: 'PI_EP_1=https:help.example.com' }, ['help address']],
    [{ help: 'PI_EP_1=https://cms.gov@help.example.com/' }, ['help address']],
    [{ help: `PI_EP_1=https://help.example.com/${'x'.repeat(500)}` }, ['help address']],
    [{ help: 'PI_EP_1' }, ['help address']],
    [{ help: 'https://help.example.com/' }, ['help no-measure']],
    [{ help: 'PI_EP_1=https://a.example/ PI_EP_1=https://b.example/' }, ['help measure-twice']],
    [{ accent: 'red' }, ['accent color']],
    [{ accent: '#12345' }, ['accent color']],
    [{ accent: '#777777' }, ['accent contrast']],
    [{ accent: '#ffe600', theme: 'light' }, ['accent contrast']],
    [{ accent: '#ffe600', theme: 'dark' }, []],
    [{ later: 'x' }, ['later unknown']],
    [{ '<img>': 'x' }, ['%3Cimg%3E unknown']],
  ]) {
    assert.deepEqual(
      remarksOf({ product: 'P', ...attributes }),
      remarks,
      JSON.stringify(attributes),
    );
  }
  assert.deepEqual([...preset({ supports: 'PI_EP_1 x' }).supports], ['PI_EP_1']);
  assert.equal(preset({ supports: 'x' }).supports, undefined, 'no product supports nothing at all');
});

test('a fragment that somebody has written by hand is read pair by pair', () => {
  const read = (fragment) => readPresets(pi, fragment);
  assert.deepEqual(
    read('compact=1&year=2025&year=2024&product=%E0%A4%A').remarks.map(({ code }) => code),
    ['twice', 'encoding'],
  );
  assert.equal(read('compact=1&year=2025&year=2024').year, '2025');
  assert.equal(read('compact=1&help=PI_EP_1=https://a.example/?x=1').help.size, 1);
  const long = read(`year=2025&product=${'x'.repeat(longestFragment)}&compact=1`);
  assert.deepEqual([long.compact, long.year, long.remarks.length], [true, undefined, 1]);
  assert.match(sayRemark(long.remarks[0]), /8\d{3} characters.*at most 8000/);
});

test('outside of an article only year, reporter and theme are taken from a fragment', () => {
  const read = readPresets(
    pi,
    'year=2025&theme=dark&entity=group&product=P&cehrt-id=0015C1234567890&supports=PI_EP_1&help=PI_EP_1=https://a.example/&accent=%23000',
  );
  assert.deepEqual(
    [read.compact, read.year, read.theme, read.entityType],
    [false, '2025', 'dark', 'group'],
  );
  assert.deepEqual(
    [read.product, read.cehrtId, read.supports, read.help.size, read.accent],
    [undefined, undefined, undefined, 0, undefined],
  );
});

test('a year without a measure says nothing of it, whatever the product supports in another', async () => {
  const presets = preset({ year: '2021', product: 'P', supports: 'PI_EP_1' });
  const { desk, ui } = firstState(years, presets);
  desk.scenarios[0].answers = { ...desk.scenarios[0].answers, year: '2026' };
  const markup = await markupOf(
    pageMaker(pi)({ desk, ui: { ...ui, part: 'healthInformationExchange' } }, true),
  );
  // The year 2021 has the bi-directional exchange, and no exchange under TEFCA.
  assert.equal(markup.match(/not part of P/g).length, 2);
});

/** Texts of all kinds, with what is dangerous among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        'PI_EP_1',
        'PI_HIE_6',
        'PI_PHCDRR_1_MULTI',
        '=',
        ' ',
        ',',
        '&',
        '#',
        '%',
        '%3C',
        'https://a.example/',
        'javascript:alert(1)',
        'data:text/html,x',
        '<img src=x onerror=alert(1)>',
        '"',
        "'>",
        '\u202E',
        '\u0000',
        '\ud800',
        '{{x}}',
        '2026',
        '#0b57a4',
        'score',
      ),
    )
    .map((list) => list.join('')),
);

test('any text in any attribute applies or is refused in words, and is never markup', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record(Object.fromEntries(presetNames.map((name) => [name, anyText])), {
        requiredKeys: [],
      }),
      fc.constantFrom('overview', 'electronicPrescribing', 'healthInformationExchange', 'done'),
      async (attributes, part) => {
        const given = Object.fromEntries(Object.entries(attributes).filter(([, text]) => text));
        const read = preset(given);
        const applied = {
          year: read.year,
          entity: read.entityType,
          product: read.product,
          'cehrt-id': read.cehrtId,
          supports: read.supports,
          help: read.help.size || undefined,
          theme: read.theme,
          accent: read.accent,
          show: read.show === 'score' || given.show?.trim() === 'all' ? read.show : undefined,
        };
        for (const [name, text] of Object.entries(given)) {
          const isSaid = read.remarks.some((remark) => remark.name === name);
          assert.ok(applied[name] !== undefined || isSaid || !text.trim(), `${name}: ${text}`);
        }
        for (const remark of read.remarks) {
          const said = sayRemark(remark);
          assert.ok(said.length < 400 && !/undefined|\p{C}/u.test(said), said);
        }
        for (const address of read.help.values()) assert.match(address, /^https:\/\/[^@]*/);
        const markup = await articleWith(read, part);
        assert.doesNotMatch(markup, /<img|href="(?!https:|#)/);
      },
    ),
    { numRuns: 400 },
  ));

test('the product says beside the field and in the list what it lacks, and where its articles are', async () => {
  const presets = preset({
    year: '2026',
    product: 'ExampleEHR',
    supports: 'PI_EP_1 PI_EP_2 PI_HIE_1 PI_HIE_4 PI_HIE_5 PI_PEA_1 PI_PHCDRR_1 PI_PHCDRR_3',
    help: 'PI_EP_1=https://help.example.com/erx',
  });
  const text = (markup) => markup.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  const list = text(await articleWith(presets, 'overview'));
  assert.match(list, /Exchange under TEFCA: not part of ExampleEHR/);
  assert.match(list, /Set up for ExampleEHR/);
  const exchange = await articleWith(presets, 'healthInformationExchange');
  assert.match(text(exchange), /TEFCA ?30 by one yes ?not part of ExampleEHR/);
  assert.doesNotMatch(text(exchange), /Not part of/);
  const row = await articleWith(presets, 'electronicPrescribing');
  assert.match(
    row,
    /<a class="find" href="https:\/\/help\.example\.com\/erx" title="help\.example\.com" target="_blank" rel="noopener noreferrer"\s*>Where to find this number/,
  );
  const [, attestations] = [
    await articleWith(presets, 'done'),
    text(await articleWith(presets, 'done')),
  ];
  assert.doesNotMatch(attestations, /[Nn]ot part of/, 'attestations are no functions of a product');
});

test('the score and the form only leave out the list, the first question and the way out', async () => {
  const all = await articleWith(preset({ show: 'all' }), 'overview');
  const score = await articleWith(preset({ show: 'score' }), 'overview');
  for (const mark of ['data-value="overview"', 'data-value="report"', 'class="overview"']) {
    assert.ok(all.includes(mark) && !score.includes(mark), mark);
  }
  assert.ok(/<main[\s\S]*PI_EP_1-numerator/.test(score), 'the form begins at once');
  assert.doesNotMatch(score, /v=1&amp;year/);
});
