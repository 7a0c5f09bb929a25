/** From the bytes of a file to its text and its format. */

/** In bytes. A QRDA III file with every quality measure has some 1,500,000. */
export const largestFile = 10_000_000;

/** How files begin that hold no text, though people take them for what they look like. */
const signatures = [
  { format: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'workbook', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
];

const byteOrderMarks = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const startsWith =
  (given) =>
  ({ bytes }) =>
    bytes.every((byte, at) => given[at] === byte);

/**
 * @param {Uint8Array} bytes of a file
 * @returns {{text: string} | {refused: 'too-large' | 'zip' | 'workbook' | 'pdf' | 'not-text'}} its
 *   text: UTF-8, or UTF-16 where it says so in its first two bytes, as spreadsheets write it
 */
export function textOf(bytes) {
  if (bytes.length > largestFile) return { refused: 'too-large' };
  const signature = signatures.find(startsWith(bytes));
  if (signature) return { refused: signature.format };
  const { encoding = 'utf-8' } = byteOrderMarks.find(startsWith(bytes)) ?? {};
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { refused: 'not-text' } : { text };
  } catch {
    return { refused: 'not-text' };
  }
}

/**
 * @param {string} text
 * @returns {'empty' | 'html' | 'xml' | 'json' | 'cells'} what it seems to be, by its first
 *   characters
 */
export function formatOf(text) {
  const start = text.trimStart().slice(0, 20).toLowerCase();
  if (start === '') return 'empty';
  if (/^<(!doctype html|html)\b/.test(start)) return 'html';
  if (start.startsWith('<')) return 'xml';
  return /^[[{]/.test(start) ? 'json' : 'cells';
}
