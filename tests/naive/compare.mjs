// Compares the command with the naive scorer on random submissions, answer by answer.
// node compare.mjs [--count 200000] [--seed N | --seed random] [--command PATH]
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { lines } from './random.js';
import { scoreLine } from './scorer.js';

const FIELDS = [
  'outcome',
  'score',
  'pointsEarned',
  'bonus',
  'weight',
  'contribution',
  'categoryWeights',
  'finalScore',
  'performanceThreshold',
  'exceptionalPerformanceThreshold',
  'alternatives',
  'set',
];

/** How many submissions may be under way in the command; bounds the memory of both sides. */
const UNDER_WAY = 2000;
/** How many differences are printed in full; all are counted. */
const PRINTED = 5;

const sorted = (list, ...fields) =>
  list.map((entry) => fields.map((field) => entry[field] ?? '').join(' ')).sort();

const rowText = (row) =>
  row === undefined ? undefined : `${row.points} of ${row.maxPoints}, ${row.status}`;

/**
 * The fields in which two answers differ.
 * @returns {{field: string, command: unknown, naive: unknown}[]}
 */
function differences(command, naive) {
  const found = [];
  const hold = (field, one, other) => {
    if (one !== other && !isDeepStrictEqual(one, other)) {
      found.push({ field, command: one, naive: other });
    }
  };
  if (command.errors || naive.errors) {
    hold(
      'errors',
      sorted(command.errors ?? [], 'code', 'path'),
      sorted(naive.errors ?? [], 'code', 'path'),
    );
    return found;
  }
  for (const field of FIELDS) hold(field, command[field], naive[field]);
  hold(
    'blockers',
    sorted(command.blockers, 'code', 'measureId'),
    sorted(naive.blockers, 'code', 'measureId'),
  );
  const rows = new Map(command.measures.map((row) => [row.measureId, row]));
  hold('rows', command.measures.length, Object.keys(naive.measures).length);
  for (const [id, row] of Object.entries(naive.measures)) {
    hold(`measures ${id}`, rowText(rows.get(id)), rowText(row));
  }
  return found;
}

/**
 * The lines that were sent and are not answered yet, in order; says when there is room for more.
 */
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

/** Writes the random lines to the command, never more than it has room for. */
async function feed(input, seed, count, sent) {
  for (const line of lines(seed, count)) {
    const hasRoom = input.write(`${line}\n`);
    await sent.add(line);
    if (!hasRoom && input.writableNeedDrain) await once(input, 'drain');
  }
  input.end();
}

async function main() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '200000' },
      seed: { type: 'string', default: '20261121' },
      command: {
        type: 'string',
        default: fileURLToPath(new URL('../../build/native/pi-score', import.meta.url)),
      },
    },
  });
  const count = Number(values.count);
  const seed = values.seed === 'random' ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    throw new Error('--count and --seed are whole numbers');
  }
  console.log(`seed ${seed}`);

  const command = spawn(values.command, ['--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(command, 'spawn');
  const exited = once(command, 'exit');
  // A command that ends early makes the pipe fail: the count of answers and the exit status tell of
  // it.
  command.stdin.on('error', () => {});

  const sent = new Sent();
  const counts = new Map();
  let compared = 0;
  let different = 0;
  let failure = '';
  feed(command.stdin, seed, count, sent).catch((error) => {
    failure = `; the feeding ended with: ${error.message}`;
    command.stdin.end();
  });
  for await (const answer of createInterface({ input: command.stdout, crlfDelay: Infinity })) {
    const line = sent.take();
    if (line === undefined) throw new Error(`an answer to nothing: ${answer}`);
    compared += 1;
    const found = differences(JSON.parse(answer), scoreLine(line));
    if (found.length === 0) continue;
    different += 1;
    for (const { field } of found) counts.set(field, (counts.get(field) ?? 0) + 1);
    if (different > PRINTED) continue;
    console.log(`\nsubmission ${compared} of seed ${seed}:\n${line}`);
    for (const { field, command: ours, naive } of found) {
      console.log(
        `  ${field}\n    command ${JSON.stringify(ours)}\n    naive   ${JSON.stringify(naive)}`,
      );
    }
  }
  const [status, signal] = await exited;
  if (compared < count || signal !== null || ![0, 2].includes(status)) {
    throw new Error(
      `the command answered ${compared} of ${count} lines and ended with ${signal ?? `status ${status}`} (seed ${seed})${failure}`,
    );
  }
  if (different > 0) {
    console.log('\nfields that differ, and in how many submissions:');
    for (const [field, number] of [...counts].sort((a, b) => b[1] - a[1])) {
      console.log(`  ${String(number).padStart(8)} ${field}`);
    }
  }
  console.log(`compared ${compared} submissions, seed ${seed}: ${different} differences`);
  process.exitCode = different > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  // Leaves at once: the feeding may still wait for a command that is gone.
  process.exit(1);
}
