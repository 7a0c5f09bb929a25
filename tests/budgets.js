/**
 * Fails where a shipped file is larger than its budget: `node tests/budgets.js`, after a build of
 * the site. The size is that of `gzip -9`, as a static host sends the file.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const kB = 1024;
/** What a file of the site may weigh with the first six years, and with each year after them. */
export const budgets = [
  { file: 'index.html', sixYears: 184 * kB, furtherYear: 3 * kB },
  { file: 'pi-score.mjs', sixYears: 100 * kB, furtherYear: 4 * kB },
  // The loader names the newest year.
  { file: 'pi-score-estimator.js', sixYears: 2 * kB, furtherYear: 16 },
  { file: 'embed.html', sixYears: 28 * kB, furtherYear: kB },
  { file: 'points-2026.html', sixYears: 6 * kB, furtherYear: 0 },
];

/**
 * @param {string} path
 * @returns {number} bytes of the file after `gzip -9`
 */
export const zippedSize = (path) =>
  execFileSync('gzip', ['-9nc', path], { maxBuffer: 2 ** 26 }).length;

function main() {
  const top = fileURLToPath(new URL('..', import.meta.url));
  const years = readdirSync(`${top}/rules`).filter((name) => /^20\d\d\.json$/.test(name)).length;
  let within = true;
  for (const { file, sixYears, furtherYear } of budgets) {
    const path = `${top}/build/site/${file}`;
    const most = sixYears + furtherYear * Math.max(0, years - 6);
    const size = existsSync(path) ? zippedSize(path) : undefined;
    const fits = size !== undefined && size <= most;
    within &&= fits;
    console.log(`${fits ? 'ok  ' : 'OVER'} ${file}: ${size ?? 'missing'} of ${most} bytes`);
  }
  process.exitCode = within ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
