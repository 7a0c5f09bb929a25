// The submissions that every mutant of a year answers: systematic ones, which test each rule of the
// year, and random ones. They are made from the tables of the naive scorer and never from the rules
// files, because those are what is mutated.
import { GROUNDS } from '../naive/grounds.js';
import { lines } from '../naive/random.js';
import {
  ANY_TWO_OF,
  ATTESTATIONS,
  BONUSES,
  EXCLUSIONS,
  KNOWN_IDS,
  PROPORTIONS,
  ROWS,
  WITH_LEVELS,
} from '../naive/tables.js';
import { ASSUMPTIONS, YEARS } from '../naive/years.js';
import { dayOf, lastDayAfter } from './days.js';

const MET = { PI_EP_1: [7, 9], PI_HIE_1: [23, 31], PI_HIE_4: [17, 19], PI_PEA_1: [29, 41] };
const met = (id) =>
  PROPORTIONS.has(id) ? { numerator: MET[id][0], denominator: MET[id][1] } : true;
const unmet = (id) => (PROPORTIONS.has(id) ? { numerator: 0, denominator: 8 } : false);

/** How certification IDs of any year begin. */
const ID_BEGINNINGS = ['0015C', '0015E', '2025C', '2026C'];
const ENTITIES = ['individual', 'group', 'virtualGroup', 'subgroup', 'apm'];
const ALTERNATIVES = ['PI_HIE_5', 'PI_HIE_6'];
const LOOPS = ['PI_HIE_1', 'PI_HIE_4'];

/** Answers that score full marks in a year, by the referral loops, with levels of engagement. */
function complete(year) {
  const needed = [
    'PI_EP_1',
    ...(year >= 2023 ? ['PI_EP_2'] : []),
    ...LOOPS,
    'PI_PEA_1',
    ...(year === 2021 ? ANY_TWO_OF.slice(0, 2) : ['PI_PHCDRR_1', 'PI_PHCDRR_3']),
    ...Object.keys(ATTESTATIONS[year]),
  ];
  const answers = Object.fromEntries(needed.map((id) => [id, met(id)]));
  for (const id of needed.filter((each) => WITH_LEVELS[year].includes(each))) {
    answers[`${id}_PROD`] = true;
  }
  return answers;
}

/** A submission of answers. An answer that is undefined is left out. */
function submission(year, answers, { set = {}, ...rest } = {}) {
  const measurements = Object.entries(answers)
    .filter(([, value]) => value !== undefined)
    .map(([measureId, value]) => ({ measureId, value }));
  const whole = {
    performanceStart: `${year}-01-01`,
    performanceEnd: `${year}-12-31`,
    cehrtId: '0015CABCDEFGHIJ',
  };
  return {
    performanceYear: year,
    measurementSets: [{ category: 'pi', ...whole, measurements, ...set }],
    ...rest,
  };
}

const subsets = (list) =>
  list.reduce((all, each) => [...all, ...all.map((subset) => [...subset, each])], [[]]);

/** All combinations of excluded measures, each by one exclusion, on every route. */
function* redistributions(year) {
  const excludable = Object.keys(EXCLUSIONS[year]).filter(
    (id) => year > 2021 || !ANY_TWO_OF.includes(id),
  );
  const routes = [undefined, ...ALTERNATIVES.filter((id) => ROWS[year].includes(id))];
  for (const route of routes) {
    for (const excluded of subsets(
      excludable.filter((id) => route === undefined || !LOOPS.includes(id)),
    )) {
      const answers = complete(year);
      if (route !== undefined) {
        Object.assign(answers, { PI_HIE_1: undefined, PI_HIE_4: undefined, [route]: true });
      }
      for (const id of excluded) {
        Object.assign(answers, {
          [id]: undefined,
          [`${id}_PROD`]: undefined,
          [EXCLUSIONS[year][id][0]]: true,
        });
      }
      yield submission(year, answers);
      if (year > 2021) continue;
      // In 2021 no points of other measures may go to the registries, whichever two of them count.
      const open = { ...answers, ...Object.fromEntries(ANY_TWO_OF.map((id) => [id, undefined])) };
      for (const id of ANY_TWO_OF) {
        yield submission(year, { ...open, [id]: true, [`${id}_MULTI`]: true });
      }
      yield submission(year, { ...open, PI_PHCDRR_3: true, PI_PHCDRR_4: true });
      yield submission(year, { ...open, PI_PHCDRR_5: true, PI_PHCDRR_4_EX_1: true });
      yield submission(year, { ...open, PI_PHCDRR_1_EX_1: true, PI_PHCDRR_4_EX_1: true });
    }
  }
}

