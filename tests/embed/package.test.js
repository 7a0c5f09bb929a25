/** The module as an npm package: packed, installed without a network, and used as others would. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../web/serve.js';
import { forEachEngine } from '../browser/harness/engines.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = `{
  performanceYear: 2021,
  measurementSets: [{
    category: 'pi', performanceStart: '2021-01-01', performanceEnd: '2021-12-31', cehrtId: '0015CABCDEFGHIJ',
    measurements: [
      { measureId: 'PI_EP_1', value: { numerator: 49, denominator: 115 } },
      { measureId: 'PI_HIE_1', value: { numerator: 1123, denominator: 1951 } },
      { measureId: 'PI_HIE_4', value: { numerator: 923, denominator: 951 } },
      { measureId: 'PI_PEA_1', value: { numerator: 861, denominator: 1809 } },
      ...['PI_PHCDRR_1', 'PI_PHCDRR_1_MULTI', 'PI_PPHI_1', 'PI_INFBLO_1', 'PI_ONCDIR_1'].map((measureId) => ({ measureId, value: true })),
    ],
  }],
}`;

let project;
let packed;
const run = (command, ...args) =>
  execFileSync(command, args, {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

before(() => {
  project = mkdtempSync(join(tmpdir(), 'pi-score-project-'));
  packed = JSON.parse(
    run(
      'npm',
      'pack',
      join(root, 'build/package'),
      '--json',
      '--ignore-scripts',
      '--loglevel=error',
    ),
  )[0];
  writeFileSync(
    join(project, 'package.json'),
    '{"name":"project","version":"1.0.0","private":true,"type":"module"}',
  );
  run(
    'npm',
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `./${packed.filename}`,
  );
});
after(() => rmSync(project, { recursive: true }));

test('the package holds the module, types, schema, manual and licenses, and needs nothing', () => {
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), [
    'LICENSE',
    'LICENSES.txt',
    'README.md',
    'contract.schema.json',
    'package.json',
    'pi-score.d.ts',
    'pi-score.mjs',
  ]);
  const manifest = JSON.parse(
    readFileSync(join(project, 'node_modules/pi-score/package.json'), 'utf8'),
  );
  for (const key of ['dependencies', 'devDependencies', 'scripts']) {
    assert.equal(manifest[key], undefined, key);
  }
});

test('Node.js imports it by its name', () => {
  writeFileSync(
    join(project, 'use.mjs'),
    `import { load } from 'pi-score';
    const pi = await load();
    console.log(JSON.stringify([pi.estimate(${example}).score, pi === await load(), 'errors' in pi.estimate({})]));`,
  );
  assert.deepEqual(JSON.parse(run(process.execPath, 'use.mjs')), [64, true, true]);
});

test('what the manual of the package shows runs as it stands', () => {
  const manual = readFileSync(join(project, 'node_modules/pi-score/README.md'), 'utf8');
  const [score, many, check] = [...manual.matchAll(/```js\n([\s\S]*?)```/g)].map(
    ([, code]) => code,
  );
  writeFileSync(join(project, 'manual.mjs'), score);
  assert.match(run(process.execPath, 'manual.mjs'), /^0 /);
  writeFileSync(join(project, 'many.mjs'), `${many}\nconsole.log(scores.length, outcomes.length);`);
  assert.equal(run(process.execPath, 'many.mjs'), '2 2\n');
  // Ajv comes from the tests' own packages; the package needs none.
  symlinkSync(join(root, 'tests/node_modules/ajv'), join(project, 'node_modules/ajv'));
  writeFileSync(
    join(project, 'check.mjs'),
    `${check}\nconsole.log(isSubmission(${example}), isSubmission({}));`,
  );
  assert.equal(run(process.execPath, 'check.mjs'), 'true false\n');
});

const typescript = (text) => {
  writeFileSync(join(project, 'use.ts'), text);
  return run(
    process.execPath,
    join(root, 'tests/node_modules/typescript/bin/tsc'),
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noUncheckedIndexedAccess',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    'use.ts',
  );
};

test('TypeScript compiles a strict use of it', () => {
  typescript(`import { load, type Estimate, type PiScore, type Submission } from 'pi-score';
    const pi: PiScore = await load();
    const submission: Submission = ${example};
    const estimate = pi.estimate(submission);
    export const score: number | undefined = 'errors' in estimate ? undefined : estimate.score;
    export const why = (scored: Estimate): string[] => scored.measures.flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
    export const titles: string[] = pi.describe(2026).measures.map(({ title }) => title);
    export const texts: string[] = pi.changes(2025, 2026).changes.map(({ text }) => text);`);
});

test('TypeScript refuses a wrong use of it', () => {
  for (const wrong of [
    '(await load()).estimate({}).score',
    'const year: string = (await load()).years()[0]; export { year }',
    '(await load()).describe("2026")',
  ]) {
    assert.throws(
      () => typescript(`import { load } from 'pi-score';\n${wrong};`),
      /Command failed/,
      wrong,
    );
  }
});

forEachEngine('a build by Vite scores in the browser', { engines: ['chromium'] }, async (page) => {
  const folder = join(project, 'site');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>…</title><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>',
  );
  writeFileSync(
    join(folder, 'main.js'),
    `import { load } from 'pi-score';
    const pi = await load();
    document.title = pi.estimate(${example}).score;`,
  );
  await build({ root: folder, configFile: false, logLevel: 'error', build: { target: 'es2022' } });
  const server = await serve(join(folder, 'dist'), 0);
  try {
    await page.open(`http://127.0.0.1:${server.address().port}/`);
    await page.waitFor(() => document.title === '64');
    assert.deepEqual(await page.consoleMessages(), []);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
