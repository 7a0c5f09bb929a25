// Random submissions that cover every rule of every year, mostly complete, so that most of them
// score.
// `node random.js --summary [--seed N] [--count N]` prints how they are distributed.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Dice } from './dice.js';
import {
  categoryScore,
  cehrtId,
  metProportion,
  period,
  qualifyingShare,
  services,
  unmetProportion,
} from './edges.js';
import { breakSubmission, malformed } from './breaking.js';
import {
  ANY_TWO_OF,
  ATTESTATIONS,
  BONUSES,
  EXCLUSIONS,
  GROUNDS,
  PROPORTIONS,
  ROWS,
  WITH_LEVELS,
  YEARS,
} from './tables.js';
import { scoreLine } from './scorer.js';

const measurement = (measureId, value) => ({ measureId, value });

/** The exclusions of a measure: `claim` says whether at least one is a yes. */
function exclusionAnswers(dice, year, id, claim) {
  const all = EXCLUSIONS[year][id] ?? [];
  const claimed = claim ? new Set([dice.pick(all), ...dice.some(all, 0.1)]) : new Set();
  return all
    .filter((exclusion) => claimed.has(exclusion) || dice.chance(0.04))
    .map((exclusion) => measurement(exclusion, claimed.has(exclusion)));
}

/** One required measure in a state thrown for it: reported, excluded, missing or failed. */
function requiredAnswers(dice, year, id, defect, excludedShare) {
  const canExclude = (EXCLUSIONS[year][id] ?? []).length > 0;
  const state = dice.weighted({
    met: 1 - defect,
    excluded: canExclude ? excludedShare : 0,
    missing: defect / 2,
    failed: defect / 2,
  });
  const unmet = () => measurement(id, PROPORTIONS.has(id) ? unmetProportion(dice) : false);
  const answers = exclusionAnswers(dice, year, id, state === 'excluded');
  if (state === 'met') {
    answers.push(measurement(id, PROPORTIONS.has(id) ? metProportion(dice) : true));
  }
  // An exclusion may stand beside a no, or beside a numerator of 0.
  if (state === 'failed' || (state === 'excluded' && dice.chance(0.15))) answers.push(unmet());
  return answers;
}

/** The HIE objective by one of its routes, or by none. */
function exchangeAnswers(dice, year, defect, excludedShare) {
  const alternatives = ['PI_HIE_5', 'PI_HIE_6'].filter((id) => ROWS[year].includes(id));
  const route = dice.weighted({ loops: 60, alternative: 38, none: 40 * defect });
  const chosen = route === 'alternative' ? dice.pick(alternatives) : undefined;
  const answers = alternatives
    .filter((id) => id === chosen || dice.chance(0.1))
    .map((id) => measurement(id, id === chosen));
  if (route === 'loops') {
    for (const id of ['PI_HIE_1', 'PI_HIE_4']) {
      answers.push(...requiredAnswers(dice, year, id, defect, excludedShare));
    }
  } else {
    for (const exclusion of ['PI_LVOTC_1', 'PI_LVITC_2']) {
      if (dice.chance(0.05)) answers.push(measurement(exclusion, false));
    }
  }
  return answers;
}

/** The level of active engagement of a measure that takes one. */
function levelAnswers(dice, year, id, missing) {
  if (!WITH_LEVELS[year].includes(id) || dice.chance(missing)) return [];
  const [stated, other] = dice.shuffle([`${id}_PRE`, `${id}_PROD`]);
  return dice.chance(0.1)
    ? [measurement(stated, true), measurement(other, false)]
    : [measurement(stated, true)];
}

/** Public health, 2022 on: two required measures with their levels. */
function publicHealthAnswers(dice, year, defect, excludedShare) {
  return ['PI_PHCDRR_1', 'PI_PHCDRR_3'].flatMap((id) => {
    const isCaseReporting = id === 'PI_PHCDRR_3' && year >= 2025;
    const answers = requiredAnswers(
      dice,
      year,
      id,
      isCaseReporting ? 0.3 + defect : defect,
      excludedShare,
    );
    const isYes = answers.some(({ measureId, value }) => measureId === id && value);
    return [...answers, ...levelAnswers(dice, year, id, isYes ? defect : 0.95)];
  });
}

