/**
 * Finds what a text names: a column of the CSV of many clinicians, or a measurement. It is lenient
 * about case, blanks and signs, and never guesses: where two things fit, nothing is found.
 */
import { columnSpellings, frameColumns, parts } from './many/columns.js';
import { measureSpellings } from './spellings.js';

/** No id, title or spelling is as long. */
const longestName = 300;
const partOfWord = new Map(
  Object.entries(parts).flatMap(([part, words]) => words.map((word) => [word, part])),
);
/** Words that a name may have or lack. */
const noise = new Set(
  `measure attestation attested reporting report active engagement level count value yes no y n
  the of by to for and`.split(/\s+/),
);
const exclusionWords = new Set(['exclusion', 'exclusions', 'excl', 'excluded', 'exemption']);
const levels = [
  ['preProduction', /^(.+?) (?:option 1 )?(?:pre ?production(?: (?:and )?validation)?|option 1)$/],
  ['production', /^(.+?) (?:option 2 )?(?:(?:validated )?(?:data )?production|option 2)$/],
];

/** The words of a text in small letters: `PI_EP_1.Num` is `pi ep 1 num`. */
const wordsOf = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=\w)TM\b|\(tm\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/([a-z])(?=[A-Z])|(\d)(?=[A-Za-z])/g, '$& ')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];
const joined = (words) => words.filter((word) => word !== 'measure').join('');
/** Without such words and without endings: `sending` is `send`. */
const bare = (words) =>
  words
    .filter((word) => !noise.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(ing|ed|es|e|s)$/, '') : word))
    .join('');
const squashed = (text) => wordsOf(text).join('');

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
  for (const [level, pattern] of levels) {
    const name = pattern.exec(words.join(' '))?.[1];
    const id = name && index.byId.get(findWhole(index, name.split(' '))?.id)?.engagement?.[level];
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
 *   "numerator" or "denominator" with it. Undefined where no column fits, or more than one
 */
export function findColumn(text, description) {
  if (text.length > longestName) return undefined;
  const words = wordsOf(text);
  for (const how of ['id', 'spelling']) {
    const column = frames[how].get(words.join(''));
    if (column) return { column, how };
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
