// A made-up next year is written into a copy of the project, which is then built: it takes its
// rules file and its cases, and no other file, for the command and the page to score it, and it
// keeps to the budgets.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fillIn, waitForScore } from '../browser/harness/answers.js';
import { closeBrowsers, newPage } from '../browser/harness/browsers.js';
import { budgets, zippedSize } from '../budgets.js';
import { rulesFiles, rulesText, top } from './broken.js';

const run = (program, parameters, options = {}) =>
  execFileSync(program, parameters, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });

/** Results of builds, installed packages, and what version control keeps. */
const NOT_SOURCES = ['build', 'node_modules', '.git'];

/** The sources of a folder, by path, each with the hash of what it holds. */
function contents(folder) {
  const left = NOT_SOURCES.flatMap((name) => ['-o', '-name', name]).slice(1);
  const paths = run('find', ['.', '(', ...left, ')', '-prune', '-o', '-type', 'f', '-print'], {
    cwd: folder,
  });
  return new Map(
    paths
      .split('\n')
      .filter((path) => path !== '')
      .map((path) => [
        path.slice(2),
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );
}

/**
 * The next year: 5 points moved from the first measure that can be excluded to the one that cannot,
 * and one more way to exchange information.
 * @param {object} rules of the newest year
 */
function nextYear(rules) {
  const next = structuredClone(rules);
  next.performanceYear += 1;
  const exchange = next.objectives.find(({ routes }) => routes);
  const inRoutes = exchange.routes.flatMap(({ measures }) => measures);
  const required = next.measures.filter(
    ({ id, role, points }) => role === 'required' && points > 0 && !inRoutes.includes(id),
  );
  required.find(({ exclusions, points }) => exclusions && points > 5).points -= 5;
  required.find(({ exclusions, type }) => !exclusions && type === 'proportion').points += 5;

  const worth = next.measures
    .filter(({ id }) => exchange.routes[0].measures.includes(id))
    .reduce((sum, { points }) => sum + points, 0);
  next.measures.push({
    id: 'PI_HIE_99',
    title: 'Exchange by Carrier Pigeon',
    plainName: 'Exchange by pigeon',
    inShort: 'records fly both ways',
    objective: exchange.id,
    type: 'boolean',
    role: 'required',
    points: worth,
    summary: 'Pigeons carry the records both ways.',
    basis: 'recalled',
    sources: [],
  });
  exchange.routes.push({
    id: 'pigeons',
    title: 'Carrier pigeons',
    plainName: 'Pigeons',
    summary: 'Attest that pigeons carry records both ways.',
    measures: ['PI_HIE_99'],
  });
  // Heirs that name a measure of every other way name the new way too.
  const isForAll = (group) =>
    exchange.routes
      .slice(0, -1)
      .every(({ measures }) => measures.some((id) => group.measures.includes(id)));
  for (const group of next.measures.flatMap(({ heirs }) => heirs ?? []).filter(isForAll)) {
    group.measures.push('PI_HIE_99');
  }
  return next;
}

/** Full marks by the new way, but half of the measure that cannot be excluded. */
function submission(rules) {
  const exchange = rules.objectives.find(({ routes }) => routes);
  const others = exchange.routes.slice(0, -1).flatMap(({ measures }) => measures);
  const measurements = rules.measures
    .filter(
      ({ id, role }) => (role === 'required' || role === 'attestation') && !others.includes(id),
    )
    .flatMap((measure) => [
      {
        measureId: measure.id,
        value:
          measure.type === 'boolean'
            ? true
            : { numerator: measure.exclusions ? 8 : 4, denominator: 8 },
      },
      ...(measure.engagement ? [{ measureId: measure.engagement.production.id, value: true }] : []),
    ]);
  const year = rules.performanceYear;
  return {
    performanceYear: year,
    measurementSets: [
      {
        category: 'pi',
        performanceStart: `${year}-01-01`,
        performanceEnd: `${year}-12-31`,
        cehrtId: '0015C1234567890',
        measurements,
      },
    ],
  };
}

/** The same answers by the names of the page's fields, in the order in which they are asked. */
function formAnswers(rules, { performanceYear, measurementSets: [set] }) {
  const exchange = rules.objectives.find(({ routes }) => routes);
  const levels = new Map(
    rules.measures
      .filter(({ engagement }) => engagement)
      .map(({ id, engagement }) => [engagement.production.id, id]),
  );
  return {
    year: String(performanceYear),
    performanceStart: set.performanceStart,
    performanceEnd: set.performanceEnd,
    cehrtId: set.cehrtId,
    [`${exchange.id}.route`]: 'pigeons',
    ...Object.assign(
      {},
      ...set.measurements.map(({ measureId: id, value }) => {
        if (levels.has(id)) return { [`${levels.get(id)}.level`]: id };
        if (value === true) return { [`${id}.answer`]: 'yes' };
        return { [`${id}.numerator`]: value.numerator, [`${id}.denominator`]: value.denominator };
      }),
    ),
  };
}

const newest = JSON.parse(rulesText(rulesFiles().at(-1)));
const rules = nextYear(newest);
const year = rules.performanceYear;
const half =
  rules.measures.find(
    ({ role, exclusions, type }) => role === 'required' && !exclusions && type === 'proportion',
  ).points / 2;
const given = {
  comment: [
    `All 100 points, but half of the ${2 * half} for patient access: 100 - ${half} = ${100 - half}.`,
  ],
  submission: submission(rules),
  expected: { score: 100 - half },
};
const added = [`rules/${year}.json`, `tests/cases/${year}/half-of-patient-access-by-pigeon.json`];

let copy;
let original;
let output;

before(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'pi-score-year-')));
  // A source archive has no version control to ask for the list of the sources.
  cpSync(top, copy, {
    recursive: true,
    filter: (path) => path === top || !NOT_SOURCES.includes(basename(path)),
  });
  original = contents(copy);
  mkdirSync(join(copy, `tests/cases/${year}`), { recursive: true });
  writeFileSync(join(copy, added[0]), JSON.stringify(rules, null, 2));
  writeFileSync(join(copy, added[1]), JSON.stringify(given, null, 2));
  for (const folder of ['web', 'wasm']) {
    symlinkSync(join(top, folder, 'node_modules'), join(copy, folder, 'node_modules'));
  }

  output = join(copy, 'build/quick');
  run('cmake', [
    ...['-G', 'Ninja', '-S', copy, '-B', output],
    ...['-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_CXX_FLAGS=-O0 -g0', '-DPI_SCORE_TESTS=OFF'],
  ]);
  run('cmake', ['--build', output, '--target', 'pi-score']);
  run('cmake', ['--preset', 'wasm'], { cwd: copy });
  run('cmake', ['--build', '--preset', 'wasm', '--target', 'site'], { cwd: copy });
});

