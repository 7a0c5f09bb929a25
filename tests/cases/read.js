// The golden cases as files, and the command that answers them.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);

/** The native command. */
export const command = fileURLToPath(new URL('../../build/native/pi-score', import.meta.url));

/**
 * @typedef {object} Case
 * @property {string} path as YEAR/NAME.json or refused/NAME.json
 * @property {string} file where it lies
 * @property {string} source the text of the file
 * @property {string[]} comment the sum spelled out, or what is wrong
 * @property {object} [submission] what is submitted; or
 * @property {string} [text] the raw text of it, where JSON.stringify does not write such
 * @property {object} expected the whole answer
 */

/** All cases, ordered by path. @returns {Case[]} */
export function readCases() {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`),
    )
    .sort()
    .map((path) => {
      const file = fileURLToPath(new URL(path, folder));
      const source = readFileSync(file, 'utf8');
      return { path, file, source, ...JSON.parse(source) };
    });
}

/** What the command reads for a case. @param {Case} each @returns {string} */
export function inputOf(each) {
  return each.text ?? JSON.stringify(each.submission);
}

/**
 * Runs the command once, to its end.
 * @param {string[]} options
 * @param {string} [input] on standard input
 * @returns {{status: number | null, stdout: string, stderr: string}} status null where a signal
 * ended it
 */
export function run(options, input = '') {
  const { status, stdout, stderr } = spawnSync(command, options, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}
