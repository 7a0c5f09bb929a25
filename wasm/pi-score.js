// The module: plain objects in, plain objects out. pi-score.d.ts is its manual.

import createCore from '#glue';
import { wasmBytes } from '#bytes';
import { toPlain } from './plain.js';

let loading;

/** Starts the core; later calls return the same promise. */
export function load() {
  loading ??= start();
  return loading;
}

async function start() {
  const wasmBinary = await wasmBytes();
  const startCore = () => createCore({ wasmBinary });
  return new PiScore(await startCore(), startCore);
}

class PiScore {
  /** Undefined while a new one starts after the old one has stopped. */
  #core;
  #startCore;
  #years;
  #utf8 = new TextDecoder();

  constructor(core, startCore) {
    this.#core = core;
    this.#startCore = startCore;
    this.#years = this.#read(core.years());
  }

  years() {
    return this.#years.slice();
  }

  describe(year) {
    this.#requireYear(year);
    return this.#ask((core) => core.describe(year));
  }

  changes(from, to) {
    this.#requireYear(from);
    this.#requireYear(to);
    return this.#ask((core) => core.changes(from, to));
  }

  estimate(submission) {
    return this.#answer(submission, (core, plain) => core.estimate(plain));
  }

  advise(submission, options) {
    return this.#answer(submission, (core, plain) => core.advise(plain, toPlain(options)));
  }

  /** What `question` answers about a submission; an error where memory does not suffice. */
  #answer(submission, question) {
    try {
      const plain = toPlain(submission);
      return this.#ask((core) => question(core, plain));
    } catch {
      return {
        errors: [
          {
            code: 'too-large',
            path: '',
            message:
              'The submission is larger than the memory that it can be scored in. Split it, and try again.',
          },
        ],
      };
    }
  }

  /** Throws where the core stops or is not there. A core that has stopped is never asked again. */
  #ask(question) {
    const core = this.#core;
    try {
      return this.#read(question(core));
    } catch (error) {
      if (core !== undefined) this.#renew();
      throw error;
    }
  }

  async #renew() {
    this.#core = undefined;
    this.#core = await this.#startCore();
  }

  /** The value of JSON text in the core's memory. */
  #read(bytes) {
    return JSON.parse(this.#utf8.decode(bytes));
  }

  #requireYear(year) {
    if (!this.#years.includes(year)) {
      throw new RangeError(
        `There are no rules for ${String(year)}. Use one of ${this.#years.join(', ')}.`,
      );
    }
  }
}
