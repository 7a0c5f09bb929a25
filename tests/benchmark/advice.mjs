#!/usr/bin/env node
/**
 * Prints how long the module takes in Chromium to say what to do next:
 *
 *     node tests/benchmark/advice.mjs [--rounds 200]
 *
 * Every way to report: an empty set of each year, every exclusion and alternative of which may be
 * claimed. The most fewer cases: four proportions of up to a million cases each, and a target that
 * none of them reaches alone. Both times are those of the whole advice.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closeBrowsers, newPage } from '../browser/harness/browsers.js';
import { figure } from './figures.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const source = readFileSync(new URL('../../build/site/pi-score.mjs', import.meta.url), 'utf8');

/** Runs in the browser: the median and the longest time of each kind of advice, in milliseconds. */
async function measure({ text, rounds }) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const { load } = await import(url);
  const pi = await load();
  const time = (submission, options) => {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      const advice = pi.advise(submission, options);
      times.push(performance.now() - began);
      if (advice.errors) throw new Error(JSON.stringify(advice.errors));
    }
    times.sort((a, b) => a - b);
    return { median: times[Math.floor(rounds / 2)], longest: times[rounds - 1] };
  };
  const setOf = (year, measurements) => ({
    performanceYear: year,
    measurementSets: [
      {
        category: 'pi',
        performanceStart: `${year}-01-01`,
        performanceEnd: `${year}-12-31`,
        measurements,
      },
    ],
  });
  const count = (measureId, numerator) => ({
    measureId,
    value: { numerator, denominator: 1_000_000 },
  });
  const counts = [
    count('PI_EP_1', 812_345),
    count('PI_HIE_1', 275_123),
    count('PI_HIE_4', 1),
    count('PI_PEA_1', 331_001),
  ];
  const found = [];
  for (const year of pi.years()) {
    const { measures } = pi.describe(year);
    const may = [
      ...measures.flatMap(({ exclusions }) => exclusions.map(({ measureId }) => measureId)),
      ...['PI_HIE_5', 'PI_HIE_6'].filter((id) =>
        measures.some(({ measureId }) => measureId === id),
      ),
    ];
    const { strategies } = pi.advise(setOf(year, []), { may });
    found.push({ year, ways: strategies.length, ...time(setOf(year, []), { may }) });
  }
  const yes = ({ measureId, role, type }) =>
    type === 'boolean' && (role === 'attestation' || role === 'required') && !/HIE/.test(measureId);
  const { measures } = pi.describe(2026);
  const answers = measures
    .filter(yes)
    .map(({ measureId }) => measureId)
    .concat(['PI_PHCDRR_1_PROD', 'PI_PHCDRR_3_PROD'])
    .map((measureId) => ({ measureId, value: true }));
  const whole = { ...setOf(2026, [...answers, ...counts]), assumptions: { cehrt: true } };
  const { targets } = pi.advise(whole, { targets: [95] });
  return { found, plan: { additional: targets[0].additional, ...time(whole, { targets: [95] }) } };
}

const page = await newPage('chromium');
const { found, plan } = await page.evaluate(measure, {
  text: source,
  rounds: Number(values.rounds),
});
const print = (what, { median, longest }, budget) => {
  figure({ what: `${what}, median`, value: median, unit: 'ms', budget });
  figure({ what: `${what}, longest`, value: longest, unit: 'ms' });
};
for (const { year, ways, ...times } of found) print(`${ways} ways to report in ${year}`, times, 5);
print(`${plan.additional} more cases among 4,000,000`, plan, 20);
await closeBrowsers();
