/** The text of a file or of what was pasted, piece by piece, so that the page can go on between. */

/** Bytes of a file: 100,000 clinicians with all columns fit. */
export const largestTable = 64_000_000;
/** What is read of a file at a time, and what of its text is handed on between two pauses. */
const most = { bytes: 262_144, characters: 8192 };

function* piecesOf(text) {
  for (let at = 0; at < text.length; at += most.characters) {
    yield text.slice(at, at + most.characters);
  }
}

/**
 * @param {File} file
 * @returns `{size, pieces}`: its size in bytes, and what gives its text each time it is called. Its
 *   name is not looked at: it may name a person
 */
export const sourceOfFile = (file) => ({
  size: file.size,
  async *pieces() {
    const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    // Spreadsheets write "Unicode text" as UTF-16.
    const decoder = new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8');
    for (let at = 0; at < file.size; at += most.bytes) {
      const bytes = await file.slice(at, at + most.bytes).arrayBuffer();
      yield* piecesOf(decoder.decode(bytes, { stream: true }));
    }
    yield decoder.decode();
  },
});

/**
 * @param {string} text that was pasted
 * @returns the same of a text
 */
export const sourceOfText = (text) => ({
  size: text.length,
  async *pieces() {
    yield* piecesOf(text);
  },
});

/**
 * @param {number} [longest] milliseconds of work until the page may do something else
 * @returns {() => Promise<void>} a function to be awaited between two steps of long work
 */
export function makePause(longest = 25) {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < longest) return;
    // A timer would wait for 4 ms, and for a second where the page is in the background.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage('');
    });
    began = performance.now();
  };
}
