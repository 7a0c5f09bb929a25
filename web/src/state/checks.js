/** What is checked of texts that somebody else wrote, before they are shown or followed. */

/**
 * Control characters, halves of surrogate pairs, characters without a meaning, and those that are
 * not seen, among them the ones that turn the direction of writing round: with them a name can look
 * like another.
 */
const odd = /[\p{C}\p{Zl}\p{Zp}]/u;

/** @returns {string | undefined} the first such character by its number, as `U+202E` */
export function oddCharacter(text) {
  const code = odd.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const longest = 40;

/** @returns {string} a text that may hold anything, short and without odd characters */
export function shorten(text) {
  const seen = [...text.slice(0, longest)].filter((sign) => !odd.test(sign)).join('');
  return text.length > longest ? `${seen}…` : seen;
}

/** @returns {boolean} whether it is an address to lead readers to: https, and no user before it */
export function isAddress(text) {
  try {
    const { protocol, username, password } = new URL(text);
    // A reader takes `https://cms.gov@elsewhere.example/` for an address of cms.gov.
    return protocol === 'https:' && /^https:\/\//i.test(text) && !username && !password;
  } catch {
    return false;
  }
}
