// Writes the type declarations of the module: its functions, as functions.d.ts has them, and the
// shapes that they name, from the JSON Schema of the contract.

const WIDTH = 100;

/**
 * The text of pi-score.d.ts.
 * @param {string} functions the text of functions.d.ts, which names shapes that it does not declare
 * @param {{$defs: Record<string, object>}} schema the contract. Of JSON Schema it uses $ref, anyOf,
 * enum, const, type, properties, required, additionalProperties and items; limits of numbers and
 * texts have no types.
 */
export function declarations(functions, { $defs }) {
  const named = Object.keys($defs).filter((name) => new RegExp(`\\b${name}\\b`).test(functions));
  const shapes = Object.keys($defs)
    .filter((name) => reachableFrom(named, $defs).has(name))
    .map((name) => declaration(name, $defs[name], $defs));
  const parts = [
    functions.trimEnd(),
    '// Generated from contract.schema.json, which also states the limits of numbers and texts.',
    ...shapes,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The names of these shapes and of all that they refer to. */
function reachableFrom(names, $defs, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    reachableFrom(referencesIn($defs[name]), $defs, found);
  }
  return found;
}

function referencesIn(schema) {
  if (typeof schema !== 'object' || schema === null) return [];
  const inside = Object.values(schema).flatMap(referencesIn);
  return typeof schema.$ref === 'string' ? [nameOf(schema.$ref), ...inside] : inside;
}

const nameOf = (reference) => reference.replace('#/$defs/', '');

function declaration(name, schema, $defs) {
  const head = comment(schema.description, '');
  return schema.properties
    ? `${head}export interface ${name} ${object(schema, '', $defs)}`
    : `${head}${union(`export type ${name} =`, typesOf(schema), '')}`;
}

function object({ properties, required = [], additionalProperties }, indent, $defs) {
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([name, field]) => {
    const text = field.description ?? $defs[nameOf(field.$ref)].description;
    const mark = required.includes(name) ? '' : '?';
    return `${comment(text, inner)}${union(`${inner}${name}${mark}:`, typesOf(field), inner)}\n`;
  });
  if (additionalProperties === true) fields.push(`${inner}[field: string]: unknown;\n`);
  return `{\n${fields.join('')}${indent}}`;
}

/** The types of which a value of the schema has one. */
function typesOf(schema) {
  if (schema.$ref) return [nameOf(schema.$ref)];
  if (schema.anyOf) return schema.anyOf.flatMap(typesOf);
  // No type says "any text but this one". The examples are the texts that are known to occur, and
  // with them TypeScript can tell one shape of a union from another.
  if (schema.not) return schema.examples.map(literal);
  if (schema.enum) return schema.enum.map(literal);
  if ('const' in schema) return [literal(schema.const)];
  return [schema.type].flat().map((type) => typeOf(type, schema));
}

function typeOf(type, { items, additionalProperties }) {
  if (type === 'integer') return 'number';
  if (type === 'object') return `Record<string, ${typesOf(additionalProperties).join(' | ')}>`;
  if (type !== 'array') return type;
  const each = typesOf(items);
  return each.length === 1 ? `${each[0]}[]` : `(${each.join(' | ')})[]`;
}

const literal = (value) => (typeof value === 'string' ? `'${value}'` : String(value));

/** A declaration that ends with a union, on one line if it fits. */
function union(start, types, indent) {
  const line = `${start} ${types.join(' | ')};`;
  if (line.length <= WIDTH) return line;
  return `${start}${types.map((type) => `\n${indent}  | ${type}`).join('')};`;
}

function comment(text, indent) {
  const line = `${indent}/** ${text} */\n`;
  if (line.length <= WIDTH + 1) return line;
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (indent.length + ' * '.length + last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return `${indent}/**\n${lines.map((each) => `${indent} * ${each}\n`).join('')}${indent} */\n`;
}
