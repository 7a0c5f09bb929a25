// What every check of a submission needs: the list of errors, and questions about JSON values.

/** Whether a JSON value is an object, not an array and not null. */
export const isObject = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a field is absent; null counts as absent. */
export const isAbsent = (value) => value === undefined || value === null;

/** A key as a token of a JSON Pointer. */
export const pointerToken = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1');

export const isString = (value) => typeof value === 'string';
export const isBoolean = (value) => typeof value === 'boolean';

/** The errors of one submission, gathered while it is checked. */
export class Check {
  constructor() {
    this.errors = [];
  }

  error(code, path) {
    this.errors.push({ code, path });
  }

  /**
   * Whether an optional field is present and of the right type. A field that is present and of
   * another type is an error.
   */
  has(value, isRight, path) {
    if (isAbsent(value)) return false;
    if (isRight(value)) return true;
    this.error('wrong-type', path);
    return false;
  }

  /** Checks a required count, with one error at most. Returns whether it can be used. */
  count(value, path) {
    let code;
    if (typeof value !== 'number') code = 'wrong-type';
    else if (value < 0) code = 'negative';
    else if (!Number.isInteger(value)) code = 'not-an-integer';
    else if (value > Number.MAX_SAFE_INTEGER) code = 'too-large';
    if (code !== undefined) this.error(code, path);
    return code === undefined;
  }
}
