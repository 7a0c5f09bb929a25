/**
 * Cells as numbers of typed arrays, by the column that they stand in. Whatever the command reads is
 * read the same here; counts as `1,004` and dates as `12/31/2026` are read besides, because
 * spreadsheets write them so.
 */
import { readNumber } from '../numbers.js';
import { isPathwayId } from '../submission.js';
import { valuePathway } from '../fields.js';
import { levelColumn } from './columns.js';

const words = new Map([
  ...['yes', 'true', 'y', '1'].map((word) => [word, 1]),
  ...['no', 'false', 'n', '0'].map((word) => [word, 0]),
]);
const choice = (text) => words.get(text.toLowerCase());

const isDecimal = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
function count(text) {
  const value = isDecimal.test(text) ? Number(text) : readNumber(text);
  return Number.isFinite(value) ? value : undefined;
}

/** `12/31/2026` as `2026-12-31`; any other text as it is. */
export const isoDate = (text) =>
  text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, month, day, year) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );

const millisecondsOfDay = 86_400_000;

/**
 * @param {import('../../../../wasm/pi-score').PiScore} pi
 * @param {import('../../../../wasm/pi-score').YearDescription} description
 * @returns {(column: string) => {type?: Function, absent?: number, read?: (text: string) => number
 *   | undefined}} the kind of a column: its typed array, the number of an empty cell, and what
 *   reads a cell. `read` gives undefined for a text that no number stands for. A column of levels
 *   in words has no numbers of its own
 */
export function kindsOf(pi, description) {
  const { performanceYear, programs, entityTypes, grounds } = description;
  /** The number of a text that the scorer accepts by itself. Each text is asked once. */
  const asked = (submissionOf, numberOf) => {
    const known = new Map();
    return (text) => {
      if (!known.has(text)) {
        const { measurementSets = [{ category: 'pi', measurements: [] }], ...more } =
          submissionOf(text);
        const { errors } = pi.estimate({ performanceYear, measurementSets, ...more });
        known.set(text, errors ? undefined : numberOf(text));
      }
      return known.get(text);
    };
  };
  const ofSet = (field) => (text) => ({
    measurementSets: [{ category: 'pi', measurements: [], [field]: text }],
  });
  const date = (column) => {
    const day = asked(
      ofSet(column),
      (text) => (Date.parse(text) - Date.parse(`${performanceYear}-01-01`)) / millisecondsOfDay + 1,
    );
    return { type: Int16Array, absent: 0, read: (text) => day(isoDate(text)) };
  };
  const programAt = (id) => programs.findIndex((program) => program.id === id);
  const groundAt = (id) => grounds.findIndex((ground) => ground.id === id);
  const yesOrNo = { type: Int8Array, absent: -1, read: choice };
  const kinds = {
    performanceStart: date('performanceStart'),
    performanceEnd: date('performanceEnd'),
    cehrtId: { type: Int8Array, absent: -1, read: asked(ofSet('cehrtId'), () => 1) },
    cehrt: yesOrNo,
    smallPractice: yesOrNo,
    programName: {
      type: Uint8Array,
      absent: programAt('mips'),
      read: asked(ofSet('programName'), (text) =>
        programAt(isPathwayId.test(text) ? valuePathway : text),
      ),
    },
    entityType: {
      type: Uint8Array,
      absent: entityTypes.indexOf('individual'),
      read: asked(
        (text) => ({ entityType: text }),
        (text) => entityTypes.indexOf(text),
      ),
    },
    grounds: {
      type: Uint32Array,
      absent: 0,
      read: asked(
        (text) => ({ circumstances: { grounds: idsIn(text) } }),
        (text) => idsIn(text).reduce((bits, id) => bits | (1 << groundAt(id)), 0) >>> 0,
      ),
    },
  };
  const counts = { type: Float64Array, absent: NaN, read: count };
  for (const { measureId, engagement } of description.measures) {
    if (engagement) kinds[levelColumn(measureId)] = {};
  }
  return (column) => kinds[column] ?? (column.includes('.') ? counts : yesOrNo);
}

/** @returns {string[]} the ids in a cell of grounds, with blanks between them */
export const idsIn = (text) => text.split(' ').filter(Boolean);
