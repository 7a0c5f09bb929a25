// The rules compiler complains or succeeds whatever text it is given; it never crashes. It refuses
// all that the schema refuses, and the schema refuses all that the compiler calls an error of shape.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { Dice } from '../naive/dice.js';
import { compile, compiler, rulesFiles, rulesText, top } from './broken.js';

/** The compiler with sanitizers, where it was built: it ends on faults that else go unnoticed. */
const sanitized = join(top, 'build/clang/rules/rules-compiler');
const program = existsSync(sanitized) ? sanitized : compiler;

const newest = rulesFiles().at(-1);

function assertCalm({ status, signal, complaints }, what) {
  assert.ok(
    signal === null && (status === 0 || status === 1),
    `${what}: status ${status}, signal ${signal}\n${complaints.slice(0, 5).join('\n')}`,
  );
  assert.equal(status === 1, complaints.length > 0, what);
}

const deep = (open, close, depth) => open.repeat(depth) + close.repeat(depth);
const text = rulesText(newest);

const TEXTS = {
  'nothing at all': '',
  'a byte order mark alone': '\ufeff',
  'a hundred thousand open lists': '['.repeat(100_000),
  'a hundred thousand lists': deep('[', ']', 100_000),
  'a hundred thousand objects': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'deep lists where the measures belong': text.replace(
    '"measures": [',
    `"measures": [${deep('[', ']', 50_000)},`,
  ),
  'deep lists in a field that nobody reads': text.replace(
    '"revised":',
    `"unread": ${deep('[', ']', 50_000)}, "revised":`,
  ),
  'a half of a surrogate pair': text.replace('"revised": "', '"revised": "\\ud800'),
  'a zero character in a text': text.replace('"revised": "', '"revised": "\\u0000'),
  'a number of a thousand digits': text.replace(
    /"shortestDays": \d+/,
    `"shortestDays": ${'9'.repeat(1000)}`,
  ),
  'the largest whole number': text.replace(
    /"shortestDays": \d+/,
    '"shortestDays": 18446744073709551615',
  ),
  'a text of a million letters': text.replace(
    '"revised": "',
    `"summary2": "${'a'.repeat(1_000_000)}", "revised": "`,
  ),
  'twenty thousand measures': JSON.stringify({
    ...JSON.parse(text),
    measures: Array.from({ length: 20_000 }, (_, n) => ({ id: `PI_${n}` })),
  }),
};

for (const [name, given] of Object.entries(TEXTS)) {
  test(`${name} bring a complaint, not a crash`, () => {
    const result = compile([{ name: newest, text: given }], program);
    assertCalm(result, name);
    assert.equal(result.status, 1);
  });
}

test('a file cut off anywhere brings a complaint', () => {
  for (let part = 0; part < 40; part += 1) {
    const result = compile(
      [{ name: newest, text: text.slice(0, Math.floor((text.trimEnd().length * part) / 40)) }],
      program,
    );
    assertCalm(result, `part ${part}`);
    assert.equal(result.status, 1);
  }
});

test('bytes that are no UTF-8 bring a complaint', () => {
  const bytes = Buffer.from(text);
  bytes[bytes.indexOf('"summary": "') + 14] = 0xff;
  const result = compile([{ name: newest, text: bytes }], program);
  assertCalm(result, 'bytes');
  assert.equal(result.status, 1);
});

/** The place of every value of a document: what holds it, and under which key. */
function* places(value) {
  if (value === null || typeof value !== 'object') return;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    yield { holder: value, key };
    yield* places(value[key]);
  }
}

const ODD = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  99.5,
  1e300,
  2 ** 53,
  '',
  'x',
  'PI_EP_1',
  'cited',
  [],
  ['x', 'x'],
  [[]],
  [{}],
  {},
  { id: 'x' },
  [null],
];

/** Complaints about shape, which the schema must share. */
const SHAPE =
  /must be (an object|a list|a text|one line|a day|an address|one of:|a whole number|"|points above|true or false)|" must be one of:|must not be empty|is missing$|is not a field|stands twice in the list|a cited fact needs|inferred fact|must end without a full stop|must name promoting/;

test('a value of any other kind in any place brings a complaint or success, and the schema agrees', () => {
  const seed = 20261121;
  const dice = new Dice(seed);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(rulesText('rules.schema.json')));
  for (const name of [rulesFiles()[0], newest]) {
    const count = [...places(JSON.parse(rulesText(name)))].length;
    for (let round = 0; round < 2500; round += 1) {
      const document = JSON.parse(rulesText(name));
      const { holder, key } = [...places(document)][dice.int(0, count - 1)];
      const kind = dice.weighted({ replaced: 8, removed: 1, added: 1 });
      const odd = dice.pick(ODD);
      if (kind === 'replaced') holder[key] = odd;
      else if (kind === 'added' && !Array.isArray(holder)) holder[`${key}2`] = odd;
      else if (Array.isArray(holder)) holder.splice(key, 1);
      else delete holder[key];
      const what = `seed ${seed}, ${name}, round ${round}: ${key} ${kind} ${JSON.stringify(odd)}`;
      const result = compile([{ name, text: JSON.stringify(document) }], program);
      assertCalm(result, what);
      const isSound = validate(document);
      if (!isSound) {
        assert.equal(
          result.status,
          1,
          `${what}: the schema refuses it (${JSON.stringify(validate.errors?.[0])})`,
        );
      }
      const shape = result.complaints.find((complaint) => SHAPE.test(complaint));
      if (isSound) assert.equal(shape, undefined, `${what}: the schema takes it`);
    }
  }
});
