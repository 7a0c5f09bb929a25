// The suite that every mutant runs: it compares the answers of a command with those of the naive
// scorer, for one year.
import { spawn } from 'node:child_process';
import { differences } from '../naive/differences.js';
import { score, scoreLine } from '../naive/scorer.js';
import { random, systematic } from './corpus.js';
import { wrongInDescription, wrongInEstimate } from './facts.js';

/** A command gets so many submissions at a time, because most mutants fail on the first of them. */
const AT_A_TIME = 250;
const RANDOM = 400;

/** Runs a command on an input and returns what it prints. */
export function output(command, parameters, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: ['pipe', 'pipe', 'ignore'] });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.on('error', reject);
    // A command that ends before it has read its whole input breaks the pipe. Answers are then
    // missing from what it has printed, which fails the comparison.
    child.stdin.on('error', () => {});
    child.on('close', () => resolve(Buffer.concat(parts).toString()));
    child.stdin.end(input);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The submissions of one year, with the answers that the naive scorer gives to them. */
export class Suite {
  /** @param {number} year @param {number} seed of the random submissions */
  constructor(year, seed) {
    this.year = year;
    const lines = [...systematic(year)].map((submission) => JSON.stringify(submission));
    this.entries = [
      ...lines.map((line) => ({ line, wanted: score(JSON.parse(line)) })),
      ...random(year, RANDOM, seed).map((line) => ({ line, wanted: scoreLine(line) })),
    ];
  }

  /**
   * Runs a command on the suite.
   * @returns {Promise<string | undefined>} the first fault; undefined where there is none
   */
  async wrong(command) {
    const description = parsed(await output(command, ['--describe', String(this.year)], ''));
    if (description === undefined) return 'no description';
    const fault = wrongInDescription(description);
    if (fault !== undefined) return `description: ${fault}`;
    for (let from = 0; from < this.entries.length; from += AT_A_TIME) {
      const entries = this.entries.slice(from, from + AT_A_TIME);
      const answers = (
        await output(command, ['--ndjson'], `${entries.map(({ line }) => line).join('\n')}\n`)
      ).split('\n');
      for (const [at, { line, wanted }] of entries.entries()) {
        const answer = parsed(answers[at]);
        if (answer === undefined) return `no answer to ${line}`;
        const [different] = differences(answer, wanted);
        if (different !== undefined) return `another ${different.field} for ${line}`;
        const submission = parsed(line);
        const estimateFault =
          answer.errors || submission === undefined
            ? undefined
            : wrongInEstimate(answer, submission);
        if (estimateFault !== undefined) return `${estimateFault} for ${line}`;
      }
    }
    return undefined;
  }
}
