import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { brokenFiles, brokenText, rulesFiles, rulesText, top } from './broken.js';

const schema = JSON.parse(readFileSync(join(top, 'rules/rules.schema.json'), 'utf8'));
// Strict: an unknown keyword or a property that only a condition mentions is a mistake in the
// schema.
const validate = new Ajv({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

for (const name of rulesFiles()) {
  test(`${name} has the shape that the schema describes`, () => {
    validate(JSON.parse(rulesText(name)));
    assert.deepEqual(validate.errors, null);
  });
}

const shapeErrors = brokenFiles().filter(({ shape }) => shape);

test('the errors of shape are many of the broken files', () => {
  assert.ok(shapeErrors.length >= 25, `${shapeErrors.length}`);
});

for (const broken of shapeErrors) {
  test(`the schema refuses broken/${broken.name}: ${broken.what}`, () => {
    assert.equal(validate(JSON.parse(brokenText(broken))), false);
  });
}

/** Every schema of a property, with its path. */
function* properties(node, path) {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    // A condition does not describe: it narrows what stands elsewhere.
    if (['if', 'then', 'else', 'not'].includes(key)) continue;
    if (key === 'properties') {
      for (const [name, property] of Object.entries(value)) {
        yield { path: `${path}/${name}`, property };
      }
    }
    yield* properties(value, `${path}/${key}`);
  }
}

test('every field is described for the editor', () => {
  const all = [...properties(schema, '')];
  assert.ok(all.length > 80, `${all.length}`);
  for (const { path, property } of all) {
    const description =
      property.description ?? schema.$defs[property.$ref?.split('/').at(-1)]?.description;
    assert.match(description ?? '', /^.{8,}\.$/s, path);
  }
});

test('every field that some rules file has is in the schema, and every one of the schema in some rules file', () => {
  const described = new Set([...properties(schema, '')].map(({ path }) => path.split('/').at(-1)));
  const used = new Set();
  const collect = (value, parent) => {
    if (Array.isArray(value)) value.forEach((each) => collect(each, parent));
    else if (value !== null && typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) {
        if (parent !== 'sources') used.add(key);
        collect(each, key);
      }
    }
  };
  for (const name of rulesFiles()) collect(JSON.parse(rulesText(name)), '');
  assert.deepEqual(
    [...used].filter((key) => !described.has(key)),
    [],
  );
  assert.deepEqual(
    [...described].filter((key) => !used.has(key)),
    [],
  );
});
