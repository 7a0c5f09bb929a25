// Rewrites what cases expect from what the command answers, so that a change of wording can be read
// as a difference before it is
// kept. Numbers are worked out by hand in the comments: a number that changes here is a mistake
// until its comment says why.
//
//     node tests/cases/update.js                          all cases
//     node tests/cases/update.js 2026/179-days refused    those whose path begins so
import { writeFileSync } from 'node:fs';
import { formatCase } from './format.js';
import { inputOf, readCases, run } from './read.js';

const wanted = process.argv.slice(2);
const chosen = readCases().filter(
  ({ path }) => wanted.length === 0 || wanted.some((begin) => path.startsWith(begin)),
);
let changed = 0;
for (const each of chosen) {
  const { comment, submission, text } = each;
  const given = text === undefined ? { submission } : { text };
  const now = formatCase({
    comment,
    ...given,
    expected: JSON.parse(run([], inputOf(each)).stdout),
  });
  if (now === each.source) continue;
  writeFileSync(each.file, now);
  changed += 1;
  console.log(`changed ${each.path}`);
}
console.log(`${changed} of ${chosen.length} cases changed`);
