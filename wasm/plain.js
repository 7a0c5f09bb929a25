// Copies whatever a caller hands over to plain data, before the core reads it. After this the core
// can see no getter, no proxy and no later change of the caller's object.

/** Deeper than any field of a submission. */
const DEEPEST = 12;

/** More than any submission has. A list can claim billions of items without holding one. */
const MOST_VALUES = 5_000_000;

/** Stands for what is no data: functions, symbols, BigInt, and what throws when it is read. */
const NO_DATA = Symbol('no data');

/** Halves of characters that are not in a pair; UTF-8 cannot hold them. */
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/**
 * A copy of a value's own enumerable properties, made of plain lists, objects without prototype,
 * texts, numbers, booleans, null and undefined. Reads each property once, and once more for each
 * other depth at which the same object stands. What cannot be read, is no data or lies too deep
 * becomes a symbol, of which the core says that it is of the wrong type.
 * @param {unknown} value anything
 * @throws {RangeError} only where there are more values than can be copied
 */
export function toPlain(value) {
  return copyOf(value, 0, { copies: [], left: MOST_VALUES });
}

function copyOf(value, depth, state) {
  switch (typeof value) {
    case 'string':
      return wellFormed(value);
    case 'number':
    case 'boolean':
      return value;
    case 'undefined':
      return undefined;
    case 'object':
      return value === null ? null : copyOfObject(value, depth, state);
    default:
      return NO_DATA;
  }
}

/** The text without halves of characters. @param {string} text */
export const wellFormed = (text) => text.replace(LONE_SURROGATES, '\ufffd');

/** At each depth an object is copied once, so that what refers to itself ends at the deepest. */
function copyOfObject(object, depth, state) {
  if (depth > DEEPEST) return NO_DATA;
  const copies = (state.copies[depth] ??= new Map());
  const known = copies.get(object);
  if (known !== undefined) return known;
  const keys = attempt(() => (Array.isArray(object) ? lengthOf(object) : Object.keys(object)));
  if (keys === NO_DATA) return NO_DATA;
  const isList = typeof keys === 'number';
  state.left -= isList ? keys : keys.length;
  if (state.left < 0) throw new RangeError('There are too many values.');
  const copy = isList ? [] : Object.create(null);
  copies.set(object, copy);
  const read = (key) =>
    copyOf(
      attempt(() => object[key]),
      depth + 1,
      state,
    );
  if (isList) {
    for (let at = 0; at < keys; ++at) copy.push(read(at));
  } else {
    for (const key of keys) copy[wellFormed(key)] = read(key);
  }
  return copy;
}

/** A proxy may say anything of its length. */
function lengthOf({ length }) {
  if (!Number.isSafeInteger(length) || length < 0) throw new TypeError('This is no length.');
  return length;
}

function attempt(read) {
  try {
    return read();
  } catch {
    return NO_DATA;
  }
}
