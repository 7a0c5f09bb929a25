/**
 * Prints how much of the core the unit tests run: `node tests/coverage.js`, after a build of the
 * preset `coverage`. Fails where the tests miss a line or a branch that coverage-exceptions.json
 * does not explain, or where it explains one that they do not miss.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { filesBelow } from './files-below.js';

const folder = 'build/coverage';
for (const file of filesBelow(folder, '.gcda')) rmSync(file);
execFileSync(`${folder}/tests/unit-tests`, ['--no-breaks'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const report = JSON.parse(
  execFileSync(
    'gcovr',
    [
      '--root',
      '.',
      '--filter',
      'core/src/',
      '--exclude-unreachable-branches',
      '--json',
      '-',
      folder,
    ],
    {
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ),
);

const exceptions = JSON.parse(readFileSync('tests/coverage-exceptions.json', 'utf8'));
const unused = new Set(exceptions.map(({ file, code }) => `${file}: ${code}`));
let lines = 0;
let linesRun = 0;
let branches = 0;
let branchesRun = 0;
const missed = [];

for (const { file, lines: measured } of report.files) {
  const source = readFileSync(file, 'utf8').split('\n');
  for (const { line_number: number, count, branches: ways, 'gcovr/noncode': noCode } of measured) {
    if (noCode) continue;
    lines += 1;
    linesRun += count > 0 ? 1 : 0;
    branches += ways.length;
    const run = ways.filter((way) => way.count > 0).length;
    branchesRun += run;
    if (count > 0 && run === ways.length) continue;
    const code = source[number - 1].trim();
    if (exceptions.some((exception) => exception.file === file && exception.code === code)) {
      unused.delete(`${file}: ${code}`);
    } else {
      missed.push(
        `${file}:${number}: ${count > 0 ? `${run} of ${ways.length} branches` : 'never run'}: ${code}`,
      );
    }
  }
}

const percent = (part, whole) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
console.log(
  `lines ${percent(linesRun, lines)}, branches ${percent(branchesRun, branches)}, ${exceptions.length} lines excepted with a reason`,
);
for (const line of missed) console.log(`missed: ${line}`);
for (const line of unused) console.log(`excepted without need: ${line}`);
process.exitCode = missed.length + unused.size > 0 ? 1 : 0;
