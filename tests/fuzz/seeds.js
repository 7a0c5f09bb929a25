/**
 * Writes what the fuzzing begins with, one input a file:
 *
 *     node tests/fuzz/seeds.js FOLDER TARGET...
 *
 * JSON and tables come from the golden cases, rules from the rules files. The targets that make
 * submissions of bytes begin with nothing.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputOf, readCases } from '../cases/read.js';
import { csvOf, rowOf } from '../cli/rows.js';
import { rulesFiles, rulesText } from '../rules/broken.js';

const [folder, ...targets] = process.argv.slice(2);
const years = rulesFiles().map((file) => parseInt(file));

/** The table of a case, after the byte that chooses the year; none where no row can say it. */
function tableOf({ path, submission }) {
  const found = submission && !path.startsWith('refused/') && rowOf(submission);
  const year = years.indexOf(found?.year);
  return year < 0 ? [] : [String.fromCharCode(year) + csvOf([{ clinician: 'A', ...found.row }])];
}

/** The inputs of each target. */
const seeds = {
  json: () => readCases().map(inputOf),
  csv: () => readCases().flatMap(tableOf),
  // As short as it can be: without the blanks of the layout.
  rules: () => rulesFiles().map((file) => JSON.stringify(JSON.parse(rulesText(file)))),
  rows: () => [],
  advice: () => [],
};

for (const target of targets) {
  const place = join(folder, target);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const input of seeds[target]()) {
    writeFileSync(join(place, createHash('sha1').update(input).digest('hex')), input);
  }
}
