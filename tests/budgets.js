/**
 * Fails where a shipped file is larger than its budget: `node tests/budgets.js`, after a build of
 * the site.
 * Sizes are those of `gzip -9`, as a static host sends them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** No file may grow past these. Whoever makes one smaller lowers its line. */
const budgets = [
  { file: 'build/site/index.html', bytes: 72 * 1024 },
  { file: 'build/site/pi-score.mjs', bytes: 36 * 1024 },
  { file: 'build/site/pi-score-estimator.js', bytes: 2 * 1024 },
];

let within = true;
for (const { file, bytes } of budgets) {
  const size = existsSync(file)
    ? execFileSync('gzip', ['-9nc', file], { maxBuffer: 2 ** 26 }).length
    : undefined;
  const ok = size !== undefined && size <= bytes;
  within &&= ok;
  console.log(`${ok ? 'ok  ' : 'OVER'} ${file}: ${size ?? 'missing'} of ${bytes} bytes`);
}
process.exitCode = within ? 0 : 1;
