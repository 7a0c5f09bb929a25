// Facts of the rules files that the answers of the naive scorer do not show, written here a second
// time: how a year is listed, how well each fact is founded, what is known of each ground, and what
// an estimate gives notice of. They follow CMS's rules and not the rules files.
import { isDeepStrictEqual } from 'node:util';
import { heldGrounds } from '../naive/grounds.js';
import {
  ANY_TWO_OF,
  BONUSES,
  EXCLUSIONS,
  HIE_ALTERNATIVES,
  OBJECTIVES,
  ROWS,
  WITH_LEVELS,
} from '../naive/tables.js';
import { ASSUMPTIONS } from '../naive/years.js';

const words = (line) => line.trim().split(/\s+/);

/** The first of these that differs, as a fault. `wanted` and `found` have the same keys. */
function difference(name, found, wanted) {
  const key = Object.keys(wanted).find((each) => !isDeepStrictEqual(found[each], wanted[each]));
  return key && `${name}: ${key} is ${JSON.stringify(found[key])}`;
}

/** The first fault that `check` finds in a list. */
function firstFault(list, check) {
  for (const each of list) {
    const fault = check(each);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

// ------------------------------------------------------------------------------------- grounds

const APPLICATIONS = words(`decertifiedEhr insufficientInternet extremeCircumstances
  noControlOverCehrt apmEntityCircumstances`);
const REQUESTS = words('dataCompromised intermediaryFailed');
const AUTOMATIC_HARDSHIPS = words('disasterArea automaticCircumstances');
const STATUSES = words('hospitalBased ascBased nonPatientFacing joinedInLastThreeMonths');

const EVERYBODY = words('individual group virtualGroup subgroup apm');
const ENTITIES = {
  joinedInLastThreeMonths: ['individual'],
  automaticCircumstances: ['individual'],
  apmEntityCircumstances: ['apm'],
};
const STANDING = words('dataCompromised apmEntityCircumstances');

function kindOf(id) {
  if (id === 'smallPractice') return 'practiceSize';
  if (STATUSES.includes(id)) return 'specialStatus';
  const isHardship = [...APPLICATIONS, ...REQUESTS, ...AUTOMATIC_HARDSHIPS].includes(id);
  return isHardship ? 'hardship' : 'clinicianType';
}

function howOf(id, year) {
  if (REQUESTS.includes(id)) return 'request';
  // From 2022 on a small practice need not apply any more.
  const isApplication = APPLICATIONS.includes(id) || (id === 'smallPractice' && year === 2021);
  return isApplication ? 'application' : 'automatic';
}

/** How much of a group must hold a ground; of the practice as a whole where no group can. */
function groupOf(id) {
  if (id === 'hospitalBased' || id === 'nonPatientFacing') {
    return { group: 'moreThanShare', groupShare: 75 };
  }
  const isForEach = id === 'ascBased' || kindOf(id) === 'clinicianType';
  return { group: isForEach ? 'all' : 'practice', groupShare: undefined };
}

/** The facts about a ground in a year, as a description names them. */
function groundOf(id, year) {
  return {
    kind: kindOf(id),
    how: howOf(id, year),
    ...groupOf(id),
    entities: ENTITIES[id] ?? EVERYBODY,
    categories:
      id === 'joinedInLastThreeMonths'
        ? words('quality cost improvementActivities promotingInteroperability')
        : ['promotingInteroperability'],
    standsDespiteData: STANDING.includes(id),
    assumption: id === 'automaticCircumstances' ? id : undefined,
    basis: 'cited',
  };
}

/** The numbers in what one has to do for a ground; undefined where CMS acts by itself. */
function numbersOf(id, year) {
  if (howOf(id, year) === 'automatic') return undefined;
  // Until 1 November before the payment year, which is the second after the performance year.
  return id === 'intermediaryFailed' ? [1, year + 1, year + 2] : [];
}

function wrongInGround(ground, year) {
  const numbers = ground.howToGet?.match(/\d+/g) ?? [];
  return difference(
    ground.id,
    { ...ground, howToGet: ground.howToGet && numbers.map(Number) },
    { ...groundOf(ground.id, year), howToGet: numbersOf(ground.id, year) },
  );
}

// ------------------------------------------------------------------------------------ measures

/** How well it is founded where the points of a measure go, group of heirs by group. */
function heirBases(id, year) {
  const care = {
    PI_EP_1: ['cited', 'inferred', 'inferred'],
    PI_HIE_1: ['recalled'],
    PI_HIE_4: ['inferred', 'recalled'],
    ...(year >= 2023 && { PI_EP_2: ['cited', 'recalled', 'inferred'] }),
  };
  // In 2021 any two reports were needed, of the same kind too, and any of them could be excluded.
  const isLeft = id.startsWith('PI_PHCDRR') && (year === 2021 || EXCLUSIONS[year][id]);
  return care[id] ?? (isLeft ? ['cited', 'cited'] : []);
}

function wrongInMeasure(measure, year) {
  const { measureId: id, engagement, exclusions, heirs, suppressed, doneBy } = measure;
  const found = {
    objective: measure.objective,
    exclusions: exclusions.map(({ measureId }) => measureId),
    engagement,
    basis: measure.basis,
    heirs: heirs.map(({ basis }) => basis),
    suppressed: suppressed?.basis,
    doneBy: doneBy && [doneBy.date, doneBy.basis],
  };
  const isSuppressed = id === 'PI_PHCDRR_3' && year >= 2025;
  return difference(id, found, {
    objective: Object.keys(OBJECTIVES).find((objective) => OBJECTIVES[objective].includes(id)),
    exclusions: EXCLUSIONS[year][id] ?? [],
    engagement: WITH_LEVELS[year].includes(id)
      ? { preProduction: `${id}_PRE`, production: `${id}_PROD` }
      : undefined,
    basis: 'cited',
    heirs: heirBases(id, year),
    suppressed: isSuppressed ? 'cited' : undefined,
    // The analysis and the self-assessment may be made on any day of the calendar year.
    doneBy: id.startsWith('PI_PPHI_') ? [`${year}-12-31`, 'recalled'] : undefined,
  });
}

// --------------------------------------------------------------------------------- the whole year

/** The first performance year of each program, in their order. */
const OFFERED_FROM = { mips: 2017, app1: 2021, appPlus: 2025, mvp: 2023 };

/** What may be assumed: of what kind it is, and how well it is founded. */
const ASSUMPTION_FACTS = {
  cehrt: { kind: 'standIn', basis: 'inferred' },
  ecrSuppressed: { kind: 'contested', basis: 'inferred' },
  automaticCircumstances: { kind: 'decidedLater', basis: 'cited' },
  costNotScored: { kind: 'decidedLater', basis: 'cited' },
};

/** Whose note says what, and how well it is founded: subgroups could report from 2023 on. */
const entityNotesOf = (year) => [
  { entityType: 'apm', basis: 'cited' },
  { entityType: 'subgroup', basis: year < 2023 ? 'recalled' : 'cited' },
];

/** What the vendors' articles of 2026 say otherwise. */
const NOTES = { 2026: [{ id: 'articles-differ', basis: 'cited' }] };

/** The bases of what a year has once: cited, but for a few. */
function frameOf(year) {
  const several = { 2024: 'inferred', 2025: 'cited', 2026: 'cited' };
  return {
    period: 'cited',
    cehrt: 'cited',
    smallPractice: 'cited',
    performanceThreshold: 'cited',
    exceptionalPerformanceThreshold: year <= 2022 ? 'cited' : undefined,
    payment: 'cited',
    completeness: year === 2024 ? 'inferred' : 'cited',
    severalSets: several[year] ?? 'recalled',
  };
}

/** The bonus of public health, by year; that of the PDMP query is cited. */
const BONUS_BASES = { 2022: 'recalled', 2026: 'inferred' };
const bonusBasis = ({ measures }, year) =>
  measures.includes('PI_EP_2') ? 'cited' : (BONUS_BASES[year] ?? 'cited');

/** The reports of 2021 from which to choose, each before its second one. */
const choicesOf = (year) => (year === 2021 ? ANY_TWO_OF.flatMap((id) => [id, `${id}_MULTI`]) : []);

function wrongInYear(description) {
  const year = description.performanceYear;
  const { smallPractice, payment } = description;
  const parts = (list, ...fields) =>
    list.map((each) => Object.fromEntries(fields.map((field) => [field, each[field]])));
  const found = {
    mostClinicians: smallPractice.mostClinicians,
    yearsLater: payment.yearsLater,
    programs: description.programs.map(({ id }) => id),
    objectives: description.objectives.map(({ id }) => id),
    choices: description.objectives.flatMap(({ choose }) => choose?.measures ?? []),
    measures: description.measures.map(({ measureId }) => measureId),
    assumptions: description.assumptions.map(({ id }) => id),
    bonuses: parts(description.bonuses, 'measures', 'basis'),
    entityNotes: parts(description.entityNotes, 'entityType', 'basis'),
    notes: parts(description.notes, 'id', 'basis'),
  };
  const frame = frameOf(year);
  return (
    difference('year', found, {
      mostClinicians: 15,
      yearsLater: 2,
      programs: Object.keys(OFFERED_FROM),
      objectives: Object.keys(OBJECTIVES),
      choices: choicesOf(year),
      measures: ROWS[year],
      assumptions: ASSUMPTIONS[year],
      bonuses: BONUSES[year].map(({ measures }) => ({
        measures,
        basis: bonusBasis({ measures }, year),
      })),
      entityNotes: entityNotesOf(year),
      notes: NOTES[year] ?? [],
    }) ??
    firstFault(Object.keys(frame), (part) =>
      difference(part, { basis: description[part]?.basis }, { basis: frame[part] }),
    ) ??
    firstFault(['everyMeasure', 'failureCancels'], (part) =>
      difference(
        part,
        { basis: description.completeness[part]?.basis },
        { basis: year >= 2024 ? 'inferred' : undefined },
      ),
    )
  );
}

/**
 * Checks the description of a year.
 * @param {object} description what `pi-score --describe` prints
 * @returns {string | undefined} the first fault; undefined where there is none
 */
export function wrongInDescription(description) {
  const year = description.performanceYear;
  return (
    wrongInYear(description) ??
    firstFault(description.measures, (each) => wrongInMeasure(each, year)) ??
    firstFault(description.grounds, (each) => wrongInGround(each, year)) ??
    firstFault(description.programs, (each) =>
      difference(each.id, each, { offered: year >= OFFERED_FROM[each.id] }),
    ) ??
    firstFault(description.assumptions, (each) =>
      difference(each.id, each, ASSUMPTION_FACTS[each.id]),
    )
  );
}

// ------------------------------------------------------------------------------------ estimates

/** The PI sets of a submission that have data. */
const setsWithData = ({ measurementSets }) =>
  (measurementSets ?? []).filter(
    ({ category, measurements }) => category === 'pi' && measurements?.length > 0,
  );

/** A set's answers, as far as readings of the rules and levels of engagement depend on them. */
class Answers {
  constructor(year, set) {
    this.year = year;
    this.set = set;
  }

  yes(id) {
    return this.set.measurements.some((each) => each.measureId === id && each.value === true);
  }

  excluded(id) {
    return (EXCLUSIONS[this.year][id] ?? []).some((exclusion) => this.yes(exclusion));
  }

  /**
   * How many readings of the rules that no source states decide where the points of excluded
   * measures go. Which of the loops takes over is inferred from the hospital program.
   */
  readingsOfHeirs() {
    if (HIE_ALTERNATIVES[this.year].some((id) => this.yes(id))) return {};
    const [sends, receives] = ['PI_HIE_1', 'PI_HIE_4'].map((id) => !this.excluded(id));
    const found = {};
    // Beside the loops: that Receiving alone takes all of the points, once Sending is excluded.
    if (this.excluded('PI_EP_1')) found.PI_EP_1 = receives && !sends ? 2 : 1;
    if (!receives && sends) found.PI_HIE_4 = 1;
    const isLast = ['PI_EP_1', 'PI_EP_2'].every((id) => this.excluded(id));
    if (isLast && !sends && !receives) found.PI_EP_2 = 1;
    return found;
  }
}

/** The measures whose points come out at an exact half, which is rounded up by a reading. */
const exactHalves = ({ measures }) =>
  measures
    .filter(({ status, numerator, denominator, maxPoints }) => {
      if (status !== 'earned' || numerator === undefined) return false;
      const doubled = BigInt(numerator) * BigInt(2 * maxPoints);
      const divisor = BigInt(denominator);
      return doubled % divisor === 0n && (doubled / divisor) % 2n === 1n;
    })
    .map(({ measureId }) => measureId);

/** The measures, or '' for the whole, of each notice with a code, sorted. */
const noticed = ({ notices }, wanted) =>
  notices
    .filter(({ code }) => code === wanted)
    .map(({ measureId }) => measureId ?? '')
    .sort();

/** What an incomplete set lacks: a yes without its level is open and not absent. */
function absentOf({ requirements, measures }) {
  const statuses = new Map(measures.map(({ measureId, status }) => [measureId, status]));
  return requirements.filter(
    ({ state, measureId }) =>
      state === 'open' && (measureId === undefined || statuses.get(measureId) === 'missing'),
  );
}

/** Whether a set would be complete if one measure for each objective sufficed. */
function lacksOnlyMeasuresOfBegunObjectives(estimate) {
  const answered = ['earned', 'failed', 'excluded', 'suppressed'];
  const objectiveOf = (id) => estimate.measures.find((one) => one.measureId === id).objective;
  const begun = estimate.measures
    .filter(({ status }) => answered.includes(status))
    .map(({ objective }) => objective)
    .filter((id) => !['protectPatientHealthInformation', 'attestation'].includes(id));
  return absentOf(estimate).every(
    ({ measureId }) => measureId !== undefined && begun.includes(objectiveOf(measureId)),
  );
}

/** Whether complete data cancel a ground and fail, or would once they were complete. */
function failureWouldCancel(estimate, year) {
  if (noticed(estimate, 'completing-cancels').length > 0) return true;
  const isCancelled = noticed(estimate, 'reweighting-cancelled').length > 0;
  return year >= 2024 && isCancelled && estimate.blockers.length > 0;
}

function wrongInNotices(estimate, submission) {
  const year = submission.performanceYear;
  const sets = setsWithData(submission);
  if (sets.length === 0) return undefined;
  const set = sets.length === 1 ? sets[0] : submission.measurementSets[estimate.set];
  const answers = new Answers(year, set);
  const several = (count, id) => Array.from({ length: count }, () => id);

  const bonusYeses = BONUSES[2026][0].measures.filter((id) => answers.yes(id));
  const isIncomplete = noticed(estimate, 'incomplete-submission').length > 0;
  const readings = [
    ...Object.entries(answers.readingsOfHeirs()).flatMap(([id, count]) => several(count, id)),
    ...exactHalves(estimate),
    ...several(Number(year === 2026 && bonusYeses.length > 1), ''),
    ...several(Number(year === 2024 && sets.length > 1), ''),
    ...several(Number(year === 2024 && isIncomplete), ''),
    ...several(Number(isIncomplete && lacksOnlyMeasuresOfBegunObjectives(estimate)), ''),
    ...several(Number(failureWouldCancel(estimate, year)), ''),
  ].sort();
  // From 2024 on a measure may spend one performance period only at option 1.
  const options = WITH_LEVELS[year].filter(
    (id) => year >= 2024 && answers.yes(id) && answers.yes(`${id}_PRE`),
  );
  return difference(
    'notices',
    {
      inferred: noticed(estimate, 'reading-inferred'),
      option1: noticed(estimate, 'engagement-option-1'),
    },
    { inferred: readings, option1: options.sort() },
  );
}

/**
 * Checks what an estimate says beside its points.
 * @param {object} estimate
 * @param {object} submission of which it is
 * @returns {string | undefined} the first fault; undefined where there is none
 */
export function wrongInEstimate(estimate, submission) {
  const entityType = submission.entityType ?? 'individual';
  const { performanceYear: year, circumstances, assumptions } = submission;
  const held = heldGrounds(year, entityType, circumstances ?? {});
  if (assumptions?.automaticCircumstances === true && entityType === 'individual') {
    held.add('automaticCircumstances');
  }
  const named = estimate.grounds.map(({ id }) => id).sort();
  return (
    difference('estimate', { grounds: named }, { grounds: [...held].sort() }) ??
    wrongInNotices(estimate, submission)
  );
}