/** Public health, 2021: any two of five, one of which may be reported twice. */
function anyTwoAnswers(dice, defect) {
  const shares = dice.chance(1 - 2 * defect)
    ? dice.pick([
        { yes: 50, excluded: 10, no: 15, silent: 15 },
        { yes: 25, excluded: 70, no: 3, silent: 2 },
      ])
    : { yes: 12, excluded: 14, no: 28, silent: 56 };
  return ANY_TWO_OF.flatMap((id) => {
    const state = dice.weighted(shares);
    const answers = exclusionAnswers(dice, 2021, id, state === 'excluded');
    if (state === 'yes') answers.push(measurement(id, true));
    if (state === 'no' || (state === 'excluded' && dice.chance(0.15))) {
      answers.push(measurement(id, false));
    }
    if (state === 'yes' && dice.chance(0.25)) answers.push(measurement(`${id}_MULTI`, true));
    else if (dice.chance(0.03)) answers.push(measurement(`${id}_MULTI`, false));
    return answers;
  });
}

/** The measurements of one set. `defect`: how likely each part is missing or failed. */
function measurements(dice, year, defect) {
  // Some exclude much, so that the rarer combinations come up too.
  const excludedShare = dice.pick([0.2, 0.2, 0.2, 1]);
  const answers = [
    ...requiredAnswers(dice, year, 'PI_EP_1', defect, excludedShare),
    ...(year >= 2023 ? requiredAnswers(dice, year, 'PI_EP_2', defect, excludedShare) : []),
    ...exchangeAnswers(dice, year, defect, excludedShare),
    ...requiredAnswers(dice, year, 'PI_PEA_1', defect, 0),
    ...(year === 2021
      ? anyTwoAnswers(dice, defect)
      : publicHealthAnswers(dice, year, defect, excludedShare)),
  ];
  for (const id of BONUSES[year].flatMap(({ measures }) => measures)) {
    if (dice.chance(0.7)) continue;
    const isYes = dice.chance(0.85);
    answers.push(measurement(id, isYes), ...levelAnswers(dice, year, id, isYes ? 0.2 : 0.95));
  }
  for (const [id, asked] of Object.entries(ATTESTATIONS[year])) {
    const state =
      asked === 'optional'
        ? dice.pick(['yes', 'no', 'silent'])
        : dice.weighted({
            yes: 1 - defect,
            no: asked === 'answer' ? 0.5 : defect / 2,
            silent: defect / 2,
          });
    if (state !== 'silent') answers.push(measurement(id, state === 'yes'));
  }
  return dice.chance(0.5) ? dice.shuffle(answers) : answers;
}

/** A program: traditional MIPS mostly, the pathways, MVPs. */
function program(dice) {
  return (
    dice.weighted({
      mips: 50,
      '': 15,
      app1: 10,
      appPlus: 10,
      G0053: 5,
      M0001: 4,
      G0059A: 3,
      Z9999Z: 3,
    }) || undefined
  );
}

/** One PI set. `cehrtAssumed` lets the certification ID be absent more often. */
function piSet(dice, year, defect, cehrtAssumed) {
  const set = { category: 'pi' };
  const programName = program(dice);
  if (programName !== undefined) set.programName = programName;
  Object.assign(set, period(dice, year, !dice.chance(defect)));
  if (dice.chance(defect / 2)) delete set[dice.pick(['performanceStart', 'performanceEnd'])];
  if (!dice.chance(cehrtAssumed ? 0.6 : defect)) set.cehrtId = cehrtId(dice, year);
  set.measurements = measurements(dice, year, defect);
  if (dice.chance(0.03)) set.submissionMethod = 'attestation';
  return set;
}

/**
 * A second set beside a first: the same with parts left out, the same with something said
 * otherwise, or another altogether.
 */
function besideSet(dice, year, first, defect) {
  const kind = dice.weighted({ part: 50, changed: 25, other: 25 });
  if (kind === 'other') return piSet(dice, year, defect, false);
  const set = structuredClone(first);
  const programName = program(dice);
  if (programName === undefined) delete set.programName;
  else set.programName = programName;
  const kept = set.measurements.filter(() => !dice.chance(dice.pick([0, 0.05, 0.5])));
  const hasBase = ({ measureId }) =>
    kept.some((other) => other.measureId === measureId.replace(/_MULTI$/, ''));
  set.measurements = kept.filter(hasBase);
  if (dice.chance(0.1)) delete set.cehrtId;
  if (kind === 'changed') {
    const field = dice.weighted({ measurement: 60, period: 20, cehrtId: 20 });
    if (field === 'period') Object.assign(set, period(dice, year, true));
    if (field === 'cehrtId') set.cehrtId = cehrtId(dice, year);
    const proportions = set.measurements.filter(({ measureId }) => PROPORTIONS.has(measureId));
    if (field === 'measurement' && proportions.length > 0) {
      const one = dice.pick(proportions);
      one.value = one.value.numerator > 0 ? metProportion(dice) : unmetProportion(dice);
    }
  }
  return set;
}

