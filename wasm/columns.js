// Copies the columns that a caller hands to estimateMany(), before the core reads them.

import { wellFormed } from './plain.js';

const KINDS = { Float64Array, Int8Array, Int16Array, Uint8Array, Uint32Array };

/** The name of a typed array's type, whatever its own properties say; undefined for all else. */
const { get: kindOf } = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Int8Array.prototype),
  Symbol.toStringTag,
);

/**
 * Name, type and numbers of each column: `[['PI_PPHI_1', 'Int8Array', Int8Array]]`. What is no
 * typed array of these types has an empty type, of which the core says that it is wrong. Undefined
 * where `columns` is no object of columns, or throws when it is read.
 * @param {unknown} columns anything
 * @throws {RangeError} only where memory does not suffice
 */
export function columnsOf(columns) {
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) return undefined;
  let entries;
  try {
    entries = Object.entries(columns);
  } catch {
    return undefined;
  }
  return entries.map(([name, numbers]) => {
    const kind = kindOf.call(numbers);
    return Object.hasOwn(KINDS, kind)
      ? [wellFormed(name), kind, new KINDS[kind](numbers)]
      : [wellFormed(name), ''];
  });
}