/** A complete submission with one answer changed at a time. */
function* singleAnswers(year) {
  const all = complete(year);
  for (const id of ROWS[year]) {
    yield submission(year, { ...all, [id]: undefined });
    yield submission(year, { ...all, [id]: met(id) });
    yield submission(year, { ...all, [id]: unmet(id) });
    yield submission(year, { [id]: met(id) });
  }
  for (const [id, exclusions] of Object.entries(EXCLUSIONS[year])) {
    for (const exclusion of exclusions) {
      yield submission(year, { ...all, [id]: undefined, [exclusion]: true });
      yield submission(year, { ...all, [id]: undefined, [exclusion]: false });
      yield submission(year, { ...all, [id]: unmet(id), [exclusion]: true });
      yield submission(year, { ...all, [id]: met(id), [exclusion]: true });
    }
  }
  for (const id of WITH_LEVELS[year]) {
    for (const answer of [true, false, undefined]) {
      for (const [pre, prod] of [
        [true, undefined],
        [undefined, true],
        [undefined, undefined],
        [true, true],
      ]) {
        yield submission(year, { ...all, [id]: answer, [`${id}_PRE`]: pre, [`${id}_PROD`]: prod });
      }
    }
  }
  for (const route of ALTERNATIVES) yield submission(year, { ...all, [route]: true });
}

/**
 * Every measurement id of all years, also those unknown in this one, as a yes and as a fraction.
 */
function* everyId(year) {
  for (const id of new Set(YEARS.flatMap((each) => [...KNOWN_IDS[each]]))) {
    yield submission(year, { [id]: true });
    yield submission(year, { [id]: { numerator: 1, denominator: 2 } });
  }
}

/**
 * The registries of 2021, of which any two of five are needed: every state of one and of two of
 * them while the others are not answered, and second reports.
 */
function* anyTwo(year) {
  if (year !== 2021) return;
  const rest = Object.fromEntries(ANY_TWO_OF.map((id) => [id, undefined]));
  const states = {
    yes: (id) => ({ [id]: true }),
    no: (id) => ({ [id]: false }),
    excluded: (id) => ({ [`${id}_EX_1`]: true }),
    twice: (id) => ({ [id]: true, [`${id}_MULTI`]: true }),
    second: (id) => ({ [`${id}_MULTI`]: true }),
  };
  const all = { ...complete(year), ...rest };
  for (const [name, one] of Object.entries(states)) {
    yield submission(year, Object.assign({ ...all }, ...ANY_TWO_OF.map(one)));
    for (const [at, id] of ANY_TWO_OF.entries()) {
      yield submission(year, { ...all, ...one(id) });
      for (const other of Object.values(states)) {
        for (const second of ANY_TWO_OF.slice(at + 1)) {
          yield submission(year, { ...all, ...one(id), ...other(second) });
        }
      }
      if (name === 'yes') {
        yield submission(year, {
          ...all,
          ...one(id),
          PI_PHCDRR_3_EX_1: id === 'PI_PHCDRR_3' ? undefined : true,
          PI_PHCDRR_5: id !== 'PI_PHCDRR_5',
        });
      }
    }
  }
}

/** Every subset of the bonus measures. */
function* bonuses(year) {
  const ids = BONUSES[year].flatMap(({ measures }) => measures);
  const yes = (id) => ({
    [id]: true,
    ...(WITH_LEVELS[year].includes(id) ? { [`${id}_PROD`]: true } : {}),
  });
  for (const some of subsets(ids)) {
    yield submission(year, Object.assign(complete(year), ...some.map(yes)));
  }
}

/** Lengths of the performance period, and certification IDs. */
function* frames(year) {
  const all = complete(year);
  for (const days of [1, 89, 90, 91, 179, 180, 181]) {
    yield submission(year, all, { set: { performanceEnd: lastDayAfter(dayOf(year), days) } });
  }
  yield submission(year, all, { set: { performanceEnd: undefined } });
  const sevens = (id) => `${id}${'7'.repeat(15 - id.length)}`;
  const letters = (id) => `${id}${'Q'.repeat(15 - id.length)}`;
  const begins = ID_BEGINNINGS.flatMap((beginning) =>
    [...beginning].flatMap((_, at) =>
      [...'7Q', beginning[at]].map(
        (character) => beginning.slice(0, at) + character + beginning.slice(at + 1),
      ),
    ),
  );
  for (const cehrtId of new Set([
    undefined,
    '',
    '0015C',
    ...begins.map(sevens),
    ...begins.map(letters),
    `${sevens('0015C')}7`,
    '0015Cqqqqqqqqqq',
  ])) {
    yield submission(year, all, { set: { cehrtId } });
  }
}