/** Sets of other categories, which nobody reads. */
function otherSet(dice) {
  return dice.pick([
    { category: 'ia', measurements: [{ measureId: 'IA_EPA_1', value: true }] },
    {
      category: 'quality',
      programName: 'mips',
      measurements: [{ measureId: '001', value: { isEndToEndReported: true } }],
    },
    { category: 'ia', performanceStart: 'soon', measurements: 'none' },
  ]);
}

/** The measurement sets: none, empty, one, several; or undefined. */
function measurementSets(dice, year, dataKind, defect, cehrtAssumed) {
  const sets = [];
  if (dataKind === 'none') {
    const empty = dice.pick(['absent', 'noSets', 'noMeasurements', 'noList', 'twoEmpty']);
    if (empty === 'absent') return dice.pick([undefined, null]);
    const bare = () => ({ category: 'pi', programName: program(dice) ?? 'mips', measurements: [] });
    if (empty === 'noMeasurements') {
      sets.push({ ...piSet(dice, year, defect, cehrtAssumed), measurements: [] });
    }
    if (empty === 'noList') sets.push({ category: 'pi', programName: program(dice) ?? null });
    if (empty === 'twoEmpty') sets.push(bare(), bare());
  } else {
    sets.push(piSet(dice, year, defect, cehrtAssumed));
    if (dataKind === 'several') {
      for (let more = dice.pick([1, 1, 1, 2]); more > 0; more -= 1) {
        sets.push(besideSet(dice, year, sets[0], defect));
      }
    }
  }
  if (dice.chance(0.08)) sets.splice(dice.int(0, sets.length), 0, otherSet(dice));
  if (dataKind === 'several' && dice.chance(0.05)) {
    sets.splice(dice.int(0, sets.length), 0, { category: 'pi', measurements: [] });
  }
  return sets;
}

/** Circumstances. `claims`: how likely each kind of claim is. */
function circumstances(dice, year, claims) {
  const said = {};
  if (dice.chance(0.4)) said.smallPractice = dice.chance(0.4);
  if (dice.chance(claims)) {
    said.grounds = Array.from({ length: dice.int(0, 2) }, () => dice.pick(GROUNDS[year]));
  }
  if (dice.chance(claims)) said.services = services(dice);
  if (dice.chance(claims)) said.qualifyingShare = qualifyingShare(dice);
  if (said.qualifyingShare !== undefined && dice.chance(0.3)) {
    said.grounds = dice.some(['hospitalBased', 'ascBased', 'nonPatientFacing'], 0.6);
  }
  if (dice.chance(0.5)) {
    said.notScored = dice.shuffle(
      dice.some(['quality', 'cost', 'improvementActivities'], dice.pick([0.3, 0.3, 0.7])),
    );
  }
  if (dice.chance(0.5)) {
    const given = dice.chance(0.75)
      ? ['quality', 'cost', 'improvementActivities']
      : dice.some(['quality', 'cost', 'improvementActivities'], 0.6);
    said.categoryScores = Object.fromEntries(
      given.map((category) => [category, categoryScore(dice)]),
    );
  }
  if (dice.chance(0.02)) said.remark = 'unknown here';
  for (const field of [
    'smallPractice',
    'grounds',
    'services',
    'qualifyingShare',
    'notScored',
    'categoryScores',
  ]) {
    if (said[field] === undefined && dice.chance(0.01)) said[field] = null;
  }
  return said;
}

/** One submission without errors. */
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
  const assumptions = {};
  if (dice.chance(0.25)) assumptions.cehrt = dice.chance(0.8);
  if (year === 2026 && dice.chance(0.5)) assumptions.ecrSuppressed = dice.chance(0.4);
  const sets = measurementSets(dice, year, dataKind, defect, assumptions.cehrt === true);
  if (sets !== undefined) submission.measurementSets = sets;
  if (dataKind === 'none' || dice.chance(0.6)) {
    submission.circumstances = circumstances(dice, year, dataKind === 'none' ? 0.5 : 0.15);
  }
  if (Object.keys(assumptions).length > 0 || dice.chance(0.05)) {
    submission.assumptions = assumptions;
  } else if (dice.chance(0.01)) submission.assumptions = null;
  return submission;
}

/** How many of a hundred submissions are broken on purpose. */
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

/** Prints how many of the random submissions come out how. */
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
    if (answer.alternatives) {
      tally(
        'alternative reading',
        answer.alternatives[0].score === answer.score ? 'same score' : 'other score',
      );
    }
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      summary: { type: 'boolean' },
      seed: { type: 'string', default: '20261121' },
      count: { type: 'string', default: '20000' },
    },
  });
  if (values.summary) summarize(Number(values.seed), Number(values.count));
  else for (const line of lines(Number(values.seed), Number(values.count))) console.log(line);
}
