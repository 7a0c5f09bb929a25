#!/usr/bin/env node
/**
 * The README says which SHA-256 the page has, and with which versions of the tools it is built:
 *
 *     node tests/embed/release.js             compares the built page with that
 *     node tests/embed/release.js --update    writes what is built into the README
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const readme = new URL('../../README.md', import.meta.url);
const site = new URL('../../build/site/', import.meta.url);
const read = (file) => readFileSync(file, 'utf8');

/** The line of the README: the sum, and the versions in it. */
const line =
  /^The page built with (emscripten [\d.]+) and (Node\.js [\d.]+) has this SHA-256:\n\n {4}([\da-f]{64}) {2}build\/site\/index\.html$/m;

/** @returns {{tools: string[], sum: string}} what the README says */
export function stated(text = read(readme)) {
  const found = text.match(line);
  if (!found) throw new Error('README.md has no line with the SHA-256 of the page');
  const [, emscripten, node, sum] = found;
  return { tools: [emscripten, node], sum };
}

/** @returns {{tools: string[], sum: string}} the same of what is built */
export function built() {
  const tools = read(new URL('TOOLS.txt', site)).split('\n');
  const named = (name) => tools.find((tool) => tool.startsWith(`${name} `)) ?? `no ${name}`;
  const sum = createHash('sha256')
    .update(readFileSync(new URL('index.html', site)))
    .digest('hex');
  return { tools: [named('emscripten'), named('Node.js')], sum };
}

/**
 * @param {{tools: string[], sum: string}} said in the README
 * @param {{tools: string[], sum: string}} found in the built site
 * @returns {{agrees: boolean, message: string}} whether the built page may be what it is. With
 *   other tools than those of the README it may have other bytes
 */
export function compare(said, found) {
  if (said.sum === found.sum) {
    return { agrees: true, message: 'The built page has the SHA-256 that README.md states.' };
  }
  const [these, those] = [found, said].map(({ tools }) => tools.join(' and '));
  if (these !== those) {
    return {
      agrees: true,
      message: `Not compared: README.md states the page as built with ${those}; this one is built with ${these}, and has other bytes.`,
    };
  }
  return {
    agrees: false,
    message: `The built page has the SHA-256 ${found.sum}, README.md states ${said.sum}. If the page is to be so: node tests/embed/release.js --update`,
  };
}

function main() {
  const { values } = parseArgs({ options: { update: { type: 'boolean' } } });
  if (values.update) {
    const { tools, sum } = built();
    const text = read(readme);
    stated(text);
    writeFileSync(
      readme,
      text.replace(
        line,
        `The page built with ${tools[0]} and ${tools[1]} has this SHA-256:\n\n    ${sum}  build/site/index.html`,
      ),
    );
    return;
  }
  const { agrees, message } = compare(stated(), built());
  console.log(message);
  process.exitCode = agrees ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
