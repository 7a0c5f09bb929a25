/**
 * Finds what a text names: a column of the CSV of many clinicians, or a measurement. It is lenient
 * about case, blanks and signs, and never guesses: where two things fit, nothing is found.
 */
import { columnSpellings, frameColumns, levelColumn, parts } from './many/columns.js';
import { measureSpellings } from './spellings.js';
import { bare, joined, levelOf, noise, squashed, wordsOf } from './words.js';

/** No id, title or spelling is as long. */
const longestName = 300;
const partOfWord = new Map(
  Object.entries(parts).flatMap(([part, words]) => words.map((word) => [word, part])),
);
const exclusionWords = new Set(['exclusion', 'exclusions', 'excl', 'excluded', 'exemption']);

/** A table in which a name that two ids share finds none. */
function makeTable() {
  const table = new Map();
  return {
    add: (name, id) => table.set(name, table.has(name) && table.get(name) !== id ? null : id),
    get: (name) => table.get(name) ?? undefined,
  };
}

function makeIndex({ measures }) {
  const ids = makeTable();
  const titles = makeTable();
  const spellings = makeTable();
  const byId = new Map(measures.map((measure) => [measure.measureId, measure]));
  for (const measure of measures) {
    const { measureId, title, plainName, exclusions, engagement } = measure;
    const levelIds = engagement ? [engagement.preProduction, engagement.production] : [];
    for (const id of [measureId, ...exclusions.map((each) => each.measureId), ...levelIds]) {
      ids.add(squashed(id), id);
      // Many reports leave out the head that all ids of the category share.
      ids.add(squashed(id).replace(/^pi/, ''), id);
    }
    for (const name of [title, plainName]) {
      titles.add(joined(wordsOf(name)), measureId);
      spellings.add(bare(wordsOf(name)), measureId);
    }
    for (const exclusion of exclusions) {
      titles.add(joined(wordsOf(exclusion.title)), exclusion.measureId);
      for (const name of [exclusion.title, title, plainName]) {
        titles.add(joined(wordsOf(`${name} ${exclusion.inShort}`)), exclusion.measureId);
      }
    }
  }
  for (const { of, says } of measureSpellings) {
    const found = measures.filter(
      ({ title, plainName, secondReportOf }) =>
        !secondReportOf && [title, plainName].some((name) => squashed(name).includes(squashed(of))),
    );
    if (found.length !== 1) continue;
    for (const name of says) spellings.add(bare(wordsOf(name)), found[0].measureId);
  }
  return { byId, ids, titles, spellings };
}

const indexes = new WeakMap();
function indexOf(description) {
  if (!indexes.has(description)) indexes.set(description, makeIndex(description));
  return indexes.get(description);
}

/** @returns {{id: string, how: string} | undefined} of a whole name: `PI_EP_1`, `e-Prescribing` */
function findWhole({ ids, titles, spellings }, words) {
  const tries = [
    ['id', ids.get(words.join(''))],
    ['title', titles.get(joined(words))],
    ['spelling', spellings.get(bare(words))],
  ];
  const found = tries.find(([, id]) => id);
  return found && { how: found[0], id: found[1] };
}

/** Of a name with what follows it: the number or reason of an exclusion, or a level. */
function findWithin(index, words) {
  const at = words.findIndex((word) => exclusionWords.has(word));
  if (at > 0) {
    const exclusions = index.byId.get(findWhole(index, words.slice(0, at))?.id)?.exclusions ?? [];
    const rest = words.slice(at + 1).join('');
    const found = exclusions.filter(({ measureId, inShort }, place) => {
      if (rest === '') return exclusions.length === 1;
      if (rest === squashed(inShort)) return true;
      const isItsNumber = exclusions.length === 1 || measureId.endsWith(`_${place + 1}`);
      return rest === String(place + 1) && isItsNumber;
    });
    return found.length === 1 ? { id: found[0].measureId, how: 'spelling' } : undefined;
  }
  for (let length = 1; length < words.length; length += 1) {
    const level = levelOf(words.slice(length));
    const named = level && findWhole(index, words.slice(0, length));
    const id = index.byId.get(named?.id)?.engagement?.[level];
    if (id) return { id, how: 'spelling' };
  }
  return undefined;
}

/** Of an id and a name of the same measure in one text: `PI_EP_1: e-Prescribing`. */
function findTwice(index, words) {
  for (let length = 1; length < words.length; length += 1) {
    const id = index.ids.get(words.slice(0, length).join(''));
    if (!id) continue;
    const rest = words.slice(length);
    const named = findWhole(index, rest) ?? findWithin(index, rest);
    if (named?.id === id) return { id, how: 'id' };
  }
  return undefined;
}

function findWords(description, words) {
  const index = indexOf(description);
  return findWhole(index, words) ?? findWithin(index, words) ?? findTwice(index, words);
}

/**
 * @param {string} text such as `PI-EP-1`, "e-Prescribing", "PDMP" or "Immunization exclusion 2"
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @returns {string | undefined} id of the measurement that the text names: a measure, an
 *   exclusion, a level of engagement or an attestation of this year. Undefined where none fits, or
 *   more than one
 */
export function findMeasure(text, description) {
  return text.length > longestName ? undefined : findWords(description, wordsOf(text))?.id;
}

/**
 * @param {string} text such as "Option 2" or "Pre-production and validation"
 * @returns {'preProduction' | 'production' | undefined} the level of engagement that it names
 */
export const findLevel = (text) => (text.length > longestName ? undefined : levelOf(wordsOf(text)));

/** Words of a header below which stand levels of active engagement. */
const asksLevel = new Set(['level', 'levels', 'engagement']);

/** Of a header as "Immunization registry: level of active engagement". */
function findLevelColumn(description, words) {
  const found = findWords(
    description,
    words.filter((word) => !noise.has(word) && !asksLevel.has(word)),
  );
  const hasLevels = indexOf(description).byId.get(found?.id)?.engagement;
  return hasLevels && { column: levelColumn(found.id), how: 'spelling' };
}

const frames = {
  id: new Map(frameColumns.map((column) => [squashed(column), column])),
  spelling: new Map(
    frameColumns.flatMap((column) =>
      columnSpellings[column].map((name) => [squashed(name), column]),
    ),
  ),
};

/**
 * @param {string} text the header of a column, such as `pi ep 1 numerator` or "eRx - Den"
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @returns {{column: string, how: 'id' | 'title' | 'spelling'} | undefined} the column that it
 *   names, by its name in columnNames(), and what it was recognised by. A proportion measure needs
 *   "numerator" or "denominator" with it. Where it asks for a level of engagement, the column is
 *   levelColumn(). Undefined where no column fits, or more than one
 */
export function findColumn(text, description) {
  if (text.length > longestName) return undefined;
  const words = wordsOf(text);
  for (const how of ['id', 'spelling']) {
    const column = frames[how].get(words.join(''));
    if (column) return { column, how };
  }
  if (words.some((word) => asksLevel.has(word))) {
    const found = findLevelColumn(description, words);
    if (found) return found;
  }
  const named = words.filter((word) => partOfWord.has(word));
  if (named.length > 1) return undefined;
  const found = findWords(
    description,
    words.filter((word) => !partOfWord.has(word)),
  );
  if (!found) return undefined;
  const isProportion = indexOf(description).byId.get(found.id)?.type === 'proportion';
  if (isProportion !== (named.length === 1)) return undefined;
  const column = isProportion ? `${found.id}.${partOfWord.get(named[0])}` : found.id;
  return { column, how: found.how };
}
