// Compares the command with this folder's scorer on random submissions, field by field.
// node compare.mjs [--count 200000] [--seed N | --seed random] [--command PATH] [--field NAME]
// `--field` counts only the fields whose names begin with NAME, such as `withoutData`.
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { DifferenceReport } from './differenceReport.js';
import { differences } from './differences.js';
import { lines } from './random.js';
import { runOptions } from './runOptions.js';
import { scoreLine } from './scorer.js';

/** How many submissions may be under way in the command: this bounds the memory of both sides. */
const UNDER_WAY = 2000;

/** The lines that were sent and are not answered yet, in order. It emits `room` for more. */
class Sent extends EventEmitter {
  lines = [];

  async add(line) {
    this.lines.push(line);
    if (this.lines.length >= UNDER_WAY) await once(this, 'room');
  }

  take() {
    const line = this.lines.shift();
    if (this.lines.length < UNDER_WAY / 2) this.emit('room');
    return line;
  }
}

/** Writes the random lines to the command, and waits while it has no room for more. */
async function feed(input, seed, count, sent) {
  for (const line of lines(seed, count)) {
    const hasRoom = input.write(`${line}\n`);
    await sent.add(line);
    if (!hasRoom && input.writableNeedDrain) await once(input, 'drain');
  }
  input.end();
}

/** The year that a line names, for the counts by year; the line may be no JSON. */
function yearOf(line) {
  try {
    return JSON.parse(line)?.performanceYear ?? 'no year';
  } catch {
    return 'no year';
  }
}

async function main() {
  const { count, seed, field, path } = runOptions(
    { option: 'command', path: 'build/native/pi-score' },
    '200000',
  );
  console.log(`seed ${seed}`);
  const command = spawn(path, ['--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(command, 'spawn');
  const exited = once(command, 'exit');
  // A command that ends early makes the pipe fail. The number of answers and the exit status are
  // checked below, so that the failure of the pipe itself may be ignored.
  command.stdin.on('error', () => {});

  const sent = new Sent();
  const report = new DifferenceReport(field);
  let compared = 0;
  let failure = '';
  feed(command.stdin, seed, count, sent).catch((error) => {
    failure = `; the feeding ended with: ${error.message}`;
    command.stdin.end();
  });
  for await (const answer of createInterface({ input: command.stdout, crlfDelay: Infinity })) {
    const line = sent.take();
    if (line === undefined) throw new Error(`an answer without a submission: ${answer}`);
    compared += 1;
    const found = differences(JSON.parse(answer), scoreLine(line));
    if (found.length > 0) report.add(found, { input: line, number: compared, year: yearOf(line) });
  }
  const [status, signal] = await exited;
  if (compared < count || signal !== null || ![0, 2].includes(status)) {
    const end = signal ?? `status ${status}`;
    const answered = `the command answered ${compared} of ${count} lines`;
    throw new Error(`${answered} and ended with ${end} (seed ${seed})${failure}`);
  }
  if (report.submissions > 0) console.log(report.text());
  console.log(`compared ${compared} submissions, seed ${seed}: ${report.submissions} differ`);
  process.exitCode = report.submissions > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  // This ends the process at once: the feeding may still wait for a command that has ended.
  process.exit(1);
}
