#!/usr/bin/env node
/**
 * How time and memory grow with the size of a submission: prints, judges nothing.
 * node tests/benchmark/growth.mjs [--count 40000]
 *
 * Each kind of submission is answered at three sizes, each twice the one before, by the native
 * command and by the module. Where the time is in proportion to the size, both ratios are about 2;
 * where it is in proportion to its square, 4.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../../build/site/pi-score.mjs';

const { values } = parseArgs({ options: { count: { type: 'string', default: '40000' } } });
const command = fileURLToPath(new URL('../../build/native/pi-score', import.meta.url));
const ROUNDS = 3;

const many = (count, each) => Array.from({ length: count }, (_, at) => each(at));
const fields = (count, value) => Object.fromEntries(many(count, (at) => [`name${at}`, value]));
const setOf = (year) => ({
  category: 'pi',
  performanceStart: `${year}-01-01`,
  performanceEnd: `${year}-12-31`,
  measurements: [{ measureId: 'PI_PPHI_1', value: true }],
});
const measurements = (list) => ({
  performanceYear: 2026,
  measurementSets: [{ category: 'pi', measurements: list }],
});

/** Submissions by what there are many of. */
const kinds = {
  'unknown fields': (count) => ({ performanceYear: 2026, ...fields(count, 1) }),
  'fields of circumstances': (count) => ({
    performanceYear: 2026,
    circumstances: fields(count, 1),
  }),
  services: (count) => ({ performanceYear: 2026, circumstances: { services: fields(count, 1) } }),
  assumptions: (count) => ({ performanceYear: 2026, assumptions: fields(count, true) }),
  'unknown grounds': (count) => ({
    performanceYear: 2026,
    circumstances: { grounds: many(count, () => 'nonsense') },
  }),
  'sets that may contradict each other': (count) => ({
    performanceYear: 2022,
    measurementSets: many(Math.ceil(count / 10), () => setOf(2022)),
  }),
  'sets of which the best counts': (count) => ({
    performanceYear: 2026,
    measurementSets: many(Math.ceil(count / 10), () => setOf(2026)),
  }),
  'unknown measures': (count) =>
    measurements(many(count, (at) => ({ measureId: `PI_${at}`, value: true }))),
  'one measure reported again and again': (count) =>
    measurements(many(count, () => ({ measureId: 'PI_EP_2', value: true }))),
  'lists in lists': (count) => ({ performanceYear: 2026, nested: many(count, () => [[1]]) }),
};

/** The best time of several rounds, in milliseconds. */
function time(act) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; ++round) {
    const began = process.hrtime.bigint();
    act();
    best = Math.min(best, Number(process.hrtime.bigint() - began) / 1e6);
  }
  return best;
}

/** "12 ms, 24 ms, 49 ms; ratios 2.0, 2.0" */
function grown(times) {
  const ratios = times.slice(1).map((each, at) => (each / times[at]).toFixed(1));
  return `${times.map((each) => `${each.toFixed(0)} ms`).join(', ')}; ratios ${ratios.join(', ')}`;
}

const pi = await load();
const folder = mkdtempSync(join(tmpdir(), 'pi-score-'));
const file = join(folder, 'submission.json');
const sizes = [1, 2, 4].map((factor) => factor * Number(values.count));
// What starting the command takes is not part of what grows.
writeFileSync(file, '{"performanceYear": 2026}');
const start = time(() => spawnSync(command, [file], { stdio: 'ignore' }));

for (const [name, make] of Object.entries(kinds)) {
  const native = [];
  const module = [];
  for (const size of sizes) {
    const submission = make(size);
    writeFileSync(file, JSON.stringify(submission));
    native.push(time(() => spawnSync(command, [file], { stdio: 'ignore' })) - start);
    module.push(time(() => pi.estimate(submission)));
  }
  console.log(`${name}, ${sizes.join(', ')}`);
  console.log(`  command: ${grown(native)}`);
  console.log(`  module:  ${grown(module)}`);
}
rmSync(folder, { recursive: true });
