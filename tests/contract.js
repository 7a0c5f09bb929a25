// The JSON Schema of the contract, and what of it occurs in values.
import Ajv from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';

/** The schema itself. Its definitions carry the names that pi-score.d.ts gives to the types. */
export const contract = JSON.parse(
  readFileSync(new URL('../core/contract/contract.schema.json', import.meta.url), 'utf8'),
);

const NAME = 'contract.schema.json';
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true }).addSchema(contract, NAME);

/**
 * Says what is wrong with a value.
 * @param {string} name of a definition, such as "Estimate"
 * @returns {string[]} empty where the value is valid
 */
export function mistakes(name, value) {
  return mistakesAt(`/$defs/${name}`, value);
}

function mistakesAt(pointer, value) {
  const $ref = `${NAME}#${pointer}`;
  const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
  if (validate(value)) return [];
  return validate.errors.map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/**
 * Whether an answer says that the submission has a wrong type where the schema can see it: whether
 * a measure wants counts or a yes is in the rules.
 */
export function hasWrongShape({ errors = [] }) {
  return errors.some(({ code, path }) => code === 'wrong-type' && !path.endsWith('/value'));
}

const definitionOf = ({ $ref }) => $ref.replace('#', '');
const at = (pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((node, key) => node[key], contract);

/** All parts of a schema that stand at this pointer, each with its own pointer, without $refs. */
function* partsOf(pointer, seen = new Set()) {
  if (seen.has(pointer)) return;
  seen.add(pointer);
  const node = at(pointer);
  yield { pointer, node };
  if (node.$ref) yield* partsOf(definitionOf(node), seen);
  for (const [key, inner] of Object.entries(node)) {
    if (key === 'items' || (key === 'additionalProperties' && typeof inner === 'object')) {
      yield* partsOf(`${pointer}/${key}`, seen);
    } else if (key === 'properties' || key === 'anyOf') {
      for (const each of Object.keys(inner)) yield* partsOf(`${pointer}/${key}/${each}`, seen);
    }
  }
}

const short = (pointer) => pointer.replaceAll('/$defs/', '').replaceAll('/properties/', '.');
const wordOf = (pointer, word) => `${short(pointer)} "${word}"`;
const fieldOf = (pointer, field) => `${short(pointer)}.${field}`;

/** The words of every enum that a definition or what it refers to has. */
export function wordsOf(name) {
  return [...partsOf(`/$defs/${name}`)].flatMap(({ pointer, node }) =>
    (node.enum ?? []).map((word) => wordOf(pointer, word)),
  );
}

/** The optional fields of a definition and of what it refers to. */
export function optionalFieldsOf(name) {
  return [...partsOf(`/$defs/${name}`)].flatMap(({ pointer, node }) =>
    Object.keys(node.properties ?? {})
      .filter((field) => !(node.required ?? []).includes(field))
      .map((field) => fieldOf(pointer, field)),
  );
}

/** The names of a definition and of all to which it refers. */
export function shapesOf(name) {
  return [...partsOf(`/$defs/${name}`)].map(({ pointer }) => pointer.split('/')[2]);
}

/** Adds what a valid value has to `words`, and its fields to `present` and `absent`. */
export function note(name, value, found) {
  noteAt(`/$defs/${name}`, value, found);
}

function noteAt(pointer, value, found) {
  const node = at(pointer);
  if (node.$ref) noteAt(definitionOf(node), value, found);
  for (const branch of Object.keys(node.anyOf ?? [])) {
    const inner = `${pointer}/anyOf/${branch}`;
    if (mistakesAt(inner, value).length === 0) noteAt(inner, value, found);
  }
  if (node.enum) found.words.add(wordOf(pointer, value));
  if (typeof value !== 'object' || value === null) return;
  if (node.items) value.forEach((item) => noteAt(`${pointer}/items`, item, found));
  const properties = node.properties ?? {};
  for (const field of Object.keys(properties)) {
    const isPresent = Object.hasOwn(value, field);
    found[isPresent ? 'present' : 'absent'].add(fieldOf(pointer, field));
    if (isPresent) noteAt(`${pointer}/properties/${field}`, value[field], found);
  }
  if (typeof node.additionalProperties !== 'object') return;
  for (const [field, inner] of Object.entries(value)) {
    if (!Object.hasOwn(properties, field)) noteAt(`${pointer}/additionalProperties`, inner, found);
  }
}
