// A submission, a plain object, as numbers and bytes for the core: the other side of
// src/read_submission.cpp, which lists the same
// fields in the same order. Nothing is judged here; what has no place on the tape, a list or an
// object of another shape, is noted
// as a misfit with its JSON Pointer, and the core says what is wrong.

/** The kinds of a value on the tape, in the order of src/read_submission.cpp. */
const ABSENT = 0,
  NO = 1,
  YES = 2,
  NUMBER = 3,
  TEXT = 4,
  OBJECT = 5,
  OTHER = 6;
const AN_OBJECT = 0,
  A_LIST = 1;
/** In place of a measurement's code. */
const UNKNOWN_CODE = -1,
  NO_OBJECT = -2;
const CIRCUMSTANCES = new Set([
  'smallPractice',
  'grounds',
  'services',
  'qualifyingShare',
  'notScored',
  'categoryScores',
]);

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isAbsent = (value) => value === undefined || value === null;

/** The tape of one submission after another; its array is used again. */
export class Encoder {
  #numbers = [];
  /**
   * The core's offsets count bytes of UTF-8, so that each piece is added with its size in bytes.
   */
  #text = '';
  #bytes = 0;
  #misfits = [];
  #toUtf8 = new TextEncoder();

  /**
   * Writes a submission into the core's memory.
   * @param {unknown} submission anything
   * @param {Map<string, number> | undefined} codes the positions of its year's measurement ids
   * @param {{reserve: (numbers: number, bytes: number) => number, memory: () => ArrayBuffer}} core
   */
  encode(submission, codes, core) {
    this.#numbers.length = 0;
    this.#text = '';
    this.#bytes = 0;
    this.#misfits.length = 0;
    if (isObject(submission)) {
      this.#value(submission.performanceYear);
      this.#value(submission.entityType);
      this.#sets(submission, codes);
      this.#circumstances(this.#object(submission, 'circumstances', ''));
      const assumptions = Object.entries(this.#object(submission, 'assumptions', '') ?? {});
      this.#number(assumptions.length);
      for (const [id, value] of assumptions) {
        this.#string(id);
        this.#value(value);
      }
    } else {
      this.#misfit('', AN_OBJECT);
      this.#numbers.push(ABSENT, ABSENT, 0, 0, 0, 0);
    }
    // Last, because only now it is known what was misfit.
    this.#number(this.#misfits.length);
    for (const { path, wanted } of this.#misfits) {
      this.#string(path);
      this.#number(wanted);
    }
    this.#hand(core);
  }

  /** Numbers first, text behind them. */
  #hand(core) {
    const count = this.#numbers.length;
    const address = core.reserve(count, this.#bytes);
    new Float64Array(core.memory(), address, count).set(this.#numbers);
    if (this.#bytes > 0) {
      this.#toUtf8.encodeInto(
        this.#text,
        new Uint8Array(core.memory(), address + count * 8, this.#bytes),
      );
    }
  }

  #number(number) {
    this.#numbers.push(number);
  }

  #string(text) {
    const size = utf8Size(text);
    this.#numbers.push(this.#bytes, size);
    this.#text += text;
    this.#bytes += size;
  }

  #value(value) {
    switch (typeof value) {
      case 'boolean':
        this.#numbers.push(value ? YES : NO);
        break;
      case 'number':
        this.#numbers.push(NUMBER, value);
        break;
      case 'string':
        this.#numbers.push(TEXT);
        this.#string(value);
        break;
      case 'undefined':
        this.#numbers.push(ABSENT);
        break;
      case 'object':
        this.#numbers.push(value === null ? ABSENT : Array.isArray(value) ? OTHER : OBJECT);
        break;
      default:
        this.#numbers.push(OTHER);
    }
  }

  #misfit(path, wanted) {
    this.#misfits.push({ path, wanted });
  }

  /** The object at a field, or undefined where it is absent or a misfit. */
  #object(parent, name, path) {
    const value = parent[name];
    if (isAbsent(value)) return undefined;
    if (isObject(value)) return value;
    this.#misfit(`${path}/${name}`, AN_OBJECT);
    return undefined;
  }

  #list(parent, name, path) {
    const value = parent[name];
    if (isAbsent(value)) return [];
    if (Array.isArray(value)) return value;
    this.#misfit(`${path}/${name}`, A_LIST);
    return [];
  }

  #sets(submission, codes) {
    const sets = this.#list(submission, 'measurementSets', '');
    const lists = sets.map((set, at) => this.#measurements(set, `/measurementSets/${at}`));
    this.#number(lists.reduce((sum, list) => sum + list.length, 0));
    this.#number(sets.length);
    for (let at = 0; at < sets.length; ++at) {
      const set = isObject(sets[at]) ? sets[at] : { category: '' };
      this.#value(set.category);
      this.#value(set.programName);
      this.#value(set.performanceStart);
      this.#value(set.performanceEnd);
      this.#value(set.cehrtId);
      this.#number(lists[at].length);
      for (const measurement of lists[at]) this.#measurement(measurement, codes);
    }
  }

  /**
   * The measurements of a set. Sets of other categories have measurements of other shapes, which
   * are not ours to judge.
   */
  #measurements(set, path) {
    if (!isObject(set)) {
      this.#misfit(path, AN_OBJECT);
      return [];
    }
    if (set.category !== 'pi') return [];
    return this.#list(set, 'measurements', path);
  }

  /**
   * A known measurement goes as its position among the year's codes, another with its id, one that
   * is no object as nothing else.
   */
  #measurement(measurement, codes) {
    if (!isObject(measurement)) {
      this.#number(NO_OBJECT);
      return;
    }
    const { measureId, value } = measurement;
    const code = codes?.get(measureId) ?? UNKNOWN_CODE;
    this.#number(code);
    if (code < 0) this.#value(measureId);
    this.#value(value);
    if (!isObject(value)) return;
    this.#value(value.numerator);
    this.#value(value.denominator);
  }

  #circumstances(circumstances) {
    this.#number(circumstances === undefined ? 0 : 1);
    if (circumstances === undefined) return;
    const path = '/circumstances';
    this.#value(circumstances.smallPractice);
    this.#values(this.#list(circumstances, 'grounds', path));
    const services = Object.entries(this.#object(circumstances, 'services', path) ?? {});
    this.#number(services.length);
    for (const [place, count] of services) {
      this.#string(place);
      this.#value(count);
    }
    const share = this.#object(circumstances, 'qualifyingShare', path);
    this.#number(share === undefined ? 0 : 1);
    for (const field of ['clinicians', 'hospitalBased', 'ascBased', 'nonPatientFacing']) {
      this.#value(share?.[field]);
    }
    this.#values(this.#list(circumstances, 'notScored', path));
    const scores = this.#object(circumstances, 'categoryScores', path);
    for (const field of ['quality', 'cost', 'improvementActivities']) this.#value(scores?.[field]);
    const unknown = Object.keys(circumstances).filter((name) => !CIRCUMSTANCES.has(name));
    this.#number(unknown.length);
    for (const name of unknown) this.#string(name);
  }

  /** A list whose items all count; a null in it is an item of the wrong kind. */
  #values(list) {
    this.#number(list.length);
    for (const item of list) {
      if (isAbsent(item)) this.#number(OTHER);
      else this.#value(item);
    }
  }
}

/**
 * Bytes of a text in UTF-8. A lone surrogate counts as the replacement character that TextEncoder
 * writes for it.
 */
function utf8Size(text) {
  let size = text.length;
  for (let at = 0; at < text.length; ++at) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) size += 1;
    else if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      size += 2;
      at += 1;
    } else size += 2;
  }
  return size;
}
