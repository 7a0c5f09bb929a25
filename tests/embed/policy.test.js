/** The policy as an independent tool reads it, and as the headers repeat it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { siteFolder } from './servers.js';

const read = (name) => readFileSync(join(siteFolder, name), 'utf8');
const policyIn = (name) =>
  read(name).match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];

/** @returns {string[]} what csp_evaluator finds that is more than a remark */
const findings = (policy) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity < Severity.INFO)
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`);

test('csp_evaluator finds nothing in the policy of the page, in the file or as a header', () => {
  assert.deepEqual(findings(policyIn('index.html')), []);
  assert.deepEqual(findings(`${policyIn('index.html')}; frame-ancestors *`), []);
});

test('csp_evaluator finds nothing in the policies of the builder and of the points', () => {
  for (const name of ['embed.html', 'points-2021.html', 'points-2026.html']) {
    assert.deepEqual(findings(policyIn(name)), [], name);
    for (const directive of [
      "default-src 'none'",
      "connect-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policyIn(name).split('; ').includes(directive), `${name}: ${directive}`);
    }
  }
});

test('csp_evaluator finds faults in a weak policy', () => {
  assert.notDeepEqual(
    findings(policyIn('index.html').replace("'wasm-unsafe-eval'", "'unsafe-inline' https:")),
    [],
  );
});

test('in the policy of the article csp_evaluator finds script-src self only', () => {
  const found = findings(policyIn('help-article.html'));
  assert.equal(found.length, 1);
  assert.match(found[0], /^script-src 'self'/);
});

test('the headers repeat the policies of the files, and add who may frame them', () => {
  for (const name of ['_headers', 'nginx.conf']) {
    assert.ok(read(name).includes(`${policyIn('index.html')}; frame-ancestors *`), name);
    for (const page of ['help-article.html', 'embed.html']) {
      assert.ok(read(name).includes(`${policyIn(page)}; frame-ancestors 'none'`), name);
    }
    for (const page of ['points-2021.html', 'points-2026.html']) {
      assert.ok(read(name).includes(`${policyIn(page)}; frame-ancestors *`), name);
    }
  }
});
