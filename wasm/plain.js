// Copies whatever a caller hands over to plain data, before the core reads it. After this the core
// can see no getter, no proxy and no later change of the caller's object.

/** Deeper than any field of a submission. */
const DEEPEST = 12;

/** Stands for what is no data: functions, symbols, BigInt, and what throws when it is read. */
const NO_DATA = Symbol('no data');

/** Halves of characters that are not in a pair; UTF-8 cannot hold them. */
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/**
 * A copy of a value's own enumerable properties, as JSON.stringify would see them, made of plain
 * lists, objects without prototype, texts, numbers, booleans and null. Reads each property once.
 * What cannot be read, is no data or lies too deep becomes a symbol, of which the core says that it
 * is of the wrong type. Never throws. Cycles come out as cycles.
 * @param {unknown} value anything
 */
export function toPlain(value) {
  return copyOf(value, 0, new Map());
}

function copyOf(value, depth, copies) {
  switch (typeof value) {
    case 'string':
      return value.replace(LONE_SURROGATES, '\ufffd');
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      return value === null ? null : copyOfObject(value, depth, copies);
    default:
      return NO_DATA;
  }
}

function copyOfObject(object, depth, copies) {
  if (depth > DEEPEST) return NO_DATA;
  const known = copies.get(object);
  if (known !== undefined) return known;
  const isList = attempt(() => Array.isArray(object));
  const keys = attempt(() => (isList ? object.length : Object.keys(object)));
  if (isList === NO_DATA || keys === NO_DATA) return NO_DATA;
  const copy = isList ? [] : Object.create(null);
  copies.set(object, copy);
  const read = (key) =>
    copyOf(
      attempt(() => object[key]),
      depth + 1,
      copies,
    );
  if (isList) {
    for (let at = 0; at < keys; ++at) copy.push(read(at));
  } else {
    for (const key of keys) copy[copyOf(key)] = read(key);
  }
  return copy;
}

function attempt(read) {
  try {
    return read();
  } catch {
    return NO_DATA;
  }
}
