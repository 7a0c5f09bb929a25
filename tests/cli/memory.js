// The memory of the command while it runs.
import { readFileSync } from 'node:fs';

/**
 * @param {import('node:child_process').ChildProcess} child that still runs
 * @returns {number} the most memory that it has held, in kB
 */
export function peakOf(child) {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)[1]);
}

/**
 * Waits until the command has answered with so many lines, and ends it.
 * @param {import('node:child_process').ChildProcess} child that waits for more input
 * @param {number} lines
 * @returns {Promise<number>} the most memory that it has held by then, in kB
 */
export async function peakAfter(child, lines) {
  let answered = 0;
  for await (const chunk of child.stdout) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answered += 1;
    if (answered === lines) break;
  }
  const peak = peakOf(child);
  child.stdin.end();
  await new Promise((resolve) => {
    child.on('exit', resolve);
  });
  return peak;
}
