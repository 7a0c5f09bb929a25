// Random submissions that cover every rule of every year. Most are complete, so that most score.
// `node random.js [--seed N] [--count N]` prints them, one a line.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Dice } from './dice.js';
import { breakSubmission, malformed } from './breaking.js';
import { assumptions, circumstances } from './randomCircumstances.js';
import { measurementSets } from './randomSets.js';
import { YEARS } from './years.js';

/** Makes one submission without errors. */
function validSubmission(dice) {
  const year = dice.pick(YEARS);
  const submission = { performanceYear: year };
  const entityType = dice.weighted({
    '': 15,
    individual: 30,
    group: 30,
    virtualGroup: 10,
    subgroup: 7,
    apm: 8,
  });
  if (entityType !== '') submission.entityType = entityType;
  // Most are complete; the others miss a part here and there.
  const defect = dice.chance(0.65) ? 0 : dice.pick([0.04, 0.08, 0.3]);
  const dataKind = dice.weighted({ one: 76, several: 12, none: 12 });
  const assumed = assumptions(dice, year);
  const sets = measurementSets(dice, year, dataKind, defect, assumed.cehrt === true);
  if (sets !== undefined) submission.measurementSets = sets;
  // Grounds come up more often where no data count, or where a set may be incomplete.
  if (dataKind === 'none' || dice.chance(0.6)) {
    const claims = dataKind === 'none' || (defect > 0 && dice.chance(0.5)) ? 0.5 : 0.15;
    submission.circumstances = circumstances(dice, year, submission.entityType, claims);
  }
  if (Object.keys(assumed).length > 0 || dice.chance(0.05)) submission.assumptions = assumed;
  else if (dice.chance(0.01)) submission.assumptions = null;
  return submission;
}

/** The share of submissions that are broken on purpose. */
const BROKEN = 0.1;

/**
 * Makes random submissions, about a tenth of them with one error or more.
 * @param {number} seed
 * @param {number} count
 * @yields {object}
 */
export function* submissions(seed, count) {
  const dice = new Dice(seed);
  for (let made = 0; made < count; made += 1) {
    const submission = validSubmission(dice);
    yield dice.chance(BROKEN) ? breakSubmission(dice, submission) : submission;
  }
}

/**
 * The same submissions as lines of text; a few are no JSON any more, and in a few a whole number is
 * written with a point.
 * @yields {string}
 */
export function* lines(seed, count) {
  const dice = new Dice(seed ^ 0x5eed);
  for (const submission of submissions(seed, count)) {
    const text = JSON.stringify(submission);
    if (dice.chance(0.003)) yield malformed(dice, text);
    else if (dice.chance(0.02)) {
      yield text.replaceAll(/("(?:numerator|denominator)":)(\d{1,14})(?=[,}])/g, '$1$2.0');
    } else yield text;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '20261121' },
      count: { type: 'string', default: '20000' },
    },
  });
  for (const line of lines(Number(values.seed), Number(values.count))) console.log(line);
}
