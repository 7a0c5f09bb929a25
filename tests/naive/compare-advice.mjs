// Compares the advice of the product's module with the advice of this folder on random submissions
// with small numbers.
// node compare-advice.mjs [--count 10000] [--seed N | --seed random] [--module PATH] [--field NAME]
// `--field` counts only the fields whose names begin with NAME, such as `strategies`.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { advise } from './advice.js';
import { adviceDifferences } from './adviceDifferences.js';
import { DifferenceReport } from './differenceReport.js';
import { smallCases } from './smallSubmissions.js';

function options() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '20261121' },
      field: { type: 'string', default: '' },
      module: {
        type: 'string',
        default: fileURLToPath(new URL('../../build/site/pi-score.mjs', import.meta.url)),
      },
    },
  });
  const count = Number(values.count);
  const seed = values.seed === 'random' ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    throw new Error('--count and --seed are whole numbers');
  }
  return { count, seed, field: values.field, module: values.module };
}

async function main() {
  const { count, seed, field, module } = options();
  console.log(`seed ${seed}, ${count} submissions`);
  const { load } = await import(pathToFileURL(module).href);
  const pi = await load();
  if (typeof pi.advise !== 'function') throw new Error(`${module} has no advise()`);

  const report = new DifferenceReport(field);
  let compared = 0;
  for (const { submission, options: given } of smallCases(seed, count)) {
    compared += 1;
    const product = pi.advise(submission, given);
    const found = adviceDifferences(
      product,
      advise(submission, given),
      submission,
      given.may ?? [],
    );
    if (found.length === 0) continue;
    const input = JSON.stringify({ submission, options: given });
    report.add(found, { input, number: compared, year: submission.performanceYear });
  }
  if (report.submissions > 0) console.log(report.text());
  console.log(`compared ${compared} submissions, seed ${seed}: ${report.submissions} differ`);
  process.exitCode = report.submissions > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
