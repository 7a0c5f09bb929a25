#!/usr/bin/env node
/**
 * Prints how fast the module scores in Node.js:
 *
 *     node tests/benchmark/module.mjs [--count 20000] [--seed 20261121]
 *
 * One estimate: compares `pi.estimate(submission)` with the scorer of tests/naive, which is the
 * same rules written by hand in JavaScript. That scorer gives points, statuses and blockers, and no
 * sentences. Both score a complete submission, and random ones of all years.
 * Many estimates: JSON lines to JSON lines, through the module and through the native command; and
 * columns of numbers, through the module and through the core, where benchmark-many is built.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../../build/site/pi-score.mjs';
import { lines } from '../naive/random.js';
import { score } from '../naive/scorer.js';
import { figure } from './figures.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '20261121' },
  },
});
const command = fileURLToPath(new URL('../../build/native/pi-score', import.meta.url));
const rounds = 5;

const complete = {
  performanceYear: 2026,
  measurementSets: [
    {
      category: 'pi',
      performanceStart: '2026-01-01',
      performanceEnd: '2026-12-31',
      cehrtId: '0015C1234567890',
      measurements: [
        ...[
          'PI_PPHI_1',
          'PI_PPHI_2',
          'PI_EP_2',
          'PI_HIE_5',
          'PI_PHCDRR_1',
          'PI_PHCDRR_1_PROD',
          'PI_PHCDRR_3',
          'PI_PHCDRR_3_PROD',
          'PI_PHCDRR_4',
          'PI_PHCDRR_4_PROD',
          'PI_INFBLO_1',
          'PI_ONCDIR_1',
        ].map((measureId) => ({ measureId, value: true })),
        { measureId: 'PI_EP_1', value: { numerator: 49, denominator: 115 } },
        { measureId: 'PI_PEA_1', value: { numerator: 861, denominator: 1809 } },
      ],
    },
  ],
};

const isJson = (line) => {
  try {
    return Boolean(JSON.parse(line));
  } catch {
    return false;
  }
};

/**
 * Microseconds that `each` takes for one of `items`, in the fastest of several rounds. A round
 * before them, which is not counted, lets the engine compile.
 */
function time(items, each) {
  let best = Infinity;
  for (let round = 0; round <= rounds; ++round) {
    const began = process.hrtime.bigint();
    for (const item of items) each(item);
    const took = Number(process.hrtime.bigint() - began) / 1000 / items.length;
    if (round > 0) best = Math.min(best, took);
  }
  return best;
}

function print(what, value, other, budget) {
  figure({ what, value, unit: 'µs', against: other, budget });
}

const pi = await load();
const count = Number(values.count);
const texts = [...lines(Number(values.seed), count)].filter(isJson);
const submissions = texts.map((text) => JSON.parse(text));
const repeated = Array.from({ length: count }, () => complete);

const estimate = (submission) => pi.estimate(submission);
print(
  'pi.estimate against JavaScript by hand, the complete submission',
  time(repeated, estimate),
  time(repeated, score),
  3,
);
print(
  'pi.estimate against JavaScript by hand, random submissions',
  time(submissions, estimate),
  time(submissions, score),
  3,
);

const file = join(mkdtempSync(join(tmpdir(), 'pi-score-')), 'submissions.ndjson');
writeFileSync(file, `${texts.join('\n')}\n`);
// The answers go to /dev/null, so that the time to read them back is not measured.
const native =
  time([file], () => spawnSync(command, ['--ndjson', file], { stdio: 'ignore' })) / texts.length;
rmSync(dirname(file), { recursive: true });
const module = time(texts, (text) => JSON.stringify(pi.estimate(JSON.parse(text))));
print('JSON lines, the module against the native command', module, native);

/** Microseconds of a row of `count` complete rows in columns, through the module. */
function timeColumns() {
  const numbers = (Type, number) => new Type(count).fill(number);
  const columns = {
    performanceStart: numbers(Int16Array, 1),
    performanceEnd: numbers(Int16Array, 365),
    cehrt: numbers(Int8Array, 1),
  };
  for (const { measureId, value } of complete.measurementSets[0].measurements) {
    if (value === true) {
      columns[measureId] = numbers(Int8Array, 1);
    } else {
      columns[`${measureId}.numerator`] = numbers(Float64Array, value.numerator);
      columns[`${measureId}.denominator`] = numbers(Float64Array, value.denominator);
    }
  }
  return time([columns], () => pi.estimateMany(2026, columns)) / count;
}

const core = fileURLToPath(
  new URL('../../build/native/tests/benchmark/benchmark-many', import.meta.url),
);
if (existsSync(core)) {
  const options = ['--benchmark_filter=columns', '--benchmark_format=json'];
  const { benchmarks } = JSON.parse(spawnSync(core, options, { encoding: 'utf8' }).stdout);
  const inCore = 1e6 / benchmarks[0].items_per_second;
  print('pi.estimateMany against the core, a row', timeColumns(), inCore, 2);
}
