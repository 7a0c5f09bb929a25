import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import {
  brokenFiles,
  compile,
  compileBroken,
  compiler,
  rulesFiles,
  rulesText,
  top,
} from './broken.js';

const everyBroken = brokenFiles();

for (const broken of everyBroken) {
  test(`broken/${broken.name}: ${broken.what}`, () => {
    const { status, signal, complaints } = compileBroken(broken);
    assert.deepEqual(complaints, broken.complaints);
    assert.deepEqual({ status, signal }, { status: 1, signal: null });
  });
}

test('the rules files as they are bring no complaint, alone and together', () => {
  const files = rulesFiles().map((name) => ({ name, text: rulesText(name) }));
  for (const given of [...files.map((file) => [file]), files]) {
    const { status, complaints } = compile(given);
    assert.deepEqual(
      { status, complaints },
      { status: 0, complaints: [] },
      given.map(({ name }) => name).join(' '),
    );
  }
});

test('the complaints of several files come together', () => {
  const [first, second] = rulesFiles().slice(-2);
  const { status, complaints } = compile([
    { name: first, text: rulesText(first).replace('"revised":', '"reviewed":') },
    { name: second, text: '{' },
  ]);
  assert.equal(status, 1);
  assert.deepEqual(
    complaints.map((complaint) => complaint.split(':').slice(0, 2).join(':')),
    [`${first}: /revised`, `${first}: /reviewed`, `${second}: is not JSON`],
  );
});

test('the compiler says how to call it and what it cannot write', () => {
  const bare = spawnSync(compiler, [], { encoding: 'utf8' });
  assert.deepEqual([bare.status, bare.stderr], [2, 'usage: rules-compiler OUT.cpp YEAR.json...\n']);
  const scratch = mkdtempSync(join(tmpdir(), 'pi-score-rules-'));
  try {
    const out = join(scratch, 'no-such-folder', 'tables.cpp');
    const unwritable = spawnSync(compiler, [out, join(top, 'rules', rulesFiles().at(-1))], {
      encoding: 'utf8',
    });
    assert.deepEqual([unwritable.status, unwritable.stderr], [2, `${out}: cannot be written\n`]);
    const folder = spawnSync(compiler, [join(scratch, 'tables.cpp'), scratch], {
      encoding: 'utf8',
    });
    assert.equal(folder.status, 1);
    assert.match(folder.stderr, /: cannot be read\n$/);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

/** The arguments of every call that complains, as source text. */
function complainingCalls(source) {
  const calls = [];
  for (const { index, 0: head } of source.matchAll(/\b(?:complain|complaints_?\.add)\(/g)) {
    let depth = 1;
    let at = index + head.length;
    for (let inText = false; depth > 0; at += 1) {
      const character = source[at];
      if (inText && character === '\\') at += 1;
      else if (character === '"') inText = !inText;
      else if (!inText && character === '(') depth += 1;
      else if (!inText && character === ')') depth -= 1;
    }
    calls.push(source.slice(index + head.length, at - 1));
  }
  return calls;
}

/** The fixed words of a message: the call's string literals without pointers and punctuation. */
const literals = (call) =>
  [...call.matchAll(/"((?:\\.|[^"\\])*)"/g)]
    .map(([, text]) => text.replaceAll('\\"', '"'))
    .filter((text) => !text.startsWith('/') && /[a-z]{2}/.test(text) && text.includes(' '));

test('every message of the compiler has a broken file that brings it out', () => {
  const folder = join(top, 'rules/compiler');
  const wanted = new Map();
  for (const name of readdirSync(folder)) {
    const source = readFileSync(join(folder, name), 'utf8');
    for (const text of complainingCalls(source).flatMap(literals)) {
      wanted.set(text, (wanted.get(text) ?? 0) + 1);
    }
  }
  assert.ok(wanted.size >= 70, `only ${wanted.size} messages were found in the sources`);
  // The compiler puts this message together before the call.
  wanted.set('" must be one of:', 1);
  const brought = everyBroken.flatMap(({ complaints }) => complaints);
  for (const [text, places] of wanted) {
    const kinds = new Set(
      brought
        .filter((complaint) => complaint.includes(text))
        .map((complaint) => complaint.split(': ')[0].replace(/.*\//, '')),
    );
    const files = everyBroken.filter(({ complaints }) =>
      complaints.some((complaint) => complaint.includes(text)),
    );
    assert.ok(
      files.length >= places,
      `"${text}" stands in ${places} places of the compiler; ${files.length} broken files bring it out (at ${[...kinds].join(', ')})`,
    );
  }
});
