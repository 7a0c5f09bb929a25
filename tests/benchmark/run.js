/**
 * Runs the named parts of the benchmarks, one after another, and prints a table of their figures:
 * node tests/benchmark/run.js MARKDOWN-FILE-OR-EMPTY PART...; tests/benchmark/run builds and calls.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { budgets, zippedSize } from '../budgets.js';
import { figure, limited, short } from './figures.js';

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pi-score-figures-'));
process.env.PI_SCORE_FIGURES = join(folder, 'figures');

/** Ends the run with what went wrong where a program fails. */
function run(command, options, stdout = 'inherit') {
  const {
    status,
    error,
    stdout: text,
  } = spawnSync(command, options, {
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
    cwd: root,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${options.join(' ')} ended with ${status}`);
  return text;
}
const node = (name) => run(process.execPath, [join(here, name)]);
const native = (name) =>
  JSON.parse(run(`build/native/tests/benchmark/${name}`, ['--benchmark_format=json'], 'pipe'))
    .benchmarks;

/** What each part measures; each hands its figures to figure(). */
const parts = {
  core() {
    for (const { name, cpu_time: time } of native('benchmark-core')) {
      const what = `one estimate in the core: ${name}`;
      figure({ what, value: time / 1000, unit: 'µs', budget: 3 });
    }
  },
  many() {
    for (const { name, items_per_second: rate } of native('benchmark-many')) {
      figure({ what: `one row in the core: ${name}`, value: 1e6 / rate, unit: 'µs' });
    }
  },
  module: () => node('module.mjs'),
  peers: () => node('peers.mjs'),
  advice: () => node('advice.mjs'),
  page: () => node('page.mjs'),
  bytes() {
    for (const { file, sixYears } of budgets) {
      const kB = (bytes) => bytes / 1024;
      const value = kB(zippedSize(join(root, 'build/site', file)));
      figure({ what: `${file}, gzip -9`, value, unit: 'kB', budget: kB(sixYears) });
    }
  },
};

/** A program with the version that it says it has. */
function versionOf(command) {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return `${command} ${stdout?.match(/\d+(\.\d+)+/)?.[0] ?? 'is not installed'}`;
}

/** Where this is measured, by what. */
function surroundings() {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(here, 'package.json'), 'utf8'),
  );
  return [
    `${cpus().length} processors ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`,
    versionOf('g++'),
    versionOf('emcc'),
    `Node.js ${process.versions.node}`,
    versionOf('chromium'),
    ...Object.entries({ ...dependencies, ...devDependencies }).map((pair) => pair.join(' ')),
  ];
}

/** @returns {string} a row of the table */
function row(found) {
  const { what, value, unit, against, budget } = found;
  const cells = [
    what,
    `${short(value)} ${unit}`,
    against === undefined ? '' : `${short(against)} ${unit}`,
    short(against === undefined && budget !== undefined ? value / budget : limited(found)),
    budget === undefined ? '' : `${short(budget)} ${against === undefined ? unit : 'times'}`,
  ];
  if (against === undefined && budget === undefined) cells[3] = '';
  return `| ${cells.join(' | ')} |`;
}

const [markdown, ...chosen] = process.argv.slice(2);
const load = loadavg()[0];
for (const part of chosen) {
  console.log(`\n==== ${part}`);
  parts[part]();
}
const figures = readFileSync(process.env.PI_SCORE_FIGURES, 'utf8').trim().split('\n');
rmSync(folder, { recursive: true });
const busy =
  load > 0.5
    ? `The machine was busy when this began (load ${load.toFixed(1)}): times are longer than they need be. Ratios to what was measured beside them stand better.\n\n`
    : '';
const table = `| what | measured | against | ratio to that, or to the budget | budget |
| --- | --- | --- | --- | --- |
${figures.map((line) => row(JSON.parse(line))).join('\n')}

${busy}${surroundings().join('; ')}.
`;
console.log(`\n${table}`);
if (markdown) writeFileSync(markdown, table);