/** Every assumption of any year, with data and without, for every type of entity. */
function* assumptions(year) {
  const all = complete(year);
  const without = { cehrtId: undefined };
  const given = [...new Set(Object.values(ASSUMPTIONS).flat())].flatMap((id) => [
    { [id]: true },
    { [id]: false },
  ]);
  if (year === 2021) given.push({ automaticCircumstances: true, costNotScored: true });
  for (const some of given) {
    yield submission(year, all, { assumptions: some });
    yield submission(year, all, { set: without, assumptions: some });
    for (const entityType of ENTITIES) {
      yield submission(year, {}, { entityType, assumptions: some });
    }
  }
}

/**
 * Everything that the category weights depend on: the program, the other categories that are not
 * scored, the size of the practice, and whether PI is scored or reweighted.
 */
function* weights(year) {
  const all = complete(year);
  const categoryScores = { quality: 81, cost: 67.5, improvementActivities: 40 };
  for (const programName of ['mips', 'app1', 'appPlus', 'mvp', 'G0053', undefined]) {
    for (const notScored of subsets(['quality', 'cost', 'improvementActivities'])) {
      for (const smallPractice of [true, false]) {
        yield submission(year, all, {
          set: { programName },
          circumstances: { notScored, smallPractice, categoryScores },
        });
        const reweighted = {
          notScored,
          smallPractice,
          categoryScores,
          grounds: ['insufficientInternet'],
        };
        yield submission(year, {}, { set: { programName }, circumstances: reweighted });
      }
    }
  }
}

/** Final scores from nothing to everything, for what they do to payments. */
function* payments(year) {
  const categories = ['quality', 'cost', 'improvementActivities'];
  for (const each of [0, 12, 19, 20, 37.5, 59, 61, 74, 76, 100]) {
    const categoryScores = Object.fromEntries(categories.map((category) => [category, each]));
    yield submission(year, complete(year), { circumstances: { categoryScores } });
    yield submission(year, {}, { circumstances: { categoryScores } });
  }
}

/** The grounds for reweighting, claimed, shown by services, and shown by shares of a group. */
function* grounds(year) {
  const none = { set: { measurements: [] } };
  const all = complete(year);
  for (const ground of new Set(YEARS.flatMap((each) => GROUNDS[each]))) {
    for (const entityType of ENTITIES) {
      const claim = { entityType, circumstances: { grounds: [ground] } };
      yield submission(year, {}, { ...none, ...claim });
      yield submission(year, all, claim);
      yield submission(year, { ...all, PI_PEA_1: undefined }, claim);
    }
  }
  for (const smallPractice of [true, false]) {
    yield submission(year, {}, { ...none, circumstances: { smallPractice } });
  }
  for (const code of ['02', '11', '19', '20', '21', '22', '23', '24', '31']) {
    for (const count of [7399, 7400, 7499, 7500, 7501, 7599, 7600, 10000]) {
      yield submission(
        year,
        {},
        { ...none, circumstances: { services: { [code]: count, 12: 10000 - count } } },
      );
    }
  }
  for (const part of ['hospitalBased', 'ascBased', 'nonPatientFacing']) {
    for (const count of [0, 7400, 7401, 7500, 7501, 7600, 7601, 9999, 10000]) {
      for (const claimed of [[], [part]]) {
        yield submission(
          year,
          {},
          {
            ...none,
            entityType: 'group',
            circumstances: {
              grounds: claimed,
              qualifyingShare: { clinicians: 10000, [part]: count },
            },
          },
        );
      }
    }
  }
}

/** Two sets that agree, and two that do not. */
function* severalSets(year) {
  const one = submission(year, complete(year)).measurementSets[0];
  const others = [
    one,
    { ...one, measurements: one.measurements.slice(1) },
    { ...one, cehrtId: '9915CABCDEFGHIJ' },
    {
      ...one,
      measurements: one.measurements.map((each) =>
        each.measureId === 'PI_PEA_1'
          ? { ...each, value: { numerator: 40, denominator: 41 } }
          : each,
      ),
    },
  ];
  for (const other of others) yield { performanceYear: year, measurementSets: [one, other] };
}

/**
 * The systematic submissions of a year.
 * @param {number} year
 * @yields {object}
 */
export function* systematic(year) {
  for (const part of [
    frames,
    assumptions,
    payments,
    singleAnswers,
    redistributions,
    bonuses,
    weights,
    grounds,
    anyTwo,
    everyId,
    severalSets,
  ]) {
    yield* part(year);
  }
}

/**
 * Random submissions of a year, as lines.
 * @param {number} year
 * @param {number} count
 * @param {number} seed
 * @returns {string[]}
 */
export function random(year, count, seed) {
  const found = [];
  for (const line of lines(seed, count * 10)) {
    if (found.length === count) break;
    if (line.includes(`"performanceYear":${year}`)) found.push(line);
  }
  if (found.length < count) throw new Error(`only ${found.length} random submissions of ${year}`);
  return found;
}
