/** Numbers as people type them. */

/**
 * Reads a number as people type it: blanks around it and separators between thousands are fine.
 * @param {string | undefined} text
 * @returns {number | undefined} undefined where nothing is typed, NaN where it is no number. Signs
 * and decimals are numbers here: the scorer reports them as errors
 */
export function readNumber(text) {
  const plain = (text ?? '')
    .trim()
    .replace(
      /^([+-]?\d{1,3})((?:[,\s]\d{3})+)$/,
      (_, head, tail) => head + tail.replace(/[,\s]/g, ''),
    );
  if (plain === '') return undefined;
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}
