// The module: plain objects in, plain objects out. pi-score.d.ts is its manual.

import createCore from '#glue';
import { wasmBytes } from '#bytes';
import { Encoder } from './encode.js';
import { decode, staticTexts } from './decode.js';

let loading;

/** Starts the core; later calls return the same promise. */
export function load() {
  loading ??= start();
  return loading;
}

async function start() {
  return new PiScore(await createCore({ wasmBinary: await wasmBytes() }));
}

class PiScore {
  #core;
  #years;
  #names;
  #perYear = new Map();
  #encoder = new Encoder();
  #utf8 = new TextDecoder();
  #toUtf8 = new TextEncoder();

  constructor(core) {
    this.#core = core;
    this.#years = JSON.parse(core.years());
    this.#names = JSON.parse(core.names());
  }

  years() {
    return this.#years.slice();
  }

  describe(year) {
    this.#requireYear(year);
    return JSON.parse(this.#core.describe(year));
  }

  changes(from, to) {
    this.#requireYear(from);
    this.#requireYear(to);
    return JSON.parse(this.#core.changes(from, to));
  }

  estimate(submission) {
    const core = this.#core;
    this.#encoder.encode(submission, (year) => this.#year(year)?.codes);
    this.#hand(this.#encoder);
    if (!core.estimate()) return JSON.parse(this.#utf8.decode(this.#outputText()));
    const bytes = this.#outputText();
    const text = this.#utf8.decode(bytes);
    // Offsets count bytes. They count the same in the text unless it has a character beyond ASCII, which is rare.
    const piece =
      text.length === bytes.length
        ? (offset, length) => text.slice(offset, offset + length)
        : (offset, length) => this.#utf8.decode(bytes.subarray(offset, offset + length));
    const tape = new Float64Array(core.HEAPU8.buffer, core.outputNumbers());
    return decode(tape, piece, this.#names, this.#year(tape[0]).texts);
  }

  #outputText() {
    const begin = this.#core.outputText();
    return this.#core.HEAPU8.subarray(begin, begin + this.#core.outputTextSize());
  }

  /** Copies what the encoder wrote into the core's memory. */
  #hand({ numbers, text, bytes }) {
    const core = this.#core;
    core.reserve(numbers.length, bytes);
    const begin = core.inputNumbers() / 8;
    core.HEAPF64.set(numbers, begin);
    if (bytes === 0) return;
    const target = core.inputText();
    this.#toUtf8.encodeInto(text, core.HEAPU8.subarray(target, target + bytes));
  }

  /** Codes and texts of a year, or undefined where there are no rules for it. */
  #year(year) {
    const known = this.#perYear.get(year);
    if (known !== undefined || !this.#years.includes(year)) return known;
    const made = {
      codes: new Map(JSON.parse(this.#core.codes(year)).map((id, at) => [id, at])),
      texts: staticTexts(this.describe(year)),
    };
    this.#perYear.set(year, made);
    return made;
  }

  #requireYear(year) {
    if (!this.#years.includes(year)) throw new RangeError(`There are no rules for ${String(year)}. Use one of ${this.#years.join(', ')}.`);
  }
}
