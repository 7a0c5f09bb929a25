// The module: plain objects in, plain objects out. pi-score.d.ts is its manual.

import createCore from '#glue';
import { wasmBytes } from '#bytes';
import { columnsOf } from './columns.js';
import { toPlain } from './plain.js';

/** Said while a new core starts. */
const STARTING =
  'The estimator is starting again after a submission that was too large for it. Try again in a moment.';

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
  /** Undefined while a new one starts in place of one that has stopped. */
  #core;
  #startCore;
  #isStarting = false;
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
    return this.#answer(
      () => [toPlain(submission)],
      (core, plain) => core.estimate(plain),
    );
  }

  advise(submission, options) {
    return this.#answer(
      () => [toPlain(submission), toPlain(options)],
      (core, ...plain) => core.advise(...plain),
    );
  }

  estimateMany(year, columns) {
    return this.#answer(
      () => [toPlain(year), columnsOf(columns)],
      (core, ...plain) => core.estimateMany(...plain),
    );
  }

  /** What `question` answers about the copies; an error where memory does not suffice. */
  #answer(copy, question) {
    let message = 'The submission is too large to be scored here. Split it, and try again.';
    try {
      const plain = copy();
      if (this.#core === undefined) message = STARTING;
      return this.#ask((core) => question(core, ...plain));
    } catch {
      return { errors: [{ code: 'too-large', path: '', message }] };
    }
  }

  /** Throws where the core stops or is not there. A core that has stopped is never asked again. */
  #ask(question) {
    const core = this.#core;
    try {
      if (core === undefined) throw new Error(STARTING);
      return this.#read(question(core));
    } catch (error) {
      if (core === this.#core) this.#renew();
      throw error;
    }
  }

  /** Starts a new core. Where that fails, the next question tries again. */
  async #renew() {
    this.#core = undefined;
    if (this.#isStarting) return;
    this.#isStarting = true;
    try {
      this.#core = await this.#startCore();
    } catch {
      // There is no memory for it yet.
    } finally {
      this.#isStarting = false;
    }
  }

  /** The value of JSON text in the core's memory. Anything but text is the answer itself. */
  #read(answer) {
    return answer instanceof Uint8Array ? JSON.parse(this.#utf8.decode(answer)) : answer;
  }

  #requireYear(year) {
    if (!this.#years.includes(year)) {
      throw new RangeError(
        `There are no rules for ${String(year)}. Use one of ${this.#years.join(', ')}.`,
      );
    }
  }
}
