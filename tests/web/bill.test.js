/**
 * The bill of materials of what is shipped: it has the shape of CycloneDX, names what is really in
 * the bytes, and nothing in it has a licence under which it might not be shipped like this.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';

const site = new URL('../../build/site/', import.meta.url);
const read = (name) => readFileSync(new URL(name, site), 'utf8');
const bill = JSON.parse(read('sbom.cdx.json'));
const sums = read('SHA256SUMS')
  .trim()
  .split('\n')
  .map((line) => line.split('  '));
const flat = (components) => components.flatMap((each) => [each, ...flat(each.components ?? [])]);
const all = flat(bill.components);
const byRef = new Map(all.map((component) => [component['bom-ref'], component]));
const licenceOf = ({ licenses }) => licenses[0].expression;
const isDynamic = ({ properties = [] }) =>
  properties.some(({ name, value }) => name === 'pi-score:linked' && value === 'dynamic');

/** The refs that a file holds, and those that these hold in turn. */
const below = (ref) => {
  const { dependsOn = [] } = bill.dependencies.find((each) => each.ref === ref) ?? {};
  return dependsOn.flatMap((each) => [each, ...below(each)]);
};

test('the bill has the shape of CycloneDX 1.6', () => {
  const folder = new URL(
    '../node_modules/@cyclonedx/cyclonedx-library/res/schema/',
    import.meta.url,
  );
  const schemaOf = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  // The schema knows formats of addresses that Ajv does not; the addresses are checked below.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json']) {
    // The schema refers to these by their file names.
    ajv.addSchema({ ...schemaOf(name), $id: `http://cyclonedx.org/schema/${name}` });
  }
  const validate = ajv.compile(schemaOf('bom-1.6.SNAPSHOT.schema.json'));
  assert.ok(validate(bill), JSON.stringify(validate.errors, null, 2));
  assert.equal(validate({ ...bill, components: [{ name: 'a part without a type' }] }), false);
});

test('the bill has neither a date nor a number of its own, which would differ between builds', () => {
  assert.equal(bill.serialNumber, undefined);
  assert.equal(bill.metadata.timestamp, undefined);
});

test('every file of the sums is listed with its sum, and every reference leads to a part', () => {
  const files = all.filter(({ type }) => type === 'file');
  assert.deepEqual(
    files.map(({ name, hashes }) => [hashes[0].content, name]),
    sums,
  );
  for (const { ref, dependsOn } of bill.dependencies) {
    for (const each of [ref, ...dependsOn]) assert.ok(each === 'project' || byRef.has(each), each);
  }
  assert.equal(byRef.size, all.length, 'each reference stands for one part');
});

test('the page holds lit-html and emscripten’s runtime, the loader holds nothing of others', () => {
  const names = (ref) => [...new Set(below(ref).map((each) => byRef.get(each).name))].sort();
  const runtime = ['compiler-rt', 'dlmalloc', 'emscripten', 'libc++', 'libc++abi', 'musl'];
  assert.deepEqual(names('file:pi-score.mjs'), runtime);
  for (const name of [...runtime, 'lit-html']) {
    assert.ok(names('file:index.html').includes(name), name);
  }
  assert.deepEqual(names('file:pi-score-estimator.js'), []);
});

test('the JavaScript of the module takes nothing from packages', () => {
  const folder = new URL('../../wasm/', import.meta.url);
  const scripts = ['pi-score.js', 'plain.js', 'columns.js'];
  for (const name of scripts) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    for (const [, from] of text.matchAll(/\bfrom '([^']+)'/g)) {
      assert.match(from, /^(#glue|#bytes|\.\/)/, name);
      if (from.startsWith('./')) assert.ok(scripts.includes(from.slice(2)), from);
    }
  }
});

/** What asks for no more than a notice, in the bytes of what is shipped. */
const allowed = new Set([
  'MIT',
  'MIT OR NCSA',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Apache-2.0 WITH LLVM-exception',
  'CC0-1.0',
]);
/** What a program may use where the system lends it at run time. */
const allowedAtRunTime = new Set(['LGPL-2.1-or-later', 'GPL-3.0-or-later WITH GCC-exception-3.1']);

test('nothing that is shipped has a licence that asks for more than a notice', () => {
  for (const part of all.filter((each) => !isDynamic(each))) {
    assert.ok(allowed.has(licenceOf(part)), `${part.name}: ${licenceOf(part)}`);
  }
});

test('what the command borrows from the system may be borrowed, and no file of the site does', () => {
  const borrowed = all.filter(isDynamic);
  for (const part of borrowed) {
    assert.ok(allowedAtRunTime.has(licenceOf(part)), `${part.name}: ${licenceOf(part)}`);
  }
  assert.deepEqual(
    below('command').filter((ref) => isDynamic(byRef.get(ref))),
    borrowed.map((part) => part['bom-ref']),
  );
  for (const [, name] of sums) {
    assert.ok(!below(`file:${name}`).some((ref) => isDynamic(byRef.get(ref))), name);
  }
});

test('LICENSES.txt has the notice of every part that is in the bytes', () => {
  const text = read('LICENSES.txt');
  const sections = new Map(
    [...text.matchAll(/={80}\n(.+?)(?:, in .+)?: (.+)\n={80}\n\n([^]+?)(?=\n={80}\n|$)/g)].map(
      ([, name, licence, notice]) => [name, { licence, notice }],
    ),
  );
  const inBytes = all.filter((each) => each.type === 'library' && !isDynamic(each));
  assert.deepEqual(
    [...sections.keys()].sort(),
    ['PI score estimator', ...inBytes.map(({ name }) => name)].sort(),
  );
  for (const part of inBytes) {
    const { licence, notice } = sections.get(part.name);
    assert.equal(licence, licenceOf(part), part.name);
    assert.match(notice, /copyright|public domain/i, part.name);
  }
  assert.match(read('index.html').slice(0, 400), /LICENSES\.txt/);
});

test('every package of npm is pinned to one version, in any of the folders that have packages', () => {
  const folders = ['web', 'wasm', 'tests', 'tests/benchmark'];
  for (const folder of folders) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(new URL(`../../${folder}/package.json`, import.meta.url), 'utf8'),
    );
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(version, /^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/, `${folder}: ${name}`);
    }
    assert.ok(
      readdirSync(new URL(`../../${folder}`, import.meta.url)).includes('package-lock.json'),
    );
  }
});
