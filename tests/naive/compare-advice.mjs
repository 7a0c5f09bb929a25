// Compares the advice of the product's module with the advice of this folder on random submissions
// with small numbers.
// node compare-advice.mjs [--count 10000] [--seed N | --seed random] [--module PATH] [--field NAME]
// `--field` counts only the fields whose names begin with NAME, such as `strategies`.
import { pathToFileURL } from 'node:url';
import { advise } from './advice.js';
import { adviceDifferences } from './adviceDifferences.js';
import { DifferenceReport } from './differenceReport.js';
import { runOptions } from './runOptions.js';
import { smallCases } from './smallSubmissions.js';

async function main() {
  const { count, seed, field, path } = runOptions(
    { option: 'module', path: 'build/site/pi-score.mjs' },
    '10000',
  );
  console.log(`seed ${seed}, ${count} submissions`);
  const { load } = await import(pathToFileURL(path).href);
  const pi = await load();
  if (typeof pi.advise !== 'function') throw new Error(`${path} has no advise()`);

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
