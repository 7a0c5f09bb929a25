#!/usr/bin/env node
/**
 * Prints how fast the module is beside what one would otherwise use for such rules, in Node.js:
 *
 *     node tests/benchmark/peers.mjs [--count 1000] [--seed 20261121]
 *
 * The same rules stand in json-logic-js, in json-rules-engine, as formulas of a spreadsheet in
 * HyperFormula, and as JavaScript by hand in tests/naive. Before anything is timed, each has to
 * give the score, the points and the blockers that the module gives, on every golden case and every
 * random submission that it covers. The first three cover one year, 2026, and one set of
 * measurements without circumstances. They check no input and say nothing in words. JavaScript by
 * hand covers everything but the words. `pi.estimateMany` gives numbers alone, as they do, for
 * submissions that stand in columns.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { load } from '../../build/site/pi-score.mjs';
import { readCases } from '../cases/read.js';
import { submissions } from '../naive/random.js';
import { score } from '../naive/scorer.js';
import { figure } from './figures.js';
import { columnsOf, covers, year } from './peers/facts.js';
import { scoreByJsonLogic } from './peers/json-logic.js';
import { scoreByJsonRulesEngine } from './peers/json-rules-engine.js';
import { scoreBySpreadsheet } from './peers/spreadsheet.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20261121' },
  },
});
const rounds = 3;
const peers = {
  'JavaScript by hand': score,
  'json-logic-js': scoreByJsonLogic,
  'json-rules-engine': scoreByJsonRulesEngine,
  'a spreadsheet in HyperFormula': scoreBySpreadsheet,
};

const pi = await load();
const isCovered = (submission) => {
  try {
    return covers(submission) && !pi.estimate(submission).errors;
  } catch {
    return false;
  }
};

/** What all are to agree about, as a value that can be compared. */
const common = ({ score: points, pointsEarned, blockers }) => ({
  score: points,
  pointsEarned,
  blockers: blockers
    .map((each) => {
      if (typeof each === 'string') return each;
      return each.measureId ? `${each.code}:${each.measureId}` : each.code;
    })
    .sort(),
});

function* covered(count) {
  let found = 0;
  for (const submission of submissions(Number(values.seed), Infinity)) {
    if (!isCovered(submission)) continue;
    yield submission;
    found += 1;
    if (found === count) return;
  }
}

/**
 * Microseconds of the processor for one of so many, in the fastest of several rounds; a first round
 * is not counted. What other programs of the machine take does not count either.
 */
async function time(count, act) {
  let best = Infinity;
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(before);
    if (round > 0) best = Math.min(best, (user + system) / count);
  }
  return best;
}

const timeEach = (items, estimate) =>
  time(items.length, async () => {
    for (const item of items) {
      const answer = estimate(item);
      // Only json-rules-engine answers later; waiting for the others would cost them time.
      if (answer instanceof Promise) await answer;
    }
  });

const cases = readCases()
  .map(({ submission }) => submission)
  .filter((submission) => submission && isCovered(submission));
const random = [...covered(Number(values.count))];
for (const submission of [...cases, ...random]) {
  const expected = common(pi.estimate(submission));
  for (const [name, estimate] of Object.entries(peers)) {
    const found = common(await estimate(submission));
    assert.deepEqual(found, expected, `${name}: ${JSON.stringify(submission)}`);
  }
}
console.log(
  `All give the same score, points and blockers for ${cases.length} golden cases and ${random.length} random submissions of 2026.`,
);

const assumed = random.filter(({ assumptions }) => assumptions?.ecrSuppressed !== false);
const columns = columnsOf(assumed);
const { scores } = pi.estimateMany(year, columns);
assert.deepEqual(
  [...scores],
  assumed.map((submission) => pi.estimate(submission).score),
);

const withWords = await timeEach(random, (submission) => pi.estimate(submission));
// A table of some rows is too quick for the clock; it is read again and again.
const repeats = 100;
const numbersAlone = await time(assumed.length * repeats, () => {
  for (let left = repeats; left > 0; left -= 1) pi.estimateMany(year, columns);
});
for (const [name, estimate] of Object.entries(peers)) {
  const against = await timeEach(random, estimate);
  figure({
    what: `pi.estimate, with every sentence, against ${name}`,
    value: withWords,
    unit: 'µs',
    against,
  });
  figure({
    what: `a row of pi.estimateMany, against ${name}`,
    value: numbersAlone,
    unit: 'µs',
    against,
  });
}
