#!/usr/bin/env node
/**
 * Prints how time and memory grow with what is submitted. Doubles one thing at a time, twice, and
 * prints the ratios: 2 is growth in proportion, 4 that with the square, 1 none at all, and a dash
 * that there is next to nothing.
 *
 *     node tests/benchmark/growth.mjs [--count 40000] [WORD...]
 *
 * With words, only the kinds whose names contain one of them. The command's times are those of the
 * processor, so that other work on the machine counts for nothing; from them and from its memory is
 * taken off what a submission without measurements takes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../../build/site/pi-score.mjs';

const { values, positionals: words } = parseArgs({
  options: { count: { type: 'string', default: '40000' } },
  allowPositionals: true,
});
const command = fileURLToPath(new URL('../../build/native/pi-score', import.meta.url));
const ROUNDS = 3;

const many = (count, each) => Array.from({ length: count }, (_, at) => each(at));
const fields = (count, value) => Object.fromEntries(many(count, (at) => [`name${at}`, value]));
const setOf = (year, at) => ({
  category: 'pi',
  performanceStart: `${year}-01-01`,
  performanceEnd: `${year}-12-31`,
  measurements: [
    { measureId: 'PI_PPHI_1', value: true },
    { measureId: 'PI_EP_1', value: { numerator: (at % 1000) + 1, denominator: 1000 } },
  ],
});
const measurements = (list) => ({
  performanceYear: 2026,
  measurementSets: [{ category: 'pi', measurements: list }],
});

/** Submissions by what there are many of. */
const submissions = {
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
  'sets that agree': (count) => ({
    performanceYear: 2022,
    measurementSets: many(Math.ceil(count / 10), () => setOf(2022, 1)),
  }),
  'sets that contradict each other': (count) => ({
    performanceYear: 2022,
    measurementSets: many(Math.ceil(count / 10), (at) => setOf(2022, at)),
  }),
  'sets of which the best counts': (count) => ({
    performanceYear: 2026,
    measurementSets: many(Math.ceil(count / 10), (at) => setOf(2026, at)),
  }),
  'unknown measures': (count) =>
    measurements(many(count, (at) => ({ measureId: `PI_${at}`, value: true }))),
  'one measure reported again and again': (count) =>
    measurements(many(count, () => ({ measureId: 'PI_EP_2', value: true }))),
  'lists side by side': (count) => ({ performanceYear: 2026, nested: many(count, () => [[1]]) }),
  'bytes of one text': (count) => ({
    performanceYear: 2026,
    entityType: 'x'.repeat(count * 10),
  }),
};

const line = JSON.stringify({ performanceYear: 2026, measurementSets: [setOf(2026, 1)] });
/** Inputs of the command alone, each with its options, by what there is much of. */
const inputs = {
  'levels of lists in lists': [[], (count) => '['.repeat(count * 10) + ']'.repeat(count * 10)],
  'bytes between two fields': [[], (count) => `{"performanceYear":${' '.repeat(count * 10)}2026}`],
  'lines of --ndjson': [['--ndjson'], (count) => `${line}\n`.repeat(Math.ceil(count / 10))],
  'rows of --csv': [
    ['--csv', '2026'],
    (count) => `clinician,PI_PPHI_1\n${'Dr. Ames,yes\n'.repeat(count)}`,
  ],
};

const columnsOf = (count) => ({
  PI_PPHI_1: new Int8Array(count).fill(1),
  'PI_EP_1.numerator': new Float64Array(count).fill(49),
  'PI_EP_1.denominator': new Float64Array(count).fill(115),
});

/**
 * Runs the command to its end, and prints its time in seconds and its most memory in kB. The time
 * is bash's, which counts in milliseconds. The memory is that of Debian's `time`: what is counted
 * begins with the memory of whoever starts the command, and that program needs the least.
 */
const METER = 'TIMEFORMAT="%3U %3S"; time command time -f %M "$@" >/dev/null';

/** The best of several rounds: milliseconds of the processor, and the most memory in kB. */
function measure(options) {
  const rounds = many(ROUNDS, () => {
    const { stderr } = spawnSync('bash', ['-c', METER, 'bash', command, ...options, file], {
      encoding: 'utf8',
    });
    const [kilobytes, ...seconds] = stderr.trim().split(/\s+/).slice(-3).map(Number);
    return [seconds.reduce((sum, each) => sum + each * 1000, 0), kilobytes];
  });
  return [0, 1].map((at) => Math.min(...rounds.map((round) => round[at])));
}

/** The best time of several rounds, in milliseconds. */
function time(act) {
  return Math.min(
    ...many(ROUNDS, () => {
      const began = process.cpuUsage();
      act();
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    }),
  );
}

/** Amounts that vary by as much from run to run: what they grow to says nothing. */
const NOISE = { ms: 1, kB: 256 };

/** "12 ms, 24 ms, 49 ms; ratios 2.0, 2.0"; a dash where both amounts are noise. */
function print(what, amounts, unit) {
  const ratios = amounts
    .slice(1)
    .map((each, at) =>
      Math.max(each, amounts[at]) < NOISE[unit] ? '–' : (each / amounts[at]).toFixed(1),
    );
  const texts = amounts.map((each) => `${each.toFixed(0)} ${unit}`);
  console.log(`  ${what}: ${texts.join(', ')}; ratios ${ratios.join(', ')}`);
}

const pi = await load();
const folder = mkdtempSync(join(tmpdir(), 'pi-score-'));
const file = join(folder, 'input');
const sizes = [1, 2, 4].map((factor) => factor * Number(values.count));
writeFileSync(file, '{"performanceYear": 2026}');
const start = measure([]);

function printCommand(options, texts) {
  const measured = texts.map((text) => {
    writeFileSync(file, text);
    return measure(options).map((each, at) => Math.max(each - start[at], 0.1));
  });
  print(
    'command',
    measured.map(([milliseconds]) => milliseconds),
    'ms',
  );
  print(
    'its memory',
    measured.map(([, kilobytes]) => kilobytes),
    'kB',
  );
}

const chosen = (kinds) =>
  Object.entries(kinds).filter(
    ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
  );
for (const [name, make] of chosen(submissions)) {
  console.log(`${name}, ${sizes.join(', ')}`);
  const made = sizes.map(make);
  printCommand(
    [],
    made.map((each) => JSON.stringify(each)),
  );
  print(
    'module',
    made.map((each) => time(() => pi.estimate(each))),
    'ms',
  );
}
for (const [name, [options, make]] of chosen(inputs)) {
  console.log(`${name}, ${sizes.join(', ')}`);
  printCommand(options, sizes.map(make));
}
for (const [name] of chosen({ 'rows of estimateMany': [] })) {
  console.log(`${name}, ${sizes.join(', ')}`);
  const times = sizes.map((size) => time(() => pi.estimateMany(2026, columnsOf(size))));
  print('module', times, 'ms');
}
rmSync(folder, { recursive: true });