after(async () => {
  await closeBrowsers();
  rmSync(copy, { recursive: true });
});

test('a new year is one rules file and its cases', () => {
  const now = contents(copy);
  const touched = [...new Set([...original.keys(), ...now.keys()])].filter(
    (path) => original.get(path) !== now.get(path),
  );
  assert.deepEqual(touched.sort(), added);
});

test('the command scores the new year and knows the old ones as they were', () => {
  const command = join(output, 'pi-score');
  const answer = (submitted) =>
    JSON.parse(
      spawnSync(command, [], { encoding: 'utf8', input: JSON.stringify(submitted) }).stdout,
    );

  const estimate = answer(given.submission);
  assert.deepEqual(
    [estimate.outcome, estimate.score, estimate.pointsEarned],
    ['scored', given.expected.score, given.expected.score],
    JSON.stringify(estimate.blockers),
  );
  const points = (id) => estimate.measures.find(({ measureId }) => measureId === id).points;
  assert.equal(points('PI_HIE_99'), rules.measures.at(-1).points);
  assert.equal(run(command, ['--years']).trim().split(/\s+/).at(-1), String(year));

  const old = answer({ ...given.submission, performanceYear: newest.performanceYear });
  assert.ok(
    old.errors.some(({ code }) => code === 'unknown-measure'),
    'the years before do not know the new way',
  );
});

test('the page offers the new year and shows its score', async () => {
  const page = await newPage('chromium');
  await page.open(pathToFileURL(join(copy, 'build/site/index.html')).href);
  await fillIn(page, formAnswers(rules, given.submission));
  await waitForScore(page, String(given.expected.score));
  await page.close();
});

test('the module and the page with one year more keep to the budgets', () => {
  assert.doesNotMatch(run('node', [join(copy, 'tests/budgets.js')]), /OVER/);
  for (const { file, furtherYear } of budgets) {
    const more =
      zippedSize(join(copy, 'build/site', file)) - zippedSize(join(top, 'build/site', file));
    assert.ok(more <= furtherYear, `${file} grew by ${more} bytes, budget ${furtherYear}`);
  }
});
