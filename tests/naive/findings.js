// Gathers the differences between an answer of the product and one of this folder's scorer.
import { isDeepStrictEqual } from 'node:util';

/** Some fields of each entry as a text, the entries sorted: for lists whose order is free. */
export const sorted = (list, ...fields) =>
  (list ?? []).map((entry) => fields.map((field) => entry[field] ?? '').join(' ')).sort();

/** The differences between two answers, gathered field by field. */
export class Findings {
  list = [];

  /**
   * Notes a difference unless both values are the same.
   * @param {string} field the field's name, the same for all measures
   * @param {unknown} product
   * @param {unknown} naive
   * @param {string} [at] which measure, objective or entry it is about
   */
  hold(field, product, naive, at = '') {
    if (Object.is(product, naive) || isDeepStrictEqual(product, naive)) return;
    this.list.push({ field, at, product, naive });
  }

  /** Compares some fields of two objects, either of which may be absent. */
  holdFields(name, product, naive, fields, at) {
    if (product === undefined || naive === undefined) {
      this.hold(name, product && 'there', naive && 'there', at);
      return;
    }
    for (const field of fields) this.hold(`${name}.${field}`, product[field], naive[field], at);
  }
}
