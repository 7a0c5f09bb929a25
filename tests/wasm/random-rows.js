// Random rows of a year: each as numbers in the columns of estimateMany(), and as the submission
// that says the same.

/**
 * @typedef {Map<string, number>} Row what a row says, by the name of the column; what is not there
 *   is absent
 */

const WILD = [NaN, 0, -1, 1.5, 2 ** 53, 2 ** 53 - 1, 1e300, 25];

/** Answers one measure: an exclusion, counts, or a yes with its level of engagement. */
function addMeasure(dice, row, { measureId, type, exclusions = [], engagement }) {
  if (exclusions.length > 0 && dice.chance(0.2)) {
    row.set(dice.pick(exclusions).measureId, Number(dice.chance(0.9)));
    if (dice.chance(0.98)) return;
  }
  if (type === 'proportion') {
    const denominator = dice.int(1, dice.pick([20, 2000]));
    row.set(`${measureId}.denominator`, denominator);
    row.set(`${measureId}.numerator`, dice.chance(0.01) ? 0 : dice.int(0, denominator));
    return;
  }
  row.set(measureId, Number(dice.chance(0.97)));
  if (engagement && dice.chance(0.98)) {
    row.set(engagement[dice.chance(0.2) ? 'preProduction' : 'production'], 1);
  }
}

function addFrame(dice, row, { period, programs, entityTypes, grounds }) {
  const start = dice.chance(0.5) ? 1 : dice.int(1, 366 - period.shortestDays);
  if (dice.chance(0.97)) row.set('performanceStart', start);
  if (dice.chance(0.97)) row.set('performanceEnd', dice.chance(0.9) ? 365 : dice.int(start, 365));
  if (dice.chance(0.95)) row.set('cehrt', Number(dice.chance(0.95)));
  if (dice.chance(0.5)) row.set('programName', dice.int(0, programs.length - 1));
  if (dice.chance(0.5)) row.set('entityType', dice.int(0, entityTypes.length - 1));
  if (dice.chance(0.5)) row.set('smallPractice', dice.int(0, 1));
  if (dice.chance(0.3)) row.set('grounds', 2 ** dice.int(0, grounds.length - 1));
}

/** Puts a number that is mostly wrong into one column. */
function breakOne(dice, row, names) {
  const wrong = {
    performanceStart: () => dice.int(0, 380),
    performanceEnd: () => dice.int(0, 380),
    programName: () => dice.int(0, 6),
    entityType: () => dice.int(0, 8),
    grounds: () => 2 ** dice.int(0, 31),
  };
  const name = dice.pick([...names, ...Object.keys(wrong)]);
  const isCount = /\.(numerator|denominator)$/.test(name);
  row.set(name, wrong[name]?.() ?? (isCount ? dice.pick(WILD) : dice.int(-2, 2)));
}

/**
 * @param {import('../naive/dice.js').Dice} dice
 * @param {import('../../wasm/pi-score').YearDescription} description of the year
 * @returns {Row} most have all that the year asks for, and some are refused
 */
export function randomRow(dice, description) {
  const row = new Map();
  // Of the routes of an objective, mostly one is answered.
  const leftOut = new Set();
  for (const { routes = [] } of description.objectives) {
    const chosen = dice.int(0, routes.length);
    for (const [at, { measures }] of routes.entries()) {
      if (at !== chosen && dice.chance(0.99)) measures.forEach((id) => leftOut.add(id));
    }
  }
  const isEmpty = dice.chance(0.1);
  const defect = dice.chance(0.75) ? 0 : 0.15;
  for (const measure of description.measures) {
    if (isEmpty || leftOut.has(measure.measureId) || dice.chance(defect)) continue;
    addMeasure(dice, row, measure);
  }
  addFrame(dice, row, description);
  if (dice.chance(0.08)) breakOne(dice, row, measurementColumns(description));
  return row;
}

/** The columns of the measures, their exclusions and their levels of engagement. */
function measurementColumns({ measures }) {
  return measures.flatMap(({ measureId, type, exclusions = [], engagement = {} }) => [
    ...(type === 'proportion'
      ? [`${measureId}.numerator`, `${measureId}.denominator`]
      : [measureId]),
    ...exclusions.map((each) => each.measureId),
    ...Object.values(engagement),
  ]);
}

const KINDS = [
  [/\.(numerator|denominator)$/, Float64Array, NaN],
  [/^performance/, Int16Array, 0],
  [/^(programName|entityType)$/, Uint8Array, 0],
  [/^grounds$/, Uint32Array, 0],
  [/^/, Int8Array, -1],
];

/**
 * @param {Row[]} rows
 * @returns {import('../../wasm/pi-score').ManyColumns}
 */
export function columnsOf(rows) {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return Object.fromEntries(
    names.map((name) => {
      const [, Type, absent] = KINDS.find(([pattern]) => pattern.test(name));
      return [name, Type.from(rows, (row) => row.get(name) ?? absent)];
    }),
  );
}

/** What a column of yes and no says: undefined where nothing, and a word where it is neither. */
const choice = (number) => [undefined, false, true][(number ?? -1) + 1] ?? (number > -1 ? 'x' : '');

const dateOf = (year, day) =>
  day ? new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10) : undefined;

/** A value of the column of a measurement, as a submission has it; undefined where absent. */
function valueOf(row, id) {
  const [numerator, denominator] = ['numerator', 'denominator']
    .map((part) => row.get(`${id}.${part}`))
    .map((count) => (Number.isNaN(count) ? undefined : count));
  if (numerator !== undefined || denominator !== undefined) return { numerator, denominator };
  return isAbsent(row.get(id)) ? undefined : choice(row.get(id));
}

const isAbsent = (number) => (number ?? -1) === -1;

/**
 * @param {Row} row
 * @param {import('../../wasm/pi-score').YearDescription} description of the year
 * @returns {object} the submission for which the row stands
 */
export function submissionOf(row, { performanceYear, programs, entityTypes, grounds }) {
  const ids = new Set([...row.keys()].map((name) => name.replace(/\.\w+$/, '')));
  const measurements = [...ids]
    .filter((id) => id.startsWith('PI_'))
    .map((measureId) => ({ measureId, value: valueOf(row, measureId) }))
    .filter(({ value }) => value !== undefined);
  const program = programs[row.get('programName') ?? 0]?.id ?? 'none';
  const claimed = Array.from({ length: 32 }, (_, bit) => bit).filter(
    (bit) => Math.floor((row.get('grounds') ?? 0) / 2 ** bit) % 2 === 1,
  );
  const smallPractice = row.get('smallPractice');
  const cehrt = row.get('cehrt');
  return {
    performanceYear,
    entityType: entityTypes[row.get('entityType') ?? 0] ?? 'nobody',
    circumstances: {
      grounds: claimed.map((bit) => grounds[bit]?.id ?? 'none'),
      ...(isAbsent(smallPractice) ? {} : { smallPractice: choice(smallPractice) }),
    },
    assumptions: isAbsent(cehrt) ? {} : { cehrt: choice(cehrt) },
    measurementSets: [
      {
        category: 'pi',
        programName: program === 'mvp' ? 'G0053' : program,
        performanceStart: dateOf(performanceYear, row.get('performanceStart')),
        performanceEnd: dateOf(performanceYear, row.get('performanceEnd')),
        measurements,
      },
    ],
  };
}
