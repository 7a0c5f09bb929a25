/** The snippets that the builder hands out: the guide has the same, and any text stays a text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as jsx from 'react/jsx-runtime';
import { attributesOf, fragmentOf } from '../../web/src/embed/attributes.js';
import { firstSetup, outcomeOf, siteOf } from '../../web/src/embed/setup.js';
import { platforms, policyBlock } from '../../web/src/embed/snippets.js';
import { readPresets } from '../../web/src/state/presets.js';
import { guideFor, yearOfGuide } from '../../web/widget/guide.js';
import { pi, years } from './fixtures.js';

const base = 'https://estimator.example.org/';
const described = years.map((year) => pi.describe(year));

test('the guide has the snippets that the builder hands out: node web/widget/guide.js', () => {
  assert.ok(years.map(String).includes(yearOfGuide()));
  assert.equal(
    readFileSync(new URL('../../web/EMBEDDING.md', import.meta.url), 'utf8'),
    guideFor(yearOfGuide()),
  );
});

const signs = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decoded = (text) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, code, hex, name) =>
    name ? signs[name] : String.fromCharCode(code ?? parseInt(hex, 16)),
  );

/** The attributes of the first element of a name. */
function elementIn(markup, name) {
  const tag = markup.match(new RegExp(`<${name}((?:\\s+[\\w-]+(?:="[^"]*")?)*)\\s*/?>`))?.[1];
  return (
    tag &&
    Object.fromEntries(
      [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, decoded(value)]),
    )
  );
}
/** The markup without the values of attributes, on one line. */
const skeleton = (markup) => markup.replace(/"[^"]*"/g, '""').replace(/\s+/g, ' ');

const anyText = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('"', '<b>', '&amp;', '{{x}}', '{x}', '[gallery]', '-->', '</script>', '`'),
    ),
    { minLength: 1 },
  )
  .map((list) => list.join('').replace(/\s+/g, ' ').trim())
  .filter(Boolean);

/** A snippet as a browser gets it. */
const rendered = async ({ language, text }) =>
  language === 'mdx'
    ? renderToStaticMarkup(createElement((await evaluate(text, jsx)).default))
    : text;
const harmless = new Map();
for (const { blocks } of platforms) {
  const attributes = ['year', 'product', 'label'].map((name) => [name, 'x']);
  for (const block of blocks({ base, attributes, year: '2026' })) {
    harmless.set(block.name, skeleton(await rendered(block)));
  }
}

test('any text in a snippet arrives as that text and opens no element, on every platform', () =>
  fc.assert(
    fc.asyncProperty(anyText, anyText, async (product, label) => {
      const attributes = [
        ['year', '2026'],
        ['product', product],
        ['label', label],
      ];
      const setup = { base, attributes, year: '2026' };
      const expected = readPresets(pi, fragmentOf(attributes));
      for (const { blocks } of platforms) {
        for (const { name, language, text } of blocks(setup)) {
          const isTable = name.endsWith('table');
          if (language === 'text') {
            assert.deepEqual(readPresets(pi, new URL(text).hash.slice(1)), expected);
            continue;
          }
          const markup = await rendered({ language, text });
          if (language !== 'mdx') {
            const inside = text.replace(/^\{\{.*\}\}$/gm, '').replace(/<!-- \/?wp:html -->/g, '');
            assert.doesNotMatch(inside, /[{}[\]]/, 'signs of Handlebars and WordPress');
          }
          assert.equal(skeleton(markup), harmless.get(name), markup);
          if (isTable) continue;
          const frame = elementIn(markup, 'iframe');
          const element = elementIn(markup, 'pi-score-estimator');
          assert.equal(frame?.title ?? element.label, label);
          if (frame) {
            assert.deepEqual(readPresets(pi, new URL(frame.src).hash.slice(1)), expected);
          } else assert.equal(element.product, product);
        }
      }
    }),
    { numRuns: 60 },
  ));

test('what is usual is left out of a snippet, and what is chosen is in it', () => {
  const setup = firstSetup(described, base);
  assert.deepEqual(outcomeOf(described, setup).attributes, [['year', '2026']]);
  const chosen = {
    ...setup,
    values: { year: '2026', product: ' P ', theme: 'dark', entity: 'individual', show: 'score' },
    without: new Set(['PI_HIE_6', 'PI_OF_ANOTHER_YEAR']),
    help: { PI_EP_1: 'https://help.example.com/', PI_EP_2: ' ' },
  };
  const { attributes, remarks } = outcomeOf(described, chosen);
  assert.deepEqual(remarks, []);
  const values = Object.fromEntries(attributes);
  assert.deepEqual(Object.keys(values), ['year', 'product', 'supports', 'help', 'theme', 'show']);
  assert.equal(values.product, 'P');
  assert.equal(values.help, 'PI_EP_1=https://help.example.com/');
  assert.ok(/\bPI_HIE_5\b/.test(values.supports) && !/PI_HIE_6/.test(values.supports));
  assert.ok(!/_MULTI|PI_PPHI/.test(values.supports));
});

test('the builder makes the remarks that the estimator would make', () => {
  const setup = firstSetup(described, base);
  const { remarks } = outcomeOf(described, {
    ...setup,
    values: { ...setup.values, accent: 'red', product: 'x'.repeat(99) },
  });
  assert.deepEqual(
    remarks.map(({ name }) => name),
    ['product', 'accent'],
  );
  const long = outcomeOf(described, {
    ...setup,
    values: { ...setup.values, product: 'x'.repeat(9000) },
  });
  assert.equal(long.remarks[0].code, 'too-long');
});

test('an address that no estimator would take is left out of the snippet', () => {
  const setup = firstSetup(described, base);
  const { measures } = described.at(-1);
  const help = {
    PI_EP_1: 'http://a.example/',
    PI_PEA_1: ' https://a.example/ ',
    PI_HIE_1: 'javascript:alert(1)',
  };
  const attributes = Object.fromEntries(attributesOf({ ...setup, help }, measures));
  assert.equal(attributes.help, 'PI_PEA_1=https://a.example/');
});

test('the address of the site is the folder of what was opened', () => {
  assert.equal(siteOf('https://a.example/pi/embed.html'), 'https://a.example/pi/');
  assert.equal(siteOf('https://a.example/pi'), 'https://a.example/pi/');
  assert.equal(siteOf('https://a.example'), 'https://a.example/');
  for (const text of [
    '',
    'a.example',
    'javascript:alert(1)',
    'file:///x/',
    'https://u@a.example/',
  ]) {
    assert.equal(siteOf(text), '', text);
  }
});

test('a policy has to allow the loader only where the site is asked for it', () => {
  const setup = { base, attributes: [], year: '2026' };
  assert.match(
    policyBlock(setup, true).text,
    /^script-src \S+pi-score-estimator\.js; frame-src \S+/,
  );
  assert.equal(policyBlock(setup, false).text, `frame-src ${base}index.html`);
});

test('attributes follow one order, whatever was chosen first', () => {
  const names = (values) =>
    attributesOf({ values, without: new Set(), help: {} }, []).map(([name]) => name);
  assert.deepEqual(names({ label: 'L', accent: '#000', product: 'P', year: '2026' }), [
    'year',
    'product',
    'accent',
    'label',
  ]);
});
