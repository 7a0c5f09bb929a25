// Prints how the random submissions are distributed, as this folder's scorer answers them.
// node summary.mjs [--seed N] [--count N]
import { parseArgs } from 'node:util';
import { lines } from './random.js';
import { scoreLine } from './scorer.js';

/** Whether the break-even score is never reached, not given, 0, or above. */
function breakEvenKind({ score, never }) {
  if (never) return 'never';
  if (score === undefined) return 'not given';
  return score === 0 ? '0' : 'above 0';
}

/** Prints how many of the random submissions get which outcome, blockers, rows and other fields. */
function summarize(seed, count) {
  const tallies = new Map();
  const tally = (subject, value) => {
    const counts = tallies.get(subject) ?? new Map();
    tallies.set(subject, counts.set(value, (counts.get(value) ?? 0) + 1));
  };
  for (const line of lines(seed, count)) {
    const answer = scoreLine(line);
    if (answer.errors) {
      tally('outcome', 'refused');
      for (const { code } of answer.errors) tally('error', code);
      tally('errors in one', answer.errors.length);
      continue;
    }
    const { performanceYear, entityType } = JSON.parse(line);
    tally('year', performanceYear);
    tally('entity', entityType ?? '(none)');
    tally('outcome', answer.outcome);
    tally('weight', answer.weight);
    tally('final score', answer.finalScore === undefined ? 'not given' : 'given');
    if (answer.set !== undefined) tally('set', answer.set);
    for (const { differs } of answer.alternatives) tally('other reading differs', differs);
    for (const code of answer.notices) tally('notice', code);
    if (answer.ifReported) tally('if reported', answer.ifReported.weight);
    if (answer.withoutData) {
      const { outcome, breakEven } = answer.withoutData;
      tally('without data', outcome);
      if (breakEven) tally('break-even', breakEvenKind(breakEven));
    }
    const { paymentAdjustment } = answer;
    const kind = paymentAdjustment === -9 ? 'the whole 9 percent' : 'a part of it';
    tally('payment adjustment', paymentAdjustment === undefined ? 'none' : kind);
    for (const { state } of answer.requirements) tally('requirement', state);
    if (answer.outcome === 'scored') {
      tally('score', `${String(Math.floor(answer.score / 10) * 10).padStart(3)} and up`);
    }
    for (const { code } of answer.blockers) tally('blocker', code);
    for (const { status, maxPoints } of Object.values(answer.measures)) {
      tally('status', status);
      if (status === 'earned') tally('maximum of what earned', String(maxPoints).padStart(4));
    }
  }
  for (const [subject, counts] of tallies) {
    console.log(`${subject}:`);
    for (const [value, number] of [...counts].sort(([a], [b]) =>
      String(a) < String(b) ? -1 : 1,
    )) {
      console.log(`  ${String(value).padEnd(30)} ${String(number).padStart(8)}`);
    }
  }
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261121' },
    count: { type: 'string', default: '20000' },
  },
});
summarize(Number(values.seed), Number(values.count));
