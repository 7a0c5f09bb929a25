// pi-score.d.ts, which the build writes from the JSON Schema, as TypeScript sees it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';
import { load } from '../../build/site/pi-score.mjs';
import { readCases } from '../cases/read.js';
import { contract, shapesOf } from '../contract.js';

const declarations = fileURLToPath(new URL('../../build/site/pi-score.d.ts', import.meta.url));
const text = readFileSync(declarations, 'utf8');
const source = ts.createSourceFile(declarations, text, ts.ScriptTarget.ES2022, true);
const folder = mkdtempSync(join(tmpdir(), 'pi-score-types-'));
after(() => rmSync(folder, { recursive: true }));

/** Everything that the file exports, by name. */
const exported = new Map(source.statements.map((each) => [each.name.text, each]));

/**
 * What the compiler says of these texts under its strictest settings.
 * @param {string[]} bodies texts that use the types as `pi`
 * @returns {string[][]} the complaints of each
 */
function compile(bodies) {
  const files = bodies.map((body, at) => {
    const file = join(folder, `use${at}.ts`);
    writeFileSync(file, `import type * as pi from 'pi-score';\n${body}`);
    return file;
  });
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { 'pi-score': [declarations] },
  });
  const complaints = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    file: file?.fileName,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
  const elsewhere = complaints.filter(({ file }) => !files.includes(file));
  assert.deepEqual(elsewhere, []);
  return files.map((path) =>
    complaints.filter(({ file }) => file === path).map(({ message }) => message),
  );
}

test('each shape that the functions take or return has a type, and no other has', () => {
  const wanted = [
    ...['Submission', 'Estimate', 'Refusal', 'YearDescription', 'Changes'],
    ...['AdviceOptions', 'Advice'],
  ];
  // JSON has no typed arrays, so that the schema cannot describe those of estimateMany().
  const functions = ['load', 'PiScore', 'ManyColumns', 'ManyFigures'];
  assert.deepEqual(
    [...exported.keys()].sort(),
    [...new Set([...functions, ...wanted.flatMap(shapesOf)])].sort(),
  );
});

test('a type has the fields of its shape, optional and required alike, each with a comment', () => {
  for (const [name, { properties, required = [] }] of Object.entries(contract.$defs)) {
    const type = exported.get(name);
    if (type === undefined || properties === undefined) continue;
    const fields = type.members.filter((member) => ts.isPropertySignature(member));
    assert.deepEqual(
      fields.map((field) => [field.name.text, field.questionToken === undefined]),
      Object.keys(properties).map((field) => [field, required.includes(field)]),
      name,
    );
    for (const member of fields) {
      assert.equal(ts.getJSDocCommentsAndTags(member).length, 1, `${name}.${member.name.text}`);
    }
  }
  for (const [name, statement] of exported) {
    assert.ok(ts.getJSDocCommentsAndTags(statement).length > 0, name);
  }
});

test('the file is formatted as the sources are', async () => {
  const options = { parser: 'typescript', printWidth: 100, singleQuote: true };
  assert.ok(await prettier.check(text, options));
  assert.deepEqual(
    text.split('\n').filter((line) => line.length > 100),
    [],
  );
});

test('what goes in and what comes out, written as literals, has the types', async () => {
  const pi = await load();
  const years = pi.years();
  const cases = readCases().filter(({ submission }) => submission !== undefined);
  const scored = cases.filter(({ expected }) => !('errors' in expected));
  const refused = cases.filter(({ expected }) => 'errors' in expected);
  // Literals, because TypeScript looks for unknown fields in them only. Every seventh case is
  // enough for the compiler, which takes its time.
  const some = scored.filter((_, at) => at % 7 === 0);
  const literals = [
    ...some.flatMap(({ submission, expected }) => [
      ['Submission', submission],
      ['Estimate', expected],
    ]),
    ...refused.map(({ expected }) => ['Refusal', expected]),
    ...some.map(({ submission }) => ['Advice', pi.advise(submission)]),
    ...years.map((year) => ['YearDescription', pi.describe(year)]),
    ...years.slice(1).map((year) => ['Changes', pi.changes(year - 1, year)]),
  ];
  const body = literals.map(
    ([type, value], at) => `export const value${at}: pi.${type} = ${JSON.stringify(value)};`,
  );
  assert.deepEqual(compile([body.join('\n')]), [[]]);
});

const wrong = {
  'a field of a set that is mistyped':
    "export const it: pi.Submission = { performanceYear: 2026, measurementSets: [{ category: 'pi', cehrtID: 'x' }] }",
  'a measurement without a value': "export const it: pi.Measurement = { measureId: 'PI_EP_1' }",
  'a proportion without a denominator':
    "export const it: pi.Measurement = { measureId: 'PI_EP_1', value: { numerator: 1 } }",
  'an entity type that there is not':
    "export const it: pi.Submission = { performanceYear: 2026, entityType: 'practice' }",
  'an estimate that may be a refusal':
    'export const it = (answer: pi.Estimate | pi.Refusal): number => answer.score',
  'an optional field taken for granted':
    'export const it = (estimate: pi.Estimate): number => estimate.finalScore',
  'a comparison with a word that does not occur':
    "export const it = (estimate: pi.Estimate): boolean => estimate.outcome === 'failed'",
  'a field that does not exist':
    'export const it = (estimate: pi.Estimate): unknown => estimate.total',
  'a blocker that is met':
    "export const it = (blocker: pi.Blocker): boolean => blocker.state === 'met'",
  'a year as a text': "export const it = (module: pi.PiScore) => module.describe('2026')",
};

test('TypeScript refuses each wrong use, with one complaint', () => {
  const complaints = compile(Object.values(wrong));
  Object.keys(wrong).forEach((name, at) => assert.equal(complaints[at].length, 1, name));
});

test('TypeScript takes a strict use of most shapes', () => {
  assert.deepEqual(
    compile([
      `
      export function say(module: pi.PiScore, submission: pi.Submission): string[] {
        const answer = module.estimate(submission);
        if ('errors' in answer) return answer.errors.map(({ path, message }) => path + message);
        const { breakEven } = answer.withoutData ?? {};
        const open = answer.requirements.filter(({ state }) => state === 'open');
        const advice = module.advise(submission, { targets: [90], asOf: '2026-09-30' });
        const plans = 'errors' in advice ? [] : advice.targets.flatMap(({ plan }) => plan);
        const turned = answer.alternatives.filter(({ assumptions, differs }) =>
          differs && assumptions['ecrSuppressed'] === false);
        return [
          answer.headline,
          String(answer.ifReported?.finalScoreAtPotential ?? breakEven?.weights.quality ?? 0),
          ...open.map(({ message }) => message),
          ...plans.map(({ measureId, additional }) => measureId + String(additional)),
          ...turned.map(({ score }) => String(score)),
          ...answer.measures.flatMap(({ ifExcluded = [] }) => ifExcluded.map(({ to }) => to)),
        ];
      }
      export const sets: pi.Submission = {
        performanceYear: 2026,
        measurementSets: [
          { category: 'quality', measurements: [{ measureId: '001', value: { isEndToEndReported: true } }] },
          { category: 'pi', performanceStart: null, measurements: [{ measureId: 'PI_PPHI_1', value: true }] },
        ],
      };`,
    ]),
    [[]],
  );
});
