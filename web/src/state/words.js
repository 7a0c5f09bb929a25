/** Texts as words that can be compared, however they are written. */

/** Words that a name may have or lack. */
export const noise = new Set(
  `measure attestation attested reporting report active engagement level count value yes no y n
  the of by to for and`.split(/\s+/),
);

/** The words of a text in small letters: `PI_EP_1.Num` is `pi ep 1 num`. */
export const wordsOf = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=\w)TM\b|\(tm\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/([a-z])(?=[A-Z])|(\d)(?=[A-Za-z])/g, '$& ')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];
/** Without the word that every title may begin or end with. */
export const joined = (words) => words.filter((word) => word !== 'measure').join('');
/** Without such words and without endings: `sending` is `send`. */
export const bare = (words) =>
  words
    .filter((word) => !noise.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(ing|ed|es|e|s)$/, '') : word))
    .join('');
/** Without blanks and signs: `PI_EP_1` is `piep1`. */
export const squashed = (text) => wordsOf(text).join('');

/** What the levels of active engagement are called: the option, and its names. */
const levelNames = {
  preProduction: ['option 1', ['pre-production', 'pre-production and validation']],
  production: ['option 2', ['production', 'data production', 'validated data production']],
};

const levels = new Map(
  Object.entries(levelNames).flatMap(([level, [option, names]]) =>
    [option, ...names.flatMap((name) => [name, `${option} ${name}`, `${name} ${option}`])].map(
      (text) => [bare(wordsOf(text)), level],
    ),
  ),
);

/** @returns {'preProduction' | 'production' | undefined} the level of engagement that words name */
export const levelOf = (words) => levels.get(bare(words));
