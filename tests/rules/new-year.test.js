// Adding a year takes its rules file and its cases, and nothing else: a made-up next year is
// written into a copy of the project, built and scored.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { rulesFiles, rulesText, top } from './broken.js';

const run = (program, parameters, options = {}) =>
  execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 2 ** 26, ...options });

/** The project's own files: what git holds or would hold, no build results. */
const projectFiles = () =>
  run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: top })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(top, path)));

/** The files of a folder with what they hold, build results left out. */
function contents(folder) {
  const paths = run('find', ['.', '-path', './build', '-prune', '-o', '-type', 'f', '-print'], {
    cwd: folder,
  })
    .split('\n')
    .filter((path) => path !== '');
  return new Map(
    paths.map((path) => [
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
    summary: 'Attest that pigeons carry records both ways.',
    measures: ['PI_HIE_99'],
  });
  // Whoever leaves points to each of the ways leaves them to this one too.
  const isForAll = (group) =>
    exchange.routes
      .slice(0, -1)
      .every(({ measures }) => measures.some((id) => group.measures.includes(id)));
  for (const group of next.measures.flatMap(({ heirs }) => heirs ?? []).filter(isForAll)) {
    group.measures.push('PI_HIE_99');
  }
  return next;
}

/** Full marks by the new way, but a half of what cannot be excluded. */
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
        cehrtId: rules.cehrt.formats[0].replaceAll('X', '0'),
        measurements,
      },
    ],
  };
}

test('a new year is one rules file and its cases', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'pi-score-year-'));
  try {
    for (const path of projectFiles()) {
      mkdirSync(dirname(join(scratch, path)), { recursive: true });
      cpSync(join(top, path), join(scratch, path));
    }
    const before = contents(scratch);

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
    mkdirSync(join(scratch, `tests/cases/${year}`), { recursive: true });
    writeFileSync(
      join(scratch, `tests/cases/${year}/half-of-patient-access-by-pigeon.json`),
      JSON.stringify(given, null, 2),
    );
    writeFileSync(join(scratch, `rules/${year}.json`), JSON.stringify(rules, null, 2));

    const build = join(scratch, 'build/native');
    run(
      'cmake',
      [
        '-G',
        'Ninja',
        '-S',
        scratch,
        '-B',
        build,
        '-DCMAKE_BUILD_TYPE=Debug',
        '-DCMAKE_CXX_FLAGS=-O0 -g0',
        '-DPI_SCORE_TESTS=OFF',
      ],
      { stdio: 'pipe' },
    );
    run('cmake', ['--build', build, '--target', 'pi-score'], { stdio: 'pipe' });
    const command = join(build, 'pi-score');

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

    const after = contents(scratch);
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    );
    assert.deepEqual(touched.sort(), [
      `rules/${year}.json`,
      `tests/cases/${year}/half-of-patient-access-by-pigeon.json`,
    ]);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
