// The module: plain objects in, plain objects out. pi-score.d.ts is its manual.

// The bytes come first: text and payload compress better with one border between them.
import { wasmBytes } from '#bytes';
import createCore from '#glue';
import { Encoder } from './encode.js';
import { decode, staticTexts } from './decode.js';

let loading;

/** Starts the core; later calls return the same promise. */
export function load() {
  loading ??= start();
  return loading;
}

async function start() {
  return new PiScore(await createCore({ wasm: await WebAssembly.compile(await wasmBytes()) }));
}

class PiScore {
  #core;
  #years;
  /** The words of outcomes, statuses, blockers and notices. */
  #names;
  #perYear = new Map();
  #descriptions = new Map();
  #encoder = new Encoder();
  #utf8 = new TextDecoder();

  constructor(core) {
    this.#core = core;
    const [years, ...names] = this.#text(core.names())
      .split('\n')
      .map((line) => line.split(' '));
    this.#years = years.map(Number);
    this.#names = names;
  }

  years() {
    return this.#years.slice();
  }

  describe(year) {
    this.#requireYear(year);
    // Parsed anew for each caller, who may do with it as they please.
    if (!this.#descriptions.has(year)) {
      this.#descriptions.set(year, this.#text(this.#core.describe(year)));
    }
    return JSON.parse(this.#descriptions.get(year));
  }

  changes(from, to) {
    this.#requireYear(from);
    this.#requireYear(to);
    return JSON.parse(this.#text(this.#core.changes(from, to)));
  }

  estimate(submission) {
    const year = this.#year(submission?.performanceYear);
    this.#encoder.encode(submission, year?.codes, this.#core);
    const [numbers, begin, size] = this.#answer(this.#core.estimate());
    const bytes = this.#bytes(begin, size);
    const text = this.#utf8.decode(bytes);
    if (numbers === 0) return JSON.parse(text);
    // Offsets count bytes. They count the same in the text unless it has a character beyond ASCII,
    // which is rare.
    const piece =
      text.length === size
        ? (offset, length) => text.substr(offset, length)
        : (offset, length) => this.#utf8.decode(bytes.subarray(offset, offset + length));
    return decode(new Float64Array(this.#core.memory(), numbers), piece, this.#names, year.texts);
  }

  /**
   * Where an answer lies in the core's memory: the address of its numbers, that of its text, and
   * the bytes of the text.
   */
  #answer(address) {
    return new Uint32Array(this.#core.memory(), address, 3);
  }

  #bytes(begin, size) {
    return new Uint8Array(this.#core.memory(), begin, size);
  }

  #text(address) {
    const [, begin, size] = this.#answer(address);
    return this.#utf8.decode(this.#bytes(begin, size));
  }

  /** Codes and texts of a year, or undefined where there are no rules for it. */
  #year(year) {
    let known = this.#perYear.get(year);
    if (known === undefined && this.#years.includes(year)) {
      known = {
        codes: new Map(
          this.#text(this.#core.codes(year))
            .split(' ')
            .map((id, at) => [id, at]),
        ),
        texts: staticTexts(this.describe(year)),
      };
      this.#perYear.set(year, known);
    }
    return known;
  }

  #requireYear(year) {
    if (!this.#years.includes(year)) {
      throw new RangeError(
        `There are no rules for ${String(year)}. Use one of ${this.#years.join(', ')}.`,
      );
    }
  }
}
